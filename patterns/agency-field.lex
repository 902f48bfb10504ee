# Fields of Sở, Phòng, Bộ and the like that are one word of their own; those that hold "và" or a comma are in agency.pat.
Nội vụ | Tư pháp | Tài chính | Y tế | Xây dựng | Công Thương | Ngoại vụ | Ngoại giao | Quốc phòng | Công an
Giao thông vận tải | GTVT | Giao thông | Lao động | Giáo dục | Văn hóa | Tài nguyên | Nông nghiệp | Khoa học | Kế hoạch
Dân tộc | Tôn giáo | Kinh tế | Quản lý đô thị | Đô thị | Du lịch | Thể thao | Thông tin | Quy hoạch | Kiến trúc | Môi trường
Tổ chức | Tuyên giáo | Dân vận | Nội chính | Pháp chế | Kiểm tra | Thanh tra
