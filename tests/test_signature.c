/* Recipients and signers, in the layouts that texts reach us in. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "heading/signature.h"

/* `signers`: "name|title|authority", one a line, "-" for null. `recipients`: one a line. `after`: the first line
 * after it. */
struct expected {
	const char *text, *signers, *recipients, *after;
};

static const struct expected ends[] = {
    {"Nội dung./.\n\nNơi nhận:\n- Sở Nội vụ;\n- UBND các xã, thị trấn;\n- Lưu: VT, PNV.\n\nTM.ỦY BAN NHÂN DÂN\nCHỦ "
     "TỊCH\n\nNguyễn Hữu Nghĩa\n\nPHỤ LỤC\n",
        "Nguyễn Hữu Nghĩa|Chủ tịch|TM. Ủy ban nhân dân", "Sở Nội vụ\nUBND các xã, thị trấn\nLưu: VT, PNV", "PHỤ LỤC"},
    {"***Nơi nhận:***\n\n- Bộ Nội vụ;\n- Lưu: VT.\n\n**TM. ỦY BAN NHÂN DÂN  \nKT. CHỦ TỊCH  \nPHÓ CHỦ "
     "TỊCH**\n\n**Phạm Thị Nga**",
        "Phạm Thị Nga|Phó Chủ tịch|TM. Ủy ban nhân dân KT. Chủ tịch", "Bộ Nội vụ\nLưu: VT", ""},
    /* signature first */
    {"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTrần Văn Bình\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n\nI. Phần sau\n",
        "Trần Văn Bình|Chủ tịch|TM. Ủy ban nhân dân", "Như Điều 3\nLưu: VT", "I. Phần sau"},
    /* two columns read across; bars that a table left; a bullet mark and a drafter on lines of their own */
    {"Nơi nhận: |\nTM. ỦY BAN NHÂN DÂN |\n- UBND huyện (b/c);\n- Các ngành, đoàn thể xã;\n- Lưu: VT. |\nCHỦ TỊCH\nNguyễn Thanh Phúc |\n",
        "Nguyễn Thanh Phúc|Chủ tịch|TM. Ủy ban nhân dân", "UBND huyện (b/c)\nCác ngành, đoàn thể xã\nLưu: VT", ""},
    {"Nơi nhận:\n- Bộ Lao động;\n-\nTT.HĐND tỉnh;\n- Lưu: VP.\nTuấn\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Mạnh Hà\n\nKẾ HOẠCH\n",
        "Trần Mạnh Hà|Phó Chủ tịch|TM. Ủy ban nhân dân KT. Chủ tịch", "Bộ Lao động\nTT.HĐND tỉnh\nLưu: VP. Tuấn",
        "KẾ HOẠCH"},
    /* degrees before the name; a name that is one word */
    {"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nBS.CKII Trần Mạnh Hà\n", "Trần Mạnh Hà|Giám đốc|-",
        "Như trên\nLưu: VT", ""},
    {"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. TỔ CÔNG TÁC\nTỔ TRƯỞNG\n\nThS. Trần Mạnh Hà\n",
        "Trần Mạnh Hà|Tổ trưởng|TM. Tổ Công tác", "Như trên\nLưu: VT", ""},
    {"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. HỘI ĐỒNG\nCHỦ TỊCH\n\nTrần Mạnh Hà\n",
        "Trần Mạnh Hà|Chủ tịch|TM. Hội đồng", "Như trên\nLưu: VT", ""},
    {"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nTrần Mạnh Hà\n",
        "Trần Mạnh Hà|Phó Bí thư Thường trực|-", "Như trên\nLưu: VT", ""},
    {"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTRƯỞNG CÔNG AN\n\nThiếu tá, ThS. Trần Mạnh Hà\n",
        "Trần Mạnh Hà|Trưởng Công an|-", "Như trên\nLưu: VT", ""},
    {"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nHẠT TRƯỞNG\n\nK'Brên\n", "K'Brên|Hạt trưởng|-", "Như trên\nLưu: VT", ""},
    /* the same on single lines, one blank apart, as OCR gives them */
    {"Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh (b/c); CHỦ TỊCH\n- TT HU, HĐND huyện;\n- CHỦ TỊCH UBND HUYỆN;\n"
     "- Hội Nông dân, Hội Phụ nữ; Đã ký\n- UBND các xã, thị trấn; Nguyễn Văn Mẫu\n- Lưu: VT, NV.\nPHỤ LỤC\n",
        "Nguyễn Văn Mẫu|Chủ tịch|TM. Ủy ban nhân dân",
        "UBND tỉnh (b/c)\nTT HU, HĐND huyện\nCHỦ TỊCH UBND HUYỆN\nHội Nông dân, Hội Phụ nữ\nUBND các xã, thị trấn\nLưu: VT, NV",
        "PHỤ LỤC"},
    /* a tab behind the last recipient makes a row of its line; two posts of one person stand one above the other */
    {"Nơi nhận:\n- Như Điều 2;\n- Lưu: VT, SNV.\tTRƯỞNG BAN\nCHỦ TỊCH UBND TỈNH\nTrần Mạnh Hà\n\nPHỤ LỤC\n",
        "Trần Mạnh Hà|Trưởng ban Chủ tịch UBND tỉnh|-", "Như Điều 2\nLưu: VT, SNV", "PHỤ LỤC"},
    /* a footnote of the last page below them: its mark on a line of its own, or before it */
    {"Nơi nhận:                         GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\n\n                                  Trần Mạnh Hà\n\n\n"
     "     1\n       Các cơ quan theo dõi gồm Văn phòng, Sở Tài chính.\n",
        "Trần Mạnh Hà|Giám đốc|-", "Như trên\nLưu: VT", "1"},
    {"Nơi nhận:                         GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\n\n                                  Trần Mạnh Hà\n"
     "     1 Các cơ quan được giao theo dõi gồm Văn phòng và Sở Tài chính của tỉnh.\n",
        "Trần Mạnh Hà|Giám đốc|-", "Như trên\nLưu: VT",
        "1 Các cơ quan được giao theo dõi gồm Văn phòng và Sở Tài chính của tỉnh."},
    {"Nơi nhận: KT. GIÁM ĐỐC\n- Như trên PHÓ GIÁM ĐỐC\n- Lưu: VT, TTr.\n\nTrần Thị Mai\n",
        "Trần Thị Mai|Phó Giám đốc|KT. Giám đốc", "Như trên\nLưu: VT, TTr", ""},
    /* parts of the list with lead-ins of their own, behind the file mark too; the stamp of a digital signature */
    {"Nơi nhận:                                      TRƯỞNG PHÒNG\n- Lưu: VT.\nBản điện tử:\n- Sở Nội vụ (b/c);\n- Các trường (để t/h).\n\n"
     "                                               Phạm Văn Mẫu\n                              DANH SÁCH\n   Ban tổ chức cấp huyện\n",
        "Phạm Văn Mẫu|Trưởng phòng|-", "Lưu: VT\nBản điện tử:\nSở Nội vụ (b/c)\nCác trường (để t/h)", "DANH SÁCH"},
    {"Nơi nhận:\n- Lưu: VT, TH.\n\nBản điện tử:\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n- Như trên;\n- Các phòng.\nSở Nội vụ\n"
     "2020.04.09 07:48:13 +07:00\n\nPhạm Văn Mẫu\n\nI. Phần sau\n",
        "Phạm Văn Mẫu|Phó Giám đốc|KT. Giám đốc", "Lưu: VT, TH\nBản điện tử:\nNhư trên\nCác phòng", "I. Phần sau"},
    {"Nơi nhận:\n- UBND tỉnh.\nBản điện tử:\n- UBND các xã.\nKý bởi Phòng Nội vụ\nGiờ ký: 2020-08-07T08:25:50.78+07:00\n\nTRƯỞNG PHÒNG\n\nPhạm Văn Mẫu\n",
        "Phạm Văn Mẫu|Trưởng phòng|-", "UBND tỉnh\nBản điện tử:\nUBND các xã", ""},
    {"Nơi nhận:\n- Lưu: VT.\n\nTRƯỞNG PHÒNG\n\nBản điện tử:\n- Lãnh đạo phòng;\n- Như kính gửi.\n\nPhạm Văn Mẫu\n\n2\n",
        "Phạm Văn Mẫu|Trưởng phòng|-", "Lưu: VT\nBản điện tử:\nLãnh đạo phòng\nNhư kính gửi", "2"},
    /* the place and date of the signature, between the two columns that were printed one after the other */
    {"Nơi nhận:\n- Thanh tra tỉnh;\n- Lưu: VT,TTr.\n\nYên Bái, ngày 24 tháng 6 năm 2019\nKT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVũ Văn Mẫu\n",
        "Vũ Văn Mẫu|Phó Giám đốc|KT. Giám đốc", "Thanh tra tỉnh\nLưu: VT,TTr", ""},
    {"Nơi nhận: Yên Bái, ngày 24 tháng 6 năm 2019\n- Thanh tra tỉnh; KT. GIÁM ĐỐC\n- Các phòng; PHÓ GIÁM ĐỐC\n- Lưu: VT.\nVũ Văn Mẫu\n",
        "Vũ Văn Mẫu|Phó Giám đốc|KT. Giám đốc", "Thanh tra tỉnh\nCác phòng\nLưu: VT", ""},
    /* a narrow stamp, each of its lines cut; another one beside it, without words that say what they are */
    {"Nơi nhận:                                   GIÁM ĐỐC\n- UBND tỉnh (b/c);\n- Lãnh đạo Sở;\n- Lưu: VT.\n"
     "                                 Người ký: Sở Tài\n                                 chính\n                                 Email:\n"
     "                                 stc@yenbai.gov.\n                                 vn\n                                 Cơ quan: Tỉnh\n"
     "                                 Yên Bái\n                                 Thời gian ký:\n                                 28.12.2018\n"
     "                                 15:38:28 +07:00\n",
        "-|Giám đốc|-", "UBND tỉnh (b/c)\nLãnh đạo Sở\nLưu: VT", ""},
    {"Nơi nhận:                       Người ký: Ủy ban\n- UBND huyện;                   nhân dân xã            CHỦ TỊCH\n"
     "- Các thôn;                     Kim Sơn\n- Lưu VT.                       Email: kimson@\n                                yenbai.gov.vn\n"
     "                                Cơ quan: Huyện\n                                Yên Bình, Tỉnh        Vũ Văn Mẫu\n                                Yên Bái\n"
     "                                Thời gian ký:\n                                10.01.2019\n                                16:22:12 +07:00\n",
        "Vũ Văn Mẫu|Chủ tịch|-", "UBND huyện\nCác thôn\nLưu VT", ""},
    {"Nơi nhận:                                            GIÁM ĐỐC\n- Thanh tra tỉnh;                              Người ký: Sở\n"
     "- Lưu: VT.                                     Tài chính               Sở Tài chính\n                                               Email: stc@\n"
     "                                                                       Tỉnh Yên\n                                               Cơ quan: Tỉnh\n"
     "                                                                       Bái\n                                               Yên Bái                 19.06.2019\n"
     "                                               Thời gian ký:\n                                               19.06.2019              16:26:18\n"
     "                                               16:26:35\n                                               +07:00\n"
     "                                                                       +07:00\n",
        "-|Giám đốc|-", "Thanh tra tỉnh\nLưu: VT", ""},
    {"Nơi nhận: KT. GIÁM ĐỐC\n- Thanh tra tỉnh; PHÓ GIÁM ĐỐC\n- Lưu: VT,TTr. Người ký: Sở Tài\nchính\nEmail:\nstc@yenbai.gov.\nvn\n"
     "Cơ quan: Tỉnh\nYên Bái\nThời gian ký:\n24.04.2019\n11:03:36 +07:00\n",
        "-|Phó Giám đốc|KT. Giám đốc", "Thanh tra tỉnh\nLưu: VT,TTr", ""},
    /* a dash that OCR read as a tilde, and what it left of a rule */
    {"Nơi nhận:%\n- Bộ Nội vụ;\n~ Các sở, ban, ngành;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nPhạm Văn Mẫu\n",
        "Phạm Văn Mẫu|Chủ tịch|TM. Ủy ban nhân dân", "Bộ Nội vụ\nCác sở, ban, ngành\nLưu: VT", ""},
    /* side by side */
    {"Nơi nhận:                                   TL. CHỦ TỊCH\n- Như trên;                            KT. CHÁNH VĂN "
     "PHÒNG\n- Các sở, ban, ngành và đoàn      PHÓ CHÁNH "
     "VĂN PHÒNG\n  thể cấp tỉnh;\n- Lưu: VT.\n\n\n                                             Phùng Tô Long\n",
        "Phùng Tô Long|Phó Chánh Văn phòng|TL. Chủ tịch KT. Chánh Văn phòng",
        "Như trên\nCác sở, ban, ngành và đoàn thể cấp tỉnh\nLưu: VT", ""},
    {"Nơi nhận:                                          KT/ bộ trưởng bộ nội vụ\n- Văn phòng Quốc hội               "
     "                      Thứ trưởng\n- Các Bộ, cơ "
     "quan                                       (Đã ký)\n   thuộc Chính phủ                                     "
     "Thang Văn Phúc\n- Lưu: VP (HC, TH)\n      TCCB\n\nHết\n",
        "Thang Văn Phúc|Thứ trưởng|KT/ Bộ trưởng Bộ Nội vụ",
        "Văn phòng Quốc hội\nCác Bộ, cơ quan thuộc Chính phủ\nLưu: VP (HC, TH) TCCB", "Hết"},
    /* a page break through both columns: the signature among the recipients, its lines wrapped; how many copies */
    {"Nơi nhận:\n- Bộ Nội vụ;\n- UBND tỉnh;\n\nTM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu\n\n- UBND các xã;\n"
     "- VPUB: LĐVP, các Phòng: TH,\nKTTH, NN;\n- Lưu: VT, NC.\n\nKẾ HOẠCH\n",
        "Trần Văn Mẫu|Phó Chủ tịch|TM. Ủy ban nhân dân KT. Chủ tịch",
        "Bộ Nội vụ\nUBND tỉnh\nUBND các xã\nVPUB: LĐVP, các Phòng: TH, KTTH, NN\nLưu: VT, NC", "KẾ HOẠCH"},
    {"Nơi nhận:\n- Bộ Nội vụ;\nTM. ỦY BAN\nNHÂN DÂN\n- UBND các xã;\n- Lưu: VT, CT.\n09 KH\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu\n",
        "Trần Văn Mẫu|Phó Chủ tịch|TM. Ủy ban nhân dân KT. Chủ tịch", "Bộ Nội vụ\nUBND các xã\nLưu: VT, CT", ""},
    /* cells; the typist's mark below the last recipient, a line in capitals that goes on */
    {"|\n*Nơi nhận:*\n- VPUB: CVP, các Vụ, Cục:\nTH, KTTH, NN, PL, QHĐP;\n- Lưu: VT, CT.\n08 KH\n|\n**TM. ỦY BAN\nNHÂN DÂN**\n"
     "KT. CHỦ TỊCH\n**PHÓ CHỦ TỊCH**\n**Huỳnh Minh Tuấn**\n|\n\n**PHỤ LỤC**\n",
        "Huỳnh Minh Tuấn|Phó Chủ tịch|TM. Ủy ban nhân dân KT. Chủ tịch",
        "VPUB: CVP, các Vụ, Cục: TH, KTTH, NN, PL, QHĐP\nLưu: VT, CT", "PHỤ LỤC"},
    {"|\n*Nơi nhận:*\n- Thường trực Tỉnh ủy;\n- Mục V;\n- Lưu: VT, KGVX. Thg.\n|\n**TM. ỦY BAN\nNHÂN DÂN**\nKT. CHỦ "
     "TỊCH\n**PHÓ CHỦ TỊCH**\n**Huỳnh Minh Tuấn**\n|\n\n**PHỤ "
     "LỤC**\n",
        "Huỳnh Minh Tuấn|Phó Chủ tịch|TM. Ủy ban nhân dân KT. Chủ tịch",
        "Thường trực Tỉnh ủy\nMục V\nLưu: VT, KGVX. Thg", "PHỤ LỤC"},
    {"|\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n|\n**KT. BỘ TRƯỞNG,\nCHỦ NHIỆM**\nPHÓ CHỦ NHIỆM\nTrần Văn Mẫu\n|\n",
        "Trần Văn Mẫu|Phó Chủ nhiệm|KT. Bộ trưởng, Chủ nhiệm", "Như trên\nLưu: VT", ""},
    /* a mark alone on its line; a post that was wrapped */
    {"|\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n|\nKT.\nCHỦ TỊCH\nPHÓ CHỦ\nTỊCH\nTrần Văn Mẫu\n|\n",
        "Trần Văn Mẫu|Phó Chủ tịch|KT. Chủ tịch", "Như trên\nLưu: VT", ""},
    /* lines that were wrapped inside their cell */
    {"|\nNơi\nnhận:\n- Như trên;\n- Lưu: VT, TH.\n|\n**KT. BỘ TRƯỞNG**\nTHỨ TRƯỞNG\n**Nguyễn\nHữu Mẫu**\n|\n",
        "Nguyễn Hữu Mẫu|Thứ trưởng|KT. Bộ trưởng", "Như trên\nLưu: VT, TH", ""},
    {"|\nNơi nhận:\n- CT, PCT UBND TP (1AE);\n- Sở Nội vụ;\n- VPUBND TP (2C, 3C);\n- Lưu: VT.\n|\nKT. CHỦ TỊCH\n"
     "**PHÓ CHỦ TỊCH**\n**Huỳnh Minh Tuấn**\n|\n",
        "Huỳnh Minh Tuấn|Phó Chủ tịch|KT. Chủ tịch", "CT, PCT UBND TP (1AE)\nSở Nội vụ\nVPUBND TP (2C, 3C)\nLưu: VT",
        ""},
    /* a draft: no name; no authority */
    {"Nơi nhận:\n- Chủ tịch UBND tỉnh;\n- Lưu: VT, SNV.\n\nCHỦ TỊCH\n\n\nPHỤ LỤC I\n", "-|Chủ tịch|-",
        "Chủ tịch UBND tỉnh\nLưu: VT, SNV", "PHỤ LỤC I"},
    /* a name alone, then an annex with a heading of its own */
    {"Nơi nhận:\n\n- UBND tỉnh;\n- Lưu: VT.NV-CCHC (Lợi) *nc*\n\n\n\nNguyễn Thị Cát Tiên\n\nỦY BAN NHÂN DÂN\nHUYỆN "
     "XUÂN LỘC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
        "Nguyễn Thị Cát Tiên|-|-", "UBND tỉnh\nLưu: VT.NV-CCHC (Lợi) nc", "ỦY BAN NHÂN DÂN"},
    /* no recipients at all */
    {"Quyết định này có hiệu lực kể từ ngày ký./.\n\nTM. ỦY BAN NHÂN DÂN TỈNH\nCHỦ TỊCH\nTrương Tấn Thiệu\n",
        "Trương Tấn Thiệu|Chủ tịch|TM. Ủy ban nhân dân tỉnh", "", ""},
    {"Trên đây là Kế hoạch./.\n\nGIÁM ĐỐC\n\n\nHoàng Chí Hiền\n", "Hoàng Chí Hiền|Giám đốc|-", "", ""},
    /* recipients without bullets, a rank before the name, other posts */
    {"Nơi nhận:\nNhư trên;\nCác phòng;\nLưu: VT.\n\nKT. TRƯỞNG CÔNG AN HUYỆN\nPHÓ TRƯỞNG CÔNG AN\n\nThượng tá Lê Văn "
     "Hùng\n",
        "Lê Văn Hùng|Phó Trưởng Công an|KT. Trưởng Công an huyện", "Như trên\nCác phòng\nLưu: VT", ""},
    {"Nơi nhận:\n- Sở GDĐT (bc);\n- Lưu: VT, V.\n\nKT.HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\n\n\nTRẦN THANH VŨ\n",
        "TRẦN THANH VŨ|Phó Hiệu trưởng|KT. Hiệu trưởng", "Sở GDĐT (bc)\nLưu: VT, V", ""},
    {"T/M ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\n\nY Thanh Hà Niê Kđăm\n",
        "Y Thanh Hà Niê Kđăm|Q. Chủ tịch|T/M Ủy ban nhân dân", "", ""},
    /* cells whose lines were joined; an authority in a row of its own */
    {"Nơi nhận: - Bộ Nội vụ; - Chủ tịch, PCT. UBND tỉnh (Đ/c Phúc); - Lưu: VT, NC.\tKT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Mẫu\n\nPHỤ LỤC\n",
        "Nguyễn Văn Mẫu|Phó Chủ tịch|KT. Chủ tịch", "Bộ Nội vụ\nChủ tịch, PCT. UBND tỉnh (Đ/c Phúc)\nLưu: VT, NC",
        "PHỤ LỤC"},
    {"Trên đây là Kế hoạch./.\n\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Văn Hậu\n",
        "Trần Văn Hậu|Chủ tịch|TM. Ủy ban nhân dân", "", ""},
    {"|   |TM. ỦY BAN NHÂN DÂN |\n|Nơi nhận: |KT. CHỦ TỊCH |\n|- Lưu: VT; |PHÓ CHỦ TỊCH |\n|   |Ngô Thị Hằng |\n",
        "Ngô Thị Hằng|Phó Chủ tịch|TM. Ủy ban nhân dân KT. Chủ tịch", "Lưu: VT", ""},
    /* two side by side */
    {"Báo cáo cấp trên.\n\n   SỞ LAO ĐỘNG                                     CÔNG AN TỈNH\n      GIÁM ĐỐC                    "
     "                KT. GIÁM ĐỐC\n                                                  PHÓ GIÁM ĐỐC\n\n\n\n    Lâm Văn Hòa     "
     "                         Đại tá Phan Thanh Tùng\n\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nPHỤ LỤC\n",
        "Lâm Văn Hòa|Giám đốc|Sở Lao động\nPhan Thanh Tùng|Phó Giám đốc|Công an tỉnh KT. Giám đốc",
        "UBND tỉnh\nLưu: VT", "PHỤ LỤC"},
    {"Đạt 90% hồ sơ.\n\n   DUYỆT CỦA HIỆU TRƯỞNG                         NGƯỜI LẬP KẾ HOẠCH\n\n\n     Nguyễn Văn Mười       "
     "                      Trần Thị Hoa\n",
        "Nguyễn Văn Mười|Duyệt của Hiệu trưởng|-\nTrần Thị Hoa|Người lập kế hoạch|-", "", ""},
    {"Nơi nhận:\n- Bộ Nội vụ;                                     - Thường trực Tỉnh ủy;\n- Lưu: VT.\n KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n"
     "Trần Văn Mẫu\n",
        "Trần Văn Mẫu|Phó Chủ tịch|KT. Chủ tịch", "Bộ Nội vụ\nThường trực Tỉnh ủy\nLưu: VT", ""},
    {"Nơi nhận:                                         T/M. ĐOÀN KIỂM TRA\n- Như trên;\n- Lưu: VT.                           "
     "             TRƯỞNG ĐOÀN\n\n\n                                                     Trần Văn Mẫu\n"
     "                                                     PHÓ GIÁM ĐỐC\n                                                SỞ CÔNG THƯƠNG\n",
        "Trần Văn Mẫu|Trưởng đoàn|T/M. Đoàn kiểm tra", "Như trên\nLưu: VT", ""},
    {"Nội dung kế hoạch.\n\nNơi cư trú của công dân.\n", "", "", ""},
    /* a post without authority right above the recipients, who stand on one line */
    {"Nội dung./.\n\nGIÁM ĐỐC\nBùi Đức Nam\n\nNơi nhận: UBND tỉnh; Các phòng,\nđơn vị; Lưu: VT; VP.\n",
        "Bùi Đức Nam|Giám đốc|-", "UBND tỉnh\nCác phòng, đơn vị\nLưu: VT; VP", ""},
    {"Nội dung./.\n\nNơi nhận: - UBND tỉnh; - Các phòng; ban; - Lưu: VT; VP.\n\nGIÁM ĐỐC\nBùi Đức Nam\n",
        "Bùi Đức Nam|Giám đốc|-", "UBND tỉnh\nCác phòng; ban\nLưu: VT; VP", ""},
    /* the merged cell of the recipients, repeated in each row */
    {"Nội dung./.\nNơi nhận: - Sở Nội vụ; - Lưu: VT.\tKT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\nNơi nhận: - Sở Nội vụ; - Lưu: VT.\t\n"
     "Nơi nhận: - Sở Nội vụ; - Lưu: VT.\tTrần Thanh Vũ\n",
        "Trần Thanh Vũ|Phó Giám đốc|KT. Giám đốc", "Sở Nội vụ\nLưu: VT", ""},
};

static void join(char *to, const char *line)
{
	if (*to != '\0')
		strcat(to, "\n");
	strcat(to, line);
}

static const char *text_of(const struct kh_value *value)
{
	return value->text == NULL ? "-" : value->text;
}

START_TEST(ends_are_read)
{
	const struct expected *e = &ends[_i];
	struct kit *kit = kit_read(e->text);
	struct kh_signature s;
	char signers[1024] = "", recipients[2048] = "", line[512];

	kit_split(kit);
	ck_assert_int_eq(kh_signature_read(kit->run, &kit->lines, 0, &s), KH_OK);
	for (size_t i = 0; i < s.signers.count; i++) {
		const struct kh_signer *signer = (struct kh_signer *)s.signers.items + i;
		snprintf(line, sizeof line, "%s|%s|%s", text_of(&signer->name), text_of(&signer->title),
		    text_of(&signer->authority));
		join(signers, line);
	}
	for (size_t i = 0; i < s.recipients.count; i++)
		join(recipients, ((struct kh_value *)s.recipients.items)[i].text);
	ck_assert_str_eq(signers, e->signers);
	ck_assert_str_eq(recipients, e->recipients);
	if (*e->after != '\0') {
		ck_assert_uint_lt(s.line_end, kit->lines.count);
		ck_assert_str_eq(kh_text_copy(kit->run->mem, kit->text, kit->lines.at[s.line_end].at), e->after);
	} else if (*e->signers != '\0')
		ck_assert_uint_eq(s.line_end, kit->lines.count);
	kit_free(kit);
}
END_TEST

/* A span cut from the source is the value but for what cleaning does. */
START_TEST(values_know_their_places)
{
	const char *text = ends[0].text;
	struct kit *kit = kit_read(text);
	struct kh_signature s;

	kit_split(kit);
	ck_assert_int_eq(kh_signature_read(kit->run, &kit->lines, 0, &s), KH_OK);
	const struct kh_value *r = s.recipients.items;
	for (size_t i = 0; i < s.recipients.count; i++) {
		ck_assert_uint_eq(r[i].spans.count, 1);
		ck_assert_uint_eq(r[i].spans.at[0].end - r[i].spans.at[0].begin, strlen(r[i].text));
		ck_assert_int_eq(strncmp(text + r[i].spans.at[0].begin, r[i].text, strlen(r[i].text)), 0);
	}
	const struct kh_signer *signer = s.signers.items;
	ck_assert_int_eq(
	    strncmp(text + signer->name.spans.at[0].begin, signer->name.text, strlen(signer->name.text)), 0);
	kit_free(kit);
}
END_TEST

Suite *kh_suite_signature(void)
{
	Suite *suite = suite_create("signature");
	TCase *all = tcase_create("signature");

	tcase_set_timeout(all, 20);
	tcase_add_loop_test(all, ends_are_read, 0, sizeof ends / sizeof *ends);
	tcase_add_test(all, values_know_their_places);
	suite_add_tcase(suite, all);
	return suite;
}
