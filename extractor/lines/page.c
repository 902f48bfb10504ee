#include "page.h"

#include <string.h>

enum {
	FIELDS_WITHIN = 80, /* lines in which a site's fields stand */
	FIELD_GAP = 3,      /* lines between two of them */
	FIELDS_LEAST = 3    /* fields are a site's where there are as many */
};

/* Does the line, or its first cell, begin with a pattern of the set? */
static int begins(struct kh_run *run, const char *set, const struct kh_line *line)
{
	struct kh_range at = kh_text_trim(run->text, line->at);
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(run->patterns, set), run->matcher, run->text, at, &hit);
}

/* The line behind the last field, 0 for no fields. */
static int find_begin(struct kh_run *run, const struct kh_lines *lines, size_t *begin)
{
	size_t fields = 0, last = 0;

	*begin = 0;
	for (size_t i = 0; i < lines->count && i < FIELDS_WITHIN; i++) {
		int rc = begins(run, "heading-meta", &lines->at[i]);
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
		if (rc == KH_OK) {
			fields++;
			last = i + 1;
		} else if (i + 1 > last + FIELD_GAP) {
			if (fields >= FIELDS_LEAST)
				break;
			fields = 0;
		}
	}
	if (fields >= FIELDS_LEAST)
		*begin = last;
	return KH_OK;
}

/* The first line that is the site's again; its title of the document, above it, goes too. */
static int find_end(struct kh_run *run, const struct kh_lines *lines, size_t begin, size_t *end)
{
	int rc = KH_NONE;

	for (*end = begin; *end < lines->count; ++*end)
		if ((rc = begins(run, "page-end", &lines->at[*end])) != KH_NONE)
			break;
	if (rc == KH_OK && *end > begin && (rc = begins(run, "page-title", &lines->at[*end - 1])) == KH_OK)
		--*end;
	return rc == KH_NONE ? KH_OK : rc;
}

int kh_page_trim(struct kh_run *run, struct kh_lines *lines)
{
	size_t begin, end;
	int rc = find_begin(run, lines, &begin);

	if (rc != KH_OK || begin == 0 || (rc = find_end(run, lines, begin, &end)) != KH_OK)
		return rc;
	lines->count = end - begin;
	memmove(lines->at, lines->at + begin, lines->count * sizeof *lines->at);
	lines->dense = true;
	for (size_t i = 0; i < lines->count; i++)
		lines->dense = lines->dense && lines->at[i].blanks <= 1;
	return KH_OK;
}
