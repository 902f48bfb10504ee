# Dates of documents: "Lai Vung, ngày 31 tháng 12 năm 2021", "Nghị quyết số 57-NQ/TW ngày 22/12/2024".
#
# `edtf=` is a template, read by extractor/mention/when.c: {y} is the group y as a year of four digits, {m} and {d} the groups as
# two digits, {q} a quarter (roman or arabic) as 33 to 36; a digit may follow ({y2}). Where the group took no part, XXXX or
# XX stands for it. All else is copied. What gives no date of the calendar (31/02) is passed over.
# Of patterns that match at one place the first one counts, so the fuller forms stand first.

date.year                                         # part: a year of our time
	match  (?<![0-9])(?:19|20)[0-9]{2}(?![0-9])
	only
	good   năm 2022
	good   2021-2025
	near   16341/KH-UBND
	near   22022

date.month                                        # part: 1 to 12, with or without a leading zero
	match  (?<![0-9])(?:1[0-2]|0?[1-9])(?![0-9])
	only
	good   tháng 10
	good   tháng 03
	near   tháng 13
	near   tháng 00

date.day                                          # part: 1 to 31
	match  (?<![0-9])(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])
	only
	good   ngày 31
	good   ngày 05
	near   ngày 32
	near   ngày 2022

date.quarter                                      # part: I to IV or 1 to 4; scans read I as l
	match  (?<![A-Za-z0-9])(?:[Il]V|[Il]{1,3}|[1-4])(?![A-Za-z0-9])
	only
	good   Quý IV/2022
	good   Quý 3-2022
	near   Quý V
	near   Quý IIII

date.numeric                                      # day/month/year
	match  (?i)(?:\bngày\s*)?(?<![0-9/])(?<d>{date.day})\s*[/.-]\s*(?<m>{date.month})\s*[/.-]\s*(?<y>{date.year})
	yields edtf={y}-{m}-{d}
	accents any
	good   Kế hoạch số 283/KH-UBND ngày 24/9/2025 của Ủy ban nhân dân Tỉnh      d=24  m=9  y=2025
	good   ngày 06 /3/2025                            d=06  m=3  y=2025
	good   trước 05.01.2022                           d=05  m=01  y=2022
	near   ngày 05/3
	near   ngày 15/13/2022

date.words                                        # day, month and year, spelled
	match  (?i)(?:\bngày\s*)?(?<![0-9/])(?<d>{date.day})\s*tháng\s*(?<m>{date.month})\s*,?\s*năm\s*(?<y>{date.year})
	yields edtf={y}-{m}-{d}
	accents any
	good   Lai Vung, ngày 31 tháng 12 năm 2021        d=31  m=12  y=2021
	good   14 tháng5 năm 2008                         d=14  m=5  y=2008
	near   ngày tháng 12 năm 2021
	near   ngày 31 tháng 12

date.day-blank                                    # the day was left blank
	match  (?i)\bngày[\s._-]*(?:tháng|/)\s*(?<m>{date.month})\s*,?\s*(?:năm|/)\s*(?<y>{date.year})
	yields edtf={y}-{m}-XX
	accents any
	good   ngày tháng 12 năm 2021                     m=12  y=2021
	good   ngày       tháng 3 năm 2026                m=3  y=2026
	good   ngày …/3/2026                              m=3  y=2026
	good   ngày ..... tháng 01 năm 2026               m=01  y=2026
	near   ngày 05 tháng 12 năm 2021
	near   ngày tháng năm 2021

date.month-blank                                  # the month was left blank
	match  (?i)\bngày\s*(?<d>{date.day})\s*(?:tháng|/)[\s._-]*(?:năm|/)\s*(?<y>{date.year})
	yields edtf={y}-XX-{d}
	accents any
	good   ngày 15 tháng … năm 2022                   d=15  y=2022
	good   ngày 15/…/2022                             d=15  y=2022
	near   ngày 15 tháng 3 năm 2022
	near   ngày tháng năm 2022

date.blank                                        # day and month were left blank
	match  (?i)\bngày[\s._-]*(?:tháng|/)[\s._-]*(?:năm|/)\s*(?<y>{date.year})
	yields edtf={y}-XX-XX
	accents any
	good   ngày       tháng        năm 2022           y=2022
	good   ngày … tháng … năm 2022                    y=2022
	near   ngày 3 tháng 4 năm 2022
	near   hằng ngày, hằng tháng

date.month-year                                   # a month without a word about its day
	match  (?i)\btháng\s*(?<m>{date.month})\s*(?:[/-]|,?\s*năm)\s*(?<y>{date.year})
	yields edtf={y}-{m}
	accents any
	good   công văn tháng 11/2021                     m=11  y=2021
	good   Hà Nội, tháng 5 năm 2008                   m=5  y=2008
	near   tháng 13/2021
	near   6 tháng năm 2021
