/** What the running text says of the heading: a note below a title, the plan's period, the plans that it replaces.
 * Internal to the heading's room. */
#ifndef KH_HEADING_TEXT_H
#define KH_HEADING_TEXT_H

#include "heading.h"

/** The paragraph near the begin that is a note "(Ban hành kèm theo …)": its index, its range in *at; the count of
 *  paragraphs where there is none. */
size_t kh_heading_note_at(struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_range *at);

/** Where the heading has no type: type, number, symbol and date as such a note gives them, and whether they set rules.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_heading_note(struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_heading *heading,
    struct kh_parts *parts) KH_MUST_CHECK;

/** The time that the plan is for: the one that its subject [flow] names, else what the text calls the plan's own. */
int kh_heading_period(struct kh_run *run, const struct kh_paragraphs *paragraphs, const struct kh_parts *parts,
    struct kh_range subject, struct kh_heading *heading) KH_MUST_CHECK;

/** The numbers of the plans that this one replaces. */
int kh_heading_replaces(
    struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_heading *heading) KH_MUST_CHECK;

#endif
