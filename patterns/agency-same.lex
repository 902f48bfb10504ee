# Names of one agency that neither abbreviations.lex nor leaving out blank words makes alike. Full form first.
Văn phòng Hội đồng nhân dân và Ủy ban nhân dân | Văn phòng UBND | Văn phòng HĐND-UBND
Ủy ban nhân dân các xã, thị trấn | UBND cấp xã | UBND các thị trấn, xã | các xã, thị trấn | UBND xã, thị trấn | UBND các xã
Phòng Văn hóa và Thông tin | Phòng VH và TT | Phòng Văn hóa Thông tin | Phòng VHTT
Phòng Tài chính - Kế hoạch | Phòng TC-KH | Phòng Tài chính Kế hoạch
Phòng Tài nguyên và Môi trường | Phòng TN&MT
Phòng Lao động - Thương binh và Xã hội | Phòng LĐTBXH
Phòng Giáo dục và Đào tạo | Phòng GD&ĐT
Phòng Nông nghiệp và Phát triển nông thôn | Phòng NN&PTNT
Phòng Kinh tế và Hạ tầng | Phòng KT&HT
Đơn vị sự nghiệp công lập | ĐVSNCL | Đơn vị sự nghiệp | ĐVSN
Cơ quan hành chính nhà nước | Cơ quan HCNN | Cơ quan hành chính
Các phòng chuyên môn | Các phòng, ban chuyên môn | Các phòng, ban, ngành chuyên môn
Các phòng, ban | Các phòng ban | Các phòng, ban liên quan
Đài Phát thanh | Đài Truyền thanh
