# Scope: the level of government that a figure is for. The set `scope` finds the levels named in a statement.
#
# What a pattern yields: `level`, or `levels` in order ("cấp huyện, xã"); `none`: a level is named, but it is not the one
# that has to reach the figure; `mixed`: bodies of more than one level.

# ---- parts ----

scope.sep
    only
    match  (?:\s*[,;/-]\s*|\s+(?:và|hoặc)\s+|\s*,\s*(?:và|hoặc)\s+)
    good   xã, phường
    good   xã và thị trấn
    near   xã phường

scope.in-province
    only
    match  (?:tỉnh|thành\s+phố)
    good   cấp tỉnh
    good   cấp thành phố
    near   huyện

scope.in-district
    only
    match  (?:huyện|quận(?!\s+lý)|thị\s+xã)
    good   huyện
    good   thị xã
    near   xã

scope.in-commune
    only
    match  (?:xã(?!\s+(?:hội|hóa|hoá|viên)\b)|phường|thị\s+trấn|đặc\s+khu)
    good   xã
    good   đặc khu
    near   xã hội

scope.grade                             # "cấp" of a level; not of "trợ cấp xã hội", "cung cấp"
    only
    match  (?<!trợ\s)(?<!cung\s)(?<!phụ\s)(?<!nâng\s)cấp
    good   cấp huyện
    good   tại cấp xã
    near   trợ cấp xã hội

scope.districts                         # "các huyện, thị xã, thành phố"
    only
    match  (?:(?:các\s+)?{scope.in-district}(?:{scope.sep}(?:{scope.in-district}|thành\s+phố))*|
    match  (?:các\s+)?thành\s+phố(?:{scope.sep}{scope.in-district})+)
    good   các huyện, thị xã, thành phố
    good   quận, huyện
    near   tỉnh

scope.communes                          # "các xã, thị trấn"; since July 2025 "các xã, phường, đặc khu"
    only
    match  (?:các\s+)?{scope.in-commune}(?:{scope.sep}{scope.in-commune})*
    good   các xã, thị trấn
    good   xã, phường, đặc khu
    near   huyện

scope.body                              # "UBND", "HĐND, UBND", "Chủ tịch Ủy ban nhân dân"
    only
    match  (?:(?:HĐND|Hội\s+đồng\s+nhân\s+dân)(?:\s*[-&]\s*|{scope.sep}))?(?:UBND|HĐND|
    match  [UỦ][yỷ]\s+ban\s+nhân\s+dân|Hội\s+đồng\s+nhân\s+dân)
    good   HĐND, UBND huyện
    good   Ủy ban nhân dân xã
    near   Ủy ban Mặt trận

scope.office                            # with "cấp xã" behind it, the thing that a figure counts
    only
    match  (?:cơ\s+quan|đơn\s+vị|bộ\s+phận\s+(?:một\s+cửa|tiếp\s+nhận\s+và\s+trả\s+kết\s+quả)|
    match  trung\s+tâm\s+phục\s+vụ\s+hành\s+chính\s+công)
    good   đơn vị cấp xã
    good   cơ quan
    near   công chức

scope.any                               # a level named in one of the ways that count
    only
    match  (?:(?:{scope.body}\s+)?{scope.grade}\s+(?:tỉnh|thành\s+phố|huyện|quận(?!\s+lý)|xã|phường)|
    match  {scope.body}\s+(?:{scope.districts}|{scope.communes}|tỉnh|thành\s+phố))
    good   cấp huyện
    good   UBND các xã, thị trấn
    near   trên địa bàn huyện

# ---- named, but not the level that has to reach the figure ----
#
# Words of the plan stand inside these, so their accents are not compared.

scope.acute                             # "ngộ độc thực phẩm cấp tính": no misread "cấp tỉnh"
    match  (?i)\b(?:bệnh|ngộ\s+độc|nhiễm\s+độc|nhiễm\s+khuẩn|nhiễm\s+trùng|viêm|tiêu\s+chảy|suy\s+dinh\s+dưỡng|liệt|phản\s+ứng|phơi\s+nhiễm|thể)
    match  (?:\s+(?!{scope.grade}\b)[a-z]+){0,6}\s+cấp\s+tính\b
    yields level=none
    accents exact
    good   số ca ngộ độc thực phẩm cấp tính dưới 7 người
    good   tỷ lệ suy dinh dưỡng cấp tính
    near   ngộ độc thực phẩm được báo cáo về cấp tỉnh
    near   cơ quan cấp tỉnh

scope.under-orders                      # "theo lộ trình của UBND tỉnh"
    match  (?i)\b(?:theo(?!\s+thẩm\s+quyền)|căn\s+cứ)\s+(?:(?!\s-\s)[^,;.%]){0,60}?{scope.any}\b
    yields level=none
    accents any
    good   sắp xếp theo lộ trình của Ủy ban nhân dân tỉnh
    good   theo quyết định của UBND cấp huyện
    near   100% UBND cấp huyện

scope.assigned                          # "nhiệm vụ do UBND tỉnh giao"
    match  (?i)\b(?:Chủ\s+tịch\s+)?{scope.any}(?:{scope.sep}(?:Chủ\s+tịch\s+)?{scope.any})?\s+(?:giao|
    match  phê\s+duyệt|phân\s+công|phân\s+bổ|công\s+bố|chỉ\s+đạo)\b
    yields level=none
    accents any
    good   100% nhiệm vụ do UBND tỉnh giao
    good   được UBND tỉnh, Chủ tịch UBND tỉnh giao
    near   do UBND huyện ban hành

scope.of-a-system                       # "trên Cổng dịch vụ công cấp tỉnh"
    match  (?i)(?<!hiệu\s)\b(?:trên|với|qua|vào|lên|từ|bằng|tại)\s+(?:các\s+)?(?:cổng|hệ\s+thống|trang|
    match  nền\s+tảng|phần\s+mềm|kho|cơ\s+sở\s+dữ\s+liệu|CSDL|trục|tổng\s+đài)(?:(?!\b(?:tại|được|do|ở|
    match  đối)\b)[^,;.%]){0,80}?{scope.any}\b
    yields level=none
    accents any
    good   trên Cổng thông tin điện tử của UBND huyện
    good   kết nối với Hệ thống thông tin giải quyết thủ tục hành chính cấp tỉnh
    near   trên hệ thống được xử lý tại cấp xã

scope.given-to                          # "phân cấp cho cấp xã", "trong phạm vi cấp tỉnh"
    match  (?i)(?:\bphân\s+(?:cấp|quyền)[^,;.%]{0,20}\scho|\bphạm\s+vi(?:\s+của)?|\bliên\s+thông\s+(?:đến|tới|
    match  với)|\bkết\s+nối\s+(?:đến|tới|với)|\btrừ)\s+{scope.any}\b
    yields level=none
    accents any
    good   đã phân cấp, phân quyền cho cấp xã
    good   không phụ thuộc địa giới trong phạm vi cấp tỉnh
    near   cấp xã được phân quyền

scope.of-a-title                        # "giáo viên giỏi cấp huyện", "01 giải cấp tỉnh": who awards it
    match  (?i)\b(?:giỏi|xếp\s+hạng|giải(?!\s+(?:pháp|quyết|ngân|phóng|trình|thể(?!\s+thao)))|danh\s+hiệu|huy\s+chương|(?:hội|cuộc|kỳ)\s+thi|hội\s+(?:diễn|thao|chợ)|liên\s+hoan|lễ\s+hội|di\s+tích|sáng\s+kiến|đề\s+tài|học\s+sinh\s+năng\s+khiếu|chiến\s+sĩ\s+thi\s+đua)
    match  (?:\s(?!được\b|tại\b|ở\b|do\b|đạt\b)[a-z]+){0,3}?\s{scope.grade}\s+(?:{scope.in-province}|{scope.in-district}|{scope.in-commune}|trường|cụm|quốc\s+gia)\b
    yields level=none
    accents exact
    good   05 giáo viên đạt danh hiệu giáo viên giỏi cấp huyện
    good   01 giải cấp tỉnh
    good   02 chiến sĩ thi đua cấp tỉnh
    good   10 giải thể thao cấp huyện
    good   02 hội diễn văn nghệ cấp xã
    good   02 di tích được xếp hạng cấp tỉnh
    good   có sáng kiến cấp xã
    near   giải quyết tại cấp xã
    near   hồ sơ cấp huyện

scope.mixed                             # bodies of another level beside: "các phòng, ban và UBND các xã"
    match  (?i)\b(?:cơ\s+quan|đơn\s+vị|phòng|ban|ngành|sở|địa\s+phương|đoàn\s+thể|tổ\s+chức)(?:\s+
    match  (?:chuyên\s+môn|sự\s+nghiệp|trực\s+thuộc|hành\s+chính|nhà\s+nước|liên\s+quan|của\s+(?:huyện|tỉnh)|
    match  huyện|tỉnh))*{scope.sep}{scope.body}\s+(?:{scope.grade}\s+)?(?:{scope.communes}|{scope.districts})\b
    yields level=mixed
    accents any
    good   100% các phòng, ban và UBND các xã, thị trấn
    good   cơ quan chuyên môn, UBND cấp xã
    near   cơ quan chuyên môn thuộc UBND huyện

scope.and-commune                       # "Trung tâm Phục vụ hành chính công tỉnh và cấp xã"
    match  (?i)\b(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã)\s+và\s+{scope.grade}\s+{scope.communes}\b
    yields level=mixed
    accents exact
    good   Bộ phận Một cửa huyện và cấp xã
    good   hành chính công tỉnh và cấp xã
    near   cấp huyện, cấp xã

# ---- lists of levels ----

scope.province-district-commune
    match  (?i)\b(?:{scope.grade}|{scope.body})\s+{scope.in-province}{scope.sep}{scope.districts}{scope.sep}
    match  {scope.communes}\b
    yields levels=province,district,commune
    accents exact
    good   cấp tỉnh, huyện, xã
    good   UBND tỉnh, huyện, xã
    near   cấp huyện, xã

scope.province-district
    match  (?i)\b(?:{scope.grade}|{scope.body})\s+{scope.in-province}{scope.sep}{scope.districts}\b
    yields levels=province,district
    accents exact
    good   cấp tỉnh, huyện
    good   cấp tỉnh và huyện
    near   cấp tỉnh, xã

scope.province-commune
    match  (?i)\b(?:{scope.grade}|{scope.body})\s+{scope.in-province}{scope.sep}{scope.communes}\b
    yields levels=province,commune
    accents exact
    good   cấp tỉnh, xã
    good   cấp tỉnh và xã
    near   cấp tỉnh, huyện

scope.district-commune
    match  (?i)\b(?:{scope.grade}|{scope.body})\s+{scope.districts}{scope.sep}{scope.communes}\b
    yields levels=district,commune
    accents exact
    good   cấp huyện, xã đạt tỷ lệ tương đương
    good   Hội đồng nhân dân, Ủy ban nhân dân huyện, xã, thị trấn
    near   cấp xã, phường

scope.commune-district
    match  (?i)\b(?:{scope.grade}|{scope.body})\s+{scope.communes}{scope.sep}{scope.districts}\b
    yields levels=commune,district
    accents exact
    good   cấp xã, huyện
    good   cấp xã và huyện
    near   cấp xã, thị trấn

# ---- one level ----
#
# "UBND thành phố" alone is left out: before July 2025 it may be a province's or a district's.

scope.province
    match  (?i)\b(?:(?:{scope.office}|{scope.body})\s+)?{scope.grade}\s+(?:tỉnh|thành\s+phố)\b|\b
    match  {scope.body}\s+tỉnh\b
    yields level=province
    good   các sở, ngành cấp tỉnh
    good   UBND tỉnh
    near   trên địa bàn tỉnh

scope.district
    match  (?i)\b(?:(?:{scope.office}|{scope.body})\s+)?{scope.grade}\s+(?:huyện|quận(?!\s+lý))(?:{scope.sep}
    match  (?:quận|huyện))*\b|\b{scope.body}\s+{scope.districts}\b
    yields level=district
    good   tối thiểu 20% tại cấp huyện
    good   UBND các huyện, thị xã, thành phố
    good   thuộc Ủy ban nhân dân huyện
    near   Cổng Dịch vụ công của huyện

scope.commune
    match  (?i)\b(?:(?:{scope.office}|{scope.body})\s+)?{scope.grade}\s+{scope.in-commune}\b|\b{scope.body}\s+
    match  {scope.communes}\b
    yields level=commune
    good   5% tại cấp xã
    good   của Ủy ban nhân dân các xã, thị trấn
    good   UBND các xã, phường, đặc khu
    near   trên địa bàn xã

scope.commune-list                      # accents count in the tail of a list: "cấp xã, phương án" is no list
    match  (?i)\b{scope.grade}\s+{scope.communes}\b
    yields level=commune
    accents exact
    good   hồ sơ công việc tại cấp xã, thị trấn
    good   cấp xã, phường
    near   cấp huyện

scope.all-communes                      # "100% xã, phường, thị trấn": the communes are what is counted
    match  (?i)%\s+(?:các\s+|số\s+)?{scope.in-commune}(?:{scope.sep}{scope.in-commune})+\b
    yields level=commune
    accents exact
    good   100% xã, phường, thị trấn có đài truyền thanh
    good   80% các xã, thị trấn
    near   100% hộ dân xã

scope.ministry
    match  (?i)\b{scope.grade}\s+(?:bộ|trung\s+ương|quốc\s+gia)\b
    yields level=mixed
    accents exact
    good   cơ sở dữ liệu cấp bộ, cấp tỉnh
    good   cấp trung ương
    near   cán bộ cấp xã
