#include "heading_cases.h"

static const struct heading_case cases[] = {
    /* a subject on centred lines, of a text cell by cell, above a body that no ground begins */
    {"ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: /KH-UBND Cao Bằng, ngày tháng năm 2026\nKẾ HOẠCH\nTriển khai thực hiện Chỉ thị số 11-CT/TU ngày 04/01/2026\n"
     "của Ban Thường vụ Tỉnh ủy về tăng cường sự lãnh đạo của Đảng đối với\n"
     "công tác quản lý nhà nước về đất đai trên địa bàn tỉnh Cao Bằng\n"
     "Thực hiện Chỉ thị số 11-CT/TU ngày 04/01/2026 của Ban Thường vụ\n"
     "Tỉnh ủy về việc tăng cường sự lãnh đạo của Đảng đối với công tác quản lý nhà\n"
     "nước về đất đai trên địa bàn tỉnh Cao Bằng (viết tắt là Chỉ thị 11), Ủy ban\n"
     "nhân dân tỉnh Cao Bằng ban hành Kế hoạch triển khai thực hiện Chỉ thị 11 với các\nnội dung cụ thể như sau:\n",
        "Ủy ban nhân dân tỉnh Cao Bằng", "province", NULL, "Cao Bằng", NULL, "KH-UBND", "Kế hoạch",
        "Triển khai thực hiện Chỉ thị số 11-CT/TU ngày 04/01/2026 của Ban Thường vụ Tỉnh ủy về tăng cường sự lãnh đạo của Đảng đối với "
        "công tác quản lý nhà nước về đất đai trên địa bàn tỉnh Cao Bằng",
        "Cao Bằng", "2026-XX-XX", NULL},
    /* a year alone on a line of its cell */
    {"+---------------------+------------------------------------+\n| UBND TỈNH CAO BẰNG  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
     "|                     |                                    |\n| SỞ XÂY DỰNG         | Độc lập - Tự do - Hạnh phúc        |\n"
     "|                     |                                    |\n| Số: 12/SXD-QLN      | Cao Bằng, ngày 4 tháng 6 năm 2026  |\n"
     "|                     |                                    |\n| V/v cập nhật công   |                                    |\n"
     "| tác quản lý nhà năm |                                    |\n| 2025                |                                    |\n"
     "+---------------------+------------------------------------+\n\nKính gửi: Cục Quản lý nhà.\n\nThực hiện Công văn số 1/QLN, Sở báo cáo.\n",
        "Sở Xây dựng", "department", NULL, "Cao Bằng", "12", "SXD-QLN", "Công văn",
        "V/v cập nhật công tác quản lý nhà năm 2025", "Cao Bằng", "2026-06-04", "2025"},
    /* room for a number behind a tab */
    {"ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: \t     /KH-UBND\n"
     "Cao Bằng, ngày        tháng       năm 2026\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân tỉnh Cao Bằng", "province", NULL, "Cao Bằng", NULL, "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2026", "Cao Bằng", "2026-XX-XX", "2026"},
    /* a date left blank, in reading order */
    {"ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố:\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n/KH-UBND\n\nĐộc lập - Tự do - Hạnh phúc\n"
     "Cao Bằng, ngày\n\ntháng\n\nnăm 2026\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân tỉnh Cao Bằng", "province", NULL, "Cao Bằng", NULL, "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2026", "Cao Bằng", "2026-XX-XX", "2026"},
    /* a long subject on one line */
    {"ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN\nSố: 54/KH-UBND\nThái Nguyên, ngày 20 tháng 11 năm 2025\n\nKẾ HOẠCH\n\n"
     "Thực hiện các nhiệm vụ trong Chỉ thị số 38/CT-TTg ngày 29/9/2020 của Thủ tướng Chính phủ về việc tiếp tục tăng cường công tác quản "
     "lý nhà nước đối với các hoạt động thăm dò, khai thác, chế biến, sử dụng và xuất khẩu khoáng sản trên địa bàn tỉnh năm 2025\n\n"
     "Thực hiện Chỉ thị số 38/CT-TTg, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n",
        "Ủy ban nhân dân tỉnh Thái Nguyên", "province", NULL, "Thái Nguyên", "54", "KH-UBND", "Kế hoạch",
        "Thực hiện các nhiệm vụ trong Chỉ thị số 38/CT-TTg ngày 29/9/2020 của Thủ tướng Chính phủ về việc tiếp tục tăng cường công tác quản "
        "lý nhà nước đối với các hoạt động thăm dò, khai thác, chế biến, sử dụng và xuất khẩu khoáng sản trên địa bàn tỉnh năm 2025",
        "Thái Nguyên", "2025-11-20", "2025"},
    /* a long subject on centred lines */
    {"  ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "    TỈNH CAO BẰNG                         Độc lập - Tự do - Hạnh phúc\n"
     "  Số:      /KH-UBND                   Cao Bằng, ngày      tháng     năm 2026\n\n                                KẾ HOẠCH\n"
     " Thi công gói thầu số 13: Công trình nối Quốc lộ 3 với cao tốc Đồng Đăng\n"
     "Trà Lĩnh đoạn thi công từ Km0 - Km2+571 và khu tái định cư 1 thuộc phường\n"
     "Tân Giang và xã Bạch Đằng thuộc dự án đầu tư xây dựng đường giao thông,\n"
     "              đường nối Quốc lộ 3 với đường cao tốc năm 2026\n\n"
     "      Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;\n",
        "Ủy ban nhân dân tỉnh Cao Bằng", "province", NULL, "Cao Bằng", NULL, "KH-UBND", "Kế hoạch",
        "Thi công gói thầu số 13: Công trình nối Quốc lộ 3 với cao tốc Đồng Đăng Trà Lĩnh đoạn thi công từ Km0 - Km2+571 và khu tái "
        "định cư 1 thuộc phường Tân Giang và xã Bạch Đằng thuộc dự án đầu tư xây dựng đường giao thông, đường nối Quốc lộ 3 với "
        "đường cao tốc năm 2026",
        "Cao Bằng", "2026-XX-XX", "2026"},
    /* a sentence that names a body first is no issuer */
    {"Ủy ban nhân dân thành phố Tân Uyên có trách nhiệm công bố công khai danh mục công trình được bổ sung.\nQUYẾT ĐỊNH\nBổ sung danh mục\n\n"
     "Căn cứ Luật;\n",
        NULL, NULL, NULL, NULL, NULL, NULL, "Quyết định", "Bổ sung danh mục", NULL, NULL, NULL},
    /* the day was stamped above the number, and below both who signed and when */
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: /KH-SNV Lâm Đồng, ngày tháng 3 năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\nCăn cứ Luật Tổ chức;\n"
     "08\n348\nSở Nội vụ\n2026.03.09 07:48:13 +07:00\n\f",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", "348", "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2026-03-08", "2026"},
    /* two figures, each of which may be a day: the number is the upper one */
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: /KH-SNV Lâm Đồng, ngày tháng 3 năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\nCăn cứ Luật Tổ chức;\n08\n21\n\f",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", "08", "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2026-03-21", "2026"},
    /* a web page that says the abstract again */
    {"Số: 15/KH-UBND\n\n**KẾ HOẠCH****Về việc chuyển đổi số của huyện**\n\n**Về việc chuyển đổi số của huyện**\n\n*Căn cứ Luật;*\n\n"
     "I. MỤC TIÊU\n",
        NULL, NULL, NULL, NULL, "15", "KH-UBND", "Kế hoạch", "Về việc chuyển đổi số của huyện", NULL, NULL, NULL},
    /* half of a body's name ends a line of the abstract */
    {"ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n------\n|\n"
     "Số: 61/KH-UBND\n|\nYên Bái, ngày 11 tháng 3\nnăm 2020\n|\nKẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 40-CT/TW NGÀY 22/11/2014 CỦA BAN\n"
     "BÍ THƯ VỀ TÍN DỤNG CHÍNH SÁCH\nCăn cứ Chỉ thị số 40-CT/TW ngày\n22/11/2014 của Ban Bí thư;\n",
        "Ủy ban nhân dân tỉnh Yên Bái", "province", NULL, "Yên Bái", "61", "KH-UBND", "Kế hoạch",
        "THỰC HIỆN CHỈ THỊ SỐ 40-CT/TW NGÀY 22/11/2014 CỦA BAN BÍ THƯ VỀ TÍN DỤNG CHÍNH SÁCH", "Yên Bái",
        "2020-03-11", NULL},
    /* the issuer's first letter was lost */
    {"Y BAN NHÂN DÂN\nTỈNH YÊN BÁI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 25/KH-UBND\n\n"
     "Yên Bái, ngày 03 tháng 10 năm 2014\n\nKẾ HOẠCH\n\nXÂY DỰNG XÃ PHÙ HỢP VỚI TRẺ EM\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân tỉnh Yên Bái", "province", NULL, "Yên Bái", "25", "KH-UBND", "Kế hoạch",
        "XÂY DỰNG XÃ PHÙ HỢP VỚI TRẺ EM", "Yên Bái", "2014-10-03", NULL},
    /* the letterhead's second line was lost, the line of the authority says whose it is */
    {"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 18/QĐ-UBND | Yên Bái, ngày 09 tháng 6 năm 2020 |\n"
     "ỦY BAN NHÂN DÂN TỈNH YÊN BÁI\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19/06/2015;\nCăn cứ Luật Hộ tịch;\n",
        "Ủy ban nhân dân tỉnh Yên Bái", "province", NULL, "Yên Bái", "18", "QĐ-UBND", "Quyết định", NULL, "Yên Bái",
        "2020-06-09", NULL},
    /* a web page's own date above the letterhead */
    {"Ngày 25 tháng 01 năm 2025\n\nĐĂNG NHẬP TÀI KHOẢN\n\n» Kế hoạch » Kế hoạch chiến lược\n\nCập nhật lúc : 10:51 09/11/2021\n\n"
     "UBND HUYỆN LẠC SƠN\n\nTRƯỜNG: THCS AN BÌNH\n\n     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập – Tự do – Hạnh phúc\n\n"
     "Số: 20a /KH-THCSAB\n\nLạc Sơn, ngày 15 tháng 9 năm 2021\n\nKẾ HOẠCH\n\nXây dựng trường, lớp xanh\n\nNăm học 2021-2022\n\n"
     "I. ĐẶC ĐIỂM\n\n1. Thuận lợi\n",
        "Trường Trung học cơ sở An Bình", NULL, "Lạc Sơn", "Hòa Bình", "20a", "KH-THCSAB", "Kế hoạch",
        "Xây dựng trường, lớp xanh Năm học 2021-2022", "Lạc Sơn", "2021-09-15", "2021/2022"},
    /* pages that leave out the type, and whose cells end in "|" */
    {"ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 58/KH-UBND |\nYên Bái, ngày 20 tháng 3 năm 2023 |\n"
     "GIÁM SÁT DỊCH CÚM A (H5N1, H7N9) TRÊN NGƯỜI TẠI TỈNH YÊN BÁI NĂM 2023\nCăn cứ Thông tư số 54/2015/TT-BYT ngày 28/12/2015;\n"
     "Ủy ban nhân dân tỉnh ban hành Kế hoạch giám sát và phòng, chống dịch cúm A như sau:\n1. Mục tiêu chung\n",
        "Ủy ban nhân dân tỉnh Yên Bái", "province", NULL, "Yên Bái", "58", "KH-UBND", "Kế hoạch",
        "GIÁM SÁT DỊCH CÚM A (H5N1, H7N9) TRÊN NGƯỜI TẠI TỈNH YÊN BÁI NĂM 2023", "Yên Bái", "2023-03-20", "2023"},
};

const struct heading_case *heading_cases_long(size_t *count)
{
	*count = sizeof cases / sizeof *cases;
	return cases;
}
