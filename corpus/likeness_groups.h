/** Texts that are alike, by the syllables that they share. */
#ifndef KH_LIKENESS_GROUPS_H
#define KH_LIKENESS_GROUPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** MinHash sketch: values a text has. Broder, On the resemblance and containment of documents, 1997. */
enum { KH_SKETCH = 32 };

/** The sketch of a text, over its pairs of syllables without accents. */
void kh_sketch(const char *text, uint32_t sketch[KH_SKETCH]);

/** The share of values that two sketches have in common: an estimate of the share of pairs that the texts have in
 * common. */
double kh_sketch_likeness(const uint32_t a[KH_SKETCH], const uint32_t b[KH_SKETCH]);

/** Group texts by their sketches: group[i] is set to the least index of the group of text i. Candidates come from
 * bands of the sketches (locality- sensitive hashing; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch.
 * 3), so that the work is linear in the texts. False when there is no memory. */
bool kh_likeness_groups(const uint32_t (*sketches)[KH_SKETCH], size_t count, size_t *group);

#endif
