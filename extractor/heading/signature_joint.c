/* Two who sign side by side: a joint plan, or "Người lập" and "Hiệu trưởng". Their texts are told apart by which of
 * the two names they stand above. */
#include "signature_parts.h"

enum {
	ABOVE_MOST = 16, /* pieces above the names: bodies, marks, posts, notes */
	APART_MOST = 9   /* blank lines: room for a signature and its stamp */
};

static bool is_alone(const struct kh_piece *p, size_t count, size_t i)
{
	return (i == 0 || p[i - 1].line != p[i].line) && (i + 2 >= count || p[i + 2].line != p[i].line);
}

static bool are_beside(const struct kh_piece *p, size_t count, size_t i)
{
	return i + 1 < count && !p[i].row && !p[i + 1].row && p[i].line == p[i + 1].line && is_alone(p, count, i);
}

static bool is_name(struct kh_run *run, const struct kh_piece *p)
{
	struct kh_range name;

	return !kh_sign_is_upper(run, p) && kh_sign_is_name(run, p, &name);
}

static bool is_post(struct kh_run *run, const struct kh_piece *p)
{
	return kh_sign_is_upper(run, p) && (kh_sign_is_title(run, p) || kh_sign_is_authority(run, p));
}

/* The first piece of the signatures above the names `i` and `i + 1`; `i` where no post stands above each. */
static size_t find_first(struct kh_run *run, const struct kh_piece *p, size_t count, size_t i)
{
	size_t first = i, least = i > ABOVE_MOST ? i - ABOVE_MOST : 0;
	bool posts = false;

	for (size_t k = i; k-- > least && p[k + 1].blanks <= APART_MOST && !p[k].row;) {
		if (!kh_sign_is_upper(run, &p[k]) && !kh_sign_is_note(run, &p[k]))
			break;
		if (!are_beside(p, count, k))
			continue;
		posts = posts || (is_post(run, &p[k]) && is_post(run, &p[k + 1]));
		first = k;
	}
	return posts ? first : i;
}

static uint32_t middle(const struct kh_piece *p)
{
	return p->column + kh_piece_size(p) / 2;
}

static uint32_t distance(uint32_t a, uint32_t b)
{
	return a < b ? b - a : a - b;
}

bool kh_sign_joint(struct kh_run *run, const struct kh_piece *p, size_t count, size_t *first, size_t *end)
{
	for (size_t i = 2; i + 1 < count; i++) {
		if (!are_beside(p, count, i) || !is_name(run, &p[i]) || !is_name(run, &p[i + 1]))
			continue;
		*first = find_first(run, p, count, i);
		*end = i + 2;
		if (*first < i)
			return true;
	}
	return false;
}

int kh_sign_joint_columns(
    struct kh_run *run, const struct kh_piece *p, size_t first, size_t end, struct kh_sign_column *columns)
{
	uint32_t left = middle(&p[end - 2]), right = middle(&p[end - 1]);

	for (size_t i = first; i < end; i++) {
		size_t side = distance(middle(&p[i]), left) > distance(middle(&p[i]), right);
		struct kh_piece *to = kh_list_add(run->mem, &columns[side].pieces, sizeof *to);
		if (to == NULL)
			return KH_E_MEMORY;
		*to = p[i];
	}
	return KH_OK;
}
