/* Bodies: names written out, extents in running text, places with their codes, whose plan a file holds. */
#include <check.h>
#include <string.h>

#include "kit.h"
#include "heading/issuer.h"

static void same(const char *what, const char *got, const char *expected)
{
	const char *a = got == NULL ? "null" : got, *b = expected == NULL ? "null" : expected;

	ck_assert_msg(strcmp(a, b) == 0, "%s: has \"%s\", expected \"%s\"", what, a, b);
}

START_TEST(names_are_written_out)
{
	static const char *const cases[][2] = {
	    {"UBND TỈNH LÂM ĐỒNG", "Ủy ban nhân dân tỉnh Lâm Đồng"},
	    {"ỦY BAN NHÂN DÂN HUYỆN MANG YANG", "Ủy ban nhân dân huyện Mang Yang"},
	    {"UỶ BAN NHÂN DÂN THỊ XÃ QUẢNG YÊN", "Uỷ ban nhân dân thị xã Quảng Yên"},
	    {"Uỷ ban nhân dân huyện Lai Vung", "Uỷ ban nhân dân huyện Lai Vung"},
	    {"UBND Tỉnh", "Ủy ban nhân dân tỉnh"},
	    {"Ủy ban nhân dân (UBND) tỉnh Đồng Tháp", "Ủy ban nhân dân tỉnh Đồng Tháp"},
	    {"UBND TP. CẦN THƠ", "Ủy ban nhân dân thành phố Cần Thơ"},
	    {"UBND THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân thành phố Hồ Chí Minh"},
	    {"UBND TỈNH BÀ RỊA - VŨNG TÀU", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"},
	    {"ỦY BAN NHÂN DÂN QUẬN 7", "Ủy ban nhân dân quận 7"},
	    {"UBND HUYỆN EA H'LEO", "Ủy ban nhân dân huyện Ea H'leo"},
	    {"HĐND HUYỆN PHÚC THỌ", "Hội đồng nhân dân huyện Phúc Thọ"},
	    {"THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "Thường trực Hội đồng nhân dân"},
	    {"SỞ CÔNG THƯƠNG", "Sở Công Thương"},
	    {"SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "Sở Nông nghiệp và Phát triển nông thôn"},
	    {"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"},
	    {"SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH HÒA BÌNH", "Sở Văn hóa, Thể thao và Du lịch tỉnh Hòa Bình"},
	    {"SỞ GD&ĐT", "Sở Giáo dục và Đào tạo"},
	    {"PHÒNG GD & ĐT LAI VUNG", "Phòng Giáo dục và Đào tạo Lai Vung"},
	    {"SỞ TÀI CHÍNH BÀ RỊA - VŨNG TÀU", "Sở Tài chính Bà Rịa - Vũng Tàu"},
	    {"CÔNG AN PHÚ THỌ", "Công an Phú Thọ"},
	    {"SỞ NN&PTNT TỈNH PHÚ YÊN", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Phú Yên"},
	    {"PHÒNG NỘI VỤ HUYỆN LAI VUNG", "Phòng Nội vụ huyện Lai Vung"},
	    {"PHÒNG KINH TẾ VÀ HẠ TẦNG", "Phòng Kinh tế và Hạ tầng"},
	    {"VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"},
	    {"BAN QUẢN LÝ KHU KINH TẾ", "Ban Quản lý khu kinh tế"},
	    {"BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "Ban Chỉ đạo chuyển đổi số"},
	    {"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Trung tâm Phục vụ hành chính công"},
	    {"bộ tài chính", "Bộ Tài chính"},
	    {"BỘ KẾ HOẠCH VÀ ĐẦU TƯ", "Bộ Kế hoạch và Đầu tư"},
	    {"ỦY BAN DÂN TỘC", "Ủy ban Dân tộc"},
	    {"NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "Ngân hàng Nhà nước Việt Nam"},
	    {"CHI CỤC KIỂM LÂM", "Chi cục Kiểm lâm"},
	    {"TỈNH ỦY BẠC LIÊU", "Tỉnh ủy Bạc Liêu"},
	    {"TRƯỜNG THPT CAO LÃNH 2", "Trường Trung học phổ thông Cao Lãnh 2"},
	    {"TRƯỜNG TIỂU HỌC SỐ 2 HÒA AN", "Trường Tiểu học số 2 Hòa An"},
	    {"TRƯỜNG MẦM NON HOA SEN", "Trường Mầm non Hoa Sen"},
	    {"KHO BẠC NHÀ NƯỚC KHU VỰC II", "Kho bạc Nhà nước khu vực II"},
	    {"BẢO HIỂM XÃ HỘI TỈNH PHÚ THỌ", "Bảo hiểm xã hội tỉnh Phú Thọ"},
	    {"CHI BỘ TRƯỜNG TIỂU HỌC AN BÌNH", "Chi bộ Trường Tiểu học An Bình"},
	    {"CÔNG ĐOÀN NGÀNH GIÁO DỤC", "Công đoàn ngành Giáo dục"},
	    {"BCH ĐOÀN HUYỆN LAI VUNG", "Ban Chấp hành Đoàn huyện Lai Vung"},
	    {"ĐOÀN TNCS HỒ CHÍ MINH XÃ XUÂN HÒA", "Đoàn TNCS Hồ Chí Minh xã Xuân Hòa"},
	    {"HUYỆN ĐOÀN LAI VUNG", "Huyện đoàn Lai Vung"},
	    {"LĐLĐ HUYỆN XUÂN LỘC", "Liên đoàn Lao động huyện Xuân Lộc"},
	    {"ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN XUÂN LỘC", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Xuân Lộc"},
	    {"UBMTTQ VIỆT NAM TỈNH BẠC LIÊU", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bạc Liêu"},
	    {"BỘ CHỈ HUY QUÂN SỰ TỈNH BẠC LIÊU", "Bộ Chỉ huy Quân sự tỉnh Bạc Liêu"},
	    {"UBKT HUYỆN ỦY", "Ủy ban Kiểm tra Huyện ủy"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_new();
		same(cases[i][0], kh_issuer_spell(kit->run, kit_flow(kit, cases[i][0])), cases[i][1]);
		kit_free(kit);
	}
}
END_TEST

START_TEST(posts_are_written_out)
{
	static const char *const cases[][2] = {{"CHỦ TỊCH", "Chủ tịch"}, {"PHÓ CHỦ TỊCH", "Phó Chủ tịch"},
	    {"ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"}, {"UBND HUYỆN", "UBND huyện"},
	    {"GIÁM ĐỐC SỞ CÔNG THƯƠNG", "Giám đốc Sở Công Thương"}, {"PHÓ CHÁNH VĂN PHÒNG", "Phó Chánh Văn phòng"},
	    {"bộ trưởng bộ tài chính", "Bộ trưởng Bộ Tài chính"}, {"TRƯỞNG PHÒNG NỘI VỤ", "Trưởng phòng Nội vụ"},
	    {"Q. CHỦ TỊCH", "Q. Chủ tịch"}, {"Thứ trưởng", "Thứ trưởng"}, {"BAN CHỈ ĐẠO", "Ban Chỉ đạo"},
	    {"THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_new();
		same(cases[i][0], kh_post_spell(kit->run, kit_flow(kit, cases[i][0])), cases[i][1]);
		kit_free(kit);
	}
}
END_TEST

START_TEST(names_end_in_running_text)
{
	static const char *const cases[][2] = {
	    {"Ủy ban nhân dân tỉnh về cải cách hành chính", "Ủy ban nhân dân tỉnh"},
	    {"Ủy ban nhân dân tỉnh Đồng Nai ban hành", "Ủy ban nhân dân tỉnh Đồng Nai"},
	    {"UBND tỉnh Lào Cai Ban hành quy định", "UBND tỉnh Lào Cai"},
	    {"Chính phủ Quy định chi tiết", "Chính phủ"},
	    {"Bộ Công Thương và những quy định", "Bộ Công Thương"},
	    {"Ban Chấp hành Trung ương Đảng (khoá XII) về tiếp tục", "Ban Chấp hành Trung ương Đảng (khoá XII)"},
	    {"Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn", "Hội Liên hiệp Phụ nữ tỉnh"},
	    {"Chi cục Bảo vệ môi trường hướng dẫn", "Chi cục Bảo vệ môi trường"},
	    {"Giám đốc Sở về việc bổ sung", "Giám đốc Sở"},
	    {"Hiệu trưởng nhà trường ban hành", "Hiệu trưởng nhà trường"},
	    {"Ban Thường vụ Huyện đoàn về tháng thanh niên", "Ban Thường vụ Huyện đoàn"},
	    {"Trung ương Đoàn về phong trào", "Trung ương Đoàn"},
	    {"BHXH Việt Nam về quy trình", "BHXH Việt Nam"},
	    {"Ủy ban Quốc gia về chuyển đổi số ban hành", "Ủy ban Quốc gia về chuyển đổi số"},
	    {"Văn phòng Chính phủ Kết luận Phiên họp", "Văn phòng Chính phủ"},
	    {"Ban Quản lý các khu chế xuất và công nghiệp thành phố về việc", "Ban Quản lý các khu chế xuất"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_new();
		struct kh_range name;
		ck_assert_int_eq(kh_issuer_extent(kit->run, kit_flow(kit, cases[i][0]), false, &name), KH_OK);
		same(cases[i][0], kit_string(kit, name), cases[i][1]);
		kit_free(kit);
	}
}
END_TEST

START_TEST(places_have_codes)
{
	static const struct {
		const char *name, *superior, *evidence;
		const char *level, *district, *province, *code, *now;
	} cases[] = {
	    {"UBND HUYỆN LAI VUNG", "", "", "district", "Lai Vung", "Đồng Tháp", "876", "Đồng Tháp"},
	    {"UBND HUYỆN TỨ KỲ", "", "", "district", "Tứ Kỳ", "Hải Dương", "298", "Hải Phòng"},
	    {"UBND TỈNH KON TUM", "", "", "province", NULL, "Kon Tum", "62", "Quảng Ngãi"},
	    {"UBND THÀNH PHỐ ĐÀ NẴNG", "", "", "province", NULL, "Đà Nẵng", "48", "Đà Nẵng"},
	    {"UBND THÀNH PHỐ SA ĐÉC", "", "", "district", "Sa Đéc", "Đồng Tháp", "867", "Đồng Tháp"},
	    /* a name that several provinces have: the one that the text names */
	    {"UBND HUYỆN CHÂU THÀNH", "", "Thực hiện Kế hoạch của UBND tỉnh Trà Vinh", "district", "Châu Thành",
	        "Trà Vinh", "847", "Vĩnh Long"},
	    {"UBND HUYỆN CHÂU THÀNH", "UBND TỈNH TÂY NINH", "", "district", "Châu Thành", "Tây Ninh", "708",
	        "Tây Ninh"},
	    {"UBND HUYỆN CHÂU THÀNH", "", "", "district", "Châu Thành", NULL, NULL, NULL},
	    {"HUYỆN ĐOÀN LAI VUNG", "", "", NULL, "Lai Vung", "Đồng Tháp", "876", "Đồng Tháp"},
	    {"SỞ NỘI VỤ", "UBND TỈNH BẮC KẠN", "", "department", NULL, "Bắc Kạn", "06", "Thái Nguyên"},
	    {"SỞ NỘI VỤ", "", "trên địa bàn tỉnh Cao Bằng; của UBND tỉnh Cao Bằng", "department", NULL, "Cao Bằng",
	        "04", "Cao Bằng"},
	    {"PHÒNG NỘI VỤ", "UBND HUYỆN LẮK", "", "department", "Lắk", "Đắk Lắk", "656", "Đắk Lắk"},
	    /* "Tỉnh ủy" names no province; a commune that is not known lies in the district above it */
	    {"BAN THƯỜNG VỤ TỈNH ỦY", "ĐẢNG BỘ TỈNH CAO BẰNG", "", NULL, NULL, "Cao Bằng", "04", "Cao Bằng"},
	    {"UBND XÃ TÂN MẪU", "UBND HUYỆN LẮK", "", "commune", "Lắk", "Đắk Lắk", NULL, "Đắk Lắk"},
	    {"BỘ NỘI VỤ", "", "tại tỉnh Cao Bằng", "ministry", NULL, NULL, NULL, NULL},
	    {"CHÍNH PHỦ", "", "", NULL, NULL, NULL, NULL, NULL},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_new();
		struct kh_issuer issuer;
		struct kh_range superior = kit_flow(kit, cases[i].superior),
		                evidence = kit_flow(kit, cases[i].evidence);
		struct kh_paragraph paragraph = {.at = evidence};
		struct kh_paragraphs paragraphs = {&paragraph, 1};
		ck_assert_int_eq(
		    kh_issuer_read(kit->run, kit_flow(kit, cases[i].name), superior, &paragraphs, &issuer), KH_OK);
		same("level", issuer.level, cases[i].level);
		same("district", issuer.district, cases[i].district);
		same("province", issuer.province, cases[i].province);
		same("code", issuer.code, cases[i].code);
		same("province_now", issuer.province_now, cases[i].now);
		kit_free(kit);
	}
}
END_TEST

static struct kh_heading attribute(struct kit *kit, const char *const *strings)
{
	struct kh_heading heading = {0};
	struct kh_range ranges[8];
	size_t n = 0;

	for (; strings[n] != NULL; n++)
		ranges[n] = kit_flow(kit, strings[n]);
	ck_assert_int_eq(kh_attribution_find(kit->run, ranges, n, &heading), KH_OK);
	return heading;
}

START_TEST(attribution_of_texts_without_a_heading)
{
	static const struct {
		const char *strings[6];
		const char *level, *district, *province;
	} cases[] = {
	    {{"Kế hoạch số 127/KH-UBND của UBND huyện Tứ Kỳ", "Phòng Nội vụ huyện",
	         "chính quyền điện tử huyện Tứ Kỳ"},
	        "district", "Tứ Kỳ", "Hải Dương"},
	    /* once is no evidence; two districts are mixed */
	    {{"UBND huyện Tứ Kỳ", "Phòng Nội vụ huyện"}, NULL, NULL, NULL},
	    {{"UBND huyện Tứ Kỳ", "huyện Tứ Kỳ", "huyện Thanh Miện", "UBND huyện Thanh Miện"}, NULL, NULL, NULL},
	    /* a province, unless the text speaks as a district */
	    {{"Sở Nội vụ tỉnh Cao Bằng", "UBND tỉnh Cao Bằng", "Các sở, ban, ngành"}, "province", NULL, "Cao Bằng"},
	    {{"của tỉnh Cao Bằng", "UBND tỉnh Cao Bằng", "UBND huyện", "Phòng Nội vụ"}, NULL, NULL, NULL},
	    {{"Các cơ quan, đơn vị", "Năm 2022"}, NULL, NULL, NULL},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_new();
		struct kh_heading heading = attribute(kit, cases[i].strings);
		ck_assert_msg(heading.has_attribution == (cases[i].level != NULL), "case %zu", i);
		same("level", heading.attribution.level, cases[i].level);
		same("district", heading.attribution.district, cases[i].district);
		same("province", heading.attribution.province, cases[i].province);
		same("basis", heading.attribution.basis, cases[i].level == NULL ? NULL : "text");
		kit_free(kit);
	}
}
END_TEST

START_TEST(the_headings_attribution_stays)
{
	struct kit *kit = kit_new();
	struct kh_heading heading = {.has_attribution = true, .attribution = {.district = "Lắk", .basis = "heading"}};
	struct kh_range range = kit_flow(kit, "huyện Tứ Kỳ, huyện Tứ Kỳ, huyện Tứ Kỳ");

	ck_assert_int_eq(kh_attribution_find(kit->run, &range, 1, &heading), KH_OK);
	same("district", heading.attribution.district, "Lắk");
	kit_free(kit);
}
END_TEST

Suite *kh_suite_issuer(void)
{
	Suite *suite = suite_create("issuer");
	TCase *all = tcase_create("issuer");

	tcase_set_timeout(all, 20);
	tcase_add_test(all, names_are_written_out);
	tcase_add_test(all, posts_are_written_out);
	tcase_add_test(all, names_end_in_running_text);
	tcase_add_test(all, places_have_codes);
	tcase_add_test(all, attribution_of_texts_without_a_heading);
	tcase_add_test(all, the_headings_attribution_stays);
	suite_add_tcase(suite, all);
	return suite;
}
