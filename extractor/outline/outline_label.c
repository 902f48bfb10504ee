#include "outline_label.h"

#include <string.h>

#include "lines/flow.h"

enum { LABEL_MOST = 40 }; /* code points of a paragraph among which its label is looked for */

static int read_style(
    const struct kh_label_reader *r, const struct kh_set *set, struct kh_range paragraph, struct kh_label *label);
static bool is_misread(const struct kh_text *flow, const struct kh_labels_open *open, const struct kh_label *label);
static bool heads_in_capitals(const struct kh_text *flow, struct kh_range rest);

struct kh_label_reader kh_label_reader_of(struct kh_run *run)
{
	return (struct kh_label_reader){
	    run, kh_patterns_set(run->patterns, "label"), kh_patterns_set(run->patterns, "label-slip")};
}

int kh_label_read(const struct kh_label_reader *r, struct kh_range paragraph, const struct kh_labels_open *open,
    struct kh_label *label)
{
	const struct kh_text *flow = kh_flow_text(r->run->flow);
	int rc = read_style(r, r->labels, paragraph, label);

	if (rc == KH_OK && is_misread(flow, open, label)) {
		label->style = (struct kh_label_style){"roman", 1};
		label->slip = true;
	}
	if (rc != KH_NONE || !open->roman)
		return rc;
	rc = read_style(r, r->slips, paragraph, label);
	if (rc != KH_OK)
		return rc;
	label->slip = true;
	if (label->bare && kh_label_numeral(flow, label->at) <= open->numeral)
		return KH_NONE;
	return heads_in_capitals(flow, label->rest) ? KH_OK : KH_NONE;
}

/* A sign of less than the next one is taken off. */
unsigned kh_label_numeral(const struct kh_text *flow, struct kh_range label)
{
	static const char signs[] = "IVX";
	static const unsigned values[] = {1, 5, 10};
	unsigned sum = 0, last = 0;

	for (uint32_t i = label.end; i-- > label.begin;) {
		const char *sign = flow->skeleton[i] == '\0' ? NULL : strchr(signs, flow->skeleton[i]);
		if (sign == NULL)
			return 0;
		unsigned value = values[sign - signs];
		sum = value < last ? sum - value : sum + value;
		last = value;
	}
	return sum;
}

bool kh_label_same(struct kh_label_style a, struct kh_label_style b)
{
	return a.parts == b.parts && strcmp(a.name, b.name) == 0;
}

int kh_label_rank(struct kh_label_style s)
{
	static const char *const outer[] = {"part", "chapter", "division", "article"};

	for (int i = 0; i < 4; i++)
		if (strcmp(s.name, outer[i]) == 0)
			return i;
	return strcmp(s.name, "roman") == 0 || strcmp(s.name, "upper") == 0 ? 4 : 5;
}

static int read_style(
    const struct kh_label_reader *r, const struct kh_set *set, struct kh_range paragraph, struct kh_label *label)
{
	const struct kh_text *flow = kh_flow_text(r->run->flow);
	struct kh_range head = paragraph;
	struct kh_hit hit;

	if (head.end > head.begin + LABEL_MOST)
		head.end = head.begin + LABEL_MOST;
	int rc = kh_set_match(set, r->run->matcher, flow, head, &hit);
	if (rc != KH_OK)
		return rc;
	*label = (struct kh_label){.style = {kh_pattern_yield(hit.pattern, "style"), 1}};
	label->bare = kh_pattern_yield(hit.pattern, "bare") != NULL;
	if (label->style.name == NULL || !kh_hit_group(&hit, "label", &label->at))
		return KH_NONE;
	for (uint32_t i = label->at.begin; i < label->at.end; i++)
		label->style.parts += flow->skeleton[i] == '.';
	label->rest = kh_text_trim(flow, (struct kh_range){hit.at.end, paragraph.end});
	while (label->rest.begin < label->rest.end && strchr(".:-/", flow->skeleton[label->rest.begin]) != NULL)
		label->rest.begin++;
	label->rest = kh_text_trim(flow, label->rest);
	return KH_OK;
}

static bool heads_in_capitals(const struct kh_text *flow, struct kh_range rest)
{
	struct kh_range head = rest;

	while (head.end > head.begin && flow->skeleton[head.end - 1] != ' ')
		head.end--;
	return head.begin < head.end && kh_text_all_upper(flow, rest); /* one word alone is an abbreviation */
}

/* A capital letter begins with A: another, where none is open, is none ("H." for "II."). A number that is 1 again, in
 * capitals, behind numbers that are not, is no number ("1." for "II."). */
static bool is_misread(const struct kh_text *flow, const struct kh_labels_open *open, const struct kh_label *label)
{
	char first = flow->skeleton[label->at.begin];

	if (!open->roman || !heads_in_capitals(flow, label->rest) || label->at.end - label->at.begin > 1)
		return false;
	if (strcmp(label->style.name, "upper") == 0)
		return !open->upper && first != 'A';
	return strcmp(label->style.name, "number") == 0 && open->number && first == '1';
}
