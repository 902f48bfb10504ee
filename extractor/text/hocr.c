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
static bool read_word(const struct kh_chars *c, const struct element *e, struct kh_hocr_word *word);

int kh_hocr_words(struct kh_arena *mem, const struct kh_chars *c, struct kh_list *words)
{
	static const char *const lines[] = {"ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat"};
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
		for (size_t k = 0; k < sizeof lines / sizeof *lines; k++)
			word.line += has_class(c, &e, lines[k]);
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

/* ---- words ---- */

/* A whole number behind blanks. */
static bool read_number(const struct kh_chars *c, uint32_t *at, uint32_t end, int *out)
{
	uint32_t i = skip_blanks(c, *at, end), begin = i;

	for (*out = 0; i < end && c->code[i] >= '0' && c->code[i] <= '9' && *out < PLACE_MOST; i++)
		*out = *out * 10 + (int)(c->code[i] - '0');
	*at = i;
	return i > begin;
}

/* The number behind "x_wconf"; 100 where there is none. */
static int read_sure(const struct kh_chars *c, struct kh_range title)
{
	int sure;

	for (uint32_t i = title.begin; i < title.end; i++) {
		uint32_t at = i + 7;
		if (stands(c, i, title.end, "x_wconf"))
			return read_number(c, &at, title.end, &sure) ? sure : 100;
	}
	return 100;
}

/* "bbox 255 184 301 213" */
static bool read_box(const struct kh_chars *c, struct kh_range title, struct kh_hocr_word *word)
{
	for (uint32_t i = title.begin; i < title.end; i++) {
		uint32_t at = i + 4;
		if (!stands(c, i, title.end, "bbox"))
			continue;
		return read_number(c, &at, title.end, &word->left) && read_number(c, &at, title.end, &word->top) &&
		       read_number(c, &at, title.end, &word->right) &&
		       read_number(c, &at, title.end, &word->bottom) && word->left < word->right &&
		       word->top < word->bottom;
	}
	return false;
}

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
