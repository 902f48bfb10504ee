/** Dates and levels of a record in the words of a Vietnamese reader. Strings are made in the arena given; NULL when
 * there is no memory. */
#ifndef CLI_SPOKEN_H
#define CLI_SPOKEN_H

#include "arena.h"
#include "kehoach.h"

enum cli_label {
#define LABEL(name, text) CLI_##name,
#include "labels.def"
#undef LABEL
	CLI_LABEL_COUNT
};

/** The words of a label. */
const char *cli_label(enum cli_label label);

/** The words of a label that has %s in it, filled in with `first` and `second` in order. */
const char *cli_label_fill(struct kh_arena *mem, enum cli_label label, const char *first, const char *second);

/** An EDTF date or interval: "31/12/2021", "Quý I/2022", "2021 – 2025", "đến 15/01/2022". */
const char *cli_spoken_date(struct kh_arena *mem, const char *edtf);

/** The level of a measure: "≥ 80%", "30–40%", "giảm 10%". */
const char *cli_spoken_level(struct kh_arena *mem, const struct kh_measure *measure);

/** "cấp huyện" for "district"; NULL for NULL. */
const char *cli_spoken_scope(const char *scope);

#endif
