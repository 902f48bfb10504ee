/** Footnotes: where the text refers to them, and the notes themselves. Internal to reading. */
#ifndef KH_NOTES_H
#define KH_NOTES_H

#include "chars.h"

/** A number that refers to a note ("xã11"), or begins one; it goes, its place is marked with KH_CUT. */
struct kh_note_mark {
	uint32_t at, end; /**< of the chars */
};

/** A note without its number: its chars have the style KH_NOTE. */
struct kh_note {
	uint32_t at, end; /**< of the chars */
};

struct kh_notes {
	struct kh_list marks; /**< of struct kh_note_mark, in order of `at`, none inside another */
	struct kh_list notes; /**< of struct kh_note, in order of `at` */
};

/** Add a number that goes. Returns KH_OK or KH_E_MEMORY. */
int kh_note_mark_put(struct kh_arena *mem, struct kh_notes *notes, struct kh_note_mark mark) KH_MUST_CHECK;

/** Add a note of the chars [begin, end), and what begins it and goes (empty: nothing does). Returns KH_OK or KH_E_MEMORY. */
int kh_note_put(struct kh_arena *mem, struct kh_notes *notes, struct kh_note_mark number, uint32_t begin,
    uint32_t end) KH_MUST_CHECK;

/** Notes at the foot of printed pages: behind a number alone on its line, or before the words, which a word of the page has
 *  right behind it. Adds to `notes`. Returns KH_OK or KH_E_MEMORY. */
int kh_notes_printed(struct kh_arena *mem, const struct kh_chars *chars, struct kh_notes *notes) KH_MUST_CHECK;

/** Notes that begin with a number in brackets, to which the text refers by the same ("[1]", as web sites have them, "[^1]:" of
 *  Markdown). Adds to `notes`. Returns KH_OK or KH_E_MEMORY. */
int kh_notes_bracketed(struct kh_arena *mem, const struct kh_chars *chars, struct kh_notes *notes) KH_MUST_CHECK;

#endif
