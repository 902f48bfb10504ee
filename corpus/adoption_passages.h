/** Passages of a superior plan and of those below it, as they are compared: by shingles of syllables (Broder, On the
 * resemblance and containment of documents, 1997), then by alignment. */
#ifndef KH_ADOPTION_PASSAGES_H
#define KH_ADOPTION_PASSAGES_H

#include "alignment.h"
#include "audit_plans.h"

/** A passage, of the superior plan or another. */
struct kh_adoption_passage {
	int64_t id;
	const char *text, *spans;
	struct kh_syllables syllables;
	uint64_t *shingles; /**< without repetitions */
	size_t shingle_count;
};

/** Where a shingle stands in the superior plan. */
struct kh_posting {
	uint64_t shingle;
	size_t item;
};

struct kh_postings {
	struct kh_posting *at; /**< by shingle */
	size_t count;
};

/** Visit the passages of a plan: targets, tasks, bullets, numbered paragraphs, and those that stand where tasks and
 * aims do; what stands in brackets whole refers to an annex. all: all paragraphs.  take: false ends the visit. */
int kh_adoption_visit(struct kh_corpus *corpus, int64_t plan, bool all, bool (*take)(void *to, sqlite3_stmt *row),
    void *to, struct kh_error *err) KH_MUST_CHECK;

/** Read a passage from such a row into the answer's arena. False when there is no memory. */
bool kh_adoption_read(struct kh_answer *answer, sqlite3_stmt *row, struct kh_adoption_passage *passage);

/** Index the items of the superior plan by their shingles, save those that many have: they tell nothing. */
void kh_adoption_index(
    struct kh_answer *answer, const struct kh_adoption_passage *items, size_t count, struct kh_postings *postings);

/** The first posting of a shingle, or where it would be. */
const struct kh_posting *kh_postings_first(const struct kh_postings *postings, uint64_t shingle);

#endif
