#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <utf8proc.h>

/* UTF-8 → composed code points; what is malformed is U+FFFD. */
struct words words_composed(const char *utf8, size_t size)
{
	const int options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE;
	struct words t = {NULL, 0};
	char *sound = NULL;
	size_t sound_size;
	FILE *out = open_memstream(&sound, &sound_size);

	for (size_t i = 0; i < size;) {
		utf8proc_int32_t code;
		utf8proc_ssize_t n =
		    utf8proc_iterate((const utf8proc_uint8_t *)utf8 + i, (utf8proc_ssize_t)(size - i), &code);
		fwrite(n > 0 ? utf8 + i : "\xEF\xBF\xBD", 1, n > 0 ? (size_t)n : 3, out);
		i += n > 0 ? (size_t)n : 1;
	}
	fclose(out);
	const utf8proc_uint8_t *from = (const utf8proc_uint8_t *)sound;
	utf8proc_ssize_t n = utf8proc_decompose(from, (utf8proc_ssize_t)sound_size, NULL, 0, options);
	t.at = malloc(((size_t)n + 1) * sizeof *t.at);
	if (n < 0 || t.at == NULL)
		abort();
	utf8proc_decompose(from, (utf8proc_ssize_t)sound_size, (utf8proc_int32_t *)t.at, n, options);
	n = utf8proc_normalize_utf32((utf8proc_int32_t *)t.at, n, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	t.count = n < 0 ? 0 : (size_t)n;
	free(sound);
	return t;
}

void words_put(struct words *t, uint32_t code)
{
	if ((t->count & (t->count - 1)) == 0)
		t->at = realloc(t->at, (t->count == 0 ? 1 : t->count * 2) * sizeof *t->at);
	if (t->at == NULL)
		abort();
	t->at[t->count++] = code;
}

/* ---- words → clean words: tags, entities and signs that are not seen are gone; a blank is ' ', a line end '\n' ----
 */

static bool is_unseen(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
	       (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
	       (c < ' ' && strchr("\t\n\v\f\r", (int)c) == NULL) || c == 0 || (c >= 0x7F && c <= 0x9F && c != 0x85);
}

static bool is_line_end(uint32_t c)
{
	return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029 || c == WORDS_PIECE;
}

static bool is_letter(uint32_t c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* How long the tag at `i` is; 0 for none that is known. A tag that does not stand in a line of words may end the
 * line. */
static size_t tag_at(const struct words *t, size_t i, bool *block)
{
	static const char inside[] = " b i u em strong span a font sup sub small img link meta col colgroup s o ";
	static const char outside[] =
	    " p br hr div table thead tbody tfoot tr td th caption ul ol li h1 h2 h3 h4 h5 h6 center pre "
	    "section header footer main blockquote html head body title style script ";
	char name[16] = " ";
	size_t n = 1, k = i + 1;

	if (t->at[i] != '<' || k >= t->count || !(is_letter(t->at[k]) || t->at[k] == '/' || t->at[k] == '!'))
		return 0;
	for (k += t->at[k] == '/'; k < t->count && n < sizeof name - 2; k++) {
		if (!is_letter(t->at[k]) && !(n > 1 && t->at[k] >= '1' && t->at[k] <= '6'))
			break;
		name[n++] = (char)(t->at[k] | 32);
	}
	name[n] = ' ';
	name[n + 1] = '\0';
	while (k < t->count && t->at[k] != '>' && t->at[k] != '<')
		k++;
	*block = strstr(inside, name) == NULL;
	if (*block && strstr(outside, name) == NULL && t->at[i + 1] != '!')
		return 0;
	return k < t->count && t->at[k] == '>' ? k + 1 - i : 0;
}

/* How long the entity at `i` is, and what it stands for; 0 for none. */
static size_t entity_at(const struct words *t, size_t i, uint32_t *code)
{
	char name[16];
	size_t n = 0, k = i + 1;

	if (t->at[i] != '&')
		return 0;
	while (k < t->count && n < sizeof name - 1 && t->at[k] < 0x7F && t->at[k] != ';' && t->at[k] > ' ')
		name[n++] = (char)t->at[k++];
	name[n] = '\0';
	if (k >= t->count || t->at[k] != ';' || n == 0)
		return 0;
	const htmlEntityDesc *known = htmlEntityLookup((const xmlChar *)name);
	if (known != NULL)
		*code = known->value;
	else if (name[0] == '#')
		*code = (uint32_t)strtoul(name + 1 + ((name[1] | 32) == 'x'), NULL, (name[1] | 32) == 'x' ? 16 : 10);
	else
		return 0;
	return k + 1 - i;
}

struct words words_clean(const struct words *raw)
{
	struct words t = {NULL, 0};

	for (size_t i = 0; i < raw->count;) {
		uint32_t code = raw->at[i];
		bool block = false;
		size_t n = tag_at(raw, i, &block);
		if (n > 0) {
			if (block)
				words_put(&t, WORDS_TAG);
			i += n;
			continue;
		}
		n = entity_at(raw, i, &code);
		i += n > 0 ? n : 1;
		if (is_line_end(code))
			words_put(&t, '\n');
		else if (code == '\t' || utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_ZS)
			words_put(&t, ' ');
		else if (!is_unseen(code))
			words_put(&t, code);
	}
	return t;
}

/* ---- words against value ---- */

static bool is_blank(uint32_t c)
{
	return c == ' ' || c == '\n' || c == WORDS_TAG;
}

static bool is_mark(uint32_t c)
{
	return c < 0x7F && strchr("*_#|\\`~>", (int)c) != NULL;
}

static uint32_t lower(uint32_t c)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

/* Has the word that ends before `i` the begin of a web address? */
static bool in_address(const struct words *value, size_t i)
{
	size_t begin = i;

	while (begin > 0 && value->at[begin - 1] != ' ')
		begin--;
	for (; begin + 3 < i; begin++)
		if (value->at[begin] == ':' && value->at[begin + 1] == '/' && value->at[begin + 2] == '/')
			return true;
		else if (value->at[begin] == 'w' && value->at[begin + 1] == 'w' && value->at[begin + 2] == 'w')
			return true;
	return false;
}

/* Stands position `i` within the figures of a year? */
static bool in_year(const struct words *value, size_t i)
{
	size_t begin = i, end = i;

	while (begin > 0 && value->at[begin - 1] >= '0' && value->at[begin - 1] <= '9')
		begin--;
	while (end < value->count && value->at[end] >= '0' && value->at[end] <= '9')
		end++;
	return begin < i && i < end && end - begin == 4 && value->at[begin] == '2' && value->at[begin + 1] == '0';
}

/* White space of the words, `ends` a line in it, or `tags` alone: is it a blank of the value, or rightly none? Moves
 * *i past the blank. */
static bool blanks_agree(const struct words *value, size_t *i, bool ends, bool tags)
{
	bool tight = ends && *i >= 2 && value->at[*i - 1] == '-' && value->at[*i - 2] != ' ';

	if (*i < value->count && value->at[*i] == ' ' && !tight) {
		++*i;
		return true;
	}
	return tags || *i == 0 || *i >= value->count || value->at[*i - 1] == ' ' || tight ||
	       (ends && (in_address(value, *i) || in_year(value, *i)));
}

static bool agree_literally(const struct words *value, const struct words *words, bool parted)
{
	size_t i = 0, k = 0;

	while (k < words->count) {
		bool ends = false, tags = true;
		if (is_blank(words->at[k])) {
			for (; k < words->count && is_blank(words->at[k]); k++) {
				ends = ends || words->at[k] != ' ';
				tags = tags && words->at[k] == WORDS_TAG;
			}
			if (!blanks_agree(value, &i, ends, tags))
				return false;
		} else if (i < value->count && words->at[k] == value->at[i]) {
			i++, k++;
		} else if (parted && i > 0 && i < value->count && value->at[i] == ' ' && value->at[i - 1] != ' ') {
			i++;
		} else if (is_mark(words->at[k])) {
			k++;
		} else {
			return false;
		}
	}
	return i == value->count;
}

static bool agree_loosely(const struct words *value, const struct words *words, bool any_case)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < value->count && value->at[i] == ' ')
			i++;
		while (k < words->count &&
		       (is_blank(words->at[k]) ||
		           (is_mark(words->at[k]) && (i >= value->count || words->at[k] != value->at[i]))))
			k++;
		if (i == value->count || k == words->count)
			return i == value->count && k == words->count;
		if (words->at[k] != value->at[i] && !(any_case && lower(words->at[k]) == lower(value->at[i])))
			return false;
		i++, k++;
	}
}

/* Does the value's word [begin, end) stand in the words from *from on? Moves *from behind it. */
static bool has_word(const struct words *words, const struct words *value, size_t begin, size_t end, size_t *from)
{
	for (size_t k = *from; k + (end - begin) <= words->count; k++) {
		size_t n = 0;
		while (begin + n < end && lower(words->at[k + n]) == lower(value->at[begin + n]))
			n++;
		if (begin + n == end) {
			*from = k + n;
			return true;
		}
	}
	return false;
}

/* Does an abbreviation in the words have this letter, or the letter that it is an accented form of ("UBND" for "Ủy
 * ban")? */
static bool has_initial(const struct words *words, uint32_t letter)
{
	utf8proc_int32_t parts[8];
	int boundary = 0;

	utf8proc_decompose_char((utf8proc_int32_t)lower(letter), parts, 8, UTF8PROC_DECOMPOSE, &boundary);
	for (size_t k = 0; k < words->count; k++)
		if (lower(words->at[k]) == lower(letter) || lower(words->at[k]) == (uint32_t)parts[0])
			return true;
	return false;
}

/* Each word stands there in this order, or its first letter in an abbreviation does. */
static bool agree_spelt_out(const struct words *value, const struct words *words)
{
	size_t from = 0;

	for (size_t i = 0, end; i < value->count; i = end + 1) {
		for (end = i; end < value->count && value->at[end] != ' ';)
			end++;
		if (!has_word(words, value, i, end, &from) && !has_initial(words, value->at[i]))
			return false;
	}
	return true;
}

static bool has_figure(const struct words *words, unsigned long figure)
{
	for (size_t k = 0; k < words->count;) {
		unsigned long n = 0;
		size_t begin = k;
		for (; k < words->count && words->at[k] >= '0' && words->at[k] <= '9'; k++)
			n = n * 10 + (words->at[k] - '0');
		if (k > begin && n == figure)
			return true;
		k += k == begin;
	}
	return false;
}

static bool agree_in_figures(const struct words *value, const struct words *words)
{
	for (size_t i = 0; i < value->count;) {
		unsigned long n = 0;
		size_t begin = i;
		for (; i < value->count && value->at[i] >= '0' && value->at[i] <= '9'; i++)
			n = n * 10 + (value->at[i] - '0');
		bool season = i - begin == 2 && n > 12 && n < 42 && begin == 5; /* a quarter or half year */
		if (i > begin && !season && !has_figure(words, n))
			return false;
		i += i == begin;
	}
	return true;
}

bool words_agree(const struct words *value, const struct words *words, enum words_like like)
{
	switch (like) {
	case WORDS_LITERAL:
	case WORDS_PARTED:
		return agree_literally(value, words, like == WORDS_PARTED);
	case WORDS_ANY_CASE:
		return agree_loosely(value, words, true);
	case WORDS_NO_BLANKS:
		return agree_loosely(value, words, false);
	case WORDS_SPELT_OUT:
		return agree_loosely(value, words, true) || agree_spelt_out(value, words);
	case WORDS_FIGURES:
		return agree_in_figures(value, words);
	}
	return false;
}
