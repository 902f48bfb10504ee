/** Memory of one plan: taken piece by piece, freed at once. */
#ifndef KH_ARENA_H
#define KH_ARENA_H

#include <stddef.h>

struct kh_arena;

/** Make an empty arena. NULL when there is no memory. */
struct kh_arena *kh_arena_new(void);

/** Free an arena and all that was taken from it. NULL is allowed. */
void kh_arena_free(struct kh_arena *mem);

/** Take `size` bytes, aligned for any type, not cleared. NULL when there is no memory. */
void *kh_arena_take(struct kh_arena *mem, size_t size);

/** Take room for `count` things of `size` bytes, cleared. NULL when there is no memory or the product overflows. */
void *kh_arena_zero(struct kh_arena *mem, size_t count, size_t size);

/** Copy `size` bytes and a closing NUL. NULL when there is no memory. */
char *kh_arena_string(struct kh_arena *mem, const char *bytes, size_t size);

/** Print into the arena. NULL when there is no memory. */
char *kh_arena_print(struct kh_arena *mem, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** How many bytes the arena holds from the system. */
size_t kh_arena_held(const struct kh_arena *mem);

/** A growing list inside an arena: items of one size, contiguous, moved when it grows (pointers into it do not last).
 *  Zero-initialised it is an empty list. */
struct kh_list {
	void *items;
	size_t count, capacity;
};

/** Add one item of `size` bytes, cleared, and return it; NULL when there is no memory. */
void *kh_list_add(struct kh_arena *mem, struct kh_list *list, size_t size);

/** Make room for `more` further items; false when there is no memory. */
int kh_list_reserve(struct kh_arena *mem, struct kh_list *list, size_t more, size_t size);

#endif
