/* Notes that begin with a number in brackets: "[1] Theo Báo cáo …" of web sites and of plain text that Pandoc writes, to which the
 * text refers by "[1]", and "[^1]: …" of Markdown, whose references are taken out with its other marks. A number stays in both
 * places: it is legible as what it is. */
#include "notes.h"

#include "code_sorts.h"

enum {
	SIGNS_MOST = 8, /* of a number */
	NUMBER_MOST = 999,
	LINES_MOST = 40, /* of a note */
	REFERRED_PART = 3,
	REFERRED_LEAST = 2 /* of three notes two are referred to */
};

struct finder {
	struct kh_arena *mem;
	const struct kh_chars *c;
	struct kh_notes *notes;
	bool seen[NUMBER_MOST + 1];  /* numbers within lines so far */
	unsigned last;               /* number of the last note */
	unsigned numbered, referred; /* notes with a number, and how many of them have a reference before them */
};

/* Behind the bracket that closes the one at `at`, with a number or a name of Markdown between them, or `at`. *number: 0 for a
 * name. */
static uint32_t bracket_end(const struct kh_chars *c, uint32_t at, unsigned *number)
{
	uint32_t end = at + 1;
	bool markdown = kh_code_at(c, end) == '^';

	*number = 0;
	for (end += markdown; end < at + SIGNS_MOST && kh_code_at(c, end) > ' ' && c->code[end] != ']'; end++)
		if (kh_code_is_digit(c->code[end]))
			*number = *number * 10 + (c->code[end] - '0');
		else if (!markdown)
			return at;
	if (kh_code_at(c, end) != ']' || end == at + 1 + markdown)
		return at;
	if (!markdown)
		return *number > 0 && *number <= NUMBER_MOST ? end + 1 : at;
	*number = 0;
	return kh_code_at(c, end + 1) == ':' ? end + 2 : at;
}

/* The line on which a note ends: the last before a blank line, another note or a page break. */
static uint32_t note_end(const struct kh_chars *c, uint32_t at)
{
	uint32_t end = kh_chars_line_end(c, at);

	for (int i = 0; i < LINES_MOST && kh_code_at(c, end) == KH_LINE; i++) {
		uint32_t next = end + 1;
		while (kh_code_at(c, next) == ' ')
			next++;
		if (kh_code_at(c, next) <= ' ' || c->code[next] == '[')
			break;
		end = kh_chars_line_end(c, next);
	}
	return end;
}

static int add_note(struct finder *f, uint32_t line, struct kh_note_mark sign, unsigned number)
{
	uint32_t end = note_end(f->c, sign.end);

	while (kh_code_at(f->c, sign.end) == ' ')
		sign.end++;
	if (number > 0)
		sign.end = sign.at;
	return kh_note_put(f->mem, f->notes, sign, line, end);
}

/* Look at all brackets. */
static int find_all(struct finder *f)
{
	uint32_t line = 0, words = 0;
	int rc = KH_OK;

	for (uint32_t i = 0; rc == KH_OK && i < f->c->count; i++) {
		uint32_t code = f->c->code[i], end;
		unsigned number;
		if (code == KH_LINE || code == KH_PAGE)
			line = words = i + 1;
		else if (code == ' ' && words == i)
			words = i + 1;
		if (code != '[' || (end = bracket_end(f->c, i, &number)) == i)
			continue;
		if (words < i)
			f->seen[number] = true;
		else if (number == 0 || f->last == 0 || number == f->last + 1) {
			rc = add_note(f, line, (struct kh_note_mark){i, end}, number);
			f->numbered += number > 0;
			f->referred += number > 0 && f->seen[number];
			f->last = number > 0 ? number : f->last;
		}
		i = end - 1;
	}
	return rc;
}

int kh_notes_bracketed(struct kh_arena *mem, const struct kh_chars *chars, struct kh_notes *notes)
{
	struct finder f = {.mem = mem, .c = chars, .notes = notes};
	int rc = find_all(&f);

	if (rc == KH_OK && f.referred * REFERRED_PART < f.numbered * REFERRED_LEAST)
		notes->marks.count = notes->notes.count = 0;
	return rc;
}
