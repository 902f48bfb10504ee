/** Sentences out of lists of templates: see plan_writer.lst for how they are written. */
#ifndef PLAN_SENTENCE_H
#define PLAN_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/** Where chance comes from: the same seed gives the same sentences. */
struct plan_chance {
	uint64_t state;
	uint64_t *other; /**< taken instead once in a while, so that a sentence is told otherwise; NULL: never */
};

/** A number below `limit`. */
uint32_t plan_chance(struct plan_chance *chance, uint32_t limit);

/** A number from `least` to `most`, written "7..14". */
uint32_t plan_chance_range(struct plan_chance *chance, const char *range);

struct plan_lists;

/** Read the lists of a file; NULL, with a message, where that fails. */
struct plan_lists *plan_lists_read(const char *path);

/** Free lists. NULL is allowed. */
void plan_lists_free(struct plan_lists *lists);

/** The lines of a list, NULL behind the last; NULL where there is no such list. */
char *const *plan_list(const struct plan_lists *lists, const char *name, size_t *count);

/** Write a template. word: writes a word of the plan at hand ({@name}). */
void plan_sentence(const struct plan_lists *lists, const char *template, struct plan_chance *chance,
    void (*word)(void *to, const char *name, struct plan_chance *chance, FILE *out), void *to, FILE *out);

/** Write any line of a list. */
void plan_sentence_of(const struct plan_lists *lists, const char *name, struct plan_chance *chance,
    void (*word)(void *to, const char *name, struct plan_chance *chance, FILE *out), void *to, FILE *out);

#endif
