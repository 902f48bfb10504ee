#include "place_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sql_functions.h"
#include "store.h"
#include "text/edit_distance.h"

enum { FOUND_MOST = 32, NAMED_MOST = 5, KIND_WORDS_MOST = 2, NEAR_MOST = 3, NAME_MOST = KH_EDIT_MOST };

/* What is being looked for. */
struct asked {
	const struct kh_gazetteer *gazetteer;
	enum kh_unit_level level;
	const char *name;
	const struct kh_unit *inside;
	const struct kh_unit *found[FOUND_MOST];
	size_t count;
};

/* A name that is like the one asked for. */
struct near {
	const struct kh_unit *unit;
	size_t distance;
};

static int find_unit(struct asked *asked, const struct kh_unit **out, struct kh_error *err);
static void find_with_kind(struct asked *asked, const char *name, size_t kind_size);
static bool is_kind(const char *typed, size_t size, const char *kind);
static bool is_one_place(const struct asked *asked);
static int fail_several(const struct asked *asked, struct kh_error *err);
static int fail_none(const struct asked *asked, struct kh_error *err);
static size_t find_near(const struct asked *asked, struct near nearest[NEAR_MOST]);
static void put_unit(sqlite3_str *to, const struct kh_unit *unit);

int kh_place_name_find(const struct kh_patterns *patterns, const char *district, const char *province,
    const struct kh_unit **out, struct kh_error *err)
{
	struct asked above = {.gazetteer = kh_patterns_gazetteer(patterns), .level = KH_PROVINCE, .name = province},
	             asked = {.gazetteer = above.gazetteer, .level = KH_DISTRICT, .name = district};
	int rc;

	if (province != NULL && (rc = find_unit(&above, &asked.inside, err)) != KH_OK)
		return rc;
	if (district == NULL) {
		*out = asked.inside;
		return KH_OK;
	}
	return find_unit(&asked, out, err);
}

/* The name as it stands, then without one or two words before it that may be its kind. */
static int find_unit(struct asked *asked, const struct kh_unit **out, struct kh_error *err)
{
	const char *name = asked->name + strspn(asked->name, " \t"), *rest = name;

	asked->count = kh_gazetteer_find(
	    asked->gazetteer, asked->level, NULL, name, strlen(name), asked->inside, asked->found, FOUND_MOST);
	for (int words = 0; asked->count == 0 && words < KIND_WORDS_MOST; words++) {
		rest += strcspn(rest, " .\t");
		rest += strspn(rest, " .\t");
		if (*rest != '\0')
			find_with_kind(asked, rest, (size_t)(rest - name));
	}
	if (asked->count == 0)
		return fail_none(asked, err);
	if (asked->count > 1 && !is_one_place(asked))
		return fail_several(asked, err);
	*out = asked->found[0];
	return KH_OK;
}

static void find_with_kind(struct asked *asked, const char *name, size_t kind_size)
{
	size_t count = kh_gazetteer_find(
	           asked->gazetteer, asked->level, NULL, name, strlen(name), asked->inside, asked->found, FOUND_MOST),
	       kept = 0;

	for (size_t i = 0; i < count && i < FOUND_MOST; i++)
		if (is_kind(name - kind_size, kind_size, asked->found[i]->kind))
			asked->found[kept++] = asked->found[i];
	asked->count = kept;
}

/* "huyen", "H.", "TP" */
static bool is_kind(const char *typed, size_t size, const char *kind)
{
	char *text = strndup(typed, size), *one = kh_folded(text), *other = kh_folded(kind), initials[NAME_MOST] = "";
	size_t count = 0;
	bool same;

	for (const char *at = other; at != NULL && *at != '\0' && count + 1 < sizeof initials; at++)
		if (at == other || at[-1] == ' ')
			initials[count++] = *at;
	same = one != NULL && other != NULL && (strcmp(one, other) == 0 || strcmp(one, initials) == 0);
	free(text);
	free(one);
	free(other);
	return same;
}

/* A town and the district around it have one name in the corpus. */
static bool is_one_place(const struct asked *asked)
{
	for (size_t i = 1; i < asked->count && i < FOUND_MOST; i++)
		if (asked->found[i]->parent != asked->found[0]->parent ||
		    strcmp(asked->found[i]->name, asked->found[0]->name) != 0)
			return false;
	return asked->count <= FOUND_MOST;
}

static int fail_several(const struct asked *asked, struct kh_error *err)
{
	sqlite3_str *to = sqlite3_str_new(NULL);
	char *text;

	for (size_t i = 0; i < asked->count && i < NAMED_MOST; i++) {
		sqlite3_str_appendall(to, i > 0 ? ", " : "");
		put_unit(to, asked->found[i]);
	}
	text = sqlite3_str_finish(to);
	kh_corpus_fail(err, KH_E_USAGE, "%s: there are %zu of that name: %s%s; name its province too", asked->name,
	    asked->count, text != NULL ? text : "", asked->count > NAMED_MOST ? " …" : "");
	sqlite3_free(text);
	return KH_E_USAGE;
}

static int fail_none(const struct asked *asked, struct kh_error *err)
{
	const char *what = asked->level == KH_PROVINCE ? "province" : "district";
	struct near nearest[NEAR_MOST] = {{0}};
	size_t count = find_near(asked, nearest);
	sqlite3_str *to = sqlite3_str_new(NULL);
	char *text;

	for (size_t i = 0; i < count; i++) {
		sqlite3_str_appendall(to, i > 0 ? ", " : "; is it ");
		put_unit(to, nearest[i].unit);
	}
	text = sqlite3_str_finish(to);
	kh_corpus_fail(err, KH_E_USAGE, "%s: there is no %s of that name%s%s%s%s", asked->name, what,
	    asked->inside != NULL ? " in " : "", asked->inside != NULL ? asked->inside->name : "",
	    text != NULL ? text : "", count > 0 ? "?" : "");
	sqlite3_free(text);
	return KH_E_USAGE;
}

/* The names that fewest letters part from the one asked for, a third of its letters at most; of a district that is
 * in another province, that one. */
static size_t find_near(const struct asked *asked, struct near nearest[NEAR_MOST])
{
	char *name = kh_folded(asked->name);
	size_t count = 0, most = name != NULL ? strlen(name) / 3 : 0;

	for (const struct kh_unit *unit = NULL;
	     name != NULL && (unit = kh_gazetteer_next(asked->gazetteer, asked->level, unit)) != NULL;) {
		char *other = kh_folded(unit->name);
		struct near fresh = {unit, other != NULL ? kh_place_name_distance(name, other) : most + 1};
		free(other);
		if (fresh.distance > most ||
		    (fresh.distance > 0 && asked->inside != NULL && unit->parent != asked->inside))
			continue;
		for (size_t i = 0; i < NEAR_MOST; i++)
			if (i >= count || fresh.distance < nearest[i].distance) {
				struct near moved = nearest[i];
				nearest[i] = fresh;
				fresh = moved;
				if (i >= count) {
					count++;
					break;
				}
			}
	}
	free(name);
	return count;
}

static size_t letters_of(const char *name, int32_t *to)
{
	size_t n = strlen(name);

	for (size_t i = 0; i < n && i < NAME_MOST; i++)
		to[i] = (unsigned char)name[i];
	return n;
}

size_t kh_place_name_distance(const char *a, const char *b)
{
	int32_t one[NAME_MOST], other[NAME_MOST];
	size_t m = letters_of(a, one), n = letters_of(b, other);

	return kh_edit_distance(one, m, other, n);
}

static void put_unit(sqlite3_str *to, const struct kh_unit *unit)
{
	sqlite3_str_appendf(to, "%s %s", unit->kind, unit->name);
	if (unit->parent != NULL)
		sqlite3_str_appendf(to, " (%s)", unit->parent->name);
}
