/** One tag or entity of HTML in the text, and what its element does. Internal to the markup's room. */
#ifndef KH_MARKUP_TAG_H
#define KH_MARKUP_TAG_H

#include "chars.h"

enum { KH_TAG_NAME_MOST = 16, KH_ELEMENTS_MOST = 100 };

/** What an element does to its text, as browsers have it. */
enum kh_does {
	KH_DOES_NOTHING,
	KH_DOES_BOLD,
	KH_DOES_ITALIC,
	KH_DOES_HEADING, /**< a block too */
	KH_DOES_BLOCK,
	KH_DOES_BREAK,
	KH_DOES_LIST, /**< a block too */
	KH_DOES_ITEM,
	KH_DOES_LINK,
	KH_DOES_TABLE,
	KH_DOES_ROW,
	KH_DOES_CELL,
	KH_DOES_IMAGE,
	KH_DOES_KEEP_BLANKS, /**< a block too */
	KH_DOES_HIDE         /**< nothing up to its closing tag is text */
};

struct kh_tag {
	uint32_t begin, end; /**< of c->code; end is after '>' */
	char name[KH_TAG_NAME_MOST + 1];
	bool closes, empty;
	size_t element; /**< a number of its own for each element that is known, below KH_ELEMENTS_MOST */
	enum kh_does does;
};

/** Read the tag at '<'; false where there is none. In an HTML document each name may be one, for browsers pass over what
 *  they do not know; elsewhere only those of HTML, and parts that models mark. */
bool kh_tag_read(const struct kh_chars *c, uint32_t at, struct kh_tag *tag);

/** Where the value of an attribute begins, behind its quote; 0 where the tag has none. */
uint32_t kh_tag_attribute(const struct kh_chars *c, const struct kh_tag *tag, const char *name);

/** Read the entity at '&' ("&amp;", "&#8211;", "&#x2013;"): the code point, 0 where there is none; *end after its ';'. */
uint32_t kh_entity_read(const struct kh_chars *c, uint32_t at, uint32_t *end);

#endif
