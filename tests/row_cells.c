#include "row_cells.h"

#include <stdio.h>
#include <string.h>

bool same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool has_role(const struct row_form *form, const char *role)
{
	for (size_t k = 0; k < form->count; k++)
		if (same_text(form->table->columns[form->columns[k]].role, role))
			return true;
	return false;
}

size_t row_cells_right(const struct row_form *form, const struct kh_activity *a, const struct kh_activity *b,
    size_t *all, char *what, size_t room)
{
	const struct {
		const char *role, *x, *y;
	} cells[] = {{"objective", a->objective.text, b->objective.text}, {"task", a->task.text, b->task.text},
	    {"activity", a->activity.text, b->activity.text}, {"product", a->product.text, b->product.text},
	    {"lead", a->lead.value.text, b->lead.value.text},
	    {"support", a->support.value.text, b->support.value.text},
	    {"time", a->time.value.text, b->time.value.text}, {"budget", a->budget.value.text, b->budget.value.text}};
	size_t right = 0;

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		if (!has_role(form, cells[i].role))
			continue;
		++*all;
		if (same_text(cells[i].x, cells[i].y))
			right++;
		else if (room > 0 && what[0] == '\0')
			snprintf(what, room, "%s: '%s', wanted '%s'", cells[i].role,
			    cells[i].y == NULL ? "" : cells[i].y, cells[i].x == NULL ? "" : cells[i].x);
	}
	return right;
}
