# Khung của mọi trang và những lời dùng chung

main-navigation = Chính
nav-sign-in = Đăng nhập
nav-my-place = Trang của tôi
nav-sign-out = Đăng xuất
nav-register = Đăng ký
colophon-line = Chuỗi hội thảo liên chính phủ về thực thi pháp luật chống buôn bán trái phép động vật hoang dã.
desk-navigation = Hội thảo này
remove = Xóa
edit = Sửa
add = Thêm
sort-by = Sắp xếp theo
page-range = { $from }–{ $to } trên { $total }
page-next = { $size } mục tiếp
page-previous = { $size } mục trước
your-time = { $time } giờ của quý vị
and-more = và { $count } mục nữa

error-summary = { $count } câu trả lời cần sửa
error-title = Lỗi: { $title }
fault-empty = Xin điền mục này
fault-choice = Chọn một trong các câu trả lời
fault-date = Nhập ngày
fault-time = Nhập giờ, ví dụ 13:30
fault-number = Nhập một số từ { $least } đến { $most }

not-found-title = Không có nội dung nào tại đây mà quý vị có thể mở.
not-found-lead = Có thể địa chỉ bị gõ sai, trang đã chuyển đi, hoặc trang không dành cho quý vị. Chúng tôi không nói rõ lý do, vì một số trang chỉ dành cho ít người.
not-found-sign-in = Đăng nhập
not-found-workshops = Về trang các hội thảo
broken-title = Đã có lỗi từ phía chúng tôi.
broken-lead = Những gì đã được xác nhận với quý vị không bị mất. Xin thử lại sau một phút. Nếu vẫn còn lỗi, xin báo cho ban thư ký số này: { $incident }
busy-title = Có quá nhiều yêu cầu.
busy-lead = Xin đợi một lát rồi thử lại.
refused-title = Yêu cầu này bị từ chối.
refused-lead = Yêu cầu không xuất phát từ một trang của hệ thống, hoặc không đúng dạng chúng tôi đọc được. Xin quay lại, tải lại trang và thử lần nữa.
too-large-title = Dung lượng gửi quá lớn.
too-large-lead = Biểu mẫu hoặc tệp lớn hơn mức chúng tôi nhận. Xin quay lại và gửi ít hơn.
stale-lead = Một người khác đã nhanh hơn: trang đang hiển thị trạng thái hiện tại.
stale-title = Một người khác đã nhanh hơn.
