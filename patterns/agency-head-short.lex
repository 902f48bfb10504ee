# As agency-head.lex: short words, which are other words when their accents are not exactly these.
các | những | mỗi | mọi
sở | phòng | ban | bộ | vụ | cục | ngành | viện | trường | khoa | khối | hội | đoàn | đội | tổ | nhóm | hạt | trạm | đài | báo | cổng
quỹ | thuế | xã | phường | quận | huyện | tỉnh | thôn | ấp | bản | buôn | làng | khóm | hộ
