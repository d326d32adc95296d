# Đăng nhập

sign-in-title = Đăng nhập
sign-in-lead = Nhập địa chỉ thư điện tử quý vị đã đăng ký. Chúng tôi gửi một đường dẫn và một mã sáu chữ số; không cần mật khẩu.
sign-in-email = Địa chỉ thư điện tử
sign-in-send = Gửi thư cho tôi
sign-in-unsaved = Quý vị đã bị đăng xuất và nội dung vừa gửi chưa được lưu. Xin đăng nhập trong một thẻ khác; sau đó quay lại một trang tại đây, nơi nội dung đã nhập vẫn còn, và gửi lại.
sign-in-unsaved-open = Đăng nhập (mở trong thẻ mới)
sign-in-sent-title = Xin kiểm tra hộp thư
sign-in-sent = Nếu { $address } có trong danh sách, một bức thư kèm đường dẫn và mã sáu chữ số đang được gửi. Xin mở đường dẫn trong trình duyệt này, hoặc nhập mã tại đây.
sign-in-sent-unnamed = Nếu địa chỉ của quý vị có trong danh sách, một bức thư kèm đường dẫn và mã sáu chữ số đang được gửi. Xin mở đường dẫn trong trình duyệt này, hoặc nhập mã tại đây.
sign-in-code = Mã trong thư
sign-in-code-hint = Sáu chữ số, có hiệu lực trong 30{"\u00A0"}phút
sign-in-with-code = Đăng nhập
sign-in-no-letter = Sau năm phút vẫn chưa có thư?
sign-in-no-letter-hint = Xin xem thư mục thư rác, hoặc đề nghị quản trị thư điện tử của quý vị chấp nhận thư từ { $sender }.
sign-in-again = Yêu cầu thư khác
sign-in-again-title = Đăng nhập lại
sign-in-again-lead = Nội dung quý vị sắp mở hoặc thay đổi cần một bức thư mới, không quá năm phút. Chúng tôi gửi một đường dẫn và một mã sáu chữ số đến địa chỉ của quý vị; sau đó quý vị được đưa trở lại đây.
sign-in-again-form = Chưa có gì thay đổi, và những gì quý vị đã nhập vẫn còn ở đây. Xin đăng nhập lại, quay về trang này rồi gửi biểu mẫu một lần nữa.
sign-in-again-ahead = Muốn gửi biểu mẫu này, quý vị cần đăng nhập trong vòng năm phút trước đó: xin điền, đăng nhập lại rồi gửi.
sign-in-again-open = Đăng nhập lại (mở trong thẻ mới)
sign-in-button-title = Chỉ còn một bước
sign-in-button-lead = Nhấn nút để đăng nhập. Chưa có gì xảy ra: chỉ mở trang này thì không có tác dụng.
sign-in-button = Đăng nhập
sign-in-verify-title = Xác minh địa chỉ của quý vị
sign-in-verify-lead = Nhập địa chỉ đã nhận bức thư, rồi nhấn nút. Đăng ký của quý vị khi đó mới được gửi.
sign-in-verify-agreed = Quý vị đồng ý
sign-in-verify-yours = Nếu quý vị không viết nội dung này, xin đừng làm gì: nó sẽ bị xóa.
sign-in-verify-button = Xác minh và gửi đăng ký
sign-in-invitation-title = Quý vị được mời
sign-in-invitation-lead = Nhập địa chỉ đã nhận bức thư, rồi nhấn nút. Sau đó quý vị xem nội dung lời mời.
sign-in-invitation-button = Mở lời mời
sign-in-admin-title = Nhận vai trò quản trị viên
sign-in-admin-lead = Nhập địa chỉ mà đường dẫn này được tạo cho, rồi nhấn nút.
sign-in-other-title = Đường dẫn này thuộc về một trình duyệt khác.
sign-in-other-lead = Đường dẫn chỉ đăng nhập được trong trình duyệt quý vị đã dùng để yêu cầu thư.
sign-in-other-todo = Xin mở đường dẫn trong trình duyệt đó, hoặc nhập mã sáu chữ số tại đó. Quý vị cũng có thể yêu cầu một bức thư khác tại đây.
sign-in-void-title = Đường dẫn này không dùng được.
sign-in-void-lead = Đường dẫn đã được dùng, đã hết hạn hoặc không đầy đủ.
sign-in-void-todo = Xin yêu cầu một bức thư khác. Đường dẫn trong thư dùng được một lần.
sign-in-over-title = Đã hết thời gian trả lời.
sign-in-over-lead = Đường dẫn này không còn mở được phiếu đăng ký.
sign-in-over-todo = Nếu quý vị vẫn muốn tham dự, xin viết cho đầu mối quốc gia hoặc ban tổ chức. Nếu quý vị đã đăng ký, xin đăng nhập.
sign-in-over-todo-own = Nếu quý vị vẫn muốn tham dự, xin viết cho đầu mối quốc gia hoặc ban tổ chức. Nếu quý vị đã đăng ký, trang của quý vị cho biết tình trạng.
sign-in-nominated = Đầu mối quốc gia đã đề cử quý vị tham dự hội thảo tại { $place }.
sign-in-invited = Ban tổ chức đã mời quý vị tham dự hội thảo tại { $place }.
sign-in-answer-until = Quý vị có thể trả lời đến hết { $date }.
sign-in-answered-until = Thời hạn trả lời là hết { $date }.
sign-in-fault-code = Mã này không dùng được. Mã có sáu chữ số, có hiệu lực trong 30{"\u00A0"}phút và năm lần thử, và chỉ dùng được trong trình duyệt đã yêu cầu. Nếu mã có thể đã hết lượt thử, xin yêu cầu một bức thư khác.
sign-in-fault-address = Bức thư đã được gửi tới một địa chỉ khác
sign-in-fault-email = Nhập địa chỉ đầy đủ, ví dụ ten@coquan.example
sign-out = Đăng xuất
signed-out-title = Quý vị đã đăng xuất

# Trang của tôi

me-title = Trang của tôi
me-signed-in-as = Đang đăng nhập: { $name }
me-registered-before = Địa chỉ này đã có đăng ký, vì vậy phiếu vừa gửi không được tiếp nhận. Đăng ký có hiệu lực là đăng ký trên trang này.
me-nothing-title = Quý vị chưa có đăng ký nào.
me-nothing-lead = Xin tìm kỳ hội thảo tới và đăng ký, hoặc mở lời mời trong hộp thư.
me-find-workshop = Các hội thảo
me-roles-title = Công việc của quý vị
me-role-administrator = Quản trị
me-role-administrator-hint = Các kỳ hội thảo, vai trò, thư và nhật ký kiểm tra
me-role-organizer = Tổ chức hội thảo { $city }
me-as-organizer = Quý vị là thành viên ban tổ chức
me-as-focal-point = Quý vị là đầu mối quốc gia của { $country }
me-earlier-workshops = { $count ->
   *[other] { $count } hội thảo trước đây
}
me-endorse = { $count ->
    [0] Không có ai đang chờ quý vị giới thiệu.
   *[other] { $count } người đang chờ quý vị giới thiệu.
}
me-endorse-lead = Đoàn { $country } dự hội thảo { $city } đã sử dụng { $taken }/{ $quota } suất.
me-to-delegation = Đến trang của đoàn
me-decide = { $count ->
    [0] Không có đăng ký nào đang chờ quý vị quyết định.
   *[other] { $count } đăng ký đang chờ quý vị quyết định.
}
me-decide-lead = Hội thảo { $city } diễn ra ngày { $days }; đã sử dụng { $taken }/{ $capacity } suất.
me-registrations = Các hội thảo khác của quý vị
me-took-part = Quý vị đã tham dự
me-sessions = Các phiên sắp tới của quý vị
me-sessions-hint = Giờ { $city } ({ $offset })
me-session-upload = Tải tài liệu lên
me-whole-agenda = Toàn bộ chương trình
me-subscribe = Đăng ký theo dõi trong lịch của quý vị
me-messages = Thư
me-messages-hint = Những gì chúng tôi đã viết cho quý vị, phòng khi thư bị thất lạc
me-messages-all = Tất cả thư
me-messages-none = Chưa có thư nào. Thư chúng tôi gửi cho quý vị được lưu tại đây, trừ thư có đường dẫn đăng nhập.
me-unread = Chưa đọc
me-details = Thông tin của quý vị
me-details-see = Xem và sửa
me-consents = Những nội dung quý vị đã đồng ý
me-export = Tải về dữ liệu của tôi
me-sign-out-everywhere = Đăng xuất khỏi mọi nơi
me-signed-out-everywhere-lead = Mọi trình duyệt quý vị đang đăng nhập, kể cả trình duyệt này, sẽ được đăng xuất.

details-title = Thông tin của quý vị
details-lead = Đây là cách quý vị được ghi tên tại đây. Ban tổ chức thấy thông tin này; thư cũng dùng thông tin này.
details-full-name = Họ và tên như trong hộ chiếu
details-full-name-hint = Viết trên một dòng, theo thứ tự trong hộ chiếu. Nếu quý vị chỉ có một tên thì ghi một tên.
details-badge-name = Tên trên thẻ
details-badge-name-hint = Nếu để trống, thẻ sẽ ghi họ và tên đầy đủ.
details-form-of-address = Chúng tôi nên xưng hô với quý vị thế nào?
details-form-of-address-hint = Dùng trong thư và tại bàn đón tiếp, ví dụ Ông{"\u00A0"}Thành, Puan{"\u00A0"}Siti, Khun{"\u00A0"}Anan.
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
details-zone-unknown = Không có múi giờ nào tên như vậy; nhập tên như Asia/Jakarta
details-save = Lưu
details-saved = Đã lưu thông tin của quý vị.
details-refused-stale = Thông tin của quý vị đã thay đổi sau khi quý vị mở trang. Trang đang hiển thị trạng thái hiện tại; nội dung quý vị nhập chưa được lưu.

consents-title = Những nội dung quý vị đã đồng ý
consents-none = Chưa có nội dung nào cần quý vị đồng ý
consents-given = đồng ý
consents-refused = không đồng ý
consents-line = { $purpose }: { $answer }, { $date } (thông báo phiên bản { $version })

purpose-registration = Sử dụng thông tin của tôi cho hội thảo này
purpose-photograph = Ảnh trong báo cáo
purpose-contact-list = Tên của tôi trong danh sách liên hệ của đại biểu

me-welcome = Kính chào quý vị.
