# The end of a document: "Nơi nhận" with its lines, and the signature: authority, post, name.

recipients-lead.words
    match  (?i)^nơi\s+nhận\s*[:.;]?
    good   Nơi nhận:
    good   NƠI NHẬN
    near   nơi cư trú

recipients-bullet.mark                                 # one recipient begins; old texts have "." for a bullet
    match  ^(?:(?:[-+*~\x04.]{1,2}|(?:-\s){2})\s*(?=[A-Za-z0-9])|[e"\x1A]\s(?=[A-Z]))
    good   ~ Các sở, ban, ngành Tỉnh;
    good   - Sở Nội vụ;
    good   . Văn phòng Quốc hội
    good   « Như Điều 3
    good   e Các phòng, ban
    good   -UBND tỉnh
    good   ~- Cục Kiểm tra văn bản
    near   --- Sở Nội vụ
    near   Sở Nội vụ

recipients-file.words                                   # the last one by the rules
    match  ^(?i:lưu)\s*(?:[:.]|(?=\s[A-Z]))
    good   Lưu: VT, NCH; PNV.
    good   Lưu VT
    near   lưu trữ hồ sơ

recipients-part.words                                   # a part of the list, with a lead-in of its own
    match  (?i)^(?:gửi\s+(?:qua\s+)?)?(?:(?:văn\s+)?bản|VB)\s+(?:điện\s+tử|giấy|ĐT)\s*:
    good   Bản điện tử:
    good   Gửi bản giấy:
    near   Bản điện tử được ký số
    near   Kèm bản giấy: 02 bộ

# ---- signature ----

sign.authority                                    # for a body (TM.), the head's deputy (KT.), by order (TL.), by delegation (TUQ.)
    match  ^(?<mark>(?:TM|T[/.]M|KT|K[/.]T|TL|T[/.]L|TUQ)(?:\s?[./:]|(?=\s)))\s*(?<who>[A-Za-z].*)?$
    good   TM. ỦY BAN NHÂN DÂN                    mark=TM.  who=ỦY BAN NHÂN DÂN
    good   TM.ỦY BAN NHÂN DÂN                     mark=TM.  who=ỦY BAN NHÂN DÂN
    good   KT:HIỆU TRƯỞNG                        mark=KT:  who=HIỆU TRƯỞNG
    good   KT/ bộ trưởng bộ tài chính             mark=KT/  who=bộ trưởng bộ tài chính
    near   TMĐT
    near   UBND TỈNH

sign-deputy.mark                                  # marks of who signs for the head of a body, not for the body
    match  ^(?:KT|K[/.]T|TL|T[/.]L|TUQ)(?:\s?[./:]|(?=\s))
    good   KT. CHỦ TỊCH
    good   TL. CHỦ TỊCH
    near   TM. ỦY BAN NHÂN DÂN

sign-mark.mark                                    # the same marks inside joined lines
    match  \b(?<mark>(?:TM|KT|TL|TUQ)(?:\s?[./:]|(?=\s))|(?:T[/.]M|K[/.]T|T[/.]L)(?:\s?[./]|(?=\s)))\s*
    good   TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH       mark=TM.
    good   KT/ bộ trưởng                          mark=KT/
    good   T/M ĐẢNG ỦY                            mark=T/M
    near   TMĐT

sign-stamp.line                                   # of a digital signature beside the name
    match  (?i)^(?:người\s+ký|ký\s+bởi|(?:ngày|giờ)\s+ký|thời\s+gian\s+ký|cơ\s+quan\s*:|email\s*:)|@[a-z0-9]|^[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}\b|^[0-9]{4}[.-][0-9]{2}[.-][0-9]{2}[T ][0-9]|^[0-9]{2}T[0-9]{2}:|^[+-][0-9]{2}:[0-9]{2}$
    good   Ký bởi: Ủy ban nhân dân tỉnh
    good   06.11.2024 09:27:05
    good   2020.03.27 14:26:14 +07:00
    good   09T10:59:31.4003710+07:00
    good   Giờ ký: 2020-08-07T08:25:50.7894639+07:00
    near   KT. CHỦ TỊCH

sign-stamp-begin.line                             # where a stamp of several lines begins
	match  (?i)^(?:người\s+ký|ký\s+bởi)\s*:
	good   Người ký: Ủy ban
	good   Ký bởi: Sở Tài
	near   Cơ quan: Tỉnh

sign-stamp-end.line                               # and ends
	match  ^(?:[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}\s+)?(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s*[+-][0-9]{2}:?[0-9]{2})?|[+-][0-9]{2}:?[0-9]{2})$
	good   15:38:28 +07:00
	good   +07:00
	good   28.05.2019 08:24:47
	near   28.05.2019
	near   Số: 15/KH-UBND

sign-title.words                                       # posts
    only
    match  (?:Q\s?\.\s*)?(?:(?:phó|quyền)\s+)?(?:chủ\s+tịch|chủ\s+nhiệm|giám\s+đốc|tổng\s+giám\s+đốc|trưởng\s+(?:phòng|ban|đoàn|công\s+an|thuế|đài|khoa|trạm|tiểu\s+ban|thôn|nhóm|bộ\s+môn)|bộ\s+trưởng
    match  |thứ\s+trưởng|thủ\s+tướng(?:\s+chính\s+phủ)?|chánh\s+(?:văn\s+phòng|thanh\s+tra|án)|tổng\s+cục\s+trưởng|cục\s+trưởng|chi\s+cục\s+trưởng|vụ\s+trưởng|viện\s+trưởng
    match  |hiệu\s+trưởng|bí\s+thư(?:\s+thường\s+trực)?|tổng\s+bí\s+thư|chỉ\s+huy\s+trưởng|tổng\s+thanh\s+tra|tổng\s+kiểm\s+toán(?:\s+nhà(?:\s+nước)?)?|thống\s+đốc|(?:đội|tổ|hạt|trạm|khối|tiểu\s+đội|trung\s+đội)\s+trưởng|thường\s+trực\s+(?:ban\s+bí\s+thư|tỉnh\s+ủy|huyện\s+ủy|thành\s+ủy)|trưởng\s+phòng|đốc\s+công|kế\s+toán\s+trưởng)
    good   chủ tịch
    good   phó giám đốc
    near   Nguyễn Hữu Nghĩa

sign-title.post                                        # the signer's post
    match  (?i)^{sign-title.words}\b
    good   CHỦ TỊCH
    good   Phó Chủ tịch
    good   PHÓ GIÁM ĐỐC
    good   PHÓ TRƯỞNG THUẾ TỈNH
    near   Nguyễn Hữu Nghĩa

sign-title.maker                                       # who drew the plan up, and who approves it
    match  ^(?i:người\s+(?:lập|xây\s+dựng)|(?:phê\s+)?duyệt\s+của|xác\s+nhận\s+của)\b
    good   NGƯỜI LẬP KẾ HOẠCH
    good   XÁC NHẬN CỦA HIỆU TRƯỞNG
    near   phê duyệt dự toán

sign-note.signed                                         # stands for the signature; is nothing
    match  (?i)^\(?\s*(?:đã\s+ký|đã\s+kí|ký\s+tên|đã\s+ký\s+và\s+đóng\s+dấu|ký\s+và\s+đóng\s+dấu|ký,?\s+ghi\s+rõ\s+họ\s+(?:và\s+)?tên|ký\s+tên,?\s+đóng\s+dấu)\b.*$
    good   (Đã ký)
    good   (Ký, ghi rõ họ tên)
    near   KT. CHỦ TỊCH

sign-name.plain                                   # two to six syllables with capitals, or all in capitals
    accents any
    match  (?:(?:[A-Z][a-z]*'?[A-Za-z]*)(?:\s(?:[A-Z]'?[a-z']*|[A-Z]+)){1,5}|[A-Z]'[A-Z][a-z]{1,9})\.?
    good   Nguyễn Hữu Nghĩa
    good   Nguyễn Thị Cát Tiên
    good   NGUYỄN VĂN AN
    good   K'Brên
    near   Phòng nội vụ

sign-rank.rank                                    # before a name; the rules allow it to the forces only
    match  ^(?:(?:(?i:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|[uú][yý])|thạc\s+s[iĩyỹ]|tiến\s+s[iĩyỹ]|bác\s+s[iĩyỹ]|dược\s+s[iĩyỹ]|kỹ\s+sư|luật\s+sư)
    match  |PGS|GS|TSKH|TS|Th[sS]|(?:BS|DS|ĐD)(?:\.?\s?CK\s?(?:II?|[12]))?|CK\s?(?:II?|[12])|KS|LS|CN|NGƯT|NGND)(?:\s*[.,]\s*|\s+))+
    good   Đại tá Nguyễn Văn An
    good   ThS. Trần Văn Bình
    good   PGS.TS Trần Văn Bình
    good   BS.CKII Trần Văn Bình
    good   Thiếu tá, ThS. Trần Văn Bình
    near   Đại Từ
    near   Thạch Văn Bình

# ---- lines of a cell that were joined: "- Bộ Nội vụ; - Lưu: VT.", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Mẫu" ----
# A blank is \x20 here: \s is a line end of the cell too, where nothing was joined.

sign-joined.recipient                                  # the bullet of the next recipient
    match  (?<=[;:.,])\x20[-+](?=\x20?[A-Z])
    good   Nơi nhận: - Bộ Nội vụ
    good   - Như trên; -Lưu: VT
    near   - Phòng Tài chính - Kế hoạch

sign-joined.title                                      # a post behind an authority
    match  (?<=[A-Z])(?<!\sKT|\sTM|\sTL|TUQ|T/M|K/T|T/L|[-,] |PHÓ|YỀN|^KT|^TM|^TL)\x20(?=[A-Z ]{6})(?i:{sign-title.words})\b(?=\s|$)
    good   KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Mẫu
    good   TM. ỦY BAN NHÂN DÂN CHỦ TỊCH
    near   KT. CHỦ TỊCH
    near   KT CHỦ TỊCH
    near   - Các Phó Chủ tịch

sign-joined.name                                       # a name behind a post or a note
    match  (?<=[A-Z]{2}|k[ýí]\))(?<!\bTS|\bBS|\bGS|\bDS|\bKS|\bLS|\bCN|CKI|CKII|NGƯT|NGND)\x20(?:{@surname})(?:\s[A-Z][a-z']*){1,4}\.?$
    good   PHÓ CHỦ TỊCH Nguyễn Văn Mẫu
    good   GIÁM ĐỐC (Đã ký) Trần Thị Mai Lan
    near   Nguyễn Văn Mẫu
    near   BS.CKII Nguyễn Văn Mẫu
    near   - Đ/c Nguyễn Văn Mẫu

# ---- two columns read across: the signature behind the recipients of a line ----

sign-beside.authority                                  # "Nơi nhận: TM. ỦY BAN NHÂN DÂN"
    match  (?:(?<=\S)\s{1,2}|(?<=[;.,:)a-z]))(?:TM|T[/.]M|KT|K[/.]T|TL|T[/.]L|TUQ)(?:\s?[./:]|(?=\s))\s?[A-Z][A-Z ,-]+$
    good   Nơi nhận: TM. ỦY BAN NHÂN DÂN
    good   - Các phòng, ban; KT. CHỦ TỊCH
    good   - Lưu: VT, NC.ChâuKT. CHỦ TỊCH
    good   - Lưu: VT, TH 507.  KT. CHÁNH VĂN PHÒNG
    near   - Lưu: VT, KT, TH
    near   TM. ỦY BAN NHÂN DÂN
    near   - TT. HĐND huyện

sign-beside.title                                      # "- UBND tỉnh; CHỦ TỊCH"
    match  (?:(?:(?<=[;,:)a-z])|(?<=VT\.))\s|(?<=[;.)]))(?=[A-Z ]+$)(?i:{sign-title.words})\b[A-Z ]*$
    good   - UBND tỉnh (b/c); CHỦ TỊCH
    good   - Lưu: VT, P.CNTT.GIÁM ĐỐC
    good   - Các phòng, ban PHÓ CHỦ TỊCH THƯỜNG TRỰC
    near   - Chủ tịch, các Phó Chủ tịch
    near   - CHỦ TỊCH UBND TỈNH

sign-beside.stamp                                      # "- Lưu: VT. Người ký: Sở"
    match  (?<=[;.,:)])\s(?:Người\s+ký|Ký\s+bởi)\s*:.*$
    good   - Lưu: VT, TTr (Ti). Người ký: Sở Tài
    good   - UBND các xã; Ký bởi: Ủy ban
    near   - Người ký: Sở Tài chính

sign-beside.note                                       # "- Lưu: VT. (Đã ký)"
    match  (?<=[;.,:)])\s\(?(?i:đã\s+k[ýí])\)?$
    good   - UBND các xã; (Đã ký)
    good   - Lưu: VT. Đã ký
    near   đã ký kết hợp đồng

sign-beside.name                                       # "- UBND các xã, thị trấn; Nguyễn Văn Mẫu"
    match  (?<=[;.)])(?<!\bTS\.|\bTh[sS]\.|\bBS\.|\bDS\.|\bGS\.|\bKS\.|\bLS\.|\bCN\.|CK[12I]\.|CKII\.)\s(?:{@surname})(?:\s[A-Z][a-z']*){1,4}\.?$
    good   - UBND các xã, thị trấn; Nguyễn Văn Mẫu
    good   - Lưu: VT, NV. Trần Thị Mai Lan
    near   - Như trên; Lưu: VT
    near   ThS. Nguyễn Văn Mẫu
    near   Nguyễn Văn Mẫu
