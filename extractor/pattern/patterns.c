#include "patterns.h"

#include <pcre2.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "charset/charset_data.h"
#include "error.h"
#include "mention/gazetteer.h"
#include "pattern_factor.h"
#include "targets/indicator.h"
#include "run.h"
#include "shredded/shred.h"
#include "table/near_title.h"

/* Of a set, beside the address of a name: which has 48 bits. */
enum { NUMBER_BITS = 16, NUMBER_MOST = (1 << NUMBER_BITS) - 1 };

/* ---- compiling ---- */

static pthread_mutex_t compiling = PTHREAD_MUTEX_INITIALIZER;

static uint32_t options_of(enum kh_anchor anchor)
{
	uint32_t options = PCRE2_NO_AUTO_CAPTURE | PCRE2_DUPNAMES | PCRE2_NEVER_UTF | PCRE2_ANCHORED;

	if (anchor == KH_WHOLE)
		options |= PCRE2_ENDANCHORED;
	return options;
}

static pcre2_code *compile_as(const char *expression, enum kh_anchor anchor, int *why, PCRE2_SIZE *at)
{
	return pcre2_compile((PCRE2_SPTR)expression, PCRE2_ZERO_TERMINATED, options_of(anchor), why, at, NULL);
}

/* What is wrong is said of the expression as it was composed. */
static pcre2_code *compile(const struct kh_pattern *pattern, enum kh_anchor anchor, struct kh_error *err)
{
	int code = 0;
	PCRE2_SIZE at = 0;
	PCRE2_UCHAR why[160] = "";
	struct kh_arena *scratch = kh_arena_new();
	const char *factored = scratch == NULL ? NULL : kh_pattern_factor(scratch, pattern->folded);
	pcre2_code *out = factored == NULL ? NULL : compile_as(factored, anchor, &code, &at);

	kh_arena_free(scratch);
	if (out == NULL)
		out = compile_as(pattern->folded, anchor, &code, &at);
	if (out == NULL) {
		pcre2_get_error_message(code, why, sizeof why);
		size_t from = at > 24 ? at - 24 : 0;
		kh_fail(err, KH_E_PATTERN, "%s:%u: pattern %s: %s, after `%.*s`", pattern->source->file,
		    pattern->source->line, pattern->source->name, (const char *)why, (int)(at - from),
		    pattern->folded + from);
	}
	return out;
}

static int read_groups(struct kh_pattern *p, const pcre2_code *code, struct kh_error *err)
{
	uint32_t captures = 0, names = 0, entry = 0;
	PCRE2_SPTR table = NULL;

	pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &captures);
	pcre2_pattern_info(code, PCRE2_INFO_NAMECOUNT, &names);
	pcre2_pattern_info(code, PCRE2_INFO_NAMEENTRYSIZE, &entry);
	pcre2_pattern_info(code, PCRE2_INFO_NAMETABLE, &table);
	if (captures >= KH_GROUPS_MAX)
		return kh_fail(err, KH_E_PATTERN, "%s:%u: pattern %s has more than %d groups", p->source->file,
		    p->source->line, p->source->name, KH_GROUPS_MAX - 1);
	if ((p->groups = kh_arena_zero(p->mem, names + 1, sizeof *p->groups)) == NULL)
		return kh_fail_memory(err);
	for (uint32_t i = 0; i < names; i++, table += entry) {
		const char *name = (const char *)table + 2;
		if ((p->groups[i].name = kh_arena_string(p->mem, name, strlen(name))) == NULL)
			return kh_fail_memory(err);
		p->groups[i].code = kh_name_code(name);
		p->groups[i].number = (uint32_t)table[0] << 8 | table[1];
	}
	p->group_count = names;
	p->capture_count = captures;
	return KH_OK;
}

/* Code that is matched with is compiled by the JIT as well; where that cannot be, PCRE2 interprets. */
void *kh_pattern_code(struct kh_pattern *pattern, enum kh_anchor anchor, struct kh_error *err)
{
	void *code = atomic_load_explicit(&pattern->code[anchor], memory_order_acquire);

	if (code != NULL)
		return code;
	pthread_mutex_lock(&compiling);
	code = atomic_load_explicit(&pattern->code[anchor], memory_order_relaxed);
	if (code == NULL && (code = compile(pattern, anchor, err)) != NULL) {
		if (pattern->groups == NULL && read_groups(pattern, code, err) != KH_OK) {
			pcre2_code_free(code);
			pthread_mutex_unlock(&compiling);
			return NULL;
		}
		(void)pcre2_jit_compile(code, anchor == KH_PARTLY ? PCRE2_JIT_PARTIAL_HARD : PCRE2_JIT_COMPLETE);
		atomic_store_explicit(&pattern->code[anchor], code, memory_order_release);
	}
	pthread_mutex_unlock(&compiling);
	return code;
}

/* The tree is of no use once it has been looked at. */
static int look_into(struct kh_arena *mem, struct kh_pattern *p, struct kh_error *err)
{
	struct kh_arena *scratch = kh_arena_new();
	struct kh_tree *tree = scratch == NULL ? NULL : kh_tree_parse(scratch, p->folded);
	bool done = tree != NULL && kh_needs_find(mem, tree, &p->needs, &p->signs);

	if (done) {
		kh_begin_find(tree, KH_ANYWHERE, &p->begin);
		p->inside = p->begin;
		if (kh_begin_asks_before(tree))
			kh_begin_find(tree, KH_INSIDE, &p->inside);
	}
	kh_arena_free(scratch);
	return done ? KH_OK : kh_fail_memory(err);
}

/* Does PCRE2 take the expression? What is matched with is compiled when it is first needed. */
static int try_out(struct kh_pattern *p, struct kh_error *err)
{
	pcre2_code *code = compile(p, KH_AT_BEGIN, err);
	int rc = code == NULL ? KH_E_PATTERN : read_groups(p, code, err);

	pcre2_code_free(code);
	return rc;
}

/* Those of a folder may have faults; those built in have been through the tests. */
static int prepare(struct kh_patterns *patterns, struct kh_pattern *p, bool built_in, struct kh_error *err)
{
	int rc = kh_pattern_compose(patterns, p->source, &p->expression, err);

	if (rc != KH_OK)
		return rc;
	p->mem = patterns->mem;
	if ((p->folded = kh_pattern_fold(patterns->mem, p->expression)) == NULL ||
	    kh_spellings_collect(patterns->mem, p->expression, &p->spellings) != KH_OK)
		return kh_fail_memory(err);
	p->yields = p->source->yields;
	p->yield_count = p->source->yield_count;
	p->loose = kh_spellings_loose(p->expression);
	p->accents = (uint8_t)p->source->accents;
	if (!built_in && (rc = try_out(p, err)) != KH_OK)
		return rc;
	return look_into(patterns->mem, p, err);
}

/* ---- sets ---- */

static struct kh_set *set_of(struct kh_patterns *patterns, struct kh_list *sets, const char *name)
{
	size_t size = strcspn(name, ".");

	for (size_t i = 0; i < sets->count; i++) {
		struct kh_set *s = (struct kh_set *)sets->items + i;
		if (strlen(s->name) == size && memcmp(s->name, name, size) == 0)
			return s;
	}
	struct kh_set *s = kh_list_add(patterns->mem, sets, sizeof *s);
	if (s == NULL || (s->name = kh_arena_string(patterns->mem, name, size)) == NULL ||
	    (s->patterns = kh_arena_take(patterns->mem, patterns->count * sizeof *s->patterns)) == NULL)
		return NULL;
	return s;
}

static int make_table(struct kh_patterns *patterns);

static int make_sets(struct kh_patterns *patterns, struct kh_error *err)
{
	struct kh_list sets = {0};

	for (size_t i = 0; i < patterns->count; i++) {
		struct kh_pattern *p = &patterns->patterns[i];
		struct kh_set *s = set_of(patterns, &sets, p->source->name);
		if (s == NULL)
			return kh_fail_memory(err);
		if (!p->source->only)
			s->patterns[s->count++] = p;
	}
	for (size_t i = 0; i < sets.count; i++)
		if (kh_set_filter(patterns->mem, (struct kh_set *)sets.items + i, &patterns->pool) != KH_OK)
			return kh_fail_memory(err);
	patterns->sets = sets.items;
	patterns->set_count = sets.count;
	return make_table(patterns) == KH_OK ? KH_OK : kh_fail_memory(err);
}

/* The entry of a name, or the empty one where it would stand (FNV-1a, open addressing). */
static uint32_t *entry_of(const struct kh_patterns *patterns, const char *name)
{
	uint32_t hash = 2166136261U;

	for (const char *p = name; *p != '\0'; p++)
		hash = (hash ^ (unsigned char)*p) * 16777619U;
	for (size_t i = hash;; i++) {
		uint32_t *entry = &patterns->set_table[i & (patterns->set_table_size - 1)];
		if (*entry == 0 || strcmp(patterns->sets[*entry - 1].name, name) == 0)
			return entry;
	}
}

/* Sets are looked up by name a hundred times for each line of a plan. */
static int make_table(struct kh_patterns *patterns)
{
	for (patterns->set_table_size = 16; patterns->set_table_size < 2 * patterns->set_count;)
		patterns->set_table_size *= 2;
	patterns->set_table = kh_arena_zero(patterns->mem, patterns->set_table_size, sizeof *patterns->set_table);
	if (patterns->set_table == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < patterns->set_count; i++)
		*entry_of(patterns, patterns->sets[i].name) = (uint32_t)i + 1;
	return KH_OK;
}

/* A name stays where it is, so that where it stands says which set it is: the address is noted with the set's number. */
const struct kh_set *kh_patterns_set(const struct kh_patterns *patterns, const char *name)
{
	static const struct kh_set none = {.name = ""};
	uint64_t key = (uint64_t)(uintptr_t)name << NUMBER_BITS;
	_Atomic uint64_t *recent =
	    &((struct kh_patterns *)patterns)->recent[(key * 0x9E3779B97F4A7C15U) >> (64 - KH_RECENT_BITS)];
	uint64_t noted = atomic_load_explicit(recent, memory_order_relaxed);

	if (noted >> NUMBER_BITS == key >> NUMBER_BITS && noted != 0)
		return &patterns->sets[noted & NUMBER_MOST];
	uint32_t entry = *entry_of(patterns, name);
	if (entry == 0)
		return &none;
	if (entry <= NUMBER_MOST)
		atomic_store_explicit(recent, key | (entry - 1), memory_order_relaxed);
	return &patterns->sets[entry - 1];
}

/* ---- sets that are searched together ---- */

static struct kh_joined *join(struct kh_patterns *patterns, const char *const *names)
{
	struct kh_joined *j = kh_arena_zero(patterns->mem, 1, sizeof *j);
	size_t count = 0;

	if (j == NULL)
		return NULL;
	for (const char *const *name = names; *name != NULL; name++)
		count += kh_patterns_set(patterns, *name)->count;
	j->names = names;
	j->set =
	    (struct kh_set){.name = names[0], .patterns = kh_arena_zero(patterns->mem, count + 1, sizeof(void *))};
	if (j->set.patterns == NULL)
		return NULL;
	for (const char *const *name = names; *name != NULL; name++) {
		const struct kh_set *set = kh_patterns_set(patterns, *name);
		for (size_t i = 0; i < set->count; i++)
			j->set.patterns[j->set.count++] = set->patterns[i];
	}
	return kh_set_filter(patterns->mem, &j->set, &patterns->pool) == KH_OK ? j : NULL;
}

static const struct kh_set *joined_before(const struct kh_patterns *patterns, const char *const *names)
{
	const struct kh_joined *j = atomic_load_explicit(&patterns->joined, memory_order_acquire);

	while (j != NULL && j->names != names)
		j = j->next;
	return j == NULL ? NULL : &j->set;
}

const struct kh_set *kh_patterns_join(const struct kh_patterns *patterns, const char *const *names)
{
	struct kh_patterns *p = (struct kh_patterns *)patterns;
	const struct kh_set *set = joined_before(patterns, names);

	if (set != NULL)
		return set;
	pthread_mutex_lock(&compiling);
	struct kh_joined *j = NULL;
	if ((set = joined_before(patterns, names)) == NULL && (j = join(p, names)) != NULL) {
		j->next = atomic_load_explicit(&p->joined, memory_order_relaxed);
		atomic_store_explicit(&p->joined, j, memory_order_release);
		set = &j->set;
	}
	pthread_mutex_unlock(&compiling);
	return set;
}

/* ---- loading ---- */

static int load_tables(struct kh_patterns *patterns, struct kh_error *err)
{
	size_t size = 0, indicator_size = 0, pairs_size = 0, titles_size = 0;
	const char *titles = kh_patterns_file(patterns, KH_NEAR_TITLES_FILE, &titles_size);
	const char *pairs = kh_patterns_file(patterns, "pairs.tsv", &pairs_size);
	const char *bytes = kh_patterns_file(patterns, "gazetteer.tsv", &size);
	const char *indicators = kh_patterns_file(patterns, "indicator.tsv", &indicator_size);
	int rc = kh_charsets_new(patterns->mem, patterns->data, &patterns->charsets, err);

	if (rc == KH_OK)
		rc = kh_pairs_load(patterns->mem, pairs == NULL ? "" : pairs, pairs_size, &patterns->pairs, err);
	if (rc == KH_OK)
		rc = kh_gazetteer_new(bytes == NULL ? "" : bytes, size, &patterns->gazetteer, err);
	if (rc == KH_OK)
		rc = kh_indicators_new(
		    patterns->mem, indicators == NULL ? "" : indicators, indicator_size, &patterns->indicators, err);
	if (rc == KH_OK)
		rc = kh_near_titles_check(titles == NULL ? "" : titles, titles_size, err);
	return rc;
}

static int load(struct kh_patterns *patterns, const char *dir, struct kh_error *err)
{
	int rc = kh_data_load(patterns->mem, dir, &patterns->data, err);

	if (rc == KH_OK)
		rc = kh_pattern_files_parse(patterns->mem, patterns->data, &patterns->files, err);
	if (rc != KH_OK)
		return rc;
	patterns->count = patterns->files->count;
	patterns->patterns = kh_arena_zero(patterns->mem, patterns->count + 1, sizeof *patterns->patterns);
	if (patterns->patterns == NULL)
		return kh_fail_memory(err);
	for (size_t i = 0; rc == KH_OK && i < patterns->count; i++) {
		patterns->patterns[i].source = &patterns->files->patterns[i];
		rc = prepare(patterns, &patterns->patterns[i], dir == NULL, err);
	}
	if (rc == KH_OK)
		rc = make_sets(patterns, err);
	return rc == KH_OK ? load_tables(patterns, err) : rc;
}

int kh_patterns_new(const char *dir, struct kh_patterns **out, struct kh_error *err)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_patterns *patterns = mem == NULL ? NULL : kh_arena_zero(mem, 1, sizeof *patterns);

	if (patterns == NULL) {
		kh_arena_free(mem);
		return kh_fail_memory(err);
	}
	patterns->mem = mem;
	int rc = kh_dfa_pool_open(&patterns->pool) ? KH_OK : kh_fail_memory(err);
	if (rc == KH_OK)
		rc = load(patterns, dir, err);
	if (rc != KH_OK)
		kh_patterns_free(patterns);
	else
		*out = patterns;
	return rc;
}

void kh_patterns_free(struct kh_patterns *patterns)
{
	if (patterns == NULL)
		return;
	for (size_t i = 0; patterns->patterns != NULL && i < patterns->count; i++)
		for (int a = 0; a < KH_ANCHORS; a++)
			pcre2_code_free(atomic_load(&patterns->patterns[i].code[a]));
	kh_dfa_pool_close(&patterns->pool);
	kh_gazetteer_free(patterns->gazetteer);
	kh_arena_free(patterns->mem);
}

int kh_patterns_made(
    struct kh_run *run, enum kh_made what, int (*make)(struct kh_run *run, void *to), void *to, size_t size)
{
	struct kh_patterns *patterns = (struct kh_patterns *)run->patterns;
	void *made = atomic_load_explicit(&patterns->made[what], memory_order_acquire);
	int rc = KH_OK;

	if (made != NULL) {
		memcpy(to, made, size);
		return KH_OK;
	}
	if ((rc = make(run, to)) != KH_OK)
		return rc;
	pthread_mutex_lock(&compiling);
	if (atomic_load_explicit(&patterns->made[what], memory_order_relaxed) == NULL) {
		made = kh_arena_take(patterns->mem, size);
		if (made == NULL)
			rc = kh_fail_memory(run->err);
		else
			atomic_store_explicit(&patterns->made[what], memcpy(made, to, size), memory_order_release);
	}
	pthread_mutex_unlock(&compiling);
	return rc;
}

const char *kh_patterns_file(const struct kh_patterns *patterns, const char *name, size_t *size)
{
	const struct kh_data *file = kh_data_find(patterns->data, name);

	*size = file == NULL ? 0 : file->size;
	return file == NULL ? NULL : file->bytes;
}

const struct kh_gazetteer *kh_patterns_gazetteer(const struct kh_patterns *patterns)
{
	return patterns->gazetteer;
}
