#include "mention.h"

#include "lines/flow.h"

static int value(struct kh_run *run, struct kh_range at, struct kh_value *out)
{
	return at.begin < at.end ? kh_text_value(run->mem, kh_flow_text(run->flow), at, out) : KH_OK;
}

/* Two ranges as one value: a number of a list, and the rest of the number that has the symbol. */
static int put_lent(struct kh_run *run, const struct kh_mention *m, struct kh_citation *c)
{
	struct kh_range rest = {m->id.number.end, m->id.at.end};
	char *number = kh_symbol_text(run->mem, kh_flow_text(run->flow), m->lent),
	     *tail = kh_symbol_text(run->mem, kh_flow_text(run->flow), rest);
	struct kh_spans a, b;

	if (number == NULL || tail == NULL || (c->id.text = kh_arena_print(run->mem, "%s%s", number, tail)) == NULL ||
	    kh_text_origin(run->mem, kh_flow_text(run->flow), m->lent, &a) != KH_OK ||
	    kh_text_origin(run->mem, kh_flow_text(run->flow), rest, &b) != KH_OK)
		return KH_E_MEMORY;
	struct kh_span *both = kh_arena_take(run->mem, (a.count + b.count) * sizeof *both);
	if (both == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < a.count + b.count; i++)
		both[i] = i < a.count ? a.at[i] : b.at[i - a.count];
	c->id.spans = c->spans = (struct kh_spans){both, a.count + b.count};
	c->number = number;
	return KH_OK;
}

static int put_id(struct kh_run *run, const struct kh_mention *m, struct kh_citation *c)
{
	struct kh_range whole = {m->lead.begin < m->id.at.begin ? m->lead.begin : m->id.at.begin, m->end};

	if (m->lent.begin < m->lent.end)
		return put_lent(run, m, c);
	c->id.text = kh_symbol_text(run->mem, kh_flow_text(run->flow), m->id.at);
	c->number = kh_symbol_text(run->mem, kh_flow_text(run->flow), m->id.number);
	if (c->id.text == NULL || c->number == NULL ||
	    kh_text_origin(run->mem, kh_flow_text(run->flow), m->id.at, &c->id.spans) != KH_OK)
		return KH_E_MEMORY;
	return kh_text_origin(run->mem, kh_flow_text(run->flow), whole, &c->spans);
}

int kh_mention_put(struct kh_run *run, const struct kh_mention *m, struct kh_citation *c)
{
	int rc = put_id(run, m, c);

	if (rc == KH_OK && m->id.symbol.begin < m->id.symbol.end)
		rc = (c->symbol = kh_symbol_text(run->mem, kh_flow_text(run->flow), m->id.symbol)) == NULL
		         ? KH_E_MEMORY
		         : KH_OK;
	if (rc != KH_OK)
		return rc;
	c->year = m->id.year;
	c->date = m->edtf;
	if (m->kind != NULL) {
		if ((rc = value(run, m->type, &c->type)) != KH_OK)
			return rc;
		if ((c->type.text = kh_yield_words(run->mem, m->kind, "name")) == NULL)
			return KH_E_MEMORY;
	}
	return value(run, m->issuer, &c->issuer);
}
