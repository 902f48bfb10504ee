#include "charset_unit.h"

#include "charset_scan.h"

/* In half bits: a letter of ASCII, and any other byte or code point, in text of any kind. */
enum { COST_ASCII = 9, COST_OTHER = 16 };

static uint32_t code_point_of(const unsigned char *b, size_t used);
static int16_t byte_of(const struct kh_charsets *sets, uint32_t code_point);
static size_t repair_one(const struct kh_charsets *sets, const struct kh_units *in, size_t at, struct kh_unit *out);

void kh_units_read(const struct kh_charsets *sets, enum kh_form form, const char *bytes, size_t begin, size_t end,
    struct kh_units *out)
{
	const unsigned char *b = (const unsigned char *)bytes;
	struct kh_unit *unit = out->at;

	for (size_t i = begin, used; i < end; i += used, unit++) {
		*unit = (struct kh_unit){b[i], (uint32_t)i, 1, COST_ASCII, b[i]};
		used = 1;
		if (b[i] < 0x80)
			continue;
		unit->cost = COST_OTHER;
		if (form == KH_FORM_BYTES) {
			unit->code_point = sets->western[b[i]];
		} else if ((used = kh_utf8_length(b + i, end - i)) == 0) {
			unit->code_point = KH_UNIT_RAW + b[i];
			unit->byte = -1;
			used = 1;
		} else {
			unit->code_point = code_point_of(b + i, used);
			unit->byte = byte_of(sets, unit->code_point);
			unit->width = (uint8_t)used;
		}
	}
	out->count = (size_t)(unit - out->at);
}

void kh_units_repair(const struct kh_charsets *sets, const struct kh_units *in, struct kh_units *out)
{
	out->count = 0;
	for (size_t i = 0, used; i < in->count; i += used) {
		used = repair_one(sets, in, i, &out->at[out->count]);
		if (used == 0) {
			out->at[out->count] = in->at[i];
			used = 1;
		}
		out->count++;
	}
}

static uint32_t code_point_of(const unsigned char *b, size_t used)
{
	switch (used) {
	case 2:
		return (uint32_t)(b[0] & 0x1F) << 6 | (b[1] & 0x3F);
	case 3:
		return (uint32_t)(b[0] & 0x0F) << 12 | (uint32_t)(b[1] & 0x3F) << 6 | (b[2] & 0x3F);
	default:
		return (uint32_t)(b[0] & 0x07) << 18 | (uint32_t)(b[1] & 0x3F) << 12 | (uint32_t)(b[2] & 0x3F) << 6 |
		       (b[3] & 0x3F);
	}
}

/* Latin-1 is its own byte, also where it is a control code; what windows-1252 has in the place of those is that byte.
 */
static int16_t byte_of(const struct kh_charsets *sets, uint32_t code_point)
{
	if (code_point < 0x100)
		return (int16_t)code_point;
	if (code_point <= 0x2DC || (code_point >= 0x2013 && code_point <= 0x2122))
		for (int16_t byte = 0x80; byte < 0xA0; byte++)
			if (sets->western[byte] == code_point)
				return byte;
	return -1;
}

/* One UTF-8 sequence of units that stand for bytes: how many units, and the code point they spell; 0 for none. */
static size_t repair_one(const struct kh_charsets *sets, const struct kh_units *in, size_t at, struct kh_unit *out)
{
	const struct kh_unit *unit = in->at + at;
	unsigned char bytes[4] = {0};
	size_t have = 0, used;

	if (unit->byte < 0xC2 || unit->byte > 0xF4)
		return 0;
	while (have < 4 && at + have < in->count && unit[have].byte >= 0x80) {
		bytes[have] = (unsigned char)unit[have].byte;
		have++;
	}
	/* A no-break space that some program made a blank: the second half of U+00E0. */
	if (unit->byte == 0xC3 && have == 1 && at + 1 < in->count && unit[1].code_point == ' ') {
		bool two = at + 2 < in->count && unit[2].code_point == ' ';

		*out = (struct kh_unit){0xE0, unit->from, unit->width, COST_OTHER, 0xE0};
		out->width = (uint8_t)(out->width + (two ? unit[1].width : 0));
		return two ? 2 : 1;
	}
	used = kh_utf8_length(bytes, have);
	if (used < 2)
		return 0;
	*out = (struct kh_unit){code_point_of(bytes, used), unit->from, 0, 0, 0};
	for (size_t i = 0; i < used; i++) {
		out->width = (uint8_t)(out->width + unit[i].width);
		out->cost = (uint8_t)(out->cost + unit[i].cost);
	}
	out->byte = byte_of(sets, out->code_point);
	return used;
}
