/* Names of bodies and posts in sentence case. What has capitals of its own is data (patterns/issuer.pat: spell,
 * kind). */
#include "issuer.h"

#include <string.h>
#include <utf8proc.h>

#include "lines/flow.h"
#include "mention/gazetteer.h"
#include "mention/name_key.h"
#include "mention/symbol.h"

enum { PLACE_WORDS = 5 }; /* "Bà Rịa - Vũng Tàu", its hyphen too */

struct speller {
	struct kh_run *run;
	const struct kh_text *text;
	struct kh_range at;
	bool expand;  /* write abbreviations in full */
	bool mixed;   /* printed with small and capital letters: they stay */
	bool capital; /* the next word begins with a capital */
	bool proper;  /* so does every word */
	bool plain; /* no capitals in lists: "Ban Chỉ đạo phòng, chống …", but "Sở Văn hóa, Thể thao và Du lịch" */
	struct kh_range place; /* a name of a unit at the end, which has capitals */
	struct kh_list out;    /* of char */
};

static bool has_vowel(const struct kh_text *text, struct kh_range word)
{
	for (uint32_t i = word.begin; i < word.end; i++)
		if (strchr("AEIOUYaeiouy", text->skeleton[i]) != NULL)
			return true;
	return false;
}

/* "II", "V": capitals without marks. */
static bool is_roman(const struct kh_text *text, struct kh_range word)
{
	for (uint32_t i = word.begin; i < word.end; i++)
		if (text->byte_at[i + 1] - text->byte_at[i] != 1 || strchr("IVX", text->skeleton[i]) == NULL)
			return false;
	return true;
}

static int put(struct speller *s, const char *bytes, size_t size)
{
	if (!kh_list_reserve(s->run->mem, &s->out, size + 1, 1))
		return KH_E_MEMORY;
	memcpy((char *)s->out.items + s->out.count, bytes, size);
	s->out.count += size;
	return KH_OK;
}

static int put_code(struct speller *s, uint32_t code)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)code, bytes);

	return n <= 0 ? KH_OK : put(s, (const char *)bytes, (size_t)n);
}

/* Write letters as they are, or in small letters with or without a capital first. */
static int put_range(struct speller *s, struct kh_range at, bool as_is, bool capital)
{
	int rc = KH_OK;

	for (uint32_t i = at.begin; rc == KH_OK && i < at.end; i++) {
		utf8proc_int32_t c = (utf8proc_int32_t)kh_text_code_point(s->text, i);
		if (!as_is)
			c = capital && i == at.begin ? utf8proc_toupper(c) : utf8proc_tolower(c);
		rc = put_code(s, (uint32_t)c);
	}
	return rc;
}

static int put_word(struct speller *s, struct kh_range word)
{
	bool as_is =
	    s->mixed || !has_vowel(s->text, word) || (kh_text_all_upper(s->text, word) && is_roman(s->text, word));
	int rc = put_range(s, word, as_is, s->capital || s->proper || word.begin >= s->place.begin);

	s->capital = false;
	return rc;
}

/* Abbreviations and words with spellings of their own. *end is set past one. */
static int spell_known(struct speller *s, uint32_t at, uint32_t *end)
{
	struct kh_hit hit;
	int rc = kh_set_match(kh_patterns_set(s->run->patterns, "spell"), s->run->matcher, s->text,
	    (struct kh_range){at, s->at.end}, &hit);

	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	bool abbreviated = kh_pattern_yield(hit.pattern, "short") != NULL;
	if (!abbreviated && s->mixed)
		return KH_OK;
	if (abbreviated && !s->expand) {
		*end = hit.at.end;
		s->capital = false;
		return put_range(s, hit.at, true, false);
	}
	char *name = kh_yield_words(s->run->mem, hit.pattern, "name");
	if (name == NULL)
		return KH_E_MEMORY;
	*end = hit.at.end;
	s->capital = false;
	s->proper = s->proper || kh_pattern_yield(hit.pattern, "proper") != NULL;
	return put(s, name, strlen(name));
}

/* Words that say what the next ones are. *end is set past one. */
static int spell_kind(struct speller *s, uint32_t at, uint32_t *end)
{
	bool first = at == s->at.begin;
	struct kh_hit hit;
	struct kh_range in = {at, s->at.end};
	int rc = kh_set_match(kh_patterns_set(s->run->patterns, "kind"), s->run->matcher, s->text, in, &hit);

	if (rc == KH_NONE && first)
		rc =
		    kh_set_match(kh_patterns_set(s->run->patterns, "kind-first"), s->run->matcher, s->text, in, &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	bool place = kh_pattern_yield(hit.pattern, "place") != NULL;
	bool lower = place || kh_pattern_yield(hit.pattern, "lower") != NULL;
	if (s->proper && !place)
		return KH_OK;
	*end = hit.at.end;
	bool joins = kh_pattern_yield(hit.pattern, "joins") != NULL;
	s->capital = kh_pattern_yield(hit.pattern, "next") != NULL && !(joins && s->plain);
	if (s->capital && !joins)
		s->plain = kh_pattern_yield(hit.pattern, "plain") != NULL;
	s->proper = place || kh_pattern_yield(hit.pattern, "proper") != NULL;
	return put_range(s, hit.at, s->mixed && !place, first || !lower);
}

/* A bracket inside a name repeats it in short ('Ủy ban nhân dân (UBND) tỉnh'): it goes. */
static uint32_t skip_bracket(const struct speller *s, uint32_t i)
{
	uint32_t end = i;

	while (end < s->at.end && s->text->skeleton[end] != ')')
		end++;
	return end < s->at.end ? end + 1 : i;
}

/* "EA H'LEO": one word. */
static bool is_apostrophe(const struct speller *s, uint32_t i)
{
	return s->text->skeleton[i] == '\'' && i + 1 < s->at.end && kh_is_letter(s->text->skeleton[i + 1]);
}

static int spell_at(struct speller *s, uint32_t i, uint32_t *end)
{
	char c = s->text->skeleton[i];
	int rc;

	*end = i;
	if (c == '(' && s->expand && (*end = skip_bracket(s, i)) > i) {
		while (s->out.count > 0 && ((char *)s->out.items)[s->out.count - 1] == ' ')
			s->out.count--;
		return KH_OK;
	}
	if (!kh_is_letter(c)) {
		s->capital = s->capital || ((c == ',' || c == '&') && !s->plain) || c == '-';
		*end = i + 1;
		while (c == '/' && *end < s->at.end &&
		       s->text->skeleton[*end] != ' ') /* the rest of a document's number */
			++*end;
		return put_range(s, (struct kh_range){i, *end}, true, false);
	}
	if ((rc = spell_known(s, i, end)) != KH_OK || *end > i)
		return rc;
	if ((rc = spell_kind(s, i, end)) != KH_OK || *end > i)
		return rc;
	while (*end < s->at.end && (kh_is_letter(s->text->skeleton[*end]) || is_apostrophe(s, *end)))
		++*end;
	return put_word(s, (struct kh_range){i, *end});
}

static bool is_mixed(const struct kh_text *text, struct kh_range at)
{
	bool upper = false, lower = false;

	for (uint32_t i = at.begin; i < at.end; i++) {
		upper = upper || kh_text_is_upper(text, i);
		lower = lower || kh_text_is_lower(text, i);
	}
	return upper && lower;
}

/* Is it the name of a unit, its marks too? */
static bool names_unit(const struct speller *s, enum kh_unit_level level, struct kh_range name)
{
	const struct kh_unit *unit;
	char key[KH_NAME_KEY_ROOM], own[KH_NAME_KEY_ROOM];
	size_t size;
	const char *bytes = kh_text_slice(s->text, name, &size);

	return kh_gazetteer_find(kh_patterns_gazetteer(s->run->patterns), level, NULL, bytes, size, NULL, &unit, 1) >
	           0 &&
	       kh_name_key(bytes, size, key, sizeof key) &&
	       kh_name_key(unit->name, strlen(unit->name), own, sizeof own) && strcmp(key, own) == 0;
}

/* "PHÒNG NỘI VỤ LAI VUNG", "SỞ Y TẾ PHÚ THỌ": the longest name at the end, empty where there is none. */
static struct kh_range place_at_end(const struct speller *s)
{
	struct kh_range name = {s->at.end, s->at.end}, found = name;

	for (int words = 1; words <= PLACE_WORDS && name.begin > s->at.begin; words++) {
		do
			name.begin--;
		while (name.begin > s->at.begin && s->text->skeleton[name.begin - 1] != ' ');
		if (name.begin > s->at.begin &&
		    (names_unit(s, KH_PROVINCE, name) || (words > 1 && names_unit(s, KH_DISTRICT, name))))
			found = name;
	}
	return found;
}

static char *spell(struct kh_run *run, struct kh_range name, bool expand, bool proper)
{
	struct speller s = {
	    .run = run, .text = kh_flow_text(run->flow), .expand = expand, .capital = true, .proper = proper};
	int rc = KH_OK;

	s.at = kh_text_trim(s.text, name);
	s.mixed = is_mixed(s.text, s.at);
	s.place = expand && !proper && !s.mixed ? place_at_end(&s) : (struct kh_range){s.at.end, s.at.end};
	for (uint32_t i = s.at.begin, end; rc == KH_OK && i < s.at.end; i = end)
		rc = spell_at(&s, i, &end);
	if (rc != KH_OK || put(&s, "", 1) != KH_OK)
		return NULL;
	return s.out.items;
}

char *kh_issuer_spell(struct kh_run *run, struct kh_range name)
{
	return spell(run, name, true, false);
}

char *kh_post_spell(struct kh_run *run, struct kh_range post)
{
	return spell(run, post, false, false);
}

char *kh_place_spell(struct kh_run *run, struct kh_range name)
{
	return spell(run, name, true, true);
}
