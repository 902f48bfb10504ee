/** Clauses: the marks in a statement that part it or say what its figures are, and the portion of it that each figure
 * has. */
#ifndef KH_CLAUSE_H
#define KH_CLAUSE_H

#include "run.h"

/** What a mark is; the patterns of the set `mark` name it (patterns/measure.pat). */
enum kh_mark_kind {
	KH_MARK_SENTENCE, /**< ends a sentence */
	KH_MARK_SEMICOLON,
	KH_MARK_CLAUSE, /**< parts clauses that share nothing: "trong đó" */
	KH_MARK_AND,    /**< a comma or a word that coordinates */
	KH_MARK_OPEN,   /**< brackets */
	KH_MARK_CLOSE,
	KH_MARK_SUBJECT, /**< begins what a figure is said of */
	KH_MARK_VERB,
	KH_MARK_REACH, /**< a verb of a level, not of a change */
	KH_MARK_RISE,
	KH_MARK_FALL,
	KH_MARK_GOAL,
	KH_MARK_PAST,     /**< tells what was reached */
	KH_MARK_ESTIMATE, /**< tells what is held to have been reached, by the figures before it too */
	KH_MARK_NOW,      /**< tells how things are, or are expected to be */
	KH_MARK_IN_ALL,   /**< tells a sum so far, or, among aims, the one to reach */
	KH_MARK_BACK,     /**< tells that the figures before it report */
	KH_MARK_THAN,     /**< the year compared with */
	KH_MARK_YEAR,
	KH_MARK_IF,
	KH_MARK_THEN,  /**< tells that the figures before it are a condition */
	KH_MARK_AWARD, /**< quotas of awards */
	KH_MARK_KINDS
};

struct kh_mark {
	struct kh_range at; /**< [flow] */
	enum kh_mark_kind is;
	int year; /**< of KH_MARK_THAN and KH_MARK_YEAR, else 0 */
};

struct kh_marks {
	struct kh_mark *at;
	size_t count;
};

/** Find the marks of a statement [flow], in order, in the plan's memory. Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY.
 */
int kh_marks_find(struct kh_run *run, struct kh_range statement, struct kh_marks *marks) KH_MUST_CHECK;

/** The portion of a statement that belongs to one figure. Portions do not overlap. */
struct kh_portion {
	struct kh_range figure; /**< [flow] the figure with its comparator */
	struct kh_range
	    at; /**< [flow] the portion: from where the figure's part of the clause begins to where it ends */
	uint32_t sentence; /**< [flow] where its sentence begins */
	uint32_t clause;   /**< [flow] where its clause begins */
	bool coordinated;  /**< "," or "và" joins it to the figure before, with no verb and no subject of its own */
	bool listed;       /**< coordinated, and no verb stands between the two: one list of figures */
};

/** Part a statement among its figures (`figures`: in order, not overlapping).
 *  portions: array of `count` in the plan's memory.  Returns KH_OK or KH_E_MEMORY. */
int kh_portions_part(struct kh_run *run, struct kh_range statement, const struct kh_marks *marks,
    const struct kh_range *figures, size_t count, struct kh_portion **portions) KH_MUST_CHECK;

#endif
