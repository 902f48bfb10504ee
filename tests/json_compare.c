#include "json_compare.h"

#include <stdlib.h>
#include <string.h>

enum { SAID_MOST = 20, PATH_ROOM = 512, SHOWN_MOST = 300 };

struct comparison {
	FILE *out;
	size_t differences;
	char path[PATH_ROOM];
};

static void compare(struct comparison *c, const json_t *expected, const json_t *found);
static void compare_objects(struct comparison *c, const json_t *expected, const json_t *found);
static void compare_lists(struct comparison *c, const json_t *expected, const json_t *found);
static void differ(struct comparison *c, const json_t *expected, const json_t *found);
static void show(FILE *out, const char *sign, const json_t *value);

size_t json_compare(FILE *out, const json_t *expected, const json_t *found)
{
	struct comparison c = {.out = out, .path = "record"};

	compare(&c, expected, found);
	if (c.differences > SAID_MOST)
		fprintf(out, "(and %zu more differences)\n", c.differences - SAID_MOST);
	return c.differences;
}

static void compare(struct comparison *c, const json_t *expected, const json_t *found)
{
	if (json_is_object(expected) && json_is_object(found))
		compare_objects(c, expected, found);
	else if (json_is_array(expected) && json_is_array(found))
		compare_lists(c, expected, found);
	else if (json_is_number(expected) && json_is_number(found) &&
	         json_number_value(expected) == json_number_value(found))
		return;
	else if (!json_equal(expected, found))
		differ(c, expected, found);
}

static void compare_objects(struct comparison *c, const json_t *expected, const json_t *found)
{
	size_t end = strlen(c->path);
	const char *key;
	json_t *value;

	json_object_foreach((json_t *)expected, key, value)
	{
		snprintf(c->path + end, sizeof c->path - end, ".%s", key);
		compare(c, value, json_object_get(found, key));
		c->path[end] = '\0';
	}
}

static void compare_lists(struct comparison *c, const json_t *expected, const json_t *found)
{
	size_t end = strlen(c->path);
	size_t longest =
	    json_array_size(expected) > json_array_size(found) ? json_array_size(expected) : json_array_size(found);

	for (size_t i = 0; i < longest; i++) {
		const json_t *want = json_array_get(expected, i), *have = json_array_get(found, i);
		snprintf(c->path + end, sizeof c->path - end, "[%zu]", i);
		if (want == NULL || have == NULL)
			differ(c, want, have);
		else
			compare(c, want, have);
		c->path[end] = '\0';
	}
}

static void differ(struct comparison *c, const json_t *expected, const json_t *found)
{
	if (++c->differences > SAID_MOST)
		return;
	fprintf(c->out, "%s\n", c->path);
	show(c->out, "-", expected);
	show(c->out, "+", found);
}

static void show(FILE *out, const char *sign, const json_t *value)
{
	char *text = value != NULL ? json_dumps(value, JSON_ENCODE_ANY) : NULL;

	fprintf(out, "  %s %.*s\n", sign, SHOWN_MOST, text != NULL ? text : "(nothing)");
	free(text);
}

/* Trees of records are a few levels deep. */
void json_drop_places(json_t *tree)
{
	const char *key;
	json_t *value;
	size_t i;

	if (json_is_object(tree)) {
		json_object_del(tree, "spans");
		json_object_del(tree, "confidence");
		json_object_foreach(tree, key, value) json_drop_places(value);
	}
	json_array_foreach(tree, i, value) json_drop_places(value);
}
