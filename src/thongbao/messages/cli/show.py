"""Messages of `thongbao show`: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.show.short": ("Xem tóm tắt, bố cục và nhiệm vụ.", "Look at summary, outline and tasks."),
    "cli.show.usage": ("[TÙY CHỌN] TỆP", "[OPTIONS] FILE"),
    "cli.show.help": (
        (
            "Đọc một văn bản, hoặc một bản ghi đã lưu (.yaml, .json), và hiện cho người xem: tóm "
            "tắt, bố cục dạng cây, "
            "bảng nhiệm vụ và các điểm cần xem lại. Màu chỉ dùng trên màn hình; đặt NO_COLOR để tắt."
        ),
        (
            "Read a document, or a saved record (.yaml, .json), and show it to people: a summary, "
            "the outline as a tree, "
            "the table of tasks and the doubts. Colour is for terminals only; set NO_COLOR to switch "
            "it off."
        ),
    ),
    "cli.show.examples": (
        "thongbao show 45-TB-UBND.docx\nthongbao show banghi/45-TB-UBND.yaml\nthongbao show tb.pdf | less",
        "thongbao show 45-TB-UBND.docx\nthongbao show records/45-TB-UBND.yaml\nthongbao show tb.pdf | less",
    ),
    "cli.show.file": (
        "Văn bản, bản ghi, hoặc '-' để đọc từ stdin.",
        "A document, a record, or '-' for standard input.",
    ),
    "cli.show.outline": ("BỐ CỤC", "OUTLINE"),
    "cli.show.tasks": ("NHIỆM VỤ ({count})", "TASKS ({count})"),
    "cli.show.doubts": ("CẦN XEM LẠI ({count})", "IN DOUBT ({count})"),
    "cli.show.pages": ("{count} trang", "pages: {count}"),
    "cli.show.tables": ("[bảng: {count}]", "[tables: {count}]"),
    "cli.show.with": ("làm việc với {name}", "with {name}"),
    "cli.show.file_name": ("Tệp", "File"),
    "cli.show.kind": ("Loại", "Kind"),
    "cli.show.issuer": ("Cơ quan", "Issuer"),
    "cli.show.number": ("Số, ký hiệu", "Number"),
    "cli.show.date": ("Ngày", "Date"),
    "cli.show.marks": ("Dấu chỉ", "Marks"),
    "cli.show.subject": ("Trích yếu", "Subject"),
    "cli.show.addressees": ("Kính gửi", "Addressees"),
    "cli.show.meeting": ("Cuộc họp", "Meeting"),
    "cli.show.signers": ("Người ký", "Signers"),
    "cli.show.section": ("Mục", "Section"),
    "cli.show.task": ("Nhiệm vụ", "Task"),
    "cli.show.lead": ("Chủ trì", "Lead"),
    "cli.show.coordinators": ("Phối hợp", "With"),
    "cli.show.deadline": ("Hạn", "Deadline"),
    "cli.show.reports_to": ("Báo cáo", "Reports to"),
}
