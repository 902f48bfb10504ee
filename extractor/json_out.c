#include "json_out.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

enum { INDENT = 2, FIRST_ROOM = 1 << 16, NUMBER_ROOM = 40 };

static void begin_value(struct kh_json *json, const char *key);
static void new_line(struct kh_json *json);
static char *reserve(struct kh_json *json, size_t more);
static void put(struct kh_json *json, const char *bytes, size_t size);
static void put_escaped(struct kh_json *json, unsigned char byte);
static void put_clean_run(struct kh_json *json, const char *text);
static void put_integer(struct kh_json *json, unsigned long long value);
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
	json->depth--;
	if (!json->fresh)
		new_line(json);
	json->fresh = false;
	put(json, &bracket, 1);
}

void kh_json_text(struct kh_json *json, const char *key, const char *text)
{
	if (text == NULL) {
		kh_json_null(json, key);
		return;
	}
	begin_value(json, key);
	put(json, "\"", 1);
	put_clean_run(json, text);
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
		put_clean_run(json, one);
		at += size > 0 ? size : 1;
	}
	put(json, "\"", 1);
}

void kh_json_integer(struct kh_json *json, const char *key, long long value)
{
	begin_value(json, key);
	if (value < 0)
		put(json, "-", 1);
	put_integer(json, value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value);
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
	size_t blank = json->compact ? 0 : 1;

	begin_value(json, "spans");
	put(json, "[", 1);
	for (size_t i = 0; i < spans.count; i++) {
		if (i > 0)
			put(json, ", ", 1 + blank);
		put(json, "[", 1);
		put_integer(json, spans.at[i].begin);
		put(json, ", ", 1 + blank);
		put_integer(json, spans.at[i].end);
		put(json, "]", 1);
	}
	put(json, "]", 1);
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

static void begin_value(struct kh_json *json, const char *key)
{
	if (json->depth > 0) {
		if (!json->fresh)
			put(json, ",", 1);
		new_line(json);
	}
	json->fresh = false;
	if (key != NULL) {
		put(json, "\"", 1);
		put(json, key, strlen(key));
		put(json, "\": ", json->compact ? 2 : 3);
	}
}

static void new_line(struct kh_json *json)
{
	char *at;
	size_t size = 1 + (size_t)json->depth * INDENT;

	if (json->compact || (at = reserve(json, size)) == NULL)
		return;
	at[0] = '\n';
	memset(at + 1, ' ', size - 1);
	json->size += size;
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

/* Copies run by run: nearly always the whole string is one. */
static void put_clean_run(struct kh_json *json, const char *text)
{
	const unsigned char *at = (const unsigned char *)text, *run = at;

	for (;; at++) {
		if (*at >= ' ' && *at != '"' && *at != '\\')
			continue;
		put(json, (const char *)run, (size_t)(at - run));
		if (*at == '\0')
			return;
		put_escaped(json, *at);
		run = at + 1;
	}
}

static void put_integer(struct kh_json *json, unsigned long long value)
{
	char digits[NUMBER_ROOM];
	char *at = digits + sizeof digits;

	do
		*--at = (char)('0' + value % 10);
	while ((value /= 10) > 0);
	put(json, at, (size_t)(digits + sizeof digits - at));
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
