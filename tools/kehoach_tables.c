/* kehoach tables: shows how tables that lost their grid were read: each fragment, what spoke for which column, the costs, and
 * the path taken. For people who tend the patterns and costs (patterns/begin.pat, patterns/shred.tsv). */
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "lines/flow.h"
#include "plan.h"
#include "shredded/shred.h"

enum { KEY_PATTERNS = 256, TEXT_SHOWN = 150 /* letters */ };

struct tables {
	const char *dir, *path;
	bool costs;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int show_file(const struct tables *t, const struct kh_patterns *patterns);
static int show_regions(const struct tables *t, struct kh_plan *plan);
static int show_region(const struct tables *t, struct kh_plan *plan, const struct kh_all_costs *costs,
    struct kh_pairs *pairs, struct kh_region *region);

int cli_tables(int argc, char **argv)
{
	static const struct argp_option options[] = {
	    {"costs", 'c', NULL, 0, "for each fragment its cost as begin and as continuation of each column", 0},
	    {"patterns", KEY_PATTERNS, "DIR", 0, "the patterns in DIR instead of those built in", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "FILE",
	    .doc =
	        "Show how the tables of a plan that lost their grid were read: a line a fragment, with the column that the "
	        "cheapest path gives it, the margin over the next best path, and the evidence.\v"
	        "Exit status: 0 all is well, 1 the file cannot be read, 2 wrong usage."};
	struct tables t = {0};
	struct kh_patterns *patterns;
	int status;

	if (argp_parse(&argp, argc, argv, 0, NULL, &t) != 0)
		return CLI_USAGE;
	if ((status = cli_patterns_load(t.dir, &patterns)) != 0)
		return status;
	status = show_file(&t, patterns);
	kh_patterns_free(patterns);
	return cli_output_end(status);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct tables *t = state->input;

	switch (key) {
	case 'c':
		t->costs = true;
		break;
	case KEY_PATTERNS:
		t->dir = arg;
		break;
	case ARGP_KEY_ARG:
		if (t->path != NULL)
			argp_error(state, "one file at a time");
		t->path = arg;
		break;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "name a file");
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

static int show_file(const struct tables *t, const struct kh_patterns *patterns)
{
	struct kh_error err = {0};
	struct kh_plan *read = NULL, *plan = NULL;
	size_t size;
	int rc = kh_plan_extract_file(patterns, NULL, t->path, &read, &err);

	if (rc == KH_OK) {
		const char *bytes = kh_plan_source(read, &size);
		rc = kh_plan_new(patterns, NULL, t->path, bytes, size, &plan, &err);
	}
	for (size_t i = 0; rc == KH_OK && i < kh_plan_step_count && strcmp(kh_plan_steps[i].name, "shredded") != 0;
	     i++)
		rc = kh_plan_steps[i].take(plan);
	if (rc == KH_OK)
		rc = show_regions(t, plan);
	if (rc != KH_OK && err.message[0] != '\0')
		cli_say("%s", err.message);
	kh_plan_free(plan);
	kh_plan_free(read);
	return cli_exit_status(rc);
}

static int show_regions(const struct tables *t, struct kh_plan *plan)
{
	const struct kh_grid *found = plan->found.items;
	struct kh_region *regions = NULL;
	struct kh_all_costs costs;
	struct kh_pairs pairs;
	size_t count = 0;
	int rc = kh_shred_regions(&plan->run, &plan->lines, &regions, &count);

	for (size_t i = 0; rc == KH_OK && i < plan->found.count; i++)
		printf("table of lines %zu to %zu, %zu columns: kept apart by the text\n", found[i].line,
		    found[i].line_end, found[i].columns);
	if (rc == KH_OK)
		rc = kh_costs_read(&plan->run, &costs);
	if (rc == KH_OK)
		rc = kh_pairs_count(&plan->run, &plan->lines, &pairs);
	if (rc == KH_OK && count == 0 && plan->found.count == 0)
		printf("no table without a grid\n");
	for (size_t i = 0; rc == KH_OK && i < count; i++)
		rc = show_region(t, plan, &costs, &pairs, &regions[i]);
	return rc;
}

static void show_columns(struct kh_plan *plan, const struct kh_region *region)
{
	printf("table of lines %zu to %zu, %zu columns:\n", region->line + 1, region->line_end, region->column_count);
	for (size_t k = 0; k < region->column_count; k++) {
		const struct kh_shred_column *c = &region->columns[k];
		const char *role = kh_role_name(c->role);
		char width[32];
		if (region->flows)
			snprintf(width, sizeof width, "%4.1f em", c->print / 1000.0);
		else
			snprintf(width, sizeof width, "%2u", c->width);
		printf("  %zu %-9s width %s, filled %.2f%s  %s\n", k, role == NULL ? "-" : role, width,
		    (double)c->filled, c->labelled ? ", numbered" : "",
		    kh_text_copy(plan->mem, kh_flow_text(plan->run.flow), c->title));
	}
}

static void show_evidence(uint32_t e)
{
	static const char *const names[] = {"upper", "lower", "bullet", "label", "product", "agency", "agency?",
	    "time", "budget", "number", "alone", "band", "band?", "open<", "hyphen<", "inside", "break<", "inline",
	    "number<", "stop<", "gap<", "person", "asked"};

	for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
		if ((e >> i & 1U) != 0)
			printf(" %s", names[i]);
}

static void show_atom(
    const struct tables *t, struct kh_plan *plan, const struct kh_weights *w, size_t i, const char *place)
{
	const struct kh_atom *a = &w->atoms->at[i];
	struct kh_range shown = {
	    a->at.begin, a->at.end - a->at.begin > TEXT_SHOWN ? a->at.begin + TEXT_SHOWN : a->at.end};
	const char *text = kh_text_copy(plan->mem, kh_flow_text(plan->run.flow), shown);

	printf("%5zu %-14s %s |", i, place, text == NULL ? "" : text);
	show_evidence(a->evidence);
	if (a->label > 0)
		printf(" label=%u", a->label);
	if (a->repeat > 0)
		printf(" repeat=%u", a->repeat);
	putchar('\n');
	for (size_t k = 0; t->costs && k < w->region->column_count; k++)
		printf("%s%zu:%.1f/%.1f", k == 0 ? "        " : "  ", k,
		    (double)w->begin[i * w->region->column_count + k],
		    (double)w->go[i * w->region->column_count + k]);
	if (t->costs)
		printf("  band:%.1f\n", (double)w->band[i]);
}

static int show_region(const struct tables *t, struct kh_plan *plan, const struct kh_all_costs *costs,
    struct kh_pairs *pairs, struct kh_region *region)
{
	static const char *const kinds[] = {"", "resumed ", "band", "stray", "repeated"};
	struct kh_atoms atoms = {0};
	struct kh_weights weights;
	struct kh_shred_path path = {0};
	int rc = kh_shred_read(&plan->run, costs, pairs, &plan->lines, region, &atoms, &weights, &path);

	if (rc != KH_OK)
		return rc;
	show_columns(plan, region);
	for (size_t x = 0; x < path.count; x++) {
		const struct kh_shred_piece *p = &path.at[x];
		char place[32];
		if (p->row)
			printf("---- row, margin %.2f\n", (double)p->margin);
		for (size_t i = p->begin; i < p->end; i++) {
			if (p->kind == KH_PIECE_CELL || p->kind == KH_PIECE_RESUMED)
				snprintf(place, sizeof place, "%s%zu%s %.1f", kinds[p->kind], p->column,
				    i > p->begin ? "+" : "", (double)p->margin);
			else
				snprintf(place, sizeof place, "%s", kinds[p->kind]);
			show_atom(t, plan, &weights, i, place);
		}
	}
	printf("cost of the path: %.2f\n", (double)path.cost);
	return KH_OK;
}
