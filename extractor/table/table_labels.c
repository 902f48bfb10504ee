/* Numbers and bullets that are printed at the begin of a cell: "3.2: Hoạt động 2: - Xây dựng …". */
#include "table_parts.h"

#include "lines/flow.h"

void kh_bullet_take(const struct kh_text *text, struct kh_range *cell)
{
	const char *s = text->skeleton + cell->begin;
	uint32_t size = cell->end - cell->begin;

	if (cell->begin >= cell->end || size < 2)
		return;
	bool ditto = *s == '-' && s[size - 1] == '-'; /* "-nt-" */
	bool dash = (*s == '-' || *s == '+') && (s[1] == ' ' || kh_is_letter(s[1])) && !ditto;
	if (!dash && *s != KH_FOLD_BULLET)
		return;
	cell->begin++;
	*cell = kh_text_trim(text, *cell);
}

int kh_label_like(struct kh_run *run, struct kh_range cell)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit hit;

	kh_bullet_take(text, &cell);
	return kh_set_match(kh_patterns_set(run->patterns, "cell-label"), run->matcher, text, cell, &hit);
}

int kh_label_take(struct kh_run *run, struct kh_range *cell, struct kh_range *number)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit hit;

	*number = (struct kh_range){0, 0};
	kh_bullet_take(text, cell);
	if (cell->begin >= cell->end)
		return KH_OK;
	int rc = kh_set_match(kh_patterns_set(run->patterns, "cell-label"), run->matcher, text, *cell, &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	struct kh_range rest = kh_text_trim(text, (struct kh_range){hit.at.end, cell->end});
	if (rest.begin >= rest.end)
		return KH_OK;
	kh_hit_group(&hit, "no", number);
	*cell = rest;
	kh_bullet_take(text, cell);
	return KH_OK;
}
