#include "show_measures.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "targets/measure.h"

static const char *show_one(struct kh_arena *mem, const struct kh_measure *m)
{
	const char *blank = strlen(m->op) > 2 ? " " : "", *at = m->scope == NULL ? "" : " @";
	const char *max = m->has_max ? kh_arena_print(mem, "..%g", m->max) : "";
	const char *gap = strcmp(m->unit, "%") == 0 ? "" : " ", *scope = m->scope == NULL ? "" : m->scope;

	return kh_arena_print(mem, "%s%s%g%s%s%s%s%s", m->op, blank, m->value, max, gap, m->unit, at, scope);
}

const char *show_measures(struct kit *kit, const char *statement)
{
	struct kh_arena *mem = kit->run->mem;
	struct kh_measure *measures;
	const char *shown = NULL;
	size_t count;

	ck_assert_int_eq(kh_measures_find(kit->run, kit_flow(kit, statement), &measures, &count), KH_OK);
	for (size_t i = 0; i < count; i++) {
		const char *one = show_one(mem, &measures[i]);
		shown = shown == NULL ? one : kh_arena_print(mem, "%s; %s", shown, one);
	}
	return shown == NULL ? "none" : shown;
}

bool differs(const char *statement, const char *found, const char *expected)
{
	if (strcmp(found, expected) == 0)
		return false;
	printf("%s\n    expected %s\n    found    %s\n", statement, expected, found);
	return true;
}
