/** A corpus of any size for the benchmark, made from sample plans: each copy differs from the others in its figures.
 */
#ifndef BENCH_CORPUS_H
#define BENCH_CORPUS_H

#include <stdbool.h>
#include <stddef.h>

struct bench_plan {
	const char *bytes;
	size_t size;
};

struct bench_corpus {
	char *bytes; /**< all plans, one after another */
	size_t size;
	struct bench_plan *plans;
	size_t count, largest;
};

/** Make at least `wanted` bytes from the files, the same on every run. False, with a message on standard error, where
 * a file cannot be read or there is no memory. */
bool bench_corpus_make(struct bench_corpus *corpus, size_t wanted, char **files, size_t file_count);

/** Write each plan to a file of its own in the folder, which is made. False, with a message. */
bool bench_corpus_write(const struct bench_corpus *corpus, const char *folder);

/** Free the corpus. */
void bench_corpus_free(struct bench_corpus *corpus);

#endif
