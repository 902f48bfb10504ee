#include "charset_blocks.h"

#include <math.h>
#include <string.h>

#include "charset_unit.h"
#include "charset_write.h"

/* The ways to read a block. */
enum way {
	AS_IS,
	TCVN3,
	VNI,
	VISCII,
	W1258,
	VIQR,
	VPS,           /* never guessed */
	MISREAD,       /* UTF-8 that was read as windows-1252 */
	MISREAD_TWICE, /* twice */
	WAYS
};

static const enum kh_charset_id charset_of[WAYS] = {KH_CHARSET_UNKNOWN, KH_CHARSET_TCVN3, KH_CHARSET_VNI,
    KH_CHARSET_VISCII, KH_CHARSET_1258, KH_CHARSET_VIQR, KH_CHARSET_VPS, KH_CHARSET_UTF8, KH_CHARSET_UTF8};

/* In bits: to begin in a legacy charset, and to change over between two blocks. */
static const float BEGIN_LEGACY = 7, CHANGE = 12, NEVER = -1e9F;

enum {
	BLOCKS_MOST = 1 << 16, /* more are joined, so that memory stays in bounds */
	PROBE = 160,           /* bytes of a block that may settle its charset */
	SURE_WORDS = 4,        /* that many words that all fit end the search in a block */
	CELL_BLANKS = 3        /* that many blanks part two cells */
};

struct block {
	uint32_t begin, end;
	uint8_t form;       /* enum kh_form */
	uint8_t way;        /* enum way: the verdict */
	uint8_t from[WAYS]; /* the best way of the block before, for each way of this one */
	float bits[WAYS];
	uint16_t good[WAYS], bad[WAYS]; /* words, as in struct kh_verdict */
	uint16_t as_bytes;              /* bit `way`: read that way, it is bytes though its form is UTF-8 */
	uint16_t beyond;                /* as it is */
};

struct blocks {
	const struct kh_charsets *sets;
	const char *bytes;
	size_t size;
	enum kh_charset_id told; /* what the caller says */
	bool open[WAYS];         /* the ways to try */
	bool mixed;              /* not all is UTF-8 */
	bool bytes_only;         /* nothing is UTF-8 */
	bool strict_viqr;
	struct kh_list list;
	struct kh_word_costs costs;
	struct kh_units units[3]; /* as read, decoded, decoded once more */
};

static void open_ways(struct blocks *all, enum kh_charset_id wish, const struct kh_charset_scan *scan);
static int split(struct kh_arena *mem, struct blocks *all);
static void judge(struct blocks *all, struct block *block, enum way first);
static void choose(struct blocks *all, bool free_begin);
static bool is_all_as_is(const struct blocks *all);
static int write_all(struct kh_arena *mem, struct blocks *all, size_t growing, struct kh_decoded *out);
static void name_charset(const struct blocks *all, struct kh_decoded *out);

int kh_blocks_decode(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id wish, const char *bytes,
    size_t size, const struct kh_charset_scan *scan, size_t growing, struct kh_decoded *out)
{
	struct blocks *all = kh_arena_zero(mem, 1, sizeof *all);
	enum way last = AS_IS;

	if (all == NULL)
		return KH_E_MEMORY;
	all->sets = sets;
	all->bytes = bytes;
	all->size = size;
	open_ways(all, wish, scan);
	if (split(mem, all) != KH_OK)
		return KH_E_MEMORY;
	for (size_t i = 0; i < all->list.count; i++) {
		struct block *block = (struct block *)all->list.items + i;

		judge(all, block, last);
		if (block->good[block->way] >= 2)
			last = (enum way)block->way;
	}
	choose(all, wish != KH_CHARSET_UNKNOWN);
	if (wish == KH_CHARSET_UNKNOWN && is_all_as_is(all))
		return KH_NONE;
	if (write_all(mem, all, growing, out) != KH_OK)
		return KH_E_MEMORY;
	name_charset(all, out);
	return KH_OK;
}

/* ---- which ways ---- */

static void open_ways(struct blocks *all, enum kh_charset_id wish, const struct kh_charset_scan *scan)
{
	for (int way = AS_IS; way < WAYS; way++)
		all->open[way] = wish == KH_CHARSET_UNKNOWN ? way != VPS : wish == charset_of[way];
	all->open[AS_IS] = true;
	all->told = wish;
	all->mixed = scan->faults > 0;
	all->bytes_only = wish != KH_CHARSET_UNKNOWN && (wish == KH_CHARSET_WESTERN || scan->faults > 0);
	if (!kh_charset_has_viqr(all->bytes, all->size) && wish != KH_CHARSET_VIQR)
		all->open[VIQR] = false;
	all->strict_viqr =
	    memmem(all->bytes, all->size, "\\.", 2) != NULL || memmem(all->bytes, all->size, "\\?", 2) != NULL;
}

/* ---- blocks ---- */

/* Where one block may end and the next begin: ends of lines, cells and tags, and wide gaps. */
static bool is_gap(const char *bytes, size_t at, size_t end)
{
	char c = bytes[at];

	if (c == ' ')
		return at + CELL_BLANKS <= end && memcmp(bytes + at, "   ", CELL_BLANKS) == 0;
	return (c >= '\t' && c <= '\r') || c == '|' || c == '<' || c == '>';
}

/* The end of the block that begins at `at`: behind its gap. A long one is cut at a blank, else between characters. */
static size_t block_end(const struct blocks *all, size_t at, size_t least)
{
	size_t most = all->size - at < KH_BLOCK_BYTES ? all->size : at + KH_BLOCK_BYTES, blank = at;

	for (size_t i = at; i < most; i++) {
		if (all->bytes[i] == ' ')
			blank = i + 1;
		if ((unsigned char)all->bytes[i] > 0x3E && all->bytes[i] != '|')
			continue;
		if (i - at >= least && is_gap(all->bytes, i, most))
			return i + 1;
	}
	if (most == all->size)
		return most;
	if (blank > at + KH_BLOCK_BYTES / 2)
		return blank;
	for (blank = most; blank > most - 4 && ((unsigned char)all->bytes[blank] & 0xC0) == 0x80; blank--)
		;
	return blank > most - 4 ? blank : most;
}

static enum kh_form form_of(const struct blocks *all, size_t begin, size_t end, bool *evidence)
{
	struct kh_charset_scan scan = {0, 0, 0};

	if (all->bytes_only) {
		for (size_t i = begin; i < end && scan.faults == 0; i++)
			scan.faults = (unsigned char)all->bytes[i] >> 7;
		*evidence = scan.faults > 0;
		return scan.faults > 0 ? KH_FORM_BYTES : KH_FORM_ASCII;
	}
	kh_charset_scan(all->bytes + begin, end - begin, &scan);
	*evidence = scan.letters + scan.faults > 0 ||
	            (all->open[VIQR] && kh_charset_has_viqr(all->bytes + begin, end - begin));
	if (scan.letters + scan.faults == 0)
		return KH_FORM_ASCII;
	return all->bytes_only || scan.faults > scan.letters ? KH_FORM_BYTES : KH_FORM_UTF8;
}

/* What can be no evidence is joined to the block before. */
static int split(struct kh_arena *mem, struct blocks *all)
{
	size_t least = all->size / BLOCKS_MOST;
	struct block *last = NULL;

	for (size_t at = 0, end; at < all->size; at = end) {
		bool evidence;
		enum kh_form form;

		end = block_end(all, at, least);
		form = form_of(all, at, end, &evidence);
		if (last == NULL || evidence || end - last->begin > KH_BLOCK_BYTES) {
			if ((last = kh_list_add(mem, &all->list, sizeof *last)) == NULL)
				return KH_E_MEMORY;
			last->begin = (uint32_t)at;
			last->form = (uint8_t)form;
		}
		last->end = (uint32_t)end;
	}
	return KH_OK;
}

/* ---- readings ---- */

/* The units of a block read one way; in one of the three places. */
static const struct kh_units *read_way(struct blocks *all, const struct block *block, enum way way)
{
	struct kh_units *units = all->units;

	switch (way) {
	case AS_IS:
		return &units[0];
	case MISREAD:
		kh_units_repair(all->sets, &units[0], &units[1]);
		return &units[1];
	case MISREAD_TWICE:
		kh_units_repair(all->sets, &units[0], &units[1]);
		kh_units_repair(all->sets, &units[1], &units[2]);
		return &units[2];
	default:
		kh_units_decode(all->sets, charset_of[way], all->strict_viqr, &units[0], &units[1]);
		return &units[1];
	}
}

static void judge_way(struct blocks *all, struct block *block, enum way way)
{
	struct kh_verdict verdict;

	kh_units_judge(all->sets->syllables, &all->costs, way == AS_IS, read_way(all, block, way), &verdict);
	/* Bytes that read as Vietnamese where nobody writes it are in a charset that shares them. */
	block->bits[way] = way == AS_IS && block->form == KH_FORM_BYTES && verdict.bits > 0 ? 0 : verdict.bits;
	block->good[way] = (uint16_t)verdict.good;
	block->bad[way] = (uint16_t)verdict.bad;
	if (way == AS_IS)
		block->beyond = (uint16_t)verdict.beyond;
}

/* Do so many words fit that no other way need be tried? Letters of Latin-1 alone do not tell Unicode from VISCII.
 * before: it is the way of the block before too. */
static bool is_sure(const struct block *block, enum way way, bool before)
{
	if (way == AS_IS && block->beyond < 2)
		return false;
	return (block->good[way] >= SURE_WORDS && block->bad[way] * 8 < block->good[way]) ||
	       (before && block->good[way] >= 2 && block->bad[way] == 0);
}

/* Bytes that the caller has named the charset of; where they are UTF-8, that may be right as it is. */
static bool is_as_told(const struct blocks *all, const struct block *block)
{
	return all->told >= KH_CHARSET_LEGACY &&
	       block->form == (all->told == KH_CHARSET_VIQR ? KH_FORM_ASCII : KH_FORM_BYTES);
}

/* Before anything speaks for or against a way. */
static void clear(const struct blocks *all, struct block *block)
{
	for (int way = AS_IS; way < WAYS; way++)
		block->bits[way] = all->open[way] ? 0 : NEVER;
	if (is_as_told(all, block))
		block->bits[AS_IS] = NEVER;
	if (block->form == KH_FORM_BYTES)
		block->bits[MISREAD] = block->bits[MISREAD_TWICE] = NEVER;
}

/* Do the first words of a block all fit `first`? Then that is its way, and no other is tried. */
static bool is_sure_at_once(struct blocks *all, struct block *block, enum way first)
{
	size_t end = block->end;

	for (end = block->begin + PROBE; end < block->end && all->bytes[end] != ' '; end++)
		;
	if (end > block->end)
		end = block->end;
	kh_units_read(all->sets, (enum kh_form)block->form, all->bytes, all->size, block->begin, end, &all->units[0]);
	if (block->bits[AS_IS] == 0)
		judge_way(all, block, AS_IS);
	if (first != AS_IS && block->bits[first] == 0)
		judge_way(all, block, first);
	if (!is_sure(block, first, true)) {
		clear(all, block);
		return false;
	}
	block->way = (uint8_t)first;
	for (int way = AS_IS + 1; way < WAYS; way++)
		if (way != (int)first)
			block->bits[way] = NEVER / 2;
	return true;
}

static void judge_form(struct blocks *all, struct block *block, enum way first)
{
	enum way best = first;

	clear(all, block);
	if (is_sure_at_once(all, block, first))
		return;
	kh_units_read(
	    all->sets, (enum kh_form)block->form, all->bytes, all->size, block->begin, block->end, &all->units[0]);
	for (int way = AS_IS; way < WAYS; way++)
		if (block->bits[way] == 0)
			judge_way(all, block, (enum way)way);
	for (int way = AS_IS; way < WAYS; way++)
		if (block->bits[way] > block->bits[best])
			best = (enum way)way;
	block->way = (uint8_t)best;
}

/* Judge the block read in each way, `first` first. Legacy bytes may look like UTF-8: where some of the text is none,
 * such a block is judged both ways. */
static void judge(struct blocks *all, struct block *block, enum way first)
{
	struct block other;

	if (block->form == KH_FORM_ASCII && !all->open[VIQR]) {
		clear(all, block);
		block->way = (uint8_t)first;
		return;
	}
	judge_form(all, block, first);
	if (block->form != KH_FORM_UTF8 || !all->mixed || is_sure(block, (enum way)block->way, block->way == first))
		return;
	other = *block;
	other.form = KH_FORM_BYTES;
	judge_form(all, &other, first);
	for (int way = AS_IS + 1; way < WAYS; way++) {
		if (other.bits[way] <= block->bits[way])
			continue;
		block->bits[way] = other.bits[way];
		block->good[way] = other.good[way];
		block->bad[way] = other.bad[way];
		block->as_bytes |= (uint16_t)(1u << way);
		if (block->bits[way] > block->bits[block->way])
			block->way = (uint8_t)way;
	}
}

/* ---- the verdict ---- */

static void choose(struct blocks *all, bool free_begin)
{
	struct block *blocks = all->list.items;
	float sum[WAYS], next[WAYS];
	enum way best = AS_IS;

	for (int way = 0; way < WAYS; way++)
		sum[way] = way == AS_IS || free_begin ? 0 : -BEGIN_LEGACY;
	for (size_t i = 0; i < all->list.count; i++) {
		for (int way = 0; way < WAYS; way++)
			if (sum[way] > sum[best])
				best = (enum way)way;
		for (int way = 0; way < WAYS; way++) {
			bool stay = sum[way] >= sum[best] - CHANGE || i == 0;

			blocks[i].from[way] = (uint8_t)(stay ? way : (int)best);
			next[way] = (stay ? sum[way] : sum[best] - CHANGE) + blocks[i].bits[way];
		}
		memcpy(sum, next, sizeof sum);
	}
	for (int way = 0; way < WAYS; way++)
		if (sum[way] > sum[best])
			best = (enum way)way;
	for (size_t i = all->list.count; i-- > 0;) {
		blocks[i].way = (uint8_t)best;
		best = (enum way)blocks[i].from[best];
	}
}

static bool is_all_as_is(const struct blocks *all)
{
	const struct block *blocks = all->list.items;

	for (size_t i = 0; i < all->list.count; i++)
		if (blocks[i].way != AS_IS || blocks[i].form == KH_FORM_BYTES)
			return false;
	return true;
}

/* ---- writing ---- */

static void write_block(struct kh_charset_writer *writer, struct blocks *all, const struct block *block)
{
	enum kh_form form = (block->as_bytes >> block->way & 1) != 0 ? KH_FORM_BYTES : (enum kh_form)block->form;
	const struct kh_units *units;

	if (block->way != VIQR && form != KH_FORM_UTF8) {
		kh_charset_write_bytes(
		    all->sets, charset_of[block->way], all->bytes, block->begin, block->end, writer);
		return;
	}
	kh_units_read(all->sets, form, all->bytes, all->size, block->begin, block->end, &all->units[0]);
	units = read_way(all, block, (enum way)block->way);
	for (size_t i = 0; i < units->count; i++) {
		const struct kh_unit *unit = &units->at[i];

		if (unit->code_point >= KH_UNIT_RAW)
			kh_writer_byte(writer, unit->code_point - KH_UNIT_RAW, unit->from, unit->width);
		else
			kh_writer_put(writer, unit->code_point, unit->from, unit->width);
	}
}

/* letters: how many bytes or sequences beyond ASCII there are; each may become three bytes. VIQR makes three of two.
 */
static int write_all(struct kh_arena *mem, struct blocks *all, size_t growing, struct kh_decoded *out)
{
	struct kh_charset_writer writer;

	if (!kh_writer_init(&writer, mem, all->size + growing * 2 + (all->open[VIQR] ? all->size / 2 : 0)))
		return KH_E_MEMORY;
	for (size_t i = 0; i < all->list.count; i++)
		write_block(&writer, all, (const struct block *)all->list.items + i);
	kh_writer_close(&writer, out);
	return KH_OK;
}

/* ---- the name ---- */

struct tally {
	double good, bad; /* words */
	double blocks;    /* that are not all ASCII: they count where there are no words */
	double bits;      /* more than as it is */
};

static enum kh_charset_id charset_of_block(const struct block *block)
{
	if (block->way != AS_IS)
		return charset_of[block->way];
	return block->form == KH_FORM_BYTES ? KH_CHARSET_WESTERN : KH_CHARSET_UTF8;
}

static double weight_of(const struct tally *tally)
{
	return tally->good + tally->bad + tally->blocks * 1e-6;
}

/* How sure: the share of words that fit, less what few words and a small lead leave open. */
static double confidence_of(enum kh_charset_id id, const struct tally *tally)
{
	double share = (tally->good + 0.5) / (tally->good + tally->bad + 1.5);

	if (id == KH_CHARSET_UTF8)
		return 1;
	if (id == KH_CHARSET_WESTERN)
		return 0.5;
	return share * (1 - exp2(-tally->bits / 8));
}

/* The charset of most of the words that have letters beyond ASCII. */
static void name_charset(const struct blocks *all, struct kh_decoded *out)
{
	const struct block *blocks = all->list.items;
	struct tally tallies[KH_CHARSET_COUNT] = {{0, 0, 0, 0}};
	enum kh_charset_id best = KH_CHARSET_UTF8;

	for (size_t i = 0; i < all->list.count; i++) {
		const struct block *block = &blocks[i];
		struct tally *tally = &tallies[charset_of_block(block)];

		tally->good += block->good[block->way];
		tally->bad += block->bad[block->way];
		tally->blocks += block->form != KH_FORM_ASCII;
		if (block->way != AS_IS)
			tally->bits += block->bits[block->way] - block->bits[AS_IS];
	}
	for (int id = 0; id < KH_CHARSET_COUNT; id++)
		if (weight_of(&tallies[id]) > weight_of(&tallies[best]))
			best = (enum kh_charset_id)id;
	if (all->told != KH_CHARSET_UNKNOWN)
		best = all->told;
	out->charset = kh_charset_name(best);
	out->confidence = all->told != KH_CHARSET_UNKNOWN ? 1 : confidence_of(best, &tallies[best]);
	out->guessed = out->confidence < 0.8;
}
