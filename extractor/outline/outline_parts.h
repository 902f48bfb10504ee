/** What the files that find the outline share. Private to outline/. */
#ifndef KH_OUTLINE_PARTS_H
#define KH_OUTLINE_PARTS_H

#include "outline.h"
#include "outline_label.h"

enum { KH_OUTLINE_DEPTH_MOST = 10, KH_TITLE_MOST = 200, KH_ANNEX_LINES_MOST = 9 };

struct kh_outline_open {
	struct kh_label_style style;
	size_t section;
};

/** The outline as far as it has been read. */
struct kh_outline_finder {
	struct kh_run *run;
	const struct kh_paragraphs *paragraphs;
	const struct kh_text *flow;
	struct kh_list sections; /**< of struct kh_outline_section */
	struct kh_list blocks;   /**< of the open section */
	struct kh_list loose;
	bool reports; /**< the document is a report */
	struct kh_outline_open stack[KH_OUTLINE_DEPTH_MOST];
	size_t depth;
	bool any;   /**< a section is open */
	size_t end; /**< of the region being read */
	struct kh_label_reader labels;
	const struct kh_set *kinds, *annex, *issued;
};

/* ---- outline.c ---- */

/** The label that paragraph i begins with, where it stands now. Returns KH_OK, KH_NONE or KH_E_PATTERN. */
int kh_outline_label(struct kh_outline_finder *f, size_t i, struct kh_label *label) KH_MUST_CHECK;

/* ---- outline_title.c ---- */

/** A title [flow] without these signs at its end. */
struct kh_range kh_title_without(const struct kh_text *flow, struct kh_range title, const char *signs);

/** Is what stands behind a label a title by its print: in capitals, bold, or marked as a heading? *title: as far as it goes. */
bool kh_title_printed(const struct kh_text *flow, struct kh_range rest, struct kh_range *title);

/** Does a line [flow] end in a full stop? */
bool kh_title_stops(const struct kh_text *flow, struct kh_range line);

/* ---- outline_kind.c ---- */

/** Say what a section is for: its own title says it. Where the title says nothing, a parent that holds objectives alone
 *  decides; a section without a title is like a paragraph of its parent. Returns KH_OK or KH_E_PATTERN. */
int kh_section_kind(struct kh_outline_finder *f, struct kh_outline_section *s) KH_MUST_CHECK;

/** The one line among titles that its writer closed with a full stop is a title as they are: once all sections stand.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_sections_settle(struct kh_outline_finder *f) KH_MUST_CHECK;

/* ---- outline_annex.c ---- */

/** Does an annex begin at paragraph i? *end: after its title lines, KH_ANNEX_LINES_MOST at most. */
bool kh_annex_begins(struct kh_outline_finder *f, size_t i, size_t *end);

/** Can paragraph i belong to an annex's title: in capitals or bold, no label, no letterhead? */
bool kh_annex_title_line(struct kh_outline_finder *f, size_t i);

#endif
