/** Text for a person: wrapped to the width of the terminal, by the width that characters have on it. */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include <stdbool.h>
#include <stdio.h>

struct cli_page {
	FILE *out;
	int width; /**< columns */
	bool bold; /**< can standard output show bold letters? */
};

/** How wide standard output is: the terminal's columns, else COLUMNS, else 80; between 40 and 120. */
int cli_page_width(void);

/** Is standard output a terminal that wants bold letters (NO_COLOR is not set)? */
bool cli_page_bold(void);

/** How many columns a string takes. */
int cli_text_width(const char *text);

/** A title in bold. */
void cli_page_title(const struct cli_page *page, int indent, const char *title);

/** A line across the page. */
void cli_page_rule(const struct cli_page *page);

/** Two columns: `left`, wrapped, in `left_width` columns, a gap of two, and `right` in what is left of the width. */
void cli_page_columns(const struct cli_page *page, int indent, int left_width, const char *left, const char *right);

#endif
