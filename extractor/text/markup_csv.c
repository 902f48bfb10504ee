/* Tables with commas or semicolons between their cells, as spreadsheets export them (RFC 4180): a cell with such a sign, a quote or a
 * line end in it stands between quotes. */
#include "chars.h"
#include "code_sorts.h"

enum {
	CELL_MOST = 4000, /* code points of a cell between quotes */
	FIELDS_LEAST = 3,
	RECORDS_LEAST = 3
};

static const uint32_t none = UINT32_MAX;

struct record {
	uint32_t end; /* [chars] of its last line */
	uint32_t fields;
	bool marked; /* a cell is empty, or stands between quotes: lists in prose have neither */
};

static bool ends_line(const struct kh_chars *c, uint32_t at)
{
	return at >= c->count || c->code[at] == KH_LINE || c->code[at] == KH_PAGE;
}

/* Behind the quote that closes the one at `at`. */
static uint32_t quoted_end(const struct kh_chars *c, uint32_t at)
{
	for (uint32_t i = at + 1; i < c->count && i < at + CELL_MOST && c->code[i] != KH_CELL; i++) {
		if (c->code[i] != '"')
			continue;
		if (kh_code_at(c, i + 1) != '"')
			return i + 1;
		i++;
	}
	return none;
}

/* "&eacute;", "&#7845;": does the semicolon at `end` close an entity of HTML? */
static bool closes_entity(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	while (end > at && c->code[end - 1] < 0x80 &&
	       (c->code[end - 1] == '#' || kh_code_is_digit(c->code[end - 1]) || kh_code_is_letter(c->code[end - 1])))
		end--;
	return end > at && c->code[end - 1] == '&';
}

/* Where the field that begins at `at` ends: at the sign or the end of its line. */
static uint32_t field_end(const struct kh_chars *c, uint32_t at, uint32_t sign)
{
	uint32_t end = at;

	if (kh_code_at(c, at) == '"') {
		end = quoted_end(c, at);
		return end != none && (ends_line(c, end) || c->code[end] == sign) ? end : none;
	}
	while (!ends_line(c, end) && c->code[end] != sign && c->code[end] != KH_CELL)
		end++;
	return kh_code_at(c, end) == KH_CELL ? none : end;
}

/* The record that begins at `at`, if one does: in prose a blank stands behind such signs. */
static bool read_record(const struct kh_chars *c, uint32_t at, uint32_t sign, struct record *r)
{
	*r = (struct record){0};
	for (uint32_t end;; at = end + 1) {
		if ((end = field_end(c, at, sign)) == none)
			return false;
		r->fields++;
		r->marked = r->marked || end == at || c->code[at] == '"';
		r->end = end;
		if (ends_line(c, end))
			return r->fields >= FIELDS_LEAST;
		if (kh_code_at(c, end + 1) == ' ' || (sign == ';' && closes_entity(c, at, end)))
			return false;
	}
}

/* Where the records end that begin at `at`, all with as many fields; `at` where they are too few. */
static uint32_t records_end(const struct kh_chars *c, uint32_t at, uint32_t sign)
{
	struct record first, r;
	uint32_t end = at, count = 0;
	bool marked = false;

	for (uint32_t next = at; next < c->count && read_record(c, next, sign, &r); next = r.end + 1) {
		if (count == 0)
			first = r;
		if (r.fields != first.fields)
			break;
		marked = marked || r.marked;
		end = r.end;
		count++;
	}
	return count >= RECORDS_LEAST && marked ? end : at;
}

static uint32_t write_field(struct kh_chars *c, uint32_t to, uint32_t at, uint32_t end)
{
	bool quoted = at < end && c->code[at] == '"';

	for (uint32_t i = at + quoted; i < end - quoted; i++) {
		i += quoted && c->code[i] == '"';
		kh_chars_move(c, to, i);
		if (c->code[to] == KH_LINE)
			c->code[to] = KH_CELL_LINE;
		to++;
	}
	return to;
}

static uint32_t write_records(struct kh_chars *c, uint32_t to, uint32_t at, uint32_t end, uint32_t sign)
{
	for (uint32_t next; at <= end; at = next + 1) {
		next = field_end(c, at, sign);
		to = write_field(c, to, at, next);
		if (next >= end)
			return to;
		kh_chars_move(c, to, next);
		if (c->code[to] == sign)
			c->code[to] = KH_CELL;
		to++;
	}
	return to;
}

void kh_markup_csv(struct kh_chars *c)
{
	uint32_t to = 0;

	for (uint32_t i = 0; i < c->count;) {
		uint32_t sign = ',', end = records_end(c, i, sign);
		if (end == i) {
			sign = ';';
			end = records_end(c, i, sign);
		}
		if (end > i) {
			to = write_records(c, to, i, end, sign);
		} else {
			end = kh_chars_line_end(c, i);
			kh_chars_move_run(c, to, i, end);
			to += end - i;
		}
		if (end < c->count)
			kh_chars_move(c, to++, end);
		i = end + 1;
	}
	c->count = to;
}
