# Những từ dùng chung.

desk-agenda = Chương trình

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
   *[other] còn { $count }{"\u00A0"}ngày
}
deadline-over = đã hết hạn

# biểu mẫu

choose = Chọn …
yes = Có
no = Không
save = Lưu
remove = Xóa
edit = Sửa
add = Thêm
continue = Tiếp tục
fault-too-long = Dùng tối đa { $most }{"\u00A0"}ký{"\u00A0"}tự
fault-unprintable = Xóa các ký tự ẩn hoặc ký tự điều khiển; cách chắc chắn nhất là gõ lại
fault-marks = Bỏ bớt dấu: một chữ cái đang mang nhiều dấu hơn bất kỳ chữ viết nào
fault-email = Nhập địa chỉ đầy đủ, ví dụ ten@coquan.example
fault-phone = Nhập số điện thoại theo dạng quốc tế, ví dụ +84{"\u00A0"}24{"\u00A0"}5550{"\u00A0"}1403

# danh sách

search = Tìm kiếm
filter = Lọc
any = Tất cả
none = Không có
sort-by = Sắp xếp theo
actions = Thao tác
new = Mới
new-version = Phiên bản mới
and-more = và { $count } mục nữa

# số suất

seats-taken = Đã sử dụng { $taken }/{ $total } suất
seats-label = { $total ->
   *[other] { $total } suất: { $confirmed } đã xác nhận, { $accepted } được chấp nhận hoặc được giữ, { $free } còn trống
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
tlp-amber-strict = Đoàn hoặc cơ quan được nêu tên; không nêu tên thì mọi đoàn tham gia
tlp-amber-strict-named = Đoàn hoặc cơ quan được nêu tên
tlp-amber-strict-every = Mọi đoàn tham gia hội thảo này
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
