# Things that targets count. Longer forms win over shorter ones.
lớp tập huấn | lớp đào tạo | lớp bồi dưỡng | lớp
hội nghị tập huấn | hội nghị | hội thảo | tọa đàm | toạ đàm | cuộc họp | buổi
cuộc kiểm tra | cuộc thanh tra | đợt kiểm tra | cuộc | đợt | lần
lượt nhân lực | lượt người | lượt cán bộ | lượt công chức | lượt học viên | lượt khách | triệu lượt khách | nghìn lượt khách | lượt
mô hình | sáng kiến | giải pháp | đề tài | sản phẩm | dịch vụ công trực tuyến | dịch vụ công | dịch vụ
doanh nghiệp | hợp tác xã | HTX | DNNVV | hộ kinh doanh | tổ hợp tác | trung tâm | cơ sở | điểm du lịch
thủ tục hành chính | thủ tục | TTHC | hồ sơ | quy trình
xã, phường, thị trấn | xã, phường | xã, thị trấn | xã | phường | thị trấn | huyện | tỉnh | thành phố | đặc khu | thôn | ấp | khu phố | địa bàn
cơ quan, đơn vị | cơ quan | đơn vị | sở, ngành | địa phương | phòng, ban
cán bộ, công chức, viên chức | cán bộ, công chức | cán bộ | công chức | viên chức | người lao động | lao động | người | học viên | thành viên
chuyên mục | chuyên đề | phóng sự | tin, bài | tin bài | tin | bài viết | bài | video clip | video | pa nô | áp phích | tờ rơi | tờ gấp
tài khoản | chữ ký số | chứng thư số | cơ sở dữ liệu | bộ dữ liệu mở | tập dữ liệu mở | tập dữ liệu | kịch bản | sàn giao dịch | hệ thống | ứng dụng | nền tảng | bộ dữ liệu | camera
tổ công nghệ số cộng đồng | tổ | nhóm Zalo | câu lạc bộ
trường học | trường | bệnh viện | vùng | khu công nghiệp | cụm công nghiệp | KCN | CCN | hộ
điểm phần trăm | điểm % | điểm | bậc | hạng
phút | máy tính | thiết bị | triệu đồng | tỷ đồng
tiêu chí | chỉ tiêu | sao | công trình | dự án | tuyến đường | tuyến | văn bản
đảng viên | chi bộ | đoàn viên | hội viên | tổ chức đảng | học sinh | sinh viên | giáo viên | trẻ em | trẻ | phụ nữ | thanh niên
gia đình | thôn, bản | thôn, xóm | xóm | bản | làng | buôn | khóm | tổ dân phố | khu dân cư | phòng học | giường bệnh | giường | bác sĩ | kỹ sư | cử nhân | thạc sĩ | tiến sĩ | chuyên gia
tấn | tạ | kg | ha | héc ta | hecta | km | m2 | m3 | cây | con | ca | vụ việc | vụ | tàu | căn nhà | nhà
băng rôn | khẩu hiệu | loa | cụm loa | cuộc thi | hội thi | cuộc diễn tập | lượt tuyên truyền | triệu USD | tỷ USD | nghìn USD | USD | nghìn đồng
đồng chí | đ/c | tiết | giải thưởng | giải | huy chương
# words that without their accents are little words ("của", "cho", "từ", "đối", "để", "tại", "quý", "do", "bằng", "thì")
đội bóng | đội | đề án | đề xuất | tài liệu | quy chế | đô thị | chợ | chỗ ở | cửa hàng | cửa khẩu | tủ sách | tủ thuốc
trạm y tế | trạm phát sóng | trạm bơm | trạm sạc | trạm | trụ sở | bảng tin | thí sinh | trò chơi | đối tượng
bé trai/100 bé gái | trẻ trai/100 trẻ gái | trẻ em trai/100 trẻ em gái | trẻ sơ sinh trai/100 trẻ sơ sinh gái
ca sinh | ca mắc | ca bệnh | ca tử vong
# thousands and millions of them; energy, speed
nghìn tỷ đồng | ngàn tỷ đồng | triệu tấn | nghìn tấn | vạn tấn | triệu ha | nghìn ha | vạn ha | triệu m2 | nghìn m2 | triệu m3 | nghìn m3
triệu người | nghìn người | vạn người | triệu lao động | nghìn lao động | vạn lao động | vạn lượt khách | triệu lượt | nghìn lượt | vạn lượt
triệu cây | nghìn cây | triệu con | nghìn con | triệu kWh | kWh | GW | MW | kW | Mb/s | Gb/s | Mbps | Gbps | thuê bao | máy
# built, mended, planted, given
nhà văn hóa | nhà văn hoá | nhà tạm, nhà dột nát | nhà tạm | nhà dột nát | nhà ở | căn hộ | căn | điểm trường | cầu giao thông | giếng nước
bóng đèn | đèn chiếu sáng | bộ đèn | trụ đèn | suất quà | suất học bổng | suất | phần quà | giấy chứng nhận | mét | m | lít | bình chữa cháy | dân quân, tự vệ | dân quân
nhà nhân ái | nhà tình nghĩa | nhà tình thương | nhà đại đoàn kết | sân chơi | bếp ăn tập thể | bếp ăn | chiến sĩ thi đua | tập thể | cá nhân
trường hợp mắc | trường hợp tử vong | trường hợp | đơn vị máu | ngày công lao động | ngày công | ngày lương
# people, meetings, things that villages and offices count
đại biểu | công dân | nông dân | giảng viên | báo cáo viên | tuyên truyền viên | cộng tác viên | tình nguyện viên | hòa giải viên | chiến sĩ | chiến sỹ
thương binh | bệnh nhân | nhân khẩu | vận động viên | huấn luyện viên | nghệ nhân | bác sỹ | y sĩ | dược sĩ | nhân viên y tế | nhân viên
khóa đào tạo | khóa bồi dưỡng | khóa tập huấn | khóa học | khóa | hội diễn | hội chợ | hội thao | liên hoan | lễ hội | kỳ họp | phiên tòa | phiên giao dịch | phiên chợ | phiên họp | phiên
nhãn hiệu | chuỗi liên kết | chuỗi giá trị | chuỗi | mã số vùng trồng | trang trại | vườn mẫu | lồng bè | chuồng trại | hầm biogas | hồ chứa | đoạn đường | khu vui chơi | sân thể thao | sân vận động
thùng rác | xe ô tô | xe đạp | xe lăn | bộ máy tính | bộ bàn ghế | bộ thiết bị | đầu sách | bản sách | cuốn sách | cuốn | quyển | số báo | pano | băng zôn | phướn | chuyên trang | clip | ấn phẩm | bộ tài liệu
thẻ bảo hiểm y tế | thẻ BHYT | thẻ căn cước công dân | thẻ căn cước | giấy phép | đơn thư | mẫu nước | mẫu | liều vắc xin | liều | mũi tiêm | km2 | thửa đất | thửa | lô đất | ngàn đồng
chi hội | chi đoàn | đảng bộ | đoàn kiểm tra | đoàn công tác | thư viện | trang thông tin điện tử | tụ điểm | di tích | di sản | nhóm trẻ | bể chứa | giếng khoan | giếng | gian hàng
thẻ bạn đọc | lượt bạn đọc | lượt sách | hiện vật
công đoàn cơ sở | CĐCS | CNVCLĐ | ĐVTN
