"""Messages of `thongbao doctor`: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.doctor.short": ("Xem máy đã có đủ chương trình chưa.", "See what is installed and what is missing."),
    "cli.doctor.usage": ("[TÙY CHỌN]", "[OPTIONS]"),
    "cli.doctor.help": (
        (
            "Hiện phiên bản Python, các gói và chương trình tùy chọn; chương trình nào thiếu thì chỉ "
            "cách cài trên Debian, "
            "Windows và macOS. Luôn thoát với mã 0."
        ),
        (
            "Show the versions of Python, packages and optional programs, and how to get the missing "
            "ones on Debian, "
            "Windows and macOS. Always leaves with exit code 0."
        ),
    ),
    "cli.doctor.examples": ("thongbao doctor", "thongbao doctor"),
    "cli.doctor.streams": (
        "Bảng mã đầu ra: {encoding}; ngôn ngữ: {language}",
        "Encoding of the output: {encoding}; language: {language}",
    ),
    "cli.doctor.packages": ("Gói Python", "Python packages"),
    "cli.doctor.programs": ("Chương trình tùy chọn", "Optional programs"),
    "cli.doctor.extras": ("Gói thêm", "Extras"),
    "cli.doctor.extra.xlsx": ("xuất bảng tính Excel", "export of Excel workbooks"),
    "cli.doctor.extra.ics": ("xuất thời hạn vào lịch", "export of deadlines to a calendar"),
    "cli.doctor.extra.parquet": ("xuất bảng Parquet để phân tích", "export of Parquet tables for analysis"),
    "cli.doctor.extra.template": ("điền mẫu Jinja và mẫu Word", "templates of Jinja and Word"),
    "cli.doctor.extra.signatures": ("kiểm tra chữ ký số", "digital signatures"),
    "cli.doctor.extra.remote": ("đọc và ghi kho từ xa", "stores that are not on this machine"),
    "cli.doctor.extra.dask": ("chia việc cho nhiều máy bằng Dask", "work shared among machines by Dask"),
    "cli.doctor.found": ("có", "found"),
    "cli.doctor.no_package": (
        "THIẾU: cài lại thongbao",
        "MISSING: install thongbao again",
    ),
    "cli.doctor.slower": ("không có; đọc YAML chậm hơn", "not found; reading YAML is slower"),
    "cli.doctor.missing": ("không có ({purpose})", "not found ({purpose})"),
    "cli.doctor.missing_vie": (
        "không có dữ liệu tiếng Việt",
        "the data for Vietnamese is missing",
    ),
    "cli.doctor.tesseract": ("để nhận dạng chữ trong bản quét", "reads scans and pictures"),
    "cli.doctor.tesseract.debian": (
        "sudo apt install tesseract-ocr tesseract-ocr-vie",
        "sudo apt install tesseract-ocr tesseract-ocr-vie",
    ),
    "cli.doctor.tesseract.windows": (
        "winget install UB-Mannheim.TesseractOCR (chọn thêm ngôn ngữ Vietnamese)",
        "winget install UB-Mannheim.TesseractOCR (choose the language Vietnamese, too)",
    ),
    "cli.doctor.tesseract.macos": (
        "brew install tesseract tesseract-lang",
        "brew install tesseract tesseract-lang",
    ),
    "cli.doctor.libreoffice": (
        "để đọc .doc, .rtf, .odt và xuất ra PDF",
        "to read .doc, .rtf and .odt, to export PDF",
    ),
    "cli.doctor.libreoffice.debian": (
        "sudo apt install libreoffice-writer-nogui",
        "sudo apt install libreoffice-writer-nogui",
    ),
    "cli.doctor.libreoffice.windows": (
        "winget install TheDocumentFoundation.LibreOffice",
        "winget install TheDocumentFoundation.LibreOffice",
    ),
    "cli.doctor.libreoffice.macos": (
        "brew install --cask libreoffice",
        "brew install --cask libreoffice",
    ),
    "cli.doctor.pdftotext": ("đối chiếu chữ trong PDF", "cross-checks the text of PDFs"),
    "cli.doctor.pdftotext.debian": ("sudo apt install poppler-utils", "sudo apt install poppler-utils"),
    "cli.doctor.pdftotext.windows": (
        "winget install oschwartz10612.Poppler",
        "winget install oschwartz10612.Poppler",
    ),
    "cli.doctor.pdftotext.macos": ("brew install poppler", "brew install poppler"),
}
