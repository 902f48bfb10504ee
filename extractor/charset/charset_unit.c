#include "charset_unit.h"

#include "charset_scan.h"

static int16_t eastern_byte(const struct kh_charsets *sets, uint32_t code_point);
static bool is_bullet(uint32_t byte);
static void take_symbol(const struct kh_charsets *sets, struct kh_charset_unit *unit);

void kh_units_read(const struct kh_charsets *sets, enum kh_form form, const char *bytes, size_t begin, size_t end,
    struct kh_units *out)
{
	const unsigned char *b = (const unsigned char *)bytes;
	struct kh_charset_unit *unit = out->at;

	for (size_t i = begin, used; i < end; i += used, unit++) {
		*unit = (struct kh_charset_unit){b[i], (uint32_t)i, 1, KH_COST_ASCII, b[i]};
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
			if (form == KH_FORM_ANSI && unit->byte < 0)
				unit->byte = eastern_byte(sets, unit->code_point);
			if (form == KH_FORM_SYMBOL && unit->code_point >> 8 == 0xF0 &&
			    !(end - begin == used && is_bullet(unit->code_point & 0xFF)))
				take_symbol(sets, unit);
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

/* The letters and tones of Vietnamese that windows-1258 has; -1 for none. */
static int16_t eastern_byte(const struct kh_charsets *sets, uint32_t code_point)
{
	for (int16_t byte = 0xC0; byte < 0x100; byte++)
		if (sets->eastern[byte] == code_point)
			return byte;
	return -1;
}

/* What the fonts Symbol and Wingdings have for bullets; where it stands alone, it is no letter. */
static bool is_bullet(uint32_t byte)
{
	return byte == 0x6E || byte == 0x71 || byte == 0x76 || byte == 0xA7 || byte == 0xA8 || byte == 0xB7 ||
	       byte == 0xD8 || byte == 0xFC;
}

static void take_symbol(const struct kh_charsets *sets, struct kh_charset_unit *unit)
{
	unit->byte = (int16_t)(unit->code_point & 0xFF);
	unit->code_point = sets->western[unit->byte];
	unit->cost = unit->byte < 0x80 ? KH_COST_ASCII : KH_COST_OTHER;
}
