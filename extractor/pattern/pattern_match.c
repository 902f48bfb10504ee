#include "pattern.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#include "pattern_seek.h"

/* No pattern, ours or a user's, may cost more than this many steps of PCRE2 for one attempt. */
enum { SLIPS_MOST = 400 };
enum { STEPS_MOST = 400000, DEPTH_MOST = 2000, HEAP_KIB_MOST = 16384, STACK_FIRST = 1 << 15, STACK_MOST = 1 << 20 };

struct kh_matcher {
	pcre2_match_context *context;
	pcre2_match_data *data;
	pcre2_jit_stack *stack; /* NULL until PCRE2's own was too small */
	const struct kh_text *slips_of;
	struct kh_range slips[SLIPS_MOST];
	size_t slip_count;
	struct kh_seen seen;
};

struct kh_matcher *kh_matcher_new(void)
{
	struct kh_matcher *m = calloc(1, sizeof *m);

	if (m == NULL)
		return NULL;
	m->context = pcre2_match_context_create(NULL);
	m->data = pcre2_match_data_create(KH_GROUPS_MAX, NULL);
	if (m->context == NULL || m->data == NULL) {
		kh_matcher_free(m);
		return NULL;
	}
	pcre2_set_match_limit(m->context, STEPS_MOST);
	pcre2_set_depth_limit(m->context, DEPTH_MOST);
	pcre2_set_heap_limit(m->context, HEAP_KIB_MOST);
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
	for (int i = 0; i <= (int)p->capture_count; i++)
		hit->groups[i] = i < groups && at[2 * i] != PCRE2_UNSET
		                     ? (struct kh_range){base + (uint32_t)at[2 * i], base + (uint32_t)at[2 * i + 1]}
		                     : (struct kh_range){1, 0};
}

/* The JIT's stack is the thread's until that is too small; where there is no JIT, PCRE2 interprets. */
static int run(pcre2_code *code, struct kh_matcher *m, PCRE2_SPTR subject, size_t size, size_t from)
{
	int n = pcre2_jit_match(code, subject, size, from, 0, m->data, m->context);

	if (n == PCRE2_ERROR_JIT_STACKLIMIT && m->stack == NULL &&
	    (m->stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL)) != NULL) {
		pcre2_jit_stack_assign(m->context, NULL, m->stack);
		n = pcre2_jit_match(code, subject, size, from, 0, m->data, m->context);
	}
	if (n == PCRE2_ERROR_JIT_BADOPTION)
		n = pcre2_match(code, subject, size, from, PCRE2_NO_UTF_CHECK, m->data, m->context);
	return n;
}

/* Does the pattern match at `from`? A hit that reads as other words is none. */
static int match_at(struct kh_pattern *p, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    uint32_t from, enum kh_anchor anchor, struct kh_hit *hit)
{
	uint32_t size = in.end - from;

	if (size < p->begin.least || (anchor == KH_WHOLE && size > p->begin.most && p->begin.most < KH_TREE_MANY))
		return KH_NONE;
	pcre2_code *code = kh_pattern_code(p, anchor, NULL);
	if (code == NULL)
		return KH_E_PATTERN;
	int n = run(code, m, (PCRE2_SPTR)text->skeleton + in.begin, in.end - in.begin, from - in.begin);
	if (n == PCRE2_ERROR_NOMATCH)
		return KH_NONE;
	if (n <= 0)
		return KH_E_PATTERN;
	fill(hit, p, m->data, n, in.begin);
	int judged = kh_spellings_judge(p, text, hit->at);
	hit->slip = judged == 1;
	return judged < 2 ? KH_OK : KH_NONE;
}

/* ---- going through a range ---- */

/* The first of the patterns that matches at the walk's position. */
static int first_of(struct kh_seek *w, uint64_t may, struct kh_matcher *m, const struct kh_text *text,
    struct kh_range in, enum kh_anchor anchor, struct kh_hit *hit)
{
	while (may != 0) {
		int rc = match_at(w->set->patterns[kh_seek_take(w, &may)], m, text, in, w->at, anchor, hit);
		if (rc == KH_OK)
			note_slip(m, text, hit);
		if (rc != KH_NONE)
			return rc;
	}
	return KH_NONE;
}

int kh_set_find(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit)
{
	struct kh_seek w;
	uint64_t may;
	int rc = KH_NONE;

	in = cut(text, in);
	for (kh_seek_from(&w, set, &m->seen, text, in); rc == KH_NONE && (may = kh_seek_next(&w)) != 0;)
		rc = first_of(&w, may, m, text, in, KH_AT_BEGIN, hit);
	return rc;
}

int kh_set_which(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    enum kh_found *found)
{
	struct kh_seek w;
	struct kh_hit hit;
	uint64_t may;

	memset(found, 0, set->count * sizeof *found);
	in = cut(text, in);
	for (kh_seek_from(&w, set, &m->seen, text, in); (may = kh_seek_next(&w)) != 0;)
		while (may != 0) {
			size_t i = kh_seek_take(&w, &may);
			int rc = found[i] != KH_FOUND_NONE
			             ? KH_NONE
			             : match_at(set->patterns[i], m, text, in, w.at, KH_AT_BEGIN, &hit);
			if (rc != KH_OK && rc != KH_NONE)
				return rc;
			if (rc == KH_OK)
				found[i] = hit.slip ? KH_FOUND_SLIP : KH_FOUND;
		}
	return KH_OK;
}

int kh_set_first(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    const struct kh_pattern **first)
{
	struct kh_seek w;
	struct kh_hit hit;
	uint64_t may;
	size_t least = set->count;

	in = cut(text, in);
	for (kh_seek_from(&w, set, &m->seen, text, in); least > 0 && (may = kh_seek_next(&w)) != 0;)
		while (may != 0) {
			size_t i = kh_seek_take(&w, &may);
			int rc =
			    i < least ? match_at(set->patterns[i], m, text, in, w.at, KH_AT_BEGIN, &hit) : KH_NONE;
			if (rc != KH_OK && rc != KH_NONE)
				return rc;
			least = rc == KH_OK ? i : least;
		}
	*first = least < set->count ? set->patterns[least] : NULL;
	return *first != NULL ? KH_OK : KH_NONE;
}

static uint64_t yielding(const struct kh_seek *w, uint64_t may, const char *key)
{
	uint64_t left = may;

	while (left != 0) {
		size_t i = kh_seek_take(w, &left);
		if (kh_pattern_yield(w->set->patterns[i], key) == NULL)
			may &= ~((uint64_t)1 << i % KH_FILTER_PATTERNS);
	}
	return may;
}

int kh_set_find_one(const struct kh_set *set, size_t number, struct kh_matcher *m, const struct kh_text *text,
    struct kh_range in, struct kh_hit *hit)
{
	struct kh_seek w;
	uint64_t may, one = (uint64_t)1 << number % KH_FILTER_PATTERNS;
	int rc = KH_NONE;

	in = cut(text, in);
	for (kh_seek_from(&w, set, &m->seen, text, in); rc == KH_NONE && (may = kh_seek_next(&w)) != 0;)
		if (w.filter == number / KH_FILTER_PATTERNS)
			rc = first_of(&w, may & one, m, text, in, KH_AT_BEGIN, hit);
	return rc;
}

static int match_begin(const struct kh_set *set, const char *key, struct kh_matcher *m, const struct kh_text *text,
    struct kh_range in, enum kh_anchor anchor, struct kh_hit *hit)
{
	struct kh_seek w;
	int rc = KH_NONE;

	in = cut(text, in);
	if (set->count == 0 ||
	    (!kh_firsts_have(set->starts.firsts, kh_eight_at(text->skeleton + in.begin, in.end - in.begin)) &&
	        !(set->is_signed && kh_seen_signs(&m->seen, text, &set->signs))))
		return KH_NONE;
	kh_seek_from(&w, set, &m->seen, text, in);
	for (size_t i = 0; rc == KH_NONE && i < set->filter_count; i++) {
		uint64_t may = kh_seek_first(&w, i, anchor == KH_WHOLE);
		rc = first_of(&w, key == NULL ? may : yielding(&w, may, key), m, text, in, anchor, hit);
	}
	return rc;
}

int kh_set_match(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit)
{
	return match_begin(set, NULL, m, text, in, KH_AT_BEGIN, hit);
}

int kh_set_match_with(const struct kh_set *set, const char *key, struct kh_matcher *m, const struct kh_text *text,
    struct kh_range in, struct kh_hit *hit)
{
	return match_begin(set, key, m, text, in, KH_AT_BEGIN, hit);
}

int kh_set_full(const struct kh_set *set, struct kh_matcher *m, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit)
{
	return match_begin(set, NULL, m, text, in, KH_WHOLE, hit);
}

static bool begins(struct kh_pattern *p, struct kh_matcher *m, const char *skeleton, size_t size)
{
	pcre2_code *code = kh_pattern_code(p, KH_PARTLY, NULL);

	if (code == NULL)
		return false;
	int n = pcre2_jit_match(code, (PCRE2_SPTR)skeleton, size, 0, PCRE2_PARTIAL_HARD, m->data, m->context);
	if (n == PCRE2_ERROR_JIT_BADOPTION || n == PCRE2_ERROR_JIT_STACKLIMIT)
		n = pcre2_match(code, (PCRE2_SPTR)skeleton, size, 0,
		    PCRE2_NO_JIT | PCRE2_NO_UTF_CHECK | PCRE2_PARTIAL_HARD, m->data, m->context);
	return n == PCRE2_ERROR_PARTIAL;
}

bool kh_set_begins(const struct kh_set *set, struct kh_matcher *m, const char *skeleton, size_t size)
{
	for (size_t f = 0; f < set->filter_count; f++)
		for (uint64_t may = kh_filter_begun(&set->starts.filters[f], 0, skeleton, size); may != 0;
		     may &= may - 1) {
			size_t i = f * KH_FILTER_PATTERNS + (size_t)__builtin_ctzll(may);
			if (begins(set->patterns[i], m, skeleton, size))
				return true;
		}
	return false;
}

/* ---- all hits ---- */

/* Each pattern goes on behind its own last hit, whether that was kept or not: `from` has the place for each pattern. */
struct scan {
	struct kh_matcher *m;
	struct kh_arena *mem;
	const struct kh_text *text;
	struct kh_range in;
	struct kh_list hits;
	uint32_t *from;
};

static int note_from(struct scan *s, size_t patterns, size_t i, struct kh_range at)
{
	if (s->from == NULL && (s->from = kh_arena_zero(s->mem, patterns, sizeof *s->from)) == NULL)
		return KH_E_MEMORY;
	s->from[i] = at.end > at.begin ? at.end : at.end + 1;
	return KH_OK;
}

/* The longest hit at a position; found: is there one? */
static int longest(struct scan *s, struct kh_seek *w, uint64_t may, struct kh_hit *hit, bool *found)
{
	struct kh_hit one;

	while (may != 0) {
		size_t i = kh_seek_take(w, &may);
		if (s->from != NULL && w->at < s->from[i])
			continue;
		int rc = match_at(w->set->patterns[i], s->m, s->text, s->in, w->at, KH_AT_BEGIN, &one);
		if (rc == KH_NONE)
			continue;
		if (rc == KH_OK)
			rc = note_from(s, w->set->count, i, one.at);
		if (rc != KH_OK)
			return rc;
		if (!*found || one.at.end > hit->at.end)
			*hit = one;
		*found = true;
	}
	return KH_OK;
}

static int keep(struct scan *s, const struct kh_hit *hit)
{
	const struct kh_hit *hits = s->hits.items;
	struct kh_hit *kept;

	if (s->hits.count > 0 && hit->at.begin < hits[s->hits.count - 1].at.end)
		return KH_OK;
	if ((kept = kh_list_add(s->mem, &s->hits, sizeof *kept)) == NULL)
		return KH_E_MEMORY;
	*kept = *hit;
	note_slip(s->m, s->text, hit);
	return KH_OK;
}

int kh_set_scan(const struct kh_set *set, struct kh_matcher *m, struct kh_arena *mem, const struct kh_text *text,
    struct kh_range in, struct kh_hit **hits, size_t *count)
{
	struct scan s = {.m = m, .mem = mem, .text = text, .in = cut(text, in)};
	struct kh_seek w;
	struct kh_hit hit;
	int rc = KH_OK;

	*hits = NULL;
	*count = 0;
	kh_seek_from(&w, set, &m->seen, text, s.in);
	for (uint64_t may = kh_seek_next(&w); rc == KH_OK && may != 0;) {
		uint32_t at = w.at;
		bool found = false;
		for (; rc == KH_OK && may != 0 && w.at == at; may = kh_seek_next(&w))
			rc = longest(&s, &w, may, &hit, &found);
		if (rc == KH_OK && found)
			rc = keep(&s, &hit);
	}
	if (rc != KH_OK)
		return rc;
	*hits = s.hits.items;
	*count = s.hits.count;
	return KH_OK;
}

/* ---- what a hit holds ---- */

bool kh_hit_group(const struct kh_hit *hit, const char *name, struct kh_range *at)
{
	const struct kh_pattern *p = hit->pattern;
	uint64_t code = kh_name_code(name);

	for (uint32_t i = 0; i < p->group_count; i++) {
		struct kh_range g = hit->groups[p->groups[i].number];
		if (g.begin <= g.end && kh_name_is(p->groups[i].code, p->groups[i].name, code, name)) {
			*at = g;
			return true;
		}
	}
	return false;
}

const char *kh_pattern_yield(const struct kh_pattern *pattern, const char *key)
{
	uint64_t code = kh_name_code(key);

	for (size_t i = 0; i < pattern->yield_count; i++)
		if (kh_name_is(pattern->yields[i].code, pattern->yields[i].key, code, key))
			return pattern->yields[i].value;
	return NULL;
}

const char *kh_pattern_name(const struct kh_pattern *pattern)
{
	return pattern->source->name;
}

bool kh_pattern_is_of(const struct kh_pattern *pattern, const char *set)
{
	size_t size = strlen(set);

	return strncmp(pattern->source->name, set, size) == 0 && pattern->source->name[size] == '.';
}
