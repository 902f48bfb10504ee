#include "arena.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST = 1 << 16, MOST = 1 << 22, ALIGN = sizeof(max_align_t) };

struct chunk {
	struct chunk *before;
	size_t size, used;
	max_align_t bytes[];
};

struct kh_arena {
	struct chunk *last;
	size_t held;
};

/* Chunks that an arena gave back, for the next one: plans come one after another, and pages that were touched before cost
 * nothing. All threads share them. */
#ifdef __SANITIZE_ADDRESS__
enum { SPARE_MOST = 0 }; /* what is freed must not be read: the sanitizer shall see it */
#else
enum { SPARE_MOST = 32 << 20 };
#endif
static struct {
	pthread_mutex_t lock;
	struct chunk *first;
	size_t held;
} spare = {.lock = PTHREAD_MUTEX_INITIALIZER};

static struct chunk *take_spare(size_t size)
{
	struct chunk *c;

	pthread_mutex_lock(&spare.lock);
	struct chunk **at = &spare.first;
	while (*at != NULL && ((*at)->size < size || (*at)->size / 4 > size))
		at = &(*at)->before;
	if ((c = *at) != NULL) {
		*at = c->before;
		spare.held -= c->size;
	}
	pthread_mutex_unlock(&spare.lock);
	return c;
}

static void give_back(struct chunk *c)
{
	pthread_mutex_lock(&spare.lock);
	bool kept = c->size <= MOST && spare.held + c->size <= SPARE_MOST;
	if (kept) {
		c->before = spare.first;
		spare.first = c;
		spare.held += c->size;
	}
	pthread_mutex_unlock(&spare.lock);
	if (!kept)
		free(c);
}

struct kh_arena *kh_arena_new(void)
{
	return calloc(1, sizeof(struct kh_arena));
}

void kh_arena_free(struct kh_arena *mem)
{
	if (mem == NULL)
		return;
	for (struct chunk *c = mem->last, *before; c != NULL; c = before) {
		before = c->before;
		give_back(c);
	}
	free(mem);
}

/* Chunks double up to MOST, so that a plan costs a handful of calls to malloc. */
static struct chunk *grow(struct kh_arena *mem, size_t need)
{
	size_t size = mem->last == NULL ? FIRST : mem->last->size * 2;

	if (size > MOST)
		size = MOST;
	if (size < need)
		size = need;
	if (size > SIZE_MAX - sizeof(struct chunk))
		return NULL;
	struct chunk *c = take_spare(size);
	if (c != NULL)
		size = c->size;
	else if ((c = malloc(sizeof *c + size)) == NULL)
		return NULL;
	*c = (struct chunk){mem->last, size, 0};
	mem->last = c;
	mem->held += sizeof *c + size;
	return c;
}

void *kh_arena_take(struct kh_arena *mem, size_t size)
{
	if (size > SIZE_MAX - ALIGN)
		return NULL;
	size = (size + ALIGN - 1) / ALIGN * ALIGN;
	struct chunk *c = mem->last;
	if (c == NULL || c->size - c->used < size)
		if ((c = grow(mem, size)) == NULL)
			return NULL;
	void *p = (char *)c->bytes + c->used;
	c->used += size;
	return p;
}

void *kh_arena_zero(struct kh_arena *mem, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		return NULL;
	void *p = kh_arena_take(mem, count * size);
	if (p != NULL && count * size > 0)
		memset(p, 0, count * size);
	return p;
}

char *kh_arena_string(struct kh_arena *mem, const char *bytes, size_t size)
{
	char *p = size == SIZE_MAX ? NULL : kh_arena_take(mem, size + 1);

	if (p == NULL)
		return NULL;
	if (size > 0)
		memcpy(p, bytes, size);
	p[size] = '\0';
	return p;
}

/* Printed where the next bytes would be taken, which is nearly always room enough. */
char *kh_arena_print(struct kh_arena *mem, const char *format, ...)
{
	struct chunk *c = mem->last;
	size_t room = c == NULL ? 0 : c->size - c->used;
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	int size = vsnprintf(room == 0 ? NULL : (char *)c->bytes + c->used, room, format, args);
	va_end(args);
	char *p = size < 0 ? NULL : kh_arena_take(mem, (size_t)size + 1);
	if (p != NULL && (size_t)size >= room)
		vsnprintf(p, (size_t)size + 1, format, again);
	va_end(again);
	return p;
}

size_t kh_arena_held(const struct kh_arena *mem)
{
	return mem->held;
}

int kh_list_reserve(struct kh_arena *mem, struct kh_list *list, size_t more, size_t size)
{
	if (more <= list->capacity - list->count)
		return 1;
	size_t capacity = list->capacity < 8 ? 16 : list->capacity * 2;
	if (capacity < list->count + more)
		capacity = list->count + more;
	if (capacity > SIZE_MAX / size)
		return 0;
	void *items = kh_arena_take(mem, capacity * size);
	if (items == NULL)
		return 0;
	if (list->count > 0)
		memcpy(items, list->items, list->count * size);
	list->items = items;
	list->capacity = capacity;
	return 1;
}

void *kh_list_add(struct kh_arena *mem, struct kh_list *list, size_t size)
{
	if (!kh_list_reserve(mem, list, 1, size))
		return NULL;
	void *item = (char *)list->items + list->count++ * size;
	memset(item, 0, size);
	return item;
}
