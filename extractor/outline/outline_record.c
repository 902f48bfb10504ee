/* The outline as the record has it: values with the bytes that they stand at. */
#include "outline.h"

#include "lines/flow.h"

static int record_section(struct kh_run *run, const struct kh_outline_section *from, struct kh_section *to);
static int record_blocks(struct kh_run *run, const struct kh_outline_section *from, struct kh_section *to);

int kh_outline_record(
    struct kh_run *run, const struct kh_outline *outline, const struct kh_section **sections, size_t *count)
{
	struct kh_section *out = kh_arena_zero(run->mem, outline->count, sizeof *out);
	int rc = out == NULL ? KH_E_MEMORY : KH_OK;

	for (size_t i = 0; rc == KH_OK && i < outline->count; i++)
		rc = record_section(run, &outline->sections[i], &out[i]);
	*sections = out;
	*count = outline->count;
	return rc;
}

static int record_section(struct kh_run *run, const struct kh_outline_section *from, struct kh_section *to)
{
	const struct kh_text *flow = kh_flow_text(run->flow);
	int rc = kh_text_value(run->mem, flow, from->label, &to->label);

	if (rc == KH_OK)
		rc = kh_text_value(run->mem, flow, from->title, &to->title);
	if (rc == KH_OK)
		rc = record_blocks(run, from, to);
	to->level = from->level;
	to->parent = from->parent;
	to->kind = from->kind;
	/* a section stands where its label and title do */
	struct kh_range head = from->label.begin < from->label.end ? from->label : from->title;
	if (from->title.begin < from->title.end && from->title.end > head.end)
		head.end = from->title.end;
	return rc == KH_OK ? kh_text_origin(run->mem, flow, head, &to->spans) : rc;
}

static int record_blocks(struct kh_run *run, const struct kh_outline_section *from, struct kh_section *to)
{
	struct kh_block *blocks = kh_arena_zero(run->mem, from->block_count, sizeof *blocks);

	if (blocks == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < from->block_count; i++) {
		int rc = kh_text_value(run->mem, kh_flow_text(run->flow), from->blocks[i].at, &blocks[i].value);
		if (rc != KH_OK)
			return rc;
		blocks[i].bullet = from->blocks[i].bullet;
	}
	to->blocks = blocks;
	to->block_count = from->block_count;
	return KH_OK;
}
