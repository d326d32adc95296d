# Đăng ký: phiếu giai đoạn 1

reg-progress = Tiến trình
reg-step-about = Về quý vị
reg-step-work = Công việc
reg-step-check = Kiểm tra và gửi
reg-by = Hạn đăng ký: { $date }
reg-choose = Chọn …
reg-full-name = Họ và tên đầy đủ như trong hộ chiếu
reg-full-name-hint = Viết trên một dòng, theo đúng thứ tự trong hộ chiếu. Nếu quý vị chỉ có một tên thì một tên là đủ.
reg-full-name-missing = Nhập họ và tên đầy đủ như trong hộ chiếu
reg-form-of-address = Chúng tôi nên xưng hô với quý vị thế nào?
reg-form-of-address-hint = Dùng trong thư và tại bàn đón tiếp, ví dụ Ông{"\u00A0"}Thành, Bà{"\u00A0"}Châu.
reg-form-of-address-short = Cách xưng hô
reg-native-name = Tên bằng chữ viết bản ngữ
reg-native-name-hint = Nếu cách viết khác với hộ chiếu, ví dụ สมชาย ใจดี.
reg-country = Quốc gia nơi quý vị công tác
reg-country-missing = Chọn quốc gia nơi quý vị công tác
reg-agency = Cơ quan
reg-agency-settled = Quý vị đã được giới thiệu với cơ quan này. Nếu có thay đổi, xin viết cho ban tổ chức.
reg-agency-nominated = Nếu khác với cơ quan khi quý vị được đề cử, đầu mối sẽ được hỏi lại để giới thiệu quý vị với cơ quan này.
reg-agency-missing = Nhập cơ quan nơi quý vị công tác
reg-function = Quý vị làm công việc gì?
reg-function-missing = Chọn công việc của quý vị
reg-email = Địa chỉ thư điện tử
reg-email-hint = Chúng tôi sẽ gửi thư đến đó để xác nhận địa chỉ là của quý vị. Nên dùng địa chỉ công vụ.
reg-email-missing = Nhập địa chỉ đầy đủ, ví dụ ten@coquan.example
reg-phone = Điện thoại
reg-phone-hint = Theo dạng quốc tế, ví dụ +84{"\u00A0"}24{"\u00A0"}5550{"\u00A0"}1403
reg-position = Chức vụ
reg-position-hint = Theo cách gọi của cơ quan, ví dụ Trưởng phòng
reg-position-missing = Nhập chức vụ của quý vị
reg-rank = Cấp bậc
reg-honorific = Học hàm, học vị hoặc danh xưng
reg-languages = Ngôn ngữ làm việc
reg-languages-hint = Mọi ngôn ngữ mà quý vị có thể theo dõi một phiên họp
reg-languages-missing = Chọn ít nhất một ngôn ngữ
reg-gender = Giới tính
reg-gender-hint = Chỉ dùng để thống kê trong báo cáo, không bao giờ kèm tên quý vị
reg-gender-f = Nữ
reg-gender-m = Nam
reg-gender-x = Khác, hoặc tôi tự mô tả theo cách khác
reg-gender-untold = Tôi không muốn nêu
reg-kind = Tư cách tham dự
reg-kind-delegate = Đại biểu
reg-kind-guest = Khách mời
reg-kind-speaker = Diễn giả
reg-to-work = Tiếp tục: công việc
reg-to-check = Tiếp tục: kiểm tra
reg-back-to-about = Trở lại “Về quý vị”
reg-change = Sửa
reg-change-about = Sửa “Về quý vị”
reg-change-work = Sửa “Công việc”
reg-send = Gửi đăng ký
reg-consents = Những nội dung quý vị đồng ý
reg-consent-registration = Thông tin của tôi được dùng để xét đăng ký và tổ chức hội thảo này
reg-consent-registration-hint = Bắt buộc: nếu không đồng ý thì không thể đăng ký
reg-consent-photograph = Hình ảnh của tôi tại hội thảo có thể xuất hiện trong báo cáo
reg-consent-contact-list = Tên và cơ quan của tôi có thể nằm trong danh sách liên hệ gửi cho người tham dự
reg-consent-optional = Không bắt buộc: để trống không ảnh hưởng gì đến quý vị
reg-consent-missing = Quý vị cần đồng ý để thông tin được dùng cho việc xét đăng ký
reg-how-used = Thông tin của quý vị được sử dụng thế nào
reg-good-to-know = Cần biết
reg-know-steps = Ba bước ngắn, khoảng sáu phút.
reg-know-way = Đầu mối quốc gia giới thiệu, sau đó ban tổ chức quyết định. Quý vị sẽ nhận thư và xem được kết quả tại đây.
reg-know-nominated = Đầu mối của { $country } đã đề cử quý vị.
reg-know-way-nominated = Với cơ quan khi được đề cử, quý vị được coi là đã được giới thiệu: sau khi quý vị gửi phiếu này, ban tổ chức sẽ quyết định. Quý vị sẽ nhận thư và xem được kết quả tại đây.
reg-know-invited = Ban tổ chức đã mời quý vị.
reg-know-way-invited = Không cần ai giới thiệu quý vị: sau khi quý vị gửi phiếu này, ban tổ chức sẽ xác nhận suất của quý vị. Quý vị sẽ nhận thư và xem được kết quả tại đây.
reg-know-later = Thông tin hộ chiếu, đi lại và bữa ăn chỉ được hỏi sau khi quý vị được chấp nhận.
reg-know-secret = Danh sách người tham dự không bao giờ được công bố.
reg-sent-title = Xin kiểm tra hộp thư
reg-sent-lead = Chúng tôi đã gửi thư đến địa chỉ quý vị vừa nhập. Xin mở đường dẫn trong thư và nhấn nút tại đó: chỉ khi ấy đăng ký của quý vị mới được gửi đi. Đường dẫn có hiệu lực trong bảy ngày.
reg-sent-known = Nếu địa chỉ này đã đăng ký hội thảo này, thư sẽ dẫn đến trang của quý vị.
reg-sent-no-letter = Sau năm phút vẫn chưa có thư?
reg-sent-no-letter-hint = Xin xem thư mục thư rác, đề nghị quản trị thư điện tử chấp nhận thư từ { $sender }, hoặc kiểm tra xem địa chỉ đã đầy đủ chưa.
reg-sent-again = Điền lại phiếu
reg-back-to-workshop = Về hội thảo này
reg-closed-title = Đã đóng đăng ký hội thảo tại { $city }.
reg-closed-lead = Không thể đăng ký hoặc đề cử thêm nữa.
reg-closed-todo = Nếu quý vị đã đăng ký, xin đăng nhập để xem tình trạng. Nếu quý vị được ban tổ chức mời, xin mở đường dẫn trong thư: thư ghi rõ thời hạn.
reg-over-own = Những gì của quý vị có trên trang của quý vị.
reg-past-title = Hội thảo này đã diễn ra.
reg-past-lead = Không thể đăng ký hội thảo này nữa.
reg-past-todo = Nếu quý vị đã tham dự, xin đăng nhập để xem phần của mình.
reg-cancelled-title = Hội thảo này đã bị hủy.
reg-cancelled-lead = Không thể đăng ký hội thảo này nữa.
reg-cancelled-todo = Nếu quý vị đã đăng ký, chúng tôi đã gửi thư cho quý vị: xin đăng nhập để đọc.
reg-soon-title = Chưa mở đăng ký.
reg-soon-lead = Hội thảo đang được chuẩn bị.
reg-soon-todo = Xin quay lại sau, hoặc đọc những thông tin đã có về hội thảo.

reg-vetting-not-needed = Không cần
reg-vetting-pending = Đang chờ
reg-vetting-cleared = Đã thông qua
reg-vetting-not-cleared = Không thông qua

# Diễn biến của một đăng ký, cho người quyết định

reg-event-invite = Được mời
reg-event-nominate = Được đề cử
reg-event-submit = Đã gửi đăng ký
reg-event-submit-nominated = Gửi đăng ký sau khi được đề cử, nên được coi là đã giới thiệu
reg-event-submit-invited = Gửi đăng ký theo lời mời của ban tổ chức: không cần giới thiệu
reg-event-endorse = Được giới thiệu
reg-event-not-endorse = Không được giới thiệu
reg-event-accept = Được chấp nhận
reg-event-waitlist = Được đưa vào danh sách chờ
reg-event-decline = Không được chấp nhận
reg-event-confirm = Người tham dự đã xác nhận
reg-event-withdraw = Đã rút
reg-event-substitute = Đã thay người: suất được chuyển đi
reg-event-take-over = Tiếp nhận một suất

# Trang của tôi

place-title = Suất của tôi tại { $city }
place-course = Đăng ký của quý vị
place-what-is-held = Thông tin chúng tôi đang lưu
place-invited = Quý vị được mời đến { $city }.
place-invited-lead = Hội thảo diễn ra ngày { $days }. Xin cho chúng tôi biết về quý vị: mất khoảng sáu phút.
place-invited-over = Đã hết thời gian trả lời lời mời này. Nếu quý vị vẫn muốn tham dự, xin viết cho đầu mối quốc gia hoặc ban tổ chức.
place-submitted = Chúng tôi đã nhận được đăng ký của quý vị.
place-submitted-lead = Tiếp theo, đăng ký được xem xét giới thiệu thay mặt quốc gia của quý vị, sau đó ban tổ chức quyết định. Chúng tôi gửi thư cho quý vị ở mỗi bước.
place-endorsed = Quý vị đã được giới thiệu. Ban tổ chức sẽ quyết định.
place-endorsed-lead = Chúng tôi sẽ gửi thư ngay khi có quyết định. Quý vị không cần làm gì thêm.
place-takes-over = Một suất đang được giữ cho quý vị. Ban tổ chức sẽ quyết định.
place-takes-over-lead = Quý vị tiếp nhận một suất của đoàn. Suất này được giữ đến khi ban tổ chức quyết định; khi đó chúng tôi sẽ gửi thư cho quý vị.
place-waitlisted = Quý vị đang ở trong danh sách chờ.
place-waitlisted-lead = Đăng ký của quý vị đang chờ suất tham dự. Khi phân bổ suất, ban tổ chức xem danh sách chờ trước tiên và chúng tôi sẽ gửi thư cho quý vị.
place-accepted = Quý vị đã được chấp nhận.
place-accepted-confirm-by = Xin xác nhận chậm{ "\u00A0" }nhất ngày
place-accepted-lead = Việc xác nhận mất bốn phút: ngày đến và ngày về, bữa ăn, nhu cầu hỗ trợ tiếp cận và hộ chiếu. Cho đến lúc đó, suất được giữ cho quý vị.
place-confirmed = Quý vị đã có suất dự hội thảo tại { $city }.
place-confirmed-lead = Hội thảo diễn ra ngày { $days }. Nếu các phiên của quý vị thay đổi, chúng tôi sẽ gửi thư.
place-attended = Quý vị đã tham dự tại { $city }.
place-attended-lead = Hội thảo đã diễn ra ngày { $days }. Chương trình và tài liệu vẫn mở cho quý vị.
place-declined = Rất tiếc, chúng tôi không thể dành cho quý vị một suất.
place-declined-lead = Chúng tôi rất tiếc. Xin cảm ơn quý vị đã sẵn lòng tham dự; sẽ còn những hội thảo khác.
place-withdrawn = Đăng ký của quý vị đã được rút.
place-withdrawn-lead = Nếu đây là nhầm lẫn, xin viết cho ban tổ chức.
place-substituted = Suất của quý vị đã được chuyển cho người khác.
place-substituted-lead = Nếu đây là nhầm lẫn, xin viết cho đầu mối quốc gia hoặc ban tổ chức.
place-under-review = Đăng ký của quý vị đang được xem xét.
place-do-register = Điền đăng ký của tôi
place-do-complete = Bổ sung thông tin của tôi
place-do-confirm = Xác nhận suất của tôi
place-do-agenda = Xem chương trình
place-do-correct = Sửa thông tin của tôi
place-do-stay = Thay đổi việc đi lại và bữa ăn
place-do-withdraw = Tôi không thể đến
place-by = chậm nhất là { $date }, { $left }
place-ahead-submitted = Quý vị gửi đăng ký
place-ahead-endorsed = Quốc gia của quý vị giới thiệu
place-ahead-accepted = Ban tổ chức chấp nhận
place-event-endorse = Được giới thiệu cho đoàn { $country }
place-event-nominate = Đầu mối của { $country } đã đề cử
place-event-submit-nominated = Đã gửi; quốc gia của quý vị đã giới thiệu từ trước
place-event-decline = Không thể dành một suất
place-event-confirm = Quý vị xác nhận
place-event-take-over = Quý vị tiếp nhận một suất
place-data = Thông tin
place-data-hint = Như ban tổ chức nhìn thấy
place-correct-title = Sửa thông tin của quý vị
place-correct-lead = Quốc gia và địa chỉ giữ nguyên: nếu chưa đúng, xin viết cho ban tổ chức.
place-complete-title = Bổ sung thông tin của quý vị
place-complete-lead = Người khác đã giới thiệu quý vị với những gì họ biết. Xin kiểm tra và điền phần còn lại.
place-done-submitted = Đăng ký của quý vị đã được gửi. Một bức thư thông báo đang được gửi đến quý vị.
place-done-confirmed = Quý vị đã xác nhận suất của mình. Một bức thư thông báo đang được gửi đến quý vị.
place-done-saved = Đã lưu.
place-done-withdrawn = Đăng ký của quý vị đã được rút.

# Giai đoạn 2

stay-title = Đi lại, bữa ăn và hộ chiếu
stay-confirm-title = Xác nhận suất của quý vị
stay-change-title = Thay đổi việc đi lại và bữa ăn
stay-confirm-by = Xin xác nhận chậm nhất là { $date }. Sau đó ban tổ chức có thể dành suất cho người khác.
stay-lead = Xin cho biết những gì quý vị đã rõ; có thể thay đổi cho đến khi hội thảo bắt đầu. Mọi mục ở đây đều không bắt buộc.
stay-confirm = Xác nhận suất của tôi
stay-save = Lưu
stay-arrival = Ngày đến
stay-departure = Ngày về
stay-meal = Bữa ăn
stay-access-needs = Nhu cầu hỗ trợ tiếp cận
stay-access-needs-hint = Ví dụ đường dốc cho xe lăn, thiết bị trợ thính, thuốc cần giữ lạnh
stay-emergency = Trong trường hợp khẩn cấp
stay-emergency-name = Chúng tôi có thể gọi cho ai?
stay-emergency-phone = Theo số nào?
stay-passport = Hộ chiếu
stay-passport-hint = Dùng cho thư xin thị thực và danh sách tại cổng. Thông tin được mã hóa trước khi lưu, và mỗi lần thành viên ban tổ chức đọc đều được ghi lại kèm lý do. Xin điền cả ba ô, hoặc để trống cả ba.
stay-passport-number = Số hộ chiếu
stay-passport-country = Nước cấp
stay-passport-expires = Có giá trị đến
stay-passport-number-missing = Nhập số hộ chiếu
stay-passport-country-missing = Chọn nước cấp hộ chiếu
stay-passport-expires-missing = Nhập ngày hết hạn của hộ chiếu, chẳng hạn 15/03/2030
stay-passport-held = Đang lưu một hộ chiếu: { $number }.
stay-passport-keep = Đang lưu một hộ chiếu: { $number }. Để trống các ô này nếu muốn giữ nguyên.
stay-passport-show = Hiện hộ chiếu của tôi

withdraw-title = Rút đăng ký
withdraw-question = Quý vị muốn nhường lại suất tại { $city }?
withdraw-lead = Đăng ký được rút ngay và không thể khôi phục. Suất của quý vị sẽ dành cho người đang chờ. Nếu một đồng nghiệp có thể đến thay, xin đề nghị đầu mối quốc gia thay người: khi đó suất vẫn thuộc về đoàn của quý vị.
withdraw-button = Rút đăng ký của tôi
withdraw-keep = Giữ đăng ký của tôi

# Trang của đầu mối quốc gia

deleg-title = Đoàn { $country }
deleg-by = Hạn đề cử: { $date }
deleg-places = Số suất
deleg-of-places = { $quota ->
   *[other] trên { $quota } suất đã sử dụng
}
deleg-n-confirmed = { $count } đã xác nhận
deleg-n-accepted = { $count } được chấp nhận
deleg-n-held = { $count } được giữ cho người thay
deleg-n-free = { $count } còn trống
deleg-waiting = Đang chờ quý vị
deleg-nothing-waits = Không có ai đang chờ giới thiệu.
deleg-asks = { $position }, { $agency }, xin tham dự.
deleg-endorse = Giới thiệu
deleg-not-endorse = Không giới thiệu
deleg-not-endorse-question = Không giới thiệu { $name }?
deleg-not-endorse-lead = Người này nhận một bức thư không nêu lý do. Không thể hoàn tác.
deleg-people = Thành viên đoàn
deleg-put-forward = { $count ->
    [0] Chưa có ai
   *[other] { $count } người
}
deleg-nominate = Đề cử một người
deleg-upload = Tải bảng tính lên
deleg-over = Đã hết hạn đề cử. Suất đã được dành vẫn có thể chuyển cho người thay.
deleg-nobody = Chưa có ai của quốc gia quý vị đăng ký
deleg-nobody-hint = Quý vị có thể đề cử, hoặc chờ người tự đăng ký: khi đó họ xuất hiện ở mục “Đang chờ quý vị”.
deleg-work = Công việc
deleg-confirms-by = Xác nhận chậm nhất ngày { $date }
deleg-place-held = Suất được giữ, ban tổ chức quyết định
deleg-organizers-decide = Ban tổ chức quyết định
deleg-unanswered = Đã gửi thư, chưa trả lời
deleg-substitute = Thay người
deleg-remind = Gửi lại thư
deleg-another-agency = Đã được đề cử, nhưng phiếu ghi cơ quan khác với khi được đề cử: cần được giới thiệu lại.
deleg-decide = Quyết định của quý vị
deleg-reason = Lý do
deleg-reason-hint = Chỉ lưu cho những người quyết định. Người đăng ký không bao giờ được biết.
deleg-done-endorsed = Đã giới thiệu. Thư đang được gửi, tiếp theo ban tổ chức quyết định.
deleg-done-not-endorsed = Không giới thiệu. Một bức thư không nêu lý do đang được gửi.
deleg-done-nominated = { $count ->
    [1] Đã đề cử. Thư kèm đường dẫn đang được gửi.
   *[other] Đã đề cử { $count } người. Thư kèm đường dẫn đang được gửi đến từng người.
}
deleg-done-reminded = Thư đang được gửi lại.
deleg-done-substituted = Suất đã được chuyển. Thư đang được gửi đến cả hai người.
deleg-done-moved-on = Đăng ký này đã thay đổi trong lúc đó: nội dung đang hiển thị là tình trạng hiện tại.

nominate-title = Đề cử một người
nominate-lead = Người được đề cử nhận thư kèm đường dẫn, hoàn thành đăng ký và được coi là đã giới thiệu, với cơ quan mà quý vị nêu. Quý vị có thể đề cử nhiều hơn số suất.
nominate-by = Hạn cuối: { $date }.
nominate-button = Đề cử
nominate-full-name-missing = Nhập họ và tên đầy đủ như trong hộ chiếu của người được đề cử
nominate-agency-missing = Nhập cơ quan nơi người này công tác
nominate-position-missing = Nhập chức vụ của người này
nominate-function-missing = Chọn công việc của người này
nominate-full-name-hint = Viết trên một dòng, theo đúng thứ tự trong hộ chiếu
nominate-email-hint = Địa chỉ của chính người đó: đường dẫn chỉ dùng được với địa chỉ này
nominate-letters = Ngôn ngữ của thư
nominate-function = Công việc
nominate-form-of-address = Nên xưng hô với người này thế nào?
nominate-native-name = Tên bằng chữ viết bản ngữ

subst-title = Thay { $name } bằng người khác
subst-lead = Suất được giữ cho người mới đến khi ban tổ chức quyết định. Cả hai người đều nhận thư. Kết quả thẩm tra không chuyển theo: người mới được thẩm tra lại nếu cần.
subst-button = Chuyển suất
subst-back = Giữ nguyên

import-title = Tải bảng tính lên
import-lead = Mỗi hàng là một đề cử. Mọi hàng được nhận cùng lúc; nếu một hàng có lỗi, không hàng nào được nhận. Hàng 1 là hàng đầu tiên dưới dòng tiêu đề.
import-file = Tệp
import-file-hint = CSV mã UTF-8 (trong Excel: “CSV UTF-8”), tối đa 60{"\u00A0"}KB. Các cột: { $columns }. Ba cột đầu là bắt buộc.
import-button = Đề cử mọi người trong tệp
import-refused = { $count ->
   *[other] Chưa đề cử ai: có { $count } lỗi
}
import-row = Hàng { $row }, { $column }: { $fault }
import-no-file = Chọn một tệp
import-unreadable = Tệp này không phải CSV mã UTF-8
import-empty = Tệp không có hàng nào dưới hàng tiêu đề
import-too-long = Tệp có hơn { $most } hàng
import-no-column = Thiếu cột “{ $column }”
import-not-offered = Không nằm trong các câu trả lời có sẵn
import-other-delegation = Đây là quốc gia của đoàn khác
import-same-as = Hàng { $row } có cùng địa chỉ

# Trang của ban tổ chức

regs-title = Đăng ký
regs-closes = Đóng đăng ký: { $date }
regs-caption = Đăng ký hội thảo tại { $city }
regs-all = Tất cả
regs-to-decide = Chờ quyết định
regs-waiting = Danh sách chờ
regs-accepted = Được chấp nhận
regs-confirmed = Đã xác nhận
regs-not-yet = Chưa hoàn tất
regs-over = Đã kết thúc
regs-search = Tìm tên, địa chỉ, cơ quan
regs-any = Tất cả
regs-name = Tên
regs-country = Quốc gia
regs-function = Công việc
regs-vetting = Thẩm tra
regs-status = Tình trạng
regs-since = Từ
regs-work = Cơ quan, công việc
regs-actions = Thao tác
regs-sort = Sắp xếp theo
regs-filter = Lọc
regs-more-filters = Bộ lọc khác
regs-with-chosen = Với những người đã chọn
regs-all-here = Chọn tất cả trên trang này
regs-select = Chọn { $name }
regs-accept = Chấp nhận
regs-waitlist = Đưa vào danh sách chờ
regs-decline = Không chấp nhận
regs-write = Viết thư cho họ
regs-invite = Mời một người
regs-back = Trở lại danh sách đăng ký
regs-none-chosen = Chọn ít nhất một đăng ký
regs-decline-question = { $count ->
    [1] Không chấp nhận người này?
   *[other] Không chấp nhận { $count } người này?
}
regs-decline-lead = { $count ->
   *[other] Mỗi người nhận một bức thư không nêu lý do. Không thể hoàn tác.
}
regs-empty = Chưa có ai đăng ký
regs-empty-hint = Khi mở đăng ký, những người đăng ký, được đề cử hoặc được mời sẽ xuất hiện tại đây.
regs-nothing-found = Không tìm thấy ai
regs-nothing-found-hint = Xin bỏ bớt một bộ lọc, hoặc tìm với ít từ hơn.
regs-place-free = Đoàn { $country } còn { $free } suất trống.
regs-place-free-guest = Còn { $free } suất trống cho khách mời hoặc diễn giả.
regs-longest = Chờ lâu nhất: { $name }, từ ngày { $date }.
regs-give-place = Dành suất cho { $name }
regs-since-day = từ ngày { $date }
regs-done-accept = { $count ->
    [1] Đã chấp nhận. Thư đang được gửi.
   *[other] Đã chấp nhận { $count } người. Thư đang được gửi.
}
regs-done-waitlist = { $count ->
    [1] Đã đưa vào danh sách chờ. Thư đang được gửi.
   *[other] Đã đưa { $count } người vào danh sách chờ. Thư đang được gửi.
}
regs-done-decline = { $count ->
    [1] Không chấp nhận. Thư đang được gửi.
   *[other] Không chấp nhận { $count } người. Thư đang được gửi.
}
regs-done-invited = Đã mời. Thư kèm đường dẫn đang được gửi.
regs-went = { $count ->
    [0] Không thực hiện được cho ai.
   *[other] Đã thực hiện cho { $count } người; thư đang được gửi. Những người còn lại được nêu bên dưới.
}

one-decide = Hiện nay: { $status }
one-withdraw = Rút đăng ký
one-decline-question = Không chấp nhận { $name }?
one-withdraw-question = Rút đăng ký của { $name }?
one-withdraw-lead = Đăng ký kết thúc, suất trở thành suất trống và người này nhận một bức thư không nêu lý do. Không thể hoàn tác.
one-keep = Giữ nguyên như hiện nay
one-waits-focal-point = Đầu mối của quốc gia quyết định có giới thiệu hay không.
one-waits-confirmation = Người này chưa xác nhận.
one-place-held = Một suất được giữ cho người này đến khi quý vị quyết định.
one-reason = Lý do riêng
one-reason-hint = Chỉ dành cho những người quyết định; người đăng ký không bao giờ được biết.
one-reminder-no-reason = Thư nhắc không lưu lý do: xin để trống ô này hoặc quyết định
one-history = Diễn biến
one-history-none = Không có diễn biến nào được ghi lại: đăng ký này được nhập vào theo trạng thái sẵn có.
one-takes-place-of = Thay vào suất của { $name }.
one-place-taken-by = { $name } tiếp nhận suất này.
one-namesakes = Hội thảo này có người khác trùng tên. Có thể là cùng một người:
one-vetting-is = Thẩm tra: { $vetting }
one-vetting-hint = Chỉ ghi kết quả, số tham chiếu và ngày. Không bao giờ ghi lý do.
one-vetting-change = Ghi kết quả thẩm tra
one-vetting-outcome = Kết quả
one-vetting-reference = Số tham chiếu
one-vetting-date = Ngày có kết quả
one-vetting-expires = Có hiệu lực đến
one-vetting-expires-early = Không thể hết hiệu lực trước ngày có kết quả
one-vetting-save = Lưu kết quả thẩm tra
one-no-passport = Không lưu hộ chiếu nào.
one-passport-reveal = Hiện hộ chiếu
one-passport-lead = Hộ chiếu chỉ hiện một lần, ở trang tiếp theo. Ai đã xem, khi nào và vì sao được lưu mãi trong nhật ký. Quý vị phải đăng nhập bằng thư mới trong vòng năm phút trước đó.
one-passport-reason = Quý vị cần để làm gì?
one-passport-reason-hint = Ví dụ: thư xin thị thực gửi đại sứ quán
one-done-withdraw = Đã rút đăng ký. Thư đang được gửi.
one-done-vetting = Đã ghi kết quả thẩm tra.

invite-title = Mời một người
invite-lead = Người được mời nhận thư kèm đường dẫn chỉ dùng được với địa chỉ của họ, và tự điền phần còn lại.
invite-kind = Với tư cách gì?
invite-kind-missing = Chọn tư cách tham dự của người này
invite-country-missing = Chọn đoàn mà người này tham gia
invite-country-not-meant = Khách mời và diễn giả không thuộc đoàn nào: chọn “Không có”, hoặc mời người này với tư cách đại biểu
invite-delegate-hint = Thuộc một đoàn và tính vào số suất của đoàn; đầu mối của đoàn giới thiệu
invite-guest-hint = Không thuộc đoàn nào; chỉ tính vào tổng số suất của hội thảo
invite-country = Đoàn
invite-no-country = Không có (khách mời và diễn giả)
invite-button = Mời
