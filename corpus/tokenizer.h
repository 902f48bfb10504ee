/** Words as they are searched: every syllable in one normal form, with its skeleton beside it.
 *
 * The *exact* form of a word is its tones, then its letters in lower case with their shapes but without tones: "Hoà"
 * and "hòa" are
 * "`hoa", "Thuỷ" and "thủy" "?thuy", "SỐ" is "'sô", "Nam" is "=nam" (no tone). Its *folded* form is ASCII: "hoa",
 * "thuy", "so", "nam". A number has a folded form only. Tones go first so that the beginning of a word is the
 * beginning of its form.
 *
 * Words that "/", "-", "&" and their like join without a blank ("60/2021/NĐ-CP") are words one after another; where
 * there are digits and letters among them, the first carries the whole symbol too, folded: "60/2021/nd-cp".
 */
#ifndef KH_TOKENIZER_H
#define KH_TOKENIZER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sqlite3.h>

/** To be raised whenever any text gives other forms than before: an index made by another version is made anew. */
enum { KH_TOKENIZER_VERSION = 2 };

/** Room for a form with its NUL; longer words are cut, as in the index so in a query. */
enum { KH_WORD_ROOM = 64 };

struct kh_word {
	char exact[KH_WORD_ROOM]; /**< "" for a number */
	char folded[KH_WORD_ROOM];
	char symbol[KH_WORD_ROOM];             /**< the whole of which this is the first word; "" for none */
	unsigned char exact_size, folded_size; /**< their bytes, where kh_words_next made them */
	bool accented;                         /**< has it any accent? */
	bool joined;                           /**< to the word before, without a blank */
	bool *noted;       /**< of a word that a memo holds: a flag that stays with it; else NULL */
	size_t begin, end; /**< bytes of the text */
	size_t symbol_end; /**< where the whole ends */
};

struct kh_word_memo;

/** Where a text is being read. */
struct kh_words {
	const char *text;
	size_t at, size;
	size_t symbol_end; /* words before it belong to the symbol that was given last */
	size_t last_end;
	bool any;
	struct kh_word_memo *memo; /**< NULL, or set by the caller: words that come again are not taken apart again */
};

/** Read `size` bytes of UTF-8 from their beginning. What is no UTF-8 parts words. */
struct kh_words kh_words_of(const char *text, size_t size);

/** The next word; false when there is none left. */
bool kh_words_next(struct kh_words *from, struct kh_word *word);

/** A hash over the forms of several words, for concepts: start with 0 and add form after form. */
uint64_t kh_words_hash(uint64_t hash, const char *form);

/** An abbreviation that the plan being indexed defines itself. */
struct kh_concept {
	const char *abbreviation; /**< as written: "VBQPPL" */
	uint64_t exact, folded;   /**< of its full name */
};

struct kh_vocabulary;

/** What the tokenizer is to know besides the text. */
struct kh_tokenizer_context {
	const struct kh_concept *concepts; /**< of the plan being indexed */
	size_t concept_count;
	struct kh_vocabulary *vocabulary; /**< that notes the words; owned */
	struct kh_word_memo *memo;        /**< owned */
	bool noting;
};

/** Marks a text whose forms, parted by blanks, are taken as they are. */
#define KH_TOKENS_AS_THEY_ARE "\x01"

/** Marks a text whose forms get KH_MARK_LEAD before them, so that they have rows of their own: those of agencies. */
#define KH_TOKENS_OF_LEAD "\x02"
enum { KH_MARK_LEAD = '^' };

/** In a query: between forms that may stand at one place. */
#define KH_TOKENS_OR '\x1f'

/** Make the tokenizer "kehoach" known to FTS5, with a context of its own. Each word of a document gives its exact form
 * (a number its folded one) and, at the same place, its symbol, and concepts ("@" and 16 hexadecimal digits). A query
 * is not tokenized but taken as forms parted by blanks. Returns an SQLite status. */
int kh_tokenizer_register(sqlite3 *db);

/** The context that the connection's tokenizer was registered with. */
struct kh_tokenizer_context *kh_tokenizer_context(sqlite3 *db);

/** Forget which words were noted: what was written of them was undone, or the index is made anew. */
void kh_tokenizer_forget(struct kh_tokenizer_context *context);

struct fts5_api;

/** The FTS5 extension interface of a connection, or NULL. */
struct fts5_api *kh_fts5(sqlite3 *db);

#endif
