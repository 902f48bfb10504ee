#include "passages.h"

#include <stdlib.h>
#include <string.h>

#include "store.h"

/* A piece of text that a passage covers: a target that begins in it belongs to that passage. */
struct cover {
	size_t begin, end, passage;
};

struct making {
	struct kh_reading *reading;
	const struct kh_record *record;
	const char *bytes; /* of the file */
	size_t size;
	struct cover *covers;
	size_t cover_count;
};

/* No clause of a preamble is longer. */
enum { CLAUSE_MOST = 2000 };

static int take_room(struct making *m);
static size_t count_covers(const struct kh_record *record);
static struct kh_passage *add_passage(
    struct making *m, const char *text, struct kh_spans spans, ptrdiff_t section, unsigned kinds);
static void add_cover(struct making *m, struct kh_spans spans);
static void add_sections(struct making *m);
static int add_activities(struct making *m);
static char *join_cells(const struct kh_value *const cells[], size_t count);
static bool is_filled_down(const struct kh_activity *activity, const struct kh_activity *before);
static void add_targets(struct making *m);
static const struct cover *find_cover(const struct making *m, const struct kh_value *value);
static int add_preamble(struct making *m);
static struct kh_span clause_around(const char *bytes, size_t size, struct kh_span cited);
static bool parts(const char *bytes, size_t size, size_t at, bool lines);
static char *clean_clause(const char *bytes, struct kh_span clause);
static size_t covers_before(const struct making *m, size_t at);
static int put_in_order(struct making *m);
static size_t first_byte(struct kh_spans spans);
static int by_begin(const void *a, const void *b);
static int by_place(const void *a, const void *b);

int kh_passages_make(struct kh_reading *reading, const char *bytes, size_t size, struct kh_error *err)
{
	struct making m = {.reading = reading, .record = reading->record, .bytes = bytes, .size = size};
	int rc;

	if ((rc = take_room(&m)) == KH_OK) {
		add_sections(&m);
		if ((rc = add_activities(&m)) == KH_OK) {
			add_targets(&m);
			if ((rc = add_preamble(&m)) == KH_OK)
				rc = put_in_order(&m);
		}
	}
	free(m.covers);
	return rc == KH_OK ? KH_OK : kh_corpus_fail(err, rc, "out of memory");
}

void kh_passages_free(struct kh_reading *reading)
{
	for (size_t i = 0; i < reading->passage_count; i++)
		free(reading->passages[i].joined);
	free(reading->passages);
	free(reading->clauses);
	free(reading->target_passages);
	free(reading->activity_passages);
}

static int take_room(struct making *m)
{
	const struct kh_record *r = m->record;
	struct kh_reading *reading = m->reading;
	size_t passages = r->section_count + r->target_count + r->activity_count + r->citation_count;

	for (size_t i = 0; i < r->section_count; i++)
		passages += r->sections[i].block_count;
	reading->passages = calloc(passages + 1, sizeof *reading->passages);
	reading->clauses = calloc(r->citation_count + 1, sizeof *reading->clauses);
	reading->target_passages = calloc(r->target_count + 1, sizeof *reading->target_passages);
	reading->activity_passages = calloc(r->activity_count + 1, sizeof *reading->activity_passages);
	m->covers = calloc(count_covers(r) + 1, sizeof *m->covers);
	if (reading->clauses == NULL || reading->passages == NULL || reading->target_passages == NULL ||
	    reading->activity_passages == NULL || m->covers == NULL)
		return KH_E_MEMORY;
	return KH_OK;
}

static size_t count_covers(const struct kh_record *r)
{
	size_t count = 0;

	for (size_t i = 0; i < r->section_count; i++) {
		count += r->sections[i].title.spans.count;
		for (size_t b = 0; b < r->sections[i].block_count; b++)
			count += r->sections[i].blocks[b].value.spans.count;
	}
	for (size_t i = 0; i < r->activity_count; i++)
		count += r->activities[i].task.spans.count + r->activities[i].activity.spans.count +
		         r->activities[i].product.spans.count;
	return count;
}

static struct kh_passage *add_passage(
    struct making *m, const char *text, struct kh_spans spans, ptrdiff_t section, unsigned kinds)
{
	struct kh_passage *passage = &m->reading->passages[m->reading->passage_count++];

	*passage = (struct kh_passage){.text = text, .spans = spans, .section = section, .kinds = kinds};
	return passage;
}

/* For the passage added last. */
static void add_cover(struct making *m, struct kh_spans spans)
{
	for (size_t i = 0; i < spans.count; i++)
		m->covers[m->cover_count++] =
		    (struct cover){spans.at[i].begin, spans.at[i].end, m->reading->passage_count - 1};
}

static void add_sections(struct making *m)
{
	for (size_t i = 0; i < m->record->section_count; i++) {
		const struct kh_section *section = &m->record->sections[i];
		if (section->title.text != NULL) {
			add_passage(m, section->title.text, section->title.spans, (ptrdiff_t)i, KH_PASSAGE_TITLE);
			add_cover(m, section->title.spans);
		}
		for (size_t b = 0; b < section->block_count; b++) {
			const struct kh_block *block = &section->blocks[b];
			if (block->value.text == NULL)
				continue;
			add_passage(m, block->value.text, block->value.spans, (ptrdiff_t)i,
			    KH_PASSAGE_PARAGRAPH | (block->bullet ? (unsigned)KH_PASSAGE_BULLET : 0));
			add_cover(m, block->value.spans);
		}
	}
}

static int add_activities(struct making *m)
{
	const struct kh_activity *before = NULL;

	for (size_t i = 0; i < m->record->activity_count; i++) {
		const struct kh_activity *activity = &m->record->activities[i];
		const struct kh_value *cells[3];
		size_t count = 0;
		if (activity->task.text != NULL && !is_filled_down(activity, before))
			cells[count++] = &activity->task;
		if (activity->activity.text != NULL)
			cells[count++] = &activity->activity;
		if (activity->product.text != NULL)
			cells[count++] = &activity->product;
		before = activity;
		m->reading->activity_passages[i] = -1;
		if (count == 0)
			continue;
		m->reading->activity_passages[i] = (ptrdiff_t)m->reading->passage_count;
		struct kh_passage *passage = add_passage(m, cells[0]->text, activity->spans, -1, KH_PASSAGE_ACTIVITY);
		for (size_t c = 0; c < count; c++)
			add_cover(m, cells[c]->spans);
		if (count > 1 && (passage->text = passage->joined = join_cells(cells, count)) == NULL)
			return KH_E_MEMORY;
	}
	return KH_OK;
}

static char *join_cells(const struct kh_value *const cells[], size_t count)
{
	size_t size = count;
	char *joined, *to;

	for (size_t i = 0; i < count; i++)
		size += strlen(cells[i]->text);
	if ((joined = to = malloc(size)) == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		to = stpcpy(to, cells[i]->text);
		*to++ = '\n';
	}
	to[-1] = '\0';
	return joined;
}

/* A task whose cell was merged over this row and the one before; a row that has nothing else keeps it. */
static bool is_filled_down(const struct kh_activity *activity, const struct kh_activity *before)
{
	return before != NULL && before->task.text != NULL &&
	       (activity->activity.text != NULL || activity->product.text != NULL) &&
	       activity->task.spans.count > 0 && first_byte(activity->task.spans) == first_byte(before->task.spans);
}

/* A target that stands in a paragraph or an activity makes that passage a target's too; another is a passage of its
 * own: the objective of a table. */
static void add_targets(struct making *m)
{
	qsort(m->covers, m->cover_count, sizeof *m->covers, by_begin);
	for (size_t i = 0; i < m->record->target_count; i++) {
		const struct kh_target *target = &m->record->targets[i];
		const struct cover *cover = find_cover(m, &target->value);
		if (cover != NULL) {
			m->reading->target_passages[i] = cover->passage;
			m->reading->passages[cover->passage].kinds |= KH_PASSAGE_TARGET;
			continue;
		}
		m->reading->target_passages[i] = m->reading->passage_count;
		add_passage(m, target->value.text, target->value.spans, target->section, KH_PASSAGE_TARGET);
	}
}

/* The piece in which the value begins. */
static const struct cover *find_cover(const struct making *m, const struct kh_value *value)
{
	size_t before;

	if (value->spans.count == 0)
		return NULL;
	before = covers_before(m, value->spans.at[0].begin);
	return before > 0 && value->spans.at[0].begin < m->covers[before - 1].end ? &m->covers[before - 1] : NULL;
}

/* ---- the preamble ---- */

/* What a plan is based on stands above its first section, and is no part of the outline: each clause of it that cites
 * a document is a paragraph, as the file has it. */
static int add_preamble(struct making *m)
{
	const char *charset = m->record->charset;
	size_t last = 0, made = 0, ceiling = m->cover_count > 0 ? m->covers[0].begin : m->size;

	if (charset == NULL || (strcmp(charset, "UTF-8") != 0 && strcmp(charset, "US-ASCII") != 0))
		return KH_OK;
	for (size_t i = 0; i < m->record->citation_count; i++) {
		struct kh_spans spans = m->record->citations[i].spans;
		struct kh_span *clause = &m->reading->clauses[made];
		struct kh_passage *passage;
		if (spans.count == 0 || spans.at[0].begin < last || spans.at[spans.count - 1].end > ceiling)
			continue;
		*clause = clause_around(
		    m->bytes, ceiling, (struct kh_span){spans.at[0].begin, spans.at[spans.count - 1].end});
		last = clause->end;
		passage = add_passage(m, "", (struct kh_spans){clause, 1}, -1, KH_PASSAGE_PARAGRAPH);
		if ((passage->text = passage->joined = clean_clause(m->bytes, *clause)) == NULL)
			return KH_E_MEMORY;
		made++;
	}
	return KH_OK;
}

/* From the sign that parts it from the clause before, or a blank line, to the next. Where a blank line is within the
 * citation, one stands below every line and parts nothing. */
static struct kh_span clause_around(const char *bytes, size_t size, struct kh_span cited)
{
	size_t begin = cited.begin, end = cited.end;
	bool loose = false;

	for (size_t i = cited.begin; i < cited.end; i++)
		loose |= parts(bytes, size, i, true) && bytes[i] == '\n';
	while (begin > 0 && cited.begin - begin < CLAUSE_MOST && !parts(bytes, size, begin - 1, true))
		begin--;
	while (end < size && end - cited.end < CLAUSE_MOST && !parts(bytes, size, end, !loose))
		end++;
	while (begin < cited.begin &&
	       ((unsigned char)bytes[begin] <= ' ' || ((unsigned char)bytes[begin] & 0xc0) == 0x80))
		begin++;
	while (end > cited.end && (unsigned char)bytes[end - 1] <= ' ')
		end--;
	return (struct kh_span){begin, end};
}

/* lines: a blank line parts too. */
static bool parts(const char *bytes, size_t size, size_t at, bool lines)
{
	char c = bytes[at], next = at + 1 < size ? bytes[at + 1] : '\n';
	size_t after = at + 1;

	if (c == ';' || c == '\t' || c == '|')
		return true;
	if (c == '.')
		return next == '\n' || next == '\r' || next == ' ';
	if (c != '\n' || !lines)
		return false;
	while (after < size && (bytes[after] == ' ' || bytes[after] == '\r'))
		after++;
	return after == size || bytes[after] == '\n';
}

/* Without marks of bold, with single blanks. */
static char *clean_clause(const char *bytes, struct kh_span clause)
{
	char *text = malloc(clause.end - clause.begin + 1), *to = text;

	for (size_t i = clause.begin; text != NULL && i < clause.end; i++) {
		bool blank = (unsigned char)bytes[i] <= ' ';
		if (bytes[i] == '*' || (blank && (to == text || to[-1] == ' ')))
			continue;
		*to++ = blank ? ' ' : bytes[i];
	}
	if (text != NULL)
		*to = '\0';
	return text;
}

/* How many covers begin at `at` or before; they are in order since the targets were added. */
static size_t covers_before(const struct making *m, size_t at)
{
	size_t low = 0, high = m->cover_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (m->covers[middle].begin <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* In the order of the text; the indices of targets and activities follow. */
static int put_in_order(struct making *m)
{
	struct kh_reading *reading = m->reading;
	size_t *now = calloc(reading->passage_count + 1, sizeof *now);

	if (now == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < reading->passage_count; i++)
		reading->passages[i].order = i;
	qsort(reading->passages, reading->passage_count, sizeof *reading->passages, by_place);
	for (size_t i = 0; i < reading->passage_count; i++)
		now[reading->passages[i].order] = i;
	for (size_t i = 0; i < m->record->target_count; i++)
		reading->target_passages[i] = now[reading->target_passages[i]];
	for (size_t i = 0; i < m->record->activity_count; i++)
		if (reading->activity_passages[i] >= 0)
			reading->activity_passages[i] = (ptrdiff_t)now[reading->activity_passages[i]];
	free(now);
	return KH_OK;
}

static size_t first_byte(struct kh_spans spans)
{
	return spans.count > 0 ? spans.at[0].begin : 0;
}

static int by_begin(const void *a, const void *b)
{
	const struct cover *one = a, *other = b;

	if (one->begin != other->begin)
		return one->begin < other->begin ? -1 : 1;
	return one->passage < other->passage ? -1 : one->passage > other->passage;
}

static int by_place(const void *a, const void *b)
{
	const struct kh_passage *one = a, *other = b;
	size_t one_begin = first_byte(one->spans), other_begin = first_byte(other->spans);

	if (one_begin != other_begin)
		return one_begin < other_begin ? -1 : 1;
	return one->order < other->order ? -1 : one->order > other->order;
}
