#include "indicator.h"

#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "pattern/patterns.h"

/* Columns of indicator.tsv. A line whose name is blank adds a level to the indicator of the line above. */
enum { ID, NAME, UNIT, FIELD, COUNTS, DIRECTION, OP, VALUE, YEAR, SCOPE, SOURCE, COLUMNS };

struct kh_indicators {
	struct kh_list entries; /* of struct kh_indicator_entry, sorted by id */
};

struct reader {
	struct kh_arena *mem;
	struct kh_error *err;
	struct kh_list entries;
	struct kh_list levels; /* of the entry that is being read */
	unsigned line;
};

static int read_line(struct reader *r, char *line);
static void end_entry(struct reader *r);
static int by_id(const void *a, const void *b);
static int check_unique(struct reader *r);

int kh_indicators_new(
    struct kh_arena *mem, const char *bytes, size_t size, struct kh_indicators **out, struct kh_error *err)
{
	struct reader r = {.mem = mem, .err = err};
	struct kh_indicators *indicators = kh_arena_zero(mem, 1, sizeof *indicators);
	char *text = kh_arena_string(mem, bytes, size);
	int rc = KH_OK;

	if (indicators == NULL || text == NULL)
		return kh_fail_memory(err);
	for (char *line = text, *next; rc == KH_OK && line != NULL; line = next) {
		if ((next = strchr(line, '\n')) != NULL)
			*next++ = '\0';
		r.line++;
		if (*line != '\0' && *line != '#')
			rc = read_line(&r, line);
	}
	end_entry(&r);
	if (rc == KH_OK)
		rc = check_unique(&r);
	indicators->entries = r.entries;
	*out = indicators;
	return rc;
}

const struct kh_indicator_entry *kh_patterns_indicators(const struct kh_patterns *patterns, size_t *count)
{
	*count = patterns->indicators->entries.count;
	return patterns->indicators->entries.items;
}

const struct kh_indicator_entry *kh_patterns_indicator(const struct kh_patterns *patterns, const char *id)
{
	const struct kh_list *entries = &patterns->indicators->entries;
	struct kh_indicator_entry key = {.id = id};

	return entries->count == 0 ? NULL : bsearch(&key, entries->items, entries->count, sizeof key, by_id);
}

/* ---- reading ---- */

static int fail(const struct reader *r, const char *what, const char *field)
{
	return kh_fail(r->err, KH_E_FORMAT, "indicator.tsv:%u: %s: \"%.80s\"", r->line, what, field);
}

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct kh_indicator_entry *)a)->id, ((const struct kh_indicator_entry *)b)->id);
}

/* Blank fields are NULL. */
static int split(const struct reader *r, char *line, const char *fields[COLUMNS])
{
	int n = 0;

	for (char *p = line; p != NULL; n++) {
		char *tab = strchr(p, '\t');
		if (tab != NULL)
			*tab = '\0';
		if (n < COLUMNS)
			fields[n] = *p == '\0' ? NULL : p;
		p = tab == NULL ? NULL : tab + 1;
	}
	return n == COLUMNS && fields[ID] != NULL
	           ? KH_OK
	           : fail(r, "a line has 11 fields parted by tabs, the first no blank", line);
}

static bool is_one_of(const char *word, const char *const *words)
{
	for (; *words != NULL; words++)
		if (strcmp(*words, word) == 0)
			return true;
	return false;
}

static int check_words(const struct reader *r, const char *fields[COLUMNS])
{
	static const char *const reform_fields[] = {"institutions", "procedures", "apparatus", "civil-service",
	    "public-finance", "e-government", "direction", "communication", NULL};
	static const char *const directions[] = {"up", "down", NULL};
	static const char *const ops[] = {"=", ">=", ">", "<=", "<", "increase", "decrease", NULL};
	static const char *const scopes[] = {"province", "district", "commune", NULL};

	if (fields[FIELD] != NULL && !is_one_of(fields[FIELD], reform_fields))
		return fail(r, "no field of the reform", fields[FIELD]);
	if (fields[DIRECTION] != NULL && !is_one_of(fields[DIRECTION], directions))
		return fail(r, "a direction is up or down", fields[DIRECTION]);
	if (fields[OP] != NULL && !is_one_of(fields[OP], ops))
		return fail(r, "no comparator", fields[OP]);
	if (fields[SCOPE] != NULL && !is_one_of(fields[SCOPE], scopes))
		return fail(r, "no level of government", fields[SCOPE]);
	return KH_OK;
}

/* A level that no source vouches for is none. */
static int read_level(struct reader *r, const char *fields[COLUMNS])
{
	char *value_end, *year_end;

	if (fields[OP] == NULL && fields[VALUE] == NULL && fields[YEAR] == NULL && fields[SOURCE] == NULL)
		return KH_OK;
	if (fields[OP] == NULL || fields[VALUE] == NULL || fields[YEAR] == NULL || fields[SOURCE] == NULL)
		return fail(r, "a level has comparator, value, year and source", fields[ID]);
	struct kh_indicator_level *level = kh_list_add(r->mem, &r->levels, sizeof *level);
	if (level == NULL)
		return kh_fail_memory(r->err);
	*level = (struct kh_indicator_level){.op = fields[OP],
	    .value = strtod(fields[VALUE], &value_end),
	    .year = (int)strtol(fields[YEAR], &year_end, 10),
	    .scope = fields[SCOPE],
	    .source = fields[SOURCE]};
	if (*value_end != '\0' || value_end == fields[VALUE])
		return fail(r, "no number", fields[VALUE]);
	return *year_end == '\0' && level->year >= 1990 && level->year < 2200 ? KH_OK
	                                                                      : fail(r, "no year", fields[YEAR]);
}

static void end_entry(struct reader *r)
{
	if (r->entries.count > 0) {
		struct kh_indicator_entry *last =
		    (struct kh_indicator_entry *)r->entries.items + r->entries.count - 1;
		last->levels = r->levels.items;
		last->level_count = r->levels.count;
	}
	r->levels = (struct kh_list){0};
}

static int begin_entry(struct reader *r, const char *fields[COLUMNS])
{
	struct kh_indicator_entry *entry;

	end_entry(r);
	if ((entry = kh_list_add(r->mem, &r->entries, sizeof *entry)) == NULL)
		return kh_fail_memory(r->err);
	*entry = (struct kh_indicator_entry){.id = fields[ID],
	    .name = fields[NAME],
	    .unit = fields[UNIT],
	    .field = fields[FIELD],
	    .counts = fields[COUNTS],
	    .direction = fields[DIRECTION]};
	return KH_OK;
}

static int read_line(struct reader *r, char *line)
{
	const char *fields[COLUMNS] = {NULL};
	const struct kh_indicator_entry *entries = r->entries.items;
	int rc = split(r, line, fields);

	if (rc == KH_OK)
		rc = check_words(r, fields);
	if (rc != KH_OK)
		return rc;
	if (fields[NAME] != NULL)
		rc = begin_entry(r, fields);
	else if (r->entries.count == 0 || strcmp(entries[r->entries.count - 1].id, fields[ID]) != 0)
		return fail(r, "a line without a name belongs to the indicator above it", fields[ID]);
	return rc == KH_OK ? read_level(r, fields) : rc;
}

static int check_unique(struct reader *r)
{
	struct kh_indicator_entry *entries = r->entries.items;

	if (r->entries.count > 1)
		qsort(entries, r->entries.count, sizeof *entries, by_id);
	for (size_t i = 1; i < r->entries.count; i++)
		if (strcmp(entries[i - 1].id, entries[i].id) == 0)
			return kh_fail(
			    r->err, KH_E_FORMAT, "indicator.tsv: indicator %s stands there twice", entries[i].id);
	return KH_OK;
}
