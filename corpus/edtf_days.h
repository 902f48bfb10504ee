/** The days that an EDTF date or interval names. */
#ifndef KH_EDTF_DAYS_H
#define KH_EDTF_DAYS_H

#include <stdbool.h>

/** A day as YYYYMMDD, so that days are compared as numbers. */
struct kh_days {
	int first, last; /**< 0: open or unknown */
};

/** "2022-36" is 20221001 to 20221231; "2022/.." is open at its end; a part left unspecified ("XXXX-33", "2021-12-XX")
 * is as wide as it is, or unknown. */
struct kh_days kh_edtf_days(const char *edtf);

#endif
