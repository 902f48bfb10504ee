/** Words of a header, and the titles that they can be cut into. Private to shred_cuts.c and shred_header.c. */
#ifndef KH_SHRED_CUTS_H
#define KH_SHRED_CUTS_H

#include "shred_header.h"

enum {
	KH_HEADER_WORDS_MOST = 96,
	KH_BARE_WORDS_MOST = 6 /* words of a title that is not known */
};

/** The words of a header, each knowing its line. */
struct kh_words {
	struct kh_range at[KH_HEADER_WORDS_MOST];
	size_t line[KH_HEADER_WORDS_MOST];
	size_t count;
};

/** The titles that begin with each word to which titles lead from the first. Most texts are none, and their first word
 *  says so. */
struct kh_cuts {
	struct kh_title at[KH_HEADER_WORDS_MOST][KH_TITLE_WORDS_MOST + 1];
	bool is[KH_HEADER_WORDS_MOST][KH_TITLE_WORDS_MOST + 1];
	bool loose[KH_HEADER_WORDS_MOST][KH_TITLE_WORDS_MOST + 1]; /* a title only where one that is known follows */
	bool led[KH_HEADER_WORDS_MOST + 1];                        /* titles lead there */
	bool read[KH_HEADER_WORDS_MOST];                           /* what begins with the word is known */
};

/** The words of the lines from `first` on and before `stop`, joined to one string. Returns KH_OK or an error. */
int kh_words_collect(struct kh_searcher *s, size_t first, size_t stop, struct kh_words *words) KH_MUST_CHECK;

/** The words of one string. */
void kh_words_split(const struct kh_text *flow, struct kh_range all, struct kh_words *words);

/** Is a word one of "(1)", "2", …, which number columns? */
bool kh_word_counts(struct kh_searcher *s, struct kh_range word);

/** Is a word one of a title: no number, neither in figures nor Roman? */
bool kh_word_of_title(const struct kh_text *flow, struct kh_range word);

/** Cut the words into titles: as many words as can be, then the titles that are worth most. loose: words that are no titles
 *  may stand between them. cuts->read says what is known. Returns how many words the header has. */
size_t kh_titles_cut(
    struct kh_searcher *s, const struct kh_words *words, bool loose, struct kh_cuts *cuts, struct kh_header *h);

#endif
