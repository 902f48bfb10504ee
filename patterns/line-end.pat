# Line ends that are lost. Readers of office documents and of web pages that put nothing where a line was broken by hand set what stood
# on the next line tight to the word before it: "ỦY BAN NHÂN DÂNHUYỆN TÂN PHƯỚC", "KẾ HOẠCHChuyển đổi số". A hit ends where
# the line ended.

line-end.letterhead                                       # the body and its place
    match  \b(?:ỦY\s+BAN|HỘI\s+ĐỒNG)\s+NHÂN\s+DÂN(?=(?:TỈNH|THÀNH\s+PHỐ|HUYỆN|QUẬN|THỊ\s+XÃ|THỊ\s+TRẤN|XÃ|PHƯỜNG|ĐẶC\s+KHU)\s+[A-Z])
    good   ỦY BAN NHÂN DÂNHUYỆN TÂN PHƯỚC
    good   HỘI ĐỒNG NHÂN DÂNXÃ TÂN LẬP
    near   ỦY BAN NHÂN DÂN HUYỆN TÂN PHƯỚC

line-end.body                                             # the body above and the one that writes
    match  \b(?:ỦY\s+BAN\s+NHÂN\s+DÂN|UBND|TỈNH|THÀNH\s+PHỐ|HUYỆN|QUẬN|THỊ\s+XÃ)\s[A-Z\s]{2,50}?[A-Z](?=(?:PHÒNG|SỞ|VĂN\s+PHÒNG|TRUNG\s+TÂM|CÔNG\s+AN)\s+[A-Z]{2})
    good   UBND HUYỆN TÂN PHƯỚCPHÒNG NỘI VỤ
    good   ỦY BAN NHÂN DÂN TỈNH LÀO CAISỞ CÔNG THƯƠNG
    near   UBND HUYỆN TÂN PHƯỚC PHÒNG NỘI VỤ

line-end.country                                          # beside the letterhead
    match  [A-Z](?=CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA)
    good   HUYỆN TÂN PHƯỚCCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    good   UBND TỈNHCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
    near   TỈNH LÀO CAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

line-end.motto
    match  \bVIỆT\s+NAM(?=Độc\s+lập)
    good   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc
    good   VIỆT NAMĐộc lập-Tự do-Hạnh phúc
    near   VIỆT NAM Độc lập - Tự do

line-end.number
    match  (?:[A-Z]{2}|phúc)(?=Số\s*:)
    good   HUYỆN TÂN PHƯỚCSố: 45/KH-UBND
    good   Độc lập - Tự do - Hạnh phúcSố: 45/KH-UBND
    near   HUYỆN TÂN PHƯỚC Số: 45/KH-UBND

line-end.date
    match  (?:[/-][A-Z]{2,8}|phúc)(?=[A-Z][a-z]{1,6}(?:\s[A-Z][a-z]{1,6}){0,3},\s+ngày\b)
    good   Số: 45/KH-UBNDTân Phước, ngày 20 tháng 01 năm 2025
    good   Hạnh phúcLào Cai, ngày 5 tháng 3 năm 2024
    near   Số: 45/KH-UBND Tân Phước, ngày 20 tháng 01 năm 2025

line-end.type                                             # below the date
    match  \bnăm\s+[12][0-9]{3}(?=(?i:{@type})(?<=[A-Z]{2})(?:[A-Z]|\s*$))
    good   Tân Phước, ngày 20 tháng 01 năm 2025KẾ HOẠCH
    good   ngày 5 tháng 3 năm 2024QUYẾT ĐỊNHVề việc
    near   ngày 20 tháng 01 năm 2025 KẾ HOẠCH
    near   năm 2025Kế hoạch

line-end.subject                                          # below the type
    match  ^(?i:{@type})(?<=[A-Z]{2})(?=[A-Z])
    good   KẾ HOẠCHChuyển đổi số năm 2025
    good   QUYẾT ĐỊNHVề việc ban hành
    good   CHƯƠNG TRÌNHCẢI CÁCH HÀNH CHÍNH
    near   KẾ HOẠCH Chuyển đổi số
    near   Kế hoạchCải cách

line-end.annex
    match  ^PHỤ\s+LỤC(?:\s+[0-9]{1,2})?(?=[A-Z]{2})(?![IVX]{1,5}(?:\b|\.))
    good   PHỤ LỤCDANH MỤC NHIỆM VỤ
    good   PHỤ LỤC 2KINH PHÍ
    near   PHỤ LỤC DANH MỤC
    near   PHỤ LỤCIII

line-end.authority                                        # who signs for whom
    match  \b(?:NHÂN\s+DÂN|THƯỜNG\s+VỤ|CHỦ\s+TỊCH|BÍ\s+THƯ|BỘ\s+TRƯỞNG|CỤC\s+TRƯỞNG|THỦ\s+TRƯỞNG|HIỆU\s+TRƯỞNG|TRƯỞNG\s+(?:BAN|PHÒNG)|GIÁM\s+ĐỐC)(?=(?:KT|TM|TL|TUQ)\.|(?:PHÓ|CHỦ\s+TỊCH|THỨ\s+TRƯỞNG|CHÁNH|GIÁM\s+ĐỐC|CỤC|TRƯỞNG|BÍ\s+THƯ|HIỆU|QUYỀN)\b)
    good   TM. ỦY BAN NHÂN DÂNCHỦ TỊCH
    good   KT. BỘ TRƯỞNGTHỨ TRƯỞNG
    good   TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCH
    good   TL. CHỦ TỊCHCHÁNH VĂN PHÒNG
    near   KT. CHỦ TỊCH PHÓ CHỦ TỊCH

line-end.signer
    match  \b(?:CHỦ\s+TỊCH|BÍ\s+THƯ|TRƯỞNG|GIÁM\s+ĐỐC|(?:VĂN|TRƯỞNG)\s+PHÒNG|TRƯỞNG\s+BAN)(?=[A-Z][a-z]{1,6}(?:\s[A-Z][a-z]{0,6}){1,4}\s*$)
    good   PHÓ CHỦ TỊCHTrần Văn Lành
    good   GIÁM ĐỐCNguyễn Thị Mẫu
    near   CHỦ TỊCH Trần Văn Lành
