/** How the gazetteer is made; what it is asked is in kehoach.h. Source and licence: patterns/gazetteer.tsv. */
#ifndef KH_GAZETTEER_H
#define KH_GAZETTEER_H

#include <stddef.h>

#include "kehoach.h"

/** Read the compact table (the bytes of patterns/gazetteer.tsv; must outlive the gazetteer).
 *  out: to be freed by kh_gazetteer_free.  Returns KH_OK, KH_E_FORMAT (line named) or KH_E_MEMORY. */
int kh_gazetteer_new(const char *bytes, size_t size, struct kh_gazetteer **out, struct kh_error *err) KH_MUST_CHECK;

/** Free a gazetteer. NULL is allowed. */
void kh_gazetteer_free(struct kh_gazetteer *gazetteer);

#endif
