# Các trang công khai của chuỗi hội thảo

series-title-fallback = Chuỗi hội thảo
series-next = Sắp tới
series-register-for = Đăng ký dự hội thảo { $city }
series-see-registration = Xem đăng ký của tôi
series-about-workshop = Về hội thảo này
series-register-by = Hạn đăng ký
series-where = Địa điểm
series-venue-in = { $venue } tại { $city }, { $country }
series-languages = Ngôn ngữ làm việc
series-editions = Các kỳ hội thảo
series-edition-place = { $city }, { $country }
series-public-agenda = Chương trình công khai
series-recommendations = Tài liệu công khai
series-registration-open-until = Nhận đăng ký đến ngày { $date }
series-registration-closed = Đã hết hạn đăng ký
series-cancelled = Đã hủy
series-who-takes-part = Các nước tham gia
series-countries-by-edition = Các nước tham gia theo từng kỳ
series-takes-part = tham gia
series-joined = tham gia lần đầu
series-began = { $count ->
   *[other] { $count } nước tham gia từ kỳ hội thảo tại { $city }.
}
series-joined-in = { $count ->
   *[other] { $countries } bắt đầu tham gia tại { $city }.
}
series-joins-in = { $count ->
   *[other] { $countries } bắt đầu tham gia tại { $city }.
}
series-key-part = tham gia
series-key-first = tham gia lần đầu
series-held = Đã tổ chức
series-priorities = Ưu tiên chiến lược
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
workshop-facts = Thông tin chung
workshop-dates = Thời gian
workshop-venue = Địa điểm
workshop-time-zone = Múi giờ
workshop-languages = Ngôn ngữ làm việc
workshop-hosts = Nước chủ nhà
workshop-countries = Các nước tham gia
workshop-how = Cách tham gia
workshop-how-1 = Quý vị đăng ký với thông tin công tác; một bức thư sẽ đề nghị quý vị xác minh địa chỉ thư điện tử.
workshop-how-2 = Đầu mối quốc gia giới thiệu đăng ký của quý vị cho ban tổ chức.
workshop-how-3 = Ban tổ chức quyết định và gửi thư cho quý vị. Sau đó quý vị xác nhận tham dự.
workshop-documents = Tài liệu dành cho mọi người
workshop-agenda = Chương trình
workshop-agenda-none = Chương trình chưa được công bố.
workshop-agenda-read = Xem phần công khai của chương trình
workshop-agenda-version = Đã công bố phiên bản { $number }.
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
organize-waits-others = Việc đang chờ người khác
organize-nothing-waits = Không có việc nào đang chờ.
organize-steps-lead = Những bước đầu tiên của một kỳ hội thảo mới cũng có ở đây. Bước nào xong thì không còn hiện nữa.
organize-step-rooms = Khai báo các phòng họp
organize-step-delegations = Khai báo các đoàn tham gia và số suất của mỗi đoàn
organize-step-focal-points = Bổ nhiệm đầu mối để đề cử và giới thiệu người tham dự
organize-step-open = Mở đăng ký
organize-step-session = Đưa phiên đầu tiên vào bản nháp chương trình
organize-step-publish = Công bố chương trình
organize-to-endorse = { $count } đăng ký chờ đầu mối giới thiệu
organize-to-decide = { $count } người đã được giới thiệu chờ quyết định
organize-to-confirm = { $count } người được chấp nhận chưa xác nhận tham dự
organize-invited = { $count } lời mời chưa được trả lời
organize-waitlisted = { $count } người trong danh sách chờ
organize-places-sentence = Đã sử dụng { $taken }/{ $capacity } suất.
organize-places-were = Hội thảo đã sử dụng { $taken }/{ $capacity } suất.
organize-places-of = { $taken } trên { $capacity }
organize-bar-key = Phần tô đặc là đã xác nhận, phần tô mờ là được chấp nhận; khung là số suất của đoàn.
organize-draft-never = Chương trình chưa được công bố.
organize-draft-version = Đã công bố phiên bản { $number } của chương trình.
organize-draft-never-of = { $count ->
   *[other] Đã xếp { $count } phiên; chương trình chưa được công bố
}
organize-draft-changes = { $count ->
   *[other] { $count } thay đổi của chương trình chưa được công bố: mọi người vẫn đọc phiên bản { $number }
}
organize-open-draft = Mở bản nháp
organize-conflicts = { $count ->
   *[other] { $count } xung đột: muốn công bố phải ghi lý do
}
organize-conflicts-published = { $count ->
   *[other] Phiên bản này được công bố dù còn { $count } xung đột.
}
organize-conflicts-reason = Xem lý do
organize-warnings = { $count ->
   *[other] { $count } cảnh báo trong bản nháp chương trình
}
organize-over-time = Đăng ký theo thời gian
organize-over-time-label = { $count ->
   *[other] { $count } đăng ký; bảng bên dưới cho biết thời điểm bắt đầu
}
organize-by-day = Mỗi cột là một ngày.
organize-by-week = Mỗi cột là một tuần.
organize-by-four-weeks = Mỗi cột là bốn tuần.
organize-day = Ngày
organize-from-day = Từ ngày
organize-registrations = Số đăng ký
organize-as-table = Xem dưới dạng bảng
organize-deadlines = Các mốc thời gian
organize-deadline-register = Hết hạn đăng ký: { $date }
organize-deadline-register-alone = Hết hạn đăng ký
organize-deadline-confirm = Hạn xác nhận tham dự: { $date }
organize-deadline-confirm-alone = Hết hạn xác nhận tham dự
organize-deadline-first-day = Hội thảo khai mạc: { $date }
organize-deadline-first-day-alone = Khai mạc hội thảo
organize-by-delegation = Theo đoàn
organize-guests = Khách mời và diễn giả
organize-places-head = Số suất
organize-waiting-head = Đang chờ
organize-confirmed-head = Đã xác nhận
organize-clone = Lập kỳ tiếp theo từ kỳ này
organize-mail-dead = { $count } bức thư không gửi được

setup-title = Thiết lập
setup-lead = Những điều đại biểu và công chúng thấy trước tiên, và những điều quyết định ai có thể được chấp nhận.
setup-group-place = Địa điểm
setup-group-dates = Thời gian
setup-group-registration = Đăng ký
setup-group-public = Thông tin công khai
setup-slug = Địa chỉ trang
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
setup-status-past = Đã tổ chức: hội thảo đã diễn ra
setup-status-cancelled = Đã hủy
setup-register-by = Hạn đăng ký
setup-confirm-by = Hạn xác nhận tham dự
setup-capacity = Tổng số suất
setup-vetting = Chỉ chấp nhận người đã qua thẩm tra
setup-languages = Ngôn ngữ làm việc
setup-about-en = Về hội thảo này, tiếng Anh
setup-about-vi = Về hội thảo này, tiếng Việt
setup-hosts = Nước đồng tổ chức
setup-hosts-hint = Chọn một nước trong mỗi danh sách. Danh sách không cần thì để trống; lưu lại sẽ có thêm danh sách.
setup-save = Lưu
setup-saved = Đã lưu.
setup-rooms = Phòng họp
setup-room-name = Tên
setup-room-seats = Số ghế
setup-room-add = Thêm phòng
setup-rooms-none = Chưa có phòng họp nào
setup-rooms-none-hint = Xin thêm phòng đầu tiên dưới đây. Các phiên được xếp vào phòng; số chỗ ngồi cho biết khi nào phòng quá nhỏ.
setup-delegations = Các đoàn
setup-delegation-country = Nước
setup-delegation-quota = Số suất
setup-delegation-add = Thêm đoàn
setup-delegations-none = Chưa có đoàn nào
setup-delegations-none-hint = Xin thêm đoàn đầu tiên dưới đây, cùng số suất. Người của các quốc gia tham gia mới đăng ký được.
setup-delegation-taken = đã sử dụng { $taken }
setup-remove = Xóa
setup-remove-of = Xóa { $what }
setup-change = Thay đổi
setup-none-yet = Chưa có
setup-row-of = của { $what }
setup-delegation-line = { $country }: đã sử dụng { $taken }/{ $quota } suất

clone-title = Lập kỳ tiếp theo
clone-lead = Phòng họp, các đoàn cùng số suất, ban tổ chức và các phiên trong chương trình được chép từ hội thảo { $city }; người tham dự thì không.
clone-create = Lập bản nháp
create-title = Lập một kỳ hội thảo
create-lead = Bắt đầu từ đầu. Chép từ một kỳ trước sẽ có sẵn phòng họp, các đoàn và chương trình.

# Vai trò

roles-title = Phân công vai trò
roles-lead = Các thành viên ban tổ chức có quyền như nhau. Đầu mối quốc gia đề cử và giới thiệu người của nước mình.
roles-organizers = Ban tổ chức
roles-focal-points = Đầu mối quốc gia
roles-administrators = Quản trị viên
roles-appoint = Bổ nhiệm
roles-role = Vai trò
roles-administrator = Quản trị viên
roles-organizer = Thành viên ban tổ chức
roles-focal-point = Đầu mối quốc gia
roles-country-hint = Chỉ đầu mối quốc gia mới có.
roles-appoint-administrator = Bổ nhiệm quản trị viên
roles-name = Họ và tên
roles-email = Địa chỉ thư điện tử
roles-language = Ngôn ngữ thư
roles-country = Nước
roles-dismiss = Thu hồi vai trò
roles-dismiss-of = Thu hồi vai trò của { $name }
roles-appointed = Đã bổ nhiệm. Thư thông báo đang được gửi.
roles-dismissed = Đã thu hồi vai trò.
roles-none = Chưa có ai
roles-focal-none = { $countries } chưa có đầu mối; ban tổ chức giới thiệu thay.

admin-title = Quản trị
admin-editions = Các kỳ hội thảo
admin-edition = Hội thảo
admin-series = Chuỗi hội thảo
admin-series-title-en = Tên, tiếng Anh
admin-series-title-vi = Tên, tiếng Việt
admin-series-about-en = Giới thiệu, tiếng Anh
admin-series-about-vi = Giới thiệu, tiếng Việt
admin-series-contact = Địa chỉ thư điện tử của ban thư ký
admin-audit = Nhật ký kiểm tra
admin-mail = Tình trạng thư
admin-workshop-status = Trạng thái
admin-workshop-organizers = Ban tổ chức

series-fault-slug = Dùng 2 đến 60 chữ thường không dấu, chữ số và gạch nối đơn
series-fault-country = Chọn một nước
series-fault-zone = Nhập múi giờ theo tên IANA, ví dụ Asia/Bangkok
series-fault-days = Ngày cuối không được trước ngày đầu, và hội thảo kéo dài tối đa 31{"\u00A0"}ngày
series-fault-hosts = Xin chọn nước từ các danh sách
series-fault-deadline = Hạn không được sau ngày đầu của hội thảo
series-fault-confirm-early = Hạn xác nhận không được trước hạn đăng ký
