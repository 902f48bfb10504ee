/* The gazetteer: units found by name, kind and place; the whole table against what is known of the country. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mention/gazetteer.h"
#include "mention/name_key.h"

enum { FOUND_MAX = 64 };

static char *table; /* the bytes of patterns/gazetteer.tsv, NUL-terminated */
static size_t table_size;
static struct kh_gazetteer *gazetteer;

static void load(void)
{
	struct kh_error err = {0};
	FILE *file = fopen("patterns/gazetteer.tsv", "rb");

	ck_assert_msg(file != NULL, "run the tests in the project's folder");
	table = calloc(1, 1 << 20);
	ck_assert_ptr_nonnull(table);
	table_size = fread(table, 1, (1 << 20) - 1, file);
	fclose(file);
	ck_assert_msg(kh_gazetteer_new(table, table_size, &gazetteer, &err) == KH_OK, "%s", err.message);
}

static void unload(void)
{
	kh_gazetteer_free(gazetteer);
	free(table);
}

static size_t find(enum kh_unit_level level, const char *kind, const char *name, const struct kh_unit *parent,
    const struct kh_unit **found)
{
	return kh_gazetteer_find(gazetteer, level, kind, name, strlen(name), parent, found, FOUND_MAX);
}

/** The codes of what is found, with blanks between: "708 808". */
static const char *codes_of(const struct kh_unit *const *found, size_t count)
{
	static char codes[FOUND_MAX * 8];

	codes[0] = '\0';
	for (size_t i = 0; i < count && i < FOUND_MAX; i++) {
		strcat(codes, i ? " " : "");
		strcat(codes, found[i]->code);
	}
	return codes;
}

static const struct {
	enum kh_unit_level level;
	const char *kind, *name, *province, *codes;
} finds[] = {
    /* all levels and kinds */
    {KH_PROVINCE, "tỉnh", "Đồng Tháp", NULL, "87"},
    {KH_PROVINCE, "thành phố", "Hồ Chí Minh", NULL, "79"},
    {KH_PROVINCE, "tỉnh", "Hồ Chí Minh", NULL, ""},
    {KH_DISTRICT, "huyện", "Lai Vung", NULL, "876"},
    {KH_DISTRICT, "huyện", "Tứ Kỳ", NULL, "298"},
    {KH_DISTRICT, NULL, "Xuân Lộc", NULL, "741"},
    {KH_DISTRICT, "quận", "Ninh Kiều", NULL, "916"},
    {KH_DISTRICT, "thành phố", "Thủ Đức", NULL, "769"},
    {KH_DISTRICT, "huyện", "Bạch Long Vĩ", NULL, "318"},
    {KH_COMMUNE, "phường", "Phúc Xá", NULL, "00001"},
    {KH_COMMUNE, "thị trấn", "Lai Vung", NULL, "30208"},
    {KH_COMMUNE, NULL, "Phúc Xá", "Đồng Tháp", ""},
    /* a name at another level is no hit */
    {KH_PROVINCE, NULL, "Lai Vung", NULL, ""},
    {KH_DISTRICT, NULL, "Đồng Tháp", NULL, ""},
    /* names that several have, in order of code */
    {KH_DISTRICT, "huyện", "Châu Thành", NULL, "708 808 821 831 847 877 892 905 933 942"},
    {KH_DISTRICT, "huyện", "Châu Thành", "Đồng Tháp", "877"},
    {KH_DISTRICT, "huyện", "Châu Thành", "Cà Mau", ""},
    {KH_DISTRICT, NULL, "Long Mỹ", NULL, "936 937"},
    {KH_DISTRICT, "huyện", "Long Mỹ", NULL, "936"},
    {KH_DISTRICT, "thị xã", "Long Mỹ", NULL, "937"},
    {KH_DISTRICT, "huyện", "Phong Điền", NULL, "476 926"},
    {KH_DISTRICT, "huyện", "Kỳ Sơn", NULL, "151 417"},
    /* capitals, small letters, kinds */
    {KH_DISTRICT, "HUYỆN", "TỨ KỲ", NULL, "298"},
    {KH_DISTRICT, "Thị Xã", "long mỹ", NULL, "937"},
    {KH_DISTRICT, "huyen", "Lai Vung", NULL, "876"},
    {KH_DISTRICT, "ấp", "Lai Vung", NULL, ""},
    {KH_DISTRICT, "xã", "Lai Vung", NULL, ""},
    /* place of the tone, i and y, d */
    {KH_PROVINCE, NULL, "Hòa Bình", NULL, "17"},
    {KH_PROVINCE, NULL, "Hoà Bình", NULL, "17"},
    {KH_PROVINCE, NULL, "THANH HOÁ", NULL, "38"},
    {KH_DISTRICT, NULL, "Thuỷ Nguyên", "Hải Phòng", "311"},
    {KH_DISTRICT, NULL, "Thủy Nguyên", "Hải Phòng", "311"},
    {KH_DISTRICT, NULL, "Qui Nhơn", NULL, "540"},
    {KH_DISTRICT, NULL, "Mĩ Tho", NULL, "815"},
    {KH_PROVINCE, NULL, "Ðồng Nai", NULL, "75"}, /* an eth for the đ */
    /* NFD */
    {KH_DISTRICT, NULL, "Tu\u031B\u0301 Ky\u0300", NULL, "298"},
    {KH_PROVINCE, NULL, "Đo\u0302\u0300ng Nai", NULL, "75"},
    /* names of the highlands */
    {KH_PROVINCE, "tỉnh", "Đắk Lắk", NULL, "66"},
    {KH_PROVINCE, "tỉnh", "Đăk Lăk", NULL, "66"},
    {KH_PROVINCE, "tỉnh", "Đắc Lắc", NULL, "66"},
    {KH_DISTRICT, NULL, "Đăk R’Lấp", NULL, "666"},
    {KH_DISTRICT, NULL, "Krông Ana", NULL, "655"},
    {KH_DISTRICT, NULL, "Ia H'Drai", NULL, "618"},
    /* hyphens, blanks, numbers */
    {KH_PROVINCE, NULL, "Bà Rịa - Vũng Tàu", NULL, "77"},
    {KH_PROVINCE, NULL, "Bà Rịa-Vũng Tàu", NULL, "77"},
    {KH_PROVINCE, NULL, "Bà Rịa – Vũng  Tàu", NULL, "77"},
    {KH_PROVINCE, NULL, "Thừa Thiên - Huế", NULL, "46"},
    {KH_DISTRICT, NULL, "Sapa", NULL, "088"},
    {KH_DISTRICT, NULL, "Phan Rang – Tháp Chàm", NULL, "582"},
    {KH_DISTRICT, "quận", "1", NULL, "760"},
    {KH_DISTRICT, "quận", "01", NULL, "760"},
    {KH_DISTRICT, "quận", "10", NULL, "771"},
    {KH_COMMUNE, "phường", "7", "Cà Mau", "32020"},
    {KH_COMMUNE, "phường", "07", "Cà Mau", "32020"},
    /* accents do not count where none has them so */
    {KH_DISTRICT, NULL, "Tu Ky", NULL, "298"},
    {KH_DISTRICT, NULL, "Từ Ký", NULL, "298"},
    {KH_DISTRICT, NULL, "CHAU THANH", "Long An", "808"},
    {KH_PROVINCE, NULL, "Ha Nam", NULL, "35"},
    /* but they count where one has them */
    {KH_DISTRICT, "huyện", "Thanh Trì", NULL, "020"},
    {KH_DISTRICT, "huyện", "Thạnh Trị", NULL, "949"},
    {KH_DISTRICT, "huyện", "Thanh Tri", NULL, "020 949"},
    {KH_DISTRICT, NULL, "Tam Dương", NULL, "247"},
    {KH_DISTRICT, NULL, "Tam Đường", NULL, "106"},
    {KH_DISTRICT, "thành phố", "Thanh Hóa", NULL, "380"},
    {KH_DISTRICT, "huyện", "Nam Định", NULL, ""},
    /* kinds and names of other years, and dissolved districts */
    {KH_PROVINCE, "thành phố", "Huế", NULL, "46"},
    {KH_PROVINCE, NULL, "Bắc Cạn", NULL, "06"},
    {KH_DISTRICT, "thị xã", "Long Khánh", NULL, "732"},
    {KH_DISTRICT, "thành phố", "Long Khánh", NULL, "732"},
    {KH_DISTRICT, NULL, "Long Khánh", NULL, "732"},
    {KH_DISTRICT, "huyện", "Tân Thành", NULL, "754"},
    {KH_DISTRICT, "quận", "Thủ Đức", NULL, "762"},
    {KH_DISTRICT, "quận", "9", NULL, "763"},
    {KH_DISTRICT, "huyện", "Hoành Bồ", NULL, "204"},
    {KH_COMMUNE, "thị trấn", "Phố Mới", "Bắc Ninh", "09247"},
    /* no names */
    {KH_DISTRICT, NULL, "", NULL, ""},
    {KH_DISTRICT, NULL, " - ", NULL, ""},
    {KH_DISTRICT, NULL, "Lai Vung, Đồng Tháp", NULL, ""},
    {KH_DISTRICT, NULL, "Lai\xff Vung", NULL, ""},
    {KH_DISTRICT, NULL, "Lai Vun", NULL, ""},
};

START_TEST(test_find)
{
	const struct kh_unit *found[FOUND_MAX], *province[FOUND_MAX] = {NULL};
	size_t count;

	if (finds[_i].province)
		ck_assert_uint_eq(find(KH_PROVINCE, NULL, finds[_i].province, NULL, province), 1);
	count = find(finds[_i].level, finds[_i].kind, finds[_i].name, province[0], found);
	ck_assert_msg(strcmp(codes_of(found, count), finds[_i].codes) == 0, "%s \"%s\": %s, expected %s",
	    finds[_i].kind ? finds[_i].kind : "any", finds[_i].name, codes_of(found, count), finds[_i].codes);
}
END_TEST

START_TEST(test_unit)
{
	const struct kh_unit *found[FOUND_MAX], *unit;

	ck_assert_uint_eq(find(KH_COMMUNE, "xã", "Tân Thành", NULL, found), 27);
	ck_assert_uint_eq(find(KH_DISTRICT, "huyện", "Lai Vung", NULL, found), 1);
	ck_assert_uint_eq(find(KH_COMMUNE, "xã", "PHONG HOÀ", found[0], found), 1);
	unit = found[0];
	ck_assert_str_eq(unit->name, "Phong Hòa");
	ck_assert_str_eq(unit->kind, "xã");
	ck_assert_int_eq(unit->level, KH_COMMUNE);
	ck_assert_str_eq(unit->province_now, "Đồng Tháp");
	ck_assert_str_eq(unit->parent->name, "Lai Vung");
	ck_assert_str_eq(unit->parent->kind, "huyện");
	ck_assert_str_eq(unit->parent->parent->name, "Đồng Tháp");
	ck_assert_ptr_null(unit->parent->parent->parent);
}
END_TEST

/** A unit of another year gives its own kind and name, and holds what the unit holds. */
START_TEST(test_other_form)
{
	const struct kh_unit *found[FOUND_MAX], *hue[FOUND_MAX];

	ck_assert_uint_eq(find(KH_DISTRICT, "huyện", "Tân Thành", NULL, found), 1);
	ck_assert_str_eq(found[0]->name, "Tân Thành");
	ck_assert_str_eq(found[0]->kind, "huyện");
	ck_assert_str_eq(found[0]->province_now, "Hồ Chí Minh");
	ck_assert_uint_eq(find(KH_PROVINCE, "thành phố", "Huế", NULL, hue), 1);
	ck_assert_uint_eq(find(KH_DISTRICT, "huyện", "Phong Điền", hue[0], found), 1);
	ck_assert_str_eq(found[0]->code, "476");
	ck_assert_uint_eq(find(KH_DISTRICT, "thành phố", "Huế", hue[0], found), 1);
	ck_assert_str_eq(found[0]->code, "474");
	ck_assert_uint_eq(find(KH_COMMUNE, "phường", "Vĩnh Ninh", hue[0], found), 1);
}
END_TEST

START_TEST(test_room)
{
	const struct kh_unit *found[2] = {NULL, NULL};

	ck_assert_uint_eq(
	    kh_gazetteer_find(gazetteer, KH_DISTRICT, NULL, "Châu Thành", strlen("Châu Thành"), NULL, found, 1), 10);
	ck_assert_str_eq(found[0]->code, "708");
	ck_assert_ptr_null(found[1]);
	ck_assert_uint_eq(
	    kh_gazetteer_find(gazetteer, KH_DISTRICT, NULL, "Châu Thành", strlen("Châu Thành"), NULL, NULL, 0), 10);
	ck_assert_uint_eq(kh_gazetteer_find(gazetteer, KH_DISTRICT, NULL, "Lai Vung!", 8, NULL, found, 1), 1);
}
END_TEST

START_TEST(test_long_name)
{
	char name[100000];

	memset(name, 'a', sizeof name);
	ck_assert_uint_eq(kh_gazetteer_find(gazetteer, KH_COMMUNE, NULL, name, sizeof name, NULL, NULL, 0), 0);
	for (size_t size = KH_NAME_KEY_ROOM - 2; size < KH_NAME_KEY_ROOM + 2; size++) {
		char key[KH_NAME_KEY_ROOM];

		ck_assert_uint_eq(kh_name_key(name, size, key, sizeof key), size < KH_NAME_KEY_ROOM ? size : 0);
	}
}
END_TEST

/** Names that have one key, and names that have two though they fold to the same ASCII. */
static const struct {
	const char *a, *b;
	bool same;
} keys[] = {
    {"Hoà", "Hòa", true},
    {"Thuỷ", "THỦY", true},
    {"Khoẻ", "Khỏe", true},
    {"Tứ Kỳ", "Tu\u031B\u0301 Ky\u0300", true},
    {"Ệ", "E\u0323\u0302", true},
    {"Ệ", "E\u0302\u0323", true},
    {"Đăk", "Đắk", true},
    {"Đăk", "Đắc", true},
    {"Đăk", "Đặk", false},
    {"Thach", "Thách", true},
    {"Thach", "Thạch", false},
    {"Mĩ", "Mỹ", true},
    {"Quý", "Quí", true},
    {"Thúy", "Thúi", false},
    {"Y", "I", false},
    {"Phường 05", "phường 5", true},
    {"10", "1", false},
    {"100", "00100", true},
    {"0", "00", true},
    {"M'Đrắk", "M’ Đrăk", true},
    {"N.T Phong Hải", "NT Phong Hải", true},
    {"Bà Rịa\u00A0\u2212 Vũng\tTàu", "Bà Rịa-Vũng Tàu", true},
    {"Sa Pa", "sapa", true},
    {"Ða", "Đa", true},
    {"Da", "Đa", false},
    {"Tân", "Tan", false},
    {"Tăn", "Tân", false},
    {"Mo", "Mơ", false},
};

START_TEST(test_key)
{
	char a[KH_NAME_KEY_ROOM], b[KH_NAME_KEY_ROOM];

	ck_assert_uint_gt(kh_name_key(keys[_i].a, strlen(keys[_i].a), a, sizeof a), 0);
	ck_assert_uint_gt(kh_name_key(keys[_i].b, strlen(keys[_i].b), b, sizeof b), 0);
	ck_assert_msg((strcmp(a, b) == 0) == keys[_i].same, "%s, %s", keys[_i].a, keys[_i].b);
}
END_TEST

/* ---- the whole table ---- */

/** Nghị quyết 202/2025/QH15, by code: what each of the 34 provinces was made of. */
static const struct {
	const char *now, *codes;
} provinces[] = {
    {"Hà Nội", "01"},
    {"Cao Bằng", "04"},
    {"Tuyên Quang", "02 08"},
    {"Lào Cai", "10 15"},
    {"Điện Biên", "11"},
    {"Lai Châu", "12"},
    {"Sơn La", "14"},
    {"Thái Nguyên", "06 19"},
    {"Lạng Sơn", "20"},
    {"Quảng Ninh", "22"},
    {"Phú Thọ", "17 25 26"},
    {"Bắc Ninh", "24 27"},
    {"Hải Phòng", "30 31"},
    {"Hưng Yên", "33 34"},
    {"Ninh Bình", "35 36 37"},
    {"Thanh Hóa", "38"},
    {"Nghệ An", "40"},
    {"Hà Tĩnh", "42"},
    {"Quảng Trị", "44 45"},
    {"Huế", "46"},
    {"Đà Nẵng", "48 49"},
    {"Quảng Ngãi", "51 62"},
    {"Gia Lai", "52 64"},
    {"Đắk Lắk", "54 66"},
    {"Khánh Hòa", "56 58"},
    {"Lâm Đồng", "60 67 68"},
    {"Đồng Nai", "70 75"},
    {"Tây Ninh", "72 80"},
    {"Hồ Chí Minh", "74 77 79"},
    {"Đồng Tháp", "82 87"},
    {"Vĩnh Long", "83 84 86"},
    {"An Giang", "89 91"},
    {"Cần Thơ", "92 93 94"},
    {"Cà Mau", "95 96"},
};

static const char *province_of_today(const char *code)
{
	for (size_t i = 0; i < sizeof provinces / sizeof *provinces; i++)
		if (strstr(provinces[i].codes, code))
			return provinces[i].now;
	return "none";
}

struct line {
	char *code, *kind, *name, *now;
};

/** The next unit of the table; false at its end. */
static bool next_unit(char **rest, struct line *line)
{
	char *text;

	while ((text = strsep(rest, "\n")) != NULL && (*text < '0' || *text > '9'))
		continue;
	line->code = strsep(&text, "\t");
	line->kind = strsep(&text, "\t");
	line->name = strsep(&text, "\t");
	line->now = text;
	return line->name != NULL;
}

/** 705 districts of the package and 8 that were dissolved in 2020. */
START_TEST(test_counts)
{
	size_t count[6] = {0}, provinces_seen = 0;
	char *rest = table, last[6][8] = {""};
	struct line line;

	while (next_unit(&rest, &line)) {
		size_t level = strlen(line.code);

		ck_assert_uint_le(level, 5);
		if (strcmp(last[level], line.code) == 0)
			continue;
		strcpy(last[level], line.code);
		count[level]++;
		if (level == 2) {
			ck_assert_str_eq(line.now, province_of_today(line.code));
			provinces_seen++;
		}
	}
	ck_assert_uint_eq(count[2], 63);
	ck_assert_uint_eq(count[3], 705 + 8);
	ck_assert_uint_eq(count[5], 10599);
	ck_assert_uint_eq(provinces_seen, 63);
}
END_TEST

/** Every line is found by kind and name inside the unit that it stands below, in good time. */
START_TEST(test_every_unit)
{
	static const enum kh_unit_level level_of[] = {0, 0, KH_PROVINCE, KH_DISTRICT, 0, KH_COMMUNE};
	const struct kh_unit *found[FOUND_MAX], *above[5] = {NULL};
	char *rest = table, kinds[128] = "";
	struct line line;

	for (const char *at = table; (at = strchr(at, '\n')) != NULL; at++)
		if (at[1] >= 'A' && at[1] <= 'z' && at[2] == '\t')
			strncat(kinds, at + 1, 1);
	ck_assert_uint_eq(strlen(kinds), 9);
	while (next_unit(&rest, &line)) {
		enum kh_unit_level level = level_of[strlen(line.code)];
		size_t count = find(level, NULL, line.name, above[level - 1], found), i = 0;

		while (i < count && strcmp(found[i]->code, line.code) != 0)
			i++;
		ck_assert_msg(i < count && i < FOUND_MAX, "%s %s", line.code, line.name);
		ck_assert_int_eq(found[i]->level, level);
		above[level] = found[i];
		ck_assert_str_eq(found[i]->province_now, above[KH_PROVINCE]->province_now);
		ck_assert_ptr_nonnull(strchr(kinds, *line.kind));
	}
}
END_TEST

Suite *kh_suite_gazetteer(void);

Suite *kh_suite_gazetteer(void)
{
	Suite *suite = suite_create("gazetteer");
	TCase *found = tcase_create("find");

	tcase_add_unchecked_fixture(found, load, unload);
	tcase_add_loop_test(found, test_find, 0, sizeof finds / sizeof *finds);
	tcase_add_loop_test(found, test_key, 0, sizeof keys / sizeof *keys);
	tcase_add_test(found, test_unit);
	tcase_add_test(found, test_other_form);
	tcase_add_test(found, test_room);
	tcase_add_test(found, test_long_name);
	suite_add_tcase(suite, found);
	found = tcase_create("whole table");
	tcase_add_checked_fixture(found, load, unload);
	tcase_add_test(found, test_counts);
	tcase_add_test(found, test_every_unit);
	suite_add_tcase(suite, found);
	return suite;
}
