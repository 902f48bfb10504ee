# Agencies.
#
# agency-separator.*  what parts two names in a cell
# agency-bond.*       words inside which nothing parts: fields of an office that hold a comma or "và", set phrases, brackets
# agency-head.*       what a new name begins with; `none=yes`: the same words, used otherwise; `after=department`: only where
#                     the name before is that of a Sở, Phòng …
# agency-holder.*     names that may run on after a separator, where no new name begins: in lower case ("Hội đồng đánh giá,
#                     xác định chỉ số"), and after "và" in upper case too, where `upper=yes`
# agency-deed.*       what a name in a cell does ("Sở A chủ trì"), from where on (`text`) it is no name
# agency-duty.*       in a cell that says who leads and who supports (`is`), the words that say so (`text`): before the names,
#                     or `behind=yes`
# agency-run.*        where, in names that only a line end parted, the second begins (`next`)
# agency-none.*       what stands in a cell of names and is none
# agency.*            a name anywhere in a text, with the level of the body
#
# extractor/mention/agency.c says how they work together.

agency-separator.mark
	match  [,;]
	good   Sở Nội vụ, Sở Tư pháp
	good   Sở Nội vụ; Sở Tư pháp
	near   Phòng Tài chính - Kế hoạch

agency-separator.bullet                           # a list mark between two names, where a cell had lines of its own
	match  •
	good   • Sở Nội vụ • Sở Tài chính
	good   Sở Nội vụ ▪ Sở Tài chính
	near   Sở Nội vụ - Sở Tài chính

agency-separator.line                             # a dash behind the end of a name, where a cell had lines of its own
	match  \.\s+[-+]\s+(?=[A-Z])
	good   Sở Nội vụ. - Sở Tài chính
	good   Hội đồng tuyển dụng. + Các phòng liên quan
	near   Sở Nội vụ - Sở Tài chính
	near   TT. - dân vận

agency-separator.dash                             # a dash before the head of another name
    match  (?<!HĐND)(?<!nhân\sdân)(?<!Đảng\sủy)(?<=\S)\s+-\s+(?=(?:Ban|Phòng|Sở|Hội|Công\s+an|Chi\s+cục|Trung\s+tâm)\s+(?!nhân\b|đồng\b)[A-Za-z])
    good   Sở Nội vụ - Sở Tài chính
    good   Ban Tổ chức Huyện ủy - Ban Tuyên giáo Huyện ủy
    near   Phòng Tài chính - Kế hoạch
    near   Văn phòng HĐND - Ban Tiếp công dân
    near   Đảng ủy - Hội đồng nhân dân

agency-separator.and
	match  (?i)\bvà\b
	yields and=yes
	good   Các cơ quan chuyên môn và UBND cấp xã
	good   UBND huyện VÀ các đoàn thể
	near   Vận tải

agency-separator.with                             # "Sở A chủ trì, phối hợp với Sở B" in one cell
	match  (?i)[,;]?\s*\b(?:phối\s+hợp\s+(?:(?:với|cùng)\s+(?=(?:các\s)?[A-Za-z])|(?-i:(?=[A-Z]|các\s[a-z])))|cùng(?:\s+với)?\s+(?-i:(?=[A-Z]|các\s[a-z])))
	good   Sở Nội vụ chủ trì, phối hợp với Sở Tài chính
	good   Phòng Nội vụ chủ trì, phối hợp UBND các xã
	good   Công an xã phối hợp cùng các đoàn thể
	good   Phòng Nội vụ chủ trì, cùng Phòng Tư pháp
	near   Cơ quan phối hợp

agency-separator.label                            # what the names behind it do: "Chủ trì: Sở A; phối hợp: Sở B"
    match  (?i)(?:^|\s)(?:[-*+]\s*)?(?:(?:cơ\s+quan|đơn\s+vị)\s+)?(?:chủ\s+trì|phối\s+hợp|tham\s+mưu|đầu\s+mối|(?-i:CT|PH|CQCT|CQPH|ĐVPH|ĐVCT))(?:\s+(?:thực\s+hiện|chính))?\s*:\s*
    good   Chủ trì: Phòng Nội vụ
    good   Phòng Nội vụ * Cơ quan phối hợp: Phòng Tư pháp
    good   Đơn vị PH: Phòng Tư pháp
    near   Phòng Nội vụ chủ trì

agency-separator.given                            # "Giao Phòng Nội vụ"
	match  (?:^|[.;,]\s)(?:Giao|giao)\s+(?:cho\s+)?(?=[A-Z])
	good   Giao Phòng Nội vụ
	good   Giao cho UBND các xã
	near   Phòng Giao dịch
	near   Giao thông vận tải

agency-separator.label-bare                       # "Chủ trì Phòng Nội vụ"
	match  (?i)^(?:(?:cơ\s+quan|đơn\s+vị)\s+)?chủ\s+trì\s+(?=(?-i:[A-Z]))
	good   Chủ trì Phòng Nội vụ
	good   Cơ quan chủ trì Phòng Tư pháp
	near   Phòng Nội vụ chủ trì
	near   Chủ trì hội nghị

agency-separator.number                           # names that are numbered
    match  (?:^|\s)[1-9][.)]\s+(?=(?:Phòng|Sở|UBND|Ủy\s+ban|Ban|Hội|Huyện\s+đoàn|Đoàn|Chi\s+cục|Cục|Công\s+an|Trung\s+tâm|Văn\s+phòng|Viện|Trường|Các)\s)
    good   1. Phòng Nội vụ 2. Phòng Tư pháp
    good   Sở Nội vụ 2) Các huyện
    near   Khoản 2. Điều 3

# What a name in such a cell does: it is no part of the name. "Cơ quan chủ trì" and "đơn vị được giao thực hiện …" are names.
agency-deed.leads
	match  (?i)(?<!cơ\squan)(?<!đơn\svị)(?<!tổ\schức)(?<!giao)(?<!cán\sbộ)(?<!cấp)(?<!nhiệm\svụ)\s(?:làm\s+|cùng\s+|đồng\s+|là\s+(?:cơ\s+quan|đơn\s+vị)\s+)?chủ\s+trì\b
	accents exact
	good   Các địa phương chủ trì
	good   Sở KH&CN chủ trì hướng dẫn
	good   Sở Tài chính đồng chủ trì
	good   Phòng Nội vụ là cơ quan chủ trì
	near   Cơ quan chủ trì
	near   đơn vị được giao chủ trì

agency-deed.told                                  # in brackets or behind a dash: who leads and who supports
	match  (?i)\s*(?:\(\s*(?:là\s+)?(?:(?:cơ\s+quan|đơn\s+vị)\s+)?(?:chủ\s+trì|đầu\s+mối(?:\s+tổng\s+hợp)?|tham\s+mưu|thực\s+hiện|(?:cùng\s+)?phối\s+hợp|(?-i:CT|PH|CQCT|CQPH|ĐVCT|ĐVPH))(?:\s+(?:thực\s+hiện|chính))?\s*\)
	match  |(?:\s?-|:)\s*(?:chủ\s+trì|phối\s+hợp)\s*[.;]?$|(?<!quan)(?<!vị)(?<!chức)(?<!giao)(?<!bộ)\s(?:cùng\s+|là\s+(?:cơ\s+quan|đơn\s+vị)\s+)?phối\s+hợp(?:\s+thực\s+hiện)?\s*[.;]?$
	match  |(?<!quan)(?<!vị)(?<!chức)(?<!giao)(?<!bộ)\s(?-i:tham\s+mưu)\s*[.;]?$|(?<=liên\squan)\s(?:cùng\s+)?thực\s+hiện\s*[.;]?$)
	good   Phòng Nội vụ (cơ quan chủ trì)
	good   UBND các xã - phối hợp
	good   UBND các xã, thị trấn phối hợp
	good   Phòng Nội vụ tham mưu
	good   các đơn vị liên quan thực hiện
	near   Cơ quan phối hợp
	near   Cơ quan tham mưu
	near   Tổ phối hợp liên ngành

agency-deed.does
	match  (?i)^(?:(?:các\s+)?sở\b|UBND\b|ủy\s+ban\s+nhân\s+dân\b|phòng\b|văn\s+phòng\b|công\s+an\b)(?:(?!\b(?:giao|trực\s+tiếp|nhiệm\s+vụ|cơ\s+quan|đơn\s+vị|có|chủ\s+trì)\b)[^,;:.])*?
	match  \s(?<text>(?:thực\s+hiện(?=\s+[a-z])|(?:thúc\s+đẩy|theo\s+dõi|đôn\s+đốc|hướng\s+dẫn|báo\s+cáo)(?=\s+[a-z]|,\s+(?:theo|đôn|hướng|báo|tổng|kiểm)\b)))
	accents exact
	good   UBND cấp xã thực hiện công bố dữ liệu mở      text=thực hiện
	good   Sở Nội vụ thực hiện hằng năm                  text=thực hiện
	good   Sở Nội vụ thúc đẩy, theo dõi, báo cáo chỉ tiêu    text=thúc đẩy
	near   Các đơn vị thực hiện dự án
	near   UBND các xã được giao thực hiện dự án
	near   Sở Nội vụ thực hiện

# "Chủ trì: Sở A. Phối hợp: Sở B" under one title, "Sở A (chủ trì), Sở B (phối hợp)": two cells in one.
agency-duty.label-lead
    match  (?i)(?:^|(?<=[;,.•]\s)|(?<=[;,.•]\s[-*+]\s)|(?<=\s)(?=[-*+]\s|(?-i:C)))(?:[-*+]\s*)?(?<text>(?:(?:các\s+)?(?:cơ\s+quan|đơn\s+vị)\s+)?(?:chủ\s+trì|(?-i:CT|CQCT|ĐVCT))(?:\s+(?:thực\s+hiện|chính))?\s*:)
    yields is=lead
    good   Chủ trì: Phòng Nội vụ                        text=Chủ trì:
    good   Phối hợp: Phòng Tư pháp; chủ trì: Phòng Nội vụ    text=chủ trì:
    near   Phòng Nội vụ chủ trì: hướng dẫn
    near   Phòng Nội vụ (chủ trì)

agency-duty.bare-lead                             # "Chủ trì Phòng Nội vụ; phối hợp UBND các xã"
    match  (?i)^(?:-\s)?(?<text>(?:(?:cơ\s+quan|đơn\s+vị)\s+)?chủ\s+trì)\s+(?=(?-i:[A-Z]))
    yields is=lead
    good   Chủ trì Phòng Nội vụ                         text=Chủ trì
    good   - Đơn vị chủ trì Phòng Nội vụ                text=Đơn vị chủ trì
    near   Chủ trì hội nghị

agency-duty.bare-support
    match  (?i)(?<=[;,.]\s)(?:-\s)?(?<text>(?:(?:cơ\s+quan|đơn\s+vị)\s+)?phối\s+hợp(?:\s+(?:với|cùng))?)\s+(?-i:(?=[A-Z]|các\s[a-z]))
    yields is=support
    good   Chủ trì Phòng Nội vụ; phối hợp UBND các xã    text=phối hợp
    good   Phòng Nội vụ, phối hợp với các phòng         text=phối hợp với
    near   Công an xã phối hợp với các đoàn thể

agency-duty.label-support
    match  (?i)(?:^|(?<=[\s;,.]))(?:[-*+]\s*)?(?<text>(?:(?:các\s+)?(?:cơ\s+quan|đơn\s+vị)\s+)?(?:phối\s+hợp|(?-i:PH|CQPH|ĐVPH))(?:\s+(?:thực\s+hiện|chính))?\s*:)
    yields is=support
    good   Chủ trì: Phòng Nội vụ. Phối hợp: Phòng Tư pháp    text=Phối hợp:
    good   - Phòng Nội vụ - Cơ quan phối hợp: Phòng Tư pháp    text=Cơ quan phối hợp:
    near   Chủ trì: Phòng Nội vụ
    near   Phòng Nội vụ phối hợp Phòng Tư pháp

agency-duty.with
    match  (?i)(?<=chủ\strì\s|hủ\strì,\s|hủ\strì;\s|trì\svà\s)(?<text>(?:phối\s+hợp(?:\s+(?:với|cùng))?|cùng(?:\s+với)?))\s+(?=(?:các\s)?[A-Za-z])(?:(?<=với\s|cùng\s)|(?-i:(?=[A-Z]|các\s[a-z])))
    yields is=support
    good   Sở Nội vụ chủ trì, phối hợp với Sở Tài chính    text=phối hợp với
    good   Phòng Nội vụ chủ trì phối hợp cùng các phòng    text=phối hợp cùng
    good   Phòng Nội vụ chủ trì, phối hợp UBND các xã      text=phối hợp
    good   Phòng Nội vụ chủ trì, cùng Phòng Tư pháp     text=cùng
    near   Công an xã phối hợp với các đoàn thể
    near   Sở Nội vụ chủ trì, phối hợp thực hiện

agency-duty.lead                                  # behind the name
    match  (?i)(?<=[a-z)])\s*(?:\(\s*(?:là\s+)?(?:(?:cơ\s+quan|đơn\s+vị)\s+)?(?:chủ\s+trì|đầu\s+mối|(?-i:CT|CQCT|ĐVCT))(?:\s+(?:thực\s+hiện|chính))?\s*\)|
    match  (?:\s?-|:)\s*chủ\s+trì(?=\s*(?:[,;.]|-\s|$))|(?<!quan)(?<!vị)(?<!chức)(?<!giao)(?<!bộ)\s(?:đồng\s+|cùng\s+|là\s+(?:cơ\s+quan|đơn\s+vị)\s+)?chủ\s+trì(?=\s*(?:[,;.]|-\s|$|(?:và\s+)?phối\s+hợp\b))
    match  |(?<!quan)(?<!vị)(?<!chức)(?<!giao)(?<!bộ)\s(?-i:tham\s+mưu)(?=\s*(?:[;.]|,(?!\sgiúp)|$)))
    yields is=lead behind=yes
    good   Phòng Nội vụ (chủ trì), Phòng Tư pháp (phối hợp)
    good   Phòng Nội vụ - chủ trì; Phòng Tư pháp - phối hợp
    good   Phòng Nội vụ chủ trì, các phòng phối hợp
    good   Phòng Nội vụ tham mưu; các phòng phối hợp
    near   Cơ quan chủ trì, các phòng
    near   Phòng Nội vụ tham mưu UBND huyện
    near   Chủ trì: Phòng Nội vụ

agency-duty.support
    match  (?i)(?<=[a-z)])\s*(?:\(\s*(?:là\s+)?(?:(?:cơ\s+quan|đơn\s+vị)\s+)?(?:(?:cùng\s+)?phối\s+hợp|(?-i:PH|CQPH|ĐVPH))(?:\s+(?:thực\s+hiện|chính))?\s*\)|
    match  (?:\s?-|:)\s*phối\s+hợp(?=\s*(?:[,;.]|-\s|$))|\s(?:cùng\s+)?phối\s+hợp(?:\s+thực\s+hiện)?(?=\s*(?:[,;.]|-\s|$)))
    yields is=support behind=yes
    good   Phòng Nội vụ (chủ trì), Phòng Tư pháp (phối hợp)
    good   Phòng Nội vụ chủ trì, các phòng phối hợp
    good   Phòng Tư pháp - cùng phối hợp thực hiện.
    near   Phối hợp: Phòng Tư pháp
    near   Phòng Nội vụ chủ trì, phối hợp với các phòng

# ---- bonds: set phrases ----

agency-bond.bracket
	match  \([^()]*\)
	accents any
	good   Các phòng (Nội vụ, Tư pháp)
	good   Văn phòng UBND tỉnh (Trung tâm Thông tin)
	near   Phòng Nội vụ, Phòng Tư pháp

agency-bond.offices                               # "sở, ban, ngành"; but not "các phòng, Ban Quản lý dự án"
	match  (?i)\b(?:bộ|sở|phòng|ban)(?:\s*(?:,|và)\s*(?:sở|phòng|ban)){0,12}\s*(?:,|và)\s*(?:ban(?=\s*(?:[,;.:)(/-]|$)
	match  |\s+(?:và|ngành|đơn vị|cơ quan|đoàn thể|liên quan|có|chuyên môn|của|thuộc|trực thuộc|tỉnh|huyện|thị xã
	match  |thành phố|quận(?! lý)|xã|phường|cấp|tại|trên|khác|tham mưu)\b)|ngành\b)
	accents any
	good   Các sở, ban, ngành tỉnh
	good   Các phòng, ban, đơn vị liên quan
	good   Sở, ngành có liên quan
	good   Các phòng, ban, ngành chuyên môn
	near   Các phòng, Ban Quản lý dự án
	near   Phòng Nội vụ, Ban Tổ chức

agency-bond.communes                              # "xã, phường, thị trấn", "xã, phường, đặc khu", in any order
	match  (?i)\b(?:xã|phường|thị\s+trấn|đặc\s+khu)(?:\s*(?:,|và|/)\s*(?:các\s+|[0-9]{1,2}\s+)?(?:xã(?!\s+hội)|phường|thị\s+trấn
	match  |đặc\s+khu|TT(?=\s*(?:[,;.)]|$)))\b){1,12}
	accents any
	good   UBND các xã, thị trấn
	good   UBND các thị trấn, xã
	good   UBND các xã, phường, đặc khu
	good   xã và thị trấn
	good   UBND các xã, TT
	good   UBND 11 xã, 01 thị trấn
	near   UBND huyện, xã
	near   UBND các xã, TT Y tế
	near   UBND các xã; Công an huyện

agency-bond.districts                             # "huyện, thị xã, thành phố", "tỉnh, thành phố"
	match  (?i)\b(?:huyện|quận|thị(?:\s+xã)?|thành(?:\s+phố)?|TP|TX|tỉnh)(?:\s*(?:,|và|/)\s*(?:các\s+)?(?:huyện|quận
	match  |thị\s+xã|thành\s+phố|thị|thành|TP|TX)\b(?!\s+(?:trấn|ủy|uỷ|đoàn|viên|tra|niên|hành|đua|sự|đội|khu|dân)\b)){1,12}
	accents any
	good   UBND các huyện, thị xã, thành phố
	good   UBND huyện, thành phố
	good   các tỉnh, thành phố
	good   quận, huyện
	near   UBND huyện, xã
	near   Huyện, thị trấn
	near   Công an huyện, Thanh tra huyện
	near   Tòa án tỉnh, Thi hành án dân sự tỉnh
	near   UBND tỉnh, Quân khu

agency-bond.person                                # somebody and the post that stands behind the name
	match  \b(?:[ĐD]ồng\s+chí|đồng\s+chí|[Đđ]/c|Ông|ông|Bà|bà)\s+(?:[A-Z][A-Za-z]*\s?){2,5},\s+(?:(?:Phó\s+|Quyền\s+|Nguyên\s+)?(?:Chủ\s+tịch|Trưởng|Giám\s+đốc|Bí\s+thư|Chánh|Cục\s+trưởng|Chi\s+cục\s+trưởng|Hiệu\s+trưởng)|Ủy\s+viên|Công\s+chức)\b
	accents any
	good   Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND huyện
	good   Ông Trần Bình, Trưởng phòng Nội vụ
	near   Đồng chí Nguyễn Văn An, Phòng Nội vụ

agency-bond.schools                               # "mầm non, tiểu học, THCS"
	match  (?i)\b(?:mầm\s+non|mẫu\s+giáo|tiểu\s+học|trung\s+(?:học|cấp)|THCS|THPT|cao\s+đẳng|đại\s+học)(?:\s+(?:cơ\s+sở
	match  |phổ\s+thông))?
	match  (?:\s*(?:,|và)\s*(?:mầm\s+non|mẫu\s+giáo|tiểu\s+học|trung\s+(?:học|cấp)|THCS|THPT|cao\s+đẳng
	match  |đại\s+học)\b(?:\s+(?:cơ\s+sở|phổ\s+thông))?){1,12}
	accents any
	good   Các trường mầm non, tiểu học, THCS
	good   trường tiểu học và trung học cơ sở
	good   Các trường: Đại học, Cao đẳng, Trung cấp trên địa bàn
	near   Trường Tiểu học, Trường THCS

agency-bond.levels                                # "các cấp, các ngành"
	match  (?i)\bcác\s+cấp\s*(?:,|và)\s*các\s+ngành\b
	accents any
	good   Các cấp, các ngành
	good   các cấp và các ngành
	near   các cấp, địa phương

agency-bond.office                                # "Văn phòng HĐND và UBND", "Văn phòng Đoàn ĐBQH và HĐND"
	match  (?i)\b(?:văn\s+phòng|VP)\.?\s*(?:(?:đoàn\s+(?:ĐBQH|đại\s+biểu\s+quốc\s+hội)|đảng\s+[uủ]y)\s*(?:[,&/-]
	match  |và)\s*)?(?:HĐND|hội\s+đồng\s+nhân\s+dân)(?:\s*(?:[,&/-]|và)\s*(?:UBND|[uủ]y\s+ban\s+nhân\s+dân))?
	accents any
	good   Văn phòng HĐND và UBND huyện
	good   Văn phòng Hội đồng nhân dân và Ủy ban nhân dân
	good   Văn phòng Đoàn ĐBQH và HĐND tỉnh
	good   VP. HĐND, UBND
	near   Văn phòng UBND tỉnh
	near   Thường trực HĐND và UBND

# ---- bonds: fields that hold a separator ----

agency-field.and                                  # part: what joins the halves of a field
	match  (?:\s*(?:[,&-]|và\b)\s*|\s+)
	only
	good   Văn hóa và Thông tin
	good   Tài chính - Kế hoạch
	near   Tài_chính

agency-bond.culture
	match  (?i)\bvăn\s*h[oó][aá](?:{agency-field.and}(?:khoa\s+học(?!\s*(?:,|và)\s*công\s+nghệ)|thể\s+thao|thể\s+dục
	match  |thông\s+tin|du\s+lịch|gia\s+đình|xã\s+hội|truyền\s+thông|truyền\s+thanh|nghệ\s+thuật|TT\b|DL\b|XH\b)){1,12}
	accents any
	good   Phòng Văn hóa và Thông tin
	good   Sở Văn hoá, Thể thao và Du lịch
	good   Phòng Văn hóa, Khoa học và Thông tin
	good   Trung tâm Văn hóa – Thể thao và Truyền thanh
	near   Phòng Văn hóa, Phòng Nội vụ
	near   Sở Văn hóa, Khoa học và Công nghệ

agency-bond.labour
	match  (?i)\blao\s+động{agency-field.and}(?:thương\s+binh|TB)(?:{agency-field.and}(?:xã\s+hội|XH\b))?
	accents any
	good   Phòng Lao động - Thương binh và Xã hội
	good   Sở Lao động, Thương binh và Xã hội
	good   Lao động-TB và XH
	near   Lao động, Tài chính

agency-bond.farming
	match  (?i)\bnông\s+nghiệp{agency-field.and}(?:phát\s+triển\s+nông\s+thôn|PTNT|PT\s+nông\s+thôn|môi\s+trường)
	accents any
	good   Sở Nông nghiệp và Phát triển nông thôn
	good   Sở Nông nghiệp và Môi trường
	good   Nông nghiệp và PTNT
	near   Nông nghiệp, Nội vụ

agency-bond.land
	match  (?i)\btài\s+nguyên(?:{agency-field.and}(?:nước|khoáng\s+sản))?{agency-field.and}môi\s+trường
	accents any
	good   Phòng Tài nguyên và Môi trường
	good   Sở Tài nguyên, Môi trường
	near   Tài nguyên và Xây dựng

agency-bond.zones                                 # "Ban Quản lý Khu kinh tế và các khu công nghiệp"
	match  (?i)\bquản\s+lý\s+(?:các\s+)?khu\s+[^,;.()]{3,40}?(?:\s*(?:,|và)\s*(?:các\s+)?(?:khu|cụm)\s+(?:công\s+nghiệp|công\s+nghệ
	match  |kinh\s+tế|chế\s+xuất|nông\s+nghiệp|du\s+lịch|KT\b|CN\b|CNC\b))+
	accents any
	good   Ban Quản lý các khu công nghệ cao và khu công nghiệp
	good   Ban Quản lý Khu kinh tế Vũng Đá và các Khu công nghiệp tỉnh
	near   Ban Quản lý Khu kinh tế và Công an tỉnh

agency-bond.servants                              # "Phòng Tổ chức bộ máy và Công chức, viên chức"
	match  (?i)\b(?:phòng|vụ|ban)\s+(?:tổ\s+chức(?:\s+bộ\s+máy)?(?:\s*,\s*biên\s+chế)?\s*(?:,|và\b|-)\s*)?(?:cán\s+bộ\s*,\s*)?công\s+chức\s*(?:,|và\b)\s*viên\s+chức
	accents any
	good   Phòng Tổ chức bộ máy và Công chức, viên chức
	good   Vụ Công chức, viên chức
	near   Cán bộ, công chức, viên chức

agency-bond.chamber
	match  (?i)\bliên\s+đoàn\s+thương\s+mại{agency-field.and}công\s+nghiệp
	accents any
	good   Liên đoàn Thương mại và Công nghiệp Việt Nam
	good   LIÊN ĐOÀN THƯƠNG MẠI VÀ CÔNG NGHIỆP
	near   Liên đoàn Lao động và Công nghiệp

agency-bond.education
	match  (?i)\bgiáo\s+dục(?:{agency-field.and}đào\s+tạo|\s+nghề\s+nghiệp{agency-field.and}giáo\s+dục\s+thường\s+xuyên)
	accents any
	good   Sở Giáo dục và Đào tạo
	good   Giáo dục nghề nghiệp, Giáo dục thường xuyên
	near   Giáo dục và Y tế

agency-bond.science
	match  (?i)\bkhoa\s+học(?:{agency-field.and}(?:công\s+nghệ|kỹ\s+thuật)(?:{agency-field.and}(?:môi\s+trường
	match  |đổi\s+mới\s+sáng\s+tạo))?|\s+xã\s+hội{agency-field.and}nhân\s+văn)
	accents any
	good   Sở Khoa học và Công nghệ
	good   Liên hiệp các Hội Khoa học và Kỹ thuật
	near   Khoa học và Nội vụ

agency-bond.planning
	match  (?i)\b(?:tài\s+chính{agency-field.and}kế\s+hoạch(?!\s*(?:và|&|-)\s*đầu\s+tư)
	match  |kế\s+hoạch{agency-field.and}(?:đầu\s+tư|tài\s+chính))
	accents any
	good   Phòng Tài chính và Kế hoạch
	good   Sở Kế hoạch và Đầu tư
	good   Phòng Kế hoạch, Tài chính
	near   Phòng Tài chính và Nội vụ

agency-bond.information
	match  (?i)\bthông\s+tin{agency-field.and}(?:truyền\s+thông|thể\s+thao|cổ\s+động)
	accents any
	good   Sở Thông tin và Truyền thông
	good   Thông tin, Truyền thông
	near   Thông tin và Nội vụ

agency-bond.broadcast
	match  (?i)\b(?:báo{agency-field.and}(?:đài\s+)?)?(?:phát\s+thanh|PT){agency-field.and}(?:truyền\s+hình|TH\b)
	accents any
	good   Đài Phát thanh và Truyền hình tỉnh
	good   Báo và Phát thanh, Truyền hình Đồng Tháp
	good   Đài PT và TH
	near   Báo Đồng Tháp, Đài Truyền thanh

agency-bond.economy
	match  (?i)\bkinh\s+tế{agency-field.and}(?:hạ\s+tầng|đô\s+thị|ngân\s+sách|xã\s+hội)(?:{agency-field.and}(?:đô\s+thị
	match  |nông\s+thôn)){0,12}
	accents any
	good   Phòng Kinh tế và Hạ tầng
	good   Phòng Kinh tế, Hạ tầng và Đô thị
	near   Phòng Kinh tế, Phòng Nội vụ

agency-bond.belief
	match  (?i)\b(?:dân\s+tộc{agency-field.and}(?:tôn\s+giáo|miền\s+núi)|tôn\s+giáo{agency-field.and}dân\s+tộc
	match  |tuyên\s+giáo\s*(?:và|&|-)\s*dân\s+vận)
	accents any
	good   Sở Dân tộc và Tôn giáo
	good   Ban Tuyên giáo và Dân vận Tỉnh ủy
	good   Ủy ban Dân tộc và Miền núi
	near   Ban Tuyên giáo, Ban Dân vận

agency-bond.trade
	match  (?i)\bxúc\s+tiến\s+(?:đầu\s+tư|thương\s+mại|du\s+lịch)(?:{agency-field.and}(?:xúc\s+tiến\s+)?(?:đầu\s+tư
	match  |thương\s+mại|du\s+lịch)){1,12}
	accents any
	good   Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh
	good   Trung tâm Xúc tiến Thương mại và Đầu tư
	near   Trung tâm Xúc tiến đầu tư, Sở Công Thương

agency-bond.rescue
	match  (?i)\b(?:phòng\s*,\s*chống|phòng\s+cháy{agency-field.and}chữa\s+cháy(?:\s*(?:,|và)\s*cứu\s+(?:nạn|hộ))?
	match  |cứu\s+nạn{agency-field.and}cứu\s+hộ|PCCC\s*(?:và|,)\s*(?:CNCH|CHCN)|PCTT\s*(?:và|,)\s*TKCN
	match  |thiên\s+tai{agency-field.and}tìm\s+kiếm)
	accents any
	good   Ban Chỉ huy Phòng, chống thiên tai
	good   Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ
	near   Phòng Nội vụ, chuyên viên

agency-bond.counter                               # the one-stop desk, registries
	match  (?i)\b(?:tiếp\s+nhận{agency-field.and}(?:hoàn\s+)?trả\s+kết\s+quả|thi\s+đua{agency-field.and}khen\s+thưởng
	match  |văn\s+thư{agency-field.and}lưu\s+trữ|dân\s+số{agency-field.and}(?:kế\s+hoạch|gia\s+đình|phát\s+triển)
	match  |văn\s+học{agency-field.and}nghệ\s+thuật)
	accents any
	good   Bộ phận Tiếp nhận và Trả kết quả
	good   Ban Thi đua, Khen thưởng tỉnh
	near   Bộ phận Tiếp nhận và Phòng Nội vụ

agency-bond.abbreviated                           # "Phòng VH và TT", "Sở LĐ, TB và XH", "Phòng NN và PTNT"
	match  \b(?:Sở|SỞ|sở|Phòng|PHÒNG|phòng|P\.|Bộ|Ban|ban|Trung tâm|TT)\s*[A-Z]{1,4}(?:\s*[,-]\s*[A-Z]{1,3})?\s*(?:và|,
	match  |&)\s*(?!UBND|HĐND|MTTQ|CA\b)(?:[A-Z]{1,3}|PTNT)\b
	good   Phòng VH và TT
	good   Sở LĐ, TB và XH
	good   Phòng NN và PTNT
	near   Sở TNMT và KHCN
	near   Sở TC và UBND huyện

# ---- heads: what a new name begins with ----

agency-head.otherwise                             # the same words as verbs, or in other words
	match  (?i)(?:ban\s+hành|phòng\s+(?:ngừa|chống|cháy|thủ|dịch)|phòng\s*,\s*chống|tổ\s+chức\s+(?:thực\s+hiện
	match  |triển\s+khai|thi\s+hành|sự\s+kiện|bộ\s+máy|sản\s+xuất)|xã\s+hội|báo\s+(?:cáo|chí)|trường\s+hợp|hội\s+nhập
	match  |sở\s+hữu|bộ\s+máy|đoàn\s+kết|hộ\s+tịch|vụ\s+việc|bản\s+đồ|các\s+(?:khu\s+(?:công|kinh|chế|du|dân)|vấn\s+đề
	match  |hoạt\s+động|nhiệm\s+vụ|dịch\s+vụ|lĩnh\s+vực|nội\s+dung|chương\s+trình|dự\s+án|công\s+trình|chính\s+sách
	match  |loại)|thống\s+kê\s+(?!huyện|tỉnh|cấp|cơ)|cơ\s+sở\s+(?:dữ\s+liệu|hạ\s+tầng|vật\s+chất)|ngành\s+nghề
	match  |huyện\s+lỵ)\b
	yields none=yes
	accents exact
	good   ban hành văn bản
	good   xã hội
	good   các khu kinh tế
	near   sở, ban, ngành

agency-head.word
	match  (?i)(?:{@agency-head})\b
	accents any
	good   cơ quan, đơn vị
	good   UBND cấp xã
	good   Kho bạc Nhà nước
	near   xác định chỉ số

agency-head.short
	match  (?i)(?:{@agency-head-short})\b
	accents exact
	good   các phòng chuyên môn
	good   Phòng Nội vụ
	near   bảo vệ thực vật
	near   du lịch

agency-head.abbreviation                          # an office by its letters: "TNMT", "LĐTBXH"
	match  [A-Z]{4,}(?![A-Za-z])
	good   TNMT
	good   LĐTBXH
	near   XH

agency-head.post                                  # "Thanh tra tỉnh"; but "kiểm tra, thanh tra công vụ"
	match  (?:Thanh\s+tra|thanh\s+tra\s+(?:tỉnh|huyện|thành\s+phố|nhà\s+nước|sở|chính\s+phủ))\b
	good   Thanh tra tỉnh
	good   thanh tra huyện
	near   thanh tra công vụ

agency-head.field                                 # "Phòng Nội vụ và Tư pháp": two offices, the second without its kind
	match  (?-i:(?=[A-Z]))(?:{@agency-field})\b
	yields after=department
	good   Tư pháp
	good   Tài chính - Kế hoạch
	near   tài chính

# ---- holders: names that may run on ----

agency-holder.before                              # part: words before the kind
	match  (?i)(?:các|những|toàn\s+bộ|lãnh\s+đạo|thường\s+trực|thành\s+viên|thủ\s+trưởng|trưởng|đại\s+diện)
	only
	good   Các cơ quan
	good   Lãnh đạo Sở
	near   Sở Nội vụ

agency-holder.department
	match  (?i)[\s+*-]*(?:{agency-holder.before}\s+){0,12}(?:sở|phòng|bộ|ban|vụ)\b
	yields upper=yes kind=department
	good   Sở Nội vụ
	good   Các phòng chuyên môn
	near   UBND các xã

agency-holder.unit
	match  (?i)[\s+*-]*(?:{agency-holder.before}\s+){0,12}(?:trung\s+tâm|TT|chi\s+cục|tổng\s+cục|cục|bộ\s+phận|viện
	match  |liên\s+hiệp|liên\s+minh|hiệp\s+hội|quỹ|công\s+ty|trường|bệnh\s+viện|bảo\s+tàng|thư\s+viện|đài|ngân\s+hàng
	match  |tổ(?!\s+chức)|đội|đoàn|hội(?!\s+đồng)|khoa|nhà|học\s+viện|cảnh\s+sát|văn\s+phòng\s+(?!HĐND|UBND|hội
	match  |[uủ]y))\b
	yields upper=yes
	good   Trung tâm Khuyến công
	good   Chi cục Chăn nuôi
	good   Bộ phận Một cửa
	near   UBND huyện
	near   Sở Nội vụ

agency-holder.body
	match  (?i)[\s+*-]*(?:{agency-holder.before}\s+){0,12}(?:hội\s+đồng(?!\s+nhân)|tổ\s+chức|cơ\s+quan|đơn\s+vị
	match  |doanh\s+nghiệp|cơ\s+sở|người|nhà\s+thầu|[uủ]y\s+ban(?!\s+nhân\s+dân)|chủ)\b
	good   Hội đồng đánh giá
	good   Các cơ quan quản lý
	good   Đơn vị trực tiếp
	near   Hội đồng nhân dân
	near   UBND huyện

# ---- names anywhere ----

agency.next                                       # part: capitals that begin another cell, not the name of a place
	match  (?:Các|(?:Phòng|Sở|Bộ)\s+(?:{@agency-field}|[A-Z]{2})|Bộ\s+phận|Ban\s+(?:[Hh]ành|Chỉ|Quản|Tổ|Dân|Tuyên|Thường|Chấp|Nội|Giám)
	match  |UBND|Ủy\s+ban|Văn\s+phòng|Công\s+an|Trung\s+tâm|Đài\s+(?:Truyền|Phát|PT)|Cơ\s+quan|Đơn\s+vị|Chủ\s+tịch
	match  |Theo\s+[a-z]|Hàng\s+[a-z]|Hằng\s+[a-z]|Thường\s+xuyên|Trong\s+(?:năm|qu[ýí]|tháng|ngày)|Từ\s+(?:năm|ngày|tháng|qu[ýí]|nay|[0-9])
	match  |Trước\s+(?:năm|ngày|tháng|[0-9])|Sau\s+(?:khi|ngày)|Khi\s+[a-z]|Kinh\s+phí|Ngân\s+sách|Báo\s+cáo|Kế\s+hoạch|Quyết\s+định
	match  |Qu[ýí]\s+[IV1-4]+|Năm\s+[0-9]|Tháng\s+[0-9]|Ngày\s+[0-9])(?![a-z])
	only
	good   Các cơ quan
	good   Quý IV
	near   Năm Căn
	near   Văn Lâm

agency.place                                      # part: "huyện", "các xã, thị trấn", "tỉnh Đồng Tháp"
	match  (?:\s+(?:(?:(?-i:các)|cấp)\s+)?(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn
	match  |đặc\s+khu)\b(?-i:(?:\s+(?!{agency.next})[A-Z][a-z]+){1,4})?)
	only
	good   Sở Nội vụ tỉnh
	good   UBND huyện Lai Vung
	good   Phòng Giáo dục các huyện
	near   Phòng Nội vụ

agency.field                                      # part: the field of a Sở, Phòng or Bộ
	match  (?:{agency-bond.culture}|{agency-bond.labour}|{agency-bond.farming}|{agency-bond.land}
	match  |{agency-bond.education}|{agency-bond.science}
	match  |{agency-bond.planning}|{agency-bond.information}|{agency-bond.economy}|{agency-bond.belief}
	match  |(?:LĐ|TN|NN|GD|KH|TC|VH|TT|KT|CT|TP|NV|QL)[A-ZĐ&-]{0,8}(?:\s+và\s+(?:[A-Z]{1,3}|PTNT))?|{@agency-field})
	only
	good   Văn hóa và Thông tin
	good   Nội vụ
	good   Phòng TN&MT
	near   đặc biệt

# ---- names that stood on lines of their own ----

agency-run.after-department
	match  (?i)\bsở\s+{agency.field}(?:\s+(?:tỉnh|thành\s+phố))?\s+(?-i:(?<next>(?:Các|Phòng|Sở|Bộ|UBND|Ủy\s+ban|Công\s+an|Văn\s+phòng|Ban\s+[A-Z]
	match  |Trung\s+tâm|Thanh\s+tra|Chi\s+cục|Đài|Hội))\s)
	good   Sở Khoa học và Công nghệ Sở Công Thương          next=Sở
	good   Sở Tài chính Các sở, ngành                       next=Các
	near   Sở Văn hóa, Thể thao và Du lịch
	near   Lãnh đạo Sở Nội vụ

agency-run.after-section                          # not "Phòng Nội vụ UBND huyện"
	match  (?i)\bphòng\s+{agency.field}(?:\s+(?:huyện|thị\s+xã|thành\s+phố))?\s+(?-i:(?<next>Các|Phòng\s+(?:{@agency-field}|[A-Z]{2})|Thanh\s+tra)\b)
	good   Phòng Nội vụ Phòng Tư pháp huyện                 next=Phòng Tư pháp
	good   Phòng Tài chính - Kế hoạch Các phòng liên quan   next=Các
	near   Phòng Nội vụ UBND huyện
	near   Phòng Tài chính và Kế hoạch

agency-run.after-level                            # "UBND các xã Sở Tài chính"
	match  (?i)\b(?:tỉnh|huyện|thành\s+phố|xã|phường|thị\s+trấn|đặc\s+khu|liên\s+quan)\s+(?-i:(?<next>(?:Các\s+[a-z]|Sở\s+{@agency-field}|Sở\s+[A-Z]{2}
	match  |Phòng\s+{@agency-field}|UBND\s+(?:tỉnh|huyện|xã|các|cấp)|Văn\s+phòng\s+(?:UBND|HĐND)|Công\s+an\s+(?:tỉnh|huyện|xã))\b))
	good   UBND xã, phường, đặc khu Sở Tài chính            next=Sở Tài chính
	good   các đơn vị liên quan UBND huyện                  next=UBND huyện
	near   UBND các xã, thị trấn
	near   Trung tâm Văn hóa tỉnh

agency-run.persons                                # three syllables each, or four
	match  ^(?:{@surname})(?:\s[A-Z][a-z]*){2,3}?\s(?<next>(?!Hồ\sChí\sMinh)(?:{@surname})\s[A-Z][a-z]*\s[A-Za-z][a-z]*)(?:\s[A-Z][a-z]*)*$
	good   Đỗ Mạnh Hà Vũ Việt Lâm                           next=Vũ Việt Lâm
	good   Trần Lê Vũ Minh Phạm Thị Hoa Lê Văn Tám          next=Phạm Thị Hoa
	near   Nguyễn Vũ Việt Lâm
	near   Đoàn Thanh Niên Cộng sản Hồ Chí Minh

agency-none.theo                                  # the cell says where who leads is written
	match  (?i)theo\s+(?:sự\s+)?(?:phân\s+công|phân\s+cấp|quy\s+định|chức\s+năng|quyết\s+định|kế\s+hoạch|văn\s+bản|phụ\s+lục|đề\s+án|danh\s+sách)\b
	good   Theo phân công tại Quyết định số 14/QĐ-UBND
	good   theo chức năng, nhiệm vụ được giao
	near   Ban Theo dõi

agency-none.blank
	match  (?i)^(?:không(?:\s+có)?|như\s+trên|nt|\.{2,}|//?)\s*\.?$
	good   Không
	good   Như trên
	near   Không gian mạng

agency.ministry
	match  (?i)\b(?:bộ\s+{agency.field}|chính\s+phủ|thủ\s+tướng\s+chính\s+phủ
	match  |(?:các\s+)?bộ\s*,\s*ngành(?:\s+trung\s+ương)?|ngân\s+hàng\s+nhà\s+nước)\b
	yields level=ministry
	good   Bộ Nội vụ
	good   các bộ, ngành Trung ương
	near   Bộ phận Một cửa

agency.department
	match  (?i)\b(?:(?:các\s+)?sở\s+{agency.field}{agency.place}?|(?:các\s+)?sở\s*,\s*(?:ban\s*,\s*)?ngành(?:\s+tỉnh
	match  |\s+(?:có\s+)?liên\s+quan)?|thanh\s+tra\s+tỉnh)\b
	yields level=province
	good   Sở Khoa học và Công nghệ
	good   Các sở, ban, ngành tỉnh
	good   Sở KH&CN
	near   Phòng Nội vụ
	near   chỉ số CCHC

agency.section
	match  (?i)\b(?:(?:các\s+)?phòng\s+{agency.field}{agency.place}?
	match  |(?:các\s+)?phòng\s*,?\s*ban(?:\s*,?\s*ngành)?(?:\s+chuyên\s+môn|\s+(?:có\s+)?liên\s+quan)?
	match  |các\s+phòng\s+chuyên\s+môn(?:\s+(?:có\s+)?liên\s+quan)?|các\s+phòng)\b
	yields level=district
	good   Phòng Tài chính - Kế hoạch huyện
	good   Các phòng, ban, ngành chuyên môn
	good   Phòng VH và TT
	near   phòng ngừa
	near   Sở Nội vụ

agency.office-province
	match  (?i)\b(?:văn\s+phòng|VP)\.?\s*(?:UBND|[uủ]y\s+ban\s+nhân\s+dân|đoàn\s+ĐBQH)(?:\s*(?:[,&-]|và)\s*HĐND)?\s+tỉnh\b
	yields level=province
	good   Văn phòng UBND tỉnh
	good   Văn phòng Đoàn ĐBQH và HĐND tỉnh
	near   Văn phòng HĐND và UBND huyện

agency.office
	match  (?i){agency-bond.office}{agency.place}?
	yields level=district
	good   Văn phòng HĐND&UBND huyện
	good   Văn phòng HĐND và UBND
	near   Văn phòng UBND tỉnh

agency.people-province
	match  (?i)\b(?:UBND|[uủ]y\s+ban\s+nhân\s+dân|HĐND|hội\s+đồng\s+nhân\s+dân)\s+(?:các\s+
	match  |cấp\s+)?tỉnh\b(?-i:(?:\s+(?!{agency.next})[A-Z][a-z]+){1,4})?
	yields level=province
	good   UBND tỉnh
	good   Ủy ban nhân dân tỉnh Đồng Tháp
	near   UBND huyện

agency.people-district
	match  (?i)\b(?:UBND|[uủ]y\s+ban\s+nhân\s+dân|HĐND|hội\s+đồng\s+nhân\s+dân)\s+(?:các\s+
	match  |cấp\s+)?(?:{agency-bond.districts}|huyện|quận|thị\s+xã|thành\s+phố)\b(?-i:(?:\s+(?!{agency.next})[A-Z][a-z]+){1,4})?
	yields level=district
	good   UBND các huyện, thị xã, thành phố
	good   Ủy ban nhân dân huyện Lai Vung
	near   UBND tỉnh
	near   UBND các xã

agency.people-commune
	match  (?i)\b(?:(?:UBND|[uủ]y\s+ban\s+nhân\s+dân|HĐND|hội\s+đồng\s+nhân\s+dân)\s+(?:các\s+
	match  |cấp\s+)?(?:{agency-bond.communes}|xã|phường|thị\s+trấn|đặc\s+khu)
	match  |các\s+{agency-bond.communes})\b(?-i:(?:\s+(?!{agency.next})[A-Z][a-z]+){1,4})?
	yields level=commune
	good   UBND các xã, thị trấn
	good   UBND cấp xã
	good   các xã, thị trấn
	near   UBND huyện

agency.party
	match  (?i)\b(?:(?:ban\s+(?:tổ\s+chức|tuyên\s+giáo(?:\s+và\s+dân\s+vận)?|dân\s+vận|nội\s+chính|thường\s+vụ)
	match  |văn\s+phòng|thường\s+trực|[uủ]y\s+ban\s+kiểm\s+tra)\s+)?(?:tỉnh|thành|huyện|thị|quận|đảng)\s+[uủ]y\b
	yields level=party
	good   Ban Tổ chức Huyện ủy
	good   Đảng ủy
	near   Tỉnh Đồng Tháp

agency.organisation
	match  (?i)\b(?:(?:[uủ]y\s+ban\s+|UB\s*)?(?:mặt\s+trận\s+tổ\s+quốc|MTTQ)(?:\s+việt\s+nam)?
	match  |(?:các\s+)?(?:tổ\s+chức\s+)?(?:đoàn\s+thể|chính\s+trị\s*-\s*xã\s+hội)|liên\s+đoàn\s+lao\s+động|LĐLĐ
	match  |hội\s+(?:nông\s+dân|liên\s+hiệp\s+phụ\s+nữ|LHPN|cựu\s+chiến\s+binh|người\s+cao\s+tuổi|chữ\s+thập\s+đỏ)
	match  |(?:tỉnh|thành|huyện|thị)\s+đoàn|đoàn\s+thanh\s+niên|hiệp\s+hội\s+doanh\s+nghiệp
	match  |liên\s+hiệp\s+các\s+hội(?:\s+{agency-bond.science})?|liên\s+minh\s+hợp\s+tác\s+xã){agency.place}?\b
	yields level=organisation
	good   Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
	good   Hội Nông dân huyện
	good   Liên hiệp các Hội Khoa học và Kỹ thuật
	near   hội nghị

agency.unit
	match  (?i)\b(?:công\s+an(?!\s+toàn)|kho\s+bạc(?:\s+nhà\s+nước)?|bảo\s+hiểm\s+xã\s+hội|BHXH|chi\s+cục\s+thuế
	match  |cơ\s+quan\s+thuế|bưu\s+điện|đài\s+(?:phát\s+thanh|truyền\s+thanh|PT)(?:{agency-field.and}truyền\s+hình)?
	match  |trung\s+tâm\s+(?:y\s+tế|phục\s+vụ\s+hành\s+chính\s+công|{agency-bond.culture}|{agency-bond.trade}
	match  |dịch\s+vụ\s+nông\s+nghiệp)|ban\s+(?:chỉ\s+đạo|quản\s+lý|biên\s+tập|chỉ\s+huy)|tổ\s+công\s+tác
	match  |hội\s+đồng\s+(?!nhân\s+dân)|bộ\s+phận\s+(?:một\s+cửa|tiếp\s+nhận)|ngân\s+hàng|doanh\s+nghiệp|trường\s+học
	match  |văn\s+phòng\s+đăng\s+ký\s+đất\s+đai|tòa\s+án\s+nhân\s+dân|viện\s+kiểm\s+sát){agency.place}?
	yields level=unit
	good   Công an huyện
	good   Kho bạc Nhà nước
	good   Ban Chỉ đạo chuyển đổi số huyện
	good   Trung tâm Văn hóa - Thể thao và Truyền thanh huyện
	near   Hội đồng nhân dân
	near   công an toàn

agency.general                                    # offices without a name of their own
	match  (?i)\b(?:(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|địa\s+phương)(?:\s+(?:hành\s+chính|sự\s+nghiệp|công\s+lập
	match  |chuyên\s+môn|nhà\s+nước|(?:có\s+)?liên\s+quan|trực\s+thuộc|thuộc\s+huyện)){0,12})\b
	yields level=unit
	good   Các cơ quan chuyên môn
	good   đơn vị sự nghiệp công lập
	good   Các đơn vị có liên quan
	near   cơ sở dữ liệu

agency.named                                      # a kind and a name in capitals; less sure than the others
	match  \b(?:Chi cục|Tổng cục|Cục|Hạt|Trạm|Đội|Viện|Trường|Bệnh viện|Ban|Phòng|Sở|Trung tâm|Hội|Ủy ban|Công ty
	match  |Ngành)(?:\s+(?:và\s+)?[A-Z][A-Za-z]*(?:\s+[a-z]+)?){1,5}
	yields level=unit
	good   Chi cục Kiểm lâm
	good   Ban Pháp chế HĐND
	near   Ban hành quyết định
	near   Phòng ngừa
