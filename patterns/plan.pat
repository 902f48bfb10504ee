# What makes a document a plan, and a plan one of administrative reform. Types that are plans: `plan` in type.pat.

issued-plan.title                             # the title of a plan that a decision issues in the same file
    match  ^(?i)(?:kế\s+hoạch|chương\s+trình\s+hành\s+động)\b
    good   KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022
    good   Chương trình hành động
    near   Danh mục kế hoạch

plan.reform                                   # a plan about administrative reform, whose targets have fields
    match  (?i)\b(?:cải\s+cách\s+(?:thủ\s+tục\s+)?hành\s+chính|CCHC|kiểm\s+soát\s+thủ\s+tục\s+hành\s+chính|chỉ\s+số\s+(?:PAR|SIPAS|PAPI))\b
    good   Cải cách hành chính năm 2022
    good   thực hiện công tác CCHC
    near   Chuyển đổi số cho doanh nghiệp
