/* Where the columns of an aligned table stand around a line: they drift. */
#include "aligned_words.h"

#include <string.h>

enum {
	AROUND = 14, /* lines above and below that tell where a column stands */
	AROUND_ENOUGH = 5,
};

bool kh_aligned_one_text(const struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	for (size_t i = l->word + 1; i < l->word_end; i++)
		if (kh_aligned_gap(&w->text->words[i]) > 1)
			return false;
	return true;
}

void kh_aligned_parts_note(const struct kh_aligned_text *text, size_t line, struct kh_aligned_part *parts)
{
	const struct kh_aligned_line *l = &text->at[line];
	const struct kh_word *words = text->words;

	memset(parts, 0, text->header->count * sizeof *parts);
	for (size_t i = l->word; i < l->word_end; i++) {
		struct kh_aligned_part *p = &parts[words[i].column];
		bool first = i == l->word || words[i - 1].column != words[i].column;
		bool apart = i == l->word || kh_aligned_gap(&words[i]) > 1;
		if (first) {
			*p = (struct kh_aligned_part){words[i].x, apart, true};
			if (!apart)
				parts[words[i - 1].column].right = false;
		}
		p->at.right = words[i].x.right;
		/* words far apart are hardly one text */
		if (!first && !words[i].joined && kh_aligned_gap(&words[i]) > 2)
			p->left = p->right = false;
	}
}

/* Where column k stands around line i of lines [from, to): what lines nearby have there for sure. */
static void place_column(
    const struct kh_aligned_part *parts, size_t columns, size_t lines, size_t i, size_t k, struct kh_place *place)
{
	struct kh_place p = {{UINT32_MAX, 0}, UINT32_MAX};
	uint32_t lefts[2 * AROUND];
	size_t n = 0;

	for (size_t d = 1; d <= AROUND && n < AROUND_ENOUGH; d++)
		for (int side = 0; side < 2; side++) {
			if (side == 0 ? i < d : i + d >= lines)
				continue;
			const struct kh_aligned_part *part = &parts[(side == 0 ? i - d : i + d) * columns + k];
			if (part->at.right == 0)
				continue;
			if (part->left) {
				lefts[n++] = part->at.left;
				p.at.left = part->at.left < p.at.left ? part->at.left : p.at.left;
			}
			if (part->right)
				p.at.right = part->at.right > p.at.right ? part->at.right : p.at.right;
		}
	for (size_t a = 0, most = 1; a < n; a++) {
		size_t same = 0;
		for (size_t b = 0; b < n; b++)
			same += lefts[a] == lefts[b];
		if (same > most && same * 2 >= n) {
			most = same;
			p.edge = lefts[a];
		}
	}
	if (n > 0)
		place->at.left = p.at.left;
	if (p.at.right > 0)
		place->at.right = p.at.right;
	place->edge = p.edge;
}

bool kh_aligned_place_near(struct kh_aligned_text *text, const struct kh_aligned_part *parts, size_t from, size_t to,
    size_t i, const struct kh_place *else_at)
{
	size_t columns = text->header->count;
	struct kh_place now[KH_ALIGNED_COLUMNS_MOST], *places = &text->places[i * columns];

	if (text->at[i].placed)
		return false;

	memcpy(now, else_at, columns * sizeof *now);
	for (size_t k = 0; k < columns; k++)
		place_column(parts, columns, to - from, i - from, k, &now[k]);
	bool moved = memcmp(now, places, columns * sizeof *now) != 0;
	memcpy(places, now, columns * sizeof *now);
	return moved;
}

int kh_aligned_place_again(struct kh_run *run, struct kh_aligned_text *text, bool *moved)
{
	size_t columns = text->header->count;
	struct kh_aligned_part *parts = kh_arena_take(run->mem, (text->count * columns + 1) * sizeof *parts);

	if (parts == NULL)
		return KH_E_MEMORY;
	for (size_t from = 0, to; from < text->count; from = to) {
		to = from + 1;
		if (text->at[from].kind == KH_AL_SKIP)
			continue;
		while (to < text->count && text->at[to].kind != KH_AL_SKIP && !text->at[to].page)
			to++;
		memset(parts, 0, (to - from) * columns * sizeof *parts);
		for (size_t i = from; i < to; i++)
			if (text->at[i].kind == KH_AL_CELLS)
				kh_aligned_parts_note(text, i, &parts[(i - from) * columns]);
		for (size_t i = from; i < to; i++)
			moved[i] = kh_aligned_place_near(text, parts, from, to, i, &text->places[i * columns]);
	}
	return KH_OK;
}

/* ---- above and below ---- */

/* Add the columns of which texts begin on a line where words do, `count` of them from `word` on. Both stand in order. */
static void add_begins(const struct kh_aligned_text *text, const struct kh_aligned_line *l,
    const struct kh_word *word, size_t count, uint32_t *near)
{
	const struct kh_word *words = text->words;
	size_t i = l->word;

	for (size_t n = 0; n < count; n++) {
		while (i < l->word_end && words[i].x.left < word[n].x.left)
			i++;
		if (i == l->word_end)
			return;
		if (words[i].x.left == word[n].x.left && (i == l->word || words[i].column != words[i - 1].column))
			near[n] |= 1U << words[i].column;
	}
}

void kh_aligned_begin_near(const struct kh_aligned_text *text, size_t line, size_t count, uint32_t *near)
{
	const struct kh_word *word = text->words + text->at[line].word;

	memset(near, 0, count * sizeof *near);
	for (size_t d = 1; d <= KH_ALIGNED_NEAR && d <= line; d++) {
		if (kh_aligned_parts(&text->at[line - d + 1]) || text->at[line - d].kind != KH_AL_CELLS)
			break;
		add_begins(text, &text->at[line - d], word, count, near);
	}
	for (size_t d = 1; d <= KH_ALIGNED_NEAR && line + d < text->count; d++) {
		if (kh_aligned_parts(&text->at[line + d]))
			break;
		add_begins(text, &text->at[line + d], word, count, near);
	}
}
