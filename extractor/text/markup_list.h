/** Lists of HTML: what stands before each of their items. Internal to the markup's room. */
#ifndef KH_MARKUP_LIST_H
#define KH_MARKUP_LIST_H

#include "markup_tag.h"

enum { KH_LISTS_MOST = 8, KH_LIST_LABEL_MOST = 16 };

/** The lists that are open, one inside the other; of those that are deeper than can be kept only how many. */
struct kh_lists {
	struct kh_list_open {
		char type;     /**< '1', 'a', 'A', 'i' or 'I'; 0: bullets */
		unsigned next; /**< number of the next item */
	} at[KH_LISTS_MOST];
	unsigned depth;
};

/** A list is opened or closed. */
void kh_lists_tag(struct kh_lists *lists, const struct kh_chars *c, const struct kh_tag *tag);

/** What stands before the item that a tag opens, as browsers print it: "2. ", "b. ", "IV. ". Returns its size; 0: a bullet does. */
size_t kh_lists_label(
    struct kh_lists *lists, const struct kh_chars *c, const struct kh_tag *tag, char label[KH_LIST_LABEL_MOST]);

#endif
