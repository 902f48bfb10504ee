#include "text.h"

#include <string.h>

#include "eight.h"
#include "fold.h"

enum {
	DIGITS_MOST = 1000000,
	ABBREVIATED_LEAST = 2, /* capitals of a word that may hold small letters too: "IoT", "TTg" */
	WHOLE_LEAST = 2        /* words of capitals alone, where others are such */
};

uint32_t kh_text_code_point(const struct kh_text *text, uint32_t at)
{
	if (at >= text->length)
		return 0;
	uint32_t code;
	kh_text_read_code((const unsigned char *)text->bytes + text->byte_at[at], &code);
	return code;
}

static struct kh_range cut(const struct kh_text *text, struct kh_range at)
{
	if (at.end > text->length)
		at.end = text->length;
	if (at.begin > at.end)
		at.begin = at.end;
	return at;
}

const char *kh_text_slice(const struct kh_text *text, struct kh_range at, size_t *size)
{
	at = cut(text, at);
	*size = text->byte_at[at.end] - text->byte_at[at.begin];
	return text->bytes + text->byte_at[at.begin];
}

char *kh_text_copy(struct kh_arena *mem, const struct kh_text *text, struct kh_range at)
{
	size_t size;
	const char *bytes = kh_text_slice(text, at, &size);

	return kh_arena_string(mem, bytes, size);
}

uint32_t kh_text_position(const struct kh_text *text, size_t byte)
{
	uint32_t low = 0, high = text->length;

	while (low < high) {
		uint32_t middle = low + (high - low + 1) / 2;
		if (text->byte_at[middle] <= byte)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

static bool is_space(char c)
{
	return c == ' ' || c == KH_LINE || c == KH_CELL || c == KH_CELL_LINE || c == KH_PAGE;
}

struct kh_range kh_text_trim(const struct kh_text *text, struct kh_range at)
{
	at = cut(text, at);
	while (at.begin < at.end && is_space(text->skeleton[at.begin]))
		at.begin++;
	while (at.end > at.begin && is_space(text->skeleton[at.end - 1]))
		at.end--;
	return at;
}

bool kh_text_all_style(const struct kh_text *text, struct kh_range at, enum kh_style style)
{
	bool any = false;

	at = cut(text, at);
	for (uint32_t i = at.begin; i < at.end; i++)
		if (kh_is_letter(text->skeleton[i])) {
			if ((text->style[i] & style) == 0)
				return false;
			any = true;
		}
	return any;
}

/* Case survives in the skeleton; only signs beyond ASCII need the code point. */
bool kh_text_is_upper(const struct kh_text *text, uint32_t at)
{
	return at < text->length && text->skeleton[at] >= 'A' && text->skeleton[at] <= 'Z';
}

bool kh_text_is_lower(const struct kh_text *text, uint32_t at)
{
	return at < text->length && text->skeleton[at] >= 'a' && text->skeleton[at] <= 'z';
}

bool kh_text_all_upper(const struct kh_text *text, struct kh_range at)
{
	uint32_t whole = 0, mixed = 0;
	bool any = false;

	at = cut(text, at);
	for (uint32_t i = at.begin; i < at.end; i++) {
		uint32_t upper = 0, lower = 0;
		for (; i < at.end && kh_is_letter(text->skeleton[i]); i++) {
			upper += text->skeleton[i] <= 'Z';
			lower += text->skeleton[i] >= 'a';
		}
		if (lower > 0 && upper < ABBREVIATED_LEAST)
			return false;
		any = any || upper > 0;
		mixed += lower > 0;
		whole += lower == 0 && upper >= ABBREVIATED_LEAST;
	}
	return any && (mixed == 0 || whole >= WHOLE_LEAST);
}

unsigned kh_text_digits(const struct kh_text *text, struct kh_range at)
{
	unsigned value = 0;

	at = cut(text, at);
	for (uint32_t i = at.begin; i < at.end && value < DIGITS_MOST; i++)
		if (text->skeleton[i] >= '0' && text->skeleton[i] <= '9')
			value = value * 10 + (unsigned)(text->skeleton[i] - '0');
	return value;
}

/* The first code point of [at, end) with KH_CUT, or `end`; there are few. */
static uint32_t next_cut(const struct kh_text *text, uint32_t at, uint32_t end)
{
	while (at + 8 <= end && (kh_load_eight(text->style + at) & KH_CUT * KH_EACH) == 0)
		at += 8;
	while (at < end && (text->style[at] & KH_CUT) == 0)
		at++;
	return at;
}

int kh_text_origin(struct kh_arena *mem, const struct kh_text *text, struct kh_range at, struct kh_spans *out)
{
	*out = (struct kh_spans){NULL, 0};
	if (at.begin > at.end || at.end > text->length)
		return KH_E_RANGE;
	at = kh_text_trim(text, at);
	if (at.begin == at.end)
		return KH_OK;
	uint32_t end = next_cut(text, at.begin + 1, at.end);
	size_t pieces = 1, n = 0;
	for (uint32_t i = end; i < at.end; i = next_cut(text, i + 1, at.end))
		pieces++;
	struct kh_span *spans = kh_arena_take(mem, pieces * sizeof *spans);
	if (spans == NULL)
		return KH_E_MEMORY;
	for (uint32_t begin = at.begin; begin < at.end; begin = end, end = next_cut(text, end + 1, at.end)) {
		uint32_t last = end - 1;
		while (last > begin && is_space(text->skeleton[last]))
			last--;
		spans[n++] =
		    (struct kh_span){text->source_at[begin], text->source_at[last] + (size_t)text->source_size[last]};
	}
	*out = (struct kh_spans){spans, n};
	return KH_OK;
}

int kh_text_value(struct kh_arena *mem, const struct kh_text *text, struct kh_range at, struct kh_value *out)
{
	*out = (struct kh_value){NULL, {NULL, 0}};
	at = kh_text_trim(text, at);
	if (at.begin >= at.end)
		return KH_OK;
	if ((out->text = kh_text_copy(mem, text, at)) == NULL)
		return KH_E_MEMORY;
	return kh_text_origin(mem, text, at, &out->spans);
}
