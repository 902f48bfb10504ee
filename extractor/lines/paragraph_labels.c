/* Labels that stand in a column of their own. A reader of the print that goes block by block gives them first, one below the other
 * ("1.", "2."), and the titles that they belong to further down, between what stands below those. */
#include "paragraph_parts.h"

enum { COLUMN_LEAST = 2 /* labels */ };

static struct kh_range first_piece(const struct kh_joiner *j, const struct kh_draft *d)
{
	return ((const struct kh_range *)j->drafts->pieces.items)[d->first];
}

static bool is_lone_label(const struct kh_joiner *j, const struct kh_draft *d)
{
	return d->count == 1 && !d->note && kh_joiner_label_alone(j, first_piece(j, d));
}

/* Figures, small letters or roman numerals: labels of one column are of one kind. */
static int kind_of(const struct kh_joiner *j, struct kh_range label)
{
	char c = kh_joiner_at(j, label.begin);

	return kh_is_digit(c) ? 1 : kh_is_lower(c) ? 2 : 3;
}

/* Has a paragraph no mark and no label of its own? */
static bool is_bare(const struct kh_joiner *j, const struct kh_draft *d)
{
	struct kh_range first = first_piece(j, d);

	return !d->note && !kh_joiner_bullet(j, first) && !kh_joiner_label(j, first) &&
	       !kh_joiner_mark_alone(j, d->line) && !kh_joiner_label_alone(j, first);
}

/* Labels of the same kind, or of a kind that stands above it, end what a column belongs to; so do tables and pages. */
static bool ends_column(const struct kh_joiner *j, const struct kh_draft *before, const struct kh_draft *d, int kind)
{
	struct kh_range first = first_piece(j, d);

	for (size_t i = before->line_end; i <= d->line; i++)
		if ((j->lines->at[i].is & (KH_LINE_PAGE | KH_LINE_TAKEN)) != 0)
			return true;
	if (kh_joiner_bullet(j, first) || !(kh_joiner_label(j, first) || kh_joiner_label_alone(j, first)))
		return false;
	int other = kind_of(j, first);
	return other == kind || other == 3 || kind == 2;
}

/* Set the labels of [column, end) before the bare paragraphs behind them, where there are as many. */
static int set_labels(struct kh_joiner *j, size_t column, size_t end)
{
	struct kh_draft *d = j->drafts->at.items;
	size_t count = end - column, bare = 0, stop = end;
	int kind = kind_of(j, first_piece(j, &d[column]));

	for (; stop < j->drafts->at.count && bare <= count && !ends_column(j, &d[stop - 1], &d[stop], kind); stop++)
		bare += is_bare(j, &d[stop]);
	if (bare != count || !is_bare(j, &d[end]))
		return KH_OK;
	for (size_t i = end; i < stop; i++) {
		if (!is_bare(j, &d[i]))
			continue;
		size_t first = j->drafts->pieces.count;
		for (size_t k = 0; k <= d[i].count; k++) {
			struct kh_range *to = kh_list_add(j->run->mem, &j->drafts->pieces, sizeof *to);
			if (to == NULL)
				return KH_E_MEMORY;
			const struct kh_range *pieces = j->drafts->pieces.items;
			*to = k == 0 ? pieces[d[column].first] : pieces[d[i].first + k - 1];
		}
		d[i].first = first;
		d[i].count++;
		d[column++].count = 0;
	}
	return KH_OK;
}

int kh_drafts_label(struct kh_joiner *j)
{
	const struct kh_draft *d = j->drafts->at.items;
	int rc = KH_OK;

	for (size_t i = 0, end; rc == KH_OK && i < j->drafts->at.count; i = end) {
		end = i + 1;
		if (!is_lone_label(j, &d[i]))
			continue;
		while (end < j->drafts->at.count && is_lone_label(j, &d[end]) &&
		       kind_of(j, first_piece(j, &d[end])) == kind_of(j, first_piece(j, &d[i])))
			end++;
		if (end - i >= COLUMN_LEAST && end < j->drafts->at.count)
			rc = set_labels(j, i, end);
	}
	return rc;
}
