/** What suites share: loaded patterns, a run over a text, and strings put into its flow. */
#ifndef KIT_H
#define KIT_H

#include "lines/flow.h"
#include "lines/lines.h"
#include "run.h"

struct kit {
	struct kh_run *run;
	struct kh_text *text;
	struct kh_lines lines;
	struct kh_paragraphs paragraphs;
	struct kh_error err;
};

/** The built-in patterns, loaded once a process. Fails the test where they do not load. */
const struct kh_patterns *kit_patterns(void);

/** Read a plan; fails the test where that fails, with its name. Free with kh_plan_free. */
struct kh_plan *kit_plan(const char *name, const char *bytes, size_t size);

/** A kit whose text is `source` (NULL: empty), read but not split. Free with kit_free. */
struct kit *kit_read(const char *source);

/** A kit for strings without a text. */
struct kit *kit_new(void);

/** Split a kit's text into lines and join those into paragraphs. */
void kit_split(struct kit *kit);

/** Put a string into the flow, as clean text; its range [flow]. Kits of kit_new only take ranges from here. */
struct kh_range kit_flow(struct kit *kit, const char *string);

/** A range [flow] as a string that lives as long as the kit; "" for an empty range. */
const char *kit_string(struct kit *kit, struct kh_range at);

/** Have findings of this code been reported? Their number. */
size_t kit_findings(struct kit *kit, const char *code);

/** Free a kit. */
void kit_free(struct kit *kit);

#endif
