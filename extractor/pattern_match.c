#include "pattern.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#include "patterns.h"

/* No pattern, ours or a user's, may cost more than this many steps of PCRE2 for one attempt. */
enum { SLIPS_MOST = 400 };
enum { STEPS_MOST = 400000, DEPTH_MOST = 2000, HEAP_KIB_MOST = 16384, STACK_FIRST = 1 << 15, STACK_MOST = 1 << 20 };

struct kh_matcher {
	pcre2_match_context *context;
	pcre2_match_data *data;
	pcre2_jit_stack *stack;
	const struct kh_text *slips_of;
	struct kh_range slips[SLIPS_MOST];
	size_t slip_count;
};

struct kh_matcher *kh_matcher_new(void)
{
	struct kh_matcher *m = calloc(1, sizeof *m);

	if (m == NULL)
		return NULL;
	m->context = pcre2_match_context_create(NULL);
	m->data = pcre2_match_data_create(KH_GROUPS_MAX, NULL);
	m->stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL);
	if (m->context == NULL || m->data == NULL || m->stack == NULL) {
		kh_matcher_free(m);
		return NULL;
	}
	pcre2_set_match_limit(m->context, STEPS_MOST);
	pcre2_set_depth_limit(m->context, DEPTH_MOST);
	pcre2_set_heap_limit(m->context, HEAP_KIB_MOST);
	pcre2_jit_stack_assign(m->context, NULL, m->stack);
	return m;
}

void kh_matcher_free(struct kh_matcher *m)
{
	if (m == NULL)
		return;
	pcre2_match_data_free(m->data);
	pcre2_match_context_free(m->context);
	pcre2_jit_stack_free(m->stack);
	free(m);
}

/* Slips are remembered for the last text that was matched: the flow is, once there is one. */
static void note_slip(struct kh_matcher *m, const struct kh_text *text, const struct kh_hit *hit)
{
	if (!hit->slip)
		return;
	if (m->slips_of != text) {
		m->slips_of = text;
		m->slip_count = 0;
	}
	for (size_t i = 0; i < m->slip_count; i++)
		if (m->slips[i].begin < hit->at.end && hit->at.begin < m->slips[i].end)
			return;
	if (m->slip_count < SLIPS_MOST)
		m->slips[m->slip_count++] = hit->at;
}

const struct kh_range *kh_matcher_slips(const struct kh_matcher *m, const struct kh_text *text, size_t *count)
{
	*count = m->slips_of == text ? m->slip_count : 0;
	return m->slips;
}

static struct kh_range cut(const struct kh_text *text, struct kh_range in)
{
	if (in.end > text->length)
		in.end = text->length;
	if (in.begin > in.end)
		in.begin = in.end;
	return in;
}

static void fill(struct kh_hit *hit, struct kh_pattern *p, pcre2_match_data *data, int groups, uint32_t base)
{
	const PCRE2_SIZE *at = pcre2_get_ovector_pointer(data);

	hit->pattern = p;
	hit->at = (struct kh_range){base + (uint32_t)at[0], base + (uint32_t)at[1]};
	for (int i = 0; i < KH_GROUPS_MAX; i++)
		hit->groups[i] = i < groups && at[2 * i] != PCRE2_UNSET
				     ? (struct kh_range){base + (uint32_t)at[2 * i], base + (uint32_t)at[2 * i + 1]}
				     : (struct kh_range){1, 0};
}

/* The leftmost hit of one pattern at or after `from`; hits that read as other words are passed over. */
static int find_one(struct kh_pattern *p, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    uint32_t from, enum kh_anchor anchor, struct kh_hit *hit)
{
	pcre2_code *code = kh_pattern_code(p, anchor, NULL);

	if (code == NULL)
		return KH_E_PATTERN;
	while (from <= in.end) {
		int n = pcre2_match(code, (PCRE2_SPTR)text->skeleton + in.begin, in.end - in.begin, from - in.begin,
		    PCRE2_NO_UTF_CHECK, m->data, m->context);
		if (n == PCRE2_ERROR_NOMATCH)
			return KH_NONE;
		if (n <= 0)
			return KH_E_PATTERN;
		fill(hit, p, m->data, n, in.begin);
		int judged = kh_spellings_judge(p, text, hit->at);
		if (judged < 2) {
			hit->slip = judged == 1;
			return KH_OK;
		}
		if (anchor != KH_ANYWHERE)
			return KH_NONE;
		from = hit->at.begin + 1;
	}
	return KH_NONE;
}

int kh_set_find(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit)
{
	struct kh_hit one;
	int found = KH_NONE;

	in = cut(text, in);
	for (size_t i = 0; i < set->count; i++) {
		int rc = find_one(set->patterns[i], m, text, in, in.begin, KH_ANYWHERE, &one);
		if (rc == KH_NONE)
			continue;
		if (rc != KH_OK)
			return rc;
		if (found == KH_NONE || one.at.begin < hit->at.begin)
			*hit = one;
		found = KH_OK;
		if (hit->at.begin == in.begin)
			break;
	}
	if (found == KH_OK)
		note_slip(m, text, hit);
	return found;
}

static int match_begin(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    enum kh_anchor anchor, struct kh_hit *hit)
{
	in = cut(text, in);
	unsigned char first = in.begin < in.end ? (unsigned char)text->skeleton[in.begin] : 0;
	for (size_t i = 0; i < set->count; i++) {
		struct kh_pattern *p = set->patterns[i];
		if (p->has_first && (p->first[first >> 3] & 1U << (first & 7)) == 0)
			continue;
		int rc = find_one(p, m, text, in, in.begin, anchor, hit);
		if (rc == KH_OK)
			note_slip(m, text, hit);
		if (rc != KH_NONE)
			return rc;
	}
	return KH_NONE;
}

int kh_set_match(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit)
{
	return match_begin(set, m, text, in, KH_AT_BEGIN, hit);
}

int kh_set_full(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit)
{
	return match_begin(set, m, text, in, KH_WHOLE, hit);
}

/* ---- all hits ---- */

struct ranked {
	struct kh_hit hit;
	size_t rank; /* place of the pattern in its file */
};

static int in_order(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->hit.at.begin != y->hit.at.begin)
		return x->hit.at.begin < y->hit.at.begin ? -1 : 1;
	if (x->hit.at.end != y->hit.at.end)
		return x->hit.at.end > y->hit.at.end ? -1 : 1;
	return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static int scan_one(struct kh_pattern *p, size_t rank, struct kh_matcher *m, struct kh_arena *mem,
    const struct kh_text *text, struct kh_range in, struct kh_list *all)
{
	struct kh_hit hit;
	int rc;

	for (uint32_t from = in.begin; (rc = find_one(p, m, text, in, from, KH_ANYWHERE, &hit)) == KH_OK;) {
		struct ranked *r = kh_list_add(mem, all, sizeof *r);
		if (r == NULL)
			return KH_E_MEMORY;
		*r = (struct ranked){hit, rank};
		from = hit.at.end > hit.at.begin ? hit.at.end : hit.at.end + 1;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

int kh_set_scan(const struct kh_set *set, struct kh_matcher *m, struct kh_arena *mem, const struct kh_text *text,
    struct kh_range in, struct kh_hit **hits, size_t *count)
{
	struct kh_list all = {0};

	*hits = NULL;
	*count = 0;
	in = cut(text, in);
	for (size_t i = 0; i < set->count; i++) {
		int rc = scan_one(set->patterns[i], i, m, mem, text, in, &all);
		if (rc != KH_OK)
			return rc;
	}
	if (all.count == 0)
		return KH_OK;
	struct ranked *r = all.items;
	qsort(r, all.count, sizeof *r, in_order);
	struct kh_hit *out = kh_arena_take(mem, all.count * sizeof *out);
	if (out == NULL)
		return KH_E_MEMORY;
	size_t n = 0;
	for (size_t i = 0; i < all.count; i++)
		if (n == 0 || r[i].hit.at.begin >= out[n - 1].at.end) {
			out[n] = r[i].hit;
			note_slip(m, text, &out[n++]);
		}
	*hits = out;
	*count = n;
	return KH_OK;
}

/* ---- what a hit holds ---- */

bool kh_hit_group(const struct kh_hit *hit, const char *name, struct kh_range *at)
{
	const struct kh_pattern *p = hit->pattern;

	for (uint32_t i = 0; i < p->group_count; i++) {
		struct kh_range g = hit->groups[p->groups[i].number];
		if (g.begin <= g.end && strcmp(p->groups[i].name, name) == 0) {
			*at = g;
			return true;
		}
	}
	return false;
}

const char *kh_pattern_yield(const struct kh_pattern *pattern, const char *key)
{
	for (size_t i = 0; i < pattern->source->yield_count; i++)
		if (strcmp(pattern->source->yields[i].key, key) == 0)
			return pattern->source->yields[i].value;
	return NULL;
}

const char *kh_pattern_name(const struct kh_pattern *pattern)
{
	return pattern->source->name;
}
