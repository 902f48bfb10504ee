/* Entity names are libxml2's; its parser of documents does not keep the offsets of characters. */
#include "markup_tag.h"

#include <ctype.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "ascii.h"

enum { TAG_MOST = 4000, ENTITY_MOST = 12 };

static const struct {
	const char *name;
	enum kh_does does;
} elements[] = {{"a", KH_DOES_NOTHING}, {"address", KH_DOES_BLOCK}, {"article", KH_DOES_BLOCK},
    {"aside", KH_DOES_BLOCK}, {"b", KH_DOES_BOLD}, {"big", KH_DOES_NOTHING}, {"blockquote", KH_DOES_BLOCK},
    {"body", KH_DOES_BLOCK}, {"br", KH_DOES_BREAK}, {"button", KH_DOES_HIDE}, {"caption", KH_DOES_BLOCK},
    {"center", KH_DOES_BLOCK}, {"col", KH_DOES_NOTHING}, {"colgroup", KH_DOES_NOTHING}, {"dd", KH_DOES_BLOCK},
    {"del", KH_DOES_NOTHING}, {"div", KH_DOES_BLOCK}, {"dl", KH_DOES_BLOCK}, {"dt", KH_DOES_BLOCK},
    {"em", KH_DOES_ITALIC}, {"figcaption", KH_DOES_BLOCK}, {"figure", KH_DOES_BLOCK}, {"font", KH_DOES_NOTHING},
    {"footer", KH_DOES_BLOCK}, {"form", KH_DOES_BLOCK}, {"h1", KH_DOES_HEADING}, {"h2", KH_DOES_HEADING},
    {"h3", KH_DOES_HEADING}, {"h4", KH_DOES_HEADING}, {"h5", KH_DOES_HEADING}, {"h6", KH_DOES_HEADING},
    {"head", KH_DOES_HIDE}, {"header", KH_DOES_BLOCK}, {"hr", KH_DOES_BLOCK}, {"html", KH_DOES_NOTHING},
    {"i", KH_DOES_ITALIC}, {"iframe", KH_DOES_HIDE}, {"img", KH_DOES_IMAGE}, {"ins", KH_DOES_NOTHING},
    {"li", KH_DOES_ITEM}, {"link", KH_DOES_NOTHING}, {"main", KH_DOES_BLOCK}, {"meta", KH_DOES_NOTHING},
    {"nav", KH_DOES_HIDE}, {"noscript", KH_DOES_HIDE}, {"o:p", KH_DOES_NOTHING}, {"ol", KH_DOES_BLOCK},
    {"p", KH_DOES_BLOCK}, {"pre", KH_DOES_KEEP_BLANKS}, {"s", KH_DOES_NOTHING}, {"script", KH_DOES_HIDE},
    {"section", KH_DOES_BLOCK}, {"select", KH_DOES_HIDE}, {"small", KH_DOES_NOTHING}, {"span", KH_DOES_NOTHING},
    {"strike", KH_DOES_NOTHING}, {"strong", KH_DOES_BOLD}, {"style", KH_DOES_HIDE}, {"sub", KH_DOES_NOTHING},
    {"sup", KH_DOES_NOTHING}, {"svg", KH_DOES_HIDE}, {"table", KH_DOES_TABLE}, {"tbody", KH_DOES_NOTHING},
    {"td", KH_DOES_CELL}, {"template", KH_DOES_HIDE}, {"textarea", KH_DOES_HIDE}, {"tfoot", KH_DOES_NOTHING},
    {"th", KH_DOES_CELL}, {"thead", KH_DOES_NOTHING}, {"title", KH_DOES_HIDE}, {"tr", KH_DOES_ROW},
    {"u", KH_DOES_NOTHING}, {"ul", KH_DOES_BLOCK}};

_Static_assert(sizeof elements / sizeof *elements <= KH_ELEMENTS_MOST, "each element has its place");

static int by_name(const void *key, const void *item)
{
	return strcmp(key, *(const char *const *)item);
}

/* Find what the element of a name does; false for an unknown one. */
static bool find_element(struct kh_tag *tag)
{
	const void *found =
	    bsearch(tag->name, elements, sizeof elements / sizeof *elements, sizeof *elements, by_name);

	if (found == NULL)
		return false;
	tag->element = (size_t)((const char *)found - (const char *)elements) / sizeof *elements;
	tag->does = elements[tag->element].does;
	return true;
}

bool kh_tag_read(const struct kh_chars *c, uint32_t at, struct kh_tag *tag)
{
	uint32_t i = at + 1;
	size_t n = 0;

	*tag = (struct kh_tag){.begin = at, .does = KH_DOES_NOTHING};
	if (kh_code_at(c, i) == '/') {
		tag->closes = true;
		i++;
	}
	for (uint32_t code; n < KH_TAG_NAME_MOST && (code = kh_code_at(c, i)) < 0x80 &&
	                    (isalnum((int)code) || code == ':' || (c->html && code == '-'));
	     i++)
		tag->name[n++] = (char)tolower((int)code);
	uint32_t next = kh_code_at(c, i);
	if (n == 0 || (next != '>' && next != '/' && next != ' ' && next != KH_LINE && next != KH_CELL))
		return false;
	if (!find_element(tag) && !(c->html && kh_is_letter(tag->name[0])))
		return false;
	for (; i < at + TAG_MOST && i < c->count && c->code[i] != '<'; i++)
		if (c->code[i] == '>') {
			tag->empty = c->code[i - 1] == '/';
			tag->end = i + 1;
			return true;
		}
	return false;
}

uint32_t kh_entity_read(const struct kh_chars *c, uint32_t at, uint32_t *end)
{
	char name[ENTITY_MOST + 1];
	size_t n = 0;

	for (uint32_t i = at + 1; n < ENTITY_MOST && i < c->count && c->code[i] < 0x80; i++) {
		if (c->code[i] == ';') {
			name[n] = '\0';
			*end = i + 1;
			if (name[0] != '#') {
				const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)name);
				return found == NULL ? 0 : found->value;
			}
			unsigned long value = strtoul(name[1] == 'x' || name[1] == 'X' ? name + 2 : name + 1, NULL,
			    name[1] == 'x' || name[1] == 'X' ? 16 : 10);
			return value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : (uint32_t)value;
		}
		if (!isalnum((int)c->code[i]) && c->code[i] != '#')
			break;
		name[n++] = (char)c->code[i];
	}
	return 0;
}
