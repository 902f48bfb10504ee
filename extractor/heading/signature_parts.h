/** What the end of a document is made of. Private to the files signature*.c. */
#ifndef KH_SIGNATURE_PARTS_H
#define KH_SIGNATURE_PARTS_H

#include "signature.h"
#include "lines/piece.h"

enum { KH_SIGN_PIECE_MOST = 60 }; /* code points; longer pieces are prose */

/** What stands in one column of the signature. */
struct kh_sign_column {
	bool row;
	uint32_t at;
	struct kh_list pieces; /**< struct kh_piece */
};

/** Recipients in the making. All zero but for the first three: none was seen. */
struct kh_recipients {
	struct kh_run *run;
	struct kh_list *all;         /**< struct kh_value */
	bool spaced;                 /**< blank lines part nothing, see struct kh_lines */
	const struct kh_piece *lead; /**< "Nơi nhận"; NULL: not seen */
	struct kh_list open;         /**< struct kh_range [text]: pieces of the last one, which may go on */
	bool filed, closed;          /**< the last one by the rules has begun; no more follow */
	bool parted;                 /**< a part of the list has a lead-in of its own ("Bản điện tử:") */
	bool bullet;                 /**< a bullet mark stood alone on its line: the next piece is its recipient */
	bool listed;                 /**< they stand behind "Nơi nhận", one after another, without bullets */
};

/** The code points of a piece. */
static inline uint32_t kh_piece_size(const struct kh_piece *p)
{
	return p->at.end - p->at.begin;
}

/** Does the piece begin as a pattern of the set does? */
bool kh_sign_has(struct kh_run *run, const struct kh_piece *piece, const char *set);

/** Is it the lead-in of the recipients ("Nơi nhận")? */
bool kh_sign_is_lead(struct kh_run *run, const struct kh_piece *piece);

/** Is it all in capitals? */
bool kh_sign_is_upper(struct kh_run *run, const struct kh_piece *piece);

/** Does it say whom the signer signs for ("TM.", "KT.")? */
bool kh_sign_is_authority(struct kh_run *run, const struct kh_piece *piece);

/** Is it a post? */
bool kh_sign_is_title(struct kh_run *run, const struct kh_piece *piece);

/** Is it a note in the place of the signature ("Đã ký")? */
bool kh_sign_is_note(struct kh_run *run, const struct kh_piece *piece);

/** Is it a person's name, with a rank before it or not? *at is the name alone. */
bool kh_sign_is_name(struct kh_run *run, const struct kh_piece *piece, struct kh_range *at);

/** Read their lead-in, and those that stand on its line. Returns KH_OK or an error. */
int kh_recipients_lead(struct kh_recipients *recipients, const struct kh_piece *lead) KH_MUST_CHECK;

/** Read one piece of their column. signing: the piece before was the signature's. *taken: it was one of theirs. Returns
 *  KH_OK or an error. */
int kh_recipients_read(
    struct kh_recipients *recipients, const struct kh_piece *piece, bool signing, bool *taken) KH_MUST_CHECK;

/** The last of them goes on no more. Returns KH_OK or an error. */
int kh_recipients_end(struct kh_recipients *recipients) KH_MUST_CHECK;

/** Does the piece stand in the cell that begins with their lead-in, in which stands nothing else? */
bool kh_recipients_lists(const struct kh_recipients *recipients, const struct kh_piece *piece);

/** Is it a bullet mark alone? */
bool kh_recipients_bullet(const struct kh_run *run, const struct kh_piece *piece);

/** Does it say how many copies are made, below the last recipient: "08 KH"? */
bool kh_recipients_copies(const struct kh_recipients *recipients, const struct kh_piece *piece);

/** Find two who sign side by side on lines that are no rows: their pieces are from `*first` up to `*end`, the two names last. */
bool kh_sign_joint(struct kh_run *run, const struct kh_piece *pieces, size_t count, size_t *first, size_t *end);

/** Put the pieces of two who sign side by side into the column of each. Returns KH_OK or KH_E_MEMORY. */
int kh_sign_joint_columns(struct kh_run *run, const struct kh_piece *pieces, size_t first, size_t end,
    struct kh_sign_column *columns) KH_MUST_CHECK;

/** Make the signers of the columns; added to `signers`, a list of struct kh_signer. Returns KH_OK, KH_E_PATTERN or
 *  KH_E_MEMORY. */
int kh_signers_put(
    struct kh_run *run, const struct kh_sign_column *columns, size_t count, struct kh_list *signers) KH_MUST_CHECK;

#endif
