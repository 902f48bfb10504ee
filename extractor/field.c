#include "field.h"

#include "flow.h"

static const char *field_in(struct kh_run *run, const char *set, struct kh_range at)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit hit;

	at = kh_text_trim(text, at);
	if (kh_set_match(kh_patterns_set(run->patterns, set), run->matcher, text, at, &hit) != KH_OK)
		return NULL;
	return kh_pattern_yield(hit.pattern, "field");
}

const char *kh_field_of_title(struct kh_run *run, struct kh_range title)
{
	return field_in(run, "field", title);
}

const char *kh_field_of_statement(struct kh_run *run, struct kh_range statement)
{
	return field_in(run, "topic", statement);
}
