#include "charset_scan.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Bit i of odd[0]: U+0080 + i; of odd[1]: U+00C0 + i. Not odd are the letters of Vietnamese, and signs that plans
 * have (no-break space, section, guillemets, degree, plus-minus, squares, middle dot, fractions, multiplication). */
static const uint64_t odd[2] = {0x8770D77EFFFFFFFF, 0xD9C3C8F0D943C8F0};

static bool is_odd(unsigned lead, unsigned second);

void kh_charset_scan(const char *bytes, size_t size, struct kh_charset_scan *out)
{
	const unsigned char *b = (const unsigned char *)bytes;

	memset(out, 0, sizeof *out);
	for (size_t i = 0; i < size;) {
		uint64_t word;
		size_t used;

		while (size - i >= sizeof word) {
			memcpy(&word, b + i, sizeof word);
			if ((word & 0x8080808080808080u) != 0)
				break;
			i += sizeof word;
		}
		while (i < size && b[i] < 0x80)
			i++;
		if (i == size)
			break;
		used = kh_utf8_length(b + i, size - i);
		if (used == 0) {
			out->faults++;
			i++;
			continue;
		}
		out->letters++;
		if (used == 2 && b[i] <= 0xC3)
			out->odd += is_odd(b[i], b[i + 1]);
		i += used;
	}
}

static bool is_odd(unsigned lead, unsigned second)
{
	return (odd[lead & 1] >> (second & 0x3F) & 1) != 0;
}
