/** Words of scanned pages with their places, as OCR programs write them: hOCR (Breuel, "The hOCR Microformat for OCR Workflow and
 * Results", ICDAR 2007; hOCR 1.2), HTML whose elements name in `class` what they are and in `title` where they stand. Internal to
 * reading. */
#ifndef KH_HOCR_H
#define KH_HOCR_H

#include "chars.h"

/** A word. Places are in dots of the page's picture, from its upper left corner. */
struct kh_hocr_word {
	uint32_t begin, end; /**< what stands between its tags, of the chars; tags may stand inside */
	int left, top, right, bottom;
	int sure;            /**< how sure the OCR was of it, of 100 */
	int slope;           /**< of its line, in dots down to 10,000 to the right */
	uint32_t line, page; /**< numbers */
};

/** The words in the order of the file, in `words`, of struct kh_hocr_word. Returns KH_OK or KH_E_MEMORY. */
int kh_hocr_words(struct kh_arena *mem, const struct kh_chars *chars, struct kh_list *words) KH_MUST_CHECK;

#endif
