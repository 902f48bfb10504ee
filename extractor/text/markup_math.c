/* Formulas as models that read pages write them for figures: "$80\%$", "$\geq 95\%$", "$\mathrm{II}/2022$", "\(02\)". What is
 * between the marks stays, TeX's commands as the signs that they print. Money is no formula ("$5 - $10"). */
#include "chars.h"

#include <string.h>

#include "code_sorts.h"

enum { FORMULA_MOST = 80, COMMAND_MOST = 16 };

static const struct command {
	const char *name;
	uint32_t sign; /* 0: prints nothing itself, as commands of fonts do */
} commands[] = {{"geq", 0x2265}, {"geqslant", 0x2265}, {"ge", 0x2265}, {"leq", 0x2264}, {"leqslant", 0x2264},
    {"le", 0x2264}, {"times", 0xD7}, {"pm", 0xB1}, {"approx", '~'}, {"sim", '~'}, {"to", 0x2192},
    {"rightarrow", 0x2192}, {"Rightarrow", 0x2192}, {"bullet", 0x2022}, {"cdot", 0xB7}, {"circ", 0xB0},
    {"degree", 0xB0}, {"quad", ' '}, {"ldots", 0x2026}, {"dots", 0x2026}, {"div", ':'}, {"gt", '>'}, {"lt", '<'},
    {"mathrm", 0}, {"mathbf", 0}, {"mathit", 0}, {"text", 0}, {"textbf", 0}, {"textit", 0}, {"operatorname", 0},
    {"left", 0}, {"right", 0}, {"boldsymbol", 0}};

/* Behind the name of a command whose backslash stands before `at`. */
static uint32_t name_end(const struct kh_chars *c, uint32_t at)
{
	while (kh_code_is_letter(kh_code_at(c, at)))
		at++;
	return at;
}

static const struct command *find(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	char name[COMMAND_MOST];

	if (end == begin || end - begin >= COMMAND_MOST)
		return NULL;
	for (uint32_t i = begin; i < end; i++)
		name[i - begin] = (char)c->code[i];
	name[end - begin] = '\0';
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

/* Are all commands of the formula known, and is there no code point that formulas do not have? Without a command they have
 * no accents, and between brackets no blank: those may be brackets that Markdown escaped. */
static bool is_formula(const struct kh_chars *c, uint32_t begin, uint32_t end, bool dollar)
{
	bool plain = true, marked = false;

	for (uint32_t i = begin; i < end; i++) {
		uint32_t code = c->code[i];
		plain = plain && code < 0x80 && (dollar || code != ' ');
		marked = marked || code == '\\' || code == '^';
		if (code < ' ' || (code >= 0x80 && code < 0xC0) || code == '|' || code == '$')
			return false;
		if (code != '\\')
			continue;
		if (kh_code_is_letter(kh_code_at(c, i + 1)) && find(c, i + 1, name_end(c, i + 1)) == NULL)
			return false;
		i++;
	}
	return begin < end && c->code[begin] != ' ' && c->code[end - 1] != ' ' && (plain || marked);
}

/* The mark that closes a formula that begins at `from`; 0 for none. */
static uint32_t find_close(const struct kh_chars *c, uint32_t from, bool dollar)
{
	for (uint32_t i = from; i < from + FORMULA_MOST && kh_code_at(c, i) >= ' '; i++) {
		if (dollar ? c->code[i] == '$' : c->code[i] == '\\' && kh_code_at(c, i + 1) == ')')
			return i;
		i += c->code[i] == '\\';
	}
	return 0;
}

/* Copy a formula without its marks; returns where it ends in the text. */
static uint32_t put_formula(struct kh_chars *c, uint32_t to, uint32_t begin, uint32_t end)
{
	for (uint32_t i = begin; i < end;) {
		uint32_t code = c->code[i], next = i + 1;
		const struct command *command;
		if (code == '\\' && kh_code_is_letter(kh_code_at(c, i + 1))) {
			next = name_end(c, i + 1);
			command = find(c, i + 1, next);
			if (command->sign != 0) {
				kh_chars_move(c, to, i);
				c->source_size[to] = (uint8_t)(next - i);
				c->code[to++] = command->sign;
			}
			while (command->sign == 0 && kh_code_at(c, next) == ' ')
				next++;
		} else if (code == '\\') {
			next = i + 2;
			kh_chars_move(c, to, i + 1);
			if (strchr(",;:! ", (int)(c->code[i + 1] < 0x80 ? c->code[i + 1] : 'x')) != NULL)
				c->code[to] = ' ';
			to++;
		} else if (code != '{' && code != '}' && code != '^' && code != '_') {
			kh_chars_move(c, to, i);
			c->code[to] = code == '~' ? ' ' : code;
			to++;
		}
		i = next;
	}
	return to;
}

void kh_markup_math(struct kh_chars *c)
{
	uint32_t to = 0;

	for (uint32_t i = 0; i < c->count;) {
		bool dollar = c->code[i] == '$';
		uint32_t begin = i + (dollar ? 1 : 2), close = 0;
		if (dollar || (c->code[i] == '\\' && kh_code_at(c, i + 1) == '('))
			close = find_close(c, begin, dollar);
		bool tight = dollar && ((i > 0 && kh_code_is_word(c->code[i - 1])) ||
		                           kh_code_is_word(kh_code_at(c, close + 1)));
		if (close == 0 || tight || !is_formula(c, begin, close, dollar)) {
			kh_chars_move(c, to++, i++);
			continue;
		}
		to = put_formula(c, to, begin, close);
		i = close + (dollar ? 1 : 2);
	}
	c->count = to;
}
