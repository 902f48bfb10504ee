/** What a person asks: read into a tree, widened by other names, and written as an FTS5 expression. Nothing that was
 * typed reaches FTS5 or SQL but as a form of the tokenizer, which holds letters, digits and a few signs only.
 *
 *   số hóa hồ sơ         a passage that holds all of these words
 *   "số hóa hồ sơ"       the words side by side, in this order
 *   tru*                 a word that begins so; after a phrase it holds for its last word
 *   a AND b, a OR b, a NOT b, ( )     NOT binds most, then AND (which may be left out), then OR
 *
 * A word with accents is found with these accents, one without accents with any.
 */
#ifndef KH_QUERY_H
#define KH_QUERY_H

#include "corpus.h"
#include "tokenizer.h"

enum { KH_QUERY_BYTES_MOST = 4096, KH_QUERY_WORDS_MOST = 64, KH_QUERY_DEPTH_MOST = 8, KH_QUERY_NONE = -1 };

enum kh_query_kind {
	KH_QUERY_ALL,     /**< all of its children */
	KH_QUERY_ANY,     /**< one of them */
	KH_QUERY_WITHOUT, /**< the first, and none of the others */
	KH_QUERY_WORDS,   /**< all of its words */
	KH_QUERY_PHRASE,  /**< its words side by side */
	KH_QUERY_SYMBOL   /**< as a phrase; the first word knows the whole */
};

struct kh_query_node {
	enum kh_query_kind kind;
	int first, last, next; /**< children, and the next child of its parent; KH_QUERY_NONE */
	size_t word, count;    /**< its words */
	bool prefix;           /**< its last word is the beginning of one */
};

struct kh_query {
	struct kh_query_node *nodes;
	size_t node_count, node_room;
	struct kh_word *words;
	size_t word_count, word_room;
	int root;
	bool failed; /**< there was no memory for a node or a word */
};

/** Read a query.
 *  phrase: it is one phrase as it stands, without operators.
 *  out: to be freed by kh_query_free; untouched on failure.
 *  Returns KH_OK, KH_E_USAGE (the message names what is wrong and where) or KH_E_MEMORY. */
int kh_query_parse(const char *text, bool phrase, struct kh_query **out, struct kh_error *err) KH_MUST_CHECK;

/** Free a query. NULL is allowed. */
void kh_query_free(struct kh_query *query);

/** For those who widen a query: a new node; KH_QUERY_NONE when there is no memory (query->failed). */
int kh_query_node(struct kh_query *query, enum kh_query_kind kind);

/** Add a word to a query's words. */
void kh_query_word(struct kh_query *query, const struct kh_word *word);

/** Make a node the last child of another. */
void kh_query_adopt(struct kh_query *query, int parent, int child);

/** How strictly accents are meant. */
enum kh_query_accents {
	KH_ACCENTS_EXACT, /**< all words exactly as typed */
	KH_ACCENTS_TYPED, /**< words with accents as typed, the others with any */
	KH_ACCENTS_ANY    /**< all words with any accents */
};

/** Append the query as an FTS5 expression.
 *  mark: put before each form; 0: none.
 *  corpus: whose words a beginning of a word stands for; NULL: left to FTS5.
 *  Returns KH_OK, KH_E_USAGE (a beginning that too many words have), or a failure. */
int kh_query_write(const struct kh_query *query, enum kh_query_accents accents, char mark, struct kh_corpus *corpus,
    sqlite3_str *to, struct kh_error *err) KH_MUST_CHECK;

#endif
