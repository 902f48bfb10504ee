#include "charset_unit.h"

#include "charset_scan.h"

void kh_units_read(const struct kh_charsets *sets, enum kh_form form, const char *bytes, size_t begin, size_t end,
    struct kh_units *out)
{
	const unsigned char *b = (const unsigned char *)bytes;
	struct kh_unit *unit = out->at;

	for (size_t i = begin, used; i < end; i += used, unit++) {
		*unit = (struct kh_unit){b[i], (uint32_t)i, 1, KH_COST_ASCII, b[i]};
		used = 1;
		if (b[i] < 0x80)
			continue;
		unit->cost = KH_COST_OTHER;
		if (form == KH_FORM_BYTES) {
			unit->code_point = sets->western[b[i]];
		} else if ((used = kh_utf8_length(b + i, end - i)) == 0) {
			unit->code_point = KH_UNIT_RAW + b[i];
			unit->byte = -1;
			used = 1;
		} else {
			unit->code_point = kh_utf8_code_point(b + i, used);
			unit->byte = kh_unit_byte(sets, unit->code_point);
			unit->width = (uint8_t)used;
		}
	}
	out->count = (size_t)(unit - out->at);
	out->ends = 0;
}

int16_t kh_unit_byte(const struct kh_charsets *sets, uint32_t code_point)
{
	if (code_point < 0x100)
		return (int16_t)code_point;
	if (code_point <= 0x2DC || (code_point >= 0x2013 && code_point <= 0x2122))
		for (int16_t byte = 0x80; byte < 0xA0; byte++)
			if (sets->western[byte] == code_point)
				return byte;
	return -1;
}
