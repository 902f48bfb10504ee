/** The outline: sections by their labels and titles, with the paragraphs and bullets directly under each. */
#ifndef KH_OUTLINE_H
#define KH_OUTLINE_H

#include "heading/heading.h"
#include "lines/lines.h"

/** A paragraph or bullet of a section. */
struct kh_outline_block {
	struct kh_range at; /**< [flow] without bullet mark */
	bool bullet;
	bool note;       /**< a footnote: it sets nothing */
	bool emphasised; /**< all of it bold or italic */
};

struct kh_outline_section {
	struct kh_range label, title; /**< [flow], empty for none */
	int level;                    /**< 1 is outermost */
	ptrdiff_t parent;             /**< -1 for none */
	const char *kind;             /**< as the record's, or NULL */
	bool objectives;              /**< what stands directly under it are results to reach */
	bool objectives_below;        /**< and so is what stands under its sections whose titles say nothing else */
	bool reports;                 /**< it tells what was reached or how things are, and sets nothing */
	size_t line;                  /**< where it begins */
	struct kh_outline_block *blocks;
	size_t block_count;
};

struct kh_outline {
	struct kh_outline_section *sections;
	size_t count;
	bool reports;                   /**< so does the document: what says nothing else tells what was reached */
	struct kh_outline_block *loose; /**< blocks of the body before its first section */
	size_t loose_count;
};

/** Find the sections of the body, and the annexes after the signature, in reading order.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_outline_find(struct kh_run *run, const struct kh_paragraphs *paragraphs, const struct kh_parts *parts,
    struct kh_outline *outline) KH_MUST_CHECK;

/** The section under which a line stands; -1 where none has begun. */
ptrdiff_t kh_outline_at_line(const struct kh_outline *outline, size_t line);

/** The outline as the record has it. Returns KH_OK or KH_E_MEMORY. */
int kh_outline_record(struct kh_run *run, const struct kh_outline *outline, const struct kh_section **sections,
    size_t *count) KH_MUST_CHECK;

#endif
