/* Measures the corpus commands over plans that plan_writer made: import, searches, audits, sizes and memory. Each is
 * a process of its own, as a person starts it. usage: corpus_bench KEHOACH PLANS CORPUS      PLANS: the folder;
 * CORPUS: a file, made anew */
#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PATH_ROOM = 4096, ROUNDS = 5, QUERIES_MOST = 32, NAME_WIDTH = 46, MEGA = 1000000 };

/* What a run took. */
struct run {
	double seconds, processor;
	long peak_kib;
};

static bool run(const char *const *args, struct run *out);
static bool time_import(const char *kehoach, const char *plans, const char *corpus, double bytes);
static bool time_searches(const char *kehoach, const char *corpus, const char *lists);
static bool time_search(const char *kehoach, const char *corpus, const char *query, struct run runs[ROUNDS]);
static bool time_audit(const char *kehoach, const char *corpus, const char *what, const char *of, const char *asked);
static void print_row(const char *name, const struct run *run, const char *rate, const char *asked);
static void measure_folder(const char *path, size_t *files, double *bytes);
static double file_size(const char *path, const char *ending);
static int by_seconds(const void *a, const void *b);
static int by_processor(const void *a, const void *b);

int main(int argc, char **argv)
{
	size_t files = 0;
	double bytes = 0, kept;

	if (argc != 4) {
		fprintf(stderr, "usage: corpus_bench KEHOACH PLANS CORPUS\n");
		return 2;
	}
	measure_folder(argv[2], &files, &bytes);
	printf("%zu plans, %.0f MB of text, %ld cores\n", files, bytes / MEGA, sysconf(_SC_NPROCESSORS_ONLN));
	printf("%*s %10s %10s %10s %12s %12s\n", NAME_WIDTH, "", "ms", "cpu ms", "peak MiB", "rate", "asked");
	if (!time_import(argv[1], argv[2], argv[3], bytes))
		return 1;
	kept = file_size(argv[3], "") + file_size(argv[3], "-wal");
	printf("%-*s %.0f MB, %.2f times the text\n", NAME_WIDTH, "corpus", kept / MEGA, kept / bytes);
	bool done = time_searches(argv[1], argv[3], "tools/plan_writer.lst") &&
	            time_audit(argv[1], argv[3], "targets", NULL, "< 5 s") &&
	            time_audit(argv[1], argv[3], "adoption", "plan-000000.txt", "< 10 s") &&
	            time_audit(argv[1], argv[3], "agencies", NULL, "") &&
	            time_audit(argv[1], argv[3], "citations", NULL, "");
	return done ? 0 : 1;
}

static bool time_import(const char *kehoach, const char *plans, const char *corpus, double bytes)
{
	const char *const args[] = {kehoach, "import", "--corpus", corpus, plans, NULL};
	static const char *const endings[] = {"", "-wal", "-shm"};
	char path[PATH_ROOM], rate[32];
	struct run import;

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		snprintf(path, sizeof path, "%s%s", corpus, endings[i]);
		remove(path);
	}
	if (!run(args, &import))
		return false;
	snprintf(rate, sizeof rate, "%.1f MB/s", bytes / MEGA / import.seconds);
	print_row("import, index included", &import, rate, ">= 10 MB/s");
	return true;
}

/* The queries are a list among those that the plans are made from. Each is asked ROUNDS times. */
static bool time_searches(const char *kehoach, const char *corpus, const char *lists)
{
	struct run all[QUERIES_MOST * ROUNDS], worst = {0};
	size_t count = 0, room = 0;
	char *line = NULL;
	bool ours = false, fine = true;
	FILE *in = fopen(lists, "rb");

	if (in == NULL) {
		perror(lists);
		return false;
	}
	while (fine && getline(&line, &room, in) > 0 && count + ROUNDS <= sizeof all / sizeof *all) {
		line[strcspn(line, "\n")] = '\0';
		if (*line == '[' || *line == '\0')
			ours = strcmp(line, "[query]") == 0;
		else if (ours)
			fine = time_search(kehoach, corpus, line, &all[count]), count += ROUNDS;
	}
	free(line);
	fclose(in);
	if (!fine || count == 0)
		return false;
	for (size_t i = 0; i < count; i++)
		worst.peak_kib = all[i].peak_kib > worst.peak_kib ? all[i].peak_kib : worst.peak_kib;
	qsort(all, count, sizeof *all, by_processor);
	worst.processor = all[(count * 95 + 99) / 100 - 1].processor;
	qsort(all, count, sizeof *all, by_seconds);
	worst.seconds = all[(count * 95 + 99) / 100 - 1].seconds;
	print_row("searches, 95th percentile", &worst, "", "< 50 ms");
	return true;
}

static bool time_search(const char *kehoach, const char *corpus, const char *query, struct run runs[ROUNDS])
{
	const char *const args[] = {kehoach, "search", "--corpus", corpus, query, NULL};
	struct run sorted[ROUNDS];
	char name[PATH_ROOM];

	for (size_t i = 0; i < ROUNDS; i++)
		if (!run(args, &runs[i]))
			return false;
	memcpy(sorted, runs, sizeof sorted);
	qsort(sorted, ROUNDS, sizeof *sorted, by_seconds);
	snprintf(name, sizeof name, "  search %s", query);
	print_row(name, &sorted[ROUNDS / 2], "", "");
	return true;
}

static bool time_audit(const char *kehoach, const char *corpus, const char *what, const char *of, const char *asked)
{
	const char *const args[] = {kehoach, "audit", "--corpus", corpus, what, of, NULL};
	char name[64];
	struct run audit;

	if (!run(args, &audit))
		return false;
	snprintf(name, sizeof name, "audit %s", what);
	print_row(name, &audit, "", asked);
	return true;
}

/* Names are not cut by bytes: they may hold letters of several. */
static void print_row(const char *name, const struct run *run, const char *rate, const char *asked)
{
	int width = 0;

	for (const char *at = name; *at != '\0'; at++)
		width += ((unsigned char)*at & 0xc0) != 0x80;
	printf("%s%*s %10.1f %10.1f %10.0f %12s %12s\n", name, width < NAME_WIDTH ? NAME_WIDTH - width : 0, "",
	    run->seconds * 1000, run->processor * 1000, (double)run->peak_kib / 1024, rate, asked);
}

static bool run(const char *const *args, struct run *out)
{
	struct timespec from, to;
	struct rusage usage;
	int status;

	fflush(stdout);
	clock_gettime(CLOCK_MONOTONIC, &from);
	pid_t child = fork();
	if (child == 0) {
		int nowhere = open("/dev/null", O_WRONLY);
		if (nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0)
			execv(args[0], (char *const *)args);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
		fprintf(stderr, "corpus_bench: %s %s did not run well\n", args[0], args[1]);
		return false;
	}
	clock_gettime(CLOCK_MONOTONIC, &to);
	out->seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
	out->processor = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
	                 1e-6 * (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
	out->peak_kib = usage.ru_maxrss;
	return true;
}

/* Two levels: folders of plans. */
static void measure_folder(const char *path, size_t *files, double *bytes)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	char below[PATH_ROOM];

	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		struct stat st;
		snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
		if (*entry->d_name == '.' || stat(below, &st) != 0)
			continue;
		if (S_ISDIR(st.st_mode)) {
			measure_folder(below, files, bytes);
		} else {
			++*files;
			*bytes += (double)st.st_size;
		}
	}
	if (folder != NULL)
		closedir(folder);
}

static double file_size(const char *path, const char *ending)
{
	char whole[PATH_ROOM];
	struct stat st;

	snprintf(whole, sizeof whole, "%s%s", path, ending);
	return stat(whole, &st) == 0 ? (double)st.st_size : 0;
}

static int by_seconds(const void *a, const void *b)
{
	const struct run *x = a, *y = b;

	return (x->seconds > y->seconds) - (x->seconds < y->seconds);
}

static int by_processor(const void *a, const void *b)
{
	const struct run *x = a, *y = b;

	return (x->processor > y->processor) - (x->processor < y->processor);
}
