#include "slip.h"

#include <string.h>

#include "name_key.h"
#include "text/ascii.h"
#include "text/edit_distance.h"

enum {
	TYPE_MOST = 24, /* letters of a type's words */
	TYPE_LEAST = 4, /* fewer are too few to know it by */
	LONG = 7,       /* letters from which on two may be wrong */
	LINK_MOST = 3,  /* of "số", misread */
	YEAR_LEAST = 1945,
	YEAR_MOST = 2099
};

/* ---- dates ---- */

/* The figure that a letter of a scan stands for. */
static char figure_of(char c)
{
	static const char letters[] = "OoQlLIi!|ZzSsAgqB", figures[] = "00011111122554998";
	const char *at = c != '\0' ? strchr(letters, c) : NULL;

	return at != NULL ? figures[at - letters] : c;
}

static int figures(const struct kh_text *text, struct kh_range at)
{
	int n = 0;

	for (uint32_t i = at.begin; i < at.end; i++) {
		char c = figure_of(text->skeleton[i]);
		if (!kh_is_digit(c))
			return 0;
		n = n * 10 + c - '0';
	}
	return n;
}

const char *kh_slipped_date(
    struct kh_run *run, const struct kh_text *text, struct kh_range day, struct kh_range month, struct kh_range year)
{
	bool no_day = day.begin >= day.end, no_month = month.begin >= month.end;
	int d = no_day ? 1 : figures(text, day), m = no_month ? 1 : figures(text, month), y = figures(text, year);

	if (d < 1 || d > 31 || m < 1 || m > 12 || y < YEAR_LEAST || y > YEAR_MOST)
		return NULL;
	if (no_month)
		return no_day ? kh_arena_print(run->mem, "%04d-XX-XX", y)
		              : kh_arena_print(run->mem, "%04d-XX-%02d", y, d);
	return no_day ? kh_arena_print(run->mem, "%04d-%02d-XX", y, m)
	              : kh_arena_print(run->mem, "%04d-%02d-%02d", y, m, d);
}

/* ---- types ---- */

/* The letters of a name, small and without accents, and how many words it has. */
static size_t letters_of_name(const char *name, int32_t *to, size_t *words)
{
	char key[KH_NAME_KEY_ROOM];
	size_t size = kh_name_key(name, strlen(name), key, sizeof key), n = 0;

	*words = 1;
	for (const char *p = name; *p != '\0'; p++)
		*words += *p == ' ';
	for (size_t i = 0; i < size && n < TYPE_MOST; i++)
		if (key[i] > KH_NAME_KEY_MARK)
			to[n++] = key[i];
	return n;
}

/* As above, of the words of a text; 0 for too many. */
static size_t letters_of_text(const struct kh_text *text, struct kh_range at, int32_t *to)
{
	size_t n = 0;

	for (uint32_t i = at.begin; i < at.end; i++) {
		char c = text->skeleton[i];
		if (c == ' ')
			continue;
		if (n == TYPE_MOST)
			return 0;
		to[n++] = kh_is_upper(c) ? c + ('a' - 'A') : c;
	}
	return n;
}

/* The last word that ends before `*end`, which is set before it; false at the begin or at a sign. */
static bool take_word(const struct kh_text *text, uint32_t from, uint32_t *end, size_t *size)
{
	uint32_t i = *end;

	while (i > from && text->skeleton[i - 1] == ' ')
		i--;
	uint32_t last = i;
	while (i > from && text->skeleton[i - 1] != ' ' && strchr(".,;:()\"", text->skeleton[i - 1]) == NULL)
		i--;
	*end = i;
	*size = last - i;
	return i < last;
}

static struct kh_range words_before(const struct kh_text *text, uint32_t from, uint32_t end, size_t words)
{
	struct kh_range at = {end, end};
	size_t size;

	while (at.end > from && text->skeleton[at.end - 1] == ' ')
		at.end--;
	at.begin = at.end;
	while (words-- > 0)
		if (!take_word(text, from, &at.begin, &size))
			return (struct kh_range){0, 0};
	return at;
}

struct kh_range kh_slipped_type(struct kh_run *run, const struct kh_text *text, const struct kh_symbol *symbol,
    uint32_t from, uint32_t end, bool *clean)
{
	int32_t name[TYPE_MOST], found[TYPE_MOST];
	const char *of = symbol->code != NULL ? kh_yield_words(run->mem, symbol->code, "name") : NULL;
	size_t words, size, n = of != NULL ? letters_of_name(of, name, &words) : 0;

	for (int skip = 0; n >= TYPE_LEAST && skip < 2; skip++) {
		struct kh_range at = words_before(text, from, end, words);
		size_t m = letters_of_text(text, at, found);
		size_t wrong = m >= TYPE_LEAST ? kh_edit_distance(name, n, found, m) : LONG;
		*clean = wrong == 0;
		if (wrong <= (n < LONG ? 1 : 2))
			return at;
		if (!take_word(text, from, &end, &size) || size > LINK_MOST)
			break;
	}
	return (struct kh_range){0, 0};
}
