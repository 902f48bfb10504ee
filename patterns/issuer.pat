# Bodies that issue documents. How a heading's lines make a name, how the name is written out, what level of government it
# is, where a name in running text ends, and which body the text says issues the plan. C knows none of these words.

# ---- what a line that begins a body's name begins with; the heading's issuer is the last such line and what follows ----

body.people                                       # the people's committee or council: its level is that of its place
    match  (?i)\b(?:ủ?y\s+ban\s+nhân\s+dân|UBND|hội\s+đồng\s+nhân\s+dân|HĐND|thường\s+trực\s+(?:hội\s+đồng\s+nhân\s+dân|HĐND))\b
    yields level=place
    good   UBND TỈNH LÂM ĐỒNG
    good   Uỷ ban nhân dân huyện Lai Vung
    good   HỘI ĐỒNG NHÂN DÂN
    near   Ủy ban Dân tộc

body.party                                        # Party committees: "HUYỆN ỦY XUÂN LỘC"
    match  (?i)\b(?:tỉnh|huyện|thành|quận|thị|đảng)\s+ủy\b|\bđảng\s+bộ\b
    yields level=place
    good   HUYỆN ỦY XUÂN LỘC
    good   Đảng ủy xã Tân Thành
    near   ủy viên

body.party-cell                                   # "CHI BỘ TRƯỜNG TIỂU HỌC AN BÌNH"
    match  (?i)\bchi\s+bộ\b
    yields level=none
    good   CHI BỘ TRƯỜNG TIỂU HỌC AN BÌNH
    good   Chi bộ Phòng Nội vụ
    near   ĐẢNG BỘ HUYỆN

body.party-organ                                  # organs of Party committees
    match  (?i)\bban\s+(?:thường\s+vụ|chấp\s+hành|tổ\s+chức|tuyên\s+giáo|dân\s+vận|nội\s+chính|bí\s+thư)\b|\bbộ\s+chính\s+trị\b|\bđảng\s+đoàn\b
    yields level=none
    good   BAN TUYÊN GIÁO
    good   Ban Thường vụ Tỉnh ủy
    good   ĐẢNG ĐOÀN QUỐC HỘI
    near   Ban Dân tộc

body.youth                                        # the Youth Union and other unions: "HUYỆN ĐOÀN LAI VUNG", "BCH ĐOÀN XÃ TÂN LẬP"
    match  (?i)\b(?:tỉnh|huyện|thành|quận|thị|xã)\s+đoàn\b|\bBCH\s+(?:đoàn|công\s+đoàn|hội|đảng\s+bộ|chi\s+đoàn)\b|\b(?:LĐLĐ|CĐCS)\b
    yields level=none
    good   HUYỆN ĐOÀN LAI VUNG
    good   BCH ĐOÀN HUYỆN LAI VUNG
    good   LĐLĐ HUYỆN XUÂN LỘC
    near   HUYỆN LAI VUNG

body.military                                     # "BỘ CHỈ HUY QUÂN SỰ": a command, no ministry
    match  (?i)\bbộ\s+(?:chỉ\s+huy|tư\s+lệnh|phận)\b
    yields level=none
    good   BỘ CHỈ HUY QUÂN SỰ
    good   Bộ Tư lệnh Thủ đô
    near   Bộ Quốc phòng

body.ministry                                     # ministries and bodies of their rank
    match  (?i)\bbộ(?=\s+[a-z])|\bủy\s+ban\s+dân\s+tộc\b|\bthanh\s+tra\s+chính\s+phủ\b|\bkiểm\s+toán\s+nhà(?:\s+nước)?$|\bngân\s+hàng\s+nhà\s+nước(?=\s+việt\s+nam|$)
    match  |\bvăn\s+phòng\s+chính\s+phủ\b
    yields level=ministry
    good   BỘ TÀI CHÍNH
    good   bộ tài chính
    good   Văn phòng Chính phủ
    good   KIỂM TOÁN NHÀ NƯỚC
    near   Thủ tướng Chính phủ

body.tax                                          # tax offices of provinces since 2025: "THUẾ TỈNH TÂY NINH"
    match  (?i)^thuế\s+(?:tỉnh|thành\s+phố)(?=\s|$)
    yields level=none
    good   THUẾ TỈNH TÂY NINH
    good   Thuế thành phố Hà Nội
    near   thuế giá trị gia tăng

body.department                                   # Sở, Phòng and others that serve a people's committee
    match  (?i)\b(?:sở(?=\s+[a-z])|phòng(?=\s+[a-z])|chi\s+cục|thanh\s+tra\s+(?:tỉnh|huyện|thành\s+phố|sở)|ban\s+(?:dân\s+tộc|tôn\s+giáo)
    match  |ban\s+quản\s+lý\s+(?:các\s+)?khu|văn\s+phòng\s+(?:ủy\s+ban|UBND|hội\s+đồng|HĐND|đoàn\s+đại\s+biểu))
    yields level=department
    good   SỞ CÔNG THƯƠNG
    good   PHÒNG NỘI VỤ
    good   BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP
    near   BAN CHỈ ĐẠO

body.office                                       # "UBND TỈNH LÂM ĐỒNG" / "VĂN PHÒNG": a department where a people's committee stands above
    match  (?i)^văn\s+phòng$
    yields level=below
    good   VĂN PHÒNG
    good   Văn phòng
    near   Văn phòng Tỉnh ủy

body.national                                     # above the ministries
    match  (?i)\b(?:chính\s+phủ|thủ\s+tướng|quốc\s+hội|chủ\s+tịch\s+nước|ủy\s+ban\s+thường\s+vụ)\b
    yields level=none
    good   CHÍNH PHỦ
    good   THỦ TƯỚNG CHÍNH PHỦ
    near   BỘ NỘI VỤ

body.school                                       # schools: what follows their kind is a name
    match  (?i)\btrường\b(?:\s+(?:mầm\s+non|mẫu\s+giáo|tiểu\s+học|trung\s+học\s+cơ\s+sở|trung\s+học\s+phổ\s+thông|MN|TH|THCS|THPT|PTDTNT|TH\s*&\s*THCS)\b)?
    yields level=none
    good   TRƯỜNG THPT CAO LÃNH 2
    good   TRƯỜNG ĐẠI HỌC CẦN THƠ
    near   THỊ TRẤN

body.cut                                          # "ỦY" / "BAN NHÂN DÂN": a name cut after its first word
    match  (?i)^(?:ủy|hội\s+đồng\s+nhân|bộ|sở|thủ|chính|văn|phòng)$
    accents any
    yields level=place
    good   ỦY
    good   Uỷ
    good   BỘ
    near   ủy viên

body.chairman                                     # who issues in the name of the office: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP"
    match  (?i)^chủ\s+tịch\s+(?:(?:ủy\s+ban\s+nhân\s+dân|UBND)\b|ủy(?:\s+ban(?:\s+nhân)?)?$)
    yields level=place
    good   CHỦ TỊCH ỦY BAN NHÂN DÂN
    good   CHỦ TỊCH ỦY
    near   Chủ tịch nước
    near   Phó Chủ tịch Ủy ban nhân dân

central.body                                      # what stands below it has its seat in the capital and belongs to no province
	match  (?i)\b(?:trung\s+ương|quốc\s+hội|chính\s+phủ|chủ\s+tịch\s+nước)\b
	good   BAN CHẤP HÀNH TRUNG ƯƠNG
	good   ĐẢNG ỦY CHÍNH PHỦ
	near   TRUNG TÂM Y TẾ

body-open.line                                    # a line of a name that must go on: what follows is no body of its own
    match  (?i)^(?:.*\s)?(?:ủy(?:\s+ban(?:\s+nhân)?)?|hội\s+đồng(?:\s+nhân)?|(?<!tài\s)chính|bộ(?:\s+[a-z]+)?|sở|thủ|văn(?:\s+phòng)?|thanh\s+tra|kiểm\s+toán|tổng(?:\s+cục)?|chi|và)$
    accents any
    good   BỘ QUỐC
    good   BỘ TÀI
    good   VĂN
    good   VĂN PHÒNG
    good   CHỦ TỊCH ỦY BAN
    near   BỘ TÀI CHÍNH
    near   ỦY BAN NHÂN DÂN

body.other                                        # all others that head documents
    match  (?i)\b(?:ban(?!\s+nhân\s+dân\b)|văn\s+phòng|trung\s+tâm|tổng\s+cục|cục|vụ|viện|thanh\s+tra|công\s+an|kho\s+bạc|bảo\s+hiểm\s+xã\s+hội|tòa\s+án
    match  |ủy\s+ban|hội\s+đồng|hội|liên\s+đoàn|liên\s+hiệp|công\s+đoàn|mặt\s+trận|đoàn|tổ|đội|ngân\s+hàng|đài|báo|bệnh\s+viện|công\s+ty|tổng\s+công\s+ty
    match  |tập\s+đoàn|hạt|trạm|nhà|thư\s+viện|bảo\s+tàng|quỹ|chi\s+nhánh|cơ\s+quan|hợp\s+tác\s+xã|BCĐ|UBKT|UB\s?MTTQ)\b
    yields level=none
    good   TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG
    good   TỔ CÔNG TÁC
    good   VĂN PHÒNG
    good   UBKT HUYỆN ỦY
    good   UBMTTQ VIỆT NAM TỈNH LÂM ĐỒNG
    near   TỈNH ĐỒNG THÁP

# ---- writing out: forms that stand for words; `name` is what is written ('_' for a blank) ----

spell.people-committee
    match  \bUBND\b
    yields name=Ủy_ban_nhân_dân  short=1
    good   UBND TỈNH
    good   UBND huyện
    near   UBTVQH

spell.people-committee-headless                   # its first letter stood in a frame of its own, and was lost
    match  (?i)^y\s+ban\s+nhân\s+dân\b
    yields name=Ủy_ban_nhân_dân
    good   Y BAN NHÂN DÂN TỈNH
    good   Y ban nhân dân
    near   ỦY BAN NHÂN DÂN

spell.school-label                                # "TRƯỜNG: THCS AN BÌNH"
    match  (?i)^trường\s*:
    yields name=Trường
    good   TRƯỜNG: THCS AN BÌNH
    good   Trường : Mầm non Sơn Hà
    near   TRƯỜNG THCS AN BÌNH

spell.people-council
    match  \bHĐND\b
    yields name=Hội_đồng_nhân_dân  short=1
    good   HĐND TỈNH
    good   HĐND huyện
    near   HĐQT

spell.city
    match  \bTP\b\.?\s?(?=[A-Z])
    yields name=thành_phố_  short=1  proper=1
    good   TP. CẦN THƠ
    good   TP HỒ CHÍ MINH
    near   TPHCM

spell.town
    match  \bTX\b\.?\s?(?=[A-Z])
    yields name=thị_xã_  short=1  proper=1
    good   TX. NGÃ BẢY
    good   TX GÒ CÔNG
    near   TXG

spell.township
    match  \bTT\b\.\s?(?=[A-Z])
    yields name=thị_trấn_  short=1  proper=1
    good   TT. MỸ THỌ
    good   TT.LAI VUNG
    near   TT TRUYỀN

spell.education
    match  \bGD\s?(?:&|-|và)?\s?ĐT\b
    yields name=Giáo_dục_và_Đào_tạo  short=1
    good   GDĐT
    good   GD&ĐT
    near   GTVT

spell.agriculture
    match  \bNN\s?(?:&|-|và)?\s?PTNT\b
    yields name=Nông_nghiệp_và_Phát_triển_nông_thôn  short=1
    good   NN&PTNT
    good   NN và PTNT
    near   NNMT

spell.agriculture-environment
    match  \bNN\s?(?:&|-|và)?\s?MT\b
    yields name=Nông_nghiệp_và_Môi_trường  short=1
    good   NN&MT
    good   NNMT
    near   TNMT

spell.environment
    match  \bTN\s?(?:&|-|và)?\s?MT\b
    yields name=Tài_nguyên_và_Môi_trường  short=1
    good   TN&MT
    good   TNMT
    near   NNMT

spell.labour
    match  \bLĐ\s?[-,]?\s?TB\s?(?:&|và)?\s?XH\b
    yields name=Lao_động_-_Thương_binh_và_Xã_hội  short=1
    good   LĐTBXH
    good   LĐ-TB&XH
    near   BHXH

spell.investment
    match  \bKH\s?(?:&|-|và)?\s?ĐT\b
    yields name=Kế_hoạch_và_Đầu_tư  short=1
    good   KH&ĐT
    good   KHĐT
    near   KHCN

spell.science
    match  \bKH\s?(?:&|-|và)?\s?CN\b
    yields name=Khoa_học_và_Công_nghệ  short=1
    good   KH&CN
    good   KHCN
    near   KHĐT

spell.information
    match  \bTT\s?(?:&|-|và)?\s?TT\b
    yields name=Thông_tin_và_Truyền_thông  short=1
    good   TT&TT
    good   TTTT
    near   TTĐT

spell.tourism
    match  \bVH\s?,?\s?TT\s?(?:&|và)?\s?DL\b
    yields name=Văn_hóa,_Thể_thao_và_Du_lịch  short=1
    good   VHTTDL
    good   VH,TT&DL
    near   VHTT

spell.culture
    match  \bVH\s?(?:&|-|và)?\s?TT\b
    yields name=Văn_hóa_và_Thông_tin  short=1
    good   VH&TT
    good   VHTT
    near   VHXH

spell.transport
    match  \bGTVT\b
    yields name=Giao_thông_vận_tải  short=1
    good   GTVT
    good   SỞ GTVT
    near   GDĐT

spell.finance
    match  \bTC\s?-?\s?KH\b
    yields name=Tài_chính_-_Kế_hoạch  short=1
    good   TC-KH
    good   TCKH
    near   KHTC

spell.primary-secondary
    match  \bTH\s?(?:&|-|và)\s?THCS\b
    yields name=Tiểu_học_và_Trung_học_cơ_sở  short=1  proper=1
    good   TRƯỜNG TH&THCS NA NGOI
    good   TH và THCS
    near   THCS

spell.boarding-day
    match  \bPTDTBT\b
    yields name=Phổ_thông_dân_tộc_bán_trú  short=1  proper=1
    good   TRƯỜNG PTDTBT THCS NA NGOI
    good   PTDTBT Tiểu học
    near   PTDTNT

spell.boarding
    match  \bPTDTNT\b
    yields name=Phổ_thông_dân_tộc_nội_trú  short=1  proper=1
    good   TRƯỜNG PTDTNT TỈNH
    good   PTDTNT THCS
    near   PTDTBT

spell.primary
    match  \bTH(?=\s)
    yields name=Tiểu_học  short=1  proper=1
    good   TRƯỜNG TH CAO LÃNH
    good   TH KIM ĐỒNG
    near   THPT CAO LÃNH

spell.secondary
    match  \bTHCS\b
    yields name=Trung_học_cơ_sở  short=1  proper=1
    good   THCS LAI VUNG
    good   TRƯỜNG THCS TÂN HÒA
    near   THPT

spell.high
    match  \bTHPT\b
    yields name=Trung_học_phổ_thông  short=1  proper=1
    good   TRƯỜNG THPT CAO LÃNH 2
    good   THPT
    near   THCS

spell.industry                                    # by custom both words have capitals
    match  (?i)\bcông\s+thương\b
    accents exact
    yields name=Công_Thương
    good   SỞ CÔNG THƯƠNG
    good   bộ công thương
    near   công thường

spell.people-committee-words                      # lower case inside, as the bodies print themselves in running text
    match  (?i)\bban\s+nhân\s+dân\b
    yields name=ban_nhân_dân
    good   ỦY BAN NHÂN DÂN
    good   Uỷ ban nhân dân
    near   ban dân vận

spell.people-council-words
    match  (?i)\bhội\s+đồng\s+nhân\s+dân\b
    yields name=Hội_đồng_nhân_dân
    good   HỘI ĐỒNG NHÂN DÂN
    good   hội đồng nhân dân
    near   hội đồng trường

spell.insurance
    match  (?i)\bbảo\s+hiểm\s+xã\s+hội\b
    yields name=Bảo_hiểm_xã_hội
    good   BẢO HIỂM XÃ HỘI TỈNH
    good   bảo hiểm xã hội
    near   bảo hiểm y tế

spell.standing-deputy                             # "Phó Bí thư Thường trực"
    match  (?i)\bbí\s+thư\s+thường\s+trực\b
    accents exact
    yields name=Bí_thư_Thường_trực
    good   PHÓ BÍ THƯ THƯỜNG TRỰC
    good   phó bí thư thường trực
    near   BÍ THƯ, THƯỜNG TRỰC

spell.standing-chairman
    match  (?i)\bchủ\s+tịch\s+thường\s+trực\b
    accents exact
    yields name=Chủ_tịch_Thường_trực
    good   PHÓ CHỦ TỊCH THƯỜNG TRỰC
    good   phó chủ tịch thường trực
    near   CHỦ TỊCH, THƯỜNG TRỰC

spell.numbered                                    # "Trường Tiểu học số 2 An Bình"
    match  (?i)\bsố(?=\s+(?:[0-9]|[IVX]+\b))
    accents exact
    yields name=số
    good   TRƯỜNG TIỂU HỌC SỐ 2 AN BÌNH
    good   TRƯỜNG THPT SỐ I
    near   CHUYỂN ĐỔI SỐ

spell.executive                                   # of the Youth Union, a women's union: "BCH ĐOÀN HUYỆN LAI VUNG"
    match  \bBCH\b
    yields name=Ban_Chấp_hành  short=1
    good   BCH ĐOÀN XÃ
    good   BCH Công đoàn
    near   BCHQS

spell.labour-union
    match  \bLĐLĐ\b
    yields name=Liên_đoàn_Lao_động  short=1
    good   LĐLĐ HUYỆN
    good   LĐLĐ tỉnh
    near   LĐTBXH

spell.president
    match  (?i)\bhồ\s+chí\s+minh\b
    yields name=Hồ_Chí_Minh
    good   ĐOÀN TNCS HỒ CHÍ MINH HUYỆN
    good   Thành phố Hồ Chí Minh
    near   hồ chứa

spell.central                                     # the seat of the Party's and the State's central bodies
    match  (?i)\btrung\s+ương\b
    yields name=Trung_ương
    good   BAN CHẤP HÀNH TRUNG ƯƠNG
    good   BAN TUYÊN GIÁO VÀ DÂN VẬN TRUNG ƯƠNG
    near   trung tâm

spell.fatherland-front
    match  (?i)\bmặt\s+trận\s+tổ\s+quốc\b
    yields name=Mặt_trận_Tổ_quốc
    good   ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM
    good   mặt trận tổ quốc
    near   mặt trận

spell.fatherland-front-short
    match  \bUB\s?MTTQ\b
    yields name=Ủy_ban_Mặt_trận_Tổ_quốc  short=1
    good   UBMTTQ VIỆT NAM TỈNH
    good   UB MTTQ VIỆT NAM XÃ
    near   MTTQ

spell.inspection
    match  \bUBKT\b
    yields name=Ủy_ban_Kiểm_tra  short=1
    good   UBKT HUYỆN ỦY
    good   UBKT
    near   UBND

spell.military
    match  (?i)\bchỉ\s+huy\s+quân\s+sự\b
    yields name=Chỉ_huy_Quân_sự
    good   BỘ CHỈ HUY QUÂN SỰ TỈNH
    good   Ban chỉ huy quân sự xã
    near   chỉ huy phòng chống thiên tai

spell.vietnam
    match  (?i)\bviệt\s+nam\b
    yields name=Việt_Nam
    good   NGÂN HÀNG NHÀ NƯỚC VIỆT NAM
    good   Việt nam
    near   việt

# ---- writing out: where capitals stand. A name begins with one; `next`: so does the word after these; `place` and `proper`:
# so do all that follow. `joins`: what stands between members of a list, of which each begins with a capital, save where a
# `plain` name goes on. ----

kind-first.committee                              # at the begin of a name that says what it is for: "Ban Chỉ đạo phòng, chống tội phạm và xây dựng …"
    match  (?i)\b(?:ban(?=\s+(?:chỉ\s+đạo|tổ\s+chức|vận\s+động|soạn\s+thảo|chủ\s+nhiệm)\s)|tổ(?=\s+(?:công\s+tác|giúp\s+việc|biên\s+tập)\s)|hội\s+đồng(?=\s))
    yields next=1  plain=1
    good   BAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ
    good   TỔ CÔNG TÁC LIÊN NGÀNH
    good   HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT
    near   BAN DÂN TỘC
    near   TỔ TIN HỌC

kind-first.body                                   # at the begin of a name: "Sở Nội vụ", "Ban Chỉ đạo", "Ủy ban Dân tộc"
    match  (?i)\b(?:sở|phòng|bộ|ban|văn\s+phòng|trung\s+tâm|chi\s+cục|tổng\s+cục|cục|vụ|viện|thanh\s+tra|trường|bệnh\s+viện|hội|tổ|đội|đài|báo
    match  |quỹ|chi\s+nhánh|công\s+ty|tổng\s+công\s+ty|tập\s+đoàn|liên\s+đoàn|kho\s+bạc|ngân\s+hàng|trạm|hạt|thư\s+viện|bảo\s+tàng|ủy\s+ban|hội\s+đồng)(?=\s)
    yields next=1
    good   SỞ NỘI VỤ
    good   VĂN PHÒNG CHÍNH PHỦ
    near   TỈNH LÂM ĐỒNG

kind-first.party-cell                             # "Chi bộ Trường Tiểu học An Bình"
    match  (?i)\b(?:chi|đảng)\s+bộ(?=\s)
    yields next=1
    good   CHI BỘ TRƯỜNG TIỂU HỌC
    good   Đảng bộ Sở Nội vụ
    near   bộ trưởng

kind.branch                                       # "Công đoàn ngành Giáo dục"
    match  (?i)\bngành(?=\s+{@issuer-branch}(?![a-z]))
    yields lower=1  next=1
    good   CÔNG ĐOÀN NGÀNH GIÁO DỤC
    good   ngành Y tế
    near   các ngành

kind.trade-union                                  # "Công đoàn Giáo dục Việt Nam"
    match  (?i)\bcông\s+đoàn(?=\s+{@issuer-branch}(?![a-z]))
    yields next=1
    good   CÔNG ĐOÀN GIÁO DỤC VIỆT NAM
    good   CÔNG ĐOÀN Y TẾ
    near   CÔNG ĐOÀN NGÀNH GIÁO DỤC

kind.nested                                       # a body inside a name: "Giám đốc Sở Công Thương"
    match  (?i)\b(?:sở|phòng|bộ)(?=\s+{@issuer-branch}(?![a-z]))
    yields next=1
    good   GIÁM ĐỐC SỞ CÔNG THƯƠNG
    good   BỘ TRƯỞNG BỘ TÀI CHÍNH
    near   QUỐC PHÒNG

kind.office                                       # "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân"
    match  (?i)\b(?:văn\s+phòng|ủy\s+ban(?=\s+nhân\s+dân)|hội\s+đồng(?=\W*$|\s+[KTQ]{1,2}\.)|chính\s+phủ|quốc\s+hội|công\s+an)\b
    good   CHÁNH VĂN PHÒNG
    good   TM. HỘI ĐỒNG
    good   VĂN PHÒNG ỦY BAN NHÂN DÂN
    near   Ủy ban Dân tộc

kind.post                                         # "Phó Chủ tịch": posts have their capital
    match  (?i)\b(?:chủ\s+tịch|chủ\s+nhiệm|giám\s+đốc|tổng\s+giám\s+đốc|bộ\s+trưởng|thứ\s+trưởng|thủ\s+tướng|tổng\s+cục\s+trưởng|cục\s+trưởng
    match  |chi\s+cục\s+trưởng|vụ\s+trưởng|viện\s+trưởng|hiệu\s+trưởng|bí\s+thư|(?:tổ|đội|hạt|trạm)\s+trưởng
    match  |chánh(?=\s))\b
    good   PHÓ CHỦ TỊCH
    good   TỔ TRƯỞNG
    good   KT. BỘ TRƯỞNG
    near   cán bộ

kind.head                                         # "Trưởng phòng Nội vụ"
    match  (?i)\btrưởng\s+(?:phòng|ban|đoàn)\b|\btrưởng(?=\s+(?:công\s+an|đài|trạm|khoa|tiểu\s+ban)\b)
    yields next=1
    good   TRƯỞNG PHÒNG NỘI VỤ
    good   Phó Trưởng ban
    near   trường học

kind.party                                        # "Huyện ủy Xuân Lộc"
    match  (?i)\b(?:tỉnh|huyện|thành|quận|thị)\s+ủy\b
    yields proper=1
    good   HUYỆN ỦY XUÂN LỘC
    good   Tỉnh ủy Đồng Tháp
    near   ủy ban

kind.youth                                        # "Huyện đoàn Xuân Lộc"
    match  (?i)\b(?:tỉnh|huyện|thành|quận|thị)\s+đoàn\b(?!\s+(?:kết|công|kiểm))
    yields proper=1
    good   HUYỆN ĐOÀN XUÂN LỘC
    good   Tỉnh đoàn Đồng Tháp
    near   huyện đoàn kết

kind.union                                        # "Ban Chấp hành Đoàn huyện Lai Vung"
    match  (?i)\bđoàn(?=\s+(?:TNCS|thanh\s+niên|tỉnh|huyện|thành\s+phố|quận|thị|xã|phường|cơ\s+sở|trường)\b)
    good   BAN CHẤP HÀNH ĐOÀN HUYỆN LAI VUNG
    good   đoàn TNCS Hồ Chí Minh
    near   liên đoàn lao động

kind.place                                        # lower case, and a capital for every syllable of the name after it
    match  (?i)\b(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|thị\s+trấn|xã(?!\s+hội(?:\s*$|\s+(?:tỉnh|huyện|thành|quận|thị)))|phường|đặc\s+khu)(?=\s+[A-Z0-9]|$)
    accents exact
    yields place=1
    good   TỈNH LÂM ĐỒNG
    good   thành phố Cần Thơ
    near   cơ quan Trung ương

kind.school                                       # what a school is: its name follows
    match  (?i)\b(?:mầm\s+non|mẫu\s+giáo|tiểu\s+học|trung\s+học\s+cơ\s+sở|trung\s+học\s+phổ\s+thông|đại\s+học|cao\s+đẳng)(?=\s)
    yields proper=1
    good   MẦM NON HOA SEN
    good   ĐẠI HỌC CẦN THƠ
    near   GIÁO DỤC

kind.document                                     # "Đoàn kiểm tra theo Quyết định số 12/QĐ-SCT", "Đề án 06"
    match  (?i)\b(?:quyết\s+định|đề\s+án|kế\s+hoạch)(?=\s+(?:số\s+)?[0-9])
    good   THEO QUYẾT ĐỊNH SỐ 12/QĐ-SCT
    good   CHUYỂN ĐỔI SỐ VÀ ĐỀ ÁN 06
    near   KẾ HOẠCH VÀ ĐẦU TƯ

kind.and                                          # "Giáo dục và Đào tạo"
    match  (?i)\bvà\b|&
    accents exact
    yields lower=1  next=1  joins=1
    good   GIÁO DỤC VÀ ĐÀO TẠO
    good   Giáo dục & Đào tạo
    near   vả

# ---- places named in running text ----

# `known`: a name that the gazetteer does not have is none. `level` as in the gazetteer: 1 province, 2 district, 3 commune; 0: a city is of the country or of a province.
unit.province                                     # "TỈNH ỦY" is no place
    match  (?i)\btỉnh(?=\s+[A-Z0-9])(?!\s+ủy\b)
    accents exact
    yields kind=tỉnh  level=1
    good   tỉnh Đồng Tháp
    good   TỈNH LÂM ĐỒNG
    near   tính Toán
    near   BAN THƯỜNG VỤ TỈNH ỦY

unit.city
    match  \b(?i:thành\s+phố)(?=\s+[A-Z0-9])
    accents exact
    yields kind=thành_phố  level=0
    good   thành phố Cần Thơ
    good   THÀNH PHỐ HỒ CHÍ MINH
    near   thành phần Kinh tế

unit.city-short
    match  \bTP(?:\.\s?|\s)(?=[A-Z0-9])
    accents exact
    yields kind=thành_phố  level=0
    good   TP. Cao Lãnh
    good   TP Cần Thơ
    near   TPHCM

unit.district
    match  (?i)\bhuyện(?=\s+[A-Z0-9])(?!\s+ủy\b)
    accents exact
    yields kind=huyện  level=2
    good   huyện Lai Vung
    good   HUYỆN XUÂN LỘC
    near   huyền Thoại
    near   UBKT HUYỆN ỦY

unit.ward-district
    match  (?i)\bquận(?=\s+[A-Z0-9])(?!\s+ủy\b)
    accents exact
    yields kind=quận  level=2
    good   quận Ninh Kiều
    good   Quận 1
    near   cơ quan Trung ương

unit.town
    match  (?i)\bthị\s+xã(?=\s+[A-Z0-9])
    accents exact
    yields kind=thị_xã  level=2
    good   thị xã Ngã Bảy
    good   THỊ XÃ GÒ CÔNG
    near   thị trường

unit.commune
    match  (?i)\bxã(?!\s+hội(?:\s*$|\s+(?:tỉnh|huyện|thành|quận|thị)))(?=\s+[A-Z0-9])
    accents exact
    yields kind=xã  level=3
    good   xã Tân Thành
    good   XÃ MỸ THỌ
    near   xa Lộ

unit.ward
    match  (?i)\bphường(?=\s+[A-Z0-9])
    accents exact
    yields kind=phường  level=3
    good   phường 5
    good   PHƯỜNG BẮC GIA NGHĨA
    near   phương Nam

unit.township
    match  (?i)\bthị\s+trấn(?=\s+[A-Z0-9])
    accents exact
    yields kind=thị_trấn  level=3
    good   thị trấn Lai Vung
    good   THỊ TRẤN MỸ THỌ
    near   thị trường

unit.zone
    match  (?i)\bđặc\s+khu(?=\s+[A-Z0-9])
    accents exact
    yields kind=đặc_khu  level=3
    good   đặc khu Phú Quốc
    good   ĐẶC KHU CÔN ĐẢO
    near   khu phố

unit.party-province
    match  (?i)\btỉnh\s+(?:ủy|đoàn)(?=\s+[A-Z])
    accents exact
    yields kind=tỉnh  level=1
    good   Tỉnh ủy Bạc Liêu
    good   TỈNH ỦY CAO BẰNG
    near   tỉnh Bạc Liêu

unit.party-city
    match  (?i)\bthành\s+(?:ủy|đoàn)(?=\s+[A-Z])
    accents exact
    yields kind=thành_phố  level=0
    good   Thành ủy Cần Thơ
    good   THÀNH ỦY HÀ NỘI
    near   thành phố Cần Thơ

unit.party-district
    match  (?i)\bhuyện\s+(?:ủy|đoàn)(?=\s+[A-Z])
    accents exact
    yields kind=huyện  level=2
    good   Huyện ủy Mỏ Cày Nam
    good   HUYỆN ĐOÀN LAI VUNG
    good   HUYỆN ỦY XUÂN LỘC
    near   huyện Xuân Lộc

unit.party-ward
    match  (?i)\bquận\s+(?:ủy|đoàn)(?=\s+[A-Z])
    accents exact
    yields kind=quận  level=2
    good   Quận ủy Ninh Kiều
    good   QUẬN ỦY ĐỐNG ĐA
    near   quận Đống Đa

unit.party-town
    match  (?i)\bthị\s+(?:ủy|đoàn)(?=\s+[A-Z])
    accents exact
    yields kind=thị_xã  level=2
    good   Thị ủy Hồng Lĩnh
    good   THỊ ỦY NGÃ BẢY
    near   thị xã Ngã Bảy

# Offices that name their place without its kind: only a name that the gazetteer knows is one.
unit.section-district
    match  (?i)\bphòng\s+{@issuer-branch}(?=\s+(?!huyện|quận|thị\s+xã|thành\s+phố|TX|TP|và\s|tỉnh)[A-Z])
    yields kind=huyện  level=2  known=1
    good   PHÒNG GD&ĐT DIỄN CHÂU
    good   Phòng Nội vụ Lai Vung
    near   PHÒNG NỘI VỤ HUYỆN LAI VUNG

unit.department-province
    match  (?i)\bsở\s+{@issuer-branch}(?=\s+(?!tỉnh|thành\s+phố|TP|và\s)[A-Z])
    yields kind=tỉnh  level=1  known=1
    good   SỞ Y TẾ PHÚ THỌ
    good   Sở GD&ĐT Nghệ An
    near   SỞ NỘI VỤ TỈNH PHÚ THỌ

# Kinds of places that stand without a name ("UBND Tỉnh").
unit-bare.province
    match  (?i)^(?:tỉnh)$
    accents exact
    yields kind=tỉnh  level=1
    good   tỉnh
    good   TỈNH
    near   tính

unit-bare.city
    match  (?i)^(?:thành\s+phố|TP\.?)$
    accents exact
    yields kind=thành_phố  level=0
    good   thành phố
    good   TP
    near   thành phần

unit-bare.district
    match  (?i)^(?:huyện)$
    accents exact
    yields kind=huyện  level=2
    good   Huyện
    good   HUYỆN
    near   huyền

unit-bare.ward-district
    match  (?i)^(?:quận)$
    accents exact
    yields kind=quận  level=2
    good   quận
    good   Quận
    near   quân

unit-bare.town
    match  (?i)^(?:thị\s+xã|TX\.?)$
    accents exact
    yields kind=thị_xã  level=2
    good   thị xã
    good   THỊ XÃ
    near   thị trấn

unit-bare.commune
    match  (?i)^(?:xã)$
    accents exact
    yields kind=xã  level=3
    good   xã
    good   XÃ
    near   xa

unit-bare.ward
    match  (?i)^(?:phường)$
    accents exact
    yields kind=phường  level=3
    good   phường
    good   PHƯỜNG
    near   phương

unit-bare.township
    match  (?i)^(?:thị\s+trấn)$
    accents exact
    yields kind=thị_trấn  level=3
    good   thị trấn
    good   THỊ TRẤN
    near   thị xã

unit-bare.zone
    match  (?i)^(?:đặc\s+khu)$
    accents exact
    yields kind=đặc_khu  level=3
    good   đặc khu
    good   ĐẶC KHU
    near   khu phố

# A district's own bodies, named without their place: the text speaks as a district.
own-district.body
    match  (?i)\b(?:UBND|ủy\s+ban\s+nhân\s+dân|HĐND)\s+(?:huyện|quận|thị\s+xã)\b|\bphòng\s+(?:{@issuer-branch})\b
    accents exact
    good   UBND huyện
    good   Phòng Nội vụ
    near   UBND tỉnh

place.syllable                                    # of a name; words that begin a document's abstract or a body end it, where their
                                                  # letters alone tell them from a name's ("Nam" is no "năm", "Phong" no "phòng")
    only
    accents any
    match  (?:(?!(?i:ban\s+(?:hành|thường|chấp|tổ\s+chức|tuyên\s+giáo|chỉ\s+(?:đạo|huy)|quản\s+lý|dân\s+(?:tộc|vận)|nội\s+chính)|quy\s+định|hướng\s+dẫn
    match  |phê\s+duyệt|về\s+việc|v/v|thông\s+báo|triển\s+khai|sửa\s+đổi|công\s+bố|thông\s+qua|kết\s+luận|giai\s+đoạn|kế\s+hoạch|quyết\s+định|nghị\s+quyết
    match  |chỉ\s+thị|năm\s+[0-9]|lần\s+thứ|khóa\s+[IVX]|nhiệm\s+kỳ|ủy\s+ban|UBND|HĐND|hội\s+đồng|(?:sở|phòng|bộ)\s+(?:nội|tài|tư\s+pháp|giáo|văn\s+h|lao|nông|kinh|công|kế|khoa|thông|xây|y\s+tế|quốc)
    match  |văn\s+phòng\s+(?:UBND|HĐND|ủy|chính)|thành\s+phố|thị\s+xã|đề\s+án|chương\s+trình|quý\s+(?-i:[IV1-4]{1,3})(?![A-Za-z]))|VỀ\s)[A-Z][A-Za-z']*)
    good   Lai
    good   Nam
    good   Phong Điền
    near   ban hành
    near   Ban hành

place.name                                        # "Lai Vung", "Bà Rịa - Vũng Tàu", "Ea H'leo", "Đam Rông 3", "12"
    accents any
    match  (?:{place.syllable}(?:(?:\s|-|\s-\s){place.syllable}){0,4}(?:\s[0-9]{1,2}(?![0-9/.,%]|\s+(?!(?:về|ban\s|triển|phê\s|xây\s|thực\s|của|và)\b)[a-z]))?|[0-9]{1,2}(?![0-9/.,%]))
    good   Bà Rịa - Vũng Tàu
    good   Đam Rông 3
    good   Hà Tĩnh về việc
    good   Quảng Nam năm 2022
    good   Tịnh Biên
    near   về việc

# ---- the body that the text says issues the plan: in the lead-in, and in sentences that may stand anywhere ----

issues.committee                                  # "Ủy ban nhân dân huyện Lai Vung xây dựng Kế hoạch"
    accents any
    match  \b(?<of>(?i:của|do)\s+)?(?:(?i:chủ\s+tịch|giám\s+đốc|trưởng\s+phòng|bộ\s+trưởng)\s+)?(?<body>(?i:ủy\s+ban\s+nhân\s+dân|UBND|HĐND|hội\s+đồng\s+nhân\s+dân)(?:\s*\((?:UBND|HĐND)\))?\s+
    match  (?i:tỉnh|thành\s+phố|TP\.?|huyện|quận|thị\s+xã|TX\.?|xã|phường|thị\s+trấn|đặc\s+khu)(?:\s{place.name})?)
    match  (?:\s*\([^()]{1,60}\))?,?\s+(?:đã\s+)?(?i:xây\s+dựng|ban\s+hành|lập|đề\s+ra|triển\s+khai|thông\s+qua|phê\s+duyệt)
    match  (?:\s+(?i:và|triển\s+khai|ban\s+hành|thực\s+hiện|bản|dự\s+thảo))*\s+(?i:kế\s+hoạch|chương\s+trình|đề\s+án|phương\s+án)
    good   Ủy ban nhân dân huyện Lai Vung xây dựng Kế hoạch Cải cách hành chính  body=Ủy ban nhân dân huyện Lai Vung
    good   UBND Tỉnh xây dựng Kế hoạch CCHC       body=UBND Tỉnh
    good   Chủ tịch Ủy ban nhân dân huyện Xuân Lộc ban hành Kế hoạch thực hiện  body=Ủy ban nhân dân huyện Xuân Lộc
    near   UBND các xã, thị trấn xây dựng kế hoạch
    near   UBND Tỉnh báo cáo kết quả

issues.department                                 # "Sở Công Thương xây dựng Kế hoạch"
    accents any
    match  \b(?<of>(?i:của|do)\s+)?(?:(?i:chủ\s+tịch|giám\s+đốc|trưởng\s+phòng|bộ\s+trưởng)\s+)?(?<body>(?:Sở|Phòng|Bộ)\s+(?i:{@issuer-branch})(?:\s+(?i:tỉnh|thành\s+phố|huyện|quận|thị\s+xã)(?:\s{place.name})?)?)
    match  \s+(?:đã\s+)?(?i:xây\s+dựng|ban\s+hành|lập|triển\s+khai)
    match  (?:\s+(?i:và|triển\s+khai|ban\s+hành|thực\s+hiện|bản|dự\s+thảo))*\s+(?i:kế\s+hoạch|chương\s+trình|đề\s+án|phương\s+án)
    good   Sở Công Thương xây dựng Kế hoạch kiểm tra  body=Sở Công Thương
    good   Phòng Nội vụ huyện Lai Vung ban hành Kế hoạch  body=Phòng Nội vụ huyện Lai Vung
    near   Sở Nội vụ chủ trì xây dựng

issues.other                                      # "Trường Mầm non Đông Sơn xây dựng kế hoạch", "Ban Chỉ đạo … ban hành Kế hoạch"
    accents any
    match  \b(?<of>(?i:của|do)\s+)?(?<body>(?:Ban\s+(?:Chỉ\s+đạo|Quản\s+lý|Thường\s+vụ|Chấp\s+hành|Tổ\s+chức|Tuyên\s+giáo|Dân\s+vận|Dân\s+tộc|Giám\s+hiệu)|Trường(?!\s+hợp)|Trung\s+tâm|Hội(?!\s+(?:nghị|thảo))|Đảng\s+ủy|Chi\s+bộ
    match  |Huyện\s+ủy|Công\s+an|Công\s+đoàn|Liên\s+đoàn|Huyện\s+đoàn|Tỉnh\s+đoàn|Đoàn\s+(?:xã|trường|TNCS)|Chi\s+cục|Cục|Thanh\s+tra|Viện|Bệnh\s+viện|Trạm\s+Y\s+tế|Bảo\s+hiểm\s+xã\s+hội|Kho\s+bạc)(?:\s+[^\s.,;:()"]{1,12}){1,14}?)
    match  (?:\s*\([^()]{1,60}\),?)?\s+(?:đã\s+)?(?i:xây\s+dựng|ban\s+hành|lập|đề\s+ra)
    match  (?:\s+(?i:và|triển\s+khai|ban\s+hành|thực\s+hiện|bản|dự\s+thảo))*\s+(?i:kế\s+hoạch|chương\s+trình)
    good   Trường mầm non Đông Sơn xây dựng kế hoạch thực hiện nhiệm vụ  body=Trường mầm non Đông Sơn
    good   Ban Chỉ đạo chuyển đổi số huyện Sơn Hà (sau đây gọi tắt là Ban Chỉ đạo) ban hành Kế hoạch hoạt động  body=Ban Chỉ đạo chuyển đổi số huyện Sơn Hà
    near   Trường hợp cần thiết thì xây dựng kế hoạch
    near   Trung tâm phối hợp, xây dựng kế hoạch

issues.authority                                  # who decides, on a line between the abstract and the grounds: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HÀ"
    accents any
    match  ^(?i:chủ\s+tịch\s+)?(?<body>(?i:ủy\s+ban\s+nhân\s+dân|hội\s+đồng\s+nhân\s+dân)\s+(?i:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)\s{place.name}),?(?:\s+(?i:khóa)\s+[IVX]{1,6}\b[^.;:]{0,60})?$
    good   HỘI ĐỒNG NHÂN DÂN TỈNH NGHỆ AN KHÓA X, KỲ HỌP THỨ SÁU  body=HỘI ĐỒNG NHÂN DÂN TỈNH NGHỆ AN
    good   CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN  body=ỦY BAN NHÂN DÂN TỈNH NGHỆ AN
    good   ỦY BAN NHÂN DÂN HUYỆN LAI VUNG,        body=ỦY BAN NHÂN DÂN HUYỆN LAI VUNG
    near   ỦY BAN NHÂN DÂN TỈNH NGHỆ AN QUYẾT ĐỊNH:

issues-anywhere.closing                                    # "Trên đây là Kế hoạch … của Ủy ban nhân dân huyện Lai Vung"
    accents any
    match  \b(?i:trên\s+đây\s+là)\s[^.;]{3,200}?\s(?i:của)\s+(?<body>(?i:ủy\s+ban\s+nhân\s+dân|UBND)\s+
    match  (?i:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)\s{place.name})
    good   Trên đây là Kế hoạch cải cách hành chính năm 2022 của Ủy ban nhân dân huyện Lai Vung./.  body=Ủy ban nhân dân huyện Lai Vung
    good   Trên đây là Kế hoạch CCHC năm 2026 của UBND tỉnh Lâm Đồng  body=UBND tỉnh Lâm Đồng
    near   Trên đây là Kế hoạch cải cách hành chính năm 2022.

issues-anywhere.note                                       # "(Ban hành kèm theo Quyết định … của Chủ tịch UBND tỉnh Lâm Đồng)"
    accents any
    match  (?i:kèm\s+theo|đính\s+kèm|\((?:kế\s+hoạch|quyết\s+định))\s[^;]{3,160}?\s(?i:của)\s+(?i:chủ\s+tịch\s+)?(?<body>(?i:ủy\s+ban\s+nhân\s+dân|UBND)\s+
    match  (?i:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)(?:\s{place.name})?)
    good   (Ban hành kèm theo Kế hoạch số 15 /KH-UBND ngày 27/01/2022 của Chủ tịch UBND huyện Xuân Lộc)  body=UBND huyện Xuân Lộc
    good   (Kế hoạch số 247/KH-UBND ngày 31 tháng 12 năm 2022 của UBND huyện)  body=UBND huyện
    near   (Phụ lục kèm theo)

issues-anywhere.note-department                            # "(Kèm theo Kế hoạch số … của Sở Công Thương)"
    accents any
    match  (?i:kèm\s+theo|đính\s+kèm)\s[^;]{3,160}?\s(?i:của)\s+(?:(?i:giám\s+đốc|trưởng\s+phòng|bộ\s+trưởng)\s+)?(?<body>(?:Sở|Phòng|Bộ)\s+(?i:{@issuer-branch})
    match  (?:\s+(?i:tỉnh|thành\s+phố|huyện|quận|thị\s+xã)(?:\s{place.name})?)?)
    good   (Kèm theo Kế hoạch số 3957/KH-SCT ngày 10/7/2026 của Sở Công Thương)  body=Sở Công Thương
    good   (Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 01/02/2022 của Giám đốc Sở Nội vụ tỉnh Lào Cai)  body=Sở Nội vụ tỉnh Lào Cai
    near   (Kèm theo Kế hoạch của đơn vị)

# ---- issuers in running text, after "của" or "do": where their names end ----

issuer-lead.of
    match  ,?\s*(?i:của|do)\s+(?i:của\s+)?
    good   của Chính phủ
    good   của của UBND tỉnh
    good   , của Bộ Tài chính
    near   về việc

issuer-lead.none                                  # "Nghị quyết số 20-NQ/TW ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành …"
    match  ,?\s+(?=(?i:hội\s+nghị\s+(?:lần\s+thứ\s+[a-z]+(?:\s+[a-z]+)?,?\s+)?ban\s+chấp\s+hành))
    good   ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII
    good   , Hội nghị lần thứ mười hai Ban Chấp hành
    near    Hội nghị tổng kết

issuer-lead.left-out                              # "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 Chính phủ về …"
    match  \s+(?=(?i:chính\s+phủ|thủ\s+tướng\s+chính\s+phủ|quốc\s+hội|bộ\s+[a-z ]{3,40})\s+(?i:về|quy\s+định|ban\s+hành|sửa\s+đổi|phê\s+duyệt|hướng\s+dẫn)\b)
    good   ngày 23/4/2018 Chính phủ về thực hiện cơ chế một cửa
    good   năm 2018 Thủ tướng Chính phủ ban hành Chương trình
    near   năm 2022 UBND tỉnh ban hành Kế hoạch
    near   năm 2022 Chính phủ họp

issuer-before.at                                  # "… của Sở Nội vụ tại Tờ trình số 66/TTr-SNV": the body stands before
    match  \b(?i:của|theo|đề\s+nghị\s+của)\s+(?<body>(?:{+issuer-name.committee}|{+issuer-name.branch}))(?i:\s+(?:yêu\s+cầu|đề\s+nghị|chỉ\s+đạo|giao|nêu))?\s+\(?(?i:tại)(?:\s+các)?\s*$
    accents any
    good   Xét đề nghị của Sở Nội vụ tại          body=Sở Nội vụ
    good   Theo đề nghị của Sở Nông nghiệp & Phát triển nông thôn tại  body=Sở Nông nghiệp & Phát triển nông thôn
    good   Theo đề nghị của Sở Nội vụ (tại        body=Sở Nội vụ
    good   các nội dung của Bộ GDĐT yêu cầu tại   body=Bộ GDĐT
    good   chỉ đạo của UBND tỉnh Long An tại      body=UBND tỉnh Long An
    near   của Sở Nội vụ về

issuer-name.office                                # who signs for the body: "Chủ tịch", "Bộ trưởng"
    only
    match  (?:(?i:(?:phó\s+)?chủ\s+tịch|(?:phó\s+)?giám\s+đốc|bộ\s+trưởng|thứ\s+trưởng|(?:phó\s+)?trưởng\s+(?:phòng|ban)|(?:phó\s+)?chánh\s+văn\s+phòng
    match  |thường\s+trực|(?:phó\s+)?hiệu\s+trưởng|chánh\s+thanh\s+tra)\s+)
    good   Chủ tịch UBND
    good   Bộ trưởng Bộ Tài chính
    near   Ủy ban

issuer-name.term                                  # "(khoá XII)", "khóa X"
    only
    match  (?:\s*\(?(?i:khóa)\s+[IVX]{1,6}\)?)
    good    (khoá XII)
    good    khóa X
    near   khoa học

issuer-name.place
    only
    match  (?:\s+(?i:tỉnh|thành\s+phố|TP\.?|huyện|quận|thị\s+xã|TX\.?|xã|phường|thị\s+trấn|đặc\s+khu)(?:\s?{place.name})?)
    good   của tỉnh Đồng Tháp
    good   UBND huyện
    near   tính

issuer-name.tax                                   # tax offices of provinces since 2025: "Thuế tỉnh Đắk Lắk"
    match  (?:(?i:(?:phó\s+)?trưởng\s+)?Thuế(?=\s+(?i:tỉnh|thành\s+phố)\s+[A-Z])){issuer-name.place}
    accents any
    good   Thuế tỉnh Đắk Lắk
    good   Thuế thành phố Hà Nội
    near   Thuế giá trị gia tăng
    near   thuế tỉnh thu được

issuer-name.national
    match  (?:(?i:(?:phó\s+)?thủ\s+tướng(?:\s+chính\s+phủ)?|chính\s+phủ|UBTVQH|(?:tổng\s+)?kiểm\s+toán\s+nhà\s+nước|ủy\s+ban\s+thường\s+vụ\s+quốc\s+hội|quốc\s+hội|chủ\s+tịch\s+nước
    match  |hội\s+đồng\s+bộ\s+trưởng|hội\s+đồng\s+nhà\s+nước)){issuer-name.term}?
    good   Thủ tướng Chính phủ
    good   Uỷ ban thường vụ Quốc hội khoá X
    good   Tổng Kiểm toán nhà nước
    near   chính quyền

issuer-name.youth                                 # "Ban Thường vụ Huyện đoàn Xuân Lộc", "Trung ương Đoàn"
    match  (?i:(?:ban\s+thường\s+vụ|BTV|ban\s+chấp\s+hành|BCH|thường\s+trực)\s+)?(?:(?i:(?:tỉnh|thành|huyện|quận|thị)\s+đoàn)(?![a-z])(?:\s{place.name})?|(?i:trung\s+ương\s+đoàn)(?:\s+TNCS\s+Hồ\s+Chí\s+Minh)?)
    accents any
    good   Ban Thường vụ Huyện đoàn
    good   Tỉnh đoàn Đồng Tháp
    good   Trung ương Đoàn
    near   Trung ương Đảng

issuer-name.party
    match  (?i:(?:hội\s+nghị\s+)?(?:lần\s+thứ\s+[a-z0-9]+(?:\s+[a-z]+)?,?\s+)?ban\s+chấp\s+hành\s+trung\s+ương(?:\s+đảng)?(?:\s+cộng\s+sản\s+việt\s+nam)?|bộ\s+chính\s+trị
    match  |ban\s+bí\s+thư(?:\s+trung\s+ương(?:\s+(?:đảng|đoàn))?)?|trung\s+ương\s+đảng|trung\s+ương){issuer-name.term}?
    good   Ban Chấp hành Trung ương Đảng (khoá XII)
    good   Bộ Chính trị
    near   Ban Chấp hành Đảng bộ huyện

issuer-name.minister-chairman                     # ministers who head a body of ministry rank
    match  (?i:bộ\s+trưởng,\s+chủ\s+nhiệm\s+(?:văn\s+phòng\s+chính\s+phủ|ủy\s+ban\s+dân\s+tộc))
    good   Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ
    good   Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc
    near   Bộ trưởng Bộ Nội vụ

issuer-name.party-committee                       # "Ban Thường vụ Tỉnh ủy", "Huyện ủy Xuân Lộc", "Đảng ủy xã Tân Thành"
    match  (?i:(?:ban\s+thường\s+vụ|BTV|thường\s+trực|ban\s+chấp\s+hành|BCH)\s+)?(?:(?i:(?:tỉnh|thành|huyện|quận|thị)\s+ủy)(?:\s{place.name})?|(?i:đảng\s+(?:ủy|bộ)
    match  (?:\s+(?:UBND|ủy\s+ban\s+nhân\s+dân|HĐND|hội\s+đồng\s+nhân\s+dân|chính\s+phủ|quốc\s+hội|công\s+an(?:\s+trung\s+ương)?|quân\s+sự|các\s+cơ\s+quan\s+đảng(?:\s+trung\s+ương)?))?){issuer-name.place}?)
    match  {issuer-name.term}?
    accents any
    good   Ban Thường vụ Đảng ủy UBND tỉnh
    good   Đảng ủy Chính phủ
    good   Ban Thường vụ Tỉnh ủy
    good   Huyện ủy Xuân Lộc
    near   Ủy viên

issuer-name.committee
    match  {issuer-name.office}?(?i:ủy\s+ban\s+nhân\s+dân|UBND|hội\s+đồng\s+nhân\s+dân|HĐND)(?:\s*\((?:UBND|HĐND)\))?{issuer-name.place}?
    accents any
    good   Ủy ban nhân dân (UBND) tỉnh Đồng Tháp
    good   Chủ tịch UBND huyện Xuân Lộc
    good   UBND tỉnh
    near   Ủy ban Dân tộc

issuer-name.branch                                # ministries, departments, divisions with a known branch
    match  {issuer-name.office}?(?:(?i:bộ|sở|phòng)\s+(?i:{@issuer-branch})(?![A-Za-z]))(?:{issuer-name.place}|\s{place.name})?
    accents any
    good   Bộ trưởng Bộ Công Thương
    good   Sở Giáo dục và Đào tạo Đồng Tháp
    good   Sở Nông nghiệp & Phát triển nông thôn
    near   Văn phòng Chính phủ

issuer-name.steering                              # a committee known by its whole name, "về …" included
    match  (?i:(?:tổ\s+giúp\s+việc\s+)?ban\s+chỉ\s+đạo\s+(?:trung\s+ương\s+|của\s+chính\s+phủ\s+|quốc\s+gia\s+)?về\s+(?:phát\s+triển\s+khoa\s+học,\s+công\s+nghệ,\s+đổi\s+mới\s+sáng\s+tạo
    match  \s+và\s+chuyển\s+đổi\s+số|chuyển\s+đổi\s+số|phòng,\s+chống\s+tham\s+nhũng(?:,\s+lãng\s+phí,\s+tiêu\s+cực)?|cải\s+cách\s+hành\s+chính)
    match  |ủy\s+ban\s+quốc\s+gia\s+về\s+(?:chuyển\s+đổi\s+số|chính\s+phủ\s+điện\s+tử|người\s+cao\s+tuổi|người\s+khuyết\s+tật|biến\s+đổi\s+khí\s+hậu|phát\s+triển\s+bền\s+vững(?:\s+và\s+nâng\s+cao\s+năng\s+lực\s+cạnh\s+tranh)?))
    good   Tổ giúp việc Ban chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số
    good   Ban Chỉ đạo quốc gia về chuyển đổi số
    good   Ủy ban Quốc gia về chuyển đổi số
    near   Ban Chỉ đạo chuyển đổi số huyện

issuer-name.bare                                  # "của Giám đốc Sở": whose it is the text knows
    match  (?:(?i:giám\s+đốc\s+sở|trưởng\s+phòng|bộ\s+trưởng|hiệu\s+trưởng(?:\s+nhà\s+trường)?|nhà\s+trường|sở))(?=\s+(?i:về|V/v|ban\s+hành|quy\s+định|phê\s+duyệt|thành\s+lập|hướng\s+dẫn|triển\s+khai)\b|\s*(?:[,;.)]|$))
    good   Giám đốc Sở về việc
    good   Hiệu trưởng nhà trường ban hành
    near   Giám đốc Sở Nội vụ
    near   Sở Nội vụ

issuer-name.open                                  # all others: the name goes on word by word until something ends it
    match  {issuer-name.office}?\b(?i:văn\s+phòng|thanh\s+tra|tổng\s+cục|cục|vụ|chi\s+cục|trường|trung\s+tâm|viện|ban|tổ|đoàn|hội|công\s+an|kho\s+bạc|bảo\s+hiểm
    match  |ngân\s+hàng|bệnh\s+viện|công\s+ty|tổng\s+công\s+ty|liên\s+đoàn|hội\s+đồng|ủy\s+ban|tòa\s+án|viện\s+kiểm\s+sát|mặt\s+trận|đài|tập\s+đoàn|bộ|sở|phòng
    match  |tổng\s+thanh\s+tra|thống\s+đốc|chánh\s+án|viện\s+trưởng|tổng\s+cục\s+trưởng|cục\s+trưởng|liên\s+hiệp|hiệp\s+hội|BCĐ|tổng\s+liên\s+đoàn|đại\s+học|học\s+viện|BHXH|LĐLĐ|MTTQ|công\s+đoàn)(?=\s)
    yields open=1
    good   Văn phòng Chính phủ
    good   Ban Chỉ đạo chuyển đổi số
    near   Chính phủ

# A joint document has several bodies.
issuer-joint.ministries
    match  (?i:bộ\s+{@issuer-branch}(?![A-Za-z])(?:(?:\s*,\s*|\s*-\s*|\s+và\s+)(?:bộ\s+{@issuer-branch}|thanh\s+tra\s+chính\s+phủ|ủy\s+ban\s+dân\s+tộc
    match  |tòa\s+án\s+nhân\s+dân\s+tối\s+cao|viện\s+kiểm\s+sát\s+nhân\s+dân\s+tối\s+cao)(?![A-Za-z]))+)
    accents any
    good   Bộ Tài chính - Bộ Nội vụ
    good   Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính
    near   Bộ Tài chính

issuer-beside.sign                                # between the bodies of a joint document
    match  (?:\s*,\s*|\s+-\s+|\s+và\s+)(?=[A-Z])
    accents exact
    good   Sở Nội vụ và Sở Tài chính
    good   , Công an tỉnh
    near   Sở Nội vụ và các cơ quan

# Words that end a name in running text.
issuer-stop.verb
    match  (?i)\b(?:về|v/v|ban\s+hành|quy\s+định|hướng\s+dẫn|phê\s+duyệt|công\s+bố|thông\s+báo|triển\s+khai|sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|giao|thực\s+hiện
    match  |trong|tại|đã|để|theo|cho|kết\s+luận|quyết\s+định|được|có|gửi|ngày|nhằm|với|từ|đến|là|do|thì|năm|giai\s+đoạn|đối\s+với|ủy\s+quyền|thành\s+lập|kiện\s+toàn
    match  |chấp\s+thuận|cung\s+cấp|yêu\s+cầu|đề\s+nghị|báo\s+cáo|phát\s+động|tăng\s+cường|đẩy\s+mạnh|nâng\s+cao|trình|thông\s+qua|họp|số(?=\s*:?\s*[0-9])|như|nêu|liên\s+quan|góp\s+ý)\b
    accents exact
    good   về việc
    good   Ban hành
    near   Bảo vệ môi trường

issuer-stop.and                                   # "và" before another document or another sentence part
    match  (?i)\b(?:và|hoặc)\s+(?:các|những|theo|số|{@type})\b|\b(?i:và)\s+(?-i)[a-z]
    accents exact
    good   và Quyết định số 12
    good   và các văn bản
    near   và Đào tạo
