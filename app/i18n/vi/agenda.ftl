# Đọc chương trình

agenda-title = Chương trình, { $city }, { $day }
agenda-version = Phiên bản { $number }
agenda-none = Chương trình chưa được công bố
agenda-none-hint = Chương trình sẽ có tại đây ngay khi ban tổ chức công bố phiên bản đầu tiên.
agenda-older = Đây là phiên bản { $number }, không còn hiệu lực.
agenda-to-present = Đọc phiên bản { $number }
agenda-your-clock = Theo giờ của quý vị: { $offset }
agenda-printed-version = Phiên bản { $number }, công bố ngày { $moment }.
agenda-printed-own = Vạch đen đánh dấu các phiên của quý vị.
agenda-printed-handle = Sử dụng tờ này theo nhãn
agenda-yours-moved = { $count ->
   *[other] Phiên bản { $number } · { $count } phiên của quý vị đã được dời
}
agenda-published-at = Công bố ngày { $moment }
agenda-which = Chọn phiên
agenda-all-sessions = Tất cả các phiên
agenda-now = Đang diễn ra
agenda-on-now = Đang diễn ra
agenda-my-agenda = Chương trình của tôi
agenda-sign-in = Đăng nhập để xem toàn bộ chương trình
agenda-subscribe = Đăng ký theo dõi trong lịch của quý vị
agenda-ics = Tệp lịch
agenda-other-versions = Phiên bản khác:
agenda-days = Các ngày
agenda-programme = Chương trình trong ngày
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

# Lịch cá nhân

calendar-title = Chương trình của quý vị trong lịch cá nhân
calendar-lead = Các phiên của quý vị và các phiên quý vị đã đánh dấu sao, ngay trong phần mềm lịch đang dùng.
calendar-none = Chưa có địa chỉ nào. Xin tạo địa chỉ rồi nhập vào phần mềm lịch để theo dõi.
calendar-make = Tạo địa chỉ
calendar-address = Địa chỉ để theo dõi
calendar-address-hint = Sao chép địa chỉ này vào phần mềm lịch dưới dạng lịch đăng ký (còn gọi là “lịch theo URL”).
calendar-secret = Ai biết địa chỉ này đều đọc được chương trình của quý vị. Nếu địa chỉ bị lộ, xin tạo địa chỉ mới; địa chỉ cũ sẽ không còn dùng được. Các phiên chỉ dành cho người được nêu tên hiển thị tại đó là “Phiên kín”.
calendar-replace = Tạo địa chỉ mới
calendar-revoke = Thu hồi địa chỉ

# Bảng xếp lịch

board-title = Bản nháp chương trình, { $city }
board-heading = Bản nháp chương trình
board-published = Bản nháp. Người tham dự thấy phiên bản { $number }.
board-never-published = Bản nháp. Chưa có gì được công bố.
board-done-moved = Đã dời phiên.
board-done-saved = Đã lưu phiên vào bản nháp.
board-done-cancelled = Phiên đã được hủy trong bản nháp. Người tham dự sẽ biết khi phiên bản tiếp theo được công bố.
board-done-restored = Phiên lại được tổ chức trong bản nháp.
board-done-removed = Đã xóa phiên.
board-done-imported = Các phiên trong tệp đã có trong bản nháp.
board-done-published = Phiên bản mới đã được công bố. Thư đang được gửi tới những người liên quan.
board-new = Phiên mới
board-import = Nhập từ CSV
board-rooms = Phòng
board-history = Lịch sử
board-no-rooms = Trước hết, xin nhập một phòng: bảng này xếp các phòng cạnh nhau.
board-publish = Công bố
board-review = Xem lại và công bố
board-count-new = mới
board-count-moved = đã dời
board-count-changed = thay đổi
board-count-cancelled = đã hủy
board-count-warnings = { $count ->
   *[other] cảnh báo
}
board-count-errors = { $count ->
   *[other] xung đột
}
board-place-sessions = Xếp phiên
board-not-placed = Chưa xếp
board-all-placed = Mọi phiên đều đã có giờ và phòng.
board-no-session = Chưa có phiên nào.
board-place = Xếp
board-edit-short = Sửa
board-move = Dời một phiên
board-move-button = Dời
board-to-tray = Đưa về mục “chưa xếp”
board-edit = Sửa toàn bộ thông tin của phiên
board-day = Ngày
board-start = Bắt đầu
board-end = Kết thúc
board-no-room-yet = Chưa có phòng
board-grip = Dời: { $title }
board-picked-up = Đã nhấc { $title }. Phím mũi tên dời theo mười lăm phút hoặc sang phòng khác, Enter để đặt xuống, Escape để trả về chỗ cũ.
board-now-at = { $time }, { $room }
board-dropped = Đã dời { $title } sang { $time }, { $room }.
board-put-back = { $title } giữ nguyên chỗ cũ.
board-undo = Hoàn tác lần dời vừa rồi
board-undone = { $title } đã về chỗ cũ.
board-signed-out = Quý vị không còn đăng nhập. Xin tải lại trang và đăng nhập.
board-failed = Yêu cầu dời chưa tới được hệ thống. Xin thử lại, hoặc dùng biểu mẫu bên cạnh bảng.
board-blocked = Xin dời một phiên, hoặc ghi lý do bằng văn bản khi công bố.

# Những gì đang vướng

conflict-room-twice = { $room } sẽ có hai phiên cùng lúc, { $when }: “{ $first }” và “{ $second }”.
conflict-all-rooms = Một phiên dùng tất cả các phòng thì không còn chỗ cho phiên khác, { $when }: “{ $first }” và “{ $second }”.
conflict-beside-pause = Có phiên diễn ra trong giờ nghỉ của chính phòng đó hoặc của tất cả các phòng, { $when }: “{ $first }” và “{ $second }”.
conflict-person-twice = { $name } sẽ phải ở hai nơi cùng lúc, { $when }: “{ $first }” và “{ $second }”.
conflict-outside = “{ $session }” nằm ngoài các ngày của hội thảo.
conflict-ends-early = “{ $session }” không kết thúc sau giờ bắt đầu.
conflict-seats = “{ $session }”: dự kiến { $expected } người, { $seats } chỗ ngồi.
conflict-no-chair = “{ $session }” chưa có chủ tọa.
conflict-no-interpreter = “{ $session }”: chưa có người phiên dịch sang { $languages }.
conflict-no-interpreter-anywhere = Không phiên nào có người phiên dịch sang { $languages }.
conflict-short-walk = { $name } chỉ có { $minutes }{"\u00A0"}phút để chuyển phòng từ “{ $first }” sang “{ $second }”.
conflict-has-left = { $name } được phân công trong “{ $session }”, nhưng không còn tham dự. Xin giao phần việc này cho người khác.
conflict-nothing-scheduled = Không có phiên nào vào { $day }, { $times }.
conflict-short-room = Phòng đã có: { $other }
conflict-short-beside = Cùng lúc với: { $other }
conflict-short-person = Đồng thời ở { $room }
conflict-short-outside = Ngoài các ngày hội thảo
conflict-short-ends-early = Kết thúc trước khi bắt đầu
conflict-short-seats = Dự kiến { $expected } người, { $seats } chỗ ngồi
conflict-short-no-chair = Chưa có chủ tọa
conflict-short-no-interpreter = Chưa có phiên dịch: { $languages }
conflict-short-walk-short = { $name }: { $minutes }{"\u00A0"}phút đến hoặc từ { $room }
conflict-short-has-left = { $name } không còn tham dự

# Công bố

publish-title = Công bố phiên bản { $number }
publish-changes = Những thay đổi
publish-nothing = Chưa có gì thay đổi so với lần công bố trước
publish-nothing-hint = Xin sửa bản nháp trước.
publish-first-nothing = Chưa có gì để công bố
publish-first-nothing-hint = Xin xếp giờ và phòng cho các phiên trước.
publish-first-content = Nội dung được công bố
publish-first-sessions = { $count ->
   *[other] { $count } phiên
}
publish-first-told = { $count ->
    [0] Không gửi thư: chưa ai có phiên của mình.
   *[other] { $count } người nhận thư về các phiên của chính họ.
}
publish-first-everyone-hint = { $count ->
   *[other] Thêm { $count } người được báo rằng đã có chương trình.
}
publish-rooms-only = Chỉ có tên phòng hoặc số chỗ ngồi thay đổi.
publish-was = trước là { $was }
publish-fact-title = tên phiên
publish-fact-summary = nội dung
publish-fact-kind = loại phiên
publish-fact-theme = chủ đề hoặc ưu tiên
publish-fact-label = nhãn
publish-fact-people = người tham gia
publish-fact-audience = đối tượng mà nhãn nêu tên
publish-fact-expected = số người dự kiến
publish-conflicts = Xung đột và cảnh báo
publish-errors = { $count ->
   *[other] Có { $count } xung đột: muốn công bố phải ghi lý do
}
publish-warnings = { $count ->
   *[other] { $count } cảnh báo
}
publish-show = Xem
publish-reason = Lý do vẫn công bố
publish-reason-hint = Lý do được lưu cùng phiên bản, cho ban tổ chức và nhật ký.
publish-reason-missing = { $number ->
   *[other] Ghi lý do công bố dù còn { $number } xung đột
}
publish-told = { $count ->
    [0] Không gửi thư: không ai có phiên bị thay đổi.
   *[other] { $count } người nhận thư về thay đổi trong các phiên của chính họ.
}
publish-tells-nobody = Không gửi thư: hội thảo này chưa được thông báo, đã kết thúc hoặc đã hủy.
publish-everyone = Báo cho mọi người tham dự
publish-everyone-hint = { $count ->
   *[other] Thêm { $count } người được báo rằng đã có phiên bản mới.
}
publish-button = Công bố phiên bản { $number }

history-title = Các phiên bản của chương trình
history-none = Chưa có gì được công bố
history-version = Phiên bản
history-when = Công bố lúc
history-by = Người công bố
history-reason = Lý do, dù có xung đột
history-by-operator = Người vận hành máy chủ

# Biểu mẫu của một phiên

session-new = Phiên mới
session-group-what = Nội dung phiên
session-group-who = Người có vai trò
session-title-in = Tên phiên, bằng { $language }
session-title-hint = Cần có tên phiên bằng một ngôn ngữ; các ngôn ngữ khác có thể để trống.
session-summary-in = Nội dung, bằng { $language }
session-more-languages = Ngôn ngữ khác
session-kind = Loại phiên
session-theme = Chủ đề
session-priority = Ưu tiên chiến lược
session-none = Không có
session-start-hint = Ví dụ 13:30.
session-end-hint = Ví dụ 14:45.
session-day-hint = Cần chọn khi đã nhập giờ bắt đầu hoặc giờ kết thúc.
session-when-hint = Nếu chưa có giờ bắt đầu và giờ kết thúc hoặc chưa có phòng, phiên nằm trong mục chưa xếp.
session-expected = Số người dự kiến
session-people-hint = Dòng không chọn người sẽ bị bỏ qua.
session-person = Người thứ { $number }
session-part = Vai trò
session-part-of = của người thứ { $number }
session-nobody = Không có ai
session-no-part = Chọn vai trò
session-more-rows = Thêm dòng
session-label = Ai được xem
session-label-hint = Công chúng chỉ thấy các phiên CLEAR và không bao giờ thấy tên người. Người có vai trò trong phiên luôn thấy phiên của mình. AMBER+STRICT mà không nêu tên ai nghĩa là mọi đoàn tham gia; RED mà không nêu tên ai thì chỉ những người có vai trò trong phiên.
session-label-choice = Nhãn
session-delegations = Các đoàn, cho nhãn AMBER+STRICT
session-delegations-hint = Không nêu đoàn nào nghĩa là mọi đoàn tham gia.
session-strict-names-nobody = TLP:AMBER+STRICT mà không nêu đoàn hay cơ quan nào: mọi đoàn tham gia được xem phiên này, và không ai khác.
session-red-names-nobody = TLP:RED mà không nêu tên ai: không ai xem được phiên này ngoài những người có nhiệm vụ trong phiên.
session-agencies = Các cơ quan, cho nhãn AMBER+STRICT
session-agencies-hint = Mỗi cơ quan viết sau mã nước và dấu hai chấm, đúng như trong đăng ký; cách nhau bằng dấu chấm phẩy. Ví dụ: TH: Royal Thai Police; VN: Viet Nam Customs
session-fault-agency = “{ $agency }” không bắt đầu bằng mã nước của một đoàn tham dự. Ví dụ: TH: Royal Thai Police
session-persons = Những người, cho nhãn RED
session-persons-hint = RED dành cho những người được nêu tên tại đây và những người có vai trò trong phiên.
session-save = Lưu vào bản nháp
session-cancel = Hủy phiên
session-cancel-hint = Phiên vẫn hiển thị là đã hủy cho đến khi hội thảo kết thúc.
session-restore = Rút lại việc hủy phiên
session-restore-hint = Phiên lại được tổ chức từ phiên bản tiếp theo.
session-remove = Xóa phiên
session-remove-hint = Phiên chưa từng được công bố nên không ai bị ảnh hưởng.
session-fault-title = Nhập tên phiên bằng ít nhất một ngôn ngữ
session-fault-part = Chọn vai trò của người này
session-unsaved = Những thay đổi trong biểu mẫu này chưa được lưu. Xin lưu trước, hoặc tải lại trang để bỏ chúng, rồi bấm nút lần nữa.
session-stale = Người khác đã thay đổi phiên này kể từ khi quý vị mở biểu mẫu. Xin mở lại; những gì quý vị đã nhập vẫn còn đây để sao chép.
session-stale-open = Mở phiên như đang được lưu, trong cửa sổ mới
session-stale-text = Nội dung đang được lưu là “{ $saved }”
session-stale-answer = Nội dung đang được lưu là một câu trả lời khác

# Các phiên từ một tệp

agenda-import-title = Nhập các phiên
agenda-import-lead = Mọi dòng trong tệp đều được nhập, hoặc không dòng nào. Các phiên đã có trong bản nháp được giữ nguyên.
agenda-import-file = Tệp CSV
agenda-import-hint = Mã UTF-8, gồm các cột: { $columns }. Ngày là một ngày cụ thể hoặc số thứ tự ngày của hội thảo; phòng là tên phòng hoặc “all”; người tham gia ghi theo dạng chair:Tên;speaker:Tên.
agenda-import-button = Nhập
agenda-import-try = Chỉ thử
agenda-import-tried = { $count ->
   *[other] Có thể nhập { $count } phiên. Chưa có gì bị thay đổi.
}
agenda-import-refused = { $count ->
   *[other] Chưa nhập được gì: có { $count } ô cần sửa
}
agenda-import-no-file = Chọn một tệp
agenda-import-unreadable = Đây không phải là tệp CSV mã UTF-8 có ít nhất một dòng dưới dòng tiêu đề
agenda-import-no-column = Thiếu cột “{ $column }”
agenda-import-rows = Một tệp có từ 1 đến { $most } dòng
agenda-import-row = Dòng { $row }, { $column }: { $problem }
agenda-import-day = đây không phải là một trong các ngày của hội thảo
agenda-import-time = đây không phải là giờ, ví dụ 13:30
agenda-import-not-offered = “{ $word }” không nằm trong các từ cho sẵn
agenda-import-no-room = không có phòng “{ $name }”
agenda-import-no-person = không có ai ở đây tên là “{ $name }”
agenda-import-several-people = có nhiều người ở đây tên là “{ $name }”
agenda-import-not-a-part = “{ $entry }” không phải là vai trò và tên, ví dụ chair:Suharto
agenda-import-number = đây không phải là số nguyên
agenda-import-twice = bản nháp đã có phiên này
agenda-import-empty = ô này phải được điền
