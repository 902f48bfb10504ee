#include "statement.h"

#include <stdarg.h>
#include <stdlib.h>

#include "store.h"

enum { SPANS_AT_ONCE = 16 };

static int step(struct kh_corpus *corpus, struct kh_error *err, const char *sql, const char *types, va_list values,
    sqlite3_stmt **statement);
static int bind_values(sqlite3_stmt *statement, const char *types, va_list values);
static int bind_spans(sqlite3_stmt *statement, int at, struct kh_spans spans);

int kh_statement_run(struct kh_corpus *corpus, struct kh_error *err, const char *sql, const char *types, ...)
{
	sqlite3_stmt *statement;
	va_list values;

	va_start(values, types);
	int status = step(corpus, err, sql, types, values, &statement);
	va_end(values);
	sqlite3_reset(statement);
	return status == KH_NONE ? KH_OK : status;
}

int kh_statement_ask(
    struct kh_corpus *corpus, struct kh_error *err, int64_t *answer, const char *sql, const char *types, ...)
{
	sqlite3_stmt *statement;
	va_list values;

	va_start(values, types);
	int status = step(corpus, err, sql, types, values, &statement);
	va_end(values);
	if (status == KH_OK)
		*answer = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return status;
}

/* To the first row: KH_OK where there is one, KH_NONE where there is none. statement: NULL where it could not be made. */
static int step(struct kh_corpus *corpus, struct kh_error *err, const char *sql, const char *types, va_list values,
    sqlite3_stmt **statement)
{
	if ((*statement = kh_corpus_statement(corpus, sql, err)) == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	int rc = bind_values(*statement, types, values);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(*statement);
	return rc == SQLITE_ROW ? KH_OK : rc == SQLITE_DONE ? KH_NONE : kh_corpus_fault(corpus, err);
}

static int bind_values(sqlite3_stmt *statement, const char *types, va_list values)
{
	int rc = SQLITE_OK;

	for (int at = 1; rc == SQLITE_OK && *types != '\0'; types++, at++) {
		int64_t number;
		int is_there;
		const void *bytes;
		switch (*types) {
		case 't':
			rc = kh_bind(statement, at, va_arg(values, const char *));
			break;
		case 'i':
			rc = sqlite3_bind_int64(statement, at, va_arg(values, int64_t));
			break;
		case 'o':
			number = va_arg(values, int64_t);
			rc = number != 0 ? sqlite3_bind_int64(statement, at, number) : SQLITE_OK;
			break;
		case 'r':
			rc = sqlite3_bind_double(statement, at, va_arg(values, double));
			break;
		case 'd':
			is_there = va_arg(values, int);
			double value = va_arg(values, double);
			rc = is_there ? sqlite3_bind_double(statement, at, value) : SQLITE_OK;
			break;
		case 's':
			rc = bind_spans(statement, at, va_arg(values, struct kh_spans));
			break;
		default:
			bytes = va_arg(values, const void *);
			rc = sqlite3_bind_blob64(statement, at, bytes, va_arg(values, size_t), SQLITE_STATIC);
		}
	}
	return rc;
}

static int bind_spans(sqlite3_stmt *statement, int at, struct kh_spans spans)
{
	unsigned char few[KH_SPANS_ROOM(SPANS_AT_ONCE)], *blob = few;
	int rc;

	if (spans.count > SPANS_AT_ONCE && (blob = malloc(KH_SPANS_ROOM(spans.count))) == NULL)
		return SQLITE_NOMEM;
	rc = sqlite3_bind_blob64(statement, at, blob, kh_spans_pack(spans, blob), SQLITE_TRANSIENT);
	if (blob != few)
		free(blob);
	return rc;
}
