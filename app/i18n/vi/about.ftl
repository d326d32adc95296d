# Các trang về hệ thống: quyền riêng tư và khả năng tiếp cận.

privacy-lead = Hệ thống lưu giữ những gì về quý vị, để làm gì, và quý vị có thể làm gì.
privacy-who = Người ngoài không biết ai tham dự
privacy-who-text = Không có danh sách công khai và không công bố số lượng người tham dự. Đăng ký của quý vị chỉ được các đầu mối của quốc gia quý vị và ban tổ chức của hội thảo đó xem. Người tham dự chỉ thấy nhau trong chương trình, với vai trò của mỗi người trong từng phiên.
privacy-what = Hỏi những gì, và khi nào
privacy-what-text = Để quyết định về đăng ký: họ tên, quốc gia, cơ quan, chức vụ, công việc, ngôn ngữ làm việc và địa chỉ thư. Thông tin hộ chiếu, đi lại, bữa ăn và nhu cầu hỗ trợ chỉ được hỏi sau khi quý vị được chấp nhận. Thông tin hộ chiếu được mã hóa từng mục và chỉ hiển thị khi có lý do; lý do đó được ghi lại.
privacy-mail = Thư
privacy-mail-text = Mỗi lá thư chỉ gửi cho một người và không nêu tên người khác. Thư đã gửi cho quý vị được giữ trong “Trang của tôi” để đọc lại.
privacy-trail = Nhật ký
privacy-trail-text = Việc ai đã quyết định, thay đổi, xem hoặc tải nội dung hạn chế đều được ghi lại và không thể sửa về sau.
privacy-cookies = Cookie
privacy-cookies-text = Cookie giữ trạng thái đăng nhập, gắn thư đăng nhập với trình duyệt đã yêu cầu thư, lưu bản đăng ký đang điền dở trong một giờ ở dạng mã hóa, ghi nhớ (cũng ở dạng mã hóa) lần gần nhất quý vị xem tài liệu của hội thảo để trang cho biết có gì mới, và nhớ ngôn ngữ quý vị chọn. Không có gì được tải từ trang khác, không có gì bị đo đếm, và không ai khác được biết quý vị đã vào đây.
privacy-yours = Quý vị có thể làm gì
privacy-yours-text = Trong “Trang của tôi”, quý vị có thể xem và sửa thông tin, xem những gì quý vị đã đồng ý, nhận bản sao thông tin được lưu giữ, và rút đăng ký.

accessibility-lead = Mọi việc đều làm được bằng bàn phím, không cần tập lệnh, trên màn hình hẹp và ở cỡ chữ lớn gấp bốn lần.
accessibility-aim = Chuẩn chúng tôi theo
accessibility-aim-text = Hướng dẫn về khả năng tiếp cận nội dung web (WCAG) 2.2, mức AA. Màu sắc giữ đủ tương phản trong cả giao diện sáng và tối; mỗi trạng thái đều có chữ và hình bên cạnh màu.
accessibility-times = Giờ và ngôn ngữ
accessibility-times-text = Giờ của nơi tổ chức luôn đứng trước và ghi rõ múi giờ. Danh sách ở đầu mỗi trang dùng để đổi ngôn ngữ. Tên người được viết bằng chữ viết của họ và có ghi ngôn ngữ.
accessibility-print = Trên giấy
accessibility-print-text = Chương trình in được trên giấy A4, không kèm danh mục và nút bấm.
accessibility-tell = Nếu quý vị gặp trở ngại
accessibility-tell-text = Xin viết cho ban thư ký; địa chỉ có trên trang các hội thảo. Xin cho biết trang nào và quý vị dùng công cụ gì, quý vị sẽ nhận được nội dung mình cần bằng cách khác.
