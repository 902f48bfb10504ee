#include "sql_functions.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "corpus.h"

static void spans_json(sqlite3_context *context, int count, sqlite3_value **values);
static void spans_at(sqlite3_context *context, int count, sqlite3_value **values);
static void folded(sqlite3_context *context, int count, sqlite3_value **values);
static struct kh_span *spans_of(sqlite3_context *context, sqlite3_value *value, size_t *count);
static void keep_letters(char *text);
static bool is_letter(char c);
static const unsigned char *take_number(const unsigned char *at, const unsigned char *end, uint64_t *number);
static unsigned char *put_number(unsigned char *at, uint64_t number);

int kh_sql_functions_register(sqlite3 *db)
{
	static const struct {
		const char *name;
		void (*function)(sqlite3_context *context, int count, sqlite3_value **values);
	} functions[] = {{"spans_json", spans_json}, {"spans_at", spans_at}, {"folded", folded}};
	int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, rc = SQLITE_OK;

	for (size_t i = 0; rc == SQLITE_OK && i < sizeof functions / sizeof *functions; i++)
		rc = sqlite3_create_function_v2(
		    db, functions[i].name, 1, flags, NULL, functions[i].function, NULL, NULL, NULL);
	return rc;
}

char *kh_folded(const char *text)
{
	utf8proc_uint8_t *out = NULL;
	int options = UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
	              UTF8PROC_CASEFOLD | UTF8PROC_COMPAT;

	if (text == NULL)
		return strdup("");
	if (utf8proc_map((const utf8proc_uint8_t *)text, 0, &out, (utf8proc_option_t)options) < 0)
		return strdup(text); /* no UTF-8, which no record holds */
	keep_letters((char *)out);
	return (char *)out;
}

char *kh_folded_symbol(const char *text)
{
	char *folded = kh_folded(text), *to = folded;

	for (const char *from = folded; from != NULL && *from != '\0'; from++) {
		if (*from != ' ' || to == folded || !is_letter(to[-1]) || !is_letter(from[1]))
			*to++ = *from;
	}
	if (to != NULL)
		*to = '\0';
	return folded;
}

size_t kh_spans_unpack(const void *blob, size_t size, struct kh_span *at, size_t room)
{
	const unsigned char *from = blob, *end = from + size;
	uint64_t step, length;
	size_t count = 0, last = 0;

	while (from < end) {
		from = take_number(from, end, &step);
		from = take_number(from, end, &length);
		size_t begin = last + (size_t)(step >> 1 ^ -(step & 1));
		last = begin + (size_t)length;
		if (count < room)
			at[count] = (struct kh_span){begin, last};
		count++;
	}
	return count;
}

size_t kh_spans_pack(struct kh_spans spans, unsigned char *blob)
{
	unsigned char *to = blob;
	size_t last = 0;

	for (size_t i = 0; i < spans.count; i++) {
		struct kh_span span = spans.at[i];
		uint64_t step = span.begin >= last ? (uint64_t)(span.begin - last) << 1
		                                   : ((uint64_t)(last - span.begin) << 1) - 1;
		to = put_number(to, step);
		to = put_number(to, span.end - span.begin);
		last = span.end;
	}
	return (size_t)(to - blob);
}

static void spans_json(sqlite3_context *context, int arguments, sqlite3_value **values)
{
	size_t count;
	struct kh_span *spans = spans_of(context, values[0], &count);
	sqlite3_str *json = sqlite3_str_new(sqlite3_context_db_handle(context));

	(void)arguments;
	sqlite3_str_appendchar(json, 1, '[');
	for (size_t i = 0; spans != NULL && i < count; i++)
		sqlite3_str_appendf(json, "%s[%llu,%llu]", i > 0 ? "," : "", (unsigned long long)spans[i].begin,
		    (unsigned long long)spans[i].end);
	sqlite3_str_appendchar(json, 1, ']');
	sqlite3_result_text(context, sqlite3_str_finish(json), -1, sqlite3_free);
	free(spans);
}

static void spans_at(sqlite3_context *context, int arguments, sqlite3_value **values)
{
	size_t count;
	struct kh_span *spans = spans_of(context, values[0], &count);
	size_t least = SIZE_MAX;

	(void)arguments;
	for (size_t i = 0; spans != NULL && i < count; i++)
		if (spans[i].begin < least)
			least = spans[i].begin;
	if (least != SIZE_MAX)
		sqlite3_result_int64(context, (sqlite3_int64)least);
	free(spans);
}

static void folded(sqlite3_context *context, int arguments, sqlite3_value **values)
{
	const char *text = (const char *)sqlite3_value_text(values[0]);
	char *plain;

	(void)arguments;
	if (text == NULL)
		return;
	if ((plain = kh_folded(text)) == NULL)
		sqlite3_result_error_nomem(context);
	else
		sqlite3_result_text(context, plain, -1, free);
}

/* To be freed; NULL when there is no memory. */
static struct kh_span *spans_of(sqlite3_context *context, sqlite3_value *value, size_t *count)
{
	const void *blob = sqlite3_value_blob(value);
	size_t size = blob != NULL ? (size_t)sqlite3_value_bytes(value) : 0;
	struct kh_span *spans = malloc((size / 2 + 1) * sizeof *spans);

	*count = spans != NULL ? kh_spans_unpack(blob, size, spans, size / 2 + 1) : 0;
	if (*count > size / 2 + 1)
		*count = size / 2 + 1;
	if (spans == NULL)
		sqlite3_result_error_nomem(context);
	return spans;
}

/* In place: đ is d, other signs part words. */
static void keep_letters(char *text)
{
	char *to = text;

	for (const char *at = text; *at != '\0'; at++) {
		unsigned char c = (unsigned char)*at;
		if (c == 0xc4 && (unsigned char)at[1] == 0x91) {
			*to++ = 'd';
			at++;
		} else if (c >= 0x80 || isalnum(c)) {
			*to++ = *at;
		} else if (to > text && to[-1] != ' ') {
			*to++ = ' ';
		}
	}
	if (to > text && to[-1] == ' ')
		to--;
	*to = '\0';
}

static bool is_letter(char c)
{
	return (unsigned char)c >= 0x80 || isalpha((unsigned char)c);
}

/* LEB128; a number cut short ends with the blob. */
static const unsigned char *take_number(const unsigned char *at, const unsigned char *end, uint64_t *number)
{
	unsigned shift = 0;

	*number = 0;
	while (at < end && shift < 64) {
		*number |= (uint64_t)(*at & 0x7f) << shift;
		shift += 7;
		if ((*at++ & 0x80) == 0)
			break;
	}
	return at;
}

static unsigned char *put_number(unsigned char *at, uint64_t number)
{
	for (; number >= 0x80; number >>= 7)
		*at++ = (unsigned char)(number | 0x80);
	*at++ = (unsigned char)number;
	return at;
}
