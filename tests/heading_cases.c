#include "heading_cases.h"

static const struct heading_case cases[] = {
    /* one after another */
    {"ỦY BAN NHÂN DÂN\nHUYỆN MÙ CANG CHẢI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: "
     "31/KH-UBND\n\n"
     "Mù Cang Chải, ngày 18 tháng 02 năm 2021\n\nKẾ HOẠCH\nCải cách hành chính năm 2021\n\nCăn cứ Kế hoạch số "
     "12/KH-UBND ngày 15/01/2021 "
     "của UBND tỉnh Yên Bái;\n\nI. MỤC ĐÍCH\n",
        "Ủy ban nhân dân huyện Mù Cang Chải", "district", "Mù Cang Chải", "Yên Bái", "31", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2021", "Mù Cang Chải", "2021-02-18", "2021"},
    /* two columns kept apart by blanks; the superior body above the issuer */
    {"    UBND TỈNH BẮC KẠN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n       SỞ NỘI VỤ                        "
     "Độc lập - Tự do - Hạnh phúc\n\n"
     "   Số: 45 /KH-SNV                   Bắc Kạn, ngày 07 tháng 3 năm 2023\n\n                         KẾ HOẠCH\n"
     "     Kiểm tra công tác cải cách hành chính năm 2023\n           trên địa bàn tỉnh Bắc Kạn\n\n      Căn cứ "
     "Quyết định số 5/QĐ-UBND;\n",
        "Sở Nội vụ", "department", NULL, "Bắc Kạn", "45", "KH-SNV", "Kế hoạch",
        "Kiểm tra công tác cải cách hành chính năm 2023 trên địa bàn tỉnh Bắc Kạn", "Bắc Kạn", "2023-03-07", "2023"},
    /* columns so narrow that the country's name, the issuer's and the date are wrapped */
    {" ỦY BAN NHÂN DÂN TỈNH THÁI             CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n          NGUYÊN                              VIỆT NAM\n"
     "                                         Độc lập - Tự do - Hạnh phúc\n"
     "         Số: 52/KH-UBND                Thái Nguyên, ngày 19 tháng 11 năm\n"
     "                                                    2025\n\n                              KẾ HOẠCH\n"
     "                    Cải cách hành chính năm 2026\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n",
        "Ủy ban nhân dân tỉnh Thái Nguyên", "province", NULL, "Thái Nguyên", "52", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2026", "Thái Nguyên", "2025-11-19", "2026"},
    {" ỦY BAN NHÂN DÂN TỈNH THÁI             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\n          NGUYÊN                                NAM\n"
     "                                         Độc lập - Tự do - Hạnh phúc\n"
     "         Số: 53/KH-UBND             Thái Nguyên, ngày 20 tháng 11 năm 2025\n\n"
     "                              KẾ HOẠCH\n                    Cải cách hành chính năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân tỉnh Thái Nguyên", "province", NULL, "Thái Nguyên", "53", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2026", "Thái Nguyên", "2025-11-20", "2026"},
    /* the same, read cell by cell: the country's name, the number, place and date go on on the next line */
    {"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: 172/KH-UBND Thành phố Hồ Chí\nMinh, ngày 18 tháng 11 năm 2025\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân thành phố Hồ Chí Minh", "province", NULL, "Hồ Chí Minh", "172", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2026", "Thành phố Hồ Chí Minh", "2025-11-18", "2026"},
    {"ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN\nCỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố:\n7360/KH-UBND\n"
     "Thái Nguyên, ngày 20\ntháng 11 năm 2025\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân tỉnh Thái Nguyên", "province", NULL, "Thái Nguyên", "7360", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2026", "Thái Nguyên", "2025-11-20", "2026"},
    /* in reading order: the number apart from its word, the day from its place, an address above the right column */
    {"UBND TỈNH THÁI NGUYÊN\nSỞ GIÁO DỤC & ĐÀO TẠO\nSố\n\n25 /KH-SGDĐT\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Thái Nguyên, ngày\n\n27 tháng 3 năm 2020\n\nKẾ HOẠCH\nPhổ biến pháp luật năm 2020\n\nCăn cứ Luật Tổ chức;\n",
        "Sở Giáo dục & Đào tạo", "department", NULL, "Thái Nguyên", "25", "KH-SGDĐT", "Kế hoạch",
        "Phổ biến pháp luật năm 2020", "Thái Nguyên", "2020-03-27", "2020"},
    {"UBND TỈNH THÁI NGUYÊN\nSỞ NỘI VỤ\nSố:\n\n99 /SNV-CCHC, TH\nV/v báo cáo cải cách hành chính năm 2020\n\nKính gửi:\n\n"
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nThái Nguyên, ngày 7 tháng 9 năm 2020\n\n- Các sở, ban, ngành;\n",
        "Sở Nội vụ", "department", NULL, "Thái Nguyên", "99", "SNV-CCHC", "Công văn",
        "V/v báo cáo cải cách hành chính năm 2020", "Thái Nguyên", "2020-09-07", "2020"},
    /* signs between symbol and place, and a date in figures or without its word */
    {"ỦY BAN NHÂN DÂN\nHUYỆN PHÚ LƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 63/KH-UBND, Phú Lương, ngày 05 tháng 01 năm 2022\n"
     "KẾ HOẠCH\nCải cách hành chính năm 2022\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân huyện Phú Lương", "district", "Phú Lương", "Thái Nguyên", "63", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2022", "Phú Lương", "2022-01-05", "2022"},
    {"ỦY BAN NHÂN DÂN\nHUYỆN PHÚ LƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 63/KH-UBND. Phú Lương ngày 05/01/2022\n"
     "KẾ HOẠCH\nCải cách hành chính năm 2022\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân huyện Phú Lương", "district", "Phú Lương", "Thái Nguyên", "63", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2022", "Phú Lương", "2022-01-05", "2022"},
    {"ỦY BAN NHÂN DÂN\nHUYỆN PHÚ LƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 63/KH-UBND\nPhú Lương, 05/01/2022\n"
     "KẾ HOẠCH\nCải cách hành chính năm 2022\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân huyện Phú Lương", "district", "Phú Lương", "Thái Nguyên", "63", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2022", "Phú Lương", "2022-01-05", "2022"},
    {"ỦY BAN NHÂN DÂN\nHUYỆN PHÚ LƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 63/KH-UBND, ngày 05/01/2022\n"
     "KẾ HOẠCH\nCải cách hành chính năm 2022\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân huyện Phú Lương", "district", "Phú Lương", "Thái Nguyên", "63", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2022", NULL, "2022-01-05", "2022"},
    /* an abstract as wide as the body, with which it was joined */
    {"ỦY BAN NHÂN DÂN\nHUYỆN PHÚ LƯƠNG\n\nSố: 63/KH-UBND\n\nPhú Lương, ngày 16 tháng 11 năm 2020\n\nKẾ HOẠCH\n"
     "Tổ chức các đoàn thăm và dự Lễ kỷ niệm ngày Nhà giáo Việt Nam năm 2020\n"
     "Được sự nhất trí của Thường trực Huyện ủy, Chủ tịch UBND huyện xây dựng\n"
     "kế hoạch các đoàn đi dự Lễ kỷ niệm và thăm các trường học, động viên đội\nngũ nhà giáo của huyện nhân ngày lễ, cụ thể như sau:\nI. THÀNH PHẦN\n",
        "Ủy ban nhân dân huyện Phú Lương", "district", "Phú Lương", "Thái Nguyên", "63", "KH-UBND", "Kế hoạch",
        "Tổ chức các đoàn thăm và dự Lễ kỷ niệm ngày Nhà giáo Việt Nam năm 2020", "Phú Lương", "2020-11-16", "2020"},
    /* number, day and month by hand, of which OCR read nothing */
    {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nTỈNH THÁI NGUYÊN Độc lập - Tự do - Hạnh phúc\n"
     "Só:⁄⁄2z2 /KH-UBND Thái Nguyên, ngày /Ê tháng 5 năm 2019\nKẾ HOẠCH\n\nCải cách hành chính năm 2019\n\nCăn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân tỉnh Thái Nguyên", "province", NULL, "Thái Nguyên", NULL, "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2019", "Thái Nguyên", "2019-05-XX", "2019"},
    {"UBND TỈNH THÁI NGUYÊN _ CỌNG HÒA XÃ HỘI CHỦ NGHĨA, VIỆT NAM\nSỞ NỘI VỤ : Độc lập - Tự do - Hạnh phúc\n"
     "Số:46Ù /KH- SNV Thái Nguyên, ngày 2Ï tháng 10 năm 2017\n\nKÉẺ HOẠCH\nCải cách hành chính năm 2018\n\nCăn cứ Luật Tổ chức;\n",
        "Sở Nội vụ", "department", NULL, "Thái Nguyên", NULL, "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2018",
        "Thái Nguyên", "2017-10-XX", "2018"},
    {"UBND TỈNH THÁI NGUYÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\n"
     "Số: 22 /KH-SNV Thái Nguyên, ngày 20 tháng!) năm 2020\nKẾ HOẠCH\n\nCải cách hành chính năm 2020\n\nCăn cứ Luật Tổ chức;\n",
        "Sở Nội vụ", "department", NULL, "Thái Nguyên", "22", "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2020",
        "Thái Nguyên", "2020-XX-20", "2020"},
    /* a number and a day stamped into the print: blank lines stand within their lines */
    {"UBND TỈNH THÁI NGUYÊN\nVĂN PHÒNG\nSố: 390\n\n/KH-VP\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n"
     "Thái Nguyên, ngày 21\n\ntháng 4 năm 2026\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Văn phòng", "department", NULL, "Thái Nguyên", "390", "KH-VP", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Thái Nguyên", "2026-04-21", "2026"},
    /* the same in a print in the order of the content stream: the stamp stands at the foot of the first page, on a line or on two */
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: /KH-SNV Lâm Đồng, ngày tháng 3 năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\nCăn cứ Luật Tổ chức;\n1629 27\n\f"
     "1. Mục đích\n",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", "1629", "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2026-03-27", "2026"},
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: /KH-SNV Lâm Đồng, ngày tháng năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\nCăn cứ Luật Tổ chức;\n2873\n15 4\n\f"
     "1. Mục đích\n",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", "2873", "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2026-04-15", "2026"},
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: /KH-SNV Lâm Đồng, ngày tháng năm\nKẾ HOẠCH\nCải cách hành chính năm 2026\nCăn cứ Luật Tổ chức;\n05 06 01 2026\n"
     "06 01 2026\n\f1. Mục đích\n",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", "05", "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2026-01-06", "2026"},
    /* beside a date that is whole, numbers at the foot of the page are no stamp */
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: /KH-SNV Lâm Đồng, ngày 20 tháng 3 năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\nCăn cứ Luật Tổ chức;\n1629 27\n\f"
     "1. Mục đích\n",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", NULL, "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2026-03-20", "2026"},
    /* a number stamped before the country's name, its symbol printed behind that */
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\nSố: 554\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n/KH-SNV\n\nĐộc lập - Tự do - Hạnh phúc\n"
     "Lâm Đồng, ngày 20 tháng 11 năm 2025\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", "554", "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2025-11-20", "2026"},
    /* a licence has its date above the signature */
    {"UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\nSố:       /GP - SCT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
     "GIẤY PHÉP\nVẬN CHUYỂN HÀNG HÓA NGUY HIỂM\n\nTheo đề nghị của Công ty An Khang,\n\nThời hạn của giấy phép: 24 tháng.\n\n"
     "Lào Cai, ngày     tháng 6 năm 2026\n\nGIÁM ĐỐC\n\n\nTrần Mạnh Hà\n",
        "Sở Công Thương", "department", NULL, "Lào Cai", NULL, "GP-SCT", "Giấy phép", "VẬN CHUYỂN HÀNG HÓA NGUY HIỂM",
        "Lào Cai", "2026-06-XX", NULL},
    /* a number with a part behind its point, and one below the type */
    {"CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 66.18/2026/NQ-CP\n"
     "Hà Nội, ngày 18 tháng 5 năm 2026\n\nNGHỊ QUYẾT\nVề phân quyền năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Chính phủ", NULL, NULL, NULL, "66.18", "NQ-CP", "Nghị quyết", "Về phân quyền năm 2026", "Hà Nội",
        "2026-05-18", "2026"},
    {"CÔNG TY TNHH MỎ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nPHƯƠNG ÁN NỔ MÌN\nSố: 01/PANM-MS\n\n"
     "I. CĂN CỨ\n1. Luật.\n",
        "Công ty TNHH mỏ", NULL, NULL, NULL, "01", "PANM-MS", "Phương án", "NỔ MÌN", NULL, NULL, NULL},
    /* figures that are no day, and the number of a page below a number that is printed */
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: /KH-SNV Lâm Đồng, ngày tháng 3 năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\nCăn cứ Luật Tổ chức;\n12 45\n\f"
     "1. Mục đích\n",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", NULL, "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2026-03-XX", "2026"},
    {"UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Số: 7/KH-SNV Lâm Đồng, ngày tháng 3 năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\nCăn cứ Luật Tổ chức;\n25\n1\n\f"
     "1. Mục đích\n",
        "Sở Nội vụ", "department", NULL, "Lâm Đồng", "7", "KH-SNV", "Kế hoạch", "Cải cách hành chính năm 2026",
        "Lâm Đồng", "2026-03-XX", "2026"},
    /* the star below a party letterhead, beside the date; a number by hand read with a stroke in it */
    {"TỈNH ỦY SƠN LA ĐẢNG CỘNG SẢN VIỆT NAM\n% Sơn La, ngày 26 tháng 7 năm 2023\nSố 07-KH/TU\nKẾ HOẠCH\n"
     "thực hiện cuộc thi năm 2023\nCăn cứ Nghị quyết số 5-NQ/TW;\n",
        "Tỉnh ủy Sơn La", "province", NULL, "Sơn La", "07", "KH/TU", "Kế hoạch", "thực hiện cuộc thi năm 2023",
        "Sơn La", "2023-07-26", "2023"},
    /* dirt of a scan on both sides of the type */
    {"ỦY BAN NHÂN DÂN\nHUYỆN LONG MỸ\nSố: /KH-UBND\nLong Mỹ, ngày tháng năm 2022\n: KẾ HOẠCH ẳ\n\nCông tác cải cách hành chính năm 2022\n\n"
     "Căn cứ Luật Tổ chức;\n",
        "Ủy ban nhân dân huyện Long Mỹ", "district", "Long Mỹ", "Hậu Giang", NULL, "KH-UBND", "Kế hoạch",
        "Công tác cải cách hành chính năm 2022", "Long Mỹ", "2022-XX-XX", "2022"},
    /* all of the date left blank; a paper of a party committee, whose grounds are bullets */
    {"TỈNH ỦY THÁI NGUYÊN\n*\nSố: 17-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nThái Nguyên, ngày      tháng      năm\n\nKẾ HOẠCH\nthực hiện Nghị quyết trong giai đoạn\n"
     "- Căn cứ Điều lệ Đảng;\n- Căn cứ Nghị quyết số 5-NQ/TW;\n",
        "Tỉnh ủy Thái Nguyên", "province", NULL, "Thái Nguyên", "17", "KH/TU", "Kế hoạch",
        "thực hiện Nghị quyết trong giai đoạn", "Thái Nguyên", NULL, NULL},
    /* nothing but the end stands below the abstract */
    {"UBND TỈNH THÁI NGUYÊN\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/KH-SNV\nThái Nguyên, ngày 2 tháng 4 năm 2026\n\n**KẾ HOẠCH**\n"
     "**Về việc tổ chức hội nghị**\nNay ngày 2 tháng 4, chúng tôi đã họp\n\n**Nơi nhận:**\n- Như trên;\n",
        "Sở Nội vụ", "department", NULL, "Thái Nguyên", "9", "KH-SNV", "Kế hoạch", "Về việc tổ chức hội nghị",
        "Thái Nguyên", "2026-04-02", NULL},
    /* a team whose name ends in the number of the decision that set it up */
    {"  SỞ XÂY DỰNG                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n ĐOÀN KIỂM TRA                       Độc lập - Tự do - Hạnh phúc\n"
     "THEO QUYẾT ĐỊNH\n SỐ 250/QĐ-SXD                Cao Bằng, ngày 12 tháng 3 năm 2026\n\n  Số: 261/KH-ĐKT\n\n"
     "                           KẾ HOẠCH\n         Kiểm tra công trình năm 2026\n\n     Thực hiện Quyết định số 250/QĐ-SXD;\n",
        "Đoàn kiểm tra theo Quyết định số 250/QĐ-SXD", NULL, NULL, "Cao Bằng", "261", "KH-ĐKT", "Kế hoạch",
        "Kiểm tra công trình năm 2026", "Cao Bằng", "2026-03-12", "2026"},
    /* a committee that says what it is for: no capitals in its list */
    {"UBND TỈNH CAO BẰNG\nBAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM,\nCHUYỂN ĐỔI SỐ VÀ ĐỀ ÁN 06\nSố: 7/KH-BCĐ\n"
     "Cao Bằng, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\nHoạt động năm 2026\n\nCăn cứ Luật Tổ chức;\n",
        "Ban Chỉ đạo phòng, chống tội phạm, chuyển đổi số và Đề án 06", NULL, NULL, "Cao Bằng", "7", "KH-BCĐ",
        "Kế hoạch", "Hoạt động năm 2026", "Cao Bằng", "2026-03-12", "2026"},
    /* a subject that fills its line, above the grounds */
    {"ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN\nSố: 54/KH-UBND\nThái Nguyên, ngày 20 tháng 11 năm 2025\nKẾ HOẠCH\n"
     "Cải cách hành chính nhà nước giai đoạn 2026 - 2030 của tỉnh Thái Nguyên\n"
     "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương\n"
     "trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;\n"
     "Căn cứ Chỉ thị số 23/CT-TTg ngày 02/9/2021 của Thủ tướng Chính phủ về việc đẩy\nmạnh thực hiện Chương trình;\n",
        "Ủy ban nhân dân tỉnh Thái Nguyên", "province", NULL, "Thái Nguyên", "54", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính nhà nước giai đoạn 2026 - 2030 của tỉnh Thái Nguyên", "Thái Nguyên", "2025-11-20",
        "2026/2030"},
    /* a body whose place only the date tells */
    {"SỞ Y TẾ\nBỆNH VIỆN ĐA KHOA TỈNH\nSố: 77/KH-BVĐK\nThủ Dầu Một, ngày 01 tháng 2 năm 2023\n\nKẾ HOẠCH\nCải tiến chất lượng năm 2023\n\n"
     "I. MỤC TIÊU\n",
        "Bệnh viện Đa khoa tỉnh", NULL, NULL, "Bình Dương", "77", "KH-BVĐK", "Kế hoạch",
        "Cải tiến chất lượng năm 2023", "Thủ Dầu Một", "2023-02-01", "2023"},
    /* cells whose lines were joined */
    {"UBND TỈNH BẮC KẠN SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
     "Số: 45/KH-SNV\tBắc Kạn, ngày 07 tháng 3 năm 2023\n\nKẾ HOẠCH\nKiểm tra công tác cải cách hành chính năm 2023\n\n"
     "Căn cứ Quyết định số 5/QĐ-UBND;\n",
        "Sở Nội vụ", "department", NULL, "Bắc Kạn", "45", "KH-SNV", "Kế hoạch",
        "Kiểm tra công tác cải cách hành chính năm 2023", "Bắc Kạn", "2023-03-07", "2023"},
    /* names that were wrapped inside their cell; an office that issues; a rule behind the name */
    {"|\nBỘ QUỐC\nPHÒNG\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n|\n|\n"
     "Số: 7/QĐ-BQP\n|\nHà Nội, ngày 07\ntháng 3 năm 2023\n|\n\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\n\nCăn cứ Luật Tổ chức;\n",
        "Bộ Quốc phòng", "ministry", NULL, NULL, "7", "QĐ-BQP", "Quyết định", "BAN HÀNH QUY CHẾ", "Hà Nội",
        "2023-03-07", NULL},
    {"|\nBỘ TÀI\nCHÍNH\nCỤC HẢI QUAN\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n|\n|\n"
     "Số: 7/QĐ-CHQ\n|\nHà Nội, ngày 07\ntháng 3 năm 2023\n|\n\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\n\nCăn cứ Luật Tổ chức;\n",
        "Cục Hải quan", NULL, NULL, NULL, "7", "QĐ-CHQ", "Quyết định", "BAN HÀNH QUY CHẾ", "Hà Nội", "2023-03-07",
        NULL},
    {"|\nVĂN\nPHÒNG CHÍNH PHỦ-------\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n|\n|\n"
     "Số: 7/QĐ-VPCP\n|\nHà Nội, ngày 07\ntháng 3 năm 2023\n|\n\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\n\nCăn cứ Luật Tổ chức;\n",
        "Văn phòng Chính phủ", "ministry", NULL, NULL, "7", "QĐ-VPCP", "Quyết định", "BAN HÀNH QUY CHẾ", "Hà Nội",
        "2023-03-07", NULL},
    {"|\nCHỦ TỊCH ỦY\nBAN NHÂN DÂN\nTỈNH BẮC KẠN\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n|\n|\n"
     "Số: 7/QĐ-CTUBND\n|\nBắc Kạn, ngày 07\ntháng 3 năm 2023\n|\n\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\n\nCăn cứ Luật Tổ chức;\n",
        "Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn", "province", NULL, "Bắc Kạn", "7", "QĐ-CTUBND", "Quyết định",
        "BAN HÀNH QUY CHẾ", "Bắc Kạn", "2023-03-07", NULL},
    /* a công văn whose abstract names another type */
    {"|\nVĂN PHÒNG CHÍNH PHỦ\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n|\n|\n"
     "Số: 7/VPCP-CN\nV/v\nChỉ thị của Thủ tướng Chính phủ về việc phối trộn\n|\nHà Nội, ngày 07 tháng 3 năm 2023\n|\n\n"
     "Kính gửi: Bộ Công Thương\n\nXét đề nghị của Bộ Công Thương.\n",
        "Văn phòng Chính phủ", "ministry", NULL, NULL, "7", "VPCP-CN", "Công văn",
        "V/v Chỉ thị của Thủ tướng Chính phủ về việc phối trộn", "Hà Nội", "2023-03-07", NULL},
    /* two columns that nothing keeps apart */
    {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÀNH PHỐ HẢI PHÒNG Độc lập - Tự do - Hạnh phúc\nSố: "
     "16/2020/QĐ-UBND Hải Phòng, ngày "
     "05 tháng 6 năm 2020\nQUYẾT ĐỊNH\nVề việc ban hành Quy định phân cấp quản lý\nCăn cứ Luật Tổ chức chính quyền "
     "địa phương;\n",
        "Ủy ban nhân dân thành phố Hải Phòng", "province", NULL, "Hải Phòng", "16", "QĐ-UBND", "Quyết định",
        "Về việc ban hành Quy định phân cấp quản lý", "Hải Phòng", "2020-06-05", NULL},
    /* cells of web text */
    {"|\n**ỦY BAN NHÂN\nDÂN**\n**HUYỆN KỲ SƠN**\n--------\n|\n**CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự "
     "do - Hạnh phúc\n-------\n|\n|\nSố: "
     "0204/KH-UBND\n|\n*Kỳ Sơn,\nngày 24 tháng 11 năm 2022*\n|\n\n**KẾ HOẠCH**\n\nCHUYỂN ĐỔI SỐ HUYỆN KỲ SƠN\nGIAI "
     "ĐOẠN 2023 - 2025\n\nThực hiện Kế "
     "hoạch số 1/KH-UBND của Ủy ban nhân dân tỉnh Nghệ An;\n",
        "Ủy ban nhân dân huyện Kỳ Sơn", "district", "Kỳ Sơn", "Nghệ An", "0204", "KH-UBND", "Kế hoạch",
        "CHUYỂN ĐỔI SỐ HUYỆN KỲ SƠN GIAI ĐOẠN 2023 - 2025", "Kỳ Sơn", "2022-11-24", "2023/2025"},
    /* lines of an abstract that a figure, and the name of the body that it cites, go on */
    {"ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\n-------\nSố: 144/KH-UBND\nBắc Kạn, ngày 24 tháng 11 năm 2024\n\nKẾ HOẠCH\n\nPHÁT TRIỂN "
     "KINH TẾ TẬP THỂ TỈNH BẮC KẠN GIAI ĐOẠN\n2026 - 2030\n\nCăn cứ Luật Hợp tác xã;\n",
        "Ủy ban nhân dân tỉnh Bắc Kạn", "province", NULL, "Bắc Kạn", "144", "KH-UBND", "Kế hoạch",
        "PHÁT TRIỂN KINH TẾ TẬP THỂ TỈNH BẮC KẠN GIAI ĐOẠN 2026 - 2030", "Bắc Kạn", "2024-11-24", "2026/2030"},
    {"ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\n-------\nSố: 145/KH-UBND\nBắc Kạn, ngày 24 tháng 11 năm 2024\n\nKẾ HOẠCH\n\nTHỰC HIỆN "
     "CHỈ THỊ SỐ 12/CT-TTG CỦA\nTHỦ TƯỚNG CHÍNH PHỦ VỀ CÔNG TÁC DÂN SỐ NĂM\n2025\n\nCăn cứ Luật Dân số;\n",
        "Ủy ban nhân dân tỉnh Bắc Kạn", "province", NULL, "Bắc Kạn", "145", "KH-UBND", "Kế hoạch",
        "THỰC HIỆN CHỈ THỊ SỐ 12/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ CÔNG TÁC DÂN SỐ NĂM 2025", "Bắc Kạn", "2024-11-24",
        "2025"},
    /* a ward whose name reads like a type; a title that speaks of laws */
    {"UBND QUẬN BÌNH TÂN\nUBND PHƯỜNG AN LẠC A\nSố: 215/KH-UBND\nAn Lạc A, ngày 12 tháng 02 năm 2023\nKẾ HOẠCH\nXây dựng "
     "phường đạt chuẩn tiếp cận pháp luật năm 2023\n\nCăn cứ Luật Hòa giải năm 2013;\n",
        "Ủy ban nhân dân phường An Lạc A", "commune", "Bình Tân", "Hồ Chí Minh", "215", "KH-UBND", "Kế hoạch",
        "Xây dựng phường đạt chuẩn tiếp cận pháp luật năm 2023", "An Lạc A", "2023-02-12", "2023"},
    /* letters that a scan gave for figures */
    {"ÙY BAN NHÂN DÂN\nHUYỆN LAI VUNG\nSô: 24O/KH-UBND\nLai Vung, ngày 3l tháng l2 năm 2O21\n\nKÉ HOẠCH\nCải cách hành "
     "chính năm 2022\n\nCăn cứ Luật;\n",
        "Ùy ban nhân dân huyện Lai Vung", "district", "Lai Vung", "Đồng Tháp", "24O", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2022", "Lai Vung", "2021-12-31", "2022"},
    /* a letterhead of a web page, whose cells were broken anywhere */
    {"ỦY\nBAN NHÂN DÂN\nTỈNH NINH THUẬN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 1924/KH-UBND |\n"
     "Ninh Thuận, ngày 10 tháng 5 năm 2019 |\nKẾ HOẠCH\nPHÒNG CHỐNG THIÊN TAI NĂM 2019\nCăn cứ Luật;\n",
        "Ủy ban nhân dân tỉnh Ninh Thuận", "province", NULL, "Ninh Thuận", "1924", "KH-UBND", "Kế hoạch",
        "PHÒNG CHỐNG THIÊN TAI NĂM 2019", "Ninh Thuận", "2019-05-10", "2019"},
    /* numbers and days by hand, as OCR reads them */
    {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUẢNG NGÃI Độc lập - Tự do - Hạnh phúc\n"
     "Số:542_ /KH-UBND Quảng Ngãi, ngày 06 tháng 11 năm 2023\n"
     "KẾ HOẠCH\nCải cách hành chính năm 2024\n\nCăn cứ Luật;\n",
        "Ủy ban nhân dân tỉnh Quảng Ngãi", "province", NULL, "Quảng Ngãi", "542", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2024", "Quảng Ngãi", "2023-11-06", "2024"},
    {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUẢNG NGÃI Độc lập - Tự do - Hạnh phúc\n"
     "Số: đ# /KH-UBND Quảng Ngãi, ngày 80 tháng 3 năm 2023\n"
     "KẾ HOẠCH\nCải cách hành chính năm 2024\n\nCăn cứ Luật;\n",
        "Ủy ban nhân dân tỉnh Quảng Ngãi", "province", NULL, "Quảng Ngãi", NULL, "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2024", "Quảng Ngãi", "2023-03-XX", "2024"},
    {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUẢNG NGÃI Độc lập - Tự do - Hạnh phúc\n"
     "Số: ..542../KH-UBND Quảng Ngãi ngày 06 tháng 11 năm 2023\n"
     "KẾ HOẠCH\nCải cách hành chính năm 2024\n\nCăn cứ Luật;\n",
        "Ủy ban nhân dân tỉnh Quảng Ngãi", "province", NULL, "Quảng Ngãi", "542", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2024", "Quảng Ngãi", "2023-11-06", "2024"},
    {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUẢNG NGÃI Độc lập - Tự do - Hạnh phúc\n"
     "Số: 542/KH-UBND Quảng Ngãi, ngày #6 tháng 11 năm 2023\n"
     "KẾ HOẠCH\nCải cách hành chính năm 2024\n\nCăn cứ Luật;\n",
        "Ủy ban nhân dân tỉnh Quảng Ngãi", "province", NULL, "Quảng Ngãi", "542", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2024", "Quảng Ngãi", "2023-11-XX", "2024"},
    /* an abstract of full lines, right below lines that were joined to it */
    {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUẢNG NGÃI Độc lập - Tự do - Hạnh phúc\n"
     "Số: 54/KH-UBND Quảng Ngãi, ngày 06 tháng 11 năm 2024\nKẾ HOẠCH\n"
     "về việc tham dự Hội nghị đánh giá Chương trình mục tiêu quốc gia phát triển kinh\n"
     "tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021 - 2030 khu\n"
     "vực miền Trung, Tây Nguyên\n\n"
     "Thực hiện Công văn số 2003/UBDT-CTMTQG ngày 01/11/2024 của Ủy ban Dân tộc về việc\n"
     "tham dự Hội nghị đánh giá Chương trình mục tiêu quốc gia, Ủy ban nhân dân tỉnh xây\n"
     "dựng kế hoạch như sau.\n",
        "Ủy ban nhân dân tỉnh Quảng Ngãi", "province", NULL, "Quảng Ngãi", "54", "KH-UBND", "Kế hoạch",
        "về việc tham dự Hội nghị đánh giá Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc "
        "thiểu số và miền núi giai đoạn 2021 - 2030 khu vực miền Trung, Tây Nguyên",
        "Quảng Ngãi", "2024-11-06", "2021/2030"},
    /* a web site's own fields above; lines of a cell joined; a type cut between lines */
    {"Cơ quan ban hành: | Ủy ban nhân dân TP. HCM | Số công báo: | Đang cập nhật |\nSố hiệu: | 1439/KH-UBND |\nỦY BAN NHÂN DÂN Số: "
     "1439/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Bình Định, ngày 16 tháng 4 năm 2019 |\nKẾ\nHOẠCH\nVỀ\nVIỆC THEO DÕI ĐÁNH "
     "GIÁ NĂM 2019\nCăn cứ Luật;\nỦy ban nhân dân tỉnh Bình Định ban hành Kế hoạch như sau:\n",
        "Ủy ban nhân dân tỉnh Bình Định", "province", NULL, "Bình Định", "1439", "KH-UBND", "Kế hoạch",
        "VỀ VIỆC THEO DÕI ĐÁNH GIÁ NĂM 2019", "Bình Định", "2019-04-16", "2019"},
    /* the Youth Union */
    {"BAN CHẤP HÀNH TRUNG ƯƠNG                         ĐOÀN TNCS HỒ CHÍ MINH\n\n***\n\n   Số: 225 - KH/TWĐTN-CTTN                 "
     "     Hà Nội, ngày 16 tháng 5 năm 2024\n\nKẾ HOẠCH\nTổ chức các\nhoạt động hè năm 2024\n\nThực hiện chương trình công tác "
     "Đoàn;\n",
        "Ban Chấp hành Trung ương", NULL, NULL, NULL, "225", "KH/TWĐTN-CTTN", "Kế hoạch",
        "Tổ chức các hoạt động hè năm 2024", "Hà Nội", "2024-05-16", "2024"},
    {"BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG ĐOÀN QUỐC HỘI\n\nSố 26-KH/ĐĐ\n\nHà Nội, ngày 1 tháng 2 năm 2025\n\nKẾ HOẠCH\nHọc tập\n\nThực hiện Luật;\n",
        "Đảng đoàn Quốc hội", NULL, NULL, NULL, "26", "KH/ĐĐ", "Kế hoạch", "Học tập", "Hà Nội", "2025-02-01", NULL},
    /* rows of a table without their edges; the abstract was lost */
    {"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 71/KH-UBND | Bạc Liêu, ngày 29 tháng 4 năm 2021 |\nCăn cứ "
     "Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ;\nUBND tỉnh xây dựng Kế hoạch thực hiện năm 2021 trên địa "
     "bàn tỉnh Bạc Liêu như sau:\n",
        "Ủy ban nhân dân tỉnh Bạc Liêu", "province", NULL, "Bạc Liêu", "71", "KH-UBND", "Kế hoạch", NULL, "Bạc Liêu",
        "2021-04-29", "2021"},
    /* the date below is another document's */
    {"UBND XÃ MỸ THỌ\nSố: 3/KH-UBND\n\nKẾ HOẠCH\nDiễn tập năm 2021\n\nCăn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm "
     "2021 của Chính phủ;\n",
        "Ủy ban nhân dân xã Mỹ Thọ", "commune", NULL, NULL, "3", "KH-UBND", "Kế hoạch", "Diễn tập năm 2021", NULL,
        NULL, "2021"},
    /* cells whose words were wrapped */
    {"ỦY\nBAN NHÂN DÂN\nTỈNH SƠN LA\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
     "phúc\n-------\n|\nSố:\n35/KH-UBND\n|\nSơn\nLa, ngày 27 tháng 01 năm 2022\n|\nKẾ HOẠCH\nPHÒNG, CHỐNG DỊCH "
     "BỆNH\nNĂM 2022\nI. CĂN CỨ\n",
        "Ủy ban nhân dân tỉnh Sơn La", "province", NULL, "Sơn La", "35", "KH-UBND", "Kế hoạch",
        "PHÒNG, CHỐNG DỊCH BỆNH NĂM 2022", "Sơn La", "2022-01-27", "2022"},
    /* the number apart from its word; the abstract on the line of the type, with a document in it */
    {"UBND HUYỆN LAI VUNG\n\nSố:\n\n/KH-UBND\n\nLai Vung, ngày 3 tháng 4 năm 2022\n\nKẾ HOẠCH Thực hiện Quyết định số "
     "06/QĐ-TTg, ngày 06/01/2022 của Thủ tướng Chính phủ năm 2022\n\nCăn cứ Luật;\n",
        "Ủy ban nhân dân huyện Lai Vung", "district", "Lai Vung", "Đồng Tháp", NULL, "KH-UBND", "Kế hoạch",
        "Thực hiện Quyết định số 06/QĐ-TTg, ngày 06/01/2022 của Thủ tướng Chính phủ năm 2022", "Lai Vung",
        "2022-04-03", "2022"},
    /* a commune below its district */
    {"UBND HUYỆN THANH BÌNH\nUBND XÃ TÂN QUỚI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\nTân Quới, ngày 10 "
     "tháng 01 năm 2022\nKẾ HOẠCH\nCải "
     "cách hành chính năm 2022\n\nThực hiện Kế hoạch số 3/KH-UBND ngày 05/01/2022 của UBND huyện;\n",
        "Ủy ban nhân dân xã Tân Quới", "commune", "Thanh Bình", "Đồng Tháp", "12", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2022", "Tân Quới", "2022-01-10", "2022"},
    /* a division of a district */
    {"UBND THỊ XÃ HỒNG LĨNH\nPHÒNG TÀI CHÍNH - KẾ HOẠCH\nSố: 7/BC-TCKH\nHồng Lĩnh, ngày 3 tháng 4 năm 2024\nBÁO "
     "CÁO\nTình hình thực hiện ngân sách quý "
     "I năm 2024\n\nI. TÌNH HÌNH\n",
        "Phòng Tài chính - Kế hoạch", "department", "Hồng Lĩnh", "Hà Tĩnh", "7", "BC-TCKH", "Báo cáo",
        "Tình hình thực hiện ngân sách quý I năm 2024", "Hồng Lĩnh", "2024-04-03", "2024-33"},
    /* a ministry, in the small letters that old fonts leave */
    {"bộ nội vụ                       cộng hoà xã hội chủ nghĩa Việt nam\n ------                            Độc "
     "lập-Tự do-Hạnh phúc\nSố: 12 "
     "/2001/TT-BNV\n                                     Hà nội, ngày 05 tháng 6 năm 2001\n\n          thông tư\n  "
     "Hướng dẫn thực hiện chế độ nâng "
     "bậc lương\n\nCăn cứ Nghị định số 25/CP ngày 23/5/1993 của Chính phủ;\n",
        "Bộ Nội vụ", "ministry", NULL, NULL, "12", "TT-BNV", "Thông tư", "Hướng dẫn thực hiện chế độ nâng bậc lương",
        "Hà nội", "2001-06-05", NULL},
    /* the Government: no level */
    {"CHÍNH PHỦ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: "
     "76/NQ-CP\nHà Nội, ngày 15 tháng 7 năm "
     "2021\n\nNGHỊ QUYẾT\nBAN HÀNH CHƯƠNG TRÌNH TỔNG THỂ CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC\nGIAI ĐOẠN 2021 - "
     "2030\n\nCHÍNH PHỦ\n\nCăn cứ Luật Tổ chức "
     "Chính phủ;\n",
        "Chính phủ", NULL, NULL, NULL, "76", "NQ-CP", "Nghị quyết",
        "BAN HÀNH CHƯƠNG TRÌNH TỔNG THỂ CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC GIAI ĐOẠN 2021 - 2030", "Hà Nội", "2021-07-15",
        "2021/2030"},
    /* a school below its department */
    {"SỞ GD&ĐT TỈNH SƠN LA\nTRƯỜNG THCS TÔ HIỆU\nSố: 58/KH-THCSTH\nSơn La, ngày 15 tháng 9 năm 2025\nKẾ HOẠCH\nBồi "
     "dưỡng giáo viên năm học 2025 - "
     "2026\n\nCăn cứ Kế hoạch số 62/KH-SGDĐT;\n",
        "Trường Trung học cơ sở Tô Hiệu", NULL, NULL, "Sơn La", "58", "KH-THCSTH", "Kế hoạch",
        "Bồi dưỡng giáo viên năm học 2025 - 2026", "Sơn La", "2025-09-15", "2025/2026"},
    /* a Party committee */
    {"ĐẢNG BỘ TỈNH BẾN TRE\nHUYỆN ỦY MỎ CÀY NAM\n*\nSố 33-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nMỏ Cày Nam, ngày 05 tháng 5 "
     "năm 2022\nKẾ HOẠCH\nKiểm tra, giám "
     "sát năm 2022\n\nThực hiện Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương;\n",
        "Huyện ủy Mỏ Cày Nam", "district", "Mỏ Cày Nam", "Bến Tre", "33", "KH/HU", "Kế hoạch",
        "Kiểm tra, giám sát năm 2022", "Mỏ Cày Nam", "2022-05-05", "2022"},
    /* number and day never filled in */
    {"ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố:           /KH-UBND\nKon Tum, ngày       tháng 12 năm 2022\nKẾ HOẠCH\nCải "
     "cách hành chính năm 2023\n\nCăn cứ "
     "Nghị quyết số 76/NQ-CP;\n",
        "Ủy ban nhân dân tỉnh Kon Tum", "province", NULL, "Kon Tum", NULL, "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2023", "Kon Tum", "2022-12-XX", "2023"},
    {"ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: ...../KH-UBND\nKon Tum, ngày .... tháng .... năm 2022\nKẾ HOẠCH\nCải cách "
     "hành chính năm 2023\n\nCăn cứ "
     "Nghị quyết số 76/NQ-CP;\n",
        "Ủy ban nhân dân tỉnh Kon Tum", "province", NULL, "Kon Tum", NULL, "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2023", "Kon Tum", "2022-XX-XX", "2023"},
    /* issuer not printed: the text says who */
    {"Số: 18/KH-UBND\n\nVị Xuyên, ngày 12 tháng 01 năm 2023\n\n**KẾ HOẠCH  \nChuyển đổi số năm 2023**\n\nThực hiện "
     "Quyết định số 5/QĐ-UBND ngày "
     "03/01/2023 của Ủy ban nhân dân tỉnh Hà Giang ban hành Kế hoạch chuyển đổi số giai đoạn 2021 - 2025. Ủy ban "
     "nhân dân huyện Vị Xuyên ban hành "
     "Kế hoạch chuyển đổi số năm 2023 như sau:\n\n**I. MỤC TIÊU**\n",
        "Ủy ban nhân dân huyện Vị Xuyên", "district", "Vị Xuyên", "Hà Giang", "18", "KH-UBND", "Kế hoạch",
        "Chuyển đổi số năm 2023", "Vị Xuyên", "2023-01-12", "2023"},
    {"Số: 9/KH-UBND\nTrà Vinh, ngày 9 tháng 1 năm 2024\nKẾ HOẠCH\nCải cách hành chính năm 2024\n\nCăn cứ Nghị quyết "
     "số 76/NQ-CP ngày 15/7/2021 của "
     "Chính phủ; UBND Tỉnh xây dựng Kế hoạch CCHC năm 2024 của tỉnh Trà Vinh, như sau:\n",
        "Ủy ban nhân dân tỉnh Trà Vinh", "province", NULL, "Trà Vinh", "9", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2024", "Trà Vinh", "2024-01-09", "2024"},
    /* the plan of a decision: the note names the body, the number is not the plan's */
    {"KẾ HOẠCH\nCẢI CÁCH HÀNH CHÍNH NĂM 2021\n(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 20 tháng 01 năm 2021 "
     "của Ủy ban nhân dân huyện Lắk)\n\nI. "
     "MỤC TIÊU\n",
        "Ủy ban nhân dân huyện Lắk", "district", "Lắk", "Đắk Lắk", NULL, NULL, "Kế hoạch",
        "CẢI CÁCH HÀNH CHÍNH NĂM 2021", NULL, NULL, "2021"},
    /* an annex alone: what its note gives */
    {"PHỤ LỤC\nDANH MỤC NHIỆM VỤ TRỌNG TÂM\n(Kèm theo Kế hoạch số 617/KH-UBND ngày 01/12/2025 của Ủy ban nhân dân "
     "tỉnh Lai Châu)\n\nSTT\tNhiệm vụ\tChủ "
     "trì\n1\tRà soát\tSở Nội vụ\n",
        "Ủy ban nhân dân tỉnh Lai Châu", "province", NULL, "Lai Châu", "617", "KH-UBND", "Kế hoạch", NULL, NULL,
        "2025-12-01", NULL},
    {"Phụ lục II\nBIỂU CHẤM ĐIỂM\n\nSTT\tTiêu chí\tĐiểm\n1\tKế hoạch\t5\n", NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL},
    /* a table alone */
    {"1.1. Mục tiêu 1: Hoàn thiện thể chế\n\nPhòng Tư pháp\n\nKế hoạch\n\nNăm 2022\n", NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL},
    /* a công văn: no type is printed */
    {"ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUẢNG NGÃI                   Độc lập - "
     "Tự do - Hạnh phúc\n\nSố: "
     "575/UBND-KTTH              Quảng Ngãi, ngày 04 tháng 02 năm 2025\nV/v triển khai Nghị định số\n182/2024/NĐ-CP "
     "của Chính phủ\n\n       Kính "
     "gửi: Các sở, ban, ngành\n\nThực hiện Công văn số 1/BKHĐT-TH.\n",
        "Ủy ban nhân dân tỉnh Quảng Ngãi", "province", NULL, "Quảng Ngãi", "575", "UBND-KTTH", "Công văn",
        "V/v triển khai Nghị định số 182/2024/NĐ-CP của Chính phủ", "Quảng Ngãi", "2025-02-04", NULL},
    /* a number inside its abstract, on a line of its own */
    {"ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUẢNG NGÃI                   Độc lập - "
     "Tự do - Hạnh phúc\n\nSố: "
     "575/UBND-KTTH              Quảng Ngãi, ngày 04 tháng 02 năm 2025\nV/v triển khai Nghị quyết\nsố 57-NQ/TW ngày "
     "22/12/2024\ncủa Bộ Chính trị\n\n       Kính "
     "gửi: Các sở, ban, ngành\n\nThực hiện Công văn số 1/BKHĐT-TH.\n",
        "Ủy ban nhân dân tỉnh Quảng Ngãi", "province", NULL, "Quảng Ngãi", "575", "UBND-KTTH", "Công văn",
        "V/v triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", "Quảng Ngãi", "2025-02-04", NULL},
    /* the type line lost: the symbol tells */
    {"ỦY BAN NHÂN DÂN\nHUYỆN PHÚ LƯƠNG\nSố: 20/KH-UBND\nPhú Lương, ngày 2 tháng 3 năm 2020\n\nI. MỤC ĐÍCH\n",
        "Ủy ban nhân dân huyện Phú Lương", "district", "Phú Lương", "Thái Nguyên", "20", "KH-UBND", "Kế hoạch", NULL,
        "Phú Lương", "2020-03-02", NULL},
    /* a law, whose type stands before its number; a sentence that only looks so */
    {"QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLuật số: 29/2018/QH14\nHà Nội, ngày 15 tháng 11 năm "
     "2018\nLUẬT\nBẢO VỆ BÍ MẬT NHÀ NƯỚC\n\nCăn cứ Hiến "
     "pháp;\n",
        "Quốc hội", NULL, NULL, NULL, "29", "QH14", "Luật", "BẢO VỆ BÍ MẬT NHÀ NƯỚC", "Hà Nội", "2018-11-15", NULL},
    {"Nghị định số 60/2021/NĐ-CP ngày 21 tháng 6 năm 2021 của Chính phủ có hiệu lực.\n", NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL},
    /* type and abstract on one line, abstract with a law in it, marks of a draft, a stamp above */
    {"TRUNG TÂM CÔNG BÁO\nttcb@hagiang.gov.vn\n06.11.2024 09:27:05\n+07:00\n\nDỰ THẢO\nỦY BAN NHÂN DÂN\nTỈNH HÀ "
     "GIANG\nSố: 3/KH-UBND\nHà Giang, ngày 6 "
     "tháng 11 năm 2024\nKẾ HOẠCH THỰC HIỆN CẢI CÁCH HÀNH CHÍNH NĂM 2025\n\nCăn cứ Luật;\n",
        "Ủy ban nhân dân tỉnh Hà Giang", "province", NULL, "Hà Giang", "3", "KH-UBND", "Kế hoạch",
        "THỰC HIỆN CẢI CÁCH HÀNH CHÍNH NĂM 2025", "Hà Giang", "2024-11-06", "2025"},
    {"HỘI ĐỒNG NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 12/NQ-HĐND\nCao Bằng, ngày 8 tháng 12 năm 2022\nNGHỊ QUYẾT\nVề kế hoạch "
     "đầu tư công năm 2023\n\nHỘI ĐỒNG "
     "NHÂN DÂN TỈNH CAO BẰNG\nKHÓA XVII, KỲ HỌP THỨ 12\n\nCăn cứ Luật;\n",
        "Hội đồng nhân dân tỉnh Cao Bằng", "province", NULL, "Cao Bằng", "12", "NQ-HĐND", "Nghị quyết",
        "Về kế hoạch đầu tư công năm 2023", "Cao Bằng", "2022-12-08", "2023"},
    /* the Minister's decision in the form before 2005 */
    {"BỘ TÀI CHÍNH\n-----\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 44/2001/QĐ-BTC\nHà Nội, ngày 18 tháng 5 năm "
     "2001\nQUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ TÀI "
     "CHÍNH\nVề việc sửa đổi mức thuế suất\n\nBỘ TRƯỞNG BỘ TÀI CHÍNH\n\nCăn cứ Nghị định số 178/CP;\n",
        "Bộ Tài chính", "ministry", NULL, NULL, "44", "QĐ-BTC", "Quyết định", "Về việc sửa đổi mức thuế suất",
        "Hà Nội", "2001-05-18", NULL},
    /* an abstract that begins as bodies do, and cites */
    {"ỦY BAN NHÂN DÂN\nHUYỆN KHÁNH SƠN\nSố: 77/KH-UBND\nKhánh Sơn, ngày 30 tháng 8 năm 2021\nKẾ HOẠCH\nThực hiện "
     "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của "
     "Chính phủ\nvề cải cách hành chính giai đoạn 2021 - 2025\n\nThực hiện Kế hoạch số 10/KH-UBND của UBND tỉnh "
     "Khánh Hòa;\n",
        "Ủy ban nhân dân huyện Khánh Sơn", "district", "Khánh Sơn", "Khánh Hòa", "77", "KH-UBND", "Kế hoạch",
        "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách hành chính giai đoạn 2021 - 2025",
        "Khánh Sơn", "2021-08-30", "2021/2025"},
    /* a city of a province, a city of the country with a longer name, a date in figures */
    {"UBND TP. VĨNH LONG\nSố: 15/KH-UBND\nVĩnh Long, ngày 05/3/2022\nKẾ HOẠCH\nCải cách hành chính năm 2022\n\nCăn "
     "cứ Luật;\n",
        "Ủy ban nhân dân thành phố Vĩnh Long", "district", "Vĩnh Long", "Vĩnh Long", "15", "KH-UBND", "Kế hoạch",
        "Cải cách hành chính năm 2022", "Vĩnh Long", "2022-03-05", "2022"},
    {"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nSố: 172/KH-UBND\nThành phố Hồ Chí Minh, ngày 18 tháng 11 năm 2025\nKẾ "
     "HOẠCH\nTriển khai thi hành "
     "Luật Việc làm\n\nThực hiện Quyết định số 1850/QĐ-TTg;\n",
        "Ủy ban nhân dân thành phố Hồ Chí Minh", "province", NULL, "Hồ Chí Minh", "172", "KH-UBND", "Kế hoạch",
        "Triển khai thi hành Luật Việc làm", "Thành phố Hồ Chí Minh", "2025-11-18", NULL},
    /* an agency of a people's committee, a province whose name has a hyphen */
    {"UBND TỈNH BÀ RỊA - VŨNG TÀU\nBAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP\nSố: 362 /KH-BQL\nBà Rịa - Vũng Tàu, ngày 1 tháng "
     "2 năm 2023\nKẾ HOẠCH\nKiểm soát thủ tục hành chính "
     "năm 2023\n\nCăn cứ Nghị định số 63/2010/NĐ-CP;\n",
        "Ban Quản lý các khu công nghiệp", "department", NULL, "Bà Rịa - Vũng Tàu", "362", "KH-BQL", "Kế hoạch",
        "Kiểm soát thủ tục hành chính năm 2023", "Bà Rịa - Vũng Tàu", "2023-02-01", "2023"},
    /* the period of a subject without one stands in the lead-in */
    {"ỦY BAN NHÂN DÂN\nHUYỆN BA TƠ\nSố: 4/KH-UBND\nBa Tơ, ngày 4 tháng 1 năm 2024\nKẾ HOẠCH\nKiểm tra công tác cải "
     "cách hành chính\n\nThực hiện Kế hoạch số "
     "1/KH-UBND ngày 02/01/2024 của UBND tỉnh Quảng Ngãi giai đoạn 2021 - 2030; Ủy ban nhân dân huyện Ba Tơ ban hành "
     "Kế hoạch kiểm tra công tác cải cách "
     "hành chính năm 2024 như sau:\n",
        "Ủy ban nhân dân huyện Ba Tơ", "district", "Ba Tơ", "Quảng Ngãi", "4", "KH-UBND", "Kế hoạch",
        "Kiểm tra công tác cải cách hành chính", "Ba Tơ", "2024-01-04", "2024"},
};

const struct heading_case *heading_cases(size_t *count)
{
	*count = sizeof cases / sizeof *cases;
	return cases;
}
