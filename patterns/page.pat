# The page of a web site that prints a document: where the document ends and the site goes on. Its fields above the document
# are heading-meta (heading.pat).

page-end.links                                    # links to other documents, and what else stands at their place
    match  (?i)^(?:văn\s+bản\s+liên\s+quan\s*$|văn\s+bản\s+này\s+chưa\s+cập\s+nhật\b|lược\s+đồ\s+văn\s+bản\b|nội\s+dung\s+sửa\s+đổi,\s+hướng\s+dẫn\s*$|file\s+được\s+đính\s+kèm\b)
    good   Văn bản liên quan
    good   Văn bản này chưa cập nhật nội dung Tiếng Anh
    near   Văn bản liên quan đến cải cách hành chính

page-end.translation                              # the letterhead of a translation
    match  (?i)^(?:[^\t]{0,80}\t)?[^\t]{0,80}\bsocialist\s+republic\s+of\s+vietnam\b
    good   MINISTRY OF FINANCE	SOCIALIST REPUBLIC OF VIETNAM
    good   THE SOCIALIST REPUBLIC OF VIETNAM
    near   Cộng hòa xã hội chủ nghĩa Việt Nam

page-title.number                                 # the site's own title of the document: type, number, what it is about
    match  ^{@type}\s+(?:số\s+)?[0-9]{1,6}[/-]\S+\s+\S
    good   Quyết định 471/QĐ-UBND năm 2025 phê duyệt Danh mục
    good   Công văn 2666/SGTVT-VP năm 2025 hướng dẫn
    near   Quyết định số 471/QĐ-UBND
    near   theo Quyết định 471/QĐ-UBND năm 2025
