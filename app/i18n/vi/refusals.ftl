# Lời của hệ thống khi một quy tắc không cho phép.

refusal-series-slug-taken = Địa chỉ này đã dùng cho một hội thảo khác
refusal-series-stale = Có người đã thay đổi hội thảo này từ lúc quý vị mở trang. Xin xem lại rồi thay đổi lần nữa.
refusal-series-quota-below-taken = { $country } đã sử dụng { $taken } suất; số suất không thể thấp hơn
refusal-series-capacity-below-taken = Đã sử dụng { $taken } suất; tổng số suất không thể thấp hơn
refusal-series-sessions-outside = { $sessions ->
   *[other] Có { $sessions } phiên nằm ngoài các ngày { $days }; xin chuyển các phiên đó trước
}
refusal-series-quota-changed = Có người đã thay đổi mục này từ khi quý vị mở trang: hiện là { $quota }. Xin lưu lần nữa nếu muốn giữ như ở đây
refusal-series-room-changed = Có người đã thay đổi phòng này từ khi quý vị mở trang. Xin lưu lần nữa nếu muốn giữ như ở đây
refusal-series-room-in-use = Có phiên được xếp trong phòng này; xin chuyển các phiên đó trước
refusal-series-room-name-taken = Một phòng khác đã có tên này
refusal-series-delegation-in-use = Đoàn này đã có đăng ký nên được giữ lại

refusal-people-token-void = Đường dẫn hoặc mã này không dùng được, hoặc không còn dùng được. Xin yêu cầu thư mới.
refusal-people-other-address = Đường dẫn được gửi đến một địa chỉ khác. Xin nhập địa chỉ đã nhận thư.
refusal-people-too-many-attempts = Quá nhiều lần thử. Xin yêu cầu thư mới.
refusal-people-last-administrator = Phải còn ít nhất một quản trị viên
refusal-people-last-organizer = Hội thảo này phải còn ít nhất một người trong ban tổ chức
refusal-people-address-taken = Địa chỉ này thuộc về người khác

refusal-people-stale = Thông tin này đã thay đổi sau khi quý vị mở trang. Trang đang hiển thị trạng thái hiện tại; nội dung quý vị nhập chưa được lưu.

refusal-registration-closed = Hội thảo này đã đóng đăng ký
refusal-registration-not-from = Đăng ký này đã thay đổi: hiện nay là “{ $status }”
refusal-registration-delegation-full = Đoàn không còn suất trống
refusal-registration-workshop-full = Hội thảo không còn suất trống
refusal-registration-not-cleared = Việc thẩm tra chưa hoàn tất
refusal-registration-country = Quốc gia này không tham gia hội thảo này
refusal-registration-not-offered = Chọn một trong các câu trả lời có sẵn
refusal-registration-already = Người này đã đăng ký tham dự hội thảo này
refusal-registration-not-taken-here = Không thể đề cử địa chỉ này trong đoàn của quý vị. Xin viết thư cho ban tổ chức
refusal-registration-named-elsewhere = Đã có quá nhiều địa chỉ thuộc đoàn khác: hôm nay không thể đề cử thêm. Xin viết thư cho ban tổ chức
refusal-registration-reminded-enough = Đã gửi ba thư cho người này trong một ngày. Xin gửi lại vào ngày mai
refusal-registration-departs-early = Ngày về không thể trước ngày đến
refusal-registration-day-outside = Xin chọn một ngày từ ngày { $from } đến ngày { $to }
refusal-registration-passport-expires = Hộ chiếu hết hạn trước khi hội thảo kết thúc
refusal-registration-reason = Nêu lý do
refusal-registration-deadline = Đã hết hạn

refusal-agenda-stale = Trong lúc đó người khác đã thay đổi phiên này. Xin xem lại rồi thay đổi lần nữa.
refusal-agenda-ends-early = Giờ kết thúc phải sau giờ bắt đầu
refusal-agenda-no-such-time = Đồng hồ tại nơi tổ chức không có giờ này trong ngày đó
refusal-agenda-outside-days = Chọn một trong các ngày của hội thảo
refusal-agenda-blocked = { $count ->
   *[other] Có { $count } xung đột: muốn công bố phải ghi lý do
}
refusal-agenda-reason-too-long = Lý do: dùng tối đa { $most }{"\u00A0"}ký{"\u00A0"}tự
refusal-agenda-draft-changed = Bản nháp đã thay đổi kể từ khi mở trang này. Xin xem lại các thay đổi rồi công bố.
refusal-agenda-nothing-new = Chưa có gì thay đổi so với lần công bố trước
refusal-agenda-not-offered = Chọn một trong các câu trả lời có sẵn
refusal-agenda-published = Phiên đã công bố chỉ có thể hủy, không thể xóa
refusal-agenda-unknown-person = Hệ thống không biết người này

refusal-material-too-large = Tệp lớn hơn { $size }
refusal-material-type = Loại tệp này không được nhận
refusal-material-truncated = Tệp gửi đến chưa trọn vẹn. Xin gửi lại.
refusal-material-no-file = Chọn một tệp
refusal-material-empty = Tệp này rỗng, không có nội dung. Xin chọn đúng tệp cần gửi.
refusal-material-no-session = Tài liệu của cả hội thảo không thể chờ theo một phiên
refusal-material-nobody-named = Nêu tên những người được xem tài liệu
refusal-material-stale = Trong lúc đó người khác đã thay đổi tài liệu này. Xin xem lại rồi thay đổi lần nữa.
refusal-material-bad-name = Không thể giữ tên tệp này. Xin đổi tên tệp rồi gửi lại.
refusal-material-damaged = Tệp bị hỏng, không mở được. Xin tạo lại tệp rồi gửi lại.
refusal-material-unpacks = Tệp khi giải nén lớn hơn quá nhiều so với kích thước của nó. Xin gửi riêng từng phần.
refusal-material-macros = Tệp có chứa macro hoặc chương trình. Xin lưu lại không kèm chúng, hoặc lưu thành PDF, rồi gửi lại.

refusal-mail-no-recipients = Không có ai nhận thư này
refusal-mail-group-changed = { $now ->
   *[other] Hiện có { $now } người sẽ nhận; quý vị đã được xem { $shown }. Xin xem lại danh sách.
}
refusal-mail-unknown-place = Không có mục nào tên là “{ $name }”
refusal-mail-lone-brace = Có dấu ngoặc nhọn đứng lẻ; mỗi chỗ điền nằm giữa hai dấu ngoặc
refusal-mail-not-stuck = Thư này đang được gửi hoặc đã gửi; không còn gì để quyết định

refusal-registration-misses-workshop = Với những ngày này, quý vị sẽ lỡ hội thảo
refusal-registration-incomplete = Đăng ký này còn thiếu một số thông tin
refusal-registration-stale = Đăng ký này đã thay đổi sau khi quý vị mở trang. Trang đang hiển thị trạng thái hiện tại; nội dung quý vị nhập chưa được lưu.
refusal-registration-proof = Xin đăng nhập lại để thực hiện việc này: cần một bức thư mới, không quá năm phút
