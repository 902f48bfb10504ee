# What a section is about, by its title (the record's `kind`), and headings that bear no label.

section.purpose                               # purpose and demands: no results to reach
    match  ^(?i)(?:(?:các\s+)?(?:mục\s+đích|yêu\s+cầu|quan\s+điểm|nguyên\s+tắc|ý\s+nghĩa|sự\s+cần\s+thiết|căn\s+cứ|cơ\s+sở\s+pháp\s+lý|đối\s+tượng|phạm\s+vi))\b
    yields kind=requirement
    good   MỤC ĐÍCH, YÊU CẦU
    good   Yêu cầu
    near   Mục tiêu

section.parameters                            # figures of a work or a method, which nobody sets out to reach
    match  ^(?i)(?:(?:các|một\s+số|hệ\s+thống)\s+)?chỉ\s+tiêu\s+(?:công\s+nghệ|thuốc\s+nổ|phân\s+tích|tính\s+toán|được\s+phép|về\s+(?:chiều|kích\s+thước|hàm\s+lượng)|tài\s+chính\s+xem\s+xét|lý\s+hóa|cơ\s+lý)\b
    good   Chỉ tiêu thuốc nổ đơn vị
    good   Các chỉ tiêu phân tích hiệu quả kinh tế - xã hội của dự án
    good   Chỉ tiêu công nghệ, thiết bị chế biến
    near   Chỉ tiêu tài chính
    near   Các chỉ tiêu chủ yếu

section.business                              # trades of a project that is licensed, by their codes: nothing that a plan sets out to reach
    match  ^(?i)mục\s+tiêu\s+(?:của\s+)?dự\s+án\b(?=[^.;]{0,200}(?:mục\s+tiêu\s+hoạt\s+động|ngành,?\s+nghề|mã\s+ngành))
    good   Mục tiêu dự án: Xây dựng hạ tầng khu công nghiệp với các mục tiêu hoạt động cụ thể như sau
    good   Mục tiêu của dự án (theo ngành, nghề kinh doanh)
    near   Mục tiêu cụ thể
    near   Mục tiêu của dự án

section.objective-alone                       # a section of objectives and nothing else: what stands below it are objectives too;
                                              # (?:[^,]) since a class with a quantifier would let words stand, and slips pass
    match  ^(?i)(?:(?:các|một\s+số|hệ\s+thống)\s+)?(?:mục\s+tiêu|chỉ\s+tiêu|định\s+hướng\s+(?:đến|tới)\s+năm)(?!\s*(?:,|và\s+(?:nhiệm|yêu|giải|đối|nội|phạm)|-\s*nhiệm))(?!(?:[^,]){0,80},\s*(?:yêu\s+cầu|nhiệm\s+vụ|nội\s+dung|đối\s+tượng|giải\s+pháp|phạm\s+vi))
    yields kind=objective alone=yes
    good   Mục tiêu
    good   MỤC TIÊU
    good   Mục tiêu cụ thể
    good   Các chỉ tiêu chủ yếu
    good   CHỈ TIÊU
    near   MỤC TIÊU, NHIỆM VỤ CỤ THỂ
    near   Mục tiêu, yêu cầu
    near   Đạt được mục tiêu ứng dụng

section.objective                             # objectives and something else
    match  ^(?i)(?:(?:các|một\s+số|hệ\s+thống)\s+)?(?:mục\s+tiêu|chỉ\s+tiêu)\b
    yields kind=objective
    good   MỤC TIÊU, NHIỆM VỤ CỤ THỂ
    good   Mục tiêu, yêu cầu
    near   MỤC ĐÍCH, YÊU CẦU
    near   Đạt được mục tiêu ứng dụng

section.report                                # what was reached, or how things are: it sets nothing; its kind is null
    match  ^(?i)(?:về\s+(?=kết\s+quả\s+(?:đã\s+)?đạt|tình\s+hình|những\s+kết))?(?:(?:khái\s+quát|sơ\s+lược|tổng\s+quan|đánh\s+giá|một\s+số|những)\s+(?:(?:chung|về|nét\s+về)\s+)*)?(?:kết\s+quả\s+(?:(?:đã\s+)?đạt\s+được|thực\s+hiện
    match  |triển\s+khai|công\s+tác|hoạt\s+động|nổi\s+bật|chủ\s+yếu|năm\s+[0-9])|tình\s+hình|(?:hiện|thực)\s+trạng|đặc\s+điểm|bối\s+cảnh
    match  |(?:tồn\s+tại|hạn\s+chế|khó\s+khăn|thuận\s+lợi|ưu\s+điểm|khuyết\s+điểm|vướng\s+mắc|thách\s+thức|bài\s+học\s+kinh\s+nghiệm|nguyên\s+nhân)(?=\s*(?:[,.:;(]|$|và\b|của\b|-))
    match  |(?<=tổng\squan\svề\s)[a-z]|(?<=đánh\sgiá\s)(?:chung|tổng\s+quát|tổng\s+quan|sơ\s+bộ|khái\s+quát|việc\s+thực\s+hiện|khả\s+năng))\b
    yields reports=yes
    good   KẾT QUẢ THỰC HIỆN CHUYỂN ĐỔI SỐ NĂM 2022
    good   Tình hình thiên tai năm 2021
    good   ĐẶC ĐIỂM TÌNH HÌNH
    good   TỒN TẠI, HẠN CHẾ
    good   Đánh giá tình hình thực hiện năm 2021
    good   HIỆN TRẠNG PHÁT TRIỂN CNTT
    good   Đánh giá sơ bộ kết quả 4 năm
    good   VỀ KẾT QUẢ ĐẠT ĐƯỢC
    near   Kết quả, sản phẩm
    near   Đánh giá, xếp loại
    near   Khó khăn thì báo cáo

section.outlook                               # what a report says of the time to come; its kind is null
    match  ^(?i)(?:phương\s+hướng|định\s+hướng)\b
    yields sets=yes
    good   PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023
    good   Định hướng phát triển các vùng
    near   Kết quả thực hiện phương hướng

section.task-ahead                            # of a report: what is to be done in the time to come
    match  ^(?i)(?:(?:các|những|một\s+số|nhóm)\s+)?(?:nhiệm\s+vụ|giải\s+pháp|phương\s+hướng)\b[^.;]{0,80}\b(?:(?:thời\s+gian|tháng|quý|năm|tuần|giai\s+đoạn)\s+(?:tới|tiếp\s+theo|sau)|(?:6|sáu|9|chín|3|ba)\s+tháng\s+(?:cuối|tới|tiếp))\b
    yields kind=task sets=yes
    good   Nhiệm vụ trọng tâm trong thời gian tới
    good   Nhiệm vụ, giải pháp 6 tháng cuối năm
    near   NHIỆM VỤ CỤ THỂ

section.task
    match  ^(?i)(?:(?:các|những|một\s+số|nhóm)\s+)?(?:(?:nội\s+dung\s*,?\s*(?:và\s+)?)?nhiệm\s+vụ|giải\s+pháp|lộ\s+trình|phân\s+công\s+(?:nhiệm\s+vụ|thực\s+hiện)|tiến\s+độ
    match  |hoạt\s+động\s+(?:chính|chủ\s+yếu|cụ\s+thể|trọng\s+tâm|hưởng\s+ứng))\b
    yields kind=task
    good   NHIỆM VỤ CỤ THỂ
    good   Các hoạt động chính
    near   HOẠT ĐỘNG CỦA HỘI ĐỒNG
    good   Nhiệm vụ:
    good   NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM
    good   LỘ TRÌNH THỰC HIỆN
    near   KINH PHÍ THỰC HIỆN

section.circumstance                          # when and where: no results; its kind is null
    match  ^(?i)(?:chủ\s+đề|(?:thời\s+gian|địa\s+điểm|thành\s+phần)(?=\s*(?:$|[,:(])|\s+(?:và|thực\s+hiện|tổ\s+chức|triển\s+khai|tham\s+(?:gia|dự))\b))
    yields sets=yes
    good   Thời gian, địa điểm tổ chức
    good   Chủ đề Tháng hành động năm 2023
    near   Thời gian giải quyết hồ sơ

section.funding
    match  ^(?i)(?:(?:dự\s+toán\s+|nguồn\s+)?kinh\s+phí|nguồn\s+lực|ngân\s+sách|tài\s+chính\s+thực\s+hiện)\b
    yields kind=funding
    good   KINH PHÍ THỰC HIỆN
    good   Nguồn kinh phí
    near   NHIỆM VỤ CỤ THỂ

section.organisation
    match  ^(?i)(?:tổ\s+chức\s+(?:thực\s+hiện|triển\s+khai|theo\s+dõi)|trách\s+nhiệm|phân\s+công\s+trách\s+nhiệm|chế\s+độ\s+(?:thông\s+tin|báo\s+cáo)|kiểm\s+tra,\s+giám\s+sát)\b
    yields kind=organisation
    good   TỔ CHỨC THỰC HIỆN
    good   Tổ chức triển khai thực hiện
    near   Tổ chức bộ máy

section.content
    match  ^(?i)(?:nội\s+dung|phạm\s+vi\s+điều\s+chỉnh|quy\s+định\s+chung)\b
    yields kind=content
    good   NỘI DUNG
    good   NỘI DUNG KẾ HOẠCH
    near   NHIỆM VỤ CỤ THỂ

annex.title                                   # PHỤ LỤC, Phụ lục I: …
    match  ^(?:PHỤ\s+LỤC|BIỂU\s+MẪU|MẪU\s+BIỂU|(?:Phụ\s+lục|Mẫu\s+biểu|Biểu\s+mẫu|Biểu)(?=\s+(?:số\s+)?(?:[IVX]+|[0-9]+|[HL][IHL]{0,2}\s*$)|\s*:|\s*$))\b
    good   PHỤ LỤC CÁC NHIỆM VỤ CỤ THỂ
    good   Phụ lục II
    good   Phụ lục H
    good   Mẫu biểu số 02
    good   Phụ lục: DANH SÁCH CÁC ĐƠN VỊ
    near   Phụ lục kèm theo
    near   Phụ lục Hướng dẫn
    near   Nội dung theo Phụ lục II

annex-number.alone                              # the number of an annex and nothing else: its title stands below
    match  ^(?i:phụ\s+lục|biểu\s+mẫu|mẫu\s+biểu|biểu)\s+(?i:số\s+)?(?:[IVXHL1]{1,5}|[0-9]{1,2}|[A-H])[.:]?$|^(?i:phụ\s+lục)[.:]?$
    good   Phụ lục II
    good   PHỤ LỤC
    good   PHỤ LỤC A
    good   Biểu mẫu số 3
    near   Phụ lục II kèm theo
    near   PHỤ LỤC CÁC NHIỆM VỤ

annex.note                                    # (Ban hành kèm theo Kế hoạch số …), which makes what stands above it an annex
    match  ^(?i)\(\s*(?:đính\s+|ban\s+hành\s+)?kèm\s+theo\s+(?:kế\s+hoạch|quyết\s+định|công\s+văn|tờ\s+trình|chương\s+trình|báo\s+cáo|thông\s+báo|nghị\s+quyết|chỉ\s+thị|hướng\s+dẫn|văn\s+bản|đề\s+án)|^(?i)\(\s*(?:ban\s+hành\s+)?kèm\s+theo\s+(?:thông\s+tư|nghị\s+định)\s+số|^(?i)ban\s+hành\s+kèm\s+theo\s+(?:thông\s+tư|nghị\s+định|quyết\s+định|kế\s+hoạch)\s+số|^(?i)\(\s*kế\s+hoạch\s+số\s*:?\s*[0-9]*\s*/
    good   (Ban hành kèm theo Kế hoạch số 15 /KH-UBND ngày 27/01/2022)
    good   (Kèm theo Quyết định số 12/QĐ-UBND)
    good   (Kế hoạch số 247/KH-UBND ngày 31 tháng 12 năm 2022 của UBND huyện)
    good   (Ban hành kèm theo Thông tư số 43/2025/TT-BCT ngày 04 tháng 7 năm 2025)
    good   Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026
    near   (Phụ lục kèm theo)
    near   Ban hành kèm theo Quyết định này Kế hoạch hành động

annex.letterhead                              # what stands above an annex title and is none: motto, issuer
    match  ^(?i)(?:cộng\s+h[òo]a\s+xã\s+hội|độc\s+lập\s*-|(?:ủy|uỷ)\s+ban\s+nhân\s+dân|ubnd\b|hội\s+đồng\s+nhân\s+dân|(?:tỉnh|huyện|thành\s+phố|thị\s+xã|quận|xã|phường|thị\s+trấn)\s|đơn\s+vị\s*(?:tính)?\s*:)
    good   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    good   ỦY BAN NHÂN DÂN
    good   HUYỆN XUÂN LỘC
    near   NHIỆM VỤ CỤ THỂ

annex-body.branch                             # so is the ministry or department above it, alone on its line
    match  ^(?:BỘ|SỞ)\s+(?i:{@issuer-branch})$
    good   BỘ XÂY DỰNG
    good   SỞ NỘI VỤ
    near   SỞ NỘI VỤ BÁO CÁO

issued.title                                  # the title of a document that another issues in the same file
    match  ^(?:KẾ\s+HOẠCH|CHƯƠNG\s+TRÌNH|ĐỀ\s+ÁN|QUY\s+CHẾ|QUY\s+ĐỊNH|PHƯƠNG\s+ÁN)$
    good   KẾ HOẠCH
    good   CHƯƠNG TRÌNH
    near   KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH

leadin.heading                                # a short bullet or line that only names a group: a level or a field
    match  ^(?i)(?:về\s|đối\s+với\s|cấp\s+(?:tỉnh|huyện|xã)\s*:?$|trong\s+đó\s*:?$|cụ\s+thể(?:\s+như\s+sau)?\s*:?$)
    good   Trong đó:
    good   Cấp huyện
    near   Cấp huyện đạt 80%

leadin.period                                     # a bullet that only names the time that the bullets below it are for
    match  ^(?i)(?:(?:trong\s+)?giai\s+đoạn|(?:từ|đến|trong)?\s*(?:hết\s+)?năm)\s+[12][0-9]{3}(?:\s*(?:-|đến(?:\s+năm)?)\s*[12][0-9]{3})?\s*[:.;,]?$
    yields always=yes
    good   Giai đoạn 2025-2027
    good   Đến năm 2030:
    near   Giai đoạn 2025-2027 đạt 80%
    near   Giai đoạn 1

leadin.circumstance                           # how things are now, when and where a thing takes place: no result of its own, and nothing need follow
    match  ^(?i)(?:(?:hiện\s+nay|hiện\s+tại|(?:tính\s+)?đến\s+nay)\s*,|(?:thời\s+gian|địa\s+điểm|chủ\s+đề|thành\s+phần)(?:\s+(?:thực\s+hiện|tổ\s+chức|triển\s+khai|tham\s+(?:gia|dự)))?\s*:)
    yields always=yes
    good   Hiện nay, toàn tỉnh có 12 điểm phát sóng
    good   Thời gian: Từ ngày 15/11/2023 đến ngày 15/12/2023.
    near   Thời gian giải quyết hồ sơ giảm 10%
    near   Hiện đại hóa hành chính
