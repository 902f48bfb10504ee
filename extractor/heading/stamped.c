#include "stamped.h"

#include <stdlib.h>
#include <string.h>

#include "mention/symbol.h"

enum { MONTH_AT = sizeof "2021-" - 1, DAY_AT = sizeof "2021-12-" - 1, DATE_SIZE = sizeof "2021-12-31" - 1 };

static bool is_stamped(struct kh_range at)
{
	return at.begin < at.end;
}

static int read_number(struct kh_run *run, struct kh_range at, struct kh_value *out)
{
	if ((out->text = kh_symbol_text(run->mem, run->text, at)) == NULL)
		return KH_E_MEMORY;
	return kh_text_origin(run->mem, run->text, at, &out->spans);
}

static int join_spans(struct kh_arena *mem, struct kh_spans *to, struct kh_spans more)
{
	struct kh_span *at = kh_arena_take(mem, (to->count + more.count) * sizeof *at);

	if (at == NULL)
		return KH_E_MEMORY;
	if (to->count > 0)
		memcpy(at, to->at, to->count * sizeof *at);
	memcpy(at + to->count, more.at, more.count * sizeof *at);
	*to = (struct kh_spans){at, to->count + more.count};
	return KH_OK;
}

static bool lacks_day(const char *date, bool year)
{
	return date == NULL ? year : strlen(date) == DATE_SIZE && date[DAY_AT] == 'X';
}

static int read_date(struct kh_run *run, const struct kh_range *stamp, struct kh_value *out)
{
	bool has_month = is_stamped(stamp[2]), has_year = is_stamped(stamp[3]);
	struct kh_spans spans;

	if (!lacks_day(out->text, has_year))
		return KH_OK;
	int year = has_year ? (int)kh_text_digits(run->text, stamp[3]) : atoi(out->text);
	int month = has_month ? (int)kh_text_digits(run->text, stamp[2]) : atoi(out->text + MONTH_AT);
	if (month == 0)
		return KH_OK;
	struct kh_range last = has_year ? stamp[3] : has_month ? stamp[2] : stamp[1];
	int rc = kh_text_origin(run->mem, run->text, (struct kh_range){stamp[1].begin, last.end}, &spans);
	if (rc != KH_OK || (rc = join_spans(run->mem, &out->spans, spans)) != KH_OK)
		return rc;
	out->text = kh_arena_print(run->mem, "%04d-%02d-%02d", year, month, (int)kh_text_digits(run->text, stamp[1]));
	return out->text == NULL ? KH_E_MEMORY : KH_OK;
}

int kh_heading_stamped(struct kh_run *run, const struct kh_lines *lines, struct kh_heading *heading)
{
	const struct kh_range *stamp = lines->stamp;
	int rc = KH_OK;

	if (!is_stamped(stamp[0]) || (heading->date.text != NULL && !lacks_day(heading->date.text, false)))
		return KH_OK;
	if (heading->number.text == NULL && heading->symbol.text != NULL)
		rc = read_number(run, stamp[0], &heading->number);
	return rc != KH_OK ? rc : read_date(run, stamp, &heading->date);
}
