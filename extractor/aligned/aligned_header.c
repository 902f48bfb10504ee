/* The header of an aligned table: of the lines around one, those that read as titles side by side. */
#include "aligned_titles.h"

#include <string.h>

enum { LINES_UP = 7, LINES_MOST = 10, ROLES_LEAST = 3, TITLES_LEAST = 4, LONE = 3 };

static int best_window(struct kh_head_reader *r, size_t i, struct kh_aligned_header *header);
static int add_numbers(struct kh_head_reader *r, struct kh_aligned_header *header);

static unsigned roles_in(const struct kh_head_titles *c)
{
	unsigned seen = 0, n = 0;

	for (size_t i = 0; i < c->count; i++)
		if (c->at[i].hit)
			seen |= 1U << c->at[i].column.role;
	for (int r = KH_ROLE_NO; r < KH_ROLE_COUNT; r++)
		n += (seen >> r) & 1U;
	return (seen & (1U << KH_ROLE_OBJECTIVE | 1U << KH_ROLE_TASK | 1U << KH_ROLE_ACTIVITY)) != 0 ? n : 0;
}

/* A task table has texts and roles; any other table, row numbers and hardly a text that is no title. */
static bool heads_table(const struct kh_head_titles *c)
{
	bool numbers = false;

	for (size_t i = 0; i < c->count; i++)
		numbers = numbers || (c->at[i].hit && c->at[i].column.role == KH_ROLE_NO);
	return roles_in(c) >= ROLES_LEAST || (numbers && c->hits >= TITLES_LEAST && c->hits + 1 >= c->count);
}

/* A line that a header may begin around: texts side by side, one of which is a title. */
static int is_anchor(struct kh_head_reader *r, size_t i)
{
	struct kh_head_words words = {.count = 0};
	struct kh_head_title c;

	if (!kh_head_collect(r, i, &words) || words.segments < 2)
		return KH_NONE;
	for (size_t from = 0, to; from < words.count; from = to) {
		for (to = from + 1; to < words.count && words.at[to].near; to++)
			;
		struct kh_range at = {words.at[from].at.begin, words.at[to - 1].at.end};
		int rc = kh_head_title(r, r->run->text, at, &c);
		if (rc != KH_OK || c.hit)
			return rc;
		/* the title of row numbers is short, and the next one near */
		if (to > from + 1 && (rc = kh_head_title(r, r->run->text, words.at[from].at, &c)) != KH_OK)
			return rc;
		if (c.hit && c.column.role == KH_ROLE_NO)
			return KH_OK;
	}
	return KH_NONE;
}

int kh_aligned_header(struct kh_run *run, const struct kh_lines *lines, size_t i, struct kh_aligned_header *header)
{
	const struct kh_line *line = &lines->at[i];

	if ((line->is & (KH_LINE_TAKEN | KH_LINE_ROW)) != 0 ||
	    memmem(run->text->skeleton + line->at.begin, line->at.end - line->at.begin, "  ", 2) == NULL)
		return KH_NONE;
	struct kh_head_reader r = kh_head_reader_of(run, lines);
	int rc = is_anchor(&r, i);
	if (rc == KH_OK)
		rc = best_window(&r, i, header);
	return rc == KH_OK ? add_numbers(&r, header) : rc;
}

/* ---- windows ---- */

static uint64_t word_key(const struct kh_text *text, struct kh_range at)
{
	uint64_t key = 1469598103934665603ULL;

	for (uint32_t i = at.begin; i < at.end; i++)
		key = (key ^ (unsigned char)text->skeleton[i]) * 1099511628211ULL;
	return key;
}

static void take(struct kh_head_reader *r, const struct kh_head_words *words, const struct kh_head_titles *c,
    size_t line, size_t end, struct kh_aligned_header *header)
{
	*header = (struct kh_aligned_header){.line = line, .line_end = end, .words = words->count};
	for (size_t i = 0; i < c->count && i < KH_ALIGNED_COLUMNS_MOST; i++)
		header->columns[header->count++] = c->at[i].column;
	for (size_t i = 0; i < words->count; i++)
		header->key += word_key(r->run->text, words->at[i].at);
}

/* Does a line hold one text, and is the next line blank? What the table is called stands so. */
static bool is_lone(const struct kh_head_reader *r, size_t i)
{
	const struct kh_line *line = &r->lines->at[i];

	return line[1].blanks > 0 &&
	       memmem(r->run->text->skeleton + line->at.begin, line->at.end - line->at.begin, "  ", 2) == NULL;
}

/* What titles are worth, less what those do that are none: a task table may have columns that no pattern knows. */
static double worth(const struct kh_head_titles *c)
{
	double unknown = roles_in(c) >= ROLES_LEAST ? 1 : 3;

	return 2 * (double)c->hits - unknown * (double)(c->count - c->hits) - (c->level ? 0 : 2 * LONE);
}

/* Of the windows of lines around line i, the one in which the most texts are titles and the fewest are not. */
static int best_window(struct kh_head_reader *r, size_t i, struct kh_aligned_header *header)
{
	double best = 0;

	for (size_t up = 0; up < LINES_UP && up <= i; up++) {
		struct kh_head_words words = {.count = 0};
		size_t line = i - up;
		bool fine = true;
		for (size_t k = line; fine && k < i; k++)
			fine = kh_head_collect(r, k, &words);
		if (!fine)
			break;
		for (size_t end = i;
		     end < r->lines->count && end < line + LINES_MOST && kh_head_collect(r, end, &words); end++) {
			struct kh_head_titles c;
			int rc = kh_head_titles(r, &words, &c);
			if (rc == KH_NONE)
				break;
			if (rc != KH_OK)
				return rc;
			double value =
			    worth(&c) + .1 * (double)(end + 1 - line) - (up > 0 && is_lone(r, line) ? LONE : 0);
			if (value > best && heads_table(&c) && c.count <= KH_ALIGNED_COLUMNS_MOST) {
				best = value;
				take(r, &words, &c, line, end + 1, header);
			}
		}
	}
	return best > 0 ? KH_OK : KH_NONE;
}

/* A row of numbers below ("(1) (2) (3)") belongs to the header. */
static int add_numbers(struct kh_head_reader *r, struct kh_aligned_header *header)
{
	struct kh_head_words words = {.count = 0};
	const struct kh_set *set = kh_patterns_set(r->run->patterns, "column-count");
	struct kh_hit hit;

	if (header->line_end >= r->lines->count || !kh_head_collect(r, header->line_end, &words) || words.count < 3)
		return KH_OK;
	for (size_t i = 0; i < words.count; i++) {
		int rc = kh_set_full(set, r->run->matcher, r->run->text, words.at[i].at, &hit);
		if (rc != KH_OK)
			return rc == KH_NONE ? KH_OK : rc;
	}
	if (words.count + 2 < header->count || words.count > header->count)
		return KH_OK;
	header->line_end++;
	for (size_t i = 0; i < words.count; i++)
		header->key += word_key(r->run->text, words.at[i].at);
	header->words += words.count;
	return KH_OK;
}

/* ---- printed again ---- */

/* Do the same titles stand in another order: over another table? */
static bool is_other_order(const struct kh_aligned_header *header, const struct kh_head_titles *c)
{
	for (size_t k = 0; k < c->count; k++) {
		enum kh_role role = c->at[k].column.role, first = header->columns[k].role;
		if (role != first && role != KH_ROLE_NONE && first != KH_ROLE_NONE)
			return true;
	}
	return false;
}

size_t kh_aligned_again(struct kh_run *run, const struct kh_lines *lines, const struct kh_aligned_header *header,
    size_t i, struct kh_aligned_header *again)
{
	struct kh_head_reader r = kh_head_reader_of(run, lines);
	struct kh_head_words words = {.count = 0};
	struct kh_head_titles c;
	uint64_t key = 0;
	size_t end = i, counted = 0;

	while (end < lines->count && end < i + LINES_MOST + 1 && words.count < header->words) {
		if (!kh_head_collect(&r, end++, &words))
			return i;
		for (; counted < words.count; counted++)
			key += word_key(run->text, words.at[counted].at);
	}
	if (words.count != header->words || key != header->key)
		return i;
	*again = *header;
	if (kh_head_titles(&r, &words, &c) != KH_OK || c.count != header->count)
		return end;
	if (is_other_order(header, &c))
		return i;
	for (size_t k = 0; k < c.count; k++)
		again->columns[k].at = c.at[k].x;
	return end;
}
