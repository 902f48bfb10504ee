/* Shredded tables: the same rows come out of a table whatever the order of its columns, their widths and the pages. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kehoach.h"
#include "kit.h"
#include "row_cells.h"
#include "shredded/shred.h"
#include "shred_form.h"

static const char sample[] = "tests/plans/huyen-thoai-son-nine-columns/input.md";

static struct kh_plan *read_text(const char *text)
{
	return kit_plan("shredded", text, strlen(text));
}

static void check_form(const struct shred_form *form, double least)
{
	struct kh_plan *plan, *again;
	struct kh_error err;

	ck_assert_msg(kh_plan_extract_file(kit_patterns(), NULL, sample, &plan, &err) == KH_OK, "%s", err.message);
	const struct kh_record *r = kh_plan_record(plan);
	ck_assert_uint_eq(r->table_count, 1);
	char *text = shred_print(&r->tables[0], form);
	again = read_text(text);
	const struct kh_record *s = kh_plan_record(again);
	ck_assert_msg(s->activity_count == r->activity_count, "%zu rows of %zu in\n%s", s->activity_count, r->activity_count, text);
	const struct row_form rows = {&r->tables[0], form->columns, form->count};
	size_t all = 0, right = 0;
	for (size_t i = 0; i < r->activity_count; i++)
		right += row_cells_right(&rows, &r->activities[i], &s->activities[i], &all, NULL, 0);
	ck_assert_msg((double)right >= least * (double)all, "%zu of %zu cells in\n%s", right, all, text);
	free(text);
	kh_plan_free(again);
	kh_plan_free(plan);
}

static const struct {
	const char *what;
	struct shred_form form;
} forms[] = {
    {"as the plan has it", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 0}},
    {"pages of 30 lines", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 30}},
    {"wide columns", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 40, 45}},
    {"narrow columns", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 18, 60}},
    {"time before the agencies", {{0, 1, 2, 3, 4, 7, 5, 6, 8}, 9, 24, 40}},
    {"product last", {{0, 1, 2, 3, 5, 6, 7, 8, 4}, 9, 26, 40}},
    {"no budget", {{0, 1, 2, 3, 4, 5, 6, 7}, 8, 24, 40}},
    {"no product", {{0, 1, 2, 3, 5, 6, 7, 8}, 8, 24, 40}},
    {"no support", {{0, 1, 2, 3, 4, 5, 7, 8}, 8, 24, 40}},
};

/* Every row comes out; of its cells those that the text itself tells apart. Where a name ends one cell and another begins the
 * next ("Phong Tu phap" "Van phong HDND va UBND; ..."), nothing does. */
START_TEST(gives_the_same_rows)
{
	check_form(&forms[_i].form, 0.9);
}
END_TEST

/* Texts, and the rows of their table: "a|b|c", a line a row. */
static const struct {
	const char *what, *text, *rows;
} texts[] = {
    {"numbers of rows on several levels, which head bands too; a product on the line of a time",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "STT Nhiệm vụ\n"
        "Đơn vị thực hiện\n"
        "Đơn vị phối hợp\n"
        "Thời gian\n"
        "Sản phẩm\n"
        "I Hạ tầng du lịch\n"
        "1.1\n"
        "Nâng cấp bến thuyền và đường\n"
        "đi bộ ven hồ\n"
        "Phòng Kinh tế\n"
        "Các xã, phường\n"
        "2026 - 2027 Bến thuyền\n"
        "1.2\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng Văn hóa\n"
        "Các xã, phường\n"
        "2026 Giải pháp\n"
        "B QUẢNG BÁ VÀ TRUYỀN THÔNG\n"
        "2.1 Quảng bá\n"
        "2.1.1\n"
        "Mở trang giới thiệu làng nghề\n"
        "bằng ba thứ tiếng\n"
        "Phòng Văn hóa\n"
        "Các xã, phường\n"
        "2026 - 2028 Trang mạng\n"
        "2.1.2\n"
        "Tham gia hội chợ du lịch của\n"
        "vùng\n"
        "Phòng Kinh tế\n"
        "Phòng Văn hóa\n"
        "2026 Gian hàng\n",
        "|I Hạ tầng du lịch||||\n"
        "1.1|Nâng cấp bến thuyền và đường đi bộ ven hồ|Phòng Kinh tế|Các xã, phường|2026 - 2027|Bến thuyền\n"
        "1.2|Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Văn hóa|Các xã, phường|2026|Giải pháp\n"
        "|B QUẢNG BÁ VÀ TRUYỀN THÔNG||||\n"
        "|2.1 Quảng bá||||\n"
        "2.1.1|Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Phòng Văn hóa|Các xã, phường|2026 - 2028|Trang mạng\n"
        "2.1.2|Tham gia hội chợ du lịch của vùng|Phòng Kinh tế|Phòng Văn hóa|2026|Gian hàng\n"},
    {"a band over several lines with words for a product; figures of times; money by its kind",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Cơ quan\n"
        "chủ trì\n"
        "Thời gian\n"
        "Kết quả\n"
        "Nguồn kinh phí\n"
        "I Hoàn thiện các quy định\n"
        "về du lịch để triển khai Hệ\n"
        "thống bến thuyền và các\n"
        "điểm dừng chân\n"
        "1\n"
        "Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Phòng\n"
        "Kinh tế\n"
        "Quý IV/2026 Thông báo\n"
        "Chi thường xuyên\n"
        "2\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng\n"
        "Văn hóa\n"
        "Năm 2026 Biển chỉ dẫn\n"
        "Đầu tư công hoặc nguồn vốn\n"
        "khác\n"
        "3\n"
        "Mở trang giới thiệu làng nghề\n"
        "bằng ba thứ tiếng\n"
        "Phòng\n"
        "Văn hóa\n"
        "Quý I/2026 Trang mạng\n"
        "Chi thường xuyên\n",
        "|I Hoàn thiện các quy định về du lịch để triển khai Hệ thống bến thuyền và các điểm dừng chân||||\n"
        "1|Rà soát các quy định đã ban hành về bến thuyền|Phòng Kinh tế|Quý IV/2026|Thông báo|Chi thường xuyên\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Văn hóa|Năm 2026|Biển chỉ dẫn|Đầu tư công hoặc nguồn vốn khác\n"
        "3|Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Phòng Văn hóa|Quý I/2026|Trang mạng|Chi thường xuyên\n"},
    {"bands: a number that its narrow column cut, a title that a page break cut, a numeral on the page before its title",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Cơ quan chủ trì\n"
        "Thời gian\n"
        "Kết quả\n"
        "I. Hoàn thiện các quy định\n"
        "1 Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Phòng Kinh tế\n"
        "Quý IV/2026 Thông báo\n"
        "2 Công khai các quy định\n"
        "Phòng Kinh tế\n"
        "Quý I/2026 Thông báo\n"
        "II.\n"
        "1.1\n"
        "Nhóm các nền tảng số giải quyết thủ tục cho khách\n"
        "3 Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng Văn hóa\n"
        "Năm 2026 Biển chỉ dẫn\n"
        "II.\n"
        "2\n"
        "Ứng dụng của các điểm\n"
        "\ftham quan\n"
        "4 Mở trang giới thiệu làng nghề\n"
        "bằng ba thứ tiếng\n"
        "Phòng Văn hóa\n"
        "Quý I/2026 Trang mạng\n"
        "III\n"
        "\fQuảng bá và tuyên truyền\n"
        "cho bến thuyền\n"
        "5 Tham gia hội chợ của vùng\n"
        "Phòng Văn hóa\n"
        "Quý II/2026 Gian hàng\n",
        "|I. Hoàn thiện các quy định|||\n"
        "1|Rà soát các quy định đã ban hành về bến thuyền|Phòng Kinh tế|Quý IV/2026|Thông báo\n"
        "2|Công khai các quy định|Phòng Kinh tế|Quý I/2026|Thông báo\n"
        "|II. 1.1 Nhóm các nền tảng số giải quyết thủ tục cho khách|||\n"
        "3|Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Văn hóa|Năm 2026|Biển chỉ dẫn\n"
        "|II. 2 Ứng dụng của các điểm tham quan|||\n"
        "4|Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Phòng Văn hóa|Quý I/2026|Trang mạng\n"
        "|III Quảng bá và tuyên truyền cho bến thuyền|||\n"
        "5|Tham gia hội chợ của vùng|Phòng Văn hóa|Quý II/2026|Gian hàng\n"},
    {"a column of documents that ask for the tasks, which the tasks cite too",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Văn bản giao nhiệm vụ\n"
        "Cơ quan thực hiện\n"
        "Thời hạn\n"
        "1\n"
        "Chủ trì, phối hợp với Phòng Nội\n"
        "vụ xây dựng đề án nêu tại\n"
        "Thông báo số 42-TB/HU về\n"
        "bến thuyền. Yêu cầu giữ vững\n"
        "tiến độ.\n"
        "Thông báo số 42-\n"
        "TB/HU ngày 30/9/2025\n"
        "Phòng Kinh tế\n"
        "30/10/2025\n"
        "2\n"
        "Hoàn thành các nhiệm vụ phục vụ\n"
        "khách, gồm: (1) Lắp biển chỉ dẫn;\n"
        "Nghị quyết số 71/NQ-\n"
        "HĐND\n"
        "Phòng Văn hóa\n"
        "31/12/2025\n"
        "3\n"
        "Hoàn thành các nhiệm vụ phục vụ\n"
        "khách, gồm: (2) Mở trang mạng;\n"
        "Nghị quyết số 71/NQ-\n"
        "HĐND\n"
        "Phòng Văn hóa\n"
        "31/12/2025\n"
        "4\n"
        "Khẩn trương rà soát, bố trí trụ sở,\n"
        "nhân lực. Thành lập tổ giúp việc\n"
        "tại các xã.\n"
        "Nghị định số 30/2020/NĐ-\n"
        "CP\n"
        "Phòng Tư pháp\n"
        "15/10/2025\n",
        "1|Chủ trì, phối hợp với Phòng Nội vụ xây dựng đề án nêu tại Thông báo số 42-TB/HU về bến thuyền. Yêu cầu giữ vững tiến độ.|"
        "Thông báo số 42-TB/HU ngày 30/9/2025|Phòng Kinh tế|30/10/2025\n"
        "2|Hoàn thành các nhiệm vụ phục vụ khách, gồm: (1) Lắp biển chỉ dẫn;|Nghị quyết số 71/NQ-HĐND|Phòng Văn hóa|31/12/2025\n"
        "3|Hoàn thành các nhiệm vụ phục vụ khách, gồm: (2) Mở trang mạng;|Nghị quyết số 71/NQ-HĐND|Phòng Văn hóa|31/12/2025\n"
        "4|Khẩn trương rà soát, bố trí trụ sở, nhân lực. Thành lập tổ giúp việc tại các xã.|Nghị định số 30/2020/NĐ-CP|"
        "Phòng Tư pháp|15/10/2025\n"},
    {"names of places that seem to go on with a time on their line",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp Thời gian\n"
        "1 Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Phòng Kinh tế\n"
        "Các phòng, ban; UBND các xã, phường Thường\n"
        "xuyên\n"
        "2 Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng Văn hóa\n"
        "UBND các xã, phường Quý IV/2026\n"
        "3 Mở trang giới thiệu làng nghề\n"
        "bằng ba thứ tiếng\n"
        "Phòng Văn hóa\n"
        "Phòng Kinh tế; UBND các xã, phường\n"
        "Năm 2026\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền|Phòng Kinh tế|Các phòng, ban; UBND các xã, phường|Thường xuyên\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Văn hóa|UBND các xã, phường|Quý IV/2026\n"
        "3|Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Phòng Văn hóa|Phòng Kinh tế; UBND các xã, phường|Năm 2026\n"},
    {"rows aligned at their tops: what stands below a cell of one line goes on with it",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Mục tiêu\n"
        "Nhiệm vụ\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "Thời gian\n"
        "1 Khách đi lại an\n"
        "toàn\n"
        "Đắp 4,2 km đường ven hồ\n"
        "Yên Hồ\n"
        "UBND xã Yên Bình Phòng Kinh tế\n"
        "và Hạ tầng\n"
        "Quý III/2026\n"
        "2 Mỗi bến có biển\n"
        "chỉ dẫn\n"
        "Lắp 120 biển cho bến Hạ và\n"
        "bến Thượng\n"
        "UBND xã Yên Bình Phòng Văn hóa\n"
        "và Thông tin\n"
        "Quý I/2026\n"
        "3 Làng nghề đông\n"
        "khách\n"
        "Mở trang giới thiệu bằng ba\n"
        "thứ tiếng\n"
        "Phòng Văn hóa\n"
        "và Thông tin\n"
        "Hội Nghề mộc Năm 2026\n"
        "4 Mỗi năm có hai\n"
        "hội chợ\n"
        "Tham gia hội chợ của vùng Phòng Kinh tế\n"
        "và Hạ tầng\n"
        "UBND các xã, thị\n"
        "trấn\n"
        "Hằng năm\n",
        "1|Khách đi lại an toàn|Đắp 4,2 km đường ven hồ Yên Hồ|UBND xã Yên Bình|Phòng Kinh tế và Hạ tầng|Quý III/2026\n"
        "2|Mỗi bến có biển chỉ dẫn|Lắp 120 biển cho bến Hạ và bến Thượng|UBND xã Yên Bình|Phòng Văn hóa và Thông tin|Quý I/2026\n"
        "3|Làng nghề đông khách|Mở trang giới thiệu bằng ba thứ tiếng|Phòng Văn hóa và Thông tin|Hội Nghề mộc|Năm 2026\n"
        "4|Mỗi năm có hai hội chợ|Tham gia hội chợ của vùng|Phòng Kinh tế và Hạ tầng|UBND các xã, thị trấn|Hằng năm\n"},
    {"a cell that nothing but its capital tells from the one on its line",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Kết quả\n"
        "Cơ quan chủ trì\n"
        "Thời gian\n"
        "1 Rà soát các quy định đã ban hành về bến\n"
        "thuyền\n"
        "Quyết định mới về bến\n"
        "thuyền\n"
        "Phòng Kinh tế Quý I/2026\n"
        "2 Mở năm điểm thuê thuyền Điểm thuê thuyền đón\n"
        "khách\n"
        "Phòng Kinh tế Quý I/2026\n"
        "3 Lắp biển chỉ dẫn tại các điểm tham quan\n"
        "và bến thuyền\n"
        "Biển chỉ dẫn song ngữ\n"
        "ở từng bến\n"
        "Phòng Văn hóa Quý I/2026\n"
        "4 Mở trang giới thiệu làng nghề bằng ba\n"
        "thứ tiếng\n"
        "Trang mạng có đủ ảnh\n"
        "Phòng Văn hóa Quý I/2026\n"
        "5 Tham gia hội chợ của vùng và hội chợ của\n"
        "tỉnh bạn\n"
        "Báo cáo về gian hàng\n"
        "Phòng Văn hóa Quý I/2026\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền|Quyết định mới về bến thuyền|Phòng Kinh tế|Quý I/2026\n"
        "2|Mở năm điểm thuê thuyền|Điểm thuê thuyền đón khách|Phòng Kinh tế|Quý I/2026\n"
        "3|Lắp biển chỉ dẫn tại các điểm tham quan và bến thuyền|Biển chỉ dẫn song ngữ ở từng bến|Phòng Văn hóa|Quý I/2026\n"
        "4|Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Trang mạng có đủ ảnh|Phòng Văn hóa|Quý I/2026\n"
        "5|Tham gia hội chợ của vùng và hội chợ của tỉnh bạn|Báo cáo về gian hàng|Phòng Văn hóa|Quý I/2026\n"},
    {"rows aligned at their tops: only cells that reach the end of a page go on behind it",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Kết quả\n"
        "Cơ quan chủ trì\n"
        "Thời gian\n"
        "1 Rà soát các quy định đã ban\n"
        "hành về bến thuyền, khách đi\n"
        "lại và nơi dừng chân\n"
        "Quyết định được ban hành\n"
        "và được dán ở các bến\n"
        "Phòng Kinh tế Quý I/2026\n"
        "2 Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan và bến thuyền\n"
        "Biển chỉ dẫn song ngữ ở\n"
        "từng bến và từng điểm\n"
        "dừng chân\n"
        "Phòng Văn hóa Quý I/2026\n"
        "3 Mở trang giới thiệu các làng\n"
        "nghề bằng ba thứ tiếng, có\n"
        "phần hỏi đáp và phần đặt\n"
        "mua hàng cho khách ở xa\n"
        "Trang mạng có đủ ảnh và\n"
        "lời của các làng\n"
        "Phòng Văn hóa Quý I/2026\n"
        "2\n"
        "\fvà khách nước ngoài\n"
        "4 Tham gia hội chợ của vùng và\n"
        "hội chợ của tỉnh bạn\n"
        "Báo cáo về số khách đã\n"
        "xem gian hàng\n"
        "Phòng Văn hóa Quý I/2026\n"
        "5 Sửa nhà chờ ở các bến thuyền\n"
        "lớn và đường đi bộ\n"
        "Nhà chờ có ghế và có\n"
        "mái che\n"
        "Phòng Kinh tế Quý I/2026\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền, khách đi lại và nơi dừng chân|Quyết định được ban hành và được dán ở các bến|Phòng Kinh tế|Quý I/2026\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan và bến thuyền|Biển chỉ dẫn song ngữ ở từng bến và từng điểm dừng chân|Phòng Văn hóa|Quý I/2026\n"
        "3|Mở trang giới thiệu các làng nghề bằng ba thứ tiếng, có phần hỏi đáp và phần đặt mua hàng cho khách ở xa và khách nước ngoài|Trang mạng có đủ ảnh và lời của các làng|Phòng Văn hóa|Quý I/2026\n"
        "4|Tham gia hội chợ của vùng và hội chợ của tỉnh bạn|Báo cáo về số khách đã xem gian hàng|Phòng Văn hóa|Quý I/2026\n"
        "5|Sửa nhà chờ ở các bến thuyền lớn và đường đi bộ|Nhà chờ có ghế và có mái che|Phòng Kinh tế|Quý I/2026\n"},
    {"rests of two cells that share a line at the top of a page",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Kết quả\n"
        "Cơ quan chủ trì\n"
        "Thời gian\n"
        "1 Rà soát các quy định đã ban\n"
        "hành về bến thuyền, khách đi\n"
        "lại và nơi dừng chân\n"
        "Quyết định được ban hành\n"
        "và được dán ở các bến\n"
        "Phòng Kinh tế Quý I/2026\n"
        "2 Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan và bến thuyền\n"
        "Biển chỉ dẫn song ngữ ở\n"
        "từng bến và từng điểm\n"
        "dừng chân\n"
        "Phòng Văn hóa Quý I/2026\n"
        "3 Mở trang giới thiệu các làng\n"
        "nghề bằng ba thứ tiếng, có\n"
        "phần hỏi đáp và phần mua\n"
        "Trang mạng có đủ ảnh và\n"
        "lời, được cập nhật hằng\n"
        "tuần và có người trực trả\n"
        "Phòng Văn hóa Quý I/2026\n"
        "2\n"
        "\fhàng. lời các câu hỏi\n"
        "4 Tham gia hội chợ của vùng và\n"
        "hội chợ của tỉnh bạn\n"
        "Báo cáo về số khách đã\n"
        "xem gian hàng\n"
        "Phòng Văn hóa Quý I/2026\n"
        "5 Sửa nhà chờ ở các bến thuyền\n"
        "lớn và đường đi bộ\n"
        "Nhà chờ có ghế và có\n"
        "mái che\n"
        "Phòng Kinh tế Quý I/2026\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền, khách đi lại và nơi dừng chân|Quyết định được ban hành và được dán ở các bến|Phòng Kinh tế|Quý I/2026\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan và bến thuyền|Biển chỉ dẫn song ngữ ở từng bến và từng điểm dừng chân|Phòng Văn hóa|Quý I/2026\n"
        "3|Mở trang giới thiệu các làng nghề bằng ba thứ tiếng, có phần hỏi đáp và phần mua hàng.|Trang mạng có đủ ảnh và lời, được cập nhật hằng tuần và có người trực trả lời các câu hỏi|Phòng Văn hóa|Quý I/2026\n"
        "4|Tham gia hội chợ của vùng và hội chợ của tỉnh bạn|Báo cáo về số khách đã xem gian hàng|Phòng Văn hóa|Quý I/2026\n"
        "5|Sửa nhà chờ ở các bến thuyền lớn và đường đi bộ|Nhà chờ có ghế và có mái che|Phòng Kinh tế|Quý I/2026\n"},
    {"a place that looks like a person's name, before a body that acts",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "Thời gian\n"
        "1 Lập bản đồ các bến thuyền trên sông Hà Thanh Phòng Kinh tế\n"
        "và Hạ tầng\n"
        "Các phòng, ban\n"
        "Quý I/2026\n"
        "2 Lắp biển chỉ dẫn tại các điểm tham quan\n"
        "và bến thuyền\n"
        "Phòng Văn hóa\n"
        "và Thông tin\n"
        "Các phòng, ban\n"
        "Quý II/2026\n"
        "3 Tham gia hội chợ của vùng Phòng Văn hóa\n"
        "và Thông tin\n"
        "Các phòng, ban\n"
        "Quý II/2026\n",
        "1|Lập bản đồ các bến thuyền trên sông Hà Thanh|Phòng Kinh tế và Hạ tầng|Các phòng, ban|Quý I/2026\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan và bến thuyền|Phòng Văn hóa và Thông tin|Các phòng, ban|Quý II/2026\n"
        "3|Tham gia hội chợ của vùng|Phòng Văn hóa và Thông tin|Các phòng, ban|Quý II/2026\n"},
    {"the same words at the end of several pages are no running foot",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Kết quả\n"
        "Thời gian\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "1\n"
        "Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Báo cáo thực hiện\n"
        "Năm 2026\n"
        "Phòng Nội vụ\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "2\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Biển chỉ dẫn\n"
        "Quý I\n"
        "Phòng Nội vụ\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "\fTT Nhiệm vụ\n"
        "Kết quả\n"
        "Thời gian\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "3\n"
        "Mở trang giới thiệu làng nghề\n"
        "Trang mạng\n"
        "Năm 2026\n"
        "Phòng Tư pháp\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "4\n"
        "Tham gia hội chợ của vùng\n"
        "Gian hàng\n"
        "Quý II\n"
        "Phòng Tư pháp\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "\fTT Nhiệm vụ\n"
        "Kết quả\n"
        "Thời gian\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "5\n"
        "Công khai quy chế của chợ đêm\n"
        "Quy chế\n"
        "Năm 2026\n"
        "Phòng Tư pháp\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "\fTT Nhiệm vụ\n"
        "Kết quả\n"
        "Thời gian\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "6\n"
        "Tập huấn cho người lái thuyền\n"
        "Lớp tập huấn\n"
        "Năm 2026\n"
        "Phòng Nội vụ\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền|Báo cáo thực hiện|Năm 2026|Phòng Nội vụ|Các phòng; UBND xã, thị trấn\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan|Biển chỉ dẫn|Quý I|Phòng Nội vụ|Các phòng; UBND xã, thị trấn\n"
        "3|Mở trang giới thiệu làng nghề|Trang mạng|Năm 2026|Phòng Tư pháp|Các phòng; UBND xã, thị trấn\n"
        "4|Tham gia hội chợ của vùng|Gian hàng|Quý II|Phòng Tư pháp|Các phòng; UBND xã, thị trấn\n"
        "5|Công khai quy chế của chợ đêm|Quy chế|Năm 2026|Phòng Tư pháp|Các phòng; UBND xã, thị trấn\n"
        "6|Tập huấn cho người lái thuyền|Lớp tập huấn|Năm 2026|Phòng Nội vụ|Các phòng; UBND xã, thị trấn\n"},
    {"words on top of pages alone are a running head",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Kết quả\n"
        "Thời gian\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "1\n"
        "Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Báo cáo thực hiện\n"
        "Năm 2026\n"
        "Phòng Nội vụ\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "2\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Biển chỉ dẫn\n"
        "Quý I\n"
        "Phòng Nội vụ\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "\fCÔNG BÁO TỈNH THANH SƠN\n"
        "TT Nhiệm vụ\n"
        "Kết quả\n"
        "Thời gian\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "3\n"
        "Mở trang giới thiệu làng nghề\n"
        "Trang mạng\n"
        "Năm 2026\n"
        "Phòng Tư pháp\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "4\n"
        "Tham gia hội chợ của vùng\n"
        "Gian hàng\n"
        "Quý II\n"
        "Phòng Tư pháp\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "\fCÔNG BÁO TỈNH THANH SƠN\n"
        "TT Nhiệm vụ\n"
        "Kết quả\n"
        "Thời gian\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "5\n"
        "Công khai quy chế của chợ đêm\n"
        "Quy chế\n"
        "Năm 2026\n"
        "Phòng Tư pháp\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n"
        "\fCÔNG BÁO TỈNH THANH SƠN\n"
        "TT Nhiệm vụ\n"
        "Kết quả\n"
        "Thời gian\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "6\n"
        "Tập huấn cho người lái thuyền\n"
        "Lớp tập huấn\n"
        "Năm 2026\n"
        "Phòng Nội vụ\n"
        "Các phòng; UBND xã,\n"
        "thị trấn\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền|Báo cáo thực hiện|Năm 2026|Phòng Nội vụ|Các phòng; UBND xã, thị trấn\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan|Biển chỉ dẫn|Quý I|Phòng Nội vụ|Các phòng; UBND xã, thị trấn\n"
        "3|Mở trang giới thiệu làng nghề|Trang mạng|Năm 2026|Phòng Tư pháp|Các phòng; UBND xã, thị trấn\n"
        "4|Tham gia hội chợ của vùng|Gian hàng|Quý II|Phòng Tư pháp|Các phòng; UBND xã, thị trấn\n"
        "5|Công khai quy chế của chợ đêm|Quy chế|Năm 2026|Phòng Tư pháp|Các phòng; UBND xã, thị trấn\n"
        "6|Tập huấn cho người lái thuyền|Lớp tập huấn|Năm 2026|Phòng Nội vụ|Các phòng; UBND xã, thị trấn\n"},
    {"a result that begins with no word for one, behind a time on its line",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "Thời gian\n"
        "Kết quả\n"
        "1\n"
        "Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Phòng Nội vụ\n"
        "Công an xã\n"
        "Quý IV/2026 Đảm bảo an toàn và\n"
        "khai thác Hệ\n"
        "thống bến thuyền của huyện\n"
        "2\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng Nội vụ\n"
        "Công an xã\n"
        "Năm 2026 Đảm bảo đủ biển và duy\n"
        "trì, khai thác Hệ\n"
        "thống bến thuyền của huyện\n"
        "3\n"
        "Hướng dẫn khai thác Hệ thống\n"
        "biển chỉ dẫn\n"
        "Phòng Tư pháp\n"
        "Công an xã\n"
        "Quý I/2026 Báo cáo\n"
        "4\n"
        "Kiểm tra việc khai thác Hệ thống\n"
        "bến thuyền\n"
        "Phòng Tư pháp\n"
        "Công an xã\n"
        "Quý II/2027 Báo cáo\n"
        "5\n"
        "Công khai quy chế của chợ đêm\n"
        "Phòng Tư pháp\n"
        "Công an xã\n"
        "Quý II/2027 Quyết định\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền|Phòng Nội vụ|Công an xã|Quý IV/2026|Đảm bảo an toàn và khai thác Hệ thống bến thuyền của huyện\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Nội vụ|Công an xã|Năm 2026|Đảm bảo đủ biển và duy trì, khai thác Hệ thống bến thuyền của huyện\n"
        "3|Hướng dẫn khai thác Hệ thống biển chỉ dẫn|Phòng Tư pháp|Công an xã|Quý I/2026|Báo cáo\n"
        "4|Kiểm tra việc khai thác Hệ thống bến thuyền|Phòng Tư pháp|Công an xã|Quý II/2027|Báo cáo\n"
        "5|Công khai quy chế của chợ đêm|Phòng Tư pháp|Công an xã|Quý II/2027|Quyết định\n"},
    {"texts with numbers head rows that have none",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "Nhiệm vụ, giải pháp\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "Kết quả\n"
        "Thời gian\n"
        "IV. Phát triển thương mại và công nghiệp\n"
        "5.1. Thương mại\n"
        "Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Phòng Nội vụ\n"
        "Các phòng, ban, đơn vị\n"
        "Báo cáo thực hiện Năm 2026\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng Nội vụ\n"
        "Các phòng, ban, đơn vị Hoàn thành, đưa vào\n"
        "khai thác\n"
        "Năm 2026\n"
        "5.2. Công nghiệp\n"
        "Mở trang giới thiệu làng nghề\n"
        "bằng ba thứ tiếng\n"
        "Phòng Tư pháp\n"
        "Các phòng, ban, đơn vị Hoàn thành, đưa vào\n"
        "khai thác\n"
        "Năm 2027\n",
        "IV. Phát triển thương mại và công nghiệp||||\n"
        "5.1. Thương mại||||\n"
        "Rà soát các quy định đã ban hành về bến thuyền|Phòng Nội vụ|Các phòng, ban, đơn vị|Báo cáo thực hiện|Năm 2026\n"
        "Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Nội vụ|Các phòng, ban, đơn vị|Hoàn thành, đưa vào khai thác|Năm 2026\n"
        "5.2. Công nghiệp||||\n"
        "Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Phòng Tư pháp|Các phòng, ban, đơn vị|Hoàn thành, đưa vào khai thác|Năm 2027\n"},
    {"a product that begins as times do, on the line of a time",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "Kết quả\n"
        "Thời gian\n"
        "1\n"
        "Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Phòng Nội vụ\n"
        "Công an huyện\n"
        "Báo cáo thực hiện Năm 2026\n"
        "2\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng Nội vụ\n"
        "Công an huyện\n"
        "Hoàn thành, đưa vào\n"
        "khai thác\n"
        "Năm 2026\n"
        "3\n"
        "Mở trang giới thiệu làng nghề\n"
        "bằng ba thứ tiếng\n"
        "Phòng Tư pháp\n"
        "Công an huyện\n"
        "Hoàn thành, đưa vào\n"
        "khai thác\n"
        "Năm 2027\n"
        "4\n"
        "Tham gia hội chợ của vùng\n"
        "Phòng Tư pháp\n"
        "Công an huyện\n"
        "Báo cáo thực hiện Năm 2027\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền|Phòng Nội vụ|Công an huyện|Báo cáo thực hiện|Năm 2026\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Nội vụ|Công an huyện|Hoàn thành, đưa vào khai thác|Năm 2026\n"
        "3|Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Phòng Tư pháp|Công an huyện|Hoàn thành, đưa vào khai thác|Năm 2027\n"
        "4|Tham gia hội chợ của vùng|Phòng Tư pháp|Công an huyện|Báo cáo thực hiện|Năm 2027\n"},
    {"names that go on in lower case, and a product on their line",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "TT Nhiệm vụ\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "Kết quả\n"
        "Thời gian\n"
        "1\n"
        "Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Phòng Nội vụ\n"
        "Các phòng, ban, đơn vị\n"
        "Báo cáo thực hiện Năm 2026\n"
        "2\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng Nội vụ\n"
        "Các phòng, ban, đơn vị Hoàn thành, đưa vào\n"
        "khai thác\n"
        "Năm 2026\n"
        "3\n"
        "Mở trang giới thiệu làng nghề\n"
        "bằng ba thứ tiếng\n"
        "Phòng Tư pháp\n"
        "Các phòng, ban, đơn vị Hoàn thành, đưa vào\n"
        "khai thác\n"
        "Năm 2027\n"
        "4\n"
        "Tham gia hội chợ của vùng\n"
        "Phòng Tư pháp\n"
        "Các phòng, ban, đơn vị\n"
        "Báo cáo thực hiện Năm 2027\n",
        "1|Rà soát các quy định đã ban hành về bến thuyền|Phòng Nội vụ|Các phòng, ban, đơn vị|Báo cáo thực hiện|Năm 2026\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Nội vụ|Các phòng, ban, đơn vị|Hoàn thành, đưa vào khai thác|Năm 2026\n"
        "3|Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Phòng Tư pháp|Các phòng, ban, đơn vị|Hoàn thành, đưa vào khai thác|Năm 2027\n"
        "4|Tham gia hội chợ của vùng|Phòng Tư pháp|Các phòng, ban, đơn vị|Báo cáo thực hiện|Năm 2027\n"},
    {"a header that begins with two names of tasks",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "Nhiệm vụ, giải pháp\n"
        "Cơ quan chủ trì\n"
        "Cơ quan phối hợp\n"
        "Kết quả\n"
        "Thời gian\n"
        "Rà soát các quy định đã ban\n"
        "hành về bến thuyền\n"
        "Phòng Nội vụ\n"
        "Các phòng, ban, đơn vị\n"
        "Báo cáo thực hiện Năm 2026\n"
        "Lắp biển chỉ dẫn tại các điểm\n"
        "tham quan\n"
        "Phòng Nội vụ\n"
        "Các phòng, ban, đơn vị Hoàn thành, đưa vào\n"
        "khai thác\n"
        "Năm 2026\n"
        "Mở trang giới thiệu làng nghề\n"
        "bằng ba thứ tiếng\n"
        "Phòng Tư pháp\n"
        "Các phòng, ban, đơn vị Hoàn thành, đưa vào\n"
        "khai thác\n"
        "Năm 2027\n"
        "Tham gia hội chợ của vùng\n"
        "Phòng Tư pháp\n"
        "Các phòng, ban, đơn vị\n"
        "Báo cáo thực hiện Năm 2027\n",
        "Rà soát các quy định đã ban hành về bến thuyền|Phòng Nội vụ|Các phòng, ban, đơn vị|Báo cáo thực hiện|Năm 2026\n"
        "Lắp biển chỉ dẫn tại các điểm tham quan|Phòng Nội vụ|Các phòng, ban, đơn vị|Hoàn thành, đưa vào khai thác|Năm 2026\n"
        "Mở trang giới thiệu làng nghề bằng ba thứ tiếng|Phòng Tư pháp|Các phòng, ban, đơn vị|Hoàn thành, đưa vào khai thác|Năm 2027\n"
        "Tham gia hội chợ của vùng|Phòng Tư pháp|Các phòng, ban, đơn vị|Báo cáo thực hiện|Năm 2027\n"},
    {"reading order: numbers of rows on two levels, in a column of their own",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "STT\n"
        "\n"
        "Nhiệm vụ\n"
        "\n"
        "I\n"
        "\n"
        "Bến thuyền\n"
        "\n"
        "1.1\n"
        "\n"
        "Cơ quan chủ trì\n"
        "\n"
        "Cơ quan phối hợp\n"
        "\n"
        "Thời gian\n"
        "\n"
        "Rà soát các quy định đã ban hành về bến thuyền, chỗ đậu\n"
        "và giá vé qua sông, bỏ những điều không còn hợp\n"
        "\n"
        "Phòng Nội vụ\n"
        "\n"
        "Công an huyện\n"
        "\n"
        "Quý IV/2026\n"
        "\n"
        "1.2\n"
        "\n"
        "Lắp biển chỉ dẫn tại các điểm tham quan dọc hai bờ kênh\n"
        "\n"
        "Phòng Văn hóa và Thông UBND các xã, thị trấn\n"
        "tin\n"
        "\n"
        "II\n"
        "\n"
        "Chợ và làng nghề\n"
        "\n"
        "2.1\n"
        "\n"
        "Mở trang giới thiệu làng nghề bằng ba thứ tiếng, đăng giờ Phòng Tư pháp\n"
        "mở cửa của từng nhà\n"
        "\n"
        "Các phòng, ban, đơn vị\n"
        "\n"
        "Năm 2026\n"
        "\n"
        "2.2\n"
        "\n"
        "Tham gia hội chợ của vùng, mang theo hàng của ít nhất\n"
        "hai mươi hộ\n"
        "\n"
        "Phòng Kinh tế\n"
        "\n"
        "Hội Nông dân huyện\n"
        "\n"
        "Năm 2027\n"
        "\n"
        "2.3\n"
        "\n"
        "Đặt bảng giá ở cổng chợ\n"
        "\n"
        "Phòng Tài chính\n"
        "\n"
        "Ban Quản lý chợ\n"
        "\n"
        "Thường xuyên\n"
        "\n"
        "Tháng 6/2026\n",
        "|I Bến thuyền|||\n"
        "1.1|Rà soát các quy định đã ban hành về bến thuyền, chỗ đậu và giá vé qua sông, bỏ những điều không còn hợp|Phòng Nội vụ|Công an huyện|Quý IV/2026\n"
        "1.2|Lắp biển chỉ dẫn tại các điểm tham quan dọc hai bờ kênh|Phòng Văn hóa và Thông tin|UBND các xã, thị trấn|Tháng 6/2026\n"
        "|II Chợ và làng nghề|||\n"
        "2.1|Mở trang giới thiệu làng nghề bằng ba thứ tiếng, đăng giờ mở cửa của từng nhà|Phòng Tư pháp|Các phòng, ban, đơn vị|Năm 2026\n"
        "2.2|Tham gia hội chợ của vùng, mang theo hàng của ít nhất hai mươi hộ|Phòng Kinh tế|Hội Nông dân huyện|Năm 2027\n"
        "2.3|Đặt bảng giá ở cổng chợ|Phòng Tài chính|Ban Quản lý chợ|Thường xuyên\n"},
    {"reading order: titles of bands as wide as the column of text, and a number above what might be money",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "STT\n"
        "\n"
        "Nhiệm vụ\n"
        "\n"
        "I\n"
        "\n"
        "Hoàn thiện quy định về quản lý và\n"
        "khai thác Hệ thống bến thuyền và các\n"
        "điểm dừng chân của huyện\n"
        "\n"
        "1\n"
        "\n"
        "Cơ quan chủ trì\n"
        "\n"
        "Cơ quan phối hợp\n"
        "\n"
        "Thời gian\n"
        "\n"
        "Rà soát các quy định đã ban hành về\n"
        "Hệ thống bến thuyền và các điểm\n"
        "dừng chân của huyện\n"
        "\n"
        "Phòng Nội vụ\n"
        "\n"
        "Công an huyện\n"
        "\n"
        "Quý IV/2026\n"
        "\n"
        "2\n"
        "\n"
        "Lắp biển chỉ dẫn tại các điểm tham\n"
        "quan dọc hai bờ kênh\n"
        "\n"
        "Phòng Văn hóa và Thông tin\n"
        "\n"
        "UBND các xã, thị trấn\n"
        "\n"
        "Tháng 6/2026\n"
        "\n"
        "II\n"
        "\n"
        "Mở rộng chợ và làng nghề gắn với\n"
        "Hệ thống bến thuyền và các điểm\n"
        "dừng chân\n"
        "\n"
        "3\n"
        "\n"
        "Mở trang giới thiệu làng nghề bằng\n"
        "ba thứ tiếng, đăng giờ mở cửa của\n"
        "từng nhà\n"
        "\n"
        "Phòng Tư pháp\n"
        "\n"
        "Các phòng, ban, đơn vị\n"
        "\n"
        "Năm 2026\n"
        "\n"
        "4\n"
        "\n"
        "Đồng bộ giờ mở cửa chợ với giờ\n"
        "thuyền cập bến\n"
        "\n"
        "Phòng Kinh tế\n"
        "\n"
        "Hội Nông dân huyện\n"
        "\n"
        "Năm 2027\n"
        "\n"
        "5\n"
        "\n"
        "Đặt bảng giá ở cổng chợ\n"
        "\n"
        "Phòng Tài chính\n"
        "\n"
        "Ban Quản lý chợ\n"
        "\n"
        "Thường xuyên\n",
        "|I Hoàn thiện quy định về quản lý và khai thác Hệ thống bến thuyền và các điểm dừng chân của huyện|||\n"
        "1|Rà soát các quy định đã ban hành về Hệ thống bến thuyền và các điểm dừng chân của huyện|Phòng Nội vụ|Công an huyện|Quý IV/2026\n"
        "2|Lắp biển chỉ dẫn tại các điểm tham quan dọc hai bờ kênh|Phòng Văn hóa và Thông tin|UBND các xã, thị trấn|Tháng 6/2026\n"
        "|II Mở rộng chợ và làng nghề gắn với Hệ thống bến thuyền và các điểm dừng chân|||\n"
        "3|Mở trang giới thiệu làng nghề bằng ba thứ tiếng, đăng giờ mở cửa của từng nhà|Phòng Tư pháp|Các phòng, ban, đơn vị|Năm 2026\n"
        "4|Đồng bộ giờ mở cửa chợ với giờ thuyền cập bến|Phòng Kinh tế|Hội Nông dân huyện|Năm 2027\n"
        "5|Đặt bảng giá ở cổng chợ|Phòng Tài chính|Ban Quản lý chợ|Thường xuyên\n"},
    {"reading order: numbers of texts say which rows stand above which",
        "KẾ HOẠCH\n"
        "Phát triển du lịch năm 2026\n"
        "\n"
        "Mục tiêu\n"
        "\n"
        "Nhiệm vụ\n"
        "\n"
        "Hoạt động\n"
        "\n"
        "Cơ quan chủ trì\n"
        "\n"
        "Thời gian\n"
        "\n"
        "1.1: Khách đến nhiều\n"
        "hơn, ở lại lâu hơn\n"
        "\n"
        "2.1: Lập sổ theo dõi ghe chở\n"
        "khách\n"
        "\n"
        "3.1: Khảo sát độ sâu lòng kênh\n"
        "tại các ngã ba\n"
        "\n"
        "Phòng Nội vụ\n"
        "\n"
        "Quý I/2026\n"
        "\n"
        "3.2: Chấm điểm các bến vào\n"
        "cuối quý\n"
        "\n"
        "Phòng Nội vụ\n"
        "\n"
        "Thường\n"
        "xuyên\n"
        "\n"
        "3.3: Sửa bậc lên xuống ở bến\n"
        "chính\n"
        "\n"
        "UBND các xã, thị\n"
        "trấn\n"
        "\n"
        "Quý II/2026\n"
        "\n"
        "1.2: Chợ nổi giữ được 2.3: Đặt phao ở ngã ba sông\n"
        "nếp\n"
        "\n"
        "3.4: Phát áo phao cho khách\n"
        "\n"
        "Phòng Nội vụ\n"
        "\n"
        "Quý I/2026\n"
        "\n"
        "3.5: Viết bài giới thiệu trên\n"
        "trang tin\n"
        "\n"
        "Phòng Kinh tế\n"
        "\n"
        "Thường\n"
        "xuyên\n"
        "\n"
        "1.3: Bến sạch quanh\n"
        "năm\n"
        "\n"
        "3.6: In bảng giá đò\n"
        "\n"
        "Phòng Kinh tế\n"
        "\n"
        "Quý I/2026\n"
        "\n"
        "3.7: Quay phim tư liệu về xóm\n"
        "lưới\n"
        "\n"
        "Phòng Văn hóa và\n"
        "Thông tin\n"
        "\n"
        "Quý I/2026\n"
        "\n"
        "2.5: Dạy bơi cho trẻ em các ấp 3.8: Mở lớp dạy bơi trong dịp\n"
        "ven sông\n"
        "hè\n"
        "\n"
        "Phòng Nội vụ\n"
        "\n"
        "Quý II/2026\n"
        "\n"
        "3.9: Mời nghệ nhân kể chuyện\n"
        "nghề\n"
        "\n"
        "Phòng Kinh tế\n"
        "\n"
        "Thường\n"
        "xuyên\n"
        "\n"
        "2.2: Sơn lại cầu tàu\n"
        "\n"
        "2.4: Mở phiên chợ nổi cuối\n"
        "tuần\n",
        "1.1: Khách đến nhiều hơn, ở lại lâu hơn|2.1: Lập sổ theo dõi ghe chở khách|3.1: Khảo sát độ sâu lòng kênh tại các ngã ba|Phòng Nội vụ|Quý I/2026\n"
        "||3.2: Chấm điểm các bến vào cuối quý|Phòng Nội vụ|Thường xuyên\n"
        "|2.2: Sơn lại cầu tàu|3.3: Sửa bậc lên xuống ở bến chính|UBND các xã, thị trấn|Quý II/2026\n"
        "1.2: Chợ nổi giữ được nếp|2.3: Đặt phao ở ngã ba sông|3.4: Phát áo phao cho khách|Phòng Nội vụ|Quý I/2026\n"
        "||3.5: Viết bài giới thiệu trên trang tin|Phòng Kinh tế|Thường xuyên\n"
        "1.3: Bến sạch quanh năm|2.4: Mở phiên chợ nổi cuối tuần|3.6: In bảng giá đò|Phòng Kinh tế|Quý I/2026\n"
        "||3.7: Quay phim tư liệu về xóm lưới|Phòng Văn hóa và Thông tin|Quý I/2026\n"
        "|2.5: Dạy bơi cho trẻ em các ấp ven sông|3.8: Mở lớp dạy bơi trong dịp hè|Phòng Nội vụ|Quý II/2026\n"
        "||3.9: Mời nghệ nhân kể chuyện nghề|Phòng Kinh tế|Thường xuyên\n"},
};

START_TEST(reads)
{
	static char out[1 << 12];
	struct kh_plan *plan = read_text(texts[_i].text);
	const struct kh_record *r = kh_plan_record(plan);

	ck_assert_msg(r->table_count == 1, "%s: %zu tables", texts[_i].what, r->table_count);
	const struct kh_table *t = &r->tables[0];
	out[0] = '\0';
	for (size_t i = 0; i < t->row_count * t->column_count; i++) {
		const char *cell = t->cells[i].text;
		strcat(out, cell != NULL ? cell : "");
		strcat(out, (i + 1) % t->column_count == 0 ? "\n" : "|");
	}
	ck_assert_msg(strcmp(out, texts[_i].rows) == 0, "%s:\n%s", texts[_i].what, out);
	kh_plan_free(plan);
}
END_TEST

START_TEST(reads_no_table_where_there_is_none)
{
	struct kh_plan *plan = read_text("1. Mục đích\nTT Nội dung được triển khai theo kế hoạch của huyện, bảo đảm tiến độ.\n"
					 "STT là chữ viết tắt của số thứ tự trong biểu mẫu.\n- Chủ trì, phối hợp với các cơ quan.\n");

	ck_assert_uint_eq(kh_plan_record(plan)->activity_count, 0);
	ck_assert_uint_eq(kh_plan_record(plan)->table_count, 0);
	kh_plan_free(plan);
}
END_TEST

/* ---- numbers of rows between cells ---- */

/* Pieces in their order: '#' a cell of the column of numbers that begins a row, 'r' another one that does, 's' a number
 * that no row has, 'c' a cell. */
static const struct {
	const char *pieces, *texts[6], *after;
} numbers[] = {
    {"rs", {"Ban hành kế hoạch", "2"}, "rs"},
    {"rsr", {"Ban hành kế hoạch", "2", "Mở lớp tập huấn"}, "r#c"},
    {"sr", {"1", "Ban hành kế hoạch"}, "#c"},
    {"#csr", {"7", "Ban hành kế hoạch", "8", "Mở lớp tập huấn"}, "#c#c"},
    {"#csr", {"7", "Ban hành kế hoạch", "9", "Mở lớp tập huấn"}, "#csr"},
    {"#crsr", {"7", "Ban hành kế hoạch", "Mở lớp tập huấn", "9", "Báo cáo kết quả"}, "#cr#c"},
    {"rsc", {"Ban hành kế hoạch", "2", "Văn phòng"}, "rsc"},
};

static char letter_of(const struct kh_shred_piece *p)
{
	return p->kind == KH_PIECE_STRAY ? 's' : !p->row ? 'c' : p->column == 0 ? '#' : 'r';
}

START_TEST(numbers_go_to_the_rows_that_count_asks_for)
{
	struct kit *kit = kit_new();
	struct kh_region region = {.columns = {{.role = KH_ROLE_NO}, {.role = KH_ROLE_TASK}}, .column_count = 2};
	struct kh_atom atoms[6] = {{.line = 0}};
	struct kh_shred_piece pieces[6] = {{.begin = 0}};
	struct kh_atoms all = {.at = atoms, .count = strlen(numbers[_i].pieces)};
	struct kh_weights weights = {.region = &region, .atoms = &all};
	struct kh_shred_path path = {.at = pieces, .count = all.count};

	for (size_t i = 0; i < all.count; i++) {
		char is = numbers[_i].pieces[i];
		atoms[i].at = kit_flow(kit, numbers[_i].texts[i]);
		atoms[i].evidence = is == '#' || is == 's' ? KH_EV_NUMBER | KH_EV_ALONE : KH_EV_UPPER;
		pieces[i] = (struct kh_shred_piece){.kind = is == 's' ? KH_PIECE_STRAY : KH_PIECE_CELL,
		    .begin = i,
		    .end = i + 1,
		    .column = is == 'r' || is == 'c',
		    .row = is == 'r' || is == '#'};
	}
	kh_shred_number(kit->run, &weights, &path);
	for (size_t i = 0; i < path.count; i++)
		ck_assert_msg(letter_of(&pieces[i]) == numbers[_i].after[i], "piece %zu is %c, not %c", i,
		    letter_of(&pieces[i]), numbers[_i].after[i]);
	kit_free(kit);
}
END_TEST

/* ---- widths of lines ---- */

/* A cell that begins on the line of another has only the rest of it: whether a word had fitted there is asked of that. */
START_TEST(a_line_is_as_wide_as_its_part_of_the_cell)
{
	struct kh_costs costs = {.of = {[KH_C_GO_FITS] = 1, [KH_C_GO_FULL] = 2, [KH_C_GO_LONG] = 4}};
	struct kh_region region = {
	    .columns = {{.role = KH_ROLE_PRODUCT, .print = 10000, .print_most = 10200}}, .column_count = 1};
	struct kh_atom atoms[] = {
	    {.line = 0, .line_print = 9000},
	    {.line = 0, .line_from = 9250, .line_print = 15000, .evidence = KH_EV_INLINE},
	    {.line = 1, .line_print = 8000, .first_print = 3000},
	    {.line = 1, .line_from = 8250, .line_print = 12000, .evidence = KH_EV_INLINE},
	};
	struct kh_atoms all = {.at = atoms, .count = sizeof atoms / sizeof *atoms};
	struct kh_weights weights = {.region = &region, .atoms = &all, .costs = &costs};

	ck_assert_uint_eq(kh_shred_part(atoms, 1, 1), 15000 - 9250);
	ck_assert_uint_eq(kh_shred_part(atoms, 1, 2), 8000);
	ck_assert_float_eq(kh_shred_line_cost(&weights, 2, 0, 1), 1);
	ck_assert_float_eq(kh_shred_line_cost(&weights, 2, 0, 0), 2);
	ck_assert_float_eq(kh_shred_line_cost(&weights, 3, 0, 0), 4); /* the line grows too long */
	ck_assert_float_eq(kh_shred_line_cost(&weights, 3, 0, 3), 0);
}
END_TEST

Suite *kh_suite_shredded(void)
{
	Suite *suite = suite_create("shredded");
	TCase *rows = tcase_create("rows");

	tcase_set_timeout(rows, 20);
	tcase_add_loop_test(rows, gives_the_same_rows, 0, (int)(sizeof forms / sizeof *forms));
	tcase_add_loop_test(rows, reads, 0, (int)(sizeof texts / sizeof *texts));
	tcase_add_test(rows, reads_no_table_where_there_is_none);
	tcase_add_loop_test(
	    rows, numbers_go_to_the_rows_that_count_asks_for, 0, (int)(sizeof numbers / sizeof *numbers));
	tcase_add_test(rows, a_line_is_as_wide_as_its_part_of_the_cell);
	suite_add_tcase(suite, rows);
	return suite;
}
