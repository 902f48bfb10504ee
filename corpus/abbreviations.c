#include "abbreviations.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "store.h"

enum { NAME_WORDS_MOST = 12, PLAN_NAMES_MOST = 4, FORMS_MOST = 16, SHORTEST = 2 };

/* One way to write a name: words of `lexicon.words`. Forms of one name have one `name` and stand side by side. */
struct form {
	size_t word, count, name;
};

/* The lexicon, read once: what is in it is in the program. */
static struct {
	struct kh_word *words;
	struct form *forms;
	size_t word_count, word_room, form_count, form_room;
	bool failed;
} lexicon;
static pthread_once_t lexicon_read = PTHREAD_ONCE_INIT;

/* A name found at some words of a query, and its other ways of writing. */
struct found {
	size_t count;             /* words of the query */
	size_t forms[FORMS_MOST]; /* others, in the lexicon */
	size_t form_count;
	struct kh_word concept;       /* what plans that define an abbreviation of it write; "" for none */
	char *names[PLAN_NAMES_MOST]; /* what plans say that it stands for; owned */
	size_t name_count;
};

struct widening {
	struct kh_corpus *corpus;
	struct kh_query *query;
	struct kh_error *err;
	int status;
};

static void widen_words(struct widening *w, int at);
static void widen_phrase(struct widening *w, int at);
static bool find_name(struct widening *w, size_t word, size_t count, struct found *found);
static void find_in_lexicon(const struct kh_word *words, size_t count, struct found *found);
static void find_concept(struct widening *w, size_t word, size_t count, struct found *found);
static void find_plan_names(struct widening *w, const struct kh_word *word, struct found *found);
static void free_found(struct found *found);
static bool is_form(const struct form *form, const struct kh_word *words);
static int add_words_node(struct widening *w, enum kh_query_kind kind, size_t word, size_t count);
static void add_others(struct widening *w, int any, const struct found *found, struct form around);
static void begin_other(struct widening *w, struct form around, size_t before);
static void end_other(struct widening *w, int any, struct form around, size_t after, size_t first);
static void add_text(struct kh_query *query, const char *text);
static void read_lexicon(void);
static void read_entry(const char *line, const char *end, size_t name);
static void add_form(const char *begin, const char *end, size_t name);
static void *larger(void *list, size_t count, size_t *room, size_t size);
static bool is_initials(const struct kh_word *abbreviation, const struct kh_word *words, size_t count, size_t last);
static bool is_capitals(const char *text, const struct kh_word *word);
static const char *letters_of(const char *exact);
static bool is_stroked(const char *letter);

int kh_abbreviations_widen(struct kh_corpus *corpus, struct kh_query *query, struct kh_error *err)
{
	struct widening w = {.corpus = corpus, .query = query, .err = err};
	int count = (int)query->node_count; /* what is added needs no widening */

	pthread_once(&lexicon_read, read_lexicon);
	for (int at = 0; at < count && w.status == KH_OK; at++) {
		if (query->nodes[at].kind == KH_QUERY_WORDS)
			widen_words(&w, at);
		else if (query->nodes[at].kind == KH_QUERY_PHRASE)
			widen_phrase(&w, at);
	}
	if (query->failed || lexicon.failed)
		w.status = kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	return w.status;
}

/* The node becomes the sum of its parts: names, each with its other forms, and what stands between them. */
static void widen_words(struct widening *w, int at)
{
	struct kh_query_node node = w->query->nodes[at];
	size_t plain = node.word, end = node.word + node.count;
	int all = kh_query_node(w->query, KH_QUERY_ALL);
	struct found found;

	for (size_t word = node.word; word < end && w->status == KH_OK && !w->query->failed;) {
		if (!find_name(w, word, end - word, &found)) {
			word++;
			continue;
		}
		if (plain < word)
			kh_query_adopt(w->query, all, add_words_node(w, KH_QUERY_WORDS, plain, word - plain));
		int any = kh_query_node(w->query, KH_QUERY_ANY);
		kh_query_adopt(w->query, any, add_words_node(w, KH_QUERY_WORDS, word, found.count));
		add_others(w, any, &found, (struct form){0});
		kh_query_adopt(w->query, all, any);
		plain = word += found.count;
		free_found(&found);
	}
	if (plain == node.word || w->query->failed)
		return;
	if (plain < end)
		kh_query_adopt(w->query, all, add_words_node(w, KH_QUERY_WORDS, plain, end - plain));
	if (w->query->failed)
		return;
	w->query->nodes[at].kind = KH_QUERY_ALL;
	w->query->nodes[at].first = w->query->nodes[all].first;
	w->query->nodes[at].last = w->query->nodes[all].last;
}

/* The node becomes any of: the phrase, and the phrase with one name in it written otherwise. A beginning of a word
 * stays one. */
static void widen_phrase(struct widening *w, int at)
{
	struct kh_query_node node = w->query->nodes[at];
	size_t end = node.word + node.count - (node.prefix ? 1 : 0);
	int any = kh_query_node(w->query, KH_QUERY_ANY), same;
	struct found found;
	bool widened = false;

	same = add_words_node(w, KH_QUERY_PHRASE, node.word, node.count);
	if (w->query->failed)
		return;
	w->query->nodes[same].prefix = node.prefix;
	kh_query_adopt(w->query, any, same);
	for (size_t word = node.word; word < end && w->status == KH_OK && !w->query->failed;) {
		if (!find_name(w, word, end - word, &found)) {
			word++;
			continue;
		}
		int before = w->query->nodes[any].last;
		add_others(w, any, &found, (struct form){node.word, node.count, word});
		for (int child = w->query->nodes[before].next; child != KH_QUERY_NONE;
		     child = w->query->nodes[child].next)
			w->query->nodes[child].prefix = node.prefix;
		word += found.count;
		widened = true;
		free_found(&found);
	}
	if (!widened || w->query->failed)
		return;
	w->query->nodes[at].kind = KH_QUERY_ANY;
	w->query->nodes[at].first = w->query->nodes[any].first;
	w->query->nodes[at].last = w->query->nodes[any].last;
}

/* ---- names ---- */

/* The longest name that begins at a word. */
static bool find_name(struct widening *w, size_t word, size_t count, struct found *found)
{
	memset(found, 0, sizeof *found);
	find_in_lexicon(w->query->words + word, count, found);
	if (w->corpus != NULL) {
		find_concept(w, word, count, found);
		if (found->count == 0)
			find_plan_names(w, &w->query->words[word], found);
	}
	return found->count > 0;
}

static void find_in_lexicon(const struct kh_word *words, size_t count, struct found *found)
{
	size_t best = 0;

	for (size_t i = 0; i < lexicon.form_count; i++) {
		if (lexicon.forms[i].count > found->count && lexicon.forms[i].count <= count &&
		    is_form(&lexicon.forms[i], words)) {
			found->count = lexicon.forms[i].count;
			best = i;
		}
	}
	for (size_t i = 0; found->count > 0 && i < lexicon.form_count; i++)
		if (lexicon.forms[i].name == lexicon.forms[best].name && i != best && found->form_count < FORMS_MOST)
			found->forms[found->form_count++] = i;
}

/* Does some plan abbreviate these words? A name of the lexicon gives way to a longer one. */
static void find_concept(struct widening *w, size_t word, size_t count, struct found *found)
{
	static const char sql[] = "SELECT 1 FROM abbreviation WHERE folded_key = ?1";
	const struct kh_word *words = w->query->words + word;
	uint64_t exact = 0, folded = 0;
	bool accented = false;

	for (size_t i = 0; i < count && i < NAME_WORDS_MOST && w->status == KH_OK; i++) {
		exact = kh_words_hash(exact, words[i].exact);
		folded = kh_words_hash(folded, words[i].folded);
		accented |= words[i].accented;
		if (i + 1 < SHORTEST || i + 1 < found->count)
			continue;
		sqlite3_stmt *statement = kh_corpus_statement(w->corpus, sql, w->err);
		if (statement == NULL) {
			w->status = w->err != NULL ? (int)w->err->code : KH_E_MEMORY;
			return;
		}
		sqlite3_bind_int64(statement, 1, (int64_t)folded);
		if (sqlite3_step(statement) == SQLITE_ROW) {
			if (i + 1 > found->count)
				found->form_count = 0;
			found->count = i + 1;
			snprintf(found->concept.exact, KH_WORD_ROOM, "@%016llx", (unsigned long long)exact);
			snprintf(found->concept.folded, KH_WORD_ROOM, "@%016llx", (unsigned long long)folded);
			found->concept.accented = accented;
		}
		sqlite3_reset(statement);
	}
}

/* What do plans mean by this word? Those meanings that most plans share. */
static void find_plan_names(struct widening *w, const struct kh_word *word, struct found *found)
{
	static const char sql[] =
	    "SELECT name FROM abbreviation WHERE abbreviation = ?1 ORDER BY plans DESC, name LIMIT ?2";
	sqlite3_stmt *statement = kh_corpus_statement(w->corpus, sql, w->err);

	if (statement == NULL) {
		w->status = w->err != NULL ? (int)w->err->code : KH_E_MEMORY;
		return;
	}
	kh_bind(statement, 1, word->folded);
	sqlite3_bind_int(statement, 2, PLAN_NAMES_MOST);
	while (found->name_count < PLAN_NAMES_MOST && sqlite3_step(statement) == SQLITE_ROW) {
		char *name = strdup(kh_column(statement, 0));
		if (name == NULL) {
			w->query->failed = true;
			break;
		}
		found->names[found->name_count++] = name;
		found->count = 1;
	}
	sqlite3_reset(statement);
}

static void free_found(struct found *found)
{
	for (size_t i = 0; i < found->name_count; i++)
		free(found->names[i]);
}

/* Words with accents must have those of the form. */
static bool is_form(const struct form *form, const struct kh_word *words)
{
	const struct kh_word *own = lexicon.words + form->word;

	for (size_t i = 0; i < form->count; i++)
		if (strcmp(own[i].folded, words[i].folded) != 0 ||
		    (words[i].accented && strcmp(own[i].exact, words[i].exact) != 0))
			return false;
	return true;
}

/* ---- other ways of writing ---- */

static int add_words_node(struct widening *w, enum kh_query_kind kind, size_t word, size_t count)
{
	int node = kh_query_node(w->query, kind);

	if (node != KH_QUERY_NONE) {
		w->query->nodes[node].word = word;
		w->query->nodes[node].count = count;
	}
	return node;
}

/* around: the phrase that the name stands in: its words, and in `name` the word at which the name begins; empty for
 * none. */
static void add_others(struct widening *w, int any, const struct found *found, struct form around)
{
	size_t before = around.count > 0 ? around.name - around.word : 0;
	size_t after = around.count > 0 ? around.count - before - found->count : 0;
	struct kh_query *query = w->query;
	size_t first;

	for (size_t i = 0; i < found->form_count && !query->failed; i++) {
		const struct form *form = &lexicon.forms[found->forms[i]];
		first = query->word_count;
		begin_other(w, around, before);
		for (size_t k = 0; k < form->count; k++)
			kh_query_word(query, &lexicon.words[form->word + k]);
		end_other(w, any, around, after, first);
	}
	for (size_t i = 0; i < found->name_count && !query->failed; i++) {
		first = query->word_count;
		begin_other(w, around, before);
		add_text(query, found->names[i]);
		end_other(w, any, around, after, first);
	}
	if (found->concept.folded[0] != '\0' && !query->failed) {
		first = query->word_count;
		begin_other(w, around, before);
		kh_query_word(query, &found->concept);
		end_other(w, any, around, after, first);
	}
}

static void begin_other(struct widening *w, struct form around, size_t before)
{
	for (size_t i = 0; i < before && !w->query->failed; i++) {
		struct kh_word word = w->query->words[around.word + i];
		kh_query_word(w->query, &word);
	}
}

static void end_other(struct widening *w, int any, struct form around, size_t after, size_t first)
{
	for (size_t i = 0; i < after && !w->query->failed; i++) {
		struct kh_word word = w->query->words[around.word + around.count - after + i];
		kh_query_word(w->query, &word);
	}
	kh_query_adopt(w->query, any, add_words_node(w, KH_QUERY_PHRASE, first, w->query->word_count - first));
}

static void add_text(struct kh_query *query, const char *text)
{
	struct kh_words words = kh_words_of(text, strlen(text));
	struct kh_word word;

	while (kh_words_next(&words, &word) && !query->failed)
		kh_query_word(query, &word);
}

/* ---- the lexicon ---- */

static void read_lexicon(void)
{
	const char *line = NULL, *end;
	size_t name = 0;

	for (size_t i = 0; i < kh_corpus_file_count; i++)
		if (strcmp(kh_corpus_files[i].name, "abbreviations.lex") == 0)
			line = kh_corpus_files[i].bytes;
	for (; line != NULL && *line != '\0'; line = *end == '\0' ? end : end + 1) {
		end = strchrnul(line, '\n');
		if (line + strspn(line, " \t") < end && line[strspn(line, " \t")] != '#')
			read_entry(line, end, name++);
	}
}

static void read_entry(const char *line, const char *end, size_t name)
{
	while (line < end) {
		const char *bar = memchr(line, '|', (size_t)(end - line));
		if (bar == NULL)
			bar = end;
		add_form(line, bar, name);
		line = bar + 1;
	}
}

static void add_form(const char *begin, const char *end, size_t name)
{
	struct kh_words words = kh_words_of(begin, (size_t)(end - begin));
	struct form form = {.word = lexicon.word_count, .name = name};
	struct kh_word word;
	void *moved;

	while (kh_words_next(&words, &word)) {
		if ((moved = larger(lexicon.words, lexicon.word_count, &lexicon.word_room, sizeof word)) == NULL)
			break;
		lexicon.words = moved;
		lexicon.words[lexicon.word_count++] = word;
		form.count++;
	}
	if ((moved = larger(lexicon.forms, lexicon.form_count, &lexicon.form_room, sizeof form)) == NULL)
		return;
	lexicon.forms = moved;
	if (form.count > 0)
		lexicon.forms[lexicon.form_count++] = form;
}

static void *larger(void *list, size_t count, size_t *room, size_t size)
{
	void *moved;

	if (count < *room)
		return list;
	if ((moved = realloc(list, (*room * 2 + 64) * size)) == NULL)
		lexicon.failed = true;
	else
		*room = *room * 2 + 64;
	return moved;
}

/* ---- definitions in plans ---- */

void kh_abbreviations_defined(
    const char *text, bool (*visit)(void *to, const struct kh_definition *definition), void *to)
{
	struct kh_words words;
	struct kh_word last[NAME_WORDS_MOST + 1];
	size_t count = 0;

	if (strchr(text, '(') == NULL)
		return;
	for (words = kh_words_of(text, strlen(text)); kh_words_next(&words, &last[count % (NAME_WORDS_MOST + 1)]);
	     count++) {
		const struct kh_word *word = &last[count % (NAME_WORDS_MOST + 1)];
		size_t letters = strlen(word->folded), size = word->end - word->begin;
		struct kh_definition definition = {0};

		if (word->begin < 2 || text[word->begin - 1] != '(' || text[word->end] != ')' || letters < SHORTEST ||
		    letters > NAME_WORDS_MOST || letters > count || size >= KH_WORD_ROOM ||
		    !is_capitals(text, word) || !is_initials(word, last, letters, count))
			continue;
		for (size_t i = count - letters; i < count; i++) {
			const struct kh_word *part = &last[i % (NAME_WORDS_MOST + 1)];
			definition.concept.exact = kh_words_hash(definition.concept.exact, part->exact);
			definition.concept.folded = kh_words_hash(definition.concept.folded, part->folded);
			if (i == count - letters)
				definition.begin = part->begin;
			definition.end = part->end;
		}
		memcpy(definition.abbreviation, text + word->begin, size);
		memcpy(definition.folded, word->folded, letters + 1);
		if (!visit(to, &definition))
			return;
	}
}

/* Do the words before it begin with its letters, "đ" being no "d"? */
static bool is_initials(const struct kh_word *abbreviation, const struct kh_word *words, size_t count, size_t last)
{
	const char *letter = letters_of(abbreviation->exact);

	for (size_t i = 0; i < count; i++) {
		const struct kh_word *word = &words[(last - count + i) % (NAME_WORDS_MOST + 1)];
		if (word->folded[0] != abbreviation->folded[i] ||
		    is_stroked(letters_of(word->exact)) != is_stroked(letter))
			return false;
		do
			letter++;
		while (((unsigned char)*letter & 0xc0) == 0x80);
	}
	return *letter == '\0';
}

/* An exact form without its tones. */
static const char *letters_of(const char *exact)
{
	return exact + strspn(exact, "=`'?~.");
}

static bool is_stroked(const char *letter)
{
	return strncmp(letter, "đ", strlen("đ")) == 0;
}

static bool is_capitals(const char *text, const struct kh_word *word)
{
	utf8proc_int32_t code;

	for (size_t at = word->begin; at < word->end;) {
		utf8proc_ssize_t size =
		    utf8proc_iterate((const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(word->end - at), &code);
		if (size < 1 || utf8proc_tolower(code) == code)
			return false;
		at += (size_t)size;
	}
	return true;
}
