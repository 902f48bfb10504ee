/* What Pandoc's Markdown writes beside the marks that all have (its manual, "smart", "superscript", "footnotes"): "--" for a dash,
 * "m^3^" and "HNO~3~" for raised and lowered letters, "[^1]" where a note is meant. */
#include "chars.h"
#include "code_sorts.h"

enum { RAISED_MOST = 60, NOTE_MOST = 8, EN_DASH = 0x2013, EM_DASH = 0x2014 };

/* May a dash stand beside it? Quotes of General Punctuation may too, and the stars of emphasis. */
static bool is_beside_dash(uint32_t code)
{
	return code > 0x7F || kh_code_is_word(code) || code == '*' || code == ')' || code == '"';
}

/* A run of two or three dashes between words of a line is one dash; returns behind it, or `at`. */
static uint32_t dash(struct kh_chars *c, uint32_t at, uint32_t to)
{
	uint32_t end = at, next, before = to;

	while (kh_code_at(c, end) == '-')
		end++;
	for (next = end; kh_code_at(c, next) == ' ';)
		next++;
	while (before > 0 && c->code[before - 1] == ' ')
		before--;
	if (end - at < 2 || end - at > 3 || before == 0 || !is_beside_dash(c->code[before - 1]) ||
	    (!is_beside_dash(kh_code_at(c, next)) && kh_code_at(c, next) != '('))
		return at;
	kh_chars_move(c, to, at);
	c->code[to] = end - at == 2 ? EN_DASH : EM_DASH;
	c->source_size[to] = (uint8_t)(c->source_at[end - 1] + c->source_size[end - 1] - c->source_at[to]);
	return end;
}

/* Where the sign stands that closes the raised or lowered letters that one opens at `at`, or `at`. Blanks among them are escaped. */
static uint32_t closes(const struct kh_chars *c, uint32_t at, uint32_t to)
{
	uint32_t sign = c->code[at], end = at + 1;

	if (to == 0 || c->code[to - 1] == sign ||
	    (sign == '~' && kh_code_is_space(c->code[to - 1]) && kh_code_at(c, end) != '('))
		return at;
	for (uint32_t code; end < at + RAISED_MOST && (code = kh_code_at(c, end)) != sign; end++)
		if (code < ' ' || (code == ' ' && c->code[end - 1] != '\\'))
			return at;
	return end > at + 1 && kh_code_at(c, end) == sign && kh_code_at(c, end + 1) != sign ? end : at;
}

/* Behind "[^1]", or `at`. The note itself, "[^1]: …" on a line of its own, keeps its sign. */
static uint32_t note_end(const struct kh_chars *c, uint32_t at, uint32_t to)
{
	uint32_t end = at + 2;

	if (kh_code_at(c, at + 1) != '^')
		return at;
	while (end < at + NOTE_MOST && kh_code_at(c, end) > ' ' && c->code[end] != ']')
		end++;
	if (kh_code_at(c, end) != ']' || end == at + 2)
		return at;
	return kh_code_at(c, end + 1) == ':' && (to == 0 || c->code[to - 1] == KH_LINE) ? at : end + 1;
}

void kh_markup_pandoc(struct kh_chars *c)
{
	uint32_t to = 0, closing = UINT32_MAX;

	for (uint32_t i = 0; i < c->count;) {
		uint32_t code = c->code[i], end = i, close;
		bool escaped = to > 0 && c->code[to - 1] == '\\';
		if (i == closing) {
			i++;
			continue;
		}
		if (code == '^' && !escaped && kh_code_at(c, i + 1) == '^' && kh_code_at(c, i + 2) != '^')
			end = i + 2; /* what was raised is no letter */
		else if (code == '-' && !escaped && kh_code_at(c, i + 1) == '-' && (end = dash(c, i, to)) > i)
			to++;
		else if (code == '[' && !escaped)
			end = note_end(c, i, to);
		else if ((code == '^' || code == '~') && !escaped && (close = closes(c, i, to)) > i) {
			closing = close;
			end = i + 1;
		}
		if (end == i)
			kh_chars_move(c, to++, i++);
		else
			i = end;
	}
	c->count = to;
}
