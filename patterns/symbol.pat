# Numbers and symbols of documents: 60/2021/NĐ-CP, 247/KH-UBND, 19-NQ/TW, 5110/VPCP-KTTH. Source: Nghị định 30/2020/NĐ-CP,
# Phụ lục I; Quy định 66-QĐ/TW of the Party. Scans and typists put blanks round the signs; a year before the symbol belongs
# to normative documents. `form` tells how much the shape alone proves: year and party ask for nothing else, plain and old
# want "số" or a document type before them, or a known abbreviation.

symbol.digits                                     # a number: "247", "0204", "12a"; "24.6" as some firms have it
    only
    match  [0-9]{1,6}(?:\.[0-9]{1,3})?[a-z]?
    good   247
    good   0204
    near   KH

symbol.group                                      # "UBND", "TTg", "QyĐ", "THPTCL2", "Cty": capitals, at most two small letters at once
    only
    match  [A-Z][A-Z0-9]*(?:[a-z]{1,2}(?![a-z]))?[A-Z0-9]*
    good   UBND
    good   TTg
    near   2021

symbol.more                                       # further groups, set tight: "-UBND", "/BTC", ".HC", "-05"
    only
    match  (?:(?:[-/&]|\.(?=[A-Z]{2}))(?:{symbol.group}|[0-9]{1,3}(?![0-9/.%])))
    good   -UBND
    good   /BTC
    near   .Ban

symbol.tail                                       # groups parted by - / . &; one blank sign is let pass after the first group
    only
    match  (?:{symbol.group}(?:(?:\s-\s?|-\s)(?=[A-Z]{2})(?:{symbol.group}))?(?:{symbol.more}){0,5})(?![A-Za-z0-9])
    good   QĐ-UBND-HC
    good   TTr - SCT
    near   kế hoạch

symbol.year-digits                                # a scan may tear it: "200 3"
    only
    match  (?:[12][0-9]{3}|[12][0-9]{2}\s[0-9])
    good   2021
    good   200 3
    near   60

symbol.law                                        # 29/2018/QH14, 1211/2016/UBTVQH13
    match  (?<number>{symbol.digits})\s?/\s?(?<year>{symbol.year-digits})\s?/\s?(?<symbol>(?:PL-)?(?:UBTV)?QH[0-9]{1,2})(?![A-Za-z0-9])
    yields form=year  year=needed
    good   29/2018/QH14                           number=29  year=2018  symbol=QH14
    good   1211/2016/UBTVQH13                     number=1211  year=2016  symbol=UBTVQH13
    near   29/2018/NĐ-CP

symbol.year                                       # 60/2021/NĐ-CP, 144 /2002/QĐ/BTC; OCR doubles a stroke
    match  (?<number>{symbol.digits})\s{0,2}//?\s{0,2}(?<year>{symbol.year-digits})\s{0,2}/\s{0,2}(?<symbol>{symbol.tail})
    yields form=year
    good   60/2021/NĐ-CP                          number=60  year=2021  symbol=NĐ-CP
    good   144 /2002/QĐ/BTC                       number=144  year=2002  symbol=QĐ/BTC
    good   01/⁄2020/NQ-HĐND                       number=01  year=2020  symbol=NQ-HĐND
    good   40/2000 /TT-BTC                        number=40  year=2000  symbol=TT-BTC
    good   03/2026/VLN/CV-TA                      number=03  year=2026  symbol=VLN/CV-TA
    near   15/01/2022
    near   60/2021

symbol.party                                      # 19-NQ/TW, 128-KH/HU, 10- CTr/TU, 30-TB/TGV
    match  (?<number>[0-9]{1,5}[a-z]?)\s?-\s?(?<symbol>{symbol.group}\s?/\s?{symbol.group}(?:-{symbol.group}){0,2})(?![A-Za-z0-9])
    yields form=party
    good   19-NQ/TW                               number=19  symbol=NQ/TW
    good   10- CTr/TU                             number=10  symbol=CTr/TU
    good   128-KH/HU                              number=128  symbol=KH/HU
    near   2021-2025
    near   24-UBND

symbol.plain                                      # 247/KH-UBND, 1389/QĐ-UBND-HC, 178/CP, 5110/VPCP-KTTH, 24.6/GĐN
    match  (?<number>{symbol.digits})\s{0,2}/\s{0,2}(?<symbol>{symbol.tail})
    yields form=plain
    good   247/KH-UBND                            number=247  symbol=KH-UBND
    good   15 /KH-UBND                            number=15  symbol=KH-UBND
    good   1389/QĐ-UBND-HC                        number=1389  symbol=QĐ-UBND-HC
    good   24.6/GĐN                               number=24.6  symbol=GĐN
    near   24/24
    near   15/01/2022

symbol.old                                        # 194-CP, 66-HĐBT: no stroke
    match  (?<number>[0-9]{1,5}[a-z]?)\s?-\s?(?<symbol>[A-Z]{2,6}(?:-[A-Z]{2,6})?)(?![A-Za-z0-9/])
    yields form=old
    good   194-CP                                 number=194  symbol=CP
    good   66-HĐBT                                number=66  symbol=HĐBT
    near   19-20
    near   57-nq

symbol.tight                                      # its stroke lost by a scan: "214NQ-CP"; only behind the type of a document
    match  (?<number>[0-9]{1,5})(?<symbol>(?:NQ|QĐ|KH|NĐ|CT|TB|BC|HD|TTr|CTr)-(?:(?:TT|VP)[A-Za-z]{1,3}|[A-Z]{2,6})(?:-[A-Z]{2,6})?)(?![A-Za-z0-9/])
    yields form=tight
    good   214NQ-CP                               number=214  symbol=NQ-CP
    good   468QĐ-TTg                              number=468  symbol=QĐ-TTg
    near   12TB-01

symbol.tight-party                                # so with the hyphen of a party's number: "20NQ/TW"; the Youth Union writes none
    match  (?<number>[0-9]{1,4})\s?(?<symbol>(?:NQ|KH|CT|KL|QĐ|QĐi|QyĐ|TB|HD|CTr|TTr|BC|ĐA)/(?:[A-Z]{0,6}ĐTN(?:-[A-Z]{1,6})?|TW|TU|TƯ|HU|QU|ThU|ĐU|BTV[A-Z]{0,2}|BCĐ[A-Z]{0,3}|UBKT[A-Z]{0,2}))(?![A-Za-z0-9/])
    yields form=tight
    good   20NQ/TW                                number=20  symbol=NQ/TW
    good   185KH/TU                               number=185  symbol=KH/TU
    good   298 KH/TWĐTN                           number=298  symbol=KH/TWĐTN
    near   12TB-01
    near   20/NQ

# Symbols of normative documents: without a year the citation cannot be resolved.
normative.decree                                  # 61/NĐ-CP
    match  NĐ-CP\b
    accents exact
    good   NĐ-CP
    good   NĐ-CP ngày
    near   QĐ-TTg
    near   CP

normative.circular                                # 23/TT-BTC, 39/TTLT-BTC-BNV
    match  TT(?:LT)?[-/](?:B|NHNN|TTCP|VPCP|UBDT|VKS|TA)[A-Z]*(?:[-/][A-Z]+)*\b
    accents exact
    good   TT-BTC
    good   TTLT-BTC-BNV
    near   TTr-SNV
    near   TT/TU
