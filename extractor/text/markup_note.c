#include "markup_note.h"

#include "code_sorts.h"

enum { LINK_MOST = 80, DIGITS_MOST = 3, ARROW_BACK = 0x21A9, TEXT_SHAPE = 0xFE0E, EMOJI_SHAPE = 0xFE0F };

enum kh_link kh_note_link(const struct kh_chars *c, const struct kh_tag *tag, uint32_t *end)
{
	uint32_t href = tag->closes ? 0 : kh_tag_attribute(c, tag, "href"), digits = 0, arrows = 0;
	struct kh_tag other;

	if (href == 0 || kh_code_at(c, href) != '#')
		return KH_LINK_OTHER;
	for (uint32_t i = tag->end; i < c->count && i < tag->end + LINK_MOST; i++) {
		uint32_t code = c->code[i];
		if (code == '<' && kh_tag_read(c, i, &other)) {
			i = *end = other.end;
			if (other.element == tag->element)
				return arrows > 0                            ? KH_LINK_BACK
				       : digits > 0 && digits <= DIGITS_MOST ? KH_LINK_NUMBER
				                                             : KH_LINK_OTHER;
			i--;
		} else if (kh_code_is_digit(code)) {
			digits++;
		} else if (code == ARROW_BACK || code == TEXT_SHAPE || code == EMOJI_SHAPE) {
			arrows++;
		} else if (!kh_code_is_space(code)) {
			return KH_LINK_OTHER;
		}
	}
	return KH_LINK_OTHER;
}

bool kh_note_item(const struct kh_chars *c, const struct kh_tag *tag)
{
	uint32_t at = kh_tag_attribute(c, tag, "id");

	return at > 0 && c->code[at] == 'f' && kh_code_at(c, at + 1) == 'n';
}
