#include "pattern_nodes.h"

#include <string.h>

enum {
	NODES_MOST = 20000, /* of one pattern: what needs more may match anywhere */
	COPIES_MOST = 4     /* of what is repeated: what may come more often may come without end */
};

struct builder {
	struct kh_arena *mem;
	struct kh_list nodes, sets;
	uint32_t accept, first; /* of the pattern */
	uint8_t pattern;
	bool failed;
};

static uint32_t build(struct builder *b, const struct kh_tree *t, uint32_t at);
static uint32_t build_pattern(struct builder *b, const char *expression, unsigned number);

static void *copy(struct kh_arena *mem, const struct kh_list *list, size_t size)
{
	void *items = kh_arena_take(mem, list->count * size);

	if (items != NULL && list->count > 0)
		memcpy(items, list->items, list->count * size);
	return items;
}

bool kh_nodes_build(struct kh_arena *mem, const char *const *expressions, unsigned count, struct kh_nodes *out)
{
	struct kh_arena *scratch = kh_arena_new();
	struct builder b = {.mem = scratch, .failed = scratch == NULL};

	for (unsigned i = 0; i < count && !b.failed; i++)
		out->starts[i] = build_pattern(&b, expressions[i], i);
	if (!b.failed) {
		out->patterns = count;
		out->count = b.nodes.count;
		out->at = copy(mem, &b.nodes, sizeof *out->at);
		out->sets = copy(mem, &b.sets, sizeof *out->sets);
	}
	kh_arena_free(scratch);
	return !b.failed && out->at != NULL && out->sets != NULL;
}

static struct kh_node *node_at(struct builder *b, uint32_t i)
{
	return (struct kh_node *)b->nodes.items + i;
}

/* A pattern that has too many is cut: its nodes lead nowhere, and none are looked at. */
static uint32_t new_node(struct builder *b, enum kh_node_kind kind)
{
	struct kh_node *n = b->failed ? NULL : kh_list_add(b->mem, &b->nodes, sizeof *n);

	if (n == NULL) {
		b->failed = true;
		return b->first;
	}
	n->kind = (uint8_t)kind;
	n->pattern = b->pattern;
	return (uint32_t)b->nodes.count - 1;
}

static void put_set(struct builder *b, uint32_t at, const struct kh_symbols *symbols)
{
	struct kh_symbols *set = kh_list_add(b->mem, &b->sets, sizeof *set);

	if (set == NULL) {
		b->failed = true;
		return;
	}
	*set = *symbols;
	node_at(b, at)->more = (uint32_t)b->sets.count - 1;
}

static uint32_t go_on(struct builder *b, uint32_t at, enum kh_node_kind kind)
{
	uint32_t next = new_node(b, KH_NODE_EMPTY);
	struct kh_node *n = node_at(b, at);

	n->kind = (uint8_t)kind;
	n->out = next;
	return next;
}

static unsigned lowest(const struct kh_symbols *set)
{
	return (unsigned)(set->bits[0] != 0 ? __builtin_ctzll(set->bits[0]) : 64 + __builtin_ctzll(set->bits[1]));
}

static uint32_t step(struct builder *b, const struct kh_symbols *symbols, uint32_t at)
{
	int n = __builtin_popcountll(symbols->bits[0]) + __builtin_popcountll(symbols->bits[1]);
	uint32_t next = go_on(b, at, n == 1 || n == 2 ? KH_NODE_STEP : KH_NODE_STEP_SET);

	if (n == 1 || n == 2) {
		struct kh_symbols rest = *symbols;
		node_at(b, at)->one = (uint8_t)lowest(&rest);
		if (n == 2)
			kh_symbols_drop(&rest, lowest(&rest));
		node_at(b, at)->other = (uint8_t)lowest(&rest);
	} else
		put_set(b, at, symbols);
	return next;
}

/* One of the ways from `at`, and what is left of it for the others. */
static uint32_t split(struct builder *b, uint32_t at, uint32_t *rest)
{
	uint32_t way = go_on(b, at, KH_NODE_SPLIT);

	*rest = new_node(b, KH_NODE_EMPTY);
	node_at(b, at)->more = *rest;
	return way;
}

static uint32_t build_one_of(struct builder *b, const struct kh_tree *t, uint32_t at)
{
	uint32_t end = new_node(b, KH_NODE_EMPTY);

	for (const struct kh_tree *c = t->child; c != NULL && !b->failed; c = c->next) {
		uint32_t way = c->next == NULL ? at : split(b, at, &at);
		uint32_t last = build(b, c, way);
		node_at(b, last)->out = end;
	}
	return end;
}

/* The child may come again and again: from `begin`, where its last copy begins, or not at all where there is none. */
static uint32_t build_endless(struct builder *b, const struct kh_tree *child, uint32_t begin, uint32_t at)
{
	uint32_t rest, way = split(b, at, &rest);

	if (begin == at)
		way = build(b, child, way);
	node_at(b, way)->out = begin;
	return rest;
}

static uint32_t build_more(struct builder *b, const struct kh_tree *child, unsigned most, uint32_t at)
{
	uint32_t end = new_node(b, KH_NODE_EMPTY);

	for (unsigned i = 0; i < most && !b->failed; i++) {
		uint32_t rest, way = split(b, at, &rest);
		node_at(b, rest)->out = end;
		at = build(b, child, way);
	}
	node_at(b, at)->out = end;
	return end;
}

static uint32_t build_repeat(struct builder *b, const struct kh_tree *t, uint32_t at)
{
	unsigned least = t->least < COPIES_MOST ? t->least : COPIES_MOST;
	bool few = t->least <= COPIES_MOST && t->most <= t->least + COPIES_MOST;
	uint32_t begin = at;

	for (unsigned i = 0; i < least && !b->failed; i++) {
		begin = at;
		at = build(b, t->child, at);
	}
	if (t->most == t->least && few)
		return at;
	return few ? build_more(b, t->child, t->most - t->least, at)
	           : build_endless(b, t->child, least > 0 ? begin : at, at);
}

/* What stands before the range's end or its last line end matches; what would come behind is not looked at. */
static uint32_t build_end(struct builder *b, uint32_t at)
{
	struct kh_node *n = node_at(b, at);

	n->kind = KH_NODE_STEP;
	n->one = 0;
	n->other = '\n';
	n->out = b->accept;
	return new_node(b, KH_NODE_EMPTY);
}

/* Write a tree from a node on, which is empty; returns the one behind it. */
static uint32_t build(struct builder *b, const struct kh_tree *t, uint32_t at)
{
	if (b->failed || b->nodes.count - b->first > NODES_MOST)
		b->failed = true;
	else
		switch (t->kind) {
		case KH_TREE_EMPTY:
		case KH_TREE_AHEAD:
			return at;
		case KH_TREE_SYMBOL:
			return step(b, &t->symbols, at);
		case KH_TREE_START:
			return go_on(b, at, KH_NODE_START);
		case KH_TREE_BOUND:
			return go_on(b, at, KH_NODE_BOUND);
		case KH_TREE_BEHIND:
			put_set(b, at, &t->symbols);
			return go_on(b, at, KH_NODE_BEHIND);
		case KH_TREE_END:
			return build_end(b, at);
		case KH_TREE_ONE_OF:
			return build_one_of(b, t, at);
		case KH_TREE_REPEAT:
			return build_repeat(b, t, at);
		case KH_TREE_ALL:
			for (const struct kh_tree *c = t->child; c != NULL; c = c->next)
				at = build(b, c, at);
			return at;
		case KH_TREE_ANY:
			go_on(b, at, KH_NODE_ANY);
			return new_node(b, KH_NODE_EMPTY);
		}
	return at;
}

/* Returns the pattern's first node. One that has too many nodes may match anywhere. */
static uint32_t build_pattern(struct builder *b, const char *expression, unsigned number)
{
	struct kh_arena *scratch = kh_arena_new();
	const struct kh_tree *tree = scratch == NULL ? NULL : kh_tree_parse(scratch, expression);

	b->pattern = (uint8_t)number;
	b->first = (uint32_t)b->nodes.count;
	b->accept = new_node(b, KH_NODE_ACCEPT);
	uint32_t begin = new_node(b, KH_NODE_EMPTY);
	if (b->failed)
		return 0;
	b->failed = tree == NULL;
	uint32_t end = b->failed ? begin : build(b, tree, begin);
	node_at(b, end)->out = b->accept;
	if (b->failed) {
		b->nodes.count = begin + 1;
		node_at(b, begin)->kind = KH_NODE_ANY;
		b->failed = false;
	}
	kh_arena_free(scratch);
	return begin;
}
