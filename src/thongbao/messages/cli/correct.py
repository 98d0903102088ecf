"""Messages of ``thongbao correct``: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.correct.short": ("Sửa một giá trị trong bản ghi, giữ khi đọc lại.", "Correct a value of a record, for good."),
    "cli.correct.usage": ("[TÙY CHỌN] BẢN-GHI ĐƯỜNG-DẪN GIÁ-TRỊ", "[OPTIONS] RECORD PATH VALUE"),
    "cli.correct.help": (
        ("Sửa một giá trị trong bản ghi và ghi lại việc sửa vào tệp .corrections.yaml bên cạnh. Lần sau đọc lại, "
        "bản sửa vẫn được áp dụng; nếu văn bản đã đổi, bản ghi có thêm điều nghi vấn."),
        ("Put a value of a record right and keep the correction in the file .corrections.yaml beside it. When the "
        "document is read again it is applied again; where the document has changed, a doubt says so."),
    ),
    "cli.correct.examples": (
        ("thongbao correct 45-TB.yaml number.number 45\n"
        "thongbao correct 45-TB.yaml \"tasks[2].lead\" \"[Sở Nội vụ]\" --who \"Văn thư\"\n"
        "thongbao correct 45-TB.yaml \"tasks[0].deadline\" null"),
        ("thongbao correct 45-TB.yaml number.number 45\n"
        "thongbao correct 45-TB.yaml \"tasks[2].lead\" \"[Sở Nội vụ]\" --who \"Văn thư\"\n"
        "thongbao correct 45-TB.yaml \"tasks[0].deadline\" null"),
    ),
    "cli.correct.record": ("Bản ghi (YAML hoặc JSON) cần sửa.", "The record (YAML or JSON) to put right."),
    "cli.correct.path": ("Chỗ cần sửa, ví dụ tasks[2].lead.", "The place, as tasks[2].lead."),
    "cli.correct.value": ("Giá trị đúng, viết theo YAML; null là không có.", "The right value, as YAML; null is none."),
    "cli.correct.who": ("Người sửa (mặc định: tên đăng nhập).", "Who corrects it (default: the login name)."),
    "cli.correct.when": ("Ngày sửa, 2026-11-28 (mặc định: hôm nay).", "The day, 2026-11-28 (default: today)."),
    "cli.correct.quiet": ("Không báo gì khi sửa xong.", "Say nothing when it is done."),
    "cli.correct.bad_value": ("giá trị không phải YAML: {reason}", "the value is no YAML: {reason}"),
    "cli.correct.odd": ("{path}: {reason}", "{path}: {reason}"),
    "cli.correct.bad_day": ("ngày '{value}' sai; viết như 2026-11-28", "'{value}' is no day; write it as 2026-11-28"),
    "cli.correct.done": ("{name}: đã sửa {path}; ghi lại trong {file}", "{name}: {path} corrected; kept in {file}"),
}
