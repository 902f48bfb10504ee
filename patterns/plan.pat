# Document types that are plans, whatever they are called.

plan.type
    match  ^(?i)(?:kế\s+hoạch|chương\s+trình(?:\s+(?:hành\s+động|công\s+tác))?|đề\s+án|phương\s+án|dự\s+án)$
    good   Kế hoạch
    good   Chương trình
    near   Quyết định

plan.reform                                   # a plan about administrative reform, whose targets have fields
    match  (?i)\b(?:cải\s+cách\s+(?:thủ\s+tục\s+)?hành\s+chính|CCHC|kiểm\s+soát\s+thủ\s+tục\s+hành\s+chính|chỉ\s+số\s+(?:PAR|SIPAS|PAPI))\b
    good   Cải cách hành chính năm 2022
    good   thực hiện công tác CCHC
    near   Chuyển đổi số cho doanh nghiệp
