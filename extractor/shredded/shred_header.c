/* A header found in the text: its titles, of several words each, one after another. */
#include "shred_cuts.h"

#include <string.h>

#include "lines/flow.h"

enum {
	REST_MOST = 4,          /* words of a title at the end of a line */
	ROLES_LEAST_OF_TEXT = 4 /* of a header that does not begin with row numbers */
};

struct kh_reading {
	size_t line;
	bool is;
	struct kh_words words;
	struct kh_cuts cuts;
};

/* The same for words that are not looked at again. */
static size_t cut_once(struct kh_searcher *s, const struct kh_words *words, struct kh_header *h)
{
	struct kh_cuts cuts;

	memset(cuts.read, 0, sizeof cuts.read);
	return kh_titles_cut(s, words, false, &cuts, h);
}

/* "(1) (2) (3) …" below the titles belongs to the header: how many words it has. */
static size_t count_row(struct kh_searcher *s, const struct kh_words *words, size_t from)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t n = 0;

	while (from + n < words->count && kh_word_counts(s, words->at[from + n]) &&
	       (n == 0 ||
	           kh_text_digits(flow, words->at[from + n]) == kh_text_digits(flow, words->at[from + n - 1]) + 1))
		n++;
	return n >= KH_ROLES_LEAST ? n : 0;
}

/* Does a line begin with the word, and a table's first row or band with the line: "1", "01.", "(1)", "I", "A"? */
static bool begins_rows(const struct kh_searcher *s, const struct kh_words *words, size_t i)
{
	const char *text = kh_flow_text(s->run->flow)->skeleton + words->at[i].begin;
	size_t size = words->at[i].end - words->at[i].begin;

	if (i == 0 || words->line[i] == words->line[i - 1])
		return false;
	size -= size > 1 && strchr(".)", text[size - 1]) != NULL;
	size_t first = size > 1 && strchr("0(", text[0]) != NULL;
	return size - first == 1 && strchr("1IA", text[first]) != NULL;
}

/* How many words the rest of a line has behind known titles, where it is likely one more title: few, the first with a
 * capital, as the next line has one. 0 where it is none. */
static size_t rest_of_line(const struct kh_text *flow, const struct kh_words *words, size_t at)
{
	size_t n = 0;

	while (at + n < words->count && words->line[at + n] == words->line[at - 1] &&
	       kh_word_of_title(flow, words->at[at + n]))
		n++;
	return n <= REST_MOST && at + n < words->count && words->line[at + n] != words->line[at - 1] &&
	               kh_text_is_upper(flow, words->at[at].begin) && !kh_text_is_lower(flow, words->at[at + n].begin)
	           ? n
	           : 0;
}

/* Words that are no title which is known stand between the last one and the first row, or the end of its line: more
 * words of it in lower case, or one more title. Returns how many words the header has. */
static size_t add_last(struct kh_searcher *s, const struct kh_words *words, size_t at, struct kh_header *h)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t n = 0;

	while (at + n < words->count && n <= KH_BARE_WORDS_MOST && kh_word_of_title(flow, words->at[at + n]) &&
	       !begins_rows(s, words, at + n))
		n++;
	if (n == 0 || h->count == KH_SHRED_COLUMNS_MOST)
		return at;
	if (n > KH_BARE_WORDS_MOST || at + n >= words->count || !begins_rows(s, words, at + n))
		n = rest_of_line(flow, words, at);
	if (n == 0)
		return at;
	struct kh_range more = {words->at[at].begin, words->at[at + n - 1].end};
	if (kh_text_is_upper(flow, more.begin))
		h->titles[h->count++] = (struct kh_title){.at = more, .role = KH_ROLE_NONE, .worth = -5};
	else
		h->titles[h->count - 1].at.end = more.end;
	return at + n;
}

/* ---- headers of two storeys ---- */

/* How many titles with a role there are: outright ones or general ones; *first: the first of them. */
static size_t count_titles(const struct kh_header *h, enum kh_role role, bool outright, size_t *first)
{
	size_t n = 0;

	for (size_t t = h->count; t-- > 0;)
		if (h->titles[t].role == role && (h->titles[t].worth > 0) == outright) {
			*first = t;
			n++;
		}
	return n;
}

/* Titles [from, from + n) stand below title `parent`, in its place: they are printed behind all of the upper storey,
 * if not right behind it. */
static void put_below(struct kh_header *h, size_t parent, size_t from, size_t n)
{
	struct kh_title below[KH_SHRED_COLUMNS_MOST];

	if (from <= parent || (from != parent + 1 && from + n != h->count))
		return;
	memcpy(below, h->titles + from, n * sizeof *below);
	memmove(h->titles + parent + n, h->titles + parent + 1, (from - parent - 1) * sizeof *below);
	memcpy(h->titles + parent, below, n * sizeof *below);
	memmove(h->titles + from + n - 1, h->titles + from + n, (h->count - from - n) * sizeof *below);
	h->count--;
}

/* Who leads and who supports stand below a title for both, and the begin and the end below "Thời gian". */
static void settle_storeys(struct kh_header *h)
{
	size_t parent = 0, lead = 0, support = 0, time = 0;

	if (count_titles(h, KH_ROLE_LEAD, false, &parent) == 1 && count_titles(h, KH_ROLE_LEAD, true, &lead) == 1 &&
	    count_titles(h, KH_ROLE_SUPPORT, true, &support) == 1 && support == lead + 1)
		put_below(h, parent, lead, 2);
	if (count_titles(h, KH_ROLE_TIME, true, &parent) == 1 && count_titles(h, KH_ROLE_TIME, false, &time) == 2 &&
	    h->titles[time + 1].role == KH_ROLE_TIME)
		put_below(h, parent, time, 2);
}

bool kh_header_leave_periods(struct kh_header *h)
{
	size_t time = 0, count = h->count;

	while (time < count && h->titles[time].role != KH_ROLE_TIME)
		time++;
	while (h->count > time + 1 && h->titles[h->count - 1].period)
		h->count--;
	return h->count < count;
}

unsigned kh_header_roles(const struct kh_header *h)
{
	unsigned seen = 0, n = 0;

	for (size_t i = 0; i < h->count; i++)
		seen |= 1U << h->titles[i].role;
	for (int r = KH_ROLE_NO; r < KH_ROLE_COUNT; r++)
		n += (seen >> r) & 1U;
	bool text = (seen & (1U << KH_ROLE_OBJECTIVE | 1U << KH_ROLE_TASK | 1U << KH_ROLE_ACTIVITY)) != 0;
	return text ? n : 0;
}

/* The words that a header may begin with, on line i. */
static bool find_head(struct kh_searcher *s, size_t i, struct kh_hit *hit)
{
	if (kh_is_free(s, i) &&
	    kh_set_match(s->heads, s->run->matcher, s->run->text, s->lines->at[i].at, hit) == KH_OK)
		return true;
	s->seen[i] |= KH_SEEN_NO_HEAD;
	return false;
}

bool kh_header_may_begin(struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	return (s->seen[i] & KH_SEEN_NO_HEAD) == 0 && find_head(s, i, &hit);
}

bool kh_title_may_begin(struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;
	const char *first = s->run->text->skeleton + at.begin, *end;

	if ((s->seen[i] & (KH_SEEN_TITLE | KH_SEEN_NO_TITLE)) != 0)
		return (s->seen[i] & KH_SEEN_TITLE) != 0;
	end = memchr(first, ' ', at.end - at.begin);
	size_t size = end != NULL ? (size_t)(end - first) : at.end - at.begin;
	/* a number is none of its words, and a hyphen may part one */
	bool other = size == 0 || strchr("0123456789.-):/(", *first) != NULL || first[size - 1] == '-';
	bool may = other || kh_set_begins(s->columns, s->run->matcher, first, size);
	s->seen[i] |= may ? KH_SEEN_TITLE : KH_SEEN_NO_TITLE;
	return may;
}

/* The words from line i on, with the titles that have been read there: those that patterns know are looked for before any
 * others are. Returns KH_OK or an error. */
static int read_from(struct kh_searcher *s, size_t i, struct kh_reading **reading)
{
	struct kh_reading *r = s->reading != NULL ? s->reading : kh_arena_take(s->run->mem, sizeof *r);

	if (r == NULL)
		return KH_E_MEMORY;
	bool again = s->reading != NULL && r->is && r->line == i;
	s->reading = *reading = r;
	r->is = s->known_only; /* others are put among the known ones */
	r->line = i;
	if (again)
		return KH_OK;
	memset(r->cuts.read, 0, sizeof r->cuts.read);
	return kh_words_collect(s, i, s->lines->count, &r->words);
}

/* The header ends with a line. What begins like titles on a line that goes on otherwise is of the first row: "Phối hợp rà soát
 * …". Returns how many words are left of `at`. */
static size_t leave_row(const struct kh_words *words, size_t at, struct kh_header *h)
{
	size_t first = at, kept = h->count;

	if (at == 0 || at == words->count)
		return at;
	while (first > 0 && words->line[first - 1] == words->line[at])
		first--;
	while (kept > 0 && h->titles[kept - 1].at.begin >= words->at[first].begin)
		kept--;
	if (kept == 0 || h->titles[kept - 1].at.end > words->at[first].begin)
		return at;
	h->count = kept;
	return first;
}

static int read_header(struct kh_searcher *s, size_t i, unsigned least, struct kh_header *h)
{
	struct kh_reading *reading;
	int rc = read_from(s, i, &reading);

	if (rc != KH_OK)
		return rc;
	const struct kh_words *words = &reading->words;
	bool loose = least == KH_ROLES_LEAST && !s->known_only;
	*h = (struct kh_header){0};
	size_t at = leave_row(words, kh_titles_cut(s, words, loose, &reading->cuts, h), h);
	if (at == 0 || kh_header_roles(h) < least)
		return KH_NONE;
	if (s->known_only && kh_header_leave_periods(h))
		while (words->at[at - 1].begin >= h->titles[h->count].at.begin)
			at--;
	if (loose)
		at = add_last(s, words, at, h);
	settle_storeys(h);
	at += count_row(s, words, at);
	h->line_end = words->line[at - 1] + 1;
	/* what goes on there is no header but a sentence */
	return at < words->count && words->line[at] < h->line_end ? KH_NONE : KH_OK;
}

int kh_header_read(struct kh_searcher *s, size_t i, struct kh_header *h)
{
	unsigned char none = s->known_only ? KH_SEEN_NO_KNOWN : KH_SEEN_NO_HEADER;
	struct kh_hit hit;

	if ((s->seen[i] & (none | KH_SEEN_NO_HEAD)) != 0 || !find_head(s, i, &hit))
		return KH_NONE;
	bool kind = kh_pattern_yield(hit.pattern, "kind") != NULL;
	int rc = read_header(s, i, kind ? ROLES_LEAST_OF_TEXT : KH_ROLES_LEAST, h);
	if (rc == KH_NONE)
		s->seen[i] |= none;
	return rc;
}

int kh_header_pieces(
    struct kh_searcher *s, const struct kh_range *pieces, size_t count, struct kh_header *h, bool *whole)
{
	struct kh_range all;
	struct kh_words words;
	int rc = kh_flow_join(s->run->flow, pieces, count, &all);

	*h = (struct kh_header){0};
	if (rc == KH_OK)
		kh_words_split(kh_flow_text(s->run->flow), all, &words);
	*whole = rc == KH_OK && words.count > 0 && cut_once(s, &words, h) == words.count;
	return rc;
}

int kh_header_titles(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, bool *whole)
{
	struct kh_words words;
	int rc = kh_words_collect(s, i, stop, &words);

	*h = (struct kh_header){.line_end = stop};
	*whole = rc == KH_OK && words.count > 0 && cut_once(s, &words, h) == words.count;
	return rc;
}
