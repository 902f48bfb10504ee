#include "label_value.h"

#include <string.h>

/* A sign of less than the next one is taken off. */
unsigned kh_label_numeral(const struct kh_text *text, struct kh_range label)
{
	static const char signs[] = "IVXHYlL1!TJ";
	static const unsigned values[] = {1, 5, 10, 2, 5, 1, 1, 1, 1, 1, 1};
	unsigned sum = 0, last = 0;

	for (uint32_t i = label.end; i-- > label.begin;) {
		const char *sign = text->skeleton[i] == '\0' ? NULL : strchr(signs, text->skeleton[i]);
		if (sign == NULL)
			return 0;
		unsigned value = values[sign - signs];
		sum = value < last && last >= 5 ? sum - value : sum + value; /* "H" is "II" */
		last = value;
	}
	return sum;
}

unsigned kh_label_value(const struct kh_text *text, const char *style, struct kh_range label)
{
	static const char letters[] = "abcdeghiklmnopqrstuvxy";

	if (strcmp(style, "number") == 0)
		return kh_text_digits(text, label);
	if (strcmp(style, "roman") == 0)
		return kh_label_numeral(text, label);
	const char *letter = strchr(letters, text->skeleton[label.begin]);
	return letter != NULL && *letter != '\0' ? (unsigned)(letter - letters) + 1 : 0;
}
