/* A query as an FTS5 expression. */
#include "query.h"

#include <string.h>

/* Tones that a beginning of a word may yet get. */
static const char tones[] = "=`'?~.";

struct writer {
	const struct kh_query *query;
	enum kh_query_accents accents;
	sqlite3_str *to;
};

static void write_node(const struct writer *w, const struct kh_query_node *node);
static void write_children(const struct writer *w, const struct kh_query_node *node, const char *between);
static void write_words(const struct writer *w, const struct kh_query_node *node);
static void write_phrase(const struct writer *w, const struct kh_query_node *node);
static void write_forms(const struct writer *w, const struct kh_query_node *node, char tone);
static const char *form_of(const struct writer *w, const struct kh_word *word);
static void write_form(const struct writer *w, const char *form);

void kh_query_write(const struct kh_query *query, enum kh_query_accents accents, sqlite3_str *to)
{
	const struct writer w = {query, accents, to};

	write_node(&w, &query->nodes[query->root]);
}

static void write_node(const struct writer *w, const struct kh_query_node *node)
{
	switch (node->kind) {
	case KH_QUERY_ALL:
		write_children(w, node, " AND ");
		break;
	case KH_QUERY_ANY:
		write_children(w, node, " OR ");
		break;
	case KH_QUERY_WITHOUT:
		write_children(w, node, " NOT ");
		break;
	case KH_QUERY_WORDS:
		write_words(w, node);
		break;
	case KH_QUERY_PHRASE:
		write_phrase(w, node);
		break;
	case KH_QUERY_SYMBOL:
		if (w->accents == KH_ACCENTS_EXACT) {
			sqlite3_str_appendchar(w->to, 1, '"');
			write_form(w, w->query->words[node->word].symbol);
			sqlite3_str_appendchar(w->to, 1, '"');
		} else {
			write_phrase(w, node);
		}
		break;
	}
}

static void write_children(const struct writer *w, const struct kh_query_node *node, const char *between)
{
	sqlite3_str_appendchar(w->to, 1, '(');
	for (int child = node->first; child != KH_QUERY_NONE; child = w->query->nodes[child].next) {
		if (child != node->first)
			sqlite3_str_appendall(w->to, between);
		write_node(w, &w->query->nodes[child]);
	}
	sqlite3_str_appendchar(w->to, 1, ')');
}

static void write_words(const struct writer *w, const struct kh_query_node *node)
{
	sqlite3_str_appendchar(w->to, 1, '(');
	for (size_t i = 0; i < node->count; i++) {
		sqlite3_str_appendall(w->to, i > 0 ? " AND \"" : "\"");
		write_form(w, form_of(w, &w->query->words[node->word + i]));
		sqlite3_str_appendchar(w->to, 1, '"');
	}
	sqlite3_str_appendchar(w->to, 1, ')');
}

/* The beginning of a word that has a shape but no tone yet ("trươ") may get any. */
static void write_phrase(const struct writer *w, const struct kh_query_node *node)
{
	const char *last = form_of(w, &w->query->words[node->word + node->count - 1]);

	if (!node->prefix || *last != *tones) {
		write_forms(w, node, *last);
		return;
	}
	sqlite3_str_appendchar(w->to, 1, '(');
	for (const char *tone = tones; *tone != '\0'; tone++) {
		if (tone != tones)
			sqlite3_str_appendall(w->to, " OR ");
		write_forms(w, node, *tone);
	}
	sqlite3_str_appendchar(w->to, 1, ')');
}

/* tone: the first byte of the last form. */
static void write_forms(const struct writer *w, const struct kh_query_node *node, char tone)
{
	for (size_t i = 0; i < node->count; i++) {
		const char *form = form_of(w, &w->query->words[node->word + i]);
		sqlite3_str_appendchar(w->to, 1, i > 0 ? ' ' : '"');
		if (i + 1 == node->count && *form != '\0') {
			sqlite3_str_appendchar(w->to, 1, tone);
			form++;
		}
		write_form(w, form);
	}
	sqlite3_str_appendall(w->to, node->prefix ? "\" *" : "\"");
}

/* A beginning of a word without accents is not told apart from that of a word with them. */
static const char *form_of(const struct writer *w, const struct kh_word *word)
{
	bool exact = w->accents == KH_ACCENTS_EXACT || (w->accents == KH_ACCENTS_TYPED && word->accented);

	return exact && word->exact[0] != '\0' ? word->exact : word->folded;
}

static void write_form(const struct writer *w, const char *form)
{
	for (; *form != '\0'; form++)
		if (*form != '"' && (unsigned char)*form > ' ')
			sqlite3_str_appendchar(w->to, 1, *form);
}
