/** Letters of a text in the making as the model of the language numbers them. Internal to reading. */
#ifndef KH_SYLLABLE_LETTERS_H
#define KH_SYLLABLE_LETTERS_H

#include "charset/charset_data.h"
#include "chars.h"

/** The number of the letter at a place; KH_LETTER_NONE for foreign letters, what is no letter, and behind the text. */
static inline uint8_t kh_syllable_letter(const struct kh_syllables *model, const struct kh_chars *c, uint32_t at)
{
	uint8_t number = at < c->count ? kh_syllables_letter(model, c->code[at]) : (uint8_t)KH_LETTER_NONE;

	return number == KH_LETTER_FOREIGN ? (uint8_t)KH_LETTER_NONE : number;
}

#endif
