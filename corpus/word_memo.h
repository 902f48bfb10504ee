/** Words that were read before: most words of a text are the few hundred syllables that come again and again, and
 * taking one apart letter by letter costs several times what finding it again does. */
#ifndef KH_CORPUS_WORD_MEMO_H
#define KH_CORPUS_WORD_MEMO_H

#include "tokenizer.h"

/** Bytes of a word that can be remembered, and of its forms with their NUL. */
enum { KH_MEMO_BYTES = 16 };

struct kh_word_memo;

/** Make an empty memo, for one thread. NULL when there is no memory. */
struct kh_word_memo *kh_word_memo_new(void);

/** Free a memo. NULL is allowed. */
void kh_word_memo_free(struct kh_word_memo *memo);

/** Fill in the forms of the word of these bytes, at most KH_MEMO_BYTES, and `noted`. False where it is not known. */
bool kh_word_memo_find(struct kh_word_memo *memo, const char *bytes, size_t size, struct kh_word *word);

/** Remember the word that kh_word_memo_find was asked for last, and set its `noted`. */
void kh_word_memo_keep(struct kh_word_memo *memo, struct kh_word *word);

/** Forget all words. */
void kh_word_memo_forget(struct kh_word_memo *memo);

#endif
