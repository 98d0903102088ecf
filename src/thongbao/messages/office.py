"""Messages of the office area (LibreOffice at work): key -> (Vietnamese, English)."""

_INSTALL = (
    "Debian/Ubuntu: sudo apt install libreoffice-writer-nogui · "
    "Windows: winget install TheDocumentFoundation.LibreOffice · macOS: brew install --cask libreoffice"
)

MESSAGES: dict[str, tuple[str, str]] = {
    "office.missing": (
        "{name}: cần LibreOffice để đọc tệp này nhưng máy chưa cài; hãy cài rồi chạy lại",
        "{name}: LibreOffice is needed for this file and is not installed; install it and run again",
    ),
    "office.missing.hint": (_INSTALL, _INSTALL),
    "office.missing_for_pdf": (
        "cần LibreOffice để in ra PDF nhưng máy chưa cài; hãy cài rồi chạy lại",
        "LibreOffice is needed to print PDF and is not installed; install it and run again",
    ),
    "office.missing_for_pdf.hint": (_INSTALL, _INSTALL),
    "office.refused": (
        "{name}: LibreOffice không mở được, tệp bị hỏng hoặc tải về chưa đủ; hãy mở bằng Word và lưu thành .docx",
        "{name}: LibreOffice cannot open it, so damaged or incomplete; open it in Word and save it as .docx",
    ),
    "office.crashed": (
        "{name}: LibreOffice bị treo khi mở tệp này, tệp có thể hỏng; hãy mở bằng Word và lưu thành .docx",
        "{name}: LibreOffice crashed over this file, which may be damaged; open it in Word and save it as .docx",
    ),
}
