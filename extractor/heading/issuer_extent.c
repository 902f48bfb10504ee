/* Where the name of a body ends in running text. Most have a grammar of their own (patterns/issuer.pat); of the
 * others the name goes on word by word until a sign or a word that begins something else. */
#include "issuer.h"

#include <string.h>

#include "lines/flow.h"

enum { WORDS_MOST = 16, NAME_MOST = 240, BODIES_MOST = 6 };

static bool is_word(char c)
{
	return kh_is_alnum(c) || c == '\'';
}

static uint32_t word_end(const struct kh_text *text, uint32_t i, uint32_t end)
{
	while (i < end &&
	       (is_word(text->skeleton[i]) || (i + 1 < end && strchr("/&-", text->skeleton[i]) != NULL &&
	                                          text->skeleton[i] != '\0' && is_word(text->skeleton[i + 1]))))
		i++;
	return i;
}

/* The next word after one blank, or after " - " or " & "; `i` where there is none. */
static uint32_t next_word(const struct kh_text *text, uint32_t i, uint32_t end)
{
	if (i + 1 >= end || text->skeleton[i] != ' ')
		return i;
	if (is_word(text->skeleton[i + 1]))
		return i + 1;
	bool joint = i + 3 < end && (text->skeleton[i + 1] == '-' || text->skeleton[i + 1] == '&') &&
	             text->skeleton[i + 2] == ' ';
	return joint && text->skeleton[i + 3] >= 'A' && text->skeleton[i + 3] <= 'Z' ? i + 3 : i;
}

static uint32_t go_on(struct kh_run *run, const struct kh_text *text, uint32_t i, uint32_t end)
{
	const struct kh_set *stops = kh_patterns_set(run->patterns, "issuer-stop");
	struct kh_hit hit;

	for (int n = 0; n < WORDS_MOST; n++) {
		uint32_t word = next_word(text, i, end);
		if (word == i || kh_set_match(stops, run->matcher, text, (struct kh_range){word, end}, &hit) == KH_OK)
			break;
		i = word_end(text, word, end);
	}
	return i;
}

/* "Sở Nội vụ và Sở Tài chính": the bodies of a joint document, each known by its name. */
static uint32_t end_of_bodies(struct kh_run *run, const struct kh_text *text, struct kh_range rest)
{
	const struct kh_set *beside = kh_patterns_set(run->patterns, "issuer-beside");
	const struct kh_set *names = kh_patterns_set(run->patterns, "issuer-name");
	struct kh_hit hit;
	uint32_t end = rest.begin;

	for (int n = 1; n < BODIES_MOST && kh_set_match(beside, run->matcher, text, rest, &hit) == KH_OK; n++) {
		rest.begin = hit.at.end;
		if (kh_set_match(names, run->matcher, text, rest, &hit) != KH_OK ||
		    kh_pattern_yield(hit.pattern, "open") != NULL)
			break;
		end = rest.begin = hit.at.end;
	}
	return end;
}

int kh_issuer_extent(struct kh_run *run, struct kh_range in, bool joint, struct kh_range *name)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit hit;
	int rc = KH_NONE;

	if (in.end - in.begin > NAME_MOST)
		in.end = in.begin + NAME_MOST;
	if (joint)
		rc = kh_set_match(kh_patterns_set(run->patterns, "issuer-joint"), run->matcher, text, in, &hit);
	if (rc == KH_NONE)
		rc = kh_set_match(kh_patterns_set(run->patterns, "issuer-name"), run->matcher, text, in, &hit);
	if (rc != KH_OK)
		return rc;
	*name = hit.at;
	if (kh_pattern_yield(hit.pattern, "open") == NULL) {
		if (joint)
			name->end = end_of_bodies(run, text, (struct kh_range){name->end, in.end});
		return KH_OK;
	}
	uint32_t end = go_on(run, text, hit.at.end, in.end);
	if (end == hit.at.end)
		return KH_NONE;
	name->end = end;
	return KH_OK;
}
