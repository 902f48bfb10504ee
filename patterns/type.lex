# Document types, full names: the 29 of Nghị định 30/2020/NĐ-CP (Điều 7), copies, normative documents, Party documents.
# What each is called in a record, and its abbreviation in symbols: type.pat.
Nghị quyết liên tịch
Thông tư liên tịch
Nghị quyết
Quyết định
Chỉ thị
Quy chế
Quy định
Thông cáo
Thông báo
Hướng dẫn
Chương trình
Kế hoạch
Phương án
Đề án
Dự án
Báo cáo
Biên bản
Tờ trình
Hợp đồng
Công văn
Công điện
Bản ghi nhớ
Bản thỏa thuận
Giấy ủy quyền
Giấy mời
Giấy giới thiệu
Giấy nghỉ phép
Phiếu gửi
Phiếu chuyển
Phiếu báo
Thư công
Bản sao y
Bản trích sao
Bản sao lục
Hiến pháp
Bộ luật
Luật
Pháp lệnh
Sắc lệnh
Lệnh
Nghị định
Thông tư
Kết luận
Thông tri
Điều lệ
Giấy phép
Văn bản hợp nhất
Văn bản
