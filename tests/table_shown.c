#include "table_shown.h"

#include <check.h>
#include <string.h>

static const struct kh_options no_options;

size_t table_read(const char *source, struct kh_task_table *t, struct kit **kit)
{
	return table_read_with(&no_options, source, t, kit);
}

size_t table_read_with(
    const struct kh_options *options, const char *source, struct kh_task_table *t, struct kit **kit)
{
	struct kit *k = kit_read(source);
	struct kh_grid *grids;
	size_t count;

	k->run->options = options;
	ck_assert_int_eq(kh_lines_find(k->run, &k->lines), KH_OK);
	ck_assert_int_eq(kh_grids_find(k->run, &k->lines, &grids, &count), KH_OK);
	*t = (struct kh_task_table){0};
	if (count > 0)
		ck_assert_int_eq(kh_table_rebuild(k->run, &grids[0], t), KH_OK);
	*kit = k;
	return count;
}

static void add_cell(struct kit *kit, char *out, struct kh_range at)
{
	strcat(out, "|");
	strcat(out, kit_string(kit, at));
}

static void add_text(struct kit *kit, char *out, const struct kh_row *row, enum kh_role role)
{
	strcat(out, "|");
	if (row->number[role].begin < row->number[role].end) {
		strcat(out, "{");
		strcat(out, kit_string(kit, row->number[role]));
		strcat(out, "}");
	}
	strcat(out, kit_string(kit, row->cell[role]));
}

const char *table_rows(struct kit *kit, const struct kh_task_table *t)
{
	static char out[1 << 16];
	static const enum kh_role texts[] = {KH_ROLE_OBJECTIVE, KH_ROLE_TASK, KH_ROLE_ACTIVITY};

	out[0] = '\0';
	for (size_t i = 0; i < t->activity_count; i++) {
		strcat(out, kit_string(kit, t->rows[i].no));
		add_cell(kit, out, t->rows[i].group);
		for (size_t k = 0; k < 3; k++)
			add_text(kit, out, &t->rows[i], texts[k]);
		for (int role = KH_ROLE_PRODUCT; role < KH_ROLE_COUNT; role++)
			add_cell(kit, out, t->rows[i].cell[role]);
		strcat(out, "\n");
	}
	return out;
}

const char *table_columns(struct kit *kit, const struct kh_task_table *t)
{
	static char out[4096];

	out[0] = '\0';
	for (size_t i = 0; i < t->column_count; i++) {
		const char *role = kh_role_name(t->columns[i].role);
		strcat(out, i > 0 ? ", " : "");
		strcat(out, kit_string(kit, t->columns[i].title));
		strcat(out, ":");
		strcat(out, role != NULL ? role : "-");
	}
	return out;
}

const char *table_cells(struct kit *kit, const struct kh_task_table *t)
{
	static char out[1 << 16];

	out[0] = '\0';
	for (size_t i = 0; i < t->row_count * t->column_count; i++) {
		strcat(out, kit_string(kit, t->cells[i]));
		strcat(out, (i + 1) % t->column_count == 0 ? "\n" : "|");
	}
	return out;
}
