#include "charset_blocks.h"

#include <string.h>

#include "charset_capitals.h"
#include "charset_ways.h"
#include "charset_write.h"

enum {
	BLOCKS_MOST = 1 << 16, /* more are joined, so that memory stays in bounds */
	PROBE = 80,            /* bytes of a block that may settle its charset */
	SURE_WORDS = 4,        /* that many words that all fit end the search in a block */
	CELL_BLANKS = 3        /* that many blanks part two cells */
};

struct blocks {
	const struct kh_charsets *sets;
	const char *bytes;
	size_t size;
	enum kh_charset_id told; /* what the caller says */
	bool open[KH_WAYS];      /* the ways to try */
	bool mixed;              /* not all is UTF-8 */
	bool bytes_only;         /* nothing is UTF-8 */
	bool strict_viqr;
	struct kh_list list;
	struct kh_word_costs costs;
	struct kh_units units[3]; /* as read, decoded, decoded once more */
};

static void open_ways(struct blocks *all, enum kh_charset_id wish, const struct kh_charset_scan *scan);
static int split(struct kh_arena *mem, struct blocks *all);
static void judge(struct blocks *all, struct kh_stretch *block, enum kh_way first);
static bool is_all_as_is(const struct blocks *all);
static int write_all(struct kh_arena *mem, struct blocks *all, size_t growing, struct kh_decoded *out);

int kh_blocks_decode(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id wish, const char *bytes,
    size_t size, const struct kh_charset_scan *scan, size_t growing, struct kh_decoded *out)
{
	struct blocks *all = kh_arena_zero(mem, 1, sizeof *all);
	enum kh_way last = KH_WAY_AS_IS;

	if (all == NULL)
		return KH_E_MEMORY;
	all->sets = sets;
	all->bytes = bytes;
	all->size = size;
	open_ways(all, wish, scan);
	if (split(mem, all) != KH_OK)
		return KH_E_MEMORY;
	for (size_t i = 0; i < all->list.count; i++) {
		struct kh_stretch *block = (struct kh_stretch *)all->list.items + i;

		judge(all, block, last);
		if (block->good[block->way] >= 2)
			last = (enum kh_way)block->way;
	}
	kh_stretches_choose(all->list.items, all->list.count, wish != KH_CHARSET_UNKNOWN);
	if (wish == KH_CHARSET_UNKNOWN && is_all_as_is(all))
		return KH_NONE;
	if (write_all(mem, all, growing, out) != KH_OK)
		return KH_E_MEMORY;
	return kh_stretches_name(mem, all->list.items, all->list.count, wish, out) ? KH_OK : KH_E_MEMORY;
}

/* ---- which ways ---- */

static void open_ways(struct blocks *all, enum kh_charset_id wish, const struct kh_charset_scan *scan)
{
	for (int way = KH_WAY_AS_IS; way < KH_WAYS; way++)
		all->open[way] = wish == KH_CHARSET_UNKNOWN ? way != KH_WAY_VPS : wish == kh_way_charset[way];
	all->open[KH_WAY_AS_IS] = true;
	all->told = wish;
	all->mixed = scan->faults > 0;
	all->bytes_only = wish != KH_CHARSET_UNKNOWN && (wish == KH_CHARSET_WESTERN || scan->faults > 0);
	if (!kh_charset_has_viqr(all->bytes, all->size) && wish != KH_CHARSET_VIQR)
		all->open[KH_WAY_VIQR] = false;
	all->strict_viqr = all->open[KH_WAY_VIQR] && (memmem(all->bytes, all->size, "\\.", 2) != NULL ||
	                                                 memmem(all->bytes, all->size, "\\?", 2) != NULL);
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
	struct kh_charset_scan scan;
	const char *bytes = all->bytes + begin;
	size_t size = end - begin;

	*evidence = !kh_charset_is_ascii(bytes, size);
	if (!*evidence) {
		*evidence = all->open[KH_WAY_VIQR] && kh_charset_has_viqr(bytes, size);
		return KH_FORM_ASCII;
	}
	if (all->bytes_only || !all->mixed)
		return all->bytes_only ? KH_FORM_BYTES : KH_FORM_UTF8;
	kh_charset_scan(bytes, size, &scan);
	return scan.faults > scan.letters ? KH_FORM_BYTES : KH_FORM_UTF8;
}

/* What can be no evidence is joined to the block before. */
static int split(struct kh_arena *mem, struct blocks *all)
{
	size_t least = all->size / BLOCKS_MOST;
	struct kh_stretch *last = NULL;

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
static const struct kh_units *read_way(struct blocks *all, const struct kh_stretch *block, enum kh_way way)
{
	struct kh_units *units = all->units;

	switch (way) {
	case KH_WAY_AS_IS:
		return &units[0];
	case KH_WAY_MISREAD:
		kh_units_repair(all->sets, &units[0], &units[1]);
		return &units[1];
	case KH_WAY_MISREAD_TWICE:
		kh_units_repair(all->sets, &units[0], &units[1]);
		kh_units_repair(all->sets, &units[1], &units[2]);
		return &units[2];
	default:
		kh_units_decode(all->sets, kh_way_charset[way], all->strict_viqr, &units[0], &units[1]);
		return &units[1];
	}
}

static void judge_way(struct blocks *all, struct kh_stretch *block, enum kh_way way)
{
	struct kh_verdict verdict;

	kh_units_judge(all->sets->syllables, &all->costs, way == KH_WAY_AS_IS, read_way(all, block, way), &verdict);
	/* Bytes that read as Vietnamese where nobody writes it are in a charset that shares them. */
	block->bits[way] = way == KH_WAY_AS_IS && block->form == KH_FORM_BYTES && verdict.bits > 0 ? 0 : verdict.bits;
	block->good[way] = (uint16_t)verdict.good;
	block->bad[way] = (uint16_t)verdict.bad;
	if (way == KH_WAY_AS_IS)
		block->beyond = (uint16_t)verdict.beyond;
}

/* Do so many words fit that no other way need be tried? Letters of Latin-1 alone do not tell Unicode from
 * KH_WAY_VISCII. before: it is the way of the block before too. */
static bool is_sure(const struct kh_stretch *block, enum kh_way way, bool before)
{
	if (way == KH_WAY_AS_IS && block->beyond < 2)
		return false;
	return (block->good[way] >= SURE_WORDS && block->bad[way] * 8 < block->good[way]) ||
	       (before && block->good[way] >= 2 && block->bad[way] == 0);
}

/* Bytes that the caller has named the charset of; where they are UTF-8, that may be right as it is. */
static bool is_as_told(const struct blocks *all, const struct kh_stretch *block)
{
	return all->told >= KH_CHARSET_LEGACY &&
	       block->form == (all->told == KH_CHARSET_VIQR ? KH_FORM_ASCII : KH_FORM_BYTES);
}

/* Before anything speaks for or against a way. */
static void clear(const struct blocks *all, struct kh_stretch *block)
{
	for (int way = KH_WAY_AS_IS; way < KH_WAYS; way++)
		block->bits[way] = all->open[way] ? 0 : KH_BITS_NEVER;
	if (is_as_told(all, block))
		block->bits[KH_WAY_AS_IS] = KH_BITS_NEVER;
	if (block->form == KH_FORM_BYTES)
		block->bits[KH_WAY_MISREAD] = block->bits[KH_WAY_MISREAD_TWICE] = KH_BITS_NEVER;
}

/* Do the first words of a block all fit `first`? Then that is its way, and no other is tried. */
static bool is_sure_at_once(struct blocks *all, struct kh_stretch *block, enum kh_way first)
{
	size_t end = block->begin + PROBE;

	while (end < block->end && all->bytes[end] != ' ')
		end++;
	if (end > block->end)
		end = block->end;
	kh_units_read(all->sets, (enum kh_form)block->form, all->bytes, all->size, block->begin, end, &all->units[0]);
	if (block->bits[first] == 0)
		judge_way(all, block, first);
	if (first != KH_WAY_AS_IS && block->bits[KH_WAY_AS_IS] == 0 && !is_sure(block, first, false))
		judge_way(all, block, KH_WAY_AS_IS);
	if (!is_sure(block, first, true)) {
		clear(all, block);
		return false;
	}
	block->way = (uint8_t)first;
	for (int way = KH_WAY_AS_IS + 1; way < KH_WAYS; way++)
		if (way != (int)first)
			block->bits[way] = KH_BITS_NEVER / 2;
	return true;
}

static void judge_form(struct blocks *all, struct kh_stretch *block, enum kh_way first)
{
	enum kh_way best = first;

	clear(all, block);
	if (is_sure_at_once(all, block, first))
		return;
	kh_units_read(
	    all->sets, (enum kh_form)block->form, all->bytes, all->size, block->begin, block->end, &all->units[0]);
	for (int way = KH_WAY_AS_IS; way < KH_WAYS; way++)
		if (block->bits[way] == 0)
			judge_way(all, block, (enum kh_way)way);
	for (int way = KH_WAY_AS_IS; way < KH_WAYS; way++)
		if (block->bits[way] > block->bits[best])
			best = (enum kh_way)way;
	block->way = (uint8_t)best;
}

/* Judge the block read in each way, `first` first. Legacy bytes may look like UTF-8: where some of the text is none,
 * such a block is judged both ways. */
static void judge(struct blocks *all, struct kh_stretch *block, enum kh_way first)
{
	struct kh_stretch other;

	if (block->form == KH_FORM_ASCII && !all->open[KH_WAY_VIQR]) {
		clear(all, block);
		block->way = (uint8_t)first;
		return;
	}
	judge_form(all, block, first);
	if (block->form != KH_FORM_UTF8 || !all->mixed ||
	    is_sure(block, (enum kh_way)block->way, block->way == first))
		return;
	other = *block;
	other.form = KH_FORM_BYTES;
	judge_form(all, &other, first);
	for (int way = KH_WAY_AS_IS + 1; way < KH_WAYS; way++) {
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

static bool is_all_as_is(const struct blocks *all)
{
	const struct kh_stretch *blocks = all->list.items;

	for (size_t i = 0; i < all->list.count; i++)
		if (blocks[i].way != KH_WAY_AS_IS || blocks[i].form == KH_FORM_BYTES)
			return false;
	return true;
}

/* ---- writing ---- */

static void write_units(struct kh_charset_writer *writer, const struct kh_units *units)
{
	for (size_t i = 0; i < units->count; i++) {
		const struct kh_unit *unit = &units->at[i];

		if (unit->code_point >= KH_UNIT_RAW)
			kh_writer_byte(writer, unit->code_point - KH_UNIT_RAW, unit->from, unit->width);
		else
			kh_writer_put(writer, unit->code_point, unit->from, unit->width);
	}
}

static void write_block(struct kh_charset_writer *writer, struct blocks *all, const struct kh_stretch *block)
{
	enum kh_form form = (block->as_bytes >> block->way & 1) != 0 ? KH_FORM_BYTES : (enum kh_form)block->form;
	enum kh_charset_id id = kh_way_charset[block->way];
	size_t before = writer->size;

	if (block->way != KH_WAY_VIQR && form != KH_FORM_UTF8) {
		kh_charset_write_bytes(all->sets, id, all->bytes, block->begin, block->end, writer);
	} else {
		kh_units_read(all->sets, form, all->bytes, all->size, block->begin, block->end, &all->units[0]);
		write_units(writer, read_way(all, block, (enum kh_way)block->way));
	}
	if (block->way == KH_WAY_TCVN3)
		kh_charset_raise(writer->bytes + before, writer->size - before);
}

/* growing: how many bytes may become three. VIQR makes three of two. */
static int write_all(struct kh_arena *mem, struct blocks *all, size_t growing, struct kh_decoded *out)
{
	struct kh_charset_writer writer;

	if (!kh_writer_init(&writer, mem, all->size + growing * 2 + (all->open[KH_WAY_VIQR] ? all->size / 2 : 0)))
		return KH_E_MEMORY;
	for (size_t i = 0; i < all->list.count; i++)
		write_block(&writer, all, (const struct kh_stretch *)all->list.items + i);
	kh_writer_close(&writer, out);
	return KH_OK;
}
