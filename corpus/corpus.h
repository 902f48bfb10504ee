/** A corpus of plans: one SQLite file that holds their records, what is searched in them, and the files themselves.
 *
 * Arguments are borrowed for the length of a call, and strings handed to a callback for the length of that call.
 * Functions that can fail return a status, those of kehoach.h or below, and fill a `struct kh_error` with one line
 * for a person. Every change is one transaction: after a failure, or a kill at any moment, the corpus holds whole
 * plans only.
 *
 * A corpus handle serves one thread at a time. Any number of programs may read a corpus while one writes; a second
 * writer waits for its turn (KH_CORPUS_BUSY when that takes too long).
 */
#ifndef KH_CORPUS_H
#define KH_CORPUS_H

#include <kehoach.h>

/** Statuses besides those of kehoach.h. */
enum kh_corpus_status {
	KH_CORPUS_BUSY = 32, /**< another program has been writing for too long */
	KH_CORPUS_NEWER,     /**< made by a newer version of the program */
	KH_CORPUS_FOREIGN,   /**< the file is no corpus */
	KH_CORPUS_DAMAGED,   /**< the file is damaged */
	KH_CORPUS_FULL,      /**< no room on the disk */
	KH_CORPUS_STOPPED    /**< a callback asked to stop */
};

struct kh_corpus;

/** How a corpus is opened. */
enum kh_corpus_mode {
	KH_CORPUS_READ,  /**< to read only; it must be there */
	KH_CORPUS_WRITE, /**< to change it; it must be there */
	KH_CORPUS_CREATE /**< to change it; made where there is none */
};

/** The corpus that is meant when none is named: $KEHOACH_CORPUS, else "kehoach.db". */
const char *kh_corpus_default(void);

/** Open a corpus. One of an older version is brought up to date (in KH_CORPUS_READ too, if the file can be written).
 *  out: the corpus, to be closed by kh_corpus_close; untouched on failure.
 *  Returns KH_OK, KH_NONE (there is none at `path`; with a message), KH_CORPUS_NEWER, KH_CORPUS_FOREIGN,
 * KH_CORPUS_DAMAGED, KH_CORPUS_BUSY, KH_CORPUS_FULL, KH_E_IO or KH_E_MEMORY. */
int kh_corpus_open(
    const char *path, enum kh_corpus_mode mode, struct kh_corpus **out, struct kh_error *err) KH_MUST_CHECK;

/** Close a corpus. NULL is allowed. */
void kh_corpus_close(struct kh_corpus *corpus);

/* ---- import ---- */

/** How an import stands. */
struct kh_import_progress {
	size_t total;    /**< files there are to import; 0: not counted, because there is no `progress` to call */
	size_t done;     /**< of them: added, known and failed */
	size_t added;    /**< plans that were not in the corpus */
	size_t known;    /**< files whose bytes it had; their paths are noted */
	size_t paths;    /**< of those: under a path that it had not */
	size_t versions; /**< added plans that are another version of one in the corpus */
	size_t unplaced; /**< added plans whose place is not settled */
	size_t failed;
	size_t passed; /**< files of folders and archives that were passed over: their names are not those of plans */
	size_t bytes;  /**< of the files done */
};

/** A file that failed (`message`), or a plan that is another version of `other`. */
struct kh_import_event {
	const char *path;
	const char *message; /**< why it failed, with the path; NULL for a version */
	int64_t plan, other; /**< of a version: this plan, and one that was there */
};

struct kh_import_options {
	unsigned jobs;                    /**< threads that read plans; 0: as many as cores */
	const char *district, *province;  /**< the place of all plans whose text does not settle it; NULL: not said */
	const struct kh_options *reading; /**< NULL: the defaults */
	/** Called after every plan, and at least ten times a second while there is something to do; false stops the
	 * import after what is done. NULL: none. */
	bool (*progress)(void *to, const struct kh_import_progress *progress);
	/** Called for what a person wants to hear of. NULL: none. */
	void (*event)(void *to, const struct kh_import_event *event);
	void *to;
};

/** Import files, folders (at any depth) and zip archives. A file that cannot be read as a plan costs that file: it is
 * noted among the failures (kh_corpus_failures) and the import goes on. A folder gives its .txt, .md, .html, .htm, .hocr and
 * .zip files; a file that is named itself is read whatever its name. paths: ends in NULL.  options: NULL for the
 * defaults.  result: filled in also on failure. Returns KH_OK, also when files failed (result->failed);
 * KH_CORPUS_STOPPED; or what made the import end early: KH_CORPUS_FULL, KH_CORPUS_BUSY, KH_E_IO, KH_E_MEMORY.
 * Imported again, it goes on where it ended. */
int kh_corpus_import(struct kh_corpus *corpus, const struct kh_patterns *patterns, const char *const *paths,
    const struct kh_import_options *options, struct kh_import_progress *result, struct kh_error *err) KH_MUST_CHECK;

/** What a plan's file in a folder or an archive is called. */
#define KH_CORPUS_ENDINGS "*.txt, *.md, *.html, *.htm or *.hocr"

/** A file that failed at an import. */
struct kh_corpus_failure {
	const char *path, *message;
	int status;
	int64_t time; /**< seconds since 1970, UTC */
};

/** The failures, by path. visit: false ends the visit.  Returns KH_OK or a failure. */
int kh_corpus_failures(struct kh_corpus *corpus, bool (*visit)(void *to, const struct kh_corpus_failure *failure),
    void *to, struct kh_error *err) KH_MUST_CHECK;

/** Forget the failures. */
int kh_corpus_failures_clear(struct kh_corpus *corpus, struct kh_error *err) KH_MUST_CHECK;

/** Something that a plan says in one reading and not in the other. */
struct kh_change {
	int64_t plan;
	const char *path; /**< of the plan; NULL where it has none */
	const char *kind; /**< "number", "target", "measure", "activity", "warning" … */
	const char *said;
	bool gained; /**< said now; else no longer said */
};

struct kh_reextract_options {
	unsigned jobs; /**< 0: as many as cores */
	bool all;      /**< also the plans that these patterns have read already */
	bool dry;      /**< change nothing, only report */
	const struct kh_options *reading;
	bool (*progress)(void *to, size_t done, size_t total);    /**< as of an import; NULL: none */
	void (*change)(void *to, const struct kh_change *change); /**< NULL: none */
	void *to;
};

struct kh_reextract_result {
	size_t read, changed, failed; /**< plans */
	size_t gained, lost;          /**< sayings */
};

/** Read the kept bytes again, with other patterns. Ids of plans, paths, and places said by a person stay.
 *  Returns as kh_corpus_import. A plan that can no longer be read stays as it was and is noted among the failures. */
int kh_corpus_reextract(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_reextract_options *options, struct kh_reextract_result *result,
    struct kh_error *err) KH_MUST_CHECK;

/* ---- plans ---- */

/** Which plans are meant. A NULL or 0 asks nothing. Names are compared without case and accents of tone placement or
 * spelling
 * ("Hoà Bình" is "Hòa Bình", "ha tinh" is "Hà Tĩnh"). */
struct kh_plan_filter {
	const char *province; /**< then or now */
	const char *district;
	int year;            /**< a year of the plan's period */
	const char *type;    /**< "Kế hoạch" */
	const char *subject; /**< words in it */
	bool unplaced;       /**< only plans whose place is not settled */
	bool versions;       /**< only plans that have other versions */
};

/** A plan as a list shows it. Strings are NULL where there is none. */
struct kh_plan_entry {
	int64_t id;
	char sha256[65];
	const char *path; /**< the first of them */
	size_t paths;
	const char *number, *symbol, *type, *subject, *date, *period, *issuer;
	const char *district, *province, *province_now, *place_name, *place_level, *place_basis;
	int year; /**< 0: none */
	size_t bytes, targets, activities, warnings;
	size_t versions; /**< of its document, this one counted; 1 where it is alone */
	size_t version;  /**< which of them, from 1, in the order of import */
};

/** Is any plan of the place that a filter names? KH_OK (also where it names none, or the corpus has no places), KH_E_USAGE
 * (the message names places of the corpus that may be meant), or a failure. */
int kh_corpus_knows_place(
    struct kh_corpus *corpus, const struct kh_plan_filter *filter, struct kh_error *err) KH_MUST_CHECK;

/** The plans that a filter lets through (NULL: all), by province, district, year and id.
 *  visit: false ends the visit.  Returns KH_OK or a failure. */
int kh_corpus_plans(struct kh_corpus *corpus, const struct kh_plan_filter *filter,
    bool (*visit)(void *to, const struct kh_plan_entry *plan), void *to, struct kh_error *err) KH_MUST_CHECK;

/** One plan, as kh_corpus_plans. KH_NONE where there is none. */
int kh_corpus_plan(struct kh_corpus *corpus, int64_t id, bool (*visit)(void *to, const struct kh_plan_entry *plan),
    void *to, struct kh_error *err) KH_MUST_CHECK;

/** Find the plan that a person means: its id, at least 6 digits of its SHA-256, a path or the end of one
 * ("lai-vung-2022.txt"), or its number and symbol ("247/KH-UBND"). Returns KH_OK, KH_NONE (with a message), or
 * KH_E_USAGE where several are meant: the message names some. */
int kh_corpus_find(struct kh_corpus *corpus, const char *name, int64_t *id, struct kh_error *err) KH_MUST_CHECK;

/** The file of a plan, byte for byte, to be freed by free(). */
int kh_corpus_source(
    struct kh_corpus *corpus, int64_t id, char **bytes, size_t *size, struct kh_error *err) KH_MUST_CHECK;

/** Read a plan from its kept bytes: its whole record, tables too. A place that a person said stands in its
 * attribution's stead in the corpus only. plan: to be freed by kh_plan_free. */
int kh_corpus_read(struct kh_corpus *corpus, const struct kh_patterns *patterns, int64_t id, struct kh_plan **plan,
    struct kh_error *err) KH_MUST_CHECK;

/** Remove a plan and all that hangs on it. KH_NONE where there is none. */
int kh_corpus_remove(struct kh_corpus *corpus, int64_t id, struct kh_error *err) KH_MUST_CHECK;

/** Say the place of a plan, by names of the gazetteer: accents may be left out, and a kind may stand before
 * ("huyện Cao Lãnh"). district may be NULL (a province's plan); province too, where one district of the country has that
 * name. Both NULL: it is not settled. KH_NONE where there is no such plan, KH_E_USAGE where there is no such place or
 * there are several: the message names some that may be meant. */
int kh_corpus_set_place(struct kh_corpus *corpus, const struct kh_patterns *patterns, int64_t id,
    const char *district, const char *province, struct kh_error *err) KH_MUST_CHECK;

/* ---- is it whole? ---- */

/** Look through a whole corpus: the file, what its tables say of each other, and the kept bytes against their
 * SHA-256. fault: called with one line for each fault; false ends the check.  plans: set to the number of plans
 * looked at. Returns KH_OK where there is none, KH_CORPUS_DAMAGED, or why it could not be looked at. */
int kh_corpus_check(struct kh_corpus *corpus, bool (*fault)(void *to, const char *message), void *to, size_t *plans,
    struct kh_error *err) KH_MUST_CHECK;

/* ---- spans, as the corpus keeps them ---- */

/** How many spans a blob holds; unpacked into `at` as far as `room` goes. A blob: for each span, its begin counted
 * from the end of the span before (signed: zigzag), then its length, both LEB128. */
size_t kh_spans_unpack(const void *blob, size_t size, struct kh_span *at, size_t room);

/** Pack spans into `blob`, which has room for KH_SPANS_ROOM(spans.count) bytes. Returns how many were used. */
size_t kh_spans_pack(struct kh_spans spans, unsigned char *blob);
#define KH_SPANS_ROOM(count) (20 * (count))

#endif
