# How a cell of a task table begins, for tables that lost their grid (extractor/shredded/): evidence, each piece of which
# lowers the cost of its column (shred.tsv). Agencies are known by the set `agency`.
#   role    the column
#   whole   yes: the words are a cell, or all of its begin; else only a hint
#   line    yes: only where they are all of their line
#   who     person: the name of a person

begin.time
    match  ^(?i)(?:(?:trong|từ|đến|trước|sau|hết|cuối|đầu|giữa|hoàn\s+thành|chậm\s+nhất(?:\s+là)?|thực\s+hiện|dự\s+kiến|định\s+kỳ|báo\s+cáo|kết\s+thúc|cả)\s+)*(?:(?:giai\s+đoạn|các\s+)?năm\s+(?:20[0-9]{2}|học)|năm\s+20[0-9]{2}|tháng\s+[0-9]{1,2}\b|ngày\s+[0-9]{1,2}\b|qu[ýí]\s*(?:I{1,3}V?|IV|[1-4])\b|(?:theo|mỗi|từng)\s+(?:quý(?!\s+(?-i:[a-z]))|năm|tháng)|h[àằ]ng\s+(?:năm|tháng|quý|tuần|ngày)|thường\s+xuyên|định\s+kỳ|6\s+tháng|(?:cả|trong)\s+năm\b|[0-9]{1,2}\s*/\s*[0-9]{1,2}\s*/\s*20[0-9]{2}|[0-9]{1,2}\s*/\s*20[0-9]{2}|20[0-9]{2}(?:\s*-?\s*20[0-9]{2})?(?![0-9/]))
    yields role=time whole=yes
    good   Năm 2022
    good   Thường xuyên
    good   Thực hiện thường xuyên
    good   Trong tháng 01/2022
    good   Quý I hàng năm
    good   Báo cáo theo quý
    good   Báo cáo theo quý Văn phòng
    good   Từ năm 2021-đến hết 31/12/2025
    good   31/10/2022
    good   20262030
    good   2026 2030 Kế hoạch
    near   Nâng cao chất lượng năm 2022
    near   Theo quy định của pháp luật

begin-cut.time                                # the first line of one, where others stand between its lines
    match  ^(?:Thường|H[àằ]ng|Trong|Trong\s+(?:năm|tháng|quý)|Quý|Các\s+quý|Tháng|Năm|Trước|Trước\s+ngày|Từ|Từ\s+(?:năm|tháng|quý|ngày)|Thực\s+hiện|Định|Định\s+kỳ|Cả|Sau\s+khi|Khi|Báo\s+cáo\s+theo)$|^Thực\s+hiện(?=\s+(?:Theo|Kinh|Không)\b)
    yields role=time
    good   Thường
    good   Thực hiện Theo quy
    good   Trong năm
    good   Thực hiện
    near   Thực hiện kỷ luật

begin-cut.budget
    match  ^(?:Kinh|Theo\s+(?i:kế|quy|dự)|Ngân|Không)$
    yields role=budget
    good   Theo Kế
    good   Kinh
    near   Theo Đề án

begin.time-condition
    match  ^(?i)(?:(?:từ\s+|lúc\s+|vào\s+)?[0-9]{1,2}\s*(?:giờ|h)(?=\s|[0-9])|khi\s+có\s|sau\s+khi\s|ngay\s+sau\s|sau\s+[0-9]{1,2}\s+(?:ngày|tuần|tháng|năm)\b|theo\s+(?:(?:điều|khoản)\s+[0-9]|đề\s+án|chỉ\s+đạo|hướng\s+dẫn|tiến\s+độ|lộ\s+trình|thời\s+(?:gian|hạn)|(?:các\s+)?mốc\s+thời\s+gian|kế\s+hoạch\s+và\s+đột\s+xuất)|bắt\s+đầu\s+(?:(?:thực\s+hiện|triển\s+khai|áp\s+dụng)\s+)?từ\s|ban\s+hành\s+(?:kế\s+hoạch\s+|văn\s+bản\s+)?(?:trong\s+(?:tháng|quý|năm)|chậm\s+nhất|trước\s+ngày)\b|đột\s+xuất|kết\s+hợp\s+báo\s+cáo|liên\s+tục\b|hoàn\s+thành\s+trong\s)
    yields role=time whole=yes
    good   Khi có chỉ đạo, hướng dẫn của tỉnh
    good   Sau khi kiểm tra
    good   Sau 03 tháng kể từ khi có văn bản của Trung ương
    good   Theo các mốc thời gian tại Quyết định
    good   Bắt đầu từ năm 2026
    good   Bắt đầu triển khai từ năm 2026
    good   Từ 20 giờ 15 phút - 20
    good   13h30 ngày 07/7/2026
    good   Ban hành kế hoạch trong tháng 01 hằng năm
    good   Theo Đề án
    good   Theo Điều 17
    near   Theo quy định

begin.budget
    match  ^(?i)(?:(?:theo|trong)\s+(?:quy\s+định|kế\s+hoạch(?!\s+và)|dự\s+toán|phân\s+bổ)|(?:nguồn\s+)?(?:kinh\s+phí|ngân\s+sách|NSNN|NSĐP|NSTW|(?:vốn\s+)?đầu\s+tư\s+công(?!\s+(?:trình|nghệ))|(?:chi|vốn)\s+(?:thường\s+xuyên|đầu\s+tư|sự\s+nghiệp|vay)|nguồn\s+vốn)\b|không\s+(?:phát\s+sinh|sử\s+dụng|cần)\s+kinh\s+phí|lồng\s+ghép|tự\s+chủ|[0-9][0-9.,]*\s*(?:triệu|t[ỷỉ](?!\s+(?:lệ|trọng|suất))|nghìn|đồng|tr\.?đ|đ)\b|xã\s+hội\s+h[óo][áa])
    yields role=budget whole=yes
    good   Theo quy định của pháp luật
    good   Kinh phí tự chủ
    good   5 triệu
    good   Ngân sách tỉnh, huyện
    good   Trong dự toán được giao
    good   Đầu tư công hoặc nguồn vốn hợp pháp khác
    good   Chi thường xuyên
    near   Đầu tư công trình thủy lợi
    near   Theo Kế hoạch và đột xuất theo yêu cầu
    near   10 Tỷ lệ hồ sơ trực tuyến

begin.budget-none                             # something else begins behind it
    match  ^(?:Không|KHÔNG)(?=\s+[A-Z0-9]|\s*$)
    yields role=budget whole=yes
    good   Không
    good   KHÔNG
    good   Không Kết luận kiểm tra
    near   Không sử dụng giấy
    near   không
    near   Khống chế

begin.document                                # a document by its number: a product too, or what asks for one
    match  ^(?i)(?:báo\s+cáo|kế\s+hoạch|quyết\s+định|công\s+văn|đề\s+án|thông\s+báo|kết\s+luận|nghị\s+quyết|chỉ\s+thị|hướng\s+dẫn|chương\s+trình)\s+số(?=\s)
    yields role=product holds=document
    good   Thông báo số 07-TB/TU
    good   Nghị quyết số 71/NQ-CP
    near   Thông báo kết quả
    near   Kế hoạch sở

begin.decree                                  # one that is nobody's product here
    match  ^(?i)(?:nghị\s+định|thông\s+tư|công\s+điện)\s+số(?=\s)
    yields role=document holds=document
    good   Nghị định số 30/2020/NĐ-CP
    good   Công điện số 12/CĐ-TTg
    near   Thông tư về công tác

begin.product
    match  ^(?i)(?:các\s+|bản\s+|dự\s+thảo\s+|hồ\s+sơ\s+|kết\s+quả\s+|văn\s+bản\s+)?(?:báo\s+cáo|kế\s+hoạch|quyết\s+định|danh\s+mục|danh\s+sách|văn\s+bản|công\s+văn|đề\s+án|thông\s+báo|kết\s+luận|tờ\s+trình|nghị\s+quyết|chỉ\s+thị|hướng\s+dẫn|quy\s+chế|quy\s+định|chương\s+trình|biên\s+bản|hợp\s+đồng|kết\s+quả|bảng\s+|biểu\s+|phần\s+mềm|cơ\s+sở\s+dữ\s+liệu|hệ\s+thống|bài\s+viết|tin\s*,?\s*bài|chuyến\s|hội\s+nghị|hội\s+thảo|lớp\s|giấy\s+tờ|mẫu\s|app\s|nhóm\s|thủ\s+tục\s|mức\s+phí|phương\s+án|tài\s+liệu|sản\s+phẩm|bộ\s+(?:tiêu\s+chí|chỉ\s+số)|chứng\s+nhận|các\s+hình\s+thức|các\s+tin|các\s+văn\s+bản|tổ\s+chức\s+thực\s+hiện)
    yields role=product
    good   Báo cáo
    good   Quyết định của UBND huyện
    good   Danh mục VBQPPL còn hiệu lực
    near   Phòng Nội vụ

begin.does                                    # what the bodies behind it do
    match  ^(?:[-*+]\s*)?(?i:(?:cơ\s+quan|đơn\s+vị)\s+)?[Cc]hủ\s+trì\s*:
    yields role=agency
    good   Chủ trì: Phòng Nội vụ
    good   - Cơ quan chủ trì: Các xã
    near   Phối hợp với các xã

begin.supports                                # they stand in the cell of those who lead, where no column is theirs
    match  ^(?:[-*+]\s*)?(?i:(?:cơ\s+quan|đơn\s+vị)\s+)?[Pp]hối\s+hợp\s*:
    yields role=support
    good   Phối hợp: Phòng Nội vụ
    good   - Cơ quan phối hợp: Các xã
    near   Phối hợp với các xã

begin.agency                                  # words that a body's name begins with; whole names are the set `agency`
    match  ^(?:(?:Các|Một\s+số)\s+)?(?:Viện|Trường(?!\s+hợp)|Doanh\s+nghiệp|Hợp\s+tác\s+xã|Chi\s+nhánh|Chi\s+cục|Cục|Sở(?!\s+hữu)|Phòng(?!,?\s+(?:chống|ngừa|cháy|họp))|Ban(?!\s+hành)|Bộ(?!\s+(?:tiêu|chỉ\s+số|câu|tài\s+liệu|máy|mã|đề))|Văn\s+phòng(?!\s+phẩm)|UBND|Ủy\s+ban|HĐND|Trung\s+tâm|Công\s+an|Đài|Báo(?!\s+cáo)|Hội(?!\s+(?:trường|nghị|thảo|viên|nhập))|Đoàn(?!\s+(?:kết|viên|kiểm\s+tra))|Liên\s+hiệp|Hiệp\s+hội|Ngân\s+hàng|Kho\s+bạc|Bưu\s+điện|Cơ\s+quan|Đơn\s+vị|Thanh\s+tra(?!,|\s+việc)|Tổ\s+công\s+(?:tác|nghệ)|Đồn\s+(?:Biên\s+phòng|biên\s+phòng|Công\s+an)|VNPT|Viettel|MobiFone|Cảng\s+vụ|Tổng\s+công\s+ty|Công\s+ty|Trạm|Mặt\s+trận|Lãnh\s+đạo|Thủ\s+trưởng|Theo\s+phân\s+công|[A-Z]{2,4}ND)\b
    yields role=agency
    good   Viện, Trường; Doanh nghiệp
    good   Các Sở, ban, ngành
    good   Theo phân công tại Quyết định
    good   Lãnh đạo Sở Y tế
    good   Chi nhánh Văn phòng Đăng ký đất đai
    good   Tổ công nghệ số cộng đồng
    good   Đồn Biên phòng Bãi Dài
    good   Viettel huyện
    near   Báo cáo kết quả
    near   Đồn điền chè
    near   Ban hành kế hoạch
    near   Hội trường xã
    near   Phòng, chống tham nhũng

begin.person                                  # somebody who is named stands where a body does
    match  ^(?:(?:Ông|Bà|Đồng\s+chí|Đ/c)\s*:?\s+)?(?:{@surname})(?:\s+[A-Z][a-z]{1,6}\b){2}
    yields role=agency who=person
    accents exact
    good   Đỗ Văn Mẫu
    good   Nguyễn Thị Mai
    near   Đồng Tháp Mười
    near   Cao Bằng là tỉnh
    near   Lâm Đồng

begin.objective
    match  ^(?i)(?:(?<label>[0-9]{1,2}(?:\.[0-9]{1,2}){1,2})\s*[.:)-]?\s*)?mục\s+tiêu\s+[0-9]{1,2}\s*[.:)-]
    yields role=objective whole=yes
    good   1.1. Mục tiêu 1: Tiếp tục
    good   1.1 Mục tiêu 1: Tiếp tục
    near   Mục tiêu của kế hoạch

begin.task
    match  ^(?i)(?:(?<label>[0-9]{1,2}(?:\.[0-9]{1,2}){1,2})\s*[.:)-]?\s*)?nhiệm\s+vụ\s+[0-9]{1,2}\s*[.:)-]
    yields role=task whole=yes
    good   2.1: Nhiệm vụ 1: Rà soát
    good   2.6.Nhiệm vụ 6: Triển khai
    near   Nhiệm vụ của huyện

begin.activity
    match  ^(?i)(?:(?<label>[0-9]{1,2}(?:\.[0-9]{1,2}){1,2})\s*[.:)-]?\s*)?hoạt\s+động\s+[0-9]{1,2}\s*[.:)-]
    yields role=activity whole=yes
    good   3.8.Hoạt động 8: Thực hiện
    good   Hoạt động 2: Thẩm tra
    near   Hoạt động của cơ quan

begin.label                                   # "3.2:", "2.4 Công bố": its first number says which column
    match  ^(?<label>[0-9]{1,2}(?:\.[0-9]{1,2}){1,2})(?:\s*[:)]\s*|\s*\.\s*(?=[A-Z"(-])|\s+(?=["(]?[A-Z])|\s*\.?\s+(?=[0-9]{1,3}(?:[.,][0-9]{1,2})?\s*%))
    yields role=label whole=yes
    good   3.2: Xây dựng Báo cáo                 label=3.2
    good   1.2. 100% hồ sơ                       label=1.2
    good   1.5 99,5 % văn bản                    label=1.5
    good   1.2 Đổi mới thực hiện                 label=1.2
    good   3.8. Thực hiện điều tra               label=3.8
    near   15.000 hồ sơ
    near   31.12.2022
    near   2.5 80 triệu đồng

begin.number                                  # a row number that stands before its row
    match  ^(?<no>[0-9]{1,3})[.)]?(?=\s|$)(?!\s*(?:%|triệu|tỷ|ngày|tháng|năm|lớp|cuộc|huyện|xã))
    yields role=no
    good   12                                    no=12
    good   5 Ban hành                            no=5
    near   100% cơ quan
    near   2022

begin.band                                    # "III Cải cách tổ chức bộ máy"
    match  ^(?<no>[IVX]{1,5}(?:\.\s?[0-9]{1,2}(?:\.[0-9]{1,2}){0,2})?)(?:\s*[.:)/-]+\s*|\s+|(?<=[0-9]))(?=[A-Z"(][A-Za-z])
    yields role=band whole=yes
    good   III. 1.1 Nhóm các dịch vụ             no=III. 1.1
    good   III.1.2 Nhóm các dịch vụ              no=III.1.2
    good   I Cải cách thể chế                    no=I
    good   IV. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ           no=IV
    near   VBQPPL của huyện
    near   IoT trong nông nghiệp

begin.band-letter                             # "B CÁC GIẢI PHÁP": with a title in capitals
    match  ^(?<no>[A-HK]|Đ)(?:\s*[.:)/-]+\s*|\s+)(?=["(]?[A-Z]{2,}(?:,?\s+[A-Z]{2,}){2})
    yields role=band whole=yes
    good   A PHÁT TRIỂN NỀN MÓNG CHO KINH TẾ     no=A
    good   B. CÁC GIẢI PHÁP CHỦ YẾU              no=B
    near   A Lưới
    near   B. Các giải pháp
    near   C UBND HUYỆN

begin.band-number                             # "2. Cải cách thủ tục hành chính": may be a row too
    match  ^(?<no>[0-9]{1,2})\s*[.)]\s+(?=[A-Z])
    yields role=band
    good   2. Cải cách thủ tục hành chính        no=2
    good   10. Công tác chỉ đạo                  no=10
    near   2 Cải cách

head.first                                    # the first title of a header that begins on this line
    match  ^(?i)(?:s\s?\.?\s?t\s?\.?\s?t\b|tt\b|số\s+(?:tt|thứ\s+tự)\b|số(?:\s+thứ)?$|1\s*[.)-]\s*(?:mục\s+tiêu|nhiệm\s+vụ|nội\s+dung))
    good   STT 1. MỤC TIÊU 2. NHIỆM VỤ
    good   Stt
    good   Số
    good   Số thứ
    good   1. MỤC TIÊU 2. NHIỆM VỤ
    near   1. Mục đích

head.text                                     # a title of text columns that may begin a header without row numbers; the line holds little else
	match  ^(?i)(?:(?:nội\s+dung|tên|các|danh\s+mục)\s+)?(?:mục\s+tiêu|chỉ\s+tiêu|nhiệm\s+vụ|hoạt\s+động|công\s+việc|nội\s+dung)\b(?:\s*,\s*(?:(?:giải\s+pháp|nhiệm\s+vụ|chỉ\s+tiêu)\b|(?:giải|nhiệm|chỉ)$|$))?(?-i)[^.:;,%]{0,110}$
	yields kind=text
	good   MỤC TIÊU
	good   Nội dung
	good   Mục tiêu Nhiệm vụ Hoạt động
	good   Nhiệm vụ, giải pháp
	good   Mục tiêu, chỉ
	good   NHIỆM VỤ,
	near   Nhiệm vụ của các phòng, ban
	near   Mục tiêu: nâng cao chất lượng

tail.line                                     # what follows a table and is none of its cells
    match  ^(?:\(\s*Tổng\s+số|Tổng\s+(?:số|cộng)\s|Ghi\s+chú\s*:|Nơi\s+nhận|TM\s*\.|PHỤ\s+LỤC\b|Trên\s+đây\s+là|(?:Mẫu\s+(?:biểu\s+)?|Biểu\s+(?:mẫu\s+)?)số\s*:?\s*[0-9]|\(\s*(?i:(?:Ban\s+hành\s+)?kèm\s+theo)\s)
    good   (Tổng số có 16 nhiệm vụ cụ thể)
    good   Nơi nhận:
    good   Mẫu biểu số 03
    good   (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)
    near   Tổng hợp kết quả
    near   Mẫu biểu đánh giá
