#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "statement.h"
#include "store.h"
#include "tokenizer.h"

/* Beyond KNOWN_MOST words, what is known is forgotten: it will be written again in vain. */
enum { KNOWN_FIRST = 1 << 14, KNOWN_MOST = 1 << 20 };

struct kh_vocabulary {
	uint64_t *known; /* hashes of exact forms; 0: free */
	size_t known_count, known_room;
	char *fresh; /* words that are to be written: the folded form and the exact one, each with its NUL */
	size_t fresh_size, fresh_room;
	bool failed;
};

static bool make_room(struct kh_vocabulary *v);
static uint64_t *find_place(const struct kh_vocabulary *v, uint64_t hash);
static void add_fresh(struct kh_vocabulary *v, const char *form);

struct kh_vocabulary *kh_vocabulary_new(void)
{
	return calloc(1, sizeof(struct kh_vocabulary));
}

void kh_vocabulary_free(struct kh_vocabulary *v)
{
	if (v == NULL)
		return;
	free(v->known);
	free(v->fresh);
	free(v);
}

/* A number has a folded form only. */
void kh_vocabulary_note(struct kh_vocabulary *v, const char *exact, const char *folded)
{
	const char *word = *exact != '\0' ? exact : folded;
	uint64_t hash = kh_words_hash(0, word) | 1;
	uint64_t *place;

	if (v->known_count * 2 >= v->known_room && !make_room(v)) {
		v->failed = true;
		return;
	}
	place = find_place(v, hash);
	if (*place == hash)
		return;
	*place = hash;
	v->known_count++;
	add_fresh(v, folded);
	add_fresh(v, word);
}

int kh_vocabulary_write(struct kh_vocabulary *v, struct kh_corpus *corpus, struct kh_error *err)
{
	int rc = v->failed ? kh_corpus_fail(err, KH_E_MEMORY, "out of memory") : KH_OK;

	for (size_t at = 0, word; at < v->fresh_size && rc == KH_OK; at = word + strlen(v->fresh + word) + 1) {
		word = at + strlen(v->fresh + at) + 1;
		rc = kh_statement_run(corpus, err, "INSERT OR IGNORE INTO search_word (folded, word) VALUES (?, ?)",
		    "tt", v->fresh + at, v->fresh + word);
	}
	v->fresh_size = 0;
	v->failed = false;
	return rc;
}

void kh_vocabulary_forget(struct kh_vocabulary *v)
{
	if (v->known != NULL)
		memset(v->known, 0, v->known_room * sizeof *v->known);
	v->known_count = v->fresh_size = 0;
}

int kh_vocabulary_find(struct kh_corpus *corpus, enum kh_vocabulary_by by, const char *form, const char *between,
    sqlite3_str *to, size_t *count, struct kh_error *err)
{
	static const char *const sql[] = {"SELECT word FROM search_word WHERE word >= ?1 AND word < ?2 LIMIT ?3",
	    "SELECT word FROM search_word WHERE folded >= ?1 AND folded < ?2 LIMIT ?3",
	    "SELECT word FROM search_word WHERE folded = ?1 LIMIT ?3"};
	sqlite3_stmt *statement = kh_corpus_statement(corpus, sql[by], err);
	char end[KH_WORD_ROOM + 2];
	size_t size = strlen(form);
	int rc;

	if (statement == NULL)
		return kh_corpus_fault(corpus, err);
	if (size >= KH_WORD_ROOM)
		size = KH_WORD_ROOM - 1;
	memcpy(end, form, size);
	memcpy(end + size, "\xff", 2); /* above all that goes on after the beginning */
	kh_bind(statement, 1, form);
	if (by != KH_FOLDED_IS)
		kh_bind(statement, 2, end);
	sqlite3_bind_int(statement, 3, KH_VOCABULARY_MOST + 1);
	while ((rc = sqlite3_step(statement)) == SQLITE_ROW && ++*count <= KH_VOCABULARY_MOST) {
		sqlite3_str_appendall(to, between);
		sqlite3_str_appendall(to, kh_column(statement, 0));
	}
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(corpus, err);
	sqlite3_reset(statement);
	return rc;
}

static bool make_room(struct kh_vocabulary *v)
{
	struct kh_vocabulary larger = *v;

	if (v->known_room == KNOWN_MOST) {
		memset(v->known, 0, v->known_room * sizeof *v->known);
		v->known_count = 0;
		return true;
	}
	larger.known_room = v->known_room > 0 ? v->known_room * 2 : KNOWN_FIRST;
	if ((larger.known = calloc(larger.known_room, sizeof *larger.known)) == NULL)
		return false;
	for (size_t i = 0; i < v->known_room; i++)
		if (v->known[i] != 0)
			*find_place(&larger, v->known[i]) = v->known[i];
	free(v->known);
	*v = larger;
	return true;
}

/* Where a hash is or is to be put. */
static uint64_t *find_place(const struct kh_vocabulary *v, uint64_t hash)
{
	size_t at = (size_t)(hash >> 20) & (v->known_room - 1);

	while (v->known[at] != 0 && v->known[at] != hash)
		at = (at + 1) & (v->known_room - 1);
	return &v->known[at];
}

static void add_fresh(struct kh_vocabulary *v, const char *form)
{
	size_t size = strlen(form) + 1;

	if (v->fresh_size + size > v->fresh_room) {
		size_t room = v->fresh_room * 2 + 4096;
		char *larger = realloc(v->fresh, room);
		if (larger == NULL) {
			v->failed = true;
			return;
		}
		v->fresh = larger;
		v->fresh_room = room;
	}
	memcpy(v->fresh + v->fresh_size, form, size);
	v->fresh_size += size;
}
