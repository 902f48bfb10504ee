/* Numbering of a table: a gap in it may be a row that was lost. */
#include "table_parts.h"

#include <stdio.h>
#include <string.h>

#include "finding.h"
#include "lines/flow.h"

enum { LEVELS_MOST = 6, LARGEST = 9999, GAP_MOST = 20, GAPS_MOST = 20 };

/* A printed number: "5.1.2" is {5, 1, 2}. */
struct number {
	unsigned level[LEVELS_MOST];
	size_t count;
};

struct column {
	struct number last;
	struct kh_range group;
	size_t gaps;
};

static int check(struct kh_run *run, struct column *column, struct kh_range at, struct kh_range group, bool by_band);

int kh_numbers_check(struct kh_run *run, const struct kh_task_table *table)
{
	struct column no = {0}, columns[KH_ROLE_COUNT] = {0};
	static const enum kh_role numbered[] = {KH_ROLE_OBJECTIVE, KH_ROLE_TASK, KH_ROLE_ACTIVITY};
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < table->activity_count; i++) {
		const struct kh_row *row = &table->rows[i];
		bool again = i > 0 && memcmp(&row->no, &row[-1].no, sizeof row->no) == 0;
		if (!again)
			rc = check(run, &no, row->no, row->group, false);
		for (size_t k = 0; rc == KH_OK && k < sizeof numbered / sizeof *numbered; k++)
			if (!row->filled[numbered[k]])
				rc = check(run, &columns[numbered[k]], row->number[numbered[k]], row->group, true);
	}
	return rc;
}

static bool read_number(const struct kh_text *text, struct kh_range at, struct number *n)
{
	*n = (struct number){.count = 1};
	for (uint32_t i = at.begin; i < at.end; i++) {
		char c = text->skeleton[i];
		unsigned *level = &n->level[n->count - 1];
		if (c >= '0' && c <= '9' && *level <= LARGEST)
			*level = 10 * *level + (unsigned)(c - '0');
		else if (c == '.' && i + 1 < at.end && n->count < LEVELS_MOST)
			n->count++;
		else if (c != '(' && c != ')')
			return false;
	}
	return at.begin < at.end;
}

static int report(struct kh_run *run, const struct number *from, struct kh_range at)
{
	char before[16 * LEVELS_MOST];
	size_t size = 0;
	char *here = kh_text_copy(run->mem, kh_flow_text(run->flow), at);

	if (here == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < from->count; i++)
		size +=
		    (size_t)snprintf(before + size, sizeof before - size, "%s%u", i > 0 ? "." : "", from->level[i]);
	return kh_report(run, KH_W_NUMBERING_GAP, at, before, here);
}

/* Inside a band numbers go on, or begin again with 1, on all levels that change. */
static bool jumps_back(const struct number *last, const struct number *n)
{
	size_t k = 0;

	while (k + 1 < n->count && last->level[k] == n->level[k])
		k++;
	if (n->level[k] >= last->level[k])
		return false;
	while (k < n->count && n->level[k] == 1)
		k++;
	return k < n->count;
}

/* A number must follow the last one of its level, begin a level below, or begin again. by_band: what follows a number of another
 * band is not asked. */
static int check(struct kh_run *run, struct column *column, struct kh_range at, struct kh_range group, bool by_band)
{
	struct number n, last = column->last;

	if (at.begin >= at.end || !read_number(kh_flow_text(run->flow), at, &n))
		return KH_OK;
	bool same_band = memcmp(&column->group, &group, sizeof group) == 0;
	column->last = n;
	column->group = group;
	if (last.count != n.count || (by_band && !same_band))
		return KH_OK;
	size_t k = n.count - 1;
	unsigned a = last.level[k], b = n.level[k];
	bool same_list = memcmp(last.level, n.level, k * sizeof *n.level) == 0;
	bool gap = (same_list && b > a + 1 && b <= a + GAP_MOST) || (same_band && jumps_back(&last, &n));
	return gap && column->gaps++ < GAPS_MOST ? report(run, &last, at) : KH_OK;
}
