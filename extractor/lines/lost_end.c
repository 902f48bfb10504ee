#include "lost_end.h"

#include "text/ascii.h"

enum {
	LINE_MOST = 400,    /* code points of such a line */
	CAPITALS_LEAST = 5, /* side by side: two words of capitals, or one */
	FORMAL_LEAST = 2    /* capitals that a line begins with */
};

/* Does it begin in capitals, as formal lines do? */
static bool begins_in_capitals(const char *s, struct kh_range line)
{
	uint32_t i = line.begin;

	while (i < line.end && kh_is_upper(s[i]))
		i++;
	return i - line.begin >= FORMAL_LEAST;
}

/* May two words stand tight together: a capital behind a small letter or a figure, or many capitals? */
static bool is_tight(const char *s, struct kh_range line)
{
	uint32_t capitals = 0;

	for (uint32_t i = line.begin; i < line.end; i++) {
		if (!kh_is_upper(s[i])) {
			capitals = 0;
			continue;
		}
		if (++capitals >= CAPITALS_LEAST ||
		    (capitals == 1 && i > line.begin && (kh_is_lower(s[i - 1]) || kh_is_digit(s[i - 1]))))
			return true;
	}
	return false;
}

int kh_lost_end(struct kh_run *run, struct kh_range line, bool head, uint32_t *end)
{
	const char *s = run->text->skeleton;
	struct kh_hit hit;

	*end = line.end;
	line = kh_text_trim(run->text, line);
	if (line.end - line.begin > LINE_MOST || (!head && !begins_in_capitals(s, line)) || !is_tight(s, line))
		return KH_OK;
	int rc = kh_set_find(kh_patterns_set(run->patterns, "line-end"), run->matcher, run->text, line, &hit);
	if (rc == KH_OK && hit.at.end < line.end)
		*end = hit.at.end;
	return rc == KH_NONE ? KH_OK : rc;
}
