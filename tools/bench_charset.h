/** How well charsets are found, and how fast text is decoded. */
#ifndef BENCH_CHARSET_H
#define BENCH_CHARSET_H

#include <stdbool.h>

#include "kehoach.h"

/** Print, of paragraphs of 20 to 400 characters cut from the files in each charset, how many come back as they were;
 *  of text in other languages and of source code, how many are changed; and the speed of decoding in MB/s.
 *  False, with a message, when a file cannot be read or there is no memory. */
bool bench_charset(const struct kh_patterns *patterns, char **files, size_t file_count);

#endif
