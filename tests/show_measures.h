/** Measures as one line of text, to be compared in tests. */
#ifndef SHOW_MEASURES_H
#define SHOW_MEASURES_H

#include "kit.h"

/** The measures of a statement: ">=20% @district; range 30..40%; =2 lớp tập huấn"; "none" for none. Lives as long as
 *  the kit. */
const char *show_measures(struct kit *kit, const char *statement);

/** Say on standard output where what was found of a statement is not what was expected, so that one run of a table
 * shows all its faults. Returns whether it differs. */
bool differs(const char *statement, const char *found, const char *expected);

#endif
