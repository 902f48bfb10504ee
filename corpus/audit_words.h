/** The words of audits and exports, in audit_words.def. */
#ifndef KH_AUDIT_WORDS_H
#define KH_AUDIT_WORDS_H

enum kh_audit_word {
#define KH_WORD(name, text) KH_W_##name,
#include "audit_words.def"
#undef KH_WORD
	KH_W_COUNT
};

/** The Vietnamese word or sentence for reports (audit_words.def). */
const char *kh_audit_word(enum kh_audit_word word);

#endif
