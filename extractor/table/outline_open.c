#include "outline_open.h"

#include <string.h>

#include "lines/label_value.h"
#include "pattern/pattern.h"

enum { NEAR = 8 }; /* lines between a table and its next page */

/* From the outer to the inner: one that begins closes those behind it. */
static const char *const styles[KH_OUTLINE_STYLES] = {"roman", "number", "letter"};

/* The label that a range begins with, where a capital follows it ("IV/2025" is a time): its style's place in `styles`, and its
 * value. */
static bool read_label(struct kh_run *run, struct kh_range at, size_t *style, unsigned *value)
{
	const struct kh_set *labels = kh_patterns_set(run->patterns, "label");
	struct kh_range label;
	struct kh_hit hit;

	if (kh_set_match(labels, run->matcher, run->text, at, &hit) != KH_OK || hit.at.end >= at.end ||
	    !kh_text_is_upper(run->text, hit.at.end) || !kh_hit_group(&hit, "label", &label))
		return false;
	const char *name = kh_pattern_yield(hit.pattern, "style");
	for (*style = 0; *style < KH_OUTLINE_STYLES; ++*style)
		if (name != NULL && strcmp(styles[*style], name) == 0) {
			*value = kh_label_value(run->text, name, label);
			return *value > 0;
		}
	return false;
}

/* A list in a cell may begin on the line of a row's number, or beside other cells. */
static void note_inside(struct kh_run *run, struct kh_range line, struct kh_outline_watch *watch)
{
	const char *s = run->text->skeleton;
	size_t style;
	unsigned value;

	for (uint32_t i = line.begin + 1; i + 3 < line.end; i++) {
		if (s[i - 1] != ' ' || s[i] == ' ' ||
		    (strchr(").", s[i + 1]) == NULL && strchr(").", s[i + 2]) == NULL))
			continue;
		if (read_label(run, (struct kh_range){i, line.end}, &style, &value))
			watch->own[style] = true;
	}
}

bool kh_is_tail(struct kh_run *run, const struct kh_lines *lines, size_t i)
{
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(run->patterns, "tail"), run->matcher, run->text, lines->at[i].at, &hit) ==
	       KH_OK;
}

void kh_outline_note(struct kh_run *run, const struct kh_lines *lines, struct kh_outline_open *open, size_t line)
{
	size_t style;
	unsigned value;

	for (; open->line < line; open->line++) {
		if (kh_is_tail(run, lines, open->line))
			memset(open->of, 0, sizeof open->of);
		else if ((lines->at[open->line].is & (KH_LINE_TAKEN | KH_LINE_ROW)) == 0 &&
		         read_label(run, lines->at[open->line].at, &style, &value)) {
			open->of[style] = value;
			memset(open->of + style + 1, 0, (KH_OUTLINE_STYLES - style - 1) * sizeof *open->of);
		}
	}
}

struct kh_outline_watch kh_outline_watch(const struct kh_outline_open *open, size_t line, bool flows)
{
	struct kh_outline_watch watch = {.open = *open, .own = {flows}};

	for (size_t i = 0; i < KH_OUTLINE_STYLES && line <= open->table_end + NEAR; i++)
		watch.own[i] = watch.own[i] || open->own[i];
	return watch;
}

void kh_outline_leave(struct kh_outline_open *open, const struct kh_outline_watch *watch, size_t end)
{
	open->table_end = end;
	memcpy(open->own, watch->own, sizeof open->own);
}

bool kh_outline_goes_on(struct kh_run *run, const struct kh_lines *lines, struct kh_outline_watch *watch, size_t i)
{
	size_t style;
	unsigned value;

	if (read_label(run, lines->at[i].at, &style, &value)) {
		if (!watch->own[style] && watch->open.of[style] > 0 && value == watch->open.of[style] + 1)
			return true;
		watch->own[style] = true;
	}
	note_inside(run, lines->at[i].at, watch);
	return false;
}
