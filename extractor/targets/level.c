#include "level.h"

#include <math.h>
#include <string.h>

#include "lines/flow.h"
#include "stray.h"

/* Code points of a statement without digits that may hold a number in words: "ít nhất hai mô hình". */
enum { WORDS_MOST = 200 };

/* What is known of the sentence at the figure that is being judged. */
struct sentence {
	bool goal, past, now;       /* words of a goal, of what was reached, of the state of things were read */
	bool award;                 /* words of awards */
	bool condition;             /* "nếu", and no "thì" yet */
	bool reached;               /* a verb of a level stands after the last figure */
	bool named;                 /* what is measured was named, and no figure or verb of a level came behind it */
	bool imperative;            /* a change stands first: "Giảm 10% …" */
	const char *change;         /* "increase" or "decrease" while its verb reaches */
	const char *carried;        /* the comparator that holds for coordinated figures; NULL for none */
	size_t first, clause_first; /* the first figures of the sentence and of its clause */
	int than, year;             /* the year compared with, and the one named last */
	uint32_t year_end, and_end; /* where that year and the last "," or "và" end */
};

struct reading {
	struct kh_run *run;
	const struct kh_text *text;
	struct kh_levels *to;
	int *years; /* the year that the words right before a figure give it, or 0 */
	struct sentence now;
};

static int read_levels(struct kh_run *run, struct kh_range statement, struct kh_levels *levels);
static bool has_digit(const struct kh_text *text, struct kh_range at);
static int part(struct reading *r);
static int judge(struct reading *r);

/* A statement is asked for its levels to see whether it is a target, and again for the target's measures. */
int kh_levels_read(struct kh_run *run, struct kh_range statement, struct kh_levels *levels)
{
	struct kh_levels *last = run->levels;

	if (last == NULL && (last = run->levels = kh_arena_zero(run->mem, 1, sizeof *last)) == NULL)
		return KH_E_MEMORY;
	if (last->statement.begin != statement.begin || last->statement.end != statement.end) {
		int rc = read_levels(run, statement, levels);
		if (rc != KH_OK)
			return rc;
		*last = *levels;
	}
	*levels = *last;
	return KH_OK;
}

static int read_levels(struct kh_run *run, struct kh_range statement, struct kh_levels *levels)
{
	struct reading r = {.run = run, .text = kh_flow_text(run->flow), .to = levels};
	int rc;

	*levels = (struct kh_levels){.statement = statement};
	if (!has_digit(r.text, statement) && statement.end - statement.begin > WORDS_MOST)
		return KH_OK;
	if ((rc = kh_figures_find(run, statement, &levels->figures, &levels->count)) != KH_OK || levels->count == 0)
		return rc;
	if ((rc = kh_marks_find(run, statement, &levels->marks)) != KH_OK || (rc = part(&r)) != KH_OK)
		return rc;
	size_t before = levels->count;
	kh_stray_counts_drop(levels);
	if (levels->count < before && (rc = part(&r)) != KH_OK)
		return rc;
	return judge(&r);
}

static bool is_change(const char *op)
{
	return strcmp(op, "increase") == 0 || strcmp(op, "decrease") == 0;
}

bool kh_figure_is_change(const struct kh_figure *f)
{
	return is_change(f->op);
}

/* ---- reading ---- */

static bool has_digit(const struct kh_text *text, struct kh_range at)
{
	for (uint32_t i = at.begin; i < at.end && i < text->length; i++)
		if (text->skeleton[i] >= '0' && text->skeleton[i] <= '9')
			return true;
	return false;
}

static bool is_op(const struct kh_figure *f, const char *op)
{
	return strcmp(f->op, op) == 0;
}

static int part(struct reading *r)
{
	struct kh_range *places = kh_arena_take(r->run->mem, (r->to->count + 1) * sizeof *places);

	if (places == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < r->to->count; i++)
		places[i] = r->to->figures[i].hit;
	return kh_portions_part(r->run, r->to->statement, &r->to->marks, places, r->to->count, &r->to->portions);
}

/* ---- judging: one pass over marks and figures, from left to right ---- */

static void hear(struct reading *r, size_t mark, size_t next);
static void weigh(struct reading *r, size_t i, size_t next);

static int judge(struct reading *r)
{
	size_t mark = 0;

	r->to->verdicts = kh_arena_zero(r->run->mem, r->to->count + 1, sizeof *r->to->verdicts);
	r->years = kh_arena_zero(r->run->mem, r->to->count + 1, sizeof *r->years);
	if (r->to->verdicts == NULL || r->years == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < r->to->count; i++) {
		for (; mark < r->to->marks.count && r->to->marks.at[mark].at.begin < r->to->figures[i].hit.begin;
		     mark++)
			hear(r, mark, i);
		weigh(r, i, mark);
	}
	for (; mark < r->to->marks.count; mark++)
		hear(r, mark, r->to->count);
	return KH_OK;
}

/* Take the verdict back from figures that prove to report or to be a condition. No figure is looked at twice: the
 * callers move the bounds on, so that a statement of any length is read in one pass. */
static void take_back(struct reading *r, size_t from, size_t to, bool firm_too)
{
	for (size_t i = from; i < to; i++)
		if (firm_too || r->to->figures[i].kind != KH_FIGURE_FIRM)
			r->to->verdicts[i] = KH_NO_LEVEL;
}

static void take_back_clause(struct reading *r, size_t next)
{
	if (!r->now.goal)
		take_back(r, r->now.clause_first, next, false);
	r->now.clause_first = next;
}

/* Years of the plan's own period are stages on the way: "năm 2023 đạt 70%, đến năm 2025 đạt 85%". */
static bool is_past_year(const struct reading *r, int year)
{
	return r->run->first_year == 0 || year < r->run->first_year;
}

static void take_back_year(struct reading *r, size_t from, size_t to, int year)
{
	for (size_t i = from; i < to; i++)
		if (r->years[i] != 0 && (year == 0 ? is_past_year(r, r->years[i]) : r->years[i] == year))
			r->to->verdicts[i] = KH_NO_LEVEL;
}

static void begin_clause(struct sentence *s, size_t next)
{
	s->condition = s->named = false;
	s->change = s->carried = NULL;
	s->clause_first = next;
	s->year = 0;
}

/* Items of a list may share a comparator: whether they do, their portions say. */
static void hear_semicolon(struct sentence *s, size_t next)
{
	const char *carried = s->carried;

	begin_clause(s, next);
	s->carried = carried;
}

/* "năm 2021 đạt 92%, phấn đấu năm 2022 đạt 95%": a goal turns the years before it into the past. */
static void hear_goal(struct reading *r, size_t next)
{
	struct sentence *s = &r->now;

	if (!s->goal)
		take_back_year(r, s->first, next, 0);
	s->first = next;
	s->goal = true;
	s->past = s->now = false;
	s->change = NULL;
}

static bool is_tight(const struct reading *r, size_t mark, enum kh_mark_kind before)
{
	const struct kh_mark *m = r->to->marks.at + mark;

	return mark > 0 && m[-1].is == before && m->at.begin <= m[-1].at.end + 1;
}

static void hear_change(struct reading *r, size_t mark, size_t next)
{
	struct sentence *s = &r->now;
	const struct kh_mark *m = &r->to->marks.at[mark];

	s->change = m->is == KH_MARK_RISE ? "increase" : "decrease";
	s->imperative = mark == 0 || m[-1].is == KH_MARK_SENTENCE || m[-1].is == KH_MARK_SEMICOLON;
	s->imperative = s->imperative && s->clause_first == next;
}

static void hear_past(struct sentence *s)
{
	s->past = true;
	s->goal = false;
}

/* A mark that tells something of the clause it stands in. */
static void hear_word(struct reading *r, size_t mark)
{
	struct sentence *s = &r->now;
	const struct kh_mark *m = &r->to->marks.at[mark];

	switch (m->is) {
	case KH_MARK_SUBJECT:
		if (is_tight(r, mark, KH_MARK_AND))
			s->change = NULL;
		s->named = true;
		break;
	case KH_MARK_REACH:
		s->change = NULL;
		s->named = false;
		s->reached = true;
		break;
	case KH_MARK_PAST:
		hear_past(s);
		break;
	case KH_MARK_NOW:
		s->now = s->now || !s->goal;
		break;
	case KH_MARK_IN_ALL:
		s->now = s->now || !(s->goal || r->run->aims);
		break;
	case KH_MARK_YEAR:
		s->year = m->year;
		s->year_end = m->at.end;
		break;
	case KH_MARK_AND:
		s->and_end = m->at.end;
		break;
	case KH_MARK_IF:
		s->condition = true;
		break;
	case KH_MARK_AWARD:
		s->award = true;
		break;
	default:
		break;
	}
}

/* A mark before figure `next`. */
static void hear(struct reading *r, size_t mark, size_t next)
{
	struct sentence *s = &r->now;
	const struct kh_mark *m = &r->to->marks.at[mark];

	switch (m->is) {
	case KH_MARK_SENTENCE:
		*s = (struct sentence){.first = next, .clause_first = next, .than = s->than};
		break;
	case KH_MARK_SEMICOLON:
		hear_semicolon(s, next);
		break;
	case KH_MARK_CLAUSE:
		begin_clause(s, next);
		break;
	case KH_MARK_RISE:
	case KH_MARK_FALL:
		hear_change(r, mark, next);
		break;
	case KH_MARK_GOAL:
		hear_goal(r, next);
		break;
	case KH_MARK_ESTIMATE:
		take_back_clause(r, next);
		hear_past(s);
		break;
	case KH_MARK_BACK:
		if (!r->run->aims)
			take_back_clause(r, next);
		break;
	case KH_MARK_THAN:
		s->than = m->year;
		take_back_year(r, s->first, next, m->year);
		s->first = next;
		break;
	case KH_MARK_THEN:
		take_back(r, s->clause_first, next, true);
		begin_clause(s, next);
		break;
	default:
		hear_word(r, mark);
	}
}

/* ---- weighing one figure ---- */

/* How far a year may stand from the figure that it dates: "năm 2021 đạt 92%". The length of a label. */
enum { YEAR_GAP = 10, LABEL_MOST = 12 };

static bool after_and(const struct reading *r, const struct kh_figure *f)
{
	return r->now.and_end > 0 && f->hit.begin <= r->now.and_end + 1;
}

static bool is_whole(const struct kh_figure *f)
{
	return kh_figure_is_percent(f) && f->value >= 100;
}

/* No more than all can be reached: "triển khai trên 100% đơn vị" is no comparator. */
static void read_whole(const struct reading *r, struct kh_figure *f)
{
	f->op = "=";
	while (f->text.begin < f->text.end &&
	       (r->text->skeleton[f->text.begin] < '0' || r->text->skeleton[f->text.begin] > '9'))
		f->text.begin++;
}

/* A verb of change further off ("giảm biên chế tối thiểu 10%") makes a share of it, but not of a level ("dưới 5%").
 */
static bool takes_change(const struct reading *r, size_t i)
{
	const struct kh_figure *f = &r->to->figures[i];
	bool counts = !kh_figure_is_percent(f) && i > 0 && kh_figure_is_percent(f - 1) &&
	              kh_figure_is_change(f - 1) && r->to->portions[i].clause == r->to->portions[i - 1].clause;

	if (counts)
		return false; /* "rút ngắn 20% thời gian của ít nhất 20 thủ tục" */
	bool open = f->kind == KH_FIGURE_PLAIN ? is_op(f, "=") || is_op(f, ">=") || is_op(f, "range")
	                                       : f->kind == KH_FIGURE_FIRM && (is_op(f, ">=") || is_op(f, "range"));

	return open && r->now.change != NULL && !is_whole(f) && !after_and(r, f);
}

/* Over a semicolon goes only what says how much, and only between figures of one kind: "giảm 60% số cặp tảo hôn; 70%
 * phụ nữ được khám", "ít nhất 4 bệnh; 90% trẻ em" are levels of their own. */
static bool is_carried(const struct reading *r, size_t i)
{
	const struct kh_figure *f = &r->to->figures[i];
	const struct kh_portion *p = &r->to->portions[i];

	if (r->now.carried == NULL || !p->coordinated || i == 0)
		return false;
	return p->clause == p[-1].clause ||
	       (kh_figure_is_percent(f) == kh_figure_is_percent(f - 1) && !kh_figure_is_change(f - 1));
}

static void set_op(struct reading *r, size_t i)
{
	struct sentence *s = &r->now;
	struct kh_figure *f = &r->to->figures[i];
	bool bare = is_op(f, "=") && (f->kind == KH_FIGURE_PLAIN || f->kind == KH_FIGURE_MORE);

	if (is_op(f, "range") && f->kind == KH_FIGURE_PLAIN && is_carried(r, i) && is_change(s->carried)) {
		f->op = s->carried; /* "giảm 20% thời gian, 10-15% chi phí" */
		return;
	}
	if (bare && is_carried(r, i) && !is_whole(f)) {
		f->op = s->carried;
		return;
	}
	if (takes_change(r, i))
		f->op = s->change;
	else if (is_op(f, ">") && is_whole(f))
		read_whole(r, f);
	s->carried = is_op(f, "=") || is_op(f, "range") ? NULL : f->op;
}

static bool is_set_aside(struct reading *r, size_t i)
{
	struct sentence *s = &r->now;
	const struct kh_figure *f = &r->to->figures[i];

	if (s->condition && after_and(r, f))
		s->condition = false;
	return s->condition || s->past ||
	       (r->years[i] != 0 && is_past_year(r, r->years[i]) && r->run->first_year != 0) ||
	       (s->now && f->kind != KH_FIGURE_FIRM) || (s->award && (is_op(f, "<=") || is_op(f, "<"))) ||
	       (r->years[i] != 0 && r->years[i] == s->than);
}

/* 86,1% is what somebody measured, 99,5% what somebody aims at. */
static bool is_round(double value)
{
	double twice = value * 2;

	return fabs(twice - round(twice)) < 1e-9;
}

/* "Giảm 10% …", "Chỉ số PCI: Tăng 3 bậc": a change without a subject is told to somebody. Only marks and labels stand
 * before it, few of them. */
static bool begins_clause(const struct reading *r, size_t i)
{
	uint32_t at = r->to->figures[i].hit.begin, clause = r->to->portions[i].clause;

	for (uint32_t least = at > LABEL_MOST ? at - LABEL_MOST : 0; at > clause && r->text->skeleton[at - 1] != ':';
	     at--)
		if (at == least || kh_text_is_lower(r->text, at - 1) || kh_text_is_upper(r->text, at - 1))
			return false;
	return true;
}

/* A figure that, without a word of a goal, may as well tell how things are. */
static bool is_doubtful(const struct reading *r, size_t i)
{
	const struct kh_figure *f = &r->to->figures[i];

	if (f->kind == KH_FIGURE_APPROXIMATE || f->kind == KH_FIGURE_REPORT || !is_round(f->value))
		return true;
	if (kh_figure_is_change(f))
		return !r->now.imperative && !begins_clause(r, i);
	return !kh_figure_is_percent(f) && (is_op(f, ">") || is_op(f, "<"));
}

/* "100% tàu cá có chiều dài từ 15 mét trở lên lắp thiết bị": the length says which ships, of which the share is told. */
static bool tells_which(const struct reading *r, size_t i)
{
	const struct kh_portion *p = &r->to->portions[i];

	return i > 0 && r->to->figures[i].kind == KH_FIGURE_SIZED && kh_figure_is_percent(&r->to->figures[i - 1]) &&
	       p->clause == p[-1].clause && !p->coordinated && !r->now.reached;
}

/* "Tỷ lệ phụ nữ được khám ít nhất 4 lần đạt 85%": a count in the name of what the share behind it is of. next: the mark
 * behind it. */
static bool is_in_name(const struct reading *r, size_t i, size_t next)
{
	const struct kh_figure *f = &r->to->figures[i];
	const struct kh_marks *marks = &r->to->marks;

	if (!r->now.named || kh_figure_is_percent(f) || kh_figure_is_change(f) || i + 1 == r->to->count ||
	    !kh_figure_is_percent(f + 1) || r->to->portions[i].clause != r->to->portions[i + 1].clause)
		return false;
	for (; next < marks->count && marks->at[next].at.begin < f[1].hit.begin; next++) {
		enum kh_mark_kind is = marks->at[next].is;
		if (marks->at[next].at.begin >= f->hit.end &&
		    (is == KH_MARK_REACH || is == KH_MARK_AND || is == KH_MARK_OPEN))
			return is == KH_MARK_REACH;
	}
	return kh_figure_is_change(f + 1);
}

/* "từ 7 xã năm 2020 lên 14 xã năm 2025": the first year belongs to the figure where the rise begins. */
static bool dates_base(const struct reading *r, size_t i)
{
	const struct kh_figure *before = i > 0 ? &r->to->figures[i - 1] : NULL;

	return before != NULL && before->kind == KH_FIGURE_BASE && r->now.year_end <= before->hit.end;
}

/* The year right behind a figure, 0 for none. */
static int year_behind(const struct reading *r, const struct kh_figure *f)
{
	const struct kh_marks *marks = &r->to->marks;

	for (size_t m = 0; m < marks->count && marks->at[m].at.begin <= f->hit.end + YEAR_GAP; m++)
		if (marks->at[m].is == KH_MARK_YEAR && marks->at[m].at.begin >= f->hit.end)
			return marks->at[m].year;
	return 0;
}

static void weigh(struct reading *r, size_t i, size_t next)
{
	struct sentence *s = &r->now;
	struct kh_figure *f = &r->to->figures[i];

	if (s->year != 0 && f->hit.begin <= s->year_end + YEAR_GAP)
		r->years[i] = dates_base(r, i) ? year_behind(r, f) : s->year;
	bool aside =
	    f->kind == KH_FIGURE_BASE || f->kind == KH_FIGURE_RATE || tells_which(r, i) || is_in_name(r, i, next);
	s->reached = s->named = false;
	if (aside) {
		s->carried = NULL;
		return;
	}
	if (f->kind == KH_FIGURE_SIZED)
		f->kind = KH_FIGURE_FIRM;
	set_op(r, i);
	if (is_set_aside(r, i))
		return;
	if (f->kind == KH_FIGURE_MORE || f->kind == KH_FIGURE_WITH)
		r->to->verdicts[i] = i > 0 ? r->to->verdicts[i - 1] : KH_NO_LEVEL;
	else
		r->to->verdicts[i] = f->kind == KH_FIGURE_FIRM || s->goal || !is_doubtful(r, i) ? KH_LEVEL : KH_HINT;
}
