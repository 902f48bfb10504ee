#include "markup_list.h"

#include <stdio.h>
#include <string.h>

enum { NUMBER_MOST = 3999 };

/* The number that an attribute has; `other` where the tag has none. */
static unsigned number_of(const struct kh_chars *c, const struct kh_tag *tag, const char *name, unsigned other)
{
	uint32_t at = kh_tag_attribute(c, tag, name);
	unsigned number = 0;

	for (; at > 0 && at < tag->end && c->code[at] >= '0' && c->code[at] <= '9' && number <= NUMBER_MOST; at++)
		number = number * 10 + (c->code[at] - '0');
	return number > 0 && number <= NUMBER_MOST ? number : other;
}

void kh_lists_tag(struct kh_lists *lists, const struct kh_chars *c, const struct kh_tag *tag)
{
	if (tag->closes) {
		lists->depth -= lists->depth > 0;
		return;
	}
	if (lists->depth++ >= KH_LISTS_MOST)
		return;
	uint32_t at = kh_tag_attribute(c, tag, "type"), type = at > 0 ? c->code[at] : 0;
	bool known = type > 0 && type < 0x80 && strchr("1aAiI", (int)type) != NULL;

	lists->at[lists->depth - 1] = (struct kh_list_open){.type = strcmp(tag->name, "ol") != 0 ? '\0'
	                                                            : known                      ? (char)type
	                                                                                         : '1',
	    .next = number_of(c, tag, "start", 1)};
}

static size_t write_roman(unsigned number, bool capital, char *to)
{
	static const struct {
		unsigned value;
		const char *small, *capital;
	} signs[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"}, {400, "cd", "CD"}, {100, "c", "C"},
	    {90, "xc", "XC"}, {50, "l", "L"}, {40, "xl", "XL"}, {10, "x", "X"}, {9, "ix", "IX"}, {5, "v", "V"},
	    {4, "iv", "IV"}, {1, "i", "I"}};
	size_t size = 0;

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		for (; number >= signs[i].value && size + 3 < KH_LIST_LABEL_MOST; number -= signs[i].value)
			size += (size_t)sprintf(to + size, "%s", capital ? signs[i].capital : signs[i].small);
	return size;
}

size_t kh_lists_label(
    struct kh_lists *lists, const struct kh_chars *c, const struct kh_tag *tag, char label[KH_LIST_LABEL_MOST])
{
	struct kh_list_open *list =
	    lists->depth > 0 && lists->depth <= KH_LISTS_MOST ? &lists->at[lists->depth - 1] : NULL;
	size_t size = 0;

	if (list == NULL || list->type == '\0')
		return 0;
	unsigned number = number_of(c, tag, "value", list->next);
	list->next = number + 1;
	if (list->type == '1')
		size = (size_t)sprintf(label, "%u", number);
	else if (list->type == 'i' || list->type == 'I')
		size = write_roman(number, list->type == 'I', label);
	else if (number <= 26)
		label[size++] = (char)(list->type + (char)(number - 1));
	if (size == 0 || size + 2 >= KH_LIST_LABEL_MOST)
		return 0;
	memcpy(label + size, ". ", 3);
	return size + 2;
}
