#include "cli_search.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "cli_spoken.h"

/* Around a word that is to be bold, while lines are made: no columns wide. */
enum { BOLD = 1, PLAIN = 2, LEFT_MOST = 34, LEFT_PART = 3 /* of the width */, NUMBER_ROOM = 24 };

static const char *const kinds[] = {"paragraph", "target", "activity", "title"};
enum { KIND_COUNT = sizeof kinds / sizeof *kinds };

static const char *const csv_columns[] = {"no", "plan", "path", "line", "begin", "end", "district", "province",
    "province_now", "year", "number", "symbol", "type", "subject", "section", "kinds", "exact", "text"};

static void show_row(struct cli_search *s, const struct kh_search_hit *hit);
static void put_plan(FILE *out, const struct kh_search_hit *hit);
static void put_file(FILE *out, const struct kh_search_hit *hit);
static void put_passage(FILE *out, const struct kh_search_hit *hit, bool bold);
static void put_marked(FILE *out, const char *text, struct kh_span mark, bool bold);
static void put_clean(FILE *out, const char *text, size_t size);
static void put_page(const char *text, FILE *out);
static void show_count(const struct cli_search *s, const struct kh_search_found *found);
static void show_json(struct cli_search *s, const struct kh_search_hit *hit);
static json_t *hit_json(const struct kh_search_hit *hit);
static json_t *spans_json(const struct kh_span *at, size_t count, const char *text);
static size_t characters(const char *text, size_t bytes);
static json_t *kinds_json(const struct kh_search_hit *hit);
static void show_csv(struct cli_search *s, const struct kh_search_hit *hit);
static void begin_csv(void);
static void put_csv(const char *text, const char *end);
static void put_csv_number(size_t number, bool is_there);

bool cli_search_hit(void *search, const struct kh_search_hit *hit)
{
	struct cli_search *s = search;

	if (s->shown++ == 0)
		s->first = hit->no;
	switch (s->format) {
	case CLI_SEARCH_TABLE:
		show_row(s, hit);
		break;
	case CLI_SEARCH_JSON:
	case CLI_SEARCH_JSONL:
		show_json(s, hit);
		break;
	case CLI_SEARCH_CSV:
		show_csv(s, hit);
		break;
	}
	return !s->failed && !ferror(stdout);
}

void cli_search_end(struct cli_search *s, const struct kh_search_found *found)
{
	json_t *all;

	if (s->format == CLI_SEARCH_TABLE && found->passages > 0) {
		show_count(s, found);
	} else if (s->format == CLI_SEARCH_CSV && s->shown == 0) {
		begin_csv();
	} else if (s->format == CLI_SEARCH_JSON) {
		if (s->hits == NULL)
			s->hits = json_array();
		all = json_pack("{s:s,s:I,s:b,s:o}", "query", s->query, "found", (json_int_t)found->passages, "more",
		    found->more, "hits", (json_t *)s->hits);
		if (all == NULL || json_dumpf(all, stdout, JSON_INDENT(2)) != 0)
			s->failed |= !ferror(stdout);
		putchar('\n');
		json_decref(all);
	}
}

/* ---- a table: the plan on the left, the passage on the right, its place in the file below ---- */

static void show_row(struct cli_search *s, const struct kh_search_hit *hit)
{
	int left_width = s->page.width / LEFT_PART < LEFT_MOST ? s->page.width / LEFT_PART : LEFT_MOST;
	char *left = NULL, *right = NULL, *page = NULL;
	size_t left_size, right_size, page_size;
	FILE *out;

	if ((out = open_memstream(&left, &left_size)) != NULL) {
		put_plan(out, hit);
		fclose(out);
	}
	if ((out = open_memstream(&right, &right_size)) != NULL) {
		put_passage(out, hit, s->page.bold);
		fclose(out);
	}
	if (left != NULL && right != NULL && (out = open_memstream(&page, &page_size)) != NULL) {
		struct cli_page lines = {out, s->page.width, s->page.bold};
		cli_page_columns(&lines, 0, left_width, left, right);
		put_file(out, hit);
		fclose(out);
	}
	s->failed |= page == NULL;
	if (page != NULL)
		put_page(page, s->page.out);
	fputc('\n', s->page.out);
	free(left);
	free(right);
	free(page);
}

/* "1. Lai Vung, Đồng Tháp", "247/KH-UBND · 2022" */
static void put_plan(FILE *out, const struct kh_search_hit *hit)
{
	const char *const places[] = {hit->place, hit->district, hit->province};
	const char *between = "";

	fprintf(out, "%zu. ", hit->no);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		if (places[i] != NULL)
			fprintf(out, "%s%s", between, places[i]);
		between = places[i] != NULL ? ", " : between;
	}
	if (*between == '\0')
		fputs(cli_label(CLI_UNPLACED), out);
	fputc('\n', out);
	if (hit->number != NULL)
		fputs(hit->number, out);
	else if (hit->symbol != NULL)
		fputs("…", out);
	if (hit->symbol != NULL)
		fprintf(out, "/%s", hit->symbol);
	if (hit->year != 0)
		fprintf(out, "%s%d", hit->number != NULL || hit->symbol != NULL ? " · " : "", hit->year);
}

/* "plans/lai-vung.txt:37 (4807)": a line of its own, so that it can be copied whole. */
static void put_file(FILE *out, const struct kh_search_hit *hit)
{
	if (hit->path == NULL)
		return;
	fprintf(out, "   %s", hit->path);
	if (hit->line != 0)
		fprintf(out, ":%zu", hit->line);
	if (hit->spans.count > 0)
		fprintf(out, " (%zu)", hit->spans.at[0].begin);
	fputc('\n', out);
}

static void put_passage(FILE *out, const struct kh_search_hit *hit, bool bold)
{
	size_t at = hit->snippet.begin;

	if (hit->section != NULL)
		fprintf(out, "%s\n", hit->section);
	if (at > 0)
		fputs("… ", out);
	for (size_t i = 0; i < hit->mark_count; i++) {
		struct kh_span mark = hit->marks[i];
		if (mark.begin < at || mark.end > hit->snippet.end)
			continue;
		put_clean(out, hit->text + at, mark.begin - at);
		put_marked(out, hit->text, mark, bold);
		at = mark.end;
	}
	put_clean(out, hit->text + at, hit->snippet.end - at);
	if (hit->text[hit->snippet.end] != '\0')
		fputs(" …", out);
}

/* Bold word by word, so that a line may end between them. */
static void put_marked(FILE *out, const char *text, struct kh_span mark, bool bold)
{
	if (!bold)
		fputs("«", out);
	for (size_t i = mark.begin; i < mark.end; i++) {
		bool blank = text[i] == ' ' || text[i] == '\n',
		     before = i == mark.begin || text[i - 1] == ' ' || text[i - 1] == '\n';
		if (bold && !blank && before)
			fputc(BOLD, out);
		if (bold && blank && !before)
			fputc(PLAIN, out);
		fputc(text[i], out);
	}
	if (bold)
		fputc(PLAIN, out);
	else
		fputs("»", out);
}

static void put_clean(FILE *out, const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if ((unsigned char)text[i] >= ' ' || text[i] == '\n')
			fputc(text[i], out);
}

static void put_page(const char *text, FILE *out)
{
	for (; *text != '\0'; text++) {
		if (*text == BOLD)
			fputs("\033[1m", out);
		else if (*text == PLAIN)
			fputs("\033[0m", out);
		else
			fputc(*text, out);
	}
}

static void show_count(const struct cli_search *s, const struct kh_search_found *found)
{
	struct kh_arena *mem = kh_arena_new();
	const char *shown = NULL, *all = NULL, *line = NULL;

	if (mem != NULL) {
		shown = s->shown > 0 ? kh_arena_print(mem, "%zu–%zu", s->first, s->first + s->shown - 1) : "0";
		all = kh_arena_print(mem, "%zu", found->passages);
	}
	if (shown != NULL && all != NULL)
		line = cli_label_fill(mem, found->more ? CLI_PASSAGES_OF_MORE : CLI_PASSAGES_OF, shown, all);
	if (line != NULL)
		cli_page_columns(&s->page, 0, 0, "", line);
	kh_arena_free(mem);
}

/* ---- JSON ---- */

static void show_json(struct cli_search *s, const struct kh_search_hit *hit)
{
	json_t *json = hit_json(hit);

	if (json == NULL) {
		s->failed = true;
	} else if (s->format == CLI_SEARCH_JSONL) {
		s->failed |= json_dumpf(json, stdout, JSON_COMPACT) != 0 && !ferror(stdout);
		putchar('\n');
		json_decref(json);
	} else {
		if (s->hits == NULL)
			s->hits = json_array();
		s->failed |= json_array_append_new(s->hits, json) != 0;
	}
}

static json_t *hit_json(const struct kh_search_hit *h)
{
	return json_pack("{s:I,s:I,s:s?,s:I,s:o,s:o,s:s?,s:s?,s:s?,s:s?,s:o,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:o,s:"
	                 "b,s:f,s:s,s:o,s:o}",
	    "no", (json_int_t)h->no, "plan", (json_int_t)h->plan, "path", h->path, "passage", (json_int_t)h->passage,
	    "line", h->line != 0 ? json_integer((json_int_t)h->line) : json_null(), "spans",
	    spans_json(h->spans.at, h->spans.count, NULL), "district", h->district, "province", h->province,
	    "province_now", h->province_now, "commune", h->place, "year",
	    h->year != 0 ? json_integer(h->year) : json_null(), "number", h->number, "symbol", h->symbol, "type",
	    h->type, "subject", h->subject, "date", h->date, "period", h->period, "section", h->section, "kinds",
	    kinds_json(h), "exact", h->exact, "score", h->score, "text", h->text, "snippet",
	    spans_json(&h->snippet, 1, h->text), "marks", spans_json(h->marks, h->mark_count, h->text));
}

/* text: the spans are bytes of it, and are given as characters of it. */
static json_t *spans_json(const struct kh_span *at, size_t count, const char *text)
{
	json_t *list = json_array();

	for (size_t i = 0; list != NULL && i < count; i++) {
		size_t begin = text != NULL ? characters(text, at[i].begin) : at[i].begin;
		size_t end = text != NULL ? characters(text, at[i].end) : at[i].end;
		json_array_append_new(list, json_pack("[I,I]", (json_int_t)begin, (json_int_t)end));
	}
	return list;
}

static size_t characters(const char *text, size_t bytes)
{
	size_t count = 0;

	for (size_t i = 0; i < bytes; i++)
		count += ((unsigned char)text[i] & 0xc0) != 0x80;
	return count;
}

static json_t *kinds_json(const struct kh_search_hit *hit)
{
	json_t *list = json_array();

	for (size_t i = 0; list != NULL && i < KIND_COUNT; i++)
		if (hit->kinds & 1U << i)
			json_array_append_new(list, json_string(kinds[i]));
	return list;
}

/* ---- CSV ---- */

static void show_csv(struct cli_search *s, const struct kh_search_hit *hit)
{
	const char *const place[] = {hit->district, hit->province, hit->province_now};
	const char *const heading[] = {hit->number, hit->symbol, hit->type, hit->subject, hit->section};
	bool is_placed = hit->spans.count > 0;

	if (s->shown == 1)
		begin_csv();
	put_csv_number(hit->no, true);
	put_csv_number((size_t)hit->plan, true);
	put_csv(hit->path, ",");
	put_csv_number(hit->line, hit->line != 0);
	put_csv_number(is_placed ? hit->spans.at[0].begin : 0, is_placed);
	put_csv_number(is_placed ? hit->spans.at[hit->spans.count - 1].end : 0, is_placed);
	for (size_t i = 0; i < sizeof place / sizeof *place; i++)
		put_csv(place[i], ",");
	put_csv_number((size_t)hit->year, hit->year != 0);
	for (size_t i = 0; i < sizeof heading / sizeof *heading; i++)
		put_csv(heading[i], ",");
	for (size_t i = 0, between = 0; i < KIND_COUNT; i++)
		if (hit->kinds & 1U << i)
			printf("%s%s", between++ > 0 ? " " : "", kinds[i]);
	printf(",%d,", hit->exact);
	put_csv(hit->text, "\r\n");
}

/* The mark by which Excel knows UTF-8. */
static void begin_csv(void)
{
	size_t count = sizeof csv_columns / sizeof *csv_columns;

	fputs("\xef\xbb\xbf", stdout);
	for (size_t i = 0; i < count; i++)
		printf("%s%s", csv_columns[i], i + 1 < count ? "," : "\r\n");
}

static void put_csv(const char *text, const char *end)
{
	bool quoted = text != NULL && strpbrk(text, ",\"\r\n;") != NULL;

	if (quoted)
		putchar('"');
	for (; text != NULL && *text != '\0'; text++) {
		if (*text == '"')
			putchar('"');
		putchar(*text);
	}
	if (quoted)
		putchar('"');
	fputs(end, stdout);
}

static void put_csv_number(size_t number, bool is_there)
{
	if (is_there)
		printf("%zu", number);
	putchar(',');
}
