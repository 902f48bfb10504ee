#include "error.h"

#include <stdarg.h>
#include <stdio.h>

int kh_fail(struct kh_error *err, enum kh_status code, const char *format, ...)
{
	if (err != NULL) {
		va_list args;

		err->code = code;
		va_start(args, format);
		vsnprintf(err->message, sizeof err->message, format, args);
		va_end(args);
	}
	return (int)code;
}

int kh_fail_memory(struct kh_error *err)
{
	return kh_fail(err, KH_E_MEMORY, "out of memory");
}

const char *kh_version(void)
{
	return KH_VERSION;
}
