# Outline labels: what numbers a section. The style of the numbering decides its depth (extractor/outline/outline.c).
# Groups: label is what the record gives.

label.part                                    # Phần I, Phần thứ nhất
    match  ^(?<label>(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+[A-Za-z]+|[IVXL]+|[0-9]{1,2}))(?=\s*[:.]|\s*$|\s+[A-Z-])
    yields style=part
    good   Phần I. TÌNH HÌNH THỰC HIỆN       label=Phần I
    good   PHẦN THỨ NHẤT                     label=PHẦN THỨ NHẤT
    near   phần mềm một cửa
    near   phần nâng cao Chỉ số

label.chapter                                 # Chương II
    match  ^(?<label>(?:Chương|CHƯƠNG)\s+(?:[IVXL]+|[0-9]{1,2}))(?=\s*[:.]|\s*$|\s+[A-Z-])
    yields style=chapter
    good   Chương II QUY ĐỊNH CỤ THỂ         label=Chương II
    good   CHƯƠNG 3                          label=CHƯƠNG 3
    near   Chương trình hành động

label.division                                # Mục 1, Tiểu mục 2
    match  ^(?<label>(?:Tiểu\s+mục|TIỂU\s+MỤC|Mục|MỤC)\s+(?:[IVXL]+|[0-9]{1,2}))(?=\s*[:.]|\s*$|\s+[A-Z-])
    yields style=division
    good   Mục 1. Quản lý hồ sơ              label=Mục 1
    good   Tiểu mục 2 LƯU TRỮ                label=Tiểu mục 2
    near   Mục tiêu chung

label.article                                 # Điều 1 of a decision
    match  ^(?<label>[ĐD](?:iều|IỀU)\s+[0-9]{1,3}[a-z]?)\b(?!,|\s+(?:và|hoặc|của|khoản|Chương|Mục|Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Quy chế|Quy định này|Kế hoạch)\b)\s*[.:]?
    yields style=article
    good   Điều 1. Phê duyệt Kế hoạch        label=Điều 1
    good   Điều 4 Quy mô đầu tư              label=Điều 4
    good   Điều 12: Sửa đổi mức thuế suất    label=Điều 12
    near   điều kiện thực hiện
    near   Điều 45 Nghị định số 175/2024/NĐ-CP; nộp hồ sơ
    near   Điều 38, Luật Quản lý, sử dụng vũ khí

label.slash                                   # "1/ Mục tiêu", "1/- Mục tiêu", "1/. Mục tiêu", "1/ MỤC TIÊU"; but "12/QĐ-UBND"
    only
    match  /(?:\s?-|\.)?(?=\s?[A-ZĐ][a-z]|\s[A-ZĐ]{2,8}\s)
    good   / Mục tiêu
    good   /. Mục tiêu
    good   /- Mục tiêu
    good   / MỤC TIÊU
    near   /QĐ-UBND

label.in-compound                             # what follows the numeral of "I.1."
    only
    match  \.[0-9]{1,2}(?:\.[0-9]{1,2})*+(?:\s*[.):](?![0-9])|\s)
    good   .1. Mục tiêu
    good   .1.2 Nội dung
    near   .100 hồ sơ

label.roman                                   # I. II. IV- also "I Cải cách"
    match  ^(?<label>(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3}))(?!{label.in-compound})\s*(?:[.):/]\s?-|[.):/]|-(?=\s))\s*(?=\S|$)
    yields style=roman
    good   II. NỘI DUNG                      label=II
    good   IV- TỔ CHỨC THỰC HIỆN             label=IV
    good   III/ Tổ chức thực hiện:           label=III
    good   III/- Tổ chức thực hiện:          label=III
    near   VIỆT NAM
    near   II NỘI DUNG
    near   II.1. Nội dung

label.upper                                   # A. B. C.
    match  ^(?<label>[A-H])(?!{label.in-compound})\s*(?:[.)]\s?-(?=\s)|[.)]|/\s?-?(?=\s)|-(?=\s))\s*(?=\S)
    yields style=upper
    good   A. MỤC TIÊU                       label=A
    good   B) NỘI DUNG                       label=B
    good   B/- NỘI DUNG                      label=B
    near   App phần mềm

label.multi                                   # 1.1. 2.3.1
    match  ^(?<label>[0-9]{1,2}(?:\.[0-9]{1,2}){1,4})(?:\s*[.):](?![0-9])|-(?=\s)|(?=\s)|{label.slash})\s*(?=\S)
    yields style=multi
    good   1.1. Mục tiêu                     label=1.1
    good   2.3.1 Nhiệm vụ                    label=2.3.1
    near   15.000.000 đồng
    near   31.12.2022

label.compound                                # I.1. A.2 II.1.3, below a numeral or a capital
    match  ^(?<label>(?:(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})|[A-H])(?:\.[0-9]{1,2}){1,4})(?:\s*[.):](?![0-9])|-(?=\s)|(?=\s))\s*(?=\S)
    yields style=compound
    good   I.1. Mục tiêu chung               label=I.1
    good   A.2 Nội dung                      label=A.2
    good   II.1.3) Nhiệm vụ                  label=II.1.3
    near   I. Mục tiêu
    near   V.2021 kế hoạch

label.number                                  # 1. 2) 3-
    match  ^(?<label>[0-9]{1,2})(?:[.)](?:\s?-(?=\s))?(?![0-9])|-(?=\s)|{label.slash})\s*(?=\S)
    yields style=number
    good   1/ Mục tiêu                       label=1
    good   2/Yêu cầu:                        label=2
    good   2/- Yêu cầu:                      label=2
    good   2.- Yêu cầu:                      label=2
    near   12/QĐ-UBND
    near   3/4 số xã
    good   1. Mục đích                       label=1
    good   12) Sở Tài chính                  label=12
    good   1- Các dự án đầu tư               label=1
    near   2022. Kế hoạch
    near   1.1. Mục tiêu

label.letter                                  # a) b. đ)
    match  ^(?<label>[a-zđ][0-9]?)(?:[)}]|\.(?=\s)|{label.slash})\s*(?=\S)
    yields style=letter
    good   b} An toàn thực phẩm              label=b
    good   b/ Hình thức                      label=b
    good   b/. Hình thức                     label=b
    good   a) Kiểm soát thủ tục              label=a
    good   đ) Biểu dương, tôn vinh           label=đ
    near   công chức

# Labels as OCR reads them, and those that lost their point. Roman numerals only before capitals, behind a section with a roman
# numeral or, of the first two, where no section is open; others where they are the next ones (extractor/outline/outline_label.c).

label-slip.comma                               # "5, Cải cách tài chính công", behind 4
    match  ^(?<label>[0-9]{1,2}),\s+(?=[A-Z])
    yields style=number where=next
    good   9, VNPT huyện                     label=9
    good   5, Cải cách tài chính công        label=5
    good   2, Yêu cầu                        label=2
    near   5,2 triệu lượt
    near   khoản 4, Điều 7

label-slip.dash                                # "6 - Hợp tác quốc tế", behind 5
    match  ^(?<label>[0-9]{1,2})\s-\s+(?=[A-Z][a-z])
    yields style=number where=next
    good   6 - Hợp tác quốc tế               label=6
    good   2 - Yêu cầu                       label=2
    near   2021 - 2025
    near   5 - 7 lớp tập huấn

label-slip.number-bare                         # its point lost: "5 Cải cách tài chính công", behind 4 and before 6
    match  ^(?<label>[1-9][0-9]?)\s+(?=[A-Z][a-z])
    yields style=number where=gap
    good   5 Cải cách tài chính công         label=5
    good   12 Sở Tài chính                   label=12
    near   01 Phó Chủ tịch
    near   5 lớp tập huấn
    near   5. Cải cách

label-slip.letter-bare                         # "b Thực hiện cơ chế một cửa", behind a) and before c)
    match  ^(?<label>[a-eghiklmnpqstuvxđ])\s+(?=[A-Z][a-z])
    yields style=letter where=gap
    good   b Thực hiện cơ chế một cửa        label=b
    good   đ Nâng cao chất lượng             label=đ
    near   b) Thực hiện cơ chế một cửa
    near   ở Lâm Đồng hiện nay

label-slip.roman
    match  ^(?!T/[ML]\b)(?<label>(?:X?[IHLTJl1!]{1,4}|X?[ITJl1!]?[VY][IHLTJl1!]{0,3}|X?[IHLTJl1!]X))\s*(?:[.,):/]|-(?=\s))\s*(?=\S)
    yields style=roman
    accents any
    good   HI. NHIỆM VỤ                      label=HI
    good   IH, NHIỆM VỤ                      label=IH
    good   TV. KINH PHÍ                      label=TV
    good   V1. TỔ CHỨC THỰC HIỆN             label=V1
    good   lII. NHIỆM VỤ                     label=lII
    good   I1. MỤC ĐÍCH, YÊU CẦU             label=I1
    near   HĐND huyện
    near   VỀ VIỆC BAN HÀNH
    near   T/M BAN THƯỜNG VỤ
    near   TT NỘI DUNG CÔNG VIỆC

label-slip.bare                                # its point lost: "VI TỔ CHỨC THỰC HIỆN", behind a lower numeral
    match  ^(?<label>(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3}))\s+(?=\S)
    yields style=roman bare=yes
    accents any
    good   VI TỔ CHỨC THỰC HIỆN              label=VI
    good   III KINH PHÍ                      label=III
    near   VIỆT NAM
    near   II. NỘI DUNG

label-slip.bare-slipped                        # "IL NỘI DUNG", "1L NHIỆM VỤ"
    match  ^(?<label>(?![IVX]+\s)(?:[IlL1!H]{2,3}|[Il1!]?V[IlL1!]{0,3}))\s+(?=[A-Z]{2})
    yields style=roman bare=slipped
    accents any
    good   IL NỘI DUNG KẾ HOẠCH              label=IL
    good   1L NHIỆM VỤ CỤ THỂ                label=1L
    good   V1 TỔ CHỨC THỰC HIỆN              label=V1
    near   VÌ NGƯỜI NGHÈO
    near   Il nội dung

label-slip.first                               # "L Mục tiêu", before "II. Nhiệm vụ"
    match  ^(?<label>[Ll])\s+(?=[A-Z]{2}[A-Z]|[A-Z][a-z])
    yields style=roman bare=slipped
    accents any
    good   L Mục tiêu                        label=L
    good   l Thực trạng                      label=l
    near   L. Mục tiêu
    near   Lĩnh vực

label-slip.letter                              # "€) Tiêu độc" for c), "đd) Các bệnh" for đ), behind another letter
    match  ^(?<label>\x1A|(?<twin>[a-z])\k<twin>)\)\s*(?=[A-Z])
    yields style=letter where=letter
    accents any
    good   €) Tiêu độc, khử trùng            label=€
    good   đd) Các bệnh đường hô hấp         label=đd
    near   ab) Các bệnh
    near   c) Tiêu độc

item.bracketed                                # (1) (a): an item of a list, no section
    match  ^\((?<label>[0-9]{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)
    good   (1) 100% số người hưởng           label=1
    good   (a) nội dung                      label=a
    near   1) nội dung

# The last word of a line after which a sentence goes on, however short the line is.
open.word
    match  (?i)^(?:của|và|các|những|về|cho|với|tại|theo|hoặc|nhằm|để|trong|thuộc|là|(?-i:Giao))$
    accents exact
    good   của
    good   VÀ
    good   Giao
    near   cửa
    near   của UBND

# As above, where the next line begins with the field: "Giám đốc Sở" / "Khoa học và Công nghệ".
open.body
    match  ^(?:Bộ|Sở|Phòng|Cục|Vụ|cục)$
    yields next=field
    accents exact
    good   Sở
    good   Bộ
    near   bộ
    near   Số

# As above, where the next line begins with a number: "Căn cứ Nghị định số" / "63/2010/NĐ-CP".
open.number
    match  (?i)^số:?$
    yields next=number
    accents exact
    good   số
    good   SỐ
    near   sở

# What such lines go on with: the fields that a ministry or a department has its name from; numbers of documents.
goes-on.field
    match  ^(?:Nội\s+vụ|Tư\s+pháp|Tài\s+chính|Y\s+tế|Xây\s+dựng|Công\s+[Tt]hương|Ngoại\s+(?:vụ|giao)|Giao\s+thông|Lao\s+động\s*[-,]
    match  |Giáo\s+dục\s+và|Văn\s+h[oó][aá](?:,|\s+và)|Tài\s+nguyên\s+và|Nông\s+nghiệp\s+và|Khoa\s+học\s+và|Kế\s+hoạch\s+và|Dân\s+tộc
    match  |Thông\s+tin\s+và|Du\s+lịch|Quốc\s+phòng|Công\s+an|Kinh\s+tế\s+và|Quản\s+lý\s+đô\s+thị)\b
    yields to=field
    accents exact
    good   Khoa học và Công nghệ; Chủ tịch UBND xã
    good   Tài chính quy định
    near   Tổ chức thực hiện
    near   Kế hoạch này

goes-on.number
    match  ^[0-9]{1,5}[a-z]?(?:/[0-9]{4})?\s?[/-]\s?[A-ZĐ]{2}
    yields to=number
    good   63/2010/NĐ-CP ngày 08/6/2010
    good   12-KH/HU
    near   63/2010
    near   2. Phòng

# What a line in lower case goes on with behind the hyphen that joins two words: "kinh tế" / "- xã hội".
pair.word
    match  ^(?:xã\s+hội|ngân\s+sách|khen\s+thưởng|thể\s+thao|du\s+lịch|an\s+ninh|kỹ\s+thuật|công\s+nghệ
    match  |tiểu\s+thủ\s+công|dịch\s+vụ|thương\s+mại|đối\s+ngoại|gia\s+đình|nghề\s+nghiệp|truyền\s+(?:hình|thông)
    match  |viễn\s+thông|thủy\s+sản|ngư\s+nghiệp)\b
    accents exact
    good   xã hội của tỉnh
    good   ngân sách nhà nước 03 năm 2026 - 2028
    near   xã Hội An
    near   xây dựng kế hoạch

# Lines that belong to a page and to no paragraph.

contents.title                                # above a table of contents
    match  (?i)^mục\s*lục\s*[:.]?$
    good   MỤC LỤC
    good   Mục lục:
    near   Mục lục ngân sách nhà nước
    near   Mục lục 3

furniture.number                              # a page number alone
    match  ^(?:-\s*)?[0-9]{1,3}(?:\s*-)?$
    good   12
    good   - 3 -
    near   12 xã
    near   2022

furniture.page                                # "Trang 3/12", "PAGE 2"
    match  (?i)^(?:trang|page)(?:\s+|\s*:\s*)?(?:[0-9]{1,3})?(?:\s*(?:/|of|trên)\s*[0-9]{1,3})?$
    good   Trang 3/12
    good   PAGE 2
    near   Trang thông tin

furniture.speckle                             # marks over letters, and dirt, that a scan reads as a line of their own
    match  ^(?=.{3,120}$)(?=[^`^\\]*[`^\\])(?!.*(?:[A-Za-z]{3}|[0-9]{2}))\S*\s.*$
    good   ^ ^ TA, l =- ˆ. ` À r ^ Ậ ? SÁ 2
    good   4 `.
    near   - `kế hoạch`
    near   I\V. KINH PHÍ
    near   5 = 3 + 4

furniture.number-smudged                      # a page number with dirt beside it
    match  ^(?:[0-9]{1,3}\s[_,:;'"~]{1,2}|[_.,:;'"~]{1,2}\s[0-9]{1,3})$
    good   6 _
    good   . 4
    near   4 .
    near   - 5
    near   5 %

furniture.fence                               # of a block of code, in which models that read pages wrap what they read
    match  ^(?:```|~~~)[A-Za-z]{0,12}$
    good   ```markdown
    good   ```
    near   ```kế hoạch
    near   `a`

furniture.rule                                # a line of dashes, stars or underscores
    match  ^(?:[-_=*~.+|]\s?[-_=*~.+|]\s?[-_=*~.+|][-_=*~.+|\s]*+)$
    good   --------
    good   +----+-------+
    good   ___________
    near   - 0 -
