/* The titles of an aligned table's header: words side by side, each title wrapped over a few lines within its column.
 */
#include "aligned_titles.h"

#include <string.h>

#include "table/cut_words.h"
#include "lines/flow.h"

enum { TITLE_MOST = 90, WIDE = 60 /* one text on a line, so wide, is no title */ };

struct kh_head_reader kh_head_reader_of(struct kh_run *run, const struct kh_lines *lines)
{
	return (struct kh_head_reader){
	    run, lines, kh_patterns_set(run->patterns, "column"), kh_patterns_set(run->patterns, "column-number")};
}

int kh_head_title(struct kh_head_reader *r, const struct kh_text *text, struct kh_range at, struct kh_head_title *out)
{
	struct kh_hit hit;
	struct kh_range rest = at;

	out->hit = false;
	out->column = (struct kh_aligned_column){.title = at};
	if (at.end - at.begin > TITLE_MOST || at.begin >= at.end)
		return KH_OK;
	int rc = kh_set_match(r->numbers, r->run->matcher, text, at, &hit);
	if (rc == KH_OK && hit.at.end < at.end) {
		rest.begin = hit.at.end;
		out->column.number = kh_text_digits(text, hit.at);
	}
	if (rc != KH_OK && rc != KH_NONE)
		return rc;
	const char *bracket = memchr(text->skeleton + rest.begin, '(', rest.end - rest.begin);
	if (bracket != NULL && text->skeleton[rest.end - 1] == ')' && bracket > text->skeleton + rest.begin)
		rest = kh_text_trim(text, (struct kh_range){rest.begin, (uint32_t)(bracket - text->skeleton)});
	rc = kh_cut_words_full(r->columns, r->run, text, rest, &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	out->hit = true;
	out->column.role = kh_role_named(kh_pattern_yield(hit.pattern, "role"));
	return KH_OK;
}

/* ---- words ---- */

/* Furniture that is no text: titles printed again on each page look like running heads. */
static bool is_page_number(const struct kh_head_reader *r, const struct kh_line *line)
{
	const char *s = r->run->text->skeleton;

	for (uint32_t i = line->at.begin; i < line->at.end; i++)
		if ((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z')
			return false;
	return (line->is & KH_LINE_FURNITURE) != 0;
}

/* Where the title of row numbers ends, to which the next title sticks ("STTNhiệm vụ"); `end` for nowhere. */
static uint32_t stuck_at(struct kh_head_reader *r, uint32_t at, uint32_t end)
{
	const struct kh_text *text = r->run->text;
	struct kh_head_title c;

	for (uint32_t i = at + 2; i <= at + 3 && i + 3 < end; i++)
		if (kh_text_all_upper(text, (struct kh_range){at, i}) && kh_text_is_upper(text, i) &&
		    kh_head_title(r, text, (struct kh_range){at, i}, &c) == KH_OK && c.hit &&
		    c.column.role == KH_ROLE_NO)
			return i;
	return end;
}

bool kh_head_collect(struct kh_head_reader *r, size_t i, struct kh_head_words *words)
{
	const struct kh_line *line = &r->lines->at[i];
	const char *s = r->run->text->skeleton;
	uint32_t at = line->at.begin, blanks = 2;

	words->line_segments = 0;
	if ((line->is & (KH_LINE_TAKEN | KH_LINE_ROW)) != 0 || is_page_number(r, line))
		return false;
	while (at < line->at.end) {
		uint32_t end = at;
		while (end < line->at.end && s[end] != ' ')
			end++;
		if (at == line->at.begin)
			end = stuck_at(r, at, end);
		if (words->count == KH_HEAD_WORDS_MOST)
			return false;
		uint32_t x = line->indent + (at - line->at.begin);
		words->at[words->count++] = (struct kh_head_word){{at, end}, {x, x + (end - at)}, i, blanks < 2};
		words->line_segments += blanks >= 2;
		for (blanks = 0; end + blanks < line->at.end && s[end + blanks] == ' '; blanks++)
			;
		at = end + blanks;
	}
	words->segments += words->line_segments;
	return words->line_segments > 1 || line->at.end - line->at.begin < WIDE;
}

/* ---- titles ---- */

/* The words of a stretch of x, from a line on, as one string [flow], line by line. */
static int join(struct kh_head_reader *r, const struct kh_head_words *words, struct kh_extent x, size_t from_line,
    struct kh_range *out)
{
	struct kh_range pieces[KH_HEAD_WORDS_MOST];
	size_t n = 0, line = (size_t)-1;

	for (size_t i = 0; i < words->count; i++) {
		const struct kh_head_word *w = &words->at[i];
		if (w->line < from_line || w->x.left < x.left || w->x.right > x.right)
			continue;
		if (w->line == line)
			pieces[n - 1].end = w->at.end;
		else
			pieces[n++] = w->at;
		line = w->line;
	}
	*out = (struct kh_range){0, 0};
	if (n == 0)
		return KH_OK;
	return kh_flow_join(r->run->flow, pieces, n, out);
}

static int judge(struct kh_head_reader *r, const struct kh_head_words *words, struct kh_extent x, size_t from_line,
    struct kh_head_title *out)
{
	struct kh_range title;
	int rc = join(r, words, x, from_line, &title);

	if (rc == KH_OK)
		rc = kh_head_title(r, kh_flow_text(r->run->flow), title, out);
	out->x = out->column.at = x;
	return rc;
}

/* Stretches of x that words cover, parted by `apart` blanks on all lines. */
static size_t stretches(
    const struct kh_head_words *words, struct kh_extent in, size_t from_line, uint32_t apart, struct kh_extent *out)
{
	size_t n = 0;

	for (size_t i = 0; i < words->count; i++) {
		const struct kh_head_word *w = &words->at[i];
		if (w->line < from_line || w->x.left < in.left || w->x.right > in.right)
			continue;
		struct kh_extent x = w->x;
		/* words of one text belong together unless `apart` is one blank */
		if (w->near && apart > 1 && words->at[i - 1].x.left >= in.left)
			x.left = words->at[i - 1].x.left;
		size_t k = 0;
		while (k < n && out[k].right <= x.left)
			k++;
		size_t end = k;
		while (end < n && out[end].left < x.right) {
			x.left = out[end].left < x.left ? out[end].left : x.left;
			x.right = out[end].right > x.right ? out[end].right : x.right;
			end++;
		}
		if (end == k && n == KH_HEAD_TITLES_MOST * 2)
			return n;
		memmove(out + k + 1, out + end, (n - end) * sizeof *out);
		n = n - (end - k) + 1;
		out[k] = x;
	}
	return n;
}

static bool add_title(struct kh_head_titles *out, const struct kh_head_title *c)
{
	if (out->count == KH_HEAD_TITLES_MOST)
		return false;
	out->at[out->count++] = *c;
	out->hits += c->hit;
	return true;
}

/* Has a stretch of x words on two lines or more? */
static bool is_wrapped(const struct kh_head_words *words, struct kh_extent x)
{
	size_t line = (size_t)-1;

	for (size_t i = 0; i < words->count; i++) {
		if (words->at[i].x.left < x.left || words->at[i].x.right > x.right)
			continue;
		if (line != (size_t)-1 && words->at[i].line != line)
			return true;
		line = words->at[i].line;
	}
	return false;
}

/* Are they two titles, each wrapped, of columns of different roles? */
static bool are_two(const struct kh_head_words *words, const struct kh_head_titles *c)
{
	return c->count == 2 && c->at[0].column.role != c->at[1].column.role &&
	       c->at[0].column.role != KH_ROLE_NONE && c->at[1].column.role != KH_ROLE_NONE &&
	       is_wrapped(words, c->at[0].x) && is_wrapped(words, c->at[1].x);
}

/* Titles that touch with one blank between them: the longest title from the left, and so on. one: together they read
 * as one. */
static int split_near(struct kh_head_reader *r, const struct kh_head_words *words, struct kh_extent x,
    size_t from_line, bool one, struct kh_head_titles *out)
{
	struct kh_extent parts[KH_HEAD_TITLES_MOST * 2];
	size_t n = stretches(words, x, from_line, 1, parts), from = 0;
	struct kh_head_titles found = {.count = 0};

	while (from < n) {
		struct kh_head_title c = {.hit = false};
		size_t to = one && from == 0 ? n - 1 : n;
		for (; to > from; to--) {
			int rc =
			    judge(r, words, (struct kh_extent){parts[from].left, parts[to - 1].right}, from_line, &c);
			if (rc != KH_OK)
				return rc;
			if (c.hit)
				break;
		}
		if (!c.hit || !add_title(&found, &c))
			return KH_NONE;
		from = to;
	}
	if (found.count == 0 || (one && !are_two(words, &found)))
		return KH_NONE;
	for (size_t i = 0; i < found.count; i++)
		add_title(out, &found.at[i]);
	return KH_OK;
}

/* The words above a line as a title. */
static int judge_above(struct kh_head_reader *r, const struct kh_head_words *words, struct kh_extent x, size_t line,
    struct kh_head_title *out)
{
	struct kh_head_words above = {.count = 0};

	for (size_t i = 0; i < words->count; i++)
		if (words->at[i].line < line)
			above.at[above.count++] = words->at[i];
	return judge(r, &above, x, 0, out);
}

/* A title of texts groups columns of texts; over others it is what the table is called. */
static bool may_group(const struct kh_head_title *above, const struct kh_head_titles *below)
{
	for (size_t i = 0; kh_aligned_is_text(above->column.role) && i < below->count; i++)
		if (!kh_aligned_is_text(below->at[i].column.role))
			return false;
	return true;
}

/* A title above several: those below it are the columns'. */
static int split_below(
    struct kh_head_reader *r, const struct kh_head_words *words, struct kh_extent x, struct kh_head_titles *out)
{
	size_t top = (size_t)-1;
	struct kh_extent parts[KH_HEAD_TITLES_MOST * 2];
	struct kh_head_titles found = {.count = 0};

	for (size_t i = 0; i < words->count; i++)
		if (words->at[i].x.left >= x.left && words->at[i].x.right <= x.right && words->at[i].line < top)
			top = words->at[i].line;
	for (size_t line = top + 1; line < top + 3; line++) {
		struct kh_head_title above;
		int known = judge_above(r, words, x, line, &above);
		if (known != KH_OK || !above.hit)
			return known == KH_OK ? KH_NONE : known;
		size_t n = stretches(words, x, line, 2, parts);
		found.count = found.hits = 0;
		for (size_t i = 0; n > 1 && i < n; i++) {
			struct kh_head_title c;
			int rc = judge(r, words, parts[i], line, &c);
			if (rc != KH_OK)
				return rc;
			add_title(&found, &c);
		}
		if (found.count > 1 && found.hits == found.count && may_group(&above, &found)) {
			for (size_t i = 0; i < found.count; i++)
				add_title(out, &found.at[i]);
			return KH_OK;
		}
	}
	return KH_NONE;
}

/* Do stretches of x have a line in common, or lines that it is between? A text that ends above where another begins
 * is no title beside it. */
static bool are_level(const struct kh_head_words *words, const struct kh_extent *parts, size_t n)
{
	size_t lowest = 0, highest = (size_t)-1; /* of first and of last lines */

	for (size_t k = 0; k < n; k++) {
		size_t first = (size_t)-1, last = 0;
		for (size_t i = 0; i < words->count; i++) {
			const struct kh_head_word *w = &words->at[i];
			if (w->x.left < parts[k].left || w->x.right > parts[k].right)
				continue;
			first = w->line < first ? w->line : first;
			last = w->line > last ? w->line : last;
		}
		lowest = first > lowest ? first : lowest;
		highest = last < highest ? last : highest;
	}
	return lowest <= highest;
}

int kh_head_titles(struct kh_head_reader *r, const struct kh_head_words *words, struct kh_head_titles *out)
{
	struct kh_extent parts[KH_HEAD_TITLES_MOST * 2], all = {0, UINT32_MAX};
	size_t n = stretches(words, all, 0, 2, parts);

	*out = (struct kh_head_titles){.level = are_level(words, parts, n)};
	for (size_t i = 0; i < n; i++) {
		struct kh_head_title c;
		int rc = judge(r, words, parts[i], 0, &c);
		if (rc == KH_OK) {
			bool one = c.hit;
			rc = split_near(r, words, parts[i], 0, one, out);
			if (rc == KH_NONE && !one)
				rc = split_below(r, words, parts[i], out);
			if (rc == KH_OK)
				continue;
		}
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
		if (!add_title(out, &c))
			return KH_NONE;
	}
	return KH_OK;
}
