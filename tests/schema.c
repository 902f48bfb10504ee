#include "schema.h"

#include <regex.h>
#include <stdbool.h>
#include <string.h>

enum { SAID_MOST = 10, PATH_ROOM = 512, ERE = REG_EXTENDED | REG_NOSUB };

struct check {
	FILE *out; /* NULL: only counts */
	const json_t *root;
	size_t faults;
	char path[PATH_ROOM];
};

typedef void keyword_check(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);

static void check(struct check *c, const json_t *schema, const json_t *value);
static void fault(struct check *c, const char *what);
static void check_type(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_enum(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_const(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_properties(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_required(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_additional(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_items(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_min_items(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_max_items(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_min_length(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_minimum(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_maximum(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_pattern(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_any(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static void check_ref(struct check *c, const json_t *argument, const json_t *schema, const json_t *value);
static bool is_type(const char *name, const json_t *value);

/* NULL: an annotation, nothing to check. */
static const struct {
	const char *name;
	keyword_check *check;
} keywords[] = {{"type", check_type}, {"enum", check_enum}, {"const", check_const}, {"properties", check_properties},
    {"required", check_required}, {"additionalProperties", check_additional}, {"items", check_items},
    {"minItems", check_min_items}, {"maxItems", check_max_items}, {"minLength", check_min_length},
    {"minimum", check_minimum}, {"maximum", check_maximum}, {"pattern", check_pattern}, {"anyOf", check_any},
    {"$ref", check_ref}, {"$schema", NULL}, {"$id", NULL}, {"$defs", NULL}, {"title", NULL}, {"description", NULL}};

size_t schema_check(FILE *out, const json_t *schema, const json_t *value)
{
	struct check c = {.out = out, .root = schema, .path = "record"};

	check(&c, schema, value);
	return c.faults;
}

static void check(struct check *c, const json_t *schema, const json_t *value)
{
	const char *key;
	json_t *argument;

	json_object_foreach((json_t *)schema, key, argument)
	{
		size_t i = 0, count = sizeof keywords / sizeof *keywords;
		while (i < count && strcmp(keywords[i].name, key) != 0)
			i++;
		if (i == count)
			fault(c, key);
		else if (keywords[i].check != NULL)
			keywords[i].check(c, argument, schema, value);
	}
}

static void fault(struct check *c, const char *what)
{
	if (++c->faults <= SAID_MOST && c->out != NULL)
		fprintf(c->out, "%s: %s\n", c->path, what);
}

static void check_type(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	bool found = json_is_string(argument) && is_type(json_string_value(argument), value);

	for (size_t i = 0; i < json_array_size(argument); i++)
		found = found || is_type(json_string_value(json_array_get(argument, i)), value);
	if (!found)
		fault(c, "wrong type");
}

static void check_enum(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	for (size_t i = 0; i < json_array_size(argument); i++)
		if (json_equal(json_array_get(argument, i), value))
			return;
	fault(c, "none of the values allowed");
}

static void check_const(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	if (!json_equal(argument, value))
		fault(c, "not the value allowed");
}

static void check_properties(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	size_t end = strlen(c->path);
	const char *key;
	json_t *property;

	json_object_foreach((json_t *)argument, key, property)
	{
		const json_t *member = json_object_get(value, key);
		if (member == NULL)
			continue;
		snprintf(c->path + end, sizeof c->path - end, ".%s", key);
		check(c, property, member);
		c->path[end] = '\0';
	}
}

static void check_required(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	for (size_t i = 0; json_is_object(value) && i < json_array_size(argument); i++)
		if (json_object_get(value, json_string_value(json_array_get(argument, i))) == NULL)
			fault(c, json_string_value(json_array_get(argument, i)));
}

static void check_additional(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	const json_t *known = json_object_get(schema, "properties");
	const char *key;
	json_t *member;

	if (!json_is_false(argument))
		fault(c, "only false is known for additionalProperties");
	json_object_foreach((json_t *)value, key, member) if (json_object_get(known, key) == NULL) fault(c, key);
}

static void check_items(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	size_t end = strlen(c->path);

	for (size_t i = 0; i < json_array_size(value); i++) {
		snprintf(c->path + end, sizeof c->path - end, "[%zu]", i);
		check(c, argument, json_array_get(value, i));
		c->path[end] = '\0';
	}
}

static void check_min_items(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	if (json_is_array(value) && json_array_size(value) < (size_t)json_integer_value(argument))
		fault(c, "too few items");
}

static void check_max_items(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	if (json_is_array(value) && json_array_size(value) > (size_t)json_integer_value(argument))
		fault(c, "too many items");
}

/* In bytes, which for the lengths in use (1) is the same. */
static void check_min_length(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	if (json_is_string(value) && json_string_length(value) < (size_t)json_integer_value(argument))
		fault(c, "too short");
}

static void check_minimum(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	if (json_is_number(value) && json_number_value(value) < json_number_value(argument))
		fault(c, "too small");
}

static void check_maximum(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	if (json_is_number(value) && json_number_value(value) > json_number_value(argument))
		fault(c, "too large");
}

static void check_pattern(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	regex_t expression;

	if (!json_is_string(value))
		return;
	if (regcomp(&expression, json_string_value(argument), ERE) != 0) {
		fault(c, "the schema's pattern cannot be compiled");
		return;
	}
	if (regexec(&expression, json_string_value(value), 0, NULL, 0) != 0)
		fault(c, "does not match the pattern");
	regfree(&expression);
}

/* The faults of a sole branch beside null are said as they are. */
static void check_any(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	for (size_t i = 0; i < json_array_size(argument); i++) {
		struct check quiet = *c;
		quiet.out = NULL;
		quiet.faults = 0;
		check(&quiet, json_array_get(argument, i), value);
		if (quiet.faults == 0)
			return;
	}
	if (json_is_null(value))
		fault(c, "must not be null");
	else
		check(c, json_array_get(argument, 0), value);
}

static void check_ref(struct check *c, const json_t *argument, const json_t *schema, const json_t *value)
{
	const char *name = json_string_value(argument);
	const json_t *target = NULL;

	if (strncmp(name, "#/$defs/", 8) == 0)
		target = json_object_get(json_object_get(c->root, "$defs"), name + 8);
	if (target != NULL)
		check(c, target, value);
	else
		fault(c, name);
}

static bool is_type(const char *name, const json_t *value)
{
	switch (json_typeof(value)) {
	case JSON_OBJECT:
		return strcmp(name, "object") == 0;
	case JSON_ARRAY:
		return strcmp(name, "array") == 0;
	case JSON_STRING:
		return strcmp(name, "string") == 0;
	case JSON_INTEGER:
		return strcmp(name, "integer") == 0 || strcmp(name, "number") == 0;
	case JSON_REAL:
		return strcmp(name, "number") == 0;
	case JSON_NULL:
		return strcmp(name, "null") == 0;
	default:
		return strcmp(name, "boolean") == 0;
	}
}
