#include "programme.h"

#include <string.h>

#include "lines/flow.h"
#include "mention/edtf.h"
#include "mention/when.h"

enum {
	DAYS_LEAST = 3, /* rows of a course that are told by their days alone */
	MONTH_LEAST = 28,
	JANUARY = 1,
	DECEMBER = 12
};

/* The times of a table, from its first row on. */
struct times {
	size_t filled, hours;     /* cells; those that say the hour or the half of a day */
	struct kh_edtf_date last; /* the day that a cell named last */
	bool dated;               /* was there one? */
	bool one_day;             /* they name one day at most */
	bool all_days;            /* each is a day */
	bool apart;               /* some day is neither the last one nor the next: there are several events */
	bool ahead;               /* some day comes behind another */
};

static bool is_same_day(const struct kh_edtf_date *a, const struct kh_edtf_date *b)
{
	return a->year == b->year && a->month == b->month && a->day == b->day;
}

static bool is_next_day(const struct kh_edtf_date *a, const struct kh_edtf_date *b)
{
	if (a->year == b->year && a->month == b->month)
		return b->day == a->day + 1;
	bool next_month = (a->year == b->year && b->month == a->month + 1) ||
	                  (b->year == a->year + 1 && a->month == DECEMBER && b->month == JANUARY);
	return next_month && a->day >= MONTH_LEAST && b->day == 1;
}

static void take_day(struct times *t, const struct kh_edtf_date *day)
{
	if (t->dated) {
		bool same = is_same_day(&t->last, day);
		t->one_day = t->one_day && same;
		t->apart = t->apart || (!same && !is_next_day(&t->last, day));
		t->ahead = t->ahead || !same;
	}
	t->dated = true;
	t->last = *day;
}

static int take_time(struct kh_run *run, struct kh_range cell, struct times *t)
{
	struct kh_time time = {0};
	struct kh_edtf edtf;
	struct kh_hit hit;
	int rc = kh_set_full(
	    kh_patterns_set(run->patterns, "cell-hour"), run->matcher, kh_flow_text(run->flow), cell, &hit);

	if (rc != KH_OK && rc != KH_NONE)
		return rc;
	t->filled++;
	t->hours += rc == KH_OK;
	if ((rc = kh_when_read(run, cell, &time)) != KH_OK)
		return rc;
	bool day = time.repeat == NULL && kh_edtf_read(time.edtf, &edtf) && !edtf.interval && edtf.first.day > 0 &&
	           edtf.first.month > 0;
	if (day)
		take_day(t, &edtf.first);
	t->all_days = t->all_days && day;
	return KH_OK;
}

/* Does the column of times stand before that of tasks? */
static bool begins_with_time(const struct kh_task_table *table)
{
	for (size_t i = 0; i < table->column_count; i++) {
		enum kh_role role = table->columns[i].role;
		if (role == KH_ROLE_TIME || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY ||
		    role == KH_ROLE_OBJECTIVE)
			return role == KH_ROLE_TIME;
	}
	return false;
}

static bool has_leads(const struct kh_task_table *table)
{
	for (size_t i = 0; i < table->activity_count; i++) {
		struct kh_range lead = table->rows[i].cell[KH_ROLE_LEAD];
		if (lead.begin < lead.end)
			return true;
	}
	return false;
}

int kh_table_programme(struct kh_run *run, const struct kh_task_table *table, bool *yes)
{
	struct times t = {.one_day = true, .all_days = true};
	bool first = begins_with_time(table);

	*yes = false;
	for (size_t i = 0; i < table->activity_count; i++) {
		struct kh_range cell = table->rows[i].cell[KH_ROLE_TIME];
		int rc = cell.begin < cell.end ? take_time(run, cell, &t) : KH_OK;
		if (rc != KH_OK)
			return rc;
	}
	if (2 * t.filled < table->activity_count || t.filled < 2)
		return KH_OK;
	bool hours = 3 * t.hours >= 2 * t.filled && (first || t.one_day) && !t.apart;
	bool days = first && t.all_days && !t.apart && t.ahead && t.filled >= DAYS_LEAST && !has_leads(table);
	*yes = hours || days;
	return KH_OK;
}
