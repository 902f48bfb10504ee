/** Ways in which one text may reach a reader: the same plan in other bytes. For property tests. */
#ifndef TRANSFORM_H
#define TRANSFORM_H

#include <stddef.h>

/** Bytes on the heap; `at` is to be freed by free(). */
struct bytes {
	char *at;
	size_t size;
};

/** A way to write a UTF-8 text in other bytes (or with other wraps, or its tables in other markup) that says the
 * same. Where it would not say the same (blank lines taken out of wrapped text that they part), the text comes back
 * as it is. */
struct transform {
	const char *name;
	struct bytes (*apply)(const char *text, size_t size);
};

/** Wrapped at 86 columns. */
struct bytes transform_wrapped(const char *text, size_t size);

/** Without blank lines. */
struct bytes transform_without_blank_lines(const char *text, size_t size);

/** Form feeds between paragraphs. */
struct bytes transform_with_form_feeds(const char *text, size_t size);

/** Page numbers between paragraphs. */
struct bytes transform_with_page_numbers(const char *text, size_t size);

/** Pipes for tabs between cells. */
struct bytes transform_pipes(const char *text, size_t size);

/** Tables with tabs as tables of HTML. */
struct bytes transform_html_tables(const char *text, size_t size);

/** Pipes on lines of their own for tabs, as web text has them. */
struct bytes transform_lone_pipes(const char *text, size_t size);

/** Pipes behind the cells, each on lines of its own, as other web text has them. */
struct bytes transform_ended_cells(const char *text, size_t size);

/** Rows without the tabs at their ends. */
struct bytes transform_without_trailing_tabs(const char *text, size_t size);

/** All of these, and what keeps lines and tables. */
extern const struct transform transforms[];
extern const size_t transform_count;

/** The text with `behind` behind each of its lines, and without its own blank lines. An empty text where too few lines begin in
 *  lower case to tell by them that the blank lines part nothing. */
struct bytes transform_blank_lines(const char *text, size_t size, const char *behind);

#endif
