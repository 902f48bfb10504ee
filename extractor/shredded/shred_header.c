/* A header found in the text: its titles, of several words each, one after another. */
#include "shred_header.h"

#include <string.h>

#include "table/cut_words.h"
#include "lines/flow.h"

enum {
	HEADER_LINES_MOST = 24,
	WORDS_MOST = 80,
	TELLS = 3,              /* so many words say whether a title may begin with them */
	LOOSE_MOST = 4,         /* words that a title has besides those known */
	BARE_MOST = 6,          /* words of a title that is not known */
	ROLES_LEAST_OF_TEXT = 4 /* of a header that does not begin with row numbers */
};

struct words {
	struct kh_range at[WORDS_MOST];
	size_t line[WORDS_MOST];
	size_t count;
};

/* The words of the lines from `first` on and before `stop`, joined to one string, each knowing its line. */
static int collect_words(struct kh_searcher *s, size_t first, size_t stop, struct words *words)
{
	struct kh_range pieces[HEADER_LINES_MOST], all;
	size_t n = 0, line[HEADER_LINES_MOST];

	for (size_t i = first; i < stop && n < HEADER_LINES_MOST; i++) {
		if (!kh_is_free(s, i))
			break;
		line[n] = i;
		pieces[n++] = s->lines->at[i].at;
	}
	int rc = kh_flow_join(s->run->flow, pieces, n, &all);
	if (rc != KH_OK)
		return rc;
	const struct kh_text *flow = kh_flow_text(s->run->flow), *text = s->run->text;
	words->count = 0;
	size_t k = 0;
	for (uint32_t i = all.begin; i < all.end && words->count < WORDS_MOST;) {
		uint32_t end = i;
		while (end < all.end && flow->skeleton[end] != ' ')
			end++;
		while (k + 1 < n && text->source_at[pieces[k + 1].begin] <= flow->source_at[i])
			k++;
		words->line[words->count] = line[k];
		words->at[words->count++] = (struct kh_range){i, end};
		i = end + 1;
	}
	return KH_OK;
}

enum kh_role kh_header_role(const char *name)
{
	for (int r = KH_ROLE_NO; name != NULL && r < KH_ROLE_COUNT; r++)
		if (strcmp(kh_role_name((enum kh_role)r), name) == 0)
			return (enum kh_role)r;
	return KH_ROLE_NONE;
}

/* Is a word one of "(1)", "2", …, which number columns? */
static bool is_count(struct kh_searcher *s, struct kh_range word)
{
	struct kh_hit hit;

	return kh_set_full(s->counts, s->run->matcher, kh_flow_text(s->run->flow), word, &hit) == KH_OK;
}

/* Where the words [from, last] end without a note in brackets behind them: "Thời gian (Năm 2026)". */
static uint32_t bare_end(struct kh_searcher *s, const struct words *words, size_t from, size_t last)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);

	if (flow->skeleton[words->at[last].end - 1] == ')' && !is_count(s, words->at[last]))
		for (size_t i = last; i > from; i--)
			if (flow->skeleton[words->at[i].begin] == '(')
				return words->at[i - 1].end;
	return words->at[last].end;
}

/* The titles that begin with word `from`: sets at[n], the title of n words, where there is one. Titles begin with a
 * capital. */
static void read_titles(struct kh_searcher *s, const struct words *words, size_t from, struct kh_title *at, bool *is)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t most = from + KH_TITLE_WORDS_MOST < words->count ? from + KH_TITLE_WORDS_MOST : words->count;
	struct kh_range rest = {words->at[from].begin, words->at[most - 1].end};
	unsigned number = 0;
	struct kh_hit hit;

	memset(is, 0, KH_TITLE_WORDS_MOST + 1);
	if (kh_set_match(s->numbers, s->run->matcher, flow, rest, &hit) == KH_OK) {
		number = kh_text_digits(flow, hit.at);
		rest.begin = hit.at.end;
	}
	if (!kh_text_is_upper(flow, rest.begin))
		return;
	bool cut = kh_cut_words_in(flow, rest), bracket = false;
	for (size_t k = from; k < most; k++) {
		bracket = bracket || flow->skeleton[words->at[k].begin] == '(';
		if (k == from + TELLS && !cut && !bracket &&
		    !kh_set_begins(
		        s->columns, s->run->matcher, flow->skeleton + rest.begin, words->at[k - 1].end - rest.begin))
			break;
		struct kh_range title = {rest.begin, words->at[k].end},
		                bare = {rest.begin, bare_end(s, words, from, k)};
		if (bare.begin >= bare.end)
			continue;
		int rc = cut ? kh_cut_words_full(s->columns, s->run, flow, bare, &hit)
		             : kh_set_full(s->columns, s->run->matcher, flow, bare, &hit);
		if (rc != KH_OK)
			continue;
		const char *rank = kh_pattern_yield(hit.pattern, "rank"),
		           *holds = kh_pattern_yield(hit.pattern, "holds");
		at[k + 1 - from] = (struct kh_title){.at = title,
		    .role = kh_header_role(kh_pattern_yield(hit.pattern, "role")),
		    .number = number,
		    .agency = holds != NULL && strcmp(holds, "agency") == 0,
		    .document = holds != NULL && strcmp(holds, "document") == 0,
		    .period = holds != NULL && strcmp(holds, "time") == 0,
		    .worth = rank != NULL && *rank == '1' ? 2 : -1,
		    .name = kh_pattern_yield(hit.pattern, "name") != NULL,
		    .only = kh_pattern_yield(hit.pattern, "only") != NULL || (rank != NULL && *rank == '1')};
		is[k + 1 - from] = true;
	}
}

/* The titles that begin with each word to which titles lead from the first. Most texts are none, and their first word
 * says so. */
struct cuts {
	struct kh_title at[WORDS_MOST][KH_TITLE_WORDS_MOST + 1];
	bool is[WORDS_MOST][KH_TITLE_WORDS_MOST + 1];
	bool loose[WORDS_MOST][KH_TITLE_WORDS_MOST + 1]; /* a title only where one that is known follows */
	bool led[WORDS_MOST + 1];                        /* titles lead there */
	bool read[WORDS_MOST];                           /* what begins with the word is known */
};

struct kh_reading {
	size_t line;
	bool is;
	struct words words;
	struct cuts cuts;
};

/* Is a word one of a title: no number, neither in figures nor Roman? */
static bool is_title_word(const struct kh_text *flow, struct kh_range word)
{
	size_t roman = 0;

	for (uint32_t i = word.begin; i < word.end; i++) {
		if (flow->skeleton[i] >= '0' && flow->skeleton[i] <= '9')
			return false;
		roman += strchr("IVX.", flow->skeleton[i]) != NULL;
	}
	return roman < word.end - word.begin;
}

/* What stands between two titles that are known: more words of the first, in lower case, or a title of its own. */
static void add_loose(const struct kh_text *flow, const struct words *words, size_t from, struct cuts *cuts)
{
	size_t known = 0;
	bool is[KH_TITLE_WORDS_MOST + 1];

	memcpy(is, cuts->is[from], sizeof is);
	for (size_t n = 1; n <= KH_TITLE_WORDS_MOST && from + n <= words->count; n++) {
		struct kh_range word = words->at[from + n - 1];
		known = is[n] ? n : known;
		if (is[n])
			continue;
		bool begins = n == 1 && from > 0 && kh_text_is_upper(flow, word.begin);
		bool goes_on = n > 1 && (cuts->is[from][n - 1] || known > 0);
		bool more = known > 0 && n - known <= LOOSE_MOST && kh_text_is_lower(flow, word.begin);
		if (!is_title_word(flow, word) || (known > 0 ? !more : !begins && !(goes_on && n <= BARE_MOST)))
			break;
		cuts->at[from][n] = known > 0 ? cuts->at[from][known] : (struct kh_title){.role = KH_ROLE_NONE};
		cuts->at[from][n].at =
		    (struct kh_range){known > 0 ? cuts->at[from][known].at.begin : words->at[from].begin, word.end};
		cuts->at[from][n].worth = known > 0 ? -3 : -5;
		cuts->is[from][n] = cuts->loose[from][n] = true;
	}
}

static void find_titles(struct kh_searcher *s, const struct words *words, bool loose, struct cuts *cuts)
{
	memset(cuts->loose, 0, words->count * sizeof *cuts->loose);
	memset(cuts->led, 0, sizeof cuts->led);
	cuts->led[0] = true;
	for (size_t i = 0; i < words->count; i++) {
		if (!cuts->led[i])
			continue;
		if (!cuts->read[i])
			read_titles(s, words, i, cuts->at[i], cuts->is[i]);
		cuts->read[i] = true;
		if (loose)
			add_loose(kh_flow_text(s->run->flow), words, i, cuts);
		for (size_t n = 1; n <= KH_TITLE_WORDS_MOST && i + n <= words->count; n++)
			cuts->led[i + n] = cuts->led[i + n] || cuts->is[i][n];
	}
}

/* Is a title none that is known? */
static bool is_bare(const struct cuts *cuts, size_t from, size_t n)
{
	return cuts->loose[from][n] && cuts->at[from][n].role == KH_ROLE_NONE;
}

/* Cut the words into titles: as many words as can be, then as many outright titles ("Lead" "Support" are two) and as
 * few general ones (a word that heads anything). loose: words that are no titles may stand between them. Returns how
 * many words the header has. */
static size_t cut_titles(
    struct kh_searcher *s, const struct words *words, bool loose, struct cuts *cuts, struct kh_header *h)
{
	size_t reach[WORDS_MOST + 1], step[WORDS_MOST + 1] = {0};
	int worth[WORDS_MOST + 1];

	find_titles(s, words, loose, cuts);
	reach[words->count] = words->count;
	worth[words->count] = 0;
	for (size_t i = words->count; i-- > 0;) {
		if (!cuts->led[i])
			continue;
		reach[i] = i;
		worth[i] = 0;
		for (size_t n = 1; n <= KH_TITLE_WORDS_MOST && i + n <= words->count; n++) {
			if (!cuts->is[i][n] ||
			    (cuts->loose[i][n] && (step[i + n] == 0 || is_bare(cuts, i + n, step[i + n]))))
				continue;
			int w = worth[i + n] + cuts->at[i][n].worth;
			if (reach[i + n] > reach[i] || (reach[i + n] == reach[i] && w > worth[i])) {
				reach[i] = reach[i + n];
				worth[i] = w;
				step[i] = n;
			}
		}
	}
	for (size_t i = 0; i < reach[0] && h->count < KH_SHRED_COLUMNS_MOST; i += step[i])
		h->titles[h->count++] = cuts->at[i][step[i]];
	return reach[0];
}

/* The same for words that are not looked at again. */
static size_t cut_once(struct kh_searcher *s, const struct words *words, struct kh_header *h)
{
	struct cuts cuts;

	memset(cuts.read, 0, sizeof cuts.read);
	return cut_titles(s, words, false, &cuts, h);
}

/* "(1) (2) (3) …" below the titles belongs to the header: how many words it has. */
static size_t count_row(struct kh_searcher *s, const struct words *words, size_t from)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t n = 0;

	while (from + n < words->count && is_count(s, words->at[from + n]) &&
	       (n == 0 ||
	           kh_text_digits(flow, words->at[from + n]) == kh_text_digits(flow, words->at[from + n - 1]) + 1))
		n++;
	return n >= KH_ROLES_LEAST ? n : 0;
}

/* Does a line begin with the word, and a table's first row or band with the line: "1", "01.", "(1)", "I", "A"? */
static bool begins_rows(const struct kh_searcher *s, const struct words *words, size_t i)
{
	const char *text = kh_flow_text(s->run->flow)->skeleton + words->at[i].begin;
	size_t size = words->at[i].end - words->at[i].begin;

	if (i == 0 || words->line[i] == words->line[i - 1])
		return false;
	size -= size > 1 && strchr(".)", text[size - 1]) != NULL;
	size_t first = size > 1 && strchr("0(", text[0]) != NULL;
	return size - first == 1 && strchr("1IA", text[first]) != NULL;
}

/* Words that are no title which is known stand between the last one and the first row: more words of it in lower
 * case, or one more title. Returns how many words the header has. */
static size_t add_last(struct kh_searcher *s, const struct words *words, size_t at, struct kh_header *h)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t n = 0;

	while (at + n < words->count && n <= BARE_MOST && is_title_word(flow, words->at[at + n]) &&
	       !begins_rows(s, words, at + n))
		n++;
	if (n == 0 || n > BARE_MOST || at + n >= words->count || !begins_rows(s, words, at + n) ||
	    h->count == KH_SHRED_COLUMNS_MOST)
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

bool kh_header_leave_period(struct kh_header *h)
{
	bool time = false;

	for (size_t t = 0; t + 1 < h->count; t++) {
		time = time || h->titles[t].role == KH_ROLE_TIME;
		if (h->titles[t].period)
			return false;
	}
	if (!time || !h->titles[h->count - 1].period)
		return false;
	h->count--;
	return true;
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
	return collect_words(s, i, s->lines->count, &r->words);
}

static int read_header(struct kh_searcher *s, size_t i, unsigned least, struct kh_header *h)
{
	struct kh_reading *reading;
	int rc = read_from(s, i, &reading);

	if (rc != KH_OK)
		return rc;
	const struct words *words = &reading->words;
	bool loose = least == KH_ROLES_LEAST && !s->known_only;
	*h = (struct kh_header){0};
	size_t at = cut_titles(s, words, loose, &reading->cuts, h);
	if (at == 0 || kh_header_roles(h) < least)
		return KH_NONE;
	if (s->known_only && kh_header_leave_period(h))
		while (words->at[at - 1].begin >= h->titles[h->count].at.begin)
			at--;
	if (loose)
		at = add_last(s, words, at, h);
	settle_storeys(h);
	at += count_row(s, words, at);
	h->line_end = words->line[at - 1] + 1;
	/* the header ends with its line: what goes on there is no header but a sentence */
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

/* The words of one string. */
static void split_words(const struct kh_text *flow, struct kh_range all, struct words *words)
{
	words->count = 0;
	for (uint32_t i = all.begin, end; i < all.end && words->count < WORDS_MOST; i = end + 1) {
		for (end = i; end < all.end && flow->skeleton[end] != ' ';)
			end++;
		words->line[words->count] = 0;
		words->at[words->count++] = (struct kh_range){i, end};
	}
}

int kh_header_pieces(
    struct kh_searcher *s, const struct kh_range *pieces, size_t count, struct kh_header *h, bool *whole)
{
	struct kh_range all;
	struct words words;
	int rc = kh_flow_join(s->run->flow, pieces, count, &all);

	*h = (struct kh_header){0};
	if (rc == KH_OK)
		split_words(kh_flow_text(s->run->flow), all, &words);
	*whole = rc == KH_OK && words.count > 0 && cut_once(s, &words, h) == words.count;
	return rc;
}

int kh_header_titles(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, bool *whole)
{
	struct words words;
	int rc = collect_words(s, i, stop, &words);

	*h = (struct kh_header){.line_end = stop};
	*whole = rc == KH_OK && words.count > 0 && cut_once(s, &words, h) == words.count;
	return rc;
}
