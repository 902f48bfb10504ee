#include "charset_unit.h"

static int sign_byte(const struct kh_charset_table *table, const struct kh_units *in, size_t at);

/* The byte that a unit is or stands for; -1 for none. */
static inline int byte_in(const struct kh_charset_table *table, const struct kh_units *in, size_t at)
{
	int byte = in->at[at].byte;

	return byte >= 0 || table->sign_count == 0 ? byte : sign_byte(table, in, at);
}

void kh_units_decode(
    const struct kh_charsets *sets, enum kh_charset_id id, const struct kh_units *in, struct kh_units *out)
{
	const struct kh_charset_table *table = &sets->tables[id];

	out->count = 0;
	for (size_t i = 0, used; i < in->count; i += used) {
		int byte = byte_in(table, in, i);
		uint32_t letter = 0;

		used = 1;
		if (byte >= 0 && table->nodes->next[byte] != 0)
			used = kh_units_spell(table, in, i, in->count, &letter);
		else if (byte >= 0)
			letter = table->nodes->letter[byte];
		kh_units_put(out, in, i, used, letter);
		if (letter == 0 && byte >= 0x80 && byte < 0xA0)
			out->at[out->count - 1].code_point = sets->western[byte]; /* where it was read as Latin-1 */
	}
}

size_t kh_units_spell(
    const struct kh_charset_table *table, const struct kh_units *in, size_t at, size_t end, uint32_t *letter)
{
	const struct kh_charset_node *node = table->nodes;
	size_t used = 1;

	for (size_t i = at; i < end; i++) {
		int byte = byte_in(table, in, i);

		if (byte < 0)
			break;
		if (node->letter[byte] != 0) {
			*letter = node->letter[byte];
			used = i + 1 - at;
		}
		if (node->next[byte] == 0)
			break;
		node = table->nodes + node->next[byte];
	}
	return used;
}

static bool is_wordy(const struct kh_units *in, size_t at)
{
	int16_t byte = at < in->count ? in->at[at].byte : -1;

	return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/* A sign that may stand for a byte (a minus for TCVN3's AD) does so only beside a letter. */
static int sign_byte(const struct kh_charset_table *table, const struct kh_units *in, size_t at)
{
	const struct kh_charset_unit *unit = in->at + at;

	for (size_t i = 0; i < table->sign_count; i++)
		if (table->signs[i].code_point == unit->code_point &&
		    (is_wordy(in, at + 1) || (at > 0 && is_wordy(in, at - 1))))
			return table->signs[i].byte;
	return -1;
}

void kh_units_put(struct kh_units *out, const struct kh_units *in, size_t at, size_t used, uint32_t letter)
{
	struct kh_charset_unit *unit = &out->at[out->count++];

	*unit = in->at[at];
	if (letter != 0) {
		unit->byte = letter == unit->code_point && used == 1 ? KH_UNIT_SAME : KH_UNIT_DECODED;
		unit->code_point = letter;
	}
	for (size_t i = 1; i < used; i++) {
		unit->width = (uint8_t)(unit->width + in->at[at + i].width);
		unit->cost = (uint8_t)(unit->cost + in->at[at + i].cost);
	}
}
