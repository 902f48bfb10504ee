/** What may refer to a footnote of a printed page: numbers right behind words. Internal to reading. */
#ifndef KH_NOTES_MARKS_H
#define KH_NOTES_MARKS_H

#include "code_sorts.h"
#include "notes.h"

/** How sure a reference is. */
enum kh_sure { KH_SURE_NOT, KH_SURE_MAY_BE, KH_SURE_IS };

/** A number behind a word. */
struct kh_mark {
	struct kh_note_mark at;
	unsigned number;
	enum kh_sure sure;
};

/** Find all of them in chars [begin, end); `marks`, of struct kh_mark, has these alone then.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_marks_in(struct kh_arena *mem, const struct kh_chars *chars, uint32_t begin, uint32_t end,
    struct kh_list *marks) KH_MUST_CHECK;

/** The number that begins at a char, as notes have them; 0 for none. *behind: behind its digits. */
unsigned kh_note_number(const struct kh_chars *chars, uint32_t at, uint32_t end, uint32_t *behind);

/** The first char from `at` on that is no blank. */
static inline uint32_t kh_skip_blanks(const struct kh_chars *chars, uint32_t at, uint32_t end)
{
	while (at < end && chars->code[at] == ' ')
		at++;
	return at;
}

/** A letter of any script. */
static inline bool kh_code_is_wordly(uint32_t code)
{
	return kh_code_is_word(code) && !kh_code_is_digit(code);
}

/** Is it one of some signs of ASCII? */
static inline bool kh_code_is_one_of(uint32_t code, const char *signs)
{
	return code > 0 && code < 0x80 && strchr(signs, (int)code) != NULL;
}

#endif
