# Đọc chương trình

agenda-title = Chương trình, { $city }, { $day }
agenda-version = Phiên bản { $number }
agenda-none = Chương trình chưa được công bố
agenda-none-hint = Chương trình sẽ có tại đây ngay khi ban tổ chức công bố phiên bản đầu tiên.
agenda-older = Đây là phiên bản { $number }, không còn hiệu lực.
agenda-to-present = Đọc phiên bản { $number }
agenda-your-clock = Theo giờ của quý vị: { $offset }
agenda-printed-version = Phiên bản { $number }, công bố { $moment }.
agenda-printed-for = Dành cho { $name }. Vạch đen đánh dấu các phiên của quý vị.
agenda-printed-handle = Sử dụng tờ này theo nhãn
agenda-yours-moved = { $count ->
   *[other] Phiên bản { $number } · { $count } phiên của quý vị đã được dời
}
agenda-published-at = Công bố { $moment }
agenda-which = Chọn phiên
agenda-all-sessions = Tất cả các phiên
agenda-my-agenda = Chương trình của tôi
agenda-sign-in = Đăng nhập để xem toàn bộ chương trình
agenda-subscribe = Đăng ký theo dõi trong lịch của quý vị
agenda-ics = Tệp lịch
agenda-other-versions = Phiên bản khác:
agenda-days = Các ngày
agenda-nothing-mine = Quý vị không có phiên nào trong ngày này
agenda-nothing-mine-hint = Bấm vào ngôi sao của một phiên để đưa phiên đó vào chương trình của quý vị.
agenda-nothing-that-day = Không có phiên nào để hiển thị trong ngày này
agenda-closed-session = Phiên kín
agenda-cancelled = Đã hủy
agenda-all-rooms = Tất cả các phòng
agenda-no-room = Phòng sẽ thông báo sau
agenda-seats = { $count ->
   *[other] { $count } chỗ ngồi
}
agenda-moved-time = nay là { $now }, trước là { $was }
agenda-moved-room = nay tại { $now }, trước tại { $was }
agenda-you = (quý vị)
agenda-star = Thêm vào chương trình của tôi: { $title }
agenda-starred = Đã có trong chương trình của tôi: { $title }
agenda-part-chair = { $count ->
   *[other] Chủ tọa
}
agenda-part-speaker = { $count ->
   *[other] Diễn giả
}
agenda-part-facilitator = { $count ->
   *[other] Điều phối
}
agenda-part-rapporteur = { $count ->
   *[other] Thư ký phiên
}
agenda-part-interpreter = { $count ->
   *[other] Phiên dịch
}

# Một phiên

agenda-session-cancelled = Phiên này đã bị hủy.
agenda-people = Người tham gia
agenda-materials = Tài liệu
agenda-when-and-where = Thời gian và địa điểm
agenda-by-your-clock = { $times } theo giờ của quý vị ({ $offset })
agenda-room = Phòng
agenda-interpretation = Phiên dịch sang
agenda-in-mine = Đã có trong chương trình của tôi
agenda-add-to-mine = Thêm vào chương trình của tôi
agenda-session-ics = Thêm vào lịch khác (.ics)
agenda-back-to-day = Cả ngày

# Lịch cá nhân

calendar-title = Chương trình của quý vị trong lịch cá nhân
calendar-lead = Các phiên của quý vị và các phiên quý vị đã đánh dấu sao, ngay trong phần mềm lịch đang dùng.
calendar-none = Chưa có địa chỉ nào. Hãy tạo địa chỉ rồi nhập vào phần mềm lịch để theo dõi.
calendar-make = Tạo địa chỉ
calendar-address = Địa chỉ để theo dõi
calendar-address-hint = Sao chép địa chỉ này vào phần mềm lịch dưới dạng lịch đăng ký (còn gọi là “lịch theo URL”).
calendar-secret = Ai biết địa chỉ này đều đọc được chương trình của quý vị. Nếu địa chỉ bị lộ, hãy tạo địa chỉ mới; địa chỉ cũ sẽ không còn dùng được. Các phiên chỉ dành cho người được nêu tên hiển thị tại đó là “Phiên kín”.
calendar-replace = Tạo địa chỉ mới
calendar-revoke = Thu hồi địa chỉ
calendar-back = Trang của tôi
