/* Citations: invented ones of many provinces, years and bodies, decided by the contract. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"
#include "mention/citation.h"

/* `expected`: "type|id|date|issuer" for every mention, in order, one a line; "-" for null. */
struct mentions {
	const char *text, *expected;
};

static const struct mentions whole[] = {
    /* normative documents */
    {"Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện thủ tục hành chính trên môi trường "
     "điện tử;",
        "Nghị định|45/2020/NĐ-CP|2020-04-08|Chính phủ"},
    {"Theo Thông tư số 01/2018/TT-VPCP ngày 23 tháng 11 năm 2018 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
        "Thông tư|01/2018/TT-VPCP|2018-11-23|Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"},
    {"Thông tư số 32/2017/TT-BTTTT ngày 15/11/2017 của Bộ trưởng Bộ Thông tin và Truyền thông quy định",
        "Thông tư|32/2017/TT-BTTTT|2017-11-15|Bộ trưởng Bộ Thông tin và Truyền thông"},
    {"Kế hoạch số 19/KH-BGDĐT của Bộ Giáo dục và Đào tạo (GDĐT) ngày 05 tháng 02 năm 2026; theo nội dung của Bộ GDĐT yêu cầu tại Công văn số 18/BGDĐT-GDPT",
        "Kế hoạch|19/KH-BGDĐT|2026-02-05|Bộ Giáo dục và Đào tạo\nCông văn|18/BGDĐT-GDPT|-|Bộ GDĐT"},
    {"Căn cứ các Nghị định của Chính phủ: số 14/2019/NĐ-CP ngày 02/3/2019 về lễ hội; số 25/2020/NĐ-CP ngày 05/4/2020 về bến bãi và số 36/2021/NĐ-CP",
        "Nghị định|14/2019/NĐ-CP|2019-03-02|Chính phủ\nNghị định|25/2020/NĐ-CP|2020-04-05|Chính phủ\nNghị định|36/2021/NĐ-CP|-|Chính phủ"},
    {"Căn cứ Luật Cán bộ, công chức 80/2025/QH15 và Bộ luật Lao động 45/2019/QH14",
        "Luật|80/2025/QH15|-|-\nBộ luật|45/2019/QH14|-|-"},
    /* strokes that OCR lost or doubled */
    {"thực hiện Nghị quyết số 214NQ-CP ngày 23/7/2025 của Chính phủ, Nghị quyết số 01/\u20442020/NQ-HĐND; Phòng 12QĐ-CP, xã 3A-B",
        "Nghị quyết|214NQ-CP|2025-07-23|Chính phủ\nNghị quyết|01/\u20442020/NQ-HĐND|-|-"},
    {"thực hiện Kế hoạch số 298 KH/TWĐTN ngày 14/7/2011 của Ban Chấp hành Trung ương Đoàn; các xã 3 KH/TWĐTN",
        "Kế hoạch|298KH/TWĐTN|2011-07-14|Ban Chấp hành Trung ương Đoàn"},
    {"Căn cứ Nghị quyết số 20NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương; Phòng 12KH/TU, xã 3A/B",
        "Nghị quyết|20NQ/TW|2017-10-25|Ban Chấp hành Trung ương"},
    /* letters misread, in the type and in the date */
    {"Cãn cứ Nqhị địmh số 45/2020/NĐ-CP ngày l5/3/2O21 của Chính phủ; Kế hoạcli s0 12/KH-UBND nqày 03 thámg 3 nărn 2022",
        "Nghị định|45/2020/NĐ-CP|2021-03-15|Chính phủ\nKế hoạch|12/KH-UBND|2022-03-03|-"},
    {"theo Quyêf định 57/QĐ-UBND ngày 1S/11/2018; hoạt động số 12/KH-UBND ngày lễ",
        "Quyết định|57/QĐ-UBND|2018-11-15|-\n-|12/KH-UBND|-|-"},
    {"Tờ trình số 15/TTr-PNV ngày 01/102025 của Phòng Nội vụ", "Tờ trình|15/TTr-PNV|-|Phòng Nội vụ"},
    {"Kế hoạch số 16/KH-UBND tháng 6/2025 của UBND huyện; Quyết định số 17/QĐ-UBND của của UBND xã",
        "Kế hoạch|16/KH-UBND|2025-06|UBND huyện\nQuyết định|17/QĐ-UBND|-|UBND xã"},
    {"Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 Chính phủ về thực hiện cơ chế một cửa",
        "Nghị định|61/2018/NĐ-CP|2018-04-23|Chính phủ"},
    {"Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015", "Luật|77/2015/QH13|2015-06-19|-"},
    {"Bộ luật Lao động số 45/2019/QH14 ngày 20 tháng 11 năm 2019 của Quốc hội",
        "Bộ luật|45/2019/QH14|2019-11-20|Quốc hội"},
    {"Pháp lệnh số 01/2022/UBTVQH15 của Ủy ban Thường vụ Quốc hội",
        "Pháp lệnh|01/2022/UBTVQH15|-|Ủy ban Thường vụ Quốc hội"},
    {"Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội về tiêu chuẩn",
        "Nghị quyết|1211/2016/UBTVQH13|2016-05-25|Ủy ban Thường vụ Quốc hội"},
    {"Nghị quyết số 595/NQ-UBTVQH15 ngày 12/9/2022", "Nghị quyết|595/NQ-UBTVQH15|2022-09-12|-"},
    {"Thông tư liên tịch số 39/2015/TTLT-BLĐTBXH-BTC ngày 22/10/2015 của Bộ Lao động - Thương binh và Xã hội, Bộ Tài "
     "chính hướng dẫn",
        "Thông tư liên tịch|39/2015/TTLT-BLĐTBXH-BTC|2015-10-22|Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính"},
    {"Thông tư liên tịch số 71/2014/TTLT-BTC-BNV ngày 30/5/2014 của Bộ Tài chính - Bộ Nội vụ",
        "Thông tư liên tịch|71/2014/TTLT-BTC-BNV|2014-05-30|Bộ Tài chính - Bộ Nội vụ"},
    {"Lệnh số 06/2020/L-CTN ngày 12/6/2020 của Chủ tịch nước", "Lệnh|06/2020/L-CTN|2020-06-12|Chủ tịch nước"},
    {"theo quy định tại Điều 5 Nghị định 73/2019/NĐ-CP.", "Nghị định|73/2019/NĐ-CP|-|-"},
    {"NGHỊ QUYẾT SỐ 02/2022/NQ-HĐND CỦA HỘI ĐỒNG NHÂN DÂN TỈNH LẠNG SƠN",
        "Nghị quyết|02/2022/NQ-HĐND|-|HỘI ĐỒNG NHÂN DÂN TỈNH LẠNG SƠN"},
    /* provinces, districts, communes */
    {"Kế hoạch số 92/KH-UBND ngày 14/3/2023 của Ủy ban nhân dân tỉnh Quảng Bình",
        "Kế hoạch|92/KH-UBND|2023-03-14|Ủy ban nhân dân tỉnh Quảng Bình"},
    {"Quyết định số 3105/QĐ-UBND ngày 05 tháng 12 năm 2019 của Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn ban hành",
        "Quyết định|3105/QĐ-UBND|2019-12-05|Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn"},
    {"Quyết định số 2048/QĐ-UBND-HC ngày 7/10/2020 của UBND tỉnh về giao chỉ tiêu",
        "Quyết định|2048/QĐ-UBND-HC|2020-10-07|UBND tỉnh"},
    {"Chương trình hành động số 18-CTHĐ/TU ngày 20/8/2021 của Tỉnh ủy", "Chương trình|18-CTHĐ/TU|2021-08-20|Tỉnh ủy"},
    {"Thông báo kết luận số 25-TB/TU ngày 12/3/2023 của Thường trực Tỉnh ủy",
        "Thông báo|25-TB/TU|2023-03-12|Thường trực Tỉnh ủy"},
    {"Kế hoạch liên tịch số 05/KHLT-SNV-HCCB ngày 06/6/2022", "Kế hoạch|05/KHLT-SNV-HCCB|2022-06-06|-"},
    {"NQ số 05-NQ/HU ngày 01/3/2022 của BCH Đảng bộ huyện;", "Nghị quyết|05-NQ/HU|2022-03-01|BCH Đảng bộ huyện"},
    {"Nghị quyết số 20-NQ/TW, ngày 25-10-2017 Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
        "Nghị quyết|20-NQ/TW|2017-10-25|Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII"},
    {"Chương trình phối hợp số 05/CTPH-CA-LĐTBXH ngày 12-3-2022", "Chương trình|05/CTPH-CA-LĐTBXH|2022-03-12|-"},
    {"Kế hoạch liên tịch số 15/KHLT-SNV-STC ngày 1/2/2023 của Sở Nội vụ và Sở Tài chính về việc",
        "Kế hoạch|15/KHLT-SNV-STC|2023-02-01|Sở Nội vụ và Sở Tài chính"},
    {"Quy chế phối hợp số 04/QCPH giữa hai cơ quan", "Quy chế|04/QCPH|-|-"},
    {"Văn bản hợp nhất số 03/VBHN-BNV của Bộ Nội vụ và các văn bản", "Văn bản hợp nhất|03/VBHN-BNV|-|Bộ Nội vụ"},
    {"Nghị định số 71/2019/NĐ-CP ngày 30/8/2019 củ\xD0\xB0 Chính phủ",
        "Nghị định|71/2019/NĐ-CP|2019-08-30|Chính phủ"},
    /* names whose letters are those of words that end names */
    {"Quyết định số 8/QĐ-UBND ngày 01/02/2022 của UBND tỉnh Quảng Nam về chuyển đổi số năm 2022",
        "Quyết định|8/QĐ-UBND|2022-02-01|UBND tỉnh Quảng Nam"},
    {"Kế hoạch số 9/KH-UBND ngày 01/02/2022 của UBND huyện Sơn Tịnh về triển khai",
        "Kế hoạch|9/KH-UBND|2022-02-01|UBND huyện Sơn Tịnh"},
    {"Kế hoạch số 10/KH-UBND ngày 01/02/2022 của Ủy ban nhân dân thành phố Hải Phòng triển khai",
        "Kế hoạch|10/KH-UBND|2022-02-01|Ủy ban nhân dân thành phố Hải Phòng"},
    {"Công văn số 1958/SGDĐT-TTr ngày 31/8/2023 của Sở GD&ĐT Hà Tĩnh về việc hướng dẫn",
        "Công văn|1958/SGDĐT-TTr|2023-08-31|Sở GD&ĐT Hà Tĩnh"},
    {"Kế hoạch số 11/KH-UBND ngày 01/02/2022 của UBND huyện Phong Điền ban hành",
        "Kế hoạch|11/KH-UBND|2022-02-01|UBND huyện Phong Điền"},
    {"Kế hoạch số 12/KH-UBND ngày 01/02/2022 của UBND xã An Thạnh 2 về việc",
        "Kế hoạch|12/KH-UBND|2022-02-01|UBND xã An Thạnh 2"},
    {"Kế hoạch số 13/KH-UBND ngày 01/02/2022 của UBND phường Tân Quý về việc",
        "Kế hoạch|13/KH-UBND|2022-02-01|UBND phường Tân Quý"},
    {"Chỉ thị số 09/CT-UBND ngày 11/5/2022 của Chủ tịch UBND thành phố Hải Phòng",
        "Chỉ thị|09/CT-UBND|2022-05-11|Chủ tịch UBND thành phố Hải Phòng"},
    {"Nghị quyết số 17/NQ-HĐND ngày 20/12/2021 của HĐND huyện Mù Cang Chải về nhiệm vụ",
        "Nghị quyết|17/NQ-HĐND|2021-12-20|HĐND huyện Mù Cang Chải"},
    {"Kế hoạch số 41/KH-UBND ngày 18/02/2021 của UBND thị xã Hồng Lĩnh triển khai",
        "Kế hoạch|41/KH-UBND|2021-02-18|UBND thị xã Hồng Lĩnh"},
    {"Báo cáo số 120/BC-UBND ngày 25/11/2022 của Ủy ban nhân dân quận Ninh Kiều",
        "Báo cáo|120/BC-UBND|2022-11-25|Ủy ban nhân dân quận Ninh Kiều"},
    {"Quyết định số 77/QĐ-UBND ngày 12/5/2020 của UBND xã Ea H'leo",
        "Quyết định|77/QĐ-UBND|2020-05-12|UBND xã Ea H'leo"},
    {"Quyết định số 19/2021/QĐ-UBND ngày 30/7/2021 của Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu quy định",
        "Quyết định|19/2021/QĐ-UBND|2021-07-30|Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"},
    {"Kế hoạch số 88/KH-UBND ngày 2/4/2024 của Ủy ban nhân dân phường 5",
        "Kế hoạch|88/KH-UBND|2024-04-02|Ủy ban nhân dân phường 5"},
    {"Quyết định số 15/2020/QĐ-UBND của Ủy ban nhân dân tỉnh Thanh Hóa ngày 20/4/2020",
        "Quyết định|15/2020/QĐ-UBND|2020-04-20|Ủy ban nhân dân tỉnh Thanh Hóa"},
    {"Quyết định số 3/QĐ-UBND do UBND tỉnh Kon Tum ban hành", "Quyết định|3/QĐ-UBND|-|UBND tỉnh Kon Tum"},
    {"Chương trình số 12/CTr-UBND ngày 03/02/2021 của UBND Thành phố",
        "Chương trình|12/CTr-UBND|2021-02-03|UBND Thành phố"},
    {"Đề án số 01/ĐA-UBND ngày 15/01/2021 của UBND tỉnh Trà Vinh", "Đề án|01/ĐA-UBND|2021-01-15|UBND tỉnh Trà Vinh"},
    {"Công điện số 05/CĐ-UBND ngày 30/4/2020", "Công điện|05/CĐ-UBND|2020-04-30|-"},
    /* ministries, departments, offices */
    {"Hướng dẫn số 2415/HD-SNV ngày 09/11/2021 của Sở Nội vụ về tự đánh giá",
        "Hướng dẫn|2415/HD-SNV|2021-11-09|Sở Nội vụ"},
    {"Quyết định số 1149/QĐ-BNV ngày 30/12/2020 của Bộ trưởng Bộ Nội vụ phê duyệt",
        "Quyết định|1149/QĐ-BNV|2020-12-30|Bộ trưởng Bộ Nội vụ"},
    {"công văn số 6138/BNV-CCHC ngày 19 tháng 11 năm 2020 của Bộ Nội vụ",
        "Công văn|6138/BNV-CCHC|2020-11-19|Bộ Nội vụ"},
    {"Công văn số 1362/STTTT-CNTT của Sở Thông tin và Truyền thông hướng dẫn",
        "Công văn|1362/STTTT-CNTT|-|Sở Thông tin và Truyền thông"},
    {"Thông báo số 77/TB-VPCP ngày 14/3/2022 của Văn phòng Chính phủ về kết luận",
        "Thông báo|77/TB-VPCP|2022-03-14|Văn phòng Chính phủ"},
    {"Kế hoạch số 305/KH-SGDĐT ngày 06/9/2022 của Sở Giáo dục và Đào tạo Hà Giang",
        "Kế hoạch|305/KH-SGDĐT|2022-09-06|Sở Giáo dục và Đào tạo Hà Giang"},
    {"Tờ trình số 210/TTr-SNN ngày 19/8/2020 của Sở Nông nghiệp và Phát triển nông thôn",
        "Tờ trình|210/TTr-SNN|2020-08-19|Sở Nông nghiệp và Phát triển nông thôn"},
    {"Xét đề nghị của Sở Tài chính tại Tờ trình số 311/TTr-STC ngày 02/6/2021 về việc",
        "Tờ trình|311/TTr-STC|2021-06-02|Sở Tài chính"},
    {"Theo đề nghị của Phòng Nội vụ tại Tờ trình số 15/TTr-NV ngày 10/01/2022",
        "Tờ trình|15/TTr-NV|2022-01-10|Phòng Nội vụ"},
    {"Kế hoạch số 12/KH-PNV ngày 3/3/2023 của Phòng Nội vụ huyện Vị Xuyên",
        "Kế hoạch|12/KH-PNV|2023-03-03|Phòng Nội vụ huyện Vị Xuyên"},
    {"Quyết định số 05/QĐ-CCKL ngày 09/01/2023 của Chi cục Kiểm lâm tỉnh Gia Lai ban hành",
        "Quyết định|05/QĐ-CCKL|2023-01-09|Chi cục Kiểm lâm tỉnh Gia Lai"},
    {"Kế hoạch số 20/KH-BCĐ ngày 20/5/2022 của Ban Chỉ đạo chuyển đổi số huyện Kỳ Sơn về hoạt động",
        "Kế hoạch|20/KH-BCĐ|2022-05-20|Ban Chỉ đạo chuyển đổi số huyện Kỳ Sơn"},
    {"Quyết định số 1085/QĐ-TTg ngày 15/9/2022 của Thủ tướng Chính phủ ban hành Kế hoạch rà soát",
        "Quyết định|1085/QĐ-TTg|2022-09-15|Thủ tướng Chính phủ"},
    {"Kết luận thanh tra số 12/KL-TTr ngày 04/4/2022 của Thanh tra tỉnh",
        "Kết luận|12/KL-TTr|2022-04-04|Thanh tra tỉnh"},
    {"Giấy mời số 15/GM-UBND ngày 02/3/2022", "Giấy mời|15/GM-UBND|2022-03-02|-"},
    {"Hợp đồng số 12/2020/HĐ-XD ngày 01/6/2020", "Hợp đồng|12/2020/HĐ-XD|2020-06-01|-"},
    /* the Party, its organs, the fronts */
    {"Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII về sắp xếp",
        "Nghị quyết|18-NQ/TW|2017-10-25|Ban Chấp hành Trung ương Đảng khóa XII"},
    {"Kết luận số 14-KL/TW ngày 22/9/2021 của Bộ Chính trị", "Kết luận|14-KL/TW|2021-09-22|Bộ Chính trị"},
    {"Chỉ thị 05-CT/TW của Bộ Chính trị", "Chỉ thị|05-CT/TW|-|Bộ Chính trị"},
    {"Quy định số 205-QĐ/TW ngày 23/9/2019 của Bộ Chính trị", "Quy định|205-QĐ/TW|2019-09-23|Bộ Chính trị"},
    {"Hướng dẫn số 12-HD/BTCTW ngày 06/7/2018 của Ban Tổ chức Trung ương",
        "Hướng dẫn|12-HD/BTCTW|2018-07-06|Ban Tổ chức Trung ương"},
    {"Chương trình hành động số 24-CTr/TU ngày 12/10/2021 của Ban Thường vụ Tỉnh ủy",
        "Chương trình|24-CTr/TU|2021-10-12|Ban Thường vụ Tỉnh ủy"},
    {"Nghị quyết số 06-NQ/HU ngày 30/8/2021 của Huyện ủy Mỏ Cày Nam",
        "Nghị quyết|06-NQ/HU|2021-08-30|Huyện ủy Mỏ Cày Nam"},
    {"Kế hoạch số 33 - KH/ĐU ngày 05/5/2022 của Đảng ủy xã Tân Thành",
        "Kế hoạch|33-KH/ĐU|2022-05-05|Đảng ủy xã Tân Thành"},
    {"Kế hoạch số 115/KH-MTTQ-BTT ngày 12/6/2023 của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Kế hoạch|115/KH-MTTQ-BTT|2023-06-12|Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"},
    /* old forms */
    {"Nghị định số 24/CP ngày 18/3/1993 của Chính phủ", "Nghị định|24/CP|1993-03-18|Chính phủ"},
    {"Nghị định số 66-HĐBT ngày 02/3/1992 của Hội đồng Bộ trưởng", "Nghị định|66-HĐBT|1992-03-02|Hội đồng Bộ trưởng"},
    {"Quyết định số 203/1999/QĐ-BNN-PTLN ngày 22/12/1999", "Quyết định|203/1999/QĐ-BNN-PTLN|1999-12-22|-"},
    {"Thông tư số 33/2001/TT/BTC ngày 17/5/2001 của Bộ Tài chính", "Thông tư|33/2001/TT/BTC|2001-05-17|Bộ Tài chính"},
    /* side by side, lists */
    {"các Nghị định số 24, 37/2014/NĐ-CP của Chính phủ",
        "Nghị định|24/2014/NĐ-CP|-|Chính phủ\nNghị định|37/2014/NĐ-CP|-|Chính phủ"},
    {"Quyết định số 27/2021/QĐ-UBND ngày 01/9/2021 và Quyết định số 31/2022/QĐ-UBND ngày 5/10/2022 của UBND tỉnh Sơn "
     "La",
        "Quyết định|27/2021/QĐ-UBND|2021-09-01|UBND tỉnh Sơn La\nQuyết định|31/2022/QĐ-UBND|2022-10-05|UBND tỉnh Sơn "
        "La"},
    {"Thông tư số 23/2023/TT-BTC và 24/2024/TT-BTC của Bộ Tài chính",
        "Thông tư|23/2023/TT-BTC|-|Bộ Tài chính\nThông tư|24/2024/TT-BTC|-|Bộ Tài chính"},
    {"Nghị định số 60/2021/NĐ-CP ngày 21/6/2021, Thông tư số 56/2022/TT-BTC ngày 16/9/2022 của Bộ Tài chính",
        "Nghị định|60/2021/NĐ-CP|2021-06-21|-\nThông tư|56/2022/TT-BTC|2022-09-16|Bộ Tài chính"},
    {"Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ; Quyết định số 225/QĐ-TTg ngày 04/02/2016 của Thủ tướng "
     "Chính phủ",
        "Nghị quyết|30c/NQ-CP|2011-11-08|Chính phủ\nQuyết định|225/QĐ-TTg|2016-02-04|Thủ tướng Chính phủ"},
    {"Kế hoạch số 12/KH-UBND ngày 10/01/2022 của UBND huyện về thực hiện Nghị quyết số 05-NQ/HU ngày 15/12/2021 của "
     "Huyện ủy",
        "Kế hoạch|12/KH-UBND|2022-01-10|UBND huyện\nNghị quyết|05-NQ/HU|2021-12-15|Huyện ủy"},
    {"Quyết định số 10, 11 và 12/2022/QĐ-UBND",
        "Quyết định|10/2022/QĐ-UBND|-|-\nQuyết định|11/2022/QĐ-UBND|-|-\nQuyết định|12/2022/QĐ-UBND|-|-"},
    {"Quyết định của Thủ tướng Chính phủ: số 135/QĐ-TTg ngày 20/01/2020, số 749/QĐ-TTg ngày 03/6/2020 và các văn bản",
        "Quyết định|135/QĐ-TTg|2020-01-20|Thủ tướng Chính phủ\nQuyết định|749/QĐ-TTg|2020-06-03|Thủ tướng Chính phủ"},
    {"Nghị định của Chính phủ số 63/2010/NĐ-CP ngày 08/6/2010", "Nghị định|63/2010/NĐ-CP|2010-06-08|Chính phủ"},
    {"Nghị quyết số 18-NQ/TW, 19-NQ/TW", "Nghị quyết|18-NQ/TW|-|-\nNghị quyết|19-NQ/TW|-|-"},
    /* spaces, missing years, bare numbers, blanks */
    {"Kế hoạch số 15 /KH-UBND ngày 27/01/2022", "Kế hoạch|15/KH-UBND|2022-01-27|-"},
    {"Quyết định số: 1022 / QĐ - UBND ngày 3/4/2022", "Quyết định|1022/QĐ-UBND|2022-04-03|-"},
    {"Nghị định số 118 /2021/NĐ-CP", "Nghị định|118/2021/NĐ-CP|-|-"},
    {"theo Nghị định số 61/NĐ-CP", "Nghị định|61/NĐ-CP|-|-"},
    {"Quyết định 749/QĐ-TTg", "Quyết định|749/QĐ-TTg|-|-"},
    {"đã nêu tại 60/2021/NĐ-CP", "-|60/2021/NĐ-CP|-|-"},
    {"Văn bản số 35 ngày 24/6/2026 của Công ty", "Văn bản|35|2026-06-24|-"},
    {"Kế hoạch số 0012/KH-UBND", "Kế hoạch|0012/KH-UBND|-|-"},
    {"Kế hoạch kiểm tra số 77/KH-STP ngày 16/6/2023 của Sở Tư pháp", "Kế hoạch|77/KH-STP|2023-06-16|Sở Tư pháp"},
    {"Nghị quyết số 76/NQ-CP (ngày 15/7/2021)", "Nghị quyết|76/NQ-CP|2021-07-15|-"},
    {"Quyết định số 99/QĐ-UBND ngày 05 tháng năm 2024 của UBND tỉnh", "Quyết định|99/QĐ-UBND|2024-XX-05|UBND tỉnh"},
    {"NQ số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", "Nghị quyết|57-NQ/TW|2024-12-22|Bộ Chính trị"},
    {"QĐ số 1022/QĐ-UBND, KH 33/KH-UBND", "Quyết định|1022/QĐ-UBND|-|-\nKế hoạch|33/KH-UBND|-|-"},
    {"UBND tỉnh KH số 12/QĐ-UBND", "-|12/QĐ-UBND|-|-"},
    {"Giấy phép số 154/GP-BTNMT ngày 10/10/2019 của Bộ Tài nguyên và Môi trường",
        "Giấy phép|154/GP-BTNMT|2019-10-10|Bộ Tài nguyên và Môi trường"},
    {"Kế hoạch số 267/KH-THPTNH ngày 02/10/2025 của Trường THPT Nguyễn Huệ về việc",
        "Kế hoạch|267/KH-THPTNH|2025-10-02|Trường THPT Nguyễn Huệ"},
    {"Quyết định số 12/QĐ-TTPVHCC ngày 3/3/2025 của Trung tâm Phục vụ hành chính công",
        "Quyết định|12/QĐ-TTPVHCC|2025-03-03|Trung tâm Phục vụ hành chính công"},
    {"phương án số 7/PA-UBND, ngày 14/11/2025 của UBND đặc khu Phú Quốc",
        "Phương án|7/PA-UBND|2025-11-14|UBND đặc khu Phú Quốc"},
    {"Bản thỏa thuận số 01/BTT-UBND ngày 9/9/2022", "Bản thỏa thuận|01/BTT-UBND|2022-09-09|-"},
    {"Kế hoạch số 283/KH-UBND ngày 24/9/2025 của Uỷ ban nhân dân Tỉnh",
        "Kế hoạch|283/KH-UBND|2025-09-24|Uỷ ban nhân dân Tỉnh"},
    {"Thông tư số 05/2024/TT-BNNPTNT ngày 01/02/2024 của Bộ Nông nghiệp và Phát triển nông thôn Quy định",
        "Thông tư|05/2024/TT-BNNPTNT|2024-02-01|Bộ Nông nghiệp và Phát triển nông thôn"},
};

/* What looks like a number and cites nothing. */
static const char *const nothing[] = {
    "Hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2015",
    "Quy chuẩn kỹ thuật quốc gia QCVN 01:2019/BCT của Bộ Công Thương",
    "trước ngày 15/01/2022 và ngày 31/12/2022",
    "tổ chức bảo vệ 24/24 giờ, đạt 9/10 chỉ tiêu",
    "giai đoạn 2021/2025, giai đoạn 2021 - 2025",
    "theo Luật Viên chức, Luật Cán bộ, công chức",
    "Kế hoạch số      /KH-UBND ngày     /3/2026 của Chủ tịch UBND tỉnh",
    "Chủ tịch, các PCT/UBND huyện; VP/TU; BTC/TU",
    "mức độ 3, mức độ 4; 80 triệu đồng/người/năm",
    "dịch vụ 3G/4G, Km26+793",
    "Đề án 06, Nghị quyết Đại hội XIII",
    "Các đơn vị (ph/h); Lưu: VT, NC/TH",
};

static void line_of(const struct kh_citation *c, char *to, size_t room)
{
	snprintf(to, room, "%s|%s|%s|%s", c->type.text == NULL ? "-" : c->type.text, c->id.text,
	    c->date == NULL ? "-" : c->date, c->issuer.text == NULL ? "-" : c->issuer.text);
}

static void read_all(struct kit *kit, const char *text, struct kh_list *list)
{
	*list = (struct kh_list){0};
	ck_assert_int_eq(kh_citations_find(kit->run, kit_flow(kit, text), list), KH_OK);
}

START_TEST(mentions_are_read)
{
	struct kit *kit = kit_new();
	struct kh_list list;
	char got[4096] = "", one[1024];

	read_all(kit, whole[_i].text, &list);
	for (size_t i = 0; i < list.count; i++) {
		line_of((struct kh_citation *)list.items + i, one, sizeof one);
		if (i > 0)
			strcat(got, "\n");
		strcat(got, one);
	}
	ck_assert_str_eq(got, whole[_i].expected);
	kit_free(kit);
}
END_TEST

START_TEST(other_figures_are_no_mentions)
{
	struct kit *kit = kit_new();
	struct kh_list list;

	read_all(kit, nothing[_i], &list);
	ck_assert_msg(list.count == 0, "\"%s\" cites %s", nothing[_i],
	    list.count == 0 ? "" : ((struct kh_citation *)list.items)->id.text);
	kit_free(kit);
}
END_TEST

/* Parts of the number, and the places of what was read. */
START_TEST(parts_and_spans)
{
	static const struct {
		const char *text, *number, *symbol;
		int year;
	} cases[] = {{"Nghị định số 60/2021/NĐ-CP", "60", "NĐ-CP", 2021},
	    {"Nghị quyết số 19-NQ/TW", "19", "NQ/TW", 0}, {"Luật số 29/2018/QH14", "29", "QH14", 2018},
	    {"Quyết định số 1803/1998/QĐ/BTC", "1803", "QĐ/BTC", 1998},
	    {"Quyết định số 1389/QĐ-UBND-HC", "1389", "QĐ-UBND-HC", 0},
	    {"văn bản số 24.6/GĐN ngày 24/6/2026", "24.6", "GĐN", 0}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_new();
		struct kh_list list;
		read_all(kit, cases[i].text, &list);
		ck_assert_uint_eq(list.count, 1);
		const struct kh_citation *c = list.items;
		ck_assert_str_eq(c->number, cases[i].number);
		ck_assert_str_eq(c->symbol, cases[i].symbol);
		ck_assert_int_eq(c->year, cases[i].year);
		ck_assert_uint_eq(c->id.spans.count, 1);
		ck_assert_int_eq(strncmp(cases[i].text + c->id.spans.at[0].begin, c->number, strlen(c->number)), 0);
		ck_assert_uint_eq(c->spans.at[0].begin, 0);
		kit_free(kit);
	}
}
END_TEST

START_TEST(a_missing_year_is_found_once)
{
	static const struct {
		const char *text;
		size_t found;
	} cases[] = {{"Nghị định số 61/NĐ-CP", 1}, {"Thông tư số 23/TT-BTC ngày 5/5/2020", 1},
	    {"Nghị định số 60/2021/NĐ-CP", 0}, {"Quyết định số 468/QĐ-TTg", 0}, {"Nghị quyết số 76/NQ-CP", 0},
	    {"Nghị định số 73/NĐ-CP ngày 01/11/1995", 0}, {"Nghị định số 178/CP ngày 28/10/1994", 0},
	    {"Kế hoạch số 247/KH-UBND", 0}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_new();
		struct kh_list list;
		read_all(kit, cases[i].text, &list);
		ck_assert_uint_eq(list.count, 1);
		ck_assert_uint_eq(kit_findings(kit, "citation-year-missing"), cases[i].found);
		kit_free(kit);
	}
}
END_TEST

START_TEST(reading_again_reports_nothing)
{
	struct kit *kit = kit_new();
	struct kh_list list = {0};

	ck_assert_int_eq(kh_citations_read(kit->run, kit_flow(kit, "Nghị định số 61/NĐ-CP"), &list), KH_OK);
	ck_assert_uint_eq(list.count, 1);
	ck_assert_uint_eq(kit_findings(kit, "citation-year-missing"), 0);
	kit_free(kit);
}
END_TEST

START_TEST(conflicts_of_dates)
{
	struct kit *kit = kit_new();
	struct kh_heading heading = {.number = {.text = "15"},
	    .symbol = {.text = "KH-UBND"},
	    .type = {.text = "Kế hoạch"},
	    .date = {.text = "2022-01-26"}};
	struct kh_list list = {0};

	ck_assert_int_eq(
	    kh_citations_find(kit->run,
	        kit_flow(kit,
	            "Kế hoạch số 15/KH-UBND ngày 27/01/2022; Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của "
	            "Chính phủ; Nghị định số 60/2021/NĐ-CP ngày 22/6/2021 của Chính phủ; Kế hoạch số 9/KH-UBND ngày "
	            "01/02/2021; Kế hoạch số 9/KH-UBND ngày 01/02/2022; Quyết định số 15/KH-UBND ngày 01/01/2020"),
	        &list),
	    KH_OK);
	ck_assert_uint_eq(list.count, 6);
	ck_assert_int_eq(kh_citations_check(kit->run, &heading, list.items, list.count), KH_OK);
	ck_assert_uint_eq(kit_findings(kit, "date-conflict"), 1);
	ck_assert_uint_eq(kit_findings(kit, "citation-conflict"), 1);
	kit_free(kit);
}
END_TEST

/* A draft's date agrees with any day of its month; nothing is said of what was left blank. */
START_TEST(incomplete_dates_conflict_with_nothing)
{
	struct kit *kit = kit_new();
	struct kh_heading heading = {
	    .number = {.text = "15"}, .symbol = {.text = "KH-UBND"}, .date = {.text = "2022-01-XX"}};
	struct kh_list list = {0};

	ck_assert_int_eq(
	    kh_citations_find(kit->run, kit_flow(kit, "Kế hoạch số 15/KH-UBND ngày 27/01/2022"), &list), KH_OK);
	ck_assert_int_eq(kh_citations_check(kit->run, &heading, list.items, list.count), KH_OK);
	ck_assert_uint_eq(kit_findings(kit, "date-conflict"), 0);
	kit_free(kit);
}
END_TEST

/* No text makes the scan slow: a megabyte of signs that wake the expressions. */
START_TEST(hostile_text_is_quick)
{
	enum { REPEATS = 20000 };
	static const char piece[] = "số 1/K-2/A-B 3-C/ ngày 4/5/, 12/QĐ- ";
	char *text = malloc(REPEATS * sizeof piece + 1), *to = text;
	struct kit *kit = kit_new();
	struct kh_list list = {0};

	for (int i = 0; i < REPEATS; i++, to += sizeof piece - 1)
		memcpy(to, piece, sizeof piece);
	ck_assert_int_eq(kh_citations_find(kit->run, kit_flow(kit, text), &list), KH_OK);
	kit_free(kit);
	free(text);
}
END_TEST

Suite *kh_suite_citation(void)
{
	Suite *suite = suite_create("citation");
	TCase *all = tcase_create("citation");

	tcase_set_timeout(all, 30);
	tcase_add_loop_test(all, mentions_are_read, 0, sizeof whole / sizeof *whole);
	tcase_add_loop_test(all, other_figures_are_no_mentions, 0, sizeof nothing / sizeof *nothing);
	tcase_add_test(all, parts_and_spans);
	tcase_add_test(all, a_missing_year_is_found_once);
	tcase_add_test(all, reading_again_reports_nothing);
	tcase_add_test(all, conflicts_of_dates);
	tcase_add_test(all, incomplete_dates_conflict_with_nothing);
	tcase_add_test(all, hostile_text_is_quick);
	suite_add_tcase(suite, all);
	return suite;
}
