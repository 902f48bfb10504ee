/** The flow: the plan's paragraphs and cells, each joined to one string of clean text, with its provenance.
 *
 * Joining follows the contract's rules of clean text: white space and line ends become one space, a line that ends in a
 * hyphen set tight to its word runs on without one, and so does a web address or a year that a line end cut.
 */
#ifndef KH_FLOW_H
#define KH_FLOW_H

#include "text/text.h"

struct kh_flow;

/** Make an empty flow over a text. Lives in `mem`. NULL when there is no memory. */
struct kh_flow *kh_flow_new(struct kh_arena *mem, const struct kh_text *text);

/** Join pieces of the text [text], in reading order, to one string; *out is its range [flow] (empty for nothing).
 *  Pieces between which other things stand in the text are marked with KH_CUT. Returns KH_OK or KH_E_MEMORY. */
int kh_flow_join(
    struct kh_flow *flow, const struct kh_range *pieces, size_t count, struct kh_range *out) KH_MUST_CHECK;

/** As kh_flow_join, for pieces of another text than the flow was made over (a test's strings). */
int kh_flow_join_from(struct kh_flow *flow, const struct kh_text *text, const struct kh_range *pieces, size_t count,
    struct kh_range *out) KH_MUST_CHECK;

/** As kh_flow_join_from, with nothing between the pieces; the text may be that of the flow. */
int kh_flow_run_on(struct kh_flow *flow, const struct kh_text *text, const struct kh_range *pieces, size_t count,
    struct kh_range *out) KH_MUST_CHECK;

/** As kh_flow_join, for strings that stand in the flow already [flow]. */
int kh_flow_rejoin(
    struct kh_flow *flow, const struct kh_range *strings, size_t count, struct kh_range *out) KH_MUST_CHECK;

/** The text of the flow. The struct stays; what its pointers show may move when more is joined. */
const struct kh_text *kh_flow_text(const struct kh_flow *flow);

#endif
