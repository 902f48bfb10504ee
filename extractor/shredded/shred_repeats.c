/* Cells that come again: the hashes that tell them, and merged cells that are printed again on the next page. */
#include "shred.h"

#include <string.h>

#include "lines/flow.h"

enum {
	REPEAT_LEAST = 14, /* letters that a merged cell printed again has in common with its first print */
	REPEAT_MOST = 3000,
	LABELS_KEPT = 4099, /* a prime, for labels are hashed by it */
	ROW_MOST = 200,     /* atoms of a row below a cell that the end of its page cuts */
	REST_MOST = 160,    /* atoms on the top of a page that may be rests of cells */
	CUT_MOST = 400      /* pieces between the two of a cell that a page break cut */
};

static const uint64_t BASE = 1099511628211ULL; /* the prime of FNV-1a (64 bit) */

/* How many letters two places of the region have in common from here on. */
static uint32_t common(const struct kh_text *flow, uint32_t end, uint32_t i, uint32_t k)
{
	uint32_t n = 0;

	while (n < REPEAT_MOST) {
		while (i < end && !kh_is_alnum(flow->skeleton[i]))
			i++;
		while (k < end && !kh_is_alnum(flow->skeleton[k]))
			k++;
		if (i >= end || k >= end || flow->skeleton[i] != flow->skeleton[k])
			break;
		i++;
		k++;
		n++;
	}
	return n;
}

static bool ends_cell(const struct kh_atoms *atoms, size_t i)
{
	return i >= atoms->count ||
	       (atoms->at[i].evidence & (KH_EV_LABEL | KH_EV_BREAK | KH_EV_BAND | KH_EV_ALONE)) != 0;
}

/* A merged cell and its second print, side by side: how far both have been read. */
struct twice {
	const struct kh_text *flow;
	uint32_t end; /* of the region */
	struct kh_atoms *atoms;
	size_t first, again;
	uint32_t letters; /* that they have in common so far */
	bool turned;      /* the first goes on on its next page */
};

/* The atom at which so many letters from atom i on have been read; SIZE_MAX where they end inside one. */
static size_t atom_after(const struct kh_atoms *atoms, size_t i, uint32_t letters)
{
	size_t end = i;

	while (end < atoms->count && atoms->letters[end] - atoms->letters[i] < letters)
		end++;
	return atoms->letters[end] - atoms->letters[i] == letters ? end : SIZE_MAX;
}

/* The first atom of the page after that of atom i; atoms->count where none comes soon. */
static size_t next_page(const struct kh_atoms *atoms, size_t i)
{
	size_t end = i + ROW_MOST < atoms->count ? i + ROW_MOST : atoms->count;

	while (i < end && (atoms->at[i].evidence & KH_EV_BREAK) == 0)
		i++;
	return i < end ? i : atoms->count;
}

/* Read on in both as far as they are the same. False where the same words end inside an atom. */
static bool read_stretch(struct twice *t)
{
	const struct kh_atom *a = t->atoms->at;

	if (t->first >= t->atoms->count || t->again >= t->atoms->count)
		return true;
	uint32_t n = common(t->flow, t->end, a[t->again].at.begin, a[t->first].at.begin);
	size_t again = atom_after(t->atoms, t->again, n), first = atom_after(t->atoms, t->first, n);
	t->letters += n;
	if (again == SIZE_MAX || first == SIZE_MAX)
		return false;
	t->again = again;
	t->first = first;
	return true;
}

/* Read what stands of the second print on its page. The first may have been cut earlier. */
static bool read_again(struct twice *t)
{
	if (!read_stretch(t))
		return false;
	if (!ends_cell(t->atoms, t->again) && ends_cell(t->atoms, t->first) && !t->turned && t->letters > 0) {
		t->first = next_page(t->atoms, t->first);
		t->turned = true;
		return read_stretch(t);
	}
	return true;
}

/* What a page break cut off the second print stands among the rests of cells on the next page: it is none of theirs. Says
 * where, *begin and *end being atoms. Where the first print was cut too, nothing says where its rest ends. */
static bool find_rest(const struct twice *cut, size_t *begin, size_t *end)
{
	const struct kh_atoms *atoms = cut->atoms;
	size_t top = next_page(atoms, cut->again);

	if (cut->turned || ends_cell(atoms, cut->first))
		return false;
	for (size_t i = top; i < atoms->count && i < top + REST_MOST; i++) {
		uint32_t e = atoms->at[i].evidence;
		if ((i > top && (e & KH_EV_BREAK) != 0) || (e & (KH_EV_LABEL | KH_EV_BAND)) != 0)
			break;
		struct twice rest = {cut->flow, cut->end, cut->atoms, cut->first, i, 0, true};
		if ((e & KH_EV_INLINE) != 0)
			continue;
		bool whole = read_stretch(&rest) && ends_cell(atoms, rest.first);
		if (rest.letters < REPEAT_LEAST)
			continue;
		*begin = i;
		*end = rest.again;
		return whole && (*end == atoms->count || (atoms->at[*end].evidence & KH_EV_INLINE) == 0);
	}
	return false;
}

/* Take atoms out that are of no cell: those for which `drop` is set. */
static void take_out(struct kh_atoms *atoms, const bool *drop)
{
	uint32_t breaks = 0;
	size_t n = 0;

	for (size_t i = 0; i < atoms->count; i++) {
		uint32_t e = atoms->at[i].evidence & (KH_EV_BREAK | KH_EV_GAP);
		if (!drop[i]) {
			atoms->at[n] = atoms->at[i];
			atoms->at[n++].evidence |= breaks;
		}
		breaks = drop[i] ? breaks | e : 0;
	}
	atoms->count = n;
}

/* A label that stood before with the same words up to the end of a cell is a merged cell printed again. */
int kh_atoms_find_repeats(struct kh_run *run, const struct kh_text *flow, struct kh_range all, struct kh_atoms *atoms)
{
	uint32_t last[LABELS_KEPT] = {0}; /* the last atom with a label of this hash, plus one */
	bool *drop = kh_arena_zero(run->mem, atoms->count + 1, sizeof *drop), any = false;

	if (drop == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0, begin, end; i < atoms->count; i++) {
		struct kh_atom *a = &atoms->at[i];
		if ((a->evidence & KH_EV_LABEL) == 0)
			continue;
		uint32_t key = 0;
		for (uint32_t k = a->at.begin;
		     k < a->at.end && (kh_is_digit(flow->skeleton[k]) || flow->skeleton[k] == '.'); k++)
			key = key * 31 + (unsigned char)flow->skeleton[k];
		uint32_t before_this = last[key % LABELS_KEPT];
		last[key % LABELS_KEPT] = (uint32_t)i + 1;
		struct twice t = {flow, all.end, atoms, before_this - 1U, i, 0, false};
		if (before_this == 0 || !read_again(&t) || t.letters < REPEAT_LEAST || !ends_cell(atoms, t.again))
			continue;
		a->repeat = (uint32_t)(t.again - i);
		if (find_rest(&t, &begin, &end)) {
			memset(&drop[begin], true, (end - begin) * sizeof *drop);
			a->repeat_whole = any = true;
		}
	}
	if (!any)
		return KH_OK;
	take_out(atoms, drop);
	return kh_atoms_hash_all(run, atoms);
}

int kh_atoms_hash_all(struct kh_run *run, struct kh_atoms *atoms)
{
	const struct kh_text *flow = kh_flow_text(run->flow);
	size_t n = atoms->count + 1;
	uint64_t h = 0;
	uint32_t letters = 0;

	atoms->hash = kh_arena_take(run->mem, n * sizeof *atoms->hash);
	atoms->letters = kh_arena_take(run->mem, n * sizeof *atoms->letters);
	if (atoms->hash == NULL || atoms->letters == NULL)
		return KH_E_MEMORY;
	atoms->power[0] = 1;
	for (size_t i = 1; i <= KH_KNOWN_LETTERS_MOST; i++)
		atoms->power[i] = atoms->power[i - 1] * BASE;
	for (size_t i = 0; i < n; i++) {
		atoms->hash[i] = h;
		atoms->letters[i] = letters;
		for (uint32_t k = i < atoms->count ? atoms->at[i].at.begin : 0;
		     i < atoms->count && k < atoms->at[i].at.end; k++)
			if (kh_is_alnum(flow->skeleton[k])) {
				h = h * BASE + (unsigned char)(flow->skeleton[k] | 32);
				letters++;
			}
	}
	return KH_OK;
}

/* ---- on the path ---- */

/* The piece of the same cell before piece x, SIZE_MAX where it begins the cell. */
static size_t piece_before(const struct kh_shred_path *path, size_t x)
{
	size_t column = path->at[x].column, stop = x > CUT_MOST ? x - CUT_MOST : 0;

	while (path->at[x].kind == KH_PIECE_RESUMED && x > stop)
		if (path->at[--x].column == column && path->at[x].kind <= KH_PIECE_RESUMED)
			return x;
	return SIZE_MAX;
}

/* Does the cell that piece x ends, end in the letters of a piece? */
static bool ends_in(const struct kh_text *flow, const struct kh_atoms *atoms, const struct kh_shred_path *path,
    size_t x, const struct kh_shred_piece *piece)
{
	uint32_t k = atoms->at[path->at[x].end - 1].at.end;

	for (uint32_t i = atoms->at[piece->end - 1].at.end; i-- > atoms->at[piece->begin].at.begin;) {
		if (!kh_is_alnum(flow->skeleton[i]))
			continue;
		do {
			if (k == atoms->at[path->at[x].begin].at.begin) {
				if ((x = piece_before(path, x)) == SIZE_MAX)
					return false;
				k = atoms->at[path->at[x].end - 1].at.end;
			}
			k--;
		} while (!kh_is_alnum(flow->skeleton[k]));
		if (flow->skeleton[k] != flow->skeleton[i])
			return false;
	}
	return true;
}

/* What a merged cell that is printed again goes on with behind a page break is printed again too. */
void kh_shred_drop_repeated(const struct kh_text *flow, const struct kh_atoms *atoms, struct kh_shred_path *path)
{
	size_t last[KH_SHRED_COLUMNS_MOST];
	bool again[KH_SHRED_COLUMNS_MOST] = {false};

	memset(last, 0xFF, sizeof last);
	for (size_t x = 0; x < path->count; x++) {
		struct kh_shred_piece *p = &path->at[x];
		if (p->kind == KH_PIECE_BAND || p->kind == KH_PIECE_STRAY)
			continue;
		bool rest = p->kind == KH_PIECE_RESUMED && again[p->column] && last[p->column] != SIZE_MAX &&
		            ends_in(flow, atoms, path, last[p->column], p);
		p->kind = rest ? KH_PIECE_REPEATED : p->kind;
		again[p->column] = p->kind == KH_PIECE_REPEATED;
		last[p->column] = again[p->column] ? last[p->column] : x;
	}
}
