#include "charset_ways.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* In bits: to begin in a legacy charset; to change over from text as it is or to it, at most and at least; and how
 * much more from one legacy charset to another. */
static const float BEGIN_LEGACY = 7, CHANGE_MOST = 12, CHANGE_LEAST = 3, LEGACY_MORE = 8;

/* Below this a charset was guessed. */
static const double SURE = 0.8;

const enum kh_charset_id kh_way_charset[KH_WAYS] = {KH_CHARSET_UNKNOWN, KH_CHARSET_TCVN3, KH_CHARSET_VNI,
    KH_CHARSET_VISCII, KH_CHARSET_1258, KH_CHARSET_VIQR, KH_CHARSET_VPS, KH_CHARSET_UTF8, KH_CHARSET_UTF8};

static enum kh_way best_of(const float *sum, enum kh_way first)
{
	enum kh_way best = first;

	for (int way = (int)first; way < KH_WAYS; way++)
		if (sum[way] > sum[best])
			best = (enum kh_way)way;
	return best;
}

/* One block more: to stay, or to come from text as it is, or from the best of the others. */
static void choose_next(struct kh_stretch *block, float *sum, float change)
{
	enum kh_way legacy = best_of(sum, (enum kh_way)(KH_WAY_AS_IS + 1));
	float as_is = sum[KH_WAY_AS_IS] - change, to_as_is = sum[legacy] - change;
	float other = to_as_is - LEGACY_MORE;

	for (int way = KH_WAY_AS_IS + 1; way < KH_WAYS; way++) {
		float most = sum[way];

		block->from[way] = (uint8_t)way;
		if (other > most) {
			most = other;
			block->from[way] = (uint8_t)legacy;
		}
		if (as_is > most) {
			most = as_is;
			block->from[way] = KH_WAY_AS_IS;
		}
		sum[way] = most + block->bits[way];
	}
	block->from[KH_WAY_AS_IS] = to_as_is > sum[KH_WAY_AS_IS] ? (uint8_t)legacy : KH_WAY_AS_IS;
	sum[KH_WAY_AS_IS] = (to_as_is > sum[KH_WAY_AS_IS] ? to_as_is : sum[KH_WAY_AS_IS]) + block->bits[KH_WAY_AS_IS];
}

/* The most probable way where to change over costs so much. Returns how many changes there are. */
static size_t choose(struct kh_stretch *blocks, size_t count, bool told, float change)
{
	float sum[KH_WAYS];
	size_t changes = 0;
	enum kh_way best;

	for (int way = 0; way < KH_WAYS; way++)
		sum[way] = way == KH_WAY_AS_IS || told ? 0 : -BEGIN_LEGACY;
	for (size_t i = 0; i < count; i++)
		choose_next(&blocks[i], sum, change);
	best = best_of(sum, KH_WAY_AS_IS);
	for (size_t i = count; i-- > 0;) {
		blocks[i].way = (uint8_t)best;
		best = (enum kh_way)blocks[i].from[best];
		changes += i > 0 && best != (enum kh_way)blocks[i].way;
	}
	return changes;
}

/* A text that changes often is chosen for once more, with what a change costs at that rate. */
void kh_stretches_choose(struct kh_stretch *blocks, size_t count, bool told)
{
	size_t changes = choose(blocks, count, told, CHANGE_MOST);
	float change = log2f((float)(count + 1) / (float)(changes + 1));

	if (changes > 1 && change < CHANGE_MOST)
		choose(blocks, count, told, change > CHANGE_LEAST ? change : CHANGE_LEAST);
}

/* ---- the name ---- */

struct tally {
	double good, bad; /* words */
	double blocks;    /* that are not all ASCII: they count where there are no words */
	double bits;      /* more than as it is */
};

/* How a block was read: a way, and whether its bytes were stored as UTF-8. */
enum { READINGS = KH_WAYS * 2, LIST_ROOM = 256 };

static bool is_bytes(const struct kh_stretch *block)
{
	return block->form == KH_FORM_BYTES || (block->bytes && (block->in_other >> block->way & 1) != 0);
}

static enum kh_charset_id charset_of(const struct kh_stretch *block)
{
	if (block->way != KH_WAY_AS_IS)
		return kh_way_charset[block->way];
	return is_bytes(block) ? KH_CHARSET_WESTERN : KH_CHARSET_UTF8;
}

static double weight_of(const struct tally *tally)
{
	return tally->good + tally->bad + tally->blocks * 1e-6;
}

/* How sure: the share of words that fit, less what few words and a small lead leave open. UTF-8 is sure as it is; of
 * what was misread, the share of words that could be mended. readings: by READINGS. */
static double confidence_of(enum kh_charset_id id, const struct tally *tally, const struct tally *readings)
{
	const struct tally *once = &readings[KH_WAY_MISREAD * 2], *twice = &readings[KH_WAY_MISREAD_TWICE * 2];
	double share = (tally->good + 0.5) / (tally->good + tally->bad + 1.5), mended = once->good + twice->good + 1;

	if (id == KH_CHARSET_UTF8)
		return mended / (mended + once->bad + twice->bad);
	if (id == KH_CHARSET_WESTERN)
		return 0.5;
	return share * (1 - exp2(-tally->bits / 8));
}

static void add(struct tally *tally, const struct kh_stretch *block)
{
	tally->good += block->good[block->way];
	tally->bad += block->bad[block->way];
	tally->blocks += block->form != KH_FORM_ASCII;
	if (block->way != KH_WAY_AS_IS && block->bits[block->way] > KH_BITS_NEVER / 4 &&
	    block->bits[KH_WAY_AS_IS] > KH_BITS_NEVER / 4)
		tally->bits += block->bits[block->way] - block->bits[KH_WAY_AS_IS];
}

static const char *reading_name(size_t reading, char *room, size_t size)
{
	enum kh_way way = (enum kh_way)(reading / 2);
	bool bytes = reading % 2 != 0;

	if (way == KH_WAY_AS_IS)
		return bytes ? "windows-1252" : "UTF-8";
	if (way == KH_WAY_MISREAD)
		return "misread UTF-8";
	if (way == KH_WAY_MISREAD_TWICE)
		return "twice misread UTF-8";
	snprintf(
	    room, size, "%s%s", kh_charset_name(kh_way_charset[way]), bytes || way == KH_WAY_VIQR ? "" : " in UTF-8");
	return room;
}

/* The readings by the words they gave, most first (those that gave none only where no other did); empty for UTF-8 as
 * it is. NULL when there is no memory. */
static const char *list_readings(struct kh_arena *mem, struct tally *tallies)
{
	char list[LIST_ROOM] = "", room[64];
	size_t size = 0, parts = 0, last = 0;

	for (;;) {
		size_t best = 0;

		for (size_t i = 1; i < READINGS; i++)
			if (weight_of(&tallies[i]) > weight_of(&tallies[best]))
				best = i;
		if (weight_of(&tallies[best]) <= 0 || (parts > 0 && tallies[best].good + tallies[best].bad <= 0))
			break;
		size += (size_t)snprintf(list + size, sizeof list - size, "%s%s", parts++ > 0 ? ", " : "",
		    reading_name(best, room, sizeof room));
		tallies[best] = (struct tally){0, 0, 0, 0};
		last = best;
	}
	return kh_arena_string(mem, list, parts == 1 && last == 0 ? 0 : size);
}

/* The charset is that of most of the words that have letters beyond ASCII. */
bool kh_stretches_name(struct kh_arena *mem, const struct kh_stretch *blocks, size_t count, enum kh_charset_id told,
    struct kh_decoded *out)
{
	struct tally charsets[KH_CHARSET_COUNT] = {{0, 0, 0, 0}}, readings[READINGS] = {{0, 0, 0, 0}};
	enum kh_charset_id best = KH_CHARSET_UTF8;

	for (size_t i = 0; i < count; i++) {
		add(&charsets[charset_of(&blocks[i])], &blocks[i]);
		readings[KH_WAY_MISREAD * 2].good += blocks[i].mended;
		add(&readings[blocks[i].way * 2 + (is_bytes(&blocks[i]) && blocks[i].way != KH_WAY_VIQR)],
		    &blocks[i]);
	}
	for (int id = 0; id < KH_CHARSET_COUNT; id++)
		if (weight_of(&charsets[id]) > weight_of(&charsets[best]))
			best = (enum kh_charset_id)id;
	if (told != KH_CHARSET_UNKNOWN)
		best = told;
	out->charset = kh_charset_name(best);
	out->confidence = told != KH_CHARSET_UNKNOWN ? 1 : confidence_of(best, &charsets[best], readings);
	out->guessed = out->confidence < SURE;
	if ((out->parts = list_readings(mem, readings)) == NULL)
		return false;
	if (out->parts[0] == '\0')
		out->parts = NULL;
	return true;
}
