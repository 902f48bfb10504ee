#include "outline_parts.h"

#include <string.h>

enum { BETWEEN_MOST = 1 }; /* lines between two of one title: a page number */

static bool matches(const struct kh_outline_finder *f, const struct kh_set *set, size_t i, const char *name);
static bool is_title(struct kh_outline_finder *f, size_t i);
static bool is_alone(const struct kh_outline_finder *f, size_t i);
static bool goes_on_small(const struct kh_outline_finder *f, size_t i);
static bool goes_on_title(struct kh_outline_finder *f, size_t i);
static size_t find_note(struct kh_outline_finder *f, size_t i);

static char at(const struct kh_outline_finder *f, uint32_t i)
{
	return f->flow->skeleton[i];
}

bool kh_annex_begins(struct kh_outline_finder *f, size_t i, size_t *end)
{
	bool named = matches(f, f->annex, i, "annex.title") || matches(f, f->issued, i, "issued.title");

	*end = i + 1;
	if (!named && !kh_annex_title_line(f, i))
		return false;
	size_t note = find_note(f, i + 1);
	if (note > 0) {
		*end = note;
		return true;
	}
	while (*end < i + (KH_ANNEX_LINES_MOST - 1) && goes_on_title(f, *end))
		++*end;
	if (named && (goes_on_small(f, *end) || (*end == i + 1 && is_alone(f, i) && is_title(f, *end))))
		++*end;
	return named;
}

bool kh_annex_title_line(struct kh_outline_finder *f, size_t i)
{
	struct kh_label label;
	struct kh_hit hit;

	if (i >= f->end || f->paragraphs->at[i].bullet || matches(f, f->annex, i, "annex.note") ||
	    matches(f, f->annex, i, "annex.letterhead"))
		return false;
	struct kh_range range = f->paragraphs->at[i].at;
	if (kh_set_full(kh_patterns_set(f->run->patterns, "annex-body"), f->run->matcher, f->flow, range, &hit) ==
	    KH_OK)
		return false;
	return range.end - range.begin <= KH_TITLE_MOST * 2 && at(f, range.begin) != '(' &&
	       (kh_text_all_upper(f->flow, range) || kh_text_all_style(f->flow, range, KH_BOLD)) &&
	       kh_outline_label(f, i, &label) != KH_OK;
}

static bool matches(const struct kh_outline_finder *f, const struct kh_set *set, size_t i, const char *name)
{
	struct kh_hit hit;

	return i < f->end && kh_set_match(set, f->run->matcher, f->flow, f->paragraphs->at[i].at, &hit) == KH_OK &&
	       strcmp(kh_pattern_name(hit.pattern), name) == 0;
}

static bool ends_in(const struct kh_outline_finder *f, struct kh_range range, const char *signs)
{
	return strchr(signs, at(f, range.end - 1)) != NULL;
}

/* A line that is short and no sentence, after an annex's number: its title, in print of no weight of its own. */
static bool is_title(struct kh_outline_finder *f, size_t i)
{
	struct kh_label label;

	if (i >= f->end || f->paragraphs->at[i].bullet || matches(f, f->annex, i, "annex.note") ||
	    matches(f, f->annex, i, "annex.letterhead"))
		return false;
	struct kh_range range = f->paragraphs->at[i].at;
	return range.end - range.begin <= KH_TITLE_MOST && kh_text_is_upper(f->flow, range.begin) &&
	       !ends_in(f, range, ".;:,/") && kh_outline_label(f, i, &label) != KH_OK;
}

/* "Phụ lục II", "PHỤ LỤC A" and nothing else. */
static bool is_alone(const struct kh_outline_finder *f, size_t i)
{
	struct kh_range range = f->paragraphs->at[i].at;
	struct kh_hit hit;

	return kh_set_full(
	           kh_patterns_set(f->run->patterns, "annex-number"), f->run->matcher, f->flow, range, &hit) == KH_OK;
}

/* "ĐỀ CƯƠNG BÁO CÁO" / "kết quả thực hiện Đề án …": a title in capitals that goes on in small letters. */
static bool goes_on_small(const struct kh_outline_finder *f, size_t i)
{
	if (i >= f->end || f->paragraphs->at[i].bullet)
		return false;
	struct kh_range range = f->paragraphs->at[i].at, above = f->paragraphs->at[i - 1].at;
	return kh_text_is_lower(f->flow, range.begin) && range.end - range.begin > 2 &&
	       at(f, range.begin + 1) != ')' && at(f, range.begin + 1) != '.' &&
	       range.end - range.begin <= KH_TITLE_MOST && !ends_in(f, range, ".;,/") && !ends_in(f, above, ".;");
}

/* Does the line i go on with the title of the annex above it? No table stands between, and it names no annex itself, save
 * below a number alone ("PHỤ LỤC" / "BIỂU MẪU TRONG LĨNH VỰC …"). */
static bool goes_on_title(struct kh_outline_finder *f, size_t i)
{
	const struct kh_paragraph *p = &f->paragraphs->at[i];

	return kh_annex_title_line(f, i) && p->line <= p[-1].line_end + BETWEEN_MOST &&
	       (!matches(f, f->annex, i, "annex.title") || is_alone(f, i - 1));
}

/* All lines between an annex's first and the note below it, "(Ban hành kèm theo …)", are its title, in capitals or not. Returns
 * the note's paragraph; 0 where none stands below such lines. */
static size_t find_note(struct kh_outline_finder *f, size_t i)
{
	const struct kh_paragraph *p = f->paragraphs->at;

	for (size_t end = i; end < f->end && end < i + KH_ANNEX_LINES_MOST - 1; end++) {
		if (matches(f, f->annex, end, "annex.note"))
			return end;
		if (p[end].line > p[end - 1].line_end + BETWEEN_MOST ||
		    (!kh_annex_title_line(f, end) && !is_title(f, end)))
			return 0;
	}
	return 0;
}
