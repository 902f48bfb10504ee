#include "stray.h"

/* "ít nhất 100 doanh nghiệp khởi nghiệp, 50 doanh nghiệp công nghệ": a bare count is a level only after another count
 * that "," or "và" joins it to; "02 lớp tập huấn với 70 học viên": so is what that count is for, in its clause. */
static bool is_stray(const struct kh_levels *levels, size_t i, const struct kh_figure *kept)
{
	const struct kh_figure *f = &levels->figures[i];
	const struct kh_portion *p = &levels->portions[i];

	if (f->kind != KH_FIGURE_MORE && f->kind != KH_FIGURE_WITH)
		return false;
	if (i == 0 || kept == NULL || kh_figure_is_percent(kept) || kept->hit.begin != p[-1].figure.begin)
		return true;
	return f->kind == KH_FIGURE_MORE ? !p->coordinated : p->clause != p[-1].clause;
}

void kh_stray_counts_drop(struct kh_levels *levels)
{
	size_t n = 0;

	for (size_t i = 0; i < levels->count; i++)
		if (!is_stray(levels, i, n > 0 ? &levels->figures[n - 1] : NULL))
			levels->figures[n++] = levels->figures[i];
	levels->count = n;
}
