# Thư gửi đi. Tiêu đề trung tính: tiêu đề hiện trên màn hình khóa và trong nhật ký.

mail-dear = Kính gửi { $name },
mail-good-day = Kính gửi quý vị,
mail-regards = Trân trọng,
mail-secretariat = Ban thư ký hội thảo
mail-foot-kept = Thư này được lưu trong mục “Trang của tôi” để quý vị đọc lại. Xin không chuyển tiếp thư này.
mail-foot-key = Thư này chứa chìa khóa vào trang của quý vị. Xin không chuyển tiếp thư này.
mail-foot-key-kept = Thư này chứa chìa khóa vào trang của quý vị và được lưu trong mục “Trang của tôi” để quý vị đọc lại. Xin không chuyển tiếp thư này.
mail-foot-typed = Quý vị nhận được thư này vì địa chỉ này đã được nhập vào một phiếu đăng ký.
mail-foot-message = Ban tổ chức gửi thư này cho quý vị vì quý vị có tên trong danh sách đăng ký hội thảo tại { $city }, ngày { $days }.
mail-link-asks-address = Đường dẫn mở một trang yêu cầu nhập địa chỉ đã nhận thư này; không có gì xảy ra cho đến khi quý vị bấm nút trên trang đó.
mail-link-until = Đường dẫn chỉ dùng được một lần, đến { $time } ngày { $day }.
mail-takes-place = Hội thảo diễn ra tại { $city }, ngày { $days }.
mail-we-write-again = Chúng tôi sẽ gửi thư cho quý vị ngay khi có thay đổi. Quý vị có thể xem tình trạng trên trang của mình bất cứ lúc nào.
mail-if-mistaken = Nếu đây là nhầm lẫn, xin viết thư đến { $contact }.

mail-sign-in-subject = Đường dẫn đăng nhập của quý vị
mail-sign-in-headline = Đây là đường dẫn đăng nhập của quý vị.
mail-sign-in-how = Xin mở đường dẫn trong chính trình duyệt mà quý vị đã dùng để yêu cầu, rồi bấm nút trên trang đó. Đường dẫn chỉ dùng được một lần, trong vòng 30 phút.
mail-sign-in-button = Đăng nhập
mail-sign-in-code = Hoặc nhập mã này vào trang đã yêu cầu:
mail-sign-in-not-you = Nếu quý vị không yêu cầu đăng nhập, quý vị không cần làm gì: không có thư này, không ai có thể đăng nhập thay quý vị. Ban thư ký không bao giờ hỏi đường dẫn hay mã.

mail-verify-subject = Xin xác nhận địa chỉ của quý vị
mail-verify-headline = Chúng tôi đã nhận được phiếu. Xin quý vị xác nhận địa chỉ.
mail-verify-why = Quý vị, hoặc người đã nhập địa chỉ của quý vị, đã điền phiếu đăng ký hội thảo tại { $city }, ngày { $days }. Phiếu chỉ có giá trị khi quý vị xác nhận rằng địa chỉ này là của mình.
mail-verify-button = Xác nhận địa chỉ
mail-verify-not-you = Nếu không phải quý vị, quý vị không cần làm gì: phiếu sẽ bị xóa.

mail-registration-subject = Đăng ký của quý vị cho hội thảo tại { $city }
mail-place-subject = Suất tham dự của quý vị tại hội thảo ở { $city }

mail-invited-headline = Quý vị được mời tham dự. Xin quý vị đăng ký.
mail-invited-headline-by = Quý vị được mời tham dự. Xin quý vị đăng ký chậm nhất ngày { $day }.
mail-invited-by = Ban tổ chức trân trọng mời quý vị tham dự. Điền phiếu mất khoảng sáu phút.
mail-invited-button = Mở phiếu đăng ký
mail-nominated-headline = Quý vị được đề cử. Xin quý vị đăng ký.
mail-nominated-headline-by = Quý vị được đề cử. Xin quý vị đăng ký chậm nhất ngày { $day }.
mail-nominated-by = Đầu mối quốc gia của quý vị đã đề cử quý vị. Điền phiếu mất khoảng sáu phút.

mail-status-button = Mở đăng ký của tôi
mail-submitted-headline = Chúng tôi đã nhận được đăng ký của quý vị.
mail-submitted-about = Đăng ký của quý vị cho hội thảo tại { $city }, ngày { $days }, đã đầy đủ và đang được xem xét.
mail-endorsed-headline = Đăng ký của quý vị đã được giới thiệu.
mail-endorsed-about = Quốc gia của quý vị đã giới thiệu đăng ký của quý vị cho hội thảo tại { $city }, ngày { $days }. Tiếp theo, Ban tổ chức sẽ quyết định.
mail-declined-headline = Rất tiếc, chúng tôi không thể dành cho quý vị một suất tham dự.
mail-declined-about = Đăng ký của quý vị cho hội thảo tại { $city }, ngày { $days }, không được chấp nhận.
mail-declined-thanks = Xin cảm ơn quý vị đã quan tâm đến chuỗi hội thảo.
mail-accepted-headline = Quý vị đã được chấp nhận. Xin quý vị xác nhận.
mail-accepted-headline-by = Quý vị đã được chấp nhận. Xin quý vị xác nhận chậm nhất ngày { $day }.
mail-accepted-how = Việc xác nhận mất khoảng bốn phút. Xin quý vị chuẩn bị sẵn hộ chiếu và ngày đi lại.
mail-accepted-how-by = Suất của quý vị được giữ đến ngày nêu trên. Việc xác nhận mất khoảng bốn phút. Xin quý vị chuẩn bị sẵn hộ chiếu và ngày đi lại.
mail-accepted-give-back = Nếu không thể tham dự, quý vị có thể trả lại suất trên cùng trang đó.
mail-waitlisted-headline = Quý vị đang ở trong danh sách chờ.
mail-waitlisted-about = Đăng ký của quý vị cho hội thảo tại { $city }, ngày { $days }, đang chờ suất tham dự.
mail-waitlisted-next = Ngay khi có thể dành cho quý vị một suất, Ban tổ chức sẽ gửi thư cho quý vị.
mail-confirmed-headline = Suất tham dự của quý vị đã được xác nhận.
mail-confirmed-next = Chương trình và tài liệu sẽ có trên trang của quý vị ngay khi được phát hành.
mail-withdrawn-headline = Đăng ký của quý vị đã được rút.
mail-withdrawn-about = Đăng ký của quý vị cho hội thảo tại { $city }, ngày { $days }, đã được rút lại.
mail-substituted-headline = Suất của quý vị đã được chuyển cho người khác.
mail-substituted-about = Suất của quý vị tại hội thảo ở { $city }, ngày { $days }, đã được chuyển cho một người khác trong đoàn.
mail-takes-over-headline = Quý vị được giới thiệu nhận một suất tham dự.
mail-takes-over-about = Quý vị được giới thiệu tiếp nhận một suất của đoàn tại hội thảo ở { $city }, ngày { $days }.
mail-takes-over-next = Suất này được giữ cho đến khi Ban tổ chức quyết định. Khi đó chúng tôi sẽ gửi thư cho quý vị.

mail-agenda-subject = Chương trình hội thảo tại { $city }
mail-agenda-subject-next = Chương trình, phiên bản { $number }: hội thảo tại { $city }
mail-agenda-button = Mở chương trình
mail-agenda-first-headline = Chương trình đã được công bố.
mail-agenda-next-headline = Phiên bản { $number } của chương trình đã được công bố.
mail-agenda-changed-headline = { $count } phiên của quý vị đã thay đổi.
mail-agenda-changed-about = Trong chương trình hội thảo tại { $city }, ngày { $days }, có { $count } thay đổi liên quan đến quý vị:
mail-agenda-new-headline = Quý vị có { $count } phiên mới.
mail-agenda-new-about = Trong chương trình hội thảo tại { $city }, ngày { $days }, có { $count } phiên của quý vị:
mail-session-new = Mới
mail-session-moved = Dời lịch
mail-session-changed = Thay đổi
mail-session-cancelled = Hủy
mail-session-left = Quý vị không còn nhiệm vụ trong phiên này
mail-session-before = trước đây: { $before }
mail-closed-session = Một phiên kín
mail-venue-time = Giờ ghi trong thư là giờ tại { $city }.

mail-role-subject = Vai trò của quý vị trên trang
mail-role-workshop-subject = Vai trò của quý vị đối với hội thảo tại { $city }
mail-role-sign-in = Xin đăng nhập bằng địa chỉ đã nhận thư này.
mail-role-button = Mở trang
mail-administrator-headline = Quý vị là quản trị viên.
mail-administrator-about = Quý vị có thể tạo các kỳ hội thảo và bổ nhiệm thành viên ban tổ chức của chuỗi “{ $series }”.
mail-organizer-headline = Quý vị là thành viên Ban tổ chức.
mail-organizer-about = Quý vị tổ chức hội thảo tại { $city }, ngày { $days }: đăng ký, chương trình, tài liệu và thư từ.
mail-focal-point-headline = Quý vị là đầu mối quốc gia.
mail-focal-point-about = Quý vị đề cử và giới thiệu những người tham dự của quốc gia mình tại hội thảo ở { $city }, ngày { $days }.
