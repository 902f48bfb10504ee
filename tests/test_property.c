/* What holds for every plan: provenance, invariance, tolerance of a scan's slips, determinism. Over tests/plans, and
 * over the collection beside the project where it is there, see samples.h. */
#include <check.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "json_compare.h"
#include "kit.h"
#include "likeness.h"
#include "noise.h"
#include "part.h"
#include "plan_folder.h"
#include "provenance.h"
#include "samples.h"
#include "transform.h"

enum { THREADS = 4, SEEDS = 3, RARITY = 250 };

Suite *kh_suite_property(void);

static char *json_text(const struct sample *s);
static json_t *values(const struct kh_plan *plan);
static const char *name_of(const struct sample *s);

/* ---- provenance ---- */

START_TEST(spans_give_values)
{
	size_t count, said_size, faults;
	const struct sample *s = &samples(&count)[_i];
	char *said = NULL;
	FILE *out = open_memstream(&said, &said_size);
	struct kh_plan *plan = kit_plan(s->path, s->bytes, s->size);

	faults = provenance_check(out, plan);
	fclose(out);
	ck_assert_msg(faults == 0 || s->bug, "%s: %zu values\n%.3000s", s->path, faults, said);
	free(said);
	kh_plan_free(plan);
}
END_TEST

/* ---- other bytes: the same values, and maps of their own to the bytes ---- */

static size_t provenance_faults(FILE *out, const struct sample *s, const char *way, const struct kh_plan *plan)
{
	char *said = NULL;
	size_t said_size, faults;
	FILE *faulty = open_memstream(&said, &said_size);

	faults = s->bug ? 0 : provenance_check(faulty, plan);
	fclose(faulty);
	if (faults > 0)
		fprintf(out, "%s: %zu values that their spans do not give:\n%s", way, faults, said);
	free(said);
	return faults;
}

static size_t value_differences(FILE *out, const char *way, json_t *expected, const struct kh_plan *plan)
{
	json_t *found = values(plan);
	size_t differences = 0;

	if (!json_equal(expected, found)) {
		fprintf(out, "%s:\n", way);
		differences = json_compare(out, expected, found);
	}
	json_decref(found);
	return differences;
}

START_TEST(other_bytes_give_same_values)
{
	size_t count, said_size, differences = 0, faults = 0;
	const struct sample *s = &samples(&count)[_i];
	char *said = NULL;
	FILE *out = open_memstream(&said, &said_size);
	struct kh_plan *plan = kit_plan(s->path, s->bytes, s->size);
	json_t *expected = values(plan);

	for (size_t t = 0; s->utf8 && t < transform_count; t++) {
		struct bytes other = transforms[t].apply(s->bytes, s->size);
		if (other.size != s->size || memcmp(other.at, s->bytes, s->size) != 0) {
			struct kh_plan *found = kit_plan(s->path, other.at, other.size);
			faults += provenance_faults(out, s, transforms[t].name, found);
			differences += value_differences(out, transforms[t].name, expected, found);
			kh_plan_free(found);
		}
		free(other.at);
	}
	fclose(out);
	json_decref(expected);
	kh_plan_free(plan);
	ck_assert_msg(faults == 0 && (differences == 0 || s->bug), "%s: %zu differences, %zu values\n%.3000s",
	    s->path, differences, faults, said);
	free(said);
}
END_TEST

/* Blank lines behind all lines say as much as none. */
START_TEST(blank_lines_behind_all_part_nothing)
{
	size_t count, said_size, differences = 0;
	const struct sample *s = &samples(&count)[_i];
	struct bytes close = transform_blank_lines(s->bytes, s->utf8 ? s->size : 0, ""),
	             apart = transform_blank_lines(s->bytes, s->utf8 ? s->size : 0, "\n");
	char *said = NULL;
	FILE *out = open_memstream(&said, &said_size);

	if (close.size > 0) {
		struct kh_plan *plan = kit_plan(s->path, close.at, close.size),
		               *found = kit_plan(s->path, apart.at, apart.size);
		json_t *expected = values(plan);
		differences = value_differences(out, "blank lines", expected, found);
		json_decref(expected);
		kh_plan_free(plan);
		kh_plan_free(found);
	}
	fclose(out);
	free(close.at);
	free(apart.at);
	ck_assert_msg(differences == 0 || s->bug, "%s: %zu differences\n%.3000s", s->path, differences, said);
	free(said);
}
END_TEST

/* ---- a scan's slips ---- */

START_TEST(slips_leave_most)
{
	struct likeness all = {0};
	size_t count;
	const struct sample *s = samples(&count);

	for (size_t i = 0; i < count; i++) {
		struct kh_plan *plan = s[i].utf8 && !s[i].bug ? kit_plan(s[i].path, s[i].bytes, s[i].size) : NULL;
		for (unsigned seed = 1; plan != NULL && seed <= SEEDS; seed++) {
			struct bytes other = noise(s[i].bytes, s[i].size, RARITY, seed * 7919 + (unsigned)i);
			struct kh_plan *damaged = kit_plan(s[i].path, other.at, other.size);
			likeness_add(&all, kh_plan_record(plan), kh_plan_record(damaged), name_of(&s[i]));
			kh_plan_free(damaged);
			free(other.at);
		}
		kh_plan_free(plan);
	}
	for (size_t part = 0; part < LIKENESS_PARTS; part++)
		ck_assert_msg(likeness_percent(&all, part) >= 95, "%s: %.1f%% of %zu\n%.3000s", likeness_name(part),
		    likeness_percent(&all, part), all.part[part].expected, all.said);
	likeness_free(&all);
}
END_TEST

/* ---- determinism ---- */

static char **expected_json;

static void *extract_all(void *first)
{
	size_t count, wrong = 0, from = *(size_t *)first;
	const struct sample *s = samples(&count);

	for (size_t i = 0; i < count; i++) {
		size_t k = (i + from) % count;
		char *found = json_text(&s[k]);
		wrong += found == NULL || strcmp(found, expected_json[k]) != 0;
		free(found);
	}
	*(size_t *)first = wrong;
	return NULL;
}

START_TEST(threads_agree)
{
	pthread_t thread[THREADS];
	size_t count, first[THREADS];
	const struct sample *s = samples(&count);

	expected_json = calloc(count, sizeof *expected_json);
	for (size_t i = 0; i < count; i++)
		expected_json[i] = json_text(&s[i]);
	for (size_t t = 0; t < THREADS; t++) {
		first[t] = t * count / THREADS;
		ck_assert_int_eq(pthread_create(&thread[t], NULL, extract_all, &first[t]), 0);
	}
	for (size_t t = 0; t < THREADS; t++) {
		pthread_join(thread[t], NULL);
		ck_assert_uint_eq(first[t], 0);
	}
	for (size_t i = 0; i < count; i++)
		free(expected_json[i]);
	free(expected_json);
}
END_TEST

/* ---- a record on its own ---- */

START_TEST(shrunk_plans_say_the_same)
{
	size_t count, size;
	const struct sample *s = &samples(&count)[_i];
	struct kh_plan *plan = kit_plan(s->path, s->bytes, s->size);
	char *before = NULL, *after = NULL;

	ck_assert_int_eq(kh_record_json(kh_plan_record(plan), true, &before, NULL), KH_OK);
	ck_assert_int_eq(kh_plan_shrink(&plan), KH_OK);
	ck_assert_int_eq(kh_record_json(kh_plan_record(plan), true, &after, NULL), KH_OK);
	ck_assert_str_eq(before, after);
	ck_assert_ptr_null(kh_plan_source(plan, &size));
	ck_assert_uint_eq(size, 0);
	free(before);
	free(after);
	kh_plan_free(plan);
}
END_TEST

static void add(Suite *suite, const char *name, const TTest *test, size_t count)
{
	TCase *property = tcase_create(name);

	tcase_set_timeout(property, 60);
	part_add_loop_test(property, test, count);
	suite_add_tcase(suite, property);
}

Suite *kh_suite_property(void)
{
	Suite *suite = suite_create("property");
	size_t count;

	(void)kit_patterns(); /* before Check forks, so that they are loaded once */
	(void)samples(&count);
	add(suite, "provenance", spans_give_values, count);
	add(suite, "other-bytes", other_bytes_give_same_values, count);
	add(suite, "blank-lines", blank_lines_behind_all_part_nothing, count);
	add(suite, "slips", slips_leave_most, 1);
	add(suite, "shrunk", shrunk_plans_say_the_same, count);
	add(suite, "threads", threads_agree, 1);
	return suite;
}

/* ---- records ---- */

static char *json_text(const struct sample *s)
{
	struct kh_error err = {0};
	struct kh_plan *plan = NULL;
	char *json = NULL;

	if (kh_plan_extract(kit_patterns(), NULL, s->path, s->bytes, s->size, &plan, &err) != KH_OK ||
	    kh_record_json(kh_plan_record(plan), true, &json, &err) != KH_OK)
		json = NULL;
	kh_plan_free(plan);
	return json;
}

/* The record without what must differ: places, and how the bytes were read. */
static json_t *values(const struct kh_plan *plan)
{
	json_t *tree = plan_json(plan, true);

	ck_assert_ptr_nonnull(tree);
	json_object_del(tree, "source");
	json_drop_places(tree);
	return tree;
}

static const char *name_of(const struct sample *s)
{
	const char *slash = strrchr(s->path, '/');

	return strstr(s->path, "/input.") == NULL && slash != NULL ? slash + 1 : s->path;
}
