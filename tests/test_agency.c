/* Cells of agencies, split into names, and the agencies that sentences name. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"
#include "mention/agency.h"

struct cell {
	const char *text, *names; /* parted by " | " */
};

/* cells of plans, and what the contract decides for them */
static const struct cell plans[] = {
    {"Phòng Tư pháp", "Phòng Tư pháp"},
    {"- Phòng Tài chính - Kế hoạch - Chi cục Thuế khu vực", "Phòng Tài chính - Kế hoạch | Chi cục Thuế khu vực"},
    {"+ Phòng Nội vụ + Phòng Tư pháp, Công an huyện + UBND các xã",
        "Phòng Nội vụ | Phòng Tư pháp | Công an huyện | UBND các xã"},
    {"Chủ trì: Phòng Nội vụ; phối hợp: Phòng Tư pháp, UBND các xã", "Phòng Nội vụ | Phòng Tư pháp | UBND các xã"},
    {"Ban Tổ chức Huyện ủy - Ban Tuyên giáo Huyện ủy", "Ban Tổ chức Huyện ủy | Ban Tuyên giáo Huyện ủy"},
    {"Phòng Tài chính - Kế hoạch; Văn phòng HĐND - UBND huyện",
        "Phòng Tài chính - Kế hoạch | Văn phòng HĐND - UBND huyện"},
    {"Đơn vị CT: Phòng Nội vụ", "Phòng Nội vụ"},
    {"- Cơ quan chủ trì: Phòng Nội vụ - Cơ quan phối hợp: Phòng Tư pháp", "Phòng Nội vụ | Phòng Tư pháp"},
    {"1. Phòng Nội vụ 2. Phòng Tư pháp, UBND xã Số 2 3. Các trường học",
        "Phòng Nội vụ | Phòng Tư pháp | UBND xã Số 2 | Các trường học"},
    {"Phòng Lao động - Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội"},
    {"Các cơ quan chuyên môn và UBND cấp xã", "Các cơ quan chuyên môn | UBND cấp xã"},
    {"Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND"},
    {"Văn phòng HĐND và UBND, Phòng Nội vụ, Phòng VH và TT",
        "Văn phòng HĐND và UBND | Phòng Nội vụ | Phòng VH và TT"},
    {"Cơ quan hành chính, Đơn vị sự nghiệp", "Cơ quan hành chính | Đơn vị sự nghiệp"},
    {"Phòng Tài chính và Kế hoạch", "Phòng Tài chính và Kế hoạch"},
    {"Phòng Văn hóa và Thông tin", "Phòng Văn hóa và Thông tin"},
    {"Cơ quan hành chính, Đơn vị sự nghiệp/thuộc huyện", "Cơ quan hành chính | Đơn vị sự nghiệp/thuộc huyện"},
    {"Cơ quan hành chính, đơn vị sự nghiệp", "Cơ quan hành chính | đơn vị sự nghiệp"},
    {"Các cơ quan, địa phương", "Các cơ quan | địa phương"},
    {"Phòng Tư pháp huyện", "Phòng Tư pháp huyện"},
    {"Công an huyện, Thanh tra huyện, Thi hành án dân sự huyện",
        "Công an huyện | Thanh tra huyện | Thi hành án dân sự huyện"},
    {"Các cơ quan, đơn vị liên quan", "Các cơ quan | đơn vị liên quan"},
    {"Phòng Tài chính và Kế hoạch huyện", "Phòng Tài chính và Kế hoạch huyện"},
    {"Các cơ quan, đơn vị; UBND các xã, thị trấn", "Các cơ quan | đơn vị | UBND các xã, thị trấn"},
    {"Văn phòng HĐND&UBND huyện,", "Văn phòng HĐND&UBND huyện"},
    {"Các phòng chuyên môn; UBND các xã, thị trấn", "Các phòng chuyên môn | UBND các xã, thị trấn"},
    {"Các phòng, ban, ngành chuyên môn; UBND các xã, thị trấn",
        "Các phòng, ban, ngành chuyên môn | UBND các xã, thị trấn"},
    {"Văn phòng HĐND&UBND huyện, Phòng Văn hoá và Thông tin huyện, Ban biên tập Cổng TTĐT",
        "Văn phòng HĐND&UBND huyện | Phòng Văn hoá và Thông tin huyện | Ban biên tập Cổng TTĐT"},
    {"Văn phòng HĐND&UBND huyện,, Phòng Văn hoá và Thông tin huyện",
        "Văn phòng HĐND&UBND huyện | Phòng Văn hoá và Thông tin huyện"},
    {"Văn phòng HĐND&UBND huyện, phòng Văn hóa Thông tin", "Văn phòng HĐND&UBND huyện | phòng Văn hóa Thông tin"},
    {"Phòng Tư pháp, UBND các xã, thị trấn", "Phòng Tư pháp | UBND các xã, thị trấn"},
    {"Các phòng chuyên môn, UBND các xã, thị trấn", "Các phòng chuyên môn | UBND các xã, thị trấn"},
    {"Ngân hàng hoặc tổ chức cung ứng dịch vụ trung gian thanh toán",
        "Ngân hàng hoặc tổ chức cung ứng dịch vụ trung gian thanh toán"},
    {"Văn phòng HĐND&UBND huyện,, các phòng chuyên môn liên quan, Chi Cục Thuế, Kho bạc Nhà nước, Hệ thống Ngân "
     "hàng.",
        "Văn phòng HĐND&UBND huyện | các phòng chuyên môn liên quan | Chi Cục Thuế | Kho bạc Nhà nước | Hệ thống "
        "Ngân hàng"},
    {"Văn phòng HĐND&UBND huyện,, phòng Văn hóa Thông tin, các phòng chuyên môn; UBND các xã, thị trấn",
        "Văn phòng HĐND&UBND huyện | phòng Văn hóa Thông tin | các phòng chuyên môn | UBND các xã, thị trấn"},
    {"Các cơ quan, đơn vị, UBND các xã, thị trấn trần", "Các cơ quan | đơn vị | UBND các xã, thị trấn trần"},
    {"Văn phòng HĐND và UBND huyện; Phòng Tài nguyên và Môi trường; Phòng Kinh tế và Hạ tầng; Văn phòng đăng ký đất "
     "đai tỉnh Đồng Nai - chi nhánh Xuân Lộc",
        "Văn phòng HĐND và UBND huyện | Phòng Tài nguyên và Môi trường | Phòng Kinh tế và Hạ tầng | Văn phòng đăng "
        "ký đất đai tỉnh Đồng Nai - chi nhánh Xuân Lộc"},
    {"Phòng Tài chính - Kế hoạch", "Phòng Tài chính - Kế hoạch"},
    {"Các cơ quan, đơn vị, UBND các xã, thị trấn; Trường học",
        "Các cơ quan | đơn vị | UBND các xã, thị trấn | Trường học"},
};

/* cells as other provinces write them */
static const struct cell others[] = {
    {"UBND các xã, phường Sở Tài chính", "UBND các xã, phường | Sở Tài chính"},
    {"Sở Khoa học và Công nghệ Sở Công Thương; Các sở, ngành",
        "Sở Khoa học và Công nghệ | Sở Công Thương | Các sở, ngành"},
    {"Trần Mạnh Hà Vũ Việt Lâm Nguyễn Thị Mẫu", "Trần Mạnh Hà | Vũ Việt Lâm | Nguyễn Thị Mẫu"},
    {"Theo phân công tại Quyết định số 14/QĐ-UBND; Sở Nội vụ", "Sở Nội vụ"},
    {"Các phòng, ban, đơn vị và UBND các thị trấn, xã", "Các phòng, ban | đơn vị | UBND các thị trấn, xã"},
    {"Các cơ quan, đơn vị và UBND các xã, thị trấn", "Các cơ quan | đơn vị | UBND các xã, thị trấn"},
    {"Ban Tổ chức Huyện ủy; các cơ quan, đơn vị và UBND các xã, thị trấn",
        "Ban Tổ chức Huyện ủy | các cơ quan | đơn vị | UBND các xã, thị trấn"},
    {"Đơn vị sự nghiệp công lập", "Đơn vị sự nghiệp công lập"},
    {"Phòng Tài chính - Kế hoạch huyện và các cơ quan liên quan",
        "Phòng Tài chính - Kế hoạch huyện | các cơ quan liên quan"},
    {"Cơ quan HCNN, ĐVSN được giao thực hiện cơ chế tự chủ", "Cơ quan HCNN | ĐVSN được giao thực hiện cơ chế tự chủ"},
    {"Phòng Tài chính và Kế hoạch huyện; các phòng ban, đơn vị sự nghiệp và các đơn vị có liên quan",
        "Phòng Tài chính và Kế hoạch huyện | các phòng ban | đơn vị sự nghiệp | các đơn vị có liên quan"},
    {"Ban Chỉ đạo chuyển đổi số huyện", "Ban Chỉ đạo chuyển đổi số huyện"},
    {"Các phòng, ban, đơn vị liên quan", "Các phòng, ban | đơn vị liên quan"},
    {"Các phòng, ban, đơn vị liên quan, UBND các xã, thị trấn",
        "Các phòng, ban | đơn vị liên quan | UBND các xã, thị trấn"},
    {"Các cơ quan chuyên môn, Đài phát thanh huyện, UBND các xã, thị trấn",
        "Các cơ quan chuyên môn | Đài phát thanh huyện | UBND các xã, thị trấn"},
    {"Văn phòng HĐND-UBND; Đài phát thanh huyện, các xã, thị trấn",
        "Văn phòng HĐND-UBND | Đài phát thanh huyện | các xã, thị trấn"},
    {"Phòng Nội vụ; Văn phòng HĐND-UBND huyện, Đài phát thanh huyện",
        "Phòng Nội vụ | Văn phòng HĐND-UBND huyện | Đài phát thanh huyện"},
    {"Các phòng, ban liên quan, UBND các xã, thị trấn", "Các phòng, ban liên quan | UBND các xã, thị trấn"},
    {"Hội đồng đánh giá, xác định chỉ sô CCHC", "Hội đồng đánh giá, xác định chỉ sô CCHC"},
    {"Viện, Trường; Sở, ban, ngành có liên quan", "Viện | Trường | Sở, ban, ngành có liên quan"},
    {"Doanh nghiệp; Sở, ban, ngành có liên quan", "Doanh nghiệp | Sở, ban, ngành có liên quan"},
    {"Viện, Trường; Doanh nghiệp, Sở, ban, ngành có liên quan",
        "Viện | Trường | Doanh nghiệp | Sở, ban, ngành có liên quan"},
    {"Sở Công Thương; Ban Quản lý khu Kinh tế tỉnh Đồng Tháp",
        "Sở Công Thương | Ban Quản lý khu Kinh tế tỉnh Đồng Tháp"},
    {"Liên hiệp các Hội Khoa học và Kỹ thuật", "Liên hiệp các Hội Khoa học và Kỹ thuật"},
    {"Sở Văn hoá Thể thao du lịch", "Sở Văn hoá Thể thao du lịch"},
    {"Sở KH&CN; các cơ quan, đơn vị liên quan", "Sở KH&CN | các cơ quan | đơn vị liên quan"},
    {"Các sở, ban, ngành tỉnh; UBND các xã, phường", "Các sở, ban, ngành tỉnh | UBND các xã, phường"},
    {"Các sở, ban, ngành tỉnh; các đơn vị liên quan; UBND các xã, phường",
        "Các sở, ban, ngành tỉnh | các đơn vị liên quan | UBND các xã, phường"},
    {"Ban Quản lý Khu kinh tế, Sở Công Thương, các doanh nghiệp viễn thông; các cơ quan, đơn vị liên quan",
        "Ban Quản lý Khu kinh tế | Sở Công Thương | các doanh nghiệp viễn thông | các cơ quan | đơn vị liên quan"},
    {"Sở Tư pháp; UBND các xã, phường, đặc khu", "Sở Tư pháp | UBND các xã, phường, đặc khu"},
    {"Sở Tư pháp; các cơ quan, đơn vị, địa phương", "Sở Tư pháp | các cơ quan | đơn vị | địa phương"},
    {"Các sở, ban, ngành, địa phương", "Các sở, ban, ngành | địa phương"},
    {"Các sở, ban, ngành và địa phương", "Các sở, ban, ngành | địa phương"},
    {"Các sở, ban, ngành, địa phương; Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh",
        "Các sở, ban, ngành | địa phương | Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh"},
    {"Cơ quan thuế, các đơn vị cấp tỉnh và các địa phương", "Cơ quan thuế | các đơn vị cấp tỉnh | các địa phương"},
    {"Các cơ quan, đơn vị trực tiếp sử dụng ngân sách nhà nước",
        "Các cơ quan | đơn vị trực tiếp sử dụng ngân sách nhà nước"},
    {"Cơ quan quản lý cấp trên của đơn vị sự nghiệp công lập, đơn vị sự nghiệp công lập trực thuộc UBND tỉnh",
        "Cơ quan quản lý cấp trên của đơn vị sự nghiệp công lập | đơn vị sự nghiệp công lập trực thuộc UBND tỉnh"},
    {"Văn phòng UBND tỉnh (Trung tâm Thông tin)", "Văn phòng UBND tỉnh (Trung tâm Thông tin)"},
    {"Văn phòng UBND tỉnh; Sở Tư pháp; Sở Tài chính; Sở Khoa học và Công nghệ.",
        "Văn phòng UBND tỉnh | Sở Tư pháp | Sở Tài chính | Sở Khoa học và Công nghệ"},
    {"Cơ quan, địa phương có liên quan", "Cơ quan | địa phương có liên quan"},
    {"Phòng Lao động - Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội"},
    {"Sở Lao động, Thương binh và Xã hội, Sở Y tế", "Sở Lao động, Thương binh và Xã hội | Sở Y tế"},
    {"Sở Văn hóa, Thể thao và Du lịch; Sở Thông tin và Truyền thông",
        "Sở Văn hóa, Thể thao và Du lịch | Sở Thông tin và Truyền thông"},
    {"Sở Nông nghiệp và Phát triển nông thôn và Sở Tài nguyên và Môi trường",
        "Sở Nông nghiệp và Phát triển nông thôn | Sở Tài nguyên và Môi trường"},
    {"Phòng Giáo dục và Đào tạo, các trường học", "Phòng Giáo dục và Đào tạo | các trường học"},
    {"Các sở, ban, ngành; UBND các huyện, thị xã, thành phố",
        "Các sở, ban, ngành | UBND các huyện, thị xã, thành phố"},
    {"UBND các quận, huyện, thị xã và các sở, ngành", "UBND các quận, huyện, thị xã | các sở, ngành"},
    {"Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các sở, ngành liên quan",
        "Sở Nội vụ | Sở Tài chính | các sở, ngành liên quan"},
    {"Sở KH&CN chủ trì hướng dẫn, tổng hợp; các sở, ngành, UBND cấp xã thực hiện công bố dữ liệu mở hằng năm",
        "Sở KH&CN | các sở, ngành | UBND cấp xã"},
    {"Các địa phương chủ trì", "Các địa phương"},
    {"Cơ quan chủ trì nhiệm vụ; cơ quan phối hợp", "Cơ quan chủ trì nhiệm vụ | cơ quan phối hợp"},
    {"Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các đoàn thể",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện | các đoàn thể"},
    {"Đài PT&TH, Báo Đồng Tháp", "Đài PT&TH | Báo Đồng Tháp"},
    {"Đài Phát thanh và Truyền hình tỉnh, Cổng Thông tin điện tử tỉnh",
        "Đài Phát thanh và Truyền hình tỉnh | Cổng Thông tin điện tử tỉnh"},
    {"Công an huyện, Bảo hiểm xã hội huyện, Chi cục Thuế khu vực",
        "Công an huyện | Bảo hiểm xã hội huyện | Chi cục Thuế khu vực"},
    {"Bộ phận Tiếp nhận và Trả kết quả cấp huyện, cấp xã", "Bộ phận Tiếp nhận và Trả kết quả cấp huyện, cấp xã"},
    {"Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Văn hóa - Xã hội",
        "Phòng Kinh tế, Hạ tầng và Đô thị | Phòng Văn hóa - Xã hội"},
    {"Phòng LĐTB&XH, Phòng TN&MT, Phòng NN&PTNT", "Phòng LĐTB&XH | Phòng TN&MT | Phòng NN&PTNT"},
    {"Phòng LĐTB và XH, phòng GD và ĐT", "Phòng LĐTB và XH | phòng GD và ĐT"},
    {"Sở TNMT và Sở KHCN", "Sở TNMT | Sở KHCN"},
    {"Sở Nội vụ, Tài chính, Tư pháp", "Sở Nội vụ | Tài chính | Tư pháp"},
    {"Phòng Nội vụ và Tư pháp", "Phòng Nội vụ | Tư pháp"},
    {"Các Sở: Nội vụ, Tài chính, Kế hoạch và Đầu tư", "Các Sở: Nội vụ | Tài chính | Kế hoạch và Đầu tư"},
    {"Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện",
        "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện"},
    {"Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn tỉnh, Bộ Chỉ huy Quân sự tỉnh",
        "Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn tỉnh | Bộ Chỉ huy Quân sự tỉnh"},
    {"Trung tâm Văn hóa, Thể thao và Truyền thanh huyện", "Trung tâm Văn hóa, Thể thao và Truyền thanh huyện"},
    {"Trung tâm Văn hóa - Thể thao và Truyền thanh huyện, các xã, thị trấn",
        "Trung tâm Văn hóa - Thể thao và Truyền thanh huyện | các xã, thị trấn"},
    {"Chi cục Chăn nuôi và Thú y, Chi cục Trồng trọt và Bảo vệ thực vật",
        "Chi cục Chăn nuôi và Thú y | Chi cục Trồng trọt và Bảo vệ thực vật"},
    {"Ban Quản lý dự án đầu tư xây dựng và Phát triển quỹ đất",
        "Ban Quản lý dự án đầu tư xây dựng và Phát triển quỹ đất"},
    {"Hội Nông dân, Hội Liên hiệp Phụ nữ, Đoàn Thanh niên", "Hội Nông dân | Hội Liên hiệp Phụ nữ | Đoàn Thanh niên"},
    {"Hội Nông dân, Phụ nữ, Cựu chiến binh", "Hội Nông dân | Phụ nữ | Cựu chiến binh"},
    {"Liên đoàn Lao động tỉnh, Tỉnh đoàn, Hội Cựu chiến binh tỉnh",
        "Liên đoàn Lao động tỉnh | Tỉnh đoàn | Hội Cựu chiến binh tỉnh"},
    {"Các phòng, Ban Quản lý dự án, Trung tâm Y tế", "Các phòng | Ban Quản lý dự án | Trung tâm Y tế"},
    {"Các bộ, ngành Trung ương; UBND các tỉnh, thành phố", "Các bộ, ngành Trung ương | UBND các tỉnh, thành phố"},
    {"- Sở Nội vụ; - Sở Tài chính; - Văn phòng UBND tỉnh.", "Sở Nội vụ | Sở Tài chính | Văn phòng UBND tỉnh"},
    {"Phòng Nội vụ, Phòng Tư pháp, ...", "Phòng Nội vụ | Phòng Tư pháp"},
    {"Các cơ quan, tổ chức, cá nhân có liên quan", "Các cơ quan | tổ chức | cá nhân có liên quan"},
    {"Người dân và doanh nghiệp", "Người dân | doanh nghiệp"},
    {"Doanh nghiệp, hợp tác xã, hộ kinh doanh", "Doanh nghiệp | hợp tác xã | hộ kinh doanh"},
    {"Thanh tra tỉnh; Thanh tra các sở, ngành", "Thanh tra tỉnh | Thanh tra các sở, ngành"},
    {"Đoàn kiểm tra, thanh tra công vụ huyện", "Đoàn kiểm tra, thanh tra công vụ huyện"},
    {"Hội đồng phối hợp phổ biến, giáo dục pháp luật", "Hội đồng phối hợp phổ biến, giáo dục pháp luật"},
    {"Ban Quản lý các khu công nghiệp và các khu kinh tế tỉnh",
        "Ban Quản lý các khu công nghiệp và các khu kinh tế tỉnh"},
    {"Các cơ quan soạn thảo, ban hành văn bản", "Các cơ quan soạn thảo, ban hành văn bản"},
    {"Phòng Tài chính – Kế hoạch; Kho bạc Nhà nước huyện", "Phòng Tài chính – Kế hoạch | Kho bạc Nhà nước huyện"},
    {"Ngân hàng Nông nghiệp và Phát triển nông thôn, Ngân hàng Chính sách xã hội",
        "Ngân hàng Nông nghiệp và Phát triển nông thôn | Ngân hàng Chính sách xã hội"},
    {"Đảng ủy, UBND các xã, phường, thị trấn", "Đảng ủy | UBND các xã, phường, thị trấn"},
    {"Văn phòng Huyện ủy, Ban Tuyên giáo Huyện ủy", "Văn phòng Huyện ủy | Ban Tuyên giáo Huyện ủy"},
    {"Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"},
    {"Phòng văn hoá và thông tin, phòng nội vụ", "Phòng văn hoá và thông tin | phòng nội vụ"},
    {"SỞ NỘI VỤ, SỞ TÀI CHÍNH", "SỞ NỘI VỤ | SỞ TÀI CHÍNH"},
    {"Phòng Kinh tế và Hạ tầng, Đội Quản lý trật tự đô thị", "Phòng Kinh tế và Hạ tầng | Đội Quản lý trật tự đô thị"},
    {"Hiệu trưởng các trường THCS, Tiểu học, Mầm non", "Hiệu trưởng các trường THCS, Tiểu học, Mầm non"},
    {"Tổ công nghệ số cộng đồng, thôn, khu phố", "Tổ công nghệ số cộng đồng | thôn | khu phố"},
    {"Viễn thông Đồng Nai; Bưu điện tỉnh; Viettel Đồng Nai",
        "Viễn thông Đồng Nai | Bưu điện tỉnh | Viettel Đồng Nai"},
    {"Các đơn vị sự nghiệp công lập, UBND các xã, thị trấn và các đơn vị liên quan",
        "Các đơn vị sự nghiệp công lập | UBND các xã, thị trấn | các đơn vị liên quan"},
    {"Sở Y tế phối hợp các sở, ban ngành", "Sở Y tế | các sở, ban ngành"},
    {"Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh",
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh | Văn phòng UBND tỉnh"},
    {"Văn phòng HĐND, UBND huyện; Phòng Nội vụ", "Văn phòng HĐND, UBND huyện | Phòng Nội vụ"},
    {"Sở Khoa học, Công nghệ và Môi trường; Sở Giao thông vận tải",
        "Sở Khoa học, Công nghệ và Môi trường | Sở Giao thông vận tải"},
    {"Trung tâm Khuyến công và Tư vấn phát triển công nghiệp, Sở Công Thương",
        "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp | Sở Công Thương"},
    {"Phòng Nội Vụ; các cơ quan chuyên môn; các đơn vị sự nghiệp; UBND xã, phường, thị trấn",
        "Phòng Nội Vụ | các cơ quan chuyên môn | các đơn vị sự nghiệp | UBND xã, phường, thị trấn"},
    {"Các phong, ban, nganh; UBND cac xa, thi tran", "Các phong, ban, nganh | UBND cac xa, thi tran"},
    {"Cơ quan Thường trực Ban Chỉ đạo, các thành viên Ban Chỉ đạo",
        "Cơ quan Thường trực Ban Chỉ đạo | các thành viên Ban Chỉ đạo"},
    {"Phòng QLĐT, Phòng TCKH, UBND P. Tân Phú", "Phòng QLĐT | Phòng TCKH | UBND P. Tân Phú"},
    {"Phòng Nội vụ huyện; Phòng Văn hóa, Thông tin; Văn phòng HĐND - UBND",
        "Phòng Nội vụ huyện | Phòng Văn hóa, Thông tin | Văn phòng HĐND - UBND"},
    {"UBND thành phố Cao Lãnh, UBND thành phố Sa Đéc", "UBND thành phố Cao Lãnh | UBND thành phố Sa Đéc"},
    {"UBND huyện Lai Vung, Lấp Vò, Châu Thành", "UBND huyện Lai Vung | Lấp Vò | Châu Thành"},
    {"Sở, ngành, UBND cấp huyện", "Sở, ngành | UBND cấp huyện"},
    {"Các ban Đảng, đoàn thể", "Các ban Đảng | đoàn thể"},
    {"Các ban, ngành, đoàn thể huyện", "Các ban, ngành | đoàn thể huyện"},
    {"Cơ quan chuyên môn thuộc UBND huyện, UBND các xã, thị trấn",
        "Cơ quan chuyên môn thuộc UBND huyện | UBND các xã, thị trấn"},
    {"Trưởng các phòng, ban; Chủ tịch UBND xã, thị trấn", "Trưởng các phòng, ban | Chủ tịch UBND xã, thị trấn"},
    {"Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, thị trấn",
        "Thủ trưởng các cơ quan | đơn vị | Chủ tịch UBND các xã, thị trấn"},
    {"Công chức Tư pháp - Hộ tịch, Văn phòng - Thống kê", "Công chức Tư pháp - Hộ tịch | Văn phòng - Thống kê"},
    {"Sở Giao thông vận tải - Xây dựng và Công an tỉnh", "Sở Giao thông vận tải - Xây dựng | Công an tỉnh"},
    {"Tòa án nhân dân, Viện kiểm sát nhân dân huyện", "Tòa án nhân dân | Viện kiểm sát nhân dân huyện"},
    {"Đội QLTT số 3, Hạt Kiểm lâm và Trạm Khuyến nông", "Đội QLTT số 3 | Hạt Kiểm lâm | Trạm Khuyến nông"},
    {"Công ty Điện lực, Công ty Cấp nước và Môi trường đô thị",
        "Công ty Điện lực | Công ty Cấp nước và Môi trường đô thị"},
    {"Sở Tài nguyên và Môi trường và các huyện, thành phố", "Sở Tài nguyên và Môi trường | các huyện, thành phố"},
    {"BCH Quân sự huyện, Công an huyện", "BCH Quân sự huyện | Công an huyện"},
    {"Ban Pháp chế HĐND; Ban Kinh tế - Xã hội HĐND", "Ban Pháp chế HĐND | Ban Kinh tế - Xã hội HĐND"},
    {"Hội đồng Phổ biến, giáo dục pháp luật và các xã", "Hội đồng Phổ biến, giáo dục pháp luật | các xã"},
    {"Ban Vì sự tiến bộ của phụ nữ và các đoàn thể", "Ban Vì sự tiến bộ của phụ nữ | các đoàn thể"},
    {"Hội đồng thi đua, khen thưởng huyện", "Hội đồng thi đua, khen thưởng huyện"},
    {"Ban Chỉ đạo cải cách hành chính, chuyển đổi số và Đề án 06 huyện",
        "Ban Chỉ đạo cải cách hành chính, chuyển đổi số và Đề án 06 huyện"},
    {"Hội Bảo trợ bệnh nhân nghèo, người tàn tật và trẻ mồ côi",
        "Hội Bảo trợ bệnh nhân nghèo, người tàn tật và trẻ mồ côi"},
    {"Liên minh Hợp tác xã tỉnh và các hợp tác xã", "Liên minh Hợp tác xã tỉnh | các hợp tác xã"},
    {"Phòng Y tế và Trung tâm Y tế", "Phòng Y tế | Trung tâm Y tế"},
    {"Sở Công Thương (đầu mối), các sở, ngành, địa phương (phối hợp)", "Sở Công Thương | các sở, ngành | địa phương"},
    {"Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND huyện, Phòng Nội vụ",
        "Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND huyện | Phòng Nội vụ"},
    {"Giao Phòng Nội vụ chủ trì, cùng Phòng Tư pháp", "Phòng Nội vụ | Phòng Tư pháp"},
    {"Chủ trì Phòng Nội vụ; phối hợp UBND các xã", "Phòng Nội vụ | UBND các xã"},
    {"Sở Nội vụ, Sở Tài chính đồng chủ trì", "Sở Nội vụ | Sở Tài chính"},
    {"Phòng Nội vụ (tham mưu), UBND các xã (thực hiện)", "Phòng Nội vụ | UBND các xã"},
    {"Sở LĐTBXH, BHXH tỉnh, LĐLĐ tỉnh", "Sở LĐTBXH | BHXH tỉnh | LĐLĐ tỉnh"},
    {"UBMTTQ và các tổ chức CT-XH", "UBMTTQ | các tổ chức CT-XH"},
    {"MTTQ, các tổ chức chính trị - xã hội, xã hội - nghề nghiệp",
        "MTTQ | các tổ chức chính trị - xã hội, xã hội - nghề nghiệp"},
    {"Các trường mầm non, tiểu học, THCS", "Các trường mầm non, tiểu học, THCS"},
    {"Cán bộ, công chức, viên chức", "Cán bộ | công chức | viên chức"},
    {"Các thôn, bản, tổ dân phố", "Các thôn | bản | tổ dân phố"},
    {"Chủ tịch UBND huyện, các Phó Chủ tịch", "Chủ tịch UBND huyện | các Phó Chủ tịch"},
    {"Phòng Quản trị và Tài vụ", "Phòng Quản trị và Tài vụ"},
    {"Vụ Tổ chức cán bộ và các đơn vị thuộc Bộ", "Vụ Tổ chức cán bộ | các đơn vị thuộc Bộ"},
    {"Tổng cục Thuế, Hải quan", "Tổng cục Thuế | Hải quan"},
    {"Văn phòng, các phòng chuyên môn thuộc Sở", "Văn phòng | các phòng chuyên môn thuộc Sở"},
    {"Văn phòng Sở, Thanh tra Sở và các phòng, đơn vị trực thuộc",
        "Văn phòng Sở | Thanh tra Sở | các phòng | đơn vị trực thuộc"},
    {"UBND các xã Tân Phước, Tân Thành và thị trấn Lai Vung",
        "UBND các xã Tân Phước | Tân Thành | thị trấn Lai Vung"},
    {"phòng lao động, thương binh và xã hội; phòng y tế", "phòng lao động, thương binh và xã hội | phòng y tế"},
    {"Ủy ban Dân tộc và Miền núi", "Ủy ban Dân tộc và Miền núi"},
    {"Ban QL các KCN và KKT tỉnh", "Ban QL các KCN và KKT tỉnh"},
    {"Công an, Quân sự, các ngành liên quan", "Công an | Quân sự | các ngành liên quan"},
    {"Ngành giáo dục và y tế", "Ngành giáo dục | y tế"},
    {"UBND cấp huyện, cấp xã", "UBND cấp huyện | cấp xã"},
    {"UBND huyện, xã", "UBND huyện | xã"},
    {"Đài Truyền thanh cấp huyện, cấp xã", "Đài Truyền thanh cấp huyện, cấp xã"},
    {"Các sở ban ngành, UBND huyện thị", "Các sở ban ngành | UBND huyện thị"},
    {"Ban Quản lý các KCN, Sở KHĐT", "Ban Quản lý các KCN | Sở KHĐT"},
    {"Phòng Kinh tế (Kinh tế và Hạ tầng), Phòng Nội vụ", "Phòng Kinh tế (Kinh tế và Hạ tầng) | Phòng Nội vụ"},
    {"Phòng Kinh tế/Kinh tế và Hạ tầng", "Phòng Kinh tế/Kinh tế và Hạ tầng"},
    {"Sở Thông tin và Truyền thông; Sở Nội vụ và các sở, ban, ngành, UBND các quận, huyện và thành phố Thủ Đức",
        "Sở Thông tin và Truyền thông | Sở Nội vụ | các sở, ban, ngành | UBND các quận, huyện và thành phố Thủ Đức"},
    {"Văn phòng Đảng ủy, HĐND và UBND xã", "Văn phòng Đảng ủy, HĐND và UBND xã"},
    {"Trung tâm Dịch vụ Kỹ thuật, Đo lường và Kiểm nghiệm", "Trung tâm Dịch vụ Kỹ thuật, Đo lường và Kiểm nghiệm"},
    {"Trung tâm Y tế, Kho bạc Nhà nước và Bảo hiểm xã hội", "Trung tâm Y tế | Kho bạc Nhà nước | Bảo hiểm xã hội"},
    {"Phòng Tài chính-Kế hoạch,UBND các xã,thị trấn", "Phòng Tài chính-Kế hoạch | UBND các xã,thị trấn"},
    {"Phòng Nội vụ,Phòng Tư pháp và UBND các xã,thị trấn", "Phòng Nội vụ | Phòng Tư pháp | UBND các xã,thị trấn"},
    {"Các cơ quan có liên quan và các cơ quan truyền thông, báo chí",
        "Các cơ quan có liên quan | các cơ quan truyền thông, báo chí"},
    {"Sở Văn hóa, Thể thao, Du lịch và Gia đình, Công an tỉnh",
        "Sở Văn hóa, Thể thao, Du lịch và Gia đình | Công an tỉnh"},
    {"Sở Lao động TB và XH; Sở Tài chính", "Sở Lao động TB và XH | Sở Tài chính"},
    {"Hội Cựu chiến binh và Hội Người cao tuổi", "Hội Cựu chiến binh | Hội Người cao tuổi"},
    {"Hội Chữ thập đỏ; Hội Khuyến học và các hội đặc thù", "Hội Chữ thập đỏ | Hội Khuyến học | các hội đặc thù"},
    {"Phòng Văn hóa - Thông tin và Phòng Giáo dục - Đào tạo", "Phòng Văn hóa - Thông tin | Phòng Giáo dục - Đào tạo"},
    {"Sở Y tế, Bảo vệ sức khỏe Trung ương", "Sở Y tế | Bảo vệ sức khỏe Trung ương"},
    {"Các Phòng, Ban, Ngành", "Các Phòng, Ban, Ngành"},
    {"Các Phòng ban, UBND các xã, TT", "Các Phòng ban | UBND các xã, TT"},
    {"UBND các xã, TT", "UBND các xã, TT"},
    {"Uỷ ban nhân dân các phường, xã, thị trấn", "Uỷ ban nhân dân các phường, xã, thị trấn"},
    {"Ủy ban nhân dân các xã, phường", "Ủy ban nhân dân các xã, phường"},
    {"Trung tâm CNTT và TT; Sở TT&TT", "Trung tâm CNTT và TT | Sở TT&TT"},
    {"Sở TT và TT", "Sở TT và TT"},
    {"Phòng VHTT, Phòng TCKH và UBND xã", "Phòng VHTT | Phòng TCKH | UBND xã"},
    {"Đoàn thanh niên Cộng sản Hồ Chí Minh; Hội LHPN", "Đoàn thanh niên Cộng sản Hồ Chí Minh | Hội LHPN"},
    {"Văn phòng HĐND&UBND huyện,, các phòng chuyên môn liên quan, Chi Cục Thuế, Kho bạc Nhà nước, Hệ thống Ngân "
     "hàng.",
        "Văn phòng HĐND&UBND huyện | các phòng chuyên môn liên quan | Chi Cục Thuế | Kho bạc Nhà nước | Hệ thống "
        "Ngân hàng"},
    {"Văn phòng HĐND và UBND huyện; Phòng Tài nguyên và Môi trường; Phòng Kinh tế và Hạ tầng; Văn phòng đăng ký đất "
     "đai tỉnh Đồng Nai - chi nhánh Xuân Lộc",
        "Văn phòng HĐND và UBND huyện | Phòng Tài nguyên và Môi trường | Phòng Kinh tế và Hạ tầng | Văn phòng đăng "
        "ký đất đai tỉnh Đồng Nai - chi nhánh Xuân Lộc"},
    {"Phòng Vãn hóa và Thông tin; Phòng Nội vu", "Phòng Vãn hóa và Thông tin | Phòng Nội vu"},
    {"• Sở Nội vụ • Sở Tài chính", "Sở Nội vụ | Sở Tài chính"},
    {"Các xả, thi trấn và các phông, ban", "Các xả, thi trấn | các phông, ban"},
};

static const struct cell edges[] = {
    {"", ""},
    {" , ; ", ""},
    {"và", ""},
    {"Phòng Nội vụ,", "Phòng Nội vụ"},
    {"Phòng Nội vụ và", "Phòng Nội vụ"},
    {"- Phòng Nội vụ.", "Phòng Nội vụ"},
    {"Phòng Nội vụ; Phòng Nội vụ", "Phòng Nội vụ | Phòng Nội vụ"},
    {"Phòng Nội vụ (chủ trì, Sở Tài chính", "Phòng Nội vụ (chủ trì | Sở Tài chính"},
};

static const char *names_of(struct kit *kit, const char *text)
{
	static char names[4096];
	struct kh_range *out;
	size_t count, n = 0;

	ck_assert_int_eq(kh_agencies_split(kit->run, kit_flow(kit, text), &out, &count), KH_OK);
	names[0] = '\0';
	for (size_t i = 0; i < count && n < sizeof names; i++)
		n += (size_t)snprintf(names + n, sizeof names - n, "%s%s", i ? " | " : "", kit_string(kit, out[i]));
	return names;
}

static void check_cells(const struct cell *cells, size_t count)
{
	struct kit *kit = kit_new();
	unsigned wrong = 0;

	for (size_t i = 0; i < count; i++) {
		const char *names = names_of(kit, cells[i].text);
		if (strcmp(names, cells[i].names) == 0)
			continue;
		wrong++;
		fprintf(stderr, "%s\n\tgives %s\n\tnot   %s\n", cells[i].text, names, cells[i].names);
	}
	ck_assert_msg(wrong == 0, "%u of %zu cells are split wrong", wrong, count);
	kit_free(kit);
}

START_TEST(cells_of_plans)
{
	check_cells(plans, sizeof plans / sizeof *plans);
}
END_TEST

START_TEST(cells_of_others)
{
	check_cells(others, sizeof others / sizeof *others);
}
END_TEST

START_TEST(edges_of_cells)
{
	check_cells(edges, sizeof edges / sizeof *edges);
}
END_TEST

static const struct {
	const char *text, *level;
} levels[] = {
    {"Bộ Nội vụ", "ministry"},
    {"các bộ, ngành Trung ương", "ministry"},
    {"Sở Nông nghiệp và Phát triển nông thôn", "province"},
    {"Sở TN&MT", "province"},
    {"Các sở, ban, ngành tỉnh", "province"},
    {"UBND tỉnh Đồng Tháp", "province"},
    {"Văn phòng UBND tỉnh", "province"},
    {"UBND huyện Lai Vung", "district"},
    {"UBND các huyện, thị xã, thành phố", "district"},
    {"Phòng Văn hóa và Thông tin huyện", "district"},
    {"Phòng Tài chính - Kế hoạch", "district"},
    {"Văn phòng HĐND và UBND huyện", "district"},
    {"Các phòng, ban, ngành chuyên môn", "district"},
    {"UBND các xã, thị trấn", "commune"},
    {"UBND cấp xã", "commune"},
    {"Ban Tổ chức Huyện ủy", "party"},
    {"Đảng ủy", "party"},
    {"Hội Nông dân tỉnh", "organisation"},
    {"Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "organisation"},
    {"Liên hiệp các Hội Khoa học và Kỹ thuật", "organisation"},
    {"Công an tỉnh", "unit"},
    {"Kho bạc Nhà nước", "unit"},
    {"Đài Phát thanh và Truyền hình tỉnh", "unit"},
    {"Các cơ quan chuyên môn", "unit"},
    {"Chi cục Kiểm lâm", "unit"},
};

/* The set `agency` finds a name as a whole and knows its level. */
START_TEST(names_anywhere)
{
	struct kit *kit = kit_new();
	const struct kh_set *set = kh_patterns_set(kit->run->patterns, "agency");

	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
		char text[256];
		struct kh_hit *hits;
		size_t count;
		snprintf(text, sizeof text, "giao %s, thực hiện", levels[i].text);
		ck_assert_int_eq(kh_set_scan(set, kit->run->matcher, kit->run->mem, kh_flow_text(kit->run->flow),
		                     kit_flow(kit, text), &hits, &count),
		    KH_OK);
		ck_assert_msg(count == 1, "%zu names in \"%s\"", count, text);
		ck_assert_str_eq(kit_string(kit, hits[0].at), levels[i].text);
		ck_assert_str_eq(kh_pattern_yield(hits[0].pattern, "level"), levels[i].level);
	}
	kit_free(kit);
}
END_TEST

START_TEST(hostile_cells)
{
	static const char *const parts[] = {"Phòng A, ", "Hội đồng a, b và ", "đánh giá, ", "(", ", ", "và ", "xã, ",
	    "Văn hóa và ", "Trung tâm B và C, "};
	enum { TIMES = 4000 };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct kit *kit = kit_new();
		struct kh_range *out;
		size_t size = strlen(parts[i]), count;
		char *text = calloc(TIMES, size + 1);
		ck_assert_ptr_nonnull(text);
		for (size_t j = 0; j < TIMES; j++)
			memcpy(text + j * size, parts[i], size);
		ck_assert_msg(
		    kh_agencies_split(kit->run, kit_flow(kit, text), &out, &count) == KH_OK, "%s", parts[i]);
		free(text);
		kit_free(kit);
	}
}
END_TEST

Suite *kh_suite_agency(void)
{
	Suite *suite = suite_create("agency");
	TCase *cells = tcase_create("cells"), *texts = tcase_create("texts");

	tcase_add_test(cells, cells_of_plans);
	tcase_add_test(cells, cells_of_others);
	tcase_add_test(cells, edges_of_cells);
	tcase_add_test(cells, hostile_cells);
	tcase_add_test(texts, names_anywhere);
	suite_add_tcase(suite, cells);
	suite_add_tcase(suite, texts);
	return suite;
}
