# Khung của mọi trang và những từ dùng chung.

site-name = Plenary
skip-to-content = Đến nội dung chính
main-navigation = Chính
nav-workshops = Hội thảo
nav-sign-in = Đăng nhập
nav-agenda = Chương trình
nav-materials = Tài liệu
nav-my-place = Trang của tôi
nav-delegation = Đoàn của tôi
nav-organize = Tổ chức
nav-admin = Quản trị
nav-sign-out = Đăng xuất
nav-register = Đăng ký
language-chooser = Ngôn ngữ:
colophon-line = Chuỗi hội thảo cấp chính phủ về thực thi pháp luật chống buôn bán trái phép động, thực vật hoang dã.
privacy-notice = Thông báo về quyền riêng tư
accessibility = Khả năng tiếp cận

desk-navigation = Hội thảo này
desk-overview = Tổng quan
desk-setup = Thiết lập
desk-registrations = Đăng ký
desk-agenda = Chương trình
desk-materials = Tài liệu
desk-messages = Thư
desk-people = Nhân sự
desk-audit = Nhật ký

# kỳ hội thảo

edition = { $number ->
    [1] Hội thảo lần thứ nhất
    [2] Hội thảo lần thứ hai
    [3] Hội thảo lần thứ ba
    [4] Hội thảo lần thứ tư
    [5] Hội thảo lần thứ năm
    [6] Hội thảo lần thứ sáu
    [7] Hội thảo lần thứ bảy
    [8] Hội thảo lần thứ tám
    [9] Hội thảo lần thứ chín
    [10] Hội thảo lần thứ mười
    [11] Hội thảo lần thứ mười một
    [12] Hội thảo lần thứ mười hai
   *[other] Hội thảo lần thứ { $number }
}
edition-place = { $city }, { $days }
workshop-draft = Bản nháp
workshop-open = Đang mở đăng ký
workshop-closed = Đã đóng đăng ký
workshop-past = Đã tổ chức
workshop-cancelled = Đã hủy

# ngày giờ

venue-time = Giờ { $city } ({ $offset })
your-time = { $time } giờ của quý vị
days-left = { $count ->
    [0] hôm nay là ngày cuối
   *[other] còn { $count } ngày
}
deadline-over = đã hết hạn

# biểu mẫu

optional = (không bắt buộc)
choose = Chọn …
yes = Có
no = Không
save = Lưu
cancel = Hủy
back = Quay lại
remove = Xóa
edit = Sửa
add = Thêm
continue = Tiếp tục
error-summary = { $count ->
   *[other] Có { $count } câu trả lời cần sửa
}
error-title = Lỗi: { $title }
fault-empty = Nhập câu trả lời
fault-too-long = Dùng tối đa { $most } ký tự
fault-unprintable = Xóa các ký tự ẩn hoặc ký tự điều khiển; cách chắc chắn nhất là gõ lại
fault-marks = Bỏ bớt dấu: một chữ cái đang mang nhiều dấu hơn bất kỳ chữ viết nào
fault-email = Nhập địa chỉ đầy đủ, ví dụ ten@coquan.example
fault-phone = Nhập số điện thoại theo dạng quốc tế, ví dụ +84 24 5550 1403
fault-choice = Chọn một trong các câu trả lời
fault-date = Nhập một ngày, ví dụ 15/03/2016
fault-time = Nhập giờ, ví dụ 13:30
fault-number = Nhập một số nguyên từ { $least } đến { $most }

# danh sách

search = Tìm kiếm
filter = Lọc
any = Tất cả
none = Không có
sort-by = Sắp xếp theo
actions = Thao tác
pages = Các trang
page-range = { $from }–{ $to } trong số { $total }
page-next = { $size } mục tiếp theo
page-previous = { $size } mục trước
new = Mới
new-version = Phiên bản mới
and-more = và { $count } mục nữa

# chỗ trong chỉ tiêu

seats-taken = Đã dùng { $taken } trên { $total } chỗ
seats-label = { $total ->
   *[other] { $total } chỗ: { $confirmed } đã xác nhận, { $accepted } được chấp nhận hoặc được giữ, { $free } còn trống
}

# trạng thái đăng ký

status-invited = Được mời
status-submitted = Đã gửi đăng ký
status-endorsed = Đã được giới thiệu
status-waitlisted = Trong danh sách chờ
status-accepted = Được chấp nhận
status-confirmed = Đã xác nhận
status-declined = Không được chấp nhận
status-withdrawn = Đã rút
status-substituted = Đã thay người

# ai được biết, theo Giao thức đèn giao thông (TLP)

tlp-clear = Mọi người
tlp-green = Người tham dự đã xác nhận của mọi kỳ hội thảo
tlp-amber = Người tham dự đã xác nhận của hội thảo này
tlp-amber-strict = Các đoàn hoặc cơ quan được nêu tên
tlp-red = Chỉ những người được nêu tên; không bao giờ có trong tệp nén, thư hay kết quả tìm kiếm

# ngôn ngữ

language-en = Tiếng Anh
language-id = Tiếng Indonesia
language-ms = Tiếng Mã Lai
language-th = Tiếng Thái
language-vi = Tiếng Việt
language-lo = Tiếng Lào
language-km = Tiếng Khmer
language-my = Tiếng Miến Điện
language-zh = Tiếng Trung
language-fr = Tiếng Pháp
language-fil = Tiếng Philippines

# các trang báo lỗi

not-found-title = Không có nội dung nào tại đây mà quý vị có thể mở.
not-found-lead = Có thể địa chỉ bị gõ sai, trang đã được chuyển đi, hoặc trang không mở cho quý vị. Chúng tôi không nói rõ trường hợp nào, vì một số trang chỉ dành cho ít người.
not-found-sign-in = Đăng nhập
not-found-workshops = Về trang các hội thảo
broken-title = Đã xảy ra lỗi ở phía chúng tôi.
broken-lead = Những gì đã được xác nhận với quý vị không bị mất. Xin thử lại sau một phút. Nếu lỗi lặp lại, xin báo cho ban thư ký số này: { $incident }
busy-title = Có quá nhiều yêu cầu trong thời gian ngắn.
busy-lead = Xin đợi vài phút rồi thử lại. Có thể người khác cũng đang dùng chung địa chỉ mạng của quý vị.
refused-title = Yêu cầu này bị từ chối.
refused-lead = Yêu cầu không xuất phát từ một trang của hệ thống, hoặc không đúng dạng chúng tôi đọc được. Chưa có gì bị thay đổi. Xin quay lại, tải lại trang và thử lần nữa.
too-large-title = Nội dung lớn hơn mức chúng tôi nhận trong một lần.
too-large-lead = Biểu mẫu hoặc tệp lớn hơn mức chúng tôi nhận. Chưa có gì bị thay đổi. Xin quay lại và gửi ít hơn.
stale-title = Không còn thực hiện được việc này.
stale-lead = Một người khác đã nhanh hơn, hoặc có quy tắc không cho phép. Chưa có gì bị thay đổi. Xin quay lại, tải lại trang và quyết định lần nữa.
