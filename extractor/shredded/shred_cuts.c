/* The words of a header, cut into titles.
 *
 * Of all ways to cut them the one is taken that has the most words, then the one that is worth most: titles that say
 * outright what they are count for it, words that head anything or that nobody knows against it. In capitals nothing but its
 * words says where a title begins, so "KẾT QUẢ ĐẦU RA" is one, though both halves were; a capital inside others begins one. */
#include "shred_cuts.h"

#include <string.h>

#include "table/cut_words.h"
#include "lines/flow.h"

enum {
	HEADER_LINES_MOST = 40,
	TELLS = 3,      /* so many words say whether a title may begin with them */
	LOOSE_MOST = 4, /* words that a title has besides those known */

	/* what a way to cut the words is worth, beside twice what its titles are */
	AT_LINE = 1,  /* a title begins a line */
	CAPITAL = -3, /* a title has a capital inside */
	TORN = -6     /* two titles that are one as well */
};

/* The words of the lines from `first` on and before `stop`, joined to one string, each knowing its line. */
int kh_words_collect(struct kh_searcher *s, size_t first, size_t stop, struct kh_words *words)
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
	for (uint32_t i = all.begin; i < all.end && words->count < KH_HEADER_WORDS_MOST;) {
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

/* The words of one string. */
void kh_words_split(const struct kh_text *flow, struct kh_range all, struct kh_words *words)
{
	words->count = 0;
	for (uint32_t i = all.begin, end; i < all.end && words->count < KH_HEADER_WORDS_MOST; i = end + 1) {
		for (end = i; end < all.end && flow->skeleton[end] != ' ';)
			end++;
		words->line[words->count] = 0;
		words->at[words->count++] = (struct kh_range){i, end};
	}
}

/* Is a word one of "(1)", "2", …, which number columns? */
bool kh_word_counts(struct kh_searcher *s, struct kh_range word)
{
	struct kh_hit hit;

	return kh_set_full(s->counts, s->run->matcher, kh_flow_text(s->run->flow), word, &hit) == KH_OK;
}

/* ---- the titles that there are ---- */

/* Where the words [from, last] end without a note in brackets behind them: "Thời gian (Năm 2026)". */
static uint32_t bare_end(struct kh_searcher *s, const struct kh_words *words, size_t from, size_t last)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);

	if (flow->skeleton[words->at[last].end - 1] == ')' && !kh_word_counts(s, words->at[last]))
		for (size_t i = last; i > from; i--)
			if (flow->skeleton[words->at[i].begin] == '(')
				return words->at[i - 1].end;
	return words->at[last].end;
}

/* The titles that begin with word `from`: sets at[n], the title of n words, where there is one. Titles begin with a
 * capital. */
static void read_titles(
    struct kh_searcher *s, const struct kh_words *words, size_t from, struct kh_title *at, bool *is)
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
		    .role = kh_role_named(kh_pattern_yield(hit.pattern, "role")),
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

/* Is a word one of a title: no number, neither in figures nor Roman? */
bool kh_word_of_title(const struct kh_text *flow, struct kh_range word)
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
static void add_loose(const struct kh_text *flow, const struct kh_words *words, size_t from, struct kh_cuts *cuts)
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
		if (!kh_word_of_title(flow, word) ||
		    (known > 0 ? !more : !begins && !(goes_on && n <= KH_BARE_WORDS_MOST)))
			break;
		cuts->at[from][n] = known > 0 ? cuts->at[from][known] : (struct kh_title){.role = KH_ROLE_NONE};
		cuts->at[from][n].at =
		    (struct kh_range){known > 0 ? cuts->at[from][known].at.begin : words->at[from].begin, word.end};
		cuts->at[from][n].worth = known > 0 ? -3 : -5;
		cuts->is[from][n] = cuts->loose[from][n] = true;
	}
}

static void find_titles(struct kh_searcher *s, const struct kh_words *words, bool loose, struct kh_cuts *cuts)
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
static bool is_bare(const struct kh_cuts *cuts, size_t from, size_t n)
{
	return cuts->loose[from][n] && cuts->at[from][n].role == KH_ROLE_NONE;
}

/* ---- the best way ---- */

/* Is a word in capitals? */
static bool is_capitals(const struct kh_text *flow, struct kh_range word)
{
	for (uint32_t i = word.begin; i < word.end; i++)
		if (kh_text_is_lower(flow, i))
			return false;
	return true;
}

/* What n words from one on are worth as a title. */
static int worth_of(
    const struct kh_text *flow, const struct kh_words *words, const struct kh_cuts *cuts, size_t from, size_t n)
{
	int worth = 2 * cuts->at[from][n].worth;

	worth += from == 0 || words->line[from] != words->line[from - 1] ? AT_LINE : 0;
	for (size_t w = from + 1; w < from + n; w++) {
		struct kh_range word = words->at[w];
		if (word.end - word.begin > 1 && kh_text_is_upper(flow, word.begin) && !is_capitals(flow, word))
			return worth + CAPITAL;
	}
	return worth;
}

/* Are two titles, of n words and of m behind them, likely one: of the same kind, or one in capitals of which a half may
 * head anything? */
static bool is_torn(const struct kh_text *flow, const struct kh_words *words, const struct kh_cuts *cuts, size_t from,
    size_t n, size_t m)
{
	const struct kh_title *a = &cuts->at[from][n], *b = &cuts->at[from + n][m];

	if (m == 0 || n + m > KH_TITLE_WORDS_MOST || !cuts->is[from][n + m] || cuts->loose[from][n + m] ||
	    cuts->loose[from][n] || cuts->loose[from + n][m])
		return false;
	return (a->role != KH_ROLE_NONE && a->role == b->role) ||
	       ((a->worth < 0 || b->worth < 0) && is_capitals(flow, words->at[from]) &&
	           is_capitals(flow, words->at[from + n]));
}

size_t kh_titles_cut(
    struct kh_searcher *s, const struct kh_words *words, bool loose, struct kh_cuts *cuts, struct kh_header *h)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t reach[KH_HEADER_WORDS_MOST + 1], step[KH_HEADER_WORDS_MOST + 1] = {0};
	int worth[KH_HEADER_WORDS_MOST + 1];

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
			int w = worth[i + n] + worth_of(flow, words, cuts, i, n) +
			        (is_torn(flow, words, cuts, i, n, step[i + n]) ? TORN : 0);
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
