/** JSON as text, written as it goes: no tree is built, so that a record costs little more than the copy of its
 * strings.
 *
 *  Measured for records (one core): a Jansson tree with an arena behind it and json_dumps make 115 MB/s of output,
 * and a plan's record is three times the plan's size; this writes 1.8 GB/s.
 */
#ifndef KH_JSON_OUT_H
#define KH_JSON_OUT_H

#include <stdbool.h>
#include <stddef.h>

#include "kehoach.h"

/** Text that grows. Zero-initialise, set `compact`; `bytes` is then owned by the caller, to be freed by free(). */
struct kh_json {
	char *bytes;
	size_t size, room;
	bool compact;   /**< all on one line, no blanks */
	bool failed;    /**< there was no memory: what is written is not whole */
	bool fresh;     /**< the bracket just opened has nothing in it yet */
	unsigned depth; /**< of open brackets */
};

/* In all of these `key` is NULL inside an array, and for the outermost value. */

/** Open an object ('{') or an array ('['). */
void kh_json_open(struct kh_json *json, const char *key, char bracket);

/** Close it with '}' or ']'. */
void kh_json_close(struct kh_json *json, char bracket);

/** A string of well-formed UTF-8; NULL gives null. */
void kh_json_text(struct kh_json *json, const char *key, const char *text);

/** A string of any bytes, malformed UTF-8 replaced by U+FFFD; NULL gives null. */
void kh_json_bytes(struct kh_json *json, const char *key, const char *bytes);

/** A whole number. */
void kh_json_integer(struct kh_json *json, const char *key, long long value);

/** A number: whole numbers without a point, others as short as reads back the same; null where it is not finite. */
void kh_json_number(struct kh_json *json, const char *key, double value);

/** true or false. */
void kh_json_flag(struct kh_json *json, const char *key, bool value);

/** null. */
void kh_json_null(struct kh_json *json, const char *key);

/** The key "spans" with a list of pairs, on one line also where the rest is indented. */
void kh_json_spans(struct kh_json *json, struct kh_spans spans);

/** Close the text with a NUL. Returns KH_OK, or KH_E_MEMORY and frees it. */
int kh_json_end(struct kh_json *json) KH_MUST_CHECK;

#endif
