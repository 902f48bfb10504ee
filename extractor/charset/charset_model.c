#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <utf8proc.h>

#include "charset_data.h"
#include "error.h"

enum { ONSET_MAX = 3, RIME_MAX = 4 };

static void mark_foreign(struct kh_syllables *model);
static bool add_line(struct kh_syllables *model, const char *line, size_t size);
static uint64_t key_of(const uint8_t *letters, size_t count);
static const struct kh_syllable_part *find(const struct kh_syllable_part *table, size_t room, uint64_t key);

int kh_syllables_new(
    struct kh_arena *mem, const char *label, const char *bytes, struct kh_syllables **out, struct kh_error *err)
{
	struct kh_syllables *model = kh_arena_zero(mem, 1, sizeof *model);
	unsigned number = 0;

	if (model == NULL)
		return kh_fail_memory(err);
	mark_foreign(model);
	model->bare = -1;
	model->vowel[KH_LETTER_FOREIGN] = true;
	for (const char *line = bytes; *line != '\0';) {
		size_t size = strcspn(line, "\n");

		number++;
		if (size > 0 && *line != '#' && !add_line(model, line, size))
			return kh_fail(err, KH_E_PATTERN,
			    "%s:%u: not an onset, a rime or a syllable of up to 3, 4 or 7 letters and its cost in "
			    "bits",
			    label, number);
		line += size + (line[size] == '\n');
	}
	*out = model;
	return KH_OK;
}

float kh_syllables_cost(const struct kh_syllables *model, const uint8_t *letters, size_t count)
{
	const struct kh_syllable_part *whole =
	    count > KH_SYLLABLE_MAX ? NULL : find(model->whole, KH_SYLLABLES_ROOM, key_of(letters, count));
	float best = -1;

	if (whole != NULL)
		return whole->bits;
	for (size_t onset = 0; onset <= ONSET_MAX && onset < count; onset++) {
		const struct kh_syllable_part *head, *tail;
		float bits = model->bare;

		if (count - onset > RIME_MAX)
			continue;
		if (onset > 0) {
			head = find(model->onsets, KH_ONSETS_ROOM, key_of(letters, onset));
			bits = head != NULL ? head->bits : -1;
		}
		if (bits < 0)
			continue;
		tail = find(model->rimes, KH_RIMES_ROOM, key_of(letters + onset, count - onset));
		if (tail != NULL && (best < 0 || bits + tail->bits < best))
			best = bits + tail->bits;
	}
	return best;
}

/* Letters, and the accents that stand alone where text was put together wrongly. */
static void mark_foreign(struct kh_syllables *model)
{
	for (uint32_t c = 0; c < KH_LETTER_CODE_POINTS; c++)
		if (u_isalpha((UChar32)c) || (c >= 0x300 && c < 0x370))
			model->letter[c] = KH_LETTER_FOREIGN;
}

/* The number of a letter that the model file has; 0 when there are more letters than numbers. */
static uint8_t number_of(struct kh_syllables *model, uint32_t c)
{
	uint32_t upper = (uint32_t)u_toupper((UChar32)c);

	if (c >= KH_LETTER_CODE_POINTS || upper >= KH_LETTER_CODE_POINTS)
		return 0;
	if (model->letter[c] == KH_LETTER_FOREIGN) {
		if (model->letters + 1 >= KH_LETTER_FOREIGN)
			return 0;
		model->letter[c] = model->letter[upper] = (uint8_t)++model->letters;
	}
	return model->letter[c];
}

static uint64_t key_of(const uint8_t *letters, size_t count)
{
	uint64_t key = 0;

	for (size_t i = 0; i < count; i++)
		key = key << 7 | letters[i];
	return key;
}

static size_t place_of(uint64_t key, size_t room)
{
	return (size_t)(key * 0x9E3779B97F4A7C15u >> 40) & (room - 1);
}

static const struct kh_syllable_part *find(const struct kh_syllable_part *table, size_t room, uint64_t key)
{
	for (size_t at = place_of(key, room); table[at].key != 0; at = (at + 1) & (room - 1))
		if (table[at].key == key)
			return &table[at];
	return NULL;
}

/* A table is kept at most half full, so that a search always ends at a free place. */
static bool add(struct kh_syllable_part *table, size_t room, size_t *used, uint64_t key, float bits)
{
	size_t at = place_of(key, room);

	if (*used * 2 >= room)
		return false;
	while (table[at].key != 0 && table[at].key != key)
		at = (at + 1) & (room - 1);
	*used += table[at].key == 0;
	table[at] = (struct kh_syllable_part){key, bits};
	return true;
}

/* The letters of a part by their numbers; their count, 0 where they are none or too many. */
static size_t read_letters(
    struct kh_syllables *model, const char *letters, const char *end, size_t most, uint8_t *out)
{
	size_t count = 0;

	while (letters < end) {
		utf8proc_int32_t c;
		utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)letters, end - letters, &c);

		if (used <= 0 || count == most || (out[count] = number_of(model, (uint32_t)c)) == 0)
			return 0;
		count++;
		letters += used;
	}
	return count;
}

/* kind TAB letters TAB bits; "-" for no letters. */
static bool add_line(struct kh_syllables *model, const char *line, size_t size)
{
	const char *letters = memchr(line, '\t', size), *cost;
	uint8_t numbers[KH_SYLLABLE_MAX];
	bool onset = strncmp(line, "onset\t", 6) == 0, rime = strncmp(line, "rime\t", 5) == 0;
	size_t count;
	float bits;

	if ((!onset && !rime && strncmp(line, "syllable\t", 9) != 0) ||
	    (cost = memchr(letters + 1, '\t', size - (size_t)(letters + 1 - line))) == NULL)
		return false;
	letters++;
	bits = strtof(cost + 1, NULL);
	if (bits < 0)
		return false;
	if (onset && cost - letters == 1 && *letters == '-') {
		model->bare = bits;
		return true;
	}
	count = read_letters(model, letters, cost, onset ? ONSET_MAX : rime ? RIME_MAX : KH_SYLLABLE_MAX, numbers);
	if (count == 0)
		return false;
	model->vowel[numbers[0]] |= rime;
	if (onset)
		return add(model->onsets, KH_ONSETS_ROOM, &model->onset_count, key_of(numbers, count), bits);
	if (rime)
		return add(model->rimes, KH_RIMES_ROOM, &model->rime_count, key_of(numbers, count), bits);
	return add(model->whole, KH_SYLLABLES_ROOM, &model->whole_count, key_of(numbers, count), bits);
}
