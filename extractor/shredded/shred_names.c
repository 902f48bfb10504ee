/* Names of tables, which stand above titles of columns and may read like them. */
#include "shred_header.h"

/* Row numbers stand first: what stands above their title, where another of text follows, is the table's name, though it
 * may read like several titles. So is a title that names all the rows, above one for each. Where blank lines part titles,
 * that of the highest stands first: an objective's may, beside one of tasks. */
bool kh_header_begins_with_name(const struct kh_header *h, bool parted)
{
	size_t no = kh_header_number_title(h);
	bool text = false, objective = parted && no == 1 && h->titles[0].role == KH_ROLE_OBJECTIVE;

	for (size_t t = no + 1; t < h->count; t++) {
		text = text || kh_heads_text(h->titles[t].role);
		objective = objective && h->titles[t].role != KH_ROLE_OBJECTIVE;
	}
	return (text && !objective && no > 0) ||
	       (h->count > 1 && h->titles[0].name && kh_heads_text(h->titles[1].role));
}

int kh_names_annex(struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;
	struct kh_header h;
	struct kh_hit hit;
	bool whole;

	if (i == 0 || s->lines->at[i].blanks > 0 ||
	    kh_set_full(s->annexes, s->run->matcher, s->run->text, s->lines->at[i - 1].at, &hit) != KH_OK)
		return KH_NONE;
	while (at.begin < at.end && !kh_text_is_lower(s->run->text, at.begin))
		at.begin++;
	if (at.begin < at.end)
		return KH_NONE;
	int rc = kh_header_titles(s, i, i + 1, &h, &whole);
	return rc == KH_OK && h.count > 0 && h.titles[0].role == KH_ROLE_NO ? KH_NONE : rc;
}
