/* Files → bytes. */
#include "source.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "error.h"

enum { CHUNK = 1 << 16 };

/* Read to the end, at most `most` + 1 bytes: one too many says that the file is too large. */
static int read_all(FILE *in, const char *path, size_t most, char **bytes, size_t *size, struct kh_error *err)
{
	size_t room = CHUNK;
	char *buffer = malloc(room);

	*size = 0;
	while (buffer != NULL && !feof(in) && *size <= most) {
		if (*size == room) {
			char *more = realloc(buffer, room *= 2);
			if (more == NULL)
				free(buffer);
			buffer = more;
			continue;
		}
		size_t want = room - *size;
		if (want > most + 1 - *size)
			want = most + 1 - *size;
		*size += fread(buffer + *size, 1, want, in);
		if (ferror(in)) {
			free(buffer);
			return kh_fail(err, KH_E_IO, "%s: cannot be read: %s", path, strerror(errno));
		}
	}
	*bytes = buffer;
	return buffer == NULL ? kh_fail(err, KH_E_MEMORY, "%s: out of memory", path) : KH_OK;
}

static int open_file(const char *path, FILE **in, struct kh_error *err)
{
	struct stat is;

	if (strcmp(path, "-") == 0) {
		*in = stdin;
		return KH_OK;
	}
	if ((*in = fopen(path, "rb")) == NULL)
		return kh_fail(err, KH_E_IO, "%s: cannot be opened: %s", path, strerror(errno));
	if (fstat(fileno(*in), &is) == 0 && S_ISDIR(is.st_mode)) {
		fclose(*in);
		return kh_fail(err, KH_E_IO, "%s: is a folder; name the files in it", path);
	}
	return KH_OK;
}

int kh_source_read(const char *path, size_t most, char **bytes, size_t *size, struct kh_error *err)
{
	FILE *in;
	int rc = open_file(path, &in, err);

	if (rc != KH_OK)
		return rc;
	rc = read_all(in, path, most, bytes, size, err);
	if (in != stdin)
		fclose(in);
	if (rc != KH_OK)
		return rc;
	if (*size > most)
		rc = kh_fail(
		    err, KH_E_LIMIT, "%s: is larger than the %zu bytes that one plan may have; split it", path, most);
	else if (*size == 0)
		rc = kh_fail(err, KH_E_FORMAT, "%s: is empty; give a file with the text of a plan", path);
	if (rc != KH_OK)
		free(*bytes);
	return rc;
}
