#include "outline_label.h"

#include <string.h>

#include "lines/flow.h"

enum {
	GLUED_LEAST = 7, /* letters of a title whose words stand together: "QUANĐIỂM" */
	LABEL_MOST = 40, /* code points of a paragraph among which its label is looked for */
	AHEAD_MOST = 40, /* paragraphs among which the next label is looked for */
	FIRST_MOST = 2,  /* what "I" may be read as: "IL", "I1" */
	BARE_MOST = 90,  /* code points of a title whose label lost its sign */
	NEXT_MOST = 4,   /* the numeral that is read next behind the first, where those between were misread too */
	GAP_MOST = 3     /* how many more labels may have lost theirs, and one */
};

static int read_style(
    const struct kh_label_reader *r, const struct kh_set *set, struct kh_range paragraph, struct kh_label *label);
static bool is_misread(const struct kh_text *flow, const struct kh_labels_open *open, const struct kh_label *label);
static bool begins_again(const struct kh_label_reader *r, const struct kh_paragraph *paragraphs, size_t count,
    const struct kh_label *label);
static bool may_be(const struct kh_label_reader *r, const struct kh_paragraph *paragraphs, size_t count,
    const struct kh_labels_open *open, const struct kh_label *label);
static bool heads_in_capitals(const struct kh_text *flow, struct kh_range rest);

struct kh_label_reader kh_label_reader_of(struct kh_run *run)
{
	return (struct kh_label_reader){
	    run, kh_patterns_set(run->patterns, "label"), kh_patterns_set(run->patterns, "label-slip")};
}

int kh_label_read(const struct kh_label_reader *r, const struct kh_paragraph *paragraphs, size_t count,
    const struct kh_labels_open *open, struct kh_label *label)
{
	const struct kh_text *flow = kh_flow_text(r->run->flow);
	int rc = read_style(r, r->labels, paragraphs->at, label);

	if (rc == KH_OK &&
	    (is_misread(flow, open, label) || (!open->any && begins_again(r, paragraphs, count, label)))) {
		label->style = (struct kh_label_style){"roman", 1};
		label->slip = true;
	}
	if (rc != KH_NONE)
		return rc;
	rc = read_style(r, r->slips, paragraphs->at, label);
	if (rc != KH_OK)
		return rc;
	label->slip = true;
	return may_be(r, paragraphs, count, open, label) ? KH_OK : KH_NONE;
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
	label->bare = kh_pattern_yield(hit.pattern, "bare");
	label->where = kh_pattern_yield(hit.pattern, "where");
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
	struct kh_range head = {rest.begin, rest.begin};

	while (head.end < rest.end && strchr(":(", flow->skeleton[head.end]) == NULL)
		head.end++;
	rest = head = kh_text_trim(flow, head);
	while (head.end > head.begin && flow->skeleton[head.end - 1] != ' ')
		head.end--;
	/* one word alone is an abbreviation, but for two that lost the blank between them */
	return (head.begin < head.end || rest.end - rest.begin >= GLUED_LEAST) && kh_text_all_upper(flow, rest);
}

/* A capital letter begins with A: another, where none is open, is none ("H." for "II.", behind "I." before any title). A number that is 1 again, in
 * capitals, behind numbers that are not, is no number ("1." for "II."). */
static bool is_misread(const struct kh_text *flow, const struct kh_labels_open *open, const struct kh_label *label)
{
	char first = flow->skeleton[label->at.begin];

	if (label->at.end - label->at.begin > 1)
		return false;
	if (open->mixed == 1 && first == 'H' && strcmp(label->style.name, "upper") == 0)
		return !open->upper;
	if (!open->roman || !heads_in_capitals(flow, label->rest))
		return false;
	if (strcmp(label->style.name, "upper") == 0)
		return !open->upper && first != 'A';
	return strcmp(label->style.name, "number") == 0 && open->number && first == '1';
}

/* "1. MỤC ĐÍCH, YÊU CẦU" / "1. Mục đích": the first label of all, before capitals, and the next one is 1 again. */
static bool begins_again(const struct kh_label_reader *r, const struct kh_paragraph *paragraphs, size_t count,
    const struct kh_label *label)
{
	const struct kh_text *flow = kh_flow_text(r->run->flow);
	struct kh_label next;

	if (strcmp(label->style.name, "number") != 0 || flow->skeleton[label->at.begin] != '1' ||
	    label->at.end - label->at.begin > 1 || !heads_in_capitals(flow, label->rest))
		return false;
	for (size_t i = 1; i < count && i < AHEAD_MOST; i++)
		if (!paragraphs[i].bullet && read_style(r, r->labels, paragraphs[i].at, &next) == KH_OK)
			return strcmp(next.style.name, "number") == 0 && kh_text_digits(flow, next.at) == 1 &&
			       !heads_in_capitals(flow, next.rest);
	return false;
}

/* The value of the next label of the same style, before one that stands further out; 0 where none follows. */
static unsigned next_value(const struct kh_label_reader *r, const struct kh_paragraph *paragraphs, size_t count,
    const struct kh_label *label)
{
	const struct kh_text *flow = kh_flow_text(r->run->flow);
	struct kh_label next;
	bool letter = strcmp(label->style.name, "letter") == 0;

	for (size_t i = 1; i < count && i < AHEAD_MOST; i++) {
		if (paragraphs[i].bullet || read_style(r, r->labels, paragraphs[i].at, &next) != KH_OK)
			continue;
		if (kh_label_same(next.style, label->style))
			return kh_label_value(flow, next.style.name, next.at);
		if (strcmp(label->style.name, "roman") == 0 && strcmp(next.style.name, "upper") == 0 &&
		    flow->skeleton[next.at.begin] == 'H')
			return kh_label_numeral(flow, next.at);
		if (kh_label_rank(next.style) < kh_label_rank(label->style) || (letter && next.style.parts <= 2))
			return 0;
	}
	return 0;
}

/* A short line without figures that ends in no sign, with more below it. */
static bool is_title_like(const struct kh_text *flow, struct kh_range rest, size_t count)
{
	if (count < 2 || rest.end - rest.begin > BARE_MOST || rest.begin >= rest.end ||
	    strchr(".;,", flow->skeleton[rest.end - 1]) != NULL)
		return false;
	for (uint32_t i = rest.begin; i < rest.end; i++)
		if (flow->skeleton[i] >= '0' && flow->skeleton[i] <= '9')
			return false;
	return true;
}

/* "5 Cải cách tài chính công": the next one of a sequence, whose sign was lost, where what follows goes on counting; where nothing
 * follows, only what looks like a title: notes at the foot of a page begin so too. */
static bool fills_gap(const struct kh_label_reader *r, const struct kh_paragraph *paragraphs, size_t count,
    unsigned last, const struct kh_label *label)
{
	const struct kh_text *flow = kh_flow_text(r->run->flow);
	unsigned value = kh_label_value(flow, label->style.name, label->at), next;

	if (value != last + 1 && !(value == last && value > 1 && strcmp(label->style.name, "letter") == 0))
		return false;
	next = next_value(r, paragraphs, count, label);
	return next != 0 ? next > value && next <= value + GAP_MOST
	                 : last > 0 && is_title_like(flow, label->rest, count);
}

/* A roman numeral before a title that is not in capitals: the first one where the second follows, or the next one; what OCR
 * made of three strokes may have one more. */
static bool may_be_mixed(const struct kh_label_reader *r, const struct kh_paragraph *paragraphs, size_t count,
    const struct kh_labels_open *open, const struct kh_label *label)
{
	const struct kh_text *flow = kh_flow_text(r->run->flow);
	unsigned numeral = kh_label_numeral(flow, label->at), next = open->mixed + 1;
	bool merged = memchr(flow->skeleton + label->at.begin, 'H', label->at.end - label->at.begin) != NULL;

	if (open->roman || strchr(":,", flow->skeleton[label->at.end]) != NULL ||
	    !kh_text_is_upper(flow, label->rest.begin))
		return false;
	if (open->mixed == 0 && numeral == 1) {
		unsigned second = next_value(r, paragraphs, count, label);
		return label->bare == NULL ? second >= 2 && second <= NEXT_MOST
		                           : second == 2 && is_title_like(flow, label->rest, count);
	}
	return open->mixed > 0 && label->bare == NULL && (numeral == next || (merged && numeral == next + 1));
}

/* Can what reads as no label be the one that a pattern of slips says, where it stands? */
static bool may_be(const struct kh_label_reader *r, const struct kh_paragraph *paragraphs, size_t count,
    const struct kh_labels_open *open, const struct kh_label *label)
{
	const struct kh_text *flow = kh_flow_text(r->run->flow);

	if (label->where != NULL && strcmp(label->where, "next") == 0)
		return kh_text_digits(flow, label->at) == open->last + 1;
	if (label->where != NULL && strcmp(label->where, "letter") == 0)
		return open->letter;
	if (label->where != NULL) {
		bool letter = strcmp(label->style.name, "letter") == 0;
		unsigned last = letter ? 0 : open->last;
		if (letter && open->letter_at.end > 0)
			last = kh_label_value(flow, label->style.name, open->letter_at);
		return fills_gap(r, paragraphs, count, last, label);
	}
	if (may_be_mixed(r, paragraphs, count, open, label))
		return true;
	unsigned numeral = kh_label_numeral(flow, label->at);
	if (label->bare != NULL && numeral < open->numeral + (strcmp(label->bare, "yes") == 0))
		return false;
	bool first = !open->any && numeral >= 1 && numeral <= FIRST_MOST &&
	             (label->bare == NULL || (numeral == 1 && next_value(r, paragraphs, count, label) == 2));
	return (open->roman || first) && heads_in_capitals(flow, label->rest);
}
