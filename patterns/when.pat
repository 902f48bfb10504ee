# Times of plans.
#
# time.*      what a cell under "Thời gian" is made of. C puts the pieces together (extractor/mention/when.c): dates that follow one
#             another are an interval; `mark=from`, `mark=until` and `mark=onward` open or close it; of several recurrences
#             the shortest counts.  Of hits that begin together the longest counts.
#                 kind    repeat, ongoing or conditional, where a piece decides it; a piece with `edtf` is kind `when`
#                 edtf    a template, see date.pat; 40 and 41 are the halves of a year (EDTF level 2)
#                 repeat  an ISO 8601 duration; {n} is the group n as a number
#             A pattern that yields nothing takes its words away from the others (clock times, symbols of documents).
# period.*    the time that a title names
# deadline.*  the time by which a sentence wants something done
#
# Most patterns here say `accents any`: beside figures and in words this long no accent tells one word from another, and
# scans read "năm" as "nãm".

# ---- time: what is no date ----

time.clock                                        # hours of a broadcast or a meeting
	match  (?i)(?:\btừ\s+)?(?<![0-9])[0-9]{1,2}\s*(?:giờ|h(?![a-z]))\s*(?:[0-9]{1,2}\s*(?:phút|')?)?
	match  (?:\s*(?:-|đến|tới)\s*[0-9]{1,2}\s*(?:giờ|h(?![a-z]))\s*(?:[0-9]{1,2}\s*(?:phút|')?)?)?
	good   Từ 20 giờ 15 phút - 20 giờ 45 phút ngày 23 tháng 1
	good   08h00 ngày 15/3/2022
	near   ngày 15/3/2022
	near   Thứ 6 hằng tuần

time.symbol                                       # a document with its date
	match  (?i)(?:\bsố\s*:?\s*)?(?<![0-9/])[0-9]{1,9}\s*(?:/\s*[0-9]{4}\s*)?[/-]\s*(?-i:[A-Z][A-Za-z]{0,20}
	match  (?:\s?[-/]\s?[A-Za-z0-9]{1,20}){1,6})
	match  (?:\s*,?\s*ngày\s*(?:{date.day})\s*[/.-]\s*(?:{date.month})\s*[/.-]\s*(?:{date.year}))?
	good   tại Quyết định số 1441/QĐ-UBND ngày 25/9/2025
	good   Nghị quyết 57-NQ/TW
	good   15/2021/NQ-HĐND
	near   Quý IV-2025
	near   31/12/2022

# ---- time: dates ----

time.date                                         # "31/10/2022", "ngày 31 tháng 10 năm 2022"
	match  (?i)(?:\bngày\s*)?(?<![0-9/])(?<d>{date.day})\s*[/.-]\s*(?<m>{date.month})\s*[/.-]\s*(?<y>{date.year})
	yields edtf={y}-{m}-{d}
	accents any
	good   31/10/2022                                 d=31  m=10  y=2022
	good   trước ngày 15/01/2022                      d=15  m=01  y=2022
	near   15/01
	near   Tháng 11/2022

time.date-words
	match  (?i)(?:\bngày\s*(?<d>{date.day})\s*tháng\s*(?<m>{date.month})(?:\s*,?\s*năm\s*(?<y>{date.year}))?
	match  |(?<![0-9/])(?<!\btuần\s)(?<!\bđợt\s)(?<!\blần\s)(?<!\bkỳ\s)(?<!\bthứ\s)(?<!\bquý\s)(?<d2>{date.day})\s*tháng\s*(?<m2>{date.month})(?:\s*(?:,?\s*năm|/)\s*(?<y2>{date.year})
	match  |(?!\s*(?:lần|ngày|tuần|tháng|năm|%|/)|\s*[,;-]\s*[0-9]{1,2}(?!\s*tháng|[0-9/]))))
	yields edtf={y|y2}-{m|m2}-{d|d2}
	accents any
	good   ngày 05 tháng 3 năm 2022                   d=05  m=3  y=2022
	good   ngày 23 tháng 1                            d=23  m=1
	good   Trước 15 tháng 6 và 15 tháng 12            d2=15  m2=6
	near   03 tháng kể từ ngày ký
	near   3 tháng 1 lần
	good   15 tháng 3/2022                            d2=15  m2=3  y2=2022
	near   trong 3 tháng 10, 11, 12
	near   Tuần 1 tháng 3/2022

time.days                                         # several days of one month
	match  (?i)(?:\bngày\s*)?(?<![0-9/])(?<d>{date.day})\s*(?:-|,|và|đến)\s*(?:ngày\s*)?(?<d2>{date.day})
	match  \s*(?:/|tháng)\s*(?<m>{date.month})\s*(?:/|,?\s*năm)\s*(?<y>{date.year})
	yields edtf={y}-{m}-{d}/{y}-{m}-{d2}
	accents any
	good   15-20/3/2022                               d=15  d2=20  m=3  y=2022
	good   ngày 15 và ngày 16 tháng 3 năm 2022        d=15  d2=16
	near   15/3/2022

time.day-month                                    # without a year, or the year apart
	match  (?i)(?:\bngày\s*)?(?<![0-9/])(?<d>{date.day})\s*/\s*(?<m>{date.month})(?!\s*/)(?:\s*,?\s*năm\s*(?<y>{date.year}))?
	yields edtf={y}-{m}-{d}
	accents any
	good   Trước ngày 15/12 hằng năm                  d=15  m=12
	good   30/6, 31/12                                d=30  m=6
	near   12/2022
	near   31/12/2022

time.day                                          # a day of every month
	match  (?i)\bngày\s*(?<d>{date.day})(?!\s*(?:[/.-]|tháng)\s*[0-9])
	yields edtf=XXXX-XX-{d}
	accents any
	good   Trước ngày 20 hàng tháng                   d=20
	good   Trước ngày 05 của tháng liền kề            d=05
	near   15 ngày
	near   ngày 20/3

time.month                                        # "Tháng 11/2022", "11/2022", "T6/2022", "Tháng 3"
	match  (?i)(?:(?<![0-9/])(?<m>{date.month})\s*/\s*(?<y>{date.year})(?!\s*/)
	match  |\b(?:tháng\s*|T\.?)(?<m2>{date.month})(?:\s*(?:[/-]|,?\s*năm)\s*(?<y2>{date.year}))?)
	yields edtf={y|y2}-{m|m2}
	accents any
	good   Tháng 11/2022                              m2=11  y2=2022
	good   Trong tháng 01 năm 2022                    m2=01  y2=2022
	good   10/2022                                    m=10  y=2022
	good   Tháng 9                                    m2=9
	near   6 tháng
	near   tháng 13/2022
	near   31/12/2022

time.months                                       # several months: the first and the last
	match  (?i)\b(?:tháng\s*|T\.?)(?<m>{date.month})(?:\s*(?:[,;&-]|và|đến)\s*(?:tháng\s*
	match  |T)?(?:{date.month})(?!\s*/\s*[0-9]{1,2}(?![0-9]))){0,12}
	match  \s*(?:[,;&-]|và|đến(?:\s+hết)?)\s*(?:tháng\s*|T)?(?<m2>{date.month})(?!\s*/\s*[0-9]{1,2}(?![0-9]))
	match  (?:\s*(?:[/-]|,?\s*năm)\s*(?<y>{date.year}))?
	yields edtf={y}-{m}/{y}-{m2}
	accents any
	good   Tháng 01 - 6/2022                          m=01  m2=6  y=2022
	good   Tháng 3, 6, 9, 12                          m=3  m2=12
	good   Tháng 6 và tháng 12 hàng năm               m=6  m2=12
	near   Tháng 12 - 2022
	near   Tháng 10, 15/11/2022

time.quarter                                      # "Quý I/2022", "Quí IV-2025", "Quý III năm 2022", "Q4/2022"
	match  (?i)\b(?:(?:quý|quí)\s*|Q\.?\s*)(?<q>(?:[Il]V|[Il]{1,3}|[1-4])(?![A-Za-z0-9])|(?:IV|I{1,3})(?=20[0-9]{2}\b))(?:\s*(?:[/.,-]|,?\s*năm
	match  |(?=\s)|(?=20))\s*(?:năm\s*)?(?<y>{date.year})(?!\s*/))?
	yields edtf={y}-{q}
	accents any
	good   Quý I/2022                                 q=I  y=2022
	good   Quí IV-2025                                q=IV  y=2025
	good   Quí IV2025                                 q=IV  y=2025
	good   Trong quý I năm 2026                       q=I  y=2026
	good   Quý IV hàng năm                            q=IV
	near   Báo cáo theo quý
	near   quý V

time.short                                        # years of two figures: "31/12/25", "Tháng 6/25", "Quý I/25"
	match  (?i)(?:\bngày\s*)?(?<![0-9/])(?<d>{date.day})/(?<m>{date.month})/(?<s>[1-4][0-9])(?![0-9/])
	yields edtf=20{s}-{m}-{d}
	accents any
	good   31/12/25                                   d=31  m=12  s=25
	good   Trước ngày 15/6/26                         d=15  m=6  s=26
	near   31/12/2025
	near   15/6

time.short-month
	match  (?i)\btháng\s*(?<m>{date.month})/(?<s>[1-4][0-9])(?![0-9/])
	yields edtf=20{s}-{m}
	accents any
	good   Tháng 6/25                                 m=6  s=25
	good   trong tháng 12/26                          m=12  s=26
	near   tháng 6/2025
	near   6/25

time.short-quarter
	match  (?i)\b(?:quý|quí)\s*(?<q>[Il]V|[Il]{1,3}|[1-4])/(?<s>[1-4][0-9])(?![0-9/])
	yields edtf=20{s}-{q}
	accents any
	good   Quý I/25                                   q=I  s=25
	good   quý IV/26                                  q=IV  s=26
	near   Quý I/2025
	near   Quý I

time.quarter-alone                                # "I/2022" and nothing else
	match  ^(?<q>IV|I{1,3})\s?/\s?(?<y>{date.year})$
	yields edtf={y}-{q}
	good   I/2022                                     q=I  y=2022
	good   IV/2023                                    q=IV  y=2023
	near   Phụ lục I/2022 kèm theo
	near   1/2022

time.quarters                                     # several quarters: the first and the last
	match  (?i)\b(?:quý|quí)\s*(?<q>{date.quarter})(?:\s*(?:[,;&/+-]|và|đến)\s*(?:(?:quý|quí)\s*)?(?:{date.quarter})){0,12}
	match  \s*(?:[,;&/+-]|và|đến(?:\s+hết)?)\s*(?:(?:quý|quí)\s*)?(?<q2>{date.quarter})
	match  (?:\s*(?:[/,-]|,?\s*năm|(?=\s))\s*(?:năm\s*)?(?<y>{date.year}))?
	yields edtf={y}-{q}/{y}-{q2}
	accents any
	good   Quý I, II năm 2022                         q=I  q2=II  y=2022
	good   Quý II, quý IV/2022                        q=II  q2=IV  y=2022
	good   Quý I - III                                q=I  q2=III
	good   Quý II+III/2023                            q=II  q2=III  y=2023
	near   Quý I/2022
	near   Quý I và năm 2022

time.first-half
	match  (?i)(?:(?<![0-9])0?6|\bsáu)\s*tháng\s*đầu\s*(?:của\s*)?năm(?:\s*(?<y>{date.year}))?
	yields edtf={y}-40
	accents any
	good   6 tháng đầu năm 2022                       y=2022
	good   06 tháng đầu năm
	near   9 tháng đầu năm 2022

time.second-half
	match  (?i)(?:(?<![0-9])0?6|\bsáu)\s*tháng\s*cuối\s*(?:của\s*)?năm(?:\s*(?<y>{date.year}))?
	yields edtf={y}-41
	accents any
	good   6 tháng cuối năm 2022                      y=2022
	good   06 tháng cuối năm
	near   6 tháng đầu năm 2022

time.first-months                                 # "9 tháng đầu năm 2022"
	match  (?i)(?<m>{date.month})\s*tháng\s*đầu\s*(?:của\s*)?năm(?:\s*(?<y>{date.year}))?
	yields edtf={y}-01/{y}-{m}
	accents any
	good   9 tháng đầu năm 2022                       m=9  y=2022
	good   03 tháng đầu năm                           m=03
	near   9 tháng năm 2022

time.year                                         # "Năm 2022", "2026"
	match  (?i)(?:\bnăm\s*)?(?<![0-9/:])(?<y>{date.year})(?!\s*/\s*[0-9A-Za-z])
	yields edtf={y}
	accents any
	good   Trong năm 2022                             y=2022
	good   2026                                       y=2026
	near   31/12/2022
	near   số 2022/QĐ-UBND

time.years-joined                                 # "20262030": a line ended in the hyphen between them, and lost it
	match  (?<![0-9/:.,])(?<y>20[0-9]{2})(?<y2>20[0-9]{2})(?![0-9/:.,])
	yields edtf={y}/{y2}
	accents any
	good   20262030                                   y=2026  y2=2030
	good   Giai đoạn 20252035                         y=2025  y2=2035
	near   2026 - 2030
	near   120262030

# ---- time: where an interval opens and ends ----

time.from
	match  (?i)\b(?:(?:kể\s+)?từ|bắt đầu(?:\s+(?:thực hiện|triển khai))?(?:\s+từ)?|sau)\s+(?:(?:đầu|cuối|khoảng|hết)\s+){0,3}
	match  (?=(?:giai đoạn|ngày|tháng|quý|quí|năm)\s*(?:[0-9]|[IVl]+\b)|[0-9]{1,2}\s*(?:/|tháng\s*[0-9])|{date.year})
	yields mark=from
	accents any
	good   Từ năm 2022
	good   Từ 2022-đến hết 31/12/2025
	good   Bắt đầu thực hiện từ năm 2026
	good   Sau năm 2025
	good   Từ 15 tháng 3 đến 30 tháng 4
	near   Năm 2022
	near   Sau 03 tháng kể từ khi có văn bản
	near   Từ nguồn ngân sách

time.until
	match  (?i)\b(?:trước|đến|tới|chậm nhất|muộn nhất|không quá|hạn cuối|hạn chót|hết)\s*:?\s*
	match  (?:(?:là|vào|hết|trước|trong|đến|tới|đầu|cuối|thời hạn|thời điểm)\s+){0,5}
	match  (?=(?:ngày|tháng|quý|quí|năm)\s*(?:[0-9]|[IVl]+\b)|[0-9]{1,2}\s*(?:/|tháng\s*[0-9]|(?:h|giờ)\s?[0-9]{0,2}(?:\s*phút)?,?\s+ngày\s*[0-9])|{date.year})
	yields mark=until
	accents any
	good   trước ngày 15/01/2022
	good   Đến hết năm 2025
	good   chậm nhất là ngày 31/12/2025
	good   Trước 30/6/2022
	good   đến 2025
	good   Trước 15 tháng 6
	good   Trước 10h00 ngày 15/3/2022
	near   Năm 2022
	near   Trước khi họp
	near   Trước 3 tháng

time.onward
	match  (?i)(?:\b(?:và|,|;)\s*)?(?:\b(?:cho\s+)?(?:các|những)\s+năm\s+(?:tiếp\s*theo|sau|kế\s*tiếp|tới)
	match  |\btrở\s+(?:đi|về\s+sau)|\bvà\s+tiếp\s*theo)
	yields mark=onward
	accents any
	good   Năm 2022 và các năm tiếp theo
	good   Từ năm 2022 trở đi
	near   Các năm 2022, 2023
	near   Hàng năm

# ---- time: recurrences ----

time.daily
	match  (?i)\b(?:hàng|hằng|mỗi|từng)\s+ngày
	yields kind=repeat repeat=P1D
	accents any
	good   Hàng ngày
	good   Cập nhật hằng ngày
	near   Ngày 20

time.weekly
	match  (?i)\b(?:hàng|hằng|mỗi|từng|theo|định kỳ)\s+tuần
	yields kind=repeat repeat=P1W
	accents any
	good   Hàng tuần
	good   Thứ sáu hằng tuần
	near   Tuần 2 tháng 3

time.monthly                                      # "Hàng tháng", "Định kỳ tháng", "báo cáo tháng, quý", "của tháng liền kề"
	match  (?i)(?:\b(?:hàng|hằng|mỗi|từng|theo|định kỳ|báo cáo|các)\s+tháng(?!\s*[0-9])|\bmỗi\s+tháng\s+(?:0?1|một)\s+lần|\btháng(?=\s*(?:,|;|và
	match  |/)\s*(?:hàng |hằng )?(?:quý|quí|0?6 tháng|năm)(?!\s*[0-9IVl]))
	match  |\b(?:của\s+)?tháng\s+(?:trước\s+)?(?:liền\s*kề|kế\s*tiếp|tiếp\s*theo|sau|liền\s*sau))
	yields kind=repeat repeat=P1M
	accents any
	good   Hàng tháng
	good   Định kỳ hằng tháng
	good   Mỗi tháng 01 lần
	good   Báo cáo tháng, quý, năm
	good   Trước ngày 05 của tháng liền kề
	near   Tháng 3 hàng năm
	near   Tháng 6 và tháng 12
	near   6 tháng

time.each-quarter                                 # part: a quarter without a number; "quy định" is another word
	match  (?!quy\s+(?:định|chế|hoạch|trình|mô|ước|tắc|chuẩn))(?:quý|quí)\b(?!\s*(?:[1-4]|[Il]+V?)\b)
	only
	good   theo quý
	good   từng quí
	near   theo quy định
	near   quý IV/2022

time.quarterly                                    # "Hàng quý", "Báo cáo theo quý", "báo cáo quý, năm"
	match  (?i)(?:\b(?:hàng|hằng|mỗi|từng|theo|định kỳ|báo cáo|các)\s+{time.each-quarter}
	match  |(?<!trong )\b(?:quý|quí)(?=\s*(?:$|[,;./)-]|và\b|hoặc\b|năm\b|6 tháng))|\b(?:quý|quí)\s+(?:tiếp\s*theo|sau
	match  |kế\s*tiếp|liền\s*kề)|\bmỗi\s+(?:quý|quí)\s+(?:0?1|một)\s+lần)
	yields kind=repeat repeat=P3M
	good   Hàng quý
	good   Báo cáo theo quý
	good   Mỗi quý 1 lần
	good   Thường xuyên, định kỳ hằng quý báo cáo
	good   Kết hợp báo cáo công tác KSTTHC quý, năm
	near   Quý I/2022
	near   Theo quy định của pháp luật
	near   Thường xuyên trong quý

time.half-yearly                                  # "Định kỳ 6 tháng", "6 tháng/lần", "02 lần/năm"
	match  (?i)(?:(?<!trong )(?<!sau )(?<!vòng )(?:(?<![0-9])0?6|\bsáu)\s*tháng(?!\s*(?:đầu|cuối|kể|từ|sau|kế))(?:\s*(?:/
	match  |một|1|01)\s*lần)?
	match  |(?:(?<![0-9])0?2|\bhai)\s*lần\s*(?:/|trong|mỗi|một|1){0,3}\s*năm|\bmỗi\s+năm\s+(?:0?2|hai)\s+lần|\b(?:hàng
	match  |hằng)\s+nửa\s+năm)
	yields kind=repeat repeat=P6M
	accents any
	good   Định kỳ 6 tháng
	good   6 tháng và năm
	good   02 lần/năm
	near   6 tháng đầu năm 2022
	near   Trong 6 tháng kể từ ngày ký

time.yearly                                       # "Hằng năm", "Định kỳ năm", "năm liền kề"
	match  (?i)(?:\b(?:hàng|hằng|mỗi|từng|theo\s+từng)\s+năm(?!\s*[0-9])(?:\s*(?:0?1|một)\s+lần)?|\b(?:các|theo|định kỳ
	match  |báo cáo)\s+năm(?!\s*(?:[0-9]|tiếp|sau|kế|tới|học))
	match  |(?<!các )(?<!những )\b(?:của\s+)?năm\s+(?:(?:trước|sau)\s+)?(?:liền\s*kề|kế\s*tiếp|tiếp\s*theo|liền\s*sau)
	match  |(?<!các )(?<!những )\bnăm\s+(?:sau|trước)\b|(?:(?<![0-9])0?1|\bmột)\s*lần\s*(?:/|mỗi|trong|trên)?\s*(?:một\s+
	match  |1\s+)?năm|\bthường\s+niên)
	yields kind=repeat repeat=P1Y
	accents any
	good   Hàng năm
	good   Thường xuyên, hằng năm
	good   Trước ngày 31/01 năm liền kề
	good   1 lần/năm
	near   Năm 2022
	near   và các năm tiếp theo
	near   Trong năm

time.times-a-quarter
	match  (?i)(?:(?<![0-9])0?1|\bmột)\s*lần\s*(?:/|mỗi|trong|trên)?\s*(?:một\s+|1\s+)?(?:quý|quí)
	yields kind=repeat repeat=P3M
	accents any
	good   01 lần/quý
	good   một lần mỗi quý
	near   2 lần/năm

time.times-a-month
	match  (?i)(?:(?<![0-9])0?1|\bmột)\s*lần\s*(?:/|mỗi|trong|trên)?\s*(?:một\s+|1\s+)?tháng
	yields kind=repeat repeat=P1M
	accents any
	good   01 lần/tháng
	good   một lần mỗi tháng
	near   01 lần/năm

time.four-a-year
	match  (?i)(?:(?<![0-9])0?4|\bbốn)\s*lần\s*(?:/|trong|mỗi)?\s*(?:một\s+|1\s+)?năm
	yields kind=repeat repeat=P3M
	accents any
	good   04 lần/năm
	good   4 lần trong năm
	near   2 lần/năm

time.every-months                                 # "3 tháng/lần", "02 tháng một lần"
	match  (?i)(?<![0-9])(?<n>[0-9]{1,2})\s*tháng\s*(?:/|một|1|01)\s*(?:0?1\s*)?lần
	yields kind=repeat repeat=P{n}M
	accents any
	good   3 tháng/lần                                n=3
	good   02 tháng một lần                           n=02
	near   3 tháng đầu năm

time.every-years                                  # "2 năm/lần"
	match  (?i)(?<![0-9])(?<n>[0-9]{1,2})\s*năm\s*(?:/|một|1|01)\s*(?:0?1\s*)?lần
	yields kind=repeat repeat=P{n}Y
	accents any
	good   2 năm/lần                                  n=2
	good   05 năm một lần                             n=05
	near   5 năm 2021-2025

time.every-weeks                                  # "2 tuần/lần"
	match  (?i)(?<![0-9])(?<n>[0-9]{1,2})\s*tuần\s*(?:/|một|1|01)\s*(?:0?1\s*)?lần
	yields kind=repeat repeat=P{n}W
	accents any
	good   2 tuần/lần                                 n=2
	good   01 tuần 1 lần                              n=01
	near   trong 2 tuần

time.regular                                      # comes again, nobody says how often
	match  (?i)\bđịnh\s+kỳ(?=\s*(?:$|[,;.)]|và\b|theo\s+quy\s+định|báo cáo|đột xuất))
	yields kind=repeat
	good   Định kỳ và đột xuất
	good   Định kỳ theo quy định
	near   Định kỳ 6 tháng

# ---- time: without a date ----

time.ongoing
	match  (?i)\b(?:thường\s+xuyên|liên\s+tục|xuyên\s+suốt|(?:cả|suốt|quanh)\s+năm(?!\s*[0-9]))
	yields kind=ongoing
	accents any
	good   Thực hiện thường xuyên
	good   Cả năm
	good   Xuyên suốt
	near   Cả năm 2022
	near   Bất thường

time.in-year                                      # of the plan's own year
	match  (?i)\b(?:trong|đầu|cuối|giữa)\s+năm(?!\s*[0-9])
	yields kind=when
	accents any
	good   Trong năm
	good   Cuối năm
	near   Trong năm 2022
	near   Hàng năm

time.by-rule                                      # governed by something else: the dates in it are not its own
	match  (?i)\b(?:theo|tùy|tuỳ|căn cứ)\s+(?!(?:từng\s+|các\s+|định\s+kỳ|mỗi\s+)?(?:{time.each-quarter}|(?:tháng|năm
	match  |tuần|ngày|giai đoạn|thời kỳ)\b)|định\s+kỳ)
	match  (?:(?!\b(?:trước|chậm nhất|hoàn thành)\b)[^;(])*+
	yields kind=conditional
	accents any
	good   Theo Đề án
	good   Theo kế hoạch cụ thể của từng cơ quan
	good   Theo Điều 17 Nghị định số 52/2015/NĐ-CP ngày 28/5/2015 của Chính phủ
	good   Theo Kế hoạch và đột xuất theo yêu cầu
	good   Theo quy định
	near   Báo cáo theo quý
	near   Theo từng năm

time.on-event
	match  (?i)\b(?:(?:ngay\s+)?(?:sau\s+khi|khi)\b|ngay\s+sau\b|sau\s+(?!tháng\b|đó\b|(?:ngày|quý|quí|năm)\s*[0-9IV])
	match  |trước\s+(?:khi|kỳ|hội|lễ|tết)|trong\s+(?:vòng|thời\s+hạn)|kể\s+từ\s+(?:khi|ngày\s+(?![0-9])))
	match  (?:(?!\b(?:trước|chậm nhất|hoàn thành)\b)[^;(])*+
	yields kind=conditional
	accents any
	good   Sau khi kiểm tra
	good   Sau 03 tháng kể từ khi có văn bản của Trung ương
	good   Khi có chỉ đạo, hướng dẫn của tỉnh
	good   Ngay sau khi ban hành
	near   Sau năm 2025
	near   Sáu tháng đầu năm
	near   trước ngày 15/01/2022

time.on-demand
	match  (?i)\bđột\s+xuất|\bkhi\s+cần
	yields kind=conditional
	accents any
	good   Đột xuất
	good   Khi cần thiết
	near   Thường xuyên

# ---- period: the time that a title names ----

period.date                                       # the date of a document is no period
	match  (?i)\bngày\s*[0-9]{1,2}\s*(?:[/.-]|tháng)\s*[0-9]{1,2}\s*(?:[/.-]|,?\s*năm)\s*(?:{date.year})
	accents any
	good   ngày 27 tháng 12 năm 2021
	good   ngày 19/11/2025
	near   tháng 12 năm 2021

period.symbol                                     # nor is the year of a number
	match  (?<![0-9/])[0-9]+\s*/\s*(?:{date.year})\s*/\s*[A-Z]
	good   16/2026/QĐ-UBND
	good   Nghị định số 60/2021/NĐ-CP
	near   tháng 12/2021

period.cited                                      # nor that behind the number of a document
	match  /[A-ZĐ][A-Za-zĐđ]{0,9}(?:-[A-ZĐ][A-Za-zĐđ]{0,9}){0,2}\s+(?i:năm)\s+(?:{date.year})
	good   Nghị quyết số 05-NQ/TU năm 2021
	good   Quyết định số 12/QĐ-UBND năm 2020
	near   Kế hoạch năm 2022

period.law                                        # nor that of a law
	match  (?i)\b(?:(?<!pháp\s)luật|bộ luật|pháp lệnh|hiến pháp)\b[^,;.:()]{0,60}?\bnăm\s*(?:{date.year})
	good   Luật Ngân sách nhà nước năm 2015
	near   tiếp cận pháp luật năm 2023
	good   Hiến pháp năm 2013
	near   Kế hoạch năm 2022

period.other                                      # a year to compare with or to look towards
	match  (?i)\b(?:so với|đến|tới|trước|định hướng|tầm nhìn|kết quả)\s+(?:(?:đến|tới|cho|hết|đầu
	match  |cuối)\s+){0,3}(?:năm\s*)?(?:{date.year})
	accents any
	good   đến năm 2025, định hướng đến năm 2030
	good   so với năm 2021
	near   giai đoạn 2021 - 2025
	near   năm 2022

period.term                                       # nor the term of those who are to be elected
	match  (?i)\bbầu\s+cử\b[^;:.]{0,120}?\bnhiệm\s+kỳ\s*:?\s*(?:{date.year})\s*[-–]\s*(?:{date.year})
	accents any
	good   bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026
	good   CUỘC BẦU CỬ TRƯỞNG THÔN NHIỆM KỲ 2022-2025
	near   Kế hoạch công tác nhiệm kỳ 2021 - 2026

period.told                                       # what a report told of a year, with the year to come behind it
	match  (?i)\b(?:kết quả|tình hình|tổng kết|sơ kết|đánh giá)\s[^0-9;]{0,80}?năm\s*(?:{date.year})(?=[^0-9]{0,24}\b(?:kế hoạch|phương hướng|nhiệm vụ|chương trình)\b[^0-9]{0,80}\bnăm\s*(?:{date.year}))
	good   Kết quả công tác năm 2022 và phương hướng, nhiệm vụ năm 2023
	good   Tình hình thực hiện kế hoạch năm 2004 và kế hoạch phát triển năm 2005
	near   Kết quả công tác năm 2022
	near   Kế hoạch năm 2022

period.span                                       # "giai đoạn 2021 - 2025", "03 năm 2026 - 2028", "các năm 2023, 2024, 2025"
	match  (?i)(?:\b(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học|niên độ|niên khóa|(?:từ\s+|các\s+)?năm
	match  |từ)\s*[:(]?\s*)?(?<![0-9/:])(?<y>{date.year})(?:\s*,\s*(?:{date.year})){0,12}
	match  \s*(?:[-,]|và(?:\s+năm)?|-?\s*đến(?:\s+hết)?(?:\s+năm)?)\s*(?<y2>{date.year})(?!\s*/)(?:\)?\s+và\s+
	match  (?:kế hoạch\s+)?năm\s+{date.year})?
	yields edtf={y}/{y2}
	accents any
	good   Cải cách hành chính giai đoạn 2021 - 2025  y=2021  y2=2025
	good   Kế hoạch tài chính 03 năm 2026 - 2028      y=2026  y2=2028
	good   từ năm 2021 đến năm 2025                   y=2021  y2=2025
	good   GIAI ĐOẠN 2026-2030                        y=2026  y2=2030
	near   năm 2022

period.span-joined                                # "giai đoạn 20212025": the hyphen between them was lost
	match  (?i)\b(?:giai đoạn|năm học|nhiệm kỳ)\s+(?<y>(?:19|20)[0-9]{2})(?<y2>20[0-9]{2})(?![0-9])
	yields edtf={y}/{y2}
	accents any
	good   GIAI ĐOẠN 20112020                         y=2011  y2=2020
	good   năm học 20232024                           y=2023  y2=2024
	near   giai đoạn 2021

period.from                                       # "từ năm 2022", "năm 2022 và những năm tiếp theo"
	match  (?i)(?:\btừ\s+năm\s*(?<y>{date.year})(?!\s*(?:-|đến))|\bnăm\s*(?<y2>{date.year})\s+và\s+(?:các
	match  |những)\s+năm\s+(?:tiếp\s*theo|sau))
	yields edtf={y|y2}/..
	accents any
	good   năm 2022 và những năm tiếp theo            y2=2022
	good   thực hiện từ năm 2022                      y=2022
	near   từ năm 2021 đến năm 2025

period.half-and-year                              # "6 tháng cuối năm 2023 và năm 2024"
	match  (?i)(?:(?<![0-9])0?6|\bsáu)\s*tháng\s*cuối\s*năm\s*(?<y>{date.year})\s*(?:và|,)\s*(?:cả\s+|kế\s+hoạch\s+|phương\s+hướng\s+)?năm\s*(?<y2>{date.year})
	yields edtf={y}-41/{y2}
	accents any
	good   6 tháng cuối năm 2023 và năm 2024          y=2023  y2=2024
	good   06 tháng cuối năm 2023, năm 2024           y=2023  y2=2024
	near   6 tháng cuối năm 2022

period.quarter-and-year                           # "quý IV năm 2022 và năm 2023"
	match  (?i)\b(?:quý|quí)\s*(?<q>{date.quarter})\s*(?:[/-]|,?\s*năm|(?=\s))\s*(?<y>{date.year})\s*(?:và|,)\s*(?:cả\s+)?năm\s*(?<y2>{date.year})
	yields edtf={y}-{q}/{y2}
	accents any
	good   quý IV năm 2022 và năm 2023                q=IV  y=2022  y2=2023
	good   Quý IV/2022, năm 2023                      q=IV  y=2022  y2=2023
	near   quý I năm 2022

period.first-half
	match  (?i)(?:(?<![0-9])0?6|\bsáu)\s*tháng\s*đầu\s*năm\s*(?<y>{date.year})
	yields edtf={y}-40
	accents any
	good   6 tháng đầu năm 2022                       y=2022
	good   06 tháng đầu năm 2026                      y=2026
	near   6 tháng cuối năm 2022

period.second-half
	match  (?i)(?:(?<![0-9])0?6|\bsáu)\s*tháng\s*cuối\s*năm\s*(?<y>{date.year})
	yields edtf={y}-41
	accents any
	good   6 tháng cuối năm 2022                      y=2022
	good   06 tháng cuối năm 2026                     y=2026
	near   6 tháng đầu năm 2022

period.quarter
	match  (?i)\b(?:quý|quí)\s*(?<q>{date.quarter})\s*(?:[/-]|,?\s*năm|(?=\s))\s*(?<y>{date.year})
	yields edtf={y}-{q}
	accents any
	good   quý I năm 2022                             q=I  y=2022
	good   Quý IV/2022                                q=IV  y=2022
	near   quý I

period.month
	match  (?i)\btháng\s*(?<m>{date.month})\s*(?:[/-]|,?\s*năm)\s*(?<y>{date.year})
	yields edtf={y}-{m}
	accents any
	good   công tác tháng 3 năm 2022                  m=3  y=2022
	good   tháng 12/2022                              m=12  y=2022
	near   năm 2022

period.year
	match  (?i)\bnăm\s*(?:học\s*)?(?<y>{date.year})
	yields edtf={y}
	accents any
	good   Cải cách hành chính năm 2022               y=2022
	good   KẾ HOẠCH NĂM 2026                          y=2026
	near   5 năm

period.bare                                       # a year alone at the end: "Kế hoạch cải cách hành chính 2022"
	match  (?<![0-9/:.-])(?<! - )(?<y>{date.year})(?=\s*(?:$|[,;)]))
	yields edtf={y}
	good   Kế hoạch cải cách hành chính 2022          y=2022
	good   Kế hoạch CCHC 2022, huyện                  y=2022
	near   TCVN ISO 9001:2015
	near   16/2026/QĐ-UBND

# ---- deadline: by when a sentence wants something done ----

deadline.by                                       # part: the words before the time
	match  \b(?:đến|tới|trước|chậm nhất|muộn nhất|hết|cuối|trong|vào)(?:\s+(?:là|vào|hết|trước|trong|đầu|cuối|đến|tới
	match  |thời điểm|khoảng|ngày)){0,5}
	only
	good   đến năm 2025
	good   chậm nhất là ngày 31/12/2025
	near   năm 2022

deadline.vision                                   # an outlook is no deadline, nor is a year to compare with
	match  (?i)\b(?:định hướng|tầm nhìn|so với|từ)\s+(?:(?:đến|tới|cuối|đầu|cho)\s+){0,3}(?:năm
	match  |giai đoạn)?\s*(?:{date.year})(?:\s*-\s*(?:{date.year}))?
	accents any
	good   định hướng đến năm 2030
	good   tăng 10% so với năm 2021
	near   đến năm 2025

deadline.date
	match  (?i){deadline.by}\s*(?<![0-9/])(?<d>{date.day})\s*(?:[/.-]|tháng)\s*(?<m>{date.month})\s*(?:[/.-]
	match  |,?\s*năm)\s*(?<y>{date.year})
	yields edtf={y}-{m}-{d}
	accents any
	good   trước ngày 01/12/2022                      d=01  m=12  y=2022
	good   Đến ngày 31 tháng 12 năm 2025              d=31  m=12  y=2025
	near   Nghị quyết ngày 01/12/2022

deadline.month
	match  (?i){deadline.by}\s+(?:tháng\s*)?(?<![0-9/])(?<m>{date.month})\s*(?:[/-]|,?\s*năm)\s*(?<y>{date.year})
	yields edtf={y}-{m}
	accents any
	good   hoàn thành trong tháng 10/2022             m=10  y=2022
	good   trước tháng 6 năm 2025                     m=6  y=2025
	near   văn bản tháng 6 năm 2025

deadline.quarter
	match  (?i){deadline.by}\s+(?:quý|quí)\s*(?<q>{date.quarter})\s*(?:[/-]|,?\s*năm|(?=\s))\s*(?<y>{date.year})
	yields edtf={y}-{q}
	accents any
	good   hoàn thành trong quý I/2022                q=I  y=2022
	good   đến hết quý III năm 2025                   q=III  y=2025
	near   báo cáo quý I/2022

deadline.first-half
	match  (?i)(?:{deadline.by}\s+|^\W*|[:;,(]\s*)(?:0?6|sáu)\s*tháng\s*đầu\s*năm\s*(?<y>{date.year})(?!\s*[/-])
	yields edtf={y}-40
	accents any
	good   trong 6 tháng đầu năm 2025 đạt 45%         y=2025
	good   6 tháng đầu năm 2025 giải ngân 50%         y=2025
	near   so với 6 tháng đầu năm 2024

deadline.second-half
	match  (?i)(?:{deadline.by}\s+|^\W*|[:;,(]\s*)(?:0?6|sáu)\s*tháng\s*cuối\s*năm\s*(?<y>{date.year})(?!\s*[/-])
	yields edtf={y}-41
	accents any
	good   trong 6 tháng cuối năm 2025 đạt 45%        y=2025
	good   06 tháng cuối năm 2025, tỷ lệ đạt 50%      y=2025
	near   so với 6 tháng cuối năm 2024

deadline.span
	match  (?i)(?:^\W*|\btrong\s+)giai đoạn\s+(?<y>{date.year})\s*(?:-|đến)\s*(?:năm\s*)?(?<y2>{date.year})
	yields edtf={y}/{y2}
	accents any
	good   Giai đoạn 2021-2025, 100% cán bộ           y=2021  y2=2025
	good   trong giai đoạn 2021 - 2025                y=2021  y2=2025
	near   Kế hoạch cải cách hành chính giai đoạn 2021 - 2025

deadline.right-behind                             # "tăng trưởng trên 8% năm 2025": the year of the share that it stands behind
	match  (?i)%\s+năm\s+(?<y>{date.year})(?!\s*[/-])
	yields edtf={y}
	accents any
	good   tăng trưởng trên 8% năm 2025               y=2025
	good   đạt 20% năm 2026, đạt 30% năm 2027         y=2026
	near   80% kế hoạch năm 2025
	near   10% năm học 2025

deadline.year-of                                  # "Thu nhập bình quân năm 2030 tăng gấp 2,5 lần": the year of what is said before the verb
	match  (?i)(?<!với )(?<!hoạch )(?<!quả )(?<!kỳ )(?<!hiện )(?<!toán )(?<!từ )(?<!của )(?<!đến )(?<=[a-z] )năm\s+(?<y>{date.year})\s+(?:phấn đấu\s+|phải\s+)?(?:đạt|còn|giảm còn|xuống còn|tăng|giảm|gấp)\b(?! cường| sát)
	yields edtf={y}
	accents exact
	good   Thu nhập bình quân năm 2030 tăng gấp 2,5 lần    y=2030
	good   tỷ lệ hồ sơ trực tuyến năm 2025 đạt 80%    y=2025
	near   kế hoạch năm 2025 đạt 95%
	near   tăng so với năm 2021

deadline.year
	match  (?i)(?:{deadline.by}\s+(?:năm\s*)?|(?:^\W*|\bphấn đấu\s+|\briêng\s+)năm\s*|[:;,(]\s*năm\s*(?=[0-9]{4}\s*(?:đạt|là|phấn|tối thiểu|ít nhất|trên|từ|:))|(?:^\W*|[:;,(]\s*)(?=[0-9]{4}\s*(?:đạt\b|:)))(?<![0-9/])(?<y>{date.year})(?!\s*[/-])
	yields edtf={y}
	accents any
	good   đến năm 2025 đạt tối thiểu 95%             y=2025
	good   trong năm 2022 đạt tối thiểu 20%           y=2022
	good   Năm 2022, tỷ lệ hồ sơ                      y=2022
	good   Chỉ tiêu 2: Phấn đấu năm 2023 đạt 70%      y=2023
	good   riêng năm 2025 phấn đấu xây dựng           y=2025
	good   , 2026 đạt 90%                             y=2026
	near   kế hoạch năm 2022
	near   tăng so với năm 2021

# A time of a figure's own that does not say its year: no time that stands elsewhere holds for the figure.
deadline-own.open
	match  (?i)\b(?:đến|tới|hết|cuối|trong)(?:\s+(?:hết|cuối|đầu))?\s+(?:năm\b(?!\s*(?:[0-9]|học|nay))|(?:quý|tháng)\s*(?:[0-9]{1,2}|[IV]{1,3})\b(?!\s*(?:/|năm\s*[0-9])))
	accents any
	good   đến hết năm đạt 100%
	good   cuối năm đạt 80%
	good   đến hết quý III đạt 75%
	near   đến hết năm 2025
	near   đến tháng 6/2025

# Years in a list: of as many levels in the statement, one is each one's.
deadline-each.years
	match  (?i)\bnăm\s+(?<list>{date.year}(?:\s*[,;]\s*(?:năm\s+)?{date.year})*(?:\s*[,;])?\s*(?:và\s+)?(?:năm\s+)?(?<=[,;à\s]){date.year})(?!\s*[/-])
	accents any
	good   các năm 2023, 2024, 2025 lần lượt đạt      list=2023, 2024, 2025
	good   trong năm 2023 và năm 2024                 list=2023 và năm 2024
	near   năm 2023 - 2025
	near   năm 2023 đạt 50%, 2024 đạt 60%

# The year that ends the words behind one level, or those before it, where another level of the statement has a time of its own.
deadline-beside.year                              # "đạt 20% số xã năm 2025, đến hết năm 2030 đạt 50%"
	match  (?i)(?<!với\s)(?<!hoạch\s)(?<!quả\s)(?<!kỳ\s)(?<!hiện\s)(?<!toán\s)(?<!từ\s)(?<!của\s)\bnăm\s+(?<y>{date.year})(?:\s+(?:phấn đấu\s+|phải\s+)?(?:đạt|còn|giảm còn|xuống còn))?\s*[,;.)]?\s*$
	yields edtf={y}
	accents any
	good   số xã năm 2025,                            y=2025
	good   trong cả nước năm 2026                     y=2026
	near   so với năm 2025
	good   Tỷ lệ hồ sơ trực tuyến năm 2025 đạt        y=2025
	near   năm 2025 đạt 20%
