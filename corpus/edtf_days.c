#include "edtf_days.h"

#include <stdlib.h>
#include <string.h>

/* EDTF level 2: quarters, thirds and halves of a year in the place of a month. */
static const struct {
	int code, first, last;
} seasons[] = {
    {33, 1, 3}, {34, 4, 6}, {35, 7, 9}, {36, 10, 12}, {37, 1, 4}, {38, 5, 8}, {39, 9, 12}, {40, 1, 6}, {41, 7, 12}};

static struct kh_days days_of(const char *date);
static int month_days(int year, int month);

struct kh_days kh_edtf_days(const char *edtf)
{
	const char *slash = strchr(edtf, '/');

	if (slash == NULL)
		return days_of(edtf);
	return (struct kh_days){days_of(edtf).first, days_of(slash + 1).last};
}

static struct kh_days days_of(const char *date)
{
	int year = 0, month = 0, day = 0;

	if (strspn(date, "0123456789") < 4)
		return (struct kh_days){0, 0};
	year = atoi(date);
	if (date[4] == '-') {
		month = atoi(date + 5);
		if (date[5] != '\0' && date[6] != '\0' && date[7] == '-')
			day = atoi(date + 8);
	}
	year *= 10000;
	for (size_t i = 0; i < sizeof seasons / sizeof *seasons; i++)
		if (month == seasons[i].code)
			return (struct kh_days){year + seasons[i].first * 100 + 1,
			    year + seasons[i].last * 100 + month_days(year / 10000, seasons[i].last)};
	if (month < 1 || month > 12)
		return (struct kh_days){year + 101, year + 1231};
	if (day < 1 || day > 31)
		return (struct kh_days){year + month * 100 + 1, year + month * 100 + month_days(year / 10000, month)};
	return (struct kh_days){year + month * 100 + day, year + month * 100 + day};
}

static int month_days(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}
