/* What a piece at the end of a document is. */
#include "signature_parts.h"

bool kh_sign_has(struct kh_run *run, const struct kh_piece *p, const char *set)
{
	return kh_piece_begins(run, p, set, NULL);
}

bool kh_sign_is_lead(struct kh_run *run, const struct kh_piece *p)
{
	return kh_sign_has(run, p, "recipients-lead");
}

bool kh_sign_is_upper(struct kh_run *run, const struct kh_piece *p)
{
	return kh_text_all_upper(run->text, p->at);
}

bool kh_sign_is_authority(struct kh_run *run, const struct kh_piece *p)
{
	return kh_piece_size(p) <= KH_SIGN_PIECE_MOST * 2 && kh_sign_has(run, p, "sign");
}

bool kh_sign_is_title(struct kh_run *run, const struct kh_piece *p)
{
	return kh_piece_size(p) <= KH_SIGN_PIECE_MOST && kh_sign_has(run, p, "sign-title");
}

bool kh_sign_is_note(struct kh_run *run, const struct kh_piece *p)
{
	return kh_piece_size(p) <= KH_SIGN_PIECE_MOST && kh_sign_has(run, p, "sign-note");
}

bool kh_sign_is_name(struct kh_run *run, const struct kh_piece *p, struct kh_range *at)
{
	struct kh_hit hit;

	*at = p->at;
	if (kh_piece_size(p) > KH_SIGN_PIECE_MOST)
		return false;
	if (kh_piece_begins(run, p, "sign-rank", &hit))
		at->begin = hit.at.end;
	return kh_set_full(kh_patterns_set(run->patterns, "sign-name"), run->matcher, run->text, *at, &hit) == KH_OK;
}
