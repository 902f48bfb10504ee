/** Numbers and symbols of documents ("60/2021/NĐ-CP", "247/KH-UBND", "19-NQ/TW"), in headings and citations alike. */
#ifndef KH_SYMBOL_H
#define KH_SYMBOL_H

#include "run.h"

/** How a number is written; how much that proves is in patterns/symbol.pat. */
enum kh_symbol_form {
	KH_SYMBOL_NONE,
	KH_SYMBOL_YEAR,  /**< 60/2021/NĐ-CP, 29/2018/QH14 */
	KH_SYMBOL_PARTY, /**< 19-NQ/TW */
	KH_SYMBOL_PLAIN, /**< 247/KH-UBND, 178/CP */
	KH_SYMBOL_OLD    /**< 66-HĐBT */
};

/** A number read; ranges are of the text that it was read from. */
struct kh_symbol {
	struct kh_range at, number, symbol;
	enum kh_symbol_form form;
	int year;                      /**< 0: none */
	size_t groups;                 /**< of the symbol: 2 in "KH-UBND" */
	const struct kh_pattern *code; /**< of set "code", for the abbreviation of a type; NULL: none is known */
	bool joint;                    /**< several bodies issue documents of this type */
	bool normative;                /**< its number must have a year */
};

/** Read the number that begins where `in` begins.  Returns KH_OK, KH_NONE or KH_E_PATTERN. */
int kh_symbol_read(
    struct kh_run *run, const struct kh_text *text, struct kh_range in, struct kh_symbol *out) KH_MUST_CHECK;

/** Look up the abbreviation, groups and duties of `symbol->symbol`, which must be set. As kh_symbol_read does by
 * itself. */
int kh_symbol_judge(struct kh_run *run, const struct kh_text *text, struct kh_symbol *symbol) KH_MUST_CHECK;

/** Is the symbol's abbreviation one of this type (a pattern of set "type")? */
bool kh_symbol_agrees(const struct kh_symbol *symbol, const struct kh_pattern *type);

/** Do two symbols name the same body ("UBND" of "QĐ-UBND" and "KH-UBND")? */
bool kh_symbol_same_body(const struct kh_text *text, const struct kh_symbol *a, const struct kh_symbol *b);

/** A range without its blanks, as numbers and symbols are recorded; NULL when there is no memory. */
char *kh_symbol_text(struct kh_arena *mem, const struct kh_text *text, struct kh_range at);

/** What a pattern yields under a key, as words ('_' stands for a blank). NULL when it yields none or there is no
 * memory. */
char *kh_yield_words(struct kh_arena *mem, const struct kh_pattern *pattern, const char *key);

#endif
