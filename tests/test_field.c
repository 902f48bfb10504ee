/* The field of reform that a statement is about. */
#include <check.h>
#include <string.h>

#include "kit.h"
#include "targets/field.h"

static const struct {
	const char *title, *field;
} titles[] = {
    {"Cải cách thể chế", "institutions"},
    {"CẢI CÁCH THỂ CHẾ", "institutions"},
    {"Xây dựng và hoàn thiện thể chế", "institutions"},
    {"Về cải cách thể chế:", "institutions"},
    {"Cải cách thủ tục hành chính", "procedures"},
    {"CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "procedures"},
    {"Cải cách TTHC", "procedures"},
    {"Kiểm soát thủ tục hành chính", "procedures"},
    {"Thực hiện cơ chế một cửa, một cửa liên thông", "procedures"},
    {"Cải cách tổ chức bộ máy", "apparatus"},
    {"Cải cách tổ chức bộ máy nhà nước", "apparatus"},
    {"CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC", "apparatus"},
    {"Cải cách chế độ công vụ", "civil-service"},
    {"Cải cách công vụ", "civil-service"},
    {"Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức", "civil-service"},
    {"Nâng cao chất lượng đội ngũ cán bộ, công chức", "civil-service"},
    {"Cải cách tài chính công", "public-finance"},
    {"Nhiệm vụ cải cách tài chính công", "public-finance"},
    {"Hiện đại hóa hành chính", "e-government"},
    {"HIỆN ĐẠI HOÁ HÀNH CHÍNH", "e-government"},
    {"Xây dựng và phát triển chính quyền điện tử, chính quyền số", "e-government"},
    {"XÂY DỰNG PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ", "e-government"},
    {"Xây dựng chính quyền điện tử, chính quyền số", "e-government"},
    {"Xây dựng và phát triển chính quyền số", "e-government"},
    {"Công tác chỉ đạo, điều hành", "direction"},
    {"Công tác chỉ đạo, điều hành thực hiện cải cách hành chính", "direction"},
    {"CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", "direction"},
    {"Chỉ đạo và điều hành", "direction"},
    {"Công tác thông tin, tuyên truyền", "communication"},
    {"Thông tin và tuyên truyền", "communication"},
    {"Tuyên truyền cải cách hành chính năm 2026", "communication"},
    {"Cai cách thể chế", "institutions"},
    /* titles below a field's own, and titles of other things */
    {"Mục tiêu", NULL},
    {"MỤC ĐÍCH, YÊU CẦU", NULL},
    {"Nhiệm vụ", NULL},
    {"NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH", NULL},
    {"Cải cách hành chính năm 2022", NULL},
    {"TỔ CHỨC THỰC HIỆN", NULL},
    {"KINH PHÍ THỰC HIỆN", NULL},
    {"Phòng Tài chính - Kế hoạch", NULL},
    {"Phòng Văn hóa và Thông tin", NULL},
    {"Sở Thông tin và Truyền thông", NULL},
    {"Bộ phận Một cửa", NULL},
    {"Đảm bảo các hạ tầng nền tảng phát triển chính quyền điện tử của huyện", NULL},
    {"Các giải pháp về ứng dụng công nghệ thông tin để nâng cao hiệu quả thực hiện cơ chế một cửa", NULL},
    {"", NULL},
};

static const struct {
	const char *statement, *field;
} statements[] = {
    {"100% các văn bản, tài liệu chính thức trao đổi giữa các cơ quan hành chính Nhà nước được thực hiện dưới dạng "
     "điện tử",
        "e-government"},
    {"Phấn đấu giải quyết trước hạn, đúng hạn từ 95% trở lên số hồ sơ thủ tục hành chính được tiếp nhận.",
        "procedures"},
    {"100% dịch vụ công trực tuyến mức độ 3, mức độ 4 được cung cấp trên nhiều phương tiện truy cập khác nhau",
        "e-government"},
    {"80% hồ sơ công việc tại cấp huyện được xử lý trên môi trường mạng", "e-government"},
    {"100% cơ quan áp dụng Hệ thống quản lý chất lượng TCVN ISO 9001 đối với các hoạt động liên quan đến thực hiện "
     "thủ tục "
     "hành chính",
        "e-government"},
    {"100% các cơ quan hành chính nhà nước rà soát, thống kê và đơn giản hóa thủ tục hành chính nội bộ.",
        "procedures"},
    {"Mức độ hài lòng của người dân và doanh nghiệp trong giải quyết thủ tục hành chính đạt mức trên 80%.",
        "procedures"},
    {"100% các cơ quan hành chính nhà nước có cơ cấu cán bộ, công chức chuẩn theo vị trí việc làm.", "civil-service"},
    {"Phấn đấu 100% bộ phận tiếp nhận và trả kết quả ứng dụng công nghệ thông tin đúng theo yêu cầu", "procedures"},
    {"100% văn bản quy phạm pháp luật được cập nhật trên cơ sở dữ liệu quốc gia về pháp luật", "institutions"},
    {"Nâng cao chất lượng, hiệu quả thực thi pháp luật, ý thức chấp hành pháp luật", "institutions"},
    {"Giảm tối thiểu 10% đầu mối đơn vị sự nghiệp công lập so với năm 2021", "apparatus"},
    {"Giảm tối thiểu 10% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước", "apparatus"},
    {"Phấn đấu có đơn vị tự đảm bảo chi thường xuyên.", "public-finance"},
    {"100% cán bộ, công chức cấp xã có trình độ đại học", "civil-service"},
    {"100% hồ sơ CCVC được quản lý, cập nhật đầy đủ trên phần mềm.", "civil-service"},
    {"Tăng cường kỷ luật, kỷ cương hành chính của CBCCVC", "civil-service"},
    {"Mức độ hài lòng của người dân đối với sự phục vụ hành chính đạt trên 90%", "direction"},
    {"Tối thiểu 80% đơn vị được kiểm tra cải cách hành chính, công vụ", "direction"},
    {"Chỉ số cải cách hành chính nằm trong nhóm các địa phương dẫn đầu tỉnh", "direction"},
    {"Đẩy mạnh công tác thông tin, tuyên truyền về cải cách hành chính", "communication"},
    {"Phấn đấu mỗi năm tăng tối thiểu 20% tỷ lệ số hóa kết quả giải quyết thủ tục hành chính", "procedures"},
    {"Hoàn thành 100% chỉ tiêu chuyển đổi số", "e-government"},
    {"Xây dựng nền hành chính dân chủ, chuyên nghiệp; đội ngũ cán bộ, công chức có năng lực; thủ tục đơn giản", NULL},
    {"Trồng mới 500 ha rừng", NULL},
    {"", NULL},
};

static bool same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

START_TEST(test_titles)
{
	struct kit *kit = kit_new();

	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		const char *field = kh_field_of_title(kit->run, kit_flow(kit, titles[i].title));
		ck_assert_msg(
		    same(field, titles[i].field), "%s: %s", titles[i].title, field == NULL ? "none" : field);
	}
	kit_free(kit);
}
END_TEST

START_TEST(test_statements)
{
	struct kit *kit = kit_new();

	for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
		const char *field = kh_field_of_statement(kit->run, kit_flow(kit, statements[i].statement));
		ck_assert_msg(same(field, statements[i].field), "%s: %s", statements[i].statement,
		    field == NULL ? "none" : field);
	}
	kit_free(kit);
}
END_TEST

Suite *kh_suite_field(void);

Suite *kh_suite_field(void)
{
	Suite *s = suite_create("field");
	TCase *all = tcase_create("field");

	tcase_add_test(all, test_titles);
	tcase_add_test(all, test_statements);
	suite_add_tcase(s, all);
	return s;
}
