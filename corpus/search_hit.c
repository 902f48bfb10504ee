#include "search_hit.h"

#include <stdlib.h>
#include <string.h>

#include "search_rank.h"
#include "store.h"
#include "tokenizer.h"

enum { SNIPPET_BYTES = 280, BEFORE_BYTES = 60, SECTIONS_MOST = 16 };

static int read_row(struct kh_search_hits *hits, const struct kh_search_row *row, sqlite3_stmt *statement);
static int take_spans(struct kh_search_hits *hits, sqlite3_stmt *statement, int column);
static int take_section(struct kh_search_hits *hits, int64_t section);
static int take_marks(struct kh_search_hits *hits);
static int find_marks(struct kh_search_hits *hits, const struct kh_place_of_phrase *places, size_t count);
static size_t mark_words(struct kh_search_hits *hits, const unsigned char *found, size_t words);
static int take_line(struct kh_search_hits *hits, const char *charset);
static size_t marks_within(const struct kh_span *marks, size_t count, size_t from, size_t end);
static size_t words_begin(const char *text, size_t at);
static size_t words_end(const char *text, size_t at, size_t size);

int kh_search_hit_read(struct kh_search_hits *hits, const struct kh_search_row *row)
{
	static const char sql[] = "SELECT plan_id, kinds, text, spans, section_id, type, number, symbol, subject, "
	                          "date, period, year, district,"
	                          " province, province_now, place.name, (SELECT path FROM path WHERE path.plan_id = "
	                          "plan.id ORDER BY path.id LIMIT 1),"
	                          " charset FROM passage JOIN plan ON plan.id = plan_id LEFT JOIN place ON place.id "
	                          "= place_id WHERE passage.id = ?";
	sqlite3_stmt *statement = kh_corpus_statement(hits->corpus, sql, hits->err);
	int rc;

	if (statement == NULL)
		return kh_corpus_fault(hits->corpus, hits->err);
	hits->statement = statement;
	sqlite3_bind_int64(statement, 1, row->id);
	if (sqlite3_step(statement) != SQLITE_ROW)
		return kh_corpus_fault(hits->corpus, hits->err);
	/* The strings of the row live until the statement is reset, which is when the next hit is read. */
	if ((rc = read_row(hits, row, statement)) != KH_OK || (rc = take_spans(hits, statement, 3)) != KH_OK ||
	    (rc = take_section(hits, sqlite3_column_int64(statement, 4))) != KH_OK ||
	    (rc = take_marks(hits)) != KH_OK)
		return rc;
	hits->hit.snippet = kh_search_snippet(hits->hit.text, hits->hit.marks, hits->hit.mark_count, SNIPPET_BYTES);
	return take_line(hits, kh_column(statement, 17));
}

void kh_search_hits_free(struct kh_search_hits *hits)
{
	sqlite3_reset(hits->statement);
	free(hits->marks);
	free(hits->spans);
	sqlite3_free(hits->section);
	free(hits->source);
}

/* The window that holds most marks begins a little before one of them. */
struct kh_span kh_search_snippet(const char *text, const struct kh_span *marks, size_t count, size_t room)
{
	size_t size = strlen(text), best = 0, most = 0, begin, end;

	if (size <= room)
		return (struct kh_span){0, size};
	for (size_t i = 0; i < count; i++) {
		size_t from = marks[i].begin > BEFORE_BYTES ? marks[i].begin - BEFORE_BYTES : 0;
		size_t within = marks_within(marks + i, count - i, from, from + room);
		if (within > most) {
			most = within;
			best = from;
		}
	}
	begin = words_begin(text, best);
	end = words_end(text, begin + room < size ? begin + room : size, size);
	return (struct kh_span){begin, end};
}

size_t kh_search_line(const char *bytes, size_t size, size_t at, const char *charset)
{
	bool wide = charset != NULL && strncmp(charset, "UTF-16", 6) == 0;
	bool big = wide && (strcmp(charset + 6, "BE") == 0 || (size >= 2 && bytes[0] == '\xfe'));
	size_t line = 1, step = wide ? 2 : 1, low = big ? 1 : 0;
	char before = 0;

	for (size_t i = 0; i + step <= size && i + step <= at; i += step) {
		char c = wide && bytes[i + 1 - low] != 0 ? 'x' : bytes[i + low];
		line += c == '\r' || (c == '\n' && before != '\r');
		before = c;
	}
	/* between a CR and its LF the line is not over */
	return before == '\r' && at + low < size && bytes[at + low] == '\n' ? line - 1 : line;
}

static int read_row(struct kh_search_hits *hits, const struct kh_search_row *row, sqlite3_stmt *statement)
{
	hits->hit = (struct kh_search_hit){.plan = sqlite3_column_int64(statement, 0),
	    .passage = row->id,
	    .score = row->score,
	    .exact = row->exact,
	    .kinds = (unsigned)sqlite3_column_int(statement, 1) & 15U,
	    .text = kh_column(statement, 2),
	    .type = kh_column(statement, 5),
	    .number = kh_column(statement, 6),
	    .symbol = kh_column(statement, 7),
	    .subject = kh_column(statement, 8),
	    .date = kh_column(statement, 9),
	    .period = kh_column(statement, 10),
	    .year = sqlite3_column_int(statement, 11),
	    .district = kh_column(statement, 12),
	    .province = kh_column(statement, 13),
	    .province_now = kh_column(statement, 14),
	    .place = kh_column(statement, 15),
	    .path = kh_column(statement, 16)};
	return hits->hit.text != NULL ? KH_OK : kh_corpus_fail(hits->err, KH_E_MEMORY, "out of memory");
}

static int take_spans(struct kh_search_hits *hits, sqlite3_stmt *statement, int column)
{
	const void *blob = sqlite3_column_blob(statement, column);
	size_t size = (size_t)sqlite3_column_bytes(statement, column);
	size_t count = kh_spans_unpack(blob, size, NULL, 0);

	free(hits->spans);
	if ((hits->spans = calloc(count + 1, sizeof *hits->spans)) == NULL)
		return kh_corpus_fail(hits->err, KH_E_MEMORY, "out of memory");
	kh_spans_unpack(blob, size, hits->spans, count);
	hits->hit.spans = (struct kh_spans){hits->spans, count};
	return KH_OK;
}

/* "II. Nhiệm vụ › 1. Cải cách thể chế" */
static int take_section(struct kh_search_hits *hits, int64_t section)
{
	static const char sql[] = "SELECT label, title, parent_id FROM section WHERE id = ?";
	sqlite3_stmt *statement = kh_corpus_statement(hits->corpus, sql, hits->err);
	char *all = NULL;

	if (statement == NULL)
		return kh_corpus_fault(hits->corpus, hits->err);
	for (int i = 0; i < SECTIONS_MOST && section != 0; i++) {
		sqlite3_bind_int64(statement, 1, section);
		if (sqlite3_step(statement) != SQLITE_ROW)
			break;
		const char *label = kh_column(statement, 0), *title = kh_column(statement, 1);
		bool both = label != NULL && title != NULL;
		if (label != NULL || title != NULL) {
			char *longer = sqlite3_mprintf("%s%s%s%s%s", label != NULL ? label : "", both ? ". " : "",
			    title != NULL ? title : "", all != NULL ? " › " : "", all != NULL ? all : "");
			sqlite3_free(all);
			all = longer;
		}
		section = sqlite3_column_int64(statement, 2);
		sqlite3_reset(statement);
	}
	sqlite3_reset(statement);
	sqlite3_free(hits->section);
	hits->hit.section = hits->section = all;
	return KH_OK;
}

/* ---- marks ---- */

static int take_marks(struct kh_search_hits *hits)
{
	static const char sql[] = "SELECT search_places(passage_search, ?2) FROM passage_search WHERE passage_search "
	                          "MATCH ?1 AND rowid = ?3";
	sqlite3_stmt *statement = kh_corpus_statement(hits->corpus, sql, hits->err);
	int rc = KH_OK;

	free(hits->marks);
	hits->marks = NULL;
	if (statement == NULL)
		return kh_corpus_fault(hits->corpus, hits->err);
	kh_bind(statement, 1, hits->expression);
	sqlite3_bind_int(statement, 2, hits->phrases);
	sqlite3_bind_int64(statement, 3, hits->hit.passage);
	switch (sqlite3_step(statement)) {
	case SQLITE_ROW:
		rc = find_marks(hits, sqlite3_column_blob(statement, 0),
		    (size_t)sqlite3_column_bytes(statement, 0) / sizeof(struct kh_place_of_phrase));
		break;
	case SQLITE_DONE:
		break;
	default:
		rc = kh_corpus_fault(hits->corpus, hits->err);
	}
	sqlite3_reset(statement);
	return rc;
}

/* Words are counted as the index counts them. */
static int find_marks(struct kh_search_hits *hits, const struct kh_place_of_phrase *places, size_t count)
{
	size_t words = strlen(hits->hit.text) + 1;
	unsigned char *found = calloc(words, 1);

	hits->marks = calloc(words / 2 + 1, sizeof *hits->marks);
	if (found == NULL || hits->marks == NULL) {
		free(found);
		return kh_corpus_fail(hits->err, KH_E_MEMORY, "out of memory");
	}
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < places[i].count && places[i].word + k < words; k++)
			found[places[i].word + k] = 1;
	hits->hit.mark_count = mark_words(hits, found, words);
	hits->hit.marks = hits->marks;
	free(found);
	return KH_OK;
}

/* Words with nothing but a blank or a joining sign between them are one mark. */
static size_t mark_words(struct kh_search_hits *hits, const unsigned char *found, size_t words)
{
	struct kh_words from = kh_words_of(hits->hit.text, strlen(hits->hit.text));
	struct kh_word word;
	size_t count = 0, end = 0;

	for (size_t i = 0; i < words && kh_words_next(&from, &word); i++) {
		if (!found[i])
			continue;
		bool blank = word.begin == end + 1 && (from.text[end] == ' ' || from.text[end] == '\n');
		bool sign = word.joined && i > 0 && found[i - 1];
		if (count > 0 && (blank || sign))
			hits->marks[count - 1].end = word.end;
		else
			hits->marks[count++] = (struct kh_span){word.begin, word.end};
		end = word.end;
	}
	return count;
}

/* ---- the line ---- */

/* The file of a plan is unpacked once for hits of it that follow each other. */
static int take_line(struct kh_search_hits *hits, const char *charset)
{
	const struct kh_spans *spans = &hits->hit.spans;
	int rc;

	if (spans->count == 0)
		return KH_OK;
	if (hits->source == NULL || hits->source_plan != hits->hit.plan) {
		free(hits->source);
		hits->source = NULL;
		rc = kh_corpus_source(hits->corpus, hits->hit.plan, &hits->source, &hits->source_size, hits->err);
		if (rc != KH_OK)
			return rc == KH_NONE ? KH_OK : rc;
		hits->source_plan = hits->hit.plan;
	}
	hits->hit.line = kh_search_line(hits->source, hits->source_size, spans->at[0].begin, charset);
	return KH_OK;
}

/* ---- snippets ---- */

static size_t marks_within(const struct kh_span *marks, size_t count, size_t from, size_t end)
{
	size_t within = 0;

	while (within < count && marks[within].begin >= from && marks[within].end <= end)
		within++;
	return within;
}

/* The beginning of the next word; within a word without end, of any character. */
static size_t words_begin(const char *text, size_t at)
{
	size_t begin = at;

	if (at == 0)
		return 0;
	while (text[begin] != '\0' && begin - at < BEFORE_BYTES && text[begin - 1] != ' ' && text[begin - 1] != '\n')
		begin++;
	if (text[begin - 1] == ' ' || text[begin - 1] == '\n')
		return begin;
	while (((unsigned char)text[at] & 0xc0) == 0x80)
		at++;
	return at;
}

/* The end of the last word before `at`; of a word without end, any whole character. */
static size_t words_end(const char *text, size_t at, size_t size)
{
	size_t end = at;

	if (at >= size)
		return size;
	while (end > 0 && at - end < BEFORE_BYTES && text[end] != ' ' && text[end] != '\n')
		end--;
	if (text[end] == ' ' || text[end] == '\n')
		return end;
	while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80)
		at--;
	return at;
}
