# Cells of tables: numbers of rows, printed labels, bands, cells that go on, and what is no table.

row-number.plain                                  # of a row: "12", "5.1.2", "09."
	match  ^(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[.)]?)$
	yields kind=plain
	good   12
	good   5.1.2
	good   09.
	near   100%
	near   2022/1

row-number.bracket
	match  ^(?:\([0-9]{1,3}\))$
	yields kind=plain
	good   (1)
	good   (12)
	near   1

row-number.roman
	match  ^(?:[IVXLC]{1,7}(?:\.[0-9]{1,2}){0,3}[.)/]?)$
	yields kind=roman
	good   IV
	good   II.
	good   III.1.2
	near   TT

row-number.letter
	match  ^(?:(?:[A-HK]|Đ|[a-hk]|đ)[.)/]?)$
	yields kind=letter
	good   A
	good   b)
	near   AB

cell-label.kind                                        # "2.1: Nhiệm vụ 1:", "1.1. Mục tiêu 1:"
	match  (?i)(?<![0-9A-Za-z.,/-])(?<no>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})\s*[.:)-]?\s*(?:mục\s+tiêu|nhiệm\s+vụ|hoạt\s+động|giải\s+pháp|chỉ\s+tiêu)\s*(?:số\s*)?[0-9]{1,2}\s*[.:)-]\s*
	good   2.1: Nhiệm vụ 1: Rà soát   no=2.1
	good   1.1. Mục tiêu 1: Tiếp tục   no=1.1
	near   2.1: Nhiệm vụ của huyện
	near   Nhiệm vụ 1: Rà soát

cell-label.levels                                      # "3.2:", "1.2 Đổi mới", "2.1:Cập nhật", "3.8. Thực hiện"
	match  (?<![0-9A-Za-z.,/-])(?<no>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?:\s*[.:)]\s*|\s*-\s+|\s+(?=["(]?[A-Z]))(?![0-9%])
	good   3.2: Xây dựng Báo cáo   no=3.2
	good   1.2 Đổi mới   no=1.2
	good   2.1:Cập nhật   no=2.1
	near   1.5 triệu đồng
	near   15.000 hồ sơ

cell-label.word                                        # "Hoạt động 3:"
	match  (?i)(?<![0-9A-Za-z.,/-])(?:mục\s+tiêu|nhiệm\s+vụ|hoạt\s+động|giải\s+pháp)\s+(?:số\s*)?(?<no>[0-9]{1,2})\s*[.:)]\s*
	good   Hoạt động 3: Rà soát   no=3
	good   Nhiệm vụ 12. Xây dựng   no=12
	near   Hoạt động 3 tháng đầu năm

cell-label.single                                      # "1. Rà soát", "2) Ban hành"
	match  (?<![0-9A-Za-z.,/-])(?<no>[0-9]{1,2})\s*[.):]\s*(?=["(]?[A-Za-z"(-])
	good   1. Rà soát   no=1
	good   2) Ban hành   no=2
	near   100% cơ quan
	near   01 lớp tập huấn

band-label.part                                   # "Phần I.", "Mục 2:"
	match  (?i)^(?:phần|mục|chương)\s+(?:thứ\s+)?(?<no>[IVX]{1,6}|[0-9]{1,2})\s*[.:)/-]\s*(?=\S)
	yields kind=roman
	good   Phần I. Cải cách thể chế   no=I
	good   MỤC 2: NHIỆM VỤ   no=2
	near   Mục tiêu cụ thể

band-label.roman                                  # "II. Cải cách", "I CẢI CÁCH THỂ CHẾ"
	match  ^(?<no>[IVXLC]{1,7}(?:\.\s?[0-9]{1,2}(?:\.[0-9]{1,2}){0,2})?)(?:\s*[.:)/-]+\s*|\s+|(?<=[0-9])(?=[A-Z][a-z]))(?=["(]?[A-Za-z])
	yields kind=roman
	good   III. 1.1 Nhóm các dịch vụ   no=III. 1.1
	good   II.1. Dịch vụ công   no=II.1
	good   III.1.1Nhóm các dịch vụ   no=III.1.1
	good   I CẢI CÁCH THỂ CHẾ   no=I
	good   II. Cải cách   no=II
	near   Cải cách thể chế
	near   IV/2022

band-label.letter
	match  ^(?<no>[A-HK]|Đ)(?:\s*[.:)/-]\s*(?=\S)|\s+(?=["(]?[A-Z]{2,}(?:,?\s+[A-Z]{2,}){2}))
	yields kind=letter
	good   A. Nhiệm vụ chung   no=A
	good   B/ NHIỆM VỤ RIÊNG   no=B
	near   An toàn thông tin

band-label.number                                 # "1. Cải cách thể chế", "5.1 Công tác", "3- Tổ chức"
	match  ^(?<no>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})(?:\s*[.:)/-]+\s*|\s+(?=[A-Z]))(?=[A-Za-z"(])
	yields kind=plain
	good   1. Cải cách thể chế   no=1
	good   5.1 Công tác tuyên truyền   no=5.1
	near   100% cơ quan
	near   15/01/2022

cell-open.number                                  # what asks for a number: one that stands alone below is no row's
	match  (?i)\b(?:ngày\s+[0-9]{1,2}\s+tháng|(?:nghị\s+định|quyết\s+định|nghị\s+quyết|kế\s+hoạch|công\s+văn|chỉ\s+thị|thông\s+tư)\s+số|(?:tại|theo)\s+điều|[0-9]{1,2}\s+giờ)$
	yields asks=number
	good   Ngày 12 tháng
	good   Theo Nghị định số
	good   đến 20 giờ
	near   hằng tháng
	near   báo cáo 6 tháng
	near   chuyển đổi số

cell-open.end                                     # a cell that ends so goes on: the next piece belongs to it
	match  (?i)(?:,|\b(?:và|hoặc|của|các|những|với|cho|theo|về|trong|tại|từ|đến|bằng|do|để|là|được|giữa|trên|khi|nhằm|gồm|thuộc|qua|bởi|như|mọi|mỗi|(?:một|định|quyết|án|văn|bản|hoạch|thị|tư)\s+số|(?<!các\s|cung\s|phân\s|nâng\s)cấp|(?<!hàng\s|hằng\s|theo\s|từng\s)(?:năm|tháng|quý|ngày)|(?<!chính\s|thành\s|thi\s|phân\s|dịch\svụ\s)công|cơ|đơn))$
	good   Văn phòng HĐND và
	good   Cơ quan hành chính,
	near   Phòng Nội vụ
	near   Trong năm 2022
	near   Báo cáo theo quý
	near   Hằng năm
	near   Chính quyền các cấp
	near   Trung tâm Phục vụ hành chính công
	near   Chuyển đổi số

cell-open.label                                   # the names follow
	match  (?i)\b(?:chủ\s+trì|phối\s+hợp)\s?:$
	good   Cơ quan chủ trì:
	good   Phối hợp :
	near   Chủ trì
	near   Kết quả phối hợp: tốt

cell-open.name                                    # a name of which only the kind of body was printed
	match  \b(?:Văn\s+phòng|Lãnh\s+đạo|(?:của|Phó)\s+Chủ\s+tịch|Ban\s+Quản\s+lý|Sở|Chi\s+cục|Trung\s+tâm)$
	good   Văn phòng
	good   ngày 25/9/2025 của Chủ tịch
	near   Chủ tịch
	near   Phòng Nội vụ

no-table.motto                                    # rows of a heading that web pages and word processors set as a table
	match  (?i)(?:cộng\s+h(?:òa|oà|õa)\s+xã\s+hội|độc\s+lập\s*-\s*tự\s+do)
	accents any
	good   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
	good   Độc lập - Tự do - Hạnh phúc
	near   Xã hội hóa

no-table.number
	match  (?i)^số\s*:?\s*[0-9.]{0,9}\s*/\s*(?:[0-9]{4}\s*/\s*)?[A-Z]{2,6}\s*-\s*[A-Z]
	good   Số: 552/KH-UBND
	good   Số:      /KH-UBND
	near   Số lượng 552

no-table.place
	match  (?i)^[^.;:]{2,40},\s*ngày[\s.0-9]*tháng[\s.0-9]*năm\s*20[0-9]{2}$
	good   Đồng Tháp, ngày 19 tháng 11 năm 2025
	good   Lào Cai,  ngày       tháng 7 năm 2026
	near   Báo cáo trước ngày 15 tháng 6 năm 2022

no-table.recipients
	match  (?i)^(?:nơi|kính)\s+(?:nhận|gửi)\s*:
	yields end=yes
	good   Nơi nhận:
	good   Kính gửi: Sở Nội vụ
	near   Nơi tiếp nhận hồ sơ

no-table.authority                                # of a signature
	match  ^(?:TM|KT|TL|TUQ|Q)\s*\.\s*(?![IV]{1,3}(?:[\s/.,-]|$))[A-Z]
	yields end=yes
	good   TM. ỦY BAN NHÂN DÂN
	good   KT.CHỦ TỊCH
	near   Q.IV/2025
	near   TP. Cao Lãnh

no-table.signature                                  # of a form: "BÊN GIAO" / "(Ký, ghi rõ họ tên)"
	match  \(\s*[Kk]ý(?:,|\s+và|\s+tên|\s+ghi|,?\s+đóng\s+dấu)
	good   BÊN GIAO (Ký và ghi rõ họ tên)
	good   (Ký tên, đóng dấu)
	good   (Ký, ghi rõ họ tên)
	near   Ký kết hợp đồng
	near   (ký hiệu)

no-band.caption                                      # what stands over a table of its own: "Biểu 02: …", "Mẫu số 05"
	match  ^(?:Mẫu|MẪU|Biểu|BIỂU|Phụ\s+lục|PHỤ\s+LỤC|Bảng|BẢNG)(?:\s+(?:số|SỐ|mẫu|MẪU))*+(?:\s*$|[\s:.]+(?:[0-9]{1,2}|[IVX]{1,5}|[A-H])(?![A-Za-z0-9]))
	good   Biểu 02: Báo cáo tiến độ giải ngân
	good   Mẫu số
	good   PHỤ LỤC II
	good   BIỂU MẪU SỐ 3
	near   Bảng điểm của các đơn vị
	near   Mẫu biểu báo cáo

row-total.sum                                     # a row that adds up the rows above it: no task
	match  (?i)^(?:tổng(?:\s+(?:cộng|số|kinh\s+phí))?|cộng)(?:\s*\([^)]*\))?\s*[:.]?$
	good   Tổng cộng
	good   TỔNG SỐ (I+II)
	near   Tổng hợp báo cáo

blank-cell.dots                                   # a blank to be filled in: "…", "....", "-", "x"
	match  ^(?:[.\s_/-]+)$
	good   ....
	good   ___
	near   Sở Nội vụ

cell-duration.plain                                # how long a step of a procedure takes: "0,5 ngày làm việc", "Không quá 04 giờ"
    match  (?i)^(?:(?:không\s+quá|trong(?:\s+(?:vòng|thời\s+hạn))?|tối\s+đa|chậm\s+nhất|từ|khoảng)\s+)?(?:[0-9]+(?:[.,/][0-9]+)?|1/2|½)(?:\s*\([^)]{1,30}\))?(?:\s*-\s*[0-9]+)?
    match  \s*(?:ngày|giờ|phút|buổi)(?:\s+làm\s+việc)?(?:\s*(?:\(|kể\s+từ|,|;|\().*)?\s*[.;]?$
    good   0,5 ngày làm việc
    good   Không quá 04 giờ
    good   03 ngày kể từ ngày nhận đủ hồ sơ
    near   ngày 15/6
    near   Quý I/2026
    near   30 ngày trước kỳ họp

cell-step.name                                     # a step of a procedure by its number
    match  (?i)^(?:bước|b)\s?[0-9]{1,2}\s*[.:]?$
    good   Bước 1
    good   B12
    near   B1.2
    near   Bước đầu

cell-clock.time                                    # part: "07h45", "8 giờ 15 phút", "08:30"
	match  [0-9]{1,2}\s*(?:h|giờ|g|:)(?:\s*[0-9]{2}(?:\s*(?:phút|')|'|(?![0-9]))?)?
	only
	good   07h45
	good   8 giờ 15 phút
	near   Quý 1

cell-duration.clock                                # the agenda of a meeting: "07h45 - 8h00", with no day
	match  (?i)^(?:từ\s+)?{cell-clock.time}(?:(?:\s*(?:-|đến)\s*|\s){cell-clock.time})?(?:\s*-)?\s*[.;]?$
	good   07h45 - 8h00
	good   10h30
	good   Từ 8 giờ 15 phút đến 9 giờ
	good   08:00 - 08:30
	good   7h00 7h15
	near   Từ 20 giờ 15 phút ngày 23 tháng 1
	near   8 giờ/ngày

cell-hour.part                                     # part: the hour, or the half of a day
	match  (?:{cell-clock.time}|\b(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\b|\bngày\s+(?:thứ\s+)?(?:nhất|hai|ba|tư|năm|sáu)\b|\bthứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|\bchủ\s+nhật\b)
	only
	good   vào sáng ngày 15/3/2025
	good   8h00
	good   thứ hai
	near   15/3/2025

cell-hour.time                                     # "8h00 - 9h00 ngày 15/3/2025", "Sáng 15/3", "Thứ hai (ngày 10/3)"
	match  (?i)^(?=.{0,40}?{cell-hour.part})(?>{cell-hour.part}|\b(?:từ|đến|lúc|vào|ngày|tháng|năm|cùng|phút)\b|(?<![0-9])[0-9]{1,2}(?![0-9])|20[0-9]{2}|[-,;:.()/\s])+$
	good   8h00 - 9h00 ngày 15/3/2025
	good   Sáng ngày 15 tháng 3 năm 2025
	good   Thứ hai (ngày 10/3)
	good   Từ 13 giờ 30 phút đến 14 giờ
	near   Trước 17h00 ngày 14/3/2025
	near   15/3/2025
	near   Sáng thứ sáu hằng tuần
