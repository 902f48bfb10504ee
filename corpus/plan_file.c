#include "plan_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utf8proc.h>

#include "store.h"

static int read_all(int fd, const char *path, size_t most, char **bytes, size_t *size, struct kh_error *err);

bool kh_plan_file_ends_in(const char *name, const char *const endings[])
{
	const char *dot = strrchr(name, '.');

	for (; dot != NULL && *endings != NULL; endings++)
		if (strcasecmp(dot, *endings) == 0)
			return true;
	return false;
}

bool kh_plan_file_is(const char *name)
{
	static const char *const endings[] = {".txt", ".md", ".html", ".htm", ".hocr", NULL};

	return kh_plan_file_ends_in(name, endings);
}

void kh_plan_file_mend_name(char *name)
{
	while (*name != '\0') {
		utf8proc_int32_t code;
		utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)name, -1, &code);
		if (size <= 0 || code < ' ' || code == 0x7f)
			*name = '_';
		name += size > 0 ? size : 1;
	}
}

int kh_plan_file_read(const char *path, size_t most, char **bytes, size_t *size, struct kh_error *err)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), rc; /* a pipe must not make us wait */

	if (fd < 0)
		return kh_corpus_fail(
		    err, errno == ENOMEM ? KH_E_MEMORY : KH_E_IO, "%s: cannot read: %s", path, strerror(errno));
	if (fstat(fd, &st) != 0)
		rc = kh_corpus_fail(err, KH_E_IO, "%s: cannot read: %s", path, strerror(errno));
	else if (!S_ISREG(st.st_mode))
		rc = kh_corpus_fail(err, KH_E_IO, "%s: this is no file; name a file or a folder", path);
	else if ((uint64_t)st.st_size > most)
		rc = kh_corpus_fail(err, KH_E_LIMIT, "%s: %lld bytes, larger than the %zu allowed", path,
		    (long long)st.st_size, most);
	else
		rc = read_all(fd, path, (size_t)st.st_size, bytes, size, err);
	close(fd);
	return rc;
}

/* At most what the system said it has; a file that shrinks gives what is left. */
static int read_all(int fd, const char *path, size_t most, char **bytes, size_t *size, struct kh_error *err)
{
	ssize_t got = 1;

	*size = 0;
	if ((*bytes = malloc(most + 1)) == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "%s: out of memory", path);
	while (*size < most && got != 0) {
		got = read(fd, *bytes + *size, most - *size);
		if (got < 0 && errno != EINTR) {
			free(*bytes);
			return kh_corpus_fail(err, KH_E_IO, "%s: cannot read: %s", path, strerror(errno));
		}
		*size += got > 0 ? (size_t)got : 0;
	}
	return KH_OK;
}
