/* Composition to NFC (Unicode Standard Annex 15) by utf8proc, with a fast path for the code points that are NFC whatever
 * stands beside them: all that Vietnamese text is made of. */
#include "chars.h"

#include <string.h>
#include <utf8proc.h>

#include "ascii.h"
#include "fold.h"
#include "spread.h"
#include "charset/decode.h"

enum {
	CLUSTER_MOST = 30, /* code points of one letter with its marks; longer stacks are cut */
	RULE_LEAST = 20    /* dashes of a line that a table is drawn with */
};

/* What the soft hyphens of a text are: marks where a word may be cut, which are not seen, or, as the text layers of many PDF
 * files have it, the hyphens that stand on the page. */
enum soft { SOFT_UNKNOWN, SOFT_HIDDEN, SOFT_DRAWN };

struct composer {
	const struct kh_decoded *in;
	struct kh_chars *out;
	size_t at; /* byte of in->bytes */
	enum soft soft;
	bool gha; /* a letter gha was put */
};

static uint32_t origin(const struct kh_decoded *in, size_t at)
{
	return in->origin == NULL ? (uint32_t)(at + in->offset) : in->origin[at];
}

static void put(struct composer *c, uint32_t code, uint32_t source, size_t size)
{
	struct kh_chars *out = c->out;

	out->code[out->count] = code;
	out->source_at[out->count] = source;
	out->source_size[out->count] = (uint8_t)(size > 255 ? 255 : size);
	out->style[out->count++] = 0;
}

static struct kh_span span_of_last(const struct kh_chars *c)
{
	uint32_t at = c->source_at[c->count - 1];

	return (struct kh_span){at, at + (size_t)c->source_size[c->count - 1]};
}

static void put_from(struct composer *c, uint32_t code, size_t at, size_t end)
{
	uint32_t begin = origin(c->in, at);
	size_t size = c->in->origin == NULL ? end - at : c->in->width[at];

	put(c, code, begin, size);
}

static bool is_dropped(uint32_t c)
{
	if (c < 0x20)
		return c != '\n' && c != '\t';
	return (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
	       (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFC) || c == 0x034F ||
	       c == 0x061C;
}

static inline bool is_gha(uint32_t code)
{
	return (code & ~1U) == 0x1A2;
}

static bool is_gap(const struct kh_decoded *in, size_t at)
{
	return at >= in->size || strchr(" \t\r\n\f", in->bytes[at]) != NULL;
}

static bool is_digit(const struct kh_decoded *in, size_t at)
{
	return at < in->size && in->bytes[at] >= '0' && in->bytes[at] <= '9';
}

/* No word is cut between two blanks or between two figures: a text with a soft hyphen there has drawn all of them. */
static enum soft read_soft(const struct kh_decoded *in, size_t at)
{
	static const char soft[] = "\xC2\xAD";
	const char *end = in->bytes + in->size;

	for (const char *p = in->bytes + at; (p = memmem(p, (size_t)(end - p), soft, 2)) != NULL; p += 2) {
		size_t begin = (size_t)(p - in->bytes), behind = begin + 2;
		if (((begin == 0 || is_gap(in, begin - 1)) && is_gap(in, behind)) ||
		    (begin > 0 && is_digit(in, begin - 1) && is_digit(in, behind)))
			return SOFT_DRAWN;
	}
	return SOFT_HIDDEN;
}

static bool is_drawn(struct composer *c, uint32_t code, size_t at)
{
	if (code != 0xAD)
		return false;
	if (c->soft == SOFT_UNKNOWN)
		c->soft = read_soft(c->in, at);
	return c->soft == SOFT_DRAWN;
}

static bool is_mark(uint32_t c)
{
	return c >= 0x300 && utf8proc_get_property((utf8proc_int32_t)c)->combining_class != 0;
}

/* What is NFC by itself and stays so beside anything but a combining mark. */
static bool is_stable(uint32_t c)
{
	return c < 0x300 || (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x2010 && c <= 0x20CF);
}

static bool is_vowel(uint32_t code)
{
	return code < KH_FOLDS && kh_folds()[code] > ' ' && strchr("aeiouyAEIOUY", kh_folds()[code]) != NULL;
}

/* May what stands from `at` on end a syllable behind its vowel: no letter at all, or "c", "ng", "i" … up to the end of the
 * word? */
static bool ends_syllable(const struct kh_decoded *in, size_t at)
{
	static const char finals[] = " c ch m n ng nh p t a e i o u y ";
	char word[5] = " ";
	size_t n = 0;

	while (n < 3 && at + n < in->size && kh_is_letter(in->bytes[at + n])) {
		word[n + 1] = (char)(in->bytes[at + n] | 0x20);
		n++;
	}
	word[n + 1] = ' ';
	bool more = n == 3 || (at + n < in->size && (unsigned char)in->bytes[at + n] >= 0xC3 &&
	                          (unsigned char)in->bytes[at + n] != 0xE2);
	return !more && (n == 0 || strstr(finals, word) != NULL);
}

/* Prints that draw marks apart from their letters leave a blank between the two ("ho ̣c"): it goes. */
static bool drop_gap(struct composer *c)
{
	struct kh_chars *out = c->out;

	if (out->count < 2 || out->code[out->count - 1] != ' ' || !is_vowel(out->code[out->count - 2]))
		return false;
	out->count--;
	return true;
}

/* A letter that was put and the marks that follow it become one cluster. */
static void put_cluster(struct composer *c, uint32_t first_mark, size_t at, size_t end)
{
	utf8proc_int32_t codes[CLUSTER_MOST * 4];
	struct kh_chars *out = c->out;
	size_t n = 0;
	uint32_t begin = origin(c->in, at), stop;
	bool gap = drop_gap(c);

	bool joins = out->count > 0 && out->code[out->count - 1] > ' ' && out->code[out->count - 1] != 0xFFFD;
	if (joins) {
		out->count--;
		begin = out->source_at[out->count];
		codes[n++] = (utf8proc_int32_t)out->code[out->count];
	}
	codes[n++] = (utf8proc_int32_t)first_mark;
	stop = origin(c->in, at) + (uint32_t)(c->in->origin == NULL ? end - at : c->in->width[at]);
	for (c->at = end; n < CLUSTER_MOST && c->at < c->in->size;) {
		utf8proc_int32_t mark;
		utf8proc_ssize_t size = utf8proc_iterate(
		    (const utf8proc_uint8_t *)c->in->bytes + c->at, (utf8proc_ssize_t)(c->in->size - c->at), &mark);
		if (size <= 0 || !is_mark((uint32_t)mark))
			break;
		codes[n++] = mark;
		stop = origin(c->in, c->at) + (uint32_t)(c->in->origin == NULL ? (size_t)size : c->in->width[c->at]);
		c->at += (size_t)size;
	}
	utf8proc_int32_t apart[CLUSTER_MOST * 4];
	size_t m = 0;
	for (size_t i = 0; i < n; i++) {
		int last = 0;
		utf8proc_ssize_t k = utf8proc_decompose_char(
		    codes[i], apart + m, (utf8proc_ssize_t)(CLUSTER_MOST * 4 - m), UTF8PROC_DECOMPOSE, &last);
		if (k < 0 || (size_t)k > CLUSTER_MOST * 4 - m)
			break;
		m += (size_t)k;
	}
	/* canonical order: a stable sort of the marks by class */
	for (size_t i = 1; i < m; i++)
		for (size_t j = i; j > 0; j--) {
			int a = utf8proc_get_property(apart[j - 1])->combining_class,
			    b = utf8proc_get_property(apart[j])->combining_class;
			if (b == 0 || a <= b)
				break;
			utf8proc_int32_t swap = apart[j];
			apart[j] = apart[j - 1];
			apart[j - 1] = swap;
		}
	utf8proc_ssize_t k = utf8proc_normalize_utf32(apart, (utf8proc_ssize_t)m, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	for (utf8proc_ssize_t i = 0; i < k; i++)
		put(c, (uint32_t)apart[i], begin, stop - begin);
	if (gap && !ends_syllable(c->in, c->at)) /* the blank between two words was lost to it: "nghi ̣quyết" */
		put(c, ' ', stop, 0);
}

/* A code point that has another form in NFC even when it stands alone. */
static uint32_t alone(uint32_t code)
{
	utf8proc_int32_t parts[8];
	int last = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)code, parts, 8, UTF8PROC_DECOMPOSE, &last);

	if (n <= 0 || n > 8)
		return code;
	n = utf8proc_normalize_utf32(parts, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	return n == 1 ? (uint32_t)parts[0] : code;
}

static void put_line_end(struct composer *c, uint32_t code, size_t at, size_t end)
{
	struct kh_chars *out = c->out;

	if (code == '\n' && out->count > 0 && out->code[out->count - 1] == '\n' && at > 0 &&
	    c->in->bytes[at - 1] == '\r') {
		out->source_size[out->count - 1] = (uint8_t)(out->source_size[out->count - 1] + 1);
		return; /* CR LF is one line end */
	}
	put_from(c, '\n', at, end);
}

static void put_one(struct composer *c, uint32_t code, size_t at, size_t end)
{
	c->at = end;
	if (code == '\n' || code == '\r' || code == '\v' || code == 0x85 || code == 0x2028 || code == 0x2029)
		put_line_end(c, code, at, end);
	else if (code == '\f')
		put_from(c, KH_PAGE, at, end);
	else if (is_drawn(c, code, at))
		put_from(c, '-', at, end);
	else if (is_dropped(code))
		return;
	else if (is_mark(code))
		put_cluster(c, code, at, end);
	else if (kh_is_blank(code))
		put_from(c, ' ', at, end);
	else {
		put_from(c, is_stable(code) ? code : alone(code), at, end);
		c->gha |= is_gha(code);
	}
}

/* What a plain code point is made of, by its number of bytes: bits of the first three bytes, six of each but the first,
 * and how far they are shifted. */
static const uint32_t bits_of[] = {0, 0x7F000, 0x1FFC0, 0xFFFF};
static const uint8_t shift_of[] = {0, 12, 6, 0};

/* By the first byte: printable ASCII; U+00C0 to U+02FF; U+1000 to U+1FFF, of which U+1EA0 to U+1EF9 are plain. */
static void count_bytes(uint8_t *sizes)
{
	memset(sizes, 0, 256);
	memset(sizes + 0x20, 1, 0x7F - 0x20);
	memset(sizes + 0xC3, 2, 0xCC - 0xC3);
	sizes[0xE1] = 3;
}

/* What eight bytes came from; the caller takes as many of them as are ASCII. */
static inline void put_origin(const struct kh_decoded *in, size_t at, uint32_t *source_at, uint8_t *source_size)
{
	if (in->origin == NULL) {
		kh_number_eight(source_at, (uint32_t)(at + in->offset));
		memset(source_size, 1, 8);
	} else {
		memcpy(source_at, in->origin + at, 8 * sizeof *source_at);
		memcpy(source_size, in->width + at, 8);
	}
}

/* What most of a Vietnamese text is: printable ASCII, and accented letters, which are NFC unless a mark follows. Puts what
 * there is of it from c->at on. Runs and sizes come by turns that no processor guesses: so eight bytes are put whether
 * all are ASCII or not, and there is one way for letters of all sizes. */
static void compose_plain(struct composer *c, const uint8_t *sizes)
{
	const struct kh_decoded in = *c->in;
	const unsigned char *p = (const unsigned char *)in.bytes;
	uint32_t *code_at = c->out->code, *source_at = c->out->source_at;
	uint8_t *source_size = c->out->source_size;
	uint32_t i = c->out->count;
	size_t at = c->at, last = in.size < 16 ? 0 : in.size - 16;
	bool gha = false;

	while (at < last) {
		unsigned run = kh_count_printable(p + at);
		kh_spread_eight(code_at + i, p + at);
		put_origin(&in, at, source_at + i, source_size + i);
		i += run;
		at += run;
		uint32_t all = (uint32_t)p[at] << 12 | (p[at + 1] & 0x3FU) << 6 | (p[at + 2] & 0x3FU);
		size_t size = sizes[p[at]];
		uint32_t code = (all & bits_of[size]) >> shift_of[size];
		if ((size == 0) | ((size > 1) & (p[at + 1] >> 6 != 2)) |
		    ((size > 2) & ((p[at + 2] >> 6 != 2) | (code - 0x1EA0 > 0x1EF9 - 0x1EA0))))
			break;
		gha |= is_gha(code);
		code_at[i] = code;
		source_at[i] = origin(&in, at);
		source_size[i++] = in.origin == NULL ? (uint8_t)size : in.width[at];
		at += size;
	}
	memset(c->out->style + c->out->count, 0, i - c->out->count);
	c->out->count = i;
	c->at = at;
	c->gha |= gha;
}

static void compose(struct composer *c)
{
	const struct kh_decoded *in = c->in;
	const unsigned char *p = (const unsigned char *)in->bytes;
	struct kh_chars *out = c->out;
	uint8_t sizes[256];

	count_bytes(sizes);
	for (compose_plain(c, sizes); c->at < in->size; compose_plain(c, sizes)) {
		unsigned char byte = p[c->at];
		utf8proc_int32_t code = byte;
		utf8proc_ssize_t size =
		    byte < 0x80 ? 1 : utf8proc_iterate(p + c->at, (utf8proc_ssize_t)(in->size - c->at), &code);
		if (size <= 0) {
			put_from(c, 0xFFFD, c->at, c->at + 1);
			if (out->invalid++ == 0)
				out->invalid_at = span_of_last(out);
			c->at++;
			continue;
		}
		put_one(c, (uint32_t)code, c->at, c->at + (size_t)size);
	}
}

/* Fonts whose tables take u with horn for the letter gha (U+01A2, U+01A3), which is in no word here: what the page shows is
 * put in its place. */
static void put_horns(struct kh_chars *out)
{
	for (uint32_t i = 0; i < out->count; i++)
		if (is_gha(out->code[i]))
			out->code[i] += 0x1AF - 0x1A2;
}

/* "](" or "]{." */
static bool has_links(const char *bytes, size_t size)
{
	const char *end = bytes + size;

	for (const char *at = bytes; (at = memchr(at, ']', (size_t)(end - at))) != NULL; at++)
		if ((end - at > 1 && at[1] == '(') || (end - at > 2 && at[1] == '{' && at[2] == '.'))
			return true;
	return false;
}

/* So many dashes in a row? Of so many one stands where one looks, however far apart by that number. */
static bool has_dashes(const char *bytes, size_t size, size_t least)
{
	for (size_t at = least - 1; at < size; at += least) {
		size_t begin = at, end = at;
		while (end < size && bytes[end] == '-')
			end++;
		while (end > at && begin > 0 && bytes[begin - 1] == '-')
			begin--;
		if (end - begin >= least)
			return true;
	}
	return false;
}

/* The begins of rules that kh_markup_ruled knows: many dashes, "+--", "+==", "+:-". */
static bool has_rules(const char *bytes, size_t size)
{
	const char *end = bytes + size;

	for (const char *at = bytes; (at = memchr(at, '+', (size_t)(end - at))) != NULL; at++)
		if (end - at > 2 && ((at[1] == '-' && at[2] == '-') || (at[1] == '=' && at[2] == '=') ||
		                        (at[1] == ':' && at[2] == '-')))
			return true;
	return has_dashes(bytes, size, RULE_LEAST);
}

/* Does a sign stand right behind another (side -1) or before it (1)? sign: the rarer of the two, for which memchr is faster than
 * memmem for both. */
static bool has_beside(const char *bytes, size_t size, char sign, char other, int side)
{
	const char *end = bytes + size;

	for (const char *at = bytes; (at = memchr(at, sign, (size_t)(end - at))) != NULL; at++)
		if (side < 0 ? at > bytes && at[-1] == other : end - at > 1 && at[1] == other)
			return true;
	return false;
}

/* Signs of Pandoc's Markdown, in a text that has other marks of Markdown. */
static bool has_pandoc(const char *bytes, size_t size)
{
	return memchr(bytes, '^', size) != NULL || memchr(bytes, '~', size) != NULL ||
	       has_beside(bytes, size, '-', '-', 1);
}

static void note_marks(const struct kh_decoded *in, struct kh_chars *out)
{
	out->has_tags = memchr(in->bytes, '<', in->size) != NULL;
	out->has_hocr = out->has_tags && memmem(in->bytes, in->size, "ocrx_word", 9) != NULL;
	out->has_quotes = has_beside(in->bytes, in->size, '>', '\n', -1);
	out->has_rules = has_rules(in->bytes, in->size);
	out->has_pipes = memchr(in->bytes, '|', in->size) != NULL;
	out->has_stars = memchr(in->bytes, '*', in->size) != NULL;
	out->has_underscores = memchr(in->bytes, '_', in->size) != NULL;
	out->has_hashes = memchr(in->bytes, '#', in->size) != NULL;
	out->has_entities = memchr(in->bytes, '&', in->size) != NULL;
	out->has_escapes = memchr(in->bytes, '\\', in->size) != NULL;
	out->has_math = memchr(in->bytes, '$', in->size) != NULL || has_beside(in->bytes, in->size, '\\', '(', 1);
	out->has_pandoc = has_pandoc(in->bytes, in->size);
	out->has_quoted =
	    has_beside(in->bytes, in->size, '"', '\t', -1) || has_beside(in->bytes, in->size, '"', '\t', 1);
	out->has_csv =
	    has_beside(in->bytes, in->size, '"', ',', -1) || has_beside(in->bytes, in->size, ';', ';', 1) ||
	    has_beside(in->bytes, in->size, '"', ';', -1) || has_beside(in->bytes, in->size, ',', ',', 1) ||
	    has_beside(in->bytes, in->size, '"', ',', 1) || has_beside(in->bytes, in->size, '"', ';', 1);
	out->has_links = has_links(in->bytes, in->size);
	out->has_pages = memchr(in->bytes, '\f', in->size) != NULL;
	out->has_brackets = memchr(in->bytes, '[', in->size) != NULL;
}

int kh_chars_compose(struct kh_arena *mem, const struct kh_decoded *decoded, struct kh_chars *chars)
{
	struct composer c = {.in = decoded, .out = chars};
	/* Composition never makes more code points than bytes; stacks that do not compose keep theirs. */
	size_t room = decoded->size + CLUSTER_MOST;

	*chars = (struct kh_chars){.tcvn3 = decoded->parts != NULL && strstr(decoded->parts, "TCVN3") != NULL};
	if (decoded->size > UINT32_MAX / 2)
		return KH_E_LIMIT;
	chars->room = (uint32_t)decoded->size;
	chars->code = kh_arena_take(mem, room * sizeof *chars->code);
	chars->source_at = kh_arena_take(mem, room * sizeof *chars->source_at);
	chars->source_size = kh_arena_take(mem, room);
	chars->style = kh_arena_take(mem, room);
	if (chars->code == NULL || chars->source_at == NULL || chars->source_size == NULL || chars->style == NULL)
		return KH_E_MEMORY;
	compose(&c);
	if (c.gha)
		put_horns(chars);
	note_marks(decoded, chars);
	return KH_OK;
}
