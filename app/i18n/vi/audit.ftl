# The audit trail: who did what.

audit-title = Nhật ký kiểm tra
audit-lead = Ai đã làm gì, khi nào. Không thể sửa hay xóa các mục.
audit-none = Chưa có việc gì diễn ra
audit-the-site = Hệ thống
audit-reference = tham chiếu { $id }
audit-head-who = Người
audit-head-action = Việc
audit-head-when = Khi nào
audit-head-number = Mục

## What somebody did, after their name

audit-did-download = đã tải về một tài liệu
audit-did-upload = đã đưa một tài liệu lên kệ
audit-did-relabel = đã đổi nhãn của một tài liệu
audit-did-add-version = đã thêm phiên bản cho một tài liệu
audit-did-withdraw-material = đã gỡ một tài liệu khỏi kệ
audit-did-sign-in = đã đăng nhập
audit-did-invite = đã mời một người
audit-did-nominate = đã đề cử một người
audit-did-submit = đã gửi một đăng ký
audit-did-endorse = đã giới thiệu một đăng ký
audit-did-not-endorse = không giới thiệu một đăng ký
audit-did-accept = đã chấp nhận một đăng ký
audit-did-waitlist = đã đưa một đăng ký vào danh sách chờ
audit-did-decline = đã từ chối một đăng ký
audit-did-confirm = đã xác nhận một chỗ
audit-did-withdraw = đã rút một đăng ký
audit-did-substitute = đã chuyển chỗ của một người đi
audit-did-take-over = đã đề nghị một người thay vào chỗ của người khác
audit-did-remind = đã nhắc một người về lời mời
audit-did-correct-own = đã sửa một đăng ký
audit-did-correct-stay = đã sửa chi tiết lưu trú
audit-did-record-vetting = đã ghi kết quả thẩm tra
audit-did-vet-again = đã đưa kết quả thẩm tra về trạng thái chờ, vì họ tên đầy đủ đã thay đổi
audit-did-reveal-passport = đã xem một hộ chiếu
audit-did-show-own-passport = đã xem hộ chiếu của chính mình
audit-did-correct-details = đã sửa thông tin của chính mình
audit-did-export-own = đã tải dữ liệu của chính mình
audit-did-make-calendar = đã tạo địa chỉ lịch
audit-did-revoke-calendar = đã thu hồi địa chỉ lịch
audit-did-create-session = đã lập một phiên
audit-did-edit-session = đã sửa một phiên
audit-did-move-session = đã dời một phiên
audit-did-cancel-session = đã hủy một phiên
audit-did-restore-session = đã khôi phục một phiên bị hủy
audit-did-remove-session = đã xóa một phiên
audit-did-import-sessions = đã nhập các phiên
audit-did-publish = đã công bố chương trình
audit-did-send-message = đã gửi một thông báo
audit-did-retry-letter = đã cho gửi lại một thư
audit-did-give-up-letter = đã thôi gửi một thư
audit-did-suppress-address = đã ngừng gửi thư đến một địa chỉ
audit-did-allow-address = đã cho gửi thư lại đến một địa chỉ
audit-did-appoint = đã giao vai trò cho một người
audit-did-dismiss = đã thôi giao vai trò cho một người
audit-did-invite-administrator = đã mời một quản trị viên
audit-did-set-up = đã thiết lập hội thảo
audit-did-create-workshop = đã lập hội thảo
audit-did-clone-workshop = đã lập hội thảo từ một hội thảo trước
audit-did-present-series = đã đổi phần giới thiệu của chuỗi hội thảo
audit-did-set-room = đã thiết lập một phòng
audit-did-remove-room = đã xóa một phòng
audit-did-set-quota = đã định số chỗ của một đoàn
audit-did-remove-delegation = đã xóa một đoàn
audit-did-imported = đã nạp các đăng ký cũ
audit-did-back-up = đã sao lưu
audit-did-export-series = đã xuất toàn bộ dữ liệu

## Facts beside it

audit-fact-version = phiên bản { $number }
audit-fact-recipients = { $number } người nhận
audit-fact-sessions = { $number } phiên
audit-fact-registrations = { $number } đăng ký
audit-fact-places = { $number } chỗ
audit-fact-rows = { $number } dòng
audit-fact-files = { $number } tệp
audit-fact-archive = trong tệp nén
audit-fact-times = { $number } lần
audit-fact-letters = { $number } thư
audit-fact-new = { $number } mới
audit-fact-moved = { $number } dời
audit-fact-changed = { $number } thay đổi
audit-fact-cancelled = { $number } hủy
audit-fact-overridden = dù còn { $number } xung đột
