/* Lines and paragraphs: what is furniture, where text was wrapped, where a page break cut a sentence. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"
#include "lines/flow.h"

Suite *kh_suite_paragraphs(void);

static char *paragraphs_of(const char *source);

/* Paragraphs, one a line; "* " before a bullet. */
static const struct {
	const char *name, *source, *paragraphs;
} cases[] = {
    {"a paragraph a line", "Một câu dài.\nCâu khác.\n", "Một câu dài.\nCâu khác.\n"},
    {"blank lines", "Một\n\n\nHai\n", "Một\nHai\n"},
    {"a table of contents with dots", "Mục lục\nI. Một ...... 2\nII. Hai\ndài …….. 2\nPhụ lục ____ 10\n\nI. Một\n",
        "I. Một\n"},
    {"one with blanks or tabs", "MỤC LỤC\nTrang\nI. Một   2\nII. Hai\t3\nIII. Ba   3\nI. Một\n12\n", "I. Một\n"},
    {"one with nothing between titles and pages", "MỤC LỤC:\nI. Một 2\nII. Hai 3\nIII. Ba 3\nI. Một\nNăm 2\n",
        "I. Một\nNăm 2\n"},
    {"one without pages", "Mục lục\nI. Một\nII. Hai\nIII. Ba\nI. Một\nCâu.\nII. Hai\nIII. Ba\n",
        "I. Một\nCâu.\nII. Hai\nIII. Ba\n"},
    {"one without a title", "I. Một .... 1\nII. Hai .... 1\nIII. Ba .... 2\nIV. Bốn .... 5\nI. Một\n", "I. Một\n"},
    {"dots to fill in, and too few of them", "Số hộ .... 12\nSố khẩu .... 8\nMục lục\nI. Một\nII. Hai\n",
        "Số hộ .... 12\nSố khẩu .... 8\nMục lục\nI. Một\nII. Hai\n"},
    {"list marks on lines of their own", "Một:\n•\n\nHai;\n\n•\n\nBa.\n\na)\n\nBốn.\n",
        "Một:\n* • Hai;\n* • Ba.\na) Bốn.\n"},
    {"labels in a column", "I. Một\n1.\n\n2.\n\nHai\n–\n\nBa\n\nBốn\nII. Năm\n",
        "I. Một\n1. Hai\n* – Ba\n2. Bốn\nII. Năm\n"},
    {"labels in a column, and fewer words", "I. Một\n1.\n\n2.\n\n3.\n\nHai\n\nII. Năm\n",
        "I. Một\n1.\n2.\n3.\nHai\nII. Năm\n"},
    {"bullets", "- một;\n- hai;\n+ ba.\n• bốn\n", "* - một;\n* - hai;\n* + ba.\n* • bốn\n"},
    {"a dash read as a tilde", "- Một;\n~ 100% hồ sơ;\n~5 km\n", "* - Một;\n* ~ 100% hồ sơ;\n~5 km\n"},
    {"capitals below a short line, where blank lines part paragraphs",
        "Yêu cầu Thủ trưởng các cơ quan, đơn vị và Chủ tịch Ủy ban nhân dân các xã, thị\n"
        "trấn nghiêm túc tổ chức thực hiện; kịp thời báo cáo khó khăn, vướng mắc về Phòng\n"
        "Nội vụ để xem xét.\n\n"
        "Ủy ban nhân dân huyện giao Phòng Nội vụ theo dõi, đôn đốc, kiểm tra việc thực\n"
        "hiện kế hoạch này của các cơ quan, đơn vị trên địa bàn toàn huyện trong năm nay.\n\n"
        "Độc lập - Tự do - Hạnh phúc\nNHIỆM VỤ CỤ THỂ NĂM 2022\n\n"
        "(Ban hành kèm theo Kế hoạch số 15/KH-UBND của Chủ tịch Ủy ban nhân dân huyện và\ncó hiệu lực từ ngày ký)\n",
        "Yêu cầu Thủ trưởng các cơ quan, đơn vị và Chủ tịch Ủy ban nhân dân các xã, thị trấn nghiêm túc tổ chức thực "
        "hiện; kịp thời báo cáo khó khăn, vướng mắc về Phòng Nội vụ để xem xét.\n"
        "Ủy ban nhân dân huyện giao Phòng Nội vụ theo dõi, đôn đốc, kiểm tra việc thực hiện kế hoạch này của các cơ "
        "quan, đơn vị trên địa bàn toàn huyện trong năm nay.\n"
        "Độc lập - Tự do - Hạnh phúc\nNHIỆM VỤ CỤ THỂ NĂM 2022\n"
        "(Ban hành kèm theo Kế hoạch số 15/KH-UBND của Chủ tịch Ủy ban nhân dân huyện và có hiệu lực từ ngày ký)\n"},
    {"a page cuts a sentence", "- Triển khai các giải pháp. Phòng Tư\n\npháp tổng hợp.\n\n- Hai.\n",
        "* - Triển khai các giải pháp. Phòng Tư pháp tổng hợp.\n* - Hai.\n"},
    {"a page number stands between", "Các cơ quan chuyên môn và ủy ban\n\n12\n\nnhân dân các xã.\n",
        "Các cơ quan chuyên môn và ủy ban nhân dân các xã.\n"},
    {"page numbers of all kinds", "Một.\n- 3 -\nHai.\nTrang 4/12\nBa.\n", "Một.\nHai.\nBa.\n"},
    {"a form feed", "Một câu\n\fdở dang.\n", "Một câu dở dang.\n"},
    {"wrapped, no blank lines",
        "Tăng cường kỷ luật, kỷ cương hành chính, xây dựng đội ngũ cán bộ đáp ứng yêu cầu\n"
        "nhiệm vụ trong tình hình mới; gắn trách nhiệm của người đứng đầu với kết quả việc\n"
        "thực hiện.\nBan hành kế hoạch của đơn vị.\n",
        "Tăng cường kỷ luật, kỷ cương hành chính, xây dựng đội ngũ cán bộ đáp ứng yêu cầu nhiệm vụ trong tình hình "
        "mới; gắn "
        "trách nhiệm của người đứng đầu với kết quả việc thực hiện.\nBan hành kế hoạch của đơn vị.\n"},
    {"a share, and a label alone, below a short line",
        "Phòng Kinh tế chủ trì, phối hợp với các cơ quan, đơn vị có liên quan tổ chức thực hiện\n"
        "kế hoạch này trên địa bàn huyện, định kỳ báo cáo Ủy ban nhân dân huyện theo quy định.\n"
        "- Chợ và bến bãi\n100% chợ có phương án thu gom rác.\nIII. KINH PHÍ\n1.\nNgân sách huyện bảo đảm.\n",
        "Phòng Kinh tế chủ trì, phối hợp với các cơ quan, đơn vị có liên quan tổ chức thực hiện kế hoạch này trên địa bàn "
        "huyện, định kỳ báo cáo Ủy ban nhân dân huyện theo quy định.\n"
        "* - Chợ và bến bãi\n100% chợ có phương án thu gom rác.\nIII. KINH PHÍ\n1. Ngân sách huyện bảo đảm.\n"},
    {"a dash in small letters, where bullets begin with a capital",
        "- Một là.\n- Hai là.\n- Ba là.\n- Bốn là.\n- Năm là.\n- Sáu là.\n- Bảy là.\n"
        "- Khuyến khích liên kết trong sản xuất giữa hộ nông dân, tổ hợp tác với các học viện\n"
        "- trường, doanh nghiệp và nhà khoa học trên địa bàn huyện, góp phần nâng cao thu nhập.\n- Tám là.\n",
        "* - Một là.\n* - Hai là.\n* - Ba là.\n* - Bốn là.\n* - Năm là.\n* - Sáu là.\n* - Bảy là.\n"
        "* - Khuyến khích liên kết trong sản xuất giữa hộ nông dân, tổ hợp tác với các học viện - trường, doanh nghiệp và "
        "nhà khoa học trên địa bàn huyện, góp phần nâng cao thu nhập.\n* - Tám là.\n"},
    {"a symbol alone on a line, within a sentence",
        "Phấn đấu tất cả bộ phận tiếp nhận và trả kết quả của các xã, thị trấn thực hiện đúng\n"
        "theo yêu cầu tại Nghị định số\n61/NĐ-CP\nvà các văn bản hiện hành.\nI. MỤC TIÊU\nvà yêu cầu.\n",
        "Phấn đấu tất cả bộ phận tiếp nhận và trả kết quả của các xã, thị trấn thực hiện đúng theo yêu cầu tại Nghị định "
        "số 61/NĐ-CP và các văn bản hiện hành.\nI. MỤC TIÊU\nvà yêu cầu.\n"},
    {"a range wrapped before its dash",
        "Chương trình tổng thể cải cách hành chính nhà nước của huyện trong giai đoạn 2021\n"
        "- 2030 được triển khai đồng bộ đến từng cơ quan, đơn vị trên địa bàn toàn huyện.\n",
        "Chương trình tổng thể cải cách hành chính nhà nước của huyện trong giai đoạn 2021 - 2030 được triển khai "
        "đồng bộ "
        "đến từng cơ quan, đơn vị trên địa bàn toàn huyện.\n"},
    {"a bullet after a year is no range", "2.1. Giai đoạn 2024-2025\n- 100% xã có đội xung kích.\n",
        "2.1. Giai đoạn 2024-2025\n* - 100% xã có đội xung kích.\n"},
    {"a last word that asks for more",
        "Theo Quyết định số 97/QĐ-UBND của\nUBND tỉnh Lào Cai về chính sách.\nCâu khác.\n",
        "Theo Quyết định số 97/QĐ-UBND của UBND tỉnh Lào Cai về chính sách.\nCâu khác.\n"},
    {"a department asks for its field",
        "Điều 3. Chánh Văn phòng; Giám đốc Sở\nKhoa học và Công nghệ thi hành.\n1. Lãnh đạo Sở\nKế hoạch này.\n",
        "Điều 3. Chánh Văn phòng; Giám đốc Sở Khoa học và Công nghệ thi hành.\n1. Lãnh đạo Sở\nKế hoạch này.\n"},
    {"a title in capitals with a bracket",
        "I. CÔNG TÁC PHÒNG CHỐNG DỊCH\nTRÊN ĐỊA BÀN TỈNH (Từ năm 2013)\nNội dung.\n",
        "I. CÔNG TÁC PHÒNG CHỐNG DỊCH TRÊN ĐỊA BÀN TỈNH (Từ năm 2013)\nNội dung.\n"},
    {"a bracket that is wrapped",
        "PHỤ LỤC\nDANH MỤC CÁC NHIỆM VỤ TRỌNG TÂM VỀ CHUYỂN ĐỔI SỐ (GIAI ĐOẠN\n2026-2030)\nNội dung.\n",
        "PHỤ LỤC\nDANH MỤC CÁC NHIỆM VỤ TRỌNG TÂM VỀ CHUYỂN ĐỔI SỐ (GIAI ĐOẠN 2026-2030)\nNội dung.\n"},
    {"stars alone are a rule", "BAN THƯỜNG VỤ\n***\nCác chỉ tiêu\nHoạt động.\n",
        "BAN THƯỜNG VỤ\nCác chỉ tiêu\nHoạt động.\n"},
    {"short paragraphs with blank lines between some were not wrapped",
        "I. TÌNH HÌNH\n1. Vị trí\nThị xã có ba xã, bốn phường, giáp biển về phía đông.\n2. Dân số\nDân số tăng đều qua các năm.\n\n"
        "II. MỤC TIÊU\n1. Mục tiêu chung\nGiảm thiệt hại do thiên tai.\n2. Mục tiêu cụ thể\n- Mọi xã có đội xung kích.\n\n"
        "III. NHIỆM VỤ\n1. Phòng Kinh tế\nRà soát phương án.\n2. Công an\nGiữ gìn trật tự.\n",
        "I. TÌNH HÌNH\n1. Vị trí\nThị xã có ba xã, bốn phường, giáp biển về phía đông.\n2. Dân số\nDân số tăng đều qua các năm.\n"
        "II. MỤC TIÊU\n1. Mục tiêu chung\nGiảm thiệt hại do thiên tai.\n2. Mục tiêu cụ thể\n* - Mọi xã có đội xung kích.\n"
        "III. NHIỆM VỤ\n1. Phòng Kinh tế\nRà soát phương án.\n2. Công an\nGiữ gìn trật tự.\n"},
    {"an abbreviation wrapped to a line of its own",
        "80% người sản xuất, 75% người kinh doanh và 70% người tiêu dùng có kiến thức đúng về\nATTP.\n"
        "Kiểm tra đột xuất các cơ sở nấu tiệc lưu động trên địa bàn huyện trong cả năm nay\n",
        "80% người sản xuất, 75% người kinh doanh và 70% người tiêu dùng có kiến thức đúng về ATTP.\n"
        "Kiểm tra đột xuất các cơ sở nấu tiệc lưu động trên địa bàn huyện trong cả năm nay\n"},
    {"a title in capitals wrapped", "II. MỤC TIÊU, NHIỆM VỤ VÀ\nGIẢI PHÁP\nNội dung.\n",
        "II. MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP\nNội dung.\n"},
    {"blank lines that part paragraphs, and words wrapped anywhere",
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện đề án với các\nnội dung sau:\n\n**III.\nNHIỆM VỤ** *(chi tiết)*\n\n**1.\nGiai đoạn 2025 - 2030**\n\n- Triển khai đề án ứng dụng\nAI trong quản lý nhà "
        "nước;\n\n- Thúc đẩy ứng\ndụng dữ liệu.\n\n- Đo nhiệt độ,\nDO, COD,\ntảo độc.\n",
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện đề án với các nội dung sau:\nIII. NHIỆM VỤ (chi tiết)\n1. Giai đoạn 2025 - 2030\n* - Triển khai đề án ứng dụng AI trong quản lý nhà nước;\n* - Thúc đẩy "
        "ứng dụng dữ liệu.\n* - Đo nhiệt độ, DO, COD, tảo độc.\n"},
    {"web text: first lines are narrower, labels and bullets stand behind blank lines only",
        "Thực hiện Chương trình số 12\ncủa Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển đội ngũ thư viện viên\ncơ sở như sau:\n\n"
        "1. Mục tiêu\n\n2. Yêu cầu\n\n3. Phạm vi\n\n4. Nội dung\n\n"
        "- Tại các xã ven biển:\nPhấn đấu mọi nhà văn hóa có tủ sách, mỗi tủ sách có người trông coi.\n\n"
        "- Hoạt động đúng lịch, vui vẻ.\nGiới thiệu sách mới vào ngày đầu tháng, cho mượn miễn phí với mọi người dân cư trú trong xã.\n\n"
        "- Các thư viện thực hiện đúng\nquy định về sắp xếp, bảo quản sách, báo và tài liệu quý hiếm tại các kho cấp độ\n"
        "1. Kho cấp độ hai do Bảo tàng tỉnh trông coi theo quy định tại khoản 1 và khoản 3\nĐiều 6; khoản 2 Điều 9 của Quy chế.\n\n"
        "- Sách mới, tạp chí mới;\nbáo ngày;\n\n- Sách cũ, tạp chí cũ;\nbản đồ;\n\n- Báo.\n\n- Phim.\n",
        "Thực hiện Chương trình số 12 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển đội ngũ thư viện viên cơ sở như sau:\n"
        "1. Mục tiêu\n2. Yêu cầu\n3. Phạm vi\n4. Nội dung\n"
        "* - Tại các xã ven biển: Phấn đấu mọi nhà văn hóa có tủ sách, mỗi tủ sách có người trông coi.\n"
        "* - Hoạt động đúng lịch, vui vẻ. Giới thiệu sách mới vào ngày đầu tháng, cho mượn miễn phí với mọi người dân cư trú trong xã.\n"
        "* - Các thư viện thực hiện đúng quy định về sắp xếp, bảo quản sách, báo và tài liệu quý hiếm tại các kho cấp độ "
        "1. Kho cấp độ hai do Bảo tàng tỉnh trông coi theo quy định tại khoản 1 và khoản 3 Điều 6; khoản 2 Điều 9 của Quy chế.\n"
        "* - Sách mới, tạp chí mới; báo ngày;\n* - Sách cũ, tạp chí cũ; bản đồ;\n* - Báo.\n* - Phim.\n"},
    {"labels with a slash, a dash set tight to a share",
        "1/ Mục tiêu:\n-100% hồ sơ\na/ Nội dung\nb/ Hình thức\n12/QĐ-UBND\n",
        "1/ Mục tiêu:\n* -100% hồ sơ\na/ Nội dung\nb/ Hình thức\n12/QĐ-UBND\n"},
    {"labels begin paragraphs", "1. Một\n1.1. Hai\na) Ba\nĐiều 4. Bốn\n", "1. Một\n1.1. Hai\na) Ba\nĐiều 4. Bốn\n"},
    {"a row that is no table's", "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n", "Nơi nhận:\nTM. ỦY BAN NHÂN DÂN\n"},
    {"a number below its word, in a cell", "|\nSố:\n25/KH-UBND\n|\nNơi nhận:\nNhư trên\n|\n",
        "Số: 25/KH-UBND\nNơi nhận:\nNhư trên\n"},
    {"a web address", "Xem tại https://dichvucong.gov.vn/thu-\ntuc/01.html để biết.\n",
        "Xem tại https://dichvucong.gov.vn/thu-tuc/01.html để biết.\n"},
    {"bullets as OCR reads them", "« Một việc;\ne Việc khác;\n° Việc nữa.\n\"Sóng\" là tên bài.\n",
        "* « Một việc;\n* e Việc khác;\n* ° Việc nữa.\n\"Sóng\" là tên bài.\n"},
    {"a leading dash set tight", "-Một việc\n-Việc khác\n", "* -Một việc\n* -Việc khác\n"},
    {"a dash within what is quoted",
        "Thi đua theo chủ đề “Kỷ cương; Chủ động\n- Sáng tạo” trong năm.\n- Tổ chức “Ngày hội”\n- Nhà trường “xanh”.\n",
        "Thi đua theo chủ đề “Kỷ cương; Chủ động - Sáng tạo” trong năm.\n* - Tổ chức “Ngày hội”\n* - Nhà trường “xanh”.\n"},
    {"two words wrapped before their hyphen",
        "- Nâng cao hiệu quả phục vụ trong việc triển khai thực hiện kế hoạch phát triển kinh tế\n"
        "- xã hội của huyện, bảo đảm các chỉ tiêu được giao.\n"
        "Trên đây là Kế hoạch tài chính\n- ngân sách nhà nước ba năm của huyện.\n",
        "* - Nâng cao hiệu quả phục vụ trong việc triển khai thực hiện kế hoạch phát triển kinh tế - xã hội của huyện, "
        "bảo đảm các chỉ tiêu được giao.\n"
        "Trên đây là Kế hoạch tài chính - ngân sách nhà nước ba năm của huyện.\n"},
    {"a wide table below does not widen the text",
        "Căn cứ Thông tư số 23/2024/TT-BCT ngày 07/11/2024 của Bộ trưởng Bộ\nCông Thương quy định về quản lý, sử dụng vật "
        "liệu nổ công nghiệp theo\nquy định; căn cứ chức năng và nhiệm vụ được giao, các cơ quan có liên quan\nbáo cáo.\n\n"
        "TT    Đơn vị                              Địa chỉ                                          Tên và địa chỉ dự án\n",
        "Căn cứ Thông tư số 23/2024/TT-BCT ngày 07/11/2024 của Bộ trưởng Bộ Công Thương quy định về quản lý, sử dụng vật "
        "liệu nổ công nghiệp theo quy định; căn cứ chức năng và nhiệm vụ được giao, các cơ quan có liên quan báo cáo.\n"
        "TT Đơn vị Địa chỉ Tên và địa chỉ dự án\n"},
    {"short bullets in lower case",
        "Nội dung báo cáo được các cơ quan, đơn vị gửi về Phòng Nội vụ để tổng hợp chung gồm có\n- kinh tế\n- xã hội\n- an ninh\n",
        "Nội dung báo cáo được các cơ quan, đơn vị gửi về Phòng Nội vụ để tổng hợp chung gồm có\n* - kinh tế\n* - xã hội\n* - an ninh\n"},
    {"labels with a slash and a dash", "I/- MỤC TIÊU:\n1/- Mục tiêu chung:\nMột.\n2.- Cụ thể\n",
        "I/- MỤC TIÊU:\n1/- Mục tiêu chung:\nMột.\n2.- Cụ thể\n"},
    {"tabs behind labels and bullets",
        "1.\tMục tiêu\n-\tMột việc.\n- Địa điểm:\t\tTại trụ sở.\nb)\tThành phần:\tLãnh đạo.\n",
        "1. Mục tiêu\n* - Một việc.\n* - Địa điểm: Tại trụ sở.\nb) Thành phần: Lãnh đạo.\n"},
    {"stars: a bullet in italics, a note, a rule",
        "** Thuận lợi tác động\ntăng thu*\n\nHỗ trợ người nộp thuế* [2]*.\n\n* *\n\n**Đơn vị** **tính**\n",
        "* * Thuận lợi tác động tăng thu\nHỗ trợ người nộp thuế [2].\nĐơn vị tính\n"},
    {"the same with blanks at line ends",
        "** Thuận lợi tác động  \ntăng thu*  \n  \nHỗ trợ người nộp thuế* [2]*.  \n  \n* *  \n  \n**Đơn vị** **tính**  \n",
        "* * Thuận lợi tác động tăng thu\nHỗ trợ người nộp thuế [2].\nĐơn vị tính\n"},
    {"blank lines before all items: a dash at a line's begin",
        "Ủy ban nhân dân huyện ban hành Kế hoạch thi đua với các nội dung cụ thể sau:\n\n**I. NỘI DUNG**\n\n"
        "- Đợt 1: rà soát.\n\n- Đợt 2: tổng kết\nvà khen thưởng.\n\n"
        "1. Phòng Nội vụ phát huy vai trò\nchủ động của cơ quan chuyên môn\n- Thường trực Hội đồng thi đua huyện.\n\n"
        "2. Các xã, thị trấn báo cáo kết quả.\n\n- Mỗi đơn vị không quá hai tập thể.\n\n"
        "3. Phòng Tài chính\n- Bố trí kinh phí theo quy định của pháp luật hiện hành.\n\n"
        "- Một.\n\n- Hai.\n\n- Ba.\n\n- Bốn.\n\n- Năm.\n\n- Sáu.\n\n- Bảy.\n\n- Tám.\n\n- Chín.\n\n- Mười.\n\n- Sau.\n\n- Cuối.\n",
        "Ủy ban nhân dân huyện ban hành Kế hoạch thi đua với các nội dung cụ thể sau:\nI. NỘI DUNG\n"
        "* - Đợt 1: rà soát.\n* - Đợt 2: tổng kết và khen thưởng.\n"
        "1. Phòng Nội vụ phát huy vai trò chủ động của cơ quan chuyên môn - Thường trực Hội đồng thi đua huyện.\n"
        "2. Các xã, thị trấn báo cáo kết quả.\n* - Mỗi đơn vị không quá hai tập thể.\n"
        "3. Phòng Tài chính\n* - Bố trí kinh phí theo quy định của pháp luật hiện hành.\n"
        "* - Một.\n* - Hai.\n* - Ba.\n* - Bốn.\n* - Năm.\n* - Sáu.\n* - Bảy.\n* - Tám.\n* - Chín.\n* - Mười.\n* - Sau.\n* - Cuối.\n"},
    {"a bullet mark alone on its line", "-\nTuyên truyền kế hoạch.\n\n-\n\n+\nViệc khác.\n-\n-\nHai.\n",
        "* - Tuyên truyền kế hoạch.\n-\n* + Việc khác.\n-\n* - Hai.\n"},
    {"a letter alone on its line", "2. Yêu cầu\n\na)\nBảo đảm tiến độ.\n\nb)\nTiết kiệm, theo điểm\na) khoản 1.\n",
        "2. Yêu cầu\na) Bảo đảm tiến độ.\nb) Tiết kiệm, theo điểm\na) khoản 1.\n"},
    {"dirt that a scan reads as signs before words, and behind a bullet",
        "_2. Phòng Nội vụ\n\n__- 100% hồ sơ được số hóa, phục vụ và phát\n\n. triển kinh tế;\n\n--80% hồ sơ.\n\n-.Bảo đảm.\n\n"
        "` Việc khác.\n\n_ Sở Nội vụ\n\n. Sở Y tế\n\n____ năm\n\n'Các phòng ban.\n\n_ II. NỘI DUNG KHÁC ^\n\n: Việc cuối; .\n6 _\nNơi gửi\n: UBND\n",
        "2. Phòng Nội vụ\n* - 100% hồ sơ được số hóa, phục vụ và phát triển kinh tế;\n* --80% hồ sơ.\n* -.Bảo đảm.\n"
        "Việc khác.\n_ Sở Nội vụ\n. Sở Y tế\n____ năm\nCác phòng ban.\nII. NỘI DUNG KHÁC\nViệc cuối;\nNơi gửi\n: UBND\n"},
    {"back quotes that are no dirt, and a point behind a bullet",
        "```markdown\n\n`khung` của hệ thống\n\n- .vn là tên miền\n\n```\n",
        "`khung` của hệ thống\n* - .vn là tên miền\n"},
    {"marks over letters that a scan reads as a line of their own",
        "Chương trình nhằm hình thành các doanh nghiệp\n\n^ ^ TA, l =- ˆ. ` À r ^ Ậ ? SÁ 2\ncông nghệ số.\n",
        "Chương trình nhằm hình thành các doanh nghiệp công nghệ số.\n"},
    {"a title in capitals right behind a full line",
        "II. MỤC TIÊU\n\n- Việt Nam thuộc nhóm ba mươi nước dẫn đầu về an toàn, an ninh mạng.\nIIL. QUAN ĐIỂM\n1. Nhận thức đóng vai trò quyết định trong\nchuyển đổi số.\n\n"
        "Mỗi cơ quan, tổ chức và cả quốc gia cần tận dụng tối đa cơ hội để phát\ntriển kinh tế số, xã hội số trong từng ngành và từng địa phương.\n",
        "II. MỤC TIÊU\n* - Việt Nam thuộc nhóm ba mươi nước dẫn đầu về an toàn, an ninh mạng.\nIIL. QUAN ĐIỂM\n"
        "1. Nhận thức đóng vai trò quyết định trong chuyển đổi số.\n"
        "Mỗi cơ quan, tổ chức và cả quốc gia cần tận dụng tối đa cơ hội để phát triển kinh tế số, xã hội số trong từng ngành và từng địa phương.\n"},
    {"nothing", "", ""},
    {"only furniture", "1\n\n2\n\n---\n\n+----+----+\n", ""},
};

START_TEST(joins)
{
	char *found = paragraphs_of(cases[_i].source);

	ck_assert_msg(strcmp(found, cases[_i].paragraphs) == 0, "%s\nexpected\n%sfound\n%s", cases[_i].name,
	    cases[_i].paragraphs, found);
	free(found);
}
END_TEST

/* Blank lines between all lines part nothing; the same words with and without them give the same. */
START_TEST(reads_blank_lines_everywhere)
{
	static const char *const words[] = {
	    "Ủy ban nhân dân huyện xây dựng Kế hoạch cải cách hành chính năm 2022 trên địa bàn huyện",
	    "cụ thể như sau:",
	    "- Triển khai kịp thời, hiệu quả Nghị quyết của Chính phủ về Chương trình tổng thể cải",
	    "cách hành chính nhà nước giai đoạn 2021 - 2030, trong đó chú trọng cải cách thủ tục hành",
	    "chính, xây dựng chính quyền điện tử.", "- Cụ thể hóa các nhiệm vụ của huyện."};
	char *near = NULL, *far = NULL;
	size_t size;
	FILE *a = open_memstream(&near, &size);

	for (int k = 0; k < 5; k++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			fprintf(a, "%s\n", words[i]);
	fclose(a);
	a = open_memstream(&far, &size);
	for (int k = 0; k < 5; k++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			fprintf(a, "%s \n\n", words[i]);
	fclose(a);
	char *one = paragraphs_of(near), *other = paragraphs_of(far);
	ck_assert_str_eq(one, other);
	ck_assert_ptr_nonnull(strstr(one, "thủ tục hành chính, xây dựng chính quyền điện tử.\n* - Cụ thể"));
	free(one);
	free(other);
	free(near);
	free(far);
}
END_TEST

/* Lines tell how full wrapped ones are: a title that ends before that is not joined with the capital below it. */
START_TEST(learns_how_full_wrapped_lines_are)
{
	char *source = NULL;
	size_t size;
	FILE *to = open_memstream(&source, &size);

	for (int k = 0; k < 12; k++)
		fputs(
		    "Tăng cường kiểm tra, giám sát việc thực hiện các nhiệm vụ được giao của\ncác cơ quan, đơn vị trên địa bàn huyện; "
		    "kịp thời tháo gỡ khó khăn, vướng\nmắc theo đề nghị của Ủy ban nhân dân các xã.\n",
		    to);
	fputs(
	    "3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam thị xã ta\nChỉ đạo các tổ chức thành viên giám sát việc thực hiện.\n",
	    to);
	fclose(to);
	char *found = paragraphs_of(source);
	ck_assert_msg(strstr(found, "thị xã ta\nChỉ đạo") != NULL, "%s", found);
	ck_assert_msg(strstr(found, "được giao của các cơ quan") != NULL && strstr(found, "vướng mắc theo") != NULL,
	    "%s", found);
	free(found);
	free(source);
}
END_TEST

/* Text of a print: paragraphs begin behind an indent, lines that go on stand at the margin, whatever they begin with. */
START_TEST(knows_the_indent_of_paragraphs)
{
	char *source = NULL;
	size_t size;
	FILE *to = open_memstream(&source, &size);

	for (int k = 1; k < 5; k++)
		fprintf(to,
		    "      %d. Các cơ quan, đơn vị tổ chức thực hiện nghiêm túc kế hoạch này, bảo đảm\n"
		    "chất lượng và tiến độ; báo cáo kết quả về Phòng Nội vụ để tổng hợp theo quy định\n"
		    "của tỉnh.\n",
		    k);
	fputs("      a) Kiểm tra hồ sơ, tài liệu của những người có liên quan đến lĩnh vực VLNCN,\n"
	      "PCCC tại đơn vị; đối chiếu với giấy phép đã cấp cho đơn vị trên địa bàn (AT);\n\n"
	      "\f                              2\n\n"
	      "Hồ sơ thiết kế của kho bảo quản.\n"
	      "      Các đơn vị được kiểm tra báo cáo theo đề cương\n"
	      "      Đoàn kiểm tra lập biên bản để ghi nhận kết quả kiểm tra tại các đơn vị theo kế\n"
	      "hoạch.\n",
	    to);
	fclose(to);
	char *found = paragraphs_of(source);
	ck_assert_msg(strstr(found, "VLNCN, PCCC tại") != NULL, "%s", found);
	ck_assert_msg(strstr(found, "(AT); Hồ sơ thiết kế của kho bảo quản.\nCác đơn vị") != NULL, "%s", found);
	ck_assert_msg(strstr(found, "đề cương\nĐoàn kiểm tra") != NULL, "%s", found);
	free(found);
	free(source);
}
END_TEST

/* An annex on pages turned on their side has longer lines: those of the pages before it are full all the same. */
START_TEST(knows_the_width_of_each_page)
{
	char *source = NULL;
	size_t size;
	FILE *to = open_memstream(&source, &size);

	for (int k = 0; k < 4; k++)
		fputs("Các cơ quan, đơn vị thực hiện nghiêm kế hoạch này theo hướng dẫn của\n"
		      "Phòng Nội vụ huyện và báo cáo kết quả trước ngày cuối cùng của các quý\n"
		      "trong năm.\n",
		    to);
	fputc('\f', to);
	for (int k = 0; k < 8; k++)
		fputs(
		    "Danh mục các nội dung được giao cho từng cơ quan, đơn vị trên địa bàn toàn huyện, kèm theo thời hạn phải hoàn thành và\n"
		    "người chịu trách nhiệm trước Ủy ban nhân dân huyện về kết quả thực hiện.\n",
		    to);
	fclose(to);
	char *found = paragraphs_of(source);
	ck_assert_msg(strstr(found, "hướng dẫn của Phòng Nội vụ") != NULL, "%s", found);
	free(found);
	free(source);
}
END_TEST

START_TEST(knows_running_heads)
{
	static const char source[] =
	    "Một việc phải làm ngay.\n\n1\n\nKế hoạch chuyển đổi số\n\nHai việc.\n\n2\n\nKế hoạch chuyển đổi số\n\n"
	    "Ba việc.\n\n3\n\nKế hoạch chuyển đổi số\n\nBốn việc.\n";
	char *found = paragraphs_of(source);

	ck_assert_str_eq(found, "Một việc phải làm ngay.\nHai việc.\nBa việc.\nBốn việc.\n");
	free(found);
}
END_TEST

Suite *kh_suite_paragraphs(void)
{
	Suite *suite = suite_create("paragraphs");
	TCase *tcase = tcase_create("paragraphs");

	(void)kit_patterns(); /* before Check forks, so that they are loaded once */
	tcase_add_loop_test(tcase, joins, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tcase, reads_blank_lines_everywhere);
	tcase_add_test(tcase, learns_how_full_wrapped_lines_are);
	tcase_add_test(tcase, knows_the_indent_of_paragraphs);
	tcase_add_test(tcase, knows_the_width_of_each_page);
	tcase_add_test(tcase, knows_running_heads);
	suite_add_tcase(suite, tcase);
	return suite;
}

static char *paragraphs_of(const char *source)
{
	struct kit *kit = kit_read(source);
	char *out = NULL;
	size_t size;
	FILE *to = open_memstream(&out, &size);

	kit_split(kit);
	for (size_t i = 0; i < kit->paragraphs.count; i++)
		fprintf(to, "%s%s\n", kit->paragraphs.at[i].bullet ? "* " : "",
		    kit_string(kit, kit->paragraphs.at[i].at));
	fclose(to);
	kit_free(kit);
	return out;
}
