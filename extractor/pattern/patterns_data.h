/** The files of patterns/, built into the program. patterns_data.c is made by tools/embed.c at build time. */
#ifndef KH_PATTERNS_DATA_H
#define KH_PATTERNS_DATA_H

#include <stddef.h>

struct kh_data_file {
	const char *name;  /**< without the folder ("measure.pat") */
	const char *bytes; /**< with a closing NUL, which `size` does not count */
	size_t size;
};

/** In the order of their names, by bytes. */
extern const struct kh_data_file kh_data_files[];
extern const size_t kh_data_file_count;

#endif
