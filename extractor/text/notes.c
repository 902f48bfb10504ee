/* Footnotes are found, and the numbers taken out that refer to them and begin them. */
#include "notes.h"

#include <stdlib.h>

#include "code_sorts.h"
#include "fold.h"

static int by_place(const void *a, const void *b)
{
	const struct kh_note_mark *x = a, *y = b;

	return x->at < y->at ? -1 : x->at > y->at;
}

/* A raised number may end its line before what stands behind it on the page ("mạng4" / "; trên 90% …", "80%5" / "hồ sơ …"): what
 * becomes of that line end. */
enum line_end { END_STAYS, END_BLANK, END_NONE };

static enum line_end line_end_behind(const struct kh_chars *c, uint32_t end, uint32_t most)
{
	uint32_t next = kh_code_at(c, end + 1);

	if (kh_code_at(c, end) != KH_LINE)
		return END_STAYS;
	if (next < 0x80 && next > 0 && strchr(",;.:)", (int)next) != NULL)
		return END_NONE;
	return kh_is_lower(kh_fold(next)) && kh_chars_line_end(c, end + 1) - end <= most ? END_BLANK : END_STAYS;
}

static uint32_t longest_line(const struct kh_chars *c)
{
	uint32_t longest = 0;

	for (uint32_t begin = 0, end; begin < c->count; begin = end + 1) {
		end = kh_chars_line_end(c, begin);
		longest = end - begin > longest ? end - begin : longest;
	}
	return longest;
}

/* What stands before a number that goes: a blank between both goes too. */
static uint32_t drop_blank(const struct kh_chars *c, uint32_t to, bool note)
{
	return !note && to > 0 && c->code[to - 1] == ' ' ? to - 1 : to;
}

/* The last char that goes with a number that ends at `end`. most: what its line has room for. */
static uint32_t skip_mark(struct kh_chars *c, uint32_t end, uint32_t most)
{
	enum line_end is = line_end_behind(c, end, most);

	if (is == END_BLANK)
		c->code[end] = ' ';
	return is == END_NONE ? end : end - 1;
}

static void take_out(struct kh_chars *c, const struct kh_notes *n)
{
	const struct kh_note_mark *marks = n->marks.items;
	struct kh_merge *merges = c->merges.items;
	size_t mark = 0, merge = 0;
	uint32_t to = 0, line = 0, longest = longest_line(c);
	bool cut = false;

	for (uint32_t i = 0; i < c->count; i++) {
		for (; merge < c->merges.count && merges[merge].at <= i; merge++)
			merges[merge].at = to;
		if (mark < n->marks.count && i == marks[mark].at) {
			to = drop_blank(c, to, (c->style[i] & KH_NOTE) != 0);
			cut = true;
			i = skip_mark(c, marks[mark++].end, longest - (to - line));
			continue;
		}
		kh_chars_move(c, to, i);
		if (cut && !kh_code_is_space(c->code[to])) {
			c->style[to] |= KH_CUT;
			cut = false;
		}
		if (c->code[to++] == KH_LINE)
			line = to;
	}
	for (; merge < c->merges.count; merge++)
		merges[merge].at = to;
	c->count = to;
}

int kh_note_mark_put(struct kh_arena *mem, struct kh_notes *notes, struct kh_note_mark mark)
{
	struct kh_note_mark *to = kh_list_add(mem, &notes->marks, sizeof *to);

	if (to == NULL)
		return KH_E_MEMORY;
	*to = mark;
	return KH_OK;
}

int kh_note_put(
    struct kh_arena *mem, struct kh_notes *notes, struct kh_note_mark number, uint32_t begin, uint32_t end)
{
	struct kh_note *note = kh_list_add(mem, &notes->notes, sizeof *note);

	if (note == NULL)
		return KH_E_MEMORY;
	*note = (struct kh_note){begin, end};
	return number.at < number.end ? kh_note_mark_put(mem, notes, number) : KH_OK;
}

int kh_chars_notes(struct kh_arena *mem, struct kh_chars *chars)
{
	struct kh_notes n = {0};
	int rc = chars->has_brackets ? kh_notes_bracketed(mem, chars, &n) : KH_OK;

	if (rc == KH_OK && chars->has_pages && n.notes.count == 0)
		rc = kh_notes_printed(mem, chars, &n);
	if (rc != KH_OK || n.notes.count == 0)
		return rc;
	const struct kh_note *note = n.notes.items;
	for (size_t i = 0; i < n.notes.count; i++)
		for (uint32_t k = note[i].at; k < note[i].end; k++)
			chars->style[k] |= KH_NOTE;
	if (n.marks.count == 0)
		return KH_OK;
	qsort(n.marks.items, n.marks.count, sizeof(struct kh_note_mark), by_place);
	take_out(chars, &n);
	return KH_OK;
}
