/* Tables, from lines to lowest rows: every rule with a small table of its own. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "table_shown.h"

static struct kit *kit;

#define BASE  "Cơ sở dữ liệu dùng chung của cả tỉnh, kết nối với cơ sở dữ liệu quốc gia về quy hoạch"
#define HEAD6 "TT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian\n"
#define HEAD9                                                                                                                           \
	"Stt\t1- Mục tiêu\t2- Nhiệm vụ\t3- Hoạt động\t4- Kết quả/sản phẩm\t5-Chủ trì\t6-Phối hợp\t7-Thời " \
	"gian\t8-Kinh phí\n"

/* ---- rows ---- */

static const struct {
	const char *what, *source, *rows;
} cases[] = {
    {"a band that was repeated in every column it covers",
        HEAD9
        "I. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế "
        "hành chính\tI. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế hành "
        "chính\n1\tMột\tHai\tBa\tBáo cáo\tPhòng Nội vụ\tPhòng Nội vụ\tQuý I\t5 triệu\n",
        "1|Thể chế hành chính|Một|Hai|Ba|Báo cáo|Phòng Nội vụ|Phòng Nội vụ|Quý I|5 triệu\n"},
    {"numbers are taken off, merged cells filled down within a band, own numbers or not",
        HEAD9 "I. Thể chế\t\t\t\t\t\t\t\t\n"
              "1.\t1.1: Một\t2.1: Nhiệm vụ 1: Hai\t3.1: - Ba\tBáo cáo\tA\tB\tQuý I\t5 triệu\n"
              "\t\t\t3.2. Bốn\tCông văn\t\t\t\t\n"
              "2\t\t2.2:Năm\t3.3 Sáu\tKế hoạch\tA\t\t\t\n"
              "II\tThủ tục\t\t\t\t\t\t\t\n"
              "3\t\t\t3.1: Bảy\tBáo cáo\tA\tB\t\t\n",
        "1|Thể chế|{1.1}Một|{2.1}Hai|{3.1}Ba|Báo cáo|A|B|Quý I|5 triệu\n"
        "|Thể chế|{1.1}Một|{2.1}Hai|{3.2}Bốn|Công văn||||\n"
        "2|Thể chế|{1.1}Một|{2.2}Năm|{3.3}Sáu|Kế hoạch|A|||\n"
        "3|Thủ tục|||{3.1}Bảy|Báo cáo|A|B||\n"},
    {"a new objective ends the task above it",
        HEAD9 "1\t1.1: Một\t2.1: Hai\t3.1: Ba\tP\tA\tB\tT\t\n"
              "2\t1.2: Bốn\t\t3.2: Năm\tP\tA\tB\tT\t\n",
        "1||{1.1}Một|{2.1}Hai|{3.1}Ba|P|A|B|T|\n2||{1.2}Bốn||{3.2}Năm|P|A|B|T|\n"},
    {"several activities in one cell",
        HEAD9 "1\t1.1: Một\t2.1: Hai\t3.1: Rà soát theo Điều 3.2 này. 3.2: Kiểm tra 3.4: mục\tP\tA\tB\tT\tK\n",
        "1||{1.1}Một|{2.1}Hai|{3.1}Rà soát theo Điều 3.2 này.|P|A|B|T|K\n"
        "1||{1.1}Một|{2.1}Hai|{3.2}Kiểm tra 3.4: mục|P|A|B|T|K\n"},
    {"a page break cuts cells; the header printed again goes",
        HEAD6 "1\tRà soát các văn bản của\tBáo cáo trong năm\tVăn phòng\tCác phòng\tThực\n\n" HEAD6
              "\tHội đồng nhân dân\t2022\tHĐND và UBND\t\thiện Thường xuyên\n"
              "2\tKiểm tra\tBáo cáo\tVăn phòng HĐND và UBND\tCác phòng\tQuý I\n",
        "1|||Rà soát các văn bản của Hội đồng nhân dân||Báo cáo trong năm 2022|Văn phòng HĐND và UBND|Các phòng|"
        "Thực hiện Thường xuyên|\n2|||Kiểm tra||Báo cáo|Văn phòng HĐND và UBND|Các phòng|Quý I|\n"},
    {"a sentence alone on top of a page is no band, where rows have numbers",
        HEAD6 "1\tRà soát các văn bản.\tBáo cáo\tA\tB\tQuý I\n\n" HEAD6
              "\tGửi kết quả về huyện.\t\t\t\t\n2\tHai\tBáo cáo\tA\tB\tQuý I\n",
        "1|||Rà soát các văn bản. Gửi kết quả về huyện.||Báo cáo|A|B|Quý I|\n2|||Hai||Báo cáo|A|B|Quý I|\n"},
    {"a lone year after a break goes on with its cell",
        HEAD6 "1\tRà soát\tBáo cáo năm\tA\tB\tQuý I\n\n" HEAD6 "\t\t2022\t\t\t\n2\tHai\tBáo cáo\tA\tB\tQuý I\n",
        "1|||Rà soát||Báo cáo năm 2022|A|B|Quý I|\n2|||Hai||Báo cáo|A|B|Quý I|\n"},
    {"beside a new row goes on the merged objective that a page break cut",
        HEAD9 "1\t1.1: Đội ngũ có cơ cấu hợp lý, vị trí\t2.1: Hai\t3.1: Ba\tP\tA\tB\tT\t\n\n" HEAD9
              "\tviệc làm theo quy định.\t\t3.2: Bốn\tP\tA\tB\tT\t\n",
        "1||{1.1}Đội ngũ có cơ cấu hợp lý, vị trí việc làm theo quy định.|{2.1}Hai|{3.1}Ba|P|A|B|T|\n"
        "||{1.1}Đội ngũ có cơ cấu hợp lý, vị trí việc làm theo quy định.|{2.1}Hai|{3.2}Bốn|P|A|B|T|\n"},
    {"a page break cuts the last of the rows beside a merged objective, and the objective",
        HEAD9 "1\t1.1: Đội ngũ có cơ cấu hợp lý, vị trí\t2.1: Hai\t3.1: Ba\tP\tA\tB\tT\t\n"
              "\t\t\t3.2: Rà soát các\tBáo cáo\tA\tB\tT\t\n\n" HEAD9
              "\tviệc làm theo quy định.\t\tvăn bản hiện có\t\t\t\t\t\n",
        "1||{1.1}Đội ngũ có cơ cấu hợp lý, vị trí việc làm theo quy định.|{2.1}Hai|{3.1}Ba|P|A|B|T|\n"
        "||{1.1}Đội ngũ có cơ cấu hợp lý, vị trí việc làm theo quy định.|{2.1}Hai|{3.2}Rà soát các văn bản hiện có|"
        "Báo cáo|A|B|T|\n"},
    {"a row cut by a break that left no mark",
        HEAD6 "1\tTriển khai cơ chế một cửa, một\tBáo cáo\tA\tB\tQuý I\n\tcửa liên thông.\t\t\t\t\n2\tHai\tBáo "
              "cáo\tA\tB\tQuý I\n",
        "1|||Triển khai cơ chế một cửa, một cửa liên thông.||Báo cáo|A|B|Quý I|\n2|||Hai||Báo cáo|A|B|Quý I|\n"},
    {"a merged cell printed again is one cell",
        HEAD9 "1\t1.1: Hoàn thiện thể chế của huyện\t2.1: Hai\t3.1: Ba\tP\tA\tB\tT\t\n\n" HEAD9
              "\t1.1: Hoàn thiện thể chế của huyện\t\t3.2: Bốn\tP\tA\tB\tT\t\n",
        "1||{1.1}Hoàn thiện thể chế của huyện|{2.1}Hai|{3.1}Ba|P|A|B|T|\n"
        "||{1.1}Hoàn thiện thể chế của huyện|{2.1}Hai|{3.2}Bốn|P|A|B|T|\n"},
    {"one merged task, a row for each product",
        HEAD6 "2\tTham mưu kế hoạch\tKế hoạch của tỉnh\tA\tB\tQuý I\n\t\tKế hoạch của đơn vị\tC\t\tQuý II\n",
        "2|||Tham mưu kế hoạch||Kế hoạch của tỉnh|A|B|Quý I|\n|||Tham mưu kế hoạch||Kế hoạch của đơn vị|C||Quý "
        "II|\n"},
    {"bands: one cell, a numeral and a title, bold or capitals, nested; the innermost is the group",
        HEAD6 "A\tPHẦN CHUNG\t\t\t\t\nI. Thể chế\n1\tMột\tP\tA\tB\tT\n**Không số**\t\t\t\t\t\n1\tHai\tP\tA\tB\tT\n"
              "2. Thủ tục\t\t\t\t\t\n1\tBa\tP\tA\tB\tT\n",
        "1|Thể chế||Một||P|A|B|T|\n1|Không số||Hai||P|A|B|T|\n1|Thủ tục||Ba||P|A|B|T|\n"},
    {"a plain number with a title is a band where numbering opens below it, else a row",
        HEAD6 "1\tThể chế\t\t\t\t\n1.1\tMột\tP\tA\tB\tT\n1.2\tHai\t\t\t\t\n2\tThủ tục\t\t\t\t\n\t- "
              "Ba\tP\tA\tB\tT\n3\tBốn\t\t\t\t\n4\tNăm\tP\tA\tB\tT\n",
        "1.1|Thể chế||Một||P|A|B|T|\n1.2|Thể chế||Hai||||||\n|Thủ tục||Ba||P|A|B|T|\n3|Thủ tục||Bốn||||||\n4|Thủ "
        "tục||Năm||P|A|B|T|\n"},
    {"only the first bullet goes; the closing dot of a number too; blanks to be filled in are nothing",
        HEAD6 "5.1.2.\t- Một; - Hai\t- Báo cáo\t...\tB\t…\n", "5.1.2|||Một; - Hai||Báo cáo||B||\n"},
    {"header rows of numbers and lower titles",
        "TT\tNội dung\tCơ quan thực hiện\t\tThời gian\n\t\tChủ trì\tPhối "
        "hợp\t\n(1)\t(2)\t(3)\t(4)\t(5)\n1\tMột\tA\tB\tQuý I\n",
        "1|||Một|||A|B|Quý I|\n"},
    {"the number of a row on a line of its own", HEAD6 "1\t\t\t\t\t\n\tMột\tP\tA\tB\tT\n2\tHai\tP\tA\tB\tT\n",
        "1|||Một||P|A|B|T|\n2|||Hai||P|A|B|T|\n"},
    {"and below the row that it belongs to", HEAD6 "\tMột\tP\tA\tB\tT\n1\t\t\t\t\t\n2\tHai\tP\tA\tB\tT\n",
        "1|||Một||P|A|B|T|\n2|||Hai||P|A|B|T|\n"},
    {"a row that adds up is none", HEAD6 "1\tMột\tP\tA\tB\tT\n\tTổng cộng:\t2\t\t\t\n", "1|||Một||P|A|B|T|\n"},
    {"empty cells at the end of rows were stripped", HEAD6 "1\tMột\tP\tA\n2\tHai\tP\n3\tBa\tP\tA\tB\tT\n",
        "1|||Một||P|A|||\n2|||Hai||P||||\n3|||Ba||P|A|B|T|\n"},
    {"Markdown",
        "| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n| I | Thể chế | | |\n| 1 | Một | A | Quý I |\n| "
        "2 | Hai | | |\n",
        "1|Thể chế||Một|||A||Quý I|\n2|Thể chế||Hai||||||\n"},
    {"HTML: merged rows and columns; a cell across lead and support is the lead",
        "<table><tr><th rowspan=2>TT</th><th rowspan=2>Nhiệm vụ</th><th colspan=2>Cơ quan thực hiện</th><th "
        "rowspan=2>Thời "
        "gian</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr><tr><td colspan=5>I. Thể "
        "chế</td></tr><tr><td>1</td><td>Một</td>"
        "<td colspan=2>Theo phân công</td><td>2022</td></tr><tr><td>2</td><td "
        "rowspan=2>Hai</td><td>A</td><td>B</td><td>2023</td></tr>"
        "<tr><td>3</td><td>C</td><td></td><td></td></tr></table>",
        "1|Thể chế||Một|||Theo phân công||2022|\n2|Thể chế||Hai|||A|B|2023|\n3|Thể chế||Hai|||C|||\n"},
    {"web text: a band in one cell, a header whose merges are lost",
        "|\nTT\n|\nNhiệm vụ\n|\nCơ quan thực hiện\n|\nThời gian\n|\n|\nChủ trì\n|\nPhối hợp\n|\n|\nI. "
        "Thể\nchế\n|\n|\n1\n|\nRà soát văn "
        "bản\n|\nPhòng Tư pháp\n|\nPhòng Nội vụ\n|\nQuý I\n|\n|\n2\n|\nXây dựng báo cáo\n|\nPhòng Tư pháp\n|\nPhòng "
        "Nội vụ\n|\nQuý II\n|\n",
        "1|Thể chế||Rà soát văn bản|||Phòng Tư pháp|Phòng Nội vụ|Quý I|\n"
        "2|Thể chế||Xây dựng báo cáo|||Phòng Tư pháp|Phòng Nội vụ|Quý II|\n"},
    {"web text: titles that come again without the merged one over the row numbers; bands of a number and a title",
        "|\nSTT\n|\nNhiệm vụ\n|\nChủ trì\n|\nThời gian\n|\n|\n**I**\n|\n**Thể chế**\n|\n|\n1.1\n|\nMột\n|\nSở Nội vụ\n|\n2026\n|\n"
        "|\n1.2\n|\nHai\n|\nSở Y tế\n|\n2027\n|\n|\n**II**\n|\n**Hạ tầng**\n|\n|\n**Nội dung**\n|\n**Đơn vị thực hiện**\n|\n**Thời gian**\n|\n"
        "|\n2.1\n|\nBa\n|\nSở Nội vụ\n|\n2028\n|\n|\n**2.2**\n|\n|\n**Năng lượng**\n|\n|\n|\n2.2.1\n|\nBốn\n|\nSở Y tế\n|\n2029\n|\n",
        "1.1|Thể chế||Một|||Sở Nội vụ||2026|\n1.2|Thể chế||Hai|||Sở Y tế||2027|\n2.1|Hạ tầng||Ba|||Sở Nội vụ||2028|\n"
        "2.2.1|Năng lượng||Bốn|||Sở Y tế||2029|\n"},
    {"web text: a cell at the end that a merged one above covers",
        "|\nTT\n|\nNhiệm vụ\n|\nChủ trì\n|\nThời gian\n|\nKết quả\n|\nKinh phí\n|\n|\n1\n|\nMột\n|\nSở Tài chính\n|\n2026\n|\n" BASE
        "\n|\nChi thường xuyên\n|\n|\n2\n|\nHai\n|\nSở Tài chính\n|\n2026\n|\n" BASE
        "\n|\nĐầu tư công\n|\n|\n3\n|\nBa\n|\nSở Tài chính\n|\n2027\n|\n" BASE
        "\n|\nChi thường xuyên\n|\n|\n4\n|\nBốn\n|\nSở Tài chính\n|\n2026\n|\n" BASE
        "\n|\nĐầu tư công\n|\n|\n5\n|\nNăm\n|\nSở Tài chính\n|\n2026\n|\nNghị định\n|\n",
        "1|||Một||" BASE "|Sở Tài chính||2026|Chi thường xuyên\n2|||Hai||" BASE "|Sở Tài chính||2026|Đầu tư công\n"
        "3|||Ba||" BASE "|Sở Tài chính||2027|Chi thường xuyên\n4|||Bốn||" BASE "|Sở Tài chính||2026|Đầu tư công\n"
        "5|||Năm||Nghị định|Sở Tài chính||2026|\n"},
    {"rows that were wrapped at the width of the text",
        "Stt\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan\nphối hợp\tThời gian\n"
        "1\tTriển khai thực hiện hiệu quả các thể chế về phát\ntriển các thành phần kinh tế\tQuyết định công "
        "bố\tPhòng Tư\n"
        "pháp\tCác cơ quan chuyên môn và UBND cấp xã\tTrong năm\n2022\n"
        "2\tXây dựng và ban hành Kế hoạch theo dõi thi hành\npháp luật\tBáo cáo\tPhòng Tư pháp\tCác cơ quan "
        "chuyên\nmôn\tQuý I\n",
        "1|||Triển khai thực hiện hiệu quả các thể chế về phát triển các thành phần kinh tế||Quyết định công "
        "bố|Phòng Tư pháp|"
        "Các cơ quan chuyên môn và UBND cấp xã|Trong năm 2022|\n"
        "2|||Xây dựng và ban hành Kế hoạch theo dõi thi hành pháp luật||Báo cáo|Phòng Tư pháp|Các cơ quan chuyên "
        "môn|Quý I|\n"},
    {"rows left out head nothing", HEAD6 "I. Thể chế\n1\tMột\tP\tA\tB\tT\n\t…………\t\t\t\t\n5\tNăm\tP\tA\tB\tT\n",
        "1|Thể chế||Một||P|A|B|T|\n5|Thể chế||Năm||P|A|B|T|\n"},
    {"a ditto between dashes",
        "TT\tNhiệm vụ\tChủ trì\tThời gian\n1\tBan hành\tPhòng Nội vụ\tQuý I\n2\t- Kiểm tra\t-nt-\tQuý II\n",
        "1|||Ban hành|||Phòng Nội vụ||Quý I|\n2|||Kiểm tra|||-nt-||Quý II|\n"},
    {"a row of letters and numbers below the titles, one of them left out",
        "TT\tNhiệm vụ\tChủ trì\tThời gian\tGhi chú\nA\tB\t2\t3\t4\n1\tBan hành\tPhòng Nội vụ\tQuý I\t\n",
        "1|||Ban hành|||Phòng Nội vụ||Quý I|\n"},
    {"bands with a tab behind their label, lists with tabs around the table",
        "II.\tKIỂM TRA\n-\tThành phần:\tPhòng Nội vụ\n\n"
        "STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\nI.\tThể chế\n1.\tBan hành\tPhòng Nội vụ\tQuý I\n"
        "II.\tThủ tục\n2.\tRà soát\tPhòng Tư pháp\tQuý II\n\nIV.\tKINH PHÍ\n1.\tNgân sách huyện\n",
        "1|Thể chế||Ban hành|||Phòng Nội vụ||Quý I|\n2|Thủ tục||Rà soát|||Phòng Tư pháp||Quý II|\n"},
    {"the end of the paper right below a row that lacks a cell",
        "TT\tNhiệm vụ\tChủ trì\tThời gian\n1\tMột việc của huyện\tPhòng Nội vụ\tQuý I\n2\tHai việc của xã\tVăn phòng\n"
        "Trên đây là kế hoạch của UBND huyện Tân Phước.\n"
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Lưu: VT.\tTrần Văn Lành\n",
        "1|||Một việc của huyện|||Phòng Nội vụ||Quý I|\n2|||Hai việc của xã|||Văn phòng|||\n"},
    {"line ends inside titles and cells, as in what is copied out of a word processor",
        "TT\tNội dung\tTrách nhiệm\nthực hiện\tThời gian\n(Năm 2026)\n1\tNói chuyện về đất đai\tLãnh đạo\nPhòng Kinh tế\n"
        "và xã Tân An\tQuý I\n2\tNói chuyện\nvề hộ tịch\tPhòng Tư pháp\tQuý II\n",
        "1|||Nói chuyện về đất đai|||Lãnh đạo Phòng Kinh tế và xã Tân An||Quý I|\n"
        "2|||Nói chuyện về hộ tịch|||Phòng Tư pháp||Quý II|\n"},
};

START_TEST(rows_by_rule)
{
	struct kh_task_table t;

	ck_assert_msg(table_read(cases[_i].source, &t, &kit) == 1, "%s: not one table", cases[_i].what);
	ck_assert_msg(
	    strcmp(table_rows(kit, &t), cases[_i].rows) == 0, "%s:\n%s", cases[_i].what, table_rows(kit, &t));
	kit_free(kit);
}
END_TEST

/* ---- which lines are tables ---- */

static const struct {
	const char *what, *source;
	size_t tables;
} finds[] = {
    {"prose with a tab", "Số lượng:\t5\n\nHết.\n", 0},
    {"the heading of web text",
        "|\nỦY BAN NHÂN DÂN\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n|\nSố: "
        "552/KH-UBND\n|\nĐồng Tháp, ngày 19 tháng 11 năm 2025\n|\n",
        0},
    {"a signature directly below a table",
        "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n2\tHai\tB\n\nNơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n", 1},
    {"two tables with titles of their own", "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\nTT\tChỉ tiêu\tChủ trì\n1\tHai\tB\n",
        2},
    {"two tables with prose between",
        "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\n2. Cấp xã\n\nTT\tNhiệm vụ\tChủ trì\n1\tHai\tB\n", 2},
    {"one table over two pages", "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\nTT\tNhiệm vụ\tChủ trì\n2\tHai\tB\n", 1},
    {"titles that no pattern knows behind one for numbers", "STT\tTên mỏ\tTọa độ\tDiện tích\n1\tĐồi Sim\t13,2\t15\n",
        1},
    {"forms, each below its caption; the second has titles of its own, be they known or not",
        "<p>Biểu 01: Tiến độ</p><table><tr><td>TT<td>Nhiệm vụ<td>Chủ trì<td>Tiến độ</tr><tr><td><td><td><td></tr></table>"
        "<p>Biểu 02: Giải ngân</p><table><tr><td>TT<td>Danh mục đầu tư<td>Tổng mức<td>Vốn giao</tr><tr><td><td><td><td></tr>"
        "<tr><td><td><td><td></tr></table>",
        2},
    {"a signature of a form below it, with text between",
        "TT\tTên hiện vật\tSố lượng\n1\tBình gốm\t2\n\n2. Các yêu cầu khác (nếu có).\n\nBÊN GIAO (Ký, ghi rõ họ tên)\tBÊN NHẬN (Ký, ghi rõ họ tên)\n",
        1},
    {"a row that names in two cells whom a title could name",
        "TT\tNhiệm vụ\tChủ trì\tPhối hợp\n1\tMột\tA\tB\n2.\tHai\tCác sở liên quan\tĐơn vị liên quan\n3\tBa\tC\tD\n"
        "\tBốn\tCác sở liên quan\tCác sở liên quan\n5\tNăm\tE\tF\n",
        1},
    {"titles that no pattern knows below a line with a number of its own",
        "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\nIII. LỘ TRÌNH\n\nXã\tLúa\tNgô\nThượng\t5\t7\nHạ\t4\t6\n", 2},
    {"and fewer of them",
        "TT\tNhiệm vụ\tChủ trì\tNgô\tLúa\n1\tMột\tA\t5\t6\n\nIII. LỘ TRÌNH\nXã\tLúa\tNgô\nHạ\t4\t6\nĐông\t4\t6\n", 2},
    {"but a row may lack the tab before it",
        "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\nII. Thủ tục\n\nRà soát\tB\n2\tHai\tC\n", 1},
    {"a page number between its rows", "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\n2\n\n2\tHai\tB\n", 1},
};

START_TEST(tables_in_lines)
{
	struct kh_task_table t;

	ck_assert_msg(table_read(finds[_i].source, &t, &kit) == finds[_i].tables, "%s", finds[_i].what);
	kit_free(kit);
}
END_TEST

START_TEST(tables_kept_apart)
{
	struct kh_task_table t;

	ck_assert_uint_eq(table_read_with(&(struct kh_options){.keep_tables_apart = true},
	                      "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\nTT\tNhiệm vụ\tChủ trì\n2\tHai\tB\n", &t, &kit),
	    2);
	ck_assert_str_eq(table_rows(kit, &t), "1|||Một|||A|||\n");
	kit_free(kit);
}
END_TEST

START_TEST(lines_taken)
{
	struct kh_task_table t;

	table_read("Trước bảng\n\nTT\tNhiệm vụ\tChủ trì\nI. Thể chế\n1\tMột\tA\n2\tHai\tB\n\nSau bảng\n", &t, &kit);
	ck_assert_uint_eq(t.line, 1);
	ck_assert_uint_eq(t.line_end, 5);
	for (size_t i = 0; i < kit->lines.count; i++)
		ck_assert_int_eq((kit->lines.at[i].is & KH_LINE_TAKEN) != 0, i >= 1 && i < 5);
	kit_free(kit);
}
END_TEST

/* The steps of a procedure say how long they take, tasks when they are due. */
START_TEST(steps_are_no_tasks)
{
	struct kh_task_table t;

	table_read("TT\tNội dung\tChủ trì\tThời gian\n1\tTiếp nhận hồ sơ\tBộ phận Một cửa\t0,5 ngày làm việc\n"
	           "2\tThẩm định\tPhòng Nội vụ\t03 ngày\n3\tTrả kết quả\tBộ phận Một cửa\tKhông quy định\n",
	    &t, &kit);
	ck_assert(!t.tasks);
	kit_free(kit);
	table_read(
	    "Thời gian\tNội dung\tPhụ trách\n7h00 - 7h15\tỔn định tổ chức\tGVCN các lớp\n7h15 8h00\tKhai mạc\tĐoàn trường\n",
	    &t, &kit);
	ck_assert(!t.tasks);
	kit_free(kit);
	table_read("TT\tNội dung\tChủ trì\tThời gian\n1\tTập huấn\tPhòng Nội vụ\t02 ngày\n"
	           "2\tRà soát\tPhòng Nội vụ\tQuý I/2026\n3\tBáo cáo\tPhòng Nội vụ\tTháng 6/2026\n",
	    &t, &kit);
	ck_assert(t.tasks);
	kit_free(kit);
}
END_TEST

/* Hours, halves of days, days one after another: the programme of one event, whose parts are no tasks. */
static const struct {
	const char *rows;
	bool tasks;
} programmes[] = {
    {"Thời gian\tNội dung chính\tGhi chú\n7h30 - 8h00\tĐón tiếp đại biểu\t\n8h00 - 9h00\tKhai mạc hội nghị\t\n"
     "9h00\tThảo luận các báo cáo\t\n",
        false},
    {"Thời gian\tNội dung\tNgười thực hiện\nSáng ngày 15/3/2025\tKhai mạc lớp học\tPhòng Nội vụ\n"
     "Chiều ngày 15/3/2025\tChuyên đề 1\tGiảng viên\nSáng ngày 16/3/2025\tChuyên đề 2\tGiảng viên\n",
        false},
    {"TT\tNội dung\tThời gian\tNgười thực hiện\n1\tĐón tiếp đại biểu\t7h30 ngày 15/3/2025\tVăn phòng\n"
     "2\tKhai mạc hội nghị\t8h00 ngày 15/3/2025\tPhòng Nội vụ\n3\tBế mạc hội nghị\t11 giờ ngày 15/3/2025\tUBND huyện\n",
        false},
    {"Thời gian\tNội dung\tGhi chú\n30/3/2025\tChuyên đề 1: Tổng quan\t\n31/3/2025\tChuyên đề 2: Kỹ năng\t\n"
     "01/4/2025\tBế giảng lớp học\t\n",
        false},
    {"TT\tNội dung\tThời gian\tĐơn vị thực hiện\n1\tLễ phát động\t19h30 ngày 10/3/2025\tPhòng Văn hóa\n"
     "2\tThi bóng chuyền\t8h00 ngày 11/3/2025\tPhòng Văn hóa\n3\tLễ bế mạc\t16h00 ngày 20/3/2025\tPhòng Văn hóa\n",
        true},
    {"Thời gian\tNội dung công việc\tĐơn vị thực hiện\n15/3/2025\tBan hành kế hoạch\tPhòng Nội vụ\n"
     "16/3/2025\tRà soát thủ tục\tVăn phòng\n17/3/2025\tKiểm tra công vụ\tPhòng Nội vụ\n",
        true},
    {"Thời gian\tNội dung\tĐơn vị thực hiện\nTừ 20 giờ ngày 09/9/2025\tGiải đáp về đất đai\tXã Tân An\n"
     "Từ 20 giờ ngày 16/9/2025\tGiải đáp về hộ tịch\tXã Bình An\n"
     "Từ 20 giờ ngày 23/9/2025\tGiải đáp về thuế\tXã Long An\n",
        true},
    {"Thời gian\tNội dung chính\tGhi chú\nTháng 1\tBan hành kế hoạch\t\nQuý II\tRà soát thủ tục hành chính\t\n"
     "Tháng 12\tTổng kết công tác\t\n",
        true},
    {"TT\tNội dung công việc\tChủ trì\tThời gian\n1\tChuẩn bị hội trường\tVăn phòng\tTrước 17h00 ngày 14/3/2025\n"
     "2\tIn tài liệu\tPhòng Nội vụ\tTrước 8h00 ngày 14/3/2025\n",
        true},
};

START_TEST(programmes_are_no_tasks)
{
	struct kh_task_table t;

	table_read(programmes[_i].rows, &t, &kit);
	ck_assert_msg(t.tasks == programmes[_i].tasks, "%s", programmes[_i].rows);
	kit_free(kit);
}
END_TEST

/* ---- the table itself, pages, warnings ---- */

START_TEST(cells_and_pages)
{
	struct kh_task_table t;

	table_read(HEAD6 "I. Thể chế\t\t\t\t\t\n1\tMột của\tP\tA\tB\tT\n\n" HEAD6
	                 "\tHai\t\t\t\t\n\nII\tThủ tục\t\t\t\t\n2\tBa\tP\tA\tB\tT\n",
	    &t, &kit);
	ck_assert_str_eq(
	    table_cells(kit, &t), "|I. Thể chế||||\n1|Một của Hai|P|A|B|T\nII|Thủ tục||||\n2|Ba|P|A|B|T\n");
	ck_assert_int_eq(t.pages, 2);
	ck_assert_uint_eq(t.rows[1].at, 3);
	kit_free(kit);
	ck_assert_uint_eq(
	    table_read(
	        "TT\tTên điểm\tVĩ độ\tKinh độ\nI\tVùng nuôi\t\t\n1\tĐầm Sen\t13,2\t109,1\nII\tThượng nguồn\t\t\n2\tSuối Đá\t13,5\t109,3\n",
	        &t, &kit),
	    1);
	ck_assert_str_eq(
	    table_cells(kit, &t), "I|Vùng nuôi||\n1|Đầm Sen|13,2|109,1\nII|Thượng nguồn||\n2|Suối Đá|13,5|109,3\n");
	kit_free(kit);
	table_read(HEAD6 "1\tMột\tP\tA\tB\tT\n\f\n2\tHai\tP\tA\tB\tT\n\f\n3\tBa\tP\tA\tB\tT\n", &t, &kit);
	ck_assert_int_eq(t.pages, 3);
	kit_free(kit);
	table_read(HEAD6 "1\tMột\tP\tA\tB\tT\n2\tHai\tP\tA\tB\tT\n", &t, &kit);
	ck_assert_int_eq(t.pages, 0);
	kit_free(kit);
}
END_TEST

static const struct {
	const char *source;
	size_t gaps, irregular;
} warns[] = {
    {HEAD6 "1\tMột\tP\tA\tB\tT\n2\tHai\tP\tA\tB\tT\n", 0, 0},
    {HEAD6 "1\tMột\tP\tA\tB\tT\n3\tHai\tP\tA\tB\tT\n", 1, 0},
    {HEAD6 "I\tX\t\t\t\t\n4\tMột\tP\tA\tB\tT\nII\tY\t\t\t\t\n1\tHai\tP\tA\tB\tT\n", 0, 0},
    {HEAD6 "4\tMột\tP\tA\tB\tT\n5\tHai\tP\tA\tB\tT\n3\tBa\tP\tA\tB\tT\n4\tBốn\tP\tA\tB\tT\n", 1, 0},
    {HEAD6 "1\tMột\tP\tA\tB\tT\n2\tHai\tP\tA\tB\tT\n1\tBa\tP\tA\tB\tT\n2\tBốn\tP\tA\tB\tT\n", 0, 0},
    {HEAD6 "I\tX\t\t\t\t\n5\tMột\tP\tA\tB\tT\nII\tY\t\t\t\t\n3\tHai\tP\tA\tB\tT\n", 0, 0},
    {HEAD6 "1.1\tMột\tP\tA\tB\tT\n2.1\tHai\tP\tA\tB\tT\n1.2\tBa\tP\tA\tB\tT\n", 1, 0},
    {HEAD6 "2.1\tMột\tP\tA\tB\tT\n2.2\tHai\tP\tA\tB\tT\n1.1\tBa\tP\tA\tB\tT\n", 0, 0},
    {HEAD6 "2.1\tMột\tP\tA\tB\tT\n3.1\tHai\tP\tA\tB\tT\n2.2\tBa\tP\tA\tB\tT\n", 1, 0},
    {HEAD6 "1.1\tMột\tP\tA\tB\tT\n1.3\tHai\tP\tA\tB\tT\n2.1\tBa\tP\tA\tB\tT\n", 1, 0},
    {HEAD9 "1\t1.1: M\t2.3: H\t3.1: B\tP\tA\tB\tT\t\n2\t1.2: M\t2.5: H\t3.2: B\tP\tA\tB\tT\t\n", 1, 0},
    {HEAD6 "1\tMột\tP\tA\tB\tT\tthừa\n2\tHai\tP\tA\tB\tT\n3\tBa\tP\tA\tB\tT\n", 0, 1},
    {HEAD6 "1\tMột\tP\tA\tB\tT\tthừa\n2\tHai\tP\tA\tB\tT\tthừa\n3\tBa\tP\tA\tB\tT\n4\tBốn\tP\tA\tB\tT\n", 0, 1},
};

START_TEST(warnings)
{
	struct kh_task_table t;

	table_read(warns[_i].source, &t, &kit);
	ck_assert_uint_eq(kit_findings(kit, "numbering-gap"), warns[_i].gaps);
	ck_assert_uint_eq(kit_findings(kit, "table-irregular"), warns[_i].irregular);
	kit_free(kit);
}
END_TEST

/* ---- grids of other readers ---- */

START_TEST(grid_by_hand)
{
	static const char *const text[] = {"TT", "Mục tiêu", "Hoạt động", "Chủ trì", "1", "1.1. Mục tiêu 1: Một",
	    "3.1: Hai", "A", "", "", "3.2: Ba", "B"};
	struct kh_cell cells[12];
	float margin[3] = {1, 1, 0.5F};
	struct kh_grid grid = {.cells = cells, .rows = 3, .columns = 4, .margin = margin};
	struct kh_task_table t;

	kit = kit_new();
	for (size_t i = 0; i < 12; i++)
		cells[i] = (struct kh_cell){
		    *text[i] != '\0' ? kit_flow(kit, text[i]) : (struct kh_range){0, 0}, 1, 1, false};
	ck_assert_int_eq(kh_table_rebuild(kit->run, &grid, &t), KH_OK);
	ck_assert_str_eq(table_rows(kit, &t), "1||{1.1}Một||{3.1}Hai||A|||\n||{1.1}Một||{3.2}Ba||B|||\n");
	ck_assert(t.rows[1].filled[KH_ROLE_OBJECTIVE] && !t.rows[0].filled[KH_ROLE_OBJECTIVE]);
	ck_assert_double_eq_tol(t.rows[1].confidence, 0.5, 1e-6);
	kit_free(kit);
}
END_TEST

/* A title that no pattern knows may be one read wrong, and then its column is in no row; one of who leads is lost where only
 * who supports is named: no row is sure. */
static const struct {
	const char *agency, *last;
	double sure;
} titles[] = {{"Chủ trì", "Thời gian", 1}, {"Chủ trì", "Th#i g#n", 0.85}, {"Phối hợp", "Thời gian", 0.85}};

START_TEST(titles_may_make_rows_doubtful)
{
	struct kh_cell cells[8];
	float margin[2] = {1, 1};
	struct kh_grid grid = {.cells = cells, .rows = 2, .columns = 4, .margin = margin};
	struct kh_task_table t;

	kit = kit_new();
	const char *text[] = {
	    "TT", "Nhiệm vụ", titles[_i].agency, titles[_i].last, "1", "Rà soát quy trình", "Phòng Nội vụ", "Quý I"};
	for (size_t i = 0; i < 8; i++)
		cells[i] = (struct kh_cell){kit_flow(kit, text[i]), 1, 1, false};
	ck_assert_int_eq(kh_table_rebuild(kit->run, &grid, &t), KH_OK);
	ck_assert_uint_eq(t.row_count, 1);
	ck_assert_double_eq_tol(t.rows[0].confidence, titles[_i].sure, 1e-6);
	kit_free(kit);
}
END_TEST

START_TEST(grid_without_header)
{
	struct kh_task_table t;

	ck_assert_uint_eq(table_read("1\tMột\tA\n2\tHai\tB\n3\tBa\tC\n", &t, &kit), 1);
	ck_assert(!t.tasks);
	ck_assert_uint_eq(t.row_count, 3);
	kit_free(kit);
	struct kh_grid empty = {0};
	kit = kit_new();
	ck_assert_int_eq(kh_table_rebuild(kit->run, &empty, &t), KH_OK);
	ck_assert_uint_eq(t.row_count, 0);
	kit_free(kit);
}
END_TEST

#define COUNT(a) ((int)(sizeof(a) / sizeof *(a)))

Suite *kh_suite_table(void)
{
	Suite *s = suite_create("table");
	TCase *c = tcase_create("table");

	tcase_add_loop_test(c, rows_by_rule, 0, COUNT(cases));
	tcase_add_loop_test(c, tables_in_lines, 0, COUNT(finds));
	tcase_add_test(c, tables_kept_apart);
	tcase_add_test(c, lines_taken);
	tcase_add_test(c, steps_are_no_tasks);
	tcase_add_loop_test(c, programmes_are_no_tasks, 0, (int)(sizeof programmes / sizeof *programmes));
	tcase_add_test(c, cells_and_pages);
	tcase_add_loop_test(c, warnings, 0, COUNT(warns));
	tcase_add_test(c, grid_by_hand);
	tcase_add_loop_test(c, titles_may_make_rows_doubtful, 0, (int)(sizeof titles / sizeof *titles));
	tcase_add_test(c, grid_without_header);
	suite_add_tcase(s, c);
	return s;
}
