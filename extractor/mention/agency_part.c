/* Who leads and who supports, in one cell. Its parts have marks, before them ("Chủ trì: A") or behind them ("A (chủ trì)"); a
 * first part without one leads where one with a mark supports. */
#include "agency.h"

#include <string.h>

#include "lines/flow.h"

enum { PARTS_MOST = 8 };
enum duty { LEADS, SUPPORTS, DUTIES, UNTOLD };

struct parts {
	struct kh_range at[DUTIES][PARTS_MOST];
	size_t count[DUTIES];
};

struct reading {
	const char *skeleton;
	struct kh_range cell;
	uint32_t from;         /* where the part begins that is being read */
	enum duty duty;        /* what the mark before it says */
	bool marked, labelled; /* was there a mark at all, and one right before this part? */
	struct parts parts;
};

static bool is_between(char c)
{
	return c != '\0' && strchr(" \t\n\v-+*,;.", c) != NULL;
}

/* The part up to `end` has this duty. False where that is more than can be told. */
static bool close_part(struct reading *r, uint32_t end, enum duty duty)
{
	uint32_t begin = r->from;

	while (begin > r->cell.begin && begin < end && is_between(r->skeleton[begin]))
		begin++;
	if (begin >= end)
		return true;
	if (duty == UNTOLD || r->parts.count[duty] == PARTS_MOST)
		return false;
	r->parts.at[duty][r->parts.count[duty]++] = (struct kh_range){begin, end};
	return true;
}

static bool take_mark(struct reading *r, const struct kh_hit *hit)
{
	const char *is = kh_pattern_yield(hit->pattern, "is");
	enum duty duty = is != NULL && strcmp(is, "lead") == 0 ? LEADS : SUPPORTS;
	bool behind = kh_pattern_yield(hit->pattern, "behind") != NULL, fine;
	struct kh_range mark = hit->at;

	kh_hit_group(hit, "text", &mark);
	if (behind) {
		uint32_t end = mark.end;
		while (end < r->cell.end && r->skeleton[end] > ' ' && is_between(r->skeleton[end]))
			end++;
		fine = (!r->labelled || r->duty == duty) && close_part(r, end, duty);
		r->from = end;
	} else {
		fine = close_part(r, mark.begin, r->marked ? r->duty : LEADS);
		r->from = mark.begin;
	}
	r->duty = behind ? UNTOLD : duty;
	r->labelled = !behind;
	r->marked = true;
	return fine;
}

/* The parts of one duty as one string. Between them separators stay as printed, behind the last of them none do. */
static int join(struct kh_run *run, struct reading *r, enum duty duty, struct kh_range *out)
{
	struct kh_range *at = r->parts.at[duty];
	size_t n = r->parts.count[duty];

	while (at[n - 1].end < r->cell.end && at[n - 1].end > at[n - 1].begin &&
	       r->skeleton[at[n - 1].end - 1] != '.' && is_between(r->skeleton[at[n - 1].end - 1]))
		at[n - 1].end--;
	*out = at[0];
	return n == 1 ? KH_OK : kh_flow_rejoin(run->flow, at, n, out);
}

int kh_agencies_part(struct kh_run *run, struct kh_range cell, struct kh_range *lead, struct kh_range *support)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct reading r = {.skeleton = text->skeleton, .cell = cell, .from = cell.begin, .duty = UNTOLD};
	struct kh_hit *hits;
	size_t count;
	int rc = kh_set_scan(
	    kh_patterns_set(run->patterns, "agency-duty"), run->matcher, run->mem, text, cell, &hits, &count);

	if (rc != KH_OK)
		return rc;
	for (size_t i = 0; i < count; i++)
		if (!take_mark(&r, &hits[i]))
			return KH_NONE;
	bool bare = count > 0 && r.labelled && hits[count - 1].at.end >= cell.end;
	if (bare || !close_part(&r, cell.end, r.duty) || r.parts.count[LEADS] == 0 || r.parts.count[SUPPORTS] == 0)
		return KH_NONE;
	rc = join(run, &r, LEADS, lead);
	return rc == KH_OK ? join(run, &r, SUPPORTS, support) : rc;
}
