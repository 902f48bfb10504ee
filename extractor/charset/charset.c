#include "charset.h"

#include <ctype.h>
#include <string.h>

struct name {
	enum kh_charset_id id;
	const char *plain; /* lower case, letters and digits only */
};

static const char *const iana[KH_CHARSET_COUNT] = {NULL, "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252",
    "TCVN3", "VNI", "VISCII", "windows-1258", "VIQR", "VPS"};

static const struct name names[] = {
    {KH_CHARSET_UTF8, "utf8"},
    {KH_CHARSET_UTF8, "unicode"},
    {KH_CHARSET_UTF8, "ascii"},
    {KH_CHARSET_UTF8, "usascii"},
    {KH_CHARSET_UTF16LE, "utf16le"},
    {KH_CHARSET_UTF16LE, "ucs2le"},
    {KH_CHARSET_UTF16BE, "utf16be"},
    {KH_CHARSET_UTF16BE, "ucs2be"},
    {KH_CHARSET_UTF16, "utf16"},
    {KH_CHARSET_UTF16, "ucs2"},
    {KH_CHARSET_WESTERN, "windows1252"},
    {KH_CHARSET_WESTERN, "cp1252"},
    {KH_CHARSET_WESTERN, "iso88591"},
    {KH_CHARSET_WESTERN, "latin1"},
    {KH_CHARSET_TCVN3, "tcvn3"},
    {KH_CHARSET_TCVN3, "tcvn"},
    {KH_CHARSET_TCVN3, "abc"},
    {KH_CHARSET_TCVN3, "tcvn3abc"},
    {KH_CHARSET_TCVN3, "tcvn5712"},
    {KH_CHARSET_TCVN3, "tcvn57123"},
    {KH_CHARSET_VNI, "vni"},
    {KH_CHARSET_VNI, "vniwin"},
    {KH_CHARSET_VNI, "vniwindows"},
    {KH_CHARSET_VISCII, "viscii"},
    {KH_CHARSET_VISCII, "viscii11"},
    {KH_CHARSET_VISCII, "viscii111"},
    {KH_CHARSET_VISCII, "csviscii"},
    {KH_CHARSET_1258, "windows1258"},
    {KH_CHARSET_1258, "cp1258"},
    {KH_CHARSET_VIQR, "viqr"},
    {KH_CHARSET_VIQR, "csviqr"},
    {KH_CHARSET_VPS, "vps"},
    {KH_CHARSET_VPS, "vpswin"},
};

enum kh_charset_id kh_charset_find(const char *name)
{
	char plain[32];
	size_t n = 0;

	for (; *name != '\0'; name++)
		if (isalnum((unsigned char)*name)) {
			if (n + 1 == sizeof plain)
				return KH_CHARSET_UNKNOWN;
			plain[n++] = (char)tolower((unsigned char)*name);
		} else if (strchr("-_ .:()/", *name) == NULL) {
			return KH_CHARSET_UNKNOWN;
		}
	plain[n] = '\0';
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].plain, plain) == 0)
			return names[i].id;
	return KH_CHARSET_UNKNOWN;
}

const char *kh_charset_name(enum kh_charset_id id)
{
	return id < KH_CHARSET_COUNT ? iana[id] : NULL;
}
