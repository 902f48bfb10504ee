/* For which level of government a figure is meant. */
#include <check.h>

#include "show_measures.h"

/* Figures and the level of government that each is for. */
static const struct {
	const char *statement, *measures;
} scopes[] = {
    {"Cấp tỉnh, cấp xã lần lượt đạt 90% - 80%", "=90% @province; =80% @commune"},
    {"Tối thiểu 60% hồ sơ cấp tỉnh, 50% hồ sơ cấp huyện và 40% hồ sơ cấp xã được xử lý trực tuyến",
        ">=60% @province; >=50% @district; >=40% @commune"},
    {"Tỷ lệ số hóa đạt tối thiểu 20% tại cấp huyện, 15% tại cấp xã", ">=20% @district; >=15% @commune"},
    {"Đạt 80% trở lên tại cấp huyện và 60% tại cấp xã", ">=80% @district; >=60% @commune"},
    {"Không quá 5% hồ sơ trễ hạn tại cấp tỉnh và 3% tại cấp xã", "<=5% @province; <=3% @commune"},
    {"Tối thiểu 50% đơn vị cấp xã cung cấp dịch vụ chứng thực điện tử", ">=50% @commune"},
    {"100% UBND các xã, phường, đặc khu công khai thủ tục hành chính", "=100% @commune"},
    {"100% Ủy ban nhân dân cấp xã thực hiện chế độ báo cáo trực tuyến", "=100% @commune"},
    {"100% UBND các huyện, thị xã, thành phố kết nối liên thông", "=100% @district"},
    {"100% cơ quan chuyên môn thuộc UBND tỉnh hoàn thành sắp xếp", "=100% @province"},
    {"100% hồ sơ công việc tại cấp huyện và cấp xã được xử lý trên môi trường mạng", "=100%"},
    {"100% cơ quan hành chính của tỉnh áp dụng ISO điện tử", "=100%"},
    {"100% cơ quan, đơn vị trên địa bàn huyện thực hiện chữ ký số", "=100%"},
    {"100% nhiệm vụ do UBND tỉnh giao được hoàn thành đúng hạn", "=100%"},
    {"100% thủ tục được công khai trên Cổng Dịch vụ công của tỉnh", "=100%"},
    {"Số ca ngộ độc thực phẩm cấp tính không quá 5% số ca mắc", "<=5%"},
    {"100% thủ tục được đồng bộ với Hệ thống thông tin giải quyết thủ tục hành chính cấp tỉnh", "=100%"},
    {"100% đơn vị sắp xếp bộ máy theo hướng dẫn của UBND tỉnh", "=100%"},
    {"100% văn bản do HĐND, UBND huyện ban hành được rà soát", "=100% @district"},
    {"100% phòng, ban và UBND các xã, thị trấn thực hiện đánh giá", "=100%"},
    {"100% người hưởng trợ cấp xã hội nhận qua tài khoản", "=100%"},
    {"80% hồ sơ công việc tại cấp huyện, 60% hồ sơ công việc tại cấp xã, thị trấn được xử lý điện tử",
        "=80% @district; =60% @commune"},
    {"Kết quả số hóa cấp huyện, xã đạt tỷ lệ tương đương (20%, 15%)", "=20% @district; =15% @commune"},
    {"Tại cấp xã, 100% hồ sơ được tiếp nhận điện tử", "=100% @commune"},
    {"Bộ phận Một cửa cấp huyện, 100% Bộ phận một cửa cấp xã triển khai số hóa", "=100% @commune"},
    {"100% công chức, 80% viên chức cấp huyện được bồi dưỡng", "=100% @district; =80% @district"},
    {"Cấp tỉnh đạt tối thiểu 90%, cấp xã đạt 70%", ">=90% @province; =70% @commune"},
    {"100% cán bộ, công chức cấp xã có trình độ đại học trở lên", "=100% @commune"},
    {"100% các cơ sở dữ liệu cấp bộ, cấp tỉnh được chia sẻ", "=100%"},
    {"100% xã, phường, thị trấn có tổ công nghệ số cộng đồng", "=100% @commune"},
    {"100% HĐND, UBND xã, thị trấn sử dụng chữ ký số", "=100% @commune"},
    {"100% xã, phường, thị trấn có ít nhất 03 tin bài", "=100% @commune; >=3 tin bài"},
    {"Tỷ lệ hồ sơ đúng hạn của cấp huyện, cấp xã đạt tối thiểu 96%", ">=96%"},
    {"100% thủ tục hành chính thực hiện không phụ thuộc địa giới hành chính trong phạm vi cấp tỉnh", "=100%"},
    {"Tỷ lệ hồ sơ cấp xã đạt 60%. Tỷ lệ hồ sơ của cấp huyện, cấp xã thanh toán trực tuyến đạt 40%",
        "=60% @commune; =40%"},
    {"Số hóa kết quả giải quyết thủ tục hành chính đang còn hiệu lực thuộc thẩm quyền giải quyết của cấp "
     "tỉnh, cấp huyện, cấp xã đạt tối thiểu tương ứng là 30%, 20%, 15%",
        ">=30% @province; >=20% @district; >=15% @commune"},
    {"100% hồ sơ công việc tại cấp tỉnh; 90% hồ sơ công việc tại cấp huyện và 80% hồ sơ công việc tại cấp xã "
     "được xử lý trên môi trường mạng",
        "=100% @province; =90% @district; =80% @commune"},
    {"90% hồ sơ công việc tại cấp bộ, tỉnh; 80% hồ sơ công việc tại cấp huyện và 60% hồ sơ công việc tại cấp "
     "xã được xử lý trên môi trường mạng",
        "=90%; =80% @district; =60% @commune"},
    {"Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 80% (cấp tỉnh đạt 90%, cấp xã đạt 70%)",
        ">=80%; =90% @province; =70% @commune"},
    {"Tỷ lệ hồ sơ trực tuyến: 80% (cấp tỉnh), 60% (cấp xã)", "=80% @province; =60% @commune"},
    {"Cấp tỉnh: 100%; cấp xã: 80%", "=100% @province; =80% @commune"},
    {"Đối với cấp tỉnh đạt 80%, đối với cấp xã đạt 60%", "=80% @province; =60% @commune"},
    {"Tối thiểu 80% ở cấp tỉnh, ít nhất 60% ở cấp huyện, xã", ">=80% @province; >=60%"},
    {"Các sở, ngành đạt 90%, UBND cấp huyện đạt 80%, UBND cấp xã đạt 70%", "=90%; =80% @district; =70% @commune"},
    {"UBND cấp huyện và UBND cấp xã đạt tối thiểu lần lượt 70% và 50%", ">=70% @district; >=50% @commune"},
    {"80% sở, ban, ngành cấp tỉnh triển khai", "=80% @province"},
    {"100% Chủ tịch UBND cấp xã thực hiện đối thoại với người dân", "=100% @commune"},
    {"Phấn đấu tối thiểu 80% cơ quan chuyên môn thuộc UBND tỉnh, 50% UBND cấp huyện, 30% UBND cấp xã đạt loại "
     "tốt",
        ">=80% @province; >=50% @district; >=30% @commune"},
    {"Ít nhất 03 đơn vị cấp xã triển khai mô hình Chính quyền thân thiện", ">=3 đơn vị @commune"},
    {"80% cuộc họp của Ủy ban nhân dân tỉnh được thực hiện không giấy", "=80% @province"},
    {"Tối thiểu 90% hồ sơ công việc tại cấp tỉnh; 80% hồ sơ công việc tại cấp huyện; 60% hồ sơ công việc tại "
     "cấp xã",
        ">=90% @province; >=80% @district; >=60% @commune"},
    {"Kiểm tra tối thiểu 30% số cơ quan chuyên môn, 30% UBND cấp xã", ">=30%; >=30% @commune"},
    {"Kiểm tra tối thiểu 30% cơ quan chuyên môn, 50% đơn vị cấp xã", ">=30%; >=50% @commune"},
    {"UBND cấp xã phải có tối thiểu 80% hồ sơ trực tuyến, 50% thanh toán trực tuyến",
        ">=80% @commune; >=50% @commune"},
    {"100% Trung tâm Phục vụ hành chính công cấp xã hoạt động hiệu quả", "=100% @commune"},
    {"Tỷ lệ hồ sơ trực tuyến của cấp tỉnh đạt 80%, của cấp xã đạt 60%", "=80% @province; =60% @commune"},
    {"Có ít nhất 05 giáo viên đạt danh hiệu giáo viên giỏi cấp huyện, 01 giải cấp tỉnh", ">=5 giáo viên; >=1 giải"},
    {"Cấp huyện: Tối thiểu 80% hồ sơ trực tuyến. Cấp xã: Tối thiểu 60% hồ sơ trực tuyến.",
        ">=80% @district; >=60% @commune"},
};

START_TEST(finds_scopes)
{
	struct kit *kit = kit_new();
	size_t wrong = 0;

	for (size_t i = 0; i < sizeof scopes / sizeof *scopes; i++)
		wrong += differs(scopes[i].statement, show_measures(kit, scopes[i].statement), scopes[i].measures);
	kit_free(kit);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

Suite *kh_suite_scope(void)
{
	Suite *suite = suite_create("scope");
	TCase *tcase = tcase_create("scope");

	tcase_add_test(tcase, finds_scopes);
	suite_add_tcase(suite, tcase);
	return suite;
}
