/** Stretches (blocks) of a text, the ways to read them, and which way is taken. Private to the charset_*.c files. */
#ifndef KH_CHARSET_WAYS_H
#define KH_CHARSET_WAYS_H

#include "charset_unit.h"
#include "decode.h"

/** The ways to read a block. */
enum kh_way {
	KH_WAY_AS_IS,
	KH_WAY_TCVN3,
	KH_WAY_VNI,
	KH_WAY_VISCII,
	KH_WAY_W1258,
	KH_WAY_VIQR,
	KH_WAY_VPS,           /**< never guessed */
	KH_WAY_MISREAD,       /**< UTF-8 that was read as windows-1252 */
	KH_WAY_MISREAD_TWICE, /**< so twice */
	KH_WAYS
};

/** The charset of each way; KH_CHARSET_UNKNOWN for KH_WAY_AS_IS. */
extern const enum kh_charset_id kh_way_charset[KH_WAYS];

/** The bits of a way that is out of the question. */
#define KH_BITS_NEVER (-1e9F)

struct kh_stretch {
	uint32_t begin, end;
	uint8_t form;          /* enum kh_form */
	uint8_t way;           /* enum kh_way: the verdict */
	uint8_t from[KH_WAYS]; /* the best way of the block before, for each way of this one */
	float bits[KH_WAYS];
	uint8_t good[KH_WAYS], bad[KH_WAYS]; /* words, as in struct kh_verdict; at most 255 are counted */
	uint16_t in_other; /* bit `way`: read that way, it has the other form that its text may have */
	bool bytes;        /* which is KH_FORM_BYTES */
	uint8_t beyond;    /* as it is */
	uint8_t mended;    /* words that were misread by themselves in a block that stays as it is */
};

/** Find the most probable way through the blocks, from what speaks for each way of each; fills `way`.
 *  told: to begin in a legacy charset costs nothing. */
void kh_stretches_choose(struct kh_stretch *blocks, size_t count, bool told);

/** Name the charset of a decoded text, say how sure that is, and list its parts.
 *  told: the caller's word, or KH_CHARSET_UNKNOWN.  Returns false when there is no memory. */
bool kh_stretches_name(struct kh_arena *mem, const struct kh_stretch *blocks, size_t count, enum kh_charset_id told,
    struct kh_decoded *out);

#endif
