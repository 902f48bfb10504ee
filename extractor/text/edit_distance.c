#include "edit_distance.h"

size_t kh_edit_distance(const int32_t *a, size_t m, const int32_t *b, size_t n)
{
	size_t row[KH_EDIT_MOST + 1];

	if (m > KH_EDIT_MOST || n > KH_EDIT_MOST)
		return KH_EDIT_MOST;
	for (size_t k = 0; k <= n; k++)
		row[k] = k;
	for (size_t i = 0; i < m; i++) {
		size_t last = row[0];
		row[0] = i + 1;
		for (size_t k = 0; k < n; k++) {
			size_t change = last + (a[i] != b[k]), least = row[k] < row[k + 1] ? row[k] : row[k + 1];
			last = row[k + 1];
			row[k + 1] = least + 1 < change ? least + 1 : change;
		}
	}
	return row[n];
}
