# Branches of government, after "Bộ", "Sở", "Phòng", "Ty": the full name first, then how it is shortened or joined otherwise.
Nội vụ | NV
Tư pháp
Tài chính | TC
Tài chính - Kế hoạch | Tài chính và Kế hoạch | Tài chính & Kế hoạch | TC-KH | TCKH
Kế hoạch và Đầu tư | Kế hoạch & Đầu tư | KH&ĐT | KH & ĐT | KHĐT | KH và ĐT
Kế hoạch - Tài chính
Công Thương | CT
Công nghiệp
Thương mại
Giao thông vận tải | Giao thông - Vận tải | GTVT
Xây dựng | XD
Quy hoạch - Kiến trúc | QHKT
Quản lý đô thị | QLĐT
Kinh tế | KT
Kinh tế và Hạ tầng | Kinh tế & Hạ tầng | Kinh tế - Hạ tầng | KT&HT | KT & HT | KTHT
Kinh tế, Hạ tầng và Đô thị
Nông nghiệp
Nông nghiệp và Phát triển nông thôn | Nông nghiệp & Phát triển nông thôn | Nông nghiệp và PTNT | NN&PTNT | NN & PTNT | NN và PTNT | NNPTNT
Nông nghiệp và Môi trường | Nông nghiệp & Môi trường | NN&MT | NN & MT | NNMT | NN và MT
Thủy sản
Tài nguyên và Môi trường | Tài nguyên & Môi trường | TN&MT | TN & MT | TNMT | TN và MT
Y tế | YT
Giáo dục | GD
Giáo dục và Đào tạo | Giáo dục & Đào tạo | Giáo dục - Đào tạo | GD&ĐT | GD & ĐT | GD& ĐT | GD &ĐT | GDĐT | GD-ĐT | GD và ĐT
Lao động - Thương binh và Xã hội | Lao động, Thương binh và Xã hội | Lao động - Thương binh & Xã hội | Lao động - TB&XH | LĐTBXH | LĐTB&XH | LĐTB & XH | LĐ-TB&XH | LĐ-TBXH | LĐ,TB&XH
Khoa học và Công nghệ | Khoa học & Công nghệ | KH&CN | KH & CN | KHCN | KH và CN
Khoa học, Công nghệ và Môi trường
Thông tin và Truyền thông | Thông tin & Truyền thông | TT&TT | TT & TT | TTTT | TT và TT
Bưu chính, Viễn thông
Văn hóa
Văn hóa và Thông tin | Văn hóa & Thông tin | Văn hóa - Thông tin | Văn hóa Thông tin | VH&TT | VH & TT | VHTT | VH và TT
Văn hóa và Thể thao | Văn hóa & Thể thao
Văn hóa - Xã hội | Văn hóa và Xã hội | VH-XH
Văn hóa, Khoa học và Thông tin
Văn hóa, Thể thao và Du lịch | Văn hóa, Thể thao & Du lịch | Văn hóa Thể thao và Du lịch | VHTTDL | VHTT&DL | VH,TT&DL | VHTTvDL
Du lịch | DL
Dân tộc | DT
Dân tộc và Tôn giáo | DT&TG
Ngoại vụ
Ngoại giao
Quốc phòng
Công an
Thanh tra
