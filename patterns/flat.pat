# Where lines of a paper begin that lost its line ends: all of it, or much, is one line. `at`: the place.

flat.country                                      # the letterhead, read across or half by half
    match  \s(?<at>CỘNG\s+HÒA\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM\b)
    accents any
    good   UBND HUYỆN LAI VUNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    good   SỞ NỘI VỤ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập
    near   nước Cộng hòa xã hội chủ nghĩa Việt Nam

flat.behind-country
    match  \bCHỦ\s+NGHĨA\s+VIỆT\s+NAM\s+(?<at>\S)
    accents any
    good   CHỦ NGHĨA VIỆT NAM SỞ NỘI VỤ
    good   CHỦ NGHĨA VIỆT NAM Độc lập
    near   CHỦ NGHĨA VIỆT NAM

flat.motto
    match  \s(?<at>Độc\s+lập\s*[-.\x1A]?\s*Tự\s+do\s*[-.\x1A]?\s*Hạnh\s+phúc)
    accents any
    good   SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
    good   VIỆT NAM Độc lập  Tự do  Hạnh phúc
    near   nền độc lập của Tổ quốc

flat.behind-motto
    match  \bTự\s+do\s*[-.\x1A]?\s*Hạnh\s+phúc[\s_*-]+(?<at>[A-Z])
    accents any
    good   Độc lập - Tự do - Hạnh phúc Số: 12/KH-UBND
    good   Độc lập - Tự do - Hạnh phúc ----- Lai Vung, ngày 4
    near   Tự do - Hạnh phúc.

flat.number
    match  \s(?<at>Số\s?:\s*[0-9]{0,6}\s*/)
    accents any
    good   HUYỆN LAI VUNG Số: 247/KH-UBND
    good   SỞ NỘI VỤ Số:      /KH-SNV
    near   Một số: 12/KH

flat.date                                         # "Lai Vung, ngày 31 tháng 12 năm 2021"
    match  [^a-z]\s+(?<at>{place.name},\s+ngày\s)
    accents any
    good   Số: 247/KH-UBND Lai Vung, ngày 31 tháng 12
    good   12/KH-SNV Phan Rang-Tháp Chàm, ngày 05 tháng 11
    near   của tỉnh, ngày

flat.behind-date
    match  ,\s+ngày\s*[0-9]{0,2}\s*tháng\s*[0-9]{0,2}\s*năm\s*[0-9]{4}\s+(?<at>[A-Z])
    accents any
    good   Lai Vung, ngày 31 tháng 12 năm 2021 KẾ HOẠCH
    good   Lai Vung, ngày     tháng 01 năm 2022 V/v báo cáo
    near   Quyết định số 12/QĐ-UBND ngày 31 tháng 12 năm 2021 của

flat.title                                        # words in capitals end where others begin
    match  (?:(?:[A-Z]{2,}|[0-9]{4})[,;]?\s+){3}(?<at>[A-Z][a-z]+\s+[a-z])
    accents any
    good   CHUYỂN ĐỔI SỐ NĂM 2022 Căn cứ Luật
    good   I. CĂN CỨ LẬP KẾ HOẠCH Quyết định số
    near   UBND Tỉnh ban hành

flat.title-labelled                               # be they few, behind a label
    match  ^(?:[IVX]{1,5}|[A-E]|[1-9][0-9]?)[.)]\s+(?:[A-Z]{2,}[,;]?\s+){1,20}(?<at>[A-Z][a-z]*\s+[a-z])
    accents any
    good   IV. KINH PHÍ Từ nguồn ngân sách huyện
    good   I. MỤC TIÊU Phấn đấu đến
    near   3. UBND các xã

flat.duty                                         # what is to be done begins behind a title that no sign ends
    match  (?<!\bBan)(?<!\bPhòng)(?<!\bVụ)(?<!\bTổ)(?<!\bSở)(?<!\bBộ)(?<=[a-z0-9)])\s+(?<at>(?:Tiếp\s+tục|Chủ\s+(?:trì|động)|Triển\s+khai|Tăng\s+cường|Phối\s+hợp|Rà\s+soát|Đẩy\s+mạnh|Nâng\s+cao
    match  |Hoàn\s+(?:thiện|thành)|Bảo\s+đảm|Đảm\s+bảo|Thường\s+xuyên|H[àằ]ng\s+năm|Tham\s+mưu|Định\s+kỳ|Ưu\s+tiên|Khuyến\s+khích|Phấn\s+đấu|Tập\s+trung|Duy\s+trì|Mở\s+rộng
    match  |Phát\s+huy|Huy\s+động|Thúc\s+đẩy|Kịp\s+thời|Trên\s+cơ\s+sở|Từ\s+nguồn|Ban\s+hành|Bố\s+trí|Cân\s+đối|(?:Chịu|Có)\s+trách\s+nhiệm|Là\s+cơ\s+quan|Đôn\s+đốc|Theo\s+dõi|Quán\s+triệt
    match  |Lồng\s+ghép|Cập\s+nhật|Đề\s+xuất|Thực\s+hiện|Khai\s+thác\s+(?:có|hiệu|tối)|Xây\s+dựng\s+(?:và|kế|các|chương)|Tổ\s+chức\s+(?:thực|triển|tuyên|tập|các|kiểm|hội|phổ))\b)
    accents any
    good   5. Phòng Nội vụ Chủ trì, phối hợp
    good   2. Cải cách thể chế Tiếp tục rà soát
    good   1. Mục tiêu tổng quát Đẩy mạnh chuyển đổi số
    good   4. Kinh phí thực hiện Từ nguồn ngân sách
    good   6. Phòng Tư pháp Tổ chức tuyên truyền
    near   của Ban Tổ chức các hội thi
    near   Sở Xây dựng và các
    near   trong năm. Tiếp tục rà soát

flat.first-of-article                             # and of a part
    match  ^(?:Điều\s+[0-9]{1,2}|[IVX]{1,5})\.\s+[A-Z][^.;:]{2,150}[a-z]\s+(?<at>1\.\s+[A-Z])
    accents any
    good   Điều 2. Đối tượng, phạm vi kiểm tra 1. Đối tượng
    good   II. Nhiệm vụ trọng tâm 1. Cải cách thể chế
    near   2. Nhiệm vụ trọng tâm 1. Cải cách thể chế

flat.closing
    match  [.;]\s+(?<at>Trên\s+đây\s+là\s)
    accents any
    good   trường học. Trên đây là Kế hoạch
    good   thực hiện./. ; Trên đây là kế hoạch
    near   trên đây là

flat.ground
    match  \s(?<at>Căn\s+cứ\s)
    accents any
    good   ngày 19/6/2015; Căn cứ Luật
    good   hành chính năm 2022 Căn cứ Kế hoạch số
    near   các căn cứ pháp lý

flat.ground-after                                 # other grounds, behind one
    match  ;\s+(?<at>(?:Xét|Theo\s+đề\s+nghị|Thực\s+hiện)\s)
    accents any
    good   năm 2021; Theo đề nghị của
    good   năm 2021; Thực hiện Kế hoạch số
    near   Theo đề nghị của

flat.lead-in                                      # behind the abstract, which no sign ends
    match  [a-z0-9]\s+(?<at>Thực\s+hiện\s+(?:{@type})\s+số\b)
    accents any
    good   hành chính năm 2022 Thực hiện Kế hoạch số 12/KH-UBND
    good   trên địa bàn huyện Thực hiện Quyết định số 45/QĐ-UBND
    near   năm 2022. Thực hiện Kế hoạch số

flat.roman
    match  \s(?<at>[IVX]{1,5}\s?[.-]\s+[A-Z]{2})
    accents any
    good   như sau: I. MỤC ĐÍCH, YÊU CẦU
    good   trong năm II. NHIỆM VỤ
    near   khóa XI. Kế hoạch

flat.roman-mixed
    match  [.;:/]\s+(?<at>[IVX]{1,5}\.\s+[A-Z])
    accents any
    good   như sau: I. Mục đích, yêu cầu
    good   trong năm./. II. Nhiệm vụ
    near   quý I. Kế hoạch

flat.number-label                                 # behind a sentence or a title in capitals
    match  (?:[.;:/)]|\b[A-Z]{2,})\s+(?<at>[1-9][0-9]?\.(?:[0-9]{1,2}\.?){0,3}\s+(?:[A-Z]|ủy\s+ban))
    accents any
    good   trong năm; 3. ủy ban nhân dân các xã
    good   MỤC ĐÍCH, YÊU CẦU 1. Mục đích
    good   trong năm. 2. Yêu cầu
    near   mức độ 4. Phấn đấu

flat.number-first                                 # the first of its own behind any title
    match  [a-z]\s+(?<at>[1-9]\.1\.?\s+[A-Z])
    accents any
    good   Mục tiêu 1.1. Mục tiêu chung
    good   Chỉ tiêu cụ thể 2.1 Về thể chế
    near   Mục tiêu 1.2. Mục tiêu chung

flat.letter-label
    match  [.;:,/]\s+(?<at>[a-eghik]\)\s+[A-Z])
    accents any
    good   trong năm; b) Bảo đảm
    good   cụ thể: a) Bảo đảm
    near   tại điểm b) Khoản 2

flat.letter-first
    match  [a-z0-9]\s+(?<at>a\)\s+[A-Z])
    accents any
    good   Mục đích a) Bảo đảm
    good   trong năm 2022 a) Bảo đảm
    near   Mục đích b) Bảo đảm

flat.bullet                                       # behind a sentence
    match  [.;:,/]\s+(?<at>[-+*\x1A]\s?[A-Z0-9])
    accents any
    good   như sau: - Bảo đảm
    good   trong năm; + 100% hồ sơ
    near   Lao động - Thương binh và Xã hội

flat.bullet-capitals                              # behind a title in capitals
    match  [A-Z]{2}\s+(?<at>[-+*\x1A]\s[A-Z0-9](?:[a-z]|[0-9.,%]))
    accents any
    good   CĂN CỨ LẬP KẾ HOẠCH - Quyết định số
    good   MỤC TIÊU - 100% văn bản
    near   SỞ LAO ĐỘNG - THƯƠNG BINH

flat.bullet-title                                 # behind any title; names of bodies have such strokes too
    match  ^(?:[IVX]{1,5}|[1-9][0-9]?(?:\.[0-9]{1,2}){0,3}|[a-eghik])[.)]?\s+[A-Z][^.;:]{2,120}?\s(?<at>[-+]\s+(?!(?:Kế\s+(?:hoạch|toán)|Thương\s+binh|Xã\s+hội|Hành\s+chính|Truyền\s+hình|Tài\s+chính|Văn\s+(?:hóa|phòng)
    match  |Thông\s+tin|Thể\s+thao|Du\s+lịch|Hạ\s+tầng|Môi\s+trường|Kỹ\s+thuật|Đô\s+thị|Ngân\s+sách|Dân\s+số|Kế\s+hoạch\s+hóa|Chính\s+trị|Tự\s+do|Hạnh\s+phúc)\b)[A-Z0-9])
    accents any
    good   1. Mục đích - Triển khai kịp thời
    good   5. Phòng Tài chính - Kế hoạch - Tham mưu cho
    near   5. Phòng Tài chính - Kế hoạch
    near   Mục đích - Triển khai

flat.article
    match  \s(?<at>Điều\s+[0-9]{1,2}\.\s)
    accents any
    good   QUYẾT ĐỊNH: Điều 1. Ban hành
    good   kể từ ngày ký. Điều 3. Chánh Văn phòng
    near   theo quy định tại Điều 3 của Luật

flat.recipients
    match  \s(?<at>Nơi\s+nhận\s*:)
    accents any
    good   thực hiện./. Nơi nhận: - Như trên
    good   giải quyết. Nơi nhận :
    near   nơi nhận hồ sơ

flat.authority
    match  \s(?<at>(?:TM|KT|TL|TUQ|T/M|K/T)\.?\s?(?:ỦY|CHỦ|GIÁM|BAN|BỘ|HỘI|TRƯỞNG|HIỆU|CHÁNH|BÍ)\b)
    accents any
    good   Lưu: VT. TM. ỦY BAN NHÂN DÂN
    good   NHÂN DÂN KT. CHỦ TỊCH
    near   TM. Ủy ban

flat.post
    match  (?:CHỦ\s+TỊCH|GIÁM\s+ĐỐC|TRƯỞNG|CHÁNH\s+VĂN\s+PHÒNG|BÍ\s+THƯ|NHÂN\s+DÂN)\s+(?<at>(?:PHÓ\s|CHỦ\s+TỊCH\b))
    accents any
    good   KT. CHỦ TỊCH PHÓ CHỦ TỊCH
    good   TM. ỦY BAN NHÂN DÂN CHỦ TỊCH
    near   CHỦ TỊCH ỦY BAN

flat.name                                         # who signs
    match  (?:CHỦ\s+TỊCH|GIÁM\s+ĐỐC|TRƯỞNG(?:\s+[A-Z]+)?|VĂN\s+PHÒNG|BÍ\s+THƯ)\s+(?:\([^()]{1,30}\)\s+)?(?<at>(?:[A-Z][a-z]+\s+){1,4}[A-Z][a-z]+(?=\s*$|\s+[A-Z]{2}))
    accents any
    good   CHỦ TỊCH Nguyễn Văn An
    good   PHÓ CHỦ TỊCH (Đã ký) Trần Thị Bình PHỤ LỤC
    near   CHỦ TỊCH Hội đồng nhân dân

flat.annex
    match  \s(?<at>PHỤ\s+LỤC(?:\s+(?:[IVX]{1,4}|[0-9]{1,2}))?\s+[A-Z]{2})
    accents any
    good   Trần Thị Bình PHỤ LỤC I DANH MỤC
    good   Nguyễn Văn An PHỤ LỤC NHIỆM VỤ
    near   theo Phụ lục kèm theo
