/* Aligned tables: how words find their columns and lines their rows, rule by rule. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"
#include "aligned/aligned.h"

static struct kit *kit;

/* The cells of the grids in a text: "a|b|c", a line a row; a blank line parts grids. */
static const char *grids_of(const char *source)
{
	static char out[1 << 14];
	struct kh_list grids = {0};

	kit = kit_read(source);
	ck_assert_int_eq(kh_lines_find(kit->run, &kit->lines), KH_OK);
	ck_assert_int_eq(kh_aligned_find(kit->run, &kit->lines, &grids), KH_OK);
	out[0] = '\0';
	for (size_t g = 0; g < grids.count; g++) {
		const struct kh_grid *grid = (const struct kh_grid *)grids.items + g;
		strcat(out, g > 0 ? "\n" : "");
		for (size_t i = 0; i < grid->rows * grid->columns; i++) {
			strcat(out, kit_string(kit, grid->cells[i].at));
			strcat(out, (i + 1) % grid->columns == 0 ? "\n" : "|");
		}
	}
	kit_free(kit);
	return out;
}

static const struct {
	const char *what, *text, *grid;
} rules[] = {
    {"cells wrap inside their columns",
        "TT   Nhiệm vụ              Chủ trì         Thời gian\n"
        "1    Rà soát văn bản       Phòng           Năm 2022\n"
        "     của huyện             Tư pháp\n"
        "2    Ban hành kế hoạch     Phòng Nội vụ    Quý I\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "1|Rà soát văn bản của huyện|Phòng Tư pháp|Năm 2022\n"
        "2|Ban hành kế hoạch|Phòng Nội vụ|Quý I\n"},
    {"a header over several lines, with a title over two columns",
        "               Nội dung           Đơn vị thực hiện           Thời\n"
        "TT\n"
        "               nhiệm vụ        Chủ trì       Phối hợp        gian\n"
        "1      Rà soát văn bản         Phòng A       Phòng B         Quý I\n",
        "TT|Nội dung nhiệm vụ|Chủ trì|Phối hợp|Thời gian\n"
        "1|Rà soát văn bản|Phòng A|Phòng B|Quý I\n"},
    {"what a table is called is no title beside those below it",
        "                        DANH MỤC NHIỆM VỤ\n"
        "TT   Nội dung công việc                        Phân công nhiệm vụ    Thời gian thực hiện\n"
        "1    Rà soát các văn bản đã ban hành           Phòng Tư pháp         Quý I\n"
        "2    Ban hành kế hoạch                         Phòng Nội vụ          Quý II\n",
        "TT|Nội dung công việc|Phân công nhiệm vụ|Thời gian thực hiện\n"
        "1|Rà soát các văn bản đã ban hành|Phòng Tư pháp|Quý I\n"
        "2|Ban hành kế hoạch|Phòng Nội vụ|Quý II\n"},
    {"nor the begin of titles that it stands over",
        "                          DANH MỤC CÁC NHIỆM VỤ\n"
        "\n"
        "STT        Nội dung công việc             Phân công nhiệm vụ     Thời gian\n"
        "                                                                 thực hiện\n"
        " 1     Rà soát các văn bản đã         Phòng Tư pháp          Quý I\n"
        "       ban hành\n"
        " 2     Ban hành kế hoạch              Phòng Nội vụ           Quý II\n",
        "STT|Nội dung công việc|Phân công nhiệm vụ|Thời gian thực hiện\n"
        "1|Rà soát các văn bản đã ban hành|Phòng Tư pháp|Quý I\n"
        "2|Ban hành kế hoạch|Phòng Nội vụ|Quý II\n"},
    {"nor does it group columns of agencies",
        "                                  DANH MỤC CÁC NHIỆM VỤ\n"
        "TT   Nội dung công việc           Chủ trì     Phối hợp        Thời gian\n"
        "1    Rà soát văn bản              Phòng A     Phòng B         Quý I\n"
        "2    Ban hành kế hoạch            Phòng B     Phòng A         Quý II\n"
        "TT   Nội dung công việc           Chủ trì     Phối hợp        Thời gian\n"
        "3    Tập huấn cho cán bộ          Phòng A     Phòng B         Quý III\n",
        "TT|Nội dung công việc|Chủ trì|Phối hợp|Thời gian\n"
        "1|Rà soát văn bản|Phòng A|Phòng B|Quý I\n"
        "2|Ban hành kế hoạch|Phòng B|Phòng A|Quý II\n"
        "3|Tập huấn cho cán bộ|Phòng A|Phòng B|Quý III\n"},
    {"titles that no pattern knows, each over two lines",
        "                         Văn bản giao    Cơ quan thực\n"
        "TT      Nhiệm vụ                                         Thời hạn\n"
        "                          nhiệm vụ           hiện\n"
        "1.   Rà soát các văn     Kế hoạch số     Phòng Tư pháp   Quý I\n"
        "     bản của huyện       12/KH-UBND\n"
        "2.   Ban hành kế hoạch   Công văn số     Phòng Nội vụ    Quý II\n"
        "     kiểm tra            7/SNV-CCHC\n",
        "TT|Nhiệm vụ|Văn bản giao nhiệm vụ|Cơ quan thực hiện|Thời hạn\n"
        "1.|Rà soát các văn bản của huyện|Kế hoạch số 12/KH-UBND|Phòng Tư pháp|Quý I\n"
        "2.|Ban hành kế hoạch kiểm tra|Công văn số 7/SNV-CCHC|Phòng Nội vụ|Quý II\n"},
    {"numbers wider than their column, and a band with one",
        "TT   Nhiệm vụ                          Chủ trì              Thời gian\n"
        "II.1.1Nhóm các dịch vụ trực tuyến\n"
        "1.1.1Rà soát các biểu mẫu đã ban      Phòng Tư pháp        Quý I\n"
        "     hành\n"
        "1.1.2Công khai các quy trình          Phòng Nội vụ         Quý II\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "II.1.1Nhóm các dịch vụ trực tuyến|||\n"
        "1.1.1|Rà soát các biểu mẫu đã ban hành|Phòng Tư pháp|Quý I\n"
        "1.1.2|Công khai các quy trình|Phòng Nội vụ|Quý II\n"},
    {"a cell beside it goes over a row's text, which is no band",
        " TT         Nhiệm vụ                                    Cơ quan chủ trì\n"
        "      Tập huấn cho cán bộ một cửa cấp xã về\n"
        " 1                                                   Phòng Nội vụ\n"
        "      biểu mẫu mới\n"
        "                                                     Phòng Văn hóa và\n"
        " 2 Mở rộng điểm phát sóng tại các thôn xa.\n"
        "                                                     thông tin\n"
        "      Rà soát các quy trình đã ban hành, gửi\n"
        " 3                                                   Phòng Tư pháp\n"
        "      các xã\n",
        "TT|Nhiệm vụ|Cơ quan chủ trì\n"
        "1|Tập huấn cho cán bộ một cửa cấp xã về biểu mẫu mới|Phòng Nội vụ\n"
        "2|Mở rộng điểm phát sóng tại các thôn xa.|Phòng Văn hóa và thông tin\n"
        "3|Rà soát các quy trình đã ban hành, gửi các xã|Phòng Tư pháp\n"},
    {"words far apart that often follow each other, and the dash of a range",
        "TT     Nhiệm vụ        Cơ    Cơ quan phối Thời gian dự     Kết quả dự kiến\n"
        "                      quan       hợp       kiến hoàn\n"
        "                     chủ trì                 thành\n"
        "1    Phối hợp rà Phòng      Các hội, đoàn, Quý IV/2025   Luật Du lịch, Quyết\n"
        "     soát, sửa đổi Nội vụ   UBND       xã,               định của cấp có thẩm\n"
        "     nội quy bến            phường, đặc                  quyền\n"
        "     thuyền                 khu\n"
        "2    Phối hợp xây Phòng     Các hội, đoàn, Năm 2025 - Nghị định\n"
        "     dựng nội dung Nội vụ   UBND       xã, 2026\n"
        "     giới thiệu các         phường, đặc\n"
        "     làng nghề              khu\n"
        "3    Mở thêm các Phòng      Các hội, đoàn, Năm 2025 - Thông tư\n"
        "     điểm dừng ở   Nội vụ   UBND       xã, 2026\n"
        "     ven hồ                 phường, đặc\n"
        "                            khu\n",
        "TT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian dự kiến hoàn thành|Kết quả dự kiến\n"
        "1|Phối hợp rà soát, sửa đổi nội quy bến thuyền|Phòng Nội vụ|Các hội, đoàn, UBND xã, phường, đặc khu|Quý IV/2025|Luật Du lịch, Quyết định của cấp có thẩm quyền\n"
        "2|Phối hợp xây dựng nội dung giới thiệu các làng nghề|Phòng Nội vụ|Các hội, đoàn, UBND xã, phường, đặc khu|Năm 2025 - 2026|Nghị định\n"
        "3|Mở thêm các điểm dừng ở ven hồ|Phòng Nội vụ|Các hội, đoàn, UBND xã, phường, đặc khu|Năm 2025 - 2026|Thông tư\n"},
    {"cells in the middle of their rows, numbers on lines of their own",
        "TT   Nhiệm vụ              Chủ trì         Thời gian\n"
        "     Rà soát văn bản\n"
        "1                          Phòng Tư pháp   Năm 2022\n"
        "     của huyện đã ban hành\n"
        "     Tổng hợp kiến nghị\n"
        "2    của các xã, phường    Phòng Nội vụ    Quý I\n"
        "     và doanh nghiệp\n"
        "     Tập huấn cho cán bộ\n"
        "3                          Phòng Nội vụ    Quý II\n"
        "     một cửa cấp xã\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "1|Rà soát văn bản của huyện đã ban hành|Phòng Tư pháp|Năm 2022\n"
        "2|Tổng hợp kiến nghị của các xã, phường và doanh nghiệp|Phòng Nội vụ|Quý I\n"
        "3|Tập huấn cho cán bộ một cửa cấp xã|Phòng Nội vụ|Quý II\n"},
    {"bands with and without a column for their numeral",
        "TT   Nhiệm vụ              Chủ trì         Thời gian\n"
        "I. CẢI CÁCH THỂ CHẾ VÀ CẢI CÁCH THỦ TỤC\n"
        "1    Rà soát văn bản       Phòng Tư pháp   Năm 2022\n"
        "II   Cải cách bộ máy\n"
        "2    Sắp xếp tổ chức       Phòng Nội vụ    Quý I\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "I. CẢI CÁCH THỂ CHẾ VÀ CẢI CÁCH THỦ TỤC|||\n"
        "1|Rà soát văn bản|Phòng Tư pháp|Năm 2022\n"
        "II Cải cách bộ máy|||\n"
        "2|Sắp xếp tổ chức|Phòng Nội vụ|Quý I\n"},
    {"columns that touch with one blank",
        "1. Mục tiêu         2. Nhiệm vụ        3. Hoạt động      Chủ trì\n"
        "1.1: Công khai thủ  2.1: Niêm yết thủ  3.1: Lập bảng     Văn phòng\n"
        "tục hành chính      tục hành chính     niêm yết\n"
        "1.2: Nâng cao chất 2.2: Tập huấn cán 3.2: Mở lớp tập   Phòng Nội vụ\n"
        "lượng phục vụ       bộ                 huấn\n",
        "1. Mục tiêu|2. Nhiệm vụ|3. Hoạt động|Chủ trì\n"
        "1.1: Công khai thủ tục hành chính|2.1: Niêm yết thủ tục hành chính|3.1: Lập bảng niêm yết|Văn phòng\n"
        "1.2: Nâng cao chất lượng phục vụ|2.2: Tập huấn cán bộ|3.2: Mở lớp tập huấn|Phòng Nội vụ\n"},
    {"columns that touch on every line: words that stand together in such texts do so here",
        "TT   Nhiệm vụ                    Sản phẩm              Thời gian\n"
        "1    Cập nhật, công khai đầy Danh mục thủ tục hành  Quý III\n"
        "     đủ thủ tục hành chính chính được niêm yết công\n"
        "     tại bộ phận một cửa và khai, đầy đủ theo đúng\n"
        "     trên trang thông tin quy định\n"
        "     điện tử của huyện\n"
        "2    Khảo sát, đánh giá sự Báo cáo kết quả khảo sát Quý IV\n"
        "     hài lòng của người dân và giải pháp khắc phục\n"
        "     đối với việc giải quyết hạn chế trong giải quyết\n"
        "     hồ sơ đất đai và xây hồ sơ\n"
        "     dựng\n",
        "TT|Nhiệm vụ|Sản phẩm|Thời gian\n"
        "1|Cập nhật, công khai đầy đủ thủ tục hành chính tại bộ phận một cửa và trên trang thông tin điện tử của huyện|Danh mục thủ tục hành chính được niêm yết công khai, đầy đủ theo đúng quy định|Quý III\n"
        "2|Khảo sát, đánh giá sự hài lòng của người dân đối với việc giải quyết hồ sơ đất đai và xây dựng|Báo cáo kết quả khảo sát và giải pháp khắc phục hạn chế trong giải quyết hồ sơ|Quý IV\n"},
    {"the next title sticks to that of row numbers; an annex ends the table",
        "STTNHIỆM VỤ VÀ GIẢI PHÁP         CHỦ TRÌ         THỜI GIAN\n"
        "1  Rà soát văn bản của           Phòng           Năm 2022\n"
        "   huyện đã ban hành             Tư pháp\n"
        "2  Ban hành kế hoạch             Phòng Nội vụ    Quý I\n"
        "\n"
        "                     Mẫu biểu số 03\n"
        "                DỰ KIẾN THU NGÂN SÁCH\n",
        "STT|NHIỆM VỤ VÀ GIẢI PHÁP|CHỦ TRÌ|THỜI GIAN\n"
        "1|Rà soát văn bản của huyện đã ban hành|Phòng Tư pháp|Năm 2022\n"
        "2|Ban hành kế hoạch|Phòng Nội vụ|Quý I\n"},
    {"the rest of a cell below titles printed again reads like one of them",
        "Stt    Mục tiêu              Nhiệm vụ              Hoạt động             Chủ trì\n"
        "1      1.1: Kế hoạch được    2.1: Theo dõi tiến    3.1: Công bố chỉ số   Phòng Nội vụ\n"
        "       theo dõi từng         độ trên phần mềm      cải cách hành chính\n"
        "Stt    Mục tiêu              Nhiệm vụ              Hoạt động             Chủ trì\n"
        "       nhiệm vụ                                    cấp xã\n"
        "2      1.2: Văn bản dễ       2.2: Rà soát văn      3.2: Lập danh mục     Phòng Tư pháp\n"
        "       hiểu                  bản                   văn bản\n",
        "Stt|Mục tiêu|Nhiệm vụ|Hoạt động|Chủ trì\n"
        "1|1.1: Kế hoạch được theo dõi từng nhiệm vụ|2.1: Theo dõi tiến độ trên phần mềm|3.1: Công bố chỉ số cải cách hành "
        "chính|Phòng Nội vụ\n"
        "|||cấp xã|\n"
        "2|1.2: Văn bản dễ hiểu|2.2: Rà soát văn bản|3.2: Lập danh mục văn bản|Phòng Tư pháp\n"},
    {"titles over two lines that touch, and read as one",
        "TT   Nhiệm vụ                  Chủ trì  Phối hợp  Thời gian\n"
        "                               thực hiện thực hiện\n"
        "1    Rà soát văn bản           Phòng     Phòng     Quý I\n"
        "     của huyện                 Tư pháp   Nội vụ\n"
        "2    Ban hành kế hoạch         Phòng     Thanh     Quý II\n"
        "     kiểm tra                  Nội vụ    tra\n",
        "TT|Nhiệm vụ|Chủ trì thực hiện|Phối hợp thực hiện|Thời gian\n"
        "1|Rà soát văn bản của huyện|Phòng Tư pháp|Phòng Nội vụ|Quý I\n"
        "2|Ban hành kế hoạch kiểm tra|Phòng Nội vụ|Thanh tra|Quý II\n"},
    {"a cell across two columns whose halves blanks part on some lines",
        "TT   Nhiệm vụ              Chủ trì         Phối hợp        Thời gian\n"
        "1    Sắp xếp lại đơn vị    Theo phân công  tại Phương án   Quý I\n"
        "     sự nghiệp             số 12/PA-UBND   ngày 05/01/2025\n"
        "                           của Ủy ban nhân dân tỉnh\n"
        "2    Ban hành kế hoạch     Sở Nội vụ       Sở Tài chính    Quý I\n"
        "3    Kiểm tra công vụ      Thanh tra       Sở Nội vụ       Quý II\n"
        "                           tỉnh\n",
        "TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời gian\n"
        "1|Sắp xếp lại đơn vị sự nghiệp|Theo phân công tại Phương án số 12/PA-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh||Quý I\n"
        "2|Ban hành kế hoạch|Sở Nội vụ|Sở Tài chính|Quý I\n"
        "3|Kiểm tra công vụ|Thanh tra tỉnh|Sở Nội vụ|Quý II\n"},
    {"a cell across two columns that stands in the right one alone",
        "TT   Nhiệm vụ              Sản phẩm         Chủ trì         Phối hợp        Thời gian\n"
        "1    Rà soát văn bản       Danh mục                    Sở Tư pháp           Quý I\n"
        "     của tỉnh              văn bản\n"
        "2    Ban hành kế hoạch     Kế hoạch         Sở Nội vụ       Sở Tài chính    Quý I\n"
        "3    Kiểm tra công vụ      Báo cáo          Thanh tra       Sở Nội vụ       Quý II\n"
        "                                            tỉnh\n"
        "4    Mở lớp tập huấn       Lớp tập huấn     Sở Y tế         Sở Tài chính    Quý III\n"
        "5    Khảo sát ý kiến       Báo cáo          Sở Nội vụ       Sở Xây dựng     Quý III\n"
        "6    Số hóa hồ sơ          Hồ sơ            Sở Nội vụ       Sở Y tế         Quý IV\n"
        "7    Công bố kết quả       Quyết định       Sở Nội vụ       Sở Y tế         Quý IV\n"
        "8    Tổng kết              Báo cáo          Sở Nội vụ       Các sở, ban,    Quý IV\n"
        "                                                            ngành\n"
        "9    Khen thưởng           Quyết định       Sở Nội vụ       Sở Tài chính    Quý IV\n"
        "10   Đăng tin              Tin, bài         Sở Văn hóa      Sở Nội vụ       Quý IV\n"
        "11   Lập dự toán           Dự toán          Sở Tài chính    Sở Nội vụ       Quý IV\n"
        "12   Báo cáo năm           Báo cáo          Sở Nội vụ       Sở Y tế         Quý IV\n",
        "TT|Nhiệm vụ|Sản phẩm|Chủ trì|Phối hợp|Thời gian\n"
        "1|Rà soát văn bản của tỉnh|Danh mục văn bản|Sở Tư pháp||Quý I\n"
        "2|Ban hành kế hoạch|Kế hoạch|Sở Nội vụ|Sở Tài chính|Quý I\n"
        "3|Kiểm tra công vụ|Báo cáo|Thanh tra tỉnh|Sở Nội vụ|Quý II\n"
        "4|Mở lớp tập huấn|Lớp tập huấn|Sở Y tế|Sở Tài chính|Quý III\n"
        "5|Khảo sát ý kiến|Báo cáo|Sở Nội vụ|Sở Xây dựng|Quý III\n"
        "6|Số hóa hồ sơ|Hồ sơ|Sở Nội vụ|Sở Y tế|Quý IV\n"
        "7|Công bố kết quả|Quyết định|Sở Nội vụ|Sở Y tế|Quý IV\n"
        "8|Tổng kết|Báo cáo|Sở Nội vụ|Các sở, ban, ngành|Quý IV\n"
        "9|Khen thưởng|Quyết định|Sở Nội vụ|Sở Tài chính|Quý IV\n"
        "10|Đăng tin|Tin, bài|Sở Văn hóa|Sở Nội vụ|Quý IV\n"
        "11|Lập dự toán|Dự toán|Sở Tài chính|Sở Nội vụ|Quý IV\n"
        "12|Báo cáo năm|Báo cáo|Sở Nội vụ|Sở Y tế|Quý IV\n"},
    {"rows begin at their tops, where bottoms would do as well",
        "  TT                        Nhiệm vụ thực hiện                                  Người thực hiện                 Ghi chú\n"
        "         Lập danh sách học viên đủ điều kiện dự thi                  Trần Thị Mẫu\n"
        "                                                                     Lê Văn Thử\n"
        "                                                                     Phạm Thị Dụ\n"
        "         Ra đề, làm đáp án                                           Trần Thị Mẫu\n"
        "                                                                     Lê Văn Thử\n"
        "         Tổ chức thi                                                 Trần Thị Mẫu\n"
        "                                                                     Lê Văn Thử\n"
        "                                                                     Phạm Thị Dụ\n"
        "         Chấm bài thi                                                Lê Văn Thử\n"
        "         Vào điểm thi                                                Phạm Thị Dụ\n"
        "         Soạn quyết định công nhận kết quả                           Lê Văn Thử\n"
        "         In giấy chứng nhận                                          Lê Văn Thử\n"
        "         Kiểm tra giấy chứng nhận trước khi ký                       Trần Thị Mẫu\n"
        "                                                                     Lê Văn Thử\n"
        "                                                                     Phạm Thị Dụ\n"
        "         Trình ký giấy chứng nhận                                    Trần Thị Mẫu\n",
        "TT|Nhiệm vụ thực hiện|Người thực hiện|Ghi chú\n"
        "|Lập danh sách học viên đủ điều kiện dự thi|Trần Thị Mẫu Lê Văn Thử Phạm Thị Dụ|\n"
        "|Ra đề, làm đáp án|Trần Thị Mẫu Lê Văn Thử|\n"
        "|Tổ chức thi|Trần Thị Mẫu Lê Văn Thử Phạm Thị Dụ|\n"
        "|Chấm bài thi|Lê Văn Thử|\n"
        "|Vào điểm thi|Phạm Thị Dụ|\n"
        "|Soạn quyết định công nhận kết quả|Lê Văn Thử|\n"
        "|In giấy chứng nhận|Lê Văn Thử|\n"
        "|Kiểm tra giấy chứng nhận trước khi ký|Trần Thị Mẫu Lê Văn Thử Phạm Thị Dụ|\n"
        "|Trình ký giấy chứng nhận|Trần Thị Mẫu|\n"},
    {"a merged cell goes on beside the next row and after a page break",
        "TT   Mục tiêu              Nhiệm vụ              Chủ trì\n"
        "1    1.1: Xây dựng đội     2.1: Đào tạo          Phòng Nội vụ\n"
        "     ngũ công chức         2.2: Bố trí lại       Phòng Nội vụ\n"
        "     có năng lực đáp       công chức\n"
        "\f                                     7\n"
        "TT   Mục tiêu              Nhiệm vụ              Chủ trì\n"
        "     ứng yêu cầu           2.3: Kiểm tra         Thanh tra\n"
        "2    1.2: Kỷ luật          2.4: Thanh tra        Thanh tra\n",
        "TT|Mục tiêu|Nhiệm vụ|Chủ trì\n"
        "1|1.1: Xây dựng đội ngũ công chức có năng lực đáp ứng yêu cầu|2.1: Đào tạo|Phòng Nội vụ\n"
        "||2.2: Bố trí lại công chức|Phòng Nội vụ\n"
        "||2.3: Kiểm tra|Thanh tra\n"
        "2|1.2: Kỷ luật|2.4: Thanh tra|Thanh tra\n"},
    {"what stands above and below is no table",
        "ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "HUYỆN MẪU                    Độc lập - Tự do - Hạnh phúc\n"
        "Các cơ quan, đơn vị căn cứ nhiệm vụ được giao để xây dựng kế hoạch.\n"
        "TT   Nhiệm vụ              Chủ trì         Thời gian\n"
        "1    Rà soát văn bản       Phòng Tư pháp   Năm 2022\n"
        "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, các cơ quan,\n"
        "đơn vị phản ánh về Phòng Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân.\n"
        "Nơi nhận:                    TM. ỦY BAN NHÂN DÂN\n"
        "- Như trên;                  CHỦ TỊCH\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "1|Rà soát văn bản|Phòng Tư pháp|Năm 2022\n"},
    {"a table of another kind, and one more of it below a title of its own",
        "TT   Đơn vị                Điểm chuẩn      Điểm đạt\n"
        "1    Sở Tư pháp            14,50           13,50\n"
        "     Sở Khoa học và\n"
        "2                          12,50           9,50\n"
        "     Công nghệ\n"
        "\f     II. ĐỐI VỚI CẤP XÃ\n"
        "TT   Đơn vị                Điểm chuẩn      Điểm đạt\n"
        "1    UBND xã Tà Đùng       17,00           13,00\n",
        "TT|Đơn vị|Điểm chuẩn|Điểm đạt\n"
        "1|Sở Tư pháp|14,50|13,50\n"
        "2|Sở Khoa học và Công nghệ|12,50|9,50\n"
        "\n"
        "TT|Đơn vị|Điểm chuẩn|Điểm đạt\n"
        "1|UBND xã Tà Đùng|17,00|13,00\n"},
    {"a table ends where paragraphs follow it, each on one line between blank ones",
        "TT   Nhiệm vụ              Chủ trì         Thời gian\n"
        "1    Rà soát văn bản       Phòng Tư pháp   Năm 2022\n"
        "\n"
        "b) Tổ chức chương trình đối thoại với các xã, thị trấn:\n"
        "\n"
        "Các cơ quan, đơn vị căn cứ nhiệm vụ được giao để xây dựng kế hoạch.\n"
        "\n"
        "c) Kinh phí\n"
        "\n"
        "Phòng Tài chính tham mưu bố trí kinh phí để thực hiện kế hoạch này.\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "1|Rà soát văn bản|Phòng Tư pháp|Năm 2022\n"},
    {"a blank column between agencies, and titles that stand right of their columns",
        "TT   Nhiệm vụ                 Thời gian   Chủ trì     Phối hợp      Theo dõi\n"
        "1    Rà soát văn bản          Năm 2022   Phòng                  Văn phòng\n"
        "     của huyện                           Tư pháp                UBND huyện\n"
        "2    Ban hành kế hoạch        Quý I      Phòng      Các phòng,  Văn phòng\n"
        "     cải cách hành chính                 Nội vụ     ban         UBND huyện\n"
        "3    Kiểm tra công vụ         Hằng năm   Phòng                  Văn phòng\n"
        "                                         Nội vụ                 UBND huyện\n",
        "TT|Nhiệm vụ|Thời gian|Chủ trì|Phối hợp|Theo dõi\n"
        "1|Rà soát văn bản của huyện|Năm 2022|Phòng Tư pháp||Văn phòng UBND huyện\n"
        "2|Ban hành kế hoạch cải cách hành chính|Quý I|Phòng Nội vụ|Các phòng, ban|Văn phòng UBND huyện\n"
        "3|Kiểm tra công vụ|Hằng năm|Phòng Nội vụ||Văn phòng UBND huyện\n"},
    {"one cell across those who lead and those who support",
        "TT   Nhiệm vụ               Chủ trì        Phối hợp       Thời gian\n"
        "1    Rà soát văn bản        Phòng Tư       Các phòng,     Năm 2022\n"
        "     của huyện              pháp           ban\n"
        "2    Rà soát thủ tục        Theo sự phân công nhiệm vụ tại Quý I\n"
        "     hành chính             Quyết định số 1441/QĐ-UBND\n"
        "                            ngày 25/9/2021 của Ủy ban\n"
        "                            nhân dân huyện\n",
        "TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời gian\n"
        "1|Rà soát văn bản của huyện|Phòng Tư pháp|Các phòng, ban|Năm 2022\n"
        "2|Rà soát thủ tục hành chính|Theo sự phân công nhiệm vụ tại Quyết định số 1441/QĐ-UBND ngày 25/9/2021 của "
        "Ủy ban nhân dân huyện||Quý I\n"},
    {"bands whose number stands beside the middle of three lines, and is cut by its narrow column",
        "TT      Nhiệm vụ               Chủ trì         Thời gian\n"
        "        CẢI CÁCH THỂ CHẾ\n"
        "I       VÀ VĂN BẢN CỦA\n"
        "        CÁC NGÀNH\n"
        "        Rà soát văn bản\n"
        "1                              Phòng Tư pháp   Năm 2022\n"
        "        của huyện\n"
        "II.\n"
        "        Nhóm các nền tảng số giải quyết thủ tục hành chính\n"
        "1.1\n"
        "        Niêm yết thủ tục\n"
        "2                              Phòng Nội vụ    Quý I\n"
        "        hành chính\n"
        "        Nhóm các ứng dụng dùng chung của huyện và của\n"
        "II.1.2\n"
        "        các xã\n"
        "        Tập huấn cho cán bộ\n"
        "3                              Phòng Nội vụ    Quý II\n"
        "        một cửa\n"
        "        Nhóm các ứng dụng khác của huyện và các xã\n"
        "II.1.3\n"
        "        Công khai các quy\n"
        "4                              Phòng Nội vụ    Quý II\n"
        "        định\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "I CẢI CÁCH THỂ CHẾ VÀ VĂN BẢN CỦA CÁC NGÀNH|||\n"
        "1|Rà soát văn bản của huyện|Phòng Tư pháp|Năm 2022\n"
        "II. 1.1 Nhóm các nền tảng số giải quyết thủ tục hành chính|||\n"
        "2|Niêm yết thủ tục hành chính|Phòng Nội vụ|Quý I\n"
        "II.1.2 Nhóm các ứng dụng dùng chung của huyện và của các xã|||\n"
        "3|Tập huấn cho cán bộ một cửa|Phòng Nội vụ|Quý II\n"
        "II.1.3 Nhóm các ứng dụng khác của huyện và các xã|||\n"
        "4|Công khai các quy định|Phòng Nội vụ|Quý II\n"},
    {"a number whose first the next one counts heads it",
        "TT      Nhiệm vụ              Chủ trì         Phối hợp              Thời gian\n"
        "5.1     Thương mại\n"
        "        Rà soát văn bản                       Các phòng, ban;\n"
        "5.1.1                         Phòng Kinh tế                         Quý I\n"
        "        của huyện                             UBND các xã\n"
        "        Niêm yết thủ tục                      Các phòng, ban;\n"
        "5.1.2                         Phòng Kinh tế                         Quý I\n"
        "        hành chính                            UBND các xã\n"
        "5.2     Công nghiệp\n"
        "                                              Các phòng, ban;\n"
        "5.2.1   Tập huấn cho cán bộ   Phòng Kinh tế                         Quý II\n"
        "                                              UBND các xã\n"
        "                                              Các phòng, ban;\n"
        "5.2.2   Kết nối doanh nghiệp  Phòng Kinh tế                         Quý II\n"
        "                                              UBND các xã\n",
        "TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời gian\n"
        "5.1 Thương mại||||\n"
        "5.1.1|Rà soát văn bản của huyện|Phòng Kinh tế|Các phòng, ban; UBND các xã|Quý I\n"
        "5.1.2|Niêm yết thủ tục hành chính|Phòng Kinh tế|Các phòng, ban; UBND các xã|Quý I\n"
        "5.2 Công nghiệp||||\n"
        "5.2.1|Tập huấn cho cán bộ|Phòng Kinh tế|Các phòng, ban; UBND các xã|Quý II\n"
        "5.2.2|Kết nối doanh nghiệp|Phòng Kinh tế|Các phòng, ban; UBND các xã|Quý II\n"},
    {"the same line on top of pages is no running head where the next one goes on with it",
        "TT   Nhiệm vụ            Chủ trì         Thời gian\n"
        "1    Rà soát văn bản     Phòng Tư pháp   Quý I\n"
        "\f     Chủ trì xây dựng\n"
        "     văn bản của xã\n"
        "2                        Phòng Nội vụ    Quý I\n"
        "     và của\n"
        "     huyện\n"
        "\f     Chủ trì xây dựng\n"
        "     quy chế của xã\n"
        "3                        Phòng Nội vụ    Quý II\n"
        "     và của\n"
        "     huyện\n"
        "\f     Chủ trì xây dựng\n"
        "     kế hoạch của xã\n"
        "4                        Phòng Tư pháp   Quý II\n"
        "     và của\n"
        "     huyện\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "1|Rà soát văn bản|Phòng Tư pháp|Quý I\n"
        "2|Chủ trì xây dựng văn bản của xã và của huyện|Phòng Nội vụ|Quý I\n"
        "3|Chủ trì xây dựng quy chế của xã và của huyện|Phòng Nội vụ|Quý II\n"
        "4|Chủ trì xây dựng kế hoạch của xã và của huyện|Phòng Tư pháp|Quý II\n"},
    {"texts with numbers head rows that have none",
        "Nhiệm vụ               Thời gian     Chủ trì         Phối hợp\n"
        "IV. Phát triển thương mại, công nghiệp và năng lượng\n"
        "5.1. Thương mại\n"
        "Rà soát văn bản                                      Các phòng, ban;\n"
        "                       2026 - 2030   Phòng Kinh tế\n"
        "của huyện                                            UBND các xã\n"
        "Niêm yết thủ tục                                     Các phòng, ban;\n"
        "                       2026 - 2030   Phòng Kinh tế\n"
        "hành chính                                           UBND các xã\n"
        "5.2. Công nghiệp\n"
        "Kết nối doanh                                        Các phòng, ban;\n"
        "                       2026 - 2030   Phòng Kinh tế\n"
        "nghiệp                                               UBND các xã\n",
        "Nhiệm vụ|Thời gian|Chủ trì|Phối hợp\n"
        "IV. Phát triển thương mại, công nghiệp và năng lượng|||\n"
        "5.1. Thương mại|||\n"
        "Rà soát văn bản của huyện|2026 - 2030|Phòng Kinh tế|Các phòng, ban; UBND các xã\n"
        "Niêm yết thủ tục hành chính|2026 - 2030|Phòng Kinh tế|Các phòng, ban; UBND các xã\n"
        "5.2. Công nghiệp|||\n"
        "Kết nối doanh nghiệp|2026 - 2030|Phòng Kinh tế|Các phòng, ban; UBND các xã\n"},
    {"a band in the column of texts, justified, that a page break cuts",
        "TT   Nhiệm vụ          Chủ trì         Thời gian\n"
        "I    Cải cách thể\n"
        "     chế     của\n"
        "     huyện\n"
        "1    Rà soát văn bản   Phòng Tư pháp   Năm 2022\n"
        "     của huyện\n"
        "II   Cải cách thủ\n"
        "     tục    hành\n"
        "\f     chính     và\n"
        "     đào tạo\n"
        "1    Niêm yết thủ      Phòng Nội vụ    Quý I\n"
        "     tục hành chính\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "I Cải cách thể chế của huyện|||\n"
        "1|Rà soát văn bản của huyện|Phòng Tư pháp|Năm 2022\n"
        "II Cải cách thủ tục hành chính và đào tạo|||\n"
        "1|Niêm yết thủ tục hành chính|Phòng Nội vụ|Quý I\n"},
    {"long texts right below the titles of a page are no prose",
        "TT                   Chỉ tiêu                               Chủ trì\n"
        "1 Tỷ lệ hồ sơ trực tuyến đạt 80% số hồ sơ                Phòng Nội vụ\n"
        "2 Tỷ lệ văn bản ký số đạt 100%                           Phòng Tư pháp\n"
        "\fTT                   Chỉ tiêu                               Chủ trì\n"
        "  Tỷ lệ người dân từ 15 tuổi có tài khoản giao dịch tại\n"
        "                                                         Phòng Kinh tế\n"
        "3 một trong các ngân hàng hoặc các tổ chức được phép của\n"
        "                                                         và đô thị\n"
        "  huyện đạt 95%\n"
        "  Tỷ lệ người dân trưởng thành có chữ ký số hoặc chữ ký\n"
        "4                                                        Công an huyện\n"
        "  điện tử cá nhân đạt 40%\n"
        "5 Tỷ lệ phủ sóng đạt 100% dân số của các xã vùng cao     Phòng Văn hóa\n"
        "6 Tỷ lệ hồ sơ được số hóa đạt 100% số hồ sơ tiếp nhận    Phòng Nội vụ\n",
        "TT|Chỉ tiêu|Chủ trì\n"
        "1|Tỷ lệ hồ sơ trực tuyến đạt 80% số hồ sơ|Phòng Nội vụ\n"
        "2|Tỷ lệ văn bản ký số đạt 100%|Phòng Tư pháp\n"
        "3|Tỷ lệ người dân từ 15 tuổi có tài khoản giao dịch tại một trong các ngân hàng hoặc các tổ chức được phép của "
        "huyện đạt 95%|Phòng Kinh tế và đô thị\n"
        "4|Tỷ lệ người dân trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân đạt 40%|Công an huyện\n"
        "5|Tỷ lệ phủ sóng đạt 100% dân số của các xã vùng cao|Phòng Văn hóa\n"
        "6|Tỷ lệ hồ sơ được số hóa đạt 100% số hồ sơ tiếp nhận|Phòng Nội vụ\n"},
    {"a band wrapped in the column of texts, its number beside it",
        "TT   Nhiệm vụ              Chủ trì         Thời gian\n"
        "     Rà soát văn bản\n"
        "1                          Phòng Tư pháp   Năm 2022\n"
        "     của huyện\n"
        "     Cải cách thủ tục\n"
        "II\n"
        "     hành chính\n"
        "     Niêm yết thủ tục\n"
        "1                          Phòng Nội vụ    Quý I\n"
        "     hành chính\n"
        "     Tập huấn cho cán bộ\n"
        "2                          Phòng Nội vụ    Quý II\n"
        "     một cửa\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "1|Rà soát văn bản của huyện|Phòng Tư pháp|Năm 2022\n"
        "II Cải cách thủ tục hành chính|||\n"
        "1|Niêm yết thủ tục hành chính|Phòng Nội vụ|Quý I\n"
        "2|Tập huấn cho cán bộ một cửa|Phòng Nội vụ|Quý II\n"},
    {"a text and its number in the middle of the two rows that they are merged over",
        "TT   Nhiệm vụ                    Sản phẩm           Chủ trì         Thời gian\n"
        "     Rà soát, cập nhật danh\n"
        "1    mục văn bản của huyện       Danh mục           Phòng Tư pháp   Năm 2022\n"
        "     đã ban hành trong năm\n"
        "                                 Kế hoạch của       Phòng           Trong tháng\n"
        "     Tham mưu ban hành Kế        huyện.             Nội vụ          01/2022\n"
        "2    hoạch kiểm tra cải cách\n"
        "     hành chính hằng năm         Báo cáo của các    Các phòng,      Hằng năm\n"
        "                                 cơ quan            ban\n"
        "     Tập huấn cho cán bộ làm\n"
        "3    công tác cải cách hành      Lớp tập huấn       Phòng Nội vụ    Quý I\n"
        "     chính cấp xã\n",
        "TT|Nhiệm vụ|Sản phẩm|Chủ trì|Thời gian\n"
        "1|Rà soát, cập nhật danh mục văn bản của huyện đã ban hành trong năm|Danh mục|Phòng Tư pháp|Năm 2022\n"
        "2|Tham mưu ban hành Kế hoạch kiểm tra cải cách hành chính hằng năm|Kế hoạch của huyện.|Phòng Nội vụ|Trong "
        "tháng 01/2022\n"
        "|Tham mưu ban hành Kế hoạch kiểm tra cải cách hành chính hằng năm|Báo cáo của các cơ quan|Các phòng, "
        "ban|Hằng năm\n"
        "3|Tập huấn cho cán bộ làm công tác cải cách hành chính cấp xã|Lớp tập huấn|Phòng Nội vụ|Quý I\n"},
    {"a row whose text lies on the next page as a whole",
        "TT   Nhiệm vụ                    Chủ trì          Thời gian\n"
        "     Rà soát, cập nhật danh\n"
        "1    mục văn bản của huyện       Phòng Tư pháp    Năm 2022\n"
        "     đã ban hành\n"
        "2                                Phòng Nội vụ     Quý I\n"
        "\f     Tham mưu ban hành Kế\n"
        "     hoạch kiểm tra\n"
        "     Tập huấn cho cán bộ làm\n"
        "3    công tác cải cách hành      Phòng Nội vụ     Quý II\n"
        "     chính cấp xã\n",
        "TT|Nhiệm vụ|Chủ trì|Thời gian\n"
        "1|Rà soát, cập nhật danh mục văn bản của huyện đã ban hành|Phòng Tư pháp|Năm 2022\n"
        "2|Tham mưu ban hành Kế hoạch kiểm tra|Phòng Nội vụ|Quý I\n"
        "|||\n"
        "3|Tập huấn cho cán bộ làm công tác cải cách hành chính cấp xã|Phòng Nội vụ|Quý II\n"},
    {"rows without numbers, each task beside those who do it",
        "TT   Nhiệm vụ                             Người thực hiện   Ghi chú\n"
        "                                          Đỗ Văn Trường\n"
        "     Rà soát việc đáp ứng các điều kiện   Vũ Quốc Minh\n"
        "                                          Nguyễn Thị Lành\n"
        "                                          Đỗ Văn Trường\n"
        "     Xây dựng đáp án\n"
        "                                          Vũ Quốc Minh\n"
        "     Tổ chức chấm bài                     Vũ Quốc Minh\n"
        "     Vào điểm                             Nguyễn Thị Lành\n"
        "     In ấn chứng chỉ                      Vũ Quốc Minh\n",
        "TT|Nhiệm vụ|Người thực hiện|Ghi chú\n"
        "|Rà soát việc đáp ứng các điều kiện|Đỗ Văn Trường Vũ Quốc Minh Nguyễn Thị Lành|\n"
        "|Xây dựng đáp án|Đỗ Văn Trường Vũ Quốc Minh|\n"
        "|Tổ chức chấm bài|Vũ Quốc Minh|\n"
        "|Vào điểm|Nguyễn Thị Lành|\n"
        "|In ấn chứng chỉ|Vũ Quốc Minh|\n"},
    {"a band wrapped in the column of texts, of which a line in its middle begins with a capital",
        "TT    Nhiệm vụ              Chủ trì          Phối hợp         Thời gian\n"
        "I     Hoàn thiện các quy\n"
        "      định để xây dựng\n"
        "      Hệ thống bến thuyền\n"
        "      và điểm dừng chân\n"
        "      của khách\n"
        "1     Rà soát các quy       Phòng Kinh tế    Các phòng, ban   Quý I\n"
        "      định đã ban hành\n"
        "2     Mở trang mạng giới    Phòng Văn hóa    Các phòng, ban   Quý II\n"
        "      thiệu làng nghề\n",
        "TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời gian\n"
        "I Hoàn thiện các quy định để xây dựng Hệ thống bến thuyền và điểm dừng chân của khách||||\n"
        "1|Rà soát các quy định đã ban hành|Phòng Kinh tế|Các phòng, ban|Quý I\n"
        "2|Mở trang mạng giới thiệu làng nghề|Phòng Văn hóa|Các phòng, ban|Quý II\n"},
    {"and the next row on the next page",
        "TT    Nhiệm vụ              Chủ trì          Phối hợp         Thời gian\n"
        "I     Hoàn thiện các quy\n"
        "      định\n"
        "1     Rà soát các quy       Phòng Kinh tế    Các phòng, ban   Quý I\n"
        "      định đã ban hành\n"
        "II    Quảng bá các làng\n"
        "      Hồ Mây\n"
        "\f1     Mở trang mạng giới    Phòng Văn hóa    Các phòng, ban   Quý II\n"
        "      thiệu làng nghề\n"
        "2     Tham gia hội chợ      Phòng Văn hóa    Các phòng, ban   Quý II\n"
        "      của vùng\n",
        "TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời gian\n"
        "I Hoàn thiện các quy định||||\n"
        "1|Rà soát các quy định đã ban hành|Phòng Kinh tế|Các phòng, ban|Quý I\n"
        "II Quảng bá các làng Hồ Mây||||\n"
        "1|Mở trang mạng giới thiệu làng nghề|Phòng Văn hóa|Các phòng, ban|Quý II\n"
        "2|Tham gia hội chợ của vùng|Phòng Văn hóa|Các phòng, ban|Quý II\n"},
    {"prose and a signature of two columns are no table",
        "1. Thời gian: tháng 3 năm 2022. Nhiệm vụ: giao Phòng Nội vụ chủ trì.\n"
        "Nơi nhận:                    TM. ỦY BAN NHÂN DÂN\n"
        "- Thường trực Huyện ủy;      CHỦ TỊCH\n"
        "- Lưu: VT.                   Nguyễn Văn A\n",
        ""},
};

START_TEST(reads)
{
	ck_assert_msg(strcmp(grids_of(rules[_i].text), rules[_i].grid) == 0, "%s:\n%swanted\n%s", rules[_i].what,
	    grids_of(rules[_i].text), rules[_i].grid);
}
END_TEST

/* Twice the rows take about twice the time; here only that many rows take little. */
START_TEST(reads_many_rows)
{
	static const char head[] = "TT     Nhiệm vụ                   Chủ trì           Thời gian\n";
	enum { ROWS = 3000, LINE = 200 };
	char *text = malloc(sizeof head + ROWS * 2 * LINE), *to = text;
	struct kh_list grids = {0};

	ck_assert_ptr_nonnull(text);
	to += sprintf(to, "%s", head);
	for (int i = 1; i <= ROWS; i++)
		to += sprintf(to,
		    "%-5d  Rà soát văn bản quy phạm   Phòng Tư pháp     Năm 2022\n       pháp luật của huyện\n", i);
	kit = kit_read(text);
	ck_assert_int_eq(kh_lines_find(kit->run, &kit->lines), KH_OK);
	ck_assert_int_eq(kh_aligned_find(kit->run, &kit->lines, &grids), KH_OK);
	ck_assert_uint_eq(grids.count, 1);
	ck_assert_uint_eq(((const struct kh_grid *)grids.items)->rows, ROWS + 1);
	kit_free(kit);
	free(text);
}
END_TEST

Suite *kh_suite_aligned(void)
{
	Suite *suite = suite_create("aligned");
	TCase *rows = tcase_create("rows");

	tcase_set_timeout(rows, 20);
	tcase_add_loop_test(rows, reads, 0, (int)(sizeof rules / sizeof *rules));
	tcase_add_test(rows, reads_many_rows);
	suite_add_tcase(suite, rows);
	return suite;
}
