/* Titles of columns that take turns line by line: where the titles of a header stand close to one another, a print in
 * reading order gives them in one block ("Cơ quan", "Cơ quan phối  Thời gian", "chủ trì", "hợp"), and cells may follow in it.
 *
 * The block's first lines are covered exactly: each line is cut into pieces, and each piece begins a title or goes on in
 * one that has begun. Words are given to titles one by one, back one where none fits (depth-first search); what could not
 * become a known title with more words is not tried any further. Lines of one header are equally far apart, so between
 * two lines of a title no other title has more than one; and what stands left of something on one line stands left of it
 * on all. Of all covers the one with the most titles that say outright what they are is taken, then the
 * longest, then the one in the fewest pieces. */
#include "shred_header.h"

#include <string.h>

enum {
	LINES_MOST = 12,
	WORDS_MOST = 40,
	TITLES_MOST = 7,
	LINE_MOST = 56, /* code points of a line of titles */
	TRIES_MOST = 4000,
	KNOWN_MOST = 256, /* words tried as a title that are remembered; a power of two */
	TEXT_MOST = 160
};

struct turn {
	uint64_t words;
	uint16_t lines;
	uint8_t last, last_line;
};

/* How the words before one have been given to titles. */
struct turns {
	struct turn title[TITLES_MOST];
	uint8_t right[TITLES_MOST]; /* titles that stand right of it: a bit for each */
	uint8_t on_line;            /* those that have a piece of the line */
	uint8_t count, now;         /* the last word's title */
	uint8_t next;               /* to be tried next; the number of titles for a new one */
};

/* What words are. */
struct known {
	bool may_begin, judged, is;
	struct kh_title title;
};

struct cover {
	struct kh_searcher *s;
	struct kh_range word[WORDS_MOST]; /* [text] */
	uint8_t line[WORDS_MOST];
	size_t first, stop, count; /* lines of the block; words */
	struct turns at[WORDS_MOST + 1];
	uint64_t tried[KNOWN_MOST]; /* words, 0 for none, of which known[] says what they are */
	struct known known[KNOWN_MOST];
	struct kh_header best;
	int worth, pieces; /* of the best; pieces of lines */
};

static char letter(const struct cover *c, uint32_t i)
{
	return c->s->run->text->skeleton[i];
}

/* Most blocks are left when their words have been read: the rest of the cover is not made ready before that. */
static void read_words(struct cover *c, struct kh_searcher *s, size_t first, size_t stop)
{
	c->s = s;
	c->first = first;
	c->stop = stop;
	c->count = 0;
	for (size_t l = first; l < stop && l < first + LINES_MOST; l++) {
		struct kh_range at = s->lines->at[l].at;
		size_t before = c->count;
		if (at.end - at.begin > LINE_MOST)
			return;
		for (uint32_t k = at.begin, end; k < at.end; k = end + 1) {
			for (end = k; end < at.end && letter(c, end) != ' ';)
				end++;
			if (c->count == WORDS_MOST) {
				c->count = before;
				return;
			}
			c->line[c->count] = (uint8_t)(l - first);
			if (end > k)
				c->word[c->count++] = (struct kh_range){k, end};
		}
	}
}

/* ---- what words are ---- */

/* The words, without the number before them and from an open bracket on, as one string. Returns its size. */
static size_t join(const struct cover *c, uint64_t words, char *out)
{
	size_t n = 0;

	for (size_t w = 0; w < c->count; w++) {
		if ((words >> w & 1U) == 0)
			continue;
		uint32_t i = c->word[w].begin;
		if (n > 0 && letter(c, i) == '(')
			break;
		while (n == 0 && i < c->word[w].end && strchr("0123456789.-):/(", letter(c, i)) != NULL)
			i++;
		if (n > 0 && n + 1 < TEXT_MOST)
			out[n++] = ' ';
		for (; i < c->word[w].end && n + 1 < TEXT_MOST; i++)
			out[n++] = letter(c, i);
	}
	return n;
}

static struct known *look_up(struct cover *c, uint64_t words)
{
	size_t at = (words * 0x9E3779B97F4A7C15U) >> 56 & (KNOWN_MOST - 1);
	struct known *k = &c->known[at];
	char text[TEXT_MOST];

	if (c->tried[at] == words)
		return k;
	c->tried[at] = words;
	k->judged = k->is = false;
	size_t size = join(c, words, text);
	k->may_begin = size == 0 || kh_set_begins(c->s->columns, c->s->run->matcher, text, size);
	return k;
}

/* Are the words a title? */
static int judge(struct cover *c, uint64_t words, struct known *k)
{
	struct kh_range pieces[WORDS_MOST];
	struct kh_header h;
	bool whole = false;
	size_t n = 0;

	if (k->judged)
		return KH_OK;
	for (size_t w = 0; w < c->count; w++)
		if ((words >> w & 1U) != 0)
			pieces[n++] = c->word[w];
	int rc = kh_header_pieces(c->s, pieces, n, &h, &whole);
	k->judged = true;
	k->is = rc == KH_OK && whole && h.count == 1;
	k->title = h.titles[0];
	return rc;
}

/* ---- steps ---- */

/* Are all letters of a word capitals? */
static bool is_capitals(const struct cover *c, size_t w)
{
	for (uint32_t i = c->word[w].begin; i < c->word[w].end; i++)
		if (kh_text_is_lower(c->s->run->text, i))
			return false;
	return true;
}

/* May the word begin a title? */
static bool may_begin(const struct cover *c, size_t w)
{
	char first = letter(c, c->word[w].begin);

	return kh_text_is_upper(c->s->run->text, c->word[w].begin) || (first >= '0' && first <= '9') || first == '(';
}

/* May the word go on in a title with that last word: in capitals where the title is, else in small letters or as an
 * abbreviation ("Số TT")? */
static bool may_go_on(const struct cover *c, size_t last, size_t w)
{
	char end = letter(c, c->word[last].end - 1), first = letter(c, c->word[w].begin);
	bool bare = c->word[last].end - c->word[last].begin == 1;

	if (strchr("/,-&.):", end) != NULL || first == '(' || (first >= '0' && first <= '9'))
		return true;
	return is_capitals(c, w) ||
	       (kh_text_is_lower(c->s->run->text, c->word[w].begin) && (bare || !is_capitals(c, last)));
}

/* Lines of other titles between two of a title's. */
static bool keeps_turns(const struct turns *t, size_t title, size_t line)
{
	uint16_t between = (uint16_t)(((1U << line) - 1) & ~((2U << t->title[title].last_line) - 1));

	for (size_t k = 0; k < t->count; k++)
		if (k != title && __builtin_popcount(t->title[k].lines & between) > 1)
			return false;
	return true;
}

/* Give word w to the title; false where that cannot be. */
static bool take(struct cover *c, size_t w, size_t title)
{
	struct turns *to = &c->at[w + 1];
	bool new_line = w == 0 || c->line[w] != c->line[w - 1], fresh = title == c->at[w].count;

	*to = c->at[w];
	to->on_line = new_line ? 0 : to->on_line;
	bool on = !new_line && title == to->now;
	if (fresh ? title == TITLES_MOST || !may_begin(c, w) : !may_go_on(c, to->title[title].last, w))
		return false;
	if (!fresh && !on && (((unsigned)to->on_line >> title & 1U) != 0 || !keeps_turns(to, title, c->line[w])))
		return false;
	if (fresh) {
		to->title[to->count] = (struct turn){0, 0, 0, 0};
		to->right[to->count++] = 0;
	}
	if ((to->right[title] & to->on_line & ~(1U << title)) != 0)
		return false;
	for (size_t k = 0; k < to->count; k++)
		if (k != title && ((unsigned)to->on_line >> k & 1U) != 0)
			to->right[k] |= (uint8_t)(1U << title);
	struct turn *t = &to->title[title];
	t->words |= (uint64_t)1 << w;
	t->lines |= (uint16_t)(1U << c->line[w]);
	t->last = (uint8_t)w;
	t->last_line = c->line[w];
	to->on_line |= (uint8_t)(1U << title);
	to->now = (uint8_t)title;
	to->next = 0;
	return __builtin_popcountll(t->words) <= KH_TITLE_WORDS_MOST && look_up(c, t->words)->may_begin;
}

/* ---- covers ---- */

/* Do the lines of two titles lie among one another's? Then they stand beside each other. */
static bool is_woven(const struct turn *a, const struct turn *b)
{
	int first_a = __builtin_ctz(a->lines), first_b = __builtin_ctz(b->lines);

	return first_a < first_b ? first_b < a->last_line : first_a > first_b && first_a < b->last_line;
}

/* Of two titles that stand beside each other, does that of role a stand left as a rule? */
static bool stands_left(enum kh_role a, enum kh_role b)
{
	return a == KH_ROLE_NO || (a >= KH_ROLE_LEAD && a < b) ||
	       (a != KH_ROLE_NONE && a < b && b <= KH_ROLE_ACTIVITY);
}

/* The leftmost of some titles, a bit for each, as far as lines that they share say so; else as a rule; else the one that
 * begins first. */
static size_t leftmost(struct cover *c, const struct turns *t, unsigned of)
{
	size_t first = t->count;

	for (size_t k = 0; k < t->count; k++) {
		unsigned before = 0;
		for (size_t j = 0; j < t->count; j++)
			before |= ((unsigned)t->right[j] >> k & 1U) << j;
		if ((of >> k & 1U) == 0 || (before & of) != 0)
			continue;
		if (first == t->count || (is_woven(&t->title[first], &t->title[k]) &&
		                             stands_left(look_up(c, t->title[k].words)->title.role,
		                                 look_up(c, t->title[first].words)->title.role)))
			first = k;
	}
	return first < t->count ? first : (size_t)__builtin_ctz(of);
}

/* The titles from left to right. */
static void put_in_order(struct cover *c, const struct turns *t, struct kh_header *h)
{
	h->count = 0;
	for (unsigned left = (1U << t->count) - 1; left != 0;) {
		size_t pick = leftmost(c, t, left);
		left &= ~(1U << pick);
		h->titles[h->count++] = look_up(c, t->title[pick].words)->title;
	}
}

/* Is a title over: another has had two lines since? */
static bool is_over(const struct turns *t, size_t title)
{
	uint16_t since = (uint16_t) ~((2U << t->title[title].last_line) - 1);

	for (size_t k = 0; k < t->count; k++)
		if (k != title && __builtin_popcount(t->title[k].lines & since) > 1)
			return true;
	return false;
}

/* What a cover is worth: titles that say outright what they are, each a kind of its own; 0 for nothing. Cells below want
 * titles that have a meaning. */
static int worth_of(const struct kh_header *h, bool cells)
{
	unsigned roles = 0;
	int worth = 1;

	for (size_t t = 0; t < h->count; t++) {
		const struct kh_title *title = &h->titles[t];
		if (title->role != KH_ROLE_NONE && (roles >> title->role & 1U) != 0)
			return 0;
		roles |= 1U << title->role;
		worth += title->worth > 0                                                  ? 4
		         : title->role != KH_ROLE_NONE || title->agency || title->document ? 1
		                                                                           : 0;
	}
	return cells && worth <= 1 ? 0 : worth;
}

static int count_pieces(const struct turns *t)
{
	int n = 0;

	for (size_t k = 0; k < t->count; k++)
		n += __builtin_popcount(t->title[k].lines);
	return n;
}

/* Of covers that are worth the same the longest is kept, and of those the one in the fewest pieces. */
static void keep_better(struct cover *c, const struct kh_header *h, int worth, int pieces)
{
	bool longer = h->line_end > c->best.line_end || (h->line_end == c->best.line_end && pieces < c->pieces);

	if (worth == 0 || worth < c->worth || (worth == c->worth && !longer))
		return;
	c->best = *h;
	c->worth = worth;
	c->pieces = pieces;
}

/* A line has ended with word w - 1: the titles that are over have to be known, and where all are, they are a cover. */
static int end_line(struct cover *c, size_t w, bool *may_go_on)
{
	const struct turns *t = &c->at[w];
	struct kh_header h = {.line_end = c->first + c->line[w - 1] + 1U};
	bool all = true;

	for (size_t k = 0; k < t->count; k++) {
		struct known *known = look_up(c, t->title[k].words);
		int rc = judge(c, t->title[k].words, known);
		if (rc != KH_OK)
			return rc;
		if (!known->is && is_over(t, k)) {
			*may_go_on = false;
			return KH_OK;
		}
		all = all && known->is;
	}
	bool cells = h.line_end < c->stop;
	if (!all || (cells && kh_text_is_lower(c->s->run->text, c->s->lines->at[h.line_end].at.begin)))
		return KH_OK;
	put_in_order(c, t, &h);
	keep_better(c, &h, worth_of(&h, cells), count_pieces(t));
	return KH_OK;
}

static int search(struct cover *c)
{
	size_t w = 0;

	c->at[0] = (struct turns){.count = 0};
	for (size_t tries = 0; tries < TRIES_MOST; tries++) {
		struct turns *t = &c->at[w];
		bool took = false;
		while (!took && w < c->count && t->next <= t->count)
			took = take(c, w, t->next++);
		if (took && (++w == c->count || c->line[w] != c->line[w - 1])) {
			int rc = end_line(c, w, &took);
			if (rc != KH_OK)
				return rc;
			w -= !took;
		} else if (!took && w == 0) {
			return KH_OK;
		} else if (!took) {
			w--;
		}
	}
	return KH_OK;
}

int kh_header_turns(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h)
{
	struct cover c;

	*h = (struct kh_header){.line_end = i};
	read_words(&c, s, i, stop);
	if (c.count == 0 || !may_begin(&c, 0))
		return KH_OK;
	memset(c.tried, 0, sizeof c.tried);
	c.worth = c.pieces = 0;
	c.best.line_end = 0;
	if (!look_up(&c, 1)->may_begin)
		return KH_OK;
	int rc = search(&c);
	if (rc == KH_OK && c.worth > 0)
		*h = c.best;
	return rc;
}
