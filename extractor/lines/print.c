/* How wide text is in print. Fonts differ, but little in what their letters are to one another: those of Times serve
 * for all. A line is broken where the next word would not have fitted, so widths tell whether a cell may go on below.
 */
#include "print.h"

/* Thousandths of an em, from ' ' on; letters with accents are as wide as those without. */
static const uint16_t widths[] = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, /* space to / */
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, /* 0 to ? */
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, /* @ to O */
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, /* P to _ */
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, /* ` to o */
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,      /* p to ~ */
};

uint32_t kh_print_width(const struct kh_text *text, uint32_t begin, uint32_t end)
{
	uint32_t sum = 0;

	for (uint32_t i = begin; i < end; i++) {
		unsigned c = (unsigned char)text->skeleton[i] - ' ';
		sum += c < sizeof widths / sizeof *widths ? widths[c] : 500U;
	}
	return sum;
}
