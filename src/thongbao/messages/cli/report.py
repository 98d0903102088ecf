"""Messages of ``thongbao report``: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.report.short": ("Trang báo cáo cho lãnh đạo.", "A page for who leads."),
    "cli.report.usage": ("[TÙY CHỌN] VÀO... -o TỆP.html", "[OPTIONS] IN... -o FILE.html"),
    "cli.report.help": (
        (
            "Lập một trang HTML về các văn bản, bản ghi (.yaml, .json, .jsonl) hoặc kho lưu trữ (.sqlite): nhiệm vụ "
            "theo đơn vị và theo thời hạn, việc quá hạn, văn bản theo tháng và loại, văn bản nào viện dẫn văn bản nào. "
            "Trang có bộ lọc, in được, không cần mạng. NGÀY là 2026-06-30, 30/6/2026 hoặc today."
        ),
        (
            "Make one page of HTML about documents, records (.yaml, .json, .jsonl) or archives (.sqlite): tasks by "
            "body and by deadline, what is overdue, documents by month and kind, who cites whom. The page has filters, "
            "can be printed and needs no network. DAY is 2026-06-30, 30/6/2026 or today."
        ),
    ),
    "cli.report.examples": (
        (
            "thongbao report kho.sqlite -o baocao.html              cả kho lưu trữ\n"
            "thongbao report -r congvan --at 30/6/2026 -o bc.html   tính đến ngày 30/6/2026"
        ),
        (
            "thongbao report archive.sqlite -o report.html          the whole archive\n"
            "thongbao report -r notices --at 30/6/2026 -o jun.html  as of 30 June 2026"
        ),
    ),
    "cli.report.files": (
        "Văn bản, bản ghi, kho lưu trữ, thư mục, mẫu tên, hoặc '-' để đọc từ stdin.",
        "Documents, records, archives, folders, patterns, or '-' for standard input.",
    ),
    "cli.report.output": ("Tệp HTML; không có thì ra stdout.", "File of HTML; standard output without it."),
    "cli.report.at": ("Tính quá hạn vào ngày này; mặc định hôm nay.", "The day to judge on; today by default."),
    "cli.report.soon": (
        "Số ngày trước hạn được coi là sắp đến hạn.",
        "Days before a deadline in which it is near.",
    ),
    "cli.report.most": (
        "Số nhiệm vụ trong danh sách, gấp nhất trước; số liệu vẫn tính tất cả.",
        "Tasks in the list, the most urgent first; the figures count all.",
    ),
    "cli.report.title": ("Tiêu đề của trang.", "Title of the page."),
    "cli.report.recursive": ("Đọc cả các thư mục con.", "Read subfolders, too."),
    "cli.report.force": ("Ghi đè tệp đã có.", "Overwrite files that exist."),
    "cli.report.quiet": ("Chỉ báo lỗi.", "Report errors only."),
    "cli.report.summary": ("{done} văn bản, {failed} lỗi", "{done} documents, {failed} failed"),
}
