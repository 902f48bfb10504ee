# The heading of a document (thể thức, Nghị định 30/2020/NĐ-CP, Phụ lục I): what each piece of its lines is, and where the
# abstract ends and the body begins.

# ---- pieces that are recognised wherever they stand in a line, so that two columns on one line come apart ----

heading-number.symbol                                    # "Số: 247/KH-UBND", "Số:          /TTr - SCT", "Luật số: 29/2018/QH14", "Số 10-CTr/TU"
    accents any
    match  (?i:số)\s*(?:[:;.]\s*|\s+|(?=[0-9/]))(?:[._\x1A\s]{0,30}(?<number>[0-9]{1,6}(?:\s[0-9]{1,3}|\.[0-9]{1,2}(?=/))?[a-z]?)[._\x1A]{0,10}|[._\x1A\s]{0,60})\s*
    match  (?:/\s*(?:(?<year>[12][0-9]{3})\s*/{1,2}\s*)?(?<symbol>{symbol.tail}(?:(?<=TH|THCS|THPT|MN)\s[A-Z]{1,6}[0-9]?(?=\s*$|\s{3}|(?:\s[A-Z][a-z]{1,6}){1,4}\s?,\s+ngày\b))?)(?:\s?,\s?[A-Z][A-Za-z]{1,6}(?=\s*$|\s{3}))?|-\s?(?<party>{symbol.group}\s?/\s?{symbol.group}(?:-{symbol.group}){0,2})(?![A-Za-z0-9]))
    good   Số: 247/KH-UBND                        number=247  symbol=KH-UBND
    good   Số: /KH-UBND                           symbol=KH-UBND
    good   Số: ..542../TB-UBND                    number=542  symbol=TB-UBND
    good   Số:542_ /TB-UBND                       number=542  symbol=TB-UBND
    good   SỐ :117  /2000/TT-BTC                  number=117  year=2000  symbol=TT-BTC
    good   Số:           /TTr - SCT               symbol=TTr - SCT
    good   Số: 98/KH-THCS DC                      number=98  symbol=KH-THCS DC
    good   Số: 58/KH-THPT CL2 Đồng Tháp, ngày 5   number=58  symbol=KH-THPT CL2
    good   Số 128-KH/HU                           number=128  party=KH/HU
    good   Số: 66.18/2026/NQ-CP                   number=66.18  year=2026  symbol=NQ-CP
    good   Số: 24/2026//NQ-CP                     number=24  year=2026  symbol=NQ-CP
    good   Số: …../KH-UBND                        symbol=KH-UBND
    good   Số: 998 /SGDĐT-GDTrH, GDTX             number=998  symbol=SGDĐT-GDTrH
    near   Số lượng 12/15
    near   Sở Nội vụ

heading-number.slipped                            # letters read for figures: "Số: l5/KH-UBND", "Số: 24O/KH-UBND"
    accents any
    match  (?i:số)\s*[:;.]?\s*(?<number>[0-9OolI]{1,6})\s*/\s*(?<symbol>{symbol.tail})
    good   Số: l5/KH-UBND                         number=l5  symbol=KH-UBND
    good   Sô 24O /KH-SNV                         number=24O  symbol=KH-SNV
    near   Số: lần/KH-UBND

heading-number.unread                             # a number by hand that OCR could not read: "Số: đ# /CT-UBND"
    accents any
    match  \b(?i:số)\s*(?:[:;.]\s*(?:[^\s/]{1,3}/(?=[^0-9A-Z]|[A-Z]/))?[^\s/]{1,6}\s*/\s?(?:(?<year>[12][0-9]{3})\s*/\s*)?(?<symbol>[A-Z]{1,6}-{symbol.tail})
    match  |[:;.,]\s*(?![0-9]{1,6}[\s/])[^\s]{1,8}(?:\s?/\s?|\s)(?<code>(?:KH|QĐ|NQ|CT|TB|BC|HD|TTr|CTr|ĐA|PA)\s?-\s?[A-Z]{2,6}(?:-[A-Z]{2,6})?)(?![A-Za-z0-9/]))
    good   Số: đ# /CT-UBND                        symbol=CT-UBND
    good   Số: S42/TB-UBND                        symbol=TB-UBND
    good   Số: II /2026/QĐ-UBND Lào Cai, ngày 29  year=2026  symbol=QĐ-UBND
    good   Số: 7⁄Ø/QĐ-TTg                         symbol=QĐ-TTg
    good   Só:⁄⁄2z2 /KH-UBND                      code=KH-UBND
    good   só,/2 /KH-UBND                         code=KH-UBND
    good   Số: ///Ÿ KH-UBND                       code=KH-UBND
    good   Số:46Ù /KH- UBND                       code=KH- UBND
    near   Số: 12 người/KH
    near   Số, 12 KH-UBND

heading-number.tight                              # its stroke lost: "Số: 352KH-UBND"
    accents any
    match  \b(?i:số)\s*[:;.]\s*(?<number>[0-9]{1,5})\s?(?<symbol>(?:KH|QĐ|NQ|CT|TB|BC|HD|TTr|CTr|ĐA|PA)-[A-Z]{2,6}(?:-[A-Z]{2,6})?)(?![A-Za-z0-9/])
    good   Số: 352KH-UBND                         number=352  symbol=KH-UBND
    good   Số: 12 QĐ-SNV                          number=12  symbol=QĐ-SNV
    near   Số: 352 KH
    near   Số: 352/KH-UBND

heading-number.bare                               # a number without a symbol, at the end of its piece
    accents any
    match  ^(?i:số)\s*:\s*(?<number>[0-9]{1,5})$
    good   Số: 12                                 number=12
    good   SỐ: 015                                number=015
    near   Số: 12 người
    near   Số:

late-head.letter                                  # what stands below a letterhead, or below the abstract that one ends in
    match  ^(?i)(?:kính\s+(?:gửi|trình)\b|nơi\s+nhận\s*:)
    good   Kính gửi: Sở Nội vụ
    good   Nơi nhận:
    near   Kính thưa đồng bào

late-head.type                                    # a type alone on its line
    match  ^(?:BÁO\s+CÁO|TỜ\s+TRÌNH|KẾ\s+HOẠCH|QUYẾT\s+ĐỊNH|THÔNG\s+BÁO|CHƯƠNG\s+TRÌNH|CHỈ\s+THỊ|NGHỊ\s+QUYẾT|HƯỚNG\s+DẪN|ĐỀ\s+ÁN|PHƯƠNG\s+ÁN)$
    good   KẾ HOẠCH
    good   BÁO CÁO
    near   KẾ HOẠCH NĂM 2022

heading-number.union                                  # the Youth Union writes no hyphen: "Số: 84 KH/TĐTN-VP"
    accents any
    match  (?i:số)\s?:?\s*(?<number>[0-9]{1,5})\s?-?\s?(?<symbol>[A-ZĐ][A-Za-zĐđ]{1,4}/[A-Z]{0,6}ĐTN(?:-[A-Z]{1,6})?)(?![A-Za-z0-9])
    good   Số: 84 KH/TĐTN-VP                              number=84  symbol=KH/TĐTN-VP
    good   Số: 367 - QĐ/TWĐTN-VP                          number=367  symbol=QĐ/TWĐTN-VP
    near   Số: 84 KH/TW

heading-number.tail                               # "/KH-UBND" alone on its line, where "Số:" stands on the line above
    accents any
    match  ^(?:ố\s?:\s*)?/\s?(?<symbol>{symbol.tail})$
    good   /KH-UBND                               symbol=KH-UBND
    good   ố: /KH-UBND                            symbol=KH-UBND
    good   / QĐ-UBND                              symbol=QĐ-UBND
    near   xã/phường

heading-team.document                             # whose name ends in a document's number: "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" / "SỐ 12/QĐ-SCT"
    match  (?i)\btheo\s+(?:quyết\s+định|QĐ|kế\s+hoạch|văn\s+bản)\s*$
    good   ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH
    good   ĐOÀN THANH TRA THEO QĐ
    near   QUYẾT ĐỊNH
    near   THEO QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN

heading-date.words                                      # "Lai Vung, ngày 31 tháng 12 năm 2021"; what was left blank stays blank
    accents any
    match  (?:(?<place>(?<![A-Za-z0-9])(?!(?i:(?:(?:(?:đảng\s+)?cộng\s+)?sản\s+)?việt\s+nam\s)\s*[A-Z])(?<!(?i:việt)\s)[A-Z][A-Za-z'.]*(?:(?:[ \v-]{1,3}|\n\s*)[A-Z0-9][A-Za-z'.0-9]*|[ \v][a-z]{1,5}(?=[ ,])){0,6})\s{0,2}[,.]\s{0,4})?\b(?<date>(?i:ngày)\s*
    match  (?:[0-9]{1,2}(?:\s[0-9])?|[._\x1A\s]{0,40})\s*(?i:tháng)\s*(?:[0-9]{1,2}|[._\x1A\s]{0,40})\s*(?i:năm)\s*[12][0-9]{3})(?![A-Za-z0-9])
    good   Lai Vung, ngày 31 tháng 12 năm 2021    place=Lai Vung  date=ngày 31 tháng 12 năm 2021
    good   Long Mỹ, ngày       tháng        năm 2022  place=Long Mỹ
    good   ĐẢNG CỘNG SẢN VIỆT NAM Sơn La, ngày 5 tháng 3 năm 2026  place=Sơn La
    good   Hà nội, ngày  22  tháng 11 năm 2002    place=Hà nội
    good   Đồng Xoài, ngày 14 tháng5 năm 2008     place=Đồng Xoài
    good   Thành phố Hồ Chí Minh, ngày 18 tháng 11 năm 2025  place=Thành phố Hồ Chí Minh
    near   ngày 15/7/2021
    near   từ tháng 3 năm 2022

heading-date-rest.stamped                             # what a line into which a day was stamped leaves to the next: "tháng 3 năm 2025"
    accents any
    match  (?i)^(?:(?:[0-9]{1,2}\s+)?tháng\s*(?:[0-9]{1,2}|[._\x1A]{0,20})\s*)?năm\s*[12][0-9]{3}$
    good   tháng 3 năm 2025
    good   08 tháng 4 năm 2025
    good   năm 2026
    near   năm 2025 và những năm tiếp theo
    near   ngày 3 tháng 3 năm 2025

heading-date-month.alone                              # the month's word, alone between blanks: "Lâm Đồng, ngày" / "tháng" / "năm 2026"
    accents any
    match  (?i)^tháng(?:\s+[0-9]{1,2})?$
    good   tháng
    good   tháng 3
    near   tháng 3 năm 2026
    near   trong tháng

heading-date.blank                                    # all of it left blank: "Lâm Đồng, ngày     tháng    năm"
    accents any
    match  (?<place>(?<![A-Za-z0-9])(?!(?i:(?:(?:(?:đảng\s+)?cộng\s+)?sản\s+)?việt\s+nam\s)\s*[A-Z])(?<!(?i:việt)\s)[A-Z][A-Za-z'.]*(?:[ -]{1,3}[A-Z0-9][A-Za-z'.0-9]*){0,6})\s{0,2},\s{0,4}(?<date>(?i:ngày)[._\x1A\s]{1,40}(?i:tháng)[._\x1A\s]{1,40}(?i:năm))[._\x1A\s]{0,40}$
    yields blank=yes
    good   Lâm Đồng, ngày         tháng        năm   place=Lâm Đồng
    good   Lai Vung, ngày ... tháng ... năm ...    place=Lai Vung
    near   Lâm Đồng, ngày 5 tháng 3 năm 2026
    near   từ ngày đến tháng

heading-date.slipped                              # letters read for figures: "ngày 3l tháng l2 năm 2O21"
    accents any
    match  (?:(?<place>\b[A-Z][A-Za-z'.]*(?:[ -]{1,3}[A-Z0-9][A-Za-z'.0-9]*){0,6})\s{0,2}[,.]\s{0,4})?\b(?<date>(?i:ngày)\s*(?<d>[0-9OolILi!|]{1,2})
    match  \s*(?i:tháng)\s*(?<m>[0-9OolILi!|]{1,2})\s*(?i:năm)\s*(?<y>[12lI][0-9OolI]{3}))\b
    good   Lai Vung, ngày 3l tháng l2 năm 2O21    place=Lai Vung  d=3l  m=l2  y=2O21
    good   ngày O5 tháng 12 năm 202l              d=O5  m=12  y=202l
    good   Thanh Hóa, ngày L8 tháng 1! năm 2025   d=L8  m=1!
    near   ngày lễ tháng 12 năm 2021

heading-date.unread                               # a day by hand that OCR could not read: "ngày #6 tháng 11 năm 2024"
    accents any
    match  (?:(?<place>\b[A-Z][A-Za-z'.]*(?:(?:[ \v-]{1,3}|\n\s*)[A-Z0-9][A-Za-z'.0-9]*){0,6})\s{0,2}[,.]?\s{0,4})?\b(?<date>(?i:ngày)\s*(?=[^\s]{0,2}[^A-Za-z0-9\s]|[A-Za-z]?[0-9][A-Za-z]?\s)[^\s]{1,3}
    match  \s*(?i:tháng)\s*(?<m>[0-9]{1,2})\s*(?i:năm)\s*(?<y>[12][0-9]{3}))\b
    yields unread=day
    good   Quảng Ngãi, ngày #6 tháng 11 năm 2024  place=Quảng Ngãi  date=ngày #6 tháng 11 năm 2024
    good   Quảng Ngãi, ngày2@ tháng 11 năm 2024   place=Quảng Ngãi
    good   Lai Vung, ngày 0ó tháng 3 năm 2022     place=Lai Vung
    near   ngày đầu tháng 3 năm 2022

heading-date.unread-month                         # so for the month: "ngày 20 tháng!) năm 2020"
    accents any
    match  (?:(?<place>\b[A-Z][A-Za-z'.]*(?:(?:[ \v-]{1,3}|\n\s*)[A-Z0-9][A-Za-z'.0-9]*){0,6})\s{0,2}[,.]?\s{0,4})?\b(?<date>(?i:ngày)\s*(?:(?<d>[0-9]{1,2})|[^\s]{1,3}(?:\s[^A-Za-z0-9\s])?)
    match  \s*(?i:tháng)\s*[^A-Za-z0-9\s]{1,3}\s*(?i:năm)\s*(?<y>[12][0-9]{3}))\b
    yields unread=month
    good   Lai Vung, ngày 20 tháng!) năm 2020     place=Lai Vung  d=20  y=2020
    good   Hà Nội, ngày OŸ ` tháng‡năm 2019       place=Hà Nội  y=2019
    near   ngày 20 tháng 5 năm 2020

heading-date.lost                                 # the day ran into the month's word: "ngày háng 4 năm 2019"
    accents any
    match  (?:(?<place>\b[A-Z][A-Za-z'.]*(?:(?:[ \v-]{1,3}|\n\s*)[A-Z0-9][A-Za-z'.0-9]*){0,6})\s{0,2}[,.]?\s{0,4})?\b(?<date>(?i:ngày)\s*[^\s]{0,2}(?<![Tt])\s?háng\s*(?<m>[0-9]{1,2})\s*(?i:năm)\s*(?<y>[12][0-9]{3}))\b
    yields unread=day
    good   Lai Vung, ngày háng 4 năm 2019         place=Lai Vung  m=4
    good   Hà Nội, ngày (háng 11 năm 2020         place=Hà Nội  m=11
    near   Lai Vung, ngày tháng 4 năm 2019

heading-date.comma-lost                           # "Quảng Ngãi ngày 06 tháng 11 năm 2024"
    accents any
    match  ^[\s.,;:-]*(?<place>[A-Z][A-Za-z']*(?:\s[A-Z][A-Za-z']*){0,3})\s+(?<date>(?i:ngày)\s*[0-9]{1,2}(?:\s*(?i:tháng)\s*[0-9]{1,2}\s*(?i:năm)\s*|/[0-9]{1,2}/)[12][0-9]{3})\b
    good   Quảng Ngãi ngày 06 tháng 11 năm 2024   place=Quảng Ngãi
    good   . Lai Vung ngày 05/01/2022             place=Lai Vung
    good   Lai Vung ngày 5 tháng 1 năm 2022       place=Lai Vung
    near   kỳ họp ngày 5 tháng 1 năm 2022

heading-date.figures                              # "Cần Thơ, ngày 05/3/2022"
    accents any
    match  (?<place>\b[A-Z][A-Za-z'.]*(?:(?:[ \v-]{1,3}|\n\s*)[A-Z0-9][A-Za-z'.0-9]*){0,6})\s{0,2},\s{0,4}(?<date>(?i:ngày)\s*[0-9]{0,2}\s?/\s?[0-9]{0,2}\s?/\s?[12][0-9]{3})\b
    good   Cần Thơ, ngày 05/3/2022                place=Cần Thơ  date=ngày 05/3/2022
    good   Lai Vung, ngày 31/12/2021              place=Lai Vung
    near   trước ngày 15/01/2022

heading-date.word-lost                            # "Lai Vung, 31/12/2021", alone on its line or behind the number
    accents any
    match  ^[\s.,;:-]*(?<place>[A-Z][A-Za-z'.]*(?:[ -]{1,3}[A-Z0-9][A-Za-z'.0-9]*){0,6})\s{0,2},\s{0,4}(?<date>[0-9]{1,2}(?:/[0-9]{1,2}/|\s*(?i:tháng)\s*[0-9]{1,2}\s*,?\s*(?i:năm)\s*)[12][0-9]{3})\s*$
    good   Lai Vung, 31/12/2021                   place=Lai Vung  date=31/12/2021
    good   , Lai Vung, 05 tháng 3 năm 2022        place=Lai Vung
    near   Lai Vung, 31/12/2021 và các năm

heading-date.alone                                # behind the number, without a place: "Số: 12/KH-UBND ngày 10/01/2025"
    accents any
    match  ^[\s.,;:-]*(?<date>(?i:ngày)\s*[0-9]{1,2}/[0-9]{1,2}/[12][0-9]{3})\s*$
    good   ngày 10/01/2025                        date=ngày 10/01/2025
    good   , ngày 5/12/2024                       date=ngày 5/12/2024
    near   ngày 10/01/2025)
    near   ngày 10/01/2025 của Ủy ban nhân dân

heading.country                                   # Quốc hiệu, whole or the part of it that a line holds
    accents any
    match  (?i)\b(?:cộng\s*h(?:òa|ịa)\s*|ch\s?)(?:xhcn|(?<=h[òị]a|h[òị]a\s)xã(?:\s*hội?(?:\s*chủ(?:\s*nghĩa)?)?)?)(?:,?\s*(?:việt(?:\s*nam)?|vn))?\b|^(?:xã\s+)?(?:hội\s+)?chủ\s+nghĩa\s+việt\s+nam$
    match  |^cộng(?:\s+h(?:òa|ịa))?(?=[\s|]*$)|^h(?:òa|ịa)\s+xã(?:\s+hội(?:\s+chủ(?:\s+nghĩa(?:\s+việt(?:\s+nam)?)?)?)?)?(?=[\s|]*$)
    good   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    good   CỘNG
    good   HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    good   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
    good   CỘNG HÒA XÃ HỘI CHỦ
    good   cộng hoà xã hội chủ  nghĩa Việt nam
    good   CỘNG HÕA XÃ HỘI
    good   CỌNG HÒA XÃ HỘI CHỦ NGHĨA, VIỆT NAM
    good   CỘNG HỊA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    good   CỘNG HOÀ XÃ HỘ CHỦ NGHĨA VIỆT NAM
    good   CỘNG HÒA XHCN VIỆT NAM
    good   CHXHCNVN
    good   CỘNG HOÀ XÃHỘI CHỦ NGHĨAVIỆT NAM
    near   nước cộng hòa

heading.country-glued                            # set tight to what stands left of it: "TỈNH LÂM ĐỒNGCỘNG HÒA …", "____CỘNG HÒA …"
    match  (?<=[A-Z0-9_])CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM\b
    good   TỈNH LÂM ĐỒNGCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    good   TRƯỜNG THPT CAO LÃNH 2CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    near   cộng hòa xã hội chủ nghĩa

heading.country-slipped                           # one of its words misread: "GỘNG HÒA XÃ HỘI …", "CỘNG HÒA XÃ H0I CHỦ NGHĨA YIỆT NAM"
    accents any
    match  (?i)(?:\b[a-z]ộng\s+h(?:òa|ịa)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|\bcộng\s+[a-z0-9]{2,4}\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam
    match  |\bcộng\s+h(?:òa|ịa)\s+(?:[a-z0-9]{1,4}\s+hội\s+chủ|xã\s+[a-z0-9]{2,4}\s+chủ|xã\s+hội\s+[a-z0-9]{2,4})\s+nghĩa\s+việt\s+nam
    match  |\bcộng\s+h(?:òa|ịa)\s+xã\s+hội\s+chủ\s+(?:[a-z0-9]{3,6}\s+việt\s+nam|nghĩa\s+[a-z0-9]{3,5}\s+nam|nghĩa\s+việt\s+[a-z0-9]{2,4}))\b
    good   GỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    good   CỘNG HÒA XÃ H0I CHỦ NGHĨA VIỆT NAM
    good   CỘNG HÒA XÃ HỘI CHỦ NGHĨA YIỆT NAM
    near   xây dựng chủ nghĩa xã hội ở Việt Nam

heading-rest.country                              # the words of Quốc hiệu that a narrow column leaves to the next line
    accents any
    match  ^(?:(?:(?:(?:XÃ\s+)?HỘI\s+)?CHỦ\s+)?NGHĨA\s+)?(?:VIỆT\s+)?NAM$
    good   NAM
    good   VIỆT NAM
    good   NGHĨA VIỆT NAM
    near   ĐẢNG CỘNG SẢN VIỆT NAM

heading.motto                                     # Tiêu ngữ
    accents any
    match  (?i)\bđộc\s+lập\s*-\s*tự\s+do(?:\s*-\s*hạnh\s+phúc)?\b|^hạnh\s+phúc$
    good   Độc lập - Tự do - Hạnh phúc
    good   Độc lập-Tự do-Hạnh phúc
    near   độc lập, tự chủ

heading.party                                     # the Party's documents have this instead
    accents any
    match  (?i)\bđảng\s+cộng\s+sản\s+việt\s+nam\b
    good   ĐẢNG CỘNG SẢN VIỆT NAM
    good   Đảng Cộng sản Việt Nam
    near   ĐẢNG BỘ TỈNH

heading.youth                                     # and those of the Youth Union this, on a line of its own
    accents any
    match  (?i)(?:^|(?<=\s\s\s))đoàn\s+(?:TNCS|thanh\s+niên\s+cộng\s+sản)\s+hồ\s+chí\s+minh$
    good   ĐOÀN TNCS HỒ CHÍ MINH
    good   ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH
    near   BCH ĐOÀN TNCS HỒ CHÍ MINH HUYỆN LAI VUNG

# ---- two bodies on one line, where the lines of a cell were joined ----

heading-bodies.joined                             # the superior body with its place, and what stands below it
    match  ^(?<upper>(?:ỦY\s+BAN\s+NHÂN\s+DÂN|UBND|SỞ|BỘ|PHÒNG|ĐẢNG\s+BỘ|TỈNH\s+ỦY|THÀNH\s+ỦY|HUYỆN\s+ỦY)\s[A-Z0-9&, -]{2,80}?(?<!\sTỈNH|\sPHỐ|HUYỆN|\sQUẬN|\sXÃ|PHƯỜNG|\sTRẤN|\sKHU|\sVĂN|\sQUỐC))
    match  \s(?<lower>(?:SỞ|PHÒNG|VĂN\s+PHÒNG|THANH\s+TRA|TRUNG\s+TÂM|CHI\s+CỤC|BỆNH\s+VIỆN|CÔNG\s+AN|BAN\s+(?:DÂN\s+TỘC|QUẢN\s+LÝ|CHỈ\s+ĐẠO|CHỈ\s+HUY)|TỔ\s+CÔNG\s+TÁC|ĐOÀN\s+(?:KIỂM|THANH)\s+TRA|TRƯỜNG\s+(?:TH|THPT|THCS|TIỂU\s+HỌC|TRUNG\s+HỌC
    match  |MẦM\s+NON|MN|MẪU\s+GIÁO|PHỔ\s+THÔNG|PT|ĐẠI\s+HỌC|CAO\s+ĐẲNG|CHÍNH\s+TRỊ)\b|(?:HUYỆN|THỊ|THÀNH|ĐẢNG)\s+ỦY|(?:UBND|ỦY\s+BAN\s+NHÂN\s+DÂN)\s+(?:XÃ|PHƯỜNG|THỊ\s+TRẤN|HUYỆN))
    match  (?:\s[A-Z0-9&, -]{2,120})?)$
    good   UBND TỈNH CAO BẰNG BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH  upper=UBND TỈNH CAO BẰNG  lower=BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH
    good   UBND TỈNH LÀO CAI ĐOÀN KIỂM TRA  upper=UBND TỈNH LÀO CAI  lower=ĐOÀN KIỂM TRA
    good   UBND TỈNH LÀO CAI SỞ CÔNG THƯƠNG       upper=UBND TỈNH LÀO CAI  lower=SỞ CÔNG THƯƠNG
    good   SỞ GDĐT TỈNH ĐỒNG THÁP TRƯỜNG THPT CAO LÃNH 2  upper=SỞ GDĐT TỈNH ĐỒNG THÁP  lower=TRƯỜNG THPT CAO LÃNH 2
    good   UBND HUYỆN CÁI BÈ VĂN PHÒNG            upper=UBND HUYỆN CÁI BÈ  lower=VĂN PHÒNG
    near   UBND XÃ TRƯỜNG SƠN
    near   BỘ QUỐC PHÒNG
    near   SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LÀO CAI
    near   VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HĐND TỈNH

# ---- what else stands there and is no part of the heading ----

heading-meta.field                                # what a web site says of the document, above it: the whole line goes
    match  (?i)^(?:cơ\s+quan\s+ban\s+hành|số\s+công\s+báo|số\s+hiệu|ngày\s+(?:đăng\s+công\s+báo|ban\s+hành|hiệu\s+lực|hết\s+hiệu\s+lực|công\s+báo)|loại\s+văn\s+bản
    match  |người\s+ký|hết\s+hiệu\s+lực|tình\s+trạng(?:\s+hiệu\s+lực)?|lĩnh\s+vực|áp\s+dụng|nơi\s+ban\s+hành)\s*:
    good   Số hiệu: 395/KH-UBND Loại văn bản: Kế hoạch
    good   Cơ quan ban hành: | Ủy ban nhân dân TP. HCM
    near   Số: 395/KH-UBND
    near   Cơ quan ban hành văn bản

heading-noise.mark                                # drafts, urgency, secrecy
    match  (?i)^(?:\(?\s*(?:dự\s+thảo|hỏa\s+tốc|thượng\s+khẩn|khẩn|tuyệt\s+mật|tối\s+mật|mật|bản\s+sao|sao\s+y(?:\s+bản\s+chính)?)(?:\s+(?:lần\s+)?[0-9]{1,2})?\s*\)?\s*)+$
    good   DỰ THẢO
    good   (Dự thảo lần 2)
    near   BẢN SAO LỤC

heading-noise.number                              # ids of drawings that converters leave, page numbers
    match  ^[0-9]{1,20}$
    good   59245520033000
    good   1
    near   KH 1

heading-noise.star                                 # the star below a party letterhead, as it is or as a scan reads it
    match  ^(?:[^A-Za-z0-9\s]{1,3}|[a-z])$
    good   *
    good   %
    good   x
    near   * Số

heading-noise.half                                 # "S" / "ố: /KH-UBND": a frame stood in the word ("DỰ THẢO"); in a cell, no number
    match  ^(?:S|ố\s?:|(?:ố\s?:\s*)?/\s?{symbol.tail})$
    good   S
    good   ố:
    good   /KH-UBND
    near   Sở
    near   SS

heading-noise.blank                               # "Số:" whose number stands elsewhere
    match  ^(?i)số\s*:?[\s._\x1A]{0,60}$
    good   Số:
    good   SỐ: .....
    near   Số: 12
    near   Sở

# A stamp of a digital signature over the page.
heading-stamp.mail
    match  (?<![A-Za-z0-9._-])[A-Za-z0-9._-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
    good   ttcbth@quangngai.gov.vn
    good   Email: vanthu@dongthap.gov.vn
    near   www.dongthap.gov.vn

heading-stamp.time
    match  (?<![0-9])[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}\s+[0-9]{1,2}:[0-9]{2}:[0-9]{2}
    good   06.11.2024 09:27:05
    good   07-3-2025 15:02:10
    near   06/11/2024

heading-stamp.zone
    match  ^[+-][0-9]{2}:[0-9]{2}$
    good   +07:00
    good   -08:00
    near   07:00

heading-stamp.signed
    match  (?i)\b(?:người\s+ký|ký\s+bởi|signed\s+by|cơ\s+quan\s+ký|thời\s+gian\s+ký)\s*:
    good   Người ký: Ủy ban nhân dân tỉnh
    good   Signed by: UBND
    near   người ký văn bản

# ---- an annex that begins the file: there is no heading ----

heading-annex.annex
    match  (?i)^(?:phụ\s+lục|biểu\s+mẫu|mẫu\s+biểu|mẫu\s+số|biểu\s+số|danh\s+mục)\b
    good   PHỤ LỤC I
    good   Phụ lục: DANH SÁCH
    near   KẾ HOẠCH

# "(Ban hành kèm theo Kế hoạch số 15/KH-UBND ngày 27/01/2022 của …)": below a title; ends it.
heading-note.issued
    match  (?i)^\(?\s*(?:ban\s+hành\s+)?(?:kèm|đính\s+kèm)\s+(?:theo\b)?
    good   (Ban hành kèm theo Quyết định số 12/QĐ-UBND)
    good   (Kèm theo Kế hoạch số          /KH-SCT)
    near   Căn cứ Kế hoạch

heading-note.plain
    match  (?i)^\(\s*{@type}\s+số\b
    good   (Kế hoạch số 247/KH-UBND ngày 31 tháng 12 năm 2022)
    good   (Quyết định số      /QĐ-UBND)
    near   (Kế hoạch này thay thế)

# What the note says of the document: number or blank, symbol, date or blank.
note-number.number
    accents any
    match  (?<type>(?i:{@type}))\s+(?i:số)\s*:?\s*(?:(?<number>[0-9]{1,6}[a-z]?)|[._\x1A\s]{0,60})\s*/\s*(?:(?<year>[12][0-9]{3})\s*/\s*)?(?<symbol>{symbol.tail})
    match  (?:\s*,?\s*(?<date>(?i:ngày)\s*[0-9._\x1A]{0,20}\s*(?:/\s*[0-9._\x1A]{0,20}\s*/\s*[12][0-9]{3}|(?i:tháng)\s*[0-9._\x1A]{0,20}\s*(?i:năm)\s*[12][0-9]{3})))?
    good   (Kèm theo Quyết định số       /QĐ-UBND ngày    tháng   năm 2026 của Chủ tịch UBND tỉnh Lâm Đồng)  type=Quyết định  symbol=QĐ-UBND
    good   Kèm theo Kế hoạch số 617/KH-UBND ngày 01/12/2025 của Ủy ban nhân dân tỉnh  type=Kế hoạch  number=617  date=ngày 01/12/2025
    near   Kèm theo Kế hoạch này

# ---- subject ----

heading-subject.about                             # of a công văn
    match  ^(?:(?i:V\s?/\s?v)\b|Về\s(?=[a-z]))
    yields name=Công_văn
    good   V/v triển khai kế hoạch
    good   V/v: báo cáo
    good   Về việc báo cáo
    good   Về hướng dẫn đánh giá
    near   VỀ VIỆC BÁO CÁO
    near   về hướng dẫn

heading-about.about                               # an abstract says itself that it is one, however long it is
    match  (?i)^(?:v\s?/\s?v|về\s+việc)\b
    good   về việc tham dự Hội nghị
    good   V/v tham dự Hội nghị
    near   tham dự Hội nghị

# The abstract of a decision or a resolution that sets rules and nothing else.
rules-subject.issued
    match  (?i)^(?:(?:v/v|về\s+việc|về)\s+)?(?:(?:ban\s+hành|sửa\s+đổi(?:,\s+bổ\s+sung)?|bổ\s+sung|bãi\s+bỏ|thay\s+thế|phê\s+duyệt|công\s+bố)\s+)+(?:(?:một\s+số|các|danh\s+mục|nội\s+dung|điều|tập|bộ|của)\s+)*
    match  (?:quy\s+chế|quy\s+định|quy\s+chuẩn|tiêu\s+chí|tiêu\s+chuẩn|định\s+mức|điều\s+lệ|bảng\s+giá|đơn\s+giá|khung\s+giá|quy\s+trình|thủ\s+tục\s+hành\s+chính)\b
    good   BAN HÀNH QUY ĐỊNH VỀ TIÊU CHÍ ĐÁNH GIÁ, XẾP LOẠI
    good   Về việc công bố bổ sung thủ tục hành chính trong lĩnh vực địa chất
    good   SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA QUY CHẾ
    near   BAN HÀNH KẾ HOẠCH TRIỂN KHAI QUY ĐỊNH
    near   PHÊ DUYỆT ĐỀ ÁN

rules-subject.sets
    match  (?i)^(?:(?:v/v|về\s+việc|về)\s+)?(?:quy\s+định|phân\s+(?:cấp|quyền))\b
    good   QUY ĐỊNH CHI TIẾT VỀ QUỸ NHÀ Ở
    good   Phân quyền, cắt giảm, đơn giản hóa thủ tục hành chính
    near   Thực hiện quy định

# Lines that begin the body, never the abstract.
heading-body.ground
    match  (?i)^(?:xét|theo\s+(?:đề\s+nghị|quy\s+định)|trên\s+cơ\s+sở|nhằm|sau\s+khi|chiểu)\b
    good   Xét đề nghị của Chánh Văn phòng
    good   Theo đề nghị của Giám đốc Sở Nội vụ
    near   Kính viễn vọng
    near   Cải cách hành chính

heading-body.sure                                 # so it does whatever the line above ends in; behind a bullet in papers of the Party
    match  (?i)^(?:[-+*]\s*)?(?:căn\s+cứ|kính\s+gửi|kính(?=\s*$)|nơi\s+nhận(?=\s*(?:[:.]|$)))\b
    yields sure=1
    good   Căn cứ Kế hoạch số 16341/KH-UBND
    good   - Căn cứ Điều lệ Đảng Cộng sản Việt Nam
    good   Kính gửi: Hội đồng nhân dân tỉnh
    good   Kính
    good   Nơi nhận:
    near   Kính viễn vọng
    near   về căn cứ cách mạng

heading-body.part                                 # the outline begins
    match  ^(?:[IVX]{1,4}|[A-D]|[1-9])\s?[.)/-]\s|^(?i:phần|chương|mục)\s+(?:(?i:thứ\s|mở)|[IVX1-9])|^(?i:điều)\s+[0-9]
    good   I. MỤC ĐÍCH, YÊU CẦU
    good   Phần thứ nhất
    near   IX

# Who decides, in capitals, between the abstract and the grounds of a decision.
heading-body.authority
    match  (?i)^(?:(?:phó\s+)?chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|thủ\s+tướng|trưởng\s+(?:ban|phòng)|hiệu\s+trưởng|ủy\s+ban\s+(?:nhân\s+dân|thường\s+vụ)|hội\s+đồng\s+nhân\s+dân
    match  |ban\s+(?:thường\s+vụ|chấp\s+hành)|chính\s+phủ|quốc\s+hội|tổng\s+cục\s+trưởng|cục\s+trưởng|chánh\s+văn\s+phòng|tổng\s+giám\s+đốc|thống\s+đốc|viện\s+trưởng|bí\s+thư)\b
    yields whole=1
    good   GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH LÀO CAI
    good   ỦY BAN NHÂN DÂN TỈNH
    good   ỦY BAN THƯỜNG VỤ QUỐC HỘI
    near   Cải cách hành chính

# A line of the abstract that the next one goes on, whatever that one begins with.
heading-open.word
    match  (?i)\b(?:của|và|tại|với|theo|trong|cho|trên|giữa|hoặc|các|giai\s+đoạn|năm\s+học|nhiệm\s+kỳ|niên\s+độ|thời\s+kỳ|năm|tháng|ngày|từ|đến)$
    good   PHÁT TRIỂN KINH TẾ SỐ GIAI ĐOẠN
    good   THỰC HIỆN CHỈ THỊ SỐ 12/CT-TTG NGÀY 15 THÁNG 8 NĂM 2024 CỦA
    near   CHUYỂN ĐỔI SỐ TỈNH ĐỒNG THÁP
    near   PHÂN CÔNG CÔNG TÁC NĂM 2025

heading-open.body                                 # half of a body's name: "CỦA BAN" / "BÍ THƯ"
    match  (?i)\b(?:của\s+(?:phó\s+)?(?:ban|bộ|hội\s+đồng|thủ\s+tướng|chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|chánh|trưởng\s+ban)|ủy\s+ban|ban\s+(?:chấp|thường))$
    good   SỐ 12-CT/TW NGÀY 03/9/2019 CỦA BAN
    good   THEO QUYẾT ĐỊNH CỦA CHỦ TỊCH
    near   NÂNG CAO TRÁCH NHIỆM CỦA HỘI ĐỒNG TRƯỜNG

heading-open.sign
    match  (?:,|\s-)$
    good   XUẤT KHẨU HÀNG HÓA GIAI ĐOẠN 2026 -
    good   THUỘC THẨM QUYỀN CỦA SỞ TÀI CHÍNH,
    near   CẢI CÁCH HÀNH CHÍNH;

# A whole line of the abstract that says for what time the plan is, whatever the lines above it look like.
heading-when.alone
    accents any
    match  (?i)^\(?(?:năm\s+học|năm|niên\s+độ|giai\s+đoạn|quý\s+(?:[IV]{1,3}|[1-4])(?:\s*[,/-])?(?:\s+năm)?|tháng\s*(?:{date.month})(?:\s*[,/-])?(?:\s+năm)?|[0-9]{1,2}\s+tháng\s+(?:đầu|cuối)\s+năm)\s*(?:{date.year})(?:\s*[-–]\s*(?:{date.year}))?\)?$
    good   Năm học 2021-2022
    good   Giai đoạn 2021 - 2025
    good   Quý I năm 2022
    near   Năm 2022, huyện đã ban hành
    near   Năm học

# Lines that begin the body where they are no title themselves: in a mixed case, with more text, or with a document cited.
heading-weak.begin
    match  (?i)^(?:tiếp\s+tục\s+)?(?:thực\s+hiện|triển\s+khai|thi\s+hành|để|trong|năm|ngày|tại|qua|từ|với|thời\s+gian|theo|hưởng\s+ứng|phát\s+huy|nhân\s+dịp|được)\b
    good   Thực hiện Kế hoạch số 367/KH-UBND
    good   Tiếp tục thực hiện Nghị quyết số 76/NQ-CP
    near   Cải cách hành chính năm 2022

# A body's line too, where the body itself speaks: "Ủy ban nhân dân huyện … xây dựng Kế hoạch".
heading-weak.body
    match  ^(?i:chủ\s+tịch\s+)?(?:Ủy\s+ban|UBND|Sở|Phòng|Bộ|Trường|Hội\s+đồng)\s
    good   Ủy ban nhân dân huyện Long Mỹ xây dựng
    good   UBND tỉnh ban hành
    near   Số hóa

# What the type line says beside the type and is no abstract: "CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH".
heading-of.issuer
    match  (?i)^(?:của|liên\s+tịch|số\b)
    good   CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH
    good   của Ủy ban nhân dân tỉnh
    near   CẢI CÁCH HÀNH CHÍNH

# ---- the plan's own period, where its abstract names none ----

own-period.issued                                 # "… ban hành Kế hoạch cải cách hành chính năm 2022, cụ thể như sau"
    accents any
    match  (?i)\b(?:xây\s+dựng|ban\s+hành|lập|triển\s+khai|trên\s+đây\s+là)(?:\s+(?:và|triển\s+khai|ban\s+hành|thực\s+hiện|bản|dự\s+thảo))*\s+(?<title>kế\s+hoạch\b(?!\s+(?:hoặc|cụ\s+thể|chi\s+tiết|riêng|hành\s+động\s+cụ\s+thể|của\s+(?:đơn\s+vị|địa\s+phương|cơ\s+quan|ngành|mình)))[^.;:(]{0,220})
    good   Ủy ban nhân dân huyện Long Mỹ xây dựng Kế hoạch công tác cải cách hành chính năm 2022
    good   Trên đây là Kế hoạch cải cách hành chính năm 2022.
    near   Kế hoạch số 215/KH-UBND
    near   các sở, ngành xây dựng kế hoạch hoặc văn bản triển khai thực hiện (hoàn thành trong tháng 11/2025)
    near   UBND cấp xã xây dựng kế hoạch cụ thể năm 2022

# ---- a plan that this one replaces ----

replaces.this
    accents any
    match  (?i)\b(?:kế\s+hoạch|quyết\s+định|chương\s+trình|đề\s+án|văn\s+bản)\s+này\b[^.]{0,120}?\bthay\s+thế\s+(?:cho\s+)?(?:các\s+)?(?={@type}\s+số)
    good   (Kế hoạch này thay thế Kế hoạch số 175/KH-UBND ngày 22 tháng 12 năm 2021
    good   Kế hoạch này có hiệu lực kể từ ngày ký và thay thế Kế hoạch số 12/KH-UBND
    near   thay thế Kế hoạch số 12/KH-UBND
    near   Thông báo này thay cho Giấy mời
