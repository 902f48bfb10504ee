#include "zip.h"

#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <archive.h>
#include <archive_entry.h>

#include "store.h"

/* Text shrinks to a tenth, forms that repeat to a thirtieth: what grows more is made to fill memory and disks. */
enum { GROWTH_MOST = 200, BLOCK_BYTES = 65536, GROWTH_FREE = 64 << 20 };

struct kh_zip {
	struct archive *archive;
	locale_t utf8; /* libarchive reads names in the locale of the thread; 0 where there is none in UTF-8 */
	char *path;
	size_t max_bytes, passed;
	uint64_t budget; /* bytes that may still be unpacked */
	bool names, broken;
};

static int take_entry(struct kh_zip *zip, struct kh_plan_file *file, struct kh_error *err);
static int next_entry(
    struct kh_zip *zip, struct archive_entry **entry, struct kh_plan_file *file, struct kh_error *err);
static int name_entry(const struct kh_zip *zip, struct archive_entry *entry, char **name);
static int unpack(struct kh_zip *zip, struct kh_plan_file *file);
static int refuse(struct kh_plan_file *file, int code, const char *why);
static bool base_is_hidden(const char *name);

int kh_zip_open(struct kh_zip **out, const char *path, size_t max_bytes, bool names, struct kh_error *err)
{
	struct kh_zip *zip = calloc(1, sizeof *zip);
	struct stat st = {0};
	int rc;

	if (zip == NULL || (zip->path = strdup(path)) == NULL || (zip->archive = archive_read_new()) == NULL) {
		kh_zip_close(zip);
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	}
	zip->max_bytes = max_bytes;
	zip->names = names;
	zip->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	archive_read_support_format_zip(zip->archive);
	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode))
		rc = kh_corpus_fail(
		    err, KH_E_IO, "%s: cannot read: %s", path, errno != 0 ? strerror(errno) : "no file");
	else if (archive_read_open_filename(zip->archive, path, BLOCK_BYTES) != ARCHIVE_OK)
		rc = kh_corpus_fail(err, KH_E_FORMAT, "%s: cannot be read as a zip archive: %s", path,
		    archive_error_string(zip->archive));
	else
		rc = KH_OK;
	zip->budget = (uint64_t)st.st_size * GROWTH_MOST + GROWTH_FREE;
	if (rc == KH_OK)
		*out = zip;
	else
		kh_zip_close(zip);
	return rc;
}

void kh_zip_close(struct kh_zip *zip)
{
	if (zip == NULL)
		return;
	archive_read_free(zip->archive);
	if (zip->utf8 != (locale_t)0)
		freelocale(zip->utf8);
	free(zip->path);
	free(zip);
}

size_t kh_zip_passed(const struct kh_zip *zip)
{
	return zip->passed;
}

int kh_zip_next(struct kh_zip *zip, struct kh_plan_file *file, struct kh_error *err)
{
	locale_t before = zip->utf8 != (locale_t)0 ? uselocale(zip->utf8) : (locale_t)0;
	int rc = take_entry(zip, file, err);

	if (before != (locale_t)0)
		uselocale(before);
	return rc;
}

static int take_entry(struct kh_zip *zip, struct kh_plan_file *file, struct kh_error *err)
{
	struct archive_entry *entry;
	int rc = next_entry(zip, &entry, file, err);

	if (rc != KH_OK || entry == NULL || archive_entry_filetype(entry) != AE_IFREG)
		return rc;
	if (name_entry(zip, entry, &file->path) != KH_OK)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if (!kh_plan_file_is(file->path) || base_is_hidden(file->path)) {
		zip->passed += !base_is_hidden(file->path);
		free(file->path);
		file->path = NULL;
		return KH_OK;
	}
	file->size = archive_entry_size_is_set(entry) ? (size_t)archive_entry_size(entry) : 0;
	if (!zip->names && unpack(zip, file) == KH_E_MEMORY)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	return KH_OK;
}

/* entry: NULL where the archive is damaged, which `file` then says, once. */
static int next_entry(
    struct kh_zip *zip, struct archive_entry **entry, struct kh_plan_file *file, struct kh_error *err)
{
	int rc = zip->broken ? ARCHIVE_EOF : archive_read_next_header(zip->archive, entry);

	if (rc == ARCHIVE_EOF)
		return KH_NONE;
	if (rc >= ARCHIVE_WARN)
		return KH_OK;
	*entry = NULL;
	zip->broken = true;
	if ((file->path = strdup(zip->path)) == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	file->status =
	    kh_corpus_fail(&file->err, KH_E_FORMAT, "%s: this archive is damaged: %s; what is behind is left out",
	        zip->path, archive_error_string(zip->archive));
	return KH_OK;
}

/* Names of old archives are in any charset. */
static int name_entry(const struct kh_zip *zip, struct archive_entry *entry, char **name)
{
	const char *member = archive_entry_pathname_utf8(entry);

	if (member == NULL)
		member = archive_entry_pathname(entry);
	if (member == NULL)
		member = "?";
	if (asprintf(name, "%s/%s", zip->path, member) < 0) {
		*name = NULL;
		return KH_E_MEMORY;
	}
	return KH_OK;
}

/* What cannot be unpacked costs this file. */
static int unpack(struct kh_zip *zip, struct kh_plan_file *file)
{
	size_t room = 0, used = 0, most = zip->max_bytes < zip->budget ? zip->max_bytes : (size_t)zip->budget;
	la_ssize_t got = 1;

	while (got > 0 && used <= most) {
		if (used == room) {
			room = room == 0 ? file->size + 1 : room * 2;
			room = room > most + 1 ? most + 1 : room < BLOCK_BYTES ? BLOCK_BYTES : room;
			char *larger = realloc(file->bytes, room);
			if (larger == NULL)
				return refuse(file, KH_E_MEMORY, "out of memory");
			file->bytes = larger;
		}
		got = archive_read_data(zip->archive, file->bytes + used, room - used);
		used += got > 0 ? (size_t)got : 0;
	}
	file->size = used;
	zip->budget -= used < zip->budget ? used : zip->budget;
	if (got < 0)
		return refuse(file, KH_E_FORMAT, archive_error_string(zip->archive));
	if (used > zip->max_bytes)
		return refuse(file, KH_E_LIMIT, "larger than is allowed");
	if (used > most) {
		zip->broken = true;
		return refuse(file, KH_E_LIMIT, "the archive unpacks to so much that it is not to be trusted");
	}
	return KH_OK;
}

static int refuse(struct kh_plan_file *file, int code, const char *why)
{
	free(file->bytes);
	file->bytes = NULL;
	file->status =
	    kh_corpus_fail(&file->err, code, "%s: cannot be unpacked: %s", file->path, why != NULL ? why : "");
	return code;
}

/* Such as __MACOSX/._plan.txt. */
static bool base_is_hidden(const char *name)
{
	const char *slash = strrchr(name, '/');

	return slash != NULL && slash[1] == '.';
}
