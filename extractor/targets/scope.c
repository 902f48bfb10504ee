#include "scope.h"

#include <string.h>

#include "lines/flow.h"

enum level { NOBODY = 0, PROVINCE = 1, DISTRICT = 2, COMMUNE = 4, MIXED = 8 };

/* Levels in one list; code points of ", " or " và "; of " số " before a thing that is counted. */
enum { LISTED_MOST = 3, BESIDE = 4, COUNTED = 5 };

/* A place where the statement names levels, in order: "cấp huyện, xã" names two. */
struct mention {
	struct kh_range at;
	uint8_t levels[LISTED_MOST];
	uint8_t count;
};

/* The mentions in the portion of one figure. */
struct share {
	const struct mention *at;
	size_t count;
};

struct scoping {
	const struct kh_portion *portions;
	struct share *shares;
	const char **scopes;
};

static int find_mentions(struct kh_run *run, struct kh_range statement, struct kh_list *mentions);
static void share_out(
    const struct kh_list *mentions, const struct kh_portion *portions, size_t count, struct share *shares);
static struct share behind_figure(const struct kh_text *text, const struct kh_portion *portion, struct share share);
static void set_list(struct scoping *s, size_t first, size_t last);

int kh_scopes_find(struct kh_run *run, struct kh_range statement, const struct kh_portion *portions, size_t count,
    const char *const **scopes)
{
	struct kh_list mentions = {0};
	struct scoping s = {.portions = portions};
	int rc = find_mentions(run, statement, &mentions);

	if (rc != KH_OK)
		return rc;
	s.shares = kh_arena_zero(run->mem, count + 1, sizeof *s.shares);
	s.scopes = kh_arena_zero(run->mem, count + 1, sizeof *s.scopes);
	if (s.shares == NULL || s.scopes == NULL)
		return KH_E_MEMORY;
	share_out(&mentions, portions, count, s.shares);
	for (size_t i = 0; i < count; i++)
		s.shares[i] = behind_figure(kh_flow_text(run->flow), &portions[i], s.shares[i]);
	for (size_t first = 0, next; first < count; first = next) {
		for (next = first + 1; next < count && portions[next].listed; next++)
			;
		set_list(&s, first, next);
	}
	*scopes = s.scopes;
	return KH_OK;
}

/* ---- mentions ---- */

static const struct {
	const char *name;
	enum level level;
} level_names[] = {{"province", PROVINCE}, {"district", DISTRICT}, {"commune", COMMUNE}, {"mixed", MIXED}};

static uint8_t level_of(const char *name, size_t size)
{
	for (size_t i = 0; i < sizeof level_names / sizeof *level_names; i++)
		if (strlen(level_names[i].name) == size && memcmp(level_names[i].name, name, size) == 0)
			return (uint8_t)level_names[i].level;
	return NOBODY;
}

static const char *name_of(unsigned level)
{
	for (size_t i = 0; i < 3; i++)
		if (level_names[i].level == level)
			return level_names[i].name;
	return NULL;
}

/* "province,commune" as a pattern yields it. */
static void read_levels(const char *names, struct mention *mention)
{
	while (*names != '\0' && mention->count < LISTED_MOST) {
		size_t size = strcspn(names, ",");
		uint8_t level = level_of(names, size);
		if (level != NOBODY)
			mention->levels[mention->count++] = level;
		names += size + (names[size] == ',');
	}
}

static int find_mentions(struct kh_run *run, struct kh_range statement, struct kh_list *mentions)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	const struct kh_set *set = kh_patterns_set(run->patterns, "scope");
	struct kh_hit *hits;
	size_t count;
	int rc = kh_set_scan(set, run->matcher, run->mem, text, statement, &hits, &count);

	for (size_t i = 0; rc == KH_OK && i < count; i++) {
		const char *names = kh_pattern_yield(hits[i].pattern, "level");
		if (names == NULL)
			names = kh_pattern_yield(hits[i].pattern, "levels");
		struct mention mention = {.at = hits[i].at};
		read_levels(names == NULL ? "" : names, &mention);
		if (mention.count == 0)
			continue;
		struct mention *m = kh_list_add(run->mem, mentions, sizeof *m);
		if (m == NULL)
			return KH_E_MEMORY;
		*m = mention;
	}
	return rc;
}

/* A list of levels ("cấp xã, thị trấn") that a border of portions cuts belongs to the later portion, save where it begins
 * beside the earlier figure ("100% xã, phường có ít nhất 01 …"). */
static void share_out(
    const struct kh_list *mentions, const struct kh_portion *portions, size_t count, struct share *shares)
{
	const struct mention *m = mentions->items;
	size_t k = 0;

	for (size_t i = 0; i < count; i++) {
		while (k < mentions->count && m[k].at.end <= portions[i].at.begin)
			k++;
		shares[i].at = m == NULL ? NULL : m + k;
		uint32_t end = i + 1 < count ? portions[i + 1].at.begin : portions[i].at.end;
		uint32_t beside = portions[i].figure.end + COUNTED;
		for (; k < mentions->count && m[k].at.begin < portions[i].at.end &&
		       (m[k].at.end <= end || m[k].at.begin <= beside);
		     k++)
			shares[i].count++;
	}
}

/* ---- levels of figures ---- */

static unsigned levels_in(const struct share *share)
{
	unsigned all = NOBODY;

	for (size_t i = 0; i < share->count; i++)
		for (size_t j = 0; j < share->at[i].count; j++)
			all |= share->at[i].levels[j];
	return all;
}

/* The levels of a share in order, each once; 0 where there are more than LISTED_MOST. */
static size_t levels_in_order(const struct share *share, uint8_t levels[LISTED_MOST])
{
	size_t n = 0;
	unsigned seen = NOBODY;

	for (size_t i = 0; i < share->count; i++)
		for (size_t j = 0; j < share->at[i].count; j++) {
			uint8_t level = share->at[i].levels[j];
			if (seen & level)
				continue;
			if (n == LISTED_MOST)
				return 0;
			seen |= level;
			levels[n++] = level;
		}
	return n;
}

/* "Bộ phận một cửa cấp huyện, 100% Bộ phận một cửa cấp xã": what stands before the comma is not the figure's. */
static struct share behind_figure(const struct kh_text *text, const struct kh_portion *portion, struct share share)
{
	struct share behind = share;
	uint32_t i = portion->figure.begin;

	while (behind.count > 0 && behind.at->at.begin < portion->figure.begin) {
		behind.at++;
		behind.count--;
	}
	while (i > portion->at.begin && text->skeleton[i - 1] == ' ')
		i--;
	return behind.count > 0 && i > portion->at.begin && text->skeleton[i - 1] == ',' ? behind : share;
}

static const char *own_scope(const struct share *share)
{
	return name_of(levels_in(share));
}

/* Figures with nothing but "," or "và" between them: "(20%, 15%)". */
static bool side_by_side(const struct scoping *s, size_t first, size_t last)
{
	for (size_t i = first + 1; i < last; i++)
		if (s->portions[i].figure.begin > s->portions[i - 1].figure.end + BESIDE)
			return false;
	return true;
}

/* One mention before or after a whole list of figures holds for all of it; as many levels as figures side by side go
 * in order. */
static void set_from_one(struct scoping *s, size_t first, size_t last, size_t only)
{
	const struct share *share = &s->shares[only];
	const struct mention *front = share->at, *back = share->at + share->count - 1;
	bool outside = (only == first && back->at.end <= s->portions[first].figure.begin) ||
	               (only == last - 1 && front->at.begin > s->portions[last - 1].figure.end + COUNTED);
	uint8_t levels[LISTED_MOST];
	size_t n = levels_in_order(share, levels);

	if (!outside)
		s->scopes[only] = own_scope(share);
	else if (n == 1 || (n == last - first && side_by_side(s, first, last)))
		for (size_t i = first; i < last; i++)
			s->scopes[i] = name_of(levels[n == 1 ? 0 : i - first]);
}

static void set_list(struct scoping *s, size_t first, size_t last)
{
	size_t only = first, with = 0;

	for (size_t i = first; i < last; i++)
		if (s->shares[i].count > 0) {
			only = i;
			with++;
		}
	if (with == 1 && last - first > 1)
		set_from_one(s, first, last, only);
	else
		for (size_t i = first; i < last; i++)
			s->scopes[i] = own_scope(&s->shares[i]);
}
