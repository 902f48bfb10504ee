/** The words of a block: what each speaks for in each way to read it, and what it reads as. Both are remembered, as
 * few words make up most of a text: a word that comes again costs a look-up, in whatever charset it is.
 *
 * A token is a run of letters, digits and bytes beyond ASCII (in VIQR: marks too). No letter of any charset goes
 * beyond one, so that what the tokens say adds up to what the block says.
 */
#ifndef KH_CHARSET_TOKENS_H
#define KH_CHARSET_TOKENS_H

#include "charset_ways.h"
#include "charset_writer.h"

struct kh_tokens;

/** For the text `bytes`, borrowed. viqr: may there be VIQR in it?  NULL when there is no memory. */
struct kh_tokens *kh_tokens_new(
    struct kh_arena *mem, const struct kh_charsets *sets, const char *bytes, size_t size, bool viqr);

/** Is there a token in [begin, end) that may be read in more ways than one? */
bool kh_tokens_has_evidence(const struct kh_tokens *tokens, size_t begin, size_t end);

/** What a block, its bytes taken as `form`, speaks for: out[way] for each way whose bit is set in `ways`.
 *  enough: stop when so many words fit the last of those ways, and none does not. */
void kh_tokens_judge(struct kh_tokens *tokens, const struct kh_stretch *block, enum kh_form form, unsigned ways,
    unsigned enough, struct kh_verdict out[KH_WAYS]);

/** How many words of a block of UTF-8 that stays as it is were misread by themselves. */
size_t kh_tokens_count_misread(struct kh_tokens *tokens, const struct kh_stretch *block);

/** Write a block, its bytes taken as `form`, read in its way; single words of it in theirs, where it has some. */
void kh_tokens_write(
    struct kh_tokens *tokens, const struct kh_stretch *block, enum kh_form form, struct kh_charset_writer *writer);

/** Write bytes [begin, end) of a charset other than VIQR.  Returns false when there is no memory. */
bool kh_tokens_write_all(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id id,
    const char *bytes, size_t begin, size_t end, struct kh_charset_writer *writer) KH_MUST_CHECK;

#endif
