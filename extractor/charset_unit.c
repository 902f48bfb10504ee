#include "charset_unit.h"

#include "charset_scan.h"

static uint32_t code_point_of(const unsigned char *b, size_t used);
static int16_t byte_of(const struct kh_charsets *sets, uint32_t code_point);
static size_t repair_one(const struct kh_charsets *sets, const struct kh_units *in, size_t at, struct kh_unit *out);

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
			unit->code_point = code_point_of(b + i, used);
			unit->byte = byte_of(sets, unit->code_point);
			unit->width = (uint8_t)used;
		}
	}
	out->count = (size_t)(unit - out->at);
	out->ends = 0;
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

/* So many units as one. */
static void join(const struct kh_charsets *sets, const struct kh_unit *units, size_t used, uint32_t code_point,
    struct kh_unit *out)
{
	struct kh_unit unit = {code_point, units->from, 0, 0, byte_of(sets, code_point)};

	for (size_t i = 0; i < used; i++) {
		unit.width = (uint8_t)(unit.width + units[i].width);
		unit.cost = (uint8_t)(unit.cost + units[i].cost);
	}
	if (unit.byte < 0)
		unit.byte = KH_UNIT_DECODED;
	*out = unit;
}

static bool is_ascii_letter(const struct kh_units *units, size_t at)
{
	uint32_t c = at < units->count ? units->at[at].code_point | 0x20 : 0;

	return c >= 'a' && c <= 'z';
}

/* C2 or C3 and a blank, which some program made of a no-break space: that space, or U+00E0. The blank may be a second
 * one, the space that parts two words; it belongs to the letter where another blank or more of a syllable follows. */
static size_t repair_blank(const struct kh_charsets *sets, const struct kh_units *in, size_t at, struct kh_unit *out)
{
	const struct kh_syllables *model = sets->syllables;
	uint8_t letters[KH_SYLLABLE_MAX] = {0};
	size_t count = 0, begin = at, used = 2;

	if (in->at[at].byte == 0xC3 && is_ascii_letter(in, at + 2)) {
		while (begin > 0 && at - begin < 3 && is_ascii_letter(in, begin - 1))
			begin--;
		for (size_t i = begin; i < in->count && count < KH_SYLLABLE_MAX; i++)
			if (i == at || (i != at + 1 && is_ascii_letter(in, i)))
				letters[count++] = kh_syllables_letter(model, i == at ? 0xE0 : in->at[i].code_point);
			else if (i != at + 1)
				break;
		used = kh_syllables_cost(model, letters, count) >= 0 ? 2 : 1;
	} else if (in->at[at].byte == 0xC3) {
		used = at + 2 < in->count && in->at[at + 2].code_point == ' ' ? 2 : 1;
	}
	join(sets, in->at + at, used, in->at[at].byte == 0xC3 ? 0xE0 : 0xA0, out);
	return used;
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
	used = kh_utf8_length(bytes, have);
	if (used >= 2)
		join(sets, unit, used, code_point_of(bytes, used), out);
	else if (unit->byte <= 0xC3 && have == 1 && at + 1 < in->count && unit[1].code_point == ' ')
		used = repair_blank(sets, in, at, out);
	return used;
}
