/* Writes patterns/charset-model.tsv: how probable each Vietnamese syllable is.
 * usage: charset_model charset_model.lst SAMPLE... > charset-model.tsv
 * The list says which onsets and rimes there are, the samples (UTF-8) how often each comes, and each syllable as a
 * whole: text and lexicons in full, of pattern sets (*.pat) the examples, of tables (*.tsv) the words at the weight
 * of names.
 *
 * A syllable costs what its own count and the product of onset and rime give together; how much mass the unseen ones
 * have is taken from how many different ones were seen (Witten and Bell, 1991, method C). */
#include <stdbool.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { TONES = 6, LETTERS_MAX = 10, PARTS_MAX = 2048, WORDS_MAX = 1 << 18 };

/* A word of a table of names counts as that many of running text. */
static const double NAME = 0.05;

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
static struct part words[WORDS_MAX]; /* syllables as they come; later each once */
static size_t word_count;

static bool read_list(const char *path);
static bool count_sample(const char *path);
static void join_words(void);
static void print_model(void);

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
	join_words();
	print_model();
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

/* The longest onset that leaves a rime. */
static bool part_word(const struct part *word, struct part **onset, struct part **rime)
{
	for (size_t n = word->length < 3 ? word->length : 3; n != SIZE_MAX; n--) {
		*onset = find_part(&onsets, word->letters, n);
		*rime = *onset == NULL ? NULL : find_part(&rimes, word->letters + n, word->length - n);
		if (*rime != NULL)
			return true;
	}
	return false;
}

/* Words that are no syllables count for nothing. */
static void count_word(const utf8proc_int32_t *letters, size_t length, double weight)
{
	struct part word = {{0}, length, weight}, *onset, *rime;

	memcpy(word.letters, letters, length * sizeof *letters);
	if (word_count == WORDS_MAX || !part_word(&word, &onset, &rime))
		return;
	onset->count += weight;
	rime->count += weight;
	words[word_count++] = word;
}

static bool is_letter(utf8proc_int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL;
}

static void count_words(const utf8proc_uint8_t *text, size_t size, double weight)
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
				count_word(word, length, weight);
			length = 0;
		}
		at += used > 0 ? (size_t)used : 1;
	}
}

static bool ends_in(const char *path, const char *end)
{
	size_t size = strlen(path), n = strlen(end);

	return size >= n && strcmp(path + size - n, end) == 0;
}

static bool count_line(char *line, const char *path)
{
	char *text = line + strspn(line, " \t");
	utf8proc_uint8_t *nfc = NULL;
	utf8proc_ssize_t n;

	if (*text == '#' || (ends_in(path, ".pat") && strncmp(text, "good ", 5) != 0))
		return true;
	n = utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)strcspn(text, "\n"), &nfc,
	    UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	if (n >= 0)
		count_words(nfc, (size_t)n, ends_in(path, ".tsv") ? NAME : 1);
	free(nfc);
	return n >= 0;
}

static bool count_sample(const char *path)
{
	FILE *in = fopen(path, "r");
	char *line = NULL;
	size_t room = 0;
	bool done = in != NULL;

	while (done && getline(&line, &room, in) > 0)
		done = count_line(line, path);
	if (!done)
		fprintf(stderr, "charset_model: %s: cannot be read as UTF-8\n", path);
	free(line);
	if (in != NULL)
		fclose(in);
	return done;
}

/* ---- the model ---- */

static int compare_words(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	for (size_t i = 0; i < x->length && i < y->length; i++)
		if (x->letters[i] != y->letters[i])
			return x->letters[i] < y->letters[i] ? -1 : 1;
	return (x->length > y->length) - (x->length < y->length);
}

static void join_words(void)
{
	size_t kept = 0;

	qsort(words, word_count, sizeof *words, compare_words);
	for (size_t i = 0; i < word_count; i++)
		if (kept > 0 && compare_words(&words[kept - 1], &words[i]) == 0)
			words[kept - 1].count += words[i].count;
		else
			words[kept++] = words[i];
	word_count = kept;
}

static double sum(const struct part *parts, size_t count, double unseen)
{
	double total = 0;

	for (size_t i = 0; i < count; i++)
		total += parts[i].count + unseen;
	return total;
}

static void print_part(const char *kind, const struct part *part, double bits)
{
	printf("%s\t%s", kind, part->length == 0 ? "-" : "");
	for (size_t i = 0; i < part->length; i++) {
		utf8proc_uint8_t bytes[4];

		printf("%.*s", (int)utf8proc_encode_char(part->letters[i], bytes), (const char *)bytes);
	}
	printf("\t%.1f\n", bits);
}

static void print_model(void)
{
	double all = sum(words, word_count, 0), seen = (double)word_count;
	double onset_all = sum(onsets.at, onsets.count, UNSEEN), rime_all = sum(rimes.at, rimes.count, UNSEEN);

	printf(
	    "# Made by tools/charset_model: onsets, rimes and whole syllables of Vietnamese, each with its cost in\n"
	    "# bits. A syllable that is not listed costs what its onset and its rime do.\n");
	for (size_t i = 0; i < onsets.count; i++)
		print_part(
		    "onset", &onsets.at[i], -log2((onsets.at[i].count + UNSEEN) / onset_all * seen / (all + seen)));
	for (size_t i = 0; i < rimes.count; i++)
		print_part("rime", &rimes.at[i], -log2((rimes.at[i].count + UNSEEN) / rime_all));
	for (size_t i = 0; i < word_count; i++) {
		struct part *onset, *rime;

		if (part_word(&words[i], &onset, &rime))
			print_part("syllable", &words[i],
			    -log2((words[i].count + seen * (onset->count + UNSEEN) / onset_all *
			                                (rime->count + UNSEEN) / rime_all) /
			          (all + seen)));
	}
}
