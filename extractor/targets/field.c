#include "field.h"

#include "lines/flow.h"

const char *kh_field_of_title(struct kh_run *run, struct kh_range title)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit hit;

	title = kh_text_trim(text, title);
	if (kh_set_match(kh_patterns_set(run->patterns, "field"), run->matcher, text, title, &hit) != KH_OK)
		return NULL;
	return kh_pattern_yield(hit.pattern, "field");
}

const char *kh_field_of_statement(struct kh_run *run, struct kh_range statement)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	const struct kh_pattern *topic = NULL;

	statement = kh_text_trim(text, statement);
	if (kh_set_first(kh_patterns_set(run->patterns, "topic"), run->matcher, text, statement, &topic) != KH_OK)
		return NULL;
	return kh_pattern_yield(topic, "field");
}
