#include "measure.h"

#include <string.h>

#include "finding.h"
#include "lines/flow.h"
#include "level.h"
#include "scope.h"
#include "mention/when.h"

static int make_measures(struct kh_run *run, const struct kh_levels *levels, struct kh_measure **out, size_t *count);
static int report_oddities(struct kh_run *run, const struct kh_levels *levels);

/* Shares from which on a statement may be a table, and code points for each of them at most. */
enum { STATISTICS_LEAST = 6, STATISTICS_MOST = 48 };

int kh_measures_find(struct kh_run *run, struct kh_range statement, struct kh_measure **out, size_t *count)
{
	struct kh_levels levels;
	int rc = kh_levels_read(run, statement, &levels);

	*out = NULL;
	*count = 0;
	if (rc == KH_OK && levels.count > 0)
		rc = report_oddities(run, &levels);
	return rc == KH_OK && levels.count > 0 ? make_measures(run, &levels, out, count) : rc;
}

/* "1 xã Tân Minh 93,0% 2 xã Tân Hà 92,3% …": a table of figures that was read as text. */
static bool is_statistics(const struct kh_levels *levels)
{
	size_t shares = 0, set = 0;

	for (size_t i = 0; i < levels->count; i++) {
		shares += kh_figure_is_percent(&levels->figures[i]);
		set += kh_figure_is_percent(&levels->figures[i]) && levels->verdicts[i] == KH_LEVEL;
	}
	return shares >= STATISTICS_LEAST && 2 * set < shares &&
	       levels->statement.end - levels->statement.begin < STATISTICS_MOST * shares;
}

static bool any(struct kh_run *run, struct kh_range at, bool percent, enum kh_verdict least)
{
	const struct kh_set *sign = kh_patterns_set(run->patterns, "share");
	struct kh_levels levels;
	struct kh_hit hit;

	if (percent && kh_set_find(sign, run->matcher, kh_flow_text(run->flow), at, &hit) != KH_OK)
		return false;
	if (kh_levels_read(run, at, &levels) != KH_OK || is_statistics(&levels))
		return false;
	for (size_t i = 0; i < levels.count; i++)
		if (levels.verdicts[i] >= least && (!percent || kh_figure_is_percent(&levels.figures[i])))
			return true;
	return false;
}

bool kh_measures_any(struct kh_run *run, struct kh_range at)
{
	return any(run, at, false, KH_LEVEL);
}

bool kh_measures_any_aim(struct kh_run *run, struct kh_range at)
{
	return any(run, at, false, KH_HINT);
}

bool kh_measures_any_percent(struct kh_run *run, struct kh_range at)
{
	return any(run, at, true, KH_LEVEL);
}

/* ---- oddities ---- */

static int report_glued(struct kh_run *run, const struct kh_figure *f, const char *words)
{
	const char *low = kh_arena_print(run->mem, "%g", f->value), *high = kh_arena_print(run->mem, "%g", f->max);

	if (low == NULL || high == NULL)
		return KH_E_MEMORY;
	return kh_report(run, KH_W_RANGE_SUSPECT, f->text, words, low, high);
}

static int report_oddities(struct kh_run *run, const struct kh_levels *levels)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < levels->count; i++) {
		const struct kh_figure *f = &levels->figures[i];
		bool over =
		    kh_figure_is_percent(f) && f->kind != KH_FIGURE_REPORT && (f->has_max ? f->max : f->value) > 100;
		if (levels->verdicts[i] == KH_NO_LEVEL || !(f->glued || (over && !kh_figure_is_change(f))))
			continue;
		const char *words = kh_text_copy(run->mem, text, f->text);
		if (words == NULL)
			return KH_E_MEMORY;
		rc = f->glued ? report_glued(run, f, words) : kh_report(run, KH_W_PERCENT_OVER_100, f->text, words);
	}
	return rc;
}

/* ---- deadlines ---- */

struct deadline {
	const char *edtf;
	struct kh_range at;
};

/* How far from the begin of a sentence a time may stand to hold for all of it: "Phấn đấu đến năm 2025, …". */
enum { FRONT = 24, YEARS_MOST = 8 };

/* A time behind a list of figures, or before it, holds for all of them but those with words of their own time before them. */
static void spread(struct kh_run *run, const struct kh_levels *levels, struct deadline *d)
{
	for (size_t i = levels->count; i-- > 1;)
		if (levels->portions[i].listed && d[i - 1].edtf == NULL && d[i].edtf != NULL &&
		    d[i].at.begin > levels->figures[i].hit.begin)
			d[i - 1] = d[i];
	for (size_t i = 1; i < levels->count; i++) {
		const struct kh_portion *p = &levels->portions[i];
		const struct deadline *before = &d[i - 1];
		if (d[i].edtf != NULL || before->edtf == NULL)
			continue;
		bool front =
		    p->sentence == levels->portions[i - 1].sentence && before->at.begin <= p->sentence + FRONT;
		if ((front || p->listed) && before->at.begin < levels->figures[i - 1].hit.begin &&
		    !kh_when_open(
		        run, (struct kh_range){levels->figures[i - 1].hit.end, levels->figures[i].hit.begin}))
			d[i] = *before;
	}
}

/* The last time in a range, of those by which something is to be done. */
static struct deadline last_time(struct kh_run *run, struct kh_range in)
{
	struct deadline last = {0}, next;

	while (in.begin < in.end && (next.edtf = kh_when_deadline(run, in, &next.at)) != NULL) {
		last = next;
		in.begin = next.at.end;
	}
	return last;
}

/* Do only blanks and commas stand in a range, a comma among them? */
static bool is_comma(const struct kh_text *text, struct kh_range in)
{
	bool comma = false;

	for (uint32_t i = in.begin; i < in.end; i++) {
		if (text->skeleton[i] != ' ' && text->skeleton[i] != ',')
			return false;
		comma = comma || text->skeleton[i] == ',';
	}
	return comma;
}

/* "đạt 20% số xã, đến năm 2030, ít nhất 50%": a time between commas is the next figure's; so is one behind the first, where
 * the figure before has a time of its own. */
static void give_on(struct kh_run *run, const struct kh_levels *levels, struct deadline *d)
{
	const struct kh_text *text = kh_flow_text(run->flow);

	for (size_t i = 1; i < levels->count; i++) {
		const struct kh_figure *f = levels->figures + i;
		if (levels->verdicts[i] == KH_NO_LEVEL || d[i].edtf != NULL)
			continue;
		struct deadline last = last_time(run, (struct kh_range){f[-1].hit.end, f->hit.begin});
		if (last.edtf == NULL || !is_comma(text, (struct kh_range){last.at.end, f->hit.begin}))
			continue;
		bool own = d[i - 1].edtf == NULL || d[i - 1].at.begin != last.at.begin;
		if (!own && !is_comma(text, (struct kh_range){last.at.begin - 2, last.at.begin}))
			continue;
		d[i] = last;
		if (!own)
			d[i - 1] = (struct deadline){0};
	}
}

/* "đạt 20% số xã năm 2025, đến hết năm 2030 đạt 50%": beside a level with a time, a bare year that ends the words behind
 * another, or those before it, is its time. */
static void look_beside(struct kh_run *run, const struct kh_levels *levels, struct deadline *d)
{
	bool any = false;

	for (size_t i = 0; i < levels->count; i++)
		any = any || d[i].edtf != NULL;
	for (size_t i = 0; any && i < levels->count; i++) {
		const struct kh_range hit = levels->figures[i].hit, at = levels->portions[i].at;
		if (d[i].edtf != NULL || levels->verdicts[i] == KH_NO_LEVEL)
			continue;
		d[i].edtf = kh_when_beside(run, (struct kh_range){hit.end, at.end}, &d[i].at);
		if (d[i].edtf == NULL)
			d[i].edtf = kh_when_beside(run, (struct kh_range){at.begin, hit.begin}, &d[i].at);
	}
}

/* "các năm 2023, 2024, 2025 lần lượt đạt 50%, 60%, 70%": of as many years as there are levels, each has its own. */
static void give_each(struct kh_run *run, const struct kh_levels *levels, struct deadline *d)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_range years[YEARS_MOST];
	size_t wanted = 0, n = 0;

	for (size_t i = 0; i < levels->count; i++)
		wanted += levels->verdicts[i] != KH_NO_LEVEL;
	if (wanted < 2 || wanted > YEARS_MOST || kh_when_each(run, levels->statement, years, YEARS_MOST) != wanted)
		return;
	for (size_t i = 0; i < levels->count; i++)
		if (levels->verdicts[i] != KH_NO_LEVEL) {
			d[i] = (struct deadline){kh_text_copy(run->mem, text, years[n]), years[n]};
			n++;
		}
}

static int find_deadlines(struct kh_run *run, const struct kh_levels *levels, struct deadline **out)
{
	struct deadline *d = kh_arena_zero(run->mem, levels->count + 1, sizeof *d);

	if (d == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < levels->count; i++)
		if (levels->verdicts[i] != KH_NO_LEVEL)
			d[i].edtf = kh_when_deadline(run, levels->portions[i].at, &d[i].at);
	look_beside(run, levels, d);
	give_on(run, levels, d);
	spread(run, levels, d);
	give_each(run, levels, d);
	*out = d;
	return KH_OK;
}

/* ---- making ---- */

/* "%", or what the text has in its place: "‰". */
static const char *share_sign(struct kh_run *run, const struct kh_text *text, struct kh_range level)
{
	const char *sign = memchr(text->skeleton + level.begin, '%', level.end - level.begin);

	if (sign == NULL)
		return "%";
	uint32_t at = (uint32_t)(sign - text->skeleton);
	return kh_text_copy(run->mem, text, (struct kh_range){at, at + 1});
}

static int make_measure(struct kh_run *run, const struct kh_figure *f, struct kh_measure *m)
{
	const struct kh_text *text = kh_flow_text(run->flow);

	m->value = f->value;
	m->has_max = f->has_max;
	m->max = f->max;
	m->op = f->op;
	m->unit = kh_figure_is_percent(f) ? share_sign(run, text, f->text) : kh_text_copy(run->mem, text, f->unit);
	if (m->unit == NULL)
		return KH_E_MEMORY;
	return kh_text_value(run->mem, text, f->text, &m->text);
}

static int make_measures(struct kh_run *run, const struct kh_levels *levels, struct kh_measure **out, size_t *count)
{
	struct kh_measure *measures = kh_arena_zero(run->mem, levels->count + 1, sizeof *measures);
	struct deadline *deadlines;
	const char *const *scopes;
	size_t n = 0;
	int rc;

	if (measures == NULL)
		return KH_E_MEMORY;
	if ((rc = kh_scopes_find(run, levels->statement, levels->portions, levels->count, &scopes)) != KH_OK ||
	    (rc = find_deadlines(run, levels, &deadlines)) != KH_OK)
		return rc;
	for (size_t i = 0; rc == KH_OK && i < levels->count; i++) {
		if (levels->verdicts[i] == KH_NO_LEVEL)
			continue;
		measures[n].scope = scopes[i];
		measures[n].deadline = deadlines[i].edtf;
		rc = make_measure(run, &levels->figures[i], &measures[n++]);
	}
	*out = measures;
	*count = n;
	return rc;
}
