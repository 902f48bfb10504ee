/* The evidence of atoms: what their words, those before them and their shape say of the cell that they are of. */
#include "shred_cutter.h"

#include <string.h>

enum {
	LOOK_AHEAD = 120, /* code points that evidence may need */
	NESTED_MOST = 9,  /* letters of a row's number */
	BRACKET_MOST = 40 /* letters of what stands in brackets */
};

static unsigned number_at(const struct kh_cutter *c, uint32_t i)
{
	unsigned value = 0;

	for (; kh_is_digit(kh_cutter_at(c, i)) && value < 1000; i++)
		value = value * 10 + (unsigned)(kh_cutter_at(c, i) - '0');
	return value;
}

static uint32_t from_begin_pattern(const struct kh_cutter *c, const struct kh_hit *hit, struct kh_atom *a)
{
	const char *role = kh_pattern_yield(hit->pattern, "role");
	uint32_t document = kh_pattern_yield(hit->pattern, "holds") != NULL ? KH_EV_DOCUMENT : 0;
	struct kh_range label;

	if (role == NULL)
		return 0;
	if (c->nested && strcmp(role, "label") == 0)
		return KH_EV_NUMBER | KH_EV_NESTED;
	if (kh_hit_group(hit, "label", &label))
		a->label = number_at(c, label.begin);
	if (strcmp(role, "time") == 0)
		return KH_EV_TIME;
	if (strcmp(role, "budget") == 0)
		return KH_EV_BUDGET;
	if (strcmp(role, "product") == 0)
		return KH_EV_PRODUCT | document;
	if (strcmp(role, "document") == 0)
		return document;
	if (strcmp(role, "agency") == 0)
		return KH_EV_AGENCY_HINT | (kh_pattern_yield(hit->pattern, "who") != NULL ? KH_EV_PERSON : 0U);
	if (strcmp(role, "support") == 0)
		return c->supports ? KH_EV_AGENCY_HINT : KH_EV_INSIDE;
	if (strcmp(role, "no") == 0)
		return KH_EV_NUMBER;
	if (strcmp(role, "band") == 0)
		return kh_pattern_yield(hit->pattern, "whole") != NULL ? KH_EV_BAND : KH_EV_BAND_NUMBER;
	enum kh_role named = kh_role_named(role);
	if (named >= KH_ROLE_OBJECTIVE && named <= KH_ROLE_ACTIVITY)
		a->role = named;
	return KH_EV_LABEL;
}

/* Is a name whole: does its line end there, or a list go on, or something else begin with a capital? */
static bool ends_name(const struct kh_cutter *c, uint32_t i, uint32_t line_end)
{
	if (i >= line_end || strchr(",;", kh_cutter_at(c, i)) != NULL)
		return true;
	return kh_cutter_at(c, i) == ' ' && (kh_text_is_upper(c->flow, i + 1) || kh_is_digit(kh_cutter_at(c, i + 1)));
}

/* Where another cell may begin inside a time, with a capital ("Báo cáo thực hiện Năm 2026"); its begin for nowhere. */
static uint32_t capital_inside(const struct kh_cutter *c, struct kh_range time)
{
	for (uint32_t i = time.begin + 1; i + 1 < time.end; i++)
		if (kh_cutter_at(c, i - 1) == ' ' && kh_text_is_upper(c->flow, i) && kh_text_is_lower(c->flow, i + 1))
			return i - 1;
	return time.begin;
}

/* Are digits all that is left of the line, and begins something else below? "4" above "Đồng bộ …" is no sum. */
static bool is_number_alone(const struct kh_cutter *c, uint32_t i, uint32_t line_end)
{
	uint32_t end = i;

	while (end < line_end && kh_is_digit(kh_cutter_at(c, end)))
		end++;
	end += end > i && end < line_end && kh_cutter_at(c, end) == '.';
	return end > i && end == line_end && end - i <= KH_PAGE_DIGITS_MOST && kh_text_is_upper(c->flow, end + 1);
}

int kh_cutter_look(struct kh_cutter *c, struct kh_atom *a, uint32_t line_end, uint32_t *covers, uint32_t *head)
{
	struct kh_range ahead = {
	    a->at.begin, a->at.begin + LOOK_AHEAD < c->stop ? a->at.begin + LOOK_AHEAD : c->stop};
	struct kh_hit hit;
	int rc;

	*covers = *head = a->at.begin;
	if (is_number_alone(c, a->at.begin, line_end))
		ahead.end = line_end;
	for (int sets = 0; sets < (c->cuts == NULL ? 2 : 3); sets++) {
		const struct kh_set *set[] = {c->begins, c->agencies, c->cuts};
		if (sets == 2)
			ahead.end = line_end;
		rc = kh_set_match(set[sets], c->run->matcher, c->flow, ahead, &hit);
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
		if (rc == KH_NONE || (kh_pattern_yield(hit.pattern, "line") != NULL && hit.at.end != line_end))
			continue;
		uint32_t found = sets != 1                            ? from_begin_pattern(c, &hit, a)
		                 : ends_name(c, hit.at.end, line_end) ? KH_EV_AGENCY
		                                                      : KH_EV_AGENCY_HINT;
		struct kh_range head_of = {a->at.begin, capital_inside(c, hit.at)};
		if ((found & KH_EV_TIME) != 0 && head_of.end > head_of.begin &&
		    kh_set_match(set[sets], c->run->matcher, c->flow, head_of, &hit) == KH_OK)
			found = from_begin_pattern(c, &hit, a);
		if ((found & KH_EV_PERSON) != 0 && (hit.at.end > line_end || !ends_name(c, hit.at.end, line_end)))
			found &= ~(uint32_t)KH_EV_PERSON; /* the next line's first word may be another's */
		a->evidence |= found;
		if ((found & (KH_EV_TIME | KH_EV_AGENCY | KH_EV_PERSON)) != 0 && hit.at.end > *covers)
			*covers = hit.at.end;
		if ((found & (KH_EV_TIME | KH_EV_AGENCY | KH_EV_BUDGET)) != 0)
			c->whole = hit.at.end;
		if ((found & KH_EV_LABEL) != 0 && hit.at.end > *head)
			*head = hit.at.end;
	}
	if ((a->evidence & KH_EV_NUMBER) != 0 && a->at.begin + (c->nested ? NESTED_MOST : 4) >= line_end) {
		uint32_t i = a->at.begin;
		while (i < line_end && (kh_is_digit(kh_cutter_at(c, i)) || kh_cutter_at(c, i) == '.'))
			i++;
		if (i == line_end)
			a->evidence |= KH_EV_ALONE;
	}
	return KH_OK;
}

/* Was a bracket opened shortly before, and not closed? */
static bool is_bracket_open(const struct kh_cutter *c, uint32_t end)
{
	uint32_t first = end > c->all.begin + BRACKET_MOST ? end - BRACKET_MOST : c->all.begin;

	for (uint32_t i = end; i-- > first;)
		if (kh_cutter_at(c, i) == '(' || kh_cutter_at(c, i) == ')')
			return kh_cutter_at(c, i) == '(';
	return false;
}

/* What stands before asks for more: a comma, a word that joins, an open bracket. */
uint32_t kh_cutter_before(const struct kh_cutter *c, uint32_t i)
{
	uint32_t j = i;
	struct kh_hit hit;

	while (j > c->all.begin && kh_cutter_at(c, j - 1) == ' ')
		j--;
	if (j == c->all.begin)
		return 0;
	if (j == i)
		return KH_EV_AFTER_HYPHEN; /* no blank between two lines: a hyphen joined them */
	char last = kh_cutter_at(c, j - 1);
	if (last == ',' || last == ';' || last == '(' || last == '&' ||
	    (last == '-' && kh_cutter_at(c, j - 2) == ' '))
		return KH_EV_AFTER_OPEN;
	if (last == '.')
		return KH_EV_AFTER_STOP;
	if (c->cuts == NULL && is_bracket_open(c, j))
		return KH_EV_AFTER_OPEN;
	struct kh_range tail = {j > c->all.begin + 14 ? j - 14 : c->all.begin, j};
	if (kh_set_find(c->open, c->run->matcher, c->flow, tail, &hit) != KH_OK)
		return 0;
	bool number = kh_is_digit(kh_cutter_at(c, i)) && kh_pattern_yield(hit.pattern, "asks") != NULL;
	return KH_EV_AFTER_OPEN | (number ? KH_EV_ASKED : 0U);
}

uint32_t kh_cutter_shape(const struct kh_cutter *c, uint32_t i)
{
	uint32_t e = 0;

	if ((kh_cutter_at(c, i) == '-' || kh_cutter_at(c, i) == '+' || kh_cutter_at(c, i) == KH_FOLD_BULLET) &&
	    kh_cutter_at(c, i + 1) == ' ') {
		e = KH_EV_BULLET;
		i += 2;
	}
	return e | (kh_text_is_lower(c->flow, i) ? KH_EV_LOWER : KH_EV_UPPER);
}
