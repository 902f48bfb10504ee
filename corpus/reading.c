#include "reading.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/evp.h>

#include "passages.h"
#include "kept.h"
#include "sql_functions.h"
#include "store.h"

enum { YEAR_DIGITS = 4 };

static void find_years(struct kh_reading *reading);
static int year_of(const char *edtf);
static int name_document(struct kh_reading *reading, struct kh_error *err);

int kh_reading_make(
    struct kh_reading *reading, struct kh_plan *plan, const void *bytes, size_t size, bool keep, struct kh_error *err)
{
	int rc;

	reading->plan = plan;
	if ((rc = kh_plan_shrink(&reading->plan)) != KH_OK) /* many wait to be written */
		return kh_corpus_fail(err, rc, "out of memory");
	reading->record = kh_plan_record(reading->plan);
	find_years(reading);
	if ((rc = name_document(reading, err)) != KH_OK ||
	    (rc = kh_passages_make(reading, bytes, size, err)) != KH_OK)
		return rc;
	return keep ? kh_kept_pack(bytes, size, &reading->zstd, &reading->zstd_size, err) : KH_OK;
}

void kh_reading_free(struct kh_reading *reading)
{
	kh_passages_free(reading);
	kh_plan_free(reading->plan);
	free(reading->zstd);
	free(reading->document);
	*reading = (struct kh_reading){0};
}

bool kh_sha256(const void *bytes, size_t size, unsigned char sum[KH_SHA256_BYTES])
{
	unsigned length;

	return EVP_Digest(bytes, size, sum, &length, EVP_sha256(), NULL) == 1;
}

static void find_years(struct kh_reading *reading)
{
	const struct kh_heading *heading = &reading->record->heading;
	const char *period = heading->period.text, *slash = period != NULL ? strchr(period, '/') : NULL;
	int from = year_of(period), to = slash != NULL ? year_of(slash + 1) : from;

	if (from == 0 && to == 0)
		from = to = year_of(heading->date.text);
	reading->year = from != 0 ? from : to;
	reading->year_to = to != 0 ? to : from;
}

/* 0 where the year is open, or not all known. */
static int year_of(const char *edtf)
{
	int year = 0;

	for (int i = 0; i < YEAR_DIGITS; i++) {
		if (edtf == NULL || !isdigit((unsigned char)edtf[i]))
			return 0;
		year = year * 10 + (edtf[i] - '0');
	}
	return year;
}

/* Number and symbol are unique within one body and one year, and copies differ in spelling: compared as folded. */
static int name_document(struct kh_reading *reading, struct kh_error *err)
{
	const struct kh_heading *heading = &reading->record->heading;
	const char *number = heading->number.text, *date = heading->date.text, *name = heading->issuer.name.text;
	char *symbol, *issuer, *province;
	int printed = -1;

	if (number == NULL || date == NULL || !heading->has_issuer || name == NULL)
		return KH_OK;
	while (*number == '0' && number[1] != '\0')
		number++;
	symbol = kh_folded(heading->symbol.text);
	issuer = kh_folded(name);
	province = kh_folded(heading->issuer.province);
	if (symbol != NULL && issuer != NULL && province != NULL)
		printed = asprintf(&reading->document, "%s/%s|%s|%s|%s", number, symbol, date, issuer, province);
	free(symbol);
	free(issuer);
	free(province);
	if (printed >= 0)
		return KH_OK;
	reading->document = NULL;
	return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
}
