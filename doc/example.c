/* Prints the levels that a plan sets. */
#include <stdio.h>

#include <kehoach.h>

int main(int argc, char **argv)
{
	struct kh_error err = {KH_E_USAGE, "usage: example PLAN.txt"};
	struct kh_options options = {0};
	struct kh_patterns *patterns = NULL;
	struct kh_plan *plan = NULL;

	if (argc != 2 || kh_patterns_new(NULL, &patterns, &err) != KH_OK ||
	    kh_plan_extract_file(patterns, &options, argv[1], &plan, &err) != KH_OK) {
		fprintf(stderr, "%s\n", err.message);
		return 1;
	}
	const struct kh_record *record = kh_plan_record(plan);
	for (size_t t = 0; t < record->target_count; t++)
		for (size_t m = 0; m < record->targets[t].measure_count; m++) {
			const struct kh_measure *measure = &record->targets[t].measures[m];
			printf("%s %g%s\t%s\n", measure->op, measure->value, measure->unit,
			    record->targets[t].value.text);
		}
	kh_plan_free(plan);
	kh_patterns_free(patterns);
	return 0;
}
