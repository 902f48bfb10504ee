#include "plan_sentence.h"

#include <stdlib.h>
#include <string.h>

enum { LISTS_MOST = 64, LINES_MOST = 128, NAME_ROOM = 64, CHOICES_MOST = 32, DEPTH_MOST = 4, OTHERWISE = 6 };

struct list {
	char name[NAME_ROOM];
	char *lines[LINES_MOST + 1];
	size_t count;
};

struct plan_lists {
	struct list at[LISTS_MOST];
	size_t count;
};

/* A template that is being written. */
struct writing {
	const struct plan_lists *lists;
	struct plan_chance *chance;
	void (*word)(void *to, const char *name, struct plan_chance *chance, FILE *out);
	void *to;
	FILE *out;
	int depth;
};

static bool take_line(struct plan_lists *lists, char *line);
static void write_template(struct writing *w, const char *template);
static void write_part(struct writing *w, const char *part, size_t size);
static bool write_number(struct writing *w, const char *part, size_t size);

uint32_t plan_chance(struct plan_chance *chance, uint32_t limit)
{
	uint64_t *state = &chance->state;

	if (chance->other != NULL) {
		*chance->other = *chance->other * 6364136223846793005u + 1442695040888963407u;
		if ((*chance->other >> 33) % OTHERWISE == 0)
			state = chance->other;
	}
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33) % limit;
}

uint32_t plan_chance_range(struct plan_chance *chance, const char *range)
{
	char *end;
	uint32_t least = (uint32_t)strtoul(range, &end, 10);
	uint32_t most = strncmp(end, "..", 2) == 0 ? (uint32_t)strtoul(end + 2, NULL, 10) : least;

	return least + plan_chance(chance, most - least + 1);
}

struct plan_lists *plan_lists_read(const char *path)
{
	struct plan_lists *lists = calloc(1, sizeof *lists);
	FILE *in = fopen(path, "rb");
	char *line = NULL;
	size_t room = 0;
	bool read = lists != NULL && in != NULL;

	while (read && getline(&line, &room, in) > 0)
		read = take_line(lists, line);
	if (!read) {
		fprintf(stderr, "plan_writer: %s cannot be read, or has too many lists or lines\n", path);
		plan_lists_free(lists);
		lists = NULL;
	}
	free(line);
	if (in != NULL)
		fclose(in);
	return lists;
}

void plan_lists_free(struct plan_lists *lists)
{
	for (size_t i = 0; lists != NULL && i < lists->count; i++)
		for (size_t j = 0; j < lists->at[i].count; j++)
			free(lists->at[i].lines[j]);
	free(lists);
}

char *const *plan_list(const struct plan_lists *lists, const char *name, size_t *count)
{
	for (size_t i = 0; i < lists->count; i++) {
		if (strcmp(lists->at[i].name, name) == 0) {
			*count = lists->at[i].count;
			return lists->at[i].lines;
		}
	}
	*count = 0;
	return NULL;
}

void plan_sentence(const struct plan_lists *lists, const char *template, struct plan_chance *chance,
    void (*word)(void *to, const char *name, struct plan_chance *chance, FILE *out), void *to, FILE *out)
{
	struct writing w = {lists, chance, word, to, out, 0};

	write_template(&w, template);
}

void plan_sentence_of(const struct plan_lists *lists, const char *name, struct plan_chance *chance,
    void (*word)(void *to, const char *name, struct plan_chance *chance, FILE *out), void *to, FILE *out)
{
	size_t count;
	char *const *lines = plan_list(lists, name, &count);

	if (count > 0)
		plan_sentence(lists, lines[plan_chance(chance, (uint32_t)count)], chance, word, to, out);
}

/* Comments stand before the first list only: a heading of the frame begins with the same sign. */
static bool take_line(struct plan_lists *lists, char *line)
{
	struct list *list = lists->count > 0 ? &lists->at[lists->count - 1] : NULL;

	line[strcspn(line, "\n")] = '\0';
	if (*line == '[') {
		if (lists->count == LISTS_MOST)
			return false;
		snprintf(lists->at[lists->count++].name, NAME_ROOM, "%.*s", (int)strcspn(line + 1, "]"), line + 1);
		return true;
	}
	if (list == NULL || *line == '\0')
		return true;
	return list->count < LINES_MOST && (list->lines[list->count++] = strdup(line)) != NULL;
}

static void write_template(struct writing *w, const char *template)
{
	const char *at = template;

	while (*at != '\0') {
		size_t plain = strcspn(at, "{"), part;
		fwrite(at, 1, plain, w->out);
		at += plain;
		if (*at == '\0')
			break;
		part = strcspn(at, "}");
		write_part(w, at + 1, part - 1);
		at += part + (at[part] == '}');
	}
}

/* What stands between braces. */
static void write_part(struct writing *w, const char *part, size_t size)
{
	char name[NAME_ROOM];
	const char *choices[CHOICES_MOST + 1] = {part};
	size_t count = 1, chosen;

	if (*part == '@' || *part == '%') {
		snprintf(name, sizeof name, "%.*s", (int)(size - 1), part + 1);
		if (*part == '@') {
			w->word(w->to, name, w->chance, w->out);
		} else if (w->depth < DEPTH_MOST) {
			w->depth++;
			size_t lines;
			char *const *list = plan_list(w->lists, name, &lines);
			if (lines > 0)
				write_template(w, list[plan_chance(w->chance, (uint32_t)lines)]);
			w->depth--;
		}
		return;
	}
	if (write_number(w, part, size))
		return;
	for (size_t i = 0; i < size && count < CHOICES_MOST; i++)
		if (part[i] == '|')
			choices[count++] = part + i + 1;
	choices[count] = part + size + 1;
	chosen = plan_chance(w->chance, (uint32_t)count);
	fwrite(choices[chosen], 1, (size_t)(choices[chosen + 1] - choices[chosen]) - 1, w->out);
}

/* "60..90/5"; with a leading zero as many digits as the first. */
static bool write_number(struct writing *w, const char *part, size_t size)
{
	char *end;
	size_t digits = strspn(part, "0123456789");
	uint32_t least, most, step = 1;

	if (digits == 0 || digits + 2 >= size || strncmp(part + digits, "..", 2) != 0)
		return false;
	least = (uint32_t)strtoul(part, NULL, 10);
	most = (uint32_t)strtoul(part + digits + 2, &end, 10);
	if (*end == '/')
		step = (uint32_t)strtoul(end + 1, NULL, 10);
	fprintf(w->out, "%0*u", *part == '0' ? (int)digits : 1,
	    least + step * plan_chance(w->chance, (most - least) / step + 1));
	return true;
}
