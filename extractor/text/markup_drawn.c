/* Rows of tables that are drawn with signs line by line, written as cells. */
#include "markup_drawn.h"

#include <string.h>

#include "ascii.h"
#include "fold.h"

enum {
	RULE_LEAST = 3,
	SPARE = 64,
	CHOP_MOST = 6,  /* code points of a column in which words may be cut */
	CUTS_LEAST = 2, /* cut words that show that all lines of a cell are */
	NO_EDGE = 1 << 30
};

bool kh_drawn_make(struct kh_arena *mem, struct kh_drawn *d)
{
	size_t room = d->c->count + SPARE;

	d->out = *d->c;
	d->out.code = kh_arena_take(mem, room * sizeof *d->out.code);
	d->out.source_at = kh_arena_take(mem, room * sizeof *d->out.source_at);
	d->out.source_size = kh_arena_take(mem, room);
	d->out.style = kh_arena_take(mem, room);
	d->out.count = 0;
	return d->out.code != NULL && d->out.source_at != NULL && d->out.source_size != NULL && d->out.style != NULL;
}

void kh_drawn_copy(struct kh_drawn *d, uint32_t begin, uint32_t end)
{
	struct kh_chars *out = &d->out;
	size_t n = end - begin;

	memcpy(out->code + out->count, d->c->code + begin, n * sizeof *out->code);
	memcpy(out->source_at + out->count, d->c->source_at + begin, n * sizeof *out->source_at);
	memcpy(out->source_size + out->count, d->c->source_size + begin, n);
	memcpy(out->style + out->count, d->c->style + begin, n);
	out->count += end - begin;
}

/* A mark that stands for no sign of the source, but at the place of one. */
static void put(struct kh_drawn *d, uint32_t code, uint32_t at)
{
	kh_drawn_copy(d, at, at + 1);
	d->out.code[d->out.count - 1] = code;
	d->out.style[d->out.count - 1] = 0;
}

/* Does the line part columns k and k + 1? */
static bool parts(
    const struct kh_chars *c, uint32_t begin, uint32_t end, const struct kh_drawn_columns *columns, size_t k)
{
	uint32_t at = begin + columns->end[k];

	return !columns->grid || (at < end && (c->code[at] == '|' || c->code[at] == '+'));
}

/* Behind the mark of a quotation in a cell; "> 80%" is a comparison. */
static uint32_t skip_quote(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	if (at == end || c->code[at] != '>' || (at + 1 < end && c->code[at + 1] != ' '))
		return at;
	uint32_t next = kh_drawn_skip(c, at + 1, end, ' ');
	return next < end && c->code[next] >= '0' && c->code[next] <= '9' ? at : next;
}

struct kh_range kh_drawn_words(
    const struct kh_chars *c, uint32_t begin, uint32_t end, const struct kh_drawn_columns *columns, size_t k)
{
	size_t last = k;

	if (k > 0 && !parts(c, begin, end, columns, k - 1))
		return (struct kh_range){0, 0};
	while (last + 1 < columns->count && !parts(c, begin, end, columns, last))
		last++;
	uint32_t from = begin + columns->begin[k], to = end;
	if (columns->end[last] < end - begin)
		to = begin + columns->end[last];
	from = kh_drawn_skip(c, from < end ? from : end, end, ' ');
	to = to > from ? kh_drawn_trimmed(c, from, to) : from;
	from = skip_quote(c, from, to);
	uint32_t rule = from;
	while (rule < to && (c->code[rule] == '-' || c->code[rule] == '=' || c->code[rule] == '+'))
		rule++;
	return rule == to && to >= from + RULE_LEAST ? (struct kh_range){0, 0} : (struct kh_range){from, to};
}

/* The lines of a cell of a grid table between blank ones: are they cut where their column ends, whatever stands there? Those of
 * headings are, which have to stand on one line (plain text has no marks for them), and words that are wider than their column. */
enum chop { CHOP_NOT, CHOP_WORDS, CHOP_ALL };

uint32_t kh_drawn_room(const struct kh_chars *c, struct kh_range words)
{
	uint32_t end = words.end;

	while (kh_code_at(c, end) == ' ')
		end++;
	return kh_code_at(c, end) == '|' && end > words.end ? end - words.end - 1 : NO_EDGE;
}

static bool is_letter(uint32_t code)
{
	return kh_is_letter(kh_fold(code));
}

static bool is_vowel(uint32_t code)
{
	char letter = kh_fold(code) | 0x20;

	return strchr("aeiouy", letter) != NULL;
}

static bool has_vowel(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	for (; begin < end && kh_code_at(c, begin) > ' '; begin++)
		if (is_vowel(c->code[begin]))
			return true;
	return false;
}

/* Where the first line of a heading is cut, the blank that may have stood there is lost among others: does a word end with these
 * words, and another begin at `next`? Each has a vowel, but for signs ("V/v"), and the second begins with none. */
static bool parts_words(const struct kh_chars *c, struct kh_range words, uint32_t next)
{
	uint32_t last = words.end;
	bool letters = true;

	for (; last > words.begin && c->code[last - 1] != ' '; last--)
		letters = letters && is_letter(c->code[last - 1]);
	return (!letters || has_vowel(c, last, words.end)) && has_vowel(c, next, c->count) &&
	       !is_vowel(kh_code_at(c, next));
}

/* Does a word of a narrow column go on at `next`? */
static bool is_cut(const struct kh_chars *c, struct kh_range words, uint32_t next)
{
	return is_letter(c->code[words.end - 1]) && is_letter(kh_code_at(c, next)) && !parts_words(c, words, next);
}

bool kh_drawn_fits(const struct kh_chars *c, uint32_t at, uint32_t room)
{
	uint32_t size = 0;

	while (kh_code_at(c, at + size) > ' ' && kh_code_at(c, at + size) != '|')
		size++;
	return room != NO_EDGE && size + 1 <= room + 1;
}

static enum chop is_chopped(
    const struct kh_chars *c, uint32_t begin, uint32_t end, const struct kh_drawn_columns *columns, size_t k)
{
	uint32_t width = columns->end[k] - columns->begin[k], lines = 0, room = 0, cuts = 0;
	bool marked = false, full = true; /* a heading's mark; all lines but the first and the last */

	for (uint32_t i = begin, stop; columns->grid && !columns->wrapped && i < end; i = stop + 1) {
		stop = kh_chars_line_end(c, i);
		struct kh_range words = kh_drawn_words(c, i, stop, columns, k);
		if (words.begin == words.end)
			break;
		marked = marked || (lines == 0 && c->code[words.begin] == '#');
		full = full && (lines < 2 || room <= 1);
		room = kh_drawn_room(c, words);
		cuts += is_cut(c, words, stop + 1 + columns->begin[k] + 1);
		lines++;
	}
	if (lines > 1 && full && (marked || (cuts >= CUTS_LEAST && cuts * 3 >= lines)))
		return CHOP_ALL;
	return lines > 1 && width <= CHOP_MOST ? CHOP_WORDS : CHOP_NOT;
}

void kh_drawn_row(struct kh_drawn *d, const struct kh_drawn_columns *columns, uint32_t begin, uint32_t end)
{
	uint32_t any = 0;

	for (size_t k = 0; k < columns->count; k++) {
		uint32_t written = d->out.count;
		enum chop chop = CHOP_NOT;
		bool tight = false, above = false; /* is the line above cut; is there one */
		uint32_t room = 0;                 /* behind its words */
		if (k > 0)
			put(d, KH_CELL, begin);
		for (uint32_t i = begin, stop; i < end; i = stop + 1) {
			stop = kh_chars_line_end(d->c, i);
			struct kh_range words = kh_drawn_words(d->c, i, stop, columns, k);
			if (words.begin == words.end) {
				above = tight = false;
				continue;
			}
			bool paragraph = !above || (columns->wrapped && kh_drawn_fits(d->c, words.begin, room));
			if (!above)
				chop = is_chopped(d->c, i, end, columns, k);
			above = true;
			uint32_t first = d->out.count;
			room = kh_drawn_room(d->c, words);
			bool cut = tight;
			if (cut)
				words.begin = i + columns->begin[k] + 1;
			else if (first > written + (k > 0)) {
				put(d, KH_CELL_LINE, words.begin - 1);
				d->out.style[first] = paragraph ? KH_BROKEN : 0;
			}
			uint32_t next = stop + 1 + columns->begin[k] + 1;
			tight = chop == CHOP_ALL ||
			        (chop == CHOP_WORDS && room == 0 &&
			            (columns->end[k] - columns->begin[k] == 3 || is_cut(d->c, words, next)));
			if (chop == CHOP_ALL &&
			    (room == 1 || (room > 1 && room < NO_EDGE && first == written + (k > 0) &&
			                      parts_words(d->c, words, next))))
				words.end++;
			kh_drawn_copy(d, words.begin, words.end);
			if (cut) /* other cells stand between */
				d->out.style[first] |= KH_CUT;
			else if (first < d->out.count - (words.end - words.begin))
				d->out.style[first + 1] |= KH_CUT;
			any++;
		}
	}
	if (any == 0)
		d->out.count -= (uint32_t)columns->count - 1;
	else
		put(d, KH_LINE, begin);
}
