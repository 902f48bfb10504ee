/** kehoach: reads Vietnamese administrative plans ("kế hoạch") into records.
 *
 * Arguments are borrowed for the length of a call. What a function gives back inside a plan lives as long as that
 * plan; what has a `..._free` is owned by the caller. Functions that can fail return a status and, where they take
 * one, fill a `struct kh_error`. Nothing here knows a database, a terminal or the clock, and nothing aborts.
 *
 * Compiled pattern sets are immutable: one `struct kh_patterns` may serve any number of threads.
 */
#ifndef KEHOACH_H
#define KEHOACH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define KH_VERSION "0.1.0"
#define KH_SCHEMA  "kehoach/1"

#if defined(__GNUC__)
#define KH_MUST_CHECK        __attribute__((warn_unused_result))
#define KH_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#define KH_PUBLIC            __attribute__((visibility("default")))
#else
#define KH_MUST_CHECK
#define KH_PRINTF(fmt, args)
#define KH_PUBLIC
#endif

/* ---- status ---- */

enum kh_status {
	KH_OK = 0,
	KH_NONE,      /**< nothing found: no error */
	KH_E_MEMORY,  /**< out of memory */
	KH_E_IO,      /**< the system refused to read or write */
	KH_E_RANGE,   /**< a position outside its text */
	KH_E_LIMIT,   /**< larger, deeper or longer than is allowed */
	KH_E_FORMAT,  /**< the input is not what it should be */
	KH_E_PATTERN, /**< a pattern file has an error */
	KH_E_USAGE    /**< an argument makes no sense */
};

/** Why something failed. The caller owns it; `message` is one line that names file, cause and what to do. */
struct kh_error {
	enum kh_status code;
	char message[640];
};

/** The program's version, as in `kehoach --version`. */
KH_PUBLIC const char *kh_version(void);

/* ---- places in the file ---- */

/** Bytes of the source [source]: byte `begin` is in it, byte `end` is not. */
struct kh_span {
	size_t begin, end;
};

/** Where a value stands, one span a piece, in reading order. */
struct kh_spans {
	const struct kh_span *at;
	size_t count;
};

/** A text value with its provenance. `text` is clean UTF-8, NUL-terminated; NULL where the plan gives none. */
struct kh_value {
	const char *text;
	struct kh_spans spans;
};

struct kh_values {
	const struct kh_value *at;
	size_t count;
};

/* ---- patterns ---- */

struct kh_patterns;

/** Load and compile the pattern sets.
 *  dir: a folder with `*.pat`, `*.lex` and the gazetteer; NULL: the sets built into the program.
 *  out: set to the sets, to be freed by kh_patterns_free; untouched on failure.
 *  Returns KH_OK, KH_E_IO, KH_E_PATTERN (the message has file, line and cause) or KH_E_MEMORY. */
KH_PUBLIC int kh_patterns_new(const char *dir, struct kh_patterns **out, struct kh_error *err) KH_MUST_CHECK;

/** Free pattern sets. NULL is allowed. */
KH_PUBLIC void kh_patterns_free(struct kh_patterns *patterns);

/** Called for every example of every pattern: where it stands, and NULL or what is wrong with it. */
typedef void (*kh_patterns_report)(void *to, const char *file, unsigned line, const char *pattern, const char *fault);

/** Run the examples that stand beside the patterns. report: may be NULL.
 *  Returns KH_OK when all hold, KH_E_PATTERN when one does not, or KH_E_MEMORY. */
KH_PUBLIC int kh_patterns_check(
    const struct kh_patterns *patterns, kh_patterns_report report, void *to, struct kh_error *err) KH_MUST_CHECK;

/** Called for every pattern: its file and line, name and expression (composed), and how many examples it has. */
typedef void (*kh_patterns_visit)(
    void *to, const char *file, unsigned line, const char *name, const char *expression, size_t good, size_t near);

/** Visit all patterns in the order of files and lines. */
KH_PUBLIC void kh_patterns_list(const struct kh_patterns *patterns, kh_patterns_visit visit, void *to);

/* ---- the indicator catalogue: patterns/indicator.tsv ---- */

/** A level that a national document sets for an indicator. */
struct kh_indicator_level {
	const char *op; /**< as of a measure: "=", ">=" … */
	double value;
	int year;           /**< to be reached by the end of it */
	const char *scope;  /**< "province", "district", "commune", or NULL for all */
	const char *source; /**< the document, with its date */
};

/** An indicator; strings live as long as the patterns, and are NULL where the catalogue has a blank. */
struct kh_indicator_entry {
	const char *id;                          /**< "dossiers-on-time" */
	const char *name;                        /**< Vietnamese */
	const char *unit;                        /**< "%", else the thing counted */
	const char *field;                       /**< of the reform, as of a target */
	const char *counts;                      /**< what is measured: of which whole the figure is a part */
	const char *direction;                   /**< "up": more is better; "down" */
	const struct kh_indicator_level *levels; /**< verified ones only, in the order of the catalogue */
	size_t level_count;
};

/** All indicators of the catalogue, sorted by id. */
KH_PUBLIC const struct kh_indicator_entry *kh_patterns_indicators(const struct kh_patterns *patterns, size_t *count);

/** The indicator of an id, or NULL. */
KH_PUBLIC const struct kh_indicator_entry *kh_patterns_indicator(const struct kh_patterns *patterns, const char *id);

/* ---- gazetteer ---- */

/** Provinces, districts and communes with the codes of the General Statistics Office, as they were before 1 July 2025, and
 *  the province that each belongs to since. */
struct kh_gazetteer;

/** Which of the three an administrative unit is. */
enum kh_unit_level { KH_PROVINCE = 1, KH_DISTRICT, KH_COMMUNE };

/** An administrative unit; lives as long as the pattern sets. */
struct kh_unit {
	const char *name;         /**< "Lai Vung" */
	const char *kind;         /**< "huyện", "thành phố", "xã" …, lower case */
	const char *code;         /**< of the General Statistics Office */
	const char *province_now; /**< name of its province since 1 July 2025 */
	enum kh_unit_level level;
	const struct kh_unit *parent; /**< NULL for a province */
};

/** The gazetteer of loaded pattern sets. Never NULL. */
KH_PUBLIC const struct kh_gazetteer *kh_patterns_gazetteer(const struct kh_patterns *patterns);

/** Find units by name. Compared without regard to case, to the place of tone marks ("Hoà"/"Hòa") and to NFC/NFD; accents
 *  count, unless no unit matches with them: then they do not.  The names are without the kind ("1" of quận 1); a unit is
 *  also found by the kinds and names that it had or got in other years ("huyện" Quế Võ, the "thành phố" Huế as a
 *  province), is given in the form that matched, and counts once.
 *  kind: "huyện" …, or NULL for any.  name_size: bytes of the name.  parent: only units inside it (at any depth), or NULL.
 *  found: filled with the first `room` of them, in order of code.  Returns how many there are. */
KH_PUBLIC size_t kh_gazetteer_find(const struct kh_gazetteer *gazetteer, enum kh_unit_level level, const char *kind,
    const char *name, size_t name_size, const struct kh_unit *parent, const struct kh_unit **found, size_t room);

/** The units of a level one by one, in order of code, in the form of today's table: the one after `after` (NULL: the
 *  first); NULL behind the last. */
KH_PUBLIC const struct kh_unit *kh_gazetteer_next(
    const struct kh_gazetteer *gazetteer, enum kh_unit_level level, const struct kh_unit *after);

/* ---- the record: see doc/record.md for the rules of every key ---- */

/** A body and the place that it governs. Every pointer may be NULL. */
struct kh_issuer {
	struct kh_value name;     /**< "Ủy ban nhân dân huyện Lai Vung" */
	const char *level;        /**< "ministry", "province", "district", "commune", "department" or NULL */
	const char *district;     /**< "Lai Vung" */
	const char *province;     /**< "Đồng Tháp" */
	const char *code;         /**< of the General Statistics Office */
	const char *province_now; /**< since 1 July 2025 */
	const char *basis;        /**< of an attribution: "heading", "text", "user" */
};

struct kh_signer {
	struct kh_value name, title, authority;
};

struct kh_heading {
	bool has_issuer, has_attribution;
	struct kh_issuer issuer, attribution;
	struct kh_value number, symbol, type, subject, place;
	struct kh_value date;   /**< EDTF */
	struct kh_value period; /**< EDTF */
	const struct kh_signer *signers;
	size_t signer_count;
	struct kh_values recipients, replaces;
};

struct kh_citation {
	struct kh_value type, id, issuer;
	const char *number, *symbol;
	int year;         /**< 0: none */
	const char *date; /**< EDTF */
	struct kh_spans spans;
};

struct kh_block {
	struct kh_value value;
	bool bullet;
};

struct kh_section {
	struct kh_value label, title;
	int level;        /**< 1 is outermost */
	ptrdiff_t parent; /**< index of a section, -1 for none */
	const char
	    *kind; /**< "objective", "requirement", "task", "funding", "organisation", "content", "annex", NULL */
	const struct kh_block *blocks;
	size_t block_count;
	struct kh_spans spans;
};

struct kh_measure {
	double value;
	bool has_max;
	double max;
	const char *unit;     /**< "%", else the thing counted */
	const char *op;       /**< "=", ">=", ">", "<=", "<", "range", "increase", "decrease" */
	const char *scope;    /**< "province", "district", "commune" or NULL */
	const char *deadline; /**< EDTF or NULL */
	const char
	    *indicator; /**< id in the indicator catalogue, or NULL; several figures of a statement may differ */
	struct kh_value text;
};

struct kh_target {
	struct kh_value value;
	ptrdiff_t section; /**< index, -1 for none */
	const char *field;
	const char *indicator;
	const char *deadline;      /**< EDTF */
	const char *deadline_from; /**< "statement", "period" or NULL */
	const struct kh_measure *measures;
	size_t measure_count;
};

struct kh_agents {
	struct kh_value value;
	struct kh_values agencies;
};

struct kh_time {
	struct kh_value value;
	const char *kind;   /**< "when", "repeat", "ongoing", "conditional" or NULL */
	const char *edtf;   /**< EDTF level 2 or NULL */
	const char *repeat; /**< ISO 8601 duration or NULL */
};

struct kh_budget {
	struct kh_value value;
	bool has_amount;
	double amount; /**< đồng */
};

struct kh_activity {
	struct kh_value no, group;
	struct kh_value objective_no, objective, task_no, task, activity_no, activity, product;
	struct kh_agents lead, support;
	struct kh_time time;
	struct kh_budget budget;
	size_t table;
	double confidence; /**< 0 to 1 */
	struct kh_spans spans;
};

struct kh_column {
	struct kh_value title;
	const char
	    *role; /**< "no", "objective", "task", "activity", "product", "lead", "support", "time", "budget", NULL */
};

/** A table as a grid: `cells` holds row_count times column_count values, row by row. */
struct kh_table {
	const struct kh_column *columns;
	size_t column_count;
	const struct kh_value *cells;
	size_t row_count;
	int pages; /**< 0: not known */
	struct kh_spans spans;
};

struct kh_warning {
	const char *code;
	const char *message;
	struct kh_spans spans;
};

struct kh_record {
	const char *path; /**< as given; NULL for bytes without a name */
	char sha256[65];  /**< of the bytes read */
	size_t bytes;
	const char *media_type;
	const char *charset; /**< IANA name, or "TCVN3", "VNI" … */
	double charset_confidence;
	int pages; /**< 0: not known */
	struct kh_heading heading;
	const struct kh_citation *citations;
	size_t citation_count;
	const struct kh_section *sections;
	size_t section_count;
	const struct kh_target *targets;
	size_t target_count;
	const struct kh_activity *activities;
	size_t activity_count;
	const struct kh_table *tables;
	size_t table_count;
	const struct kh_warning *warnings;
	size_t warning_count;
};

/* ---- extraction ---- */

/** What one plan costs at most, and how it is to be read. Zero-initialise for the defaults. */
struct kh_options {
	size_t max_bytes;       /**< larger files are refused; 0: 64 MiB */
	const char *charset;    /**< read the bytes as this charset; NULL: found by evidence */
	bool keep_tables_apart; /**< do not join a table that goes on after a page break */
};

struct kh_plan;

/** Read one plan from bytes.
 *  path: its name for messages and the record, or NULL.  bytes, size: the file as given; may be freed afterwards.
 *  plan: set to the plan, to be freed by kh_plan_free; untouched on failure.
 *  A file that is no plan is read too: its record has nulls and the warning `not-a-plan`.
 *  Returns KH_OK, KH_E_LIMIT (too large), KH_E_FORMAT (no text), or KH_E_MEMORY. */
KH_PUBLIC int kh_plan_extract(const struct kh_patterns *patterns, const struct kh_options *options, const char *path,
    const void *bytes, size_t size, struct kh_plan **plan, struct kh_error *err) KH_MUST_CHECK;

/** One of several files that are read together, and what came of it. */
struct kh_extraction {
	const char *path;     /**< as in kh_plan_extract */
	const void *bytes;    /**< NULL: of the file `path`, "-" for standard input */
	size_t size;          /**< of `bytes` */
	struct kh_plan *plan; /**< set: to be freed by kh_plan_free; NULL on failure */
	int status;           /**< set: as kh_plan_extract returns it; KH_E_IO where the file cannot be read,
	                           KH_E_USAGE where there are neither bytes nor path */
	struct kh_error err;  /**< set on failure */
};

/** Read several plans, each step through all of them before the next: a step's code is brought to the processor once,
 *  not once a plan, and small plans take a fifth to a third less time. Worth it for up to KH_TOGETHER_MOST plans of
 *  KH_TOGETHER_BYTES in all; more take memory and save no more. One that fails leaves the others alone. */
KH_PUBLIC void kh_plans_extract(const struct kh_patterns *patterns, const struct kh_options *options,
    struct kh_extraction *extractions, size_t count);

enum { KH_TOGETHER_MOST = 32, KH_TOGETHER_BYTES = 1 << 17 };

/** Read one plan from a file; "-" is standard input. Otherwise as kh_plan_extract; KH_E_IO where it cannot be read. */
KH_PUBLIC int kh_plan_extract_file(const struct kh_patterns *patterns, const struct kh_options *options,
    const char *path, struct kh_plan **plan, struct kh_error *err) KH_MUST_CHECK;

/** The record of a plan; lives as long as the plan. */
KH_PUBLIC const struct kh_record *kh_plan_record(const struct kh_plan *plan);

/** The bytes of the file as it was read, their number in *size; lives as long as the plan. */
KH_PUBLIC const char *kh_plan_source(const struct kh_plan *plan, size_t *size);

/** Free what a plan holds beside its record, which is most of it: for those who keep many plans.
 *  *plan is set to what is left: its record says what it said, at another place, and kh_plan_source gives NULL.
 *  Returns KH_OK, or KH_E_MEMORY with the plan as it was. */
KH_PUBLIC int kh_plan_shrink(struct kh_plan **plan) KH_MUST_CHECK;

/** Free a plan and all that it holds. NULL is allowed. */
KH_PUBLIC void kh_plan_free(struct kh_plan *plan);

/** The record as JSON text, NUL-terminated, to be freed by free().
 *  compact: on one line (JSON Lines), else indented.  Returns KH_OK or KH_E_MEMORY. */
KH_PUBLIC int kh_record_json(
    const struct kh_record *record, bool compact, char **json, struct kh_error *err) KH_MUST_CHECK;

#ifdef __cplusplus
}
#endif
#endif
