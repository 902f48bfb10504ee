#include "flat.h"

#include <string.h>

enum {
	FLAT_LEAST = 800, /* code points: fewer are a paragraph */
	FULL_LEAST = 50,  /* of a line that is wrapped */
	LOOKED_AT =
	    8000, /* code points by which a text is told, and that are searched at once: it may have any length */
	OVERLAP = 300,    /* of two searches: no place is known by more */
	PLACES_LEAST = 5, /* inside lines, … */
	PLACES_PART = 400 /* … one in so many code points at least */
};

static const uint32_t none = UINT32_MAX;

/* The first place of a window behind `begin`. */
static uint32_t place_in(const struct kh_run *run, uint32_t begin, struct kh_range window)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "flat");
	struct kh_range at;
	struct kh_hit hit;

	while (kh_set_find(set, run->matcher, run->text, window, &hit) == KH_OK) {
		if (kh_hit_group(&hit, "at", &at) && at.begin > begin)
			return at.begin;
		window.begin = hit.at.begin + 1;
	}
	return none;
}

static uint32_t next_place(const struct kh_run *run, struct kh_range lines)
{
	struct kh_range window = lines;
	uint32_t at = none;

	while (at == none && window.begin < lines.end) {
		window.end = lines.end - window.begin > LOOKED_AT ? window.begin + LOOKED_AT : lines.end;
		at = place_in(run, lines.begin, window);
		window.begin = window.end < lines.end ? window.end - OVERLAP : lines.end;
	}
	return at;
}

/* Do blanks keep columns apart on a line? */
static bool has_columns(const char *line, uint32_t size)
{
	size_t from = strspn(line, " ");

	return from < size && memmem(line + from, size - from, "   ", 3) != NULL;
}

/* Lines behind a line that is not full are of another paragraph; those of a page as it is laid out are of none. */
static uint32_t full_lines(const struct kh_text *text, struct kh_range line)
{
	uint32_t longest = line.end - line.begin;

	while (longest >= FULL_LEAST && text->skeleton[line.end] == KH_LINE &&
	       (line.end - line.begin) * 4 >= longest * 3) {
		const char *next = text->skeleton + line.end + 1;
		uint32_t size = (uint32_t)strcspn(next, "\n\f");
		if (size == 0 || memchr(next, KH_CELL, size) != NULL || has_columns(next, size))
			break;
		line.begin = line.end + 1;
		line.end = line.begin + size;
		longest = size > longest ? size : longest;
	}
	return line.end;
}

/* Places where lines begin anyway say nothing. */
static bool is_flat(const struct kh_run *run, struct kh_range lines)
{
	uint32_t inside = 0, begins = 0;

	if (lines.end - lines.begin > LOOKED_AT)
		lines.end = lines.begin + LOOKED_AT;
	uint32_t length = lines.end - lines.begin;
	for (uint32_t at; (at = next_place(run, lines)) != none; lines.begin = at) {
		bool first = run->text->skeleton[at - 1] == KH_LINE;
		inside += !first;
		begins += first;
	}
	return inside >= PLACES_LEAST && inside >= length / PLACES_PART && inside > begins;
}

/* A blank and a line end are a byte each in both views. */
static void set(struct kh_text *text, uint32_t at, char mark)
{
	char *byte = text->bytes + text->byte_at[at];

	if (*byte != ' ' && *byte != '\n')
		return; /* another blank */
	text->skeleton[at] = *byte = mark;
}

static void mend(const struct kh_run *run, struct kh_text *text, struct kh_range lines)
{
	for (uint32_t i = lines.begin; i < lines.end; i++)
		if (text->skeleton[i] == KH_LINE)
			set(text, i, ' ');
	for (uint32_t at; (at = next_place(run, lines)) != none; lines.begin = at)
		if (text->skeleton[at - 1] == ' ')
			set(text, at - 1, KH_LINE);
}

void kh_flat_mend(const struct kh_run *run, struct kh_text *text)
{
	struct kh_range line = {0, 0}, lines;

	while (line.begin < text->length) {
		const char *begin = text->skeleton + line.begin;
		line.end = line.begin + (uint32_t)strcspn(begin, "\n\f");
		bool cells = memchr(begin, KH_CELL, line.end - line.begin) != NULL;
		lines = (struct kh_range){line.begin, cells ? line.end : full_lines(text, line)};
		if (!cells && lines.end - lines.begin >= FLAT_LEAST && is_flat(run, lines))
			mend(run, text, lines);
		line.begin = lines.end + 1;
	}
}
