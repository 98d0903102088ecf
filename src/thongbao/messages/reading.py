"""Messages of the reading area: key -> (Vietnamese, English).

Each is one line: the file, what is wrong, what to do.
"""

MESSAGES: dict[str, tuple[str, str]] = {
    # Any file
    "reading.is_folder": (
        "{name}: đây là thư mục, không phải tệp; hãy chỉ rõ tệp cần đọc",
        "{name}: this is a folder, not a file; name the file to read",
    ),
    "reading.not_found": (
        "{name}: không tìm thấy tệp; hãy kiểm tra lại đường dẫn",
        "{name}: file not found; check the path",
    ),
    "reading.no_permission": (
        "{name}: không có quyền đọc tệp; hãy cấp quyền đọc hoặc chép tệp sang nơi khác",
        "{name}: no permission to read the file; grant it or copy the file elsewhere",
    ),
    "reading.os_error": (
        "{name}: hệ thống không đọc được tệp ({reason}); hãy kiểm tra ổ đĩa và tên tệp",
        "{name}: the system cannot read the file ({reason}); check the disk and the file name",
    ),
    "reading.too_large": (
        "{name}: tệp {size} MB, quá giới hạn {limit} MB; hãy tách nhỏ tệp hoặc nâng giới hạn",
        "{name}: the file has {size} MB, over the limit of {limit} MB; split it or raise the limit",
    ),
    "reading.too_slow": (
        "{name}: đọc quá {limit} giây nên đã dừng; hãy tách nhỏ tệp hoặc nâng giới hạn",
        "{name}: stopped after {limit} seconds of reading; split the file or raise the limit",
    ),
    "reading.too_many_characters": (
        "{name}: văn bản dài quá {limit} ký tự; hãy tách nhỏ tệp hoặc nâng giới hạn",
        "{name}: the text is longer than {limit} characters; split the file or raise the limit",
    ),
    "reading.too_deep": (
        "{name}: cấu trúc lồng nhau quá {limit} tầng, tệp hỏng hoặc không an toàn; hãy lưu lại tệp",
        "{name}: nested deeper than {limit} levels, so broken or unsafe; save it again from its editor",
    ),
    "reading.too_many_pages": (
        "{name}: tệp có {pages} trang, quá giới hạn {limit} trang; hãy tách nhỏ tệp hoặc nâng giới hạn",
        "{name}: the file has {pages} pages, over the limit of {limit}; split it or raise the limit",
    ),
    "reading.empty": (
        "{name}: tệp không có nội dung; hãy kiểm tra lại việc lưu hoặc tải tệp",
        "{name}: the file is empty; check how it was saved or downloaded",
    ),
    "reading.unknown_kind": (
        "{name}: không nhận ra loại tệp từ nội dung; hãy dùng .docx, PDF, Markdown hoặc văn bản thuần",
        "{name}: unknown kind of content; give a .docx, PDF, Markdown or plain text file",
    ),
    "reading.unknown_kind_named": (
        "{name}: nội dung là {kind}, không đọc được; hãy dùng .docx, PDF, Markdown hoặc văn bản thuần",
        "{name}: its content is {kind}, which cannot be read; give .docx, PDF, Markdown or plain text",
    ),
    # Office files
    "reading.encrypted_office": (
        "{name}: tệp Word được đặt mật khẩu; hãy mở bằng Word, gỡ mật khẩu rồi lưu lại",
        "{name}: the Office file is protected by a password; open it, remove the password and save it again",
    ),
    "reading.legacy_office": (
        "{name}: tệp Word 97-2003 (.doc); hãy mở bằng Word hoặc LibreOffice và lưu thành .docx",
        "{name}: a Word 97-2003 file (.doc); open it in Word or LibreOffice and save it as .docx",
    ),
    "reading.save_as_docx": (
        "{name}: nội dung là {kind}, chưa đọc được; hãy mở bằng Word hoặc LibreOffice và lưu thành .docx",
        "{name}: its content is {kind}, not read yet; open it in Word or LibreOffice and save it as .docx",
    ),
    "reading.not_a_document": (
        "{name}: nội dung là {kind}, không phải văn bản; hãy chỉ rõ tệp văn bản (.docx, PDF …)",
        "{name}: its content is {kind}, not a text document; name the document itself (.docx, PDF …)",
    ),
    "reading.zip_not_office": (
        "{name}: tệp nén ZIP không chứa văn bản Word; hãy giải nén rồi chọn tệp văn bản bên trong",
        "{name}: a ZIP archive without a Word document; unpack it and name the document inside",
    ),
    "reading.zip_broken": (
        "{name}: gói ZIP (.docx) bị hỏng hoặc tải về chưa đủ; hãy tải hoặc lưu lại tệp",
        "{name}: the ZIP package (.docx) is damaged or incomplete; download or save the file again",
    ),
    # Images and text
    "reading.image_needs_ocr": (
        "{name}: tệp ảnh ({kind}), không có chữ để đọc; hãy nhận dạng chữ (OCR) thành PDF hoặc .docx trước",
        "{name}: an image ({kind}) without text; turn it into a PDF or .docx with OCR first",
    ),
    "reading.binary_text": (
        "{name}: tệp nhị phân, không phải văn bản; hãy dùng .docx, PDF, Markdown hoặc văn bản thuần",
        "{name}: binary data, not text; give a .docx, PDF, Markdown or plain text file",
    ),
    # Doubts
    "reading.wrong_extension": (
        "tên tệp ghi đuôi {extension} nhưng nội dung là {kind}; đã đọc theo nội dung",
        "the name ends in {extension} but the content is {kind}; it was read by its content",
    ),
    "reading.legacy_encoding_suspected": (
        "chữ có vẻ ở bảng mã cũ ({encoding}) nên có thể sai dấu; hãy chuyển tệp sang Unicode rồi đọc lại",
        "the text seems to be in an old encoding ({encoding}) and may be garbled; convert it first",
    ),
    "reading.garbled_suspected": (
        "nhiều chữ không phải tiếng Việt, có vẻ chép từ PDF hỏng phông; hãy đối chiếu với bản gốc",
        "many letters are not Vietnamese, as in copies from PDFs with broken fonts; check the original",
    ),
    "reading.broken_bytes": (
        "tệp UTF-8 có {count} ký tự hỏng, đã thay bằng dấu �; hãy đối chiếu với bản gốc",
        "the UTF-8 text has {count} damaged characters, shown as �; compare with the original",
    ),
    "reading.single_byte_decoded": (
        "tệp không phải UTF-8; đã đọc theo bảng mã {encoding}",
        "the file is not UTF-8; it was read as {encoding}",
    ),
}
