# Abbreviations of plans and their full names: a search for one finds the other. Full form first. Only short forms that stand for one
# thing in all plans; those that a plan defines itself, "… (ABC)", are found in it without standing here.
Ủy ban nhân dân | UBND
Hội đồng nhân dân | HĐND
Ủy ban Mặt trận Tổ quốc | UBMTTQ
Mặt trận Tổ quốc | MTTQ
Thủ tục hành chính | TTHC
Kiểm soát thủ tục hành chính | KSTTHC | kiểm soát TTHC
Cải cách hành chính | CCHC
Cải cách thủ tục hành chính | cải cách TTHC
Hành chính nhà nước | HCNN
Quản lý nhà nước | QLNN
Quản lý hành chính nhà nước | QLHCNN | quản lý HCNN
Văn bản quy phạm pháp luật | VBQPPL | văn bản QPPL
Quy phạm pháp luật | QPPL
Thi hành pháp luật | THPL
Phổ biến, giáo dục pháp luật | PBGDPL
Cán bộ, công chức, viên chức | CBCCVC | CB, CC, VC | CB-CC-VC
Cán bộ, công chức | CBCC | CB, CC
Công chức, viên chức | CCVC
Cán bộ, công chức, viên chức, người lao động | CBCCVCNLĐ
Người lao động | NLĐ
Dịch vụ công | DVC
Dịch vụ công trực tuyến | DVCTT | DVC trực tuyến
Dịch vụ hành chính công | DVHCC
Dịch vụ sự nghiệp công | DVSNC
Đơn vị sự nghiệp công lập | ĐVSNCL | đơn vị SNCL
Đơn vị sự nghiệp | ĐVSN
Sự nghiệp công lập | SNCL
Công nghệ thông tin | CNTT
Công nghệ thông tin và truyền thông | CNTT&TT | CNTT-TT
Chuyển đổi số | CĐS
Chính quyền điện tử | CQĐT
Chính phủ điện tử | CPĐT
Cơ sở dữ liệu | CSDL
Cơ sở vật chất | CSVC
An toàn thông tin | ATTT
Trung tâm Phục vụ hành chính công | TTPVHCC | Trung tâm PVHCC
Phục vụ hành chính công | PVHCC
Tiếp nhận và trả kết quả | TN&TKQ | TNTKQ
Tiếp nhận hồ sơ và trả kết quả | TNHS&TKQ
Giải quyết thủ tục hành chính | GQTTHC | giải quyết TTHC
Quản lý văn bản và điều hành | QLVB&ĐH | QLVBĐH
Bưu chính công ích | BCCI
Chữ ký số | CKS
Kinh tế - xã hội | KT-XH | KTXH
Quốc phòng - an ninh | QP-AN | QPAN
An ninh trật tự | ANTT
An sinh xã hội | ASXH
Nông thôn mới | NTM
Bảo hiểm xã hội | BHXH
Bảo hiểm y tế | BHYT
Ngân sách nhà nước | NSNN
Ngân sách trung ương | NSTW
Ngân sách địa phương | NSĐP
Tài nguyên và Môi trường | TN&MT | TNMT
Nông nghiệp và Phát triển nông thôn | NN&PTNT | NNPTNT
Lao động - Thương binh và Xã hội | LĐ-TB&XH | LĐTB&XH | LĐTBXH
Văn hóa và Thông tin | VH&TT | VHTT | VH-TT
Văn hóa, Thể thao và Du lịch | VHTT&DL | VHTTDL
Giáo dục và Đào tạo | GD&ĐT | GDĐT | GD-ĐT
Tài chính - Kế hoạch | TC-KH | TCKH
Kinh tế và Hạ tầng | KT&HT | KTHT | KT-HT
Thông tin và Truyền thông | TT&TT | TTTT
Khoa học và Công nghệ | KH&CN | KHCN
Kế hoạch và Đầu tư | KH&ĐT | KHĐT
Đào tạo, bồi dưỡng | ĐTBD
Doanh nghiệp nhỏ và vừa | DNNVV
Doanh nghiệp nhà nước | DNNN
Phòng cháy, chữa cháy | PCCC
Phòng, chống tham nhũng | PCTN
Tiêu chuẩn quốc gia | TCVN
Quy chuẩn kỹ thuật quốc gia | QCVN
