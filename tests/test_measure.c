/* Levels to reach: figure, comparison and unit of each. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "show_measures.h"
#include "targets/measure.h"

/* Levels and their comparators. Where "none" is set, kh_measures_any must be false too. */
static const struct {
	const char *statement, *measures;
} levels[] = {
    {"Tối thiểu 80% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến.", ">=80%"},
    {"Ít nhất 95% văn bản được ký số theo quy định.", ">=95%"},
    {"Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.", ">=98%"},
    {"Tỷ lệ hài lòng của người dân đạt 90% trở lên", ">=90%"},
    {"Phấn đấu đạt từ 30% hồ sơ thanh toán trực tuyến", ">=30%"},
    {"Đạt trên 90% số hóa hồ sơ", ">90%"},
    {"Tỷ lệ giải ngân vốn đầu tư công vượt 95%", ">95%"},
    {"Tỷ lệ hồ sơ trễ hạn không quá 2%", "<=2%"},
    {"Tỷ lệ hồ sơ trễ hạn tối đa 5% tổng số hồ sơ", "<=5%"},
    {"Tỷ lệ hồ sơ quá hạn dưới 1%", "<1%"},
    {"Tỷ lệ người dân không hài lòng thấp hơn 5%", "<5%"},
    {"Không dưới 85% người dân được hỏi hài lòng", ">=85%"},
    {"Mức độ hài lòng không thấp hơn 90%", ">=90%"},
    {"Tỷ lệ văn bản điện tử đạt ≥ 95%", ">=95%"},
    {"Tỷ lệ phản ánh quá hạn ≤ 3%", "<=3%"},
    {"Tỷ lệ cung cấp dịch vụ công trực tuyến >= 80%", ">=80%"},
    {"Đạt và vượt 100% chỉ tiêu giao", ">=100%"},
    {"100 % hồ sơ được số hóa", "=100%"},
    {"Đạt 99,5% hồ sơ đúng hạn", "=99.5%"},
    {"Tối thiểu phải đạt 70% hồ sơ trực tuyến toàn trình", ">=70%"},
    {"Ít nhất là 60% cán bộ được bồi dưỡng kỹ năng số", ">=60%"},
    {"Tỷ lệ thuê bao đạt bằng hoặc cao hơn 85%", ">=85%"},
    {"80 phần trăm cán bộ, công chức được tập huấn", "=80%"},
    {"Triển khai trên 100% cơ quan, đơn vị", "=100%"},
    {"2/3 số ấp có tổ công nghệ số cộng đồng", "=0.666667 số ấp"},
    {"Ít nhất 3/4 tổng số hộ có nhà vệ sinh", ">=0.75 tổng số hộ"},
    {"5/8 xã đạt chuẩn nông thôn mới nâng cao", "=5 xã"},
    {"Số ca mắc dưới 5/100.000 dân", "<5 /100.000 dân"},
    {"Tỷ suất tử vong trẻ em giảm còn 15‰", "=15 ‰"},
    {"Giảm tỷ lệ sinh 0,5 ‰", "decrease 0.5 ‰"},
    {"Thu ngân sách đạt 152 tỷ 300 triệu đồng; chi 2 tỷ, 50 triệu đồng", "=152300 triệu đồng; =2050 triệu đồng"},
    {"Tỷ lệ tăng dân số tự nhiên 0,95%", "=0.95%"},
    {"Giá trị sản phẩm trên 1 ha đất trồng trọt đạt 95 triệu đồng", "=95 triệu đồng"},
    {"(3) 24/24 xã, thị trấn duy trì chuẩn phổ cập", "=24 xã, thị trấn"},
    {"Bình quân 15 bác sĩ/vạn dân; 35 giường bệnh/vạn dân", "=15 bác sĩ/vạn dân; =35 giường bệnh/vạn dân"},
    {"Chỉ số cải cách hành chính xếp thứ hạng từ 1 đến 5", "range 1..5 hạng"},
    {"Tuổi thọ trung bình đạt 75 tuổi; 12 bác sĩ/10.000 dân; 32 giường bệnh/10.000 dân",
        "=75 tuổi; =12 bác sĩ/10.000 dân; =32 giường bệnh/10.000 dân"},
    {"Phấn đấu từ 80% đến 90% thủ tục hành chính cung cấp trực tuyến", "range 80..90%"},
    {"Mở 02 lớp tập huấn với 70 học viên", "=2 lớp tập huấn; =70 học viên"},
    {"Mở 01 lớp cho 40 cán bộ; 02 lớp cho 80 công chức", "=1 lớp; =40 cán bộ; =2 lớp; =80 công chức"},
    {"Tổ chức 02 lớp bồi dưỡng (70 học viên)", "=2 lớp bồi dưỡng; =70 học viên"},
    {"100% xã mở lớp cho 40 cán bộ", "=100%"},
    {"Đảm bảo 03 lớp tập huấn được tổ chức trong năm", "=3 lớp tập huấn"},
    {"Thu hút 03 dự án với tổng vốn đầu tư 500 tỷ đồng", "=3 dự án; =500 tỷ đồng"},
    {"Cấp giấy chứng nhận quyền sử dụng đất lần đầu cho 350 hộ với diện tích 120 ha", "=350 hộ; =120 ha"},
    {"Chuyển đổi 120 ha đất lúa kém hiệu quả", "=120 ha"},
    {"Tuyển chọn và gọi 120 công dân nhập ngũ", "=120 công dân"},
    {"Duy trì phổ cập giáo dục tại 15/15 xã, thị trấn", "=15 xã, thị trấn"},
    {"Số bác sĩ trên 10.000 dân đạt 9,5 bác sĩ", "=9.5 bác sĩ"},
    {"Tổ chức 10 giải thể thao cấp huyện, 02 hội diễn văn nghệ quần chúng", "=10 giải; =2 hội diễn"},
    {"Tỷ lệ phụ nữ mang thai được khám thai ít nhất 4 lần đạt 85%", "=85%"},
    {"Tỷ lệ doanh nghiệp có từ 10 lao động trở lên thành lập công đoàn đạt 80%", "=80%"},
    {"Tỷ lệ hộ có 2 con trở lên giảm 5%", "decrease 5%"},
    {"Chỉ số hài lòng từ 85 điểm trở lên (85%)", ">=85 điểm; =85%"},
    {"Số lượng mô hình đạt 10 mô hình, tỷ lệ duy trì đạt 90%", "=10 mô hình; =90%"},
    {"Chuyển hóa thành công 02 địa bàn; cử 20 cán bộ đi đào tạo", "=2 địa bàn; =20 cán bộ"},
    {"Có ít nhất 02 di tích được xếp hạng cấp tỉnh", ">=2 di tích"},
    {"Số năm sống khỏe đạt 68 năm", "=68 năm"},
    {"Sắp xếp 15 xã, thị trấn thành 05 xã mới", "=5 xã"},
    {"Hỗ trợ 02 triệu đồng cho mỗi hộ nghèo", "none"},
    {"Tuyên truyền trên 02 kênh truyền hình", "none"},
    {"Thu nội địa 1.250 tỷ đồng (tăng 8% so với năm 2024)", "=1250 tỷ đồng; increase 8%"},
    {"Không để xảy ra quá 5 vụ cháy rừng", "<=5 vụ"},
    {"Xếp thứ nhất khối thi đua", "=1 thứ"},
    {"Tưới tiêu chủ động cho 1.200 ha lúa", "=1200 ha"},
    {"Kiểm tra từ 20-30% cơ quan, đơn vị", "range 20..30%"},
    {"Kiểm tra 30% - 40% số xã", "range 30..40%"},
    {"Đạt từ 80 đến 90%", "range 80..90%"},
    {"Tự kiểm tra 25 – 30% đơn vị trực thuộc", "range 25..30%"},
    {"Kiểm tra từ 3040% cơ quan, đơn vị", "range 30..40%"},
    {"Đạt 95100% hồ sơ đúng hạn", "range 95..100%"},
    {"Tối thiểu từ 50% đến 60% hộ gia đình", "range 50..60%"},
    {"Giảm 10% biên chế hưởng lương từ ngân sách so với năm 2021", "decrease 10%"},
    {"Cắt giảm tối thiểu 20% thời gian giải quyết thủ tục hành chính", "decrease 20%"},
    {"Rút ngắn ít nhất 30% thời gian giải quyết hồ sơ", "decrease 30%"},
    {"Tăng tối thiểu 15% số lượng hồ sơ trực tuyến so với năm 2022", "increase 15%"},
    {"Mỗi năm tăng thêm 5% tỷ lệ hồ sơ thanh toán trực tuyến", "increase 5%"},
    {"Phấn đấu tăng từ 10 - 15% số hồ sơ trực tuyến", "increase 10..15%"},
    {"Giảm chi phí tuân thủ thủ tục hành chính tối thiểu 10%", "decrease 10%"},
    {"Cắt giảm, đơn giản hóa ít nhất 20% quy định liên quan đến hoạt động kinh doanh", "decrease 20%"},
    {"Đề xuất đơn giản hóa tối thiểu 10% số thủ tục hành chính", ">=10%"},
    {"Giảm tỷ lệ hồ sơ trễ hạn xuống dưới 2%", "<2%"},
    {"Giảm tỷ lệ hộ nghèo xuống còn 5%", "=5%"},
    {"Giảm tỷ lệ hồ sơ trễ hạn còn không quá 1%", "<=1%"},
    {"Giảm tỷ lệ hồ sơ trễ hạn dưới 2%", "<2%"},
    {"Tăng tỷ lệ hồ sơ trực tuyến đạt 50%", "=50%"},
    {"Nâng tỷ lệ hồ sơ trực tuyến lên tối thiểu 80%", ">=80%"},
    {"Tỷ lệ bao phủ bảo hiểm y tế đạt 95% dân số trở lên", ">=95%"},
    {"100% các xã, thị trấn được chấm điểm, xếp loại", "=100% @commune"},
    {"100% tàu cá có chiều dài từ 15 mét trở lên lắp thiết bị giám sát", "=100%"},
    {"100% hồ chứa có dung tích từ 2 triệu m3 trở lên được kiểm định", "=100%"},
    {"80% doanh nghiệp có từ 10 lao động trở lên thành lập công đoàn", "=80%"},
    {"Giảm 60% số vụ vi phạm; 70% phụ nữ mang thai được khám ít nhất 4 loại bệnh; 90% trẻ em được khám",
        "decrease 60%; =70%; >=4 loại bệnh; =90%"},
    {"Giá trị xuất khẩu đạt 400 triệu USD; ít nhất 20 tập dữ liệu mở", "=400 triệu USD; >=20 tập dữ liệu mở"},
    {"Giảm 5% số vụ cháy so với năm 2023; 100% hộ kinh doanh ký cam kết", "decrease 5%; =100%"},
    {"Nâng tỷ lệ thanh toán trực tuyến từ 20% năm 2021 lên 50% năm 2022", "=50%"},
    {"Tăng tỷ lệ hồ sơ trực tuyến từ 35% lên trên 60%", ">60%"},
    {"Tăng cường kiểm tra ít nhất 30% cơ quan, đơn vị", ">=30%"},
    {"Tốc độ tăng trưởng kinh tế số đạt 20%/năm", "=20%"},
    {"Giá trị gia tăng của ngành công nghiệp công nghệ số đạt 25%", "=25%"},
    {"Giảm tối thiểu 10% đơn vị sự nghiệp công lập và 10% biên chế so với năm 2021", "decrease 10%; decrease 10%"},
    {"Giảm giấy tờ, 100% hồ sơ được luân chuyển điện tử", "=100%"},
    {"Tỷ lệ hài lòng tăng tối thiểu 02 điểm phần trăm", "increase 2 điểm phần trăm"},
    {"100% công chức, tối thiểu 95% viên chức được bố trí đúng vị trí việc làm", "=100%; >=95%"},
    {"Tối thiểu 80% hồ sơ trực tuyến, 100% văn bản được ký số", ">=80%; =100%"},
    {"Trên 90% cán bộ và 80% viên chức đạt chuẩn kỹ năng số", ">90%; >80%"},
    {"Tối thiểu 80% thủ tục được cung cấp trực tuyến; 50% hồ sơ được thanh toán trực tuyến", ">=80%; =50%"},
    {"Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 70%, tỷ lệ thanh toán trực tuyến đạt 45%", ">=70%; =45%"},
    {"Ít nhất 70% người dân trưởng thành có tài khoản, trong đó 50% sử dụng thanh toán số", ">=70%; =50%"},
    {"02 xã đạt chuẩn nông thôn mới nâng cao", "=2 xã"},
    {"Phấn đấu có thêm 03 xã về đích, 01 xã đạt chuẩn nâng cao", "=3 xã; =1 xã"},
    {"Kết nạp từ 80 đảng viên mới trở lên", ">=80 đảng viên"},
    {"Duy trì 9/9 xã, thị trấn đạt chuẩn phổ cập", "=9 xã, thị trấn"},
    {"Trồng mới 150 ha rừng; sản lượng đạt 52.000 tấn", "=150 ha; =52000 tấn"},
    {"Thu nhập bình quân đạt 65 triệu đồng/người/năm", "=65 triệu đồng/người/năm"},
    {"Thu nhập bình quân đạt 68 triệu đồng/người/năm trở lên", ">=68 triệu đồng/người/năm"},
    {"Đào tạo được 5.000 kỹ sư, cử nhân thực hành", "=5000 kỹ sư"},
    {"Xếp hạng chuyển đổi số từ thứ 5 trở lên", ">=5 thứ"},
    {"Tỷ lệ giải ngân: vốn ngân sách huyện 100%, vốn Trung ương trên 95%", "=100%; >95%"},
    {"Bảo đảm 100% kinh phí; trong đó ngân sách tỉnh 70%, ngân sách huyện 30%", "=100%"},
    {"Giải quyết việc làm cho 2.000 lao động, trong đó 150 lao động đi nước ngoài", "=2000 lao động; =150 lao động"},
    {"Thu nhập bình quân đạt 65 - 70 triệu đồng/người/năm", "range 65..70 triệu đồng/người/năm"},
    {"Điểm số đạt 85/100 điểm trở lên", ">=85 điểm"},
    {"Có ít nhất 10/12 xã, phường thành lập đội xung kích", ">=10 xã, phường"},
    {"Thời gian sơ tán dân không quá 04 giờ", "<=4 giờ"},
    {"Rút ngắn thời gian giải quyết từ 10 ngày xuống còn 07 ngày", "=7 ngày"},
    {"Hỗ trợ ít nhất hai mô hình sinh kế", ">=2 mô hình"},
    {"Mỗi đơn vị không quá một lần trễ hạn", "<=1 lần"},
    {"Tăng gấp 2 lần số lượng giao dịch", "increase 2 lần"},
    {"Nằm trong nhóm 5 huyện, thị xã, thành phố dẫn đầu", "=5 huyện, thị xã, thành phố"},
    {"Tổ chức ít nhất 02 lớp tập huấn về cải cách hành chính", ">=2 lớp tập huấn"},
    {"Tổ chức 02 hội nghị đối thoại với doanh nghiệp", "=2 hội nghị"},
    {"Mỗi cơ quan có ít nhất 01 sáng kiến cải cách hành chính", ">=1 sáng kiến"},
    {"Chỉ số cải cách hành chính thuộc nhóm 10 huyện dẫn đầu", "=10 huyện"},
    {"Chỉ số PAR INDEX nằm trong top 15 cả nước", "=15 top"},
    {"Phấn đấu xếp hạng 20/63 tỉnh, thành phố", "=20 hạng"},
    {"Chỉ số chuyển đổi số đạt 85 điểm trở lên", ">=85 điểm"},
    {"Chỉ số năng lực cạnh tranh tăng ít nhất 02 bậc so với năm 2021", "increase 2 bậc"},
    {"Xây dựng ít nhất 05 mô hình điểm, 10 chuyên mục tuyên truyền", ">=5 mô hình; >=10 chuyên mục"},
    {"Kiểm tra tối thiểu 03 cơ quan chuyên môn và 05 xã", ">=3 cơ quan; >=5 xã"},
    {"Thời gian chờ không quá 30 phút mỗi lượt giao dịch", "<=30 phút"},
    {"Mỗi quý tổ chức từ 01 đến 02 cuộc kiểm tra đột xuất", "range 1..2 cuộc kiểm tra"},
    {"Đào tạo 500 lượt cán bộ, công chức về kỹ năng số", "=500 lượt cán bộ"},
    {"Nếu tỷ lệ đúng hạn thấp dưới 30% thì hạ một bậc thi đua", "none"},
    {"Phê bình các đơn vị có tỷ lệ giải quyết đúng hạn dưới 95%", "none"},
    {"Tốc độ tăng trưởng kinh tế năm 2025 ước đạt 8% so cùng kỳ", "none"},
    {"Năm 2021, tỷ lệ hồ sơ đúng hạn đã đạt 97%", "none"},
    {"Đến nay, toàn tỉnh có 629/731 trường đạt chuẩn, đạt tỷ lệ 86,1%, vượt kế hoạch đề ra", "none"},
    {"100% thôn bổ sung nội dung vệ sinh đường làng vào hương ước, quy ước; duy trì tổ tự quản", "=100%"},
    {"Thu nội địa ước đạt 97,97% kế hoạch, tăng 4,9% so cùng kỳ", "none"},
    {"Tỷ lệ = b/a * 100%", "none"},
    {"Áp dụng mức thuế suất 5%", "none"},
    {"Có 05 đơn vị tự bảo đảm từ 30% đến dưới 70% chi thường xuyên", "=5 đơn vị"},
    {"Chi phí lãi vay được trừ không vượt quá 30% tổng lợi nhuận", "none"},
    {"Trung tâm được để lại 85%, nộp ngân sách nhà nước 15%", "none"},
    {"Có 36/124 xã có chỉ số đạt từ 80% trở lên, chiếm tỷ lệ 29%", "=36 xã"},
    {"Theo Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ", "none"},
    {"Triển khai dịch vụ công mức độ 3, mức độ 4 năm 2022", "none"},
    {"Hoàn thành trước ngày 05 tháng 12 năm 2022", "none"},
    {"Mức độ hài lòng tăng so với năm 2021 (năm 2021 đạt 92%)", "none"},
    {"Năm 2021 đạt 92%, phấn đấu năm 2022 đạt 95%", "=95%"},
    {"Đến nay đã có 80% hồ sơ được số hóa, phấn đấu đến năm 2025 đạt 100%", "=100%"},
    {"Tặng Bằng khen cho tập thể (tỷ lệ không quá 10% tập thể, 5% cá nhân)", "none"},
    {"Mức độ hài lòng đạt trên 90%; đến năm 2025 đạt tối thiểu 95%.", ">90%; >=95%"},
    {"Hằng năm, 80% cán bộ được bồi dưỡng; đến năm 2025 đạt 100%", "=80%; =100%"},
    {"Phấn đấu mỗi năm tăng tối thiểu 20% đến khi đạt 100%", "increase 20%; =100%"},
    {"Tối thiểu 80% hồ sơ giải quyết thủ tục hành chính được luân chuyển trong nội bộ giữa các cơ quan có "
     "thẩm quyền giải quyết, hoặc các cơ quan có liên quan được thực hiện bằng phương thức điện tử",
        ">=80%"},
    {"Đến năm 2025, giảm tối thiểu bình quân 10% đơn vị sự nghiệp công lập so với năm 2021", "decrease 10%"},
    {"Phấn đấu có từ 25% - 35% số lãnh đạo, quản lý cấp phòng có khả năng làm việc trong môi trường quốc tế",
        "range 25..35%"},
    {"Tỷ lệ giao dịch thanh toán trực tuyến khi có phát sinh đạt tối thiểu 50%", ">=50%"},
    {"Tỷ lệ đúng hạn (trừ các trường hợp đặc biệt) đạt 95%", "=95%"},
    {"Bảo đảm các đơn vị có tỷ lệ đúng hạn đạt tối thiểu 95%", ">=95%"},
    {"Khen thưởng các đơn vị đạt từ 98% hồ sơ đúng hạn", "none"},
    {"100% sở, ban, ngành, UBND cấp huyện, UBND cấp xã thực hiện", "=100%"},
    {"100% lãnh đạo UBND cấp huyện, Chủ tịch UBND cấp xã được cấp chữ ký số", "=100%"},
    {"Mỗi xã ít nhất 02 lần/năm tổ chức đối thoại", ">=2 lần/năm"},
    {"Thành lập ít nhất 12 CĐCS, kết nạp 900 đoàn viên", ">=12 CĐCS; =900 đoàn viên"},
    {"Bảo đảm ít nhất 07 lớp/215 trẻ mẫu giáo", ">=7 lớp"},
    {"Năm 2022: 80%; năm 2023: 90%; năm 2025: 100%", "=80%; =90%; =100%"},
    {"Tôi thiểu 80% hồ sơ trực tuyến; ít nhât 50% thanh toán trực tuyến", ">=80%; >=50%"},
    {"Hỗ trợ tối đa 50% chi phí tư vấn chuyển đổi số cho doanh nghiệp", "none"},
    {"Kinh phí: ngân sách tỉnh 70%, ngân sách huyện 30%", "none"},
    {"Phấn đấu đến hết năm 2022 có 60% cơ quan, đơn vị đạt loại tốt trở lên", "=60%"},
    {"Duy trì 100% hồ sơ được tiếp nhận tại Bộ phận Một cửa", "=100%"},
    {"Tỷ lệ hồ sơ trễ hạn ở mức dưới 1,5%", "<1.5%"},
    {"Trên 80% người dân, dưới 5% hồ sơ trễ hạn", ">80%; <5%"},
    {"Chỉ số SIPAS đạt trên 90%, Chỉ số PAR INDEX đạt từ 90 điểm trở lên", ">90%; >=90 điểm"},
    {"Tỷ lệ phủ sóng 5G tăng từ 10% lên 25%", "=25%"},
    {"Đưa tỷ lệ thuê bao băng rộng lên 80% và tỷ lệ phủ sóng lên 100%", "=80%; =100%"},
    {"100% thủ tục hành chính được rà soát, cắt giảm ít nhất 30% thời gian giải quyết và 30% chi phí tuân thủ",
        "=100%; decrease 30%; decrease 30%"},
    {"Số lượng đơn vị sự nghiệp công lập giảm tối thiểu 10%", "decrease 10%"},
    {"Tinh giản tối thiểu 5% biên chế công chức", "decrease 5%"},
    {"Tiết kiệm 10% chi thường xuyên", "=10%"},
    {"Kinh tế số chiếm 20% GRDP", "=20%"},
    {"Phấn đấu kinh tế số chiếm tối thiểu 20% GRDP", ">=20%"},
    {"Phấn đấu đạt 100% kế hoạch vốn được giao", "=100%"},
    {"Giải ngân vốn đầu tư công đạt trên 95% kế hoạch", ">95%"},
    {"Đạt 80%, 90% và 100% hồ sơ trong các năm 2023, 2024, 2025", "=80%; =90%; =100%"},
    {"Tỷ lệ hồ sơ trực tuyến đạt 40÷50%", "range 40..50%"},
    {"Doanh nghiệp 100% vốn nước ngoài tham gia", "none"},
    {"Đến năm 2030: tối thiểu 90% và đến năm 2025: tối thiểu 70%", ">=90%; >=70%"},
    {"Trong năm 2022, 100% cán bộ đầu mối và 50% công chức cấp huyện, cấp xã được tập huấn", "=100%; =50%"},
    {"Xếp loại tốt từ 90% đơn vị trở lên; không có đơn vị xếp loại yếu", ">=90%"},
    {"Hoàn thành 100% kế hoạch rà soát văn bản", "=100%"},
    {"Số cuộc họp trực tuyến đạt 30% số cuộc họp của UBND tỉnh với UBND cấp huyện", "=30%"},
    {"Tỷ lệ giảm thời gian chờ đợi đạt 30%", "=30%"},
    {"Thời gian giải quyết giảm từ 20% trở lên", "decrease 20%"},
    {"Tối thiểu 80% các hệ thống thông tin của các sở, ban, ngành, UBND cấp huyện được bảo vệ", ">=80%"},
    {"70% dân số trưởng thành có tài khoản định danh điện tử mức 2", "=70%"},
    {"Bố trí tối thiểu 1% tổng chi ngân sách cho chuyển đổi số", ">=1%"},
    {"Hộ gia đình có đường truyền internet cáp quang trên 75%", ">75%"},
    {"Đạt 100% (tương đương 120/120 thủ tục)", "=100%"},
    {"Tăng 05 bậc trên bảng xếp hạng PAPI", "increase 5 bậc"},
    {"Năm 2025: 100% thủ tục hành chính của các bộ, ngành, địa phương, có đủ điều kiện, được cung cấp trực "
     "tuyến mức độ 3 và 4",
        "=100%"},
    {"Đến năm 2025, 60% các hệ thống thông tin của địa phương có liên quan đến người dân đã đưa vào vận hành "
     "được kết nối",
        "=60%"},
    {"Giảm tối thiểu 10% số lượng đơn vị sự nghiệp công lập và giảm 10% biên chế sự nghiệp so với năm 2021",
        "decrease 10%; decrease 10%"},
    {"Phấn đấu có tối thiểu 20% đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên trở lên, giảm bình quân "
     "10% chi trực tiếp từ ngân sách nhà nước",
        ">=20%; decrease 10%"},
    {"Kinh tế số chiếm 20% GRDP; tỷ trọng kinh tế số trong từng ngành, lĩnh vực đạt tối thiểu 10%; năng suất "
     "lao động hằng năm tăng tối thiểu 7%",
        "=20%; >=10%; increase 7%"},
    {"Thứ hạng về chuyển đổi số của tỉnh nằm trong nhóm 15 tỉnh, thành phố dẫn đầu", "=15 tỉnh, thành phố"},
    {"Chỉ số PCI: Tăng 3 - 5 bậc so với năm 2021", "increase 3..5 bậc"},
    {"Phấn đấu Chỉ số SIPAS tăng từ 1 - 2% so với năm 2022", "increase 1..2%"},
    {"Mỗi sở, ngành, địa phương có ít nhất 01 sáng kiến, trong đó có ít nhất 50% sáng kiến được công nhận",
        ">=1 sáng kiến; >=50%"},
    {"Cắt giảm ít nhất 20% số quy định và cắt giảm ít nhất 20% chi phí tuân thủ", "decrease 20%; decrease 20%"},
    {"Rút ngắn thời gian chờ đợi của người dân còn tối đa 30 phút/lượt giao dịch", "<=30 phút/lượt"},
    {"100% cơ quan chuyên môn thuộc UBND huyện và UBND các xã, thị trấn thực hiện", "=100%"},
    {"100% các phòng, ban, ngành, đoàn thể và UBND xã, thị trấn thực hiện", "=100%"},
    {"Tinh giản biên chế đạt tỷ lệ từ 10% trở lên", ">=10%"},
    {"Không để tỷ lệ hồ sơ trễ hạn quá 5%", "<=5%"},
    {"100% hồ sơ được tiếp nhận tại Trung tâm Phục vụ hành chính công tỉnh và cấp xã", "=100%"},
    {"Tỷ lệ số hóa: năm 2022 tối thiểu 30%, năm 2023 tối thiểu 50%", ">=30%; >=50%"},
    {"Chỉ số PAPI đạt 42,5 điểm", "=42.5 điểm"},
    {"Thu ngân sách nhà nước đạt 100% dự toán", "=100%"},
    {"Giới thiệu từ 03 đoàn viên ưu tú trở lên", ">=3 đoàn viên"},
    {"Chỉ số hài lòng đạt từ 90/100 điểm; xã đạt từ 85,5/100 điểm trở lên", ">=90 điểm; >=85.5 điểm"},
    {"Số hóa đạt từ 80% trở lên (chỉ tiêu tỉnh giao 75%)", ">=80%"},
    {"Giảm ít nhất 20% thời gian, 10-15% chi phí", "decrease 20%; decrease 10..15%"},
    {"Khống chế ≤ 70 trường hợp tử vong, tăng cường giám sát", "<=70 trường hợp tử vong"},
    {"Ủng hộ quỹ tối thiểu 01 ngày lương", ">=1 ngày lương"},
    {"Lũy kế giải ngân đạt 85%", "none"},
};

START_TEST(reads_levels)
{
	struct kit *kit = kit_new();
	size_t wrong = 0;

	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
		wrong += differs(levels[i].statement, show_measures(kit, levels[i].statement), levels[i].measures);
	kit_free(kit);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* Shares that something has, without a word of a goal: levels where the statement is a target, and no sign that it
 * is. */
static bool is_hint(const char *statement)
{
	static const char *const hints[] = {"Kinh tế số chiếm 20% GRDP",
	    "Giải ngân vốn đầu tư công đạt trên 95% kế hoạch", "Chỉ số PAPI đạt 42,5 điểm",
	    "Thu ngân sách nhà nước đạt 100% dự toán", "Thu nhập bình quân đạt 65 triệu đồng/người/năm",
	    "Thu nhập bình quân đạt 65 - 70 triệu đồng/người/năm",
	    "Rút ngắn thời gian giải quyết từ 10 ngày xuống còn 07 ngày", "2/3 số ấp có tổ công nghệ số cộng đồng",
	    "Số ca mắc dưới 5/100.000 dân", "Thu ngân sách đạt 152 tỷ 300 triệu đồng; chi 2 tỷ, 50 triệu đồng",
	    "Tỷ lệ tăng dân số tự nhiên 0,95%", "Giá trị sản phẩm trên 1 ha đất trồng trọt đạt 95 triệu đồng",
	    "Bình quân 15 bác sĩ/vạn dân; 35 giường bệnh/vạn dân",
	    "Cấp giấy chứng nhận quyền sử dụng đất lần đầu cho 350 hộ với diện tích 120 ha",
	    "Chuyển đổi 120 ha đất lúa kém hiệu quả", "Tuyển chọn và gọi 120 công dân nhập ngũ",
	    "Duy trì phổ cập giáo dục tại 15/15 xã, thị trấn", "Số bác sĩ trên 10.000 dân đạt 9,5 bác sĩ",
	    "Thu nội địa 1.250 tỷ đồng (tăng 8% so với năm 2024)", "Tưới tiêu chủ động cho 1.200 ha lúa",
	    "Sắp xếp 15 xã, thị trấn thành 05 xã mới", "Tỷ lệ hộ có 2 con trở lên giảm 5%",
	    "Chuyển hóa thành công 02 địa bàn; cử 20 cán bộ đi đào tạo"};

	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
		if (strcmp(hints[i], statement) == 0)
			return true;
	return false;
}

START_TEST(knows_whether_there_is_a_level)
{
	static const char *const answers[] = {"none", "a count", "?", "a percentage"};
	struct kit *kit = kit_new();
	size_t wrong = 0;

	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
		const char *statement = levels[i].statement;
		bool expected = strcmp(levels[i].measures, "none") != 0 && !is_hint(statement);
		bool percent =
		    expected && (strchr(levels[i].measures, '%') != NULL || strstr(levels[i].measures, "‰") != NULL);
		struct kh_range at = kit_flow(kit, statement);
		int answer = kh_measures_any(kit->run, at) + 2 * kh_measures_any_percent(kit->run, at);
		wrong += differs(statement, answers[answer], answers[expected + 2 * percent]);
	}
	kit_free(kit);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(reports_oddities)
{
	struct kit *kit = kit_new();

	show_measures(kit, "Kiểm tra từ 3040% cơ quan, đơn vị");
	ck_assert_uint_eq(kit_findings(kit, "range-suspect"), 1);
	ck_assert_uint_eq(kit_findings(kit, "percent-over-100"), 0);
	show_measures(kit, "Phấn đấu 120% hồ sơ được số hóa");
	ck_assert_uint_eq(kit_findings(kit, "percent-over-100"), 1);
	show_measures(kit, "Tăng tối thiểu 150% số hồ sơ trực tuyến so với năm 2021; doanh thu đạt 108,93% dự toán");
	ck_assert_uint_eq(kit_findings(kit, "percent-over-100"), 1);
	kit_free(kit);
}
END_TEST

START_TEST(asks_without_reporting)
{
	struct kit *kit = kit_new();

	ck_assert(kh_measures_any(kit->run, kit_flow(kit, "Kiểm tra từ 3040% cơ quan")));
	ck_assert_uint_eq(kit_findings(kit, "range-suspect"), 0);
	kit_free(kit);
}
END_TEST

START_TEST(reads_nothing_from_nothing)
{
	struct kit *kit = kit_new();
	struct kh_measure *m;
	size_t count = 7;

	ck_assert_int_eq(kh_measures_find(kit->run, (struct kh_range){0, 0}, &m, &count), KH_OK);
	ck_assert_uint_eq(count, 0);
	ck_assert(!kh_measures_any(kit->run, (struct kh_range){0, 0}));
	kit_free(kit);
}
END_TEST

/* Twice the statement must not take four times as long; the bound is loose, for slow machines. */
static double seconds(const char *piece, size_t times)
{
	size_t size = strlen(piece);
	char *statement = malloc(size * times + 1);
	struct kit *kit = kit_new();
	struct kh_measure *m;
	size_t count;

	ck_assert_ptr_nonnull(statement);
	for (size_t i = 0; i < times; i++)
		memcpy(statement + i * size, piece, size + 1);
	struct kh_range at = kit_flow(kit, statement);
	clock_t begin = clock();
	ck_assert_int_eq(kh_measures_find(kit->run, at, &m, &count), KH_OK);
	clock_t end = clock();
	kit_free(kit);
	free(statement);
	return (double)(end - begin) / CLOCKS_PER_SEC;
}

static const char *const pieces[] = {
    "5% tại cấp xã so cùng kỳ, ",
    "phấn đấu đã đạt 5% năm 2021 so với năm 2021 ",
    "tối thiểu ",
    "từ 5% ",
    "cấp tỉnh, huyện, xã ",
    "nếu 5% thì ",
    "80% - ",
    "ít nhất 02 doanh nghiệp, 03 ",
};

START_TEST(takes_linear_time)
{
	double once = seconds(pieces[_i], 4000), eight_times = seconds(pieces[_i], 32000);

	ck_assert_msg(eight_times < 24 * once + 0.25, "%g s, then %g s", once, eight_times);
}
END_TEST

Suite *kh_suite_measure(void)
{
	Suite *suite = suite_create("measure");
	TCase *tcase = tcase_create("measure");

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, reads_levels);
	tcase_add_test(tcase, knows_whether_there_is_a_level);
	tcase_add_test(tcase, reports_oddities);
	tcase_add_test(tcase, asks_without_reporting);
	tcase_add_test(tcase, reads_nothing_from_nothing);
	tcase_add_loop_test(tcase, takes_linear_time, 0, sizeof pieces / sizeof *pieces);
	suite_add_tcase(suite, tcase);
	return suite;
}
