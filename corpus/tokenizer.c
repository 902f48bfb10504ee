#include "tokenizer.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "word_memo.h"

/* Letters of the Latin blocks, looked up; all others are asked of utf8proc. */
enum { BLOCK_1 = 0x250, BLOCK_2 = 0x1e00, BLOCK_2_END = 0x1f00, TABLE = BLOCK_1 + BLOCK_2_END - BLOCK_2 };
enum { TONES_MOST = 4, TONE_NONE = '=', UTF8_MOST = 4, STROKED_D = 0x111 };
enum class { OTHER, LETTER, DIGIT, MARK };

/* How a character goes into a word. */
struct letter {
	unsigned char class;
	char tone; /* '`', '\'', '?', '~', '.', or 0 */
	unsigned char size, folded_size;
	bool accented;          /* by its shape or its tone */
	char shaped[UTF8_MOST]; /* lower case, without its tone */
	char folded[UTF8_MOST]; /* ASCII, save for letters that have none */
};

static struct letter letters[TABLE];
/* Bytes: which part words, which go on with one wherever they stand, and which may be signs that join words. */
static bool parts_words[256], goes_on[256], joins[256];
static pthread_once_t letters_made = PTHREAD_ONCE_INIT;

/* A word that is being put together. */
struct maker {
	struct kh_word *word;
	char tones[TONES_MOST];
	char shaped[KH_WORD_ROOM];
	size_t tone_count, shaped_size, folded_size;
	bool has_letter;
};

static void make_letters(void);
static void make_bytes(void);
static struct letter make_letter(utf8proc_int32_t code);
static void take_apart(struct letter *letter, utf8proc_int32_t code);
static char tone_of(utf8proc_int32_t mark);
static enum class class_of(utf8proc_int32_t code);
static inline const struct letter *read_letter(const char *at, const char *end, struct letter *own, size_t *size);
static const struct letter *read_rare(const unsigned char *at, ptrdiff_t room, struct letter *own, size_t *size);
static size_t recall_word(
    struct kh_word_memo *memo, const char *at, const char *end, struct kh_word *word, size_t *skipped);
static size_t plain_size(const char *at, const char *end);
static size_t read_word(const char *at, const char *end, struct kh_word *word, size_t *skipped);
static inline void add_letter(struct maker *maker, const struct letter *letter);
static void finish_word(struct maker *maker);
static inline size_t joiner_at(const char *at, const char *end, char *joiner);
static void find_symbol(struct kh_words *from, struct kh_word *first);
static bool is_number(const struct kh_word *word);

struct kh_words kh_words_of(const char *text, size_t size)
{
	pthread_once(&letters_made, make_letters);
	return (struct kh_words){.text = text, .size = size};
}

bool kh_words_next(struct kh_words *from, struct kh_word *word)
{
	const char *end = from->text + from->size;
	char joiner;

	while (from->at < from->size) {
		const char *at = from->text + from->at;
		size_t skipped = 1,
		       size = parts_words[(unsigned char)*at] ? 0 : recall_word(from->memo, at, end, word, &skipped);
		if (size == 0) {
			from->at += skipped;
			continue;
		}
		word->begin = from->at;
		word->end = word->symbol_end = from->at + size;
		word->joined =
		    from->any && joiner_at(from->text + from->last_end, at, &joiner) == word->begin - from->last_end;
		word->symbol[0] = '\0';
		from->at = from->last_end = word->end;
		from->any = true;
		if (word->begin >= from->symbol_end)
			find_symbol(from, word);
		return true;
	}
	return false;
}

/* FNV-1a, with the form's NUL. */
uint64_t kh_words_hash(uint64_t hash, const char *form)
{
	if (hash == 0)
		hash = 14695981039346656037U;
	do
		hash = (hash ^ (unsigned char)*form) * 1099511628211U;
	while (*form++ != '\0');
	return hash;
}

/* ---- letters ---- */

static void make_letters(void)
{
	for (int i = 0; i < BLOCK_1; i++)
		letters[i] = make_letter(i);
	for (int i = BLOCK_1; i < TABLE; i++)
		letters[i] = make_letter(i - BLOCK_1 + BLOCK_2);
	make_bytes();
}

/* U+00C0 to U+01BF and U+1E00 to U+1EFF begin with the bytes that go on; where those are no letters, what is read ends
 * before the word as its bytes have it, and is not remembered. */
static void make_bytes(void)
{
	for (unsigned i = 0; i < 0x80; i++) {
		parts_words[i] = letters[i].class == OTHER;
		goes_on[i] = !parts_words[i];
		joins[i] = i != 0 && strchr("/-&.,_@", (int)i) != NULL;
	}
	for (unsigned i = 0x80; i < 0xC0; i++)
		goes_on[i] = true;
	for (unsigned i = 0xC3; i < 0xC7; i++)
		goes_on[i] = true;
	goes_on[0xE1] = true;
	joins[0xE2] = true; /* dashes */
}

static struct letter make_letter(utf8proc_int32_t code)
{
	struct letter letter = {.class = (unsigned char)class_of(code)};

	if (letter.class == MARK)
		letter.tone = tone_of(code);
	else if (letter.class == LETTER)
		take_apart(&letter, utf8proc_tolower(code));
	else if (letter.class == DIGIT)
		letter.size = (unsigned char)utf8proc_encode_char(code, (utf8proc_uint8_t *)letter.shaped);
	if (letter.folded_size == 0) {
		memcpy(letter.folded, letter.shaped, UTF8_MOST);
		letter.folded_size = letter.size;
	}
	letter.accented = letter.tone != 0 || letter.size != letter.folded_size;
	return letter;
}

/* Its tone, its shape (the letter without the tone) and its base. `code` is in lower case. */
static void take_apart(struct letter *letter, utf8proc_int32_t code)
{
	utf8proc_int32_t parts[8], shaped[8];
	utf8proc_ssize_t count = utf8proc_decompose_char(code, parts, 8, UTF8PROC_DECOMPOSE, NULL), kept = 0;

	if (count < 1 || count > 8)
		count = 1, parts[0] = code;
	for (utf8proc_ssize_t i = 0; i < count; i++) {
		char tone = tone_of(parts[i]);
		if (tone != 0)
			letter->tone = tone;
		else
			shaped[kept++] = parts[i];
	}
	if (parts[0] < 0x80 || parts[0] == STROKED_D) {
		letter->folded[0] = parts[0] == STROKED_D ? 'd' : (char)parts[0];
		letter->folded_size = 1;
	}
	kept = utf8proc_normalize_utf32(shaped, kept, UTF8PROC_COMPOSE);
	letter->size = (unsigned char)utf8proc_encode_char(shaped[0], (utf8proc_uint8_t *)letter->shaped);
}

static char tone_of(utf8proc_int32_t mark)
{
	switch (mark) {
	case 0x300:
		return '`';
	case 0x301:
		return '\'';
	case 0x303:
		return '~';
	case 0x309:
		return '?';
	case 0x323:
		return '.';
	default:
		return 0;
	}
}

static enum class class_of(utf8proc_int32_t code) {
	switch (utf8proc_category(code)){
		case UTF8PROC_CATEGORY_LU : case UTF8PROC_CATEGORY_LL : case UTF8PROC_CATEGORY_LT : case
		UTF8PROC_CATEGORY_LM : case UTF8PROC_CATEGORY_LO : return LETTER;
		case UTF8PROC_CATEGORY_ND : case UTF8PROC_CATEGORY_NL : return DIGIT;
		case UTF8PROC_CATEGORY_MN : return MARK;
		default : return OTHER;
	}
}

/* The character at `at`, and how many bytes it has; `own` has room for a letter that is in no table. A byte that
 * begins no character is one of class OTHER. */
static inline const struct letter *read_letter(const char *at, const char *end, struct letter *own, size_t *size)
{
	const unsigned char *byte = (const unsigned char *)at;
	uint32_t code = *byte;

	*size = 1;
	if (code < 0x80)
		return &letters[code];
	if (code >= 0xc2 && code < 0xc9 && end - at >= 2 && (byte[1] & 0xc0) == 0x80) {
		*size = 2;
		return &letters[(code & 0x1f) << 6 | (byte[1] & 0x3fU)];
	}
	if (code == 0xe1 && end - at >= 3 && byte[1] >= 0xb8 && byte[1] <= 0xbb && (byte[2] & 0xc0) == 0x80) {
		*size = 3;
		return &letters[BLOCK_1 + ((byte[1] - 0xb8U) << 6 | (byte[2] & 0x3fU))];
	}
	return read_rare(byte, end - at, own, size);
}

static const struct letter *read_rare(const unsigned char *at, ptrdiff_t room, struct letter *own, size_t *size)
{
	utf8proc_int32_t code;
	utf8proc_ssize_t bytes = utf8proc_iterate(at, room, &code);

	*own = bytes > 0 ? make_letter(code) : (struct letter){.class = OTHER};
	*size = bytes > 0 ? (size_t)bytes : 1;
	return own;
}

/* ---- words ---- */

/* As read_word. */
static size_t recall_word(
    struct kh_word_memo *memo, const char *at, const char *end, struct kh_word *word, size_t *skipped)
{
	size_t plain = memo != NULL ? plain_size(at, end) : 0, size;

	word->noted = NULL;
	if (plain == 0)
		return read_word(at, end, word, skipped);
	if (kh_word_memo_find(memo, at, plain, word))
		return plain;
	size = read_word(at, end, word, skipped);
	if (size == plain)
		kh_word_memo_keep(memo, word);
	return size;
}

/* The bytes that make a word, whatever they mean, up to one that parts words; 0 where another ends them, or none that
 * the memo has room for. */
static size_t plain_size(const char *at, const char *end)
{
	const char *p = at;

	if (end - at > KH_MEMO_BYTES + 1)
		end = at + KH_MEMO_BYTES + 1;
	while (p < end && goes_on[(unsigned char)*p])
		p++;
	if (p - at > KH_MEMO_BYTES)
		return 0;
	return p == end || (unsigned char)*p < 0x80 ? (size_t)(p - at) : 0;
}

/* The word that begins at `at`: how many bytes it has; 0 where none begins, with the bytes to be skipped. */
static size_t read_word(const char *at, const char *end, struct kh_word *word, size_t *skipped)
{
	struct maker maker;
	struct letter own;
	const char *begin = at;

	maker.word = word;
	maker.tone_count = maker.shaped_size = maker.folded_size = 0;
	maker.has_letter = word->accented = false;
	while (at < end) {
		size_t size;
		const struct letter *letter = read_letter(at, end, &own, &size);
		if (letter->class == OTHER || (letter->class == MARK && at == begin)) {
			*skipped = size;
			break;
		}
		add_letter(&maker, letter);
		at += size;
	}
	if (at > begin)
		finish_word(&maker);
	return (size_t)(at - begin);
}

/* What does not fit is left out. A letter is copied with all its room, which is faster than its bytes alone. */
static inline void add_letter(struct maker *maker, const struct letter *letter)
{
	char *folded = maker->word->folded;

	if (letter->tone != 0 && maker->tone_count < TONES_MOST)
		maker->tones[maker->tone_count++] = letter->tone;
	maker->has_letter |= letter->class == LETTER;
	maker->word->accented |= letter->accented;
	if (maker->shaped_size + TONES_MOST + UTF8_MOST < KH_WORD_ROOM) {
		memcpy(maker->shaped + maker->shaped_size, letter->shaped, UTF8_MOST);
		maker->shaped_size += letter->size;
	}
	if (maker->folded_size + UTF8_MOST < KH_WORD_ROOM) {
		memcpy(folded + maker->folded_size, letter->folded, UTF8_MOST);
		maker->folded_size += letter->folded_size;
	}
}

/* Copied with all their room, too. */
static void finish_word(struct maker *maker)
{
	struct kh_word *word = maker->word;
	size_t size = 0;

	word->folded[maker->folded_size] = '\0';
	word->folded_size = (unsigned char)maker->folded_size;
	if (maker->tone_count == 0)
		maker->tones[maker->tone_count++] = TONE_NONE;
	if (maker->has_letter) {
		memcpy(word->exact, maker->tones, TONES_MOST);
		memcpy(word->exact + maker->tone_count, maker->shaped, KH_WORD_ROOM - TONES_MOST);
		size = maker->tone_count + maker->shaped_size;
	}
	word->exact[size] = '\0';
	word->exact_size = (unsigned char)size;
}

/* ---- symbols ---- */

/* A sign that joins words, if one stands at `at`: its bytes, else 0. Dashes are all '-'. */
static inline size_t joiner_at(const char *at, const char *end, char *joiner)
{
	if (at >= end || !joins[(unsigned char)*at])
		return 0;
	*joiner = *at;
	if ((unsigned char)*at < 0x80)
		return 1;
	*joiner = '-';
	return end - at >= 3 && at[1] == '\x80' && (unsigned char)at[2] >= 0x90 && (unsigned char)at[2] <= 0x95 ? 3
	                                                                                                        : 0;
}

/* Look ahead over the words joined to `first`. */
static void find_symbol(struct kh_words *from, struct kh_word *first)
{
	const char *end = from->text + from->size;
	size_t at = first->end, used = first->folded_size;
	bool digits = is_number(first), other = !digits, slash = false, fits = true;
	char joiner, joined[KH_WORD_ROOM];
	struct kh_word word;

	from->symbol_end = at;
	if (joiner_at(from->text + at, end, &joiner) == 0)
		return;
	memcpy(joined, first->folded, used);
	for (;;) {
		size_t sign = joiner_at(from->text + at, end, &joiner), size, skipped;
		if (sign == 0 || from->text + at + sign >= end ||
		    (size = read_word(from->text + at + sign, end, &word, &skipped)) == 0)
			break;
		size_t length = word.folded_size;
		fits = fits && used + 1 + length < KH_WORD_ROOM;
		if (fits) {
			joined[used++] = joiner;
			memcpy(joined + used, word.folded, length);
			used += length;
		}
		slash |= joiner == '/' || joiner == '-';
		digits |= is_number(&word);
		other |= !is_number(&word);
		at += sign + size;
	}
	from->symbol_end = at;
	if (digits && other && slash && fits) {
		memcpy(first->symbol, joined, used);
		first->symbol[used] = '\0';
		first->symbol_end = at;
	}
}

static bool is_number(const struct kh_word *word)
{
	return word->exact[0] == '\0';
}
