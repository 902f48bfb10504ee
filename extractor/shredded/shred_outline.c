/* Where the outline of the document goes on behind a shredded table: "b)" where "a)" was open above it, and the table itself has
 * no list of that style. What stands there is no cell, in whatever lines the text is. */
#include "shred_header.h"

#include <string.h>

#include "lines/label_value.h"

/* From the outer to the inner: one that begins closes those behind it. */
static const char *const styles[KH_OUTLINE_STYLES] = {"roman", "number", "letter"};

/* The label that a line begins with, where a capital follows it ("IV/2025" is a time): its style's place in `styles`, and its
 * value. */
static bool read_label(const struct kh_searcher *s, size_t i, size_t *style, unsigned *value)
{
	struct kh_range line = s->lines->at[i].at, label;
	struct kh_hit hit;

	if (kh_set_match(s->labels, s->run->matcher, s->run->text, line, &hit) != KH_OK || hit.at.end >= line.end ||
	    !kh_text_is_upper(s->run->text, hit.at.end) || !kh_hit_group(&hit, "label", &label))
		return false;
	const char *name = kh_pattern_yield(hit.pattern, "style");
	for (*style = 0; *style < KH_OUTLINE_STYLES; ++*style)
		if (name != NULL && strcmp(styles[*style], name) == 0) {
			*value = kh_label_value(s->run->text, name, label);
			return *value > 0;
		}
	return false;
}

bool kh_is_tail(const struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	return kh_set_match(s->tails, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK;
}

void kh_outline_note(struct kh_searcher *s, size_t line)
{
	struct kh_outline_open *open = &s->outline;
	size_t style;
	unsigned value;

	for (; open->line < line; open->line++) {
		if (kh_is_tail(s, open->line))
			memset(open->of, 0, sizeof open->of);
		else if (kh_is_free(s, open->line) && read_label(s, open->line, &style, &value)) {
			open->of[style] = value;
			memset(open->of + style + 1, 0, (KH_OUTLINE_STYLES - style - 1) * sizeof *open->of);
		}
	}
}

/* In reading order the first band or row may stand above the titles of the columns. */
size_t kh_outline_resumes(const struct kh_searcher *s, bool flows, size_t from, size_t end)
{
	bool own[KH_OUTLINE_STYLES] = {flows, flows};
	size_t style;
	unsigned value;

	for (size_t i = from; i < end; i++) {
		if (!read_label(s, i, &style, &value))
			continue;
		if (!own[style] && s->outline.of[style] > 0 && value == s->outline.of[style] + 1)
			return i;
		own[style] = true;
	}
	return end;
}
