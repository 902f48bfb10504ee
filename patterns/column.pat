# Titles of columns. A cell of a header row that is one of these, whole (its leading number and what stands in brackets
# after it taken off), says what its column holds:
#   role    the contract's word; none where the column means something else
#   rank    1: the title says it outright; 2: a general word ("Nội dung"); where two columns want a role, the lower takes it
#   only    yes: hardly a cell begins with these words, wherever they stand (as where the rank is 1)
#   kind    what the table is likely to be with such a column: score, figure, schedule, steps, unit, note
# Words that join two names in a title: {column.and}.

column.and                                        # between two words of one title
	match  \s*(?:,|/|;|\+|-|&|\bvà\b|\bhoặc\b)\s*
	only
	good   Kết quả/sản phẩm
	good   Nhiệm vụ và giải pháp
	near   Nhiệm vụ giải pháp

column.body                                       # who acts
	match  (?i)(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|tổ\s+chức|địa\s+phương|bộ\s+phận|phòng(?:\s+chuyên\s+môn)?|ban|sở|bộ|ngành|cấp|cá\s+nhân|cán\s+bộ|công\s+chức|chuyên\s+viên|người|lãnh\s+đạo|thành\s+viên|đồng\s+chí|giáo\s+viên|tổ|khoa)
	match  (?:{column.and}(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|tổ\s+chức|địa\s+phương|bộ\s+phận|phòng|ban|sở|bộ|ngành|cấp|cá\s+nhân|cán\s+bộ|công\s+chức|người))*
	only
	good   Cơ quan, đơn vị
	good   Đơn vị/cá nhân
	near   Thời gian

column.does                                       # what else a body does, after a first word that says it: "tham mưu, thực hiện"
	match  (?:{column.and}|\s+)(?:thực\s+hiện|tham\s+mưu|phối\s+hợp|soạn\s+thảo|tổ\s+chức|triển\s+khai|xây\s+dựng|tham\s+gia|hỗ\s+trợ|theo\s+dõi|đánh\s+giá|báo\s+cáo|chính)
	only
	good   Chủ trì, thực hiện
	good   Chủ trì tham mưu
	near   tổng hợp

column.note                                       # hardly a cell has these words
	match  (?i)^(?:ghi\s+chú|ghi\s+chép|chú\s+thích)$
	yields kind=note only=yes
	good   Ghi chú
	good   GHI CHÚ
	near   Chủ trì
	near   Ghi chú: không

column.note-general
	match  (?i)^(?:lĩnh\s+vực|thẩm\s+quyền(?:\s+ban\s+hành)?)$
	yields kind=note
	good   Lĩnh vực
	good   Thẩm quyền
	near   Lĩnh vực cải cách

column.document-of-task                           # hardly a cell has these words
	match  (?i)^(?:(?:số\s+)?văn\s+bản\s+giao\s+(?:nhiệm\s+vụ|việc)|(?:căn\s+cứ|cơ\s+sở)\s+pháp\s+lý)$
	yields kind=note holds=document only=yes
	good   Văn bản giao nhiệm vụ
	good   Căn cứ pháp lý
	near   Văn bản chỉ đạo

column.document                                   # a document that asks for it
	match  (?i)^(?:căn\s+cứ(?:\s+(?:pháp\s+lý|thực\s+hiện))?|cơ\s+sở\s+pháp\s+lý|(?:số\s+)?văn\s+bản\s+(?:giao(?:\s+(?:nhiệm\s+vụ|việc))?|chỉ\s+đạo|căn\s+cứ|tham\s+chiếu))$
	yields kind=note holds=document
	good   Văn bản giao nhiệm vụ
	good   Căn cứ pháp lý
	near   Tên văn bản

column.watch-several                              # a body that does several of these: hardly a cell has the words alone
	match  (?i)^(?:{column.body}\s+)?(?:theo\s+dõi|kiểm\s+tra|đôn\s+đốc|giám\s+sát)(?:{column.and}(?:theo\s+dõi|kiểm\s+tra|đôn\s+đốc|giám\s+sát|đánh\s+giá|báo\s+cáo|tổng\s+hợp))+$
	yields kind=note holds=agency only=yes
	good   Theo dõi, kiểm tra, đôn đốc
	good   Cơ quan theo dõi, đôn đốc
	near   Theo dõi
	near   Theo dõi, đôn đốc các xã

column.watch                                      # a body that watches, decides or proposes: an agency in no role
	match  (?i)^(?:(?:{column.body}\s+)?(?:theo\s+dõi|kiểm\s+tra|đôn\s+đốc|giám\s+sát|chỉ\s+đạo|thẩm\s+định)(?:{column.and}(?:theo\s+dõi|kiểm\s+tra|đôn\s+đốc|giám\s+sát|đánh\s+giá|báo\s+cáo|tổng\s+hợp))*|lãnh\s+đạo\s+(?:phụ\s+trách|chỉ\s+đạo)|cấp\s+trình|cơ\s+quan\s+(?:ban\s+hành|trình|thẩm\s+định|phê\s+duyệt))$
	yields kind=note holds=agency
	good   Theo dõi, đôn đốc
	good   Theo dõi, kiểm tra, đôn đốc
	good   Cơ quan trình
	near   Chủ trì

column.progress                                   # how far a task has come: a report's column, whatever stands in brackets
	match  (?i)^(?:tình\s+(?:hình|trạng)(?:\s+(?:thực\s+hiện|triển\s+khai|hoàn\s+thành))*|(?:tiến\s+độ|mức\s+độ|kết\s+quả)\s+(?:hiện\s+(?:tại|nay)|đến\s+nay)
	match  |(?:tiến\s+độ|kết\s+quả)(?:\s+(?:thực\s+hiện|hoàn\s+thành))?\s*\([^)]*\b(?:chậm|vượt|quá\s+hạn|trễ|chưa)\b[^)]*\)|(?:lũy|luỹ)\s+kế\s+kết\s+quả(?:\s+\S+){0,8})$
	yields kind=note holds=progress
	good   Tiến độ (Vượt/ Đạt/ Chậm)
	good   Tình trạng
	good   Tiến độ hiện tại
	near   Tiến độ
	near   Tiến độ thực hiện

column.no
	match  (?i)^(?:s\s?\.?\s?t\s?\.?\s?t\.?|t\s?\.?\s?t\.?|số\s+(?:tt|thứ\s+tự)|thứ\s+tự|mã\s+số|no\.?|#)$
	yields role=no rank=1
	good   STT
	good   Số TT
	good   TT
	good   Số thứ tự
	near   Tổ

column.objective
	match  (?i)^(?:các\s+|tên\s+|nội\s+dung\s+|nhóm\s+)?(?:mục\s+tiêu|chỉ\s+tiêu)(?:{column.and}(?:mục\s+tiêu|chỉ\s+tiêu|chỉ\s+số))*
	match  (?:\s+(?:cụ\s+thể|chủ\s+yếu|chung|cần\s+đạt|phấn\s+đấu|chính|nhiệm\s+vụ|thực\s+hiện|đề\s+ra|cải\s+cách(?:\s+hành\s+chính)?|cchc))*$
	yields role=objective rank=1
	good   Mục tiêu
	good   Chỉ tiêu
	good   MỤC TIÊU, CHỈ TIÊU CỤ THỂ
	good   Tên chỉ tiêu
	near   Chỉ số chung

column.task-list                                  # may also name a table whose titles follow
	match  (?i)^danh\s+mục\s+(?:các\s+)?(?:(?:mục\s+tiêu|chỉ\s+tiêu){column.and})?(?:nhiệm\s+vụ|công\s+việc|hoạt\s+động|nội\s+dung|đề\s+án|dự\s+án)(?:{column.and}(?:các\s+)?(?:nhiệm\s+vụ|giải\s+pháp|công\s+việc|đề\s+án|dự\s+án|hoạt\s+động))*
	match  (?:\s+(?:cụ\s+thể|trọng\s+tâm|chủ\s+yếu|chính|thực\s+hiện|triển\s+khai|cải\s+cách(?:\s+hành\s+chính)?|cchc|năm\s+20[0-9][0-9]))*$
	yields role=task rank=1 name=yes
	good   Danh mục nhiệm vụ
	good   DANH MỤC CÁC NHIỆM VỤ, GIẢI PHÁP
	near   Nhiệm vụ
	near   Danh mục văn bản

column.task
	match  (?i)^(?:các\s+|tên\s+|danh\s+mục\s+(?:các\s+)?|nội\s+dung{column.and}|nội\s+dung\s+|nhóm\s+|(?:mục\s+tiêu|chỉ\s+tiêu|lĩnh\s+vực){column.and})*
	match  (?:nhiệm\s+vụ|công\s+việc|đầu\s+việc|công\s+tác|phần\s+việc)
	match  (?:{column.and}(?:các\s+)?(?:nội\s+dung|nhiệm\s+vụ|giải\s+pháp|công\s+việc|hoạt\s+động|công\s+tác|biện\s+pháp|chỉ\s+tiêu|đề\s+án|dự\s+án))*
	match  (?:\s+(?:cụ\s+thể|trọng\s+tâm|chủ\s+yếu|chính|thực\s+hiện|triển\s+khai|(?:cần|phải)\s+(?:thực\s+hiện|triển\s+khai|hoàn\s+thành)|chung|được\s+giao|chi\s+tiết|phân\s+công|cải\s+cách(?:\s+hành\s+chính)?|cchc|năm\s+20[0-9][0-9]))*$
	yields role=task rank=1
	good   Nhiệm vụ cụ thể
	good   Nội dung công việc
	good   NHIỆM VỤ VÀ GIẢI PHÁP
	good   Nhiệm vụ/giải pháp
	good   Tên nhiệm vụ
	good   Nội dung, nhiệm vụ
	good   Nhiệm vụ thực hiện
	near   Người thực hiện
	near   Nội dung

column.task-general                               # a word that heads any text
	match  (?i)^(?:các\s+|tên\s+|danh\s+mục\s+(?:các\s+)?)*(?:nội\s+dung|văn\s+bản(?:\s+quy\s+phạm\s+pháp\s+luật)?|vbqppl|đề\s+án|dự\s+án|chương\s+trình|chuyên\s+đề|hạng\s+mục(?:\s+công\s+việc)?|tên\s+kế\s+hoạch|yêu\s+cầu\s+thực\s+hiện)
	match  (?:{column.and}(?:các\s+)?(?:đề\s+án|dự\s+án|chương\s+trình|nhiệm\s+vụ|kế\s+hoạch|văn\s+bản|hoạt\s+động|giải\s+pháp|biện\s+pháp|yêu\s+cầu|hình\s+thức|sự\s+kiện|phong\s+trào|mô\s+hình))*
	match  (?:\s+(?:thực\s+hiện|triển\s+khai|cụ\s+thể|chi\s+tiết|chính|chủ\s+yếu|tuyên\s+truyền|kiểm\s+tra|rà\s+soát|đào\s+tạo|tập\s+huấn|cải\s+cách|hoạt\s+động|yêu\s+cầu|kế\s+hoạch|ưu\s+tiên|trọng\s+(?:điểm|tâm)))*(?:{column.and}(?:hoạt\s+động|sự\s+kiện|phong\s+trào|đề\s+án|dự\s+án|chương\s+trình|nhiệm\s+vụ))*$
	yields role=task rank=2
	good   Nội dung
	good   Nội dung thực hiện
	good   Tên đề án, dự án
	good   Tên đề án ưu tiên
	good   Nội dung hoạt động, sự kiện
	good   Tên văn bản quy phạm pháp luật
	near   Đơn vị thực hiện

column.activity
	match  (?i)^(?:các\s+|tên\s+|nội\s+dung\s+)?(?:hoạt\s+động|giải\s+pháp|biện\s+pháp|hành\s+động)
	match  (?:{column.and}(?:hoạt\s+động|giải\s+pháp|biện\s+pháp|công\s+việc|hành\s+động|nội\s+dung))*
	match  (?:\s+(?:cụ\s+thể|chủ\s+yếu|chính|thực\s+hiện|triển\s+khai|trọng\s+tâm|chi\s+tiết))*$
	yields role=activity rank=1
	good   Hoạt động
	good   Các hoạt động cụ thể
	good   Giải pháp thực hiện
	near   Nhiệm vụ/giải pháp

column.product-done                               # in a table that also says how far a task has come: what was done
	match  (?i)^kết\s+quả\s+(?:thực\s+hiện|đạt\s+được|triển\s+khai)(?:\s+nhiệm\s+vụ)?$
	yields role=product rank=1 holds=done
	good   Kết quả thực hiện
	good   Kết quả đạt được
	near   Kết quả
	near   Kết quả dự kiến

column.product
	match  (?i)^(?:(?:mục\s+tiêu|chỉ\s+tiêu){column.and}|dự\s+kiến\s+|yêu\s+cầu(?:\s+về)?(?:\s+|{column.and})|(?:hình\s+thức|dạng|loại|tên)\s+)?(?:kết\s+quả|sản\s+phẩm|đầu\s+ra)
	match  (?:{column.and}(?:kết\s+quả|sản\s+phẩm|đầu\s+ra|mục\s+tiêu|chỉ\s+tiêu|yêu\s+cầu))*
	match  (?:\s+(?:dự\s+kiến|đầu\s+ra|hoàn\s+(?:thành|hành)|chính|chủ\s+yếu|(?:cần|phải)\s+đạt(?:\s+được)?|mong\s+đợi|cụ\s+thể|yêu\s+cầu|thực\s+hiện|công\s+việc|đạt\s+được|của\s+nhiệm\s+vụ))*$
	yields role=product rank=1
	good   Kết quả/sản phẩm
	good   Sản phẩm dự kiến
	good   Kết quả, sản phẩm đầu ra
	good   Dự kiến sản phẩm
	good   Chỉ tiêu, kết quả
	near   Xếp loại

column.product-level                              # what a task is to reach, beside it; alone it is a target
	match  (?i)^(?:chỉ\s+tiêu|mục\s+tiêu)(?:{column.and}(?:chỉ\s+tiêu|mục\s+tiêu|yêu\s+cầu))*\s+(?:đạt\s+được|hoàn\s+thành)$
	yields role=product rank=2
	good   Chỉ tiêu đạt được
	good   Mục tiêu, yêu cầu đạt được
	near   Chỉ tiêu cần đạt
	near   Chỉ tiêu

column.product-form                               # in what form the result comes
	match  (?i)^(?:hình\s+thức|loại)(?:{column.and}(?:hình\s+thức|loại))?\s+(?:văn\s+bản|ban\s+hành|thực\s+hiện|tuyên\s+truyền|tổ\s+chức|triển\s+khai)$
	yields role=product rank=2
	good   Hình thức văn bản
	good   Loại văn bản
	near   Tên văn bản

column.lead
	match  (?i)^(?:(?:phân\s+công|trách\s+nhiệm|{column.body})\s+)?(?:được\s+(?:giao|phân\s+công)\s+(?:nhiệm\s+vụ\s+)?)?(?:chủ\s+trì|đầu\s+mối){column.does}*$
	yields role=lead rank=1
	good   Cơ quan chủ trì
	good   Chủ trì
	good   Cơ quan chủ trì thực hiện
	good   Cơ quan chủ trì theo dõi, đánh giá
	good   Đơn vị chủ trì, phối hợp
	good   Cơ quan, đơn vị chủ trì tham mưu, thực hiện
	good   Đơn vị được giao nhiệm vụ chủ trì
	near   Cơ quan phối hợp

column.lead-does                                  # hardly a cell has these words
	match  (?i)^(?:(?:{column.body}|trách\s+nhiệm|phân\s+công)\s+(?:tổ\s+chức\s+)?thực\s+hiện|{column.body}\s+(?:tham\s+mưu|soạn\s+thảo|phụ\s+trách)){column.does}*$
	yields role=lead rank=2 only=yes
	good   Đơn vị thực hiện
	good   Người thực hiện
	good   Trách nhiệm thực hiện
	good   Cơ quan tham mưu
	near   Thực hiện
	near   Cơ quan, đơn vị
	near   Đơn vị thực hiện nghiêm túc

column.lead-general
	match  (?i)^(?:chủ\s+đầu\s+tư|{column.body}\s+tổ\s+chức|{column.body}\s+(?:tổ\s+chức\s+)?(?:thực\s+hiện|tham\s+mưu|phụ\s+trách|triển\s+khai|chịu\s+trách\s+nhiệm|soạn\s+thảo|được\s+giao(?:\s+nhiệm\s+vụ)?|được\s+phân\s+công){column.does}*
	match  |(?:đề\s+xuất\s+)?phân\s+công(?:\s+(?:thực\s+hiện|nhiệm\s+vụ|trách\s+nhiệm))?|trách\s+nhiệm(?:\s+(?:thực\s+hiện|chính|tổ\s+chức\s+thực\s+hiện|của\s+{column.body}))?|(?:tổ\s+chức\s+)?thực\s+hiện|phụ\s+trách|cơ\s+quan{column.and}đơn\s+vị)$
	yields role=lead rank=2
	good   Người thực hiện
	good   Trách nhiệm thực hiện
	good   Đơn vị thực hiện
	good   Đơn vị tổ chức
	good   Thành viên phụ trách
	good   Chủ đầu tư
	good   Phân công thực hiện
	near   Đơn vị tính
	near   Đơn vị

column.support
	match  (?i)^(?:(?:phân\s+công|trách\s+nhiệm|{column.body})\s+)?(?:phối\s+hợp|cùng\s+thực\s+hiện|cộng\s+tác|tham\s+gia|hỗ\s+trợ){column.does}*$
	yields role=support rank=1
	good   Cơ quan phối hợp
	good   Phối hợp
	good   Phối hợp thực hiện
	near   Cơ quan chủ trì

column.support-general
	match  (?i)^{column.body}\s+(?:có\s+)?liên\s+quan$
	yields role=support rank=2
	good   Đơn vị liên quan
	good   Các cơ quan, đơn vị liên quan
	near   Cơ quan chủ trì

column.time
	match  (?i)^(?:dự\s+kiến\s+|mốc\s+)?(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình|hạn)(?:{column.and}(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình))*
	match  (?:(?:\s+|{column.and})(?:thực\s+hiện|hoàn\s+(?:thành|hành|thiện)|triển\s+khai|kết\s+thúc|bắt\s+đầu|dự\s+kiến|trình|ban\s+hành|báo\s+cáo|tổ\s+chức|kiểm\s+tra|cụ\s+thể|xây\s+dựng|gửi|công\s+việc|nhiệm\s+vụ|tham\s+mưu|phê\s+duyệt|năm\s+20[0-9][0-9]))*$
	yields role=time rank=1
	good   Thời gian thực hiện
	good   Thời gian hoàn hành
	good   Tiến độ
	good   Thời hạn hoàn thành
	near   Nội dung thực hiện

column.time-short                                 # "Hoàn thành trước ngày …", "Bắt đầu"
	match  (?i)^(?:(?:ngày\s+|năm\s+|tháng\s+)?hoàn\s+thành(?:\s+trước(?:\s+ngày)?|\s+trong\s+(?:tháng|quý|năm))?|(?:ngày\s+)?(?:bắt\s+đầu|kết\s+thúc)|năm\s+thực\s+hiện)$
	yields role=time rank=2
	good   Bắt đầu
	good   Hoàn thành trước
	near   Đã hoàn thành tốt

column.budget
	match  (?i)^(?:dự\s+kiến\s+|dự\s+toán\s+|nhu\s+cầu\s+|nguồn\s+|tổng\s+|mức\s+)*(?:kinh\s+phí|nguồn\s+(?:lực|vốn|ngân\s+sách)|ngân\s+sách)(?:{column.and}(?:nguồn|nguồn\s+kinh\s+phí|nguồn\s+vốn|nguồn\s+lực))*
	match  (?:\s+(?:thực\s+hiện|dự\s+kiến|đảm\s+bảo|bảo\s+đảm|triển\s+khai|hoạt\s+động|năm\s+20[0-9][0-9]))*$
	yields role=budget rank=1
	good   Kinh phí
	good   Nguồn kinh phí
	good   Dự kiến kinh phí thực hiện
	near   Kết quả thực hiện

column.unit
	match  (?i)^(?:đơn\s+vị\s+tính|đvt|đ\.v\.t|đơn\s+vị)$
	yields kind=unit
	good   Đơn vị tính
	good   ĐVT
	near   Đơn vị thực hiện

column.steps                                      # the steps of a procedure: no tasks of a plan
	match  (?i)^(?:(?:các\s+)?bước(?:\s+(?:thực\s+hiện|công\s+việc))?|thứ\s+tự\s+công\s+việc|trình\s+tự(?:\s+(?:các\s+bước|thực\s+hiện|công\s+việc))?)$
	yields kind=steps
	good   Bước thực hiện
	good   Thứ tự công việc
	near   Nội dung công việc
	near   Thứ tự

column.score                                      # a table of points, ranks or marks
	match  (?i)^(?:tổng\s+)?(?:điểm(?:\s+(?:số|chuẩn|tối\s+đa|đạt(?:\s+được)?|tự\s+(?:chấm|đánh\s+giá)|thẩm\s+định|đánh\s+giá|cộng|trừ|trung\s+bình))*|thang\s+điểm|số\s+điểm|xếp\s+(?:loại|hạng)|thứ\s+hạng|hướng\s+dẫn\s+chấm(?:\s+điểm)?|tiêu\s+chí(?:\s+(?:thi\s+đua|đánh\s+giá|chấm\s+điểm|thành\s+phần))*|chỉ\s+số\s+chung|tự\s+(?:chấm|đánh\s+giá)|mức\s+độ\s+(?:hoàn\s+thành|đạt\s+được))$
	yields kind=score
	good   ĐIỂM CHUẨN
	good   Điểm chuẩn tối đa
	good   Tiêu chí thi đua
	good   Xếp loại
	near   Địa điểm

column.figure                                     # a table of figures: budgets, results, statistics
	match  (?i)^(?:quyết\s+toán|ước(?:\s+thực\s+hiện)?|thực\s+hiện\s+(?:năm|giai\s+đoạn)|kế\s+hoạch|số\s+(?:lượng|liệu|giao|thực\s+hiện)|đơn\s+giá|khối\s+lượng|tổng(?:\s+(?:số|cộng|mức|vốn|mức\s+đầu\s+tư))?|tỷ\s+lệ(?:\s+(?:%|đạt|hoàn\s+thành|thực\s+hiện))*|tỉ\s+lệ|so\s+sánh|lũy\s+kế|trong\s+đó|%)
	match  (?:\s+(?:năm(?:\s+20[0-9][0-9])?|giai\s+đoạn|thực\s+hiện|đạt))*$
	yields kind=figure
	good   Ước thực hiện
	good   Số lượng
	good   Tỷ lệ %
	near   Kế hoạch tuyên truyền

column.figure-money                               # a figure too, and in a table of tasks what each is to cost
	match  (?i)^(?:dự\s+toán|số\s+(?:tiền|vốn)|thành\s+tiền|tổng\s+mức\s+đầu\s+tư|(?:tổng\s+)?(?:mức\s+)?vốn(?:\s+đầu\s+tư)?)(?:\s+(?:năm(?:\s+20[0-9][0-9])?|giai\s+đoạn|thực\s+hiện|đạt|chi\s+tiết|dự\s+kiến))*$
	yields role=budget kind=figure rank=5
	good   Dự toán
	good   Thành tiền
	good   Tổng mức đầu tư
	near   Dự toán thu

column.year                                       # figures by year or quarter; a cell of time may have the words
	match  (?i)^(?:(?:kế\s+hoạch|dự\s+toán|thực\s+hiện|ước\s+thực\s+hiện|mục\s+tiêu|chỉ\s+tiêu)\s+)?(?:đến\s+)?(?:năm\s+(?:hiện\s+hành\s+)?(?:[0-9]{4}|[nN](?:\s*[+-]\s*[0-9])?)|[0-9]{4}|giai\s+đoạn\s+[0-9]{4}\s*-\s*[0-9]{4}|quý\s+(?:I{1,3}|IV|[1-4])(?:\s*/\s*[0-9]{4})?|tháng\s+[0-9]{1,2})$
	yields kind=figure holds=time
	good   Năm 2026
	good   Năm hiện hành 2025
	good   Quý I
	near   Thời gian năm

column.schedule                                   # a timetable: who comes where at what hour
	match  (?i)^(?:(?:địa\s+điểm|thành\s+phần|lịch)(?:(?<=(?-i:[a-z]))(?:\s+(?-i:[a-z]+)){0,3}|(?<=(?-i:[A-Z]))(?:\s+(?!(?-i:[IVX]+\b))(?-i:[A-Z]+\b)){0,3})|buổi|giờ|thứ|ngày|thứ{column.and}ngày|ngày{column.and}tháng|phương\s+tiện|tuần)$
	yields kind=schedule
	good   Địa điểm
	good   Thành phần tham dự
	near   Thời gian
	near   Địa điểm Người thực hiện
	near   Địa điểm I TỔ CHỨC
	near   ĐỊA ĐIỂM thực hiện

column-number.before                              # the number before a title: "1- Mục tiêu", "(2) Nhiệm vụ", "5-Chủ trì", "7THỜI GIAN" where the end of a line took the hyphen
	match  ^(?:\(?[0-9]{1,2}\s*[-.):/]+\s*|[0-9]{1,2}(?=[A-Z][A-Za-z]))
	good   1- Mục tiêu
	good   (2) Nhiệm vụ
	good   7THỜI GIAN
	near   Mục tiêu
	near   3 Mục tiêu

column-count.cell                                 # a header row of numbers: "(1)", "2", "A", "(3)=(1)+(2)"
	match  ^[(\[]?(?:(?<no>[0-9]{1,2})|[A-Da-d])[)\]]?(?:\s*=.*)?$
	good   (1)
	good   A
	near   STT
	near   2022
