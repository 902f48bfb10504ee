/* The abstract of a document. */
#include "heading_parts.h"

#include <string.h>

#include "issuer.h"

enum {
	PARAGRAPH_MOST = 240, /* of one that is no prose */
	ABSTRACT_MOST = 600,  /* of one below the type that no full stop ends */
	CENTRED_MOST = 6,     /* by how many halves of a letter the middles of centred lines differ */
	CENTRED_LEAST = 3,    /* letters that the last of them is further in */
	TITLE_LEAST = 12      /* of an abstract in capitals that no type announces */
};

static int put_type_rest(struct kh_run *run, struct kh_head *head);
static int subject_below(struct kh_run *run, struct kh_head *head, size_t i);
static int subject_beside(struct kh_run *run, struct kh_head *head);

int kh_head_subject(struct kh_run *run, struct kh_head *head)
{
	int rc;

	if (head->type < head->count)
		return (rc = put_type_rest(run, head)) == KH_OK ? subject_below(run, head, head->type + 1) : rc;
	if (head->number < head->count)
		return subject_beside(run, head);
	return KH_OK;
}

static const struct kh_paragraph *paragraph_of(const struct kh_head *head, size_t line)
{
	for (size_t i = 0; i < head->paragraphs->count; i++)
		if (head->paragraphs->at[i].line <= line && line < head->paragraphs->at[i].line_end)
			return &head->paragraphs->at[i];
	return NULL;
}

/* An abstract that says that it is one. */
static bool is_about(struct kh_run *run, struct kh_range at)
{
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(run->patterns, "heading-about"), run->matcher, run->text, at, &hit) ==
	       KH_OK;
}

/* "Căn cứ …" begins the body whatever the line above it ends in. */
static bool surely_begins_body(struct kh_run *run, const struct kh_piece *p)
{
	struct kh_hit hit;

	return kh_piece_begins(run, p, "heading-body", &hit) && kh_pattern_yield(hit.pattern, "sure") != NULL;
}

static bool is_lower_start(const struct kh_run *run, const struct kh_piece *p)
{
	return kh_text_is_lower(run->text, p->at.begin);
}

static bool ends_sentence(const struct kh_run *run, const struct kh_piece *p)
{
	return strchr(".;:", run->text->skeleton[p->at.end - 1]) != NULL;
}

/* A line that begins the body, in capitals or not. */
static bool begins_body(struct kh_run *run, const struct kh_piece *p)
{
	struct kh_hit hit;

	return !is_lower_start(run, p) && kh_piece_begins(run, p, "heading-body", &hit) &&
	       kh_pattern_yield(hit.pattern, "whole") == NULL;
}

/* Are the lines of a paragraph centred below each other, the last of them shorter? */
static bool is_centred(const struct kh_head *head, const struct kh_paragraph *paragraph)
{
	const struct kh_line *line = head->lines->at;
	size_t first = paragraph->line, last = paragraph->line_end - 1;
	long middle[2] = {0};

	for (size_t i = first; i <= last; i++) {
		long twice = 2 * line[i].indent + (long)(line[i].at.end - line[i].at.begin);
		if (i == first || twice < middle[0])
			middle[0] = twice;
		if (i == first || twice > middle[1])
			middle[1] = twice;
	}
	return middle[1] - middle[0] <= CENTRED_MOST && line[last].indent > line[first].indent + CENTRED_LEAST;
}

/* Do grounds, or who issues in capitals, stand below a paragraph? */
static bool stands_above_grounds(struct kh_run *run, const struct kh_head *head, const struct kh_paragraph *paragraph)
{
	size_t i = head->type + 1;

	while (i < head->count && head->at[i].line < paragraph->line_end)
		i++;
	return i < head->count &&
	       (kh_text_all_upper(run->text, head->at[i].at) || surely_begins_body(run, &head->at[i]));
}

/* Does a long paragraph stand below the type, on one line, on centred ones or above grounds, and end as no sentence does? */
static bool is_abstract(struct kh_run *run, const struct kh_head *head, const struct kh_paragraph *paragraph)
{
	const struct kh_piece *first = &head->at[head->type + 1];
	struct kh_range all = kh_text_trim(run->text, paragraph->at);

	return head->type + 1 < head->count && first->line == paragraph->line &&
	       (paragraph->line_end == paragraph->line + 1 || is_centred(head, paragraph) ||
	           stands_above_grounds(run, head, paragraph)) &&
	       all.end - all.begin <= ABSTRACT_MOST && strchr(".,;:/", run->text->skeleton[all.end - 1]) == NULL &&
	       !kh_piece_begins(run, first, "heading-body", NULL);
}

/* Prose: a long paragraph, of which this line is a full one. Where its body begins on a line of its own ("Căn cứ …"), the
 * paragraph was joined over that. */
static bool is_prose(struct kh_run *run, const struct kh_head *head, const struct kh_piece *p)
{
	const struct kh_paragraph *paragraph = paragraph_of(head, p->line);

	if (paragraph == NULL || kh_text_all_upper(run->text, p->at) || kh_text_all_style(run->text, p->at, KH_BOLD))
		return false;
	if (head->lines->width > 0 && (p->at.end - p->at.begin) * 4 < head->lines->width * 3)
		return false;
	if (paragraph->at.end - paragraph->at.begin <= PARAGRAPH_MOST || is_abstract(run, head, paragraph))
		return false;
	if (p->line != paragraph->line || p + 1 == head->at + head->count || p[1].line >= paragraph->line_end)
		return true;
	bool below_type = p == head->at + head->type + 1 && !kh_piece_begins(run, p, "heading-weak", NULL);
	return !begins_body(run, p + 1) && !(below_type && kh_piece_begins(run, p + 1, "heading-weak", NULL));
}

/* Never a line of the abstract. */
static bool is_body(struct kh_run *run, const struct kh_piece *p, bool begun)
{
	struct kh_hit hit;

	if (kh_piece_begins(run, p, "heading-note", NULL))
		return true;
	if (!kh_piece_begins(run, p, "heading-body", &hit))
		return false;
	if (kh_pattern_yield(hit.pattern, "whole") == NULL)
		return true;
	bool shouted = kh_text_all_upper(run->text, p->at);
	return shouted || (begun && p->blanks > 0);
}

static bool same_look(const struct kh_run *run, struct kh_range a, struct kh_range b)
{
	return (kh_text_all_upper(run->text, a) && kh_text_all_upper(run->text, b)) ||
	       (kh_text_all_style(run->text, a, KH_BOLD) && kh_text_all_style(run->text, b, KH_BOLD));
}

/* Had the first word of a line found room on the line above it, which is no short one: are these lines of a title, not of a
 * paragraph? */
static bool breaks_early(const struct kh_run *run, const struct kh_head *head, const struct kh_piece *p)
{
	struct kh_range line = head->lines->at[p[-1].line].at;
	uint32_t word = p->at.begin, above = line.end - line.begin, width = head->lines->width;

	while (word < p->at.end && run->text->skeleton[word] != ' ')
		word++;
	return p[-1].line + 1 == p->line && p->blanks == 0 && above * 2 >= width &&
	       (above + word - p->at.begin) * 10 < width * 9;
}

static bool goes_on(struct kh_run *run, const struct kh_head *head, const struct kh_piece *p, struct kh_range first)
{
	bool weak = kh_piece_begins(run, p, "heading-weak", NULL);
	uint16_t apart = head->lines->spaced ? 1 : 0;

	if (same_look(run, first, p->at) || kh_piece_is(run, p, "heading-when", NULL))
		return p->blanks <= apart + 1;
	bool bold = kh_text_all_style(run->text, first, KH_BOLD) && !kh_text_all_style(run->text, p->at, KH_BOLD);
	if (p->blanks <= apart && is_about(run, first) && !bold)
		return !weak && !ends_sentence(run, p);
	if (is_lower_start(run, p))
		return p->blanks <= apart + 1 && (breaks_early(run, head, p) || !is_prose(run, head, p));
	if (weak || kh_text_all_upper(run->text, first) || kh_text_all_style(run->text, first, KH_BOLD))
		return false;
	return p->blanks <= apart && !ends_sentence(run, p) && !is_prose(run, head, p);
}

static bool begins(struct kh_run *run, const struct kh_head *head, const struct kh_piece *p)
{
	if (kh_text_all_upper(run->text, p->at) || kh_text_all_style(run->text, p->at, KH_BOLD) ||
	    is_about(run, p->at))
		return true;
	return !is_prose(run, head, p) && !(kh_piece_begins(run, p, "heading-weak", NULL) && ends_sentence(run, p));
}

/* What stands on the line of the type is of the abstract, save the body that decides and a number. */
static int put_type_rest(struct kh_run *run, struct kh_head *head)
{
	struct kh_range rest = head->type_rest;
	struct kh_hit hit;

	while (rest.begin < rest.end && strchr(" :.-", run->text->skeleton[rest.begin]) != NULL)
		rest.begin++;
	if (rest.begin >= rest.end ||
	    kh_set_match(kh_patterns_set(run->patterns, "heading-of"), run->matcher, run->text, rest, &hit) == KH_OK)
		return KH_OK;
	return kh_head_put(run, &head->subject, rest);
}

/* The abstract of one line again: some web pages print a title twice. */
static bool is_again(const struct kh_run *run, const struct kh_head *head, const struct kh_piece *p)
{
	const struct kh_range *first = head->subject.items;
	uint32_t size = p->at.end - p->at.begin;

	return head->subject.count == 1 && size == first->end - first->begin &&
	       memcmp(run->text->skeleton + first->begin, run->text->skeleton + p->at.begin, size) == 0;
}

/* From a piece on. */
static int subject_below(struct kh_run *run, struct kh_head *head, size_t i)
{
	int rc = KH_OK;

	for (; rc == KH_OK && i < head->count; i++) {
		const struct kh_piece *p = &head->at[i];
		const struct kh_range *first = head->subject.items;
		if (i == head->number || is_again(run, head, p))
			continue;
		bool begun = head->subject.count > 0, open = begun && kh_piece_runs_on(run, p - 1, p);
		if (!kh_piece_has_letters(run->text, p) && !open) {
			if (begun && p->at.end - p->at.begin > 1)
				break;
			continue;
		}
		bool beside = begun && kh_head_touches(run, first[head->subject.count - 1], p->at);
		if (begun && surely_begins_body(run, p))
			break;
		if (!beside && !open &&
		    (is_body(run, p, begun) || (begun ? !goes_on(run, head, p, *first) : !begins(run, head, p))))
			break;
		rc = kh_head_put(run, &head->subject, p->at);
	}
	head->body_line = i < head->count ? head->at[i].line : head->at[head->count - 1].line + 1;
	return rc;
}

/* Some web pages leave out the type: the abstract in capitals stands right below the number and the date. `count`: no. */
static size_t titled_below(struct kh_run *run, const struct kh_head *head)
{
	size_t i = head->number;

	for (; i < head->count && (head->at[i].set != NULL || !kh_piece_has_letters(run->text, &head->at[i]));)
		i++;
	const struct kh_piece *p = &head->at[i];
	bool titled = i < head->count && p->first && kh_text_all_upper(run->text, p->at) && !is_body(run, p, false) &&
	              p->at.end - p->at.begin >= TITLE_LEAST;
	return titled && !kh_issuer_begins(run, run->text, p->at) ? i : head->count;
}

/* "… thực hiện Nghị quyết" / "số 84/NQ-CP ngày 29/5/2020 …": number and date inside the abstract are not the document's own.
 */
static bool is_cited(const struct kh_run *run, const struct kh_head *head, size_t i)
{
	const char *set = head->at[i].set;

	return i != head->number && i != head->date && kh_text_is_lower(run->text, head->at[i].at.begin) &&
	       (strcmp(set, "heading-number") == 0 || strcmp(set, "heading-date") == 0);
}

/* A công văn has its abstract, "V/v …", below its number. */
static int subject_beside(struct kh_run *run, struct kh_head *head)
{
	size_t i = head->number, begin, below;
	struct kh_hit hit;
	int rc = KH_OK;

	while (i < head->count && !kh_piece_begins(run, &head->at[i], "heading-subject", &hit))
		i++;
	begin = i;
	if (i < head->count)
		head->type_kind = hit.pattern;
	if (begin == head->count && (below = titled_below(run, head)) < head->count)
		return subject_below(run, head, below);
	for (; rc == KH_OK && i < head->count; i++) {
		const struct kh_piece *p = &head->at[i];
		bool open = i > begin && kh_piece_runs_on(run, p - 1, p);
		if (p->set != NULL && !(i > begin && is_cited(run, head, i)))
			continue;
		if (!kh_piece_has_letters(run->text, p) && !open)
			continue;
		if (i > begin && (is_body(run, p, true) || p->blanks > (head->lines->spaced ? 1 : 0)))
			break;
		rc = kh_head_put(run, &head->subject, p->at);
	}
	size_t last = begin < head->count ? i : head->number + 1;
	head->body_line = last < head->count ? head->at[last].line : head->at[head->count - 1].line + 1;
	return rc;
}
