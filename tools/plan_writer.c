/* Makes plans for the benchmark, the same on every run: of provinces, of their districts, which carry them out, and
 * of communes below these; over years and subjects, in the forms that files have, some of them damaged. usage:
 * plan_writer COUNT FOLDER [LISTS GAZETTEER] Plan n is FOLDER/nnn/plan-nnnnnn.txt (a folder a thousand); plan 0 is a
 * province's. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <utf8proc.h>

#include "plan_sentence.h"

enum { PROVINCE, DISTRICT, COMMUNE, LEVELS };
enum { KINDS_MOST = 26, PATH_ROOM = 4096, IN_FOLDER = 1000, SUBJECTS = 4, FIRST_YEAR = 2016, YEARS = 11 };
enum { COMMUNES_SKIPPED = 7 }; /* of so many communes one has a plan of a round */

struct unit {
	int level;
	const char *kind;
	char *name;
	size_t above; /* the unit that it belongs to */
	size_t end;   /* behind the last that belongs to it */
};

struct country {
	struct unit *units;
	size_t count;
	char kinds[KINDS_MOST][16];
	int levels[KINDS_MOST];
	char letters[KINDS_MOST];
	size_t kind_count;
};

/* The forms that a file may have. */
struct form {
	bool bold, crlf, bom, decomposed, blank_lines, tabs;
	size_t wrap;    /* columns; 0: not wrapped */
	uint32_t slips; /* of 10000 letters, so many lose their accents */
};

struct plan {
	const struct country *country;
	const struct plan_lists *lists;
	size_t unit;
	int year;
	uint32_t subject;
	struct form form;
};

static bool read_country(struct country *country, const char *path);
static bool take_unit(struct country *country, char *line, size_t above[LEVELS]);
static bool write_round(const struct country *country, const struct plan_lists *lists, uint32_t round,
    const char *folder, size_t *made, size_t count);
static bool write_file(struct plan *plan, const char *folder, size_t number);
static void choose_form(struct form *form, struct plan_chance *chance);
static void write_plan(const struct plan *plan, FILE *out);
static void write_bullets(const struct plan *plan, const char *line, FILE *out);
static void write_table(const struct plan *plan, const char *line, FILE *out);
static void write_word(void *to, const char *name, struct plan_chance *chance, FILE *out);
static uint64_t seed_of(const struct plan *plan, size_t unit, uint64_t what);
static char *shaped(const struct form *form, char *text, size_t *size, struct plan_chance *chance);

int main(int argc, char **argv)
{
	size_t count = argc > 1 ? strtoul(argv[1], NULL, 10) : 0, made = 0;
	struct country country = {0};
	struct plan_lists *lists;

	if (count == 0 || argc < 3) {
		fprintf(stderr, "usage: plan_writer COUNT FOLDER [LISTS GAZETTEER]\n");
		return 2;
	}
	lists = plan_lists_read(argc > 3 ? argv[3] : "tools/plan_writer.lst");
	if (lists == NULL || !read_country(&country, argc > 4 ? argv[4] : "patterns/gazetteer.tsv"))
		return 1;
	for (uint32_t round = 0; made < count; round++)
		if (!write_round(&country, lists, round, argv[2], &made, count))
			return 1;
	for (size_t i = 0; i < country.count; i++)
		free(country.units[i].name);
	free(country.units);
	plan_lists_free(lists);
	return 0;
}

/* ---- places ---- */

static bool read_country(struct country *country, const char *path)
{
	FILE *in = fopen(path, "rb");
	char *line = NULL;
	size_t room = 0, above[LEVELS] = {0};
	bool read = in != NULL;

	while (read && getline(&line, &room, in) > 0)
		read = *line == '#' || take_unit(country, line, above);
	for (size_t i = 0; i < country->count; i++) {
		size_t end = i + 1;
		while (end < country->count && country->units[end].level > country->units[i].level)
			end++;
		country->units[i].end = end;
	}
	if (!read || country->count == 0)
		fprintf(stderr, "plan_writer: %s cannot be read\n", path);
	free(line);
	if (in != NULL)
		fclose(in);
	return read && country->count > 0;
}

/* Kinds come first: their lines begin with a letter. */
static bool take_unit(struct country *country, char *line, size_t above[LEVELS])
{
	char *rest = NULL, *code = strtok_r(line, "\t\n", &rest), *second = strtok_r(NULL, "\t\n", &rest),
	     *name = strtok_r(NULL, "\t\n", &rest);
	size_t kind = 0;

	if (code == NULL || second == NULL || name == NULL)
		return code == NULL;
	if ((*code < '0' || *code > '9') && country->kind_count < KINDS_MOST) {
		country->letters[country->kind_count] = *code;
		country->levels[country->kind_count] = atoi(second) - 1;
		snprintf(country->kinds[country->kind_count++], sizeof country->kinds[0], "%s", name);
		return true;
	}
	while (kind < country->kind_count && country->letters[kind] != *second)
		kind++;
	if (kind == country->kind_count)
		return true;
	struct unit *units = realloc(country->units, (country->count + 1) * sizeof *units);
	if (units == NULL)
		return false;
	country->units = units;
	int level = country->levels[kind];
	size_t at = above[level] = country->count++;
	units[at] = (struct unit){.level = level,
	    .kind = country->kinds[kind],
	    .name = strdup(name),
	    .above = above[level > 0 ? level - 1 : 0]};
	return units[at].name != NULL;
}

/* ---- files ---- */

/* A round is one year and one subject: all provinces and districts, and some communes. */
static bool write_round(const struct country *country, const struct plan_lists *lists, uint32_t round,
    const char *folder, size_t *made, size_t count)
{
	struct plan plan = {.country = country,
	    .lists = lists,
	    .year = FIRST_YEAR + (int)((round + 6) % YEARS),
	    .subject = round / YEARS % SUBJECTS};

	for (size_t i = 0; i < country->count && *made < count; i++) {
		plan.unit = i;
		if (country->units[i].level == COMMUNE && (i + round) % COMMUNES_SKIPPED != 0)
			continue;
		if (!write_file(&plan, folder, (*made)++))
			return false;
	}
	return true;
}

static bool write_file(struct plan *plan, const char *folder, size_t number)
{
	struct plan_chance chance = {seed_of(plan, plan->unit, 1), NULL};
	char path[PATH_ROOM], *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	bool written;

	choose_form(&plan->form, &chance);
	if (out == NULL)
		return false;
	write_plan(plan, out);
	if (fclose(out) != 0)
		return false;
	text = shaped(&plan->form, text, &size, &chance);
	snprintf(path, sizeof path, "%s/%03zu", folder, number / IN_FOLDER);
	if (number % IN_FOLDER == 0 &&
	    ((mkdir(folder, 0777) != 0 && errno != EEXIST) || (mkdir(path, 0777) != 0 && errno != EEXIST))) {
		perror(path);
		return false;
	}
	snprintf(path, sizeof path, "%s/%03zu/plan-%06zu.txt", folder, number / IN_FOLDER, number);
	out = text != NULL ? fopen(path, "wb") : NULL;
	written = out != NULL && fwrite(text, 1, size, out) == size;
	if (out == NULL || fclose(out) != 0 || !written)
		perror(path);
	free(text);
	return written;
}

static void choose_form(struct form *form, struct plan_chance *chance)
{
	*form = (struct form){.bold = plan_chance(chance, 3) == 0,
	    .crlf = plan_chance(chance, 10) == 0,
	    .bom = plan_chance(chance, 20) == 0,
	    .decomposed = plan_chance(chance, 100) == 0,
	    .blank_lines = plan_chance(chance, 4) == 0,
	    .tabs = plan_chance(chance, 2) == 0,
	    .wrap = plan_chance(chance, 3) == 0 ? 70 + plan_chance(chance, 20) : 0,
	    .slips = plan_chance(chance, 20) == 0 ? 1 + plan_chance(chance, 60) : 0};
}

/* ---- a plan ---- */

static void write_plan(const struct plan *plan, FILE *out)
{
	struct plan_chance chance = {seed_of(plan, plan->unit, 2), NULL};
	size_t count;
	char *const *frame = plan_list(plan->lists, "frame", &count);

	for (size_t i = 0; i < count; i++) {
		const char *line = frame[i];
		bool heading = strncmp(line, "# ", 2) == 0;
		if (*line == '*') {
			write_bullets(plan, line + 1, out);
		} else if (*line == '|') {
			write_table(plan, line + 1, out);
		} else if (strcmp(line, ".") == 0) {
			fputc('\n', out);
		} else {
			fputs(heading && plan->form.bold ? "**" : "", out);
			plan_sentence(plan->lists, heading ? line + 2 : line, &chance, write_word, (void *)plan, out);
			fputs(heading && plan->form.bold ? "**\n" : "\n", out);
		}
		fputs(plan->form.blank_lines && *line != '|' ? "\n" : "", out);
	}
}

/* Bullet n of a list is told by the superior plan too: some are taken over as they are, some told otherwise, some are
 * this plan's own. */
static void write_bullets(const struct plan *plan, const char *line, FILE *out)
{
	char name[64];
	const char *range = strchr(line, ' ');
	struct plan_chance here = {seed_of(plan, plan->unit, 3 + (unsigned char)line[6]), NULL};
	uint32_t count = range != NULL ? plan_chance_range(&here, range) : 0;
	size_t above = plan->country->units[plan->unit].above;

	snprintf(name, sizeof name, "%.*s", (int)strcspn(line, " "), line);
	for (uint32_t i = 0; i < count; i++) {
		uint64_t what = 1000 + 100 * (uint64_t)(unsigned char)line[5] + i, other = here.state;
		uint32_t choice = plan_chance(&here, 10);
		struct plan_chance chance = {seed_of(plan, choice < 7 ? above : plan->unit, what), NULL};
		if (choice >= 4 && choice < 7)
			chance.other = &other;
		fputs("- ", out);
		plan_sentence_of(plan->lists, name, &chance, write_word, (void *)plan, out);
		fputs(plan->form.blank_lines ? "\n\n" : "\n", out);
	}
}

static void write_table(const struct plan *plan, const char *line, FILE *out)
{
	static const char *const tasks[] = {
	    "task-procedures", "task-digital", "task-direction", "task-civil-service", "task-institutions", "target"};
	static const char *const cells[] = {NULL, NULL, "product", "agency", "agency", "time", "budget"};
	enum { COLUMNS = sizeof cells / sizeof *cells, TASKS = sizeof tasks / sizeof *tasks };
	struct plan_chance chance = {seed_of(plan, plan->unit, 4), NULL};
	const char *between = plan->form.tabs ? "\t" : " | ", *begin = plan->form.tabs ? "" : "| ",
	           *end = plan->form.tabs ? "\n" : " |\n";
	size_t count;
	char *const *titles = plan_list(plan->lists, "columns", &count);
	uint32_t rows = plan_chance_range(&chance, line);

	for (size_t c = 0; c < COLUMNS && c < count; c++)
		fprintf(out, "%s%s%s", c == 0 ? begin : "", titles[c], c + 1 < COLUMNS ? between : end);
	for (size_t c = 0; !plan->form.tabs && c < COLUMNS; c++)
		fprintf(out, "%s---%s", c == 0 ? begin : "", c + 1 < COLUMNS ? between : end);
	for (uint32_t r = 0; r < rows; r++)
		for (size_t c = 0; c < COLUMNS; c++) {
			fputs(c == 0 ? begin : "", out);
			if (c == 0)
				fprintf(out, "%u", r + 1);
			else
				plan_sentence_of(plan->lists, c == 1 ? tasks[plan_chance(&chance, TASKS)] : cells[c],
				    &chance, write_word, (void *)plan, out);
			fputs(c + 1 < COLUMNS ? between : end, out);
		}
}

/* ---- words ---- */

static void put_capitals(const char *text, FILE *out)
{
	utf8proc_uint8_t bytes[4] = {0};
	utf8proc_int32_t code;
	utf8proc_ssize_t size;

	for (; *text != '\0'; text += size) {
		size = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &code);
		if (size <= 0)
			return;
		utf8proc_ssize_t written = utf8proc_encode_char(utf8proc_toupper(code), bytes);
		fwrite(bytes, 1, (size_t)written, out);
	}
}

static void put_unit(const struct country *country, size_t at, FILE *out)
{
	fprintf(out, "%s %s", country->units[at].kind, country->units[at].name);
}

/* A plan's number and date are those that plans below it cite. Days and months are numbers, so that no words are
 * needed; the word for "day" is the one of the list. */
static void put_number(const struct plan *plan, size_t unit, FILE *out)
{
	fprintf(
	    out, "%02u", (unsigned)(1 + seed_of(plan, unit, 5) % (plan->country->units[unit].level == 0 ? 900 : 90)));
}

static void put_date(const struct plan *plan, size_t unit, FILE *out)
{
	int level = plan->country->units[unit].level;
	unsigned day = 1 + (unsigned)(seed_of(plan, unit, 6) % 27);
	struct plan_chance none = {0, NULL};
	char date[64];

	snprintf(
	    date, sizeof date, "%02u/%02d/%d", day, level == PROVINCE ? 12 : level, plan->year - (level == PROVINCE));
	plan_sentence_of(plan->lists, "date", &none, write_word, date, out);
	fputs(date, out);
}

/* One of the communes of the plan's place, or the place itself. */
static void put_commune(const struct plan *plan, struct plan_chance *chance, FILE *out)
{
	const struct country *country = plan->country;
	const struct unit *unit = &country->units[plan->unit];
	size_t at = plan->unit + 1 +
	            (unit->end > plan->unit + 1 ? plan_chance(chance, (uint32_t)(unit->end - plan->unit - 1)) : 0);

	put_unit(country, unit->end > plan->unit + 1 ? at : plan->unit, out);
}

static void write_word(void *to, const char *name, struct plan_chance *chance, FILE *out)
{
	const struct plan *plan = to;
	const struct country *country = plan->country;
	const struct unit *unit = &country->units[plan->unit];
	char text[256];

	if (strcmp(name, "UNIT") == 0) {
		snprintf(text, sizeof text, "%s %s", unit->kind, unit->name);
		put_capitals(text, out);
	} else if (strcmp(name, "unit") == 0) {
		put_unit(country, plan->unit, out);
	} else if (strcmp(name, "place") == 0) {
		fputs(unit->name, out);
	} else if (strcmp(name, "kind") == 0) {
		fputs(unit->kind, out);
	} else if (strcmp(name, "year") == 0) {
		fprintf(out, "%d", plan->year);
	} else if (strcmp(name, "commune") == 0) {
		put_commune(plan, chance, out);
	} else if (strcmp(name, "number") == 0) {
		put_number(plan, plan->unit, out);
	} else if (strcmp(name, "date") == 0) {
		put_date(plan, plan->unit, out);
	} else if (strcmp(name, "superior") == 0) {
		put_unit(country, unit->above, out);
	} else if (strcmp(name, "superior-number") == 0) {
		put_number(plan, unit->above, out);
	} else if (strcmp(name, "superior-date") == 0) {
		put_date(plan, unit->above, out);
	} else if (strcmp(name, "subject") == 0) {
		size_t count;
		char *const *subjects = plan_list(plan->lists, "subject", &count);
		fputs(count > 0 ? subjects[plan->subject % count] : "", out);
	}
}

/* SplitMix64 (Steele, Lea, Flood 2014) over what names the thing. */
static uint64_t seed_of(const struct plan *plan, size_t unit, uint64_t what)
{
	uint64_t value = (((uint64_t)unit * 4096 + (uint64_t)plan->year) * SUBJECTS + plan->subject) * 100003 + what;

	value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9u;
	value = (value ^ value >> 27) * 0x94d049bb133111ebu;
	return value ^ value >> 31;
}

/* ---- the form of the file ---- */

static void put_letter(const struct form *form, const char *at, size_t size, struct plan_chance *chance, FILE *out)
{
	utf8proc_int32_t code, parts[4];
	utf8proc_uint8_t bytes[4] = {0};
	int boundary = 0;

	if (size > 1 && form->slips > 0 && plan_chance(chance, 10000) < form->slips &&
	    utf8proc_iterate((const utf8proc_uint8_t *)at, (utf8proc_ssize_t)size, &code) > 0 &&
	    utf8proc_decompose_char(code, parts, 4, UTF8PROC_DECOMPOSE, &boundary) > 1)
		fwrite(bytes, 1, (size_t)utf8proc_encode_char(parts[0], bytes), out);
	else
		fwrite(at, 1, size, out);
}

/* Lines that are no rows of a table are wrapped at blanks. */
static void put_line(const struct form *form, const char *line, size_t size, struct plan_chance *chance, FILE *out)
{
	bool row = *line == '|' || memchr(line, '\t', size) != NULL;
	size_t column = 0;

	for (size_t i = 0, bytes; i < size; i += bytes) {
		for (bytes = 1; i + bytes < size && ((unsigned char)line[i + bytes] & 0xc0) == 0x80; bytes++)
			;
		if (form->wrap > 0 && !row && ++column > form->wrap && line[i] == ' ') {
			fputs(form->crlf ? "\r\n" : "\n", out);
			column = 0;
		} else {
			put_letter(form, line + i, bytes, chance, out);
		}
	}
	fputs(form->crlf ? "\r\n" : "\n", out);
}

static char *shaped(const struct form *form, char *text, size_t *size, struct plan_chance *chance)
{
	char *shape = NULL;
	FILE *out = open_memstream(&shape, size);

	if (out == NULL)
		return text;
	fputs(form->bom ? "\xEF\xBB\xBF" : "", out);
	for (char *line = text; *line != '\0';) {
		size_t length = strcspn(line, "\n");
		put_line(form, line, length, chance, out);
		line += length + (line[length] == '\n');
	}
	free(text);
	if (fclose(out) != 0)
		return NULL;
	if (!form->decomposed)
		return shape;
	text = (char *)utf8proc_NFD((const utf8proc_uint8_t *)shape);
	free(shape);
	if (text != NULL)
		*size = strlen(text);
	return text;
}
