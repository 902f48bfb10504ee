#include "outline_parts.h"

#include <string.h>

#include "text/ascii.h"

static bool capital_title(const struct kh_text *flow, struct kh_range rest, struct kh_range *title);
static bool bold_title(const struct kh_text *flow, struct kh_range rest, struct kh_range *title);
static bool heading_title(const struct kh_text *flow, struct kh_range rest, struct kh_range *title);

static char at(const struct kh_text *flow, uint32_t i)
{
	return flow->skeleton[i];
}

bool kh_title_printed(const struct kh_text *flow, struct kh_range rest, struct kh_range *title)
{
	return capital_title(flow, rest, title) || bold_title(flow, rest, title) || heading_title(flow, rest, title);
}

struct kh_range kh_title_without(const struct kh_text *flow, struct kh_range title, const char *signs)
{
	title = kh_text_trim(flow, title);
	while (title.end > title.begin && strchr(signs, at(flow, title.end - 1)) != NULL)
		title.end--;
	return kh_text_trim(flow, title);
}

bool kh_title_stops(const struct kh_text *flow, struct kh_range line)
{
	return line.end > line.begin && at(flow, line.end - 1) == '.';
}

/* A title in capitals ends at its first ":" or "("; one word in capitals is an abbreviation. */
static bool capital_title(const struct kh_text *flow, struct kh_range rest, struct kh_range *title)
{
	uint32_t i = rest.begin;
	bool blank = false;

	while (i < rest.end && at(flow, i) != ':' && at(flow, i) != '(')
		blank = at(flow, i++) == ' ' || blank;
	struct kh_range head = kh_text_trim(flow, (struct kh_range){rest.begin, i});
	for (uint32_t k = head.begin; blank && k < head.end; k++)
		if (at(flow, k) == ' ' && k + 1 < head.end) {
			*title = head;
			return kh_text_all_upper(flow, head);
		}
	return false;
}

/* A bold run-in ends where the bold does; a bold label alone is none. */
static bool bold_title(const struct kh_text *flow, struct kh_range rest, struct kh_range *title)
{
	uint32_t i = rest.begin, letters = 0;

	for (; i < rest.end; i++) {
		bool letter = kh_text_is_upper(flow, i) || kh_text_is_lower(flow, i);
		if ((letter || kh_is_digit(at(flow, i))) && (flow->style[i] & KH_BOLD) == 0)
			break;
		letters += letter;
	}
	while (i < rest.end && i > rest.begin && at(flow, i - 1) != ' ' && at(flow, i - 1) != ':')
		i--;
	*title = kh_text_trim(flow, (struct kh_range){rest.begin, i});
	while (title->end > title->begin && (flow->style[title->end - 1] & KH_BOLD) == 0 &&
	       strchr(" (*\"", at(flow, title->end - 1)) != NULL)
		title->end--;
	return letters > 2 && title->end > title->begin;
}

/* A line that Markdown or HTML marks as a heading is one. */
static bool heading_title(const struct kh_text *flow, struct kh_range rest, struct kh_range *title)
{
	*title = rest;
	return rest.end - rest.begin <= KH_TITLE_MOST && kh_text_all_style(flow, rest, KH_HEADING);
}
