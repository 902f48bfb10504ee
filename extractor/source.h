/** Files and standard input → plans of which no step is taken yet. Internal. */
#ifndef KH_SOURCE_H
#define KH_SOURCE_H

#include "kehoach.h"

/** Read a file, "-" for standard input, and make a plan over its bytes. Returns as kh_plan_extract_file. */
int kh_source_read(const struct kh_patterns *patterns, const struct kh_options *options, const char *path,
    struct kh_plan **plan, struct kh_error *err) KH_MUST_CHECK;

#endif
