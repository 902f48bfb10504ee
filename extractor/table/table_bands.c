/* Bands: rows that head those below them ("II. CẢI CÁCH …"), in one cell or as a numeral and a title. */
#include "table_parts.h"

#include <string.h>

#include "lines/flow.h"

/* The number that a band's text begins with. */
enum label { LABEL_NONE, LABEL_PLAIN, LABEL_ROMAN };

static int band_title(struct kh_run *run, struct kh_range cell, struct kh_range *title, enum label *label);
static int judge_numbered(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, size_t row,
    size_t text_at, enum kh_band *band);
static int judge_single(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, size_t row,
    size_t text_at, enum label label, enum kh_band *band);

static bool is_empty(struct kh_range at)
{
	return at.begin >= at.end;
}

/* Where a row's one filled cell stands beside its number; KH_NO_COLUMN for none or several. */
static size_t only_text(const struct kh_grid *grid, const struct kh_header *header, size_t row)
{
	const struct kh_cell *cells = grid->cells + row * grid->columns;
	size_t found = KH_NO_COLUMN;

	for (size_t c = 0; c < grid->columns; c++) {
		if (is_empty(cells[c].at) || c == header->column_of[KH_ROLE_NO])
			continue;
		if (found != KH_NO_COLUMN)
			return KH_NO_COLUMN;
		found = c;
	}
	return found;
}

int kh_band_read(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, size_t row,
    enum kh_band *band, struct kh_range *title)
{
	const struct kh_cell *cells = grid->cells + row * grid->columns;
	size_t no = header->column_of[KH_ROLE_NO], at = only_text(grid, header, row);
	enum kh_number_kind kind;
	enum label label = LABEL_NONE;
	int rc;

	*band = KH_BAND_NOT;
	*title = (struct kh_range){0, 0};
	bool has_no = no != KH_NO_COLUMN && !is_empty(cells[no].at);
	if (at == KH_NO_COLUMN) {
		/* a title that was printed from the number's column on */
		bool alone = has_no;
		for (size_t c = 0; alone && c < grid->columns; c++)
			alone = c == no || is_empty(cells[c].at);
		if (!alone || grid->columns < 2)
			return KH_OK;
		rc = kh_number_kind(run, kh_flow_text(run->flow), cells[no].at, &kind);
		if (rc != KH_OK || kind != KH_NUMBER_NOT)
			return rc;
		*band = KH_BAND_SURE;
		return band_title(run, cells[no].at, title, &label);
	}
	if ((rc = band_title(run, cells[at].at, title, &label)) != KH_OK)
		return rc;
	if (has_no)
		return judge_numbered(run, grid, header, row, at, band);
	return judge_single(run, grid, header, row, at, label, band);
}

int kh_number_kind(struct kh_run *run, const struct kh_text *text, struct kh_range cell, enum kh_number_kind *kind)
{
	struct kh_hit hit;
	int rc = kh_set_full(kh_patterns_set(run->patterns, "row-number"), run->matcher, text, cell, &hit);

	*kind = KH_NUMBER_NOT;
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	const char *name = kh_pattern_yield(hit.pattern, "kind");
	*kind = name == NULL || *name == 'p' ? KH_NUMBER_PLAIN : *name == 'r' ? KH_NUMBER_ROMAN : KH_NUMBER_LETTER;
	return KH_OK;
}

/* The title without its numeral. */
static int band_title(struct kh_run *run, struct kh_range cell, struct kh_range *title, enum label *label)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit hit;
	int rc = kh_set_match(kh_patterns_set(run->patterns, "band-label"), run->matcher, text, cell, &hit);

	*title = cell;
	*label = LABEL_NONE;
	if (rc == KH_OK && hit.at.end < cell.end) {
		const char *kind = kh_pattern_yield(hit.pattern, "kind");
		*label = kind != NULL && *kind == 'r' ? LABEL_ROMAN : LABEL_PLAIN;
	}
	if (*label != LABEL_NONE)
		*title = kh_text_trim(text, (struct kh_range){hit.at.end, cell.end});
	return rc == KH_NONE ? KH_OK : rc;
}

static bool stands_out(const struct kh_text *text, struct kh_range at)
{
	return kh_text_all_style(text, at, KH_BOLD) || kh_text_all_upper(text, at);
}

/* The next row that has anything. */
static const struct kh_cell *row_below(
    const struct kh_grid *grid, const struct kh_header *header, struct kh_run *run, size_t row)
{
	for (size_t r = row + 1; r < grid->rows;) {
		size_t again = header->rows > 0 ? kh_header_again(run, grid, header, r) : 0;
		if (again > 0) {
			r += again;
			continue;
		}
		const struct kh_cell *cells = grid->cells + r * grid->columns;
		for (size_t c = 0; c < grid->columns; c++)
			if (!is_empty(cells[c].at))
				return cells;
		r++;
	}
	return NULL;
}

/* Is the number of the row below one level down ("5.1" below "5"), or does its numbering begin again? */
static bool opens_numbering(const struct kh_text *text, struct kh_range no, struct kh_range below)
{
	const char *s = text->skeleton;
	uint32_t n = no.end - no.begin, m = below.end - below.begin;

	while (n > 0 && strchr(".)", s[no.begin + n - 1]) != NULL)
		n--;
	while (m > 0 && strchr(".)", s[below.begin + m - 1]) != NULL)
		m--;
	if (n == 0 || m == 0)
		return false;
	if (m > n + 1 && memcmp(s + no.begin, s + below.begin, n) == 0 && s[below.begin + n] == '.')
		return true;
	bool one = (m == 1 && s[below.begin] == '1') || (m == 2 && memcmp(s + below.begin, "01", 2) == 0);
	return one && !(n == 1 && s[no.begin] == '0');
}

/* A numeral with a title and otherwise blank cells. A Roman numeral or a letter says enough; a plain number is that
 * of a task too, so that it must stand out, or open a numbering of its own. */
static int judge_numbered(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, size_t row,
    size_t text_at, enum kh_band *band)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	const struct kh_cell *cells = grid->cells + row * grid->columns;
	size_t no = header->column_of[KH_ROLE_NO];
	enum kh_number_kind kind;
	int rc = kh_number_kind(run, text, cells[no].at, &kind);

	if (rc != KH_OK || kind == KH_NUMBER_NOT)
		return rc;
	if (text_at != header->text_column && header->text_column != KH_NO_COLUMN && kind == KH_NUMBER_PLAIN) {
		/* a title set a column too far: "5.2" beside it, "5.2.1" below */
		const struct kh_cell *next = row_below(grid, header, run, row);
		if (next != NULL && stands_out(text, cells[text_at].at) &&
		    opens_numbering(text, cells[no].at, next[no].at))
			*band = KH_BAND_SURE;
		return KH_OK;
	}
	if (kind != KH_NUMBER_PLAIN || stands_out(text, cells[text_at].at)) {
		*band = KH_BAND_SURE;
		return KH_OK;
	}
	const struct kh_cell *below = row_below(grid, header, run, row);
	if (below == NULL)
		return KH_OK;
	if (!is_empty(below[no].at))
		*band = opens_numbering(text, cells[no].at, below[no].at) ? KH_BAND_SURE : KH_BAND_NOT;
	else if (!is_empty(below[text_at].at)) {
		size_t filled = 0;
		for (size_t c = 0; c < grid->columns; c++)
			filled += !is_empty(below[c].at);
		/* rows without numbers below a number without anything else; a lone text goes on with the title */
		*band = filled > 1 ? KH_BAND_SURE : KH_BAND_NOT;
	}
	return KH_OK;
}

/* One filled cell and no number. It heads rows where it is printed from the first columns on; further to the right,
 * or with a label or a bullet of its own, it is a row whose other cells are merged. */
static int judge_single(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, size_t row,
    size_t text_at, enum label label, enum kh_band *band)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	const struct kh_cell *cells = grid->cells + row * grid->columns;
	struct kh_range cell = cells[text_at].at;
	bool across = grid->merges_known && cells[text_at].cols > 1 && cells[text_at].cols + 2U >= grid->columns;
	char first = text->skeleton[cell.begin];

	if (across) {
		*band = KH_BAND_SURE;
		return KH_OK;
	}
	if (header->text_column != KH_NO_COLUMN && text_at > header->text_column)
		return KH_OK;
	/* a Roman number in a column of texts, beside that of the rows' own, numbers none of them */
	bool roman = label == LABEL_ROMAN && header->column_of[KH_ROLE_NO] != KH_NO_COLUMN && !grid->merges_known;
	if (roman || (text_at == 0 && label != LABEL_NONE)) {
		*band = KH_BAND_SURE;
		return KH_OK;
	}
	if (first == '-' || first == '+' || first == KH_FOLD_BULLET)
		return KH_OK;
	if (header->deepest != header->text_column) {
		int rc = kh_label_like(run, cell);
		if (rc == KH_OK && !stands_out(text, cell))
			return KH_OK;
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
	}
	*band = stands_out(text, cell) ? KH_BAND_SURE : KH_BAND_MAYBE;
	return KH_OK;
}
