#include "near_title.h"

#include <string.h>
#include <utf8proc.h>

#include "error.h"
#include "lines/flow.h"
#include "pattern/patterns.h"
#include "text/edit_distance.h"

enum {
	TITLE_LEAST = 7, /* code points; a shorter title is too like others */
	TITLE_MOST = 30,
	ROLE_ROOM = 16,
	LONG = 12 /* code points from which on two may be misread */
};

/* Code points in small letters. */
struct letters {
	int32_t at[TITLE_MOST];
	size_t count;
};

static bool put(struct letters *to, int32_t c)
{
	if (to->count == TITLE_MOST)
		return false;
	to->at[to->count++] = utf8proc_tolower(c);
	return true;
}

static bool letters_of_text(const struct kh_text *text, struct kh_range at, struct letters *to)
{
	to->count = 0;
	for (uint32_t i = at.begin; i < at.end; i++)
		if (!put(to, (int32_t)kh_text_code_point(text, i)))
			return false;
	return to->count >= TITLE_LEAST;
}

static bool letters_of_bytes(const char *bytes, size_t size, struct letters *to)
{
	const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)bytes, *end = p + size;
	utf8proc_int32_t c;

	to->count = 0;
	while (p < end) {
		utf8proc_ssize_t n = utf8proc_iterate(p, end - p, &c);
		if (n <= 0 || !put(to, c))
			return false;
		p += n;
	}
	return to->count >= TITLE_LEAST;
}

static enum kh_role role_of(const char *name, size_t size)
{
	char role[ROLE_ROOM];

	if (size >= sizeof role)
		return KH_ROLE_NONE;
	memcpy(role, name, size);
	role[size] = '\0';
	return kh_role_named(role);
}

/* A line of the file: a title and its role. */
struct entry {
	struct letters title;
	enum kh_role role;
};

/* Read the line at *line, and go on to the next. False where it says nothing; *why: what is wrong with it, else NULL. */
static bool read_entry(const char **line, const char *end, struct entry *to, const char **why)
{
	const char *at = *line, *stop = memchr(at, '\n', (size_t)(end - at));

	*line = stop != NULL ? stop + 1 : end;
	stop = stop != NULL ? stop : end;
	*why = NULL;
	if (at == stop || *at == '#')
		return false;
	const char *tab = memchr(at, '\t', (size_t)(stop - at));
	if (tab == NULL)
		*why = "no tab between title and role";
	else if (!letters_of_bytes(at, (size_t)(tab - at), &to->title))
		*why = "the title has less than 7 letters, or more than 30";
	else if ((to->role = role_of(tab + 1, (size_t)(stop - tab - 1))) == KH_ROLE_NONE)
		*why = "no role of a column stands behind the title";
	return *why == NULL;
}

int kh_near_titles_check(const char *bytes, size_t size, struct kh_error *err)
{
	const char *line = bytes, *why;
	struct entry entry;

	for (unsigned number = 1; line < bytes + size; number++)
		if (!read_entry(&line, bytes + size, &entry, &why) && why != NULL)
			return kh_fail(err, KH_E_FORMAT, "%s:%u: %s", KH_NEAR_TITLES_FILE, number, why);
	return KH_OK;
}

enum kh_role kh_near_title(const struct kh_run *run, struct kh_range title, size_t most)
{
	size_t size = 0;
	const char *line = kh_patterns_file(run->patterns, KH_NEAR_TITLES_FILE, &size), *why;
	struct letters found;
	struct entry known;
	enum kh_role role = KH_ROLE_NONE;

	if (line == NULL || !letters_of_text(kh_flow_text(run->flow), title, &found))
		return KH_ROLE_NONE;
	const char *end = line + size;
	if (most == 0)
		most = found.count < LONG ? 1 : 2;
	size_t best = most + 1;
	while (line < end) {
		if (!read_entry(&line, end, &known, &why) || known.title.count > found.count + most ||
		    found.count > known.title.count + most)
			continue;
		size_t d = kh_edit_distance(found.at, found.count, known.title.at, known.title.count);
		if (d < best) {
			best = d;
			role = known.role;
		} else if (d == best && best <= most && known.role != role) {
			role = KH_ROLE_NONE;
		}
	}
	return best <= most ? role : KH_ROLE_NONE;
}
