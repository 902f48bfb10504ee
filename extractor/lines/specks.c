#include "specks.h"

#include <string.h>

#include "text/ascii.h"

enum { SPECKS_MOST = 3 /* more signs are a blank to be filled in, or a leader */ };

static uint32_t behind(const struct kh_run *run, struct kh_range line, bool labelled);
static uint32_t before(const char *skeleton, struct kh_range line);

struct kh_range kh_specks_off(const struct kh_run *run, struct kh_range line, bool labelled)
{
	const char *skeleton = run->text->skeleton;

	if (strchr("_`^.':", skeleton[line.begin]) != NULL)
		line.begin = behind(run, line, labelled);
	if (strchr("`^':.", skeleton[line.end - 1]) != NULL)
		line.end = before(skeleton, line);
	return line;
}

/* A quote, or a back quote, that none closes. */
static bool is_lone_quote(const char *skeleton, uint32_t at, uint32_t end)
{
	char c = skeleton[at];

	return (c == '\'' || c == '`') && memchr(skeleton + at + 1, c, end - at - 1) == NULL;
}

/* A title in capitals with its label: "II. NỘI DUNG". */
static bool is_title(const struct kh_run *run, struct kh_range at)
{
	struct kh_hit hit;

	return kh_is_upper(run->text->skeleton[at.begin]) && kh_text_all_upper(run->text, at) &&
	       kh_set_match(kh_patterns_set(run->patterns, "label"), run->matcher, run->text, at, &hit) == KH_OK;
}

/* May the words of a line begin with this sign, behind dirt? */
static bool begins_words(char c)
{
	return kh_is_alnum(c) || c == '-' || c == '+' || c == '(';
}

static uint32_t behind(const struct kh_run *run, struct kh_range line, bool labelled)
{
	const char *skeleton = run->text->skeleton;
	uint32_t at = line.begin, i = at, signs = 0, points = 0;
	bool apart = at + 2 < line.end && skeleton[at + 1] == ' ';

	if (apart && skeleton[at] == ':' && kh_is_upper(skeleton[at + 2]))
		return labelled ? at : at + 2;
	if (apart && skeleton[at] == '_' && is_title(run, (struct kh_range){at + 2, line.end}))
		return at + 2;
	for (; i < line.end && (strchr("_^. ", skeleton[i]) != NULL || is_lone_quote(skeleton, i, line.end)); i++) {
		signs += skeleton[i] != ' ';
		points += skeleton[i] == '.';
	}
	if (i == line.end || signs > SPECKS_MOST || !begins_words(skeleton[i]) ||
	    (signs == 1 && apart && skeleton[at] == '_'))
		return at;
	return signs > points || (points == 1 && skeleton[i - 1] == ' ' && kh_is_lower(skeleton[i])) ? i : at;
}

static uint32_t before(const char *skeleton, struct kh_range line)
{
	uint32_t last = line.end - 1;

	if (last < line.begin + 2 || skeleton[last - 1] != ' ')
		return line.end;
	for (last--; last > line.begin && skeleton[last - 1] == ' ';)
		last--;
	return strchr(":.", skeleton[line.end - 1]) != NULL && strchr(".;", skeleton[last - 1]) == NULL ? line.end
	                                                                                                : last;
}
