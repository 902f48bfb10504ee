#include "alignment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A syllable that agrees is worth two; another accent one; a gap or another syllable costs one. */
enum { SYLLABLES_MOST = 600, SAME = 2, NEARLY = 1, OTHER = -1, GAP = -1, AROUND_MOST = 24, SIGNS_MOST = 4 };

enum step { STOP, BOTH, FIRST_ONLY, SECOND_ONLY };

/* A run of the second text or the first, being written. */
struct writing {
	FILE *out;
	const struct kh_syllables *first, *second;
	bool any;
};

/* Steps of the alignment, last first. */
struct path {
	unsigned char *steps;
	size_t count, first_end, second_end, first_begin, second_begin;
};

static bool find_path(const struct kh_syllables *a, const struct kh_syllables *b, struct path *path);
static int worth(const struct kh_word *a, const struct kh_word *b);
static bool write_differences(struct kh_arena *mem, const struct kh_syllables *a, const struct kh_syllables *b,
    const struct path *path, struct kh_aligned *out);
static void put_run(
    struct writing *w, const struct kh_syllables *text, size_t from, size_t to, const char *open, const char *close);

bool kh_syllables_of(struct kh_arena *mem, const char *text, struct kh_syllables *out)
{
	struct kh_words from = kh_words_of(text, strlen(text));
	struct kh_list list = {0};
	struct kh_word word;

	while (list.count < SYLLABLES_MOST && kh_words_next(&from, &word)) {
		struct kh_word *added = kh_list_add(mem, &list, sizeof *added);
		if (added == NULL)
			return false;
		*added = word;
	}
	*out = (struct kh_syllables){text, list.items, list.count};
	return true;
}

bool kh_align(
    struct kh_arena *mem, const struct kh_syllables *first, const struct kh_syllables *second, struct kh_aligned *out)
{
	struct path path = {0};
	size_t kept = 0, i, j;
	bool ok = find_path(first, second, &path);

	*out = (struct kh_aligned){0};
	i = path.first_begin;
	j = path.second_begin;
	for (size_t s = path.count; ok && s-- > 0;) {
		if (path.steps[s] == BOTH)
			kept += worth(&first->at[i], &second->at[j]) > 0;
		i += path.steps[s] != SECOND_ONLY;
		j += path.steps[s] != FIRST_ONLY;
	}
	out->kept_count = kept;
	out->taken_from = path.second_begin;
	out->taken_to = path.second_end;
	if (ok && first->count > 0)
		out->kept = (double)kept / (double)first->count;
	out->identical = first->count == second->count && kept == first->count;
	for (i = 0; out->identical && i < first->count; i++)
		out->identical = worth(&first->at[i], &second->at[i]) == SAME;
	ok = ok && write_differences(mem, first, second, &path, out);
	free(path.steps);
	return ok;
}

/* The table of scores, a byte of direction for each pair: the lengths are bounded. */
static bool find_path(const struct kh_syllables *a, const struct kh_syllables *b, struct path *path)
{
	size_t wide = b->count + 1, best_i = 0, best_j = 0;
	unsigned char *from = calloc((a->count + 1) * wide, 1);
	int *row = calloc(wide, sizeof *row), best = 0;

	path->steps = malloc(a->count + b->count + 1);
	if (from == NULL || row == NULL || path->steps == NULL) {
		free(from);
		free(row);
		return false;
	}
	for (size_t i = 1; i <= a->count; i++) {
		int corner = 0; /* the score up and left */
		for (size_t j = 1; j <= b->count; j++) {
			int both = corner + worth(&a->at[i - 1], &b->at[j - 1]), up = row[j] + GAP,
			    left = row[j - 1] + GAP, score = 0;
			enum step step = STOP;
			if (both > score)
				step = BOTH, score = both;
			if (up > score)
				step = FIRST_ONLY, score = up;
			if (left > score)
				step = SECOND_ONLY, score = left;
			corner = row[j];
			row[j] = score;
			from[i * wide + j] = (unsigned char)step;
			if (score > best) {
				best = score;
				best_i = i;
				best_j = j;
			}
		}
	}
	path->first_end = best_i;
	path->second_end = best_j;
	while (from[best_i * wide + best_j] != STOP) {
		enum step step = (enum step)from[best_i * wide + best_j];
		path->steps[path->count++] = (unsigned char)step;
		best_i -= step != SECOND_ONLY;
		best_j -= step != FIRST_ONLY;
	}
	path->first_begin = best_i;
	path->second_begin = best_j;
	free(from);
	free(row);
	return true;
}

static int worth(const struct kh_word *a, const struct kh_word *b)
{
	if (strcmp(a->folded, b->folded) != 0)
		return OTHER;
	return strcmp(a->exact, b->exact) == 0 ? SAME : NEARLY;
}

/* What both have stands as the second writes it; around the aligned part, the rest of the first is gone, and a short
 * rest of the second is new. */
static bool write_differences(struct kh_arena *mem, const struct kh_syllables *a, const struct kh_syllables *b,
    const struct path *path, struct kh_aligned *out)
{
	char *text = NULL;
	size_t size, i = path->first_begin, j = path->second_begin, gone = 0, fresh = j < AROUND_MOST ? 0 : j;
	struct writing w = {open_memstream(&text, &size), a, b, false};

	if (w.out == NULL)
		return false;
	fputs(fresh > 0 ? "… " : "", w.out);
	for (size_t s = path->count; s-- > 0;) {
		enum step step = (enum step)path->steps[s];
		if (step == BOTH && worth(&a->at[i], &b->at[j]) == SAME) {
			size_t end = j + 1, ahead = i + 1;
			put_run(&w, a, gone, i, "[-", "-]");
			put_run(&w, b, fresh, j, "{+", "+}");
			while (s > 0 && path->steps[s - 1] == BOTH && worth(&a->at[ahead], &b->at[end]) == SAME) {
				s--;
				ahead++;
				end++;
			}
			put_run(&w, b, j, end, "", "");
			gone = i = ahead;
			fresh = j = end;
		} else {
			i += step != SECOND_ONLY;
			j += step != FIRST_ONLY;
		}
	}
	put_run(&w, a, gone, a->count, "[-", "-]");
	put_run(&w, b, fresh, b->count - fresh < AROUND_MOST ? b->count : j, "{+", "+}");
	fputs(b->count - fresh < AROUND_MOST ? "" : " …", w.out);
	if (fclose(w.out) != 0)
		return false;
	out->differences = kh_arena_string(mem, text, size);
	free(text);
	return out->differences != NULL;
}

/* With the signs behind its last word, up to the next blank; what is gone took its signs with it. */
static void put_run(
    struct writing *w, const struct kh_syllables *text, size_t from, size_t to, const char *open, const char *close)
{
	size_t end, signs;

	if (from >= to)
		return;
	end = text->at[to - 1].end;
	signs = *open != '[' ? strcspn(text->text + end, " \n\t") : 0;
	if (signs >= SIGNS_MOST || (to < text->count && end + signs > text->at[to].begin))
		signs = 0;
	fprintf(w->out, "%s%s%.*s%s%.*s", w->any ? " " : "", open, (int)(end - text->at[from].begin),
	    text->text + text->at[from].begin, close, (int)signs, text->text + end);
	w->any = true;
}
