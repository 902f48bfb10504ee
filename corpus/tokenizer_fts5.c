/* The tokenizer as FTS5 calls it. */
#include "tokenizer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vocabulary.h"
#include "word_memo.h"

typedef int (*token_function)(void *to, int flags, const char *token, int size, int begin, int end);

/* Who takes the forms. */
struct receiver {
	token_function token;
	void *to;
	char mark; /* put before each; 0: none */
};

static void free_context(void *arg);
static void forget(void *context);
static int create(void *context, const char **args, int count, Fts5Tokenizer **out);
static void release(Fts5Tokenizer *tokenizer);
static int tokenize(Fts5Tokenizer *tokenizer, void *to, int flags, const char *text, int size, token_function token);
static void note(struct kh_vocabulary *vocabulary, const struct kh_word *word);
static int take_as_they_are(void *to, const char *text, int size, token_function token);
static int give_word(const struct kh_word *word, const struct receiver *to);
static int give_concepts(const struct kh_tokenizer_context *context, const char *text, const struct kh_word *word,
    const struct receiver *to);
static int give(const struct receiver *to, int flags, const char *form, size_t size, const struct kh_word *word);

int kh_tokenizer_register(sqlite3 *db)
{
	fts5_tokenizer calls = {create, release, tokenize};
	fts5_api *fts5 = kh_fts5(db);
	struct kh_tokenizer_context *context;

	if (fts5 == NULL)
		return SQLITE_ERROR;
	if ((context = calloc(1, sizeof *context)) == NULL || (context->vocabulary = kh_vocabulary_new()) == NULL ||
	    (context->memo = kh_word_memo_new()) == NULL) {
		if (context != NULL)
			free_context(context);
		return SQLITE_NOMEM;
	}
	sqlite3_rollback_hook(db, forget, context);
	return fts5->xCreateTokenizer(fts5, "kehoach", context, &calls, free_context);
}

static void free_context(void *arg)
{
	struct kh_tokenizer_context *context = arg;

	kh_vocabulary_free(context->vocabulary);
	kh_word_memo_free(context->memo);
	free(context);
}

struct kh_tokenizer_context *kh_tokenizer_context(sqlite3 *db)
{
	fts5_api *fts5 = kh_fts5(db);
	fts5_tokenizer calls;
	void *context = NULL;

	if (fts5 == NULL || fts5->xFindTokenizer(fts5, "kehoach", &context, &calls) != SQLITE_OK)
		return NULL;
	return context;
}

void kh_tokenizer_forget(struct kh_tokenizer_context *context)
{
	kh_vocabulary_forget(context->vocabulary);
	kh_word_memo_forget(context->memo);
}

static void forget(void *context)
{
	kh_tokenizer_forget(context);
}

fts5_api *kh_fts5(sqlite3 *db)
{
	fts5_api *fts5 = NULL;
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL) != SQLITE_OK)
		return NULL;
	sqlite3_bind_pointer(statement, 1, &fts5, "fts5_api_ptr", NULL);
	sqlite3_step(statement);
	sqlite3_finalize(statement);
	return fts5;
}

/* The context is all that there is to a tokenizer. */
static int create(void *context, const char **args, int count, Fts5Tokenizer **out)
{
	(void)args;
	(void)count;
	*out = context;
	return SQLITE_OK;
}

static void release(Fts5Tokenizer *tokenizer)
{
	(void)tokenizer;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *to, int flags, const char *text, int size, token_function token)
{
	const struct kh_tokenizer_context *context = (const struct kh_tokenizer_context *)(const void *)tokenizer;
	struct kh_words words;
	struct kh_word word;
	struct receiver receiver = {token, to, 0};
	int rc = SQLITE_OK;

	if (flags & FTS5_TOKENIZE_QUERY)
		return take_as_they_are(to, text, size, token);
	if (size > 0 && *text == *KH_TOKENS_AS_THEY_ARE)
		return take_as_they_are(to, text + 1, size - 1, token);
	if (size > 0 && *text == *KH_TOKENS_OF_LEAD)
		receiver.mark = KH_MARK_LEAD;
	words = kh_words_of(text, (size_t)size);
	words.memo = context->memo;
	while (rc == SQLITE_OK && kh_words_next(&words, &word)) {
		rc = give_word(&word, &receiver);
		if (context->noting && (word.noted == NULL || !*word.noted))
			note(context->vocabulary, &word);
		if (rc == SQLITE_OK && context->concept_count > 0)
			rc = give_concepts(context, text, &word, &receiver);
	}
	return rc;
}

static void note(struct kh_vocabulary *vocabulary, const struct kh_word *word)
{
	kh_vocabulary_note(vocabulary, word->exact, word->folded);
	if (word->noted != NULL)
		*word->noted = true;
}

static int take_as_they_are(void *to, const char *text, int size, token_function token)
{
	const char *at = text, *end = text + size;
	int rc = SQLITE_OK, flags = 0;

	while (rc == SQLITE_OK && at < end) {
		const char *last = at;
		while (last < end && *last != ' ' && *last != KH_TOKENS_OR)
			last++;
		if (last > at)
			rc = token(to, flags, at, (int)(last - at), (int)(at - text), (int)(last - text));
		flags = last < end && *last == KH_TOKENS_OR ? FTS5_TOKEN_COLOCATED : 0;
		at = last + 1;
	}
	return rc;
}

/* The folded form is not in the index: a query asks the vocabulary which words have it. */
static int give_word(const struct kh_word *word, const struct receiver *to)
{
	bool exact = word->exact_size > 0;
	int rc = give(to, 0, exact ? word->exact : word->folded, exact ? word->exact_size : word->folded_size, word);

	if (rc == SQLITE_OK && word->symbol[0] != '\0')
		rc = give(to, FTS5_TOKEN_COLOCATED, word->symbol, strlen(word->symbol), word);
	return rc;
}

static int give_concepts(const struct kh_tokenizer_context *context, const char *text, const struct kh_word *word,
    const struct receiver *to)
{
	size_t size = word->end - word->begin;
	int rc = SQLITE_OK;

	for (size_t i = 0; rc == SQLITE_OK && i < context->concept_count; i++) {
		const struct kh_concept *concept = &context->concepts[i];
		char form[24];
		if (strlen(concept->abbreviation) != size ||
		    memcmp(concept->abbreviation, text + word->begin, size) != 0)
			continue;
		snprintf(form, sizeof form, "@%016llx", (unsigned long long)concept->folded);
		rc = give(to, FTS5_TOKEN_COLOCATED, form, strlen(form), word);
		snprintf(form, sizeof form, "@%016llx", (unsigned long long)concept->exact);
		if (rc == SQLITE_OK)
			rc = give(to, FTS5_TOKEN_COLOCATED, form, strlen(form), word);
	}
	return rc;
}

static int give(const struct receiver *to, int flags, const char *form, size_t size, const struct kh_word *word)
{
	char marked[KH_WORD_ROOM + 1];

	if (to->mark != 0) {
		*marked = to->mark;
		memcpy(marked + 1, form, size);
		form = marked;
		size++;
	}
	return to->token(to->to, flags, form, (int)size, (int)word->begin, (int)word->end);
}
