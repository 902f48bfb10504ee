#include "query.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "store.h"

enum sign { SIGN_END, SIGN_OPEN, SIGN_CLOSE, SIGN_QUOTE, SIGN_AND, SIGN_OR, SIGN_NOT, SIGN_WORD };

struct parser {
	struct kh_query *query;
	const char *text, *at; /* NFC */
	enum sign sign;        /* what begins at `begin` and ends before `at` */
	const char *begin;
	int depth;
	int status;
	struct kh_error *err;
};

static int parse(struct parser *p, bool phrase);
static int parse_any(struct parser *p);
static int parse_all(struct parser *p);
static int parse_not(struct parser *p);
static int put_together(struct kh_query *query, int all, int without);
static int parse_one(struct parser *p);
static int parse_group(struct parser *p);
static int parse_quoted(struct parser *p);
static int parse_word(struct parser *p);
static int make_leaf(struct parser *p, const char *begin, const char *end, bool quoted);
static void add_to_all(struct kh_query *query, int all, int child);
static void next_sign(struct parser *p);
static size_t quote_at(const char *at);
static bool is_operator(const struct parser *p, const char *name);
static int fail(struct parser *p, const char *at, const char *what);
static void *larger(void *list, size_t count, size_t *room, size_t size);

int kh_query_parse(const char *text, bool phrase, struct kh_query **out, struct kh_error *err)
{
	struct parser p = {.err = err};
	utf8proc_uint8_t *clean;

	if (strlen(text) > KH_QUERY_BYTES_MOST)
		return kh_corpus_fail(err, KH_E_USAGE, "the query is longer than %d bytes", KH_QUERY_BYTES_MOST);
	if (utf8proc_map((const utf8proc_uint8_t *)text, 0, &clean,
	        (utf8proc_option_t)(UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE)) < 0)
		return kh_corpus_fail(err, KH_E_USAGE, "the query is no UTF-8 text");
	p.text = p.at = (const char *)clean;
	p.query = calloc(1, sizeof *p.query);
	if (p.query == NULL || parse(&p, phrase) == KH_E_MEMORY)
		p.status = kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	free(clean);
	if (p.status == KH_OK)
		*out = p.query;
	else
		kh_query_free(p.query);
	return p.status;
}

void kh_query_free(struct kh_query *query)
{
	if (query == NULL)
		return;
	free(query->nodes);
	free(query->words);
	free(query);
}

int kh_query_node(struct kh_query *query, enum kh_query_kind kind)
{
	void *nodes = larger(query->nodes, query->node_count, &query->node_room, sizeof *query->nodes);

	if (nodes == NULL) {
		query->failed = true;
		return KH_QUERY_NONE;
	}
	query->nodes = nodes;
	query->nodes[query->node_count] = (struct kh_query_node){.kind = kind,
	    .first = KH_QUERY_NONE,
	    .last = KH_QUERY_NONE,
	    .next = KH_QUERY_NONE,
	    .word = query->word_count};
	return (int)query->node_count++;
}

void kh_query_word(struct kh_query *query, const struct kh_word *word)
{
	void *words = larger(query->words, query->word_count, &query->word_room, sizeof *query->words);

	if (words == NULL) {
		query->failed = true;
		return;
	}
	query->words = words;
	query->words[query->word_count++] = *word;
}

void kh_query_adopt(struct kh_query *query, int parent, int child)
{
	struct kh_query_node *node;

	if (parent == KH_QUERY_NONE || child == KH_QUERY_NONE)
		return;
	node = &query->nodes[parent];
	if (node->first == KH_QUERY_NONE)
		node->first = child;
	else
		query->nodes[node->last].next = child;
	node->last = child;
}

/* ---- the grammar; a function gives its node, or KH_QUERY_NONE for nothing (also after a failure) ---- */

static int parse(struct parser *p, bool phrase)
{
	if (phrase) {
		p->sign = SIGN_END;
		p->query->root = make_leaf(p, p->text, p->text + strlen(p->text), true);
	} else {
		next_sign(p);
		p->query->root = parse_any(p);
	}
	if (p->status == KH_OK && p->sign == SIGN_CLOSE)
		fail(p, p->begin, "there is a ) without its (");
	if (p->query->failed)
		return KH_E_MEMORY;
	if (p->status == KH_OK && p->query->root == KH_QUERY_NONE)
		p->status = kh_corpus_fail(p->err, KH_E_USAGE, "the query holds no word");
	return p->status;
}

static int parse_any(struct parser *p)
{
	int any = KH_QUERY_NONE, all = parse_all(p);

	while (p->status == KH_OK && p->sign == SIGN_OR) {
		const char *at = p->begin;
		if (all == KH_QUERY_NONE)
			fail(p, at, "nothing stands before OR");
		if (any == KH_QUERY_NONE)
			kh_query_adopt(p->query, any = kh_query_node(p->query, KH_QUERY_ANY), all);
		next_sign(p);
		all = parse_all(p);
		if (all == KH_QUERY_NONE)
			fail(p, at, "nothing stands behind OR");
		kh_query_adopt(p->query, any, all);
	}
	return any != KH_QUERY_NONE ? any : all;
}

/* All that is asked for, without all that follows a NOT, wherever it stands. */
static int parse_all(struct parser *p)
{
	struct kh_query *query = p->query;
	int all = kh_query_node(query, KH_QUERY_ALL), without = KH_QUERY_NONE, one;
	const char *and = NULL;

	while (p->status == KH_OK && !query->failed && p->sign != SIGN_END && p->sign != SIGN_CLOSE &&
	       p->sign != SIGN_OR) {
		bool is_first = query->nodes[all].first == KH_QUERY_NONE;
		if (p->sign == SIGN_AND) {
			if (and != NULL || is_first)
				fail(p, p->begin, "nothing stands before AND");
			and = p->begin;
			next_sign(p);
			continue;
		}
		if (p->sign == SIGN_NOT) {
			if (is_first)
				fail(p, p->begin, "nothing stands before NOT: name what is to be found as well");
			if (without == KH_QUERY_NONE)
				without = kh_query_node(query, KH_QUERY_WITHOUT);
			kh_query_adopt(query, without, parse_not(p));
		} else if ((one = parse_one(p)) != KH_QUERY_NONE) {
			add_to_all(query, all, one);
		}
		and = NULL;
	}
	if (and != NULL)
		fail(p, and, "nothing stands behind AND");
	if (query->failed || p->status != KH_OK)
		return KH_QUERY_NONE;
	return put_together(query, all, without);
}

/* What stands behind a NOT. */
static int parse_not(struct parser *p)
{
	const char *at = p->begin;
	int one = KH_QUERY_NONE;

	next_sign(p);
	if (p->sign != SIGN_AND && p->sign != SIGN_OR && p->sign != SIGN_NOT)
		one = parse_one(p);
	return one != KH_QUERY_NONE ? one : fail(p, at, "nothing stands behind NOT");
}

/* without: a list of what is not to be there, or KH_QUERY_NONE. What is to be there becomes the first of it. */
static int put_together(struct kh_query *query, int all, int without)
{
	struct kh_query_node *nodes = query->nodes;

	if (nodes[all].first == nodes[all].last)
		all = nodes[all].first;
	if (without == KH_QUERY_NONE)
		return all;
	nodes[all].next = nodes[without].first;
	nodes[without].first = all;
	return without;
}

static int parse_one(struct parser *p)
{
	switch (p->sign) {
	case SIGN_OPEN:
		return parse_group(p);
	case SIGN_QUOTE:
		return parse_quoted(p);
	default:
		return parse_word(p);
	}
}

static int parse_group(struct parser *p)
{
	const char *at = p->begin;
	int any;

	if (++p->depth > KH_QUERY_DEPTH_MOST)
		return fail(p, at, "brackets are nested too deeply");
	next_sign(p);
	any = parse_any(p);
	p->depth--;
	if (p->status != KH_OK)
		return KH_QUERY_NONE;
	if (p->sign != SIGN_CLOSE)
		return fail(p, at, "a ( is never closed");
	next_sign(p);
	return any;
}

static int parse_quoted(struct parser *p)
{
	const char *open = p->begin, *begin = p->at, *end = begin;
	int node;

	while (*end != '\0' && quote_at(end) == 0)
		end++;
	if (*end == '\0')
		return fail(p, open, "a quotation mark is never closed");
	p->at = end + quote_at(end);
	node = make_leaf(p, begin, end, true);
	if (*p->at == '*') {
		p->at++;
		if (node == KH_QUERY_NONE)
			return fail(p, p->at - 1, "a * must end a word");
		p->query->nodes[node].prefix = true;
	}
	next_sign(p);
	return node;
}

static int parse_word(struct parser *p)
{
	const char *begin = p->begin, *end = p->at;
	int node = make_leaf(p, begin, end, false);

	next_sign(p);
	return node;
}

/* Words side by side are a phrase, also where a sign joins them. A * may end the last of them. */
static int make_leaf(struct parser *p, const char *begin, const char *end, bool quoted)
{
	struct kh_query *query = p->query;
	const char *star = memchr(begin, '*', (size_t)(end - begin));
	const char *last = star != NULL ? star : end;
	struct kh_words words = kh_words_of(begin, (size_t)(last - begin));
	size_t first = query->word_count;
	struct kh_word word = {0};
	int node;

	while (kh_words_next(&words, &word) && query->word_count < KH_QUERY_WORDS_MOST && !query->failed)
		kh_query_word(query, &word);
	if (query->word_count >= KH_QUERY_WORDS_MOST)
		return fail(p, begin, "there are too many words");
	while (star != NULL && last < end && (*last == '*' || (quoted && *last == ' ')))
		last++;
	if (star != NULL && (last < end || query->word_count == first || begin + word.end != star))
		return fail(p, star, "a * must end a word");
	if (query->word_count == first)
		return KH_QUERY_NONE;
	node =
	    kh_query_node(query, query->word_count == first + 1 && star == NULL ? KH_QUERY_WORDS : KH_QUERY_PHRASE);
	if (node == KH_QUERY_NONE)
		return node;
	query->nodes[node].word = first;
	query->nodes[node].count = query->word_count - first;
	query->nodes[node].prefix = star != NULL;
	if (!quoted && star == NULL && query->words[first].symbol[0] != '\0' &&
	    begin + query->words[first].symbol_end >= begin + word.end)
		query->nodes[node].kind = KH_QUERY_SYMBOL;
	return node;
}

/* Words one after another are one node, so that names of several words are seen in them. */
static void add_to_all(struct kh_query *query, int all, int child)
{
	struct kh_query_node *node = &query->nodes[child];
	int last = query->nodes[all].last;

	if (last != KH_QUERY_NONE && node->kind == KH_QUERY_WORDS && query->nodes[last].kind == KH_QUERY_WORDS &&
	    query->nodes[last].word + query->nodes[last].count == node->word &&
	    query->nodes[last].next == KH_QUERY_NONE)
		query->nodes[last].count += node->count;
	else
		kh_query_adopt(query, all, child);
}

/* ---- signs ---- */

static void next_sign(struct parser *p)
{
	while (*p->at != '\0' && (unsigned char)*p->at <= ' ')
		p->at++;
	p->begin = p->at;
	if (*p->at == '\0') {
		p->sign = SIGN_END;
	} else if (*p->at == '(' || *p->at == ')') {
		p->sign = *p->at++ == '(' ? SIGN_OPEN : SIGN_CLOSE;
	} else if (quote_at(p->at) > 0) {
		p->at += quote_at(p->at);
		p->sign = SIGN_QUOTE;
	} else {
		while ((unsigned char)*p->at > ' ' && *p->at != '(' && *p->at != ')' && quote_at(p->at) == 0)
			p->at++;
		p->sign = is_operator(p, "AND")   ? SIGN_AND
		          : is_operator(p, "OR")  ? SIGN_OR
		          : is_operator(p, "NOT") ? SIGN_NOT
		                                  : SIGN_WORD;
	}
}

/* Straight or curly: how many bytes it has. */
static size_t quote_at(const char *at)
{
	if (*at == '"')
		return 1;
	return strncmp(at, "\xe2\x80\x9c", 3) == 0 || strncmp(at, "\xe2\x80\x9d", 3) == 0 ? 3 : 0;
}

static bool is_operator(const struct parser *p, const char *name)
{
	size_t size = strlen(name);

	return (size_t)(p->at - p->begin) == size && memcmp(p->begin, name, size) == 0;
}

/* Columns count characters from 1. The first fault is the one that is told. */
static int fail(struct parser *p, const char *at, const char *what)
{
	int column = 1;

	for (const char *c = p->text; c < at; c++)
		column += ((unsigned char)*c & 0xc0) != 0x80;
	if (p->status == KH_OK)
		p->status = kh_corpus_fail(p->err, KH_E_USAGE, "the query, column %d: %s", column, what);
	return KH_QUERY_NONE;
}

static void *larger(void *list, size_t count, size_t *room, size_t size)
{
	void *moved;

	if (count < *room)
		return list;
	if ((moved = realloc(list, (*room * 2 + 16) * size)) != NULL)
		*room = *room * 2 + 16;
	return moved;
}
