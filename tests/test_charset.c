/* Legacy charsets: tables, detection, mixtures, origins, what must stay as it is. */
#include <check.h>
#include <glob.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "charset/charset_data.h"
#include "charset/decode.h"
#include "encode.h"
#include "kit.h"
#include "samples.h"
#include "pattern/patterns.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_charset(void);

static const enum kh_charset_id legacy[] = {
    KH_CHARSET_TCVN3, KH_CHARSET_VNI, KH_CHARSET_VISCII, KH_CHARSET_1258, KH_CHARSET_VIQR};

/* ---- decoding ---- */

struct result {
	struct kh_arena *mem;
	struct kh_decoded text;
	struct kh_error err;
	int rc;
};

static struct result decode(const char *charset, const char *bytes, size_t size)
{
	struct result r = {kh_arena_new(), {0}, {0}, 0};

	ck_assert_ptr_nonnull(r.mem);
	r.rc = kh_decode(r.mem, kit_patterns(), charset, bytes, size, &r.text, &r.err);
	return r;
}

static void check_text(const struct result *r, const char *text, size_t size, const char *what)
{
	size_t same = 0, from;

	ck_assert_msg(r->rc == KH_OK, "%s: %s", what, r->err.message);
	if (encode_same(kh_charset_find(r->text.charset), r->text.bytes, r->text.size, text, size))
		return;
	while (same < size && same < r->text.size && text[same] == r->text.bytes[same])
		same++;
	from = same < 40 ? 0 : same - 40;
	ck_assert_msg(same == size && r->text.size == size,
	    "%s (%s, %.2f): differs at byte %zu:\n  is     %.*s\n  should %.*s", what, r->text.charset,
	    r->text.confidence, same, (int)(r->text.size - from < 90 ? r->text.size - from : 90),
	    r->text.bytes + from, (int)(size - from < 90 ? size - from : 90), text + from);
}

/* Every character comes from just the bytes that it was encoded to. */
static void check_origins(const struct result *r, const struct encoded *e, const char *what)
{
	size_t character = 0;

	for (size_t i = 0; i < r->text.size; i++) {
		size_t from = r->text.origin == NULL ? i + r->text.offset : r->text.origin[i], width;

		if (i > 0 && ((unsigned char)r->text.bytes[i] & 0xC0) != 0x80)
			character++;
		if (r->text.origin == NULL || character >= e->count)
			continue;
		width = r->text.width[i];
		if (from == e->at[character] && from + width == e->at[character + 1])
			continue;
		ck_abort_msg("%s: byte %zu, character %zu: [%zu, %zu) should be [%u, %u)", what, i, character, from,
		    from + width, e->at[character], e->at[character + 1]);
	}
	ck_assert_uint_eq(character + 1, e->count);
}

/* ---- tables ---- */

START_TEST(test_every_letter_comes_back)
{
	static const enum kh_charset_id ids[] = {
	    KH_CHARSET_TCVN3, KH_CHARSET_VNI, KH_CHARSET_VISCII, KH_CHARSET_1258, KH_CHARSET_VIQR, KH_CHARSET_VPS};
	const char *letters = encode_inventory();

	for (size_t i = 0; i < COUNT(ids); i++) {
		struct encoded e;
		struct result r;
		char all[2048];

		/* With a backslash in it, each mark of VIQR is what it can be. */
		snprintf(all, sizeof all, "%s%s", letters, ids[i] == KH_CHARSET_VIQR ? "ha." : "");
		e = encode(kit_patterns(), ids[i], ENCODE_BYTES, all, strlen(all));
		r = decode(kh_charset_name(ids[i]), e.bytes, e.size);
		ck_assert_ptr_null(memchr(e.text, '#', e.text_size));
		ck_assert_msg(
		    ids[i] == KH_CHARSET_TCVN3 || strlen(all) == e.text_size, "%s", kh_charset_name(ids[i]));
		check_text(&r, e.text, e.text_size, kh_charset_name(ids[i]));
		ck_assert_str_eq(r.text.charset, kh_charset_name(ids[i]));
		check_origins(&r, &e, kh_charset_name(ids[i]));
		kh_arena_free(r.mem);
		encoded_free(&e);
	}
}
END_TEST

/* Another hand's tables: those of the C library, where it has them. TCVN5712-1 has more capitals than TCVN3, and
 * other signs below A1. */
START_TEST(test_tables_agree_with_iconv)
{
	static const struct {
		enum kh_charset_id id;
		const char *name;
		unsigned first;
	} cases[] = {{KH_CHARSET_TCVN3, "TCVN5712-1", 0xA1}, {KH_CHARSET_VISCII, "VISCII", 0x80},
	    {KH_CHARSET_1258, "CP1258", 0x80}};

	for (size_t i = 0; i < COUNT(cases); i++) {
		iconv_t conversion = iconv_open("UTF-8", cases[i].name);

		if (conversion == (iconv_t)-1)
			continue;
		for (unsigned byte = cases[i].first; byte < 0x100; byte++) {
			char in[2] = {(char)byte, '\0'}, out[16] = "", *from = in, *to = out;
			size_t left = 1, room = sizeof out - 1;
			struct result r = decode(kh_charset_name(cases[i].id), in, 1);
			bool sign = cases[i].id == KH_CHARSET_TCVN3 && byte >= 0xB0 && byte <= 0xB4;

			if (iconv(conversion, &from, &left, &to, &room) != (size_t)-1 && !sign) {
				iconv(conversion, NULL, NULL, &to, &room);
				check_text(&r, out, strlen(out), cases[i].name);
			}
			kh_arena_free(r.mem);
		}
		iconv_close(conversion);
	}
}
END_TEST

/* ---- what is known to occur ---- */

struct passage {
	const char *told, *bytes, *text, *charset;
};

static const struct passage passages[] = {
    {NULL, "KÕ ho¹ch sè 12/KH-UBND, ngµy 5 th¸ng 3", "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3", "TCVN3"},
    {NULL, "Keá hoaïch soá 12/KH-UBND, ngaøy 5 thaùng 3", "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3", "VNI"},
    {NULL,
        "K\xD5 ho\xB9"
        "ch s\xE8 12/KH-UBND, ng\xB5y 5 th\xB8ng 3",
        "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3", "TCVN3"},
    {NULL,
        "Ke\xE1 hoa\xEF"
        "ch so\xE1 12/KH-UBND, nga\xF8y 5 tha\xF9ng 3",
        "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3", "VNI"},
    {NULL,
        "K\xAA ho\xD5"
        "ch s\xAF 12/KH-UBND, ng\xE0y 5 th\xE1ng 3",
        "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3", "VISCII"},
    {NULL,
        "K\xEA\xEC hoa\xF2"
        "ch s\xF4\xEC 12/KH-UBND, nga\xCCy 5 tha\xECng 3",
        "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3", "windows-1258"},
    {NULL, "Ke^' hoa.ch so^' 12/KH-UBND, nga`y 5 tha'ng 3", "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3", "VIQR"},
    {NULL, "Káº¿ hoáº¡ch sá»‘ 12/KH-UBND, ngÃ y 5 thÃ¡ng 3", "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3", "UTF-8"},
    {NULL, "KÃ¡ÂºÂ¿ hoÃ¡ÂºÂ¡ch sÃ¡Â»â€˜ 12, thÃƒÂ¡ng 3", "Kế hoạch số 12, tháng 3", "UTF-8"},
    /* capitals with tones have no codes: known where the others of the word are capitals */
    {NULL, "KÕ HO¹CH C¶I C¸CH HµNH CHÝNH cña UBND x· §«ng Hßa, quý III ®· xong",
        "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH của UBND xã Đông Hòa, quý III đã xong", "TCVN3"},
    /* capitals by the font only */
    {NULL, "céng hßa x· héi chñ nghÜa viÖt nam", "cộng hòa xã hội chủ nghĩa việt nam", "TCVN3"},
    /* AD is a letter, not a soft hyphen; the text layers of PDF files have U+2212 for it, and U+2219 for B7 */
    {NULL, "ph\xC2\xADíng h\xC2\xADíng, ch\xC2\xAD¬ng tr×nh", "phướng hướng, chương trình", "TCVN3"},
    {NULL, "ph\xE2\x88\x92¬ng h\xE2\x88\x92íng, c¸c x\xE2\x88\x99, gi¶m 5 \xE2\x88\x92 7%",
        "phương hướng, các xã, giảm 5 − 7%", "TCVN3"},
    /* the longest sequence first, and cases mixed by the typist */
    {NULL, "UÛY BAN NHAÂN DAÂN TÆNH, Uûy ban nhaân daân huyeän", "ỦY BAN NHÂN DÂN TỈNH, Ủy ban nhân dân huyện",
        "VNI"},
    /* letters among the control codes */
    {NULL, "K\x1E T\x8CN TH\x9ET, M\x19 T\x85M, s\xAF K\xAA HO\x80\x43H", "KỴ TỂN THỤT, MỸ TẦM, số Kế HOẠCH",
        "VISCII"},
    /* a stop that ends a sentence, and one that is a tone; an address; an abbreviation */
    {NULL, "Phu.c vu. nha^n da^n. Nhie^.m vu. la^u da`i. QDD-UBND, HDDND, xem www.laivung.gov.vn.",
        "Phục vụ nhân dân. Nhiệm vụ lâu dài. QĐ-UBND, HĐND, xem www.laivung.gov.vn.", "VIQR"},
    {NULL, "DDe^? na^ng cao hie^.u qua? cu?a bo^. ma'y, die^.n ti'ch 5 ha\\.",
        "Để nâng cao hiệu quả của bộ máy, diện tích 5 ha.", "VIQR"},
    {"VPS",
        "K\x89 ho\xE5"
        "ch s\xD3, \xE5i \x9A",
        "Kế hoạch số, ại ý", "VPS"},
    {"tcvn-3",
        "Q\xA7-UBND \x96 s\xE8 \x93"
        "1\x94",
        "QĐ-UBND – số “1”", "TCVN3"},
    {"ABC", "Sè", "Số", "TCVN3"},
    {"Latin1", "caf\xE9", "café", "windows-1252"},
};

START_TEST(test_sample)
{
	const struct passage *s = &passages[_i];
	struct result r = decode(s->told, s->bytes, strlen(s->bytes));

	check_text(&r, s->text, strlen(s->text), s->bytes);
	ck_assert_str_eq(r.text.charset, s->charset);
	kh_arena_free(r.mem);
}
END_TEST

/* ---- what must stay as it is ---- */

static const char *const untouched[] = {
    "Kế hoạch số 12/KH-UBND, ngày 5 tháng 3 năm 2022 của Ủy ban nhân dân huyện",
    "The café's résumé: naïve coöperation, 20 °C ± 2, § 5, 3 × 4, ½ done, «quoted», José Ñandú",
    "L'évaluation a été réalisée à Genève où les élèves français étaient très âgés; dès l'été, ça coûte 5 €",
    "Größe, Übung, Straße, schön; Łódź, żółć, příliš žluťoučký kůň; çığ, göğüs; århus, øl, æble",
    "int a[x^2], b = f(a) ^ g(b); e^x + o(n); d->dd = 1; /* don't add. So? */ if (i.e. == \"o.k.\") u+=v;",
    "$e^{i\\pi} + a^n = \\hat{o}^2$, see www.a.io/u.html. Is it so? I do. We agree' to'o",
    "\\xE1 \\u00e1 Да, 漢字, ภาษาไทย, ελληνικά, עברית",
    "¿Qué más? ¡Olé! £5, ¥7, ©2020 ®, ª º ¹ ² ³ µm ¶ ÷",
    /* marks behind vowels: quotes and members of source code */
    "def butter(n, output='ba', analog=False): # numerator ('b') and denominator ('a'), 'to', 'so', 'na', 'ni' in "
    "io.x",
    "return pu.add(c1, c2) + pu.sub(do.it, so.me) if x^2 else \"B.A.T.M.A.N. a hi. To? so? \" /* define ADD 0x86DD "
    "*/",
    "greek = {'Mu': r'\\mathrm{M}', 'Nu': r'\\nu', 'Pi': r'\\Pi', 'Chi': r'\\mathrm{X}', 'khi': r'\\chi'}; x = a^2",
    /* words of other languages that a charset makes syllables of */
    "trasmissione audio digitale dell’Opera, e ciò anche quando l’Opera\nnella misura in cui ciò sia possibile, può "
    "essere\nÈ già lì; le virtù, il tè, perciò, più giù, però no: così è, e non può essere contattata al sito",
    "E\nTALE ESCLUSIONE PUÒ NON APPLICARSI A TE, durata del diritto applicabile). Nonostante ciò, non può",
    "Él irá también mañana; à Bâle, près du lac; å gå nu? Bí ann, ní hé, tá mé ag dul; càit a bheil thu, mòran taing",
    /* the name of a font is no proof */
    "<font face=\".VnTime\">Kế hoạch số 12 của Phòng Nội vụ</font> <font face=\"VNI-Times\">xã, phường</font>",
    "<p style=\"font-family: .VnTimeH\">Quý II</p><td>hòa giải</td><td>là, và, có</td>",
};

START_TEST(test_other_text_stays)
{
	struct result r = decode(NULL, untouched[_i], strlen(untouched[_i]));

	check_text(&r, untouched[_i], strlen(untouched[_i]), "stays");
	ck_assert_str_eq(r.text.charset, "UTF-8");
	ck_assert(!r.text.guessed);
	kh_arena_free(r.mem);
}
END_TEST

START_TEST(test_vps_is_never_guessed)
{
	const char *letters = "Ủy ban nhân dân huyện Lai Vung ban hành kế hoạch cải cách hành chính năm 2022";
	struct encoded e = encode(kit_patterns(), KH_CHARSET_VPS, ENCODE_BYTES, letters, strlen(letters));
	struct result r = decode(NULL, e.bytes, e.size);

	ck_assert_int_eq(r.rc, KH_OK);
	ck_assert_str_ne(r.text.charset, "VPS");
	kh_arena_free(r.mem);
	encoded_free(&e);
}
END_TEST

START_TEST(test_little_evidence_is_a_guess)
{
	static const struct {
		const char *bytes;
		bool guessed;
	} cases[] = {{"caf\xE9 cr\xE8me", true}, {"Ph\xDFng N\xE9i v\xF4", true},
	    {"Ph\xDFng N\xE9i v\xF4 huy\xD6n ch\xF1 tr\xD7, ph\xE8i h\xEEp v\xED"
	     "i c\xB8"
	     "c c\xAC quan li\xAAn quan th\xF9"
	     "c hi\xD6n k\xD5 ho\xB9"
	     "ch",
	        false}};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct result r = decode(NULL, cases[i].bytes, strlen(cases[i].bytes));

		ck_assert_int_eq(r.rc, KH_OK);
		ck_assert_msg(r.text.guessed == cases[i].guessed, "%s: %.2f", cases[i].bytes, r.text.confidence);
		ck_assert(r.text.confidence > 0 && r.text.confidence <= 1);
		kh_arena_free(r.mem);
	}
}
END_TEST

START_TEST(test_names)
{
	static const struct {
		const char *name;
		enum kh_charset_id id;
	} names[] = {{"utf-8", KH_CHARSET_UTF8}, {"UTF8", KH_CHARSET_UTF8}, {"Utf_16 LE", KH_CHARSET_UTF16LE},
	    {"TCVN3 (ABC)", KH_CHARSET_TCVN3}, {"tcvn-5712:3", KH_CHARSET_TCVN3}, {"VNI-Windows", KH_CHARSET_VNI},
	    {"viscii1.1-1", KH_CHARSET_VISCII}, {"CP1258", KH_CHARSET_1258}, {"", KH_CHARSET_UNKNOWN},
	    {"KOI8-R", KH_CHARSET_UNKNOWN}, {"tcvn3\xE1", KH_CHARSET_UNKNOWN},
	    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", KH_CHARSET_UNKNOWN}};

	for (size_t i = 0; i < COUNT(names); i++)
		ck_assert_msg(kh_charset_find(names[i].name) == names[i].id, "%s", names[i].name);
	for (int id = KH_CHARSET_UNKNOWN + 1; id < KH_CHARSET_COUNT; id++)
		ck_assert_int_eq((int)kh_charset_find(kh_charset_name((enum kh_charset_id)id)), id);
}
END_TEST

/* ---- whole plans ---- */

struct file {
	char *bytes;
	size_t size;
};

static struct file read_file(const char *path)
{
	FILE *in = fopen(path, "rb");
	struct file f = {malloc(1 << 20), 0};

	ck_assert_msg(in != NULL && f.bytes != NULL, "%s", path);
	f.size = fread(f.bytes, 1, 1 << 20, in);
	fclose(in);
	return f;
}

/* The encoder takes composed letters, and a BOM is of no charset but Unicode's. */
static struct file composed(const struct file *f)
{
	const utf8proc_uint8_t *from = (const utf8proc_uint8_t *)f->bytes;
	size_t bom = f->size >= 3 && memcmp(from, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	utf8proc_uint8_t *to = NULL;
	utf8proc_ssize_t size =
	    utf8proc_map(from + bom, (utf8proc_ssize_t)(f->size - bom), &to, UTF8PROC_COMPOSE | UTF8PROC_STABLE);

	return (struct file){(char *)to, size < 0 ? 0 : (size_t)size};
}

/* All sample texts that are UTF-8, but for those too short to show their charset. */
enum { LITTLE = 800 };

static void for_each_text(void (*check)(const char *path, const struct file *file))
{
	glob_t found = {0};

	ck_assert_int_eq(glob("tests/plans/*/input.*", 0, NULL, &found), 0);
	(void)glob("tools/charset_sample.txt", GLOB_APPEND, NULL, &found);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		struct file f = read_file(found.gl_pathv[i]), text = composed(&f);

		if (text.size >= LITTLE && sample_has_charsets(found.gl_pathv[i]))
			check(found.gl_pathv[i], &text);
		free(text.bytes);
		free(f.bytes);
	}
	globfree(&found);
}

static void check_pure(const char *path, const struct file *f)
{
	for (size_t i = 0; i < COUNT(legacy) + 1; i++)
		for (int form = ENCODE_BYTES; form <= ENCODE_TWICE; form++) {
			enum kh_charset_id id = i < COUNT(legacy) ? legacy[i] : KH_CHARSET_UTF8;
			struct encoded e;
			struct result r;
			char what[256];

			/* Legacy bytes are stored as UTF-8 once; VIQR is the same stored or not. */
			if ((id != KH_CHARSET_UTF8 && form == ENCODE_TWICE) ||
			    (id == KH_CHARSET_VIQR && form != ENCODE_BYTES))
				continue;
			e = encode(kit_patterns(), id, (enum encode_form)form, f->bytes, f->size);
			r = decode(NULL, e.bytes, e.size);
			snprintf(what, sizeof what, "%s as %s, form %d", path, kh_charset_name(id), form);
			check_text(&r, e.text, e.text_size, what);
			check_origins(&r, &e, what);
			ck_assert_msg(
			    strcmp(r.text.charset, kh_charset_name(id)) == 0, "%s: %s", what, r.text.charset);
			ck_assert_msg(!r.text.guessed, "%s: %.2f", what, r.text.confidence);
			kh_arena_free(r.mem);
			encoded_free(&e);
		}
}

START_TEST(test_plans_in_every_charset)
{
	for_each_text(check_pure);
}
END_TEST

/* ---- whole plans, their paragraphs in different charsets ---- */

enum { PIECE = 150 };

struct mixture {
	char *bytes, *text;
	size_t size, text_size;
	size_t lines, wrong; /* over all files */
};

static struct mixture mixture;

static const struct {
	enum kh_charset_id id;
	enum encode_form form;
} parts[] = {{KH_CHARSET_UTF8, ENCODE_BYTES}, {KH_CHARSET_TCVN3, ENCODE_STORED}, {KH_CHARSET_VNI, ENCODE_STORED},
    {KH_CHARSET_1258, ENCODE_STORED}, {KH_CHARSET_UTF8, ENCODE_STORED}, {KH_CHARSET_TCVN3, ENCODE_BYTES},
    {KH_CHARSET_VNI, ENCODE_BYTES}};

static unsigned next_random(void)
{
	static unsigned state = 7;

	state = state * 1664525u + 1013904223u;
	return state >> 8;
}

static void add_part(const char *text, size_t size, size_t part)
{
	struct encoded e = encode(kit_patterns(), parts[part].id, parts[part].form, text, size);

	memcpy(mixture.bytes + mixture.size, e.bytes, e.size);
	memcpy(mixture.text + mixture.text_size, e.text, e.text_size);
	mixture.size += e.size;
	mixture.text_size += e.text_size;
	encoded_free(&e);
}

static void count_lines(const struct result *r)
{
	const char *is = r->text.bytes, *should = mixture.text;
	const char *is_end = is + r->text.size, *should_end = should + mixture.text_size;

	while (is < is_end && should < should_end) {
		size_t n = (size_t)((const char *)memchr(is, '\n', (size_t)(is_end - is)) - is);
		size_t m = (size_t)((const char *)memchr(should, '\n', (size_t)(should_end - should)) - should);

		mixture.lines++;
		mixture.wrong += !encode_same(KH_CHARSET_TCVN3, is, n, should, m);
		is += n + 1;
		should += m + 1;
	}
	ck_assert(is == is_end && should == should_end);
}

/* Pieces of some lines each; stored as UTF-8 throughout, or with bytes as they are among them. */
static void check_mixed(const char *path, const struct file *f)
{
	static const size_t raw_parts[] = {0, 5, 6};
	bool raw = next_random() % 2 != 0;
	struct result r;

	mixture.bytes = malloc(f->size * 4 + 16);
	mixture.text = malloc(f->size * 3 + 16);
	mixture.size = mixture.text_size = 0;
	ck_assert(mixture.bytes != NULL && mixture.text != NULL);
	for (size_t at = 0, end; at < f->size; at = end) {
		end = at + PIECE < f->size ? at + PIECE : f->size;
		while (end < f->size && f->bytes[end - 1] != '\n')
			end++;
		add_part(f->bytes + at, end - at, raw ? raw_parts[next_random() % 3] : next_random() % 5);
	}
	add_part("\n", 1, 0);
	r = decode(NULL, mixture.bytes, mixture.size);
	ck_assert_msg(r.rc == KH_OK, "%s: %s", path, r.err.message);
	count_lines(&r);
	kh_arena_free(r.mem);
	free(mixture.bytes);
	free(mixture.text);
}

START_TEST(test_plans_of_mixed_charsets)
{
	for (int round = 0; round < 4; round++)
		for_each_text(check_mixed);
	ck_assert_uint_gt(mixture.lines, 1000);
	ck_assert_msg(
	    mixture.wrong * 500 <= mixture.lines, "%zu of %zu lines are wrong", mixture.wrong, mixture.lines);
}
END_TEST

Suite *kh_suite_charset(void)
{
	Suite *suite = suite_create("charset");
	TCase *tables = tcase_create("tables"), *texts = tcase_create("texts");

	tcase_add_test(tables, test_names);
	tcase_add_test(tables, test_every_letter_comes_back);
	tcase_add_test(tables, test_tables_agree_with_iconv);
	tcase_add_loop_test(texts, test_sample, 0, (int)COUNT(passages));
	tcase_add_loop_test(texts, test_other_text_stays, 0, (int)COUNT(untouched));
	tcase_add_test(texts, test_vps_is_never_guessed);
	tcase_add_test(texts, test_little_evidence_is_a_guess);
	tcase_add_test(texts, test_plans_in_every_charset);
	tcase_add_test(texts, test_plans_of_mixed_charsets);
	tcase_set_timeout(texts, 60);
	suite_add_tcase(suite, tables);
	suite_add_tcase(suite, texts);
	return suite;
}
