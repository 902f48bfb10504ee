/** Words that a print cut: pdftotext parts letters of some faces with a blank ("Thời hạ n", "S ản phẩm").
 *
 * Clean text stays as it is printed, blanks within words too; only what is asked of a text, such as what a column
 * with that title holds, is answered for the words that were meant.
 */
#ifndef KH_CUT_WORDS_H
#define KH_CUT_WORDS_H

#include "run.h"

/** As kh_set_full. A range that does not match, and in which blanks part pieces of syllables that are no words by
 *  themselves, is read again without those blanks; the hit is then one of the flow, to which it is added so.
 *  In the text as it stands in lines nothing is joined: what is asked there only leads to what the flow is asked.
 *  Returns KH_OK, KH_NONE or an error. */
int kh_cut_words_full(const struct kh_set *set, struct kh_run *run, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit) KH_MUST_CHECK;

/** Are there such blanks in a range? */
bool kh_cut_words_in(const struct kh_text *text, struct kh_range in);

#endif
