#include "audit_sample.h"

#include <check.h>
#include <stdio.h>

#include "command.h"
#include "kit.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { ROOM = 4096 };

struct kh_corpus *audit_corpus;
char *audit_folder;

/* A province's plan whose number and day were never filled in; its district's plans of two years; a district of
 * another province, whose annex repeats one target and contradicts another. */
static const struct {
	const char *name, *text;
} plans[] = {
    {"dong-thap.txt",
        "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP\nSố: /KH-UBND\nĐồng Tháp, ngày tháng 12 năm 2021\nKẾ HOẠCH\nCải cách hành "
        "chính năm 2022\n\n"
        "I. MỤC TIÊU\n- Tối thiểu 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.\n"
        "II. NHIỆM VỤ\n- Kịp thời phổ biến các văn bản quy phạm pháp luật để Nhân dân biết và thực hiện đúng pháp "
        "luật.\n"
        "- Nâng cao chất lượng giải quyết thủ tục hành chính theo cơ chế một cửa trên địa bàn tỉnh, nhất là lĩnh vực "
        "đất đai.\n"
        "- Xây dựng trụ sở làm việc khang trang cho các sở, ngành trong giai đoạn tới bằng nguồn vốn đầu tư công.\n"},
    {"lai-vung-2022.txt", "ỦY BAN NHÂN DÂN\nHUYỆN LAI VUNG\nSố: 247/KH-UBND\nLai Vung, ngày 31 tháng 12 năm 2021\nKẾ "
                          "HOẠCH\nCải cách hành chính năm 2022\n\n"
                          "Thực hiện Kế hoạch số 367/KH-UBND ngày 27 tháng 12 năm 2021 của Ủy ban nhân dân tỉnh Đồng "
                          "Tháp về Cải cách hành chính năm 2022.\n\n"
                          "I. MỤC TIÊU\n- Tối thiểu 90% hồ sơ thủ tục hành chính được giải quyết đúng hạn.\n"
                          "II. NHIỆM VỤ\n- Kịp thời phổ biến các văn bản quy phạm pháp luật để Nhân dân biết và thực "
                          "hiện đúng pháp luật.\n"
                          "- Nâng cao chất lượng giải quyết thủ tục hành chính theo cơ chế một cửa trên địa bàn "
                          "huyện, nhất là lĩnh vực đất đai.\n"},
    {"lai-vung-2023.txt", "ỦY BAN NHÂN DÂN\nHUYỆN LAI VUNG\nSố: 12/KH-UBND\nLai Vung, ngày 05 tháng 01 năm 2023\nKẾ "
                          "HOẠCH\nCải cách hành chính năm 2023\n\n"
                          "Căn cứ Kế hoạch số 247/KH-UBND ngày 30 tháng 12 năm 2021 của Ủy ban nhân dân huyện;\n\n"
                          "I. MỤC TIÊU\n- Tối thiểu 97% hồ sơ thủ tục hành chính được giải quyết đúng hạn.\n"},
    {"tu-ky.txt",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nỦY BAN NHÂN DÂN\nHUYỆN TỨ KỲ\nTỉnh Hải "
        "Dương\nSố: 15/KH-UBND\n"
        "Tứ Kỳ, ngày 10 tháng 01 năm 2022\nKẾ HOẠCH\nCải cách hành chính năm 2022\n\nI. MỤC TIÊU\n"
        "- Tối thiểu 96% hồ sơ thủ tục hành chính được giải quyết đúng hạn.\n"
        "- Tối thiểu 80% hồ sơ công việc được xử lý trên môi trường mạng.\n"
        "- Phấn đấu mỗi xã có một vườn hoa kiểu mẫu do đoàn viên thanh niên chăm sóc.\n"
        "II. NHIỆM VỤ CỤ THỂ\n"
        "| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | Ban hành bộ tiêu chí đánh giá | Phòng Nội vụ | Phòng VH và TT | Quý II/2022 |\n"
        "| 2 | Niêm yết công khai thủ tục hành chính | Phòng Văn hóa và Thông tin | UBND các xã, thị trấn | Tháng "
        "11/2022 |\n"
        "| 3 | Tổ chức kiểm tra | Phòng Nội vụ huyện | UBND cấp xã | Thường xuyên |\n\n"
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n\nPHỤ LỤC\nMỤC TIÊU CỤ THỂ\n"
        "- Tối thiểu 96% hồ sơ thủ tục hành chính được giải quyết đúng hạn.\n"
        "- 100% hồ sơ công việc được xử lý trên môi trường mạng.\n"}};

void audit_sample_import(void)
{
	char path[ROOM];
	const char *paths[COUNT(plans) + 1] = {NULL};
	struct kh_error err = {0};

	audit_folder = command_folder();
	snprintf(path, sizeof path, "%s/k.db", audit_folder);
	ck_assert_msg(kh_corpus_open(path, KH_CORPUS_CREATE, &audit_corpus, &err) == KH_OK, "%s", err.message);
	for (size_t i = 0; i < COUNT(plans); i++) {
		snprintf(path, sizeof path, "%s/%s", audit_folder, plans[i].name);
		FILE *out = fopen(path, "wb");
		ck_assert_ptr_nonnull(out);
		fputs(plans[i].text, out);
		ck_assert_int_eq(fclose(out), 0);
		paths[0] = path; /* one after another, so that ids are those of the list */
		ck_assert_msg(kh_corpus_import(audit_corpus, kit_patterns(), paths, NULL, NULL, &err) == KH_OK, "%s",
		    err.message);
	}
}

void audit_sample_remove(void)
{
	kh_corpus_close(audit_corpus);
	command_folder_remove(audit_folder);
}
