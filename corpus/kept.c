#include "kept.h"

#include <stdlib.h>

#include <zstd.h>

#include "store.h"

enum { ZSTD_LEVEL = 1 }; /* a fifth faster than 3, and a twenty-fifth larger */

static int damaged(struct kh_error *err);

int kh_kept_pack(const void *bytes, size_t size, char **zstd, size_t *zstd_size, struct kh_error *err)
{
	size_t room = ZSTD_compressBound(size);
	char *exact;

	if ((*zstd = malloc(room)) == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	*zstd_size = ZSTD_compress(*zstd, room, bytes, size, ZSTD_LEVEL);
	if (ZSTD_isError(*zstd_size)) {
		free(*zstd);
		*zstd = NULL;
		return kh_corpus_fail(err, KH_E_MEMORY, "cannot compress: %s", ZSTD_getErrorName(*zstd_size));
	}
	if ((exact = realloc(*zstd, *zstd_size)) != NULL)
		*zstd = exact;
	return KH_OK;
}

int kh_kept_unpack(const void *zstd, size_t zstd_size, char **bytes, size_t *size, struct kh_error *err)
{
	unsigned long long whole = ZSTD_getFrameContentSize(zstd, zstd_size);

	if (whole == ZSTD_CONTENTSIZE_UNKNOWN || whole == ZSTD_CONTENTSIZE_ERROR || whole > PTRDIFF_MAX)
		return damaged(err);
	if ((*bytes = malloc((size_t)whole + 1)) == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	*size = ZSTD_decompress(*bytes, (size_t)whole, zstd, zstd_size);
	if (ZSTD_isError(*size) || *size != whole) {
		free(*bytes);
		return damaged(err);
	}
	(*bytes)[whole] = '\0';
	return KH_OK;
}

static int damaged(struct kh_error *err)
{
	return kh_corpus_fail(err, KH_CORPUS_DAMAGED, "the kept bytes of a plan are damaged");
}
