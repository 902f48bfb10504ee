/** Pattern files as written: names, expressions, yields and examples, before anything is compiled. */
#ifndef KH_PATTERN_FILE_H
#define KH_PATTERN_FILE_H

#include <string.h>

#include "data.h"
#include "pattern.h"

/** A line "good TEXT  group=value …" or "near TEXT". */
struct kh_example {
	unsigned line;
	bool near;
	const char *text;
	const char **keys, **values; /**< what the groups must give */
	size_t count;
};

/** A name by its first eight bytes, so that names are compared without a look at them; longer ones may be alike. */
static inline uint64_t kh_name_code(const char *name)
{
	uint64_t code = 0;

	for (unsigned i = 0; i < sizeof code && name[i] != '\0'; i++)
		code |= (uint64_t)(unsigned char)name[i] << 8 * i;
	return code;
}

/** Are they the same: a name by its code and a name? code: of the latter. */
static inline bool kh_name_is(uint64_t known, const char *as_known, uint64_t code, const char *name)
{
	return known == code && (code >> 56 == 0 || strcmp(as_known, name) == 0);
}

struct kh_yield {
	const char *key, *value;
	uint64_t code; /**< of the key */
};

enum kh_accents { KH_ACCENTS_TOLERANT, KH_ACCENTS_EXACT, KH_ACCENTS_ANY };

struct kh_source_pattern {
	const char *file; /**< for messages */
	unsigned line;
	const char *name;
	const char *match;
	bool only; /**< a part for composition, in no set */
	enum kh_accents accents;
	struct kh_yield *yields;
	size_t yield_count;
	struct kh_example *examples;
	size_t example_count;
};

struct kh_pattern_files {
	struct kh_source_pattern *patterns; /**< in the order of files and lines */
	size_t count;
	size_t *by_name; /**< indices of `patterns`, sorted by name */
};

/** Parse all `*.pat` files. Returns KH_OK, KH_E_PATTERN (message: file, line, cause) or KH_E_MEMORY. */
int kh_pattern_files_parse(struct kh_arena *mem, const struct kh_data_set *data, struct kh_pattern_files **out,
    struct kh_error *err) KH_MUST_CHECK;

/** The pattern of that name, or NULL. */
const struct kh_source_pattern *kh_pattern_files_find(
    const struct kh_pattern_files *files, const char *name, size_t size);

#endif
