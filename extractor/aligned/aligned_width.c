/* How wide the columns of an aligned table are, in ems of a proportional face: from how cells are wrapped. Characters
 * do not say it, for what was set in a proportional face has more or fewer of them on a line. */
#include "aligned.h"

#include <stdlib.h>
#include <string.h>

enum { APART_LEAST = 4, TOUCHING_LEAST = 6 };

static uint32_t gap_before(const struct kh_word *word)
{
	return word->x.left - word[-1].x.right;
}

static float letter_width(char c)
{
	if (strchr("iljtfrI.,:;'()/-!|", c) != NULL)
		return .3F;
	if (c == 'm' || c == 'w' || c == 'W' || c == 'M')
		return .82F;
	return c >= 'A' && c <= 'Z' ? .7F : .48F;
}

float kh_aligned_width(const struct kh_text *text, struct kh_range at)
{
	float width = 0;

	for (uint32_t i = at.begin; i < at.end; i++)
		if (text->skeleton[i] != ' ')
			width += letter_width(text->skeleton[i]);
		else if (i > at.begin && text->skeleton[i - 1] != ' ') /* justified text has wider gaps */
			width += KH_ALIGNED_BLANK;
	return width;
}

size_t kh_aligned_above(const struct kh_aligned_text *text, size_t line, size_t column, size_t *first, size_t *last)
{
	for (size_t d = 1; d <= KH_ALIGNED_NEAR && d <= line; d++) {
		const struct kh_aligned_line *l = &text->at[line - d];
		if (l->kind != KH_AL_CELLS || text->at[line - d + 1].page)
			return 0;
		size_t a = l->word_end, b = l->word_end;
		for (size_t i = l->word; i < l->word_end; i++)
			if (text->words[i].column == column) {
				a = a < i ? a : i;
				b = i;
			}
		if (a < l->word_end) {
			*first = a;
			*last = b;
			return d;
		}
	}
	return 0;
}

bool kh_aligned_is_apart(const struct kh_aligned_text *text, size_t line, size_t first, size_t last)
{
	const struct kh_aligned_line *l = &text->at[line];

	return (first == l->word || gap_before(&text->words[first]) > 1) &&
	       (last + 1 == l->word_end || gap_before(&text->words[last + 1]) > 1);
}

struct learner {
	struct kh_run *run;
	struct kh_aligned_text *text;
};

struct step {
	float at;
	int by;
};

static int by_place(const void *a, const void *b)
{
	const struct step *x = a, *y = b;

	return x->at < y->at ? -1 : x->at > y->at;
}

/* Each line that a cell goes on after says that the column is at least as wide, and not so wide that the next word
 * would have stood on it: the width that most lines agree on. */
static float agree(struct step *steps, size_t n, int fewest)
{
	int depth = 0, most = 0;
	float best = 0;

	qsort(steps, n, sizeof *steps, by_place);
	for (size_t i = 0; i < n; i++) {
		depth += steps[i].by;
		if (depth > most) {
			most = depth;
			best = i + 1 < n ? (steps[i].at + steps[i + 1].at) / 2 : steps[i].at;
		}
	}
	return most >= fewest ? best : 0;
}

static float width_of(const struct learner *t, size_t first, size_t last)
{
	float width = 0;

	for (size_t i = first; i <= last; i++)
		width += t->text->words[i].width + (i > first ? KH_ALIGNED_BLANK : 0);
	return width;
}

/* What line i says of the width of column k: a line of a cell above it, and the word that did not stand on that. */
static bool fits(const struct learner *t, size_t line, size_t k, bool apart, float *least, float *most)
{
	const struct kh_aligned_line *l = &t->text->at[line];
	const struct kh_word *w = t->text->words;
	size_t first = l->word, a, b;

	while (first < l->word_end && w[first].column != k)
		first++;
	if (l->kind != KH_AL_CELLS || first == l->word_end || !kh_text_is_lower(t->run->text, w[first].at.begin))
		return false;
	size_t d = kh_aligned_above(t->text, line, k, &a, &b);
	if (d == 0)
		return false;
	if (apart &&
	    ((first > l->word && gap_before(&w[first]) < 2) || !kh_aligned_is_apart(t->text, line - d, a, b)))
		return false;
	*least = width_of(t, a, b);
	*most = *least + KH_ALIGNED_BLANK + w[first].width;
	return true;
}

/* The widest that a line of each column has for sure. */
static void learn_widest(struct learner *t)
{
	const struct kh_word *w = t->text->words;

	memset(t->text->widest, 0, sizeof t->text->widest);
	for (size_t i = 0; i < t->text->count; i++) {
		const struct kh_aligned_line *l = &t->text->at[i];
		for (size_t first = l->word, last; l->kind == KH_AL_CELLS && first < l->word_end; first = last + 1) {
			for (last = first; last + 1 < l->word_end && w[last + 1].column == w[first].column; last++)
				;
			float width = kh_aligned_is_apart(t->text, i, first, last) ? width_of(t, first, last) : 0;
			if (width > t->text->widest[w[first].column])
				t->text->widest[w[first].column] = width;
		}
	}
}

/* The width of column k, from lines that blanks part from what stands beside them, or from all. */
static float learn_width(struct learner *t, size_t k, bool apart, struct step *steps)
{
	size_t n = 0;
	float least, most;

	for (size_t i = 1; i < t->text->count; i++)
		if (fits(t, i, k, apart, &least, &most)) {
			steps[n++] = (struct step){least, 1};
			steps[n++] = (struct step){most, -1};
		}
	return agree(steps, n, apart ? APART_LEAST : TOUCHING_LEAST);
}

int kh_aligned_widths(struct kh_run *run, struct kh_aligned_text *text)
{
	struct learner t = {run, text};
	struct step *steps = kh_arena_take(run->mem, (2 * text->count + 2) * sizeof *steps);

	if (steps == NULL)
		return KH_E_MEMORY;
	for (size_t k = 0; k < text->header->count; k++) {
		text->width[k] = learn_width(&t, k, true, steps);
		if (text->width[k] <= 0)
			text->width[k] = learn_width(&t, k, false, steps);
	}
	learn_widest(&t);
	return KH_OK;
}
