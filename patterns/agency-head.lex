# Words that begin the name of somebody who can be charged with a task; forms of two syllables or more, and abbreviations.
# Where one of them follows a comma or "và", a new name begins. Short words stand in agency-head-short.lex.

# many, all, some
toàn thể | tất cả | một số
# offices of government
Ủy ban | Uỷ ban | UBND | UBMTTQ | UB MTTQ | Hội đồng | HĐND | văn phòng | VP | thường trực | Chính phủ | Quốc hội
Thủ tướng | tổng cục | chi cục | cơ quan | đơn vị | địa phương | bộ phận | trung tâm | TTPVHCC
kho bạc | KBNN | thống kê | hải quan | kiểm lâm | quản lý thị trường | chi nhánh
tòa án | toà án | TAND | viện kiểm sát | VKSND | thi hành án | công an | quân sự | bộ đội | biên phòng | cảnh sát
bảo hiểm | BHXH | ngân hàng | NHCSXH | bưu điện | bưu chính | viễn thông | VNPT | Viettel | MobiFone | điện lực
# the Party, the Front, mass organisations
Tỉnh ủy | Tỉnh uỷ | Thành ủy | Thành uỷ | Huyện ủy | Huyện uỷ | Thị ủy | Thị uỷ | Quận ủy | Quận uỷ | Đảng ủy | Đảng uỷ
Đảng bộ | chi bộ | cấp ủy | cấp uỷ | mặt trận | MTTQ | UBMT | tỉnh đoàn | thành đoàn | huyện đoàn | thị đoàn | đoàn thể | đoàn thanh niên
liên đoàn | LĐLĐ | công đoàn | liên minh | liên hiệp | hiệp hội | câu lạc bộ | HLHPN | phụ nữ | nông dân | cựu chiến binh | thanh niên | đảng viên
# posts and people
lãnh đạo | thủ trưởng | giám đốc | chủ tịch | phó chủ tịch | trưởng phòng | chánh văn phòng | người đứng đầu | trưởng thôn | trưởng ấp
cán bộ | công chức | viên chức | CBCC | CBCCVC | chuyên viên | đội ngũ | thành viên | cá nhân | người dân | nhân dân | công dân
hộ dân | hộ gia đình | hộ kinh doanh | chủ đầu tư | nhà đầu tư | nhà cung cấp | nhà mạng | nhà thầu | chuyên gia | giáo viên | học sinh | sinh viên | phụ huynh
# firms, schools, hospitals and others
doanh nghiệp | hợp tác xã | HTX | tổ hợp tác | công ty | tập đoàn | tổng công ty | nhà máy | xí nghiệp | khu công nghiệp
tổ chức | cơ sở | nhà trường | trường học | học viện | đại học | bệnh viện | trạm y tế | phòng khám | nhà văn hóa | bảo tàng | thư viện
tổ công tác | tổ dân phố | khu phố | khu dân cư
# places as bodies
thị trấn | thị xã | thành phố | đặc khu
# abbreviations of units of the public service
ĐVSN | ĐVSNCL | TTYT | CQCM | CQHC | HCNN
