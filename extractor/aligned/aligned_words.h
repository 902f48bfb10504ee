/** What the steps of kh_aligned_words share. Private to aligned_words.c, aligned_lines.c, aligned_place.c,
 *  aligned_profile.c, aligned_cuts.c and aligned_across.c. */
#ifndef KH_ALIGNED_WORDS_H
#define KH_ALIGNED_WORDS_H

#include "aligned.h"

/** What a column has on a line. */
struct kh_aligned_part {
	struct kh_extent at; /* right 0: nothing */
	bool left, right;    /* blanks part it from its neighbours there */
};

/** Where titles printed again stand. */
struct kh_aligned_titles {
	size_t line;
	struct kh_extent at[KH_ALIGNED_COLUMNS_MOST];
};

/** Do texts with numbers head the rows below them, in a table whose rows have none? */
enum kh_aligned_labels { KH_LABELS_UNKNOWN, KH_LABELS_HEAD, KH_LABELS_NONE };

/** Are numbers with a sign behind them those of bands, for rows have bare ones? */
enum kh_aligned_signs { KH_SIGNS_UNKNOWN, KH_SIGNS_HEAD, KH_SIGNS_ANY };

/** A table while its words are shared out. */
struct kh_aligned_worker {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_aligned_header *header;
	const struct kh_aligned_costs *cost;
	struct kh_aligned_text *text;
	struct kh_list line_list, word_list;
	struct kh_list title_list;                       /* of struct kh_aligned_titles */
	size_t titles_seen;                              /* of them */
	struct kh_extent now[KH_ALIGNED_COLUMNS_MOST];   /* of the titles on the page */
	struct kh_place places[KH_ALIGNED_COLUMNS_MOST]; /* on the page */
	/* of the page before: */
	bool placed;
	bool filled[KH_ALIGNED_COLUMNS_MOST];  /* a column had texts */
	float offset[KH_ALIGNED_COLUMNS_MOST]; /* of a column's begin from its title's centre */
	float left[KH_ALIGNED_COLUMNS_MOST], width[KH_ALIGNED_COLUMNS_MOST]; /* of a column, shifts taken off */
	struct kh_aligned_part *parts;                                       /* of the chunk's lines, times columns */
	size_t columns, no;
	enum kh_aligned_labels labels;
	enum kh_aligned_signs signs;
};

static inline uint32_t kh_aligned_centre(struct kh_extent x)
{
	return (x.left + x.right) / 2;
}

/** Blanks before a word that is not its line's first. */
static inline uint32_t kh_aligned_gap(const struct kh_word *word)
{
	return word->x.left - word[-1].x.right;
}

/** Is all of a line one text, its words parted by single blanks? */
bool kh_aligned_one_text(const struct kh_aligned_worker *w, const struct kh_aligned_line *l);

/** Read the lines of the table that begins at `line` into words, pages told apart and titles printed again marked; up
 * to what can be no line of it, *line_end. */
int kh_aligned_lines(struct kh_aligned_worker *w, size_t line, size_t *line_end) KH_MUST_CHECK;

/** Find where the columns stand on a page, lines [from, to): sets `places`. titles: they are printed on it. */
void kh_aligned_place(struct kh_aligned_worker *w, size_t from, size_t to, bool titles);

/** Find where the columns stand in a row, lines [from, to), from where they do on its page. */
void kh_aligned_place_row(
    struct kh_aligned_worker *w, size_t from, size_t to, const uint32_t *page, struct kh_place *places);

/** Note what the columns have on a line. */
void kh_aligned_parts_note(const struct kh_aligned_text *text, size_t line, struct kh_aligned_part *parts);

/** Find where the columns stand around line i of lines [from, to), whose parts are given: sets the line's `places`,
 * to else_at where no line nearby has a column for sure. Says whether one is another now. */
bool kh_aligned_place_near(struct kh_aligned_text *text, const struct kh_aligned_part *parts, size_t from, size_t to,
    size_t i, const struct kh_place *else_at);

/** Is a line one of cells, a band, or a text across the columns? Sets its kind. above: the line before, or NULL. */
void kh_aligned_judge(struct kh_aligned_worker *w, struct kh_aligned_line *l, const struct kh_aligned_line *above,
    const struct kh_place *places);

/** Find bands of lines [from, to) whose number stands apart from their title, or heads the numbers below. */
void kh_aligned_bands(struct kh_aligned_worker *w, size_t from, size_t to);

/** Where texts across the columns follow each other on a page, and no cells follow them, the table is over: cuts the
 * text there. One alone is a band. */
bool kh_aligned_stop(struct kh_aligned_worker *w, size_t from, size_t to);

#endif
