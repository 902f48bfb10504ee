/* How sure a row is. How many paths read something of it otherwise, and how near the next best is, says most; the path
 * may be wrong all the same. So signs count too: what a reader of the table would stumble over in the row, how sure the
 * merged cells above it and the row below it are, and the table as a whole. A logistic function makes a probability of
 * them; its coefficients ("sure-…" in patterns/shred.tsv) were fitted on printed forms of plans whose rows are known. */
#include "lines/flow.h"
#include "shred.h"
#include "text/ascii.h"

#include <math.h>

enum { TIME_LETTERS_MOST = 26 };

static const float OFTEN_FILLED = 0.85F, MARGIN_MOST = 12, RIVALS_LEAST = 1e-4F;

/* Signs of a row, each with its coefficient. */
enum sign {
	MARGIN,
	RIVALS,
	NEXT,
	ABOVE,
	TABLE,
	LOWER,
	LOWER_TIME,
	OPEN,
	TIME,
	LABEL,
	BLANK,
	STRAY,
	LONE,
	DOUBTED,
	BREAK,
	KNOWN,
	NUMBER,
	EMPTY,
	SIGNS
};

static const enum kh_cost coefficients[SIGNS] = {KH_C_SURE_MARGIN, KH_C_SURE_RIVALS, KH_C_SURE_NEXT, KH_C_SURE_ABOVE,
    KH_C_SURE_TABLE, KH_C_SURE_LOWER, KH_C_SURE_LOWER_TIME, KH_C_SURE_OPEN, KH_C_SURE_TIME, KH_C_SURE_LABEL,
    KH_C_SURE_BLANK, KH_C_SURE_STRAY, KH_C_SURE_LONE, KH_C_SURE_DOUBTED, KH_C_SURE_BREAK, KH_C_SURE_KNOWN,
    KH_C_SURE_NUMBER, KH_C_SURE_EMPTY};

struct sure_row {
	size_t begin, end; /* pieces */
	float sign[SIGNS];
};

/* The last cell of a column: what else its words may be. */
struct last_cell {
	float margin, rivals;
};

struct judge {
	const struct kh_weights *w;
	const struct kh_text *text; /* [flow] */
	const struct kh_atom *atoms;
	struct kh_shred_path *path;
	struct kh_list rows; /* of struct sure_row */
	uint32_t filled;     /* columns that have a cell in any of them, as bits */
	struct last_cell last[KH_SHRED_COLUMNS_MOST];
};

static bool is_cell(const struct kh_shred_piece *p)
{
	return p->kind == KH_PIECE_CELL || p->kind == KH_PIECE_RESUMED;
}

static float at_most(float margin)
{
	return margin < MARGIN_MOST ? margin : MARGIN_MOST;
}

static bool is_known(const struct judge *j, const struct kh_shred_piece *p, uint32_t letters)
{
	const struct kh_known_cells *known = &j->w->known;
	uint64_t hash = kh_atoms_hash(j->w->atoms, p->begin, p->end);
	const struct kh_known_cell *c = kh_known_find(known, letters, hash);

	for (; c != NULL && c < known->at + known->count && c->letters == letters && c->hash == hash; c++)
		if (c->column == p->column)
			return true;
	return false;
}

/* Is there nothing but letters that stand alone? Columns that the paper cut off leave such, and letters that a font lacks. */
static bool is_lone(const struct kh_text *text, struct kh_range at)
{
	size_t letters = 0;

	for (uint32_t i = at.begin; i < at.end; i++) {
		if (text->skeleton[i] == ' ')
			continue;
		if (!kh_is_letter(text->skeleton[i]) || (i > at.begin && text->skeleton[i - 1] != ' '))
			return false;
		letters++;
	}
	return letters > 0;
}

/* What stands oddly in a cell by itself. */
static void judge_cell(const struct judge *j, size_t x, float *sign)
{
	const struct kh_shred_piece *p = &j->path->at[x];
	const struct kh_atom *a = j->atoms;
	enum kh_role role = j->w->region->columns[p->column].role;
	uint32_t letters = j->w->atoms->letters[p->end] - j->w->atoms->letters[p->begin];
	bool lower = p->kind == KH_PIECE_CELL && (a[p->begin].evidence & KH_EV_LOWER) != 0;

	sign[MARGIN] = fminf(sign[MARGIN], at_most(p->margin));
	sign[role == KH_ROLE_TIME ? LOWER_TIME : LOWER] += lower;
	bool goes_on = x + 1 < j->path->count && j->path->at[x + 1].kind == KH_PIECE_RESUMED;
	sign[OPEN] += p->end < j->w->atoms->count && (a[p->end].evidence & KH_EV_AFTER_OPEN) != 0 && !goes_on;
	sign[TIME] += role == KH_ROLE_TIME && letters > TIME_LETTERS_MOST;
	sign[BREAK] += p->kind == KH_PIECE_RESUMED;
	sign[NUMBER] += role == KH_ROLE_NO;
	for (size_t i = p->begin; i < p->end; i++) {
		sign[LABEL] +=
		    i > p->begin && (a[i].evidence & KH_EV_LABEL) != 0 && (a[i].evidence & KH_EV_INLINE) == 0;
		sign[BREAK] += (a[i].evidence & KH_EV_BREAK) != 0;
		sign[LONE] += role != KH_ROLE_NO && is_lone(j->text, a[i].at);
	}
	sign[KNOWN] += letters <= KH_KNOWN_LETTERS_MOST && is_known(j, p, letters);
}

/* Blank columns, which merged cells above may fill, and those that are. */
static void judge_columns(const struct judge *j, uint32_t filled, float *sign)
{
	const struct kh_region *region = j->w->region;
	float rivals = 0;

	for (size_t k = 0; k < region->column_count; k++) {
		bool here = (filled >> k & 1U) != 0, text = region->columns[k].label > 0;
		if (here || text)
			rivals += j->last[k].rivals;
		if (!here && text)
			sign[ABOVE] = fminf(sign[ABOVE], j->last[k].margin);
		sign[BLANK] += !here && region->columns[k].filled >= OFTEN_FILLED;
	}
	sign[RIVALS] = logf(fmaxf(rivals, RIVALS_LEAST));
}

/* The pieces [x, end) are a row. */
static int judge_row(struct kh_run *run, struct judge *j, size_t x, size_t end)
{
	struct sure_row *row = kh_list_add(run->mem, &j->rows, sizeof *row);
	uint32_t filled = 0;

	if (row == NULL)
		return KH_E_MEMORY;
	*row = (struct sure_row){.begin = x, .end = end};
	row->sign[MARGIN] = row->sign[NEXT] = row->sign[ABOVE] = MARGIN_MOST;
	for (size_t i = x; i < end; i++) {
		const struct kh_shred_piece *p = &j->path->at[i];
		struct last_cell *last = &j->last[p->column];
		if (!is_cell(p)) {
			row->sign[STRAY]++;
			continue;
		}
		judge_cell(j, i, row->sign);
		if ((filled >> p->column & 1U) == 0 && p->kind == KH_PIECE_CELL)
			*last = (struct last_cell){MARGIN_MOST, 0};
		last->margin = fminf(last->margin, at_most(p->margin));
		last->rivals += p->rivals;
		filled |= 1U << p->column;
	}
	judge_columns(j, filled, row->sign);
	j->filled |= filled;
	return KH_OK;
}

static bool is_doubted(const float *sign)
{
	return sign[LOWER] + sign[OPEN] + sign[TIME] + sign[LABEL] + sign[BLANK] > 0;
}

/* Columns without any cell: those of notes may be left blank, others were hardly titled for nothing. */
static float count_empty(const struct judge *j)
{
	float n = 0;

	for (size_t k = 0; k < j->w->region->column_count; k++)
		n += (j->filled >> k & 1U) == 0 && j->w->region->columns[k].role != KH_ROLE_NONE;
	return n;
}

/* What the rows know of one another. */
static void judge_table(struct judge *j)
{
	struct sure_row *rows = j->rows.items;
	float sum = 0, doubted = 0, empty = count_empty(j), n = (float)(j->rows.count > 0 ? j->rows.count : 1);

	for (size_t r = 0; r < j->rows.count; r++) {
		sum += rows[r].sign[MARGIN];
		doubted += is_doubted(rows[r].sign);
		if (r + 1 < j->rows.count)
			rows[r].sign[NEXT] = rows[r + 1].sign[MARGIN];
	}
	for (size_t r = 0; r < j->rows.count; r++) {
		rows[r].sign[TABLE] = sum / n;
		rows[r].sign[DOUBTED] = doubted / n;
		rows[r].sign[EMPTY] = empty;
	}
}

static float confidence(const struct judge *j, const float *sign)
{
	const float *c = j->w->costs->of;
	float sum = c[j->w->region->flows ? KH_C_SURE_FLOWS : KH_C_SURE_BASE];

	for (int s = 0; s < SIGNS; s++)
		sum += c[coefficients[s]] * sign[s];
	return 1.0F / (1.0F + expf(-sum));
}

int kh_shred_doubt(struct kh_run *run, const struct kh_weights *w, struct kh_shred_path *path)
{
	struct judge j = {.w = w, .text = kh_flow_text(run->flow), .atoms = w->atoms->at, .path = path};
	int rc = KH_OK;

	for (size_t k = 0; k < KH_SHRED_COLUMNS_MOST; k++)
		j.last[k] = (struct last_cell){MARGIN_MOST, 0};
	for (size_t x = 0, end; rc == KH_OK && x < path->count; x = end) {
		for (end = x + 1; end < path->count && !path->at[end].row && path->at[end].kind != KH_PIECE_BAND;)
			end++;
		if (path->at[x].row)
			rc = judge_row(run, &j, x, end);
	}
	judge_table(&j);
	for (size_t r = 0; rc == KH_OK && r < j.rows.count; r++) {
		const struct sure_row *row = (const struct sure_row *)j.rows.items + r;
		path->at[row->begin].sure = confidence(&j, row->sign);
	}
	return rc;
}
