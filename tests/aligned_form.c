#include "aligned_form.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH_MOST = 400, LINES_MOST = 4000, GAP = 3 };

/* A canvas of letters: each place holds the bytes of one code point. */
struct printer {
	char (*at)[WIDTH_MOST][5];
	size_t lines;
	const struct kh_table *table;
	const struct aligned_form *form;
};

static const char *role_of(const struct printer *p, size_t k)
{
	const char *role = p->table->columns[p->form->columns[k]].role;

	return role == NULL ? "" : role;
}

static bool is_text(const struct printer *p, size_t k)
{
	return strstr("objective task activity", role_of(p, k)) != NULL && *role_of(p, k) != '\0';
}

static size_t width_of(const struct printer *p, size_t k)
{
	return strcmp(role_of(p, k), "no") == 0 ? 4 : is_text(p, k) ? p->form->width : p->form->width * 2 / 3;
}

static size_t left_of(const struct printer *p, size_t k)
{
	size_t x = 2;

	for (size_t i = 0; i < k; i++)
		x += width_of(p, i) + GAP;
	return x;
}

static size_t letters(const char *bytes, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < size; i++)
		n += ((unsigned char)bytes[i] & 0xC0) != 0x80;
	return n;
}

static void put(struct printer *p, size_t line, size_t x, const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; x++) {
		size_t n = 1;
		while (i + n < size && ((unsigned char)bytes[i + n] & 0xC0) == 0x80)
			n++;
		ck_assert_uint_lt(x, WIDTH_MOST);
		memcpy(p->at[line][x], bytes + i, n);
		i += n;
	}
}

/* How many bytes of the words at `text` fill a line; *used: their letters. */
static size_t fill(const char *text, size_t width, size_t *used)
{
	size_t size = strcspn(text, " ");

	*used = letters(text, size);
	while (text[size] == ' ') {
		size_t more = strcspn(text + size + 1, " "), n = letters(text + size + 1, more);
		if (*used + 1 + n > width)
			break;
		*used += 1 + n;
		size += 1 + more;
	}
	return size;
}

static size_t height(const char *text, size_t width)
{
	size_t n = 0, used;

	for (; text != NULL && *text != '\0'; n++) {
		text += fill(text, width, &used);
		text += *text == ' ';
	}
	return n;
}

/* A cell in column k, in the lines from `line` on of which it has `room`. */
static void put_cell(
    struct printer *p, const char *text, size_t k, size_t line, size_t room, enum aligned_where where)
{
	size_t width = width_of(p, k), lines = height(text, width), used;
	size_t slack = room > lines ? room - lines : 0;

	line += where == ALIGNED_TOP ? 0 : where == ALIGNED_MIDDLE ? slack / 2 : slack;
	for (; text != NULL && *text != '\0'; line++) {
		size_t size = fill(text, width, &used);
		size_t x = left_of(p, k) + (p->form->centred && !is_text(p, k) ? (width - used) / 2 : 0);
		put(p, line, x, text, size);
		text += size;
		text += *text == ' ';
	}
}

static const char *cell(const struct printer *p, size_t row, size_t k)
{
	return p->table->cells[row * p->table->column_count + p->form->columns[k]].text;
}

/* A band: one text, or a numeral and one text. */
static bool is_band(const struct printer *p, size_t row, const char **numeral, const char **text)
{
	const struct kh_value *cells = p->table->cells + row * p->table->column_count;
	size_t filled = 0;

	*numeral = *text = NULL;
	for (size_t k = 0; k < p->table->column_count; k++) {
		bool number = p->table->columns[k].role != NULL && strcmp(p->table->columns[k].role, "no") == 0;
		if (cells[k].text == NULL)
			continue;
		filled += !number;
		*(number ? numeral : text) = cells[k].text;
	}
	return filled == 1;
}

/* Is the column's blank cell covered by a merged one above? */
static bool is_merged(const struct printer *p, size_t row, size_t k)
{
	const char *numeral, *text;

	return cell(p, row, k) == NULL && row > 0 && !is_band(p, row - 1, &numeral, &text) &&
	       (strcmp(role_of(p, k), "objective") == 0 || strcmp(role_of(p, k), "task") == 0 ||
	           strcmp(role_of(p, k), "no") == 0);
}

/* The rows from one band to the next: heights first, for a merged cell may need more than its rows have. */
static void print_rows(struct printer *p, size_t from, size_t to)
{
	size_t high[64] = {0}, at[65];

	ck_assert_uint_le(to - from, 64);
	for (size_t k = 0; k < p->form->count; k++)
		for (size_t r = from; r < to; r++) {
			size_t end = r + 1, sum = high[r - from], need = height(cell(p, r, k), width_of(p, k));
			for (; end < to && is_merged(p, end, k); end++)
				sum += high[end - from];
			if (need > sum)
				high[end - 1 - from] += need - sum;
		}
	at[0] = p->lines;
	for (size_t r = from; r < to; r++)
		at[r + 1 - from] = at[r - from] + high[r - from];
	for (size_t k = 0; k < p->form->count; k++)
		for (size_t r = from; r < to; r++) {
			size_t end = r + 1;
			while (end < to && is_merged(p, end, k))
				end++;
			put_cell(p, cell(p, r, k), k, at[r - from], at[end - from] - at[r - from], p->form->where);
		}
	p->lines = at[to - from];
}

static size_t print_header(struct printer *p)
{
	size_t most = 0;

	for (size_t k = 0; k < p->form->count; k++) {
		size_t n = height(p->table->columns[p->form->columns[k]].title.text, width_of(p, k));
		most = n > most ? n : most;
	}
	for (size_t k = 0; k < p->form->count; k++)
		put_cell(p, p->table->columns[p->form->columns[k]].title.text, k, 0, most, ALIGNED_MIDDLE);
	return most;
}

/* One line of the canvas, moved to the right. */
static char *write_line(const struct printer *p, size_t line, size_t moved, char *out)
{
	size_t end = WIDTH_MOST;

	while (end > 0 && p->at[line][end - 1][0] == '\0')
		end--;
	for (size_t i = 0; end > 0 && i < moved; i++)
		*out++ = ' ';
	for (size_t x = 0; x < end; x++) {
		const char *c = p->at[line][x][0] == '\0' ? " " : p->at[line][x];
		size_t n = strlen(c);
		memcpy(out, c, n);
		out += n;
	}
	*out++ = '\n';
	return out;
}

static char *write_all(const struct printer *p, size_t header)
{
	char *out = malloc((p->lines + 1) * (header + 2) * WIDTH_MOST), *to = out;
	size_t moved = 0, on_page = 0;

	ck_assert_ptr_nonnull(out);
	for (size_t i = 0; i < p->lines; i++) {
		if (p->form->page > 0 && on_page >= p->form->page && i >= header) {
			*to++ = '\f';
			moved += p->form->drift;
			on_page = 0;
			for (size_t h = 0; h < header; h++)
				to = write_line(p, h, moved, to);
		}
		to = write_line(p, i, moved, to);
		on_page++;
	}
	*to = '\0';
	return out;
}

char *aligned_print(const struct kh_table *table, const struct aligned_form *form)
{
	struct printer p = {.table = table, .form = form};
	const char *numeral, *band;

	p.at = calloc(LINES_MOST, sizeof *p.at);
	ck_assert_ptr_nonnull(p.at);
	size_t header = p.lines = print_header(&p);
	for (size_t r = 0, end; r < table->row_count; r = end) {
		end = r + 1;
		if (is_band(&p, r, &numeral, &band)) {
			size_t x = numeral == NULL ? 2 : 3 + strlen(numeral);
			put(&p, p.lines, 2, numeral, numeral == NULL ? 0 : strlen(numeral));
			put(&p, p.lines++, x, band, strlen(band));
			continue;
		}
		while (end < table->row_count && !is_band(&p, end, &numeral, &band))
			end++;
		print_rows(&p, r, end);
	}
	char *out = write_all(&p, header);
	free(p.at);
	return out;
}
