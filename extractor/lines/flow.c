#include "flow.h"

#include <ctype.h>
#include <string.h>

#include "eight.h"
#include "text/spread.h"
#include "torn_year.h"

enum {
	SLACK = 1024,
	TIMES = 2 /* the text of a table is joined more than once; what is not touched costs nothing */
};

struct kh_flow {
	struct kh_arena *mem;
	const struct kh_text *lines; /* the text that strings are joined from */
	struct kh_text text;
	uint32_t room; /* in code points */
	size_t byte_room;
};

static void *grown(struct kh_arena *mem, const void *old, size_t used, size_t room)
{
	void *p = kh_arena_take(mem, room);

	if (p != NULL && used > 0)
		memcpy(p, old, used);
	return p;
}

/* Room for `chars` more code points of `bytes` bytes, and for a closing mark. */
static int reserve(struct kh_flow *flow, uint32_t chars, size_t bytes)
{
	struct kh_text *t = &flow->text;

	if (bytes + KH_TEXT_SLACK > flow->byte_room - t->size) {
		size_t room = (flow->byte_room + bytes + SLACK) * 3 / 2;
		if ((t->bytes = grown(flow->mem, t->bytes, t->size, room)) == NULL)
			return KH_E_MEMORY;
		flow->byte_room = room;
	}
	if (chars + KH_TEXT_SLACK <= flow->room - t->length)
		return KH_OK;
	size_t room = ((size_t)flow->room + chars + SLACK) * 3 / 2;
	if (room > UINT32_MAX)
		return KH_E_LIMIT;
	t->skeleton = grown(flow->mem, t->skeleton, t->length, room);
	t->byte_at = grown(flow->mem, t->byte_at, ((size_t)t->length + (flow->room > 0)) * sizeof *t->byte_at,
	    room * sizeof *t->byte_at);
	t->source_at = grown(flow->mem, t->source_at, t->length * sizeof *t->source_at, room * sizeof *t->source_at);
	t->source_size = grown(flow->mem, t->source_size, t->length, room);
	t->style = grown(flow->mem, t->style, t->length, room);
	if (t->skeleton == NULL || t->byte_at == NULL || t->source_at == NULL || t->source_size == NULL ||
	    t->style == NULL)
		return KH_E_MEMORY;
	flow->room = (uint32_t)room;
	return KH_OK;
}

struct kh_flow *kh_flow_new(struct kh_arena *mem, const struct kh_text *text)
{
	struct kh_flow *flow = kh_arena_zero(mem, 1, sizeof *flow);

	if (flow == NULL)
		return NULL;
	flow->mem = mem;
	flow->lines = text;
	uint32_t times = text->length < UINT32_MAX / TIMES ? TIMES : 1;
	if (reserve(flow, text->length * times, text->size * times) != KH_OK)
		return NULL;
	flow->text.byte_at[0] = 0;
	flow->text.skeleton[0] = flow->text.bytes[0] = '\0';
	return flow;
}

const struct kh_text *kh_flow_text(const struct kh_flow *flow)
{
	return &flow->text;
}

static void put_byte(struct kh_text *t, char c, uint32_t source)
{
	t->bytes[t->size++] = c;
	t->skeleton[t->length] = c;
	t->source_at[t->length] = source;
	t->source_size[t->length] = 0;
	t->style[t->length] = 0;
	t->byte_at[++t->length] = (uint32_t)t->size;
}

/* Add code points that stand together: all that is of them is copied at once. */
static void put_run(struct kh_text *t, const struct kh_text *from, uint32_t begin, uint32_t end)
{
	uint32_t n = end - begin, byte = from->byte_at[begin], to = t->length, shift = (uint32_t)t->size - byte;

	memcpy(t->bytes + t->size, from->bytes + byte, from->byte_at[end] - byte);
	memcpy(t->skeleton + to, from->skeleton + begin, n);
	memcpy(t->source_at + to, from->source_at + begin, n * sizeof *t->source_at);
	memcpy(t->source_size + to, from->source_size + begin, n);
	memcpy(t->style + to, from->style + begin, n);
	kh_add_all(t->byte_at + to + 1, from->byte_at + begin + 1, n, shift);
	t->size += from->byte_at[end] - byte;
	t->length += n;
	t->mended = t->mended || from->mended;
}

static bool is_space(char c)
{
	return c == ' ' || c == KH_LINE || c == KH_CELL || c == KH_CELL_LINE || c == KH_PAGE;
}

static bool is_break(char c)
{
	return c == KH_LINE || c == KH_CELL_LINE || c == KH_PAGE;
}

static bool is_url_char(const struct kh_text *t, uint32_t i)
{
	return t->bytes[t->byte_at[i]] == t->skeleton[i] && t->skeleton[i] > ' ' &&
	       strchr("<>\"|", t->skeleton[i]) == NULL;
}

/* Does the string that begins at `begin` end in a web address that is not closed? */
static bool ends_in_address(const struct kh_text *t, uint32_t begin)
{
	uint32_t i = t->length;

	while (i > begin && !is_space(t->skeleton[i - 1]))
		i--;
	t->skeleton[t->length] = '\0';
	const char *word = t->skeleton + i;
	bool may = *word == 'w' || strchr(word, ':') != NULL; /* few words do */
	return may &&
	       (strstr(word, "http://") != NULL || strstr(word, "https://") != NULL || strncmp(word, "www.", 4) == 0);
}

/* Does an address go on at `i`: signs of one, and inside its word a sign that words of prose do not have? */
static bool goes_on_as_address(const struct kh_text *from, uint32_t i, uint32_t end)
{
	bool sign = false;

	for (; i < end && !is_space(from->skeleton[i]); i++) {
		if (!is_url_char(from, i))
			return false;
		sign = sign || (strchr("./?=&_%", from->skeleton[i]) != NULL && i + 1 < end &&
		                   !is_space(from->skeleton[i + 1]));
	}
	return sign;
}

/* What a line end cuts behind a slash set tight to its word: "Quý I/", "15/10/", "triệu đồng/". */
static bool ends_in_slash(const struct kh_text *t, uint32_t begin)
{
	uint32_t n = t->length;

	return n >= begin + 2 && t->skeleton[n - 1] == '/' && !is_space(t->skeleton[n - 2]);
}

/* A figure, a word in lower case, or the symbol of a document ("1441/", "QĐ-UBND"): another capital may as well begin
 * a text of its own. */
static bool goes_on_after_slash(const struct kh_text *t, const struct kh_text *from, uint32_t i, uint32_t end)
{
	return kh_is_digit(from->skeleton[i]) || kh_text_is_lower(from, i) ||
	       (kh_is_digit(t->skeleton[t->length - 2]) && i + 1 < end && kh_text_is_upper(from, i) &&
	           kh_text_is_upper(from, i + 1));
}

/* What a line end becomes where the string (from `begin`) goes on at `i`: a blank, or nothing. */
static bool runs_on(const struct kh_text *t, uint32_t begin, const struct kh_text *from, uint32_t i, uint32_t end)
{
	uint32_t n = t->length;

	if (n >= begin + 2 && t->skeleton[n - 1] == '-' && !is_space(t->skeleton[n - 2]))
		return true;
	if (ends_in_slash(t, begin) && i < end && goes_on_after_slash(t, from, i, end))
		return true;
	if (kh_is_torn_year(t, (struct kh_range){begin, n}, from, (struct kh_range){i, end}))
		return true;
	return n > begin && ends_in_address(t, begin) && goes_on_as_address(from, i, end);
}

/* The first position that may be white space other than a lone blank: eight at a time, by what is below '!'. May stop at
 * a sign that is not. */
static uint32_t skip_words(const char *skeleton, uint32_t at, uint32_t end)
{
	for (; at + 8 < end; at += 8) {
		uint64_t eight = kh_load_eight(skeleton + at);
		uint64_t low = ~(eight + (0x80 - '!') * KH_EACH) & KH_HIGH;
		uint64_t blank = kh_eight_is(eight, ' ');
		uint64_t behind = low >> 8 | (uint64_t)(skeleton[at + 8] < '!') << 63;
		uint64_t stop = low & (~blank | behind);
		if (stop != 0)
			return at + (uint32_t)__builtin_ctzll(stop) / 8;
	}
	return at;
}

/* Words with one blank between them are copied as one. */
static uint32_t end_of_words(const struct kh_text *from, uint32_t at, uint32_t end)
{
	const char *skeleton = from->skeleton;

	for (;; at++) {
		at = skip_words(skeleton, at, end);
		while (at < end && !is_space(skeleton[at]))
			at++;
		if (at + 1 >= end || skeleton[at] != ' ' || is_space(skeleton[at + 1]))
			return at;
	}
}

/* Add one piece to the string that begins at `begin`; `apart`: a line end stands before it. */
static void add_piece(
    struct kh_text *t, uint32_t begin, const struct kh_text *from, struct kh_range piece, bool apart, bool cut)
{
	bool space = apart && t->length > begin, broken = apart, tag = false;

	for (uint32_t i = piece.begin, word; i < piece.end; i = word) {
		char c = from->skeleton[i];
		word = i + 1;
		if (is_space(c)) {
			space = t->length > begin;
			broken = broken || is_break(c);
			tag = tag || (c == KH_CELL_LINE && (from->style[i] & KH_BROKEN) != 0);
			continue;
		}
		word = end_of_words(from, word, piece.end);
		if (space && !(broken && runs_on(t, begin, from, i, piece.end)))
			put_byte(t, ' ', from->source_at[i]);
		uint32_t first = t->length;
		put_run(t, from, i, word);
		if (cut)
			t->style[first] |= KH_CUT;
		if (tag)
			t->style[first] |= KH_BROKEN;
		space = broken = cut = tag = false;
	}
}

static void close_string(struct kh_text *t, uint32_t begin, struct kh_range *out)
{
	*out = (struct kh_range){begin, t->length};
	if (t->length > begin)
		put_byte(t, KH_LINE, t->source_at[t->length - 1]);
	t->skeleton[t->length] = t->bytes[t->size] = '\0';
}

/* Is there anything but white space between two positions of the lines, or nothing at all? */
static bool is_gap(const struct kh_text *lines, uint32_t begin, uint32_t end)
{
	if (begin >= end)
		return true;
	for (uint32_t i = begin; i < end; i++)
		if (!is_space(lines->skeleton[i]))
			return true;
	return false;
}

int kh_flow_join(struct kh_flow *flow, const struct kh_range *pieces, size_t count, struct kh_range *out)
{
	return kh_flow_join_from(flow, flow->lines, pieces, count, out);
}

/* Room for pieces of a text and what is put between them. */
static int reserve_pieces(
    struct kh_flow *flow, const struct kh_text *text, const struct kh_range *pieces, size_t count)
{
	uint32_t chars = 0;
	size_t bytes = 0;

	for (size_t i = 0; i < count; i++) {
		chars += pieces[i].end - pieces[i].begin + 1;
		bytes += text->byte_at[pieces[i].end] - text->byte_at[pieces[i].begin] + 1;
	}
	return reserve(flow, chars, bytes);
}

int kh_flow_join_from(struct kh_flow *flow, const struct kh_text *text, const struct kh_range *pieces, size_t count,
    struct kh_range *out)
{
	uint32_t begin = flow->text.length, before = 0;
	int rc = reserve_pieces(flow, text, pieces, count);

	if (rc != KH_OK)
		return rc;
	for (size_t i = 0; i < count; i++) {
		struct kh_range p = kh_text_trim(text, pieces[i]);
		if (p.begin >= p.end)
			continue;
		bool more = flow->text.length > begin;
		add_piece(&flow->text, begin, text, p, more, more && is_gap(text, before, p.begin));
		before = p.end;
	}
	close_string(&flow->text, begin, out);
	return KH_OK;
}

int kh_flow_run_on(struct kh_flow *flow, const struct kh_text *text, const struct kh_range *pieces, size_t count,
    struct kh_range *out)
{
	uint32_t begin = flow->text.length;
	int rc = reserve_pieces(flow, text, pieces, count);

	for (size_t i = 0; rc == KH_OK && i < count; i++)
		add_piece(&flow->text, begin, text, kh_text_trim(text, pieces[i]), false, false);
	close_string(&flow->text, begin, out);
	return rc;
}

/* The position of the lines that a source byte made. */
static uint32_t line_position(const struct kh_text *lines, uint32_t source)
{
	uint32_t low = 0, high = lines->length;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (lines->source_at[middle] < source)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int kh_flow_rejoin(struct kh_flow *flow, const struct kh_range *strings, size_t count, struct kh_range *out)
{
	uint32_t chars = 0, begin = flow->text.length, before = 0;

	for (size_t i = 0; i < count; i++)
		chars += strings[i].end - strings[i].begin + 1;
	int rc = reserve(flow, chars, (size_t)chars * 4);
	if (rc != KH_OK)
		return rc;
	for (size_t i = 0; i < count; i++) {
		struct kh_range s = kh_text_trim(&flow->text, strings[i]);
		if (s.begin >= s.end)
			continue;
		bool more = flow->text.length > begin;
		uint32_t at = line_position(flow->lines, flow->text.source_at[s.begin]);
		add_piece(&flow->text, begin, &flow->text, s, more, more && is_gap(flow->lines, before, at));
		before = line_position(flow->lines, flow->text.source_at[s.end - 1]) + 1;
	}
	close_string(&flow->text, begin, out);
	return KH_OK;
}
