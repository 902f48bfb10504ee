/* Entity names are libxml2's; its parser of documents does not keep the offsets of characters. */
#include "markup_tag.h"

#include <ctype.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "ascii.h"

enum {
	TAG_MOST = 4000,
	ENTITY_MOST = 12,
	PAIRED_LEAST = 3, /* letters of a name that HTML does not know, … */
	PAIRED_MOST = 300 /* … and code points up to the tag that closes it */
};

static const struct {
	const char *name;
	enum kh_does does;
} elements[] = {{"a", KH_DOES_LINK}, {"address", KH_DOES_BLOCK}, {"article", KH_DOES_BLOCK}, {"aside", KH_DOES_BLOCK},
    {"b", KH_DOES_BOLD}, {"big", KH_DOES_NOTHING}, {"blockquote", KH_DOES_BLOCK}, {"body", KH_DOES_BLOCK},
    {"br", KH_DOES_BREAK}, {"button", KH_DOES_HIDE}, {"caption", KH_DOES_BLOCK}, {"center", KH_DOES_BLOCK},
    {"col", KH_DOES_NOTHING}, {"colgroup", KH_DOES_NOTHING}, {"dd", KH_DOES_BLOCK}, {"del", KH_DOES_NOTHING},
    {"div", KH_DOES_BLOCK}, {"dl", KH_DOES_BLOCK}, {"dt", KH_DOES_BLOCK}, {"em", KH_DOES_ITALIC},
    {"figcaption", KH_DOES_BLOCK}, {"figure", KH_DOES_BLOCK}, {"font", KH_DOES_NOTHING}, {"footer", KH_DOES_BLOCK},
    {"form", KH_DOES_BLOCK}, {"h1", KH_DOES_HEADING}, {"h2", KH_DOES_HEADING}, {"h3", KH_DOES_HEADING},
    {"h4", KH_DOES_HEADING}, {"h5", KH_DOES_HEADING}, {"h6", KH_DOES_HEADING}, {"head", KH_DOES_HIDE},
    {"header", KH_DOES_BLOCK}, {"hr", KH_DOES_BLOCK}, {"html", KH_DOES_NOTHING}, {"i", KH_DOES_ITALIC},
    {"iframe", KH_DOES_HIDE}, {"img", KH_DOES_IMAGE}, {"ins", KH_DOES_NOTHING}, {"li", KH_DOES_ITEM},
    {"link", KH_DOES_NOTHING}, {"main", KH_DOES_BLOCK}, {"meta", KH_DOES_NOTHING}, {"nav", KH_DOES_HIDE},
    {"noscript", KH_DOES_HIDE}, {"o:p", KH_DOES_NOTHING}, {"ol", KH_DOES_LIST}, {"p", KH_DOES_BLOCK},
    {"page_number", KH_DOES_HIDE}, {"pre", KH_DOES_KEEP_BLANKS}, {"s", KH_DOES_NOTHING}, {"script", KH_DOES_HIDE},
    {"section", KH_DOES_BLOCK}, {"select", KH_DOES_HIDE}, {"small", KH_DOES_NOTHING}, {"span", KH_DOES_NOTHING},
    {"strike", KH_DOES_NOTHING}, {"strong", KH_DOES_BOLD}, {"style", KH_DOES_HIDE}, {"sub", KH_DOES_NOTHING},
    {"sup", KH_DOES_NOTHING}, {"svg", KH_DOES_HIDE}, {"table", KH_DOES_TABLE}, {"tbody", KH_DOES_NOTHING},
    {"td", KH_DOES_CELL}, {"template", KH_DOES_HIDE}, {"textarea", KH_DOES_HIDE}, {"tfoot", KH_DOES_NOTHING},
    {"th", KH_DOES_CELL}, {"thead", KH_DOES_NOTHING}, {"title", KH_DOES_HIDE}, {"tr", KH_DOES_ROW},
    {"u", KH_DOES_NOTHING}, {"ul", KH_DOES_LIST}, {"watermark", KH_DOES_HIDE}};

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

static bool closes_at(const struct kh_chars *c, uint32_t at, const char *name)
{
	if (kh_code_at(c, at) != '<' || kh_code_at(c, at + 1) != '/')
		return false;
	for (at += 2; *name != '\0'; name++, at++)
		if (kh_code_at(c, at) != (unsigned char)*name)
			return false;
	return kh_code_at(c, at) == '>';
}

/* In text, a name that HTML does not know is one of those with which models that read pages mark their parts: in small letters,
 * and what it opens it closes ("<signature>(Đã ký)</signature>"). */
static bool is_paired(const struct kh_chars *c, const struct kh_tag *tag, size_t letters, uint32_t at)
{
	if (letters < PAIRED_LEAST || kh_code_at(c, at) != '>')
		return false;
	for (uint32_t i = tag->begin + 1; i < at; i++)
		if (c->code[i] != '/' && c->code[i] != '_' && (c->code[i] < 'a' || c->code[i] > 'z'))
			return false;
	if (tag->closes)
		return true;
	for (uint32_t i = at + 1; i < at + PAIRED_MOST && i < c->count; i++)
		if (c->code[i] == '<' && closes_at(c, i, tag->name))
			return true;
	return false;
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
	                    (isalnum((int)code) || code == ':' || code == '_' || (c->html && code == '-'));
	     i++)
		tag->name[n++] = (char)tolower((int)code);
	uint32_t next = kh_code_at(c, i);
	if (n == 0 || (next != '>' && next != '/' && next != ' ' && next != KH_LINE && next != KH_CELL))
		return false;
	if (!find_element(tag) && !(c->html && kh_is_letter(tag->name[0])) && !is_paired(c, tag, n, i))
		return false;
	for (; i < at + TAG_MOST && i < c->count && c->code[i] != '<'; i++)
		if (c->code[i] == '>') {
			tag->empty = c->code[i - 1] == '/';
			tag->end = i + 1;
			return true;
		}
	return false;
}

uint32_t kh_tag_attribute(const struct kh_chars *c, const struct kh_tag *tag, const char *name)
{
	size_t size = strlen(name);

	for (uint32_t i = tag->begin + 1; i + size < tag->end; i++) {
		size_t k = 0;
		while (k < size && c->code[i + k] < 0x80 && tolower((int)c->code[i + k]) == name[k])
			k++;
		if (k < size || (c->code[i - 1] < 0x80 && isalnum((int)c->code[i - 1])))
			continue;
		for (i += (uint32_t)size;
		     i < tag->end && c->code[i] < 0x80 && strchr(" ='\"", (int)c->code[i]) != NULL;)
			i++;
		return i;
	}
	return 0;
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
