/* Pages of hOCR (hocr.h) become lines of text in which words stand as far apart as on the page, as programs that keep a page's
 * layout write them: columns of tables are told by that. A line goes across the page, whatever blocks the OCR made of it. */
#include "chars.h"

#include <limits.h>
#include <stdlib.h>

#include "code_sorts.h"
#include "hocr.h"
#include "markup_tag.h"

enum {
	LETTERS_LEAST = 4, /* of a word that tells how wide letters are */
	COLUMN_MOST = 255, /* letters from the left margin */
	PIECES_MOST = 64,  /* of a line */
	APART = 16,        /* tenths of a letter's width: words with as much between them are parted by two blanks */
	BLANK_LINE = 22,   /* tenths of a word's height between the middles of lines */
	SPECK_SURE = 30,   /* of 100: a letter without accent of which the OCR is less sure is a speck, … */
	SIGN_SURE = 50,    /* … and so is what has neither letters nor digits */
	SPARE = 64
};

/* Words of a line that stand close to one another. */
struct piece {
	size_t first, last; /* words */
	int left, right, middle;
};

/* What a page says of its letters. */
struct measures {
	int width, height; /* of a letter, of a word */
	int slope;         /* of the lines of a page that lies askew, in dots down to 10,000 to the right */
};

struct laying {
	struct kh_arena *mem;
	const struct kh_chars *c;
	const struct kh_hocr_word *words;
	struct piece *pieces;
	int *sizes;         /* to sort */
	size_t source_next; /* the word that follows in the source on the one written last */
	struct kh_chars out;
};

static int lay_page(struct laying *l, size_t begin, size_t end);

int kh_markup_hocr(struct kh_arena *mem, struct kh_chars *c)
{
	struct laying l = {.mem = mem, .c = c, .out = *c};
	struct kh_list words = {0};
	int rc = kh_hocr_words(mem, c, &words);

	if (rc != KH_OK || words.count == 0)
		return rc;
	l.words = words.items;
	l.pieces = kh_arena_take(mem, words.count * sizeof *l.pieces);
	l.sizes = kh_arena_take(mem, words.count * sizeof *l.sizes);
	if (l.pieces == NULL || l.sizes == NULL)
		return KH_E_MEMORY;
	l.out.count = l.out.room = 0;
	for (size_t i = 0, end; rc == KH_OK && i < words.count; i = end) {
		for (end = i; end < words.count && l.words[end].page == l.words[i].page;)
			end++;
		rc = lay_page(&l, i, end);
	}
	if (rc == KH_OK)
		*c = l.out;
	c->has_tags = c->has_entities = false;
	return rc;
}

/* ---- writing ---- */

static bool make_room(struct laying *l, uint32_t more)
{
	struct kh_chars new = l->out;
	size_t n = l->out.count;

	if (more + SPARE <= l->out.room - l->out.count)
		return true;
	if (n > UINT32_MAX / 4 - more)
		return false;
	size_t room = (n + more + SPARE) * 2;
	new.code = kh_arena_take(l->mem, room * sizeof *new.code);
	new.source_at = kh_arena_take(l->mem, room * sizeof *new.source_at);
	new.source_size = kh_arena_take(l->mem, room);
	new.style = kh_arena_take(l->mem, room);
	if (new.code == NULL || new.source_at == NULL || new.source_size == NULL || new.style == NULL)
		return false;
	new.room = (uint32_t)room;
	if (n > 0) {
		memcpy(new.code, l->out.code, n * sizeof *new.code);
		memcpy(new.source_at, l->out.source_at, n * sizeof *new.source_at);
		memcpy(new.source_size, l->out.source_size, n);
		memcpy(new.style, l->out.style, n);
	}
	l->out = new;
	return true;
}

/* Set a sign that no byte of the source made, at the place of one. */
static void put(struct laying *l, uint32_t code, uint32_t from)
{
	struct kh_chars *out = &l->out;

	out->code[out->count] = code;
	out->source_at[out->count] = l->c->source_at[from];
	out->source_size[out->count] = 0;
	out->style[out->count++] = 0;
}

/* A letter of a word, and where it stands in the chars: an entity takes several. */
struct letter {
	uint32_t code, at, end;
};

/* The first letter of a word behind one, or where that is empty, its first; tags inside the word and blanks are none. */
static bool next_letter(const struct kh_chars *c, const struct kh_hocr_word *w, struct letter *letter)
{
	uint32_t i = letter->end > w->begin ? letter->end : w->begin;

	for (; i < w->end && (c->code[i] == '<' || kh_code_is_space(c->code[i])); i++)
		if (c->code[i] == '<')
			while (i + 1 < w->end && c->code[i] != '>')
				i++;
	if (i >= w->end)
		return false;
	*letter = (struct letter){c->code[i], i, i + 1};
	uint32_t end, code = c->code[i] == '&' ? kh_entity_read(c, i, &end) : 0;
	if (code > ' ' && end <= w->end) {
		letter->code = code;
		letter->end = end;
	}
	return true;
}

/* A sign that rules between cells are taken for. */
static bool is_rule(uint32_t code)
{
	return code == '|' || code == 0xA6 || code == 0x2016;
}

static bool is_bracket(uint32_t code)
{
	return code == '[' || code == ']' || code == '{' || code == '}';
}

/* Does a bracket stand alone in a word? */
static bool has_one_bracket(const struct kh_chars *c, const struct kh_hocr_word *w)
{
	struct letter letter = {0, 0, 0};
	unsigned count = 0;

	while (next_letter(c, w, &letter))
		count += is_bracket(letter.code);
	return count == 1;
}

/* At the ends of a piece, brackets that stand alone are rules too: "[Phòng"; but "ngày 3] tháng 7" is a misread figure. */
static void put_word(struct laying *l, size_t number, const struct piece *of)
{
	const struct kh_chars *c = l->c;
	struct letter letter = {0, 0, 0};
	uint32_t first = l->out.count;
	bool edge = (number == of->first || number == of->last) && has_one_bracket(c, l->words + number);

	while (next_letter(c, l->words + number, &letter)) {
		uint32_t last = letter.end - 1,
		         size = c->source_at[last] + c->source_size[last] - c->source_at[letter.at];
		bool opens = letter.code == '[' || letter.code == '{';
		if (is_rule(letter.code) ||
		    (edge && is_bracket(letter.code) && number == (opens ? of->first : of->last)))
			continue;
		put(l, letter.code, letter.at);
		l->out.source_size[l->out.count - 1] = (uint8_t)(size < UINT8_MAX ? size : UINT8_MAX);
		l->out.style[l->out.count - 1] = c->style[letter.at];
	}
	if (l->out.count > first && number != l->source_next)
		l->out.style[first] |= KH_CUT;
	l->source_next = number + 1;
}

/* A line of pieces from left to right. */
static int put_line(struct laying *l, const struct piece *pieces, size_t count, int margin, const struct measures *of)
{
	uint32_t begin = l->out.count, more = COLUMN_MOST;

	for (size_t i = 0; i < count; i++)
		for (size_t w = pieces[i].first; w <= pieces[i].last; w++)
			more += l->words[w].end - l->words[w].begin + 3;
	if (!make_room(l, more))
		return KH_E_MEMORY;
	begin = l->out.count;
	for (size_t i = 0; i < count; i++) {
		int column = (pieces[i].left - margin) / of->width;
		uint32_t at = l->words[pieces[i].first].begin,
		         to = column < COLUMN_MOST ? (uint32_t)column : COLUMN_MOST;
		for (uint32_t n = 0; (i > 0 && n < 2) || l->out.count - begin < to; n++)
			put(l, ' ', at);
		for (size_t w = pieces[i].first; w <= pieces[i].last; w++) {
			if (w > pieces[i].first)
				put(l, ' ', l->words[w].begin);
			put_word(l, w, &pieces[i]);
		}
	}
	put(l, KH_LINE, l->words[pieces[0].first].begin);
	return KH_OK;
}

/* ---- the page ---- */

static int by_size(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

static int median(int *sizes, size_t count)
{
	qsort(sizes, count, sizeof *sizes, by_size);
	return sizes[count / 2];
}

static void measure(struct laying *l, size_t begin, size_t end, struct measures *of)
{
	size_t n = 0;

	for (size_t i = begin; i < end; i++)
		l->sizes[i] = l->words[i].bottom - l->words[i].top;
	of->height = median(l->sizes + begin, end - begin);
	for (size_t i = begin; i < end; i++)
		l->sizes[i] = l->words[i].slope;
	of->slope = median(l->sizes + begin, end - begin);
	for (size_t i = begin; i < end; i++) {
		struct letter letter = {0, 0, 0};
		int letters = 0;
		while (next_letter(l->c, l->words + i, &letter))
			letters++;
		if (letters >= LETTERS_LEAST)
			l->sizes[begin + n++] = (l->words[i].right - l->words[i].left) / letters;
	}
	of->width = n > 0 ? median(l->sizes + begin, n) : of->height / 2;
	if (of->width < 1)
		of->width = 1;
}

/* Is it nothing that is written: a rule between cells, or a speck, of which the OCR is not sure, taken for a sign? */
static bool is_speck(const struct laying *l, const struct kh_hocr_word *w)
{
	uint32_t words = 0, rules = 0, count = 0;
	struct letter last = {0, 0, 0};

	for (; next_letter(l->c, w, &last); count++) {
		words += kh_code_is_word(last.code);
		rules += is_rule(last.code) || is_bracket(last.code) || last.code == '_' || last.code == 0x2014;
	}
	if (rules == count)
		return true;
	if (count == 1 &&
	    (last.code == '-' || last.code == '+' || last.code == '*' || last.code == 0x2013 || last.code == 0x2022))
		return false; /* a list mark */
	return (words == 0 && w->sure < SIGN_SURE) ||
	       (count == 1 && kh_code_is_letter(last.code) && w->sure < SPECK_SURE);
}

/* Turn a page that lies askew, by a small angle, around its upper left corner. */
static void straighten(struct piece *p, int slope)
{
	int down = (int)((int64_t)slope * p->left / 10000), right = (int)((int64_t)slope * p->middle / 10000);

	p->left += right;
	p->right += right;
	p->middle -= down;
}

/* The left margin. */
static int margin_of(const struct piece *pieces, size_t count)
{
	int left = INT_MAX;

	for (size_t i = 0; i < count; i++)
		left = pieces[i].left < left ? pieces[i].left : left;
	return left;
}

/* Returns how many pieces the words are; those of rules alone part others. */
static size_t find_pieces(struct laying *l, size_t begin, size_t end, const struct measures *of)
{
	struct piece *pieces = l->pieces;
	size_t count = 0;
	bool parted = true;

	for (size_t i = begin; i < end; i++) {
		const struct kh_hocr_word *w = l->words + i;
		struct piece *last = count > 0 ? &pieces[count - 1] : NULL;
		if (is_speck(l, w)) {
			parted = true;
			continue;
		}
		bool goes_on = !parted && last != NULL && w[-1].line == w->line && w->left > w[-1].left &&
		               (w->left - last->right) * 10 < of->width * APART; /* boxes may overlap */
		parted = false;
		if (!goes_on)
			pieces[count++] = (struct piece){.first = i, .left = w->left};
		pieces[count - 1].last = i;
		if (w->right > pieces[count - 1].right)
			pieces[count - 1].right = w->right;
	}
	for (size_t i = 0; i < count; i++) {
		size_t n = 0;
		for (size_t w = pieces[i].first; w <= pieces[i].last; w++)
			l->sizes[n++] = (l->words[w].top + l->words[w].bottom) / 2;
		pieces[i].middle = median(l->sizes, n);
		straighten(&pieces[i], of->slope);
	}
	return count;
}

static int by_middle(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;

	if (x->middle != y->middle)
		return x->middle < y->middle ? -1 : 1;
	return (x->first > y->first) - (x->first < y->first);
}

static int by_left(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;

	if (x->left != y->left)
		return x->left < y->left ? -1 : 1;
	return (x->first > y->first) - (x->first < y->first);
}

/* Does a piece stand beside those of a line, and above or below none of them? */
static bool is_beside(const struct piece *line, size_t count, const struct piece *next, const struct measures *of)
{
	if (count == PIECES_MOST || (next->middle - line->middle) * 2 >= of->height)
		return false;
	for (size_t i = 0; i < count; i++)
		if (next->left < line[i].right && line[i].left < next->right)
			return false;
	return true;
}

static int lay_page(struct laying *l, size_t begin, size_t end)
{
	struct measures of;
	int above = 0, rc = KH_OK;

	measure(l, begin, end, &of);
	size_t count = find_pieces(l, begin, end, &of);
	int margin = margin_of(l->pieces, count);
	qsort(l->pieces, count, sizeof *l->pieces, by_middle);
	if (!make_room(l, 2))
		return KH_E_MEMORY;
	if (begin > 0)
		put(l, KH_PAGE, l->words[begin].begin);
	for (size_t i = 0, n; rc == KH_OK && i < count; i += n) {
		struct piece *line = l->pieces + i;
		for (n = 1; i + n < count && is_beside(line, n, line + n, &of);)
			n++;
		int middle = line->middle;
		if (i > 0 && (middle - above) * 10 > of.height * BLANK_LINE && make_room(l, 1))
			put(l, KH_LINE, l->words[line->first].begin);
		above = middle;
		qsort(line, n, sizeof *line, by_left);
		rc = put_line(l, line, n, margin, &of);
	}
	return rc;
}
