/* A query as an FTS5 expression. */
#include "query.h"

#include <string.h>

#include "store.h"
#include "vocabulary.h"

/* Tones that a beginning of a word may yet get. */
static const char tones[] = "=`'?~.";
enum { NO_WORD = '!', CONCEPT = '@' }; /* a form that no text has; how the form of a concept begins */

struct writer {
	const struct kh_query *query;
	enum kh_query_accents accents;
	char between[3]; /* before each of the forms that begin so: the last of it before every form */
	struct kh_corpus *corpus;
	sqlite3_str *to;
	int status;
	struct kh_error *err;
};

static void write_node(struct writer *w, const struct kh_query_node *node);
static void write_children(struct writer *w, const struct kh_query_node *node, const char *between);
static void write_without(struct writer *w, const struct kh_query_node *node);
static void write_words(struct writer *w, const struct kh_query_node *node);
static void write_phrase(struct writer *w, const struct kh_query_node *node);
static void write_beginning(struct writer *w, const struct kh_word *word, bool follows);
static void add_words(struct writer *w, enum kh_vocabulary_by by, const char *form, size_t *count);
static void write_word(struct writer *w, const struct kh_word *word);
static void write_form(struct writer *w, const char *form);

int kh_query_write(const struct kh_query *query, enum kh_query_accents accents, char mark, struct kh_corpus *corpus,
    sqlite3_str *to, struct kh_error *err)
{
	struct writer w = {.query = query,
	    .accents = accents,
	    .between = {KH_TOKENS_OR, mark},
	    .corpus = corpus,
	    .to = to,
	    .err = err};

	write_node(&w, &query->nodes[query->root]);
	return w.status;
}

static void write_node(struct writer *w, const struct kh_query_node *node)
{
	switch (node->kind) {
	case KH_QUERY_ALL:
		write_children(w, node, " AND ");
		break;
	case KH_QUERY_ANY:
		write_children(w, node, " OR ");
		break;
	case KH_QUERY_WITHOUT:
		write_without(w, node);
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

/* Brackets only where they are needed: FTS5 has room for a hundred. */
static void write_children(struct writer *w, const struct kh_query_node *node, const char *between)
{
	if (node->first != node->last)
		sqlite3_str_appendchar(w->to, 1, '(');
	for (int child = node->first; child != KH_QUERY_NONE; child = w->query->nodes[child].next) {
		if (child != node->first)
			sqlite3_str_appendall(w->to, between);
		write_node(w, &w->query->nodes[child]);
	}
	if (node->first != node->last)
		sqlite3_str_appendchar(w->to, 1, ')');
}

static void write_without(struct writer *w, const struct kh_query_node *node)
{
	struct kh_query_node others = *node;

	others.first = w->query->nodes[node->first].next;
	sqlite3_str_appendchar(w->to, 1, '(');
	write_node(w, &w->query->nodes[node->first]);
	sqlite3_str_appendall(w->to, " NOT ");
	write_children(w, &others, " OR ");
	sqlite3_str_appendchar(w->to, 1, ')');
}

static void write_words(struct writer *w, const struct kh_query_node *node)
{
	if (node->count > 1)
		sqlite3_str_appendchar(w->to, 1, '(');
	for (size_t i = 0; i < node->count; i++) {
		sqlite3_str_appendall(w->to, i > 0 ? " AND \"" : "\"");
		write_word(w, &w->query->words[node->word + i]);
		sqlite3_str_appendchar(w->to, 1, '"');
	}
	if (node->count > 1)
		sqlite3_str_appendchar(w->to, 1, ')');
}

/* A form that may be one of several stands in their stead, after one that no text has. */
static void write_phrase(struct writer *w, const struct kh_query_node *node)
{
	const struct kh_word *words = &w->query->words[node->word];
	size_t whole = node->count - (node->prefix ? 1 : 0);

	sqlite3_str_appendchar(w->to, 1, '"');
	for (size_t i = 0; i < whole; i++) {
		if (i > 0)
			sqlite3_str_appendchar(w->to, 1, ' ');
		write_word(w, &words[i]);
	}
	if (node->prefix)
		write_beginning(w, &words[whole], whole > 0);
	sqlite3_str_appendall(w->to, node->prefix && w->corpus == NULL ? "\" *" : "\"");
}

/* The beginning of a word that has a shape but no tone yet ("trươ") may get any. */
static void write_beginning(struct writer *w, const struct kh_word *word, bool follows)
{
	bool exact = w->accents != KH_ACCENTS_ANY && word->accented;
	const char *form = exact ? word->exact : word->folded;
	enum kh_vocabulary_by by = exact ? KH_EXACT_BEGINS : KH_FOLDED_BEGINS;
	char toned[KH_WORD_ROOM];
	size_t count = 0;

	if (follows)
		sqlite3_str_appendchar(w->to, 1, ' ');
	if (w->corpus == NULL) {
		write_form(w, form);
		return;
	}
	sqlite3_str_appendchar(w->to, 1, NO_WORD);
	if (*form != *tones) {
		add_words(w, by, form, &count);
	} else {
		memcpy(toned, form, strlen(form) + 1);
		for (const char *tone = tones; *tone != '\0'; tone++) {
			*toned = *tone;
			add_words(w, by, toned, &count);
		}
	}
	if (count > KH_VOCABULARY_MOST && w->status == KH_OK)
		w->status = kh_corpus_fail(w->err, KH_E_USAGE,
		    "the query: more than %d words begin with '%s'; write more of the word", KH_VOCABULARY_MOST,
		    form + strspn(form, tones));
}

static void add_words(struct writer *w, enum kh_vocabulary_by by, const char *form, size_t *count)
{
	if (w->status == KH_OK)
		w->status = kh_vocabulary_find(w->corpus, by, form, w->between, w->to, count, w->err);
}

/* One without accents is any of those that are written so without them. Numbers and concepts are one form. */
static void write_word(struct writer *w, const struct kh_word *word)
{
	bool exact = w->accents == KH_ACCENTS_EXACT || (w->accents == KH_ACCENTS_TYPED && word->accented);
	size_t count = 0;

	if (exact && word->exact[0] != '\0') {
		write_form(w, word->exact);
	} else if (word->exact[0] == '\0' || word->folded[0] == CONCEPT || w->corpus == NULL) {
		write_form(w, word->folded);
	} else {
		sqlite3_str_appendchar(w->to, 1, NO_WORD);
		add_words(w, KH_FOLDED_IS, word->folded, &count);
	}
}

static void write_form(struct writer *w, const char *form)
{
	sqlite3_str_appendall(w->to, w->between + 1);
	for (; *form != '\0'; form++)
		if (*form != '"' && (unsigned char)*form > ' ')
			sqlite3_str_appendchar(w->to, 1, *form);
}
