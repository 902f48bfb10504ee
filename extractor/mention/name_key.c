#include "name_key.h"

#include <pthread.h>
#include <stdbool.h>
#include <utf8proc.h>

/* Marks in a key. Those of a letter's quality stand behind the letter, that of the tone at the end of the syllable:
 * so its place in the spelling makes no difference. */
enum {
	MARK_CIRCUMFLEX = 1,
	MARK_BREVE,
	MARK_HORN,
	MARK_STROKE,
	TONE_GRAVE,
	TONE_ACUTE,
	TONE_TILDE,
	TONE_HOOK,
	TONE_DOT,
	MARK_OTHER
};

struct key {
	char *bytes;
	size_t room, size;
	size_t syllable; /* where the syllable begins */
	size_t digits;   /* how many digits stand at the end */
	char tone;       /* of the syllable, or 0 */
	bool full;
};

/* What a letter adds to a key: itself, the marks of its quality, and the tone of its syllable. */
struct letter {
	char bytes[3];
	char tone;
};

/* Of the letters up to those of Vietnamese; without bytes: to be taken apart. */
enum { LETTERS = 0x1EFA };
static struct letter letters[LETTERS];
static pthread_once_t made = PTHREAD_ONCE_INIT;

static void make_letters(void);
static void add_letter(struct key *key, const struct letter *letter);
static bool add_code_point(struct key *key, utf8proc_int32_t code_point);
static bool add_apart(struct key *key, utf8proc_int32_t code_point);
static bool add_ascii(struct key *key, char c);
static bool add_part(struct key *key, utf8proc_int32_t part);
static void add_digit(struct key *key, char digit);
static void end_syllable(struct key *key);

size_t kh_name_key(const char *bytes, size_t size, char *room_for_key, size_t room)
{
	struct key key = {.bytes = room_for_key, .room = room};

	pthread_once(&made, make_letters);
	for (size_t at = 0; at < size && !key.full;) {
		utf8proc_int32_t code_point = (unsigned char)bytes[at];
		utf8proc_ssize_t read = 1;

		if (code_point >= 0x80)
			read = utf8proc_iterate(
			    (const utf8proc_uint8_t *)bytes + at, (utf8proc_ssize_t)(size - at), &code_point);
		if (read <= 0 || !add_code_point(&key, code_point))
			return 0;
		at += (size_t)read;
	}
	end_syllable(&key);
	if (key.full || key.size >= room)
		return 0;
	room_for_key[key.size] = '\0';
	return key.size;
}

static void add(struct key *key, char byte)
{
	if (key->size < key->room)
		key->bytes[key->size++] = byte;
	else
		key->full = true;
}

/** Is it white space, a dash, an apostrophe or invisible? For code points past ASCII. */
static bool is_separator(utf8proc_int32_t code_point)
{
	if (code_point < 0x2000)
		return code_point == 0xA0 || code_point == 0xAD || code_point == 0xB4 || code_point == 0x2BC;
	switch (utf8proc_category(code_point)) {
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_PD:
	case UTF8PROC_CATEGORY_CF:
		return true;
	default:
		return code_point == 0x2018 || code_point == 0x2019 || code_point == 0x2212;
	}
}

/* What a code point past ASCII adds, where that is a letter with its marks, is the same wherever it stands. */
static void make_letters(void)
{
	for (utf8proc_int32_t c = 0x80; c < LETTERS; c++) {
		struct letter *l = &letters[c];
		struct key key = {.bytes = l->bytes, .room = sizeof l->bytes};
		bool is = !is_separator(c) && add_apart(&key, c) && !key.full && key.digits == 0 && key.syllable == 0;
		l->tone = key.tone;
		if (!is || l->bytes[0] < 'a' || l->bytes[0] > 'z')
			*l = (struct letter){{0}, 0};
	}
}

static void add_letter(struct key *key, const struct letter *letter)
{
	key->digits = 0;
	for (size_t i = 0; i < sizeof letter->bytes && letter->bytes[i] != 0; i++)
		add(key, letter->bytes[i]);
	if (letter->tone != 0)
		key->tone = letter->tone;
}

static bool add_code_point(struct key *key, utf8proc_int32_t code_point)
{
	if (code_point < 0x80)
		return add_ascii(key, (char)code_point);
	if (code_point >= LETTERS || letters[code_point].bytes[0] == 0)
		return add_apart(key, code_point);
	add_letter(key, &letters[code_point]);
	return true;
}

static bool add_apart(struct key *key, utf8proc_int32_t code_point)
{
	utf8proc_int32_t parts[8];
	utf8proc_ssize_t count;

	if (is_separator(code_point)) {
		end_syllable(key);
		return true;
	}
	count = utf8proc_decompose_char(code_point, parts, 8, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, NULL);
	if (count < 0 || count > 8)
		return false;
	for (utf8proc_ssize_t i = 0; i < count; i++)
		if (!add_part(key, parts[i]))
			return false;
	return true;
}

static bool add_ascii(struct key *key, char c)
{
	if (c >= '0' && c <= '9') {
		add_digit(key, c);
		return true;
	}
	key->digits = 0;
	if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
		add(key, (char)(c | 0x20));
	else if (c == ' ' || (c >= '\t' && c <= '\r') || c == '-' || c == '.' || c == '\'' || c == '`')
		end_syllable(key);
	else
		return false;
	return true;
}

/** Add a digit; leading zeros of a number go. */
static void add_digit(struct key *key, char digit)
{
	if (key->digits == 1 && key->bytes[key->size - 1] == '0')
		key->size--;
	else
		key->digits++;
	add(key, digit);
}

/** Add one code point of a decomposition. */
static bool add_part(struct key *key, utf8proc_int32_t part)
{
	if (part < 0x80)
		return add_ascii(key, (char)part);
	switch (part) {
	case 0x111: /* đ */
	case 0xF0:  /* eth and the African d look like it and are often typed for it */
	case 0x256:
		key->digits = 0;
		add(key, 'd');
		add(key, MARK_STROKE);
		return true;
	case 0x302:
		add(key, MARK_CIRCUMFLEX);
		return true;
	case 0x306:
		add(key, MARK_BREVE);
		return true;
	case 0x31B:
		add(key, MARK_HORN);
		return true;
	case 0x300:
		key->tone = TONE_GRAVE;
		return true;
	case 0x301:
		key->tone = TONE_ACUTE;
		return true;
	case 0x303:
		key->tone = TONE_TILDE;
		return true;
	case 0x309:
		key->tone = TONE_HOOK;
		return true;
	case 0x323:
		key->tone = TONE_DOT;
		return true;
	default:
		if (utf8proc_category(part) != UTF8PROC_CATEGORY_MN)
			return false;
		add(key, MARK_OTHER);
		return true;
	}
}

static bool is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static bool is_stop(char c)
{
	return c == 'c' || c == 'k' || c == 'p' || c == 't';
}

/** Is the syllable closed by a stop: c, ch, k, p or t after a vowel? */
static bool ends_in_stop(const char *syllable, size_t size)
{
	size_t vowel = 0;

	while (vowel < size && !is_vowel(syllable[vowel]))
		vowel++;
	if (size >= 2 && syllable[size - 1] == 'h' && syllable[size - 2] == 'c')
		size--;
	return vowel + 1 < size && is_stop(syllable[size - 1]);
}

/** Does the syllable end in an y that may as well be written i ("Mỹ", "Quy", but "Thủy", "Ý")? */
static bool ends_in_free_y(const char *syllable, size_t size)
{
	if (size < 2 || syllable[size - 1] != 'y' || (unsigned char)syllable[size - 2] <= KH_NAME_KEY_MARK)
		return false;
	return !is_vowel(syllable[size - 2]) || (size == 3 && syllable[0] == 'q' && syllable[1] == 'u');
}

static void end_syllable(struct key *key)
{
	char *syllable = key->bytes + key->syllable;
	size_t size = key->size - key->syllable;

	if (ends_in_free_y(syllable, size))
		syllable[size - 1] = 'i';
	if (ends_in_stop(syllable, size)) {
		if (syllable[size - 1] == 'k')
			syllable[size - 1] = 'c';
		if (!key->tone)
			key->tone = TONE_ACUTE;
	}
	if (key->tone)
		add(key, key->tone);
	key->tone = 0;
	key->digits = 0;
	key->syllable = key->size;
}
