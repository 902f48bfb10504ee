/* Writes patterns/charset-model.tsv: how probable each onset and each rime of a Vietnamese syllable is.
 * usage: charset_model charset_model.lst SAMPLE... > charset-model.tsv
 * The list says which onsets and rimes there are, the samples (UTF-8 text of any kind) how often each comes. */
#include <stdbool.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { TONES = 6, LETTERS_MAX = 10, PARTS_MAX = 2048 };

/* Counted before a part was ever seen: a rime is legal though no sample has it. */
static const double UNSEEN = 0.25;

struct part {
	utf8proc_int32_t letters[LETTERS_MAX]; /* lower case, NFC */
	size_t length;
	double count;
};

struct parts {
	struct part at[PARTS_MAX];
	size_t count;
};

static const utf8proc_int32_t tones[TONES] = {0, 0x300, 0x301, 0x303, 0x309, 0x323};
static struct parts onsets, rimes;

static bool read_list(const char *path);
static bool count_sample(const char *path);
static void print_parts(const char *kind, const struct parts *parts);

int main(int argc, char **argv)
{
	if (argc < 3) {
		fprintf(stderr, "usage: charset_model LIST SAMPLE...\n");
		return 2;
	}
	if (!read_list(argv[1]))
		return 1;
	for (int i = 2; i < argc; i++)
		if (!count_sample(argv[i]))
			return 1;
	printf(
	    "# Made by tools/charset_model: onsets and rimes of Vietnamese syllables, each with its cost in bits.\n");
	print_parts("onset", &onsets);
	print_parts("rime", &rimes);
	return ferror(stdout) | fclose(stdout) ? 1 : 0;
}

/* ---- the list ---- */

static bool is_vowel(utf8proc_int32_t c)
{
	return c < 0x80 && c > 0 && strchr("aeiouy", (int)c) != NULL;
}

/* A letter without its tone → its base letter; *shaped: has it a circumflex, breve or horn? */
static utf8proc_int32_t base_of(utf8proc_int32_t c, bool *shaped)
{
	utf8proc_int32_t out[4] = {0};
	int boundary = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char(c, out, 4, UTF8PROC_DECOMPOSE, &boundary);

	*shaped = n > 1;
	return out[0];
}

static void add_part(struct parts *parts, const struct part *part)
{
	if (parts->count < PARTS_MAX)
		parts->at[parts->count++] = *part;
}

static void add_toned(const struct part *rime, size_t at, size_t tone)
{
	struct part toned = *rime;
	utf8proc_uint8_t pair[8];
	utf8proc_ssize_t size = utf8proc_encode_char(rime->letters[at], pair);

	if (tone != 0) {
		size += utf8proc_encode_char(tones[tone], pair + size);
		size = utf8proc_decompose(pair, size, toned.letters + at, 3, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
		if (size <= 0 || utf8proc_normalize_utf32(toned.letters + at, size, UTF8PROC_COMPOSE) != 1)
			return;
		memcpy(toned.letters + at + 1, rime->letters + at + 1,
		    sizeof toned.letters - (at + 1) * sizeof *toned.letters);
	}
	add_part(&rimes, &toned);
}

/* The tone stands on the letter with a circumflex, breve or horn (the last of two); else before a closing consonant
 * on the last vowel, on the middle one of three, on the first of two. Writers differ on the pairs oa, oe and uy:
 * *other is the second place. */
static size_t tone_place(const struct part *rime, size_t *other)
{
	size_t vowels = 0, shaped_at = SIZE_MAX;
	utf8proc_int32_t base[LETTERS_MAX];

	for (size_t i = 0; i < rime->length; i++) {
		bool shaped;

		base[i] = base_of(rime->letters[i], &shaped);
		if (!is_vowel(base[i]))
			break;
		vowels++;
		if (shaped)
			shaped_at = i;
	}
	*other = SIZE_MAX;
	if (shaped_at != SIZE_MAX)
		return shaped_at;
	if (vowels < rime->length)
		return vowels - 1;
	if (vowels == 2 &&
	    ((base[0] == 'o' && (base[1] == 'a' || base[1] == 'e')) || (base[0] == 'u' && base[1] == 'y')))
		*other = 1;
	return vowels == 3 ? 1 : 0;
}

static void add_rime(const struct part *rime)
{
	size_t other, place = tone_place(rime, &other);
	utf8proc_int32_t last = rime->letters[rime->length - 1];
	utf8proc_int32_t before = rime->length > 1 ? rime->letters[rime->length - 2] : 0;
	bool stop = last == 'c' || last == 'p' || last == 't' || (last == 'h' && before == 'c');

	for (size_t tone = 0; tone < TONES; tone++) {
		if ((stop || last == 'k') && (tones[tone] == 0x300 || tones[tone] == 0x303 || tones[tone] == 0x309))
			continue;
		if (stop && tone == 0)
			continue;
		add_toned(rime, place, tone);
		if (other != SIZE_MAX && tone != 0)
			add_toned(rime, other, tone);
	}
}

static bool read_word(const char *word, struct part *part)
{
	utf8proc_ssize_t n;

	memset(part, 0, sizeof *part);
	if (strcmp(word, "-") == 0)
		return true;
	n = utf8proc_decompose((const utf8proc_uint8_t *)word, 0, part->letters, LETTERS_MAX,
	    UTF8PROC_NULLTERM | UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	if (n > 0 && n <= LETTERS_MAX)
		n = utf8proc_normalize_utf32(part->letters, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	part->length = n > 0 && n <= LETTERS_MAX ? (size_t)n : 0;
	return part->length > 0;
}

static bool read_list(const char *path)
{
	char line[1024];
	FILE *in = fopen(path, "r");

	if (in == NULL) {
		perror(path);
		return false;
	}
	while (fgets(line, sizeof line, in) != NULL) {
		char *save = NULL, *kind = strtok_r(line, " \t\n", &save), *word;
		struct part part;

		if (kind == NULL || *kind == '#')
			continue;
		while ((word = strtok_r(NULL, " \t\n", &save)) != NULL)
			if (read_word(word, &part)) {
				if (strcmp(kind, "onset") == 0)
					add_part(&onsets, &part);
				else
					add_rime(&part);
			}
	}
	fclose(in);
	return true;
}

/* ---- the samples ---- */

static struct part *find_part(struct parts *parts, const utf8proc_int32_t *letters, size_t length)
{
	for (size_t i = 0; i < parts->count; i++)
		if (parts->at[i].length == length &&
		    memcmp(parts->at[i].letters, letters, length * sizeof *letters) == 0)
			return &parts->at[i];
	return NULL;
}

/* The longest onset that leaves a rime; words that are no syllables count for nothing. */
static void count_word(const utf8proc_int32_t *letters, size_t length)
{
	for (size_t n = length < 3 ? length : 3; n != SIZE_MAX; n--) {
		struct part *onset = find_part(&onsets, letters, n);
		struct part *rime = onset == NULL ? NULL : find_part(&rimes, letters + n, length - n);

		if (rime != NULL) {
			onset->count++;
			rime->count++;
			return;
		}
	}
}

static bool is_letter(utf8proc_int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL;
}

static void count_words(const utf8proc_uint8_t *text, size_t size)
{
	utf8proc_int32_t word[LETTERS_MAX], c = 0;
	size_t length = 0;

	for (size_t at = 0; at <= size;) {
		utf8proc_ssize_t used =
		    at < size ? utf8proc_iterate(text + at, (utf8proc_ssize_t)(size - at), &c) : 1;

		if (at < size && used > 0 && is_letter(c)) {
			if (length < LETTERS_MAX)
				word[length] = utf8proc_tolower(c);
			length++;
		} else {
			if (length > 0 && length <= LETTERS_MAX)
				count_word(word, length);
			length = 0;
		}
		at += used > 0 ? (size_t)used : 1;
	}
}

static bool count_sample(const char *path)
{
	static utf8proc_uint8_t text[1 << 22];
	FILE *in = fopen(path, "rb");
	size_t size;
	utf8proc_uint8_t *nfc = NULL;
	utf8proc_ssize_t n;

	if (in == NULL) {
		perror(path);
		return false;
	}
	size = fread(text, 1, sizeof text, in);
	fclose(in);
	n = utf8proc_map(text, (utf8proc_ssize_t)size, &nfc, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	if (n >= 0)
		count_words(nfc, (size_t)n);
	free(nfc);
	return n >= 0;
}

/* ---- the model ---- */

static void print_parts(const char *kind, const struct parts *parts)
{
	double total = 0;

	for (size_t i = 0; i < parts->count; i++)
		total += parts->at[i].count + UNSEEN;
	for (size_t i = 0; i < parts->count; i++) {
		const struct part *part = &parts->at[i];

		printf("%s\t%s", kind, part->length == 0 ? "-" : "");
		for (size_t j = 0; j < part->length; j++) {
			utf8proc_uint8_t bytes[4];

			printf("%.*s", (int)utf8proc_encode_char(part->letters[j], bytes), (const char *)bytes);
		}
		printf("\t%.1f\n", -log2((part->count + UNSEEN) / total));
	}
}
