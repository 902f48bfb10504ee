/* What stands in each column on each line of an aligned table, and what it says of itself: does it begin a cell, or
 * go on with the one above? */
#include "aligned.h"

#include <math.h>
#include <string.h>

#include "lines/torn_year.h"

enum { LABEL_AHEAD = 60, TAIL = 12 };

struct weigher {
	struct kh_run *run;
	struct kh_aligned_text *text;
	const struct kh_aligned_costs *cost;
	struct kh_aligned_piece *pieces;
	size_t columns, no;
};

static void read_pieces(struct weigher *c);
static void measure_heights(struct weigher *c);
static void weigh_run(struct weigher *c, size_t from, size_t to);

int kh_aligned_pieces(struct kh_run *run, struct kh_aligned_text *text, struct kh_aligned_piece **pieces)
{
	struct weigher c = {.run = run,
	    .text = text,
	    .cost = text->cost,
	    .columns = text->header->count,
	    .no = KH_ALIGNED_COLUMNS_MOST};

	for (size_t k = 0; k < c.columns; k++)
		if (text->header->columns[k].role == KH_ROLE_NO && c.no == KH_ALIGNED_COLUMNS_MOST)
			c.no = k;
	*pieces = c.pieces = kh_arena_zero(run->mem, text->count * c.columns + 1, sizeof *c.pieces);
	if (c.pieces == NULL)
		return KH_E_MEMORY;
	read_pieces(&c);
	measure_heights(&c);
	for (size_t i = 0, end; i < text->count; i = end) {
		end = i + 1;
		if (text->at[i].kind != KH_AL_CELLS)
			continue;
		while (end < text->count && !kh_aligned_parts(&text->at[end]))
			end++;
		weigh_run(&c, i, end);
	}
	return KH_OK;
}

static struct kh_aligned_piece *piece_at(const struct weigher *c, size_t line, size_t k)
{
	return &c->pieces[line * c->columns + k];
}

static bool is_open(struct weigher *c, struct kh_range at)
{
	const char *s = c->run->text->skeleton;
	struct kh_hit hit;
	char last = s[at.end - 1];

	if (last == '-' || last == '(' || last == '&' || last == '/')
		return true;
	if (at.end > at.begin + TAIL)
		at.begin = at.end - TAIL;
	return kh_set_find(kh_patterns_set(c->run->patterns, "cell-open"), c->run->matcher, c->run->text, at, &hit) ==
	       KH_OK;
}

/* "2. Cải cách …": may head rows. */
static bool is_band_number(const struct kh_text *text, const struct kh_hit *hit)
{
	struct kh_range no;

	return kh_hit_group(hit, "no", &no) && strchr(".)", text->skeleton[no.end]) != NULL &&
	       text->skeleton[no.end + 1] == ' ' && kh_text_is_upper(text, no.end + 2);
}

static bool is_alone(const struct weigher *c, const struct kh_aligned_piece *p)
{
	const struct kh_aligned_piece *line = p - (p - c->pieces) % (ptrdiff_t)c->columns;

	for (size_t k = 0; k < c->columns; k++)
		if (line[k].at.end > 0 && &line[k] != p)
			return false;
	return true;
}

static bool is_bullet(const char *s, struct kh_range at)
{
	return (s[at.begin] == '-' || s[at.begin] == '+' || s[at.begin] == KH_FOLD_BULLET) && at.end > at.begin + 2 &&
	       s[at.begin + 1] == ' ';
}

/* What the begin of a piece says of it as the begin of a cell, and as the rest of one. */
static void weigh_shape(struct weigher *c, struct kh_aligned_piece *p, size_t k)
{
	const struct kh_text *text = c->run->text;
	struct kh_range ahead = {
	    p->at.begin, p->at.begin + LABEL_AHEAD < p->at.end ? p->at.begin + LABEL_AHEAD : p->at.end};
	enum kh_role role = c->text->header->columns[k].role;
	struct kh_hit hit;
	char first = text->skeleton[p->at.begin];

	if (kh_text_is_lower(text, p->at.begin))
		p->begin += c->cost->begin_lower;
	else if (is_bullet(text->skeleton, p->at)) {
		p->begin += c->cost->begin_bullet;
		p->go += c->cost->go_bullet;
	} else if (first >= '0' && first <= '9')
		p->begin += c->cost->begin_digit;
	else
		p->go += c->cost->go_upper;
	if (k == c->no) {
		p->go += c->cost->go_number;
		p->firm = c->cost->go_number;
		p->begin = 0;
		return;
	}
	if (kh_set_match(kh_patterns_set(c->run->patterns, "begin"), c->run->matcher, text, ahead, &hit) != KH_OK)
		return;
	p->heads = is_band_number(text, &hit) && is_alone(c, p);
	const char *word = kh_pattern_yield(hit.pattern, "role"), *mine = kh_role_name(role);
	struct kh_range label;
	bool is_text = role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY;
	if (word == NULL)
		return;
	if (is_text && kh_hit_group(&hit, "label", &label)) {
		p->label = true;
		p->begin = c->cost->begin_label;
		p->go += c->cost->go_label;
		p->firm = c->cost->go_label;
	} else if (role == KH_ROLE_LEAD && strcmp(word, kh_role_name(KH_ROLE_SUPPORT)) == 0) {
		p->support = true;
		p->begin += c->cost->begin_rest;
	} else if (mine != NULL && strcmp(word, mine) == 0) {
		p->begin += c->cost->begin_kind;
		p->go += c->cost->go_kind;
	}
}

static void read_pieces(struct weigher *c)
{
	struct kh_aligned_text *t = c->text;

	for (size_t i = 0; i < t->count; i++) {
		for (size_t w = t->at[i].word; t->at[i].kind == KH_AL_CELLS && w < t->at[i].word_end; w++) {
			struct kh_aligned_piece *p = piece_at(c, i, t->words[w].column);
			if (p->at.end == 0)
				*p = (struct kh_aligned_piece){.at = t->words[w].at, .first = w};
			p->last = w;
			p->at.end = t->words[w].at.end;
		}
		for (size_t k = 0; k < c->columns; k++)
			if (piece_at(c, i, k)->at.end > 0)
				weigh_shape(c, piece_at(c, i, k), k);
	}
}

/* ---- heights ---- */

/* Lines of one cell stand one line apart; where columns are set against each other by a part of a line, a line of the
 * text is less than that below the one before. */
static void measure_heights(struct weigher *c)
{
	size_t last[KH_ALIGNED_COLUMNS_MOST];
	struct kh_aligned_line *at = c->text->at;

	for (size_t i = 0; i < c->text->count; i++) {
		float y = i > 0 ? at[i - 1].y + .5F : 0;
		if (i == 0 || kh_aligned_parts(&at[i]) || kh_aligned_parts(&at[i - 1])) {
			for (size_t k = 0; k < c->columns; k++)
				last[k] = (size_t)-1;
			if (i > 0)
				y = at[i - 1].y + 1;
		}
		for (size_t k = 0; k < c->columns; k++) {
			if (piece_at(c, i, k)->at.end == 0)
				continue;
			if (last[k] != (size_t)-1 && i - last[k] <= 3 && at[last[k]].y + 1 > y)
				y = at[last[k]].y + 1;
			last[k] = i;
		}
		at[i].y = y + at[i].blanks;
	}
}

/* A line that had room for the next word ended a paragraph. The widest line of a column says how wide it is at least.
 */
static void weigh_fill(struct weigher *c, struct kh_aligned_piece *p, struct kh_range above, size_t k)
{
	struct kh_range word = {p->at.begin, p->at.begin};
	float width = c->text->width[k], least = c->text->widest[k];

	while (word.end < p->at.end && c->run->text->skeleton[word.end] != ' ')
		word.end++;
	float needs = kh_aligned_width(c->run->text, above) + KH_ALIGNED_BLANK + kh_aligned_width(c->run->text, word);
	if ((width > 0 ? width : least) - needs > c->cost->room) {
		p->begin += c->cost->begin_room;
		p->go += c->cost->go_room;
	} else if (width > 0 && width - needs < -c->cost->room)
		p->begin += c->cost->begin_full;
}

/* A cell hardly says a line of it twice. */
static bool is_same(const struct kh_text *text, struct kh_range a, struct kh_range b)
{
	uint32_t size = a.end - a.begin;

	return size == b.end - b.begin && !kh_text_is_lower(text, a.begin) &&
	       memcmp(text->skeleton + a.begin, text->skeleton + b.begin, size) == 0;
}

/* What stands above a piece in its column, in the run of lines that begins at `run`, says whether it goes on. */
static void weigh_above(struct weigher *c, size_t run, size_t i, size_t k, size_t above)
{
	struct kh_aligned_piece *p = piece_at(c, i, k);
	const struct kh_aligned_piece *up = above < i ? piece_at(c, above, k) : NULL;
	const char *s = c->run->text->skeleton;

	if (up == NULL) {
		if (c->text->at[run].page && !p->label && p->begin > c->cost->begin_page)
			p->begin = c->cost->begin_page;
		return;
	}
	bool hole = c->text->at[i].y - c->text->at[above].y > c->cost->hole;
	if (k == c->no)
		return;
	weigh_fill(c, p, up->at, k);
	float most = c->cost->go_chance_most,
	      chance = c->cost->go_chance *
	               kh_aligned_follows(c->text, &c->text->words[up->last], &c->text->words[p->first]);
	p->go += fmaxf(-most, fminf(most, chance));
	if (is_same(c->run->text, p->at, up->at)) {
		p->begin += c->cost->begin_same;
		p->go += c->cost->go_same;
	}
	if (is_open(c, up->at) || kh_is_torn_year(c->run->text, up->at, c->run->text, p->at))
		p->begin += c->cost->begin_open;
	else if (strchr(".;", s[up->at.end - 1]) != NULL) {
		p->begin += c->cost->begin_stopped;
		p->go += kh_text_is_lower(c->run->text, p->at.begin) ? 0 : c->cost->go_stopped;
	}
	if (hole) {
		p->begin += c->cost->begin_hole;
		p->go += c->cost->go_hole;
	}
}

static void weigh_run(struct weigher *c, size_t from, size_t to)
{
	for (size_t k = 0; k < c->columns; k++)
		for (size_t i = from, above = to; i < to; i++)
			if (piece_at(c, i, k)->at.end > 0) {
				weigh_above(c, from, i, k, above);
				above = i;
			}
}
