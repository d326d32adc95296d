# Lời của hệ thống khi một quy tắc không cho phép.

refusal-series-slug-taken = Địa chỉ này đã dùng cho một hội thảo khác
refusal-series-stale = Có người đã thay đổi hội thảo này từ lúc quý vị mở trang. Hãy xem lại rồi thay đổi lần nữa.
refusal-series-quota-below-taken = { $country } đã dùng { $taken } chỗ; chỉ tiêu không thể thấp hơn
refusal-series-capacity-below-taken = Đã dùng { $taken } chỗ; sức chứa không thể thấp hơn
refusal-series-sessions-outside = { $sessions ->
   *[other] Có { $sessions } phiên nằm ngoài { $days }; hãy chuyển trước
}
refusal-series-room-in-use = Có phiên được xếp trong phòng này; hãy chuyển trước
refusal-series-delegation-in-use = Đoàn này đã có đăng ký nên được giữ lại

# Các trang công khai của chuỗi hội thảo

series-title-fallback = Chuỗi hội thảo
series-next = Sắp tới: hội thảo { $ordinal }
series-register-for = Đăng ký dự hội thảo { $city }
series-about-workshop = Về hội thảo này
series-register-by = Hạn đăng ký
series-where = Địa điểm
series-venue-in = { $venue } tại { $city }, { $country }
series-languages = Ngôn ngữ làm việc
series-editions = Các kỳ hội thảo
series-edition-place = { $city }, { $country }
series-public-agenda = Chương trình công khai
series-recommendations = Tài liệu công khai
series-registration-open-until = Nhận đăng ký đến { $date }
series-registration-closed = Đã hết hạn đăng ký
series-cancelled = Đã hủy
series-who-takes-part = Các nước tham gia
series-countries-by-edition = Các nước tham gia theo từng kỳ
series-takes-part = tham gia
series-joined = bắt đầu tham gia
series-does-not-take-part = không
series-hosts = Nước chủ nhà và đối tác
series-hosts-sentence = Chuỗi hội thảo do chính phủ { $countries } cùng tổ chức.
series-write-to = Liên hệ ban thư ký:
series-no-workshops = Chưa có hội thảo nào được công bố
series-no-workshops-hint = Kỳ hội thảo tới sẽ được đăng tại đây cùng thời gian và cách đăng ký.
series-and = { $before } và { $last }
series-themes = Nội dung làm việc

workshop-register-open = Đang nhận đăng ký.
workshop-register-open-lead = Hạn đăng ký: { $date }.
workshop-register-closed = Đã hết hạn đăng ký.
workshop-register-past = Hội thảo này đã được tổ chức.
workshop-register-soon = Chưa nhận đăng ký.
workshop-register-cancelled = Hội thảo này đã bị hủy.
workshop-dates = Thời gian
workshop-venue = Địa điểm
workshop-time-zone = Múi giờ
workshop-languages = Ngôn ngữ làm việc
workshop-hosts = Nước chủ nhà
workshop-countries = Các nước tham gia
workshop-how = Cách tham gia
workshop-how-1 = Quý vị đăng ký với thông tin công tác; một bức thư sẽ đề nghị quý vị xác minh địa chỉ thư điện tử.
workshop-how-2 = Đầu mối quốc gia của quý vị xác nhận đề cử.
workshop-how-3 = Ban tổ chức quyết định và gửi thư cho quý vị. Sau đó quý vị xác nhận tham dự.
workshop-agenda = Chương trình
workshop-agenda-none = Chương trình chưa được công bố.
workshop-agenda-read = Xem phần công khai của chương trình
workshop-agenda-read-yours = Xem chương trình
workshop-materials = Tài liệu công khai
workshop-materials-yours = Mọi tài liệu quý vị được xem
workshop-my-place = Trang của tôi

# Thiết lập một kỳ hội thảo

organize-title = Tổ chức
organize-pick = Các hội thảo của quý vị
organize-none = Quý vị chưa tổ chức hội thảo nào
organize-none-hint = Quản trị viên hoặc một thành viên ban tổ chức khác sẽ bổ nhiệm quý vị.
organize-waits = Việc đang chờ quý vị
organize-nothing-waits = Không có việc nào đang chờ.
organize-to-endorse = { $count } đăng ký chờ xác nhận đề cử
organize-to-decide = { $count } người đã được đề cử chờ quyết định
organize-to-confirm = { $count } người được chấp nhận chưa xác nhận tham dự
organize-invited = { $count } lời mời chưa được trả lời
organize-waitlisted = { $count } người trong danh sách chờ
organize-places = Đã có người cho { $taken } trên { $capacity } chỗ
organize-draft-never = Chương trình chưa được công bố.
organize-draft-version = Đã công bố phiên bản { $number } của chương trình.
organize-next-deadline = Hạn tiếp theo
organize-deadline-register = Hết hạn đăng ký: { $date }
organize-deadline-confirm = Hạn xác nhận tham dự: { $date }
organize-deadline-first-day = Hội thảo khai mạc: { $date }
organize-by-delegation = Theo đoàn
organize-places-head = Số chỗ
organize-waiting-head = Đang chờ
organize-confirmed-head = Đã xác nhận
organize-clone = Lập kỳ tiếp theo từ kỳ này
organize-mail-dead = { $count } bức thư không gửi được

setup-title = Thiết lập
setup-lead = Những điều đại biểu và công chúng thấy trước tiên, và những điều quyết định ai có thể được chấp nhận.
setup-slug = Phần trong địa chỉ trang
setup-slug-hint = Chữ thường không dấu, chữ số và gạch nối, ví dụ jakarta-2027. Các đường dẫn đã gửi sẽ không còn dùng được khi thay đổi.
setup-city-en = Thành phố, tiếng Anh
setup-city-vi = Thành phố, tiếng Việt
setup-country = Nước chủ nhà
setup-venue-en = Địa điểm, tiếng Anh
setup-venue-vi = Địa điểm, tiếng Việt
setup-venue-hint = Ghi trung tính, ví dụ “Một trung tâm đào tạo”. Thông tin này công khai.
setup-zone = Múi giờ của địa điểm
setup-zone-hint = Ví dụ Asia/Bangkok
setup-first-day = Ngày đầu
setup-last-day = Ngày cuối
setup-status = Trạng thái
setup-status-draft = Bản nháp: chỉ ban tổ chức xem được
setup-status-open = Mở: nhận đăng ký đến hạn
setup-status-closed = Đóng: đã công bố, không nhận đăng ký
setup-status-past = Đã qua: hội thảo đã được tổ chức
setup-status-cancelled = Đã hủy
setup-register-by = Hạn đăng ký
setup-confirm-by = Hạn xác nhận tham dự
setup-capacity = Tổng số chỗ
setup-vetting = Chỉ chấp nhận người đã qua thẩm tra
setup-languages = Ngôn ngữ làm việc
setup-about-en = Về hội thảo này, tiếng Anh
setup-about-vi = Về hội thảo này, tiếng Việt
setup-hosts = Nước đồng tổ chức
setup-hosts-hint = Mã nước, cách nhau bằng dấu cách, ví dụ US TH
setup-save = Lưu
setup-saved = Đã lưu.
setup-rooms = Phòng họp
setup-room-name = Tên
setup-room-seats = Số ghế
setup-room-add = Thêm phòng
setup-room-save = Lưu phòng
setup-room-remove = Xóa
setup-delegations = Các đoàn
setup-delegation-country = Nước
setup-delegation-quota = Số chỗ
setup-delegation-add = Thêm đoàn
setup-delegation-save = Lưu số chỗ
setup-delegation-remove = Xóa
setup-delegation-taken = đã dùng { $taken }

clone-title = Lập kỳ tiếp theo
clone-lead = Phòng họp, các đoàn cùng số chỗ, ban tổ chức và các phiên trong chương trình được chép từ hội thảo { $city }; người tham dự thì không.
clone-create = Lập bản nháp
create-title = Lập một kỳ hội thảo
create-lead = Bắt đầu từ đầu. Chép từ một kỳ trước sẽ có sẵn phòng họp, các đoàn và chương trình.

series-fault-slug = Dùng 2 đến 60 chữ thường không dấu, chữ số và gạch nối đơn
series-fault-country = Chọn một nước
series-fault-zone = Nhập múi giờ theo tên IANA, ví dụ Asia/Bangkok
series-fault-date = Nhập ngày
series-fault-days = Ngày cuối không được trước ngày đầu, và hội thảo kéo dài tối đa 31 ngày
series-fault-number = Nhập một số từ { $least } đến { $most }
series-fault-hosts = Dùng mã nước hai chữ cái, ví dụ US TH
series-fault-deadline = Hạn không được sau ngày đầu của hội thảo

# Vai trò

roles-title = Người có vai trò
roles-lead = Các thành viên ban tổ chức có quyền như nhau. Đầu mối quốc gia đề cử và xác nhận người của một nước.
roles-organizers = Ban tổ chức
roles-focal-points = Đầu mối quốc gia
roles-administrators = Quản trị viên
roles-appoint-organizer = Bổ nhiệm thành viên ban tổ chức
roles-appoint-focal-point = Bổ nhiệm đầu mối quốc gia
roles-appoint-administrator = Bổ nhiệm quản trị viên
roles-name = Họ và tên
roles-email = Địa chỉ thư điện tử
roles-language = Ngôn ngữ thư
roles-country = Nước
roles-dismiss = Thôi giao vai trò
roles-dismiss-of = Thôi giao vai trò cho { $name }
roles-appointed = Đã bổ nhiệm. Thư thông báo đang được gửi.
roles-dismissed = Đã thôi giao vai trò.
roles-none = Chưa có ai
roles-focal-none = Chưa có đầu mối: ban tổ chức xác nhận đề cử.

admin-title = Quản trị
admin-editions = Các kỳ hội thảo
admin-series = Chuỗi hội thảo
admin-series-title-en = Tên, tiếng Anh
admin-series-title-vi = Tên, tiếng Việt
admin-series-about-en = Giới thiệu, tiếng Anh
admin-series-about-vi = Giới thiệu, tiếng Việt
admin-series-contact = Địa chỉ ban thư ký
admin-audit = Nhật ký kiểm tra
admin-mail = Tình trạng thư
admin-workshop-status = Trạng thái
admin-workshop-organizers = Ban tổ chức

refusal-people-token-void = Liên kết hoặc mã này không dùng được, hoặc không còn dùng được. Hãy yêu cầu thư mới.
refusal-people-other-address = Liên kết được gửi đến một địa chỉ khác. Hãy nhập địa chỉ đã nhận thư.
refusal-people-too-many-attempts = Quá nhiều lần thử. Hãy yêu cầu thư mới.
refusal-people-last-administrator = Phải còn ít nhất một quản trị viên
refusal-people-last-organizer = Hội thảo này phải còn ít nhất một người trong ban tổ chức
refusal-people-address-taken = Địa chỉ này thuộc về người khác

# Đăng nhập

sign-in-title = Đăng nhập
sign-in-lead = Nhập địa chỉ thư điện tử quý vị đã đăng ký. Chúng tôi gửi một đường dẫn và một mã sáu chữ số; không cần mật khẩu.
sign-in-email = Địa chỉ thư điện tử
sign-in-send = Gửi thư cho tôi
sign-in-sent-title = Xin kiểm tra hộp thư
sign-in-sent = Nếu { $address } có trong danh sách, một bức thư kèm đường dẫn và mã sáu chữ số đang được gửi. Xin mở đường dẫn trong trình duyệt này, hoặc nhập mã tại đây.
sign-in-sent-unnamed = Nếu địa chỉ của quý vị có trong danh sách, một bức thư kèm đường dẫn và mã sáu chữ số đang được gửi. Xin mở đường dẫn trong trình duyệt này, hoặc nhập mã tại đây.
sign-in-code = Mã trong thư
sign-in-code-hint = Sáu chữ số, có hiệu lực trong 30 phút
sign-in-with-code = Đăng nhập
sign-in-no-letter = Sau năm phút vẫn chưa có thư?
sign-in-no-letter-hint = Xin xem thư mục thư rác, hoặc đề nghị quản trị thư điện tử của quý vị chấp nhận thư từ { $sender }.
sign-in-again = Yêu cầu thư khác
sign-in-button-title = Chỉ còn một bước
sign-in-button-lead = Nhấn nút để đăng nhập. Chưa có gì xảy ra: chỉ mở trang này thì không có tác dụng.
sign-in-button = Đăng nhập
sign-in-verify-title = Xác minh địa chỉ của quý vị
sign-in-verify-lead = Nhập địa chỉ đã nhận bức thư, rồi nhấn nút. Đăng ký của quý vị khi đó mới được gửi.
sign-in-verify-button = Xác minh và gửi đăng ký
sign-in-invitation-title = Quý vị được mời
sign-in-invitation-lead = Nhập địa chỉ đã nhận bức thư, rồi nhấn nút. Sau đó quý vị xem nội dung lời mời.
sign-in-invitation-button = Mở lời mời
sign-in-admin-title = Nhận vai trò quản trị viên
sign-in-admin-lead = Nhập địa chỉ mà đường dẫn này được tạo cho, rồi nhấn nút.
sign-in-other-title = Đường dẫn này thuộc về một trình duyệt khác
sign-in-other-lead = Xin mở trong trình duyệt quý vị đã dùng để yêu cầu thư, hoặc nhập mã sáu chữ số tại đó. Quý vị cũng có thể yêu cầu một bức thư tại đây.
sign-in-void-title = Đường dẫn này không dùng được
sign-in-void-lead = Đường dẫn đã được dùng, đã hết hạn hoặc không đầy đủ. Xin yêu cầu một bức thư mới.
sign-in-fault-code = Mã này không dùng được. Mã có sáu chữ số, có hiệu lực trong 30 phút và chỉ dùng được trong trình duyệt đã yêu cầu.
signed-out-title = Quý vị đã đăng xuất

# Trang của tôi

me-title = Trang của tôi
me-signed-in-as = Đang đăng nhập: { $name }
me-nothing-title = Quý vị chưa có đăng ký nào.
me-nothing-lead = Xin tìm kỳ hội thảo tới và đăng ký, hoặc mở lời mời trong hộp thư.
me-find-workshop = Các hội thảo
me-roles-title = Công việc của quý vị
me-role-administrator = Quản trị
me-role-organizer = Tổ chức hội thảo { $city }
me-role-focal-point = Đoàn { $country }, { $city }
me-registrations = Đăng ký của quý vị
me-sessions = Các phiên sắp tới của quý vị
me-sessions-hint = Giờ { $city } ({ $offset })
me-session-upload = Tải tài liệu lên
me-whole-agenda = Toàn bộ chương trình
me-subscribe = Đăng ký vào lịch của quý vị
me-messages = Thư
me-messages-hint = Những gì chúng tôi đã viết cho quý vị, phòng khi thư bị thất lạc
me-messages-all = Tất cả thư
me-messages-none = Chưa có thư nào gửi cho quý vị.
me-unread = Chưa đọc
me-details = Thông tin của quý vị
me-details-see = Xem và sửa
me-consents = Các đồng ý
me-export = Xuất dữ liệu đang lưu
me-sign-out-everywhere = Đăng xuất khỏi mọi nơi
me-signed-out-everywhere-lead = Mọi trình duyệt quý vị đang đăng nhập, kể cả trình duyệt này, sẽ được đăng xuất.

details-title = Thông tin của quý vị
details-lead = Đây là cách quý vị được ghi tên tại đây. Ban tổ chức thấy thông tin này; thư cũng dùng thông tin này.
details-full-name = Họ và tên như trong hộ chiếu
details-full-name-hint = Viết trên một dòng, theo thứ tự trong hộ chiếu. Nếu quý vị chỉ có một tên thì ghi một tên.
details-badge-name = Tên trên thẻ
details-badge-name-hint = Nếu để trống, thẻ sẽ ghi họ và tên đầy đủ.
details-form-of-address = Chúng tôi nên xưng hô với quý vị thế nào?
details-form-of-address-hint = Dùng trong thư và tại bàn đón tiếp, ví dụ Ông Thành, Puan Siti, Khun Anan.
details-native-name = Tên bằng chữ viết của quý vị
details-native-name-hint = Nếu viết khác với hộ chiếu, ví dụ สมชาย ใจดี.
details-sort-key = Xếp theo
details-sort-key-hint = Chữ dùng để tìm quý vị trong danh sách theo vần. Nếu để trống, dùng họ và tên đầy đủ.
details-rank = Cấp bậc
details-honorific = Học hàm, học vị
details-email = Địa chỉ thư điện tử
details-email-hint = Đây là chìa khóa của tài khoản: xin đề nghị ban tổ chức thay đổi.
details-language = Ngôn ngữ của thư và trang
details-zone = Múi giờ của quý vị
details-zone-hint = Ví dụ Asia/Jakarta. Nếu để trống, chỉ hiển thị giờ của địa điểm.
details-save = Lưu
details-saved = Đã lưu thông tin của quý vị.

consents-title = Các đồng ý của quý vị
consents-none = Chưa có nội dung nào cần quý vị đồng ý.
consents-given = đồng ý
consents-refused = không đồng ý
consents-line = { $purpose }: { $answer }, { $date } (thông báo phiên bản { $version })


refusal-people-stale = Thông tin này đã thay đổi sau khi quý vị mở trang. Trang đang hiển thị trạng thái hiện tại; nội dung quý vị nhập chưa được lưu.

refusal-registration-closed = Hội thảo này đã đóng đăng ký
refusal-registration-not-from = Đăng ký này đã thay đổi: hiện nay là “{ $status }”
refusal-registration-delegation-full = Đoàn không còn chỗ trống
refusal-registration-workshop-full = Hội thảo không còn chỗ trống
refusal-registration-not-cleared = Việc thẩm tra chưa hoàn tất
refusal-registration-country = Quốc gia này không tham gia hội thảo này
refusal-registration-not-offered = Chọn một trong các câu trả lời có sẵn
refusal-registration-already = Người này đã đăng ký tham dự hội thảo này
refusal-registration-departs-early = Ngày về không thể trước ngày đến
refusal-registration-passport-expires = Hộ chiếu hết hạn trước khi hội thảo kết thúc
refusal-registration-reason = Nêu lý do
refusal-registration-deadline = Đã hết hạn

refusal-agenda-stale = Trong lúc đó người khác đã thay đổi phiên này. Hãy xem lại rồi thay đổi lần nữa.
refusal-agenda-ends-early = Giờ kết thúc phải sau giờ bắt đầu
refusal-agenda-no-such-time = Đồng hồ tại nơi tổ chức không có giờ này trong ngày đó
refusal-agenda-outside-days = Chọn một trong các ngày của hội thảo
refusal-agenda-blocked = { $count ->
   *[other] Có { $count } xung đột cần giải quyết trước
}
refusal-agenda-nothing-new = Chưa có gì thay đổi so với lần công bố trước
refusal-agenda-not-offered = Chọn một trong các câu trả lời có sẵn
refusal-agenda-published = Phiên đã công bố chỉ có thể hủy, không thể xóa
refusal-agenda-unknown-person = Hệ thống không biết người này

refusal-material-too-large = Tệp lớn hơn { $size }
refusal-material-type = Loại tệp này không được nhận
refusal-material-truncated = Tệp gửi đến chưa trọn vẹn. Xin gửi lại.
refusal-material-no-file = Chọn một tệp
refusal-material-no-session = Tài liệu của cả hội thảo không thể chờ theo một phiên
refusal-material-nobody-named = Nêu tên những người được xem tài liệu
refusal-material-stale = Trong lúc đó người khác đã thay đổi tài liệu này. Hãy xem lại rồi thay đổi lần nữa.
refusal-material-bad-name = Không thể giữ tên tệp này. Hãy đổi tên tệp rồi gửi lại.

refusal-mail-no-recipients = Không có ai nhận thông báo này
refusal-mail-group-changed = { $now ->
   *[other] Hiện có { $now } người sẽ nhận; quý vị đã được xem { $shown }. Hãy xem lại danh sách.
}
refusal-mail-unknown-place = Không có mục nào tên là “{ $name }”
refusal-mail-lone-brace = Có dấu ngoặc nhọn đứng lẻ; mỗi chỗ điền nằm giữa hai dấu ngoặc
refusal-mail-not-stuck = Thư này đang được gửi hoặc đã gửi; không còn gì để quyết định
