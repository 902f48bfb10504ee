/* Targets, by the four rules of the contract: which statements are targets, and each once. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"

Suite *kh_suite_target(void);

static char *targets_of(const char *source);

#define PLAN "KẾ HOẠCH\nCải cách hành chính năm 2022\n\n"

/* Targets, one a line: text, deadline, and each measure as op and value. */
static const struct {
	const char *name, *source, *targets;
} cases[] = {
    /* rule 1: under an objective */
    {"bullets under an objective", PLAN "I. MỤC TIÊU\n- Người dân hài lòng hơn.\n- 100% hồ sơ đúng hạn.\n",
        "Người dân hài lòng hơn.|2022\n100% hồ sơ đúng hạn.|2022|= 100\n"},
    {"not under a purpose", PLAN "I. MỤC ĐÍCH\n- Người dân hài lòng hơn.\n", ""},
    {"not a lead-in", PLAN "I. MỤC TIÊU\nPhấn đấu đạt các chỉ tiêu sau:\n- Tối thiểu 80% hồ sơ đúng hạn.\n",
        "Tối thiểu 80% hồ sơ đúng hạn.|2022|>= 80\n"},
    {"not what only names a group",
        PLAN "I. MỤC TIÊU\n- Thủy sản\nTrên 70% diện tích nuôi an toàn.\n- Du lịch\nĐón 5 triệu lượt khách.\n"
             "- Hạ tầng đồng bộ\n- Người dân hài lòng.\n",
        "Trên 70% diện tích nuôi an toàn.|2022|> 70\nĐón 5 triệu lượt khách.|2022|= 5\nHạ tầng đồng bộ|2022\nNgười dân hài "
        "lòng.|2022\n"},
    {"not how things are now, not when and where",
        PLAN
        "I. MỤC TIÊU\nHiện nay, toàn huyện có 12 điểm phát sóng.\n1. Tuần lễ\na) Thời gian: Từ ngày 01/6 đến ngày 07/6.\n"
        "b) Thu hút người dân tham gia.\n2. Các hoạt động chính\n- Treo băng rôn.\n",
        "Thu hút người dân tham gia.|2022\n"},
    {"not a footnote", PLAN "I. MỤC TIÊU\n- 100% hồ sơ đúng hạn[1].\n[1] Tỷ lệ hồ sơ đúng hạn hiện là 69,87%.\n",
        "100% hồ sơ đúng hạn[1].|2022|= 100\n"},
    {"nothing without words: formulas, codes of a table that was read as text",
        PLAN
        "I. MỤC TIÊU\n- Người dân hài lòng hơn.\n- TT\n- VSIC 4299\n- 6810\n\nII. NHIỆM VỤ\n- Đạt 100%: 0.5\n- Từ 80% hồ sơ đúng hạn trở lên: 0.5\n- L = 10%.\n",
        "Người dân hài lòng hơn.|2022\n"},
    {"but a name and its figure", PLAN "I. CHỈ TIÊU\n- BHYT: 41.500 người.\n- Ngô: 350 ha\n",
        "BHYT: 41.500 người.|2022|= 41500\nNgô: 350 ha|2022|= 350\n"},
    {"sums to reach, what people give, things that have a name, but not what each is worth",
        PLAN "I. CHỈ TIÊU\n- Số xã đạt chuẩn lũy kế: 72 xã.\n- Vận động nhân dân hiến 1.500 m2 đất.\n"
             "- Trao tặng 05 \"Mái ấm Công đoàn\", trị giá 50 triệu đồng/nhà.\n- Tiếp nhận 500 hồ sơ trực tuyến.\n",
        "Số xã đạt chuẩn lũy kế: 72 xã.|2022|= 72\nVận động nhân dân hiến 1.500 m2 đất.|2022|= 1500\n"
        "Trao tặng 05 \"Mái ấm Công đoàn\", trị giá 50 triệu đồng/nhà.|2022|= 5\nTiếp nhận 500 hồ sơ trực tuyến.|2022|= 500\n"},
    {"how things are", PLAN "II. NHIỆM VỤ\n- Hiện trạng: Đạt 85%.\n- Phấn đấu: Đạt 95%.\n",
        "Phấn đấu: Đạt 95%.|2022|= 95\n"},
    {"nothing under figures of a method", PLAN "I. CHỈ TIÊU THUỐC NỔ\n- Hệ số độ cứng của đất đá lấy trung bình.\n",
        ""},
    {"directly under it: requirements are none",
        PLAN "I. MỤC TIÊU, YÊU CẦU\n1. Mục tiêu\n- Làm tốt hơn.\n2. Yêu cầu\n- Không trễ.\n", "Làm tốt hơn.|2022\n"},
    {"sections without titles of their own",
        PLAN "II. CHỈ TIÊU\n1. Số hồ sơ đúng hạn tăng so với năm 2021.\n2. Không có đơn thư.\n",
        "Số hồ sơ đúng hạn tăng so với năm 2021.|2022\nKhông có đơn thư.|2022\n"},
    /* rule 2: objectives of a task table */
    {"a merged objective counts once",
        PLAN "TT\tMục tiêu\tNhiệm vụ\tChủ trì\n1\t1.1. Làm nhanh hơn\t2.1. Rà soát\tPhòng Tư pháp\n\t\t2.2. Cắt "
             "giảm\tPhòng Nội vụ\n",
        "Làm nhanh hơn|2022\n"},
    {"a percentage in another column of a table with objectives",
        PLAN "TT\tMục tiêu\tHoạt động\tChủ trì\n1\t1.1. Làm nhanh hơn\t3.1. Giảm 15% thời gian chờ\tPhòng Tư pháp\n",
        "Làm nhanh hơn|2022\nGiảm 15% thời gian chờ|2022|decrease 15\n"},
    /* rule 3: rows of a table without objectives */
    {"a task that sets a level",
        PLAN
        "TT\tNhiệm vụ cụ thể\tChủ trì\tThời gian\n1\t- 100% văn bản được ký số\tVăn phòng\tThường xuyên\n"
        "2\tBan hành quy chế\tVăn phòng\tQuý I/2022\n3\tTổ chức ít nhất 02 lớp tập huấn\tPhòng Nội vụ\tQuý II/2022\n",
        "100% văn bản được ký số|2022|= 100\nTổ chức ít nhất 02 lớp tập huấn|2022|>= 2\n"},
    {"a percentage under the time is none",
        PLAN "TT\tNhiệm vụ\tChủ trì\tThời gian\n1\tSố hóa sổ hộ tịch\tPhòng Tư pháp\tĐạt 100% đến 31/12/2025\n", ""},
    {"no task table, no targets",
        PLAN "I. KẾT QUẢ\nNhư bảng sau.\n\nTT\tChỉ số\tNăm 2020\tNăm 2021\n1\tTỷ lệ hài lòng\t80%\t85%\n", ""},
    /* rule 4: a percentage anywhere else */
    {"a bullet anywhere", PLAN "II. NHIỆM VỤ\n- Bố trí cán bộ. Bảo đảm 90% phản ánh được trả lời.\n- Làm tốt.\n",
        "Bố trí cán bộ. Bảo đảm 90% phản ánh được trả lời.|2022|= 90\n"},
    {"in prose the sentence",
        PLAN "II. NHIỆM VỤ\nBố trí cán bộ. Bảo đảm ít nhất 90% phản ánh được trả lời. Báo cáo hằng quý.\n",
        "Bảo đảm ít nhất 90% phản ánh được trả lời.|2022|>= 90\n"},
    {"a share ends a sentence and the next begins with one",
        PLAN "II. NHIỆM VỤ\nBố trí cán bộ. Hồ sơ trực tuyến đạt tối thiểu 90%. 100% phản ánh được trả lời.\n",
        "Hồ sơ trực tuyến đạt tối thiểu 90%.|2022|>= 90\n100% phản ánh được trả lời.|2022|= 100\n"},
    {"what was reached is none", PLAN "I. TÌNH HÌNH\nNăm 2021, tỷ lệ hồ sơ đúng hạn đã đạt 97,5%.\n", ""},
    {"nor what a section of results tells",
        PLAN
        "PHẦN I. KẾT QUẢ THỰC HIỆN NĂM 2021\n1. Về nhận thức\n- Tỷ lệ hồ sơ trực tuyến đạt 45%, tăng 12% so với năm 2020.\n"
        "PHẦN II. KẾ HOẠCH NĂM 2022\nI. MỤC TIÊU\n- Tỷ lệ hồ sơ trực tuyến đạt 60%.\n",
        "Tỷ lệ hồ sơ trực tuyến đạt 60%.|2022|= 60\n"},
    {"but what it strives for",
        PLAN
        "I. KẾT QUẢ THỰC HIỆN NĂM 2021\n- Thu ngân sách đạt 97% dự toán.\n- Chi đầu tư phấn đấu đạt 100% kế hoạch.\n",
        "Chi đầu tư phấn đấu đạt 100% kế hoạch.|2022|= 100\n"},
    {"nor a report, but where it looks forward",
        "BÁO CÁO\nKết quả công tác năm 2021 và phương hướng, nhiệm vụ năm 2022\n\nNăm 2021 thu đạt 95% số hộ.\n\nPHẦN I\n- Hồ sơ trực tuyến đạt 45%.\n"
        "PHẦN II. PHƯƠNG HƯỚNG NĂM 2022\n- Hồ sơ trực tuyến đạt 60%.\n",
        "Hồ sơ trực tuyến đạt 60%.|2022|= 60\n"},
    {"nor a table of figures that was read as text",
        PLAN
        "II. NHIỆM VỤ\nKết quả từng xã như sau\n1 xã Sông Mai 93,12% 2 xã Đồi Sim 92,34% 3 xã Bến Tre 91,16% 4 xã Hòa An 90,24% "
        "5 xã Tân An 89,71% 6 xã Mỹ Lộc 80,00%\n",
        ""},
    {"nor the trades of a project that is licensed",
        "QUYẾT ĐỊNH\nChấp thuận chủ trương đầu tư\n\nĐiều 1. Chấp thuận dự án\n1. Mục tiêu dự án: Xây dựng khu công nghiệp với các mục tiêu hoạt động cụ thể như sau:\n"
        "- Thoát nước và xử lý nước thải.\n- Khai thác và cung cấp nước.\n2. Quy mô dự án: 48 ha.\n",
        ""},
    {"nor the steps of a procedure whose titles lost the first",
        PLAN
        "II. QUY TRÌNH\n|\nNội dung công việc\n|\nĐơn vị thực hiện\n|\nThời gian thực hiện\n|\n|\nBước 1\n|\nTiếp nhận 100% hồ sơ\n|\nBộ phận một cửa\n"
        "|\n0,5 ngày\n|\n|\nBước 2\n|\nThẩm định hồ sơ\n|\nPhòng Văn hóa\n|\n01 ngày\n|\n",
        ""},
    {"nor what parts of a report below its results are called",
        "BÁO CÁO\nCông tác năm 2021\n\nI. KẾT QUẢ THỰC HIỆN\n1. Nhóm nhiệm vụ trọng tâm\n- Hồ sơ trực tuyến đạt 45%.\n"
        "II. NHIỆM VỤ TRONG THỜI GIAN TỚI\n- Hồ sơ trực tuyến đạt 60%.\n",
        "Hồ sơ trực tuyến đạt 60%.|2021|= 60\n"},
    {"an evaluation among tasks is a task",
        PLAN "II. NHIỆM VỤ\n1. Đánh giá kết quả thực hiện năm 2022\n- Kiểm tra 30% số xã.\n",
        "Kiểm tra 30% số xã.|2022|= 30\n"},
    {"years before the plan's are",
        PLAN "I. MỤC TIÊU\n- Nâng mức độ hài lòng lên trên 90% (năm 2021: 87,5%).\n"
             "- Rút ngắn 20% - 50% thời gian của ít nhất 20 TTHC.\n",
        "Nâng mức độ hài lòng lên trên 90% (năm 2021: 87,5%).|2022|> 90\n"
        "Rút ngắn 20% - 50% thời gian của ít nhất 20 TTHC.|2022|decrease 20|>= 20\n"},
    {"but the year where a rise begins is not the year of its end",
        PLAN "I. MỤC TIÊU\n- Nâng số xã đạt chuẩn từ 7 xã năm 2020 lên 14 xã.\n"
             "- Phấn đấu nâng thu nhập từ 4,5 triệu đồng năm 2019 lên 5,2 triệu đồng năm 2021.\n",
        "Nâng số xã đạt chuẩn từ 7 xã năm 2020 lên 14 xã.|2022|= 14\n"
        "Phấn đấu nâng thu nhập từ 4,5 triệu đồng năm 2019 lên 5,2 triệu đồng năm 2021.|2022\n"},
    {"stages on the way are no past",
        "KẾ HOẠCH\nPhòng, chống thiên tai giai đoạn 2022 - 2025\n\nI. MỤC TIÊU\n- Nhà ở an toàn trước bão: năm 2022 đạt 60%; năm 2023 đạt "
        "70%; đến năm 2025 đạt 85%.\n",
        "Nhà ở an toàn trước bão: năm 2022 đạt 60%; năm 2023 đạt 70%; đến năm 2025 đạt 85%.|2022|= 60|= 70|= 85\n"},
    {"under a section in short lines between stars",
        "BAN THƯỜNG VỤ\n***\nKẾ HOẠCH\nThi đua năm 2022\nI. CÁC CHỈ TIÊU\n(2) Mỗi cơ sở giúp ít nhất 01 hộ nghèo.\n",
        "(2) Mỗi cơ sở giúp ít nhất 01 hộ nghèo.|2022|>= 1\n"},
    /* deadlines */
    {"the statement's own deadline", PLAN "I. MỤC TIÊU\n- Đến năm 2025, 100% hồ sơ được số hóa.\n",
        "Đến năm 2025, 100% hồ sơ được số hóa.|2025|= 100\n"},
    {"no period, no deadline", "KẾ HOẠCH\nCải cách hành chính\n\nI. MỤC TIÊU\n- 100% hồ sơ được số hóa.\n",
        "100% hồ sơ được số hóa.|-|= 100\n"},
};

START_TEST(finds)
{
	char *found = targets_of(cases[_i].source);

	ck_assert_msg(strcmp(found, cases[_i].targets) == 0, "%s\nexpected\n%sfound\n%s", cases[_i].name,
	    cases[_i].targets, found);
	free(found);
}
END_TEST

Suite *kh_suite_target(void)
{
	Suite *suite = suite_create("target");
	TCase *tcase = tcase_create("target");

	(void)kit_patterns(); /* before Check forks, so that they are loaded once */
	tcase_add_loop_test(tcase, finds, 0, (int)(sizeof cases / sizeof *cases));
	suite_add_tcase(suite, tcase);
	return suite;
}

static char *targets_of(const char *source)
{
	struct kh_plan *plan = kit_plan("case", source, strlen(source));
	const struct kh_record *r = kh_plan_record(plan);
	char *out = NULL;
	size_t size;
	FILE *to = open_memstream(&out, &size);

	for (size_t i = 0; i < r->target_count; i++) {
		const struct kh_target *t = &r->targets[i];
		fprintf(to, "%s|%s", t->value.text, t->deadline == NULL ? "-" : t->deadline);
		for (size_t m = 0; m < t->measure_count; m++)
			fprintf(to, "|%s %g", t->measures[m].op, t->measures[m].value);
		fputc('\n', to);
	}
	fclose(to);
	kh_plan_free(plan);
	return out;
}
