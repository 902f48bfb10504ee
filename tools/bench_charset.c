#include "bench_charset.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "charset/decode.h"

/* The encoder of the tests, compiled here too: a benchmark links no tests. */
#include "../tests/encode.c"

enum { PARAGRAPHS = 10000, LEAST = 20, MOST = 400, LONG = 60, SPEED_BYTES = 2 << 20, SPEED_RUNS = 5 };

/* Text, all files one after another; with single blanks where it is cut into paragraphs. */
struct prose {
	char *bytes;
	size_t size, room;
};

/* A way to store text. */
struct stored {
	enum kh_charset_id id;
	enum encode_form form;
	const char *name;
};

static const struct stored ways[] = {
    {KH_CHARSET_TCVN3, ENCODE_BYTES, "TCVN3"},
    {KH_CHARSET_VNI, ENCODE_BYTES, "VNI"},
    {KH_CHARSET_VISCII, ENCODE_BYTES, "VISCII"},
    {KH_CHARSET_1258, ENCODE_BYTES, "windows-1258"},
    {KH_CHARSET_VIQR, ENCODE_BYTES, "VIQR"},
    {KH_CHARSET_TCVN3, ENCODE_STORED, "TCVN3 in UTF-8"},
    {KH_CHARSET_VNI, ENCODE_STORED, "VNI in UTF-8"},
    {KH_CHARSET_VISCII, ENCODE_STORED, "VISCII in UTF-8"},
    {KH_CHARSET_1258, ENCODE_STORED, "windows-1258 in UTF-8"},
    {KH_CHARSET_UTF8, ENCODE_STORED, "misread UTF-8"},
    {KH_CHARSET_UTF8, ENCODE_TWICE, "twice misread UTF-8"},
    {KH_CHARSET_UTF8, ENCODE_BYTES, "UTF-8"},
};

static bool read_prose(struct prose *prose, const char *path, bool lines);
static void bench_found(const struct kh_patterns *patterns, const struct prose *prose, const struct stored *way);
static void bench_stays(const struct kh_patterns *patterns, const char *pattern, const char *name);
static void bench_speed(const struct kh_patterns *patterns, const struct prose *prose, const struct stored *way);

bool bench_charset(const struct kh_patterns *patterns, char **files, size_t file_count)
{
	struct prose prose = {NULL, 0, 0}, lines = {NULL, 0, 0};
	bool done = read_prose(&prose, "tools/bench_prose.txt", false);

	for (size_t i = 0; i < file_count && done; i++)
		done = read_prose(&prose, files[i], false) && read_prose(&lines, files[i], true);
	if (done) {
		printf("\n%d paragraphs of each, of %d to %d characters: %% that come back as they were\n"
		       "%-24s %8s %8s\n",
		    PARAGRAPHS, LEAST, MOST, "", "under 60", "from 60");
		for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
			bench_found(patterns, &prose, &ways[i]);
		printf("\n%d pieces of each: how many are changed\n", PARAGRAPHS);
		bench_stays(patterns, "tools/charset_other.txt", "other languages");
		bench_stays(patterns, "*/*.[ch]", "source code");
		printf("\ndecoding, MB/s of processor time   %10s %10s\n", "found", "told");
		for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
			bench_speed(patterns, &lines, &ways[i]);
	}
	free(prose.bytes);
	free(lines.bytes);
	return done;
}

/* ---- text ---- */

static bool add_byte(struct prose *prose, char c)
{
	if (prose->size == prose->room) {
		size_t room = prose->room == 0 ? 1 << 16 : prose->room * 2;
		char *bytes = realloc(prose->bytes, room);

		if (bytes == NULL)
			return false;
		prose->bytes = bytes;
		prose->room = room;
	}
	prose->bytes[prose->size++] = c;
	return true;
}

/* lines: keep them. */
static bool read_prose(struct prose *prose, const char *path, bool lines)
{
	FILE *in = fopen(path, "rb");
	bool done = in != NULL, blank = true;
	int c;

	while (done && (c = getc(in)) != EOF) {
		bool white = c == ' ' || (c >= '\t' && c <= '\r');

		done = lines ? add_byte(prose, (char)c) : (white && blank) || add_byte(prose, white ? ' ' : (char)c);
		blank = white;
	}
	if (in != NULL)
		fclose(in);
	if (!done)
		fprintf(stderr, "bench: %s: cannot be read\n", path);
	return done && add_byte(prose, ' ');
}

static unsigned next_random(unsigned *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* A piece of the prose that begins and ends with words; its length in characters is left in *length. */
static const char *cut(const struct prose *prose, unsigned *state, size_t *size, size_t *length)
{
	size_t wanted = LEAST + next_random(state) % (MOST - LEAST + 1);
	size_t begin = prose->size < 8 * MOST ? 0 : next_random(state) % (prose->size - 4 * MOST), end, last;

	while (begin > 0 && prose->bytes[begin - 1] != ' ')
		begin--;
	last = end = begin;
	for (*length = 0; end < prose->size && (*length < wanted || last == begin); end++) {
		*length += ((unsigned char)prose->bytes[end] & 0xC0) != 0x80;
		if (prose->bytes[end] == ' ')
			last = end;
	}
	*size = last - begin;
	*length = 0;
	for (size_t i = begin; i < last; i++)
		*length += ((unsigned char)prose->bytes[i] & 0xC0) != 0x80;
	return prose->bytes + begin;
}

/* ---- found ---- */

static bool comes_back(const struct kh_patterns *patterns, enum kh_charset_id id, const char *bytes, size_t size,
    const char *text, size_t text_size)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_decoded decoded = {0};
	bool same = mem != NULL && kh_decode(mem, patterns, NULL, bytes, size, &decoded, NULL) == KH_OK &&
	            encode_same(id, decoded.bytes, decoded.size, text, text_size);

	kh_arena_free(mem);
	return same;
}

static void bench_found(const struct kh_patterns *patterns, const struct prose *prose, const struct stored *way)
{
	size_t tried[2] = {0, 0}, right[2] = {0, 0};
	unsigned state = 1;

	for (int i = 0; i < PARAGRAPHS; i++) {
		size_t size, length;
		const char *text = cut(prose, &state, &size, &length);
		struct encoded e = encode(patterns, way->id, way->form, text, size);

		tried[length >= LONG]++;
		right[length >= LONG] += comes_back(patterns, way->id, e.bytes, e.size, e.text, e.text_size);
		encoded_free(&e);
	}
	printf("%-24s %8.2f %8.2f\n", way->name, 100.0 * (double)right[0] / (double)(tried[0] + (tried[0] == 0)),
	    100.0 * (double)right[1] / (double)(tried[1] + (tried[1] == 0)));
}

/* ---- stays ---- */

static void bench_stays(const struct kh_patterns *patterns, const char *pattern, const char *name)
{
	struct prose prose = {NULL, 0, 0};
	glob_t found = {0};
	size_t changed = 0;
	unsigned state = 1;

	(void)glob(pattern, 0, NULL, &found);
	for (size_t i = 0; i < found.gl_pathc; i++)
		if (strcmp(found.gl_pathv[i], "tests/test_charset.c") != 0 &&
		    strcmp(found.gl_pathv[i], "tests/test_viqr.c") != 0 &&
		    strcmp(found.gl_pathv[i], "tests/test_damage.c") != 0 &&
		    strcmp(found.gl_pathv[i], "tests/test_decode.c") != 0)
			(void)read_prose(&prose, found.gl_pathv[i], false);
	globfree(&found);
	for (int i = 0; i < PARAGRAPHS && prose.size > 0; i++) {
		size_t size, length;
		const char *text = cut(&prose, &state, &size, &length);

		changed += !comes_back(patterns, KH_CHARSET_UTF8, text, size, text, size);
	}
	printf("%-24s %8zu\n", name, changed);
	free(prose.bytes);
}

/* ---- speed ---- */

static double speed(const struct kh_patterns *patterns, const char *charset, const char *bytes, size_t size)
{
	double best = 0;

	for (int run = 0; run < SPEED_RUNS; run++) {
		struct kh_arena *mem = kh_arena_new();
		struct kh_decoded decoded;
		struct timespec begin, end;
		double seconds;

		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
		if (mem == NULL || kh_decode(mem, patterns, charset, bytes, size, &decoded, NULL) != KH_OK)
			size = 0;
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
		kh_arena_free(mem);
		seconds = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
		if (seconds > 0 && (double)size / seconds / 1e6 > best)
			best = (double)size / seconds / 1e6;
	}
	return best;
}

static void bench_speed(const struct kh_patterns *patterns, const struct prose *prose, const struct stored *way)
{
	struct encoded e = encode(patterns, way->id, way->form, prose->bytes, prose->size);
	size_t copies = SPEED_BYTES / e.size + 1;
	char *bytes = malloc(copies * e.size);

	if (bytes != NULL) {
		for (size_t i = 0; i < copies; i++)
			memcpy(bytes + i * e.size, e.bytes, e.size);
		printf("%-34s %10.0f", way->name, speed(patterns, NULL, bytes, copies * e.size));
		if (way->form == ENCODE_BYTES && way->id != KH_CHARSET_UTF8)
			printf(" %10.0f", speed(patterns, kh_charset_name(way->id), bytes, copies * e.size));
		printf("\n");
	}
	free(bytes);
	encoded_free(&e);
}
