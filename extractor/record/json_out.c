#include "json_out.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "eight.h"

enum { INDENT = 2, FIRST_ROOM = 1 << 16, NUMBER_ROOM = 40 };

/* Bytes of signs around a key, and of one span: two numbers, brackets, commas, blanks. */
enum { BEFORE_MOST = 8, SPAN_MOST = 2 * 20 + 6 };

static void begin_value(struct kh_json *json, const char *key);
static char *new_line(const struct kh_json *json, char *at, size_t indent);
static char *reserve(struct kh_json *json, size_t more);
static void put(struct kh_json *json, const char *bytes, size_t size);
static void put_escaped(struct kh_json *json, unsigned char byte);
static void put_clean_run(struct kh_json *json, const char *text, size_t size);
static size_t before_most(const struct kh_json *json, size_t key_size);
static char *write_before(struct kh_json *json, const char *key, size_t key_size, char *at);
static size_t count_clean(const char *at, size_t size);
static char *comma(const struct kh_json *json, char *at);
static char *write_integer(char *at, unsigned long long value);
static size_t shortest(char *out, size_t room, double value);

void kh_json_open(struct kh_json *json, const char *key, char bracket)
{
	begin_value(json, key);
	put(json, &bracket, 1);
	json->depth++;
	json->fresh = true;
}

void kh_json_close(struct kh_json *json, char bracket)
{
	size_t indent = (size_t)--json->depth * INDENT;
	char *at = reserve(json, indent + BEFORE_MOST), *from = at;

	if (at == NULL)
		return;
	if (!json->fresh)
		at = new_line(json, at, indent);
	json->fresh = false;
	*at++ = bracket;
	json->size += (size_t)(at - from);
}

/* Nearly always the whole text is written at once, with what stands before it. */
void kh_json_text(struct kh_json *json, const char *key, const char *text)
{
	if (text == NULL) {
		kh_json_null(json, key);
		return;
	}
	size_t size = strlen(text), clean = count_clean(text, size), key_size = key != NULL ? strlen(key) : 0;
	char *from = reserve(json, before_most(json, key_size) + size + 2), *at = from;
	if (at == NULL)
		return;
	at = write_before(json, key, key_size, at);
	*at++ = '"';
	memcpy(at, text, clean);
	at += clean;
	if (clean == size)
		*at++ = '"';
	json->size += (size_t)(at - from);
	if (clean == size)
		return;
	put_clean_run(json, text + clean, size - clean);
	put(json, "\"", 1);
}

void kh_json_bytes(struct kh_json *json, const char *key, const char *bytes)
{
	if (bytes == NULL) {
		kh_json_null(json, key);
		return;
	}
	begin_value(json, key);
	put(json, "\"", 1);
	for (const char *at = bytes; *at != '\0';) {
		utf8proc_int32_t code;
		utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &code);
		char one[8] = "\xef\xbf\xbd";
		if (size > 0) {
			memcpy(one, at, (size_t)size);
			one[size] = '\0';
		}
		put_clean_run(json, one, strlen(one));
		at += size > 0 ? size : 1;
	}
	put(json, "\"", 1);
}

void kh_json_integer(struct kh_json *json, const char *key, long long value)
{
	begin_value(json, key);
	char *at = reserve(json, NUMBER_ROOM), *from = at;
	if (at == NULL)
		return;
	if (value < 0)
		*at++ = '-';
	at = write_integer(at, value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value);
	json->size += (size_t)(at - from);
}

void kh_json_number(struct kh_json *json, const char *key, double value)
{
	char out[NUMBER_ROOM];

	if (!isfinite(value)) {
		kh_json_null(json, key);
	} else if (value >= -9e15 && value <= 9e15 && value == floor(value)) {
		kh_json_integer(json, key, (long long)value);
	} else {
		begin_value(json, key);
		put(json, out, shortest(out, sizeof out, value));
	}
}

void kh_json_flag(struct kh_json *json, const char *key, bool value)
{
	begin_value(json, key);
	put(json, value ? "true" : "false", value ? 4 : 5);
}

void kh_json_null(struct kh_json *json, const char *key)
{
	begin_value(json, key);
	put(json, "null", 4);
}

void kh_json_spans(struct kh_json *json, struct kh_spans spans)
{
	begin_value(json, "spans");
	char *at = reserve(json, 2 + spans.count * SPAN_MOST), *from = at;
	if (at == NULL)
		return;
	*at++ = '[';
	for (size_t i = 0; i < spans.count; i++) {
		if (i > 0)
			at = comma(json, at);
		*at++ = '[';
		at = write_integer(at, spans.at[i].begin);
		at = comma(json, at);
		at = write_integer(at, spans.at[i].end);
		*at++ = ']';
	}
	*at++ = ']';
	json->size += (size_t)(at - from);
}

int kh_json_end(struct kh_json *json)
{
	put(json, "", 1);
	if (!json->failed)
		return KH_OK;
	free(json->bytes);
	json->bytes = NULL;
	return KH_E_MEMORY;
}

static size_t indent_of(const struct kh_json *json)
{
	return json->compact ? 0 : (size_t)json->depth * INDENT;
}

/* The most bytes that stand before a value. */
static size_t before_most(const struct kh_json *json, size_t key_size)
{
	return indent_of(json) + key_size + BEFORE_MOST;
}

/* What stands before a value: the comma after the last one, the line, the key. */
static char *write_before(struct kh_json *json, const char *key, size_t key_size, char *at)
{
	if (json->depth > 0 && !json->fresh)
		*at++ = ',';
	if (json->depth > 0)
		at = new_line(json, at, indent_of(json));
	json->fresh = false;
	if (key == NULL)
		return at;
	*at++ = '"';
	memcpy(at, key, key_size);
	at += key_size;
	*at++ = '"';
	*at++ = ':';
	if (!json->compact)
		*at++ = ' ';
	return at;
}

static void begin_value(struct kh_json *json, const char *key)
{
	size_t key_size = key != NULL ? strlen(key) : 0;
	char *at = reserve(json, before_most(json, key_size));

	if (at != NULL)
		json->size += (size_t)(write_before(json, key, key_size, at) - at);
}

static char *new_line(const struct kh_json *json, char *at, size_t indent)
{
	if (json->compact)
		return at;
	*at++ = '\n';
	memset(at, ' ', indent);
	return at + indent;
}

/* Where the next `more` bytes go; NULL when there is no memory. */
static char *reserve(struct kh_json *json, size_t more)
{
	if (json->failed)
		return NULL;
	if (json->room - json->size < more) {
		size_t room = json->room ? json->room * 2 : FIRST_ROOM;
		while (room - json->size < more)
			room *= 2;
		char *larger = realloc(json->bytes, room);
		if (larger == NULL) {
			json->failed = true;
			return NULL;
		}
		json->bytes = larger;
		json->room = room;
	}
	return json->bytes + json->size;
}

static void put(struct kh_json *json, const char *bytes, size_t size)
{
	char *at = reserve(json, size);

	if (at != NULL) {
		memcpy(at, bytes, size);
		json->size += size;
	}
}

static void put_escaped(struct kh_json *json, unsigned char byte)
{
	static const char hex[] = "0123456789abcdef";
	char plain[2] = {'\\', (char)byte};
	char code[6] = {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};

	if (byte == '"' || byte == '\\')
		put(json, plain, sizeof plain);
	else
		put(json, code, sizeof code);
}

/* Copies run by run. */
static void put_clean_run(struct kh_json *json, const char *text, size_t size)
{
	const char *at = text, *end = text + size;

	for (;;) {
		size_t clean = count_clean(at, (size_t)(end - at));
		put(json, at, clean);
		at += clean;
		if (at == end)
			return;
		put_escaped(json, (unsigned char)*at++);
	}
}

/* The high bit of each of eight bytes that needs an escape, by the usual arithmetic that sets it in a byte below 0x20, or
 * in one that is zero after the exclusive or with what is looked for; bits above the lowest may be set in vain. */
static inline uint64_t escapes_in(const char *at)
{
	uint64_t eight = kh_load_eight(at), quotes = eight ^ '"' * KH_EACH, slashes = eight ^ '\\' * KH_EACH;

	return (((eight - ' ' * KH_EACH) & ~eight) | ((quotes - KH_EACH) & ~quotes) |
	           ((slashes - KH_EACH) & ~slashes)) &
	       KH_HIGH;
}

/* How many bytes need no escape: eight at a time, the last eight together with some that were looked at before. */
static size_t count_clean(const char *at, size_t size)
{
	uint64_t escapes = 0;
	size_t i = 0;

	while (size >= 8 && i < size) {
		i = i + 8 > size ? size - 8 : i;
		if ((escapes = escapes_in(at + i)) != 0)
			return i + (size_t)__builtin_ctzll(escapes) / 8;
		i += 8;
	}
	while (i < size && (unsigned char)at[i] >= ' ' && at[i] != '"' && at[i] != '\\')
		i++;
	return i;
}

static char *comma(const struct kh_json *json, char *at)
{
	*at++ = ',';
	if (!json->compact)
		*at++ = ' ';
	return at;
}

static char *write_integer(char *at, unsigned long long value)
{
	char digits[NUMBER_ROOM];
	char *from = digits + sizeof digits;

	for (; value >= 100; value /= 100) { /* two by two: half as many divisions that wait for one another */
		*--from = (char)('0' + value % 10);
		*--from = (char)('0' + value / 10 % 10);
	}
	if (value >= 10)
		*--from = (char)('0' + value % 10);
	*--from = (char)('0' + (value >= 10 ? value / 10 : value));
	size_t size = (size_t)(digits + sizeof digits - from);
	memcpy(at, from, size);
	return at + size;
}

/* The decimal point is the locale's, and may be several bytes: it becomes the only thing that is no digit, sign or e.
 */
static size_t shortest(char *out, size_t room, double value)
{
	size_t size = 0;

	for (int digits = 15; digits <= 17; digits++) {
		snprintf(out, room, "%.*g", digits, value);
		if (strtod(out, NULL) == value)
			break;
	}
	for (const char *at = out; *at != '\0'; at++) {
		if (strchr("0123456789+-e", *at) != NULL)
			out[size++] = *at;
		else if (size > 0 && out[size - 1] != '.')
			out[size++] = '.';
	}
	return size;
}
