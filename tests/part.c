#include "part.h"

static size_t wanted, parts = 1;
static size_t seen; /* tests of the suite so far, of all its parts */

void part_choose(size_t number, size_t count)
{
	wanted = number;
	parts = count;
	seen = 0;
}

void part_add_loop_test(TCase *tcase, const TTest *test, size_t count)
{
	for (int i = 0; i < (int)count; i++)
		if (seen++ % parts == wanted)
			tcase_add_loop_test(tcase, test, i, i + 1);
}
