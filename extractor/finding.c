#include "finding.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "lines/flow.h"

enum { FINDINGS_MOST = 2000 }; /* of one plan; what is beyond helps nobody */

static const struct {
	const char *code, *message;
} findings[] = {
#define KH_WARNING(name, code, message) {code, message},
#include "warnings.def"
#undef KH_WARNING
};

struct kh_findings {
	struct kh_list list;
};

struct kh_findings *kh_findings_new(struct kh_arena *mem)
{
	return kh_arena_zero(mem, 1, sizeof(struct kh_findings));
}

const char *kh_finding_code(enum kh_finding what)
{
	return findings[what].code;
}

/* "%s" takes the next argument, "%%" is a percent sign; nothing else has a meaning. */
static char *sentence(struct kh_arena *mem, const char *form, va_list args)
{
	struct kh_list out = {0};
	va_list words;

	va_copy(words, args);
	for (const char *p = form; out.items == NULL || *p != '\0'; p++) {
		const char *piece = p;
		size_t size = 1;
		if (*p == '%' && (p[1] == 's' || p[1] == '%')) {
			piece = *++p == 's' ? va_arg(words, const char *) : "%";
			piece = piece == NULL ? "" : piece;
			size = strlen(piece);
		}
		if (!kh_list_reserve(mem, &out, size + 1, 1)) {
			out.items = NULL;
			break;
		}
		memcpy((char *)out.items + out.count, piece, size);
		out.count += size;
	}
	va_end(words);
	if (out.items != NULL)
		((char *)out.items)[out.count] = '\0';
	return out.items;
}

static int add(struct kh_run *run, enum kh_finding what, struct kh_spans spans, va_list args)
{
	struct kh_list *list = &run->findings->list;

	if (list->count >= FINDINGS_MOST)
		return KH_OK;
	struct kh_warning *w = kh_list_add(run->mem, list, sizeof *w);
	char *message = w == NULL ? NULL : sentence(run->mem, findings[what].message, args);
	if (message == NULL)
		return KH_E_MEMORY;
	*w = (struct kh_warning){findings[what].code, message, spans};
	return KH_OK;
}

int kh_report(struct kh_run *run, enum kh_finding what, struct kh_range at, ...)
{
	struct kh_spans spans;
	va_list args;
	int rc = kh_text_origin(run->mem, kh_flow_text(run->flow), at, &spans);

	if (rc != KH_OK)
		return rc;
	va_start(args, at);
	rc = add(run, what, spans, args);
	va_end(args);
	return rc;
}

int kh_report_spans(struct kh_run *run, enum kh_finding what, struct kh_spans spans, ...)
{
	va_list args;

	va_start(args, spans);
	int rc = add(run, what, spans, args);
	va_end(args);
	return rc;
}

int kh_slips_report(struct kh_run *run)
{
	size_t count = 0;
	const struct kh_text *flow = kh_flow_text(run->flow);
	const struct kh_range *slips = kh_matcher_slips(run->matcher, flow, &count);
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < count; i++) {
		char *words = kh_text_copy(run->mem, flow, slips[i]);
		rc = words == NULL ? KH_E_MEMORY : kh_report(run, KH_W_OCR_SLIP, slips[i], words);
	}
	return rc;
}

static int by_place(const void *a, const void *b)
{
	const struct kh_warning *x = a, *y = b;
	size_t i = x->spans.count > 0 ? x->spans.at[0].begin : 0, j = y->spans.count > 0 ? y->spans.at[0].begin : 0;

	if (i != j)
		return i < j ? -1 : 1;
	int order = strcmp(x->code, y->code);
	return order != 0 ? order : strcmp(x->message, y->message);
}

/* The same sentence twice at one place says nothing more. */
void kh_findings_array(struct kh_findings *f, const struct kh_warning **warnings, size_t *count)
{
	struct kh_warning *w = f->list.items;
	size_t n = 0;

	if (f->list.count > 1)
		qsort(w, f->list.count, sizeof *w, by_place);
	for (size_t i = 0; i < f->list.count; i++)
		if (n == 0 || by_place(&w[n - 1], &w[i]) != 0)
			w[n++] = w[i];
	*warnings = w;
	*count = n;
}
