/* The header of an aligned table: titles side by side, each wrapped over a few lines within its column. */
#include "aligned.h"

#include <string.h>

#include "flow.h"

enum {
	LINES_UP = 7,
	LINES_MOST = 10,
	WORDS_MOST = 96,
	CLUSTERS_MOST = 24,
	ROLES_LEAST = 3,
	TITLES_LEAST = 4,
	TITLE_MOST = 90,
	WIDE = 60 /* one text on a line, so wide, is no title */
};

struct word {
	struct kh_range at; /* [text] */
	struct kh_extent x;
	size_t line;
	bool near; /* one blank parts it from the word before */
};

struct words {
	struct word at[WORDS_MOST];
	size_t count, segments, line_segments; /* of the last line */
};

struct cluster {
	struct kh_extent x;
	struct kh_aligned_column column;
	bool hit;
};

struct clusters {
	struct cluster at[CLUSTERS_MOST];
	size_t count, hits;
};

struct reader {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_set *columns, *numbers;
};

static bool collect(struct reader *r, size_t i, struct words *words);
static int cluster(struct reader *r, const struct words *words, struct clusters *out);
static int judge(
    struct reader *r, const struct words *words, struct kh_extent x, size_t from_line, struct cluster *out);
static int best_window(struct reader *r, size_t i, struct kh_aligned_header *header);
static int add_numbers(struct reader *r, struct kh_aligned_header *header);

static struct reader reader_of(struct kh_run *run, const struct kh_lines *lines)
{
	return (struct reader){
	    run, lines, kh_patterns_set(run->patterns, "column"), kh_patterns_set(run->patterns, "column-number")};
}

static enum kh_role role_named(const char *name)
{
	for (int r = KH_ROLE_NO; name != NULL && r < KH_ROLE_COUNT; r++)
		if (strcmp(kh_role_name((enum kh_role)r), name) == 0)
			return (enum kh_role)r;
	return KH_ROLE_NONE;
}

/* Is a range of a text a title? */
static int read_title(struct reader *r, const struct kh_text *text, struct kh_range at, struct cluster *out)
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
	rc = kh_set_full(r->columns, r->run->matcher, text, rest, &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	out->hit = true;
	out->column.role = role_named(kh_pattern_yield(hit.pattern, "role"));
	return KH_OK;
}

static unsigned roles_in(const struct clusters *c)
{
	unsigned seen = 0, n = 0;

	for (size_t i = 0; i < c->count; i++)
		if (c->at[i].hit)
			seen |= 1U << c->at[i].column.role;
	for (int r = KH_ROLE_NO; r < KH_ROLE_COUNT; r++)
		n += (seen >> r) & 1U;
	return (seen & (1U << KH_ROLE_OBJECTIVE | 1U << KH_ROLE_TASK | 1U << KH_ROLE_ACTIVITY)) != 0 ? n : 0;
}

/* A task table has texts and roles; any other table, row numbers and hardly a text that is no title. */
static bool heads_table(const struct clusters *c)
{
	bool numbers = false;

	for (size_t i = 0; i < c->count; i++)
		numbers = numbers || (c->at[i].hit && c->at[i].column.role == KH_ROLE_NO);
	return roles_in(c) >= ROLES_LEAST || (numbers && c->hits >= TITLES_LEAST && c->hits + 1 >= c->count);
}

/* A line that a header may begin around: texts side by side, one of which is a title. */
static int is_anchor(struct reader *r, size_t i)
{
	struct words words = {.count = 0};
	struct cluster c;

	if (!collect(r, i, &words) || words.segments < 2)
		return KH_NONE;
	for (size_t from = 0, to; from < words.count; from = to) {
		for (to = from + 1; to < words.count && words.at[to].near; to++)
			;
		struct kh_range at = {words.at[from].at.begin, words.at[to - 1].at.end};
		int rc = read_title(r, r->run->text, at, &c);
		if (rc != KH_OK || c.hit)
			return rc;
		/* the title of row numbers is short, and the next one near */
		if (to > from + 1 && (rc = read_title(r, r->run->text, words.at[from].at, &c)) != KH_OK)
			return rc;
		if (c.hit && c.column.role == KH_ROLE_NO)
			return KH_OK;
	}
	return KH_NONE;
}

int kh_aligned_header(struct kh_run *run, const struct kh_lines *lines, size_t i, struct kh_aligned_header *header)
{
	const struct kh_line *line = &lines->at[i];

	if ((line->is & (KH_LINE_TAKEN | KH_LINE_ROW)) != 0 ||
	    memmem(run->text->skeleton + line->at.begin, line->at.end - line->at.begin, "  ", 2) == NULL)
		return KH_NONE;
	struct reader r = reader_of(run, lines);
	int rc = is_anchor(&r, i);
	if (rc == KH_OK)
		rc = best_window(&r, i, header);
	return rc == KH_OK ? add_numbers(&r, header) : rc;
}

/* ---- words ---- */

/* Furniture that is no text: titles printed again on each page look like running heads. */
static bool is_page_number(const struct reader *r, const struct kh_line *line)
{
	const char *s = r->run->text->skeleton;

	for (uint32_t i = line->at.begin; i < line->at.end; i++)
		if ((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z')
			return false;
	return (line->is & KH_LINE_FURNITURE) != 0;
}

/* Where the title of row numbers ends, to which the next title sticks ("STTNhiệm vụ"); `end` for nowhere. */
static uint32_t stuck_at(struct reader *r, uint32_t at, uint32_t end)
{
	const struct kh_text *text = r->run->text;
	struct cluster c;

	for (uint32_t i = at + 2; i <= at + 3 && i + 3 < end; i++)
		if (kh_text_all_upper(text, (struct kh_range){at, i}) && kh_text_is_upper(text, i) &&
		    read_title(r, text, (struct kh_range){at, i}, &c) == KH_OK && c.hit &&
		    c.column.role == KH_ROLE_NO)
			return i;
	return end;
}

/* Add the words of line i. False where it can be no line of a header. */
static bool collect(struct reader *r, size_t i, struct words *words)
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
		if (words->count == WORDS_MOST)
			return false;
		uint32_t x = line->indent + (at - line->at.begin);
		words->at[words->count++] = (struct word){{at, end}, {x, x + (end - at)}, i, blanks < 2};
		words->line_segments += blanks >= 2;
		for (blanks = 0; end + blanks < line->at.end && s[end + blanks] == ' '; blanks++)
			;
		at = end + blanks;
	}
	words->segments += words->line_segments;
	return words->line_segments > 1 || line->at.end - line->at.begin < WIDE;
}

static uint64_t word_key(const struct kh_text *text, struct kh_range at)
{
	uint64_t key = 1469598103934665603ULL;

	for (uint32_t i = at.begin; i < at.end; i++)
		key = (key ^ (unsigned char)text->skeleton[i]) * 1099511628211ULL;
	return key;
}

/* ---- clusters ---- */

/* The words of a stretch of x, from a line on, as one string [flow], line by line. */
static int join(
    struct reader *r, const struct words *words, struct kh_extent x, size_t from_line, struct kh_range *out)
{
	struct kh_range pieces[WORDS_MOST];
	size_t n = 0, line = (size_t)-1;

	for (size_t i = 0; i < words->count; i++) {
		const struct word *w = &words->at[i];
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

static int judge(
    struct reader *r, const struct words *words, struct kh_extent x, size_t from_line, struct cluster *out)
{
	struct kh_range title;
	int rc = join(r, words, x, from_line, &title);

	if (rc == KH_OK)
		rc = read_title(r, kh_flow_text(r->run->flow), title, out);
	out->x = out->column.at = x;
	return rc;
}

/* Stretches of x that words cover, parted by `apart` blanks on all lines. */
static size_t stretches(
    const struct words *words, struct kh_extent in, size_t from_line, uint32_t apart, struct kh_extent *out)
{
	size_t n = 0;

	for (size_t i = 0; i < words->count; i++) {
		const struct word *w = &words->at[i];
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
		if (end == k && n == CLUSTERS_MOST * 2)
			return n;
		memmove(out + k + 1, out + end, (n - end) * sizeof *out);
		n = n - (end - k) + 1;
		out[k] = x;
	}
	return n;
}

static bool add_cluster(struct clusters *out, const struct cluster *c)
{
	if (out->count == CLUSTERS_MOST)
		return false;
	out->at[out->count++] = *c;
	out->hits += c->hit;
	return true;
}

/* Has a stretch of x words on two lines or more? */
static bool is_wrapped(const struct words *words, struct kh_extent x)
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
static bool are_two(const struct words *words, const struct clusters *c)
{
	return c->count == 2 && c->at[0].column.role != c->at[1].column.role &&
	       c->at[0].column.role != KH_ROLE_NONE && c->at[1].column.role != KH_ROLE_NONE &&
	       is_wrapped(words, c->at[0].x) && is_wrapped(words, c->at[1].x);
}

/* Titles that touch with one blank between them: the longest title from the left, and so on. one: together they read
 * as one. */
static int split_near(
    struct reader *r, const struct words *words, struct kh_extent x, size_t from_line, bool one, struct clusters *out)
{
	struct kh_extent parts[CLUSTERS_MOST * 2];
	size_t n = stretches(words, x, from_line, 1, parts), from = 0;
	struct clusters found = {.count = 0};

	while (from < n) {
		struct cluster c = {.hit = false};
		size_t to = one && from == 0 ? n - 1 : n;
		for (; to > from; to--) {
			int rc =
			    judge(r, words, (struct kh_extent){parts[from].left, parts[to - 1].right}, from_line, &c);
			if (rc != KH_OK)
				return rc;
			if (c.hit)
				break;
		}
		if (!c.hit || !add_cluster(&found, &c))
			return KH_NONE;
		from = to;
	}
	if (found.count == 0 || (one && !are_two(words, &found)))
		return KH_NONE;
	for (size_t i = 0; i < found.count; i++)
		add_cluster(out, &found.at[i]);
	return KH_OK;
}

/* The words above a line as a title. */
static int judge_above(
    struct reader *r, const struct words *words, struct kh_extent x, size_t line, struct cluster *out)
{
	struct words above = {.count = 0};

	for (size_t i = 0; i < words->count; i++)
		if (words->at[i].line < line)
			above.at[above.count++] = words->at[i];
	return judge(r, &above, x, 0, out);
}

/* A title above several: those below it are the columns'. */
static int split_below(struct reader *r, const struct words *words, struct kh_extent x, struct clusters *out)
{
	size_t top = (size_t)-1;
	struct kh_extent parts[CLUSTERS_MOST * 2];
	struct clusters found = {.count = 0};

	for (size_t i = 0; i < words->count; i++)
		if (words->at[i].x.left >= x.left && words->at[i].x.right <= x.right && words->at[i].line < top)
			top = words->at[i].line;
	for (size_t line = top + 1; line < top + 3; line++) {
		struct cluster above;
		int known = judge_above(r, words, x, line, &above);
		if (known != KH_OK || !above.hit)
			return known == KH_OK ? KH_NONE : known;
		size_t n = stretches(words, x, line, 2, parts);
		found.count = found.hits = 0;
		for (size_t i = 0; n > 1 && i < n; i++) {
			struct cluster c;
			int rc = judge(r, words, parts[i], line, &c);
			if (rc != KH_OK)
				return rc;
			add_cluster(&found, &c);
		}
		if (found.count > 1 && found.hits == found.count) {
			for (size_t i = 0; i < found.count; i++)
				add_cluster(out, &found.at[i]);
			return KH_OK;
		}
	}
	return KH_NONE;
}

static int cluster(struct reader *r, const struct words *words, struct clusters *out)
{
	struct kh_extent parts[CLUSTERS_MOST * 2], all = {0, UINT32_MAX};
	size_t n = stretches(words, all, 0, 2, parts);

	*out = (struct clusters){.count = 0};
	for (size_t i = 0; i < n; i++) {
		struct cluster c;
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
		if (!add_cluster(out, &c))
			return KH_NONE;
	}
	return KH_OK;
}

/* ---- windows ---- */

static void take(struct reader *r, const struct words *words, const struct clusters *c, size_t line, size_t end,
    struct kh_aligned_header *header)
{
	*header = (struct kh_aligned_header){.line = line, .line_end = end, .words = words->count};
	for (size_t i = 0; i < c->count && i < KH_ALIGNED_COLUMNS_MOST; i++)
		header->columns[header->count++] = c->at[i].column;
	for (size_t i = 0; i < words->count; i++)
		header->key += word_key(r->run->text, words->at[i].at);
}

/* Of the windows of lines around line i, the one in which the most texts are titles and the fewest are not. */
static int best_window(struct reader *r, size_t i, struct kh_aligned_header *header)
{
	double best = 0;

	for (size_t up = 0; up < LINES_UP && up <= i; up++) {
		struct words words = {.count = 0};
		size_t line = i - up;
		bool fine = true;
		for (size_t k = line; fine && k < i; k++)
			fine = collect(r, k, &words);
		if (!fine)
			break;
		for (size_t end = i; end < r->lines->count && end < line + LINES_MOST && collect(r, end, &words);
		     end++) {
			struct clusters c;
			int rc = cluster(r, &words, &c);
			if (rc == KH_NONE)
				break;
			if (rc != KH_OK)
				return rc;
			double value =
			    2 * (double)c.hits - 3 * (double)(c.count - c.hits) + .1 * (double)(end + 1 - line);
			if (value > best && heads_table(&c) && c.count <= KH_ALIGNED_COLUMNS_MOST) {
				best = value;
				take(r, &words, &c, line, end + 1, header);
			}
		}
	}
	return best > 0 ? KH_OK : KH_NONE;
}

/* A row of numbers below ("(1) (2) (3)") belongs to the header. */
static int add_numbers(struct reader *r, struct kh_aligned_header *header)
{
	struct words words = {.count = 0};
	const struct kh_set *set = kh_patterns_set(r->run->patterns, "column-count");
	struct kh_hit hit;

	if (header->line_end >= r->lines->count || !collect(r, header->line_end, &words) || words.count < 3)
		return KH_OK;
	for (size_t i = 0; i < words.count; i++) {
		int rc = kh_set_full(set, r->run->matcher, r->run->text, words.at[i].at, &hit);
		if (rc != KH_OK)
			return rc == KH_NONE ? KH_OK : rc;
	}
	if (words.count + 2 < header->count || words.count > header->count)
		return KH_OK;
	header->line_end++;
	for (size_t i = 0; i < words.count; i++)
		header->key += word_key(r->run->text, words.at[i].at);
	header->words += words.count;
	return KH_OK;
}

/* ---- printed again ---- */

size_t kh_aligned_again(struct kh_run *run, const struct kh_lines *lines, const struct kh_aligned_header *header,
    size_t i, struct kh_aligned_header *again)
{
	struct reader r = reader_of(run, lines);
	struct words words = {.count = 0};
	struct clusters c;
	uint64_t key = 0;
	size_t end = i, counted = 0;

	while (end < lines->count && end < i + LINES_MOST + 1 && words.count < header->words) {
		if (!collect(&r, end++, &words))
			return i;
		for (; counted < words.count; counted++)
			key += word_key(run->text, words.at[counted].at);
	}
	if (words.count != header->words || key != header->key)
		return i;
	*again = *header;
	if (cluster(&r, &words, &c) == KH_OK && c.count == header->count)
		for (size_t k = 0; k < c.count; k++)
			again->columns[k].at = c.at[k].x;
	return end;
}
