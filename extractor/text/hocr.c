#include "hocr.h"

#include "code_sorts.h"

enum {
	TAG_MOST = 1000, /* code points of a tag */
	NESTED_MOST = 4, /* elements inside one word, one in the other */
	PLACE_MOST = 1 << 20
};

/* A tag with the attributes that matter. */
struct element {
	struct kh_range class, title;
	uint32_t end; /* behind its '>' */
	bool closes;
};

static bool read_element(const struct kh_chars *c, uint32_t at, struct element *e);
static bool has_class(const struct kh_chars *c, const struct element *e, const char *name);
static bool is_line(const struct kh_chars *c, const struct element *e);
static int read_slope(const struct kh_chars *c, struct kh_range title);
static bool read_word(const struct kh_chars *c, const struct element *e, struct kh_hocr_word *word);

int kh_hocr_words(struct kh_arena *mem, const struct kh_chars *c, struct kh_list *words)
{
	struct kh_hocr_word word = {.line = 0};
	struct element e;

	for (uint32_t i = 0; i < c->count; i++) {
		if (c->code[i] != '<' || !read_element(c, i, &e))
			continue;
		i = e.end - 1;
		if (e.closes || e.class.begin == e.class.end)
			continue;
		if (has_class(c, &e, "ocr_page"))
			word.page++;
		if (is_line(c, &e)) {
			word.line++;
			word.slope = read_slope(c, e.title);
		}
		if (!has_class(c, &e, "ocrx_word") || !read_word(c, &e, &word))
			continue;
		struct kh_hocr_word *added = kh_list_add(mem, words, sizeof *added);
		if (added == NULL)
			return KH_E_MEMORY;
		*added = word;
		i = word.end - 1;
	}
	return KH_OK;
}

/* ---- tags ---- */

static bool is_blank(uint32_t code)
{
	return code == ' ' || code == KH_LINE || code == '\t' || code == KH_CELL;
}

static uint32_t skip_blanks(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	while (at < end && is_blank(c->code[at]))
		at++;
	return at;
}

/* Do the chars from `at` on begin with a word? */
static bool stands(const struct kh_chars *c, uint32_t at, uint32_t end, const char *word)
{
	for (; *word != '\0'; word++, at++)
		if (at >= end || c->code[at] != (unsigned char)*word)
			return false;
	return true;
}

/* An attribute begins at `at`: returns where it ends, with what stands between its quotes. */
static uint32_t read_attribute(const struct kh_chars *c, uint32_t at, uint32_t end, struct kh_range *value)
{
	*value = (struct kh_range){0, 0};
	while (at < end && kh_code_is_letter(c->code[at]))
		at++;
	uint32_t equals = skip_blanks(c, at, end);
	if (equals >= end || c->code[equals] != '=')
		return at;
	at = skip_blanks(c, equals + 1, end);
	if (at >= end || (c->code[at] != '"' && c->code[at] != '\''))
		return at;
	uint32_t quote = c->code[at], close = at + 1;
	while (close < end && c->code[close] != quote)
		close++;
	*value = (struct kh_range){at + 1, close};
	return close + 1;
}

static bool read_element(const struct kh_chars *c, uint32_t at, struct element *e)
{
	uint32_t end = c->count - at < TAG_MOST ? c->count : at + TAG_MOST, i = at + 1;
	struct kh_range value;

	*e = (struct element){.closes = kh_code_at(c, i) == '/'};
	i += e->closes;
	if (i >= end || !kh_code_is_letter(c->code[i]))
		return false;
	while (i < end && c->code[i] != '>' && c->code[i] != '<') {
		uint32_t begin = i;
		i = kh_code_is_letter(c->code[i]) ? read_attribute(c, i, end, &value) : i + 1;
		if (stands(c, begin, i, "class") && value.end > 0)
			e->class = value;
		else if (stands(c, begin, i, "title") && value.end > 0)
			e->title = value;
	}
	e->end = i + 1;
	return i < end && c->code[i] == '>';
}

static bool has_class(const struct kh_chars *c, const struct element *e, const char *name)
{
	uint32_t size = (uint32_t)strlen(name), end = e->class.end;

	for (uint32_t i = e->class.begin; i + size <= end; i++)
		if ((i == e->class.begin || is_blank(c->code[i - 1])) && stands(c, i, end, name) &&
		    (i + size == end || is_blank(c->code[i + size])))
			return true;
	return false;
}

static bool is_line(const struct kh_chars *c, const struct element *e)
{
	static const char *const lines[] = {"ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat"};

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (has_class(c, e, lines[i]))
			return true;
	return false;
}

/* ---- properties in titles ---- */

/* A whole number behind blanks. */
static bool read_number(const struct kh_chars *c, uint32_t *at, uint32_t end, int *out)
{
	uint32_t i = skip_blanks(c, *at, end), begin = i;

	for (*out = 0; i < end && c->code[i] >= '0' && c->code[i] <= '9' && *out < PLACE_MOST; i++)
		*out = *out * 10 + (int)(c->code[i] - '0');
	*at = i;
	return i > begin;
}

/* Where the value of a property begins; the title's end where it has none. */
static uint32_t find_property(const struct kh_chars *c, struct kh_range title, const char *name)
{
	for (uint32_t i = title.begin; i < title.end; i++)
		if (stands(c, i, title.end, name))
			return i + (uint32_t)strlen(name);
	return title.end;
}

/* How sure the OCR is: "x_wconf 93"; 100 where it does not say. */
static int read_sure(const struct kh_chars *c, struct kh_range title)
{
	uint32_t at = find_property(c, title, "x_wconf");
	int sure;

	return read_number(c, &at, title.end, &sure) ? sure : 100;
}

/* The first number of "baseline 0.012 -8" with four digits behind its point; 0 where it is none of a page read upright. */
static int read_slope(const struct kh_chars *c, struct kh_range title)
{
	uint32_t at = skip_blanks(c, find_property(c, title, "baseline"), title.end);
	bool falls = at < title.end && c->code[at] == '-';
	int slope = 0, whole;

	at += falls;
	if (!read_number(c, &at, title.end, &whole) || whole > 0 || at >= title.end || c->code[at] != '.')
		return 0;
	at++;
	for (int worth = 1000; worth > 0 && at < title.end && c->code[at] >= '0' && c->code[at] <= '9'; worth /= 10)
		slope += worth * (int)(c->code[at++] - '0');
	return falls ? -slope : slope;
}

/* "bbox 255 184 301 213" */
static bool read_box(const struct kh_chars *c, struct kh_range title, struct kh_hocr_word *word)
{
	uint32_t at = find_property(c, title, "bbox");

	return read_number(c, &at, title.end, &word->left) && read_number(c, &at, title.end, &word->top) &&
	       read_number(c, &at, title.end, &word->right) && read_number(c, &at, title.end, &word->bottom) &&
	       word->left < word->right && word->top < word->bottom;
}

/* ---- words ---- */

/* Up to the tag that closes the word's element; letters may have elements of their own inside. */
static bool read_word(const struct kh_chars *c, const struct element *e, struct kh_hocr_word *word)
{
	struct element inner;
	int depth = 0;

	word->begin = e->end;
	for (uint32_t i = e->end; i < c->count && depth <= NESTED_MOST; i++) {
		if (c->code[i] != '<')
			continue;
		if (!read_element(c, i, &inner))
			return false;
		if (inner.closes && depth-- == 0) {
			word->end = i;
			word->sure = read_sure(c, e->title);
			return read_box(c, e->title, word);
		}
		depth += !inner.closes;
		i = inner.end - 1;
	}
	return false;
}
