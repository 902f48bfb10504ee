/* Documents of the years around 2000, and their transcripts, from the collection beside the project: what is decoded
 * has just the letters of the transcript. Their order, blanks and ASCII are not looked at: programs that take text
 * out of files differ in these; doc/charsets.md lists what differs. Pairs or programs that are not there are passed
 * over. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "kit.h"
#include "samples.h"
#include "charset/decode.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { ROOM = 1 << 20, LETTERS_END = 0x1F00 };

Suite *kh_suite_pairs(void);

static const struct {
	const char *program, *command; /* what is run on the document */
	const char *document, *transcript;
	const char *begin; /* of the text in what the program gives; NULL: all */
	const char *charset;
} pairs[] = {
    {"pdftotext", "pdftotext \"%s\" -", "91a-tcvn3-bao-cao-ke-hoach-2005.pdf",
        "91b-tcvn3-bao-cao-ke-hoach-2005.unicode.txt", NULL, "TCVN3"},
    {"antiword", "antiword -m UTF-8.txt \"%s\"", "93a-tcvn3-btc-qd-144-2002.doc",
        "93b-tcvn3-btc-qd-144-2002.unicode.txt", NULL, "TCVN3"},
    {"unrtf", "unrtf --text \"%s\"", "94a-tcvn3-btc-tt-117-2000.rtf", "94b-tcvn3-btc-tt-117-2000.unicode.txt",
        "\n---", "TCVN3"},
    {"antiword", "antiword -m UTF-8.txt \"%s\"", "97a-vni-binhphuoc-qd-991-2008.doc",
        "97b-vni-binhphuoc-qd-991-2008.unicode.txt", NULL, "VNI"},
};

static const char *path_of(const char *name, char *room, size_t size)
{
	snprintf(room, size, "%s/more/%s", samples_collection(), name);
	return room;
}

static char *read_from(FILE *in, size_t *size)
{
	char *bytes = malloc(ROOM);

	ck_assert(in != NULL && bytes != NULL);
	*size = fread(bytes, 1, ROOM - 1, in);
	bytes[*size] = '\0';
	return bytes;
}

/* How often each letter beyond ASCII comes, case aside. */
static void count_letters(const char *text, size_t size, unsigned counts[LETTERS_END])
{
	utf8proc_uint8_t *nfc = NULL;
	utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)size, &nfc,
	    UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_CASEFOLD);

	ck_assert_int_gt(length, 0);
	for (utf8proc_ssize_t at = 0, used; at < length; at += used) {
		utf8proc_int32_t c = 0;

		used = utf8proc_iterate(nfc + at, length - at, &c);
		ck_assert_int_gt(used, 0);
		if (c >= 0xC0 && c < LETTERS_END && utf8proc_category(c) == UTF8PROC_CATEGORY_LL)
			counts[c]++;
	}
	free(nfc);
}

static bool is_there(const char *program, const char *document)
{
	char command[128];
	FILE *file = fopen(document, "rb");

	if (file == NULL)
		return false;
	fclose(file);
	snprintf(command, sizeof command, "command -v %s >/dev/null", program);
	return system(command) == 0;
}

START_TEST(test_letters_of_transcript)
{
	static unsigned is[LETTERS_END], should[LETTERS_END];
	char document[512], transcript[512], command[1024];
	struct kh_decoded text = {0};
	struct kh_error err = {0};
	struct kh_arena *mem;
	char *given, *expected;
	const char *begin;
	size_t given_size, expected_size;
	FILE *in;

	path_of(pairs[_i].document, document, sizeof document);
	path_of(pairs[_i].transcript, transcript, sizeof transcript);
	if (!is_there(pairs[_i].program, document)) {
		fprintf(stderr, "pairs: %s or %s is not there: not tested\n", pairs[_i].program, document);
		return;
	}
	snprintf(command, sizeof command, pairs[_i].command, document);
	strcat(command, " 2>/dev/null");
	in = popen(command, "r");
	given = read_from(in, &given_size);
	pclose(in);
	in = fopen(transcript, "rb");
	expected = read_from(in, &expected_size);
	fclose(in);
	begin = pairs[_i].begin != NULL ? strstr(given, pairs[_i].begin) : given;
	ck_assert_ptr_nonnull(begin);
	mem = kh_arena_new();
	ck_assert_msg(
	    kh_decode(mem, kit_patterns(), NULL, begin, given_size - (size_t)(begin - given), &text, &err) == KH_OK,
	    "%s", err.message);
	ck_assert_str_eq(text.charset, pairs[_i].charset);
	count_letters(text.bytes, text.size, is);
	count_letters(expected, expected_size, should);
	for (unsigned c = 0; c < LETTERS_END; c++)
		ck_assert_msg(
		    is[c] == should[c], "%s: U+%04X: %u, should %u", pairs[_i].document, c, is[c], should[c]);
	kh_arena_free(mem);
	free(given);
	free(expected);
}
END_TEST

Suite *kh_suite_pairs(void)
{
	Suite *suite = suite_create("pairs");
	TCase *letters = tcase_create("letters");

	(void)kit_patterns();
	tcase_add_loop_test(letters, test_letters_of_transcript, 0, (int)COUNT(pairs));
	suite_add_tcase(suite, letters);
	return suite;
}
