"""Word lists of the grammar of tasks: who acts, what opens an action, where an actor ends.

All in lower case with traditional tone placement, as ``fold.level`` gives them.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.replace("\n", ";").split(";") if part.strip())


# Heads of names of bodies that stand alone, whatever follows.
BODIES = _set(
    "ubnd; hđnd; ủy ban; hội đồng; văn phòng; công an; thanh tra; trung tâm; học viện; bệnh viện; công ty; tổng công ty;"
    "tập đoàn; ngân hàng; kho bạc; bảo hiểm; liên đoàn; liên minh; công đoàn; tổng liên đoàn; đảng ủy; tỉnh ủy; thành ủy;"
    "huyện ủy; quận ủy; thị ủy; chi bộ; chi ủy; đảng bộ; đảng đoàn; ban cán sự; chi cục; tổng cục; mặt trận; ubmttq; viễn thông;"
    "điện lực; bưu điện; bộ chỉ huy; bộ tư lệnh; ban chỉ huy; kiểm toán; nhà trường; ban chỉ đạo; ban tổ chức; ban quản lý;"
    "ban giám đốc; ban giám hiệu; ban thường vụ; ban chấp hành; ban giám khảo; ban tuyên giáo; ban thường trực; tổ công tác;"
    "tổ giúp việc; tổ thẩm định; tổ kiểm tra; đoàn kiểm tra; đoàn công tác; đoàn giám sát; đoàn thanh tra; hiệp hội; tòa án;"
    "viện kiểm sát; bhxh; vpub; vpcp; cảnh sát; hải quan; bộ đội; biên phòng; chính phủ; quốc hội; qisc; ban qlda; bql; lđlđ;"
    "báo và phát thanh; đại học; trường đại học; trường cao đẳng; hợp tác xã; xí nghiệp; nhà máy; cổng thông tin; đài phát thanh; đài truyền hình;"
    "cơ quan thường trực; thường trực; quân khu; lữ đoàn; sư đoàn; hạt kiểm lâm; kho bạc nhà nước; đoàn thanh niên; hội phụ nữ;"
    "hội nông dân; hội cựu chiến binh; đoàn đbqh; đoàn đại biểu; vietquartz; evn; vnpt; viettel; tổng giám đốc"
)
# Heads that name a body only before a capital or a level: Sở Nội vụ, Báo An Bình, Phòng Tổng hợp.
SHORT_BODIES = _set("sở; bộ; ban; phòng; cục; vụ; viện; trường; đoàn; hội; đài; báo; tổ; quỹ; khoa; hạt; tòa; nhà; đội; trạm; tp; tỉnh; thành phố; huyện; quận; xã; phường; thị xã; thị trấn; đặc khu; tạp chí; cảng; câu lạc bộ")
LEVELS = _set(
    "tỉnh; thành phố; tp; huyện; quận; thị xã; thị trấn; xã; phường; đặc khu; trung ương; tw; thành; cấp; các; nhân dân; nhà nước"
)
POSTS = _set(
    "chủ tịch; phó chủ tịch; giám đốc; phó giám đốc; thủ trưởng; chánh văn phòng; phó chánh văn phòng; chánh thanh tra; bí thư;"
    "phó bí thư; bộ trưởng; thứ trưởng; hiệu trưởng; phó hiệu trưởng; viện trưởng; cục trưởng; vụ trưởng; tổng biên tập;"
    "lãnh đạo; người đứng đầu; đại diện; tập thể; chỉ huy trưởng; trưởng ban; phó trưởng ban; trưởng phòng; trưởng các; phó các;"
    "chủ nhiệm; thủ tướng; phó thủ tướng; tổ trưởng; đội trưởng; trưởng đoàn; trưởng công an; trưởng khoa; trưởng,; trưởng bộ môn;"
    "trưởng thôn; trưởng đơn vị; kế toán trưởng; ct; pct; cvp; chánh án; chủ tịch hội đồng; trưởng ban quản lý; chi cục trưởng;"
    "ủy viên; thành viên; chuyên viên; trưởng tiểu ban; trưởng ban chỉ đạo"
)
# Common nouns for those who act; several with commas between are one group: các sở, ban, ngành.
GROUPS = _set(
    "cơ quan; đơn vị; địa phương; sở; ban; ngành; bộ; tổ chức; cá nhân; doanh nghiệp; hộ gia đình; hộ dân; người dân; nhân dân;"
    "chủ đầu tư; nhà đầu tư; nhà thầu; đoàn thể; cấp; huyện; xã; phường; thành phố; thị xã; thị trấn; quận; đặc khu; phòng; trường;"
    "thí sinh; sinh viên; học viên; giảng viên; giáo viên; học sinh; cán bộ; công chức; viên chức; người lao động; chính quyền;"
    "lực lượng; cấp ủy; hội viên; đoàn viên; đảng viên; cơ sở; đại biểu; chủ rừng; khoa; viện; bộ phận; tập đoàn; tổng công ty;"
    "công ty; trung tâm; hv/sv; hv; sv; cộng đồng; tỉnh; ủy ban; hội; chi hội; chi đoàn; chi bộ; đảng ủy; đồng chí; ban quản lý;"
    "thôn; bản; tổ dân phố; khu phố; ủy viên; thành viên; lãnh đạo; báo; đài; ứng viên; người; chủ phương tiện; chủ cơ sở;"
    "liên đoàn; công đoàn; công đoàn cơ sở; liên đoàn lao động; tư vấn; nhà trường; người sử dụng lao động; tổ; đoàn; phòng ban;"
    "đội; trạm; cửa khẩu; hợp tác xã; chủ sở hữu; mttq; mặt trận; khối; ngành hàng; ban chỉ đạo; ban qlda; ubnd; bộ ngành; sở ngành;"
    "bên; vụ; cục; chủ hộ; chủ tịch; phó chủ tịch; ngân hàng; chi nhánh; tiểu ban; tổ chức tín dụng; thư viện; công an; trưởng; bệnh viện"
)
DETERMINERS = _set("các; những; mọi; toàn thể; từng; mỗi; một số; toàn bộ; tất cả; cả; hai; ba; đông đảo; quý")
HONORIFICS = _set("đồng chí; đ/c; ông; bà; ông (bà); ông/bà; các ông (bà)")

# What opens the body of a directive after its actor, or the directive itself.
VERBS = _set(
    "chủ trì; phối hợp; tham mưu; rà soát; kiểm tra; hướng dẫn; tổ chức; xây dựng; hoàn thiện; hoàn thành; hoàn chỉnh; báo cáo;"
    "đề xuất; thực hiện; triển khai; theo dõi; đôn đốc; giám sát; tổng hợp; nghiên cứu; chỉ đạo; quán triệt; bố trí; cân đối;"
    "thẩm định; xử lý; giải quyết; tháo gỡ; khắc phục; công bố; công khai; tuyên truyền; thông tin; cung cấp; ban hành; sửa đổi;"
    "bổ sung; điều chỉnh; phân bổ; giải ngân; bàn giao; tiếp nhận; thu hồi; cưỡng chế; thanh tra; xác minh; làm rõ; kết luận;"
    "kiểm điểm; xem xét; trả lời; phê duyệt; vận động; đấu thầu; khởi công; đưa vào; bảo đảm; đảm bảo; nâng cao; tăng cường;"
    "đẩy mạnh; đẩy nhanh; duy trì; chuẩn bị; khảo sát; đánh giá; cập nhật; kết nối; tập trung; khẩn trương; tiếp tục; chủ động;"
    "kịp thời; nhanh chóng; nghiêm túc; thường xuyên; tích cực; quan tâm; phát huy; thống nhất; làm việc; tiếp thu; xác định;"
    "phát động; phân công; phân cấp; quy định; đăng ký; tham gia; tham dự; bám sát; chấp hành; quản lý; khai thác; lưu trữ; sử dụng;"
    "kiện toàn; thành lập; đào tạo; bồi dưỡng; tập huấn; ưu tiên; huy động; khuyến khích; hỗ trợ; tạo điều kiện; phòng ngừa;"
    "ngăn chặn; phát hiện; cảnh báo; trang bị; mở rộng; phát triển; đổi mới; cải thiện; cải cách; lồng ghép; gắn với; căn cứ;"
    "trực tiếp; làm tốt; làm đầu mối; là đầu mối; đầu mối; thông báo; niêm yết; đăng tải; lấy ý kiến; góp ý; cho ý kiến; có ý kiến;"
    "có trách nhiệm; chịu trách nhiệm; có văn bản; có phương án; có kế hoạch; có biện pháp; có giải pháp; có báo cáo; soạn thảo;"
    "khôi phục; di dời; tháo dỡ; sắp xếp; phân loại; thống kê; kê khai; nộp hồ sơ; xuất trình; di chuyển; ổn định; liên hệ; truy cập;"
    "mang theo; xem địa điểm; nhận kết quả; đến nhận; tự kiểm tra; chấn chỉnh; quyết liệt; sớm có; sớm hoàn; phải có; xin ý kiến;"
    "trao đổi; tranh thủ; đề cao; bám nắm; nắm bắt; nắm chắc; tiến hành; định hướng; định kỳ; giao cho; ủy quyền; thẩm tra; hoàn tất;"
    "chi trả; điều tra; kiểm soát; kiểm kê; bảo vệ; bảo quản; vận hành; lắp đặt; đầu tư; ký kết; ký hợp; ra soát; trình ubnd; đề nghị;"
    "trình thủ; trình cấp; trình ủy; trình chủ; trình hội; trình hđnd; trình tỉnh; trình ban; trình bộ; trình chính; trình lãnh; trình giám;"
    "gương mẫu; lãnh đạo; nêu cao; chăm lo; phấn đấu; yêu cầu; cử cán; cử đại; cử người; cử lãnh; dự họp; dự hội; dành thời; treo cờ;"
    "nhắc nhở; làm việc; nghiêm chỉnh; nghiêm cấm; tuân thủ; dừng ngay; tạm dừng; chấm dứt; cam kết; tập hợp; chuyển giao; cấp phát;"
    "thu gom; giảm thiểu; hạn chế; mời gọi; thu hút; tiếp công; tổng kết; sơ kết; rút kinh; khen thưởng; biểu dương; nhân rộng;"
    "quy hoạch; lập hồ; lập kế; lập danh; lập dự; lập phương; gửi báo; gửi hồ; gửi danh; gửi văn; gửi về; gửi kết; kiến nghị; giới thiệu;"
    "tạo thuận; tăng cường; củng cố; rà phá; ghi nhận; chia sẻ; bố trí; cụ thể hóa; đồng hành; đồng bộ; vào cuộc; sẵn sàng; học tập;"
    "đối chiếu; đối thoại; niêm phong; giao dịch; phòng chống; khám sức; tiêm phòng; dự kiến; thông qua; chuyển hồ; tái định; lựa chọn;"
    "tiếp nhận; truy thu; thu nộp; quyết toán; thanh toán; giao nhận; mở lớp; mở đợt; ra quân; kịp thời; phản ánh; chuẩn hóa; số hóa;"
    "đầy đủ; chặt chẽ; nghiêm ngặt; triệt để; dự toán; bảo vệ; vệ sinh; niêm yết; trồng cây; mua sắm; tìm kiếm; dự thảo; tìm hiểu; ra soát; vận dụng; cân nhắc; tham vấn; điều phối; điều hành; truyền đạt; phổ biến; ra văn; xây mới; nâng cấp; cải tạo; tái cơ; thẩm duyệt; kích hoạt; trợ giúp; giáo dục; chăm sóc; tiêu hủy; khoanh vùng; truy vết; sơ tán;"
    "quản trị; khuyến cáo; tuyển chọn; tuyển dụng; tham khảo; chỉnh sửa; chỉnh lý; phân tích; dự báo; kêu gọi; thiết lập; thiết kế;"
    "thi công; nghiệm thu; giải phóng; giải trình; giải đáp; hướng tới; áp dụng; ứng dụng; khai báo; gia hạn; gia cố; bồi thường; trả kết"
)
SINGLE_VERBS = _set(
    "gửi; lập; trình; mời; cử; nộp; ký; treo; cấp; mở; xin; giao; phải; cần; nên; sẽ; chịu; đã; đang; được; là; không; chưa; còn;"
    "đề; bảo; đăng; thu; nhận; chọn; giúp; cho; đưa; thi; kê; họp; soạn; làm; tự; đến; hãy; rút; chuyển; mang; xem; lấy; tạo; dành; nghiêm; vừa; cũng;"
    "đôn; sớm; đạt; tăng; giảm; muốn; khi; nếu; sau; trước; từ; vào; mua; bán; trồng; do; để; nhằm; theo; về; đối; với; bằng; chậm; ngay; tại; như; đồng; thì; mà; xong; ở; qua"
)
# Words that look like the end of an actor but go on with it.
GOES_ON = _set(
    "đi qua; trực tiếp cơ; trực tiếp quản; trực tiếp phụ; có liên quan; có thẩm quyền; có chức năng; có cụm; có tuyến; có dự án; có nhu cầu; có giấy; có trụ; có tên; có biển; có rừng; có đất; có khu; được giao;"
    "được phân; được mời; được kiểm; được ủy; được thanh; được hỗ; được cấp; đã được; đã nêu; trên địa; tại địa; trong lĩnh; trong tỉnh; trong hệ; trong và; trên cả;"
    "trong khu; trong ngành; trong toàn; quản lý nhà; quản lý dự; quản lý rừng; quản lý khu; quản lý chuyên; quản lý đường; quản lý thị; thi công xây; tư vấn; thi hành án; sản xuất kinh;"
    "giao thông; giao dịch; giao ban; cấp xã; cấp tỉnh; cấp huyện; cấp trên; cấp dưới; cấp nước; thu phí; thu ngân; thi hành; là chủ; theo dõi đầu; đề án; không chuyên; cần thơ; đối ngoại; đối tác; về đích; qua địa; ở xã; ở cơ sở; ở địa; từ trung;"
    "sử dụng ngân; sử dụng vốn; sử dụng lao; sử dụng đất; kiểm lâm; thanh tra chuyên; thực hiện dự; thực hiện chương; tham gia hoạt; tham gia dự; tham gia đào; tham gia họp; hoạt động; tố tụng; đào tạo"
)
# Who orders: subjects before giao, yêu cầu, đề nghị.
ORDERS = ("giao", "yêu cầu", "đề nghị", "phân công", "kiến nghị", "giao cho", "chỉ đạo", "giao trách nhiệm cho")
