#include "money.h"

#include <stdlib.h>

#include "lines/flow.h"

static double number_of(const char *digits, size_t size, bool whole);
static bool amount_of(const struct kh_text *text, const struct kh_hit *hit, double *dong);

int kh_money_read(struct kh_run *run, struct kh_range at, double *dong)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit hit;
	int rc = kh_set_find(kh_patterns_set(run->patterns, "sum"), run->matcher, text, at, &hit);

	if (rc == KH_OK) {
		struct kh_range rest = {hit.at.end, at.end};
		rc = kh_set_find(kh_patterns_set(run->patterns, "money"), run->matcher, text, rest, &hit);
	}
	if (rc == KH_NONE)
		rc = kh_set_find(kh_patterns_set(run->patterns, "money"), run->matcher, text, at, &hit);
	if (rc != KH_OK)
		return rc;
	return amount_of(text, &hit, dong) ? KH_OK : KH_NONE;
}

double kh_money_unit(struct kh_run *run, struct kh_range title)
{
	struct kh_hit hit;
	const char *factor = NULL;

	if (title.begin < title.end && kh_set_find(kh_patterns_set(run->patterns, "money-unit"), run->matcher,
	                                   kh_flow_text(run->flow), title, &hit) == KH_OK)
		factor = kh_pattern_yield(hit.pattern, "factor");
	return factor != NULL ? strtod(factor, NULL) : 0;
}

int kh_money_bare(struct kh_run *run, struct kh_range at, double factor, double *dong)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit hit;
	struct kh_range n;
	int rc = kh_set_full(kh_patterns_set(run->patterns, "money-bare"), run->matcher, text, at, &hit);

	if (rc != KH_OK)
		return rc;
	if (!kh_hit_group(&hit, "n", &n) || (factor <= 0 && kh_pattern_yield(hit.pattern, "factor") == NULL))
		return KH_NONE;
	double unit = factor > 0 ? factor : 1;
	*dong = unit * number_of(text->skeleton + n.begin, n.end - n.begin, unit < 2);
	return KH_OK;
}

/* A pattern without a factor is none that could be given: a range. */
static bool amount_of(const struct kh_text *text, const struct kh_hit *hit, double *dong)
{
	const char *factor = kh_pattern_yield(hit->pattern, "factor"), *rest = kh_pattern_yield(hit->pattern, "rest");
	struct kh_range n;

	if (factor == NULL || !kh_hit_group(hit, "n", &n))
		return false;
	double unit = strtod(factor, NULL);
	*dong = unit * number_of(text->skeleton + n.begin, n.end - n.begin, unit == 1);
	if (rest != NULL && kh_hit_group(hit, "rest", &n))
		*dong += strtod(rest, NULL) * number_of(text->skeleton + n.begin, n.end - n.begin, false);
	return true;
}

/* Is the sign at `at` the point before a fraction? Of two kinds of signs the last one is; of one kind none is that
 * comes twice. Alone, a comma is (before three figures too: "1,234"), unless the number is `whole`: đồng have no
 * parts; a dot is where other than three figures follow ("1.2 tỷ"). */
static bool parts_fraction(const char *digits, size_t size, size_t at, bool whole)
{
	size_t same = 0, other = 0, figures = size - at - 1;

	for (size_t i = 0; i < size; i++)
		if (digits[i] == '.' || digits[i] == ',') {
			if (i > at)
				return false;
			if (digits[i] == digits[at])
				same++;
			else
				other++;
		}
	if (other > 0)
		return same == 1;
	if (same > 1)
		return false;
	return figures != 3 || (digits[at] == ',' && !whole);
}

static double number_of(const char *digits, size_t size, bool whole)
{
	double value = 0, scale = 1;
	bool fraction = false;

	for (size_t i = 0; i < size; i++) {
		if (digits[i] == '.' || digits[i] == ',') {
			fraction = fraction || parts_fraction(digits, size, i, whole);
			continue;
		}
		value = value * 10 + (digits[i] - '0');
		if (fraction)
			scale *= 10;
	}
	return value / scale;
}
