#include "cli_glance.h"

#include <stdlib.h>
#include <string.h>

#include "cli_spoken.h"

enum { INDENT = 2, LEVEL_WIDTH = 16, TIME_WIDTH = 18, LABEL_WIDTH = 16, ALIKE_SHOWN = 5, KINDS_MOST = 64 };

/* Rows of less confidence are marked. */
static const double SURE = 0.75;

/* Stands in the left column where the plan gives no level or time. */
#define NOTHING "–"

struct glance {
	const struct cli_page *page;
	const struct kh_record *record;
	struct kh_arena *mem;
	bool failed; /* there was no memory for some string */
};

/* One task under one agency that leads it. */
struct duty {
	const char *agency;
	size_t first;    /* task at which the agency is named first */
	size_t activity; /* index in the record */
};

/* Warnings of one code. */
struct kind {
	const char *code;
	size_t seen, total;
};

static void put_heading(struct glance *g);
static void put_issuer(struct glance *g, enum cli_label label, bool is_there, const struct kh_issuer *issuer);
static void put_targets(struct glance *g);
static const char *target_levels(struct glance *g, const struct kh_target *target);
static void put_tasks(struct glance *g);
static struct duty *list_duties(struct glance *g, size_t *count);
static void note_first_mentions(struct duty *duties, size_t count);
static void put_agency(struct glance *g, const struct duty *duties, size_t count);
static void put_task(struct glance *g, const struct kh_activity *activity);
static const char *unsure(struct glance *g, double confidence);
static void put_warnings(struct glance *g);
static struct kind *kind_of(struct kind *kinds, const char *code);
static void put_more(struct glance *g, const struct kind *kind);
static void put_title(struct glance *g, enum cli_label label, size_t count);
static void put_field(struct glance *g, enum cli_label label, const char *text);
static const char *sure(struct glance *g, const char *text);
static const char *join(struct glance *g, const char *a, const char *between, const char *b);
static int by_agency(const void *a, const void *b);
static int by_mention(const void *a, const void *b);

int cli_glance(const struct cli_page *page, const struct kh_record *record)
{
	struct glance g = {.page = page, .record = record, .mem = kh_arena_new()};

	if (g.mem == NULL)
		return KH_E_MEMORY;
	put_heading(&g);
	put_targets(&g);
	put_tasks(&g);
	put_warnings(&g);
	cli_page_rule(page);
	kh_arena_free(g.mem);
	return g.failed ? KH_E_MEMORY : KH_OK;
}

/* "Kế hoạch số 247/KH-UBND, ngày 31/12/2021", the subject, then a line for each of the rest. */
static void put_heading(struct glance *g)
{
	const struct kh_heading *h = &g->record->heading;
	const char *title = h->type.text != NULL ? h->type.text : cli_label(CLI_NO_TYPE);
	const char *symbol = h->symbol.text != NULL ? h->symbol.text : "";

	if (h->number.text != NULL)
		title = join(g, title, " ",
		    sure(g, cli_label_fill(
		                g->mem, CLI_NUMBER, join(g, h->number.text, *symbol ? "/" : "", symbol), NULL)));
	else
		title = join(g, title, ", ", join(g, cli_label(CLI_NO_NUMBER), *symbol ? " /" : "", symbol));
	if (h->date.text != NULL)
		title = join(g, title, ", ",
		    sure(g, cli_label_fill(g->mem, CLI_DATE, sure(g, cli_spoken_date(g->mem, h->date.text)), NULL)));
	cli_page_title(g->page, 0, title);
	if (h->subject.text != NULL)
		cli_page_columns(g->page, 0, 0, "", h->subject.text);
	put_issuer(g, CLI_ISSUER, h->has_issuer, &h->issuer);
	if (!h->has_issuer)
		put_issuer(g, CLI_ATTRIBUTION, h->has_attribution, &h->attribution);
	if (h->period.text != NULL)
		put_field(g, CLI_PERIOD, sure(g, cli_spoken_date(g->mem, h->period.text)));
	for (size_t i = 0; i < h->signer_count; i++) {
		const struct kh_signer *s = &h->signers[i];
		const char *name = s->name.text != NULL ? s->name.text : "…";
		put_field(g, CLI_SIGNER, s->title.text != NULL ? join(g, name, ", ", s->title.text) : name);
	}
	for (size_t i = 0; i < h->replaces.count; i++)
		put_field(g, CLI_REPLACES, h->replaces.at[i].text);
	put_field(g, CLI_FILE, g->record->path);
}

static void put_issuer(struct glance *g, enum cli_label label, bool is_there, const struct kh_issuer *issuer)
{
	const char *name = issuer->name.text != NULL ? issuer->name.text : issuer->district;
	const char *province = issuer->province;

	if (!is_there)
		return;
	if (name != NULL && province != NULL && strstr(name, province) == NULL)
		name = join(g, join(g, name, " (", province), ")", "");
	put_field(g, label, name != NULL ? name : province);
}

static void put_targets(struct glance *g)
{
	const struct kh_record *r = g->record;

	put_title(g, r->target_count > 0 ? CLI_TARGETS : CLI_NO_TARGETS, r->target_count);
	for (size_t i = 0; i < r->target_count; i++)
		cli_page_columns(
		    g->page, INDENT, LEVEL_WIDTH, target_levels(g, &r->targets[i]), r->targets[i].value.text);
}

/* One line a level, with the government that it is for, and the statement's own deadline. */
static const char *target_levels(struct glance *g, const struct kh_target *target)
{
	const char *all = "";

	for (size_t i = 0; i < target->measure_count; i++) {
		const struct kh_measure *m = &target->measures[i];
		const char *level = sure(g, cli_spoken_level(g->mem, m)), *scope = cli_spoken_scope(m->scope);
		if (scope != NULL)
			level = join(g, level, " ", scope);
		all = join(g, all, *all ? "\n" : "", level);
	}
	if (target->deadline != NULL && target->deadline_from != NULL &&
	    strcmp(target->deadline_from, "statement") == 0) {
		const char *date = sure(g, cli_spoken_date(g->mem, target->deadline));
		if (strchr(target->deadline, '/') == NULL)
			date = sure(g, cli_label_fill(g->mem, CLI_BY, date, NULL));
		all = join(g, all, *all ? "\n" : "", date);
	}
	return *all ? all : NOTHING;
}

static void put_tasks(struct glance *g)
{
	size_t count;
	struct duty *duties = list_duties(g, &count);

	put_title(g, count > 0 ? CLI_TASKS : CLI_NO_TASKS, g->record->activity_count);
	for (size_t i = 0; i < count;) {
		size_t end = i;
		while (end < count && duties[end].first == duties[i].first &&
		       strcmp(duties[end].agency, duties[i].agency) == 0)
			end++;
		put_agency(g, duties + i, end - i);
		i = end;
	}
	free(duties);
}

/* Every task once for each agency that leads it; agencies in the order in which the plan names them first. */
static struct duty *list_duties(struct glance *g, size_t *count)
{
	const struct kh_record *r = g->record;
	size_t room = 0, used = 0;
	struct duty *duties;

	for (size_t i = 0; i < r->activity_count; i++)
		room += 1 + r->activities[i].lead.agencies.count;
	*count = 0;
	if ((duties = calloc(room + 1, sizeof *duties)) == NULL) {
		g->failed = true;
		return NULL;
	}
	for (size_t i = 0; i < r->activity_count; i++) {
		struct kh_values leads = r->activities[i].lead.agencies;
		for (size_t a = 0; a < leads.count; a++)
			duties[used++] = (struct duty){leads.at[a].text, i, i};
		if (leads.count == 0)
			duties[used++] = (struct duty){cli_label(CLI_NO_LEAD), r->activity_count, i};
	}
	note_first_mentions(duties, used);
	*count = used;
	return duties;
}

static void note_first_mentions(struct duty *duties, size_t count)
{
	qsort(duties, count, sizeof *duties, by_agency);
	for (size_t i = 1; i < count; i++)
		if (strcmp(duties[i].agency, duties[i - 1].agency) == 0)
			duties[i].first = duties[i - 1].first;
	qsort(duties, count, sizeof *duties, by_mention);
}

static void put_agency(struct glance *g, const struct duty *duties, size_t count)
{
	fputc('\n', g->page->out);
	cli_page_title(g->page, INDENT, sure(g, kh_arena_print(g->mem, "%s (%zu)", duties[0].agency, count)));
	for (size_t i = 0; i < count; i++)
		put_task(g, &g->record->activities[duties[i].activity]);
}

static void put_task(struct glance *g, const struct kh_activity *activity)
{
	const char *time = activity->time.value.text != NULL ? activity->time.value.text : NOTHING;
	const char *text = activity->activity.text;

	if (text == NULL)
		text = activity->task.text != NULL ? activity->task.text : activity->objective.text;
	text = text != NULL ? text : "…";
	if (activity->confidence < SURE)
		text = join(g, text, " ", unsure(g, activity->confidence));
	cli_page_columns(g->page, 2 * INDENT, TIME_WIDTH, time, text);
}

/* Says how sure the reader is of a row that its table may give wrongly: an importer looks at these. */
static const char *unsure(struct glance *g, double confidence)
{
	const char *percent = sure(g, kh_arena_print(g->mem, "%.0f%%", confidence * 100));

	return sure(g, cli_label_fill(g->mem, CLI_UNSURE, percent, NULL));
}

/* Those of one code beyond the first few are only counted: a poor scan has a hundred slips. */
static void put_warnings(struct glance *g)
{
	const struct kh_record *r = g->record;
	struct kind kinds[KINDS_MOST] = {{0}};

	put_title(g, r->warning_count > 0 ? CLI_WARNINGS : CLI_NO_WARNINGS, r->warning_count);
	for (size_t i = 0; i < r->warning_count; i++)
		kind_of(kinds, r->warnings[i].code)->total++;
	for (size_t i = 0; i < r->warning_count; i++) {
		struct kind *kind = kind_of(kinds, r->warnings[i].code);
		if (kind->seen++ < ALIKE_SHOWN)
			cli_page_columns(g->page, INDENT, 1, "!", r->warnings[i].message);
		else if (kind->seen == ALIKE_SHOWN + 1)
			put_more(g, kind);
	}
}

/* Kinds beyond the room share the last place. */
static struct kind *kind_of(struct kind *kinds, const char *code)
{
	size_t i = 0;

	while (i + 1 < KINDS_MOST && kinds[i].code != NULL && strcmp(kinds[i].code, code) != 0)
		i++;
	kinds[i].code = code;
	return &kinds[i];
}

static void put_more(struct glance *g, const struct kind *kind)
{
	const char *number = kh_arena_print(g->mem, "%zu", kind->total - ALIKE_SHOWN);

	cli_page_columns(
	    g->page, INDENT, 1, "!", sure(g, cli_label_fill(g->mem, CLI_MORE_ALIKE, number, kind->code)));
}

static void put_title(struct glance *g, enum cli_label label, size_t count)
{
	const char *title = cli_label(label);

	fputc('\n', g->page->out);
	cli_page_title(g->page, 0, count > 0 ? sure(g, kh_arena_print(g->mem, "%s (%zu)", title, count)) : title);
}

static void put_field(struct glance *g, enum cli_label label, const char *text)
{
	if (text != NULL)
		cli_page_columns(g->page, 0, LABEL_WIDTH, cli_label(label), text);
}

static const char *sure(struct glance *g, const char *text)
{
	g->failed |= text == NULL;
	return text != NULL ? text : "";
}

static const char *join(struct glance *g, const char *a, const char *between, const char *b)
{
	return sure(g, kh_arena_print(g->mem, "%s%s%s", a, between, b));
}

static int by_agency(const void *a, const void *b)
{
	const struct duty *x = a, *y = b;
	int order = strcmp(x->agency, y->agency);

	return order != 0 ? order : (x->activity > y->activity) - (x->activity < y->activity);
}

static int by_mention(const void *a, const void *b)
{
	const struct duty *x = a, *y = b;
	int order = (x->first > y->first) - (x->first < y->first);

	return order != 0 ? order : by_agency(a, b);
}
