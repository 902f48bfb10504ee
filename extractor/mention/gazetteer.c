#include "gazetteer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "name_key.h"

enum { LEVELS = 3, KINDS_MAX = 16, FIELDS_MAX = 4 };

static const uint32_t NO_UNIT = UINT32_MAX;
static const int ANY_KIND = -1;

struct kind {
	char letter; /* by which the lines of units name it */
	enum kh_unit_level level;
	const char *name;
	char key[KH_NAME_KEY_ROOM];
};

struct unit {
	struct kh_unit pub; /* first: a pointer to it is a pointer to the unit */
	const char *key;
	uint32_t hash; /* of level and key, without the accents */
	uint32_t next; /* of the same bucket, in order of code; or NO_UNIT */
	uint32_t same; /* the first line with this code: the unit of which this line is another kind or name */
	uint8_t kind;
};

struct kh_gazetteer {
	char *text; /* the table, its fields NUL-terminated */
	char *keys; /* of all units, each NUL-terminated */
	struct unit *units;
	uint32_t count;
	uint32_t *buckets;
	uint32_t bucket_mask;
	struct kind kinds[KINDS_MAX];
	int kind_count;
};

/* What is known while the table is read. */
struct reader {
	struct kh_gazetteer *gazetteer;
	struct kh_error *err;
	size_t line;
	size_t keys_size, keys_room;
	uint32_t current[LEVELS + 1]; /* by level: the unit that the next lines belong to */
};

static int take_memory(struct kh_gazetteer *gazetteer, struct reader *reader, const char *bytes, size_t size);
static int read_table(struct reader *reader, size_t size);
static void build_index(struct kh_gazetteer *gazetteer);
static int find_kind(const struct kh_gazetteer *gazetteer, enum kh_unit_level level, const char *name);
static uint32_t hash_key(enum kh_unit_level level, const char *key);

/* A look-up. */
struct query {
	enum kh_unit_level level;
	int kind; /* or ANY_KIND */
	const char *key;
	uint32_t hash;
	bool accents;    /* do they count? */
	uint32_t inside; /* the unit to look in, or NO_UNIT */
};

static size_t collect(
    const struct kh_gazetteer *gazetteer, const struct query *query, const struct kh_unit **found, size_t room);

int kh_gazetteer_new(const char *bytes, size_t size, struct kh_gazetteer **out, struct kh_error *err)
{
	struct kh_gazetteer *gazetteer = calloc(1, sizeof *gazetteer);
	struct reader reader = {.gazetteer = gazetteer, .err = err, .current = {NO_UNIT, NO_UNIT, NO_UNIT, NO_UNIT}};
	int rc;

	if (!gazetteer)
		return kh_fail_memory(err);
	if ((rc = take_memory(gazetteer, &reader, bytes, size)) != KH_OK ||
	    (rc = read_table(&reader, size)) != KH_OK) {
		kh_gazetteer_free(gazetteer);
		return rc;
	}
	build_index(gazetteer);
	*out = gazetteer;
	return KH_OK;
}

void kh_gazetteer_free(struct kh_gazetteer *gazetteer)
{
	if (!gazetteer)
		return;
	free(gazetteer->text);
	free(gazetteer->keys);
	free(gazetteer->units);
	free(gazetteer->buckets);
	free(gazetteer);
}

const struct kh_unit *kh_gazetteer_next(
    const struct kh_gazetteer *gazetteer, enum kh_unit_level level, const struct kh_unit *after)
{
	size_t at = after != NULL ? (size_t)((const struct unit *)after - gazetteer->units) + 1 : 0;

	for (; at < gazetteer->count; at++)
		if (gazetteer->units[at].pub.level == level && gazetteer->units[at].same == at)
			return &gazetteer->units[at].pub;
	return NULL;
}

size_t kh_gazetteer_find(const struct kh_gazetteer *gazetteer, enum kh_unit_level level, const char *kind,
    const char *name, size_t name_size, const struct kh_unit *parent, const struct kh_unit **found, size_t room)
{
	struct query query = {.level = level, .kind = ANY_KIND, .inside = NO_UNIT, .accents = true};
	char key[KH_NAME_KEY_ROOM];
	size_t count;

	if (!kh_name_key(name, name_size, key, sizeof key))
		return 0;
	if (kind && (query.kind = find_kind(gazetteer, level, kind)) == ANY_KIND)
		return 0;
	if (parent)
		query.inside = ((const struct unit *)parent)->same;
	query.key = key;
	query.hash = hash_key(level, key);
	if ((count = collect(gazetteer, &query, found, room)) > 0)
		return count;
	query.accents = false;
	return collect(gazetteer, &query, found, room);
}

/* ---- keys ---- */

/** The next byte of a key that is no mark; *key is set behind it. */
static char next_letter(const char **key)
{
	while (**key && (unsigned char)**key <= KH_NAME_KEY_MARK)
		(*key)++;
	return **key ? *(*key)++ : '\0';
}

/** FNV-1a over what is no mark. */
static uint32_t hash_key(enum kh_unit_level level, const char *key)
{
	uint32_t hash = 2166136261u ^ (uint32_t)level;
	char c;

	while ((c = next_letter(&key)) != '\0')
		hash = (hash ^ (unsigned char)c) * 16777619u;
	return hash ^ hash >> 15;
}

static bool keys_agree(const char *a, const char *b, bool accents)
{
	char c;

	if (accents)
		return strcmp(a, b) == 0;
	while ((c = next_letter(&a)) == next_letter(&b))
		if (c == '\0')
			return true;
	return false;
}

/** The kind of a level by name, with its accents or else without; ANY_KIND where there is none. */
static int find_kind(const struct kh_gazetteer *gazetteer, enum kh_unit_level level, const char *name)
{
	char key[KH_NAME_KEY_ROOM];

	if (!kh_name_key(name, strlen(name), key, sizeof key))
		return ANY_KIND;
	for (int accents = 1; accents >= 0; accents--)
		for (int i = 0; i < gazetteer->kind_count; i++)
			if (gazetteer->kinds[i].level == level && keys_agree(gazetteer->kinds[i].key, key, accents))
				return i;
	return ANY_KIND;
}

/* ---- finding ---- */

static bool is_inside(const struct unit *unit, uint32_t outer)
{
	const struct kh_unit *up = unit->pub.parent;

	while (up && ((const struct unit *)up)->same != outer)
		up = up->parent;
	return up != NULL;
}

static bool matches(const struct unit *unit, const struct query *query)
{
	return unit->hash == query->hash && unit->pub.level == query->level &&
	       (query->kind == ANY_KIND || unit->kind == query->kind) &&
	       keys_agree(unit->key, query->key, query->accents) &&
	       (query->inside == NO_UNIT || is_inside(unit, query->inside));
}

/** Gather the units that match, each once though several of its lines may match: they follow one another. */
static size_t collect(
    const struct kh_gazetteer *gazetteer, const struct query *query, const struct kh_unit **found, size_t room)
{
	uint32_t last = NO_UNIT;
	size_t count = 0;

	for (uint32_t i = gazetteer->buckets[query->hash & gazetteer->bucket_mask]; i != NO_UNIT;
	     i = gazetteer->units[i].next) {
		const struct unit *unit = &gazetteer->units[i];

		if (!matches(unit, query) || unit->same == last)
			continue;
		if (count < room)
			found[count] = &unit->pub;
		count++;
		last = unit->same;
	}
	return count;
}

/* ---- loading ---- */

static int take_memory(struct kh_gazetteer *gazetteer, struct reader *reader, const char *bytes, size_t size)
{
	uint32_t lines = 1, buckets = 1;

	if (size > UINT32_MAX / 4)
		return kh_fail(reader->err, KH_E_FORMAT, "gazetteer: %zu bytes are too many", size);
	for (size_t i = 0; i < size; i++)
		lines += bytes[i] == '\n';
	while (buckets < lines)
		buckets *= 2;
	gazetteer->bucket_mask = buckets - 1;
	reader->keys_room = size + lines * (size_t)2; /* a key may be a tone longer than its name */
	gazetteer->text = malloc(size + 1);
	gazetteer->keys = malloc(reader->keys_room);
	gazetteer->units = malloc(lines * sizeof *gazetteer->units);
	gazetteer->buckets = malloc(buckets * sizeof *gazetteer->buckets);
	if (!gazetteer->text || !gazetteer->keys || !gazetteer->units || !gazetteer->buckets)
		return kh_fail_memory(reader->err);
	if (size)
		memcpy(gazetteer->text, bytes, size);
	gazetteer->text[size] = '\0';
	return KH_OK;
}

static int fail(const struct reader *reader, const char *what, const char *field)
{
	return kh_fail(reader->err, KH_E_FORMAT, "gazetteer.tsv:%zu: %s: \"%.80s\"", reader->line, what, field);
}

static size_t split(char *line, const char **fields)
{
	size_t count = 0;

	while (line && count < FIELDS_MAX) {
		fields[count++] = line;
		if ((line = strchr(line, '\t')) != NULL)
			*line++ = '\0';
	}
	return line ? FIELDS_MAX + 1 : count;
}

/** Read a line that declares a kind: letter, level, name. */
static int read_kind(struct reader *reader, const char *const *fields, size_t count)
{
	struct kh_gazetteer *gazetteer = reader->gazetteer;
	struct kind *kind = &gazetteer->kinds[gazetteer->kind_count];

	if (count != 3)
		return fail(reader, "expected a code, or the letter, level and name of a kind", fields[0]);
	if (strlen(fields[0]) != 1)
		return fail(reader, "a kind must have one letter", fields[0]);
	for (int i = 0; i < gazetteer->kind_count; i++)
		if (gazetteer->kinds[i].letter == fields[0][0])
			return fail(reader, "this letter is taken by another kind", fields[0]);
	if (gazetteer->kind_count == KINDS_MAX)
		return fail(reader, "too many kinds", fields[0]);
	if (fields[1][0] < '1' || fields[1][0] > '0' + LEVELS || fields[1][1] != '\0')
		return fail(reader, "a level must be 1, 2 or 3", fields[1]);
	if (!kh_name_key(fields[2], strlen(fields[2]), kind->key, sizeof kind->key))
		return fail(reader, "not the name of a kind", fields[2]);
	kind->letter = fields[0][0];
	kind->level = (enum kh_unit_level)(fields[1][0] - '0');
	kind->name = fields[2];
	gazetteer->kind_count++;
	return KH_OK;
}

/** Write the key of a unit, and what follows from it. */
static int set_key(struct reader *reader, struct unit *unit)
{
	const char *name = unit->pub.name;
	char *key = reader->gazetteer->keys + reader->keys_size;
	size_t room = reader->keys_room - reader->keys_size, size;

	size = kh_name_key(name, strlen(name), key, room < KH_NAME_KEY_ROOM ? room : KH_NAME_KEY_ROOM);
	if (!size)
		return fail(reader, "not a name, or too long", name);
	reader->keys_size += size + 1;
	unit->key = key;
	unit->hash = hash_key(unit->pub.level, key);
	return KH_OK;
}

/** Put a unit in its place among those before it: below the one it belongs to, or beside its other lines. */
static int set_place(struct reader *reader, struct unit *unit)
{
	struct kh_gazetteer *gazetteer = reader->gazetteer;
	enum kh_unit_level level = unit->pub.level;
	uint32_t before = reader->current[level];
	int order = before == NO_UNIT ? 1 : strcmp(unit->pub.code, gazetteer->units[before].pub.code);

	if (level > KH_PROVINCE && reader->current[level - 1] == NO_UNIT)
		return fail(reader, "no unit stands above it to which it could belong", unit->pub.name);
	if (order < 0)
		return fail(reader, "codes must rise within a unit", unit->pub.code);
	if (level > KH_PROVINCE) {
		unit->pub.parent = &gazetteer->units[reader->current[level - 1]].pub;
		unit->pub.province_now = unit->pub.parent->province_now;
	}
	unit->same = order == 0 ? before : gazetteer->count;
	if (order > 0) {
		reader->current[level] = gazetteer->count;
		for (int below = (int)level + 1; below <= LEVELS; below++)
			reader->current[below] = NO_UNIT;
	}
	return KH_OK;
}

/** Read a line of a unit: code, letter of the kind, name; of a province also the province now. */
static int read_unit(struct reader *reader, const char *const *fields, size_t count)
{
	struct kh_gazetteer *gazetteer = reader->gazetteer;
	struct unit *unit = &gazetteer->units[gazetteer->count];
	int kind = 0, rc;

	if (count < 3)
		return fail(reader, "expected code, kind and name", fields[0]);
	if (fields[0][strspn(fields[0], "0123456789")] != '\0')
		return fail(reader, "a code must be digits", fields[0]);
	while (kind < gazetteer->kind_count && gazetteer->kinds[kind].letter != fields[1][0])
		kind++;
	if (kind == gazetteer->kind_count || fields[1][1] != '\0')
		return fail(reader, "no line above declares this kind", fields[1]);
	*unit = (struct unit){.kind = (uint8_t)kind, .next = NO_UNIT};
	unit->pub.level = gazetteer->kinds[kind].level;
	unit->pub.kind = gazetteer->kinds[kind].name;
	unit->pub.code = fields[0];
	unit->pub.name = fields[2];
	if (count != (unit->pub.level == KH_PROVINCE ? 4u : 3u) || (count == 4 && fields[3][0] == '\0'))
		return fail(reader, "a province, and it alone, names the province it belongs to now", fields[2]);
	unit->pub.province_now = count == 4 ? fields[3] : NULL;
	if ((rc = set_key(reader, unit)) != KH_OK || (rc = set_place(reader, unit)) != KH_OK)
		return rc;
	gazetteer->count++;
	return KH_OK;
}

static int read_table(struct reader *reader, size_t size)
{
	char *line = reader->gazetteer->text, *end = line + size, *stop;
	const char *fields[FIELDS_MAX];
	int rc = KH_OK;

	for (; line < end && rc == KH_OK; line = stop + 1) {
		size_t count;

		if ((stop = memchr(line, '\n', (size_t)(end - line))) == NULL)
			stop = end;
		*stop = '\0';
		reader->line++;
		if (strlen(line) != (size_t)(stop - line))
			return fail(reader, "a NUL byte in the line", line);
		if (line[0] == '\0' || line[0] == '#')
			continue;
		if ((count = split(line, fields)) > FIELDS_MAX)
			return fail(reader, "too many columns", fields[0]);
		rc = fields[0][0] >= '0' && fields[0][0] <= '9' ? read_unit(reader, fields, count)
		                                                : read_kind(reader, fields, count);
	}
	return rc;
}

/** Is `a` to come before `b` in a bucket? */
static bool goes_before(const struct kh_gazetteer *gazetteer, uint32_t a, uint32_t b)
{
	int order = strcmp(gazetteer->units[a].pub.code, gazetteer->units[b].pub.code);

	return order < 0 || (order == 0 && a < b);
}

/** Chain the units into buckets, in order of code. From the last to the first: so most go to the head of their
 * bucket. */
static void build_index(struct kh_gazetteer *gazetteer)
{
	for (uint32_t i = 0; i <= gazetteer->bucket_mask; i++)
		gazetteer->buckets[i] = NO_UNIT;
	for (uint32_t i = gazetteer->count; i-- > 0;) {
		uint32_t *slot = &gazetteer->buckets[gazetteer->units[i].hash & gazetteer->bucket_mask];

		while (*slot != NO_UNIT && goes_before(gazetteer, *slot, i))
			slot = &gazetteer->units[*slot].next;
		gazetteer->units[i].next = *slot;
		*slot = i;
	}
}
