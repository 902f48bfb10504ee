#include "fold.h"

#include <pthread.h>
#include <utf8proc.h>

#include "text.h"

/* Latin letters up to KH_FOLDS are looked up in a table; Vietnamese ends at U+1EF9. */
enum { TABLE = KH_FOLDS };

static char table[TABLE];
static uint8_t accents[TABLE]; /* shape in the low three bits, a bit for each tone above */
static pthread_once_t made = PTHREAD_ONCE_INIT;

enum { SHAPE_NONE, CIRCUMFLEX, BREVE, HORN, STROKE };
enum { GRAVE = 1 << 3, ACUTE = 1 << 4, TILDE = 1 << 5, HOOK = 1 << 6, DOT = 1 << 7 };

static uint8_t mark_of(int32_t mark)
{
	switch (mark) {
	case 0x0302:
		return CIRCUMFLEX;
	case 0x0306:
		return BREVE;
	case 0x031B:
		return HORN;
	case 0x0300:
		return GRAVE;
	case 0x0301:
		return ACUTE;
	case 0x0303:
		return TILDE;
	case 0x0309:
		return HOOK;
	case 0x0323:
		return DOT;
	default:
		return 0;
	}
}

static char fold_sign(uint32_t c)
{
	switch (c) {
	case 0x00A0:
		return ' ';
	case 0x00D0: /* Icelandic eth, which old fonts give for D with stroke */
	case 0x0110:
		return 'D';
	case 0x00F0:
	case 0x0111:
		return 'd';
	case 0x00D7:
		return 'x';
	case 0x00AD:
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2015:
	case 0x2212:
		return '-';
	case 0x02C6:
		return '^';
	case 0x2018:
	case 0x2019:
	case 0x201A:
	case 0x2032:
	case 0x00B4:
		return '\'';
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0x2033:
	case 0x00AB:
	case 0x00BB:
		return '"';
	case 0x2026:
		return '.';
	case 0x2030: /* per mille: a share too, what it is of is in the text */
		return '%';
	case 0x2044:
	case 0x2215:
		return '/';
	case 0x2264:
		return KH_FOLD_AT_MOST;
	case 0x2265:
		return KH_FOLD_AT_LEAST;
	default:
		return 0;
	}
}

/* Cyrillic letters that look like Latin ones: a keyboard that was switched for a moment. */
static char fold_cyrillic(uint32_t c)
{
	static const uint16_t from[] = {0x0406, 0x0410, 0x0412, 0x0415, 0x041A, 0x041C, 0x041D, 0x041E, 0x0420,
	    0x0421, 0x0422, 0x0425, 0x0430, 0x0435, 0x043E, 0x0440, 0x0441, 0x0443, 0x0445, 0x0456};
	static const char to[] = "IABEKMHOPCTXaeopcyxi";

	for (unsigned i = 0; i < sizeof from / sizeof *from; i++)
		if (from[i] == c)
			return to[i];
	return 0;
}

static bool is_bullet(uint32_t c)
{
	static const uint16_t bullets[] = {0x00B7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB,
	    0x25B6, 0x25BA, 0x25C6, 0x25CB, 0x25CF, 0x25E6, 0x2666, 0x2713, 0x2714, 0x2756, 0x27A2, 0x27A4, 0x2B25};

	if (c >= 0xF000 && c <= 0xF0FF) /* symbol fonts of word processors */
		return true;
	for (unsigned i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (bullets[i] == c)
			return true;
	return false;
}

static char fold_slowly(uint32_t c, uint8_t *accent)
{
	utf8proc_int32_t parts[8];
	int last = 0;

	*accent = c == 0x0111 || c == 0x0110 ? STROKE : 0;
	if (c >= 0x20 && c < 0x7F)
		return (char)c;
	if (c == '\n' || c == '\t' || c == '\v' || c == '\f')
		return (char)c;
	char sign = fold_sign(c);
	if (sign == 0)
		sign = fold_cyrillic(c);
	if (sign != 0)
		return sign;
	if (is_bullet(c))
		return KH_FOLD_BULLET;
	utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)c, parts, 8, UTF8PROC_DECOMPOSE, &last);
	if (n >= 1 && n <= 8 && parts[0] >= 0x20 && parts[0] < 0x7F) {
		for (utf8proc_ssize_t i = 1; i < n; i++)
			*accent |= mark_of(parts[i]);
		return (char)parts[0];
	}
	utf8proc_category_t kind = utf8proc_category((utf8proc_int32_t)c);
	if (kind == UTF8PROC_CATEGORY_ZS)
		return ' ';
	return KH_FOLD_OTHER;
}

static void make(void)
{
	for (uint32_t c = 0; c < TABLE; c++)
		table[c] = fold_slowly(c, &accents[c]);
}

char kh_fold(uint32_t c)
{
	uint8_t accent;

	pthread_once(&made, make);
	return c < TABLE ? table[c] : fold_slowly(c, &accent);
}

const char *kh_folds(void)
{
	pthread_once(&made, make);
	return table;
}

uint8_t kh_accents(uint32_t c)
{
	pthread_once(&made, make);
	return c < TABLE ? accents[c] : 0;
}

unsigned kh_shape(uint32_t c)
{
	return kh_accents(c) & KH_SHAPE;
}

unsigned kh_tone(uint32_t c)
{
	return kh_accents(c) & ~(unsigned)KH_SHAPE;
}

bool kh_is_blank(uint32_t c)
{
	if (c < 0x80)
		return c == ' ';
	return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}
