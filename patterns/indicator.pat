# Indicators: which quantity a clause sets a level for. The catalogue with names, units and national levels: indicator.tsv.
#
# The set `indicator` has the heads: a word that a clause about one of a group's indicators cannot do without. A head wakes
# the set that it names; groups are tried in the order of their heads, patterns in the order of the file, the first that matches
# wins: what is special stands before what is general.
# A pattern says by conditions what the clause must name, (?=.*?…), and what makes it something else, (?!.*?…), because the
# words stand in any order: "hồ sơ đúng hạn đạt 95%", "giải quyết đúng hạn 95% hồ sơ". The clause is that of one figure.
# yields: `id` of the catalogue; `bare=yes` where it holds without a percentage (a rank, a count, a plain "giảm").

# ---- parts ----

indicator.share                               # what a share is of, right before the noun: "80% số", "tỷ lệ các"
    only
    match  (?:(?:[0-9]\s?%|trở\s+lên)\s*(?:(?:tổng\s+)?số\s+(?:lượng\s+)?|các\s+|những\s+)*|\b(?:tỷ|tỉ)\s+lệ\s+(?:số\s+|các\s+)*)
    good   80% số hồ sơ
    good   tỷ lệ các đơn vị
    near   mức độ hài lòng

indicator.law                                 # legal normative documents
    only
    match  (?:\b(?:văn\s+bản\s+)?quy\s+phạm\s+pháp\s+luật\b|\b(?:VB)?\s?QPPL\b)
    good   100% văn bản quy phạm pháp luật
    good   văn bản QPPL
    near   văn bản điện tử

indicator.procedure                           # administrative procedures
    only
    match  (?:\bthủ\s+tục\b|\bTTHC\b)
    good   thủ tục hành chính
    good   80% TTHC
    near   hồ sơ công việc

indicator.service                             # public services, which are procedures as the citizen sees them
    only
    match  (?:\bdịch\s+vụ\s+(?:hành\s+chính\s+)?công\b(?!\s+(?:ích|chứng))|\bDVC(?:TT)?\b)
    good   dịch vụ công trực tuyến
    good   100% DVCTT
    near   dịch vụ bưu chính

indicator.dossier                             # dossiers of procedures; work files and personnel files are others
    only
    match  \bhồ\s+sơ\b(?!\s+(?:công\s+việc|cán\s+bộ|công\s+chức|viên\s+chức|CB|CC|sức\s+kh|bệnh|y\s+tế|địa\s+chính|học\s+(?:bạ|sinh)|đảng\s+viên|di\s+(?:tích|sản)|lưu\s+trữ))
    good   95% hồ sơ thủ tục hành chính
    good   tỷ lệ hồ sơ
    near   hồ sơ công việc
    near   hồ sơ địa chính

indicator.staff                               # officials and employees
    only
    match  (?:\bcán\s+bộ\b|\bcông\s+chức\b(?!\s+(?:phục|tiếp))|\bviên\s+chức\b|\bCB[,.]?\s?(?:CC|,)|\bCC[,.]?\s?VC\b|\bCBCC)
    good   cán bộ, công chức, viên chức
    good   100% CBCCVC
    near   cơ quan hành chính

indicator.agency                              # agencies, units, people's committees
    only
    match  (?:\bcơ\s+quan\b|\bđơn\s+vị\b|\bđịa\s+phương\b|\bUBND\b|\bUỷ\s+ban\s+nhân\s+dân\b|\bsở,?\s+(?:ban|ngành)\b|\bphòng,?\s+(?:ban|chuyên|ngành)\b|\b(?:cấp\s+)?xã\b(?!\s+hội)|\bthị\s+trấn\b)
    good   100% cơ quan, đơn vị
    good   85% Uỷ ban nhân dân các xã
    near   hồ sơ

indicator.training                            # was trained
    only
    match  (?:\bbồi\s+dưỡng\b|\bđào\s+tạo\b|\btập\s+huấn\b)
    good   được đào tạo, bồi dưỡng
    good   được tập huấn
    near   được bố trí

indicator.electronically                      # in the electronic environment
    only
    match  (?:\bmôi\s+trường\s+(?:mạng|điện\s+tử|số)\b|\bđiện\s+tử\b|\btrực\s+tuyến\b|\bqua\s+mạng\b)
    good   trên môi trường mạng
    good   bằng phương thức điện tử
    near   trực tiếp

indicator.one-stop                            # the one-stop shop
    only
    match  (?:\bmột\s+cửa\b(?!\s+điện\s+tử)|\btiếp\s+nhận\s+và\s+trả\s+kết\s+quả\b|\btrung\s+tâm\s+(?:phục\s+vụ\s+)?hành\s+chính\s+công\b)
    good   bộ phận một cửa
    good   bộ phận tiếp nhận và trả kết quả
    near   Cổng Dịch vụ công

indicator.in-time                             # within the time set
    only
    match  (?:\b(?:đúng|trước|trong)\s+(?:thời\s+)?hạn\b|\b(?:đúng|trước|bảo\s+đảm|đảm\s+bảo)\s+(?:và\s+)?(?:đúng\s+)?(?:thời\s+(?:hạn|gian)|tiến\s+độ)\b|\bđúng\s+hẹn\b)
    good   được giải quyết đúng hạn
    good   trước hạn, đúng hạn
    near   trễ hạn

# ---- heads ----

indicator.satisfaction
    match  (?i)\bhài\s+lòng\b
    yields wakes=indicator-satisfaction
    good   mức độ hài lòng của người dân
    good   SỰ HÀI LÒNG
    near   hài hòa lợi ích

indicator.feedback
    match  (?i)\bphản\s+ánh\b
    yields wakes=indicator-feedback
    good   phản ánh, kiến nghị của người dân
    good   phản ánh kiến nghị
    near   kiến nghị sau thanh tra

indicator.payment
    match  (?i)\bthanh\s+toán\b
    yields wakes=indicator-payment
    good   giao dịch thanh toán trực tuyến
    good   triển khai thanh toán
    near   thanh tra

indicator.documents                           # of the legal system
    match  (?i)\bpháp\s+luật\b|\bQPPL|\bVBQPPL\b|\bvăn\s+bản\s+hướng\s+dẫn\b
    yields wakes=indicator-law
    good   văn bản quy phạm pháp luật
    good   văn bản QPPL
    near   văn bản điện tử

indicator.digitising
    match  (?i)\bsố\s+hóa\b
    yields wakes=indicator-digitising
    good   số hoá kết quả giải quyết
    good   được số hóa
    near   xã hội hóa

indicator.files
    match  (?i)\bhồ\s+sơ\b
    yields wakes=indicator-dossier
    good   tỷ lệ hồ sơ đúng hạn
    good   Hồ sơ công việc
    near   thủ tục

indicator.office                              # the one-stop shop as what is counted, and the wait there
    match  (?i)\b{indicator.one-stop}|\bthời\s+gian\s+(?:[a-z,]+\s+){0,8}?chờ\b
    yields wakes=indicator-office
    good   100% bộ phận một cửa
    good   giảm thời gian chờ đợi
    near   thời gian giải quyết

indicator.procedures
    match  (?i){indicator.procedure}|{indicator.service}|\bchứng\s+thực\b|\bđiều\s+kiện\s+(?:đầu\s+tư\s+)?kinh\s+doanh\b|\bchi\s+phí\s+tuân\s+thủ\b
    yields wakes=indicator-procedure
    good   thủ tục hành chính
    good   dịch vụ công trực tuyến
    near   hồ sơ

indicator.people                              # officials, posts and the bodies they serve in
    match  (?i){indicator.staff}|\blãnh\s+đạo\b|\bvị\s+trí\s+việc\s+làm\b|\bVTVL\b|\bbiên\s+chế\b|\bđơn\s+vị\s+sự\s+nghiệp\b|\bchức\s+năng\b|\bphân\s+cấp\b|\bĐVSN|\bcấp\s+phó\b|\bcông\s+chức\b
    yields wakes=indicator-people
    good   100% công chức
    good   đề án vị trí việc làm
    near   hồ sơ

indicator.money
    match  (?i)\bngân\s+sách\b|\bNSNN\b|\btài\s+sản\s+công\b|\bgiải\s+ngân\b|\btự\s+chủ\b|\btự\s+(?:bảo\s+đảm|đảm\s+bảo)\b|\bkiểm\s+toán\b|\bthanh\s+tra\b|\bchi\s+trực\s+tiếp\b|\bkinh\s+phí\b
    yields wakes=indicator-money
    good   ngân sách nhà nước
    good   tự đảm bảo chi thường xuyên
    near   thủ tục

indicator.steering
    match  (?i)\bkiểm\s+tra\b|(?<!tiêu\s)\bchỉ\s+số\b|\bcải\s+cách\s+hành\s+chính\b|\bCCHC\b|\bsáng\s+kiến\b|\btập\s+huấn\b|\bđối\s+thoại\b|\btuyên\s+truyền\b|\bPAR\s?INDEX\b
    yields wakes=indicator-steering
    good   kiểm tra cải cách hành chính
    good   chỉ số CCHC
    near   thủ tục

indicator.systems
    match  (?i)\bvăn\s+bản\b|\bhệ\s+thống\b|\bcơ\s+sở\s+dữ\s+liệu\b|\bCSDL\b|\bbáo\s+cáo\b|\bISO\b|\bký\s+số\b|\bnhiệm\s+vụ\b|\bchỉ\s+tiêu\b|\b24/7\b|\bdịch\s+vụ\s+dữ\s+liệu\b|\bcuộc\s+họp\b|\bthông\s+tin\s+điện\s+tử\b|\bbản\s+sao\b
    yields wakes=indicator-systems
    good   văn bản điện tử
    good   cơ sở dữ liệu
    near   thủ tục

indicator.society                             # digital economy and society
    match  (?i)\bkinh\s+tế\s+số\b|\bhộ\s+gia\s+đình\b|(?<!hướng\s)\bdân\s+số\b|\bngười\s+(?:dân|trưởng\s+thành|hưởng|sử\s+dụng)\b|\bdoanh\s+nghiệp\b|\bDNNVV\b|\bthương\s+mại\s+điện\s+tử\b|\blao\s+động\b|\btài\s+khoản\b|\bsức\s+khỏe\b|\bđịnh\s+danh\b|\bcông\s+dân\b
    yields wakes=indicator-society
    good   kinh tế số
    good   người dân trưởng thành
    near   thủ tục

indicator-title.share                         # a quantity named without a figure, as a row of an indicator table has it: its level stands in another column
    match  (?i)^[^A-Za-z]*(?:(?:tỷ|tỉ)\s+lệ|tỷ\s+trọng|mức\s+độ\s+hài\s+lòng)\b
    good   Tỷ lệ hồ sơ giải quyết đúng hạn
    good   - Mức độ hài lòng của người dân
    near   Nâng cao tỷ lệ hồ sơ trực tuyến

# ---- satisfaction ----

indicator-satisfaction.feedback               # with the handling of feedback
    match  (?i)^(?=.*?\bphản\s+ánh\b)
    accents any
    yields id=satisfaction-feedback
    good   tỷ lệ người dân hài lòng về việc xử lý phản ánh kiến nghị đạt tối thiểu 90%
    good   95% mức độ hài lòng trong giải quyết phản ánh, kiến nghị
    near   mức độ hài lòng về giải quyết thủ tục hành chính đạt 92%

indicator-satisfaction.land                   # with procedures of land, construction, investment
    match  (?i)^(?=.*?\bđất\s+đai\b)
    accents any
    yields id=satisfaction-land
    good   mức độ hài lòng về giải quyết các thủ tục hành chính lĩnh vực đất đai, xây dựng, đầu tư đạt tối thiểu 90%
    good   hài lòng về thủ tục đất đai đạt trên 85%
    near   mức độ hài lòng về giải quyết thủ tục hành chính đạt 92%

indicator-satisfaction.health-education       # with public services of health and education
    match  (?i)^(?=.*?\b(?:y\s+tế|giáo\s+dục|bệnh\s+viện|khám\s+chữa\s+bệnh|dịch\s+vụ\s+sự\s+nghiệp\s+công)\b)
    accents any
    yields id=satisfaction-health-education
    good   mức độ hài lòng của người dân về dịch vụ y tế, giáo dục công lập đạt 85%
    good   hài lòng đối với dịch vụ sự nghiệp công đạt trên 80%
    near   mức độ hài lòng về giải quyết thủ tục hành chính đạt 92%

indicator-satisfaction.procedures             # with the handling of procedures
    match  (?i)^(?=.*?(?:{indicator.procedure}|{indicator.one-stop}|{indicator.service}))
    match  (?!.*?(?<!các\s)(?<!mọi\s)\blĩnh\s+vực\s+(?!giải\s+quyết|thủ\s+tục|hành\s+chính|của))
    accents any
    yields id=satisfaction-procedures
    good   mức độ hài lòng của người dân, doanh nghiệp về giải quyết thủ tục hành chính đạt tối thiểu 92%
    good   tối thiểu 90% người dân, doanh nghiệp đánh giá mức độ hài lòng trong giải quyết TTHC
    near   hài lòng của người dân đối với sự phục vụ của cơ quan hành chính đạt 90%
    near   mức độ hài lòng về thủ tục hành chính lĩnh vực hộ tịch đạt 95%

indicator-satisfaction.overall                # with the service of state agencies (SIPAS)
    match  (?i)^(?=.*?\b(?:phục\s+vụ|SIPAS|chính\s+quyền|cơ\s+quan|hành\s+chính|chỉ\s+số\s+hài\s+lòng)\b)(?!.*?\blĩnh\s+vực\b)
    accents any
    yields id=satisfaction-overall
    good   Mức độ hài lòng của người dân, tổ chức đôi với sự phục vụ hành chính đạt trên 90%
    good   mức độ hài lòng của người dân đối với sự phục vụ của cơ quan hành chính nhà nước đạt tối thiểu 95%
    near   90% người lao động hài lòng với điều kiện làm việc

# ---- feedback ----

indicator-feedback.handled                    # feedback of citizens answered
    match  (?i)^(?=.*?\bphản\s+ánh(?:,|\s+và)?\s+kiến\s+nghị\b)(?=.*?\b(?:xử\s+lý|giải\s+quyết|trả\s+lời|tiếp\s+nhận)\b)
    match  (?!.*?\b(?:hài\s+lòng|số\s+vụ|hệ\s+thống\s+(?:phải\s+)?được)\b)
    accents any
    yields id=feedback-handled
    good   Tối thiểu 95% phản ánh kiến nghị của người dân liên quan đến giải quyết thủ tục hành chính được xử lý dứt điểm
    good   100% phản ánh, kiến nghị của cá nhân, tổ chức được tiếp nhận, trả lời đúng hạn
    near   tỷ lệ người dân hài lòng về việc xử lý phản ánh kiến nghị đạt 90%
    near   100% kiến nghị sau thanh tra được thực hiện

# ---- online payment ----

indicator-payment.procedures-used             # procedures whose online payment was used
    match  (?i)^(?=.*?\b(?:có|phát\s+sinh)\s+(?:phát\s+sinh\s+)?(?:giao\s+dịch|hồ\s+sơ)\s+thanh\s+toán\b)
    match  (?=.*?{indicator.share}(?:{indicator.procedure}|{indicator.service}))
    accents any
    yields id=payment-procedures-used
    good   100% thủ tục hành chính đang triển khai thanh toán trực tuyến có giao dịch thanh toán trực tuyến
    good   60% TTHC có phát sinh giao dịch thanh toán trực tuyến
    near   80% thủ tục hành chính có yêu cầu nghĩa vụ tài chính được triển khai thanh toán trực tuyến

indicator-payment.procedures                  # procedures that can be paid online
    match  (?i)^(?=.*?\bthanh\s+toán\s+(?:[a-z,]+\s+){0,6}?(?:trực\s+tuyến|điện\s+tử|không\s+dùng))
    match  (?=.*?{indicator.share}(?:{indicator.procedure}|{indicator.service}))(?!.*?%\s*(?:số\s+)?giao\s+dịch\b)
    match  (?!.*?\b(?:tỷ|tỉ)\s+lệ\s+(?:giao\s+dịch|thanh\s+toán)\b)
    accents any
    yields id=payment-procedures
    good   100% thủ tục hành chính có yêu cầu nghĩa vụ tài chính được triển khai thanh toán trực tuyến
    good   Tối thiểu 80% TTHC có phí, lệ phí được thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia
    near   tỷ lệ giao dịch thanh toán trực tuyến các hồ sơ thủ tục hành chính đạt tối thiểu 5%
    near   50% hồ sơ thanh toán trực tuyến

indicator-payment.dossiers                    # dossiers paid online
    match  (?i)^(?=.*?\bthanh\s+toán\s+(?:[a-z,]+\s+){0,8}?(?:trực\s+tuyến|điện\s+tử|không\s+dùng))
    match  (?=.*?{indicator.share}{indicator.dossier})
    accents any
    yields id=payment-dossiers
    good   50% hồ sơ có yêu cầu nghĩa vụ tài chính được thanh toán trực tuyến
    good   tỷ lệ hồ sơ thanh toán trực tuyến trên tổng số hồ sơ có nghĩa vụ tài chính đạt 40%
    near   tỷ lệ giao dịch thanh toán trực tuyến các hồ sơ thủ tục hành chính đạt tối thiểu 5%

indicator-payment.transactions                # payments made online
    match  (?i)^(?=.*?\bthanh\s+toán\s+(?:[a-z,]+\s+){0,6}?(?:trực\s+tuyến|điện\s+tử))
    match  (?=.*?(?:\bgiao\s+dịch\s+thanh\s+toán\b|\b(?:tỷ|tỉ)\s+lệ\s+(?:số\s+)?thanh\s+toán\b|\bthanh\s+toán\b(?:[a-z ]{0,40}?)\bđạt\b))
    match  (?!.*?\b(?:người\s+hưởng|trợ\s+cấp|hóa\s+đơn)\b)
    accents any
    yields id=payment-transactions
    good   tỷ lệ giao dịch thanh toán trực tuyến đạt từ 30% trở lên
    good   Tỷ lệ thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia đạt tối thiểu 90%
    near   100% thủ tục hành chính có yêu cầu nghĩa vụ tài chính được triển khai thanh toán
    near   80% người hưởng trợ cấp được chi trả không dùng tiền mặt

# ---- legal documents ----

indicator-law.unlawful                        # documents against the law dealt with
    match  (?i)^(?=.*?\bvăn\s+bản\s+(?:[a-z]+\s+){0,4}?trái\s+(?:quy\s+định\s+của\s+)?pháp\s+luật\b)(?=.*?\bxử\s+lý\b)
    accents any
    yields id=unlawful-documents-handled
    good   100% văn bản trái pháp luật do cơ quan có thẩm quyền kiến nghị được xử lý kịp thời
    good   100% văn bản có nội dung trái pháp luật được xử lý theo quy định
    near   100% văn bản quy phạm pháp luật được kiểm tra

indicator-law.expired                         # documents that lapsed are announced
    match  (?i)^(?=.*?\bhết\s+hiệu\s+lực\b)(?=.*?\bcông\s+bố\b)(?=.*?{indicator.law})
    accents any
    yields id=legal-documents-expired-published
    good   100% văn bản quy phạm pháp luật hết hiệu lực, tạm ngưng hiệu lực được công bố kịp thời
    good   100% VBQPPL hết hiệu lực một phần được công bố
    near   100% văn bản quy phạm pháp luật được rà soát

indicator-law.database                        # documents entered in the national database of law
    match  (?i)^(?=.*?\b(?:cập\s+nhật|đăng\s+tải)\b)(?=.*?(?:\bcơ\s+sở\s+dữ\s+liệu\b|\bCSDL\b))(?=.*?{indicator.law})
    accents any
    yields id=legal-documents-in-database
    good   100% văn bản quy phạm pháp luật được cập nhật trên cơ sở dữ liệu quốc gia về pháp luật kịp thời
    good   100% VBQPPL được đăng tải trên CSDL quốc gia về pháp luật
    near   100% văn bản quy phạm pháp luật được kiểm tra theo quy định

indicator-law.guidance                        # guiding and implementing documents reviewed
    match  (?i)^(?=.*?\bvăn\s+bản\s+hướng\s+dẫn\b)(?=.*?\b(?:rà\s+soát|sửa\s+đổi)\b)
    accents any
    yields id=guidance-documents-reviewed
    good   100% các văn bản hướng dẫn, thi hành, tổ chức thực hiện các chủ trương, chính sách của Đảng, pháp luật của nhà nước phải được rà soát, sửa đổi
    good   100% văn bản hướng dẫn thi hành luật được rà soát
    near   100% văn bản quy phạm pháp luật do UBND huyện ban hành được rà soát

indicator-law.appraised                       # drafts appraised before they are issued
    match  (?i)^(?=.*?\bthẩm\s+định\b)(?=.*?{indicator.law})
    accents any
    yields id=legal-documents-appraised
    good   100% dự thảo văn bản quy phạm pháp luật được thẩm định trước khi trình
    good   100% VBQPPL của HĐND, UBND huyện được thẩm định theo quy định
    near   100% văn bản quy phạm pháp luật được rà soát

indicator-law.drafting-agencies               # agencies that draft documents in time and by the procedure
    match  (?i)^(?=.*?\b(?:xây\s+dựng|hoàn\s+thiện|tham\s+mưu|ban\s+hành)\b)
    match  (?=.*?\b(?:tiến\s+độ|thời\s+hạn|thời\s+gian|quy\s+trình)\b)(?=.*?(?:{indicator.law}|\bhệ\s+thống\s+pháp\s+luật\b))
    match  (?=.*?{indicator.share}(?:cơ\s+quan|đơn\s+vị|phòng))
    accents any
    yields id=law-drafting-on-schedule
    good   100% cơ quan, đơn vị được phân công xây dựng, hoàn thiện hệ thống pháp luật của HĐND, UBND đảm bảo hoàn thành đúng tiến độ
    good   100% cơ quan được giao tham mưu ban hành văn bản quy phạm pháp luật thực hiện đúng quy trình
    near   100% văn bản quy phạm pháp luật được ban hành đúng quy trình

indicator-law.reviewed                        # documents reviewed
    match  (?i)^(?=.*?\b(?:rà\s+soát|hệ\s+thống\s+hóa)\b)(?=.*?{indicator.law})
    accents any
    yields id=legal-documents-reviewed
    good   100% văn bản QPPL do HĐND, UBND huyện ban hành trong năm được rà soát, kiến nghị xử lý
    good   100% VBQPPL được rà soát, hệ thống hóa theo kỳ
    near   100% văn bản quy phạm pháp luật được kiểm tra theo quy định
    near   100% văn bản hướng dẫn được rà soát

indicator-law.inspected                       # documents inspected
    match  (?i)^(?=.*?\bkiểm\s+tra\b)(?=.*?{indicator.law})
    accents any
    yields id=legal-documents-inspected
    good   100% văn bản quy phạm pháp luật được kiểm tra theo quy định
    good   100% VBQPPL sau khi ban hành được tự kiểm tra
    near   100% văn bản quy phạm pháp luật được rà soát

indicator-law.issued                          # documents issued in time, by the procedure
    match  (?i)^(?=.*?\b(?:ban\s+hành|xây\s+dựng)\b)(?=.*?\b(?:đúng|bảo\s+đảm|đảm\s+bảo)\b)
    match  (?=.*?{indicator.share}(?:dự\s+thảo\s+)?{indicator.law})
    accents any
    yields id=legal-documents-issued-right
    good   100% văn bản quy phạm pháp luật được ban hành đúng trình tự, thủ tục
    good   100% VBQPPL thuộc thẩm quyền được xây dựng, ban hành đúng tiến độ
    near   100% văn bản quy phạm pháp luật được kiểm tra

indicator-law.disseminated                    # documents made known
    match  (?i)^(?=.*?\b(?:phổ\s+biến|tuyên\s+truyền|quán\s+triệt)\b)(?=.*?{indicator.law})
    accents any
    yields id=legal-documents-disseminated
    good   100% văn bản quy phạm pháp luật mới được phổ biến đến cán bộ và Nhân dân
    good   100% VBQPPL được tuyên truyền kịp thời
    near   100% văn bản quy phạm pháp luật được rà soát

# ---- digitising ----

indicator-digitising.reused                   # digitised data used again
    match  (?i)^(?=.*?(?:\b(?:tỷ|tỉ)\s+lệ\s+(?:khai\s+thác|tái\s+sử\s+dụng|sử\s+dụng\s+lại)|\bđược\s+(?:khai\s+thác|tái\s+sử\s+dụng|sử\s+dụng\s+lại)))
    accents any
    yields id=digitised-data-reused
    good   Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa các cấp đạt tối thiểu 90%
    good   50% dữ liệu số hóa được tái sử dụng
    near   Số hoá kết quả giải quyết thủ tục hành chính đạt tối thiểu 20%

indicator-digitising.offices                  # one-stop shops that digitise
    match  (?i)^(?=.*?{indicator.share}(?:bộ\s+phận|trung\s+tâm)\b)
    accents any
    yields id=one-stop-digitising
    good   100% Bộ phận một cửa cấp xã triển khai quy trình số hóa hồ sơ, giấy tờ giải quyết thủ tục hành chính
    good   100% Trung tâm Phục vụ hành chính công thực hiện số hóa
    near   100% hồ sơ thủ tục hành chính được số hóa

indicator-digitising.civil-status             # registers of civil status
    match  (?i)^(?=.*?\bhộ\s+tịch\b)
    accents any
    yields id=civil-status-digitised
    good   100% sổ hộ tịch được số hóa
    good   hoàn thành số hóa 100% dữ liệu hộ tịch
    near   100% kết quả giải quyết thủ tục hành chính được số hóa

indicator-digitising.dossiers-and-results     # dossiers and results together
    match  (?i)^(?=.*?\b(?:hồ\s+sơ|giấy\s+tờ|thành\s+phần)\b(?:[a-z]|[,/ ](?!số\s+hóa)){0,50}?\bkết\s+quả\b)
    accents any
    yields id=dossiers-results-digitised
    good   Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính các cấp đạt tối thiểu 90%
    good   100% hồ sơ, giấy tờ và kết quả giải quyết thủ tục hành chính được số hóa
    near   số hóa kết quả giải quyết thủ tục hành chính đạt 20%
    near   50% hồ sơ thủ tục hành chính được số hóa

indicator-digitising.results                  # results of procedures
    match  (?i)^(?=.*?\bkết\s+quả\b)
    accents any
    yields id=results-digitised
    good   Số hoá kết quả giải quyết thủ tục hành chính trong năm 2022 đạt tối thiểu 20% tại cấp huyện
    good   100% kết quả giải quyết TTHC được số hóa
    near   50% hồ sơ thủ tục hành chính được số hóa

indicator-digitising.dossiers                 # dossiers, papers
    match  (?i)^(?=.*?(?:{indicator.dossier}|\bgiấy\s+tờ\b))(?!.*?\blưu\s+trữ\b)
    accents any
    yields id=dossiers-digitised
    good   50% hồ sơ thủ tục hành chính được số hóa
    good   tỷ lệ số hóa thành phần hồ sơ đạt 80%
    near   100% kết quả giải quyết được số hóa
    near   số hóa 30% tài liệu lưu trữ

indicator-digitising.archives                 # archives
    match  (?i)^(?=.*?\blưu\s+trữ\b)
    accents any
    yields id=archives-digitised
    good   số hóa 30% tài liệu lưu trữ lịch sử
    good   100% hồ sơ, tài liệu lưu trữ được số hóa
    near   50% hồ sơ thủ tục hành chính được số hóa

# ---- dossiers and files ----

indicator-dossier.work-files                  # work files handled electronically
    match  (?i)^(?=.*?\bhồ\s+sơ\s+công\s+việc\b)(?=.*?{indicator.electronically})
    accents any
    yields id=work-files-online
    good   80% hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng (trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước)
    good   100% văn bản, hồ sơ công việc các cấp được xử lý toàn trình trên môi trường điện tử
    near   80% hồ sơ thủ tục hành chính được giải quyết trực tuyến

indicator-dossier.staff-records               # personnel files kept in the software
    match  (?i)^(?=.*?\bhồ\s+sơ\s+(?:của\s+)?(?:cán|công\s+chức|viên|CB|CC))
    match  (?=.*?\b(?:phần\s+mềm|cơ\s+sở\s+dữ\s+liệu|CSDL|điện\s+tử|cập\s+nhật)\b)
    accents any
    yields id=staff-records-managed
    good   100% hồ sơ CCVC được quản lý, cập nhật đầy đủ trên phần mềm
    good   100% hồ sơ cán bộ, công chức, viên chức được cập nhật vào cơ sở dữ liệu
    near   100% hồ sơ công việc được xử lý trên môi trường mạng

indicator-dossier.health-records              # people with an electronic health record
    match  (?i)^(?=.*?\bhồ\s+sơ\s+(?:sức\s+kh|bệnh\s+án))
    accents any
    yields id=health-records
    good   Tỷ lệ người dân có hồ sơ sức khỏe điện tử đạt 90%
    good   95% người dân được lập hồ sơ sức khoẻ điện tử
    near   95% hồ sơ thủ tục hành chính đúng hạn

indicator-dossier.records-electronic          # files made, kept and shared electronically
    match  (?i)^(?=.*?\bđiện\s+tử\b)(?=.*?\bhồ\s+sơ\b(?:[a-z, ]{0,40}?)\b(?:được\s+)?(?:tạo|lập)\b)
    match  (?=.*?\b(?:lưu\s+giữ|lưu\s+trữ)\b)
    accents any
    yields id=records-electronic
    good   100% hồ sơ được tạo, lưu giữ, chia sẻ dữ liệu điện tử theo quy định
    good   100% hồ sơ được lập và lưu trữ điện tử
    near   100% hồ sơ công việc được xử lý trên môi trường mạng

indicator-dossier.late-apology                # late dossiers apologised for
    match  (?i)^(?=.*?\bxin\s+lỗi\b)(?=.*?\b(?:trễ|quá|chậm)\b)
    accents any
    yields id=late-dossiers-apologised
    good   100% hồ sơ thủ tục hành chính trễ hẹn thực hiện việc xin lỗi người dân, tổ chức theo đúng quy định
    good   100% hồ sơ quá hạn có thư xin lỗi
    near   98% hồ sơ được giải quyết đúng hạn

indicator-dossier.services-used               # online services that received dossiers
    match  (?i)^(?=.*?\bphát\s+sinh\s+hồ\s+sơ\b)(?=.*?{indicator.share}(?:{indicator.procedure}|{indicator.service}))
    accents any
    yields id=services-with-dossiers
    good   60% dịch vụ công trực tuyến mức độ 3, 4 có phát sinh hồ sơ
    good   tỷ lệ TTHC cung cấp trực tuyến phát sinh hồ sơ đạt 50%
    near   tỷ lệ hồ sơ trực tuyến đạt 50%

indicator-dossier.circulated                  # dossiers passed on electronically between agencies
    match  (?i)^(?=.*?\bluân\s+chuyển\b)(?=.*?\bđiện\s+tử\b)(?=.*?\b(?:nội\s+bộ|giữa\s+các\s+cơ\s+quan)\b)
    match  (?=.*?{indicator.dossier})
    accents any
    yields id=dossiers-circulated-electronically
    good   Phấn đấu tối thiểu 80% hồ sơ giải quyết thủ tục hành chính được luân chuyển nội bộ giữa các cơ quan thực hiện bằng phương thức điện tử
    good   90% hồ sơ TTHC được luân chuyển giữa các cơ quan, đơn vị bằng điện tử
    near   80% hồ sơ được tiếp nhận trực tuyến

indicator-dossier.synced                      # results sent to the national portal
    match  (?i)^(?=.*?\bkết\s+quả\b(?:[a-z, ]{0,20}?)\bhồ\s+sơ\b)(?=.*?\bđồng\s+bộ\b)
    accents any
    yields id=results-synced
    good   100% kết quả xử lý hồ sơ thủ tục hành chính các cấp được đồng bộ đầy đủ, kịp thời trên Cổng dịch vụ công quốc gia
    good   100% kết quả giải quyết hồ sơ được đồng bộ lên Cổng Dịch vụ công quốc gia
    near   100% hồ sơ được tiếp nhận trực tuyến

indicator-dossier.land-on-time                # dossiers of land and construction in time
    match  (?i)^(?=.*?\bđất\s+đai\b)(?=.*?{indicator.dossier})(?=.*?{indicator.in-time})
    accents any
    yields id=land-dossiers-on-time
    good   tỷ lệ giải quyết hồ sơ đất đai, xây dựng đúng hạn đạt từ 95%
    good   90% hồ sơ lĩnh vực đất đai được giải quyết đúng hạn
    near   Tỷ lệ giải quyết hồ sơ đúng hạn đạt tối thiểu 96%

indicator-dossier.on-time                     # dossiers in time or before it
    match  (?i)^(?=.*?{indicator.dossier})(?=.*?{indicator.in-time})
    match  (?!.*?(?:\b(?:trễ|quá|chậm)\s+h[a-z]n\b|\bsố\s+hóa\b|(?<!các\s)(?<!mọi\s)\blĩnh\s+vực\s+(?!của|thuộc)|\b(?:tỷ|tỉ)\s+lệ\s+hồ\s+sơ\s+(?:tiếp\s+nhận\s+)?trực\s+tuyến))
    accents any
    yields id=dossiers-on-time
    good   Tỷ lệ giải quyết hồ sơ đúng hạn của cấp huyện, cấp xã đạt tối thiểu 96%
    good   Phấn đấu giải quyết trước hạn, đúng hạn từ 95% trở lên số hồ sơ thủ tục hành chính được tiếp nhận
    near   tỷ lệ hồ sơ trễ hạn không quá 2%
    near   90% hồ sơ lĩnh vực hộ tịch được giải quyết đúng hạn
    near   80% hồ sơ công việc được xử lý đúng hạn

indicator-dossier.late                        # dossiers late
    match  (?i)^(?=.*?\b(?:trễ|quá|chậm)\s+(?:thời\s+)?h[a-z]n\b)(?=.*?{indicator.dossier})(?!.*?\bxin\s+lỗi\b)
    match  (?!.*?\blĩnh\s+vực\b)
    accents any
    yields id=dossiers-late
    good   tỷ lệ hồ sơ trễ hạn không quá 2%
    good   giảm hồ sơ quá hạn xuống dưới 1%
    near   tỷ lệ hồ sơ đúng hạn đạt 98%

indicator-dossier.by-post                     # dossiers by public post
    match  (?i)^(?=.*?\bbưu\s+chính\b)(?=.*?(?:{indicator.dossier}|\bkết\s+quả\b))
    accents any
    yields id=dossiers-by-post
    good   20% hồ sơ được tiếp nhận và trả kết quả qua dịch vụ bưu chính công ích
    good   tỷ lệ trả kết quả hồ sơ qua bưu chính đạt 30%
    near   20% hồ sơ được tiếp nhận trực tuyến

indicator-dossier.online-full                 # dossiers online from end to end
    match  (?i)^(?=.*?\b(?:toàn\s+trình|mức\s+(?:độ\s+)?4|hoàn\s+toàn\s+trực\s+tuyến)\b)(?=.*?{indicator.dossier})
    match  (?!.*?\b(?:mức\s+(?:độ\s+)?3|một\s+phần)\b)
    accents any
    yields id=dossiers-online-full
    good   Tỷ lệ hồ sơ trực tuyến toàn trình đạt tối thiểu 90%
    good   60% hồ sơ được giải quyết trực tuyến mức độ 4
    near   Tỷ lệ hồ sơ giải quyết trực tuyến mức độ 3 và 4 trên tổng số hồ sơ đạt tối thiểu 20%

indicator-dossier.online                      # dossiers online
    match  (?i)^(?=.*?(?:\btrực\s+tuyến\b|\bqua\s+mạng\b|\bmôi\s+trường\s+(?:mạng|điện\s+tử)\b))(?=.*?{indicator.dossier})
    match  (?!.*?\bhồ\s+sơ\s+công\s+việc\b)(?!.*?\bxin\s+lỗi\b)(?!.*?\bđiều\s+kiện\s+cung\s+cấp\b)
    accents any
    yields id=dossiers-online
    good   Tỷ lệ hồ sơ giải quyết trực tuyến mức độ 3 và 4 trên tổng số hồ sơ đạt tối thiểu 20%
    good   50% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến
    near   80% hồ sơ công việc được xử lý trên môi trường mạng
    near   80% thủ tục hành chính được cung cấp trực tuyến

indicator-dossier.at-one-stop                 # dossiers received at the one-stop shop
    match  (?i)^(?=.*?\btiếp\s+nhận\b)(?=.*?{indicator.one-stop})(?=.*?{indicator.share}{indicator.dossier})
    accents any
    yields id=dossiers-at-one-stop
    good   100% hồ sơ thủ tục hành chính của cơ quan phải được tiếp nhận tại bộ phận một cửa các cấp
    good   100% hồ sơ TTHC được tiếp nhận tại Trung tâm Phục vụ hành chính công
    near   100% thủ tục hành chính được tiếp nhận tại bộ phận một cửa
    near   100% hồ sơ được tiếp nhận trên hệ thống một cửa điện tử

indicator-dossier.on-system                   # dossiers in the information system
    match  (?i)^(?=.*?\b(?:hệ\s+thống|phần\s+mềm)\b)(?=.*?\b(?:cập\s+nhật|tiếp\s+nhận|theo\s+dõi|quản\s+lý)\b)
    match  (?=.*?{indicator.share}{indicator.dossier})
    accents any
    yields id=dossiers-on-system
    good   100% hồ sơ thủ tục hành chính được cập nhật trên Hệ thống thông tin giải quyết thủ tục hành chính
    good   100% hồ sơ được theo dõi trên phần mềm một cửa điện tử
    near   100% hồ sơ được giải quyết đúng hạn

# ---- the one-stop shop ----

indicator-office.waiting                      # minutes of waiting
    match  (?i)^(?=.*?\bthời\s+gian\s+(?:[a-z,]+\s+){0,8}?chờ\b)(?=.*?[0-9]\s*phút\b)
    accents any
    yields id=waiting-time bare=yes
    good   giảm thời gian chờ đợi của người dân tại Bộ phận Một cửa xuống còn tối đa 30 phút
    good   thời gian người dân, doanh nghiệp phải chờ đợi tối đa 15 phút/lượt giao dịch
    near   thời gian giải quyết thủ tục hành chính

indicator-office.it                           # one-stop shops with information technology
    match  (?i)^(?=.*?\b(?:công\s+nghệ\s+thông\s+tin|CNTT|hiện\s+đại|một\s+cửa\s+điện\s+tử|phần\s+mềm)\b)
    match  (?=.*?{indicator.share}(?:bộ\s+phận|trung\s+tâm)\b)(?!.*?\bsố\s+hóa\b)
    accents any
    yields id=one-stop-it
    good   Phấn đấu 100% bộ phận tiếp nhận và trả kết quả của Ủy ban nhân dân các xã, thị trấn ứng dụng công nghệ thông tin đúng theo yêu cầu
    good   100% bộ phận một cửa cấp xã được đầu tư hiện đại
    near   100% Bộ phận một cửa cấp xã triển khai quy trình số hóa hồ sơ

# ---- procedures and services ----

indicator-procedure.certified-copies          # bodies that certify electronic copies
    match  (?i)^(?=.*?\bchứng\s+thực\b)(?=.*?\bđiện\s+tử\b)(?=.*?{indicator.share}{indicator.agency})
    match  (?!.*?{indicator.share}(?:hồ\s+sơ|bản\s+sao))
    accents any
    yields id=certified-copies
    good   tối thiểu 50% đơn vị cấp xã cung cấp dịch vụ công chứng thực điện tử
    good   100% UBND các xã, thị trấn cung cấp dịch vụ chứng thực bản sao điện tử đúng quy định
    near   100% thủ tục hành chính được cung cấp trực tuyến

indicator-procedure.internal-simplified       # internal procedures simplified
    match  (?i)^(?=.*?(?:\bthủ\s+tục\s+hành\s+chính|\bTTHC)\s+nội\s+bộ\b)(?=.*?\b(?:đơn\s+giản|cắt\s+giảm|rà\s+soát)\b)
    accents any
    yields id=internal-procedures-simplified
    good   100% các cơ quan hành chính nhà nước rà soát, thống kê và đơn giản hóa thủ tục hành chính nội bộ
    good   cắt giảm 20% thủ tục hành chính nội bộ
    near   100% thủ tục hành chính nội bộ được công bố

indicator-procedure.internal-published        # internal procedures announced
    match  (?i)^(?=.*?(?:\bthủ\s+tục\s+hành\s+chính|\bTTHC)\s+nội\s+bộ\b)(?=.*?\b(?:công\s+bố|công\s+khai|ban\s+hành)\b)
    accents any
    yields id=internal-procedures-published
    good   100% thủ tục hành chính nội bộ thuộc phạm vi quản lý được công bố đúng quy định
    good   100% TTHC nội bộ được công khai
    near   100% thủ tục hành chính được công bố, công khai

indicator-procedure.business-cut              # rules for business cut
    match  (?i)^(?=.*?\bkinh\s+doanh\b)(?=.*?\b(?:giảm|bãi\s+bỏ|đơn\s+giản)\b)
    match  (?=.*?{indicator.share}(?:quy\s+định|điều\s+kiện)\b)
    accents any
    yields id=business-rules-cut
    good   Cắt giảm, đơn giản hóa tối thiểu 20% số quy định liên quan đến hoạt động kinh doanh
    good   bãi bỏ ít nhất 30% điều kiện kinh doanh không cần thiết
    near   cắt giảm 20% chi phí tuân thủ quy định liên quan đến hoạt động kinh doanh
    near   đơn giản hóa tối thiểu 10% số thủ tục hành chính

indicator-procedure.cost-cut                  # cost of compliance
    match  (?i)^(?=.*?\bchi\s+phí\b(?:[a-z ]{0,20}?)\btuân\s+thủ\b)
    accents any
    yields id=compliance-cost-cut
    good   giảm ít nhất 30% chi phí tuân thủ thủ tục hành chính
    good   cắt giảm 20% chi phí tuân thủ quy định
    near   cắt giảm 20% số thủ tục hành chính

indicator-procedure.time-cut                  # time of procedures
    match  (?i)^(?=.*?\b(?:giảm|rút\s+ngắn)\b)(?=.*?\bthời\s+gian\s+(?:giải\s+quyết|thực\s+hiện|xử\s+lý)\b)
    accents any
    yields id=procedure-time-cut
    good   giảm ít nhất 30% thời gian giải quyết thủ tục hành chính
    good   rút ngắn tối thiểu 20% thời gian giải quyết TTHC so với quy định
    near   cắt giảm 20% số thủ tục hành chính

indicator-procedure.simplified                # procedures simplified or cut
    match  (?i)^(?=.*?\b(?:đơn\s+giản\s+h|cắt\s+giảm|giảm\s+(?:[a-z]+\s+){0,3}?[0-9]))(?=.*?{indicator.procedure})
    match  (?!.*?\b(?:nội\s+bộ|thành\s+phần\s+hồ\s+sơ|giấy\s+tờ)\b)
    accents any
    yields id=procedures-simplified
    good   Phân đầu đề xuất đơn giản hóa tối thiểu 10% số thủ tục hành chính
    good   cắt giảm ít nhất 20% TTHC
    near   100% cơ quan đơn giản hóa thủ tục hành chính nội bộ
    near   100% thủ tục hành chính được công khai

indicator-procedure.multi-device              # services on several devices
    match  (?i)^(?=.*?\b(?:nhiều|đa)\s+phương\s+tiện\b)(?=.*?(?:{indicator.service}|{indicator.procedure}))
    accents any
    yields id=services-multi-device
    good   100% dịch vụ công trực tuyến mức độ 3, mức độ 4 được cung cấp trên nhiều phương tiện truy cập khác nhau, bao gồm thiết bị di động
    good   80% DVCTT mức độ 4 được cung cấp trên nhiều phương tiện
    near   80% thủ tục hành chính được cung cấp trực tuyến mức độ 3, 4

indicator-procedure.boundless                 # procedures without regard to borders
    match  (?i)^(?=.*?\b(?:không\s+phụ\s+thuộc|phi\s+địa\s+giới))(?=.*?(?:{indicator.procedure}|{indicator.service}))
    accents any
    yields id=procedures-boundless
    good   100% thủ tục hành chính thuộc thẩm quyền giải quyết được triển khai thực hiện không phụ thuộc địa giới hành chính
    good   50% TTHC được tiếp nhận phi địa giới hành chính
    near   100% thủ tục hành chính được tiếp nhận tại bộ phận một cửa

indicator-procedure.linked                    # procedures across agencies
    match  (?i)^(?=.*?{indicator.share}(?:{indicator.procedure}|nhóm\s+{indicator.procedure})(?:\s+hành\s+chính)?\s+liên\s+thông\b)
    accents any
    yields id=procedures-linked
    good   100% thủ tục hành chính liên thông được thực hiện đúng theo hướng dẫn
    good   80% TTHC liên thông được thực hiện
    near   100% thủ tục hành chính được thực hiện theo cơ chế một cửa, một cửa liên thông

indicator-procedure.restructured              # processes redesigned
    match  (?i)^(?=.*?\btái\s+cấu\s+trúc\b)(?=.*?(?:{indicator.procedure}|{indicator.service}))
    accents any
    yields id=procedures-restructured
    good   100% thủ tục hành chính được rà soát, tái cấu trúc quy trình
    good   80% DVC được tái cấu trúc quy trình
    near   100% thủ tục hành chính được công bố

indicator-procedure.workflow                  # procedures with an internal, electronic process
    match  (?i)^(?=.*?\bquy\s+trình\s+(?:nội\s+bộ|điện\s+tử)\b)(?=.*?{indicator.share}{indicator.procedure})
    accents any
    yields id=procedures-with-workflow
    good   100% thủ tục hành chính được xây dựng quy trình nội bộ, quy trình điện tử
    good   100% TTHC có quy trình nội bộ giải quyết
    near   100% thủ tục hành chính nội bộ được công bố

indicator-procedure.handled-electronically    # procedures handled in the electronic environment
    match  (?i)^(?=.*?\bđược\s+(?:giải\s+quyết|thực\s+hiện|xử\s+lý|tiếp\s+nhận)(?:[a-z, ]{0,30}?)\b(?:trên\s+)?môi\s+trường\s+(?:điện\s+tử|mạng)\b)
    match  (?=.*?{indicator.share}{indicator.procedure})
    accents any
    yields id=procedures-handled-electronically
    good   100% thủ tục hành chính công bố trên Cổng dịch vụ công Quốc gia được giải quyết trên môi trường điện tử
    good   90% TTHC được thực hiện trên môi trường điện tử
    near   80% hồ sơ công việc được xử lý trên môi trường điện tử

indicator-procedure.at-one-stop               # procedures at the one-stop shop
    match  (?i)^(?=.*?\b(?:tiếp\s+nhận|thực\s+hiện|đưa\s+vào|giải\s+quyết)\b)(?=.*?{indicator.one-stop})
    match  (?=.*?{indicator.share}{indicator.procedure})(?!.*?\b(?:công\s+bố|công\s+khai|niêm\s+yết)\b)
    accents any
    yields id=procedures-at-one-stop
    good   100% thủ tục hành chính thuộc thẩm quyền giải quyết được tiếp nhận và trả kết quả tại bộ phận một cửa các cấp
    good   100% TTHC được thực hiện theo cơ chế một cửa, một cửa liên thông
    near   100% hồ sơ được tiếp nhận tại bộ phận một cửa
    near   100% thủ tục hành chính được công khai tại Bộ phận Một cửa

indicator-procedure.national-portal           # procedures on the national portal
    match  (?i)^(?=.*?\bCổng\s+(?:Dịch\s+vụ\s+công|DVC)\s+quốc\s+gia\b)(?=.*?\b(?:tích\s+hợp|kết\s+nối|cung\s+cấp)\b)
    match  (?=.*?(?:{indicator.procedure}|{indicator.service}))(?!.*?\b(?:toàn\s+trình|thanh\s+toán|hồ\s+sơ)\b)
    accents any
    yields id=procedures-on-national-portal
    good   tối thiểu 80% thủ tục hành chính được tích hợp, cung cấp trên Cổng Dịch vụ công quốc gia
    good   tích hợp 30% dịch vụ công trực tuyến với Cổng DVC quốc gia
    near   100% thủ tục hành chính được tích hợp, đồng bộ với Cổng Dịch vụ công của tỉnh

indicator-procedure.published                 # procedures announced and public
    match  (?i)^(?=.*?\b(?:công\s+bố|công\s+khai|niêm\s+yết)\b)(?=.*?{indicator.procedure})
    match  (?!.*?\bcung\s+cấp\s+(?:[a-z]+\s+){0,4}?(?:trực\s+tuyến|dịch\s+vụ\s+công))
    match  (?!.*?\b(?:nội\s+bộ|tiến\s+độ\s+giải\s+quyết|kết\s+quả\s+(?:giải\s+quyết|đánh\s+giá|xử\s+lý))\b)
    accents any
    yields id=procedures-published
    good   100% thủ tục hành chính được công bố, công khai đầy đủ, kịp thời và tích hợp, đồng bộ với Cổng Dịch vụ công của tỉnh
    good   Phấn đấu 100% TTHC được niêm yết công khai
    near   100% thủ tục hành chính nội bộ được công bố
    near   100% kết quả giải quyết thủ tục hành chính được công khai

indicator-procedure.adults                    # adults who use online services
    match  (?i)^(?=.*?\b(?:dân\s+số|người\s+dân|người)\b(?:[a-z,0-9 ]{0,50}?)\bsử\s+dụng\s+(?:các\s+)?{indicator.service})
    accents any
    yields id=adults-using-services
    good   40% dân số trưởng thành sử dụng dịch vụ công trực tuyến
    good   Tỷ lệ người dân và doanh nghiệp sử dụng dịch vụ công trực tuyến đạt 80%
    near   80% dịch vụ công được cung cấp trực tuyến

indicator-procedure.online-full               # procedures online from end to end
    match  (?i)^(?=.*?\b(?:toàn\s+trình|mức\s+(?:độ\s+)?4|mức\s+độ\s+cao\s+nhất)\b)
    match  (?=.*?(?:{indicator.procedure}|{indicator.service}))(?!.*?\bmức\s+(?:độ\s+)?3\b)(?!.*?{indicator.dossier})
    accents any
    yields id=procedures-online-full
    good   100% dịch vụ công đủ điều kiện được cung cấp trực tuyến toàn trình
    good   100% thủ tục hành chính đủ điều kiện được cung cấp dịch vụ công mức độ 4
    near   Tối thiểu 80% thủ tục hành chính được cung cấp trực tuyến mức độ 3 và 4
    near   Tỷ lệ hồ sơ trực tuyến toàn trình đạt tối thiểu 90%

indicator-procedure.online                    # procedures online
    match  (?i)^(?=.*?(?:\btrực\s+tuyến\b|\bmức\s+(?:độ\s+)?3\b|\bmột\s+phần\b))
    match  (?=.*?\b(?:cung\s+cấp|cung\s+ứng|triển\s+khai|thực\s+hiện)\b)(?=.*?(?:{indicator.procedure}|{indicator.service}))
    match  (?!.*?(?:{indicator.dossier}|\bkết\s+quả\b))
    accents any
    yields id=procedures-online
    good   Tối thiểu 80% thủ tục hành chính thuộc thẩm quyền giải quyết cấp huyện, xã có đủ điều kiện được cung cấp trực tuyến mức độ 3 và 4
    good   80% TTHC đủ điều kiện được cung cấp dưới hình thức dịch vụ công mức 3, mức độ 4
    near   Tỷ lệ hồ sơ giải quyết trực tuyến mức độ 3 và 4 đạt tối thiểu 20%
    near   100% dịch vụ công được cung cấp trên nhiều phương tiện truy cập

indicator-procedure.results-electronic        # results handed out in electronic form
    match  (?i)^(?=.*?\bkết\s+quả\s+giải\s+quyết\b)(?=.*?\b(?:điện\s+tử|ký\s+số)\b)(?=.*?\bđược\s+(?:cấp|trả|ban\s+hành)\b)
    match  (?!.*?\bmột\s+cửa\b)
    accents any
    yields id=results-electronic
    good   100% kết quả giải quyết thủ tục hành chính được trả bản điện tử
    good   90% kết quả giải quyết TTHC được cấp điện tử
    near   100% kết quả giải quyết được số hóa

# ---- bodies, posts, officials ----

indicator-people.decentralisation             # questions of decentralisation dealt with
    match  (?i)^(?=.*?\bphân\s+(?:cấp|quyền)\b)(?=.*?\b(?:xử\s+lý|khắc\s+phục)\b)
    match  (?=.*?\b(?:vấn\s+đề|sai\s+phạm|hạn\s+chế|tồn\s+tại)\b)
    accents any
    yields id=decentralisation-issues-handled
    good   100% vấn đề về phân cấp, phân quyền phát hiện qua thanh tra, kiểm tra được xử lý/kiến nghị xử lý
    good   100% các vấn đề phát hiện sau kiểm tra về phân cấp được xử lý
    near   Đẩy mạnh thực hiện phân cấp quản lý nhà nước

indicator-people.public-staff-cut             # posts of public units paid by the budget
    match  (?i)^(?=.*?\b(?:giảm|tinh\s+giản)\b)
    match  (?=.*?\b(?:biên\s+chế\s+(?:sự\s+nghiệp|viên\s+chức)|viên\s+chức\s+hưởng\s+lương|số\s+lượng\s+người\s+làm\s+việc)\b)
    match  (?=.*?[0-9]\s?%)(?!.*?\bđầu\s+mối\b)
    accents any
    yields id=public-staff-cut
    good   Giảm tối thiểu 10% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước so với năm 2021
    good   tinh giản 10% viên chức hưởng lương từ ngân sách
    near   Giảm tối thiểu 10% đầu mối đơn vị sự nghiệp công lập

indicator-people.civil-staff-cut              # posts of civil servants
    match  (?i)^(?=.*?\bbiên\s+chế\b)(?=.*?\b(?:giảm|tinh\s+giản)\b)(?=.*?[0-9]\s?%)(?!.*?\b(?:sự\s+nghiệp|viên\s+chức)\b)
    accents any
    yields id=civil-staff-cut
    good   Giảm 5% biên chế cán bộ, công chức
    good   tinh giản tối thiểu 5% biên chế hành chính
    near   Giảm 10% biên chế sự nghiệp

indicator-people.public-units-cut             # public units
    match  (?i)^(?=.*?(?:\bđơn\s+vị\s+sự\s+nghiệp\b|\bĐVSN))(?=.*?\b(?:giảm|tinh\s+giản|sắp\s+xếp\s+giảm)\b)(?=.*?[0-9]\s?%)
    match  (?!.*?\b(?:biên\s+chế|chi\s+(?:trực\s+tiếp|thường\s+xuyên|hỗ\s+trợ)|kinh\s+phí)\b)
    accents any
    yields id=public-units-cut
    good   Giảm tối thiểu 10% đầu mối đơn vị sự nghiệp công lập so với năm 2021
    good   giảm 10% số lượng đơn vị sự nghiệp
    near   Giảm 10% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước
    near   giảm 10% chi trực tiếp từ ngân sách cho đơn vị sự nghiệp

indicator-people.public-units-fewer           # public units, without a figure or by a count
    match  (?i)^[^a-z0-9]*(?:(?:phấn\s+đấu|tiếp\s+tục|thực\s+hiện)\s+)*giảm\s+(?:[a-z0-9,]+\s+){0,6}?(?:đơn\s+vị\s+sự\s+nghiệp|ĐVSN)
    accents any
    yields id=public-units-cut bare=yes
    good   Giảm số lượng, tinh giản bộ máy đơn vị sự nghiệp công lập và biên chế sự nghiệp hưởng lương từ ngân sách nhà nước so với năm 2021
    good   Phấn đấu giảm 02 đơn vị sự nghiệp công lập
    near   Tiếp tục tổ chức sắp xếp, tinh gọn bộ máy đơn vị sự nghiệp
    near   giảm chi trực tiếp từ ngân sách cho đơn vị sự nghiệp công lập

indicator-people.leaders-arranged             # bodies whose leaders are as many as the rules say
    match  (?i)^(?=.*?\b(?:sắp\s+xếp|bố\s+trí|cơ\s+cấu|số\s+lượng)\s+(?:số\s+lượng\s+)?(?:lãnh\s+đạo|cấp\s+phó)\b)
    match  (?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=leaders-arranged
    good   100% cơ quan, đơn vị, địa phương hoàn thành việc sắp xếp lãnh đạo đáp ứng tiêu chí theo quy định
    good   100% cơ quan chuyên môn có số lượng cấp phó đúng quy định
    near   100% lãnh đạo, quản lý được bổ nhiệm đúng quy định

indicator-people.functions                    # bodies whose functions and structure are laid down
    match  (?i)^(?=.*?\bchức\s+năng\b)(?=.*?\b(?:hoàn\s+thiện|quy\s+định|rà\s+soát|kiện\s+toàn)\b)
    match  (?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=agencies-functions-defined
    good   100% cơ quan chuyên môn, đơn vị sự nghiệp thuộc Ủy ban nhân dân huyện hoàn thiện quy định tổ chức bộ máy, chức năng nhiệm vụ
    good   100% các phòng chuyên môn được rà soát, quy định lại chức năng, nhiệm vụ
    near   100% cơ quan hoàn thiện đề án vị trí việc làm

indicator-people.positions                    # bodies with a scheme of posts
    match  (?i)^(?=.*?\b(?:đề\s+án|danh\s+mục|bản\s+mô\s+tả|hoàn\s+thiện|xây\s+dựng|phê\s+duyệt)\s+(?:[a-z,]+\s+){0,4}?(?:vị\s+trí\s+việc\s+làm|VTVL)\b)
    match  (?=.*?{indicator.share}{indicator.agency})(?!.*?\bbố\s+trí\b)
    accents any
    yields id=job-positions-defined
    good   100% cơ quan hành chính và đơn vị sự nghiệp công lập hoàn thiện xây dựng đề án vị trí việc làm
    good   100% đơn vị được phê duyệt danh mục vị trí việc làm
    near   100% cơ quan bố trí công chức theo đúng vị trí việc làm được phê duyệt

indicator-people.units-staffed                # public units staffed by post
    match  (?i)^(?=.*?\b(?:bố\s+trí|cơ\s+cấu)\b)(?=.*?\b(?:vị\s+trí\s+việc\s+làm|VTVL)\b)
    match  (?=.*?{indicator.share}(?:đơn\s+vị\s+sự\s+nghiệp|ĐVSN))
    accents any
    yields id=units-staffed-by-position
    good   100% đơn vị sự nghiệp công lập trên địa bàn tỉnh bố trí viên chức theo đúng vị trí việc làm được phê duyệt
    good   100% đơn vị sự nghiệp có cơ cấu viên chức theo vị trí việc làm
    near   100% cơ quan hành chính bố trí công chức theo vị trí việc làm

indicator-people.agencies-staffed             # agencies staffed by post
    match  (?i)^(?=.*?\b(?:bố\s+trí|cơ\s+cấu)\b)(?=.*?\b(?:vị\s+trí\s+việc\s+làm|VTVL)\b)
    match  (?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=agencies-staffed-by-position
    good   100% các cơ quan hành chính nhà nước có cơ cấu cán bộ, công chức chuẩn theo vị trí việc làm
    good   100% cơ quan, tổ chức hành chính bố trí công chức theo đúng vị trí việc làm được phê duyệt
    near   100% công chức được bố trí đúng vị trí việc làm

indicator-people.all-placed                   # officials and employees placed by standard and post
    match  (?i)^(?=.*?\b(?:bố\s+trí|đáp\s+ứng|đạt)\b)(?=.*?\b(?:tiêu\s+chuẩn|vị\s+trí\s+việc\s+làm|VTVL)\b)
    match  (?=.*?{indicator.share}(?:cán\s+bộ,?\s+)?(?:công\s+chức,?\s+(?:và\s+)?viên\s+chức|CBCCVC|CCVC|CB,\s?CC,\s?VC)\b)
    match  (?!.*?{indicator.training})
    accents any
    yields id=staff-placed
    good   100% cán bộ, công chức, viên chức được bố trí đúng vị trí việc làm
    good   95% CBCCVC đáp ứng tiêu chuẩn chức danh
    near   100% công chức, tối thiểu 95% viên chức được bố trí đúng tiêu chuẩn

indicator-people.civil-servants-placed        # civil servants placed by standard and post
    match  (?i)^(?=.*?\b(?:bố\s+trí|đáp\s+ứng|đạt)\b)(?=.*?\b(?:tiêu\s+chuẩn|vị\s+trí\s+việc\s+làm|VTVL)\b)
    match  (?=.*?{indicator.share}(?:cán\s+bộ,?\s+)?(?:công\s+chức|CBCC|CB,\s?CC)\b)(?!.*?{indicator.training})
    accents any
    yields id=civil-servants-placed
    good   100% công chức được bố trí đúng theo tiêu chuẩn ngạch
    good   100% cán bộ, công chức đáp ứng tiêu chuẩn chức danh, vị trí việc làm
    near   tối thiểu 95% viên chức được bố trí đúng theo chức danh nghề nghiệp và vị trí việc làm
    near   100% cơ quan bố trí công chức theo vị trí việc làm

indicator-people.public-employees-placed      # public employees placed by standard and post
    match  (?i)^(?=.*?\b(?:bố\s+trí|đáp\s+ứng|đạt)\b)(?=.*?\b(?:tiêu\s+chuẩn|chức\s+danh|vị\s+trí\s+việc\s+làm|VTVL)\b)
    match  (?=.*?{indicator.share}viên\s+chức\b)(?!.*?{indicator.training})
    accents any
    yields id=public-employees-placed
    good   tối thiểu 95% viên chức được bố trí đúng theo tiêu chuẩn ngạch, tiêu chuẩn chức danh nghề nghiệp và vị trí việc làm
    good   90% viên chức đáp ứng tiêu chuẩn chức danh nghề nghiệp
    near   100% công chức được bố trí đúng theo tiêu chuẩn ngạch

indicator-people.training-plan                # the training plan carried out
    match  (?i)^(?=.*?\bhoàn\s+thành\b)(?=.*?\b(?:chỉ\s+tiêu|kế\s+hoạch|nhiệm\s+vụ)\s+(?:[a-z,]+\s+){0,3}?đào\s+tạo\b)
    accents any
    yields id=training-plan-done
    good   100% chỉ tiêu, nhiệm vụ đào tạo, bồi dưỡng cán bộ, công chức, viên chức được hoàn thành trong năm
    good   hoàn thành 100% kế hoạch đào tạo, bồi dưỡng
    near   80% cán bộ, công chức được đào tạo, bồi dưỡng

indicator-people.one-stop-trained             # those who receive dossiers trained
    match  (?i)^(?=.*?{indicator.training})(?=.*?(?:{indicator.one-stop}|\btiếp\s+nhận\s+hồ\s+sơ\b))
    match  (?=.*?{indicator.share}(?:cán\s+bộ|công\s+chức|CB|CC|nhân\s+viên))
    accents any
    yields id=one-stop-staff-trained
    good   100% công chức phụ trách tiếp nhận hồ sơ của cấp huyện, cấp xã được bồi dưỡng kỹ năng
    good   100% cán bộ, công chức làm việc tại Bộ phận một cửa được tập huấn nghiệp vụ
    near   Tối thiểu 50% công chức, viên chức được bồi dưỡng nghiệp vụ

indicator-people.leaders-trained              # leaders trained for their post
    match  (?i)^(?=.*?{indicator.training})
    match  (?=.*?{indicator.share}(?:cán\s+bộ,?\s+(?:công\s+chức,?\s+)?)?(?:viên\s+chức,?\s+)?(?:lãnh\s+đạo|quản\s+lý))
    accents any
    yields id=leaders-trained
    good   100% cán bộ lãnh đạo quản lý từ cấp phòng được bồi dưỡng theo tiêu chuẩn chức danh
    good   90% lãnh đạo cấp phòng được đào tạo, bồi dưỡng kiến thức quản lý nhà nước
    near   100% cán bộ, công chức được tập huấn

indicator-people.communication-trained        # officials trained in dealing with people
    match  (?i)^(?=.*?\b(?:giao\s+tiếp|ứng\s+xử)\b)(?=.*?{indicator.training})(?=.*?{indicator.staff})
    accents any
    yields id=staff-trained-communication
    good   100% cán bộ, công chức được tập huấn về kỹ năng giao tiếp trong công vụ
    good   80% CBCCVC được bồi dưỡng văn hóa ứng xử
    near   50% công chức được bồi dưỡng nghiệp vụ

indicator-people.digital-trained              # officials trained in digital skills
    match  (?i)^(?=.*?\b(?:kỹ\s+năng\s+số|chuyển\s+đổi\s+số|công\s+nghệ\s+(?:thông\s+tin|số)|CNTT|trí\s+tuệ\s+nhân\s+tạo|AI|an\s+toàn\s+thông\s+tin)\b)
    match  (?=.*?(?:{indicator.training}|\bphổ\s+cập\b))(?=.*?{indicator.staff})
    accents any
    yields id=staff-trained-digital
    good   100% cán bộ, công chức, viên chức được bồi dưỡng, phổ cập kỹ năng số
    good   80% CBCC được tập huấn về chuyển đổi số
    near   50% công chức, viên chức được bồi dưỡng nghiệp vụ

indicator-people.reform-trained               # officials trained in administrative reform
    match  (?i)^(?=.*?\b(?:cải\s+cách\s+hành\s+chính|CCHC)\b)(?=.*?{indicator.training})
    match  (?=.*?{indicator.share}(?:cán|công\s+chức|CB|CC|lãnh|viên))
    accents any
    yields id=staff-trained-reform
    good   100% công chức làm công tác cải cách hành chính được tập huấn nghiệp vụ
    good   100% cán bộ, công chức chuyên trách CCHC được bồi dưỡng
    near   50% công chức được bồi dưỡng nghiệp vụ

indicator-people.trained                      # officials trained
    match  (?i)^(?=.*?{indicator.training})(?=.*?{indicator.share}(?:cán|công\s+chức|CB|CC|viên\s+chức))(?!.*?\bđối\s+thoại\b)
    accents any
    yields id=staff-trained
    good   Tối thiểu 50% công chức, viên chức được bồi dưỡng nghiệp vụ đáp ứng yêu cầu công việc và vị trí việc làm
    good   80% cán bộ, công chức được đào tạo, bồi dưỡng hằng năm
    near   100% công chức được bố trí đúng vị trí việc làm

indicator-people.degree                       # commune officials with a degree
    match  (?i)^(?=.*?\b(?:trình\s+độ|tốt\s+nghiệp|bằng)\s+(?:[a-z]+\s+){0,6}?đại\s+học\b)
    match  (?=.*?\b(?:cấp\s+xã|xã|phường|thị\s+trấn)\b)
    accents any
    yields id=commune-staff-degree
    good   100% cán bộ, công chức cấp xã có trình độ đại học
    good   90% công chức xã, phường có trình độ chuyên môn từ đại học trở lên
    near   100% cán bộ, công chức được bồi dưỡng

indicator-people.appointed                    # leaders appointed by the rules
    match  (?i)^(?=.*?\bbổ\s+nhiệm\b)(?=.*?\b(?:lãnh\s+đạo|quản\s+lý)\b)
    accents any
    yields id=leaders-appointed-right
    good   100% lãnh đạo, quản lý các cấp được bổ nhiệm đúng quy định
    good   100% cán bộ lãnh đạo được bổ nhiệm lại đúng quy trình
    near   100% lãnh đạo được bồi dưỡng

indicator-people.signature                    # officials with a digital signature
    match  (?i)^(?=.*?\b(?:chữ\s+ký\s+(?:số|điện\s+tử)|chứng\s+thư\s+(?:chữ\s+ký\s+)?số)\b)
    match  (?=.*?(?:{indicator.staff}|\blãnh\s+đạo\b))
    accents any
    yields id=staff-digital-signature
    good   100% lãnh đạo các cơ quan, đơn vị được cấp chữ ký số
    good   100% cán bộ, công chức có chữ ký số cá nhân
    near   95% văn bản được ký số

indicator-people.identity                     # officials with a digital identity
    match  (?i)^(?=.*?\b(?:định\s+danh|danh\s+tính\s+số)\b)(?=.*?{indicator.staff})
    accents any
    yields id=staff-digital-identity
    good   100% cán bộ, công chức, viên chức được gắn định danh số trong xử lý công việc
    good   100% CBCCVC có mã định danh điện tử
    near   100% cán bộ có chữ ký số

indicator-people.email                        # officials who use official mail
    match  (?i)^(?=.*?\b(?:thư\s+điện\s+tử|hộp\s+thư)\b)(?=.*?{indicator.staff})
    accents any
    yields id=staff-official-email
    good   100% cán bộ, công chức sử dụng hộp thư điện tử công vụ
    good   90% CBCCVC được cấp thư điện tử
    near   100% cán bộ có chữ ký số

indicator-people.computers                    # officials with a computer
    match  (?i)^(?=.*?\bmáy\s+(?:vi\s+)?tính\b)(?=.*?{indicator.share}(?:cán|công\s+chức|CB|CC|viên\s+chức))
    accents any
    yields id=staff-computers
    good   100% cán bộ, công chức được trang bị máy tính kết nối mạng
    good   tỷ lệ cán bộ, công chức được trang bị máy vi tính
    near   100% cán bộ, công chức được bồi dưỡng

indicator-people.discipline                   # officials who keep discipline
    match  (?i)^(?=.*?\b(?:chấp\s+hành|kỷ\s+luật|kỷ\s+cương|quy\s+tắc\s+ứng\s+xử)\b)
    match  (?=.*?{indicator.share}(?:cán|công\s+chức|CB|CC|viên\s+chức))
    accents any
    yields id=discipline-kept
    good   100% cán bộ, công chức, viên chức chấp hành nghiêm kỷ luật, kỷ cương, không có vi phạm phải xử lý kỷ luật
    good   100% CBCCVC thực hiện quy tắc ứng xử
    near   100% cán bộ, công chức được bồi dưỡng

indicator-people.informed                     # officials told about the reform
    match  (?i)^(?=.*?\b(?:tuyên\s+truyền|phổ\s+biến|quán\s+triệt)\b)
    match  (?=.*?{indicator.share}(?:cán|công\s+chức|CB|CC|viên\s+chức))
    accents any
    yields id=staff-informed
    good   100% cán bộ, công chức, viên chức được tuyên truyền, phổ biến về cải cách hành chính
    good   100% CBCC được quán triệt Kế hoạch CCHC
    near   100% cán bộ, công chức được bồi dưỡng

# ---- public finance ----

indicator-money.audit                         # recommendations of inspections and audits carried out
    match  (?i)^(?=.*?\bkiến\s+nghị\b)(?=.*?\b(?:thanh\s+tra|kiểm\s+toán)\b)(?=.*?\b(?:thực\s+hiện|xử\s+lý|khắc\s+phục)\b)
    match  (?!.*?\bphân\s+cấp\b)
    accents any
    yields id=audit-recommendations-done
    good   100% cơ quan, đơn vị thực hiện đầy đủ, kịp thời các kiến nghị sau thanh tra, kiểm tra, kiểm toán nhà nước về tài chính
    good   95% kiến nghị của Kiểm toán nhà nước được thực hiện
    near   95% phản ánh, kiến nghị của người dân được xử lý

indicator-money.disbursed                     # public investment paid out
    match  (?i)^(?=.*?\bgiải\s+ngân\b)(?=.*?\b(?:đầu\s+tư|vốn)\b)
    accents any
    yields id=public-investment-disbursed
    good   tỷ lệ giải ngân kế hoạch vốn đầu tư công đạt trên 90% kế hoạch
    good   giải ngân 100% vốn đầu tư công
    near   100% cơ quan thực hiện đúng quy định về tài sản công

indicator-money.direct-spending               # direct spending for public units
    match  (?i)^(?=.*?\bgiảm\b)(?=.*?(?:\bđơn\s+vị\s+sự\s+nghiệp\b|\bĐVSN|\bngân\s+sách\b))
    match  (?=.*?\b(?:chi\s+trực\s+tiếp|chi\s+thường\s+xuyên|chi\s+hỗ\s+trợ|hỗ\s+trợ\s+trực\s+tiếp)\b)(?=.*?[0-9]\s?%)
    accents any
    yields id=direct-spending-cut
    good   giảm bình quân 10% chi trực tiếp từ ngân sách nhà nước cho các đơn vị sự nghiệp công lập
    good   Giảm 15% chi hỗ trợ từ ngân sách nhà nước cho đơn vị sự nghiệp
    near   giảm 10% đơn vị sự nghiệp công lập

indicator-money.direct-spending-less          # the same without a figure
    match  (?i)^(?=.*?\bgiảm\b)(?=.*?(?:\bđơn\s+vị\s+sự\s+nghiệp\b|\bĐVSN))
    match  (?=[^a-z0-9]*(?:(?:phấn|phần)\s+đ[a-z]+\s+|tiếp\s+tục\s+)*(?:giảm|chi)\s+(?:dần\s+)?(?:chi\s+)?trực\s+tiếp\b)
    accents any
    yields id=direct-spending-cut bare=yes
    good   Phân đầu giảm chi trực tiếp từ ngân sách cho đơn vị sự nghiệp công lập.
    good   Chi trực tiếp ngân sách cho đơn vị sự nghiệp công lập hằng năm giảm so với năm trước liền kề
    near   Giảm số lượng đơn vị sự nghiệp công lập

indicator-money.autonomy-granted              # units given autonomy
    match  (?i)^(?=.*?\b(?:giao|thực\s+hiện)\s+(?:[a-z,]+\s+){0,6}?tự\s+chủ\b)(?=.*?{indicator.share}(?:đơn\s+vị|cơ\s+quan|ĐVSN))
    accents any
    yields id=autonomy-granted
    good   100% đơn vị sự nghiệp công lập được giao quyền tự chủ
    good   100% cơ quan hành chính thực hiện chế độ tự chủ, tự chịu trách nhiệm
    near   20% đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên

indicator-money.self-financed                 # units that pay their running costs
    match  (?i)^(?=.*?(?:\bđơn\s+vị\b|\bĐVSN))(?=.*?\b(?:tự\s+chủ|tự\s+(?:bảo\s+đảm|đảm\s+bảo))\b)(?=.*?[0-9]\s?%)
    accents any
    yields id=units-self-financed
    good   tối thiểu 20% đơn vị sự nghiệp tự chủ tài chính
    good   20% đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên
    near   100% cơ quan quản lý đúng tài sản công

indicator-money.more-self-financed            # the same without a figure, or by a count
    match  (?i)^(?=.*?\b(?:tự\s+chủ|tự\s+(?:bảo\s+đảm|đảm\s+bảo))\b)
    match  (?=[^a-z0-9]*(?:(?:phấn|phần)\s+đ[a-z]+\s+|hằng\s+năm\s+|hàng\s+năm\s+|mỗi\s+năm\s+)*(?:tăng|có)\s+(?:thêm\s+)?(?:[a-z0-9]+\s+){0,5}?(?:đơn\s+vị|ĐVSN))
    accents any
    yields id=units-self-financed bare=yes
    good   Phần đầu có đơn vị tự đảm bảo chi thường xuyên.
    good   Hằng năm có thêm đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên
    near   Tiếp tục thực hiện cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập

indicator-money.assets                        # bodies that keep the rules on public assets
    match  (?i)^(?=.*?\btài\s+sản\s+công\b)(?=.*?\b(?:đúng|theo)\s+quy\s+(?:định|chế)\b)
    match  (?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=assets-managed-right
    good   100% cơ quan, đơn vị, địa phương thực hiện đúng quy định về quản lý, sử dụng tài sản công
    good   100% đơn vị quản lý tài sản công theo quy định
    near   100% đơn vị công khai ngân sách

indicator-money.budgets-published             # budgets made public
    match  (?i)^(?=.*?\bcông\s+khai\b)(?=.*?\b(?:ngân\s+sách|tài\s+chính|dự\s+toán)\b)(?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=budgets-published
    good   100% cơ quan, đơn vị thực hiện công khai ngân sách theo quy định
    good   100% UBND cấp xã công khai dự toán, quyết toán ngân sách
    near   100% đơn vị quản lý tài sản công theo quy định

indicator-money.funds                         # bodies that keep the rules on funds
    match  (?i)^(?=.*?\bđúng\s+quy\s+định\b)(?=.*?\b(?:kinh\s+phí|ngân\s+sách)\b)(?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=funds-used-right
    good   100% cơ quan, đơn vị, địa phương thực hiện đúng quy định về việc sử dụng kinh phí nguồn từ ngân sách nhà nước
    good   100% đơn vị sử dụng kinh phí đúng quy định
    near   100% cơ quan thực hiện đúng quy định về tài sản công

# ---- steering, communication ----

indicator-steering.inspections-digital        # inspections done digitally
    match  (?i)^(?=.*?\b(?:hoạt\s+động|cuộc)\s+(?:[a-z,]+\s+){0,2}?kiểm\s+tra\b)
    match  (?=.*?(?:{indicator.electronically}|\bhệ\s+thống\s+thông\s+tin\b))
    accents any
    yields id=inspections-digital
    good   50% hoạt động kiểm tra của cơ quan quản lý nhà nước được thực hiện thông qua môi trường số
    good   70% hoạt động giám sát, kiểm tra được thực hiện trên môi trường số
    near   Tối thiểu 80% đơn vị được kiểm tra cải cách hành chính

indicator-steering.findings                   # what inspections found put right
    match  (?i)^(?=.*?\b(?:kiểm\s+tra|thanh\s+tra)\b)(?=.*?\b(?:khắc\s+phục|xử\s+lý|chấn\s+chỉnh)\b)
    match  (?=.*?\b(?:tồn\s+tại|hạn\s+chế|sai\s+phạm|khuyết\s+điểm|vấn\s+đề|vi\s+phạm)\b)(?=.*?[0-9]\s?%)
    accents any
    yields id=inspection-findings-fixed
    good   100% các tồn tại, hạn chế qua kiểm tra được khắc phục hoặc kiến nghị cấp có thẩm quyền xử lý trong năm
    good   100% vấn đề phát hiện sau kiểm tra CCHC được xử lý
    near   Tối thiểu 80% đơn vị được kiểm tra cải cách hành chính

indicator-steering.inspected                  # bodies inspected on the reform
    match  (?i)^(?=.*?\bkiểm\s+tra\b)(?=.*?\b(?:cải\s+cách\s+hành\s+chính|CCHC|công\s+vụ|kỷ\s+cương|kiểm\s+soát\s+thủ\s+tục)\b)
    match  (?=.*?(?:[0-9]\s?%|trở\s+lên)\s*(?:số\s+|các\s+)*{indicator.agency})
    accents any
    yields id=units-inspected
    good   Tối thiểu 80% đơn vị được kiểm tra cải cách hành chính, công vụ, kỷ luật kỷ cương hành chính
    good   Tổ chức kiểm tra công tác CCHC định kỳ và đột xuất từ 30-40% cơ quan, đơn vị trực thuộc
    near   100% các tồn tại, hạn chế qua kiểm tra được khắc phục

indicator-steering.rated-good                 # bodies rated good in the reform index
    match  (?i)^(?=.*?\b(?:cải\s+cách\s+hành\s+chính|CCHC)\b)(?=.*?\b(?:chỉ\s+số|xếp\s+loại|đánh\s+giá)\b)
    match  (?=.*?\b(?:tốt|khá|xuất\s+sắc)\b)(?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=agencies-rated-good
    good   85% Uỷ ban nhân dân các xã, thị trấn được đánh giá Chỉ sô CCHC hàng năm đạt từ loại tốt trở lên
    good   90% cơ quan được xếp loại CCHC từ khá trở lên
    near   100% cơ quan được đánh giá, xếp hạng Chỉ số cải cách hành chính

indicator-steering.rated                      # bodies that are rated
    match  (?i)^(?=.*?\b(?:cải\s+cách\s+hành\s+chính|CCHC)\b)(?=.*?\b(?:đánh\s+giá|chấm\s+điểm|xếp\s+hạng)\b)
    match  (?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=agencies-rated
    good   100% cơ quan, đơn vị được đánh giá, xếp hạng Chỉ số cải cách hành chính
    good   100% UBND cấp xã thực hiện chấm điểm CCHC
    near   100% cơ quan ban hành kế hoạch cải cách hành chính

indicator-steering.rank                       # place in the ranking of the reform index
    match  (?i)^(?=.*?(?<!tiêu\s)\bchỉ\s+số\b(?:[^;]{0,20}?)(?:\bcải\s+cách\s+hành\s+chính\b|\bCCHC\b|\bPAR))
    match  (?=.*?\b(?:nhóm|dẫn\s+đầu|xếp\s+(?:hạng|thứ)|thứ\s+hạng|top|bậc)\b)(?!.*?[0-9]\s?%)
    accents any
    yields id=par-index-rank bare=yes
    good   Chỉ số cải cách hành chính năm 2022 cải thiện so với năm 2021 và nằm trong nhóm các địa phương dẫn đầu tỉnh
    good   Chỉ số CCHC (PAR INDEX) xếp hạng trong 10 tỉnh đầu
    near   Triển khai Bộ chỉ số đánh giá cải cách hành chính
    near   100% các xã được xếp hạng Chỉ số CCHC

indicator-steering.score                      # score of the reform index
    match  (?i)^(?=.*?\bđạt\b)(?=.*?(?<!tiêu\s)\bchỉ\s+số\b(?:[^;]{0,20}?)(?:\bcải\s+cách\s+hành\s+chính\b|\bCCHC\b|\bPAR))
    match  (?=.*?(?:[0-9]\s?%|[0-9]\s+điểm))
    accents any
    yields id=par-index-score bare=yes
    good   Chỉ số cải cách hành chính của huyện đạt từ 85% trở lên
    good   Chỉ số CCHC đạt 90 điểm
    near   Chỉ số cải cách hành chính nằm trong nhóm dẫn đầu

indicator-steering.plans-issued               # bodies with a reform plan
    match  (?i)^(?=.*?\b(?:ban\s+hành|xây\s+dựng)\s+(?:[a-z,]+\s+){0,4}?kế\s+hoạch\b)
    match  (?=.*?\b(?:cải\s+cách\s+hành\s+chính|CCHC)\b)(?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=reform-plans-issued
    good   100% cơ quan, đơn vị ban hành kế hoạch cải cách hành chính năm
    good   100% UBND cấp xã xây dựng và ban hành Kế hoạch CCHC
    near   hoàn thành 100% nhiệm vụ trong kế hoạch cải cách hành chính

indicator-steering.plan-done                  # tasks of the reform plan carried out
    match  (?i)^(?=.*?\bhoàn\s+thành\b)(?=.*?\b(?:cải\s+cách\s+hành\s+chính|CCHC)\b)
    match  (?=.*?\b(?:nhiệm\s+vụ|chỉ\s+tiêu|mục\s+tiêu|kế\s+hoạch)\b)(?=.*?[0-9]\s?%)(?!.*?{indicator.training})
    accents any
    yields id=reform-plan-done
    good   Hoàn thành 100% nhiệm vụ trong Kế hoạch cải cách hành chính năm 2022
    good   100% nhiệm vụ CCHC được hoàn thành đúng tiến độ
    near   100% cơ quan ban hành kế hoạch cải cách hành chính

indicator-steering.news                       # bodies that inform about the reform
    match  (?i)^(?=.*?\b(?:cải\s+cách\s+hành\s+chính|CCHC)\b)(?=.*?\b(?:tuyên\s+truyền|chuyên\s+mục|chuyên\s+trang)\b)
    match  (?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=agencies-informing
    good   100% cơ quan, đơn vị có chuyên mục cải cách hành chính trên trang thông tin điện tử
    good   100% UBND cấp xã tuyên truyền CCHC trên hệ thống loa truyền thanh
    near   100% cán bộ được tuyên truyền về cải cách hành chính

indicator-steering.initiatives                # initiatives
    match  (?i)^(?=.*?[0-9]\s+(?:[a-z,]+\s+){0,3}?(?:sáng\s+kiến|giải\s+pháp\s+mới|mô\s+hình\s+mới))
    accents any
    yields id=reform-initiatives bare=yes
    good   có ít nhất 01 sáng kiến về cải cách hành chính
    good   mỗi đơn vị có 02 mô hình mới, sáng kiến trong CCHC
    near   khuyến khích sáng kiến cải cách hành chính

indicator-steering.classes                    # training classes
    match  (?i)^(?=.*?[0-9]\s+(?:lớp|hội\s+nghị|đợt|khóa|cuộc)\s+(?:[a-z,]+\s+){0,3}?(?:tập\s+huấn|bồi\s+dưỡng))
    accents any
    yields id=training-classes bare=yes
    good   tổ chức ít nhất 02 lớp tập huấn về cải cách hành chính
    good   mở 03 hội nghị tập huấn nghiệp vụ
    near   100% công chức được tập huấn

indicator-steering.dialogues                  # dialogues with citizens and businesses
    match  (?i)^(?=.*?[0-9]\s+(?:cuộc|lần|hội\s+nghị|buổi)\b(?:[a-z,/ ]{0,30}?)\bđối\s+thoại\b)
    accents any
    yields id=dialogues-held bare=yes
    good   Tổ chức ít nhất 02 cuộc đối thoại với doanh nghiệp
    good   mỗi năm tối thiểu 01 hội nghị đối thoại với người dân
    near   tổ chức đối thoại với doanh nghiệp

# ---- systems, documents, data ----

indicator-systems.electronic-documents        # documents exchanged electronically
    match  (?i)^(?=.*?\bvăn\s+bản\b)(?=.*?\b(?:trao\s+đổi|gửi|phát\s+hành|ban\s+hành\s+(?:dưới|bằng|trên))\b)
    match  (?=.*?{indicator.electronically})
    accents any
    yields id=documents-electronic
    good   100% các văn bản, tài liệu chính thức trao đổi giữa các cơ quan hành chính Nhà nước được thực hiện dưới dạng điện tử (không tính các văn bản mật)
    good   95% văn bản được gửi, nhận trên môi trường mạng
    near   95% văn bản được ký số
    near   Nâng cao hoạt động quản lý văn bản

indicator-systems.signed-documents            # documents signed digitally
    match  (?i)^(?=.*?\bvăn\s+bản\b)(?=.*?\b(?:ký\s+số|chữ\s+ký\s+số)\b)
    accents any
    yields id=documents-signed
    good   Tối thiểu 95% văn bản được ký số
    good   100% văn bản đi được ký bằng chữ ký số
    near   100% lãnh đạo được cấp chữ ký số

indicator-systems.iso                         # bodies with a quality system
    match  (?i)^(?=.*?\bISO\b)(?=.*?\b(?:áp\s+dụng|xây\s+dựng|duy\s+trì|công\s+bố|chuyển\s+đổi)\b)
    accents any
    yields id=iso-applied
    good   100% cơ quan hành chính nhà nước của huyện áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001
    good   100% UBND cấp xã duy trì ISO 9001:2015
    near   100% hệ thống thông tin bảo đảm an toàn

indicator-systems.forms                       # forms of reports made electronically
    match  (?i)^(?=.*?(?:\be-form\b|\bđiện\s+tử\b))(?=.*?\b(?:biểu\s+mẫu|mẫu\s+đơn|tờ\s+khai)\b)
    accents any
    yields id=forms-electronic
    good   100% các biểu mẫu báo cáo định kỳ của cấp tỉnh, cấp xã, cấp sở được tạo từ e-form (biểu mẫu điện tử)
    good   80% mẫu đơn, tờ khai được điện tử hóa trong hệ thống
    near   100% báo cáo được gửi trực tuyến

indicator-systems.reports                     # reports made in the reporting system
    match  (?i)^(?=.*?\b(?:chế\s+độ\s+)?báo\s+cáo\b)
    match  (?=.*?(?:\b(?:trực\s+tuyến|kết\s+nối|điện\s+tử)\b|\bhệ\s+thống\s+(?:thông\s+tin\s+)?báo\s+cáo\b))
    match  (?=.*?[0-9]\s?%\s*(?:số\s+|các\s+)*(?:chế\s+độ\s+)?báo\s+cáo)
    accents any
    yields id=reports-online
    good   100% chế độ báo cáo, cung cấp thông tin, dữ liệu của tỉnh được kết nối với Hệ thống thông tin báo cáo Chính phủ
    good   80% báo cáo định kỳ được thực hiện trên Hệ thống thông tin báo cáo của tỉnh
    near   Báo cáo kết quả sử dụng định kỳ

indicator-systems.cloud                       # shared systems in the cloud
    match  (?i)^(?=.*?\bhệ\s+thống\b)(?=.*?\b(?:đám\s+mây|cloud)\b)
    accents any
    yields id=systems-cloud
    good   100% hệ thống thông tin dùng chung được triển khai trên nền tảng điện toán đám mây
    good   50% hệ thống thông tin sử dụng dịch vụ đám mây
    near   100% hệ thống thông tin được phê duyệt cấp độ an toàn

indicator-systems.secured                     # systems made secure
    match  (?i)^(?=.*?\bhệ\s+thống\b)(?=.*?\b(?:an\s+toàn\s+(?:thông\s+tin|hệ\s+thống|mạng)|cấp\s+độ)\b)(?=.*?[0-9]\s?%)
    accents any
    yields id=systems-secured
    good   100% hệ thống thông tin được phê duyệt cấp độ an toàn hệ thống thông tin
    good   100% hệ thống thông tin được bảo đảm an toàn thông tin theo cấp độ
    near   100% hệ thống thông tin dùng chung trên nền tảng điện toán đám mây

indicator-systems.data-services               # shared data services in use
    match  (?i)^(?=.*?\bdịch\s+vụ\s+(?:chia\s+sẻ\s+)?dữ\s+liệu\b)(?=.*?\b(?:kết\s+nối|khai\s+thác|sử\s+dụng)\b)
    accents any
    yields id=data-services-used
    good   100% dịch vụ dữ liệu do bộ, ngành trung ương chia sẻ được kết nối, khai thác theo quy định
    good   80% dịch vụ chia sẻ dữ liệu được đưa vào sử dụng
    near   50% cơ sở dữ liệu được kết nối, chia sẻ

indicator-systems.databases                   # databases connected and shared
    match  (?i)^(?=.*?(?:\bcơ\s+sở\s+dữ\s+liệu\b|\bCSDL\b|\bhệ\s+thống\s+thông\s+tin\b))
    match  (?=.*?\b(?:kết\s+nối|chia\s+sẻ|tích\s+hợp)\b)(?=.*?[0-9]\s?%)(?!.*?\b(?:hồ\s+sơ|pháp\s+luật)\b)
    accents any
    yields id=databases-shared
    good   kết nối, chia sẻ dữ liệu với tối thiểu 50% cơ sở dữ liệu quốc gia, cơ sở dữ liệu chuyên ngành
    good   100% CSDL của huyện được kết nối, chia sẻ
    near   100% văn bản được cập nhật trên cơ sở dữ liệu

indicator-systems.tasks-tracked               # tasks given by higher bodies followed electronically
    match  (?i)^(?=.*?\bnhiệm\s+vụ\b)(?=.*?\bgiao\b)(?=.*?\b(?:theo\s+dõi|quản\s+lý|giám\s+sát)\b)
    match  (?=.*?(?:{indicator.electronically}|\bphần\s+mềm\b|\bhệ\s+thống\b))
    accents any
    yields id=assigned-tasks-tracked
    good   100% nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao được theo dõi, quản lý, giám sát trên môi trường điện tử
    good   100% nhiệm vụ UBND tỉnh giao được theo dõi trên phần mềm
    near   100% nhiệm vụ được giao hoàn thành đúng hạn

indicator-systems.tasks-on-time               # tasks given by higher bodies done in time
    match  (?i)^(?=.*?\bnhiệm\s+vụ\b)(?=.*?\bgiao\b)(?=.*?\b(?:hoàn\s+thành|thực\s+hiện)\b)(?=.*?[0-9]\s?%)
    match  (?=.*?{indicator.in-time})
    accents any
    yields id=assigned-tasks-on-time
    good   100% nhiệm vụ do UBND tỉnh giao được hoàn thành đúng hạn
    good   trên 95% nhiệm vụ được Chủ tịch UBND giao thực hiện đúng tiến độ
    near   100% nhiệm vụ được giao được theo dõi trên phần mềm

indicator-systems.digital-plan                # targets of digital transformation reached
    match  (?i)^(?=.*?\bhoàn\s+thành\b)(?=.*?\b(?:mục\s+tiêu|chỉ\s+tiêu|nhiệm\s+vụ)\b)
    match  (?=.*?\b(?:chuyển\s+đổi\s+số|chính\s+quyền\s+(?:điện\s+tử|số)|công\s+nghệ\s+thông\s+tin|CNTT)\b)(?=.*?[0-9]\s?%)
    accents any
    yields id=digital-plan-done
    good   100% mục tiêu, nhiệm vụ đề ra theo kế hoạch chuyển đổi số hằng năm của tỉnh được hoàn thành bảo đảm tiến độ
    good   hoàn thành 100% chỉ tiêu xây dựng chính quyền điện tử
    near   hoàn thành 100% nhiệm vụ cải cách hành chính

indicator-systems.plan-targets                # targets and tasks of a plan reached
    match  (?i)^(?=.*?\bhoàn\s+thành\b)(?=.*?[0-9]\s?%\s*(?:các\s+|số\s+)*(?:mục\s+tiêu|chỉ\s+tiêu|nhiệm\s+vụ)\b)
    accents any
    yields id=plan-targets-done
    good   Phấn đấu hoàn thành 100% các chỉ tiêu, nhiệm vụ đề ra trong giai đoạn 2021- 2025
    good   100% nhiệm vụ trong kế hoạch được hoàn thành
    near   100% nhiệm vụ được theo dõi

indicator-systems.document-system             # bodies that use the document system
    match  (?i)^(?=.*?\b(?:hệ\s+thống|phần\s+mềm)\s+quản\s+lý\s+văn\s+bản\b)
    match  (?=.*?\b(?:sử\s+dụng|ứng\s+dụng|triển\s+khai|vận\s+hành)\b)(?=.*?{indicator.share}{indicator.agency})
    accents any
    yields id=document-system-used
    good   100% cơ quan, đơn vị sử dụng hệ thống quản lý văn bản và điều hành
    good   100% UBND cấp xã triển khai phần mềm quản lý văn bản
    near   100% văn bản được ký số

indicator-systems.round-the-clock             # bodies that serve day and night
    match  (?i)^(?=.*?\b24/7\b)(?=.*?{indicator.agency})
    accents any
    yields id=agencies-24-7
    good   100% cơ quan nhà nước cung cấp dịch vụ 24/7
    good   100% UBND cấp xã phục vụ trực tuyến 24/7
    near   100% cơ quan sử dụng phần mềm

indicator-systems.websites                    # bodies whose web site has what the rules ask
    match  (?i)^(?=.*?\b(?:trang|cổng)\s+thông\s+tin\s+điện\s+tử\b)(?=.*?\b(?:cung\s+cấp|cập\s+nhật|đăng\s+tải|công\s+khai|có)\b)
    match  (?=.*?{indicator.share}(?:{indicator.agency}|(?:trang|cổng)))
    accents any
    yields id=websites-complete
    good   100% cơ quan hành chính có trang thông tin điện tử cung cấp đầy đủ thông tin theo quy định
    good   100% UBND cấp xã có cổng thông tin điện tử thành phần
    near   100% thủ tục hành chính được công khai

indicator-systems.meetings                    # meetings online
    match  (?i)^(?=.*?\bcuộc\s+họp\b)(?=.*?(?:\btrực\s+tuyến\b|\bkhông\s+giấy\b))
    accents any
    yields id=meetings-online
    good   50% cuộc họp giữa UBND huyện với UBND cấp xã được tổ chức trực tuyến
    good   80% cuộc họp không giấy tờ
    near   tổ chức các cuộc họp

# ---- digital economy and society ----

indicator-society.no-resubmission             # people who need not hand in again what the state has
    match  (?i)^(?=.*?\bkhông\s+phải\s+(?:cung\s+cấp|nộp|khai)\s+(?:báo\s+)?lại\b)
    accents any
    yields id=no-resubmission
    good   tối thiểu 30% người dân, doanh nghiệp khi thực hiện thủ tục hành chính không phải cung cấp lại các thông tin, giấy tờ
    good   80% người dân không phải nộp lại giấy tờ
    near   80% người dân sử dụng dịch vụ công

indicator-society.benefits                    # benefits paid without cash
    match  (?i)^(?=.*?\b(?:nhận|chi\s+trả)\b)(?=.*?\b(?:không\s+dùng\s+tiền\s+mặt|qua\s+tài\s+khoản|qua\s+ngân\s+hàng)\b)
    match  (?=.*?\b(?:người\s+hưởng|đối\s+tượng|trợ\s+cấp|lương\s+hưu|hưu\s+trí|bảo\s+trợ)\b)
    match  (?!.*?\b(?:mở\s+(?:mới|tài)|tuyên\s+truyền|vận\s+động|phát\s+hành)\b)
    accents any
    yields id=benefits-cashless
    good   Ít nhất 85% người hưởng trợ cấp xã hội được chi trả qua tài khoản
    good   70% số người hưởng trợ cấp nhận tiền trợ cấp bằng phương thức không dùng tiền mặt
    near   80% dân số có tài khoản thanh toán
    near   85% người hưởng trợ cấp xã hội mở mới tài khoản để nhận tiền trợ cấp bằng phương thức không dùng tiền mặt

indicator-society.economy-share               # share of the digital economy
    match  (?i)^(?=.*?\bkinh\s+tế\s+số\b)(?=.*?\b(?:GDP|GRDP|tổng\s+sản\s+phẩm)\b)
    accents any
    yields id=digital-economy-share
    good   Kinh tế số chiếm 20% GDP
    good   Quy mô kinh tế số đạt 40% GRDP
    near   tỷ trọng kinh tế số trong từng ngành, lĩnh vực đạt tối thiểu 10%

indicator-society.economy-sectors             # share of the digital economy in each sector
    match  (?i)^(?=.*?\bkinh\s+tế\s+số\b)(?=.*?\b(?:từng|mỗi|các)\s+ngành\b)
    accents any
    yields id=digital-economy-sectors
    good   tỷ trọng kinh tế số trong từng ngành, lĩnh vực đạt tối thiểu 10%
    good   kinh tế số trong các ngành đạt 15%
    near   kinh tế số chiếm 20% GDP

indicator-society.e-commerce                  # share of e-commerce in retail
    match  (?i)^(?=.*?\bthương\s+mại\s+điện\s+tử\b)(?=.*?\bbán\s+lẻ\b)
    accents any
    yields id=e-commerce-share
    good   Tỷ trọng thương mại điện tử trong tổng mức bán lẻ đạt trên 10%
    good   thương mại điện tử chiếm 15% tổng mức bán lẻ hàng hóa
    near   50% doanh nghiệp tham gia thương mại điện tử

indicator-society.broadband                   # households with fibre
    match  (?i)^(?=.*?\bhộ\s+gia\s+đình\b)(?=.*?\b(?:băng\s+rộng|cáp\s+quang|internet)\b)
    accents any
    yields id=broadband-households
    good   Tỷ lệ hộ gia đình được phủ mạng Internet băng rộng cáp quang đạt 80%
    good   Hạ tầng cáp quang phủ trên 80% hộ gia đình
    near   80% dân số có điện thoại thông minh

indicator-society.smartphones                 # adults with a smartphone
    match  (?i)^(?=.*?\bđiện\s+thoại\s+(?:di\s+động\s+)?thông\s+minh\b)
    accents any
    yields id=smartphones
    good   tỷ lệ dân số trưởng thành có điện thoại thông minh đạt 80%
    good   90% người trưởng thành có điện thoại di động thông minh
    near   80% hộ gia đình có cáp quang

indicator-society.signature                   # adults with a digital signature
    match  (?i)^(?=.*?\bchữ\s+ký\s+(?:số|điện\s+tử)\b)(?=.*?\b(?:dân\s+số|người\s+(?:dân|trưởng\s+thành)|công\s+dân)\b)
    accents any
    yields id=adults-digital-signature
    good   50% dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân
    good   30% người dân trưởng thành được cấp chữ ký số
    near   100% lãnh đạo được cấp chữ ký số

indicator-society.accounts                    # people with a payment account
    match  (?i)^(?=.*?\bcó\s+tài\s+khoản\s+(?:giao\s+dịch\s+)?(?:thanh\s+toán|ngân\s+hàng)\b)(?=.*?\b(?:dân\s+số|người)\b)
    match  (?!.*?\btrợ\s+cấp\b)
    accents any
    yields id=payment-accounts
    good   Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản giao dịch thanh toán tại ngân hàng đạt 80%
    good   80% người trưởng thành có tài khoản ngân hàng
    near   80% người hưởng trợ cấp qua tài khoản định danh

indicator-society.users-identified            # users of online services with an identity
    match  (?i)^(?=.*?\b(?:định\s+danh|xác\s+thực)\b)(?=.*?\bsử\s+dụng\s+(?:[a-z]+\s+){0,3}?(?:{indicator.service}|hệ\s+thống))
    match  (?!.*?{indicator.staff})
    accents any
    yields id=service-users-identified
    good   100% người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến được định danh và xác thực thông suốt
    good   20% người dân và doanh nghiệp sử dụng hệ thống Chính phủ điện tử được xác thực định danh điện tử
    near   80% công dân kích hoạt tài khoản định danh điện tử VNeID

indicator-society.identity-number             # people with a personal number
    match  (?i)^(?=.*?\bmã\s+(?:số\s+)?định\s+danh\b)(?=.*?\b(?:người|dân\s+số|công\s+dân|trẻ)\b)(?!.*?{indicator.staff})(?!.*?\btài\s+khoản\b)
    accents any
    yields id=people-identity-number
    good   90% công dân được cấp mã định danh cá nhân
    good   100% trẻ em sinh ra được cấp mã số định danh cá nhân
    near   70% dân số trưởng thành có tài khoản định danh điện tử

indicator-society.identity-business           # businesses with an electronic identity
    match  (?i)^(?=.*?\b(?:định\s+danh|VNeID)\b)(?=.*?{indicator.share}(?:doanh\s+nghiệp|tổ\s+chức|hợp\s+tác\s+xã|hộ\s+kinh\s+doanh)\b)(?!.*?\b(?:người|dân\s+số|công\s+dân)\b)
    accents any
    yields id=businesses-digital-identity
    good   70% doanh nghiệp, tổ chức được cấp tài khoản định danh điện tử
    good   Tỷ lệ doanh nghiệp có định danh điện tử đạt 80%
    near   80% người dân, doanh nghiệp được cấp tài khoản định danh điện tử

indicator-society.identity-activated          # people who activated theirs
    match  (?i)^(?=.*?\bkích\s+hoạt\b)(?=.*?\b(?:định\s+danh|VNeID)\b)(?=.*?\b(?:người|dân\s+số|công\s+dân)\b)(?!.*?{indicator.staff})
    accents any
    yields id=people-identity-activated
    good   80% công dân kích hoạt tài khoản định danh điện tử VNeID
    good   50% dân số trưởng thành có tài khoản định danh được kích hoạt
    near   70% dân số trưởng thành có tài khoản định danh điện tử

indicator-society.identity-used               # people who use theirs
    match  (?i)^(?=.*?\b(?:sử\s+dụng|đăng\s+nhập)\b[^,;.]{0,40}?\b(?:định\s+danh|VNeID)\b)(?=.*?\b(?:người(?!\s+dùng)|dân\s+số|công\s+dân)\b)(?!.*?{indicator.staff})
    accents any
    yields id=people-identity-used
    good   40% người dân sử dụng tài khoản định danh điện tử để đăng nhập Cổng Dịch vụ công
    good   Tỷ lệ công dân đăng nhập bằng VNeID đạt 60%
    near   80% công dân có tài khoản định danh điện tử

indicator-society.identity                    # people with an electronic identity
    match  (?i)^(?=.*?\b(?:định\s+danh|VNeID)\b)(?=.*?\b(?:người(?!\s+dùng)|dân\s+số|công\s+dân)\b)(?!.*?{indicator.staff})
    accents any
    yields id=people-digital-identity
    good   60% người dân từ 14 tuổi trở lên được cấp tài khoản định danh điện tử
    good   70% dân số trưởng thành có tài khoản định danh điện tử
    near   100% cán bộ, công chức được gắn định danh số
    near   100% tài khoản người dùng của hệ thống được định danh và xác thực điện tử

indicator-society.skills                      # workers with digital skills
    match  (?i)^(?=.*?\bkỹ\s+năng\s+số\b)(?=.*?\b(?:lao\s+động|người\s+dân|dân\s+số)\b)
    accents any
    yields id=people-digital-skills
    good   Tỷ lệ người dân trong độ tuổi lao động được đào tạo kỹ năng số cơ bản đạt trên 70%
    good   60% người dân được phổ cập kỹ năng số
    near   100% cán bộ, công chức được bồi dưỡng kỹ năng nghiệp vụ

indicator-society.businesses                  # businesses that use digital technology
    match  (?i)^(?=.*?\b(?:công\s+nghệ\s+số|nền\s+tảng\s+số|chuyển\s+đổi\s+số)\b)
    match  (?=.*?{indicator.share}(?:doanh\s+nghiệp|DN|hợp\s+tác\s+xã|HTX|hộ\s+kinh\s+doanh|HKD))
    accents any
    yields id=businesses-digital
    good   30% DNNVV, HTX, HKD trên địa bàn Tỉnh ứng dụng công nghệ số
    good   50% doanh nghiệp nhỏ và vừa sử dụng nền tảng số
    near   100% doanh nghiệp nộp thuế điện tử
