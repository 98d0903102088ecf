"""Messages of ``thongbao tasks``: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.tasks.short": ("Tìm nhiệm vụ.", "Find tasks."),
    "cli.tasks.usage": ("[TÙY CHỌN] VÀO...", "[OPTIONS] IN..."),
    "cli.tasks.help": (
        (
            "Liệt kê nhiệm vụ trong văn bản, bản ghi (.yaml, .json, .jsonl) hoặc kho lưu trữ (.sqlite) theo điều kiện; "
            "nhiều điều kiện thì phải khớp tất cả. Gõ không dấu thì khớp mọi dấu. NGÀY là 2026-06-30, 30/6/2026 hoặc "
            "today."
        ),
        (
            "List the tasks of documents, records (.yaml, .json, .jsonl) or archives (.sqlite) that fit all that is "
            "asked. Words typed without marks fit any marks. DAY is 2026-06-30, 30/6/2026 or today."
        ),
    ),
    "cli.tasks.examples": (
        (
            "thongbao tasks kho.sqlite --overdue today        việc đã quá hạn\n"
            "thongbao tasks -r congvan --lead \"so tai chinh\"  việc của một đơn vị\n"
            "thongbao tasks tatca.jsonl --due-to 30/6/2026 -o han.xlsx  ra bảng tính"
        ),
        (
            "thongbao tasks archive.sqlite --overdue today    what is late\n"
            "thongbao tasks -r notices --lead \"so tai chinh\"  the tasks of a body\n"
            "thongbao tasks all.jsonl --due-to 30/6/2026 -o due.xlsx  as a workbook"
        ),
    ),
    "cli.tasks.files": (
        "Văn bản, bản ghi, kho lưu trữ, thư mục, mẫu tên, hoặc '-' để đọc từ stdin.",
        "Documents, records, archives, folders, patterns, or '-' for standard input.",
    ),
    "cli.tasks.lead": ("Đơn vị chủ trì có các chữ này.", "A lead that holds these words."),
    "cli.tasks.coordinator": ("Đơn vị phối hợp có các chữ này.", "A coordinator that holds these words."),
    "cli.tasks.text": ("Nội dung có các chữ này.", "A text that holds these words."),
    "cli.tasks.due_from": ("Thời hạn từ ngày này.", "Due on this day or later."),
    "cli.tasks.due_to": ("Thời hạn đến hết ngày này.", "Due on this day or earlier."),
    "cli.tasks.overdue": ("Đã quá hạn vào ngày này.", "Late on this day."),
    "cli.tasks.no_deadline": ("Không có thời hạn.", "Without a deadline."),
    "cli.tasks.form": (
        "Định dạng; mặc định theo đuôi của --output, nếu không thì table (bảng trên màn hình).",
        "Format; by default by the ending of --output, else table (on the screen).",
    ),
    "cli.tasks.output": ("Tệp kết quả.", "File of the result."),
    "cli.tasks.recursive": ("Đọc cả các thư mục con.", "Read subfolders, too."),
    "cli.tasks.force": ("Ghi đè tệp đã có.", "Overwrite files that exist."),
    "cli.tasks.quiet": ("Chỉ báo lỗi.", "Report errors only."),
    "cli.tasks.none": ("không có nhiệm vụ nào khớp", "no task fits"),
    "cli.tasks.count": ("{count} nhiệm vụ", "tasks: {count}"),
    "cli.tasks.no_format": (
        "--output: cần đuôi .csv, .xlsx hoặc .ics; bảng (table) chỉ hiện trên màn hình",
        "--output: the ending must be .csv, .xlsx or .ics; a table goes to the screen",
    ),
}
