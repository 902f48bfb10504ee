#include "noise.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

static uint32_t noisy(uint32_t letter, uint32_t draw);

struct bytes noise(const char *text, size_t size, unsigned rarity, unsigned seed)
{
	struct bytes damaged = {NULL, 0};
	FILE *to = open_memstream(&damaged.at, &damaged.size);
	uint32_t state = seed * 2654435761U + 1;

	if (to == NULL)
		abort();
	for (size_t i = 0; i < size;) {
		utf8proc_uint8_t out[4];
		utf8proc_int32_t code;
		utf8proc_ssize_t n =
		    utf8proc_iterate((const utf8proc_uint8_t *)text + i, (utf8proc_ssize_t)(size - i), &code);
		if (n <= 0)
			break;
		i += (size_t)n;
		utf8proc_category_t kind = utf8proc_category(code);
		state = state * 1664525U + 1013904223U;
		if ((kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LL) && (state >> 8) % rarity == 0)
			code = (utf8proc_int32_t)noisy((uint32_t)code, state >> 20);
		fwrite(out, 1, (size_t)utf8proc_encode_char(code, out), to);
	}
	if (fclose(to) != 0)
		abort();
	return damaged;
}

/* A letter with another accent, or with none. Letters that bear none stay. */
static uint32_t noisy(uint32_t letter, uint32_t draw)
{
	static const uint32_t tones[] = {0x300, 0x301, 0x303, 0x309, 0x323};
	utf8proc_int32_t parts[8];
	int boundary = 0;

	if (letter == 0x111 || letter == 0x110)
		return letter == 0x111 ? 'd' : 'D';
	utf8proc_ssize_t n =
	    utf8proc_decompose_char((utf8proc_int32_t)letter, parts, 8, UTF8PROC_DECOMPOSE, &boundary);
	if (n < 1 || strchr("aeiouyAEIOUY", (int)parts[0]) == NULL)
		return letter;
	if (n > 1 && draw % 3 == 0)
		return (uint32_t)parts[0];
	if (n > 1 && draw % 3 == 1)
		n--;
	else
		parts[n > 2 ? 2 : 1] = (utf8proc_int32_t)tones[draw / 3 % 5], n = n > 2 ? 3 : 2;
	n = utf8proc_normalize_utf32(parts, n, UTF8PROC_COMPOSE);
	return n == 1 ? (uint32_t)parts[0] : letter;
}
