#include "store.h"

#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "search_index.h"
#include "sql_functions.h"

/* What makes each version of the schema from the one before: files of corpus/. Only ever added to. */
static const char *const migrations[] = {"schema.sql", "search.sql", "search_words.sql", "search_merge.sql"};
enum { VERSION = sizeof migrations / sizeof *migrations };

/* What a connection must know before it reads the schema: functions and tokenizers. */
static int (*const extensions[])(sqlite3 *db) = {kh_sql_functions_register, kh_search_register};

enum { PAGE_BYTES = 8192, CACHE_KIB = 65536, WAL_PAGES = 4096, WAIT_MS = 2, WAIT_LONGEST_MS = 30000, SQL_MOST = 512 };

struct prepared {
	const char *sql; /* the address is the key */
	sqlite3_stmt *statement;
};

struct kh_corpus {
	sqlite3 *db;
	char *path;
	struct prepared *prepared;
	size_t prepared_count, prepared_room;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void set_up_sqlite(void);
static int open_known(struct kh_corpus *corpus, enum kh_corpus_mode mode, struct kh_error *err);
static int check_folder(const struct kh_corpus *corpus, struct kh_error *err);
static int connect_to(struct kh_corpus *corpus, const char *name, int flags, struct kh_error *err);
static int connect_unchangeable(struct kh_corpus *corpus, struct kh_error *err);
static void disconnect(struct kh_corpus *corpus);
static int check_file(const struct kh_corpus *corpus, enum kh_corpus_mode mode, struct kh_error *err);
static int check_version(struct kh_corpus *corpus, enum kh_corpus_mode mode, int *version, struct kh_error *err);
static int use_log(struct kh_corpus *corpus, struct kh_error *err);
static int migrate(struct kh_corpus *corpus, struct kh_error *err);
static int run_migration(struct kh_corpus *corpus, int from, struct kh_error *err);
static int pragma(struct kh_corpus *corpus, const char *name, int *value, struct kh_error *err);
static int wait_for_turn(void *corpus, int times);

const char *kh_corpus_default(void)
{
	const char *named = getenv("KEHOACH_CORPUS");

	return named != NULL && *named != '\0' ? named : "kehoach.db";
}

int kh_corpus_open(const char *path, enum kh_corpus_mode mode, struct kh_corpus **out, struct kh_error *err)
{
	struct kh_corpus *corpus = calloc(1, sizeof *corpus);
	int rc = KH_E_MEMORY;

	pthread_once(&once, set_up_sqlite);
	if (corpus != NULL && (corpus->path = strdup(path)) != NULL)
		rc = open_known(corpus, mode, err);
	else
		kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if (rc == KH_OK)
		*out = corpus;
	else
		kh_corpus_close(corpus);
	return rc;
}

void kh_corpus_close(struct kh_corpus *corpus)
{
	if (corpus == NULL)
		return;
	disconnect(corpus);
	free(corpus->path);
	free(corpus);
}

sqlite3 *kh_corpus_db(struct kh_corpus *corpus)
{
	return corpus->db;
}

const char *kh_corpus_path(const struct kh_corpus *corpus)
{
	return corpus->path;
}

int kh_corpus_fail(struct kh_error *err, int code, const char *format, ...)
{
	if (err != NULL) {
		va_list args;

		err->code = (enum kh_status)code;
		va_start(args, format);
		vsnprintf(err->message, sizeof err->message, format, args);
		va_end(args);
	}
	return code;
}

int kh_corpus_fault(struct kh_corpus *corpus, struct kh_error *err)
{
	const char *path = corpus->path;
	int code = corpus->db != NULL ? sqlite3_extended_errcode(corpus->db) : SQLITE_NOMEM;
	int number = corpus->db != NULL ? sqlite3_system_errno(corpus->db) : 0;

	switch (code & 0xff) {
	case SQLITE_NOMEM:
		return kh_corpus_fail(err, KH_E_MEMORY, "%s: out of memory", path);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return kh_corpus_fail(err, KH_CORPUS_BUSY,
		    "%s: another program is writing to this corpus; try again when it is done", path);
	case SQLITE_FULL:
		return kh_corpus_fail(err, KH_CORPUS_FULL,
		    "%s: no room on the disk; make room and do it again: what is in the corpus is whole", path);
	case SQLITE_NOTADB:
		return kh_corpus_fail(err, KH_CORPUS_FOREIGN, "%s: this file is no corpus; name another", path);
	case SQLITE_CORRUPT:
		return kh_corpus_fail(err, KH_CORPUS_DAMAGED,
		    "%s: this corpus is damaged (%s); take a copy of it from before, or import the files into a new "
		    "one",
		    path, sqlite3_errmsg(corpus->db));
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		return kh_corpus_fail(err, KH_E_IO,
		    "%s: this corpus, or the folder that it is in, cannot be written%s%s; name a corpus elsewhere",
		    path, number != 0 ? ": " : "", number != 0 ? strerror(number) : "");
	case SQLITE_IOERR:
		if (number == ENOSPC || number == EFBIG || number == EDQUOT)
			return kh_corpus_fail(err, KH_CORPUS_FULL,
			    "%s: %s; make room and do it again: what is in the corpus is whole", path,
			    strerror(number));
		if (code == SQLITE_IOERR_WRITE)
			return kh_corpus_fail(err, KH_E_IO,
			    "%s: cannot write%s%s; see that there is room and do it again: what is in the corpus is "
			    "whole",
			    path, number != 0 ? ": " : "", number != 0 ? strerror(number) : "");
		return kh_corpus_fail(err, KH_E_IO, "%s: cannot read or write: %s", path,
		    number != 0 ? strerror(number) : sqlite3_errmsg(corpus->db));
	default:
		return kh_corpus_fail(err, KH_E_IO, "%s: %s", path, sqlite3_errmsg(corpus->db));
	}
}

int kh_corpus_run(struct kh_corpus *corpus, const char *sql, struct kh_error *err)
{
	return sqlite3_exec(corpus->db, sql, NULL, NULL, NULL) == SQLITE_OK ? KH_OK : kh_corpus_fault(corpus, err);
}

sqlite3_stmt *kh_corpus_statement(struct kh_corpus *corpus, const char *sql, struct kh_error *err)
{
	sqlite3_stmt *statement;

	for (size_t i = 0; i < corpus->prepared_count; i++) {
		if (corpus->prepared[i].sql == sql) {
			statement = corpus->prepared[i].statement;
			sqlite3_reset(statement);
			sqlite3_clear_bindings(statement);
			return statement;
		}
	}
	if (corpus->prepared_count == corpus->prepared_room) {
		size_t room = corpus->prepared_room * 2 + 32;
		void *larger = realloc(corpus->prepared, room * sizeof *corpus->prepared);
		if (larger == NULL) {
			kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
			return NULL;
		}
		corpus->prepared = larger;
		corpus->prepared_room = room;
	}
	if (sqlite3_prepare_v3(corpus->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) {
		kh_corpus_fault(corpus, err);
		return NULL;
	}
	corpus->prepared[corpus->prepared_count++] = (struct prepared){sql, statement};
	return statement;
}

int kh_corpus_begin(struct kh_corpus *corpus, struct kh_error *err)
{
	return kh_corpus_run(corpus, "BEGIN IMMEDIATE", err);
}

int kh_corpus_end(struct kh_corpus *corpus, int status, struct kh_error *err)
{
	if (status == KH_OK && (status = kh_corpus_run(corpus, "COMMIT", err)) == KH_OK)
		return KH_OK;
	for (size_t i = 0; i < corpus->prepared_count; i++)
		sqlite3_reset(corpus->prepared[i].statement);
	if (!sqlite3_get_autocommit(corpus->db))
		sqlite3_exec(corpus->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}

int kh_bind(sqlite3_stmt *statement, int at, const char *text)
{
	return sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

const char *kh_column(sqlite3_stmt *statement, int at)
{
	return (const char *)sqlite3_column_text(statement, at);
}

/* ---- opening ---- */

/* Without counts of memory that nobody asks for, which cost a lock at every allocation. Refused, without harm, where
 * the program has used SQLite already. */
static void set_up_sqlite(void)
{
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static int open_known(struct kh_corpus *corpus, enum kh_corpus_mode mode, struct kh_error *err)
{
	int flags = SQLITE_OPEN_READWRITE; /* a reader too: who cannot write leaves files of SQLite behind */
	int rc, version = 0;

	if ((rc = check_file(corpus, mode, err)) != KH_OK)
		return rc;
	if (mode == KH_CORPUS_CREATE)
		flags |= SQLITE_OPEN_CREATE;
	rc = connect_to(corpus, corpus->path, flags, err);
	if (rc == KH_OK)
		rc = check_version(corpus, mode, &version, err);
	if (rc == KH_E_IO && mode == KH_CORPUS_READ && (rc = connect_unchangeable(corpus, err)) == KH_OK)
		rc = check_version(corpus, mode, &version, err);
	if (rc != KH_OK)
		return rc;
	if (mode != KH_CORPUS_READ && sqlite3_db_readonly(corpus->db, "main") == 1)
		return kh_corpus_fail(
		    err, KH_E_IO, "%s: this corpus cannot be written: it is read-only; name another", corpus->path);
	if (version < VERSION && sqlite3_db_readonly(corpus->db, "main") == 1)
		return kh_corpus_fail(err, KH_E_IO,
		    "%s: this corpus was made by an older kehoach and is brought up to date when it is opened, but it "
		    "cannot be written; copy it to where you may write, or have its owner open it once",
		    corpus->path);
	if (version < VERSION && (rc = migrate(corpus, err)) != KH_OK)
		return rc;
	return mode == KH_CORPUS_READ ? kh_corpus_run(corpus, "PRAGMA query_only=ON", err) : use_log(corpus, err);
}

/* Messages for what SQLite would only call "unable to open". */
static int check_file(const struct kh_corpus *corpus, enum kh_corpus_mode mode, struct kh_error *err)
{
	struct stat st;

	if (stat(corpus->path, &st) == 0) {
		if (S_ISREG(st.st_mode))
			return KH_OK;
		return kh_corpus_fail(err, KH_CORPUS_FOREIGN, "%s: this is %s, no corpus; name a file", corpus->path,
		    S_ISDIR(st.st_mode) ? "a folder" : "a device");
	}
	if (errno != ENOENT)
		return kh_corpus_fail(err, KH_E_IO, "%s: %s", corpus->path, strerror(errno));
	if (mode != KH_CORPUS_CREATE)
		return kh_corpus_fail(err, KH_NONE,
		    "%s: there is no corpus; `kehoach import' makes one, --corpus or KEHOACH_CORPUS names another",
		    corpus->path);
	return check_folder(corpus, err);
}

static int check_folder(const struct kh_corpus *corpus, struct kh_error *err)
{
	const char *slash = strrchr(corpus->path, '/');
	char *folder = slash == NULL ? strdup(".") : strndup(corpus->path, (size_t)(slash - corpus->path) + 1);
	int rc = KH_OK;

	if (folder == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if (access(folder, W_OK | X_OK) != 0)
		rc = kh_corpus_fail(err, KH_E_IO, "%s: cannot make a corpus in the folder %s: %s; name another place",
		    corpus->path, folder, strerror(errno));
	free(folder);
	return rc;
}

static int connect_to(struct kh_corpus *corpus, const char *name, int flags, struct kh_error *err)
{
	char settings[256];

	if (sqlite3_open_v2(name, &corpus->db, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
		return kh_corpus_fault(corpus, err);
	sqlite3_extended_result_codes(corpus->db, 1);
	sqlite3_busy_handler(corpus->db, wait_for_turn, NULL);
	sqlite3_db_config(corpus->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
		if (extensions[i](corpus->db) != SQLITE_OK)
			return kh_corpus_fault(corpus, err);
	snprintf(settings, sizeof settings,
	    "PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA synchronous=NORMAL; PRAGMA page_size=%d;"
	    "PRAGMA cache_size=-%d; PRAGMA wal_autocheckpoint=%d; PRAGMA temp_store=MEMORY",
	    PAGE_BYTES, CACHE_KIB, WAL_PAGES);
	return kh_corpus_run(corpus, settings, err);
}

/* A corpus in a folder that cannot be written, with no writer at work: read it as a file that stays as it is. */
static int connect_unchangeable(struct kh_corpus *corpus, struct kh_error *err)
{
	char *wal = sqlite3_mprintf("%s-wal", corpus->path), *name = malloc(strlen(corpus->path) * 3 + 32);
	char *to = name;
	struct stat st;
	int rc = KH_E_IO; /* the message is there already */

	if (wal == NULL || name == NULL) {
		rc = kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	} else if (stat(wal, &st) != 0 || st.st_size == 0) {
		to += sprintf(to, "file:");
		for (const char *at = corpus->path; *at != '\0'; at++)
			to += strchr("%?#", *at) != NULL ? sprintf(to, "%%%02X", (unsigned char)*at)
			                                 : sprintf(to, "%c", *at);
		strcpy(to, "?immutable=1");
		disconnect(corpus);
		rc = connect_to(corpus, name, SQLITE_OPEN_READONLY, err);
	}
	sqlite3_free(wal);
	free(name);
	return rc;
}

static void disconnect(struct kh_corpus *corpus)
{
	for (size_t i = 0; i < corpus->prepared_count; i++)
		sqlite3_finalize(corpus->prepared[i].statement);
	free(corpus->prepared);
	corpus->prepared = NULL;
	corpus->prepared_count = corpus->prepared_room = 0;
	sqlite3_close(corpus->db);
	corpus->db = NULL;
}

/* version: 0 where nothing was made in the file yet. */
static int check_version(struct kh_corpus *corpus, enum kh_corpus_mode mode, int *version, struct kh_error *err)
{
	int rc, id, things;

	if ((rc = pragma(corpus, "SELECT count(*) FROM sqlite_schema", &things, err)) != KH_OK ||
	    (rc = pragma(corpus, "PRAGMA application_id", &id, err)) != KH_OK ||
	    (rc = pragma(corpus, "PRAGMA user_version", version, err)) != KH_OK)
		return rc;
	if (id != KH_CORPUS_ID && (things > 0 || id != 0))
		return kh_corpus_fail(err, KH_CORPUS_FOREIGN,
		    "%s: this is a database of another program, no corpus; name another file", corpus->path);
	if (*version > VERSION)
		return kh_corpus_fail(err, KH_CORPUS_NEWER,
		    "%s: this corpus was made by a newer kehoach (its version is %d, this program knows %d); use "
		    "that one",
		    corpus->path, *version, VERSION);
	if (things == 0 && mode != KH_CORPUS_CREATE)
		return kh_corpus_fail(
		    err, KH_NONE, "%s: this corpus is empty; `kehoach import' fills one", corpus->path);
	return KH_OK;
}

static int pragma(struct kh_corpus *corpus, const char *sql, int *value, struct kh_error *err)
{
	sqlite3_stmt *statement;
	int rc = KH_OK;

	if (sqlite3_prepare_v2(corpus->db, sql, -1, &statement, NULL) != SQLITE_OK)
		return kh_corpus_fault(corpus, err);
	if (sqlite3_step(statement) == SQLITE_ROW)
		*value = sqlite3_column_int(statement, 0);
	else
		rc = kh_corpus_fault(corpus, err);
	sqlite3_finalize(statement);
	return rc;
}

/* Write ahead to a log. SQLite does not ask the busy handler when two programs turn a new file to it at once. */
static int use_log(struct kh_corpus *corpus, struct kh_error *err)
{
	struct timespec begin, now;

	clock_gettime(CLOCK_MONOTONIC, &begin);
	for (;;) {
		int rc = sqlite3_exec(corpus->db, "PRAGMA journal_mode=WAL", NULL, NULL, NULL);
		if (rc == SQLITE_OK)
			return KH_OK;
		clock_gettime(CLOCK_MONOTONIC, &now);
		if ((rc & 0xff) != SQLITE_BUSY || now.tv_sec - begin.tv_sec >= WAIT_LONGEST_MS / 1000)
			return kh_corpus_fault(corpus, err);
		wait_for_turn(corpus, 0);
	}
}

/* All versions in one transaction, so that another program sees the old schema or the new. */
static int migrate(struct kh_corpus *corpus, struct kh_error *err)
{
	int version = 0;
	int rc = use_log(corpus, err);

	if (rc != KH_OK || (rc = kh_corpus_begin(corpus, err)) != KH_OK)
		return rc;
	rc = pragma(corpus, "PRAGMA user_version", &version, err); /* another program may have been faster */
	while (rc == KH_OK && version < VERSION)
		rc = run_migration(corpus, version++, err);
	return kh_corpus_end(corpus, rc, err);
}

static int run_migration(struct kh_corpus *corpus, int from, struct kh_error *err)
{
	char stamp[SQL_MOST];
	int rc = KH_E_FORMAT;

	for (size_t i = 0; i < kh_corpus_file_count; i++)
		if (strcmp(kh_corpus_files[i].name, migrations[from]) == 0)
			rc = kh_corpus_run(corpus, kh_corpus_files[i].bytes, err);
	if (rc == KH_E_FORMAT)
		return kh_corpus_fail(err, KH_E_FORMAT, "%s is not built into this program", migrations[from]);
	snprintf(stamp, sizeof stamp, "PRAGMA application_id=%d; PRAGMA user_version=%d", KH_CORPUS_ID, from + 1);
	return rc == KH_OK ? kh_corpus_run(corpus, stamp, err) : rc;
}

/* A writer commits every few seconds and then leaves a short gap for others: ask often. */
static int wait_for_turn(void *corpus, int times)
{
	const struct timespec pause = {0, WAIT_MS * 1000000L};

	(void)corpus;
	if (times >= WAIT_LONGEST_MS / WAIT_MS)
		return 0;
	nanosleep(&pause, NULL);
	return 1;
}
