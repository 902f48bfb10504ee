#include "agency_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "store.h"
#include "tokenizer.h"

enum { WORDS_MOST = 64, FORM_MOST = 12, PLACE_MOST = 4, LINE_MOST = 1024, KEPT_LEAST = 2 };

/* Words of a name: their folded forms, and their exact ones, which tell "các" from "cắc". */
struct words {
	struct kh_word at[WORDS_MOST];
	size_t count;
};

/* A form of a lexicon and what stands for it. */
struct form {
	const char *words[FORM_MOST]; /* folded; exact where the lexicon is */
	size_t count;
	const char *full[FORM_MOST];
	size_t full_count;
};

struct lexicon {
	struct kh_list forms;
	bool exact;
};

struct kh_agency_names {
	struct kh_arena *mem;
	struct lexicon abbreviations, blank, level, kept;
	struct kh_list same; /* of struct alias */
	bool failed;
};

/* Where a lexicon is being read. */
struct reader {
	const char *at;
	bool fresh; /* at the beginning of a line */
};

struct alias {
	const char *key, *full;
};

static void read_lexicon(struct kh_agency_names *names, const char *file, struct lexicon *lexicon);
static void add_form(
    struct kh_agency_names *names, struct lexicon *lexicon, const struct words *full, const struct words *form);
static void read_aliases(struct kh_agency_names *names);
static bool next_form(struct reader *r, bool *first, char form[LINE_MOST]);
static void split(const char *text, struct words *words);
static const struct form *form_at(const struct lexicon *lexicon, const struct words *words, size_t at);
static const char *form_of(const struct kh_word *word, bool exact);
static char *plain_key(const struct kh_agency_names *names, const char *name);
static size_t without_level(const struct kh_agency_names *names, const struct words *words);

struct kh_agency_names *kh_agency_names_new(void)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_agency_names *names = mem != NULL ? kh_arena_zero(mem, 1, sizeof *names) : NULL;

	if (names == NULL) {
		kh_arena_free(mem);
		return NULL;
	}
	names->mem = mem;
	names->blank.exact = names->level.exact = true;
	read_lexicon(names, "agency-blank.lex", &names->blank);
	read_lexicon(names, "abbreviations.lex", &names->abbreviations);
	read_lexicon(names, "agency-level.lex", &names->level);
	read_lexicon(names, "agency-level-kept.lex", &names->kept);
	read_aliases(names);
	if (!names->failed)
		return names;
	kh_agency_names_free(names);
	return NULL;
}

void kh_agency_names_free(struct kh_agency_names *names)
{
	if (names != NULL)
		kh_arena_free(names->mem);
}

char *kh_agency_key(const struct kh_agency_names *names, const char *name)
{
	char *key = plain_key(names, name);
	const struct alias *aliases = names->same.items;

	for (size_t i = 0; key != NULL && i < names->same.count; i++)
		if (strcmp(aliases[i].key, key) == 0) {
			free(key);
			return strdup(aliases[i].full);
		}
	return key;
}

/* ---- lexicons ---- */

static const char *lexicon_text(const char *file)
{
	for (size_t i = 0; i < kh_corpus_file_count; i++)
		if (strcmp(kh_corpus_files[i].name, file) == 0)
			return kh_corpus_files[i].bytes;
	return "";
}

static void read_lexicon(struct kh_agency_names *names, const char *file, struct lexicon *lexicon)
{
	struct reader reader = {lexicon_text(file), true};
	char text[LINE_MOST];
	struct words full = {0}, form;
	bool first;

	while (next_form(&reader, &first, text)) {
		split(text, &form);
		if (first)
			full = form;
		/* A full form stands for itself only where there is nothing to put in its place. */
		if (form.count > 0 && form.count <= FORM_MOST && full.count <= FORM_MOST &&
		    (!first || lexicon != &names->abbreviations))
			add_form(names, lexicon, &full, &form);
	}
}

static void add_form(
    struct kh_agency_names *names, struct lexicon *lexicon, const struct words *full, const struct words *form)
{
	struct form *added = kh_list_add(names->mem, &lexicon->forms, sizeof *added);

	if (added == NULL) {
		names->failed = true;
		return;
	}
	added->count = form->count;
	for (size_t i = 0; i < form->count; i++) {
		const char *word = form_of(&form->at[i], lexicon->exact);
		added->words[i] = kh_arena_string(names->mem, word, strlen(word));
		names->failed |= added->words[i] == NULL;
	}
	added->full_count = 0;
	for (size_t i = 0; i < full->count; i++) {
		const char *word = full->at[i].folded;
		if (form_at(&names->blank, full, i) != NULL)
			continue; /* as in the names themselves */
		added->full[added->full_count++] = kh_arena_string(names->mem, word, strlen(word));
		names->failed |= added->full[added->full_count - 1] == NULL;
	}
}

static void read_aliases(struct kh_agency_names *names)
{
	struct reader reader = {lexicon_text("agency-same.lex"), true};
	const char *full = NULL;
	char text[LINE_MOST];
	bool first;

	while (!names->failed && next_form(&reader, &first, text)) {
		char *made = plain_key(names, text),
		     *key = made != NULL ? kh_arena_string(names->mem, made, strlen(made)) : NULL;
		struct alias *alias = kh_list_add(names->mem, &names->same, sizeof *alias);
		free(made);
		full = first ? key : full;
		names->failed |= key == NULL || alias == NULL;
		if (alias != NULL)
			*alias = (struct alias){key, full};
	}
}

/* The next form of a lexicon; first: it is the first of its line. */
static bool next_form(struct reader *r, bool *first, char form[LINE_MOST])
{
	while (*r->at != '\0') {
		size_t size;
		if (r->fresh && *r->at == '#')
			r->at += strcspn(r->at, "\n");
		if (*r->at == '\n') {
			r->at++;
			r->fresh = true;
			continue;
		}
		r->at += strspn(r->at, " |");
		size = strcspn(r->at, "|\n");
		if (size > 0 && size < LINE_MOST) {
			memcpy(form, r->at, size);
			form[size] = '\0';
			r->at += size;
			*first = r->fresh;
			r->fresh = false;
			return true;
		}
		r->at += size;
	}
	return false;
}

/* ---- keys ---- */

static void split(const char *text, struct words *words)
{
	struct kh_words from = kh_words_of(text, strlen(text));

	words->count = 0;
	while (words->count < WORDS_MOST && kh_words_next(&from, &words->at[words->count]))
		words->count++;
}

static const char *form_of(const struct kh_word *word, bool exact)
{
	return exact && word->exact[0] != '\0' ? word->exact : word->folded;
}

/* The longest form that stands at these words. */
static const struct form *form_at(const struct lexicon *lexicon, const struct words *words, size_t at)
{
	const struct form *forms = lexicon->forms.items, *best = NULL;

	for (size_t f = 0; f < lexicon->forms.count; f++) {
		size_t i = 0;
		if (forms[f].count > words->count - at || (best != NULL && forms[f].count <= best->count))
			continue;
		while (
		    i < forms[f].count && strcmp(forms[f].words[i], form_of(&words->at[at + i], lexicon->exact)) == 0)
			i++;
		if (i == forms[f].count)
			best = &forms[f];
	}
	return best;
}

/* Words that are left: abbreviations at length, without blank words and the level at the end. */
static char *plain_key(const struct kh_agency_names *names, const char *name)
{
	struct words words;
	const struct form *form;
	size_t size = 0, count, used;
	char *key;

	split(name, &words);
	count = without_level(names, &words);
	key = malloc(count * FORM_MOST * KH_WORD_ROOM + 1);
	if (key == NULL)
		return NULL;
	key[0] = '\0';
	for (size_t i = 0; i < count; i += used) {
		used = 1;
		if ((form = form_at(&names->blank, &words, i)) != NULL) {
			used = form->count;
		} else if ((form = form_at(&names->abbreviations, &words, i)) != NULL && form->count <= count - i) {
			used = form->count;
			for (size_t w = 0; w < form->full_count; w++)
				size += (size_t)sprintf(key + size, "%s%s", size > 0 ? " " : "", form->full[w]);
		} else {
			size += (size_t)sprintf(key + size, "%s%s", size > 0 ? " " : "", words.at[i].folded);
		}
	}
	return key;
}

/* How many words there are before a level that ends the name, with or without the name of a place behind it. */
static size_t without_level(const struct kh_agency_names *names, const struct words *words)
{
	if (form_at(&names->kept, words, 0) != NULL)
		return words->count;
	for (size_t at = words->count; at-- > KEPT_LEAST;) {
		const struct form *level = form_at(&names->level, words, at);
		if (level != NULL && words->count - at - level->count < PLACE_MOST)
			return at;
	}
	return words->count;
}
