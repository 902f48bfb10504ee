#include "figure.h"

#include <string.h>

#include "lines/flow.h"

static const char *const ops[] = {"=", ">=", ">", "<=", "<", "range", "increase", "decrease"};

static const struct {
	const char *name;
	enum kh_figure_kind kind;
} kind_names[] = {
    {"firm", KH_FIGURE_FIRM},
    {"approximate", KH_FIGURE_APPROXIMATE},
    {"report", KH_FIGURE_REPORT},
    {"rate", KH_FIGURE_RATE},
    {"base", KH_FIGURE_BASE},
    {"made", KH_FIGURE_MADE},
    {"sized", KH_FIGURE_SIZED},
    {"more", KH_FIGURE_MORE},
    {"with", KH_FIGURE_WITH},
};

static double number_at(struct kh_run *run, const struct kh_text *text, struct kh_range at);
static int read_hit(struct kh_run *run, const struct kh_text *text, const struct kh_hit *hit, struct kh_list *list);

int kh_figures_find(struct kh_run *run, struct kh_range statement, struct kh_figure **figures, size_t *count)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	const struct kh_set *set = kh_patterns_set(run->patterns, "measure");
	struct kh_list list = {0};
	struct kh_hit *hits;
	size_t n;
	int rc = kh_set_scan(set, run->matcher, run->mem, text, statement, &hits, &n);

	for (size_t i = 0; rc == KH_OK && i < n; i++)
		rc = read_hit(run, text, &hits[i], &list);
	*figures = list.items;
	*count = list.count;
	return rc;
}

double kh_figure_number(struct kh_run *run, struct kh_range at)
{
	return number_at(run, kh_flow_text(run->flow), at);
}

bool kh_figure_is_percent(const struct kh_figure *figure)
{
	return figure->unit.begin == figure->unit.end;
}

/* ---- numbers ---- */

/* A dot before three digits parts thousands; any other dot, and a comma, decimals. */
static double read_number(const char *s, size_t size)
{
	double value = 0, unit = 1;
	bool decimals = false;

	for (size_t i = 0; i < size; i++) {
		if (kh_is_digit(s[i])) {
			value = value * 10 + (s[i] - '0');
			unit *= decimals ? 10 : 1;
			continue;
		}
		bool thousands = s[i] == '.' && i + 3 < size && kh_is_digit(s[i + 1]) && kh_is_digit(s[i + 2]) &&
		                 kh_is_digit(s[i + 3]);
		decimals = decimals || !thousands;
	}
	return value / unit;
}

static double number_at(struct kh_run *run, const struct kh_text *text, struct kh_range at)
{
	const char *digits = text->skeleton + at.begin;
	size_t size = at.end - at.begin;
	struct kh_hit word;

	if (size > 0 && !kh_is_digit(*digits) &&
	    kh_set_full(kh_patterns_set(run->patterns, "number-word"), run->matcher, text, at, &word) == KH_OK) {
		digits = kh_pattern_yield(word.pattern, "value");
		size = digits != NULL ? strlen(digits) : 0;
	}
	return read_number(digits, size);
}

/* "3040%": the digits halved, when they make a range of shares; "95100%" too. */
static bool split_glued(struct kh_figure *f, const char *digits, size_t size)
{
	double low = read_number(digits, 2), high = read_number(digits + 2, size - 2);

	if (digits[0] == '0' || digits[2] == '0' || low >= high || high > 100)
		return false;
	f->value = low;
	f->max = high;
	f->has_max = f->glued = true;
	return true;
}

/* ---- hits ---- */

static const char *op_of(const struct kh_hit *hit)
{
	const char *op = kh_pattern_yield(hit->pattern, "op");

	for (size_t i = 0; op != NULL && i < sizeof ops / sizeof *ops; i++)
		if (strcmp(ops[i], op) == 0)
			return ops[i];
	return ops[0];
}

static enum kh_figure_kind kind_of(const struct kh_hit *hit)
{
	const char *is = kh_pattern_yield(hit->pattern, "is");

	for (size_t i = 0; is != NULL && i < sizeof kind_names / sizeof *kind_names; i++)
		if (strcmp(kind_names[i].name, is) == 0)
			return kind_names[i].kind;
	return KH_FIGURE_PLAIN;
}

static int add(struct kh_run *run, struct kh_list *list, const struct kh_figure *figure)
{
	struct kh_figure *f = kh_list_add(run->mem, list, sizeof *f);

	if (f == NULL)
		return KH_E_MEMORY;
	*f = *figure;
	return KH_OK;
}

/* "80% - 60%" goes down: no range, but two figures; of "2025 - 80%" only the second is one. */
static int add_two(struct kh_run *run, const struct kh_text *text, const struct kh_figure *both,
    struct kh_range value, struct kh_range max, struct kh_list *list)
{
	struct kh_figure f = *both;
	const char *sign = memchr(text->skeleton + value.end, '%', max.begin - value.end);
	int rc = KH_OK;

	f.has_max = false;
	if (strcmp(f.op, "range") == 0)
		f.op = f.kind == KH_FIGURE_FIRM ? ops[1] : ops[0];
	if (sign != NULL) {
		uint32_t end = (uint32_t)(sign + 1 - text->skeleton);
		f.hit.end = f.text.end = end;
		rc = add(run, list, &f);
	}
	f.value = both->max;
	f.hit = f.text = (struct kh_range){max.begin, both->hit.end};
	return rc == KH_OK ? add(run, list, &f) : rc;
}

static int read_hit(struct kh_run *run, const struct kh_text *text, const struct kh_hit *hit, struct kh_list *list)
{
	struct kh_figure f = {.hit = hit->at, .text = hit->at, .op = op_of(hit), .kind = kind_of(hit)};
	struct kh_range at, max;

	kh_hit_group(hit, "text", &f.text);
	kh_hit_group(hit, "unit", &f.unit);
	if (kh_hit_group(hit, "glued", &at)) {
		if (!split_glued(&f, text->skeleton + at.begin, at.end - at.begin)) {
			f.value = number_at(run, text, at);
			f.op = ops[0];
		}
		return add(run, list, &f);
	}
	if (!kh_hit_group(hit, "value", &at))
		return KH_OK;
	f.value = number_at(run, text, at);
	if (kh_hit_group(hit, "rest", &max)) { /* thousands of the unit, and more of it */
		f.value = f.value * 1000 + number_at(run, text, max);
		return add(run, list, &f);
	}
	if (kh_hit_group(hit, "parts", &max) && number_at(run, text, max) > 0) {
		f.value /= number_at(run, text, max);
		return add(run, list, &f);
	}
	if (!kh_hit_group(hit, "max", &max))
		return add(run, list, &f);
	f.max = number_at(run, text, max);
	f.has_max = true;
	if (f.max <= f.value)
		return add_two(run, text, &f, at, max, list);
	if (strcmp(f.op, "increase") != 0 && strcmp(f.op, "decrease") != 0)
		f.op = ops[5];
	return add(run, list, &f);
}
