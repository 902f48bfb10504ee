/** Bodies: names written out, the place and level of government, and which body a text says issues the plan. */
#ifndef KH_ISSUER_H
#define KH_ISSUER_H

#include "lines/lines.h"

/** Where the name of a body that begins at `in.begin` [flow] ends, in running text ("Ủy ban nhân dân tỉnh Đồng
 * Tháp"). joint: several bodies may stand side by side.  Returns KH_OK with *name set, KH_NONE or KH_E_PATTERN. */
int kh_issuer_extent(struct kh_run *run, struct kh_range in, bool joint, struct kh_range *name) KH_MUST_CHECK;

/** Does a body's name begin where the range [text or flow] begins? */
bool kh_issuer_begins(struct kh_run *run, const struct kh_text *text, struct kh_range at);

/** Write out a name [flow] in sentence case, names of places and bodies with their capitals, abbreviations in full
 *  ("UBND TỈNH LÂM ĐỒNG": "Ủy ban nhân dân tỉnh Lâm Đồng"). Text in a mixed case keeps its own capitals.
 *  NULL when there is no memory. */
char *kh_issuer_spell(struct kh_run *run, struct kh_range name);

/** As kh_issuer_spell, for posts and authorities ("TM. ỦY BAN NHÂN DÂN": "TM. Ủy ban nhân dân"): abbreviations stay.
 */
char *kh_post_spell(struct kh_run *run, struct kh_range post);

/** A place by its name alone [flow], with a capital for every syllable. */
char *kh_place_spell(struct kh_run *run, struct kh_range name);

/** A local body whose place stands neither in its name nor above it nor in the text belongs to the province in which its
 *  heading is dated. place, superior: [flow], may be empty. */
void kh_issuer_seat(struct kh_run *run, struct kh_range place, struct kh_range superior, struct kh_issuer *issuer);

/** Fill an issuer from its name as printed [flow]: the name written out, level, place and code. `superior` [flow]:
 * the body printed above it, may be empty. The level is "place" where the body is of a place that is not named.
 * evidence: strings [flow] in which a province may be named, may be none. Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY.
 */
int kh_issuer_read(struct kh_run *run, struct kh_range name, struct kh_range superior,
    const struct kh_paragraphs *evidence, struct kh_issuer *out) KH_MUST_CHECK;

/** The first statement of the text that a body issues this plan: group "body" of the hit, and *rest [flow] what
 * follows it in its paragraph.  Returns KH_OK, KH_NONE or KH_E_PATTERN. */
int kh_issuing_find(struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_hit *hit,
    struct kh_range *rest) KH_MUST_CHECK;

/** The issuer that the text names where the heading prints none. `place` [flow]: of the heading's date, may be empty.
 *  Returns KH_OK, KH_NONE, KH_E_PATTERN or KH_E_MEMORY. */
int kh_issuer_from_text(struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_range place,
    struct kh_issuer *out) KH_MUST_CHECK;

/** Whose plan this is, when everything is read: the heading's issuer, else the unit that the strings [flow]
 * (paragraphs and cells) name as their own; left out where the evidence is mixed. Fills heading->attribution. Returns
 * KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_attribution_find(
    struct kh_run *run, const struct kh_range *strings, size_t count, struct kh_heading *heading) KH_MUST_CHECK;

#endif
