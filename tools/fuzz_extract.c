/* libFuzzer target: any bytes, read as a plan and printed. See `make fuzz`. */
#include <stdint.h>
#include <stdlib.h>

#include "kehoach.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static struct kh_patterns *patterns;
	struct kh_options options = {0};
	struct kh_plan *plan;
	char *json;

	if (patterns == NULL && kh_patterns_new(NULL, &patterns, NULL) != KH_OK)
		abort();
	if (kh_plan_extract(patterns, &options, NULL, bytes, size, &plan, NULL) != KH_OK)
		return 0;
	if (kh_record_json(kh_plan_record(plan), true, &json, NULL) == KH_OK)
		free(json);
	kh_plan_free(plan);
	return 0;
}
