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
};

const struct heading_case *heading_cases_long(size_t *count)
{
	*count = sizeof cases / sizeof *cases;
	return cases;
}
