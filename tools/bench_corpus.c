#include "bench_corpus.h"

#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct sample {
	char *bytes;
	size_t size;
};

static bool read_sample(struct sample *sample, const char *path);
static bool fill(struct bench_corpus *corpus, size_t wanted, const struct sample *samples, size_t count);
static void vary(char *bytes, size_t size, uint32_t *seed);

bool bench_corpus_make(struct bench_corpus *corpus, size_t wanted, char **files, size_t file_count)
{
	struct sample *samples = calloc(file_count + 1, sizeof *samples);
	bool made = samples != NULL;

	*corpus = (struct bench_corpus){0};
	for (size_t i = 0; made && i < file_count; i++)
		made = read_sample(&samples[i], files[i]);
	made = made && fill(corpus, wanted, samples, file_count);
	for (size_t i = 0; samples != NULL && i < file_count; i++)
		free(samples[i].bytes);
	free(samples);
	return made;
}

bool bench_corpus_write(const struct bench_corpus *corpus, const char *folder)
{
	char path[4096];

	if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
		perror(folder);
		return false;
	}
	for (size_t i = 0; i < corpus->count; i++) {
		snprintf(path, sizeof path, "%s/plan-%05zu.txt", folder, i);
		FILE *out = fopen(path, "wb");
		if (out == NULL ||
		    fwrite(corpus->plans[i].bytes, 1, corpus->plans[i].size, out) != corpus->plans[i].size ||
		    fclose(out) != 0) {
			perror(path);
			return false;
		}
	}
	return true;
}

void bench_corpus_free(struct bench_corpus *corpus)
{
	free(corpus->bytes);
	free(corpus->plans);
	*corpus = (struct bench_corpus){0};
}

static bool read_sample(struct sample *sample, const char *path)
{
	struct stat st;
	FILE *in = fopen(path, "rb");
	bool read =
	    in != NULL && fstat(fileno(in), &st) == 0 && (sample->bytes = malloc((size_t)st.st_size + 1)) != NULL;

	if (read) {
		sample->size = (size_t)st.st_size;
		read = sample->size > 0 && fread(sample->bytes, 1, sample->size, in) == sample->size;
	}
	if (!read)
		perror(path);
	if (in != NULL)
		fclose(in);
	return read;
}

/* Round by round through the samples, until there is enough. */
static bool fill(struct bench_corpus *corpus, size_t wanted, const struct sample *samples, size_t count)
{
	size_t round = 0, rounds;
	uint32_t seed = 20210101;

	for (size_t i = 0; i < count; i++)
		round += samples[i].size;
	rounds = round > 0 ? (wanted + round - 1) / round : 0;
	corpus->bytes = malloc(rounds * round + 1);
	corpus->plans = calloc(rounds * count + 1, sizeof *corpus->plans);
	if (round == 0 || corpus->bytes == NULL || corpus->plans == NULL) {
		fprintf(stderr, "bench: no samples, or out of memory\n");
		return false;
	}
	for (size_t i = 0; i < rounds * count; i++) {
		const struct sample *sample = &samples[i % count];
		char *copy = corpus->bytes + corpus->size;
		memcpy(copy, sample->bytes, sample->size);
		if (i >= count)
			vary(copy, sample->size, &seed);
		corpus->plans[corpus->count++] = (struct bench_plan){copy, sample->size};
		corpus->size += sample->size;
		corpus->largest = sample->size > corpus->largest ? sample->size : corpus->largest;
	}
	return true;
}

/* The last digit of percentages and of numbers of documents changes; dates stay dates. */
static void vary(char *bytes, size_t size, uint32_t *seed)
{
	for (size_t i = 1; i + 1 < size; i++) {
		bool percent = bytes[i + 1] == '%',
		     document = bytes[i + 1] == '/' && isalpha((unsigned char)bytes[i + 2 < size ? i + 2 : i]);
		if (!isdigit((unsigned char)bytes[i]) || !(percent || document))
			continue;
		*seed = *seed * 1664525 + 1013904223;
		bytes[i] = (char)('0' + (*seed >> 24) % 10);
	}
}
