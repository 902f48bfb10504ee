#include "cli_spoken.h"

#include <stdlib.h>
#include <string.h>

/* Numbers of EDTF level 2 in the place of a month. */
enum { FIRST_QUARTER = 33, FIRST_HALF = 40, SECOND_HALF = 41 };

enum { PART_ROOM = 8 };

static const char *spoken_day(struct kh_arena *mem, const char *edtf, size_t size);
static int split_date(char part[3][PART_ROOM], const char *edtf, size_t size);
static const char *spoken_number(struct kh_arena *mem, double value);
static const char *sign(const char *op);

const char *cli_label(enum cli_label label)
{
	static const char *const words[] = {
#define LABEL(name, text) text,
#include "labels.def"
#undef LABEL
	};

	return words[label];
}

const char *cli_label_fill(struct kh_arena *mem, enum cli_label label, const char *first, const char *second)
{
	const char *words = cli_label(label);
	const char *here = strstr(words, "%s");
	const char *there = here != NULL ? strstr(here + 2, "%s") : NULL;

	if (first == NULL || (there != NULL && second == NULL))
		return NULL;
	if (here == NULL)
		return words;
	if (there == NULL)
		return kh_arena_print(mem, "%.*s%s%s", (int)(here - words), words, first, here + 2);
	return kh_arena_print(mem, "%.*s%s%.*s%s%s", (int)(here - words), words, first, (int)(there - here - 2),
	    here + 2, second, there + 2);
}

const char *cli_spoken_date(struct kh_arena *mem, const char *edtf)
{
	const char *slash = strchr(edtf, '/');
	const char *from = spoken_day(mem, edtf, slash != NULL ? (size_t)(slash - edtf) : strlen(edtf));

	if (slash == NULL)
		return from;
	const char *to = spoken_day(mem, slash + 1, strlen(slash + 1));
	if (strncmp(edtf, "..", 2) == 0)
		return cli_label_fill(mem, CLI_BY, to, NULL);
	if (strcmp(slash + 1, "..") == 0)
		return cli_label_fill(mem, CLI_FROM, from, NULL);
	return cli_label_fill(mem, CLI_BETWEEN, from, to);
}

const char *cli_spoken_level(struct kh_arena *mem, const struct kh_measure *measure)
{
	const char *unit = measure->unit != NULL ? measure->unit : "";
	const char *blank = *unit == '\0' || strcmp(unit, "%") == 0 ? "" : " ";
	const char *value = spoken_number(mem, measure->value),
	           *max = measure->has_max ? spoken_number(mem, measure->max) : "";
	const char *level;

	if (value == NULL || max == NULL)
		return NULL;
	level = kh_arena_print(
	    mem, "%s%s%s%s%s%s", sign(measure->op), value, measure->has_max ? "–" : "", max, blank, unit);
	if (strcmp(measure->op, "increase") == 0)
		return cli_label_fill(mem, CLI_INCREASE, level, NULL);
	if (strcmp(measure->op, "decrease") == 0)
		return cli_label_fill(mem, CLI_DECREASE, level, NULL);
	return level;
}

const char *cli_spoken_scope(const char *scope)
{
	static const struct {
		const char *scope;
		enum cli_label label;
	} scopes[] = {{"province", CLI_PROVINCE}, {"district", CLI_DISTRICT}, {"commune", CLI_COMMUNE}};

	for (size_t i = 0; scope != NULL && i < sizeof scopes / sizeof *scopes; i++)
		if (strcmp(scope, scopes[i].scope) == 0)
			return cli_label(scopes[i].label);
	return NULL;
}

/* YYYY, YYYY-MM, YYYY-QQ or YYYY-MM-DD, as its day, month and year are read aloud. */
static const char *spoken_day(struct kh_arena *mem, const char *edtf, size_t size)
{
	static const char *const quarters[] = {"I", "II", "III", "IV"};
	char part[3][PART_ROOM];
	int parts = split_date(part, edtf, size);
	int month = atoi(part[1]);

	if (month >= FIRST_QUARTER && month < FIRST_QUARTER + 4)
		return cli_label_fill(
		    mem, CLI_QUARTER, kh_arena_print(mem, "%s/%s", quarters[month - FIRST_QUARTER], part[0]), NULL);
	if (month == FIRST_HALF || month == SECOND_HALF)
		return cli_label_fill(mem, month == FIRST_HALF ? CLI_FIRST_HALF : CLI_SECOND_HALF, part[0], NULL);
	if (parts == 3)
		return kh_arena_print(mem, "%s/%s/%s", part[2], part[1], part[0]);
	if (parts == 2)
		return kh_arena_print(mem, "%s/%s", part[1], part[0]);
	return kh_arena_string(mem, part[0], strlen(part[0]));
}

/* A digit that was left blank ("X") is shown as a dot. Returns how many parts there are. */
static int split_date(char part[3][PART_ROOM], const char *edtf, size_t size)
{
	int parts = 0;
	size_t used = 0;

	memset(part, 0, 3 * sizeof *part);
	for (size_t i = 0; i < size && parts < 3; i++) {
		if (edtf[i] == '-') {
			parts++;
			used = 0;
		} else if (used + 1 < PART_ROOM) {
			part[parts][used++] = edtf[i] == 'X' ? '.' : edtf[i];
		}
	}
	return parts < 3 ? parts + 1 : 3;
}

/* With the decimal comma of Vietnamese; three digits of a part ("2/3 số xã"). */
static const char *spoken_number(struct kh_arena *mem, double value)
{
	char *number = kh_arena_print(mem, value < 1 ? "%.3g" : "%.10g", value);

	if (number != NULL && strchr(number, '.') != NULL)
		*strchr(number, '.') = ',';
	return number;
}

static const char *sign(const char *op)
{
	static const char *const signs[][2] = {{">=", "≥ "}, {">", "> "}, {"<=", "≤ "}, {"<", "< "}};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(op, signs[i][0]) == 0)
			return signs[i][1];
	return "";
}
