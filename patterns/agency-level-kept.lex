# Beginnings of names that need their level: "UBND huyện" is no "UBND xã".
Ủy ban nhân dân | UBND
Hội đồng nhân dân | HĐND
Ủy ban Mặt trận Tổ quốc | Mặt trận Tổ quốc
Đảng ủy | Huyện ủy | Ban Tổ chức Huyện ủy | Ban Tuyên giáo Huyện ủy | Ban Dân vận Huyện ủy | Ban Thường vụ | Thường trực
Chi cục | Chi nhánh
đơn vị sự nghiệp
