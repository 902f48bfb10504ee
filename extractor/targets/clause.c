#include "clause.h"

#include <string.h>

#include "lines/flow.h"

/* A figure stands right after "," when at most this many code points part them. */
enum { TIGHT = 2, LIST_GAP = 12 };

static const char *const kind_names[KH_MARK_KINDS] = {
    [KH_MARK_SENTENCE] = "sentence",
    [KH_MARK_SEMICOLON] = "semicolon",
    [KH_MARK_CLAUSE] = "clause",
    [KH_MARK_AND] = "and",
    [KH_MARK_OPEN] = "open",
    [KH_MARK_CLOSE] = "close",
    [KH_MARK_SUBJECT] = "subject",
    [KH_MARK_VERB] = "verb",
    [KH_MARK_REACH] = "reach",
    [KH_MARK_RISE] = "rise",
    [KH_MARK_FALL] = "fall",
    [KH_MARK_GOAL] = "goal",
    [KH_MARK_PAST] = "past",
    [KH_MARK_ESTIMATE] = "estimate",
    [KH_MARK_NOW] = "now",
    [KH_MARK_IN_ALL] = "in-all",
    [KH_MARK_BACK] = "back",
    [KH_MARK_THAN] = "than",
    [KH_MARK_YEAR] = "year",
    [KH_MARK_IF] = "if",
    [KH_MARK_THEN] = "then",
    [KH_MARK_AWARD] = "award",
};

static enum kh_mark_kind kind_of(const struct kh_hit *hit);
static int year_of(const struct kh_text *text, const struct kh_hit *hit);

int kh_marks_find(struct kh_run *run, struct kh_range statement, struct kh_marks *marks)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit *hits;
	size_t count, n = 0;
	int rc = kh_set_scan(
	    kh_patterns_set(run->patterns, "mark"), run->matcher, run->mem, text, statement, &hits, &count);

	*marks = (struct kh_marks){NULL, 0};
	if (rc != KH_OK || count == 0)
		return rc;
	if ((marks->at = kh_arena_take(run->mem, count * sizeof *marks->at)) == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < count; i++) {
		enum kh_mark_kind is = kind_of(&hits[i]);
		if (is != KH_MARK_KINDS)
			marks->at[n++] = (struct kh_mark){hits[i].at, is, year_of(text, &hits[i])};
	}
	marks->count = n;
	return KH_OK;
}

/* A kind that C does not know is a word of somebody else's pattern file: it marks nothing here. */
static enum kh_mark_kind kind_of(const struct kh_hit *hit)
{
	const char *is = kh_pattern_yield(hit->pattern, "is");

	for (int k = 0; is != NULL && k < KH_MARK_KINDS; k++)
		if (strcmp(kind_names[k], is) == 0)
			return (enum kh_mark_kind)k;
	return KH_MARK_KINDS;
}

static int year_of(const struct kh_text *text, const struct kh_hit *hit)
{
	struct kh_range at;
	int year = 0;

	if (!kh_hit_group(hit, "year", &at))
		return 0;
	for (uint32_t i = at.begin; i < at.end && i < at.begin + 4; i++)
		year = year * 10 + (text->skeleton[i] - '0');
	return year;
}

/* ---- portions ---- */

/* What stands between one figure and the next. */
struct between {
	const struct kh_mark *last_and;    /* the last one */
	const struct kh_mark *subject_and; /* the last one that a subject follows */
	const struct kh_mark *first_part;  /* the first mark that parts sentences or clauses */
	const struct kh_mark *last_part;   /* the last one */
	const struct kh_mark *sentence;    /* the last mark that ends a sentence */
	const struct kh_mark *open;        /* the last bracket that opens */
	bool verb_before, verb_after;      /* a verb before or after the last "and" */
	int depth;                         /* brackets opened and not closed */
};

static bool tight(const struct kh_mark *mark, uint32_t at)
{
	return mark != NULL && at <= mark->at.end + TIGHT;
}

static void note_part(struct between *b, const struct kh_mark *mark)
{
	if (b->first_part == NULL)
		b->first_part = mark;
	b->last_part = mark;
}

static void note(struct between *b, const struct kh_mark *mark)
{
	switch (mark->is) {
	case KH_MARK_SENTENCE:
		b->sentence = mark;
		note_part(b, mark);
		break;
	case KH_MARK_SEMICOLON:
	case KH_MARK_CLAUSE:
		note_part(b, mark);
		break;
	case KH_MARK_AND:
		b->last_and = mark;
		b->verb_before = b->verb_before || b->verb_after;
		b->verb_after = false;
		break;
	case KH_MARK_SUBJECT:
		if (tight(b->last_and, mark->at.begin))
			b->subject_and = b->last_and;
		b->verb_after = true;
		break;
	case KH_MARK_OPEN:
		b->open = mark;
		b->depth++;
		break;
	case KH_MARK_CLOSE:
		b->depth -= b->depth > 0;
		break;
	case KH_MARK_YEAR:
	case KH_MARK_THAN:
	case KH_MARK_BACK:
	case KH_MARK_AWARD:
		break;
	default:
		b->verb_after = true;
	}
}

static struct between read_between(const struct kh_marks *marks, size_t *next, uint32_t from, uint32_t to)
{
	struct between b = {0};

	while (*next < marks->count && marks->at[*next].at.begin < from)
		++*next;
	for (; *next < marks->count && marks->at[*next].at.begin < to; ++*next)
		note(&b, &marks->at[*next]);
	return b;
}

/* Where the portion of the later figure begins: behind what parts it from the figure before. */
static uint32_t border(const struct between *b, uint32_t figure)
{
	if (b->last_part != NULL)
		return b->last_part->at.end;
	if (b->depth > 0 && !tight(b->open, figure) &&
	    (b->last_and == NULL || b->last_and->at.begin < b->open->at.begin))
		return b->open->at.end;
	if (b->subject_and != NULL)
		return b->subject_and->at.end;
	return b->last_and != NULL ? b->last_and->at.end : figure;
}

/* "tối thiểu 90% hồ sơ tại cấp tỉnh; 80% hồ sơ tại cấp huyện": semicolons part the items of a list too. */
static bool is_item(const struct between *b, uint32_t figure)
{
	return b->last_part == b->first_part && b->last_part->is == KH_MARK_SEMICOLON &&
	       tight(b->last_part, figure) && !b->verb_before && !b->verb_after;
}

static void join(struct kh_portion *portion, const struct between *b)
{
	uint32_t begin = portion->figure.begin;

	if (b->depth > 0)
		return;
	if (b->last_part != NULL) {
		portion->coordinated = is_item(b, begin);
		return;
	}
	if (b->last_and == NULL)
		return;
	portion->coordinated = !b->verb_after;
	portion->listed = portion->coordinated && !b->verb_before && begin <= b->last_and->at.end + LIST_GAP;
}

int kh_portions_part(struct kh_run *run, struct kh_range statement, const struct kh_marks *marks,
    const struct kh_range *figures, size_t count, struct kh_portion **portions)
{
	struct kh_portion *p = kh_arena_zero(run->mem, count + 1, sizeof *p);
	uint32_t end = statement.begin, sentence = statement.begin, clause = statement.begin;
	size_t next = 0;

	if (p == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i <= count; i++) {
		struct between b = read_between(marks, &next, end, i < count ? figures[i].begin : statement.end);
		if (b.sentence != NULL)
			sentence = b.sentence->at.end;
		if (b.last_part != NULL)
			clause = b.last_part->at.end;
		uint32_t begin = i == count ? statement.end : i > 0 ? border(&b, figures[i].begin) : clause;
		if (i > 0)
			p[i - 1].at.end = b.first_part != NULL ? b.first_part->at.begin : begin;
		if (i == count)
			break;
		p[i] = (struct kh_portion){figures[i], {begin, begin}, sentence, clause, false, false};
		if (i > 0)
			join(&p[i], &b);
		end = figures[i].end;
	}
	*portions = p;
	return KH_OK;
}
