# Documents cited by number. Their numbers: symbol.pat; their types: type.pat; the bodies: issuer.pat.

# Between the type and the number: "số", "số:", or nothing.
cited-link.number
    match  (?i)^\s*(?:số(?:\s+hiệu)?|(?=:))\s*:?\s*$
    good   số
    good   số:
    near   quyết

cited-so.before                                   # "số" right before the number
    match  (?i)\bsố(?:\s+hiệu)?\s*:?\s*$
    accents exact
    good   Kế hoạch kiểm tra số
    good   Luật số:
    near   Sở

# What follows the number: the date, in words or figures; blanks stay blanks.
cited-date.date
    accents any
    match  \s*[,.]?\s*\(?\s*(?i:(?:được\s+)?(?:ký|ban\s+hành|phát\s+hành)\s+)?(?<date>(?i:ngày)\s*(?:[0-9]{1,2}\s*|[._\x1A]{0,12}\s*)
    match  (?:[/.-]\s?(?:[0-9]{1,2}|[._\x1A]{0,12})\s?[/.-]\s?[12][0-9]{3}|(?i:tháng)\s*(?:[0-9]{1,2}|[._\x1A]{0,12})\s*(?:(?i:năm)|/)\s*[12][0-9]{3}))(?![0-9])\)?
    good    ngày 15/7/2021 của Chính phủ          date=ngày 15/7/2021
    good    ngày 27 tháng 12 năm 2021 của         date=ngày 27 tháng 12 năm 2021
    good    (ngày 05/11/2002)                     date=ngày 05/11/2002
    good   . ngày 26/11/2021 của                  date=ngày 26/11/2021
    good    ngày 24/ 8/2001                       date=ngày 24/ 8/2001
    near    ngày làm việc

cited-date.behind-bracket                         # behind the body and its abbreviation: "của Bộ Giáo dục và Đào tạo (GDĐT) ngày …"
    accents any
    match  \s*\([A-Z][A-Za-z&-]{1,11}\)\s*,?\s*(?<date>(?i:ngày)\s*[0-9]{1,2}\s*(?:[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[12][0-9]{3}|(?i:tháng)\s*[0-9]{1,2}\s*(?:(?i:năm)|/)\s*[12][0-9]{3}))(?![0-9])
    good    (GDĐT) ngày 05 tháng 02 năm 2026 về   date=ngày 05 tháng 02 năm 2026
    good    (UBND), ngày 15/7/2021                date=ngày 15/7/2021
    near    (có hiệu lực) ngày 05 tháng 02 năm 2026
    near    (GDĐT) về

cited-date.year                                   # "năm 2021 của": no date, but the issuer may follow
    accents any
    match  \s*(?i:năm)\s+[12][0-9]{3}(?=\s+(?i:của)\s)
    good    năm 2021 của UBND tỉnh
    good    năm 2020 của Chính phủ
    near    năm 2021

cited-date.month
    accents any
    match  \s*,?\s*(?<date>(?i:tháng)\s+[0-9]{1,2}\s*(?:/|(?i:năm))\s*[12][0-9]{3})(?=\s+(?i:của)\s)
    good    tháng 6/2025 của UBND huyện           date=tháng 6/2025
    good    tháng 12 năm 2021 của UBND tỉnh       date=tháng 12 năm 2021
    near    tháng 6/2025

cited-date.misprint                               # a date that cannot be read: no date, but the issuer may follow
    accents any
    match  \s*[,.]?\s*\(?\s*(?i:ngày)?\s*[0-9][0-9./-]{0,4}\s?[0-9./-]{1,9}\s*(?:(?i:tháng|năm)\s*[0-9]{1,4}\s*){0,3}\)?(?=\s+(?i:của)\s)
    good    ngày 01/102025 của Sở Nội vụ
    good    ngày 27 năm 12 năm 2019 của Chính phủ
    good   , 15/6/2025 của UBND
    near    của 15 xã

cited-slip.figure                                 # figures, and letters that OCR reads them for
    only
    match  [0-9OoQlLIi!|ZSAgB]
    good   l
    good   Z
    near   h

cited-slip.day                                    # one letter of the word misread
    only
    match  (?:[a-zA-Z]gay|[nN][a-z]ay|[nN]g[a-z]y|[nN]ga[a-z]|[nN]gay)
    good   mgày
    good   nqày
    near   năm

cited-slip.month
    only
    match  (?:[a-z]{1,2}hang|t(?:[a-z]|li)ang|th[a-z]ng|tha(?:[a-z]|rn|ri)g|than[a-z]|thang)
    good   thámg
    good   tliáng
    near   năm

cited-slip.year
    only
    match  (?:[a-z]am|n[a-z]m|na(?:rn|[a-z]))
    good   răm
    good   nărn
    near   tháng

cited-date.slipped                                # letters for figures, or one wrong in a word; the last: what is clean is read above
    accents any
    match  \s*[,.]?\s*\(?\s*(?<date>{cited-slip.day}\s*(?<d>{cited-slip.figure}{1,2})(?:\s?[/.l1I-]\s?(?<m>{cited-slip.figure}{1,2})\s?[/.l1I-]\s?
    match  (?<y>[12lIZ]{cited-slip.figure}{3})|\s*{cited-slip.month}\s*(?<m>{cited-slip.figure}{1,2})\s*{cited-slip.year}\s*(?<y>[12lIZ]{cited-slip.figure}{3})))(?![0-9A-Za-z/])\)?
    good    ngày 1S/11/2018 của                   d=1S  m=11  y=2018
    good    nqày 21/10/2025 của                   d=21  m=10  y=2025
    good    ngày 28102/2025 của                   d=28  m=02  y=2025
    good    ngày 03 fháng 3 năm 2o21              d=03  m=3  y=2o21
    good    ngày 31 tháng 1Z nărn 2022            d=31  m=1Z  y=2022
    near    ngày làm việc
    near    ngay 15 tháng đầu năm
    near    ngày 12/QĐ-UBND

# Between two documents side by side.
cited-and.next
    match  (?i)\s*(?:,\s*và|,|và|hoặc|cùng)\s*(?:các\s+)?
    good   , 
    good    và 
    near    của Chính phủ

cited-apart.next                                  # a semicolon: the type goes on, an issuer does not
    match  \s*;\s*(?i:và\s+)?(?:các\s+)?
    good   ; 
    good   ; và 
    near   , 

cited-series.next                                 # what a document is about, then "số" of the next: "các Nghị định: số … về …; số …"
    match  ^[^.;]{1,300}?(?:;|\bvà)\s*$
    good    ngày 14/5/2013 và 
    good    quy định về lễ hội; 
    near   . Năm 2020 và sau

# "các Nghị định số 107, 108/2020/NĐ-CP": numbers before the one that has the symbol.
cited-list.numbers
    match  (?i)\bsố\s*:?\s*(?<first>[0-9]{1,6}(?:\s*(?:,|và|;)\s*(?:số\s+)?[0-9]{1,6})*)\s*(?:,|và|;)\s*(?:số\s+)?$
    accents exact
    good   các Nghị định số 107,                  first=107
    good   các Quyết định số 10, 11 và            first=10, 11
    near   Nghị định số
