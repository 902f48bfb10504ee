#include "charset_blocks.h"

#include <string.h>

#include "charset_capitals.h"
#include "charset_heading.h"
#include "charset_tokens.h"
#include "charset_write.h"

enum {
	BLOCKS_MOST = 1 << 16, /* more are joined, so that memory stays in bounds */
	BLOCK_USUAL = 40,      /* bytes: room is made for blocks of that size */
	BALANCE_HOLDS = 200,   /* words: so many more that fit settle a run of blocks */
	SURE_WORDS = 4         /* so many words of a block tell whether it is in the usual charset */
};

/* In bits: how far the usual way is ahead of all others, and of text as it stands in a block where only these two are
 * looked at. */
static const float CERTAIN = 100, LEAD = 12;

struct blocks {
	const struct kh_charsets *sets;
	const char *bytes;
	size_t size;
	enum kh_charset_id told; /* what the caller says */
	unsigned open;           /* the ways to try, a bit each */
	bool mixed;              /* not all is UTF-8 */
	bool bytes_only;         /* nothing is UTF-8 */
	bool symbols;            /* text is in a font of symbols */
	enum kh_form other;      /* the form that blocks of UTF-8 may have too; KH_FORM_ASCII for none */
	struct kh_list list;
	struct kh_tokens *tokens;
	float sum[KH_WAYS]; /* what speaks for each way, until one is usual */
	enum kh_way usual;  /* KH_WAYS while there is none */
};

static void open_ways(struct blocks *all, enum kh_charset_id wish, const struct kh_charset_scan *scan);
static int split(struct kh_arena *mem, struct blocks *all);
static void judge(struct blocks *all, struct kh_stretch *block);
static void drop_foreign(struct blocks *all);
static void find_misread(struct blocks *all);
static bool is_all_as_is(const struct blocks *all);
static int write_all(struct kh_arena *mem, struct blocks *all, size_t growing, struct kh_decoded *out);

int kh_blocks_decode(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id wish, const char *bytes,
    size_t size, const struct kh_charset_scan *scan, size_t growing, struct kh_decoded *out)
{
	struct blocks all = {.sets = sets, .bytes = bytes, .size = size, .usual = KH_WAYS};

	open_ways(&all, wish, scan);
	all.tokens = kh_tokens_new(mem, sets, bytes, size, (all.open >> KH_WAY_VIQR & 1) != 0);
	if (all.tokens == NULL || split(mem, &all) != KH_OK)
		return KH_E_MEMORY;
	for (size_t i = 0; i < all.list.count; i++)
		judge(&all, (struct kh_stretch *)all.list.items + i);
	kh_stretches_choose(all.list.items, all.list.count, wish != KH_CHARSET_UNKNOWN);
	if (wish == KH_CHARSET_UNKNOWN) {
		drop_foreign(&all);
		find_misread(&all);
	}
	if (wish == KH_CHARSET_UNKNOWN && is_all_as_is(&all))
		return KH_NONE;
	if (write_all(mem, &all, growing, out) != KH_OK)
		return KH_E_MEMORY;
	return kh_stretches_name(mem, all.list.items, all.list.count, wish, out) ? KH_OK : KH_E_MEMORY;
}

/* ---- which ways ---- */

static void open_ways(struct blocks *all, enum kh_charset_id wish, const struct kh_charset_scan *scan)
{
	all->open = 1u << KH_WAY_AS_IS;
	for (int way = KH_WAY_AS_IS; way < KH_WAYS; way++)
		if (wish == KH_CHARSET_UNKNOWN ? way != KH_WAY_VPS : wish == kh_way_charset[way])
			all->open |= 1u << way;
	all->told = wish;
	all->mixed = scan->faults > 0;
	all->symbols = kh_charset_has_symbols(all->bytes, all->size, scan->letters);
	if (all->mixed)
		all->other = KH_FORM_BYTES;
	else if (kh_charset_has_tones(all->bytes, all->size))
		all->other = KH_FORM_ANSI;
	all->bytes_only = wish != KH_CHARSET_UNKNOWN && (wish == KH_CHARSET_WESTERN || scan->faults > 0);
	if (wish != KH_CHARSET_VIQR && !kh_charset_has_viqr(all->bytes, all->size) &&
	    !(scan->letters == 0 && scan->faults == 0 && kh_charset_may_be_viqr(all->bytes, all->size)))
		all->open &= ~(1u << KH_WAY_VIQR);
}

/* ---- blocks ---- */

/* The end of the block that begins at `at`: behind its gap. A long one is cut at a blank, else between characters. */
static size_t block_end(const struct blocks *all, size_t at, size_t least)
{
	size_t most = all->size - at < KH_BLOCK_BYTES ? all->size : at + KH_BLOCK_BYTES, cut = most;
	size_t gap = least < most - at ? kh_charset_gap(all->bytes, at + least, most) : most;

	if (gap < most)
		return gap + 1;
	if (most == all->size)
		return most;
	while (cut > at + KH_BLOCK_BYTES / 2 && all->bytes[cut - 1] != ' ')
		cut--;
	if (cut > at + KH_BLOCK_BYTES / 2)
		return cut;
	for (cut = most; cut > most - 4 && ((unsigned char)all->bytes[cut] & 0xC0) == 0x80; cut--)
		;
	return cut > most - 4 ? cut : most;
}

static enum kh_form form_of(const struct blocks *all, size_t begin, size_t end, bool *evidence)
{
	const char *bytes = all->bytes + begin;
	bool ascii, utf8 = kh_charset_is_utf8(bytes, end - begin, all->size - begin, &ascii);

	*evidence = !ascii;
	if (ascii) {
		*evidence = (all->open >> KH_WAY_VIQR & 1) != 0 && kh_tokens_has_evidence(all->tokens, begin, end);
		return KH_FORM_ASCII;
	}
	if (all->bytes_only || (all->mixed && !utf8))
		return KH_FORM_BYTES;
	return all->symbols ? KH_FORM_SYMBOL : KH_FORM_UTF8;
}

/* What can be no evidence is joined to the block before. */
static int split(struct kh_arena *mem, struct blocks *all)
{
	size_t least = all->size / BLOCKS_MOST;
	struct kh_stretch *last = NULL;

	if (!kh_list_reserve(mem, &all->list, all->size / BLOCK_USUAL, sizeof *last))
		return KH_E_MEMORY;
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

/* ---- judging ---- */

/* Bytes that the caller has named the charset of; where they are UTF-8, that may be right as it is. */
static bool is_as_told(const struct blocks *all, const struct kh_stretch *block)
{
	return all->told >= KH_CHARSET_LEGACY &&
	       block->form == (all->told == KH_CHARSET_VIQR ? KH_FORM_ASCII : KH_FORM_BYTES);
}

/* The ways that are open to a block, a bit each. In ASCII all but VIQR are as it is. */
static unsigned ways_of(const struct blocks *all, const struct kh_stretch *block, enum kh_form form)
{
	unsigned ways = all->open;

	if (is_as_told(all, block))
		ways &= ~(1u << KH_WAY_AS_IS);
	if (form == KH_FORM_BYTES)
		ways &= ~(1u << KH_WAY_MISREAD | 1u << KH_WAY_MISREAD_TWICE);
	if (form == KH_FORM_ASCII)
		ways &= 1u << KH_WAY_AS_IS | 1u << KH_WAY_VIQR;
	return ways;
}

static uint8_t at_most_255(uint32_t count)
{
	return count < 255 ? (uint8_t)count : 255;
}

/* Give the block what speaks for a way, where that is more than it has. */
static void take(struct kh_stretch *block, enum kh_form form, int way, const struct kh_verdict *verdict)
{
	/* Bytes that read as Vietnamese where nobody writes it are in a charset that shares them. */
	float bits = way == KH_WAY_AS_IS && form == KH_FORM_BYTES && verdict->bits > 0 ? 0 : verdict->bits;

	if (form != (enum kh_form)block->form) {
		if (way == KH_WAY_AS_IS || bits <= block->bits[way])
			return;
		block->in_other |= (uint16_t)(1u << way);
		block->bytes |= form == KH_FORM_BYTES;
	}
	block->bits[way] = bits;
	block->good[way] = at_most_255(verdict->good);
	block->bad[way] = at_most_255(verdict->bad);
	if (way == KH_WAY_AS_IS)
		block->beyond = at_most_255(verdict->beyond);
}

/* Judge the block in those of the ways that are open to it; `enough` words may tell. */
static void judge_ways(
    struct blocks *all, struct kh_stretch *block, enum kh_form form, unsigned ways, unsigned enough)
{
	struct kh_verdict verdicts[KH_WAYS];

	ways &= ways_of(all, block, form);
	kh_tokens_judge(all->tokens, block, form, ways, enough, verdicts);
	for (int way = 0; way < KH_WAYS; way++)
		if ((ways >> way & 1) != 0)
			take(block, form, way, &verdicts[way]);
}

/* Do so many words fit the way that is usual here that no other need be tried? Letters of Latin-1 alone do not tell
 * Unicode from VISCII. */
static bool is_sure(const struct kh_stretch *block, enum kh_way way)
{
	if (way == KH_WAY_AS_IS ? block->beyond < 2 : block->bits[way] < block->bits[KH_WAY_AS_IS] + LEAD)
		return false;
	return block->good[way] > 0 && block->bad[way] == 0;
}

/* The way that most of the text so far speaks for, by far; KH_WAYS while there is none. */
static enum kh_way usual_way(const struct blocks *all)
{
	int best = 0;

	for (int way = 1; way < KH_WAYS; way++)
		if (all->sum[way] > all->sum[best])
			best = way;
	for (int way = 0; way < KH_WAYS; way++)
		if (way != best && all->sum[way] > all->sum[best] - CERTAIN &&
		    !(best == KH_WAY_MISREAD && way == KH_WAY_MISREAD_TWICE)) /* nothing more to undo */
			return KH_WAYS;
	return (enum kh_way)best;
}

/* Legacy bytes may look like UTF-8: where some of the text is none, such a block is judged both ways. So it is where
 * bytes may have been read as windows-1258; there no word can stand for others. */
static void judge(struct blocks *all, struct kh_stretch *block)
{
	unsigned first =
	    all->usual == KH_WAYS || all->other == KH_FORM_ANSI ? 0 : 1u << all->usual | 1u << KH_WAY_AS_IS;

	for (int way = KH_WAY_AS_IS; way < KH_WAYS; way++)
		block->bits[way] = (all->open >> way & 1) != 0 ? 0 : KH_BITS_NEVER;
	if (is_as_told(all, block))
		block->bits[KH_WAY_AS_IS] = KH_BITS_NEVER;
	if (block->form == KH_FORM_BYTES)
		block->bits[KH_WAY_MISREAD] = block->bits[KH_WAY_MISREAD_TWICE] = KH_BITS_NEVER;
	if (block->form == KH_FORM_ASCII && (all->open >> KH_WAY_VIQR & 1) == 0)
		return;
	if (first != 0) {
		judge_ways(all, block, (enum kh_form)block->form, first, SURE_WORDS);
		if (is_sure(block, all->usual)) {
			for (int way = KH_WAY_AS_IS + 1; way < KH_WAYS; way++)
				if (way != (int)all->usual)
					block->bits[way] = KH_BITS_NEVER / 2;
			return;
		}
	}
	judge_ways(all, block, (enum kh_form)block->form, ~0u, KH_BLOCK_BYTES);
	if ((block->form == KH_FORM_UTF8 || block->form == KH_FORM_SYMBOL) && all->other != KH_FORM_ASCII)
		judge_ways(all, block, all->other, ~0u, KH_BLOCK_BYTES);
	for (int way = 0; way < KH_WAYS && all->usual == KH_WAYS; way++)
		all->sum[way] += block->bits[way];
	if (all->usual == KH_WAYS)
		all->usual = usual_way(all);
}

/* Where the line or cell ends that a block begins with: what follows was joined to it. */
static size_t segment_end(const struct blocks *all, const struct kh_stretch *block)
{
	size_t least = all->size / BLOCKS_MOST;

	return least < block->end - block->begin ? kh_charset_gap(all->bytes, block->begin + least, block->end)
	                                         : block->end;
}

/* What reads as a legacy charset among more words that are no Vietnamese is text in another language with letters of
 * its own, or with apostrophes and stops: leave it as it is. Looked at are the lines and cells that read so, not what
 * was joined to them, nor tags. */
static void drop_foreign(struct blocks *all)
{
	struct kh_stretch *blocks = all->list.items;

	for (size_t i = 0, end; i < all->list.count; i = end) {
		long balance = 0;
		uint8_t way = blocks[i].way;

		for (end = i; end < all->list.count && blocks[end].way == way; end++) {
			if (kh_way_charset[way] < KH_CHARSET_LEGACY || balance > BALANCE_HOLDS ||
			    (blocks[end].form == KH_FORM_ASCII && way != KH_WAY_VIQR))
				continue;
			balance += (long)blocks[end].good[way] - blocks[end].bad[way];
			balance += kh_ascii_balance(all->sets->syllables, all->bytes, blocks[end].begin,
			    way == KH_WAY_VIQR ? blocks[end].end : segment_end(all, &blocks[end]),
			    way == KH_WAY_VIQR);
		}
		for (size_t j = i; j < end && balance < 0; j++)
			blocks[j].way = KH_WAY_AS_IS;
	}
}

/* Words that were misread by themselves, as where a form was filled in: in a block that stays as it is, and in one
 * that was misread but for words with letters that are right as they are. */
static void find_misread(struct blocks *all)
{
	struct kh_stretch *blocks = all->list.items;

	for (size_t i = 0; i < all->list.count; i++) {
		bool misread = blocks[i].way == KH_WAY_MISREAD || blocks[i].way == KH_WAY_MISREAD_TWICE;

		if (blocks[i].form != KH_FORM_UTF8 ||
		    !(blocks[i].way == KH_WAY_AS_IS || (misread && blocks[i].beyond > 0)))
			continue;
		blocks[i].mended = at_most_255((uint32_t)kh_tokens_count_misread(all->tokens, &blocks[i]));
		blocks[i].way = KH_WAY_AS_IS;
	}
}

static bool is_all_as_is(const struct blocks *all)
{
	const struct kh_stretch *blocks = all->list.items;

	for (size_t i = 0; i < all->list.count; i++)
		if (blocks[i].way != KH_WAY_AS_IS || blocks[i].form == KH_FORM_BYTES || blocks[i].mended > 0)
			return false;
	return true;
}

/* ---- writing ---- */

/* Text that stays as it is, each character from its own bytes. */
static void write_as_is(struct kh_charset_writer *writer, const struct blocks *all, size_t begin, size_t end)
{
	const unsigned char *b = (const unsigned char *)all->bytes;

	for (size_t i = begin, used; i < end; i += used) {
		used = kh_utf8_length(b + i, end - i);
		used += used == 0;
		for (size_t j = 0; j < used; j++)
			kh_writer_byte(writer, b[i + j], i, used);
	}
}

static void write_block(struct kh_charset_writer *writer, struct blocks *all, const struct kh_stretch *block)
{
	enum kh_form form = (block->in_other >> block->way & 1) != 0 ? all->other : (enum kh_form)block->form;
	enum kh_charset_id id = kh_way_charset[block->way];

	if (block->way != KH_WAY_VIQR && form == KH_FORM_BYTES && all->sets->tables[id].count <= 1)
		kh_charset_write_bytes(all->sets, id, all->bytes, block->begin, block->end, writer);
	else if (block->way == KH_WAY_AS_IS && block->mended == 0)
		write_as_is(writer, all, block->begin, block->end);
	else
		kh_tokens_write(all->tokens, block, form, writer);
}

static void mend_case(const struct kh_charsets *sets, char *text, size_t size)
{
	kh_charset_raise(text, size);
	kh_charset_raise_headings(sets, text, size);
}

/* growing: how many bytes may become three. VIQR makes three of two. */
static int write_all(struct kh_arena *mem, struct blocks *all, size_t growing, struct kh_decoded *out)
{
	struct kh_charset_writer writer;
	size_t before = 0; /* where a run of blocks of TCVN3 began */

	if (!kh_writer_init(
	        &writer, mem, all->size + growing * 2 + ((all->open >> KH_WAY_VIQR & 1) != 0 ? all->size / 2 : 0)))
		return KH_E_MEMORY;
	for (size_t i = 0; i < all->list.count; i++) {
		const struct kh_stretch *block = (const struct kh_stretch *)all->list.items + i;
		bool more = i + 1 < all->list.count && block[1].way == KH_WAY_TCVN3;

		if (block->way == KH_WAY_TCVN3 && (i == 0 || block[-1].way != KH_WAY_TCVN3))
			before = writer.size;
		write_block(&writer, all, block);
		if (block->way == KH_WAY_TCVN3 && !more)
			mend_case(all->sets, writer.bytes + before, writer.size - before);
	}
	kh_writer_close(&writer, out);
	return KH_OK;
}
