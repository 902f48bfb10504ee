#include "writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <openssl/evp.h>

#include "places.h"
#include "search_index.h"
#include "statement.h"
#include "store.h"
#include "tokenizer.h"

enum { AGENCIES_KNOWN = 64 };

/* What other parts of the corpus do with a plan, within its transaction: `before` its passages are written or removed
 * (triggers of theirs see each row), `after` all of it is written. NULL for nothing. */
static const struct {
	int (*before)(struct kh_corpus *corpus, int64_t plan, const struct kh_reading *reading, struct kh_error *err);
	int (*after)(struct kh_corpus *corpus, int64_t plan, const struct kh_reading *reading, struct kh_error *err);
} hooks[] = {{NULL, kh_search_add}};
enum { HOOK_COUNT = sizeof hooks / sizeof *hooks };

/* A name that the plan has had already, and the row of it; `name` lives as long as the record. */
struct known_agency {
	const char *name;
	int64_t id;
};

/* What a row of a plan is written with. */
struct writer {
	struct kh_corpus *corpus;
	struct kh_reading *reading;
	const struct kh_record *record;
	int64_t plan;
	int64_t *sections;                            /* their ids */
	struct known_agency agencies[AGENCIES_KNOWN]; /* by a hash of the name; one takes the place of another */
	struct kh_error *err;
};

static int write_all(struct writer *w);
static int write_heading(struct writer *w);
static int write_sections(struct writer *w);
static int write_passages(struct writer *w);
static int write_targets(struct writer *w);
static int write_measures(struct writer *w, const struct kh_target *target, int64_t id);
static int write_activities(struct writer *w);
static int write_agencies(struct writer *w, int64_t activity, const char *role, const struct kh_values *agencies);
static int find_agency(struct writer *w, const char *name, int64_t *id);
static int add_agency(struct writer *w, const char *name, int64_t *id);
static int write_citations(struct writer *w);
static int write_warnings(struct writer *w);
static int place_plan(struct writer *w, int64_t *place, const char **basis);
static int64_t section_id(const struct writer *w, ptrdiff_t index);
static int64_t last_id(const struct writer *w);
static void note_pattern(
    void *to, const char *file, unsigned line, const char *name, const char *expression, size_t good, size_t near);

int kh_writer_reader(struct kh_corpus *corpus, const struct kh_patterns *patterns, int64_t *id, struct kh_error *err)
{
	EVP_MD_CTX *digest = EVP_MD_CTX_new();
	unsigned char sum[EVP_MAX_MD_SIZE];
	char hex[2 * EVP_MAX_MD_SIZE + 1] = "";
	unsigned size = 0;
	int rc;

	if (digest == NULL || EVP_DigestInit_ex(digest, EVP_sha256(), NULL) != 1) {
		EVP_MD_CTX_free(digest);
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	}
	kh_patterns_list(patterns, note_pattern, digest);
	EVP_DigestFinal_ex(digest, sum, &size);
	EVP_MD_CTX_free(digest);
	for (unsigned i = 0; i < size; i++)
		sprintf(hex + 2 * i, "%02x", sum[i]);
	rc = kh_statement_ask(
	    corpus, err, id, "SELECT id FROM reader WHERE version = ? AND patterns = ?", "tt", kh_version(), hex);
	if (rc != KH_NONE)
		return rc;
	rc = kh_statement_run(
	    corpus, err, "INSERT INTO reader (version, patterns) VALUES (?, ?)", "tt", kh_version(), hex);
	*id = sqlite3_last_insert_rowid(kh_corpus_db(corpus));
	return rc;
}

int kh_writer_add(struct kh_corpus *corpus, struct kh_reading *reading, const unsigned char sha256[KH_SHA256_BYTES],
    int64_t reader, int64_t *id, struct kh_error *err)
{
	struct writer w = {.corpus = corpus, .reading = reading, .record = reading->record, .err = err};
	const struct kh_record *r = reading->record;
	int rc = kh_statement_run(corpus, err,
	    "INSERT INTO plan (sha256, bytes, reader_id, imported) VALUES (?, ?, ?, ?)", "biii", (const void *)sha256,
	    (size_t)KH_SHA256_BYTES, (int64_t)r->bytes, reader, (int64_t)time(NULL));

	if (rc != KH_OK)
		return rc;
	*id = w.plan = last_id(&w);
	rc = kh_statement_run(corpus, err, "INSERT INTO source (plan_id, zstd) VALUES (?, ?)", "ib", w.plan,
	    (const void *)reading->zstd, reading->zstd_size);
	return rc == KH_OK ? write_all(&w) : rc;
}

int kh_writer_replace(
    struct kh_corpus *corpus, struct kh_reading *reading, int64_t reader, int64_t id, struct kh_error *err)
{
	struct writer w = {.corpus = corpus, .reading = reading, .record = reading->record, .plan = id, .err = err};
	int rc;

	if ((rc = kh_writer_clear(corpus, id, err)) != KH_OK ||
	    (rc = kh_statement_run(corpus, err, "UPDATE plan SET reader_id = ? WHERE id = ?", "ii", reader, id)) !=
	        KH_OK)
		return rc;
	return write_all(&w);
}

int kh_writer_clear(struct kh_corpus *corpus, int64_t id, struct kh_error *err)
{
	static const char *const statements[] = {"DELETE FROM signer WHERE plan_id = ?",
	    "DELETE FROM recipient WHERE plan_id = ?", "DELETE FROM replaced WHERE plan_id = ?",
	    "DELETE FROM section WHERE plan_id = ?", "DELETE FROM passage WHERE plan_id = ?",
	    "DELETE FROM target WHERE plan_id = ?", "DELETE FROM measure WHERE plan_id = ?",
	    "DELETE FROM activity WHERE plan_id = ?", "DELETE FROM citation WHERE plan_id = ?",
	    "DELETE FROM warning WHERE plan_id = ?"};
	int rc = kh_search_remove(corpus, id, NULL, err);

	for (size_t i = 0; rc == KH_OK && i < sizeof statements / sizeof *statements; i++)
		rc = kh_statement_run(corpus, err, statements[i], "i", id);
	return rc;
}

int kh_writer_failure(
    struct kh_corpus *corpus, const char *path, int status, const char *message, struct kh_error *err)
{
	return kh_statement_run(corpus, err,
	    "INSERT INTO failure (path, status, message, failed) VALUES (?, ?, ?, ?) ON CONFLICT (path)"
	    " DO UPDATE SET status = excluded.status, message = excluded.message, failed = excluded.failed",
	    "titi", path, (int64_t)status, message, (int64_t)time(NULL));
}

static int write_all(struct writer *w)
{
	int rc = KH_OK;

	w->sections = calloc(w->record->section_count + 1, sizeof *w->sections);
	if (w->sections == NULL)
		return kh_corpus_fail(w->err, KH_E_MEMORY, "out of memory");
	for (size_t i = 0; rc == KH_OK && i < HOOK_COUNT; i++)
		rc = hooks[i].before != NULL ? hooks[i].before(w->corpus, w->plan, w->reading, w->err) : KH_OK;
	if (rc == KH_OK && (rc = write_heading(w)) == KH_OK && (rc = write_sections(w)) == KH_OK &&
	    (rc = write_passages(w)) == KH_OK && (rc = write_targets(w)) == KH_OK &&
	    (rc = write_activities(w)) == KH_OK && (rc = write_citations(w)) == KH_OK)
		rc = write_warnings(w);
	for (size_t i = 0; rc == KH_OK && i < HOOK_COUNT; i++)
		rc = hooks[i].after != NULL ? hooks[i].after(w->corpus, w->plan, w->reading, w->err) : KH_OK;
	free(w->sections);
	return rc;
}

static int write_heading(struct writer *w)
{
	static const char plan[] =
	    "UPDATE plan SET media_type = ?, charset = ?, charset_confidence = ?, pages = ?, number = ?, symbol = ?,"
	    " type = ?, subject = ?, date = ?, period = ?, year = ?, year_to = ?, written_at = ?, issuer = ?,"
	    " issuer_level = ?, issuer_district = ?, issuer_province = ?, place_id = ?, place_basis = ?, document = ?"
	    " WHERE id = ?";
	const struct kh_record *r = w->record;
	const struct kh_heading *h = &r->heading;
	const char *basis = NULL;
	int64_t place = 0;
	int rc = place_plan(w, &place, &basis);

	if (rc != KH_OK)
		return rc;
	rc = kh_statement_run(w->corpus, w->err, plan,
	    "ttro"
	    "tttttt"
	    "oo"
	    "ttttt"
	    "ott"
	    "i",
	    r->media_type, r->charset, r->charset_confidence, (int64_t)r->pages, h->number.text, h->symbol.text,
	    h->type.text, h->subject.text, h->date.text, h->period.text, (int64_t)w->reading->year,
	    (int64_t)w->reading->year_to, h->place.text, h->issuer.name.text, h->issuer.level, h->issuer.district,
	    h->issuer.province, place, basis, w->reading->document, w->plan);
	for (size_t i = 0; rc == KH_OK && i < h->signer_count; i++)
		rc = kh_statement_run(w->corpus, w->err,
		    "INSERT INTO signer (plan_id, name, title, authority) VALUES (?, ?, ?, ?)", "ittt", w->plan,
		    h->signers[i].name.text, h->signers[i].title.text, h->signers[i].authority.text);
	for (size_t i = 0; rc == KH_OK && i < h->recipients.count; i++)
		rc = kh_statement_run(w->corpus, w->err, "INSERT INTO recipient (plan_id, text) VALUES (?, ?)", "it",
		    w->plan, h->recipients.at[i].text);
	for (size_t i = 0; rc == KH_OK && i < h->replaces.count; i++)
		rc = kh_statement_run(w->corpus, w->err, "INSERT INTO replaced (plan_id, number) VALUES (?, ?)", "it",
		    w->plan, h->replaces.at[i].text);
	return rc;
}

/* What a person said outlives a new reading. */
static int place_plan(struct writer *w, int64_t *place, const char **basis)
{
	const struct kh_heading *h = &w->record->heading;
	int rc = kh_statement_ask(w->corpus, w->err, place,
	    "SELECT place_id FROM plan WHERE id = ? AND place_basis = 'user' AND place_id IS NOT NULL", "i", w->plan);

	if (rc == KH_OK)
		*basis = "user";
	if (rc != KH_NONE)
		return rc;
	rc = h->has_attribution ? kh_place_of(w->corpus, &h->attribution, place, w->err) : KH_OK;
	*basis = *place != 0 ? (h->attribution.basis != NULL ? h->attribution.basis : "heading") : NULL;
	return rc;
}

static int write_sections(struct writer *w)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < w->record->section_count; i++) {
		const struct kh_section *s = &w->record->sections[i];
		rc = kh_statement_run(w->corpus, w->err,
		    "INSERT INTO section (plan_id, parent_id, level, label, title, kind, spans)"
		    " VALUES (?, ?, ?, ?, ?, ?, ?)",
		    "ioittts", w->plan, section_id(w, s->parent), (int64_t)s->level, s->label.text, s->title.text,
		    s->kind, s->spans);
		w->sections[i] = last_id(w);
	}
	return rc;
}

static int write_passages(struct writer *w)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < w->reading->passage_count; i++) {
		struct kh_passage *p = &w->reading->passages[i];
		rc = kh_statement_run(w->corpus, w->err,
		    "INSERT INTO passage (plan_id, section_id, kinds, text, spans) VALUES (?, ?, ?, ?, ?)", "ioits",
		    w->plan, section_id(w, p->section), (int64_t)p->kinds, p->text, p->spans);
		p->id = last_id(w);
	}
	return rc;
}

static int write_targets(struct writer *w)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < w->record->target_count; i++) {
		const struct kh_target *t = &w->record->targets[i];
		rc = kh_statement_run(w->corpus, w->err,
		    "INSERT INTO target (plan_id, section_id, passage_id, text, field, indicator, deadline, "
		    "deadline_from,"
		    " spans) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		    "ioittttts", w->plan, section_id(w, t->section),
		    w->reading->passages[w->reading->target_passages[i]].id, t->value.text, t->field, t->indicator,
		    t->deadline, t->deadline_from, t->value.spans);
		if (rc == KH_OK)
			rc = write_measures(w, t, last_id(w));
	}
	return rc;
}

static int write_measures(struct writer *w, const struct kh_target *target, int64_t id)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < target->measure_count; i++) {
		const struct kh_measure *m = &target->measures[i];
		rc = kh_statement_run(w->corpus, w->err,
		    "INSERT INTO measure (plan_id, target_id, value, max, unit, op, scope, deadline, indicator, "
		    "text, spans)"
		    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		    "iirdtttttts", w->plan, id, m->value, (int)m->has_max, m->max, m->unit, m->op, m->scope,
		    m->deadline, m->indicator, m->text.text, m->text.spans);
	}
	return rc;
}

static int write_activities(struct writer *w)
{
	static const char sql[] =
	    "INSERT INTO activity (plan_id, passage_id, in_table, no, band, objective_no, objective, task_no, task,"
	    " activity_no, activity, product, lead, support, time, time_kind, time_edtf, time_repeat, budget,"
	    " budget_amount, confidence, spans) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
	    "?, ?)";
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < w->record->activity_count; i++) {
		const struct kh_activity *a = &w->record->activities[i];
		ptrdiff_t passage = w->reading->activity_passages[i];
		rc = kh_statement_run(w->corpus, w->err, sql,
		    "ioi"
		    "ttttttttt"
		    "ttttttt"
		    "drs",
		    w->plan, passage >= 0 ? w->reading->passages[passage].id : 0, (int64_t)a->table, a->no.text,
		    a->group.text, a->objective_no.text, a->objective.text, a->task_no.text, a->task.text,
		    a->activity_no.text, a->activity.text, a->product.text, a->lead.value.text, a->support.value.text,
		    a->time.value.text, a->time.kind, a->time.edtf, a->time.repeat, a->budget.value.text,
		    (int)a->budget.has_amount, a->budget.amount, a->confidence, a->spans);
		int64_t id = last_id(w);
		if (rc == KH_OK)
			rc = write_agencies(w, id, "lead", &a->lead.agencies);
		if (rc == KH_OK)
			rc = write_agencies(w, id, "support", &a->support.agencies);
	}
	return rc;
}

static int write_agencies(struct writer *w, int64_t activity, const char *role, const struct kh_values *agencies)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < agencies->count; i++) {
		int64_t agency = 0;
		if ((rc = find_agency(w, agencies->at[i].text, &agency)) == KH_OK)
			rc = kh_statement_run(w->corpus, w->err,
			    "INSERT INTO activity_agency (activity_id, role, no, agency_id, spans) VALUES (?, ?, ?, "
			    "?, ?)",
			    "itiis", activity, role, (int64_t)i, agency, agencies->at[i].spans);
	}
	return rc;
}

/* A table names the same few bodies in row after row. */
static int find_agency(struct writer *w, const char *name, int64_t *id)
{
	struct known_agency *known = &w->agencies[kh_words_hash(0, name) % AGENCIES_KNOWN];
	int rc;

	if (known->name != NULL && strcmp(known->name, name) == 0) {
		*id = known->id;
		return KH_OK;
	}
	if ((rc = add_agency(w, name, id)) == KH_OK)
		*known = (struct known_agency){name, *id};
	return rc;
}

/* Each name has one row in the corpus. */
static int add_agency(struct writer *w, const char *name, int64_t *id)
{
	int rc = kh_statement_ask(w->corpus, w->err, id, "SELECT id FROM agency WHERE name = ?", "t", name);

	if (rc != KH_NONE)
		return rc;
	rc = kh_statement_run(w->corpus, w->err, "INSERT INTO agency (name) VALUES (?)", "t", name);
	*id = last_id(w);
	return rc;
}

static int write_citations(struct writer *w)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < w->record->citation_count; i++) {
		const struct kh_citation *c = &w->record->citations[i];
		rc = kh_statement_run(w->corpus, w->err,
		    "INSERT INTO citation (plan_id, type, ref, number, year, symbol, date, issuer, spans)"
		    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		    "itttottts", w->plan, c->type.text, c->id.text, c->number, (int64_t)c->year, c->symbol, c->date,
		    c->issuer.text, c->spans);
	}
	return rc;
}

static int write_warnings(struct writer *w)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < w->record->warning_count; i++) {
		const struct kh_warning *n = &w->record->warnings[i];
		rc = kh_statement_run(w->corpus, w->err,
		    "INSERT INTO warning (plan_id, code, message, spans) VALUES (?, ?, ?, ?)", "itts", w->plan,
		    n->code, n->message, n->spans);
	}
	return rc;
}

/* 0 for none. */
static int64_t section_id(const struct writer *w, ptrdiff_t index)
{
	return index >= 0 && (size_t)index < w->record->section_count ? w->sections[index] : 0;
}

static int64_t last_id(const struct writer *w)
{
	return sqlite3_last_insert_rowid(kh_corpus_db(w->corpus));
}

static void note_pattern(
    void *to, const char *file, unsigned line, const char *name, const char *expression, size_t good, size_t near)
{
	(void)file, (void)line, (void)good, (void)near;
	EVP_DigestUpdate(to, name, strlen(name) + 1);
	EVP_DigestUpdate(to, expression, strlen(expression) + 1);
}
