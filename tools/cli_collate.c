#include "cli_collate.h"

#include <string.h>

#include <unicode/ucol.h>

struct cli_collation *cli_collation_new(void)
{
	UErrorCode status = U_ZERO_ERROR;
	UCollator *collator = ucol_open("vi", &status);

	return U_SUCCESS(status) ? (struct cli_collation *)collator : NULL;
}

void cli_collation_free(struct cli_collation *collation)
{
	if (collation != NULL)
		ucol_close((UCollator *)collation);
}

int cli_collate(void *with, const char *a, const char *b)
{
	UErrorCode status = U_ZERO_ERROR;
	UCollationResult order = ucol_strcollUTF8((UCollator *)with, a, -1, b, -1, &status);

	return U_SUCCESS(status) && order != UCOL_EQUAL ? (int)order : strcmp(a, b);
}
