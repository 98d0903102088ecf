"""Messages of `thongbao scan`: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.scan.short": (
        "Khảo sát kho văn bản, không ghi gì.",
        "Survey an archive; writes nothing.",
    ),
    "cli.scan.usage": ("[TÙY CHỌN] NGUỒN...", "[OPTIONS] SOURCE..."),
    "cli.scan.help": (
        (
            "Cho biết trong thư mục, tệp nén có gì: định dạng, số trang, trang quét, chữ sai bảng mã, phông cũ "
            "(TCVN3, VNI), tệp có mật khẩu, tệp hỏng, tệp trùng, và ước lượng thời gian đọc, có và không có OCR. "
            "Không ghi gì.\n"
            "Một ít văn bản được đọc thử để đo thời gian trên máy này."
        ),
        (
            "Tells what folders and archives hold: formats, pages, scans, wrongly encoded text, old fonts (TCVN3, "
            "VNI), files with passwords, broken ones, duplicates, and about how long reading would take, with and "
            "without OCR. Writes nothing.\n"
            "A few documents are read to learn how long that takes on this machine."
        ),
    ),
    "cli.scan.examples": (
        (
            "thongbao scan /kho/congvan\n"
            "thongbao scan 2024.zip 2025.zip --format json > khaosat.json"
        ),
        (
            "thongbao scan /archive/notices\n"
            "thongbao scan 2024.zip 2025.zip --format json > survey.json"
        ),
    ),
    "cli.scan.sources": (
        "Thư mục, mẫu tên, tệp, tệp nén.",
        "Folders, patterns, files, archives.",
    ),
    "cli.scan.form": ("Bảng chữ hay JSON.", "Table as text, or JSON."),
    "cli.scan.workers": (
        "Số tiến trình; 0 là bằng số bộ xử lý. Thời gian ước lượng cho chừng ấy tiến trình.",
        "Processes; 0 for one a processor. The estimate is for so many.",
    ),
    "cli.scan.quiet": ("Không báo tiến độ.", "Tell no progress."),
    "cli.scan.column.format": ("Định dạng", "Format"),
    "cli.scan.column.files": ("Tệp", "Files"),
    "cli.scan.column.mb": ("MB", "MB"),
    "cli.scan.column.pages": ("Trang", "Pages"),
    "cli.scan.column.pictures": ("Trang ảnh", "Scanned"),
    "cli.scan.column.garbled": ("Trang sai mã", "Garbled"),
    "cli.scan.files": ("Văn bản", "Documents"),
    "cli.scan.font.tcvn3": ("Phông TCVN3 (.VnTime …)", "TCVN3 fonts (.VnTime …)"),
    "cli.scan.font.vni": ("Phông VNI", "VNI fonts"),
    "cli.scan.font.mixed": ("Nhiều bảng mã lẫn nhau", "Several encodings mixed"),
    "cli.scan.copies": ("Trùng nội dung với tệp khác", "Same bytes as another file"),
    "cli.scan.failures": ("Không đọc được", "Cannot be read"),
    "cli.scan.other": ("Tệp loại khác, bỏ qua", "Other files, left out"),
    "cli.scan.more": ("… và {count} tệp nữa (xem --format json)", "… and {count} more (see --format json)"),
    "cli.scan.time": (
        "Ước lượng thời gian, {workers} tiến trình, không OCR: {time}",
        "Estimated time, {workers} processes, without OCR: {time}",
    ),
    "cli.scan.ocr_time": (
        "Có OCR cho {pages} trang: {time}",
        "With OCR of {pages} pages: {time}",
    ),
    "cli.scan.no_ocr": (
        "Không đo được thời gian OCR: chưa cài Tesseract, hoặc không có bản quét ngắn (xem 'thongbao doctor')",
        "The time of OCR is not known: no Tesseract, or no short scan to try (see 'thongbao doctor')",
    ),
    "cli.scan.plain": ("văn bản thuần, Markdown", "text, Markdown"),
    "cli.scan.unknown": ("chưa rõ", "unknown"),
}
