/** Footnotes of HTML: the links between the text and its notes. Internal to the markup's room. */
#ifndef KH_MARKUP_NOTE_H
#define KH_MARKUP_NOTE_H

#include "markup_tag.h"

/** What a link is. */
enum kh_link {
	KH_LINK_OTHER,
	KH_LINK_NUMBER, /**< a number, raised or in the note itself: of a note */
	KH_LINK_BACK    /**< an arrow at the end of a note, back to the text */
};

/** Look at the link that a tag opens. *end: behind its closing tag, where it is none of the others. */
enum kh_link kh_note_link(const struct kh_chars *c, const struct kh_tag *tag, uint32_t *end);

/** Is the item a note: `<li id="fn1">`, as converters set notes below the text? */
bool kh_note_item(const struct kh_chars *c, const struct kh_tag *tag);

#endif
