/** What the lines of a page, or of a row, say of where columns may be cut apart. Private to aligned_profile.c and
 * aligned_cuts.c. */
#ifndef KH_ALIGNED_PROFILE_H
#define KH_ALIGNED_PROFILE_H

#include "aligned_words.h"

enum { KH_PROFILE_WIDTH = 1000, KH_PROFILE_GAPS = 4096 };

/** Blanks between two texts side by side: they are hardly of one column. */
struct kh_gap {
	uint16_t before, after; /**< where the words beside it begin */
	float cost;
};

/** What it costs to cut lines before each x, and what begins there, or left of there. */
struct kh_profile {
	float cost[KH_PROFILE_WIDTH];
	uint16_t starts[KH_PROFILE_WIDTH];               /**< of texts */
	uint16_t kinds[KH_ROLE_COUNT][KH_PROFILE_WIDTH]; /**< words that cells of a role begin with */
	uint16_t touch[KH_ROLE_COUNT][KH_PROFILE_WIDTH]; /**< the same near x, one blank after other words */
	uint16_t texts[KH_PROFILE_WIDTH + 1];            /**< left of x */
	uint16_t numbers[KH_PROFILE_WIDTH + 1];          /**< alone, or first on their lines, left of x */
	uint16_t agencies[KH_PROFILE_WIDTH + 1];         /**< texts left of x that begin as such cells do */
	uint16_t times[KH_PROFILE_WIDTH + 1], products[KH_PROFILE_WIDTH + 1];
	struct kh_gap gaps[KH_PROFILE_GAPS]; /**< by `before`, from the right */
	size_t gap_count, lines;
	uint32_t right; /**< of where the last word begins */
};

/** Make the profile of lines [from, to). */
void kh_profile_take(struct kh_aligned_worker *w, size_t from, size_t to, struct kh_profile *p);

/** What it costs to begin a column of a role at x: the words and texts cut there, less the texts that begin there, or
 * a little further right where lines drift or are centred. */
float kh_profile_cost(const struct kh_aligned_worker *w, const struct kh_profile *p, enum kh_role role, uint32_t x);

/** The right end of the longest run of cheapest cuts. */
uint32_t kh_profile_free(const struct kh_profile *p, uint32_t left, uint32_t right);

#endif
