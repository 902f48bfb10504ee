/* A plan in any charset, stored in any way, pure or mixed, gives the record of the plan in UTF-8, and each span goes
 * to the bytes that the characters of the original's span became. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>
#include <utf8proc.h>

#include "encode.h"
#include "kit.h"
#include "part.h"
#include "plan_folder.h"
#include "samples.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Bytes of text that show their charset; paragraphs of a mixture. */
enum { LITTLE = 800, PIECE = 150, SAID_MOST = 6 };

Suite *kh_suite_recode(void);

/* A text and what it became: byte `at[i]` is where code point i of the text begins. */
struct recoded {
	char *bytes;
	size_t size;
	uint32_t *at; /* count + 1 */
	char *text;   /* the same with what the charset lacks written otherwise, but in its own case */
	size_t text_size, count;
	bool any_case;
};

struct stored {
	enum kh_charset_id id;
	enum encode_form form;
};

/* Parts of a mixture; the last has no id. */
struct way {
	const char *name;
	struct stored parts[6];
	bool capitals_font;
};

static const struct way ways[] = {
    {"TCVN3", {{KH_CHARSET_TCVN3, ENCODE_BYTES}}, false},
    {"VNI", {{KH_CHARSET_VNI, ENCODE_BYTES}}, false},
    {"VISCII", {{KH_CHARSET_VISCII, ENCODE_BYTES}}, false},
    {"windows-1258", {{KH_CHARSET_1258, ENCODE_BYTES}}, false},
    {"VIQR", {{KH_CHARSET_VIQR, ENCODE_BYTES}}, false},
    {"TCVN3 in UTF-8", {{KH_CHARSET_TCVN3, ENCODE_STORED}}, false},
    {"VNI in UTF-8", {{KH_CHARSET_VNI, ENCODE_STORED}}, false},
    {"VISCII in UTF-8", {{KH_CHARSET_VISCII, ENCODE_STORED}}, false},
    {"windows-1258 in UTF-8", {{KH_CHARSET_1258, ENCODE_STORED}}, false},
    {"UTF-8 misread", {{KH_CHARSET_UTF8, ENCODE_STORED}}, false},
    {"UTF-8 misread twice", {{KH_CHARSET_UTF8, ENCODE_TWICE}}, false},
    {"UTF-8 and TCVN3 in UTF-8", {{KH_CHARSET_UTF8, ENCODE_BYTES}, {KH_CHARSET_TCVN3, ENCODE_STORED}}, false},
    {"UTF-8 and VNI in UTF-8", {{KH_CHARSET_VNI, ENCODE_STORED}, {KH_CHARSET_UTF8, ENCODE_BYTES}}, false},
    {"UTF-8 and misread UTF-8", {{KH_CHARSET_UTF8, ENCODE_BYTES}, {KH_CHARSET_UTF8, ENCODE_STORED}}, false},
    {"UTF-8 and windows-1258 in UTF-8", {{KH_CHARSET_UTF8, ENCODE_BYTES}, {KH_CHARSET_1258, ENCODE_STORED}}, false},
    {"UTF-8 and twice misread UTF-8", {{KH_CHARSET_UTF8, ENCODE_TWICE}, {KH_CHARSET_UTF8, ENCODE_BYTES}}, false},
    {"UTF-8 and TCVN3", {{KH_CHARSET_TCVN3, ENCODE_BYTES}, {KH_CHARSET_UTF8, ENCODE_BYTES}}, false},
    {"UTF-8 and VNI", {{KH_CHARSET_UTF8, ENCODE_BYTES}, {KH_CHARSET_VNI, ENCODE_BYTES}}, false},
    {"TCVN3, headings in a capitals font", {{KH_CHARSET_TCVN3, ENCODE_BYTES}}, true},
    {"TCVN3 in UTF-8, headings in a capitals font", {{KH_CHARSET_TCVN3, ENCODE_STORED}}, true},
};

/* ---- recoding ---- */

static char *composed(const char *bytes, size_t size, size_t *out_size)
{
	size_t bom = size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	utf8proc_uint8_t *out = NULL;
	utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)bytes + bom, (utf8proc_ssize_t)(size - bom), &out,
	    UTF8PROC_COMPOSE | UTF8PROC_STABLE);

	ck_assert_int_ge(n, 0);
	*out_size = (size_t)n;
	return (char *)out;
}

static utf8proc_int32_t next(const char *bytes, size_t size, size_t *at)
{
	utf8proc_int32_t c = 0;
	utf8proc_ssize_t used =
	    utf8proc_iterate((const utf8proc_uint8_t *)bytes + *at, (utf8proc_ssize_t)(size - *at), &c);

	if (used <= 0) /* not ck_assert, which writes a file each time */
		ck_abort_msg("no character at byte %zu", *at);
	*at += (size_t)used;
	return c;
}

/* Add a piece of text in one charset. */
static void add_piece(struct recoded *r, struct stored how, const char *text, size_t size)
{
	struct encoded e = encode(kit_patterns(), how.id, how.form, text, size);
	size_t own = 0, coded = 0;

	memcpy(r->bytes + r->size, e.bytes, e.size);
	for (size_t i = 0; i < e.count; i++) {
		utf8proc_int32_t c = next(text, size, &own), as = next(e.text, e.text_size, &coded);

		r->at[r->count++] = (uint32_t)r->size + e.at[i];
		r->text_size += (size_t)utf8proc_encode_char(
		    utf8proc_tolower(c) == as ? c : as, (utf8proc_uint8_t *)r->text + r->text_size);
	}
	r->size += e.size;
	r->any_case |= how.id == KH_CHARSET_TCVN3;
	encoded_free(&e);
}

static bool is_roman(const char *text, size_t begin, size_t end)
{
	while (begin < end && strchr("*# ", text[begin]) != NULL)
		begin++;
	return begin < end && strchr("IVX", text[begin]) != NULL && strspn(text + begin, "IVX.") > 1;
}

/* Lines that are all capitals (no abbreviations, no rows) in small letters. Returns how many have a roman label,
 * which shows that the font makes the capitals. */
static size_t lower_headings(char *text, size_t size)
{
	size_t roman = 0;

	for (size_t at = 0, end; at < size; at = end) {
		size_t accents = 0, lower = 0;

		for (end = at; end < size && (end == at || text[end - 1] != '\n');) {
			utf8proc_int32_t c = next(text, size, &end);

			accents += utf8proc_tolower(c) != c && c >= 0x80 && c != 0x110;
			lower += utf8proc_toupper(c) != c || c == '|' || c == '\t';
		}
		roman += accents > 0 && lower == 0 && is_roman(text, at, end);
		for (size_t i = at; i < end && accents > 0 && lower == 0;) {
			size_t from = i;
			utf8proc_int32_t c = next(text, size, &i);

			(void)utf8proc_encode_char(utf8proc_tolower(c), (utf8proc_uint8_t *)text + from);
		}
	}
	return roman;
}

static struct recoded recode(const struct way *way, char *text, size_t size)
{
	struct recoded r = {
	    malloc(size * 16 + 16), 0, malloc((size + 1) * sizeof *r.at), malloc(size * 3 + 4), 0, 0, false};
	size_t parts = 0, part = 0;

	ck_assert(r.bytes != NULL && r.at != NULL && r.text != NULL);
	while (parts < COUNT(way->parts) && way->parts[parts].id != KH_CHARSET_UNKNOWN)
		parts++;
	for (size_t at = 0, end; at < size; at = end) {
		end = parts == 1 || at + PIECE > size ? size : at + PIECE;
		while (end < size && text[end - 1] != '\n')
			end++;
		add_piece(&r, way->parts[part], text + at, end - at);
		part = (part + 1) % parts;
	}
	r.at[r.count] = (uint32_t)r.size;
	return r;
}

static void recoded_free(struct recoded *r)
{
	free(r->bytes);
	free(r->at);
	free(r->text);
}

/* ---- comparing ---- */

struct comparison {
	const struct recoded *recoded;
	uint32_t *index; /* of each byte of the text: which code point it belongs to */
	FILE *out;
	size_t differences;
};

static bool same_text(const struct comparison *c, const char *a, const char *b)
{
	utf8proc_uint8_t *x, *y;
	bool same;

	if (!c->recoded->any_case)
		return strcmp(a, b) == 0;
	utf8proc_map((const utf8proc_uint8_t *)a, 0, &x, UTF8PROC_NULLTERM | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
	utf8proc_map((const utf8proc_uint8_t *)b, 0, &y, UTF8PROC_NULLTERM | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
	same = x != NULL && y != NULL && strcmp((char *)x, (char *)y) == 0;
	free(x);
	free(y);
	return same;
}

static void differ(struct comparison *c, const char *path, const json_t *a, const json_t *b)
{
	char *x = json_dumps(a, JSON_ENCODE_ANY | JSON_COMPACT), *y = json_dumps(b, JSON_ENCODE_ANY | JSON_COMPACT);

	if (c->differences++ < SAID_MOST)
		fprintf(c->out, "  %s: %.200s should be %.200s\n", path, y != NULL ? y : "nothing",
		    x != NULL ? x : "nothing");
	free(x);
	free(y);
}

/* Where the bytes of an original's span went. */
static bool same_spans(const struct comparison *c, const json_t *a, const json_t *b)
{
	if (json_array_size(a) != json_array_size(b))
		return false;
	for (size_t i = 0; i < json_array_size(a); i++) {
		size_t begin = (size_t)json_integer_value(json_array_get(json_array_get(a, i), 0));
		size_t end = (size_t)json_integer_value(json_array_get(json_array_get(a, i), 1));
		const json_t *is = json_array_get(b, i);

		if (end > c->recoded->text_size ||
		    (json_int_t)c->recoded->at[c->index[begin]] != json_integer_value(json_array_get(is, 0)) ||
		    (json_int_t)c->recoded->at[c->index[end]] != json_integer_value(json_array_get(is, 1)))
			return false;
	}
	return true;
}

/* Trees of records are a few levels deep. */
static void compare(struct comparison *c, const char *path, const json_t *a, const json_t *b)
{
	char below[256];
	const char *key;
	json_t *value;
	size_t i;

	if (json_typeof(a) != json_typeof(b) || json_object_size(a) != json_object_size(b) ||
	    json_array_size(a) != json_array_size(b)) {
		differ(c, path, a, b);
		return;
	}
	json_object_foreach((json_t *)a, key, value)
	{
		const json_t *other = json_object_get(b, key);

		snprintf(below, sizeof below, "%s.%s", path, key);
		if (strcmp(key, "confidence") == 0) /* depends on how many bytes there are */
			continue;
		if (other == NULL)
			differ(c, below, value, NULL);
		else if (strcmp(key, "spans") != 0)
			compare(c, below, value, other);
		else if (!same_spans(c, value, other))
			differ(c, below, value, other);
	}
	json_array_foreach(a, i, value)
	{
		snprintf(below, sizeof below, "%s[%zu]", path, i);
		compare(c, below, value, json_array_get(b, i));
	}
	if (json_is_string(a) ? !same_text(c, json_string_value(a), json_string_value(b))
	                      : !json_is_object(a) && !json_is_array(a) && !json_equal(a, b))
		differ(c, path, a, b);
}

static json_t *record_of(const char *bytes, size_t size)
{
	struct kh_plan *plan = kit_plan("plan", bytes, size);
	json_t *tree = plan_json(plan, true);

	ck_assert_ptr_nonnull(tree);
	json_object_del(tree, "source");
	kh_plan_free(plan);
	return tree;
}

/* Records of texts that were read already: what the charsets of several ways lack is the same. */
struct known {
	struct {
		char *text;
		size_t size;
		json_t *record;
	} of[COUNT(ways)];
	size_t count;
};

static json_t *known_record(struct known *known, const char *text, size_t size)
{
	size_t i = 0;

	while (i < known->count && (known->of[i].size != size || memcmp(known->of[i].text, text, size) != 0))
		i++;
	if (i == known->count) {
		known->of[i].text = malloc(size + 1);
		ck_assert_ptr_nonnull(known->of[i].text);
		memcpy(known->of[i].text, text, size);
		known->of[i].size = size;
		known->of[i].record = record_of(text, size);
		known->count++;
	}
	return json_incref(known->of[i].record);
}

static void known_free(struct known *known)
{
	for (size_t i = 0; i < known->count; i++) {
		free(known->of[i].text);
		json_decref(known->of[i].record);
	}
}

static size_t compare_records(const struct sample *s, const struct way *way, struct known *known, FILE *out)
{
	size_t size;
	char *text = composed(s->bytes, s->size, &size);
	struct recoded r = recode(way, text, size);
	struct comparison c = {&r, calloc(r.text_size + 1, sizeof *c.index), out, 0};
	json_t *expected = known_record(known, r.text, r.text_size), *found;
	bool shown = true;

	ck_assert_ptr_nonnull(c.index);
	for (size_t at = 0, i = 0; at < r.text_size; i++)
		for (size_t from = at, end = (next(r.text, r.text_size, &at), at); from < end; from++)
			c.index[from] = (uint32_t)i;
	c.index[r.text_size] = (uint32_t)r.count;
	if (way->capitals_font) {
		uint32_t *at = r.at;
		char *own = r.text;

		shown = lower_headings(text, size) >= 2 && strstr(s->path, "plans/") != NULL;
		free(r.bytes);
		r = recode(way, text, size);
		free(at);
		free(own);
	}
	found = record_of(r.bytes, r.size);
	if (shown)
		compare(&c, "", expected, found);
	if (c.differences > 0)
		fprintf(out, "%s, %s: %zu differences\n", s->path, way->name, c.differences);
	json_decref(expected);
	json_decref(found);
	free(c.index);
	free(text);
	recoded_free(&r);
	return c.differences;
}

START_TEST(test_same_record)
{
	size_t count, said_size, differences = 0;
	const struct sample *s = &samples(&count)[_i];
	struct known known = {0};
	char *said = NULL;
	FILE *out = open_memstream(&said, &said_size);

	bool legacy = s->utf8 && !s->bug && s->size >= LITTLE && sample_has_charsets(s->path);
	for (size_t w = 0; legacy && w < COUNT(ways); w++)
		differences += compare_records(s, &ways[w], &known, out);
	fclose(out);
	known_free(&known);
	ck_assert_msg(differences == 0, "%s: %zu differences\n%.3000s", s->path, differences, said);
	free(said);
}
END_TEST

Suite *kh_suite_recode(void)
{
	Suite *suite = suite_create("recode");
	TCase *records = tcase_create("records");
	size_t count;

	(void)kit_patterns();
	(void)samples(&count);
	part_add_loop_test(records, test_same_record, count);
	tcase_set_timeout(records, 120);
	suite_add_tcase(suite, records);
	return suite;
}
