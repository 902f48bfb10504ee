#include "audit_words.h"

const char *kh_audit_word(enum kh_audit_word word)
{
	static const char *const words[] = {
#define KH_WORD(name, text) text,
#include "audit_words.def"
#undef KH_WORD
	};

	return words[word];
}
