/** Pieces: what stands on one line in columns of its own. Headings and signatures are printed in two columns, which a
 * text keeps as cells of a row, as runs of blanks, or not at all. */
#ifndef KH_PIECE_H
#define KH_PIECE_H

#include "lines.h"

struct kh_piece {
	struct kh_range at; /**< [text] trimmed, never empty */
	size_t line;        /**< index in the lines */
	uint32_t column;    /**< blanks and signs before it on its line; in a row the index of its cell */
	uint16_t blanks;    /**< blank lines before it; 0 but for the first piece of a line */
	bool row;           /**< a part of a cell */
	bool first;         /**< of its line */
	const char *set;    /**< name of the set that it is a hit of; NULL: of none */
	const struct kh_hit *hit;
};

/** Split the lines from `from` up to `to` (not in it), save furniture and what tables have taken, into pieces.
 *  sets: names of pattern sets, closed by NULL, whose hits are pieces of their own wherever they stand on a line.
 *  out: kh_list of struct kh_piece.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_pieces_split(struct kh_run *run, const struct kh_lines *lines, size_t from, size_t to, const char *const *sets,
    struct kh_list *out) KH_MUST_CHECK;

/** Has the piece a letter? Rules and lone signs have none. */
bool kh_piece_has_letters(const struct kh_text *text, const struct kh_piece *piece);

/** Does a pattern of the set match where the piece begins? Errors count as no. */
bool kh_piece_begins(struct kh_run *run, const struct kh_piece *piece, const char *set, struct kh_hit *hit);

/** Is the whole piece a hit of the set? Errors count as no. */
bool kh_piece_is(struct kh_run *run, const struct kh_piece *piece, const char *set, struct kh_hit *hit);

#endif
