/** Cells as they are put in order. Private to shred_order.c, shred_merged.c, shred_kin.c and shred_bands.c. */
#ifndef KH_SHRED_ORDER_H
#define KH_SHRED_ORDER_H

#include "shred.h"

/** A piece of a line. */
struct kh_flow_part {
	struct kh_flow_part *next;
	uint32_t word, end;
};

struct kh_flow_cell {
	struct kh_flow_part *first, *last; /**< NULL: it is blank */
	float margin;
};

struct kh_flow_line {
	struct kh_flow_cell cell[KH_SHRED_COLUMNS_MOST + 1]; /**< the last is a band's */
};

/** Find the row that each merged cell begins at, anew: rows and bands are in order, and so are the cells of a column.
 *  Rows that have no cells left stay. Returns KH_OK or KH_E_MEMORY. */
int kh_flows_merge(struct kh_run *run, const struct kh_region *region, const struct kh_costs *costs,
    const struct kh_atoms *words, struct kh_flow_line **rows, size_t count) KH_MUST_CHECK;

/** Move bands that come at the end of their page above the rows that name what their titles name, where no numbers say where
 *  they stand. lines: rows and bands in order. Returns KH_OK or KH_E_MEMORY. */
int kh_flows_place_bands(const struct kh_region *region, const struct kh_atoms *words, struct kh_flow_line **lines,
    size_t count) KH_MUST_CHECK;

#endif
