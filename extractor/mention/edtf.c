#include "edtf.h"

#include <string.h>

static bool read_date(const char **p, struct kh_edtf_date *date);
static bool on_calendar(const struct kh_edtf_date *date);
static size_t print_date(char out[16], const struct kh_edtf_date *date);

bool kh_edtf_read(const char *text, struct kh_edtf *out)
{
	struct kh_edtf e = {0};
	const char *p = text;

	if (p == NULL)
		return false;
	if (strncmp(p, "../", 3) == 0) {
		e.open_first = true;
		p += 2;
	} else if (!read_date(&p, &e.first))
		return false;
	e.last = e.first;
	if (*p == '/') {
		e.interval = true;
		p++;
		if (strcmp(p, "..") == 0) {
			e.open_last = true;
			p += 2;
		} else if (!read_date(&p, &e.last))
			return false;
	}
	if (*p != '\0' || (e.open_first && e.open_last))
		return false;
	*out = e;
	return true;
}

static size_t print_end(char out[16], const struct kh_edtf_date *date, bool open)
{
	if (!open)
		return print_date(out, date);
	memset(out, '.', 2);
	return 2;
}

const char *kh_edtf_print(struct kh_arena *mem, const struct kh_edtf *edtf)
{
	char both[32];
	size_t n = print_end(both, &edtf->first, edtf->open_first);

	both[n] = '/';
	char *last = both + n + 1;
	size_t m = print_end(last, &edtf->last, edtf->open_last);
	bool same = n == m && memcmp(both, last, n) == 0;
	return kh_arena_string(mem, both, !edtf->interval || same ? n : n + 1 + m);
}

/* ---- days ---- */

static const struct {
	int code, first, last; /* months */
} groups[] = {{21, 3, 5}, {22, 6, 8}, {23, 9, 11}, {24, 12, 12}, {33, 1, 3}, {34, 4, 6}, {35, 7, 9}, {36, 10, 12},
    {37, 1, 4}, {38, 5, 8}, {39, 9, 12}, {40, 1, 6}, {41, 7, 12}};

static int month_of(int month, bool last)
{
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		if (groups[i].code == month)
			return last ? groups[i].last : groups[i].first;
	return month > 0 ? month : last ? 12 : 1;
}

static int days_in(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year < 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));

	return month == 2 && leap ? 29 : days[month - 1];
}

int32_t kh_edtf_first_day(const struct kh_edtf_date *date)
{
	int year = date->year > 0 ? date->year : 0;

	return year * 10000 + month_of(date->month, false) * 100 + (date->day > 0 ? date->day : 1);
}

int32_t kh_edtf_last_day(const struct kh_edtf_date *date)
{
	int year = date->year > 0 ? date->year : 0;
	int month = month_of(date->month, true);

	return year * 10000 + month * 100 + (date->day > 0 ? date->day : days_in(date->year, month));
}

int kh_edtf_compare(const struct kh_edtf_date *a, const struct kh_edtf_date *b)
{
	int32_t x = kh_edtf_first_day(a), y = kh_edtf_first_day(b);

	if (x == y) {
		x = kh_edtf_last_day(a);
		y = kh_edtf_last_day(b);
	}
	return x < y ? -1 : x > y;
}

/* ---- reading and printing one date ---- */

/* `digits` figures, or as many X. */
static bool read_part(const char **p, int digits, int *value)
{
	int n = 0, unknown = 0;

	for (int i = 0; i < digits; i++) {
		char c = (*p)[i];
		if (c == 'X')
			unknown++;
		else if (c >= '0' && c <= '9')
			n = n * 10 + (c - '0');
		else
			return false;
	}
	if (unknown != 0 && unknown != digits)
		return false;
	*p += digits;
	*value = unknown ? KH_EDTF_UNKNOWN : n;
	return true;
}

static bool read_date(const char **p, struct kh_edtf_date *date)
{
	struct kh_edtf_date d = {0};

	if (!read_part(p, 4, &d.year))
		return false;
	if (**p == '-') {
		++*p;
		if (!read_part(p, 2, &d.month) || d.month == 0)
			return false;
	}
	if (**p == '-') {
		++*p;
		if (!read_part(p, 2, &d.day) || d.day == 0)
			return false;
	}
	*date = d;
	return on_calendar(date);
}

static bool on_calendar(const struct kh_edtf_date *date)
{
	bool month = date->month >= 1 && date->month <= 12;

	if (date->month > 12 && month_of(date->month, false) > 12)
		return false;
	if (date->day <= 0)
		return true;
	if (date->month > 12)
		return false; /* a quarter has no day of its own */
	return date->day <= (month ? days_in(date->year, date->month) : 31);
}

unsigned kh_edtf_figures(char *out, unsigned value, unsigned digits)
{
	static const unsigned tens[] = {1, 10, 100, 1000};
	unsigned n = 0;

	while (digits < 4 && value >= tens[digits])
		digits++;
	while (digits > 0)
		out[n++] = (char)('0' + value / tens[--digits] % 10);
	return n;
}

static size_t put_part(char *out, int value, unsigned digits)
{
	if (value >= 0)
		return kh_edtf_figures(out, (unsigned)value, digits);
	memset(out, 'X', digits);
	return digits;
}

static size_t print_date(char out[16], const struct kh_edtf_date *date)
{
	const int parts[] = {date->month, date->day};
	size_t n = put_part(out, date->year < 0 ? date->year : date->year % 10000, 4);

	for (int i = 0; i < 2 && parts[i] != KH_EDTF_ABSENT; i++) {
		out[n++] = '-';
		n += put_part(out + n, parts[i] < 0 ? parts[i] : parts[i] % 100, 2);
	}
	return n;
}
