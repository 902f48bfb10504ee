/* Notes at the foot of printed pages. A reader of the print sets the raised number right behind its word ("xã11,"), or behind a
 * blank, and the number of the note on a line of its own or before its words. Lone numbers are of rows and pages too: so notes
 * are believed where their numbers go on from page to page, and the page refers to them before. */
#include "notes.h"

#include "code_sorts.h"
#include "notes_marks.h"

enum {
	PAGE_MOST = 40000, /* code points; what is longer is no page */
	LABEL_MOST = 4,    /* letters of a label before its sign */
	GAP_MOST = 1,      /* blank lines between the number of a note and its words */
	REFERRED_PART = 3, /* of three notes of a page two are referred to, … */
	REFERRED_LEAST = 2,
	SURE_PART = 4 /* … and one of four in the text surely */
};

/* A line that may begin a note. */
struct head {
	struct kh_note_mark at; /* its number */
	uint32_t line;
	unsigned number;
};

struct finder {
	struct kh_arena *mem;
	const struct kh_chars *c;
	struct kh_notes *notes;
	struct kh_list heads; /* of struct head: of the page at hand */
	struct kh_list marks; /* of struct kh_mark: of the page at hand */
	uint32_t before;      /* where the page before begins */
	unsigned last;        /* number of the last note */
	size_t all, sure;     /* notes, and how many of them are surely referred to */
};

static int read_page(struct finder *f, uint32_t begin, uint32_t end);

int kh_notes_printed(struct kh_arena *mem, const struct kh_chars *chars, struct kh_notes *notes)
{
	struct finder f = {.mem = mem, .c = chars, .notes = notes};
	int rc = KH_OK;

	for (uint32_t begin = 0, end; rc == KH_OK && begin < chars->count; begin = end + 1) {
		for (end = begin; end < chars->count && chars->code[end] != KH_PAGE; end++)
			;
		bool page = end - begin <= PAGE_MOST;
		rc = page ? read_page(&f, begin, end) : KH_OK;
		f.before = page ? begin : end;
	}
	if (f.sure == 0 || f.sure * SURE_PART < f.all)
		notes->marks.count = notes->notes.count = 0;
	return rc;
}

/* ---- the notes of a page ---- */

/* Do words begin, and no label ("a)", "IV.")? */
static bool begins_words(const struct kh_chars *c, uint32_t at)
{
	uint32_t end = at;

	while (end < at + LABEL_MOST && kh_code_is_wordly(kh_code_at(c, end)))
		end++;
	return end > at ? !kh_code_is_one_of(kh_code_at(c, end), ").")
	                : kh_code_is_one_of(c->code[at], "(\"") || c->code[at] == 0x201C;
}

/* Does a line begin a note: a number, and words behind a blank or on the next line? Returns the number, 0 for none. */
static unsigned read_head(const struct kh_chars *c, uint32_t line, uint32_t end, struct kh_note_mark *head)
{
	uint32_t at = kh_skip_blanks(c, line, end), behind, words;
	unsigned number = kh_note_number(c, at, end, &behind), gap = 0;

	if (number == 0)
		return 0;
	words = kh_skip_blanks(c, behind, end);
	*head = (struct kh_note_mark){at, words};
	if (words > behind && words < end && c->code[words] != KH_LINE)
		return begins_words(c, words) ? number : 0;
	for (head->end = behind; words < end && c->code[words] == KH_LINE && gap <= GAP_MOST + 1; gap++)
		words = kh_skip_blanks(c, words + 1, end);
	return gap > 0 && gap <= GAP_MOST + 1 && words < end && begins_words(c, words) ? number : 0;
}

/* All lines of the page that may begin a note. */
static int find_heads(struct finder *f, uint32_t begin, uint32_t end)
{
	f->heads.count = 0;
	for (uint32_t line = kh_chars_line_end(f->c, begin) + 1; line < end;
	     line = kh_chars_line_end(f->c, line) + 1) {
		struct head head = {.line = line};
		if ((head.number = read_head(f->c, line, end, &head.at)) == 0)
			continue;
		struct head *to = kh_list_add(f->mem, &f->heads, sizeof *to);
		if (to == NULL)
			return KH_E_MEMORY;
		*to = head;
	}
	return KH_OK;
}

/* Leave of the lines those whose numbers go up to that of the last, one by one. */
static void keep_last_run(struct finder *f)
{
	struct head *h = f->heads.items;
	size_t from = f->heads.count;

	for (size_t i = f->heads.count; i-- > 0 && (from == f->heads.count || h[from].number > 1);)
		if (from == f->heads.count || h[i].number + 1 == h[from].number)
			h[--from] = h[i];
	memmove(h, h + from, (f->heads.count - from) * sizeof *h);
	f->heads.count -= from;
}

/* ---- what refers to them ---- */

/* The reference to a note: a sure one of the page, the only one behind `from`, or a sure one of the page before, where a row of a
 * table goes on from; the count of marks where there is none. */
static size_t find_mark(const struct finder *f, unsigned number, uint32_t begin, uint32_t from)
{
	const struct kh_mark *m = f->marks.items;
	size_t count = f->marks.count, only = count, before = count, found = 0;

	for (size_t i = 0; i < count; i++) {
		if (m[i].number != number)
			continue;
		if (m[i].sure == KH_SURE_IS && m[i].at.at >= begin)
			return i;
		if (m[i].sure == KH_SURE_IS && number > f->last)
			before = i;
		if (m[i].sure != KH_SURE_IS && m[i].at.at >= from) {
			only = i;
			found++;
		}
	}
	return found == 1 ? only : before;
}

/* Put the references to the notes at hand, of the page that begins at `begin`; *sure: how many of them are. */
static int put_marks(struct finder *f, uint32_t begin, size_t *sure)
{
	const struct head *h = f->heads.items;
	const struct kh_mark *m = f->marks.items;
	uint32_t from = begin;

	for (size_t i = 0; i < f->heads.count; i++) {
		size_t k = find_mark(f, h[i].number, begin, from);
		if (k == f->marks.count)
			continue;
		int rc = kh_note_mark_put(f->mem, f->notes, m[k].at);
		if (rc != KH_OK)
			return rc;
		*sure += m[k].sure == KH_SURE_IS;
		from = m[k].at.end > from ? m[k].at.end : from;
	}
	return KH_OK;
}

/* ---- both ---- */

/* The end of the last line of [begin, end) that has more than a number: that of the page may stand below its notes. */
static uint32_t end_of_words(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (end > begin && (kh_code_is_space(c->code[end - 1]) || kh_code_is_digit(c->code[end - 1]))) {
		uint32_t last = end;
		while (last > begin && c->code[last - 1] != KH_LINE)
			last--;
		for (uint32_t i = last; i < end; i++)
			if (c->code[i] != ' ' && !kh_code_is_digit(c->code[i]))
				return end;
		end = last > begin ? last - 1 : begin;
	}
	return end;
}

static int put_notes(struct finder *f, uint32_t end)
{
	const struct head *h = f->heads.items;
	int rc = KH_OK;

	end = end_of_words(f->c, h[0].at.end, end);
	for (size_t i = 0; rc == KH_OK && i < f->heads.count; i++)
		rc = kh_note_put(f->mem, f->notes, h[i].at, h[i].line, i + 1 < f->heads.count ? h[i + 1].line : end);
	return rc;
}

/* Find a line that has the number and nothing else, with its end and the blank lines behind it. */
static bool find_lone(
    const struct kh_chars *c, uint32_t begin, uint32_t end, unsigned number, struct kh_note_mark *at)
{
	for (uint32_t line = begin, behind; line < end; line = kh_chars_line_end(c, line) + 1) {
		if (kh_note_number(c, kh_skip_blanks(c, line, end), end, &behind) != number ||
		    kh_code_at(c, kh_skip_blanks(c, behind, end)) != KH_LINE)
			continue;
		while (behind < end && (c->code[behind] == KH_LINE || c->code[behind] == ' '))
			behind++;
		*at = (struct kh_note_mark){line, behind};
		return true;
	}
	return false;
}

static uint32_t line_begin(const struct kh_chars *c, uint32_t begin, uint32_t at)
{
	while (at > begin && c->code[at - 1] != KH_LINE)
		at--;
	return at;
}

/* Where the lines begin that stand above a line, up to a blank one; `line` where none is blank. */
static uint32_t block_above(const struct kh_chars *c, uint32_t begin, uint32_t line)
{
	uint32_t at = line, above;

	while (at > begin && kh_code_is_space(c->code[at - 1]))
		at--;
	for (at = line_begin(c, begin, at); at > begin; at = above) {
		above = line_begin(c, begin, at - 1);
		if (kh_skip_blanks(c, above, at) == at - 1)
			return at;
	}
	return line;
}

/* In reading order the number of the page's first note may stand elsewhere: its words are those above the second. */
static int find_astray(struct finder *f, uint32_t begin)
{
	const struct head *first = f->heads.items;
	struct head astray = {.number = f->last + 1};

	if (f->last == 0 || first->number != f->last + 2 ||
	    !find_lone(f->c, begin, first->line, astray.number, &astray.at))
		return KH_OK;
	astray.line = block_above(f->c, begin, first->line);
	if (astray.line == first->line || astray.line < astray.at.end)
		return KH_OK;
	struct head *to = kh_list_add(f->mem, &f->heads, sizeof *to);
	if (to == NULL)
		return KH_E_MEMORY;
	to = f->heads.items;
	memmove(to + 1, to, (f->heads.count - 1) * sizeof *to);
	*to = astray;
	return KH_OK;
}

/* Find what refers to the notes at hand, in the text above them and on the page before. */
static int refer(struct finder *f, uint32_t begin, size_t *referred, size_t *sure)
{
	size_t before = f->notes->marks.count;
	int rc = kh_marks_in(f->mem, f->c, f->before, ((const struct head *)f->heads.items)->line, &f->marks);

	*sure = 0;
	if (rc == KH_OK)
		rc = put_marks(f, begin, sure);
	*referred = f->notes->marks.count - before;
	return rc;
}

/* What seemed to be the first note of the page is text below a number astray, where all notes are referred to then. */
static int refer_again(struct finder *f, uint32_t begin, size_t *referred, size_t *sure)
{
	struct head *h = f->heads.items, first = h[0];
	size_t count = f->heads.count, before = f->notes->marks.count - *referred;
	int rc;

	if (*referred == count || count < 2 || first.number != f->last + 1)
		return KH_OK;
	memmove(h, h + 1, (count - 1) * sizeof *h);
	f->heads.count--;
	if ((rc = find_astray(f, begin)) != KH_OK)
		return rc;
	h = f->heads.items;
	if (f->heads.count == count) {
		f->notes->marks.count = before;
		if ((rc = refer(f, begin, referred, sure)) != KH_OK || *referred == count)
			return rc;
	} else {
		memmove(h + 1, h, f->heads.count * sizeof *h);
		f->heads.count++;
	}
	h[0] = first;
	f->notes->marks.count = before;
	return refer(f, begin, referred, sure);
}

static int read_page(struct finder *f, uint32_t begin, uint32_t end)
{
	size_t referred, sure;
	int rc = find_heads(f, begin, end);

	if (rc != KH_OK || f->heads.count == 0)
		return rc;
	keep_last_run(f);
	if ((rc = find_astray(f, begin)) != KH_OK || (rc = refer(f, begin, &referred, &sure)) != KH_OK ||
	    (rc = refer_again(f, begin, &referred, &sure)) != KH_OK)
		return rc;
	const struct head *h = f->heads.items;
	size_t count = f->heads.count;
	bool goes_on = h[0].number == f->last + 1;
	if (goes_on ? referred * REFERRED_PART < count * REFERRED_LEAST : referred < count || 2 * sure < count) {
		f->notes->marks.count -= referred;
		return KH_OK;
	}
	f->last = h[count - 1].number;
	f->all += count;
	f->sure += sure;
	return put_notes(f, end);
}
