# Fields of the administrative reform. The set `field` reads the titles of sections and of a table's bands, from their first
# word on; the set `topic` what a statement is about that stands under no such title. Both yield `field`.

# ---- parts ----

field.lead                              # what may stand before the field's own name
    only
    match  (?:(?:về|công\s+tác|nhiệm\s+vụ|mục\s+tiêu|chỉ\s+tiêu|nội\s+dung|lĩnh\s+vực|giải\s+pháp|nhóm|tiếp\s+tục|đẩy\s+mạnh|tăng\s+cường|thực\s+hiện|kết\s+quả)[,:\s]+(?:và\s+)?)+
    good   về cải cách thể chế
    good   nhiệm vụ, giải pháp về cải cách
    near   Cải cách thể chế

field.procedures-name
    only
    match  (?:thủ\s+tục\s+hành\s+chính|TTHC)
    good   thủ tục hành chính
    good   TTHC
    near   hành chính công

# ---- titles ----

field.institutions
    match  (?i)^{field.lead}?(?:(?:cải\s+cách|xây\s+dựng|hoàn\s+thiện)(?:\s+(?:và|,)\s*hoàn\s+thiện)?\s+(?:hệ\s+thống\s+)?)?thể\s+chế\b
    yields field=institutions
    good   Cải cách thể chế
    good   CẢI CÁCH THỂ CHẾ
    good   Về xây dựng và hoàn thiện thể chế
    near   Cải cách hành chính
    near   Phòng Tư pháp

field.procedures
    match  (?i)^{field.lead}?(?:cải\s+cách|kiểm\s+soát|đơn\s+giản\s+hóa)(?:\s+và\s+(?:kiểm\s+soát|cải\s+cách))?\s+{field.procedures-name}\b
    yields field=procedures
    good   Cải cách thủ tục hành chính
    good   CẢI CÁCH TTHC
    good   Công tác kiểm soát thủ tục hành chính
    near   Cải cách tổ chức bộ máy hành chính nhà nước
    near   Chủ trì triển khai nội dung cải cách thủ tục hành chính.

field.one-stop
    match  (?i)^{field.lead}?(?:cơ\s+chế\s+)?một\s+cửa\b
    yields field=procedures
    good   Thực hiện cơ chế một cửa, một cửa liên thông
    good   Cơ chế một cửa, một cửa liên thông
    near   Bộ phận một cửa

field.apparatus
    match  (?i)^{field.lead}?(?:(?:cải\s+cách|sắp\s+xếp|kiện\s+toàn|đổi\s+mới)(?:,?\s+(?:kiện\s+toàn|tinh\s+gọn|sắp\s+xếp))*\s+)?(?:về\s+)?tổ\s+chức\s+bộ\s+máy\b
    yields field=apparatus
    good   Cải cách tổ chức bộ máy hành chính nhà nước
    good   Cải cách tổ chức bộ máy nhà nước
    good   SẮP XẾP, TINH GỌN TỔ CHỨC BỘ MÁY
    near   TỔ CHỨC THỰC HIỆN

field.civil-service
    match  (?i)^{field.lead}?(?:cải\s+cách\s+(?:chế\s+độ\s+)?công\s+vụ|(?:xây\s+dựng\s*(?:,|và)?\s*)?(?:nâng\s+cao\s+chất\s+lượng\s+|phát\s+triển\s+)?đội\s+ngũ\s+(?:cán\s+bộ|công\s+chức|CB)|chế\s+độ\s+công\s+vụ)
    yields field=civil-service
    good   Cải cách chế độ công vụ
    good   Cải cách công vụ
    good   Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức
    near   Cải cách hành chính công

field.public-finance
    match  (?i)^{field.lead}?(?:cải\s+cách\s+)?tài\s+chính\s+công\b
    yields field=public-finance
    good   Cải cách tài chính công
    good   CẢI CÁCH TÀI CHÍNH CÔNG
    near   Phòng Tài chính - Kế hoạch

field.e-government
    match  (?i)^{field.lead}?(?:(?:xây\s+dựng|phát\s+triển)(?:\s*(?:,|và)?\s*phát\s+triển)?\s+)?(?:nền\s+hành\s+chính\s+điện\s+tử|(?:chính\s+quyền|chính\s+phủ)\s+(?:điện\s+tử|số))
    yields field=e-government
    good   Xây dựng và phát triển chính quyền điện tử, chính quyền số
    good   XÂY DỰNG PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ
    good   Xây dựng và phát triển Chính quyền điện tử
    near   Đảm bảo các hạ tầng nền tảng phát triển chính quyền điện tử của huyện

field.modernisation
    match  (?i)^{field.lead}?(?:hiện\s+đại\s+hóa\s+(?:nền\s+)?hành\s+chính|ứng\s+dụng\s+(?:công\s+nghệ\s+thông\s+tin|CNTT)|chuyển\s+đổi\s+số)
    yields field=e-government
    good   Hiện đại hóa hành chính
    good   HIỆN ĐẠI HOÁ NỀN HÀNH CHÍNH
    good   Ứng dụng công nghệ thông tin và chuyển đổi số
    near   Các giải pháp về ứng dụng công nghệ thông tin để nâng cao hiệu quả thực hiện cơ chế một cửa

field.direction
    match  (?i)^{field.lead}?(?:chỉ\s+đạo\s*(?:,|và)?\s*điều\s+hành|kiểm\s+tra(?:,\s+giám\s+sát)?\s+(?:công\s+tác\s+)?(?:cải\s+cách\s+hành\s+chính|CCHC))
    yields field=direction
    good   Công tác chỉ đạo, điều hành thực hiện cải cách hành chính
    good   CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH
    good   Chỉ đạo điều hành
    near   Ban Chỉ đạo cải cách hành chính huyện

field.communication
    match  (?i)^{field.lead}?(?:thông\s+tin\s*(?:,|và)?\s*)?(?:tuyên\s+truyền|truyền\s+thông)\b
    yields field=communication
    good   Công tác thông tin, tuyên truyền
    good   Tuyên truyền cải cách hành chính năm 2026
    good   THÔNG TIN, TUYÊN TRUYỀN VỀ CẢI CÁCH HÀNH CHÍNH
    near   Phòng Văn hóa và Thông tin
    near   Sở Thông tin và Truyền thông

# ---- statements ----
# The first of the file that matches anywhere decides: what is special stands before what is general.

topic.whole                             # the reform as a whole: no field
    match  (?i)(?:\bnền\s+hành\s+chính\b|\b(?:cải\s+cách\s+hành\s+chính|CCHC)\s+(?:[a-z]+\s+){0,6}?nhằm\b|\bchương\s+trình\s+tổng\s+thể\b)
    accents any
    good   Xây dựng nền hành chính dân chủ, hiện đại, chuyên nghiệp
    good   Tiếp tục thực hiện quyết liệt công tác cải cách hành chính nhằm nâng cao hiệu quả giải quyết thủ tục hành chính
    near   100% thủ tục hành chính được công khai

topic.communication
    match  (?i)^(?=.*?\b(?:tuyên\s+truyền|truyền\s+thông|chuyên\s+mục)\b)(?!.*?\bsở\s+thông\s+tin\b)
    accents any
    yields field=communication
    good   Đẩy mạnh công tác thông tin, tuyên truyền về cải cách hành chính
    good   100% cơ quan có chuyên mục CCHC
    near   100% thủ tục hành chính được công khai

topic.e-government-things               # before procedures, which their clauses may name
    match  (?i)^(?=.*?\b(?:ISO|hồ\s+sơ\s+công\s+việc|văn\s+bản\b(?:[a-z, ]{0,80}?)\b(?:điện\s+tử|ký\s+số)|ký\s+số|nhiều\s+phương\s+tiện|môi\s+trường\s+số|cơ\s+sở\s+dữ\s+liệu|CSDL|điện\s+toán\s+đám\s+mây|hệ\s+thống\s+thông\s+tin\s+báo\s+cáo)\b)(?!.*?\b(?:hồ\s+sơ\s+(?:cán|công\s+chức|viên|CC)|pháp\s+luật\b))
    accents any
    yields field=e-government
    good   100% cơ quan áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001 đối với việc thực hiện thủ tục hành chính
    good   80% hồ sơ công việc tại cấp huyện được xử lý trên môi trường mạng
    near   100% thủ tục hành chính được công khai
    near   100% văn bản quy phạm pháp luật được cập nhật trên cơ sở dữ liệu quốc gia về pháp luật

topic.direction
    match  (?i)(?:\bkiểm\s+tra\b(?:[a-z, ]{0,40}?)\b(?:cải\s+cách\s+hành\s+chính|CCHC|công\s+vụ|kỷ\s+cương)|\bchỉ\s+số\s+(?:cải\s+cách\s+hành\s+chính|CCHC|hài\s+lòng|PAR)|\b(?:tồn\s+tại|hạn\s+chế)\b(?:[a-z, ]{0,20}?)\bqua\s+kiểm\s+tra\b|\b(?:chỉ\s+đạo,?\s+điều\s+hành|kế\s+hoạch\s+(?:cải\s+cách\s+hành\s+chính|CCHC)|(?:đánh\s+giá|công\s+tác)\s+(?:[a-z,]+\s+){0,10}?(?:cải\s+cách\s+hành\s+chính|CCHC))\b|\bhài\s+lòng\b(?:[a-z, ]{0,60}?)\bsự\s+phục\s+vụ\b)
    accents any
    yields field=direction
    good   Tối thiểu 80% đơn vị được kiểm tra cải cách hành chính, công vụ
    good   Chỉ số cải cách hành chính nằm trong nhóm dẫn đầu
    good   Mức độ hài lòng của người dân đối với sự phục vụ hành chính đạt trên 90%
    near   100% văn bản quy phạm pháp luật được kiểm tra
    near   Mức độ hài lòng về giải quyết thủ tục hành chính đạt 92%

topic.institutions
    match  (?i)(?:\bquy\s+phạm\s+pháp\s+luật\b|\bQPPL\b|\bVBQPPL\b|\bthể\s+chế\b|\bthi\s+hành\s+pháp\s+luật\b|\btrái\s+pháp\s+luật\b|\bvăn\s+bản\s+hướng\s+dẫn\b|\bthực\s+thi\s+pháp\s+luật\b)
    accents any
    yields field=institutions
    good   100% văn bản quy phạm pháp luật được rà soát
    good   Nâng cao chất lượng, hiệu quả thực thi pháp luật
    near   100% thủ tục hành chính được công khai

topic.apparatus
    match  (?i)^(?=.*?\b(?:bộ\s+máy|(?<!phấn\s)đầu\s+mối|biên\s+chế|phân\s+cấp|cấp\s+phó|số\s+lượng\s+đơn\s+vị\s+sự\s+nghiệp|giảm\s+(?:[a-z0-9%]+\s+){0,6}?đơn\s+vị\s+sự\s+nghiệp|chức\s+năng,?\s+nhiệm\s+vụ)\b)(?!.*?\b(?:tự\s+chủ|kinh\s+phí)\b)
    accents any
    yields field=apparatus
    good   Giảm tối thiểu 10% đầu mối đơn vị sự nghiệp công lập so với năm 2021
    good   Hoàn thành sắp xếp tinh gọn tổ chức bộ máy theo lộ trình
    near   Thực hiện quyền tự chủ về biên chế và kinh phí quản lý hành chính
    near   Phấn đấu mỗi năm tăng tối thiểu 20%

topic.public-finance
    match  (?i)\b(?:tài\s+chính\s+công|tự\s+chủ|tự\s+(?:bảo\s+đảm|đảm\s+bảo)|tài\s+sản\s+công|giải\s+ngân|chi\s+trực\s+tiếp|kiểm\s+toán|quản\s+lý\s+ngân\s+sách|công\s+khai\s+(?:ngân\s+sách|tài\s+chính)|kinh\s+phí)\b
    accents any
    yields field=public-finance
    good   Phấn đấu có đơn vị tự đảm bảo chi thường xuyên
    good   100% cơ quan thực hiện đúng quy định về quản lý, sử dụng tài sản công
    near   80% thủ tục hành chính có yêu cầu nghĩa vụ tài chính được triển khai thanh toán trực tuyến

topic.civil-service
    match  (?i)(?:\bvị\s+trí\s+việc\s+làm\b|\bVTVL\b|\b(?:đào\s+tạo|bồi\s+dưỡng),?\s+(?:bồi\s+dưỡng\s+)?(?:cán\s+bộ|công\s+chức|CB)|\b(?:cán\s+bộ|công\s+chức|viên\s+chức|CBCC|CCVC|lãnh\s+đạo|quản\s+lý)[a-z]*\b(?:[^;.]{0,120}?)\b(?:bồi\s+dưỡng|đào\s+tạo|tập\s+huấn|bổ\s+nhiệm|bố\s+trí|trình\s+độ|tiêu\s+chuẩn|kỷ\s+luật|kỷ\s+cương|cơ\s+cấu)\b|\bkỷ\s+luật,?\s+kỷ\s+cương\b|\bđội\s+ngũ\s+(?:cán\s+bộ|công\s+chức|CB)|\bhồ\s+sơ\s+(?:cán|công\s+chức|viên|CC)|\bđạo\s+đức\s+công\s+vụ\b)
    accents any
    yields field=civil-service
    good   100% các cơ quan hành chính nhà nước có cơ cấu cán bộ, công chức chuẩn theo vị trí việc làm
    good   100% cán bộ, công chức cấp xã có trình độ đại học
    near   100% hồ sơ được giải quyết đúng hạn

topic.procedures
    match  (?i)(?:\bthủ\s+tục\b|\bTTHC\b|\bmột\s+cửa\b|\btiếp\s+nhận\s+và\s+trả\s+kết\s+quả\b|\bhồ\s+sơ\b|\bphản\s+ánh,?\s+(?:và\s+)?kiến\s+nghị\b|\bchứng\s+thực\b|\bbưu\s+chính\b)
    accents any
    yields field=procedures
    good   Phấn đấu giải quyết trước hạn, đúng hạn từ 95% trở lên số hồ sơ thủ tục hành chính
    good   Phấn đấu 100% bộ phận tiếp nhận và trả kết quả ứng dụng công nghệ thông tin
    near   Nâng cao hoạt động trao đổi văn bản điện tử

topic.e-government
    match  (?i)\b(?:điện\s+tử|trực\s+tuyến|công\s+nghệ\s+thông\s+tin|CNTT|chuyển\s+đổi\s+số|chính\s+quyền\s+số|dữ\s+liệu|phần\s+mềm|số\s+hóa|môi\s+trường\s+mạng|DVC|dịch\s+vụ\s+công)\b
    accents any
    yields field=e-government
    good   Nâng cao hoạt động trao đổi thông tin điện tử của các cơ quan nhà nước
    good   100% dịch vụ công trực tuyến mức độ 4
    near   100% hồ sơ được giải quyết đúng hạn
