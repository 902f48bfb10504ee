# Measures: the levels that a target sets, each with its comparator.
#
# The set `measure` finds figures. What a pattern yields:
#   op       the comparator of the contract
#   is       what the words right beside the figure make it: `firm`, `approximate`, `report`, `rate`, `base`, `made`, `more`,
#            `with`, `sized`
#            (see enum kh_figure_kind in extractor/targets/figure.h)
# and its groups: `value`, `max` (ranges), `parts` (fractions), `rest` ("2 tỷ 300 triệu đồng"), `unit` (counts), `glued` (two figures whose hyphen was lost), `text` (the words
# that give the level, where that is not all of the hit).
#
# Patterns with "từ", "tăng", "giảm" look at accents exactly: "đầu tư 95%", "giám sát 10%" are other words.

# ---- parts ----

measure.number                          # 80, 99,5, 3.000
    only
    match  (?:[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)
    good   3.000 lượt
    good   99,5%
    near   chưa có số

measure.sign
    only
    match  \s?(?:%|phần\s+trăm\b)
    good   80%
    good   80 phần trăm
    near   80 phần

strive.word                             # what a section that reports sets out to reach all the same
    match  (?i)\bphấn\s+đấu\b|\bmục\s+tiêu\s+đạt\b|(?<!tự\s)\b(?:bảo\s+đảm|đảm\s+bảo)(?=\s+(?:trên|từ|ít|tối|[0-9]))
    good   Bảo đảm trên 40% nhu cầu thuốc
    good   Chi đầu tư phấn đấu đạt 100% kế hoạch
    good   Phấn đấu đến hết năm đạt 95%
    near   Chi đầu tư đạt 97,97% kế hoạch
    near   12 đơn vị tự đảm bảo từ 10% chi thường xuyên

share.sign                              # a statement without it sets no share
    match  (?i)%|\bphần\s+trăm\b
    good   Phấn đấu đạt 80% hồ sơ
    good   tăng hai mươi phần trăm
    near   chia thành hai phần, trăm người tham dự

measure.percent                         # not the 100% of a formula ("Tỷ lệ = b/a * 100%")
    only
    match  (?<![0-9*/x])(?<![0-9][.,])(?<![*/x]\s)(?<value>{measure.number}){measure.sign}
    good   tối thiểu 99,5% văn bản           value=99,5
    good   đạt 80 % hồ sơ                    value=80
    near   Tỷ lệ = b/a * 100%

measure.to                              # what stands between the ends of a range
    only
    match  (?:\s*[-~÷]\s*|\s+(?:đến|tới)\s+)(?:dưới\s+|khoảng\s+)?
    good   80% - 90%
    good   từ 80 đến dưới 90%
    near   80 và 90%

measure.span                            # 30-40%, 80% đến 90%
    only
    match  (?<![0-9.,/])(?<value>{measure.number}){measure.sign}?{measure.to}(?<max>{measure.number})
    match  {measure.sign}
    good   từ 80% đến 90%      value=80  max=90
    good   đạt 30-40%          value=30  max=40
    near   80%, 90%

measure.stop                            # words that begin no name of a thing counted
    only
    match  (?:được|và|của|trên|tại|so|với|cho|trong|để|là|đối|theo|tính|từ|đến|ngày|giờ|tháng|năm|tuần|quý|tuổi|
    match  thì|có|phải|hoặc|trở|đã|mỗi|về|bằng|do|khi|thuộc|nếu|nửa)\b
    good   ngày làm việc
    good   trở lên
    near   sản phẩm

measure.per                             # "02 lần/năm", "65 triệu đồng/người/năm", "5 ca/1.000 dân"
    only
    match  (?:/\s?(?:(?:1|0[1-3]|100|10{0,2}\.?000)\s+)?(?:năm|tháng|quý|tuần|ngày|người|lượt|hồ\s+sơ|lần|xã|phường|thôn|huyện|hộ|lớp|
    match  ha|km2|đội|đơn\s+vị|(?:người\s+|vạn\s+)?dân|phụ\s+nữ|trẻ)\b){1,2}+
    good   lần/năm
    good   triệu đồng/người/năm
    good   kg/ năm
    good   ca/1.000 dân
    near   lần - năm
    near   lớp/270 trẻ

measure.gap                             # between a figure and what it counts; units of size may stand tight: "140tạ/ha"
    only
    match  (?:\s+|(?=(?:ha|kg|km|tạ|tấn|m2|m3)\b))
    good   15 người
    good   15ha
    near   15người

measure.thing                           # a thing counted: one of the lexicon, else the next word or two
    only
    match  (?:điểm\s+%|{@measure-unit}\b(?:{measure.per})?+|(?-i:(?!{measure.stop})[a-z]+(?:\s+(?!{measure.stop})[a-z]+)?)\b)
    good   lớp tập huấn cho cán bộ
    good   sáng kiến cải cách hành chính
    near   12/2022

measure.count
    only
    match  (?<value>{measure.number})(?:\s+(?:tỷ|tỉ),?\s+(?<rest>{measure.number})(?=\s+triệu\b)|(?:/[0-9]{1,3}(?![0-9/.,]))?(?!/)(?:\s*\([a-z\s]{2,24}\))?(?:{measure.to}(?<max>{measure.number}))?)
    match  {measure.gap}(?<unit>{measure.thing})
    good   152 tỷ 300 triệu đồng    value=152  rest=300  unit=triệu đồng
    good   02 lớp tập huấn          value=02  unit=lớp tập huấn
    good   02 - 03 hội nghị         value=02  max=03  unit=hội nghị
    good   10/12 xã, phường         value=10  unit=xã, phường
    near   02 ngày

measure.duration                        # a time that something may take
    only
    match  (?<value>{measure.number})\s+(?<unit>giờ|phút|giây|ngày)\b(?!\s*[0-9/])
    good   04 giờ làm việc          value=04  unit=giờ
    good   15 phút                  value=15  unit=phút
    near   ngày 15/7

measure.word                            # a number in words; what it is worth: number-word
    only
    match  (?:một|hai|ba|bốn|năm(?!\s+(?:học|nay|[0-9]))|sáu|bảy|tám|chín|mười)
    good   hai mô hình
    good   mười thủ tục
    near   nhiều mô hình

measure.fraction                        # "2/3 số xã"; but "5/8 xã" counts
    only
    match  (?<value>[1-9])/(?<parts>[2-9])\s+(?<unit>(?:tổng\s+)?số\s+(?:cơ\s+quan|đơn\s+vị|doanh\s+nghiệp|thủ\s+tục|hồ\s+sơ|cán\s+bộ|hợp\s+tác\s+xã|[a-z]+))
    good   2/3 số xã đạt chuẩn       value=2  parts=3  unit=số xã
    good   3/4 tổng số hộ            value=3  parts=4  unit=tổng số hộ
    near   5/8 xã

measure.per-many                        # "5/100.000 dân"
    only
    match  (?<value>{measure.number})\s?(?<unit>/\s?10{0,2}(?:\.?000)\s+(?:(?:người\s+)?dân(?:\s+số)?|trẻ(?:\s+em)?(?:\s+đẻ\s+sống)?|
    match  ca(?:\s+(?:đẻ|sinh))?(?:\s+sống)?|phụ\s+nữ|người|hộ|lao\s+động)\b)
    good   dưới 5/100.000 dân        value=5  unit=/100.000 dân
    good   80/100.000 ca đẻ sống     value=80  unit=/100.000 ca đẻ sống
    near   Nghị định 5/2000/NĐ-CP
    near   tỷ lệ bản đồ 1/1.000 khu trung tâm

measure.level
    only
    match  (?:{+measure.percent}|{+measure.fraction}|{+measure.per-many}|{+measure.count})
    good   tối thiểu 80% hồ sơ       value=80
    good   ít nhất 02 lớp tập huấn   value=02  unit=lớp tập huấn
    near   nhiều lớp

measure.link                            # little words between a comparator and its figure
    only
    match  \s+(?:là|phải|đạt|được|có|bằng|từ|trên|mức|tỷ\s+lệ|hoàn\s+thành|khoảng|cũng|bình\s+quân|lần\s+lượt|
    match  tương\s+(?:ứng|đương)|(?:mỗi|hằng|hàng)\s+năm)\b
    good   tối thiểu phải đạt 80%
    good   ít nhất là 80%
    near   %

measure.no-less
    only
    match  (?:tối\s+thiểu|ít\s+nhất|chí\s+ít|không\s+(?:được\s+)?(?:dưới|thấp\s+hơn|ít\s+hơn|nhỏ\s+hơn|kém)|
    match  đạt\s*(?:và|hoặc|,)\s*vượt|bằng\s+hoặc\s+(?:cao\s+hơn|lớn\s+hơn|hơn|trên|vượt)|>=|≥)
    good   tối thiểu 80%
    good   không thấp hơn 90%
    near   tối đa 5%

measure.no-more
    only
    match  (?:tối\s+đa|nhiều\s+nhất|không\s+(?:được\s+)?(?:vượt\s+quá|quá|vượt|cao\s+hơn|lớn\s+hơn|nhiều\s+hơn|
    match  hơn)|bằng\s+hoặc\s+(?:thấp\s+hơn|nhỏ\s+hơn|dưới)|<=|≤)
    good   không vượt quá 5%
    good   tối đa 5%
    near   tối thiểu 5%

measure.more
    only
    match  (?:trên|vượt(?:\s+(?:mức|quá))?|(?:cao|lớn|nhiều)\s+hơn|hơn|>)
    good   trên 90%
    good   vượt mức 90%
    near   dưới 90%

measure.less
    only
    match  (?:dưới|(?:thấp|nhỏ|ít)\s+hơn|chưa\s+(?:đến|tới)|<)
    good   dưới 5%
    good   thấp hơn 5%
    near   trên 5%

measure.step                            # words between "tăng" or "giảm" and its figure
    only
    match  \s+(?:thêm|được|gấp|tối\s+thiểu|ít\s+nhất|tối\s+đa|trên|hơn|từ|khoảng|gần|bình\s+quân|trung\s+bình|
    match  không\s+(?:dưới|quá|thấp\s+hơn)|(?:hằng|hàng|mỗi)\s+năm|là|≥|>=|>)
    good   tăng thêm tối thiểu 20%
    good   giảm bình quân hằng năm 5%
    near   %

measure.and-more
    only
    match  (?:\s*(?:hoặc|và))?\s*(?:trở\s+lên|cao\s+hơn)\b
    good   95% trở lên
    good   95% hoặc cao hơn
    near   95% trở xuống

measure.quality                         # words after which "trở lên" says how good a thing is, not how much of it
    only
    match  (?:đạt|loại|hạng|mức|bậc|cấp|khá|tốt|giỏi|trung\s+bình|trình\s+độ|tuổi)\b
    good   đạt khá trở lên
    good   loại tốt trở lên
    near   dân số trở lên

# ---- figures that are no level ----

measure.from-count                      # "từ 10 ngày xuống còn 07 ngày": where a count starts from
    match  (?i)\b(?:(?:tăng|giảm|nâng|rút\s+ngắn)\s+)?từ\s+(?:mức\s+)?(?<value>{measure.number})\s+(?<unit>[a-z]+)
    match  (?:[\s/](?!đến\b|lên\b|xuống\b|trở\b)[a-z0-9.]+){0,8}(?=\s(?:lên|xuống)(?:\s+(?:còn|đến|đạt|mức))?\s+(?:{measure.no-less}\s+|{measure.no-more}\s+|{measure.less}\s+|khoảng\s+)?[0-9])
    yields is=base
    accents exact
    good   rút ngắn từ 10 ngày xuống còn 07 ngày                 value=10
    good   giảm từ 23 ca sinh/1.000 phụ nữ xuống 18 ca           value=23
    good   nâng từ 7 xã năm 2020 lên đạt 14 xã                   value=7
    near   từ 10 lao động trở lên

measure.merged                          # "Sắp xếp 15 xã thành 05 xã": where a merger starts from
    match  (?i)\b(?:sắp\s+xếp|sáp\s+nhập|hợp\s+nhất|gộp|nhập|hợp\s+thôn)(?:\s+lại)?\s+(?<value>{measure.number})\s+(?<unit>[a-z]+),?(?:\s(?!thành\s[0-9]|còn\b|xuống\b)[a-z,]+){0,8}(?=\s(?:thành|còn|xuống\s+còn)\s+[0-9])
    yields is=base
    accents any
    good   Sắp xếp 15 xã thành 05 xã mới                value=15
    good   sáp nhập 06 thôn còn 03 thôn                 value=06
    near   Sắp xếp 15 xã

measure.from-to                         # "tăng từ 70% năm 2021 lên 85%": the 70% is where it starts from
    match  (?i)\b(?:(?:tăng|giảm|nâng)\s+)?từ\s+(?:mức\s+)?(?<value>{measure.number}){measure.sign}
    match  (?:[^%;.]{0,40}?(?<!trở)\s(?:lên|xuống)(?:\s+còn|\s+mức|\s+đến)?|\s*\(?(?:vào\s+|trong\s+|
    match  của\s+)?năm\s+[0-9]{4}\)?\s+đến)\b
    yields is=base
    accents exact
    good   tăng từ 70% năm 2021 lên 85% năm 2022                  value=70
    good   nâng tỷ lệ từ 60% (năm 2021) đến 80% năm 2025          value=60
    near   đạt từ 95% trở lên

measure.of-plan                         # what a share is of when it reports: "97,97% kế hoạch"
    only
    match  \s+(?:so\s+)?(?:với\s+)?(?:kế\s+hoạch|dự\s+toán|chỉ\s+tiêu|KH|cùng\s+kỳ|nghị\s+quyết)\b
    good   đạt 97,97% kế hoạch
    good   tăng 5% so với cùng kỳ
    near   so với năm 2021

measure.share-of-plan                   # reports, unless the sentence has a goal: "đạt 97,97% kế hoạch"
    match  (?i)(?<![0-9.,/])(?<text>{+measure.percent}){measure.of-plan}
    yields op== is=report
    good   thu nội địa đạt 97,97% kế hoạch              value=97,97  text=97,97%
    good   đạt 100 % dự toán                            value=100
    near   100% cơ quan xây dựng kế hoạch

measure.over-plan                       # "vượt 20% dự toán"
    match  (?i)(?<![A-Za-z])(?<text>{measure.more}\s*{+measure.percent}){measure.of-plan}
    yields op=> is=report
    good   ước vượt 20% dự toán                         value=20
    good   giải ngân đạt trên 90% kế hoạch được giao    value=90  text=trên 90%
    near   vượt 90% số hộ

measure.rate                            # rates of taxes and allowances
    match  (?i)\b(?:thuế\s+suất|lãi\s+suất|phụ\s+cấp(?:\s+[a-z0-9]+){0,9}?|mức\s+(?:hưởng|đóng|thu|trích|chi|phạt|phí)(?:\s+phí)?|hưởng|thuế\s+(?:GTGT|VAT|
    match  giá\s+trị\s+gia\s+tăng)|(?:được\s+)?(?:để|giữ)\s+lại|trích(?:\s+(?:lại|lập|nộp|chuyển|để\s+lại))?)(?:\s+(?:là|bằng|mức|tối\s+đa|tối\s+thiểu|không\s+quá)){0,2}:?\s+{+measure.percent}
    yields op== is=rate
    good   áp dụng mức thuế suất 5%                     value=5
    good   địa phương hưởng 100%                        value=100
    good   được để lại 85% cho hoạt động thu            value=85
    good   hằng tháng trích 10% tổng số thu             value=10
    good   áp dụng mức thu 5% giá trị hợp đồng          value=5
    good   mức phụ cấp thâm niên tương ứng 14 năm là 14%    value=14
    good   đang hưởng mức phụ cấp thâm niên 8%.         value=8
    near   thuế đạt 95%
    near   mức thu đạt 95% dự toán

measure.fee-paid                        # how a fee is split: "nộp 15% vào ngân sách nhà nước", "nộp NSNN 15%"
    match  (?i)\bnộp\s+(?:{+measure.percent}\s+(?:(?:tổng\s+)?số\s+|vào\s+)?(?:tiền|phí|lệ\s+phí|ngân\s+sách|nsnn)\b|(?:(?:vào\s+)?(?:ngân\s+sách(?:\s+nhà\s+nước)?|nsnn))\s+{+measure.percent})
    yields op== is=rate
    good   nộp 100% số tiền phí thu được vào ngân sách nhà nước    value=100
    good   nộp NSNN 15%                                 value=15
    near   nộp 100% hồ sơ trực tuyến

measure.allowance                       # money that is given or let off
    match  (?i)\b(?:hỗ\s+trợ|miễn(?:,?\s+giảm)?|cấp|chi\s+trả|tài\s+trợ|bố\s+trí|trích|cấp\s+bù)\s+
    match  (?:tối\s+đa\s+|không\s+quá\s+|tối\s+thiểu\s+|ít\s+nhất\s+)?{+measure.percent}\s+(?:tổng\s+)?
    match  (?:kinh\s+phí|chi\s+phí|học\s+phí|lệ\s+phí|phí|giá\s+trị|mức|tiền|lãi\s+suất|lương|vốn|nguồn)\b
    yields op== is=rate
    good   hỗ trợ tối đa 50% chi phí tư vấn             value=50
    good   miễn 100% lệ phí                             value=100
    near   hỗ trợ 50% doanh nghiệp chuyển đổi số

measure.allowance-each                  # "hỗ trợ 02 triệu đồng cho mỗi hộ", "hỗ trợ 500 nghìn đồng/người"
    match  (?i)\b(?:hỗ\s+trợ|trợ\s+cấp|chi\s+trả|thưởng|vay)\s+(?:(?:tối\s+đa|không\s+quá|thêm|mức)\s+){0,2}(?<value>{measure.number})\s+(?<unit>(?:nghìn|ngàn|triệu|tỷ)?\s?đồng)(?=\s*/|\s+(?:cho\s+)?(?:mỗi|từng|một)\s)
    yields op== is=rate
    accents exact
    good   Hỗ trợ 02 triệu đồng cho mỗi hộ nghèo        value=02
    good   hỗ trợ tối đa 500 nghìn đồng/người/tháng     value=500
    near   hỗ trợ 02 triệu đồng cho quỹ
    near   hỗ trợ 50 hộ nghèo

measure.share-of-cost                   # who pays how much
    match  (?i)\bngân\s+sách\s+(?:trung\s+ương|nhà\s+nước|địa\s+phương|cấp\s+[a-z]+|tỉnh|thành\s+phố|huyện|xã)
    match  (?:\s+(?:hỗ\s+trợ|đảm\s+bảo|bảo\s+đảm|chi|cấp|là))*:?\s+{+measure.percent}
    match  |\b(?:nhân\s+dân|người\s+dân|doanh\s+nghiệp|dân)\s+(?:tự\s+)?(?:đóng\s+góp|đối\s+ứng|bỏ\s+ra)\s+{+measure.percent}
    yields op== is=rate
    good   ngân sách tỉnh hỗ trợ 70%                    value=70
    good   ngân sách huyện 30%                          value=30
    good   nhân dân đóng góp 20%                        value=20
    near   giải ngân ngân sách đạt 95%

measure.disbursed                       # but how much of it is spent: "tỷ lệ giải ngân vốn ngân sách huyện 100%"
    match  (?i)\bgiải\s+ngân\b[^0-9.;%]{1,40}\bngân\s+sách\s+(?:trung\s+ương|nhà\s+nước|địa\s+phương|cấp\s+[a-z]+|tỉnh|thành\s+phố|huyện|xã):?\s+(?<text>{+measure.percent})
    yields op== is=approximate
    good   Tỷ lệ giải ngân: vốn ngân sách huyện 100%    value=100
    good   giải ngân nguồn vốn ngân sách tỉnh 98%       value=98
    near   giải ngân theo ngân sách huyện hỗ trợ 30%

measure.share-of-cost-rest              # and who pays the rest: "ngân sách huyện 70%, xã hội hóa 30%"
    match  (?i)\bngân\s+sách\b[^.;%]{0,60}%\s*[,;]?\s+(?:và\s+|còn\s+lại\s+)?(?:từ\s+)?(?:nguồn\s+|vốn\s+)*(?:xã\s+hội\s+hóa|huy\s+động|nhân\s+dân|người\s+dân|doanh\s+nghiệp|dân|khác)
    match  (?:\s+(?:đóng\s+góp|đối\s+ứng))?:?\s+{+measure.percent}
    yields op== is=rate
    good   ngân sách huyện 70%, xã hội hóa 30%          value=30
    good   ngân sách tỉnh 50% và nhân dân đóng góp 50%    value=50
    near   ngân sách đạt 70%, xã hội hóa đạt 30%

measure.planned                         # what was planned, beside what was reached: "còn thấp so với kế hoạch (80%)"
    match  (?i)\bso\s+với\s+(?:kế\s+hoạch|chỉ\s+tiêu|mục\s+tiêu|yêu\s+cầu|nghị\s+quyết)(?:\s+(?:giao|đề\s+ra|đặt\s+ra|năm\s+[0-9]{4}))?\s+(?:là\s+|\(\s?){+measure.percent}
    yields op== is=rate
    good   còn thấp so với kế hoạch (80%)               value=80
    good   vượt so với chỉ tiêu đề ra là 75%            value=75
    near   so với kế hoạch tăng 80%

measure.given                           # what somebody else asks, beside what is aimed at: "(chỉ tiêu tỉnh giao 75%)"
    match  (?i)\((?:chỉ\s+tiêu|kế\s+hoạch|mục\s+tiêu|KH|yêu\s+cầu)(?:\s+[a-z]+){0,6}?\s+(?:giao|yêu\s+cầu|đề\s+ra)(?:\s+là)?:?\s+(?:{measure.no-less}\s+|{measure.more}\s*|đạt\s+)?{+measure.percent}
    yields op== is=rate
    accents exact
    good   đạt từ 80% trở lên (chỉ tiêu tỉnh giao 75%)  value=75
    good   đạt 96% (kế hoạch thành phố giao là 95%)     value=95
    near   phấn đấu chỉ tiêu giao đạt 75%

measure.worth                           # what one thing of those counted is worth: "05 nhà, trị giá 50 triệu đồng/nhà"
    match  (?i)\btrị\s+giá\s+(?:(?:khoảng|từ|trên|gần|hơn|là)\s+)?(?<![0-9.,/]){+measure.count}
    yields op== is=rate
    accents exact
    good   trao 05 nhà, trị giá 50 triệu đồng/nhà       value=50
    good   mỗi suất trị giá từ 500 nghìn đồng           value=500
    near   giá trị 50 triệu đồng

measure.capital                         # "doanh nghiệp 100% vốn nước ngoài" names a kind of company
    match  (?i)(?<!\.\s)(?<!;\s)(?<!-\s)\b{+measure.percent}\s+vốn\s+(?:đầu\s+tư\s+|điều\s+lệ\s+)?(?:của\s+)?
    match  (?:nước\s+ngoài|nhà\s+nước|điều\s+lệ|tự\s+có)\b
    yields op== is=rate
    good   sử dụng 100% vốn tự có của doanh nghiệp      value=100
    good   doanh nghiệp 100% vốn nước ngoài             value=100
    good   công ty 100% vốn nhà nước                    value=100
    near   100% vốn đầu tư công được giải ngân

measure.own-cost                        # "đơn vị tự bảo đảm 100% chi thường xuyên" names a kind of unit
    match  (?i)\btự\s+(?:bảo\s+đảm|đảm\s+bảo)(?:\s+được)?\s+(?:từ\s+|trên\s+|dưới\s+)?(?:{+measure.span}|{+measure.percent})(?:\s+trở\s+lên)?\s+(?:tổng\s+)?(?:chi|kinh\s+phí)\b
    yields op== is=rate
    accents exact
    good   đơn vị tự bảo đảm 100% chi thường xuyên      value=100
    good   tự đảm bảo từ 30% đến dưới 70% chi thường xuyên    value=30  max=70
    near   bảo đảm 100% chi thường xuyên

measure.of-profit                       # caps of tax law
    match  (?i)\bkhông\s+(?:vượt\s+)?quá\s+{+measure.percent}\s+(?:của\s+)?(?:tổng\s+)?(?:lợi\s+nhuận|doanh\s+thu|vốn\s+điều\s+lệ|vốn\s+chủ\s+sở\s+hữu|quỹ\s+tiền\s+lương|mức\s+lương)\b
    yields op== is=rate
    good   không vượt quá 30% của tổng lợi nhuận        value=30
    good   không quá 20% vốn điều lệ                    value=20
    near   không quá 5% hồ sơ trễ hạn

measure.strength                        # how strong a substance is, how steep a slope: "Chlorine 70%", "cồn 70%", "độ dốc 4%"
    match  (?i)\b(?:chlorine|clorin|(?:chlo|clo)ramine?(?:\s+[a-z])?|cồn|(?:nồng\s+độ|hàm\s+lượng|axit|acid)(?:\s+(?!giảm|tăng|đạt)[a-z0-9]+){0,4}|độ\s+(?:ẩm|dốc|mặn|rỗng|chặt)|tần\s+suất)
    match  \s+(?:là\s+|từ\s+|P\s*=\s*)?[^A-Za-z0-9\s]?(?:{+measure.span}|{+measure.percent})
    yields op== is=rate
    accents exact
    good   thành phần axit HNO3 65% - 98%              value=65  max=98
    good   nồng độ doanh nghiệp kê khai "65%            value=65
    near   nồng độ bụi giảm 10%
    good   cấp hóa chất Cloramin B, Chlorine 70%        value=70
    good   sát khuẩn bằng cồn 70%                       value=70
    good   độ dốc 2-4%                                  value=2  max=4
    good   đất thịt có độ ẩm 10-20%                     value=10  max=20
    near   giảm tỷ lệ hộ nghèo còn 5%

target-score.line                       # of a table of scores: a share and what it gives
    match  %[^%]{0,200}:\s?[0-9](?:[.,][0-9]{1,2})?$
    good   Từ 80% trở lên: 0.5
    good   100% đề xuất, kiến nghị được giải quyết: 1,5
    near   Tỷ lệ hồ sơ đúng hạn: 95%
    near   Đạt 95%, trong đó cấp xã: 120

measure.score                           # a part of the points that a criterion gives
    match  (?i){+measure.percent}\s?(?:tổng\s+)?(?:số\s+)?điểm\s(?:tối\s+đa|đạt\s+được|chuẩn|của\s+(?:tiêu|TC|nội))
    yields op== is=rate
    good   chưa đáp ứng thì đạt 50% điểm tối đa         value=50
    good   trừ 10% tổng số điểm đạt được                value=10
    near   100% điểm tiếp nhận hồ sơ

measure.marks                           # what part of an examination's marks or matter a question has
    match  (?i)(?:[0-9]{1,3}\s?%?\s?-\s?)?{+measure.percent}\s?(?:tổng\s+số\s+điểm\b|số\s+điểm(?=\s*[),;:.])|(?:kiến\s+thức|chương\s+trình)\s+(?:của\s+)?(?:các\s+)?lớp\b
    match  |(?:mức\s+(?:độ\s+)?)?(?:nhận\s+biết|thông\s+hiểu|vận\s+dụng(?:\s+(?:thấp|cao))?)(?=\s*(?:[),;:.+]|$)))
    yields op== is=rate
    good   Câu 1 (25% tổng số điểm): đọc hiểu           value=25
    good   Trắc nghiệm (70% số điểm): gồm 40 câu        value=70
    good   chủ yếu lớp 12, khoảng 5% - 10 % kiến thức lớp 11    value=10
    good   đề gồm 40% nhận biết, 30% thông hiểu         value=40
    near   100% số điểm trường có điện
    near   90% cán bộ nhận biết được rủi ro

measure.permission                      # how far something may be changed: "được phép giảm tối đa 50% số tiết"
    match  (?i)\bđược\s+(?:phép\s+)?(?:giảm|tăng|điều\s+chỉnh|miễn)\s+(?:tối\s+đa|không\s+quá)\s+{+measure.percent}
    yields op== is=rate
    good   giáo viên được phép giảm tối đa 50% số tiết  value=50
    good   được điều chỉnh không quá 10% kinh phí       value=10
    near   giảm tối đa 50% số cuộc họp

measure.formula
    match  (?i)(?:[*/]|(?<![A-Za-z])x|\b[a-z]/[a-z])\s*(?<value>{measure.number}){measure.sign}
    yields op== is=rate
    good   Tỷ lệ = b/a * 100%                           value=100
    good   Điểm = Tỷ lệ x 100%                          value=100
    near   đạt 100%

# ---- percentages and counts with a comparator ----

measure.at-least                        # a level that may be passed
    match  (?i)(?<![A-Za-z]){measure.no-less}(?:{measure.link})*\s*{+measure.level}(?:{measure.and-more})?
    yields op=>= is=firm
    good   Tối thiểu 80% hồ sơ                          value=80
    good   ít nhất 02 lớp tập huấn                      value=02  unit=lớp tập huấn
    good   Có ≥ 30% DNNVV                               value=30
    good   tối thiểu phải đạt 99,5 % văn bản            value=99,5
    good   đạt và vượt 100% chỉ tiêu                    value=100
    near   tối đa 5% hồ sơ trễ hạn
    near   Tỷ lệ tối thiểu theo quy định

measure.at-least-word                   # "ít nhất hai mô hình"
    match  (?i)(?<![A-Za-z]){measure.no-less}(?:{measure.link})*\s+(?<value>{measure.word})\s+(?<unit>{measure.thing})
    yields op=>= is=firm
    accents exact
    good   ít nhất hai mô hình sinh kế                  value=hai  unit=mô hình
    good   tối thiểu mười thủ tục                       value=mười  unit=thủ tục
    near   ít nhất trong một năm
    near   tối thiểu năm 2025
    near   ít nhất một nửa số xã

measure.at-most-word
    match  (?i)(?<![A-Za-z]){measure.no-more}(?:{measure.link})*\s+(?<value>{measure.word})\s+(?<unit>(?!cách\b){measure.thing}|giờ|phút|ngày)
    yields op=<= is=firm
    accents exact
    good   không quá hai lần                            value=hai  unit=lần
    good   tối đa một giờ                               value=một  unit=giờ
    near   tối đa một cách

measure.at-least-range
    match  (?i)(?<![A-Za-z]){measure.no-less}(?:{measure.link})*\s*{+measure.span}
    yields op=range is=firm
    good   tối thiểu từ 80% đến 90%                     value=80  max=90
    good   ít nhất 30-40% đơn vị                        value=30  max=40
    near   tối thiểu 80% và 90%

measure.sized                           # "có chiều dài từ 15 mét trở lên lắp thiết bị": a level, or which things are meant
    match  (?i)\btừ\s+(?:đủ\s+)?(?<![0-9.,/]){+measure.count}{measure.and-more}(?=\s+(?:được\b|(?!{measure.stop})[a-z]))
    yields op=>= is=sized
    accents exact
    good   có từ 10 lao động trở lên thành lập công đoàn    value=10  unit=lao động
    good   chiều dài từ 15 mét trở lên lắp thiết bị     value=15  unit=mét
    good   có từ 20 lao động trở lên được tập huấn      value=20  unit=lao động
    near   đạt từ 70 điểm trở lên.

measure.and-up                          # "95% trở lên"
    match  (?i)(?:\b(?:từ|{measure.more})\s+(?:mức\s+|trên\s+)?)?(?<![0-9.,/]){+measure.level}{measure.and-more}
    yields op=>= is=firm
    good   từ 95% trở lên số hồ sơ                      value=95
    good   80% trở lên                                  value=80
    good   đạt 85 điểm trở lên                          value=85  unit=điểm
    near   đạt loại tốt trở lên

measure.and-up-far                      # "95% dân số trở lên", "từ 80 đảng viên mới trở lên"
    match  (?i)(?:\b(?:từ|{measure.more})\s+(?:mức\s+|trên\s+)?)?(?<![0-9.,/])(?:{+measure.percent}|(?<value>
    match  {measure.number})\s+(?<unit>(?>{@measure-unit})))(?:\s+(?:ưu\s+tú|(?!(?:được|và|của|trên|tại|với|cho|trong|để|theo
    match  |từ|đến|có|phải|hoặc|đã|khi|nếu)\b|{measure.quality})[a-z]+)){1,4}\s+trở\s+lên\b
    yields op=>= is=firm
    good   đạt 95% dân số trở lên                       value=95
    good   kết nạp từ 80 đảng viên mới trở lên          value=80  unit=đảng viên
    good   giới thiệu từ 03 đoàn viên ưu tú trở lên     value=03  unit=đoàn viên
    near   95% đơn vị đạt loại khá trở lên
    near   70% người dân từ 15 tuổi trở lên
    near   80% doanh nghiệp có từ 10 lao động trở lên

measure.and-down
    match  (?i)(?:\btừ\s+)?(?<![0-9.,/]){+measure.level}\s+trở\s+xuống\b
    yields op=<= is=firm
    good   từ 5% trở xuống                              value=5
    good   3 lần trở xuống                              value=3  unit=lần
    near   5% trở lên

measure.glued                           # "3040%": a range whose hyphen the scan lost
    match  (?i)(?:\btừ\s+)?(?<![0-9.,/])(?<glued>[0-9]{4,5})\s?%
    yields op=range
    good   đột xuất từ 3040% cơ quan                    glued=3040
    good   đạt 95100% hồ sơ                             glued=95100
    near   đạt 100%

measure.from                            # "đạt từ 95%" alone may be passed too
    match  (?i)\btừ\s+(?:mức\s+|khoảng\s+)?{+measure.percent}
    yields op=>=
    accents exact
    good   đúng hạn đạt từ 95%                          value=95
    good   Từ 30% hồ sơ                                 value=30
    near   đầu tư 95% vốn

measure.from-score                      # "đạt từ 90/100 điểm"
    match  (?i)\btừ\s+(?:mức\s+)?(?<![0-9.,/])(?<value>{measure.number})/[0-9]{2,4}\s+(?<unit>điểm)\b(?!\s+(?:trường|cầu|du))(?:{measure.and-more})?
    yields op=>= is=firm
    accents exact
    good   đạt từ 90/100 điểm                           value=90  unit=điểm
    good   từ 85,5/100 điểm trở lên                     value=85,5
    near   từ 85/100 điểm trường
    near   đạt 90/100 điểm

measure.above
    match  (?i)(?<![A-Za-z])(?!trên\s+0?1\s*(?:ha|m2|km2)\b)(?!trên\s+(?:1\s+vạn|100|10{0,2}\.?000)\s+(?:người\s+)?(?:dân|trẻ|phụ\s+nữ|ca)\b)
    match  (?!(?<!đạt\s)(?<!có\s)(?<!lên\s)trên\s+[0-9]{1,3}\s+(?:kênh|trang|tờ\s+báo|đài|nền\s+tảng|mạng|hệ\s+thống|địa\s+bàn|tuyến|lĩnh\s+vực|mặt|phương\s+diện|cánh\s+đồng)\b){measure.more}\s*(?:mức\s+)?{+measure.level}
    yields op=>
    good   đạt trên 90%                                 value=90
    good   vượt 90% số hộ                               value=90
    good   trên 50 hợp tác xã                           value=50  unit=hợp tác xã
    near   trên tổng số hồ sơ
    near   giá trị sản phẩm trên 1 ha đất
    near   Số bác sĩ trên 10.000 dân
    near   Tuyên truyền trên 02 kênh truyền hình

measure.never-over                      # "không để … quá 5%"
    match  (?i)\bkhông\s+để\s[^,;.%]{0,60}?(?<text>\b(?:quá|vượt(?:\s+quá)?|trên)\s+{+measure.percent})
    yields op=<= is=firm
    good   không để tỷ lệ hồ sơ trễ hạn quá 5%          value=5  text=quá 5%
    good   Không để hồ sơ tồn đọng vượt quá 2%          value=2
    near   không để xảy ra tình trạng trễ hạn

measure.never-over-count                # "không để xảy ra quá 5 vụ cháy rừng"
    match  (?i)\bkhông\s+để\s[^,;.%0-9]{0,60}?(?<text>\b(?:quá|vượt(?:\s+quá)?)\s+(?<value>{measure.number})\s+(?<unit>(?>{@measure-unit})))\b
    yields op=<= is=firm
    accents any
    good   Không để xảy ra quá 5 vụ cháy rừng           value=5  unit=vụ
    good   không để tồn đọng vượt quá 10 hồ sơ          value=10  unit=hồ sơ
    near   không để quá hạn 5 hồ sơ

measure.at-most
    match  (?i)(?<![A-Za-z]){measure.no-more}(?:{measure.link})*\s*(?:{+measure.level}|{+measure.duration})
    yields op=<= is=firm
    good   trễ hạn không quá 5%                         value=5
    good   sơ tán dân không quá 04 giờ                  value=04  unit=giờ
    good   tối đa 02 lần                                value=02  unit=lần
    near   tối thiểu 5%

measure.below
    match  (?i)(?<![A-Za-z]){measure.less}\s*(?:mức\s+)?{+measure.level}
    yields op=<
    good   còn dưới 5%                                  value=5
    good   thấp hơn 2%                                  value=2
    near   trên 5%

measure.range
    match  (?i)(?:\b(?:từ|khoảng|trong\s+khoảng)\s+)*{+measure.span}
    yields op=range
    good   từ 95% đến 100% hồ sơ                        value=95  max=100
    good   từ 80 đến 90%                                value=80  max=90
    good   30-40% cơ quan                               value=30  max=40
    near   (20%, 15%)

# ---- changes ----

measure.firm                            # a comparator that says that a level is set
    only
    match  (?:tối\s+thiểu|ít\s+nhất|không\s+(?:dưới|quá|thấp\s+hơn)|tối\s+đa|≥|>=)
    good   tăng tối thiểu 20%
    good   giảm ít nhất 5%
    near   tăng 20%

measure.increase-firm
    match  (?i)(?<!gia\s)\b(?:tăng|thêm)(?:{measure.step})*(?:\s+{measure.firm}(?:{measure.step})*\s*(?:
    match  {+measure.span}|{+measure.level})|\s*{+measure.level}{measure.and-more})
    yields op=increase is=firm
    accents exact
    good   Phấn đấu mỗi năm tăng tối thiểu 20%          value=20
    good   tăng ít nhất 02 bậc                          value=02  unit=bậc
    near   tăng 10% so với năm 2021

measure.decrease-firm
    match  (?i)\b(?:giảm(?:\s+thiểu)?|rút\s+ngắn|tinh\s+giản)(?:{measure.step})*(?:\s+{measure.firm}(?:
    match  {measure.step})*\s*(?:{+measure.span}|{+measure.level})|\s*{+measure.level}{measure.and-more})
    yields op=decrease is=firm
    accents exact
    good   Giảm tối thiểu 10% đầu mối                   value=10
    good   cắt giảm ít nhất 20% thời gian               value=20
    good   giảm từ 20% trở lên                          value=20
    near   giám sát tối thiểu 10% đơn vị

measure.increase
    match  (?i)(?<!gia\s)\b(?:tăng|thêm)(?:{measure.step})*\s*(?:{+measure.span}|{+measure.level})(?:
    match  {measure.and-more})?
    yields op=increase
    accents exact
    good   Phấn đấu mỗi năm tăng tối thiểu 20%          value=20
    good   tăng 10 - 15% so với năm 2021                value=10  max=15
    good   tăng ít nhất 02 bậc                          value=02  unit=bậc
    near   tăng tỷ lệ đạt 50%

measure.decrease
    match  (?i)\b(?:giảm(?:\s+thiểu)?|rút\s+ngắn|tinh\s+giản)(?:{measure.step})*\s*(?:{+measure.span}|
    match  {+measure.level})(?:{measure.and-more})?
    yields op=decrease
    accents exact
    good   Giảm tối thiểu 10% đầu mối                   value=10
    good   cắt giảm ít nhất 20% thời gian               value=20
    near   giám sát 10% đơn vị
    near   giảm xuống dưới 30%

# ---- ranks and scores ----

measure.place                           # what is ranked
    only
    match  (?:tỉnh,\s+thành\s+phố|(?:huyện|quận)(?:,\s+(?:huyện|thị\s+xã|thành\s+phố)){1,3}|xã(?:,\s+(?:phường|thị\s+trấn)){1,2}|địa\s+phương|
    match  đơn\s+vị|tỉnh|huyện|thị\s+xã|thành\s+phố|xã|phường|sở|quốc\s+gia|nước|bộ,\s+ngành)
    good   tỉnh, thành phố
    good   huyện, thị xã, thành phố
    near   vùng

measure.leaders
    match  (?i)(?:\b(?:nhóm|top|tốp)\s+)?(?<![0-9.,/])(?<value>[0-9]{1,3})\s+(?<unit>{measure.place})
    match  (?:\s+[A-Za-z]+){0,5}?\s+(?:dẫn\s+đầu|đứng\s+đầu|đầu|cao\s+nhất|tốt\s+nhất)\b
    yields op== is=firm
    good   thuộc nhóm 10 huyện dẫn đầu                  value=10  unit=huyện
    good   trong top 15 tỉnh, thành phố dẫn đầu cả nước    value=15  unit=tỉnh, thành phố
    near   nhóm 2 đơn vị tự bảo đảm chi thường xuyên

measure.top
    match  (?i)\b(?<unit>top|tốp)\s+(?<value>[0-9]{1,3})\b
    yields op== is=firm
    good   thuộc top 03 vùng Đồng bằng sông Cửu Long    value=03  unit=top
    good   vào tốp 10 cả nước                           value=10
    near   laptop 15 inch

measure.rank
    match  (?i)\b(?:xếp|đứng|giữ)\s+(?<unit>(?:vị\s+trí\s+)?thứ|hạng|vị\s+trí)\s+(?<value>[0-9]{1,3})
    match  (?:/[0-9]+)?\b
    yields op== is=firm
    good   xếp hạng 20/63 tỉnh                          value=20  unit=hạng
    good   đứng thứ 5 toàn tỉnh                         value=5  unit=thứ
    near   xếp hạng sản phẩm

measure.rank-word                       # "xếp thứ nhất khối thi đua"
    match  (?i)\b(?:xếp|đứng|giữ)\s+(?:vị\s+trí\s+)?(?<unit>thứ|hạng|vị\s+trí)\s+(?<value>nhất|nhì)\b
    yields op== is=firm
    good   Xếp thứ nhất khối thi đua                    value=nhất  unit=thứ
    good   giữ vị trí thứ nhì toàn tỉnh                 value=nhì
    near   đợt thứ nhất

measure.rank-range                      # "xếp thứ hạng từ 1 đến 5"
    match  (?i)\b(?:xếp|đứng|giữ)\s+(?:thứ\s+)?(?<unit>thứ|hạng|vị\s+trí)\s+(?:từ\s+)?(?:thứ\s+)?(?<value>[0-9]{1,3})\s*(?:đến|-)\s*(?:thứ\s+)?(?<max>[0-9]{1,3})\b
    yields op=range is=firm
    good   xếp thứ hạng từ 1 đến 5 trong các huyện      value=1  max=5  unit=hạng
    good   xếp vị trí từ thứ 10 đến thứ 15              value=10  max=15  unit=vị trí
    near   xếp hạng 20/63 tỉnh

measure.rank-and-up                     # "từ thứ 15 trở lên": a rank or a better one
    match  (?i)\b(?:(?:xếp|đứng|giữ|từ)\s+)(?:từ\s+)?(?<unit>(?:vị\s+trí\s+)?thứ|hạng|vị\s+trí)\s+(?:từ\s+)?(?:thứ\s+)?(?<value>[0-9]{1,3})
    match  (?:/[0-9]+)?\s+trở\s+lên\b
    yields op=>= is=firm
    good   Xếp hạng PCI từ thứ 15 trở lên               value=15  unit=thứ
    good   xếp hạng 20/63 trở lên                       value=20  unit=hạng
    good   giữ vị trí từ thứ 5 trở lên                  value=5   unit=vị trí
    near   xếp hạng 20/63 tỉnh

# ---- bare figures: what the words around them mean is read from the marks below ----

measure.about
    match  (?i)\b(?:khoảng|gần|xấp\s+xỉ|chừng|chiếm(?:\s+(?:khoảng|gần|tỷ\s+lệ|tỷ\s+trọng))?|bằng
    match  (?:\s+khoảng)?)\s+(?<text>{+measure.percent})
    yields op== is=approximate
    good   khoảng 23% doanh nghiệp                      value=23
    good   dịch vụ chiếm 36,49% trong GRDP              value=36,49
    near   đạt 40% GRDP

measure.about-count                     # "công suất bổ sung khoảng 2.989,5 MW"
    match  (?i)\b(?:khoảng|xấp\s+xỉ|chừng)\s+(?<text>(?<value>{measure.number})(?:{measure.to}(?<max>{measure.number}))?{measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b
    match  (?!\s+trở\s)
    yields op== is=approximate
    accents exact
    good   tổng công suất bổ sung khoảng 2.989,5 MW     value=2.989,5  unit=MW
    good   thu hút khoảng 20 dự án                      value=20  unit=dự án
    near   khoảng 23% doanh nghiệp
    near   khoảng thời gian 5 năm

measure.about-range
    match  (?i)\bchiếm\s+(?:(?:khoảng|gần|tỷ\s+lệ|tỷ\s+trọng)\s+)?(?<text>{+measure.span})
    yields op=range is=approximate
    good   chiếm khoảng 75%-80% tổng vốn đầu tư         value=75  max=80
    good   dịch vụ chiếm 36 - 38% trong GRDP            value=36  max=38
    near   chiếm 36% trong GRDP

measure.exact
    match  (?<![0-9.,/]){+measure.percent}
    yields op==
    good   100% văn bản được rà soát                    value=100
    good   đạt 85 % hồ sơ                               value=85
    near   Tỷ lệ % người hưởng

measure.exact-fraction
    match  (?i)(?<![0-9.,/]){+measure.fraction}
    yields op==
    accents exact
    good   2/3 số ấp có tổ công nghệ số                 value=2  parts=3  unit=số ấp
    good   Trên địa bàn có 1/2 số xã đạt chuẩn          value=1  parts=2  unit=số xã
    near   10/12 xã

measure.exact-per-many
    match  (?i)(?<![0-9.,/]){+measure.per-many}
    yields op==
    accents exact
    good   tử vong mẹ còn 40/100.000 trẻ đẻ sống        value=40  unit=/100.000 trẻ đẻ sống
    good   5/1000 dân                                   value=5  unit=/1000 dân
    near   5/10 xã

measure.density                         # "12 bác sĩ/10.000 dân"
    match  (?i)(?<![0-9.,/])\b(?<value>{measure.number})\s+(?<unit>(?>{@measure-unit})/\s?(?:100|10{0,2}\.?000|(?:một\s+|1\s+)?vạn)\s+(?:người\s+)?(?:dân|hộ|trẻ|phụ\s+nữ)\b)
    yields op==
    accents exact
    good   12 bác sĩ/10.000 dân                         value=12  unit=bác sĩ/10.000 dân
    good   35 thuê bao/100 dân                          value=35  unit=thuê bao/100 dân
    good   Bình quân 15 bác sĩ/vạn dân                  value=15  unit=bác sĩ/vạn dân
    good   đạt 32 giường bệnh/10.000 dân                value=32  unit=giường bệnh/10.000 dân
    near   12 bác sĩ/xã

measure.sex-ratio                       # "107 bé trai/100 bé gái"
    match  (?i)(?<![0-9.,/])\b(?<value>{measure.number})\s+(?<unit>(?:bé|trẻ)(?:\s+em|\s+sơ\s+sinh)?\s+trai\s?/\s?100\s+(?:bé|trẻ)(?:\s+em|\s+sơ\s+sinh)?\s+gái)\b
    yields op==
    accents exact
    good   Tỷ số giới tính khi sinh ở mức 112 bé trai/100 bé gái    value=112  unit=bé trai/100 bé gái
    good   dưới 110 trẻ em trai/100 trẻ em gái          value=110  unit=trẻ em trai/100 trẻ em gái
    near   12 bé trai/lớp

measure.lifetime                        # "tuổi thọ trung bình đạt 75 tuổi"
    match  (?i)\b(?:tuổi\s+thọ|số\s+năm\s+sống\s+khỏe)\s[^0-9;.]{0,60}(?<text>(?<value>{measure.number})\s+(?<unit>tuổi|năm))\b(?!\s+[0-9])
    yields op==
    good   Tuổi thọ trung bình đạt 75 tuổi              value=75  unit=tuổi
    good   tuổi thọ bình quân 74,5 tuổi                 value=74,5
    good   số năm sống khỏe đạt 68 năm                  value=68  unit=năm
    near   trẻ em dưới 5 tuổi

measure.begins                          # "02 xã đạt chuẩn nông thôn mới": a statement that begins with a count
    match  (?i)^\W*+(?:[0-9a-z]{1,2}\)\s*)?(?:phấn\s+đấu\s+)?(?:(?:có|thêm|đạt)\s+){0,2}(?<text>(?<value>{measure.number})(?:/[0-9]{1,3}(?![0-9/.,]))?{measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b
    match  (?!\s+trở\s)
    yields op== is=made
    accents exact
    good   02 xã đạt chuẩn nông thôn mới                value=02  unit=xã
    good   Phấn đấu có thêm 03 sản phẩm OCOP            value=03  unit=sản phẩm
    good   (8) 24/24 xã, thị trấn duy trì chuẩn         value=24  unit=xã, thị trấn
    near   Trong 02 xã
    near   02 nội dung

measure.made                            # counts that a verb sets
    match  (?i)\b(?:tổ\s+chức|hình\s+thành|thành\s+lập|xây\s+dựng|phát\s+triển|đào\s+tạo(?:\s+nghề)?|bồi\s+dưỡng|tập\s+huấn|
    match  đón|dạy\s+nghề|mở|(?<!tự\s)(?:bảo\s+đảm|đảm\s+bảo)|tuyển\s+(?:sinh|dụng)|hỗ\s+trợ|thu\s+hút|kiểm\s+tra|công\s+nhận|ươm\s+tạo|kết\s+nạp|phấn\s+đấu|duy\s+trì|giữ\s+vững|trồng|
    match  (?<!ước\s)(?<!đã\s)hoàn\s+thành(?=\s+[0-9]+/[0-9])|tạo\s+việc\s+làm|giải\s+quyết\s+việc\s+làm|cứng\s+hóa|bê\s+tông\s+hóa|lắp\s+đặt|vận\s+động|biên\s+soạn|xuất\s+khẩu
    match  (?:\s+lao\s+động)?)(?:\s+(?:mới|được|thêm|cho|có|thành\s+công)){0,2}\s+(?<text>(?<value>{measure.number})(?:/[0-9]+)?(?:\s*\([a-z\s]{2,24}\))?(?:
    match  {measure.to}(?<max>{measure.number}))?{measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b(?!\s+trở\s)
    yields op== is=made
    accents exact
    good   Tạo việc làm mới cho 1.500 lao động          value=1.500  unit=lao động
    good   Duy trì 9/9 xã, thị trấn đạt chuẩn           value=9  unit=xã, thị trấn
    good   Hoàn thành 19/19 tiêu chí                    value=19  unit=tiêu chí
    good   Đón 5,2 triệu lượt khách du lịch             value=5,2  unit=triệu lượt khách
    good   Đào tạo nghề cho 1.500 lao động              value=1.500  unit=lao động
    good   Trồng mới 150 ha rừng                        value=150  unit=ha
    good   Tổ chức đào tạo, bồi dưỡng 3.000 lượt nhân lực    value=3.000  unit=lượt nhân lực
    good   Tổ chức 02 lớp tập huấn                      value=02  unit=lớp tập huấn
    good   Tuyển sinh 120 học sinh vào lớp 10           value=120  unit=học sinh
    good   Đảm bảo 03 lớp tập huấn được mở              value=03  unit=lớp tập huấn
    near   tổ chức 4 nội dung

measure.made-range                      # "từ 01 đến 02 cuộc kiểm tra"
    match  (?i)\btừ\s+(?<value>{measure.number}){measure.to}(?<max>{measure.number})\s+(?<unit>(?>
    match  {@measure-unit}))\b(?!\s+trở\s)
    yields op=range is=made
    accents exact
    good   tổ chức từ 01 đến 02 cuộc kiểm tra           value=01  max=02  unit=cuộc kiểm tra
    good   xây dựng từ 03 - 05 mô hình                  value=03  max=05  unit=mô hình
    near   từ 01 đến 02 ngày

measure.has-range                       # "đạt 65 - 70 triệu đồng/người/năm"
    match  (?i)\b(?:có|đạt|còn|xuống(?:\s+còn)?|lên)(?:\s+(?:được|thêm|bình\s+quân)){0,2}\s+(?<text>(?<value>{measure.number}){measure.to}(?<max>{measure.number}){measure.gap}
    match  (?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b(?!\s+trở\s)
    yields op=range is=approximate
    accents exact
    good   đạt 65 - 70 triệu đồng/người/năm             value=65  max=70  unit=triệu đồng/người/năm
    good   có 10 đến 12 doanh nghiệp                    value=10  max=12  unit=doanh nghiệp
    near   có 10 doanh nghiệp
    near   đạt 30-40% số xã

measure.has
    match  (?i)\b(?:có|đạt|còn|xuống(?:\s+còn)?|lên)(?:\s+(?:được|thêm))?\s+(?<text>(?<value>{measure.number})(?:/[0-9]+|\s+(?:tỷ|tỉ),?\s+(?<rest>{measure.number})(?=\s+triệu\b))?{measure.gap}
    match  (?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b(?!\s+trở\s)
    yields op== is=approximate
    accents exact
    good   đạt 152 tỷ 300 triệu đồng                    value=152  rest=300  unit=triệu đồng
    good   trong đó có 20 doanh nghiệp công nghệ cao    value=20  unit=doanh nghiệp
    good   đạt 85/100 điểm                              value=85  unit=điểm
    good   đạt 65 triệu đồng/người/năm                  value=65  unit=triệu đồng/người/năm
    good   năng suất đạt 62tạ/ha                        value=62  unit=tạ/ha
    good   bình quân đạt 16,5 tiêu chí/xã               value=16,5  unit=tiêu chí/xã
    near   có nhiều doanh nghiệp

measure.done                            # counts that other verbs set, where it is known that they are aims
    match  (?i)(?:^|[.;,:]\s|-\s)(?:(?:phấn\s+đấu|tiếp\s+tục|tập\s+trung)\s+)?(?:[a-z]+(?:\s[a-z]+)?\s+và\s+)?(?:xóa(?:\s+bỏ)?|sửa\s+chữa|kiên\s+cố(?:\s+hóa)?|nâng\s+cấp|cải\s+tạo|lắp|di\s+dời|bố\s+trí|cấp(?:\s+(?:mới|phát))?|tiêm(?:\s+phòng)?|khám|gieo(?:\s+trồng)?
    match  |đưa|cử|thu(?!\s+hút)|chuyển\s+hóa|triệt\s+(?:phá|xóa)|khai\s+thác|tuyên\s+truyền|thu\s+hồi|sắp\s+xếp|nhựa\s+hóa|khai\s+trương|ra\s+mắt|khảo\s+sát|lập|rà\s+soát|giám\s+sát|thẩm\s+định|phục\s+hồi|bảo\s+tồn|kết\s+nối|quảng\s+bá|đăng\s+ký|đánh\s+giá|phân\s+hạng
    match  |quy\s+hoạch|đóng\s+mới|cải\s+hoán|khoan|gia\s+cố|mở\s+rộng|giải\s+tỏa|phát\s+hành|nhận\s+đỡ\s+đầu|luân\s+chuyển|điều\s+động
    match  |chuyển\s+đổi|thay\s+thế|đầu\s+tư|phát\s+động|ra\s+quân|treo|trang\s+bị|cung\s+cấp|số\s+hóa|hòa\s+giải|thả|nuôi|chăm\s+sóc|khoanh\s+nuôi|bảo\s+vệ|tưới|đo\s+đạc|thu\s+gom|xử\s+lý|sưu\s+tầm|phục\s+dựng|tu\s+bổ|trùng\s+tu|tôn\s+tạo|tuyển\s+chọn|gọi|tuyển|bàn\s+giao|chuyển\s+giao|cho\s+vay|nhân\s+rộng|bổ\s+sung|ban\s+hành|trợ\s+giúp|tiếp(?!\s+nhận)|giảm\s+nghèo
    match  |huấn\s+luyện|nạo\s+vét|khơi\s+thông|in|phát|trao(?:\s+tặng)?|tặng|xây(?!\s+dựng)|sửa|thắp\s+sáng|tiếp\s+nhận|hướng\s+dẫn|khởi\s+công|khánh\s+thành|thực\s+hiện|triển\s+khai|giới\s+thiệu|tư\s+vấn|đăng\s+tải|phát\s+sóng)(?:\s+(?:mới|được|thêm|cho|thành\s+công)){0,2}\s+(?<text>(?<value>{measure.number}){measure.gap}
    match  (?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b(?!\s+trở\s)
    yields op== is=approximate
    accents exact
    good   Xóa 120 nhà tạm                              value=120  unit=nhà tạm
    good   cứng hóa; kiên cố 3.200 m kênh mương         value=3.200  unit=m
    good   Gieo trồng 1.250 ha lúa                      value=1.250  unit=ha
    good   Trồng 3.000 cây; thu gom 05 tấn rác thải     value=05  unit=tấn
    good   Tiếp nhận 500 hồ sơ trực tuyến               value=500  unit=hồ sơ
    good   Chuyển đổi 120 ha đất lúa                    value=120  unit=ha
    good   Treo 20 băng rôn tại trụ sở                  value=20  unit=băng rôn
    good   Tuyển chọn và gọi 120 công dân nhập ngũ      value=120  unit=công dân
    good   Thu 45 tỷ đồng tiền sử dụng đất              value=45  unit=tỷ đồng
    good   Chuyển hóa thành công 02 địa bàn             value=02  unit=địa bàn
    near   Xóa bỏ rào cản
    near   được cấp 12 lần

measure.given-by                        # what people give: "hiến 1.500 m2 đất, đóng góp 600 ngày công"
    match  (?i)\b(?:hiến|đóng\s+góp|ủng\s+hộ|quyên\s+góp)(?:\s+(?:trên|được|thêm))?\s+(?<text>(?<value>{measure.number}){measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b
    match  (?!\s+trở\s)
    yields op== is=approximate
    accents exact
    good   vận động nhân dân hiến 1.500 m2 đất          value=1.500  unit=m2
    good   đóng góp 600 ngày công lao động              value=600  unit=ngày công lao động
    near   hiện có 15 xã

measure.done-quoted                     # things that have a name: "Trao tặng 05 "Mái ấm Công đoàn""
    match  (?i)(?:^|[.;,:]\s|-\s)(?:phấn\s+đấu\s+)?(?:trao(?:\s+tặng)?|tặng|xây(?:\s+dựng)?|hỗ\s+trợ|thành\s+lập|ra\s+mắt|duy\s+trì|tổ\s+chức)(?:\s+(?:mới|được|thêm)){0,2}\s+(?<text>(?<value>{measure.number})\s+(?<unit>"[A-Za-z][^"0-9]{3,50}"))
    yields op== is=approximate
    accents exact
    good   Trao tặng 05 "Mái ấm Công đoàn", trị giá     value=05  unit="Mái ấm Công đoàn"
    good   xây dựng 02 "Nhà khăn quàng đỏ"              value=02
    near   tổ chức 02 đợt "Chủ nhật xanh"

measure.times                           # "gấp 1,5 lần năm 2020"
    match  (?i)\bgấp\s+(?:hơn\s+|khoảng\s+)?(?<text>(?<value>{measure.number})\s+(?<unit>lần))\b
    yields op== is=approximate
    accents exact
    good   Quy mô kinh tế gấp 1,5 lần năm 2020          value=1,5  unit=lần
    good   giao dịch không dùng tiền mặt gấp 25 lần GRDP    value=25  unit=lần
    near   gấp rút 3 lần

measure.into                            # and what it makes
    match  (?i)\bthành\s+(?<text>(?<value>{measure.number}){measure.gap}(?<unit>(?>{@measure-unit})))\b(?!\s+trở\s)
    yields op== is=approximate
    accents exact
    good   Sắp xếp 15 xã thành 05 xã mới                value=05  unit=xã
    good   hợp nhất 04 trường thành 02 trường           value=02  unit=trường
    near   hoàn thành 05 nhiệm vụ lớn
    near   thành lập 05 tổ

measure.left                            # "rút ngắn xuống còn 07 ngày"
    match  (?i)\b(?:xuống(?:\s+còn)?|còn)\s+(?<text>{+measure.duration})
    yields op== is=approximate
    accents exact
    good   rút ngắn xuống còn 07 ngày                   value=07  unit=ngày
    good   giảm còn 15 phút                             value=15  unit=phút
    near   còn trong 07 ngày

measure.told                            # "Số lớp tập huấn: 02 lớp"
    match  (?i)(?<![0-9]):\s*(?<text>(?<value>{measure.number})(?:/[0-9]{1,3}(?![0-9/.,]))?{measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b
    match  (?!\s+trở\s)
    yields op== is=approximate
    accents exact
    good   Chiến sĩ thi đua: 02 đồng chí                value=02  unit=đồng chí
    good   Số lớp tập huấn: 02 lớp                      value=02  unit=lớp
    good   Sản lượng lúa:2.450 tấn                      value=2.450  unit=tấn
    near   Thời gian: 02 ngày

measure.closes                          # "Dân số trung bình 7.200 người": a sentence that is a name and its figure
    match  (?i)(?:^|[.;]\s)(?=[^0-9.;:,()≤≥<>]{4,90}+(?<=\s)[0-9])(?![^0-9]*\b(?:ít\s+nhất|tối\s+(?:thiểu|đa)|không\s+quá|tăng|giảm|dưới|hơn|vượt|khoảng|gần|thêm|nhóm|hạng)\b)
    match  [^0-9.;:,()≤≥<>]{4,90}+(?:(?<=\snăm\s)[0-9]{4}\s+(?:là\s+)?)?(?<!\bcủa\s|\btrên\s|\btrong\s|\bvới\s|\btại\s|\bcác\s|\bđến\s|\bcòn\s)(?<text>(?<value>
    match  {measure.number})(?:\s+(?:tỷ|tỉ),?\s+(?<rest>{measure.number})(?=\s+triệu\b))?{measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))(?=\s*(?:[.;]|$|[,(]\s?(?:tăng|giảm|trong\s+đó|bằng|tương\s+đương|chiếm)\b))
    yields op== is=approximate
    accents any
    good   Dân số trung bình 7.200 người                value=7.200  unit=người
    good   GRDP năm 2025 là 41 triệu đồng/người/năm.    value=41  unit=triệu đồng/người/năm
    good   Số lao động có việc làm mới là 1.200 người.  value=1.200  unit=người
    good   Tổng thu ngân sách 2 tỷ 50 triệu đồng.       value=2  rest=50  unit=triệu đồng
    good   Mức hưởng thụ văn hóa 40 lần/người/năm       value=40  unit=lần/người/năm
    good   Thu nội địa 1.250 tỷ đồng (tăng 8%)          value=1.250  unit=tỷ đồng
    good   Thu ngân sách trên địa bàn 120.500 triệu đồng, tăng 12%    value=120.500  unit=triệu đồng
    near   Học tập kinh nghiệm của 05 tỉnh
    near   Khống chế ≤ 70 ca mắc, giảm 10%
    near   Nhân rộng mô hình tại 05 xã
    near   Kinh phí: 05 đợt
    near   Tổ chức ít nhất 02 lớp tập huấn
    near   Chỉ số hài lòng tăng bình quân 02 điểm

measure.named                           # so for a part of a sentence, where it is known that it sets aims: "tổng đàn lợn 85.000 con, sản lượng 12.000 tấn"
    match  (?i)(?:^|[;,(]\s?)(?=[^0-9.;:,()≤≥<>]{4,70}+(?<=\s)[0-9])(?![^0-9]{0,70}\b(?:ít\s+nhất|tối\s+(?:thiểu|đa)|không\s+quá|tăng|giảm|dưới|hơn|vượt|khoảng|gần|thêm|nhóm|hạng|hỗ\s+trợ|theo|trước|sau|từ|đến|điều|khoản|mục|trị\s+giá)\b)
    match  [^0-9.;:,()≤≥<>]{4,70}+(?<!\bcủa\s|\btrên\s|\btrong\s|\bvới\s|\btại\s|\bcác\s|\bđến\s|\bcòn\s|\bcho\s|\bở\s)(?<text>(?<value>
    match  {measure.number}){measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))(?=\s*(?:[.;,)]|$))
    yields op== is=approximate
    accents any
    good   Đón 5 triệu khách, tổng đàn lợn 85.000 con    value=85.000  unit=con
    good   Tăng 5% số khách, doanh thu 210 tỷ đồng.     value=210  unit=tỷ đồng
    good   Tổng đàn bò 9.000 con, tổng đàn lợn nhiều hơn    value=9.000  unit=con
    good   (trong đó khách quốc tế 20.000 lượt)         value=20.000  unit=lượt
    near   kinh phí, hỗ trợ mỗi hộ 20 triệu đồng
    near   con giống cho hộ nghèo, mỗi suất trị giá 2 triệu đồng.
    near   kiểm tra, nhân rộng tại 05 xã

measure.of-which                        # "đón 1,2 triệu lượt khách, trong đó 50.000 lượt khách quốc tế"
    match  (?i)[,;(]\s*trong\s+đó:?\s+(?<text>(?<value>{measure.number}){measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b(?!\s+trở\s)
    yields op== is=approximate
    accents exact
    good   1,2 triệu lượt khách, trong đó 50.000 lượt khách quốc tế    value=50.000  unit=lượt khách
    good   120 lao động, trong đó 40 lao động nữ        value=40  unit=lao động
    near   120 lao động, trong đó lao động nữ

measure.begins-part                     # "…; 14/14 trạm y tế đạt chuẩn"
    match  (?i);\s+(?:phấn\s+đấu\s+)?(?:(?:có|thêm|đạt)\s+){0,2}(?<text>(?<value>{measure.number})(?:/[0-9]{1,3}(?![0-9/.,]))?{measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b(?!\s+trở\s)
    yields op== is=approximate
    accents exact
    good   30 giường bệnh; 14/14 trạm y tế đạt tiêu chí    value=14  unit=trạm y tế
    good   100% xã; có thêm 03 sản phẩm OCOP            value=03  unit=sản phẩm
    near   14/14 trạm y tế, 03 xã

measure.people                          # whom something is for
    only
    match  (?:lượt\s+[a-z]+|lượt|người|học\s+viên|cán\s+bộ|công\s+chức|viên\s+chức|lao\s+động|hộ|hội\s+viên|đoàn\s+viên|đảng\s+viên|phụ\s+nữ|thanh\s+niên|học\s+sinh
    match  |sinh\s+viên|giáo\s+viên|trẻ|đại\s+biểu|nông\s+dân|công\s+dân|bệnh\s+nhân|đối\s+tượng|vận\s+động\s+viên|thí\s+sinh|chiến\s+s[ĩỹ]|hòa\s+giải\s+viên|báo\s+cáo\s+viên|tuyên\s+truyền\s+viên)\b
    good   học viên
    good   lượt người
    near   xã, thị trấn

measure.for-whom                        # "02 lớp tập huấn với 70 học viên", "04 hội nghị (200 đại biểu)"
    match  (?i)(?:\b(?:với|cho)\s+(?:(?:tổng\s+)?số\s+(?:lượng\s+)?(?:là\s+)?|(?:sự\s+)?tham\s+(?:gia|dự)\s+(?:của\s+)?)?|\((?:(?:với|cho|gồm|tổng\s+số)\s+)?)
    match  (?<text>(?<value>{measure.number})\s+(?={measure.people})(?<unit>(?>{@measure-unit})))\b(?!\s+trở\s)
    yields op== is=with
    accents exact
    good   Mở 02 lớp tập huấn với 70 học viên           value=70  unit=học viên
    good   20 buổi tuyên truyền cho 2.000 lượt người    value=2.000  unit=lượt người
    good   tổ chức 04 hội nghị (200 đại biểu)           value=200  unit=đại biểu
    good   với sự tham gia của 120 vận động viên        value=120  unit=vận động viên
    near   hỗ trợ cho 05 xã

measure.of-size                         # "03 dự án với tổng vốn 500 tỷ đồng", "350 hộ với diện tích 120 ha"
    match  (?i)(?:\bvới|,|\()\s*(?:tổng\s+)?(?:diện\s+tích|chiều\s+dài|sản\s+lượng|vốn|số\s+vốn|mức\s+đầu\s+tư|công\s+suất|quy\s+mô|doanh\s+số)(?:\s+(?:đầu\s+tư|đăng\s+ký|là|đạt|dài)){0,2}\s+
    match  (?<text>(?<value>{measure.number}){measure.gap}(?<unit>(?>{@measure-unit})(?:{measure.per})?+))\b(?!\s+trở\s)
    yields op== is=with
    accents exact
    good   thu hút 03 dự án với tổng vốn đầu tư 500 tỷ đồng    value=500  unit=tỷ đồng
    good   cho 350 hộ với diện tích 120 ha              value=120  unit=ha
    good   02 tuyến đường (chiều dài 5 km)              value=5  unit=km
    near   với diện tích lớn

measure.helped                          # "Tập huấn kỹ thuật cho 300 hộ", "Cấp giấy chứng nhận … cho 350 hộ"
    match  (?i)(?:^|[.;,:]\s|-\s)(?:(?:phấn\s+đấu|tiếp\s+tục|tổ\s+chức|thực\s+hiện)\s+)?(?:tập\s+huấn|bồi\s+dưỡng|đào\s+tạo|dạy\s+nghề|hướng\s+nghiệp|tư\s+vấn|khám|cấp|trao|tặng|hỗ\s+trợ|trợ\s+giúp|giải\s+quyết|tạo
    match  |chuyển\s+giao|hướng\s+dẫn|tuyên\s+truyền|phổ\s+biến|xóa|cho\s+vay|giải\s+ngân|giới\s+thiệu|chi\s+trả|kiểm\s+tra|tưới)(?:\s+(?!cho\b)[a-z]+,?){1,9}\s+cho\s+(?:thêm\s+)?
    match  (?<text>(?<value>{measure.number})\s+(?={measure.people}|ha\b)(?<unit>(?>{@measure-unit})))\b(?!\s+trở\s)
    yields op== is=approximate
    accents any
    good   Tập huấn kỹ thuật cho 300 hộ nông dân        value=300  unit=hộ
    good   Cấp giấy chứng nhận quyền sử dụng đất lần đầu cho 350 hộ    value=350  unit=hộ
    good   Tưới tiêu chủ động cho 1.200 ha lúa          value=1.200  unit=ha
    near   Cấp giấy chứng nhận cho các hộ
    near   được cấp giấy cho 12 hộ

measure.all-of                          # "phổ cập giáo dục tại 15/15 xã, thị trấn"
    match  (?i)\b(?:tại|ở)\s+(?<text>(?<value>{measure.number})/[0-9]{1,3}(?![0-9/.,]){measure.gap}(?<unit>(?>{@measure-unit})))\b
    yields op== is=approximate
    accents exact
    good   Duy trì phổ cập giáo dục tại 15/15 xã, thị trấn    value=15  unit=xã, thị trấn
    good   ở 9/10 thôn                                  value=9  unit=thôn
    near   tại Quyết định số 15/2022
    near   tại 05 xã

measure.more-of                         # a count without verb or comparator: only after one that carries over
    match  (?i)(?<![0-9.,/-])(?<![0-9]\s)\b(?<value>{measure.number})\s+(?<unit>(?>{@measure-unit})(?:{measure.per})?+)\b
    yields op== is=more
    accents exact
    good   50 doanh nghiệp khoa học công nghệ           value=50  unit=doanh nghiệp
    good   01 hội nghị sơ kết                           value=01  unit=hội nghị
    good   năng suất 62 tạ/ha                           value=62  unit=tạ/ha
    near   Điều 5 Luật Viên chức

# ---- numbers in words ----

number-word.one
    match  (?i)một
    yields value=1
    good   một
    good   Một
    near   nhiều

number-word.first
    match  (?i)nhất
    yields value=1
    good   nhất
    good   Nhất
    near   nhiều

number-word.second
    match  (?i)nhì
    yields value=2
    good   nhì
    good   Nhì
    near   nhiều

number-word.two
    match  (?i)hai
    yields value=2
    good   hai
    good   Hai
    near   nhiều

number-word.three
    match  (?i)ba
    yields value=3
    good   ba
    good   Ba
    near   nhiều

number-word.four
    match  (?i)bốn
    yields value=4
    good   bốn
    good   Bốn
    near   nhiều

number-word.five
    match  (?i)năm
    yields value=5
    good   năm
    good   Năm
    near   nhiều

number-word.six
    match  (?i)sáu
    yields value=6
    good   sáu
    good   Sáu
    near   nhiều

number-word.seven
    match  (?i)bảy
    yields value=7
    good   bảy
    good   Bảy
    near   nhiều

number-word.eight
    match  (?i)tám
    yields value=8
    good   tám
    good   Tám
    near   nhiều

number-word.nine
    match  (?i)chín
    yields value=9
    good   chín
    good   Chín
    near   nhiều

number-word.ten
    match  (?i)mười
    yields value=10
    good   mười
    good   Mười
    near   nhiều

# ---- marks: what parts a statement, and what its figures are ----
#
# The set `mark` is read by clause.c. `is` names the mark (enum kh_mark_kind).

mark.sentence
    match  [.!?](?=\s+["'(+-]?\s*[A-Z0-9]|\s*$)
    yields is=sentence
    good   được ký số. 100% hồ sơ
    good   Hết câu.
    near   3.000 lượt

mark.semicolon                          # parts clauses, or the items of a list of figures
    match  ;
    yields is=semicolon
    good   đạt 96%; mức độ
    good   20% tại cấp huyện; 15% tại cấp xã
    near   20%, 15%

mark.clause                             # a clause that shares nothing with the one before
    match  (?i)\btrong\s+(?:số\s+)?đó\b|\bđồng\s+thời\b|\bngoài\s+ra\b|\briêng\s+(?:tỷ\s+lệ|đối\s+với|cấp|
    match  lĩnh\s+vực)\b
    yields is=clause
    good   đạt 96%, trong đó tỷ lệ
    good   đồng thời có ít nhất
    near   trong lĩnh vực đó

mark.and
    match  (?i)(?<![0-9]),|,(?![0-9])|\b(?:và|hoặc)\b|(?<=%)\s?-\s?(?=[0-9])
    yields is=and
    accents exact
    good   20% và 5%
    good   công chức, 95% viên chức
    near   99,5%

mark.open
    match  [(\[]
    yields is=open
    good   tương đương (20%
    good   [1
    near   20%)

mark.close
    match  [)\]]
    yields is=close
    good   15%)
    good   1]
    near   (15%

mark.until                              # "đến khi đạt 100%" sets a level, "khi đạt 100%" a condition
    match  (?i)\b(?:đến|tới|cho\s+đến)\s+khi(?:\s+đạt)?\b
    yields is=reach
    good   đến khi đạt 100%
    good   cho đến khi đạt
    near   khi đạt 100%

mark.reach                              # verbs of a level: what follows is no change
    match  (?i)\b(?:đạt|lên|xuống|còn|nâng|duy\s+trì|ở\s+mức)\b
    yields is=reach
    accents exact
    good   đạt 50%
    good   xuống dưới 30%
    near   đặt con số

mark.subject                            # a clause with a subject of its own
    match  (?i)\b(?:tỷ\s+lệ|tỉ\s+lệ|mức\s+độ|(?<!tiêu\s)chỉ\s+số|số\s+lượng|tỷ\s+trọng|tốc\s+độ)\b
    yields is=subject
    good   đạt 80%, tỷ lệ hồ sơ
    good   mức độ hài lòng
    near   giảm 02 tiêu chí so với
    near   hồ sơ trực tuyến

mark.verb                               # a clause has its verb: what follows "," is no list of figures
    match  (?i)\b(?:được|phải|bị|triển\s+khai|thực\s+hiện|áp\s+dụng|ứng\s+dụng|sử\s+dụng|có)\b
    yields is=verb
    accents exact
    good   được xử lý
    good   phải triển khai
    near   dược liệu

mark.rise
    match  (?i)(?<!gia\s)(?<!độ\s)(?<!t[yi]\slệ\s)\btăng\b(?!\s+(?:cường|trưởng|tốc|ca|giảm))
    yields is=rise
    accents exact
    good   tăng tỷ lệ hồ sơ
    good   Tăng số lượng
    near   tăng cường kỷ luật
    near   Tỷ lệ tăng dân số tự nhiên
    near   giá trị gia tăng

mark.fall
    match  (?i)(?<!độ\s)(?<!t[yi]\slệ\s)\b(?:giảm|rút\s+ngắn|tinh\s+giản)\b
    yields is=fall
    accents exact
    good   cắt giảm, đơn giản hóa
    good   Giảm biên chế
    near   Tỷ lệ giảm nghèo
    near   giám sát, tinh gọn

mark.goal
    match  (?i)\b(?:phấn\s+đấu|mỗi\s+năm(?=\s+(?:tăng|giảm)\b)|(?<!tự\s)bảo\s+đảm|(?<!tự\s)đảm\s+bảo|yêu\s+cầu|đến\s+(?:hết\s+|
    match  cuối\s+)?(?:năm|quý|tháng|ngày)\s+[0-9IV]|trước\s+ngày|(?<!ước\s)(?<!đã\s)hoàn\s+thành(?=\s+(?:100|
    match  ít|tối|từ)\b)|cần\s+đạt|phải\s+đạt|duy\s+trì|mục\s+tiêu\s*(?::|là|đến)|chỉ\s+tiêu\s*(?::|là|đến))
    yields is=goal
    good   Phấn đấu đạt 100% kế hoạch
    good   Phân đấu giảm 5%
    good   đến năm 2025 đạt
    near   đạt mục tiêu Nghị quyết

mark.estimate                           # "ước đạt": figures before it in the clause report too
    match  (?i)(?<!công\s|mơ\s|hương\s|quy\s|giao\s|điều\s|khế\s)\bước(?:\s+(?:đạt|tính|thực\s+hiện|cả\s+năm))?\b(?!\s+mơ)
    yields is=estimate
    accents exact
    good   ước đạt 8% so cùng kỳ
    good   nguồn thu ước vượt 20% dự toán
    near   nước đạt chuẩn
    near   100% thôn đưa vào hương ước, quy ước
    near   theo Điều ước quốc tế

mark.past                               # a verb of what was reached, right before its figure; a goal ends it
    match  (?i)\b(?:đã\s+[a-z]+(?:\s+[a-z]+)?(?:\s+được)?|đạt\s+được|mới\s+(?:đạt|có)|(?<!chứng\s|địa\s|tín\s)chỉ\s+(?:đạt|có))(?=\s+
    match  (?:trên\s+|khoảng\s+|gần\s+|mới\s+|tỷ\s+lệ\s+)?[0-9])
    yields is=past
    accents exact
    good   đã đạt 92%
    good   đã thành lập mới 50 hợp tác xã
    good   chỉ đạt 62%
    near   lao động có chứng chỉ đạt trên 31,5%
    near   100% hồ sơ đã giải quyết được số hóa

mark.now                                # the state of things; a firm comparator overrules it
    match  (?i)\b(?:(?:lũy\s+kế\s+)?đến\s+nay|lũy\s+kế\s+(?:đến\s+thời|từ\s+đầu)|tính\s+đến|hiện\s+(?:nay|tại|có|đạt)|thời\s+gian\s+qua|(?:thời\s+gian|
    match  năm|nhiệm\s+kỳ)\s+(?:vừa\s+)?qua|(?-i:Qua)\s+(?:kiểm\s+tra|khảo\s+sát|rà\s+soát|thống\s+kê)|vừa\s+qua|(?:thực|hiện)\s+trạng|cùng\s+kỳ|dự\s+(?:báo|kiến|ước)|năm\s+
    match  (?:trước|ngoái))\b
    yields is=now
    accents exact
    good   Đến nay, toàn tỉnh có 629/731 trường đạt chuẩn
    good   dự báo tốc độ tăng trưởng
    good   Qua kiểm tra, có 85% đơn vị
    good   Hiện trạng: Đạt 85%
    near   mức độ hài lòng qua khảo sát
    near   từ nay đến năm 2025

mark.in-all                             # the state of things too, save among aims: "lũy kế có 72 xã đạt chuẩn"
    match  (?i)\blũy\s+kế\b(?!\s+(?:đến\s+nay|đến\s+thời|từ\s+đầu))
    yields is=in-all
    good   Lũy kế giải ngân đạt 85%
    good   số xã đạt chuẩn lũy kế: 72 xã
    near   lũy kế đến nay có 72 xã

mark.some-of                            # "Có 11/15 đơn vị đạt từ 80%, chiếm tỷ lệ 73%": how many did reach
    match  (?i)\bcó\s+[0-9.]{1,7}\s?/\s?[0-9.]{1,7}\s(?=[^;.]{1,200}\bchiếm\b)|(?-i:Có)\s+[0-9.]{1,7}\s?/\s?[0-9.]{1,7}\s(?=(?:[a-z]+,?\s){1,5}có\s(?:kết\s+quả|chỉ\s+số|điểm)\b)
    yields is=past
    accents exact
    good   Có 11/15 đơn vị có chỉ số đạt từ 80%, chiếm tỷ lệ 73%
    good   có 36/124 xã đạt trên 80%, chiếm 29%
    good   Có 36/124 địa phương có kết quả đạt từ 80% trở lên
    near   Có 11/15 đơn vị đạt trên 80%
    near   phấn đấu có 11/15 đơn vị có chỉ số đạt từ 80% trở lên

mark.back                               # figures before it report
    match  (?i)\b(?:so\s+(?:với\s+)?(?:cùng\s+kỳ|dự\s+toán|kế\s+hoạch|ước\s+thực\s+hiện)|(?:đạt|vượt(?:\s+mức)?|
    match  thấp\s+hơn|cao\s+hơn|bằng)\s+(?:kế\s+hoạch|dự\s+toán))\b
    yields is=back
    good   tăng 4,9% so cùng kỳ
    good   tăng 15,47% so với cùng kỳ năm 2024
    near   so với năm 2021

mark.than                               # "so với năm 2021": what that year reached is no level to reach
    match  (?i)\bso\s+với\s+(?:kết\s+quả\s+|mức\s+)?(?:của\s+)?năm\s+(?<year>[0-9]{4})\b
    yields is=than
    good   tăng so với năm 2021                         year=2021
    good   giảm so với kết quả năm 2021                 year=2021
    near   trong năm 2021

mark.year
    match  (?i)\bnăm\s+(?<year>[0-9]{4})\b
    yields is=year
    good   (năm 2021 đạt 92%)                           year=2021
    good   Năm 2022 đạt 95%                             year=2022
    near   năm học

mark.if                                 # figures after it are a condition, until "thì" or a comma
    match  (?i)\bnếu\b|(?<!trong\s)(?<!trừ\s)(?<!các\s)(?<!mọi\s)(?<!số\s)(?<![0-9]\s)\btrường\s+hợp\b|\b(?:đơn\s+vị|
    match  địa\s+phương|cơ\s+quan|cá\s+nhân|nơi)\s+nào\b|\b(?:cơ\s+quan|đơn\s+vị|địa\s+phương|xã)\s+(?:có\s+
    match  (?:tỷ\s+lệ|kết\s+quả|điểm|số)|đạt|chưa\s+đạt|không\s+đạt)\b(?=[^,;.%]{0,60}\s(?:dưới|
    match  thấp\s+hơn)\s+[0-9])|\b(?:khen\s+thưởng|biểu\s+dương|tuyên\s+dương)\s+[^,;.%]{0,24}(?:đơn\s+vị|
    match  địa\s+phương|cá\s+nhân|tập\s+thể)[^;.%]{0,30}\s(?:đạt|có)\b
    yields is=if
    accents exact
    good   nếu tỷ lệ thấp dưới 30%
    good   đơn vị nào đạt dưới 50%
    good   phê bình các đơn vị có tỷ lệ đúng hạn dưới 95%
    good   khen thưởng các đơn vị đạt từ 98% trở lên
    near   100% các đơn vị đạt loại tốt
    near   bảo đảm các đơn vị có tỷ lệ đúng hạn đạt tối thiểu 95%

mark.then                               # figures before it in the clause are a condition
    match  (?i)\bthì\b|\b(?:được\s+)?(?:cộng|trừ)\s+(?:trực\s+tiếp\s+)?(?:[0-9]+(?:,[0-9]+)?\s*)?điểm\b
    match  |\bchấm\s+(?:tối\s+đa\s+|trực\s+tiếp\s+)?[0-9]+(?:,[0-9]+)?\s*điểm\b|\bcó\s+thể\s+(?:điều\s+chỉnh|xem\s+xét)\b
    yields is=then
    accents exact
    good   thấp dưới 30% thì phê bình
    good   tỷ lệ thấp dưới 25% có thể điều chỉnh mục tiêu
    good   đạt 100% cộng 05 điểm
    near   thi đua khen thưởng
    near   100% các xã được chấm điểm

mark.award                              # a quota of awards is no level to reach
    match  (?i)\b(?:khen\s+thưởng|bằng\s+khen|giấy\s+khen|danh\s+hiệu)\b
    yields is=award
    good   thi đua, khen thưởng (tỷ lệ không quá 10% tập thể)
    good   tặng Bằng khen không quá 5%
    near   khen ngợi

# ---- levels in cells of their own (extractor/targets/cell_level.c) ----

level-title.year                        # the title of a column that gives the levels of a year, or of a span of years
    match  (?i)^(?:(?:kế\s+hoạch|mục\s+tiêu|chỉ\s+tiêu|phấn\s+đấu|KH|lộ\s+trình)\s+)*(?:(?:giao|đến|hết|vào|trong)\s+)*(?:năm\s+|giai\s+đoạn\s+)?
    match  (?<y>20[0-9]{2})(?:\s*-\s*(?:năm\s+)?(?<y2>20[0-9]{2}))?$
    good   Năm 2026                         y=2026
    good   Mục tiêu đến năm 2030            y=2030
    good   Giai đoạn 2026 - 2030            y=2026  y2=2030
    near   ƯTH năm 2025
    near   Thực hiện năm 2025

level-title.goal                        # or of the plan's own time
    match  (?i)^(?:(?:mức|giá\s+trị|kết\s+quả)\s+)?(?:mục\s+tiêu|chỉ\s+tiêu|kế\s+hoạch|phấn\s+đấu|cần\s+đạt)(?:\s+(?:phấn\s+đấu|cần\s+đạt|giao|đặt\s+ra|năm))*$
    good   Mục tiêu phấn đấu
    good   Mức cần đạt
    good   Kế hoạch năm
    near   Kết quả thực hiện

level-cell.no-less
    match  (?i)^(?:≥|>=|tối\s+thiểu|ít\s+nhất|từ)\s*(?<value>{measure.number})\s?%?$|^(?:từ\s+)?(?<value>{measure.number})\s?%?\s+trở\s+lên$
    yields op=>=
    good   ≥ 80                             value=80
    good   Tối thiểu 95%                    value=95
    near   80

level-cell.no-more
    match  (?i)^(?:≤|<=|tối\s+đa|không\s+quá)\s*(?<value>{measure.number})\s?%?$
    yields op=<=
    good   ≤ 5                              value=5
    good   Không quá 10%                    value=10
    near   5

level-cell.more
    match  (?i)^(?:>|trên)\s*(?<value>{measure.number})\s?%?$
    yields op=>
    good   > 80                             value=80
    good   Trên 90%                         value=90
    near   ≥ 80

level-cell.less
    match  (?i)^(?:<|dưới)\s*(?<value>{measure.number})\s?%?$
    yields op=<
    good   <5                               value=5
    good   Dưới 10%                         value=10
    near   5

level-cell.no-less-and                  # words behind a level that has its sign
	match  ^(?<words>(?:≥|>=)\s?(?<value>{measure.number})(?:\s?%)?)\s+[^0-9]{3,90}$
	yields op=>=
	good   ≥ 3% và tăng dần theo yêu cầu    value=3  words=≥ 3%
	good   ≥ 80 mỗi năm                     value=80
	near   ≥ 3 khu vực; ≥ 50 thế giới

level-cell.no-more-and
	match  ^(?<words>(?:≤|<=)\s?(?<value>{measure.number})(?:\s?%)?)\s+[^0-9]{3,90}$
	yields op=<=
	good   ≤ 3 Đông Nam Á                   value=3
	good   <= 5% và giảm dần                value=5
	near   ≤ 3 Đông Nam Á; ≤ 50 Thế giới

level-cell.exact
    match  ^(?<value>{measure.number})\s?%?(?:\s*-\s*(?<max>{measure.number})\s?%?)?$
    yields op==
    good   27.000                           value=27.000
    good   100%                             value=100
    good   60 - 70                          value=60  max=70
    near   2.269/6.974
    near   12 xã
