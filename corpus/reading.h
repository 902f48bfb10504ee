/** A plan as read and made ready for the corpus, so that the writer has only rows to write. Made on any thread. */
#ifndef KH_CORPUS_READING_H
#define KH_CORPUS_READING_H

#include "corpus.h"

enum { KH_SHA256_BYTES = 32 };

/** What a passage is; see passage.kinds in schema.sql. */
enum kh_passage_kind {
	KH_PASSAGE_PARAGRAPH = 1,
	KH_PASSAGE_TARGET = 2,
	KH_PASSAGE_ACTIVITY = 4,
	KH_PASSAGE_TITLE = 8,
	KH_PASSAGE_BULLET = 16
};

struct kh_passage {
	const char *text;
	char *joined; /**< `text`, where it was joined from cells; owned */
	struct kh_spans spans;
	ptrdiff_t section; /**< index, -1 for none */
	unsigned kinds;
	size_t order; /**< while they are sorted: index before */
	int64_t id;   /**< set by the writer */
};

struct kh_reading {
	struct kh_plan *plan;
	const struct kh_record *record;
	char *zstd; /**< the bytes, compressed; NULL where they were not asked for */
	size_t zstd_size;
	char *document;              /**< key of the versions of one document; NULL for none */
	int year, year_to;           /**< 0: none */
	struct kh_passage *passages; /**< in the order of the text */
	size_t passage_count;
	struct kh_span *clauses;      /**< of passages that are clauses of the preamble */
	size_t *target_passages;      /**< for each target, index of its passage */
	ptrdiff_t *activity_passages; /**< for each activity, or -1 */
};

/** Make a plan ready that was extracted from bytes. reading: zero-initialised; to be freed by kh_reading_free, also on
 *  failure.  plan: owned by the reading from now on.  keep: compress the bytes too.  Returns KH_OK or KH_E_MEMORY. */
int kh_reading_make(struct kh_reading *reading, struct kh_plan *plan, const void *bytes, size_t size, bool keep,
    struct kh_error *err) KH_MUST_CHECK;

/** Free what kh_reading_make made, not the reading itself. */
void kh_reading_free(struct kh_reading *reading);

/** SHA-256 of bytes. False when there is no memory. */
bool kh_sha256(const void *bytes, size_t size, unsigned char sum[KH_SHA256_BYTES]);

#endif
