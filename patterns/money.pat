# Amounts in đồng. `factor` is what one of the unit is worth. A dot parts thousands, a comma the fraction; see
# extractor/mention/money.c for the other habits.

money.number                                      # part: "15", "1.471,60", "40.000.000", "0,5"
	match  (?<![0-9.,/])[0-9]{1,12}(?:[.,][0-9]{1,3}){0,6}(?![0-9])
	only
	good   40.000.000đ
	good   0,5 tỷ
	near   hai triệu

money.unit                                        # part: the units of an amount, shortest forms last
	match  (?:tỷ|tỉ|triệu|tr\b|trđ|(?:nghìn|ngàn)\s*đ|(?-i:đồng|ĐỒNG|đ\b|VNĐ|VND))
	only
	good   5 triệu đồng
	good   40.000.000đ
	near   5 lớp

money.range                                       # between two amounts: none that could be given
	match  (?i){money.number}\s*(?:{money.unit}(?:\s*đồng)?)?\s*(?:-|đến|tới)\s*{money.number}\s*{money.unit}
	good   50 - 100 triệu đồng
	good   từ 50 triệu đến 100 triệu
	near   50 triệu đồng

money.compound                                    # "2 tỷ 500 triệu đồng"
	match  (?i)(?<n>{money.number})\s*(?:tỷ|tỉ)(?:\s*đồng)?\s*,?\s*(?<rest>{money.number})\s*triệu
	yields factor=1000000000 rest=1000000
	good   2 tỷ 500 triệu đồng                        n=2  rest=500
	good   1 tỉ, 50 triệu                             n=1  rest=50
	near   2 tỷ đồng

money.billion
	match  (?i)(?<n>{money.number})\s*(?:tỷ|tỉ)\b(?!\s*(?:người|lượt|USD|đô|cây|lệ)\b)
	yields factor=1000000000
	good   0,5 tỷ                                     n=0,5
	good   1.2 tỷ đồng                                n=1.2
	near   2 tỷ USD
	near   2 tỷ lệ

money.million
	match  (?i)(?<n>{money.number})\s*(?:triệu\b|tr\.?\s*(?-i:đồng|đ\b)|tr\b)(?!\s*(?:người|lượt|dân|hộ|USD|đô|cây|tấn
	match  |con|sản phẩm|hồ sơ|văn bản)\b)
	yields factor=1000000
	good   5 triệu                                    n=5
	good   1.471,60 triệu đồng                        n=1.471,60
	good   200 triệu/năm                              n=200
	good   50trđ                                      n=50
	near   2 triệu lượt khách
	near   3 triệu USD

money.thousand
	match  (?i)(?<n>{money.number})\s*(?:nghìn|ngàn)\s*(?:đồng|(?-i:đ)\b)
	yields factor=1000
	good   500 nghìn đồng                             n=500
	good   150.000 ngàn đồng                          n=150.000
	near   5 nghìn người

# A small number before "đồng" is a count ("05 đồng chí"), four figures may be a year ("năm 2022 đồng loạt").
money.dong
	match  (?<![0-9.,/])(?<n>[0-9]{1,3}(?:[.,][0-9]{3}){1,5}|(?!(?:19
	match  |20)[0-9]{2}(?![0-9]))[0-9]{4,15})(?:,[0-9]{1,2})?(?![0-9])
	match  \s*(?:(?:đồng|ĐỒNG)(?!\s+[A-Z])(?!\s+(?:bộ|thời|chí|ý|đều|nhất|tình|hành|loạt|bằng|nghiệp|bào|thuận))|đ\b
	match  |VNĐ|VND|vnđ|vnd)
	yields factor=1
	good   40.000.000đ                                n=40.000.000
	good   15.000.000 đồng                            n=15.000.000
	good   500,000 VNĐ                                n=500,000
	near   năm 2022 đồng bộ
	near   05 đồng chí
	near   tỉnh Đồng Tháp

money.none                                        # "0 đồng"
	match  (?<![0-9.,/])(?<n>0)\s*(?:(?:đồng|ĐỒNG)(?!\s+[a-zA-Z])|đ\b)
	yields factor=1
	good   0 đồng                                     n=0
	good   Kinh phí: 0đ                               n=0
	near   10 đồng
	near   0 đồng chí

# ---- where the sum of a reckoning stands: "50 người x 100.000đ = 5.000.000đ" ----

sum.total
	match  (?i)(?:=|\btổng(?:\s+(?:cộng|số|kinh phí|dự toán|tiền|chi)){0,4}\s*:?)(?=[^0-9]{0,20}[0-9])
	good   50 người x 100.000đ = 5.000.000đ
	good   Tổng cộng: 20 triệu đồng
	near   20 triệu đồng

# ---- the unit that the title of a column names, and its cells ----

money-unit.billion
	match  (?i)\b(?:tỷ|tỉ)\s+đồng\b
	yields factor=1000000000
	good   Kinh phí (tỷ đồng)
	good   ĐVT: tỉ đồng
	near   Tỷ lệ

money-unit.million
	match  (?i)\b(?:triệu(?:\s+đồng)?|tr\.?\s?(?:đồng|đ)|trđ)\b
	yields factor=1000000
	good   Kinh phí (triệu đồng)
	good   Dự toán (tr.đ)
	near   Triển khai

money-unit.thousand
	match  (?i)\b(?:nghìn|ngàn|1\.?000)\s*(?:đồng|đ)\b
	yields factor=1000
	good   Kinh phí (nghìn đồng)
	good   Dự toán (1.000 đồng)
	near   10.000 người

money-unit.dong
	match  (?i)(?:[(:]\s*(?:đồng|đ)\s*\)?|\bVNĐ|\bVND)
	yields factor=1
	good   Kinh phí (đồng)
	good   Kinh phí (VNĐ)
	near   Hội đồng
	near   triệu đồng

money-bare.million                                # so many figures that it can only be đồng
	match  ^(?<n>[0-9]{1,3}(?:[.,][0-9]{3}){2,4}|[1-9][0-9]{6,11})(?:\s*\([^()]*\))?$
	yields factor=1
	good   15.000.000                                 n=15.000.000
	good   100.000.000 (ngân sách tỉnh)               n=100.000.000
	good   30000000                                   n=30000000
	good   1,250,000                                  n=1,250,000
	near   15.000

money-bare.number                                 # of the unit that the column's title names
	match  ^(?<n>{money.number})$
	good   150                                        n=150
	good   80,5                                       n=80,5
	near   150 lớp
