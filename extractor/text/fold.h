/** Letters: how a code point folds to the skeleton, and which accents it bears. */
#ifndef KH_FOLD_H
#define KH_FOLD_H

#include <stdbool.h>
#include <stdint.h>

/** The shape of a letter (circumflex, breve, horn, the stroke of đ) as a small number; 0 for none. */
unsigned kh_shape(uint32_t code_point);

/** The tone of a letter, 0 for none. Bits of different tones are different, so that the tones of a syllable may be joined
 *  by `|`. */
unsigned kh_tone(uint32_t code_point);

enum { KH_SHAPE = 7 };

/** Shape and tone in one: the shape in the bits of KH_SHAPE, the tone in the others. The same for upper and lower case. */
uint8_t kh_accents(uint32_t code_point);

enum { KH_FOLDS = 0x2100 };

/** The skeleton's bytes of the code points below KH_FOLDS (see kh_fold), for loops over whole texts. */
const char *kh_folds(void);

/** Is the code point white space of any kind (but no line end)? */
bool kh_is_blank(uint32_t code_point);

#endif
