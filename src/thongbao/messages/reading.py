"""Messages of the reading area: key -> (Vietnamese, English).

Each is one line: the file, what is wrong, what to do.
"""

from thongbao.messages.install import PIP

_INSTALL = (
    "Debian: sudo apt install tesseract-ocr tesseract-ocr-vie; "
    "Windows: winget install UB-Mannheim.TesseractOCR (+ Vietnamese); "
    "macOS: brew install tesseract tesseract-lang"
)
_INSTALL_MODEL = (
    "Debian: sudo apt install tesseract-ocr-vie; "
    "Windows: winget install UB-Mannheim.TesseractOCR (+ Vietnamese); "
    "macOS: brew install tesseract-lang"
)

MESSAGES: dict[str, tuple[str, str]] = {
    # Any file
    "reading.is_folder": (
        "{name}: đây là thư mục, không phải tệp; hãy chỉ rõ tệp cần đọc",
        "{name}: this is a folder, not a file; name the file to read",
    ),
    "reading.not_a_file": (
        "{name}: không phải tệp thường (thiết bị hoặc đường ống); hãy chỉ rõ tệp hoặc dùng đầu vào chuẩn",
        "{name}: not a regular file but a device or pipe; name a file, or use standard input",
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
        "{name}: quá {limit} giây nên đã dừng; hãy tách nhỏ tệp hoặc nâng giới hạn",
        "{name}: stopped after {limit} seconds; split the file or raise the limit",
    ),
    "reading.too_much_memory": (
        "{name}: cần nhiều hơn {limit} MB bộ nhớ nên đã dừng; hãy kiểm tra tệp, tách nhỏ hoặc nâng giới hạn bộ nhớ",
        "{name}: stopped at {limit} MB of memory; check the file, split it or raise the limit of memory",
    ),
    "reading.crashed": (
        "{name}: tiến trình đọc tệp bị chết ({how}); tệp hỏng hoặc không an toàn, hãy xuất lại tệp",
        "{name}: the process that read it died ({how}); broken or unsafe, export the file again",
    ),
    "reading.pdf_busy": (
        "{name}: một PDF trước đó chưa dừng hẳn nên chưa đọc được tệp này; hãy chạy lại, không kèm PDF đó",
        "{name}: a PDF before this one has not come to its end, so this one was not read; run again without that one",
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
        "{name}: không nhận ra loại tệp từ nội dung; hãy dùng tệp Word, .rtf, .odt, PDF, ảnh hoặc văn bản thuần",
        "{name}: unknown kind of content; give a file of Word, .rtf, .odt, PDF, a picture or plain text",
    ),
    # Office files
    "reading.encrypted_office": (
        "{name}: tệp Word được đặt mật khẩu; hãy mở bằng Word, gỡ mật khẩu rồi lưu lại",
        "{name}: the Office file is protected by a password; open it, remove the password and save it again",
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
    "reading.bare_text": (
        "máy chưa cài LibreOffice nên chỉ lấy được chữ (bằng {program}), không biết bảng, phông và căn lề",
        "without LibreOffice only the bare text was read (by {program}): no tables, fonts or alignment",
    ),
    # Images and text
    "reading.image_needs_ocr": (
        "{name}: tệp ảnh ({kind}), chỉ đọc được bằng nhận dạng chữ; hãy bỏ --ocr never",
        "{name}: an image ({kind}), which only OCR can read; leave out --ocr never",
    ),
    "reading.image_kind": (
        "{name}: không giải mã được ảnh kiểu {kind}; hãy lưu lại thành PNG, JPEG, TIFF hoặc PDF",
        "{name}: images of the kind {kind} cannot be decoded; save it as PNG, JPEG, TIFF or PDF",
    ),
    "reading.image_broken": (
        "{name}: tệp ảnh bị hỏng hoặc tải về chưa đủ; hãy tải hoặc quét lại",
        "{name}: the image is damaged or incomplete; download or scan it again",
    ),
    "reading.image_too_large": (
        "{name}: ảnh {dots} triệu điểm, quá giới hạn {limit} triệu; hãy quét lại ở 200-300 dpi",
        "{name}: the image has {dots} megapixels, over the limit of {limit}; scan it again at 200-300 dpi",
    ),
    # Recognition of letters in pictures
    "reading.no_tesseract": (
        "{name}: chữ chỉ đọc được từ hình (bản quét); việc đó cần chương trình Tesseract nhưng máy chưa có",
        "{name}: only pictures to read (a scan); that takes the program Tesseract, which is not installed",
    ),
    "reading.no_tesseract.hint": (f"lệnh cài đặt: {_INSTALL}", f"how to get it: {_INSTALL}"),
    "reading.no_tesseract_pages": (
        f"trang {{pages}} chỉ đọc được từ hình; cài Tesseract để nhận dạng chữ: {_INSTALL}",
        f"page {{pages}} can only be read from its picture; install Tesseract to read it: {_INSTALL}",
    ),
    "reading.no_tesseract_always": (
        "{name}: --ocr always cần chương trình Tesseract nhưng máy chưa có; tệp có sẵn chữ, hãy bỏ --ocr always",
        "{name}: --ocr always takes the program Tesseract, which is not installed; the file has text, so leave it out",
    ),
    "reading.no_tesseract_always.hint": (f"lệnh cài đặt: {_INSTALL}", f"how to get it: {_INSTALL}"),
    "reading.no_tesseract_model_always": (
        "{name}: --ocr always cần dữ liệu tiếng Việt (vie) của Tesseract nhưng máy thiếu; hãy bỏ --ocr always",
        "{name}: --ocr always takes Tesseract's Vietnamese data (vie), which is missing; it has text, leave that out",
    ),
    "reading.no_tesseract_model_always.hint": (
        f"lệnh cài đặt: {_INSTALL_MODEL}",
        f"how to get it: {_INSTALL_MODEL}",
    ),
    "reading.no_tesseract_model": (
        "{name}: chữ chỉ đọc được từ hình (bản quét); máy có Tesseract nhưng thiếu dữ liệu tiếng Việt (vie)",
        "{name}: only pictures to read (a scan); Tesseract is installed but its data for Vietnamese (vie) is missing",
    ),
    "reading.no_tesseract_model.hint": (f"lệnh cài đặt: {_INSTALL_MODEL}", f"how to get it: {_INSTALL_MODEL}"),
    "reading.no_tesseract_model_pages": (
        f"trang {{pages}} chỉ đọc được từ hình; Tesseract thiếu dữ liệu tiếng Việt: {_INSTALL_MODEL}",
        f"page {{pages}} can only be read from its picture; Tesseract lacks its data for Vietnamese: {_INSTALL_MODEL}",
    ),
    "reading.ocr_slow": (
        "trang {page}: nhận dạng chữ quá {limit} giây nên đã bỏ qua; hãy nâng --timeout để đọc cả trang này",
        "page {page}: recognising its letters took more than {limit} s, so it was left out; raise --timeout to read it",
    ),
    "reading.ocr_failed": (
        "trang {page}: chương trình nhận dạng chữ bị lỗi nên đã bỏ qua; các trang khác vẫn được đọc",
        "page {page}: the OCR program failed, so it was left out; the other pages were read",
    ),
    "reading.ocr_all_slow": (
        "{name}: nhận dạng chữ quá {limit} giây mà không trang nào xong; hãy nâng --timeout",
        "{name}: recognising letters took longer than {limit} s on every page; raise --timeout",
    ),
    "reading.ocr_all_failed": (
        "{name}: chương trình nhận dạng chữ bị lỗi ở mọi trang; hãy kiểm tra bằng lệnh thongbao doctor",
        "{name}: the OCR program failed on every page; see what thongbao doctor says of it",
    ),
    "reading.ocr_spread": (
        "trang {page} của tệp có hai trang giấy cạnh nhau, đã đọc thành hai trang; các trang sau được đánh số tiếp",
        "page {page} of the file shows two pages side by side, which were read as two; those behind it count on",
    ),
    "reading.ocr_mended": (
        "trang {page}: nhận dạng ra “{read}”, đã sửa thành “{text}”",
        "page {page}: OCR read “{read}”, which was put right: “{text}”",
    ),
    "reading.ocr_mended_words": (
        "trang {page}: nhận dạng sai dấu, đã sửa {count} từ: {texts}",
        "page {page}: OCR misread the marks of {count} words, which were put right: {texts}",
    ),
    "reading.ocr_left_out": (
        "trang {page}: {count} chỗ giống chữ (dấu, chữ ký, nét bút) không đưa vào bản ghi: {texts}",
        "page {page}: {count} spots that look like letters (seals, signatures, pen) were left out: {texts}",
    ),
    "reading.pdf_garbled_seen": (
        "chữ lưu trong trang {pages} sai bảng mã nên đã đọc từ hình của trang",
        "the text stored in page {pages} is wrongly encoded, so the page was read from its picture",
    ),
    "reading.binary_text": (
        "{name}: tệp nhị phân, không phải văn bản; hãy dùng tệp Word, .rtf, .odt, PDF, ảnh hoặc văn bản thuần",
        "{name}: binary data, not text; give a file of Word, .rtf, .odt, PDF, a picture or plain text",
    ),
    # PDF
    "reading.pdf_encrypted": (
        "{name}: tệp PDF đặt mật khẩu mở; hãy gỡ mật khẩu rồi đọc lại",
        "{name}: the PDF needs a password to open; remove the password and read it again",
    ),
    "reading.pdf_security": (
        "{name}: tệp PDF mã hóa theo cách không hỗ trợ; hãy mở bằng trình đọc PDF và in lại thành PDF",
        "{name}: the PDF is encrypted in an unsupported way; open it in a viewer and print it to PDF again",
    ),
    "reading.pdf_broken": (
        "{name}: tệp PDF bị hỏng hoặc tải về chưa đủ; hãy tải hoặc xuất lại tệp",
        "{name}: the PDF is damaged or incomplete; download or export it again",
    ),
    "reading.pdf_no_pages": (
        "{name}: tệp PDF không có trang nào; hãy xuất lại tệp",
        "{name}: the PDF has no pages; export it again",
    ),
    "reading.pdf_no_text": (
        "trang {pages} chỉ có hình ảnh, không có chữ để đọc; hãy bỏ --ocr never để nhận dạng chữ",
        "no text to read on page {pages}, only images; leave out --ocr never to recognise it",
    ),
    "reading.pdf_garbled": (
        "chữ lưu trong trang {pages} sai bảng mã nên không dùng được; hãy bỏ --ocr never hoặc xuất lại PDF",
        "the text stored in page {pages} is wrongly encoded and was not used; drop --ocr never, or export it again",
    ),
    "reading.pdf_by_letters": (
        "chữ trang {pages} ở bảng mã cũ, đã chuyển sang Unicode theo mặt chữ; chữ hoa có thể thành chữ thường",
        "the letters of page {pages} were converted from an old encoding; capitals may have become small letters",
    ),
    "reading.pdf_page_broken": (
        "trang {page} không đọc được nên đã bỏ qua; các trang khác vẫn được đọc",
        "page {page} cannot be read and was left out; the other pages were read",
    ),
    "reading.signatures_unchecked": (
        "{count} chữ ký số chưa được kiểm tra; cài thêm: " + PIP + " \"thongbao[signatures]\"",
        "{count} digital signatures are not checked; install: " + PIP + " \"thongbao[signatures]\"",
    ),
    "reading.signatures_unreadable": (
        "không đọc được {count} chữ ký số của tệp; hãy kiểm tra bằng trình đọc PDF",
        "the {count} digital signatures of the file cannot be read; check them in a PDF viewer",
    ),
    "reading.signature_broken": (
        "chữ ký số thứ {number} ({signer}): tệp đã bị thay đổi sau khi ký, hoặc chữ ký không khớp",
        "digital signature {number} ({signer}): the file was changed after it, or the signature does not fit",
    ),
    "reading.signature_followed": (
        "chữ ký số thứ {number} ({signer}): tệp được sửa thêm sau chữ ký này rồi được ký tiếp; không rõ sửa gì",
        "digital signature {number} ({signer}): added to after it and signed again; what changed is unclear",
    ),
    # The package of a .docx
    "reading.docx_too_many_parts": (
        "{name}: gói .docx có {parts} tệp con, tệp hỏng hoặc không an toàn; hãy mở bằng Word và lưu lại",
        "{name}: the .docx package has {parts} parts, so broken or unsafe; open it in Word and save it again",
    ),
    "reading.docx_unpacks_too_large": (
        "{name}: giải nén ra quá {limit} MB; hãy bớt hình ảnh trong tệp hoặc nâng giới hạn",
        "{name}: it unpacks to more than {limit} MB; take pictures out or raise the limit",
    ),
    "reading.docx_bomb": (
        "{name}: phần {part} nén bất thường (có thể là tệp phá hoại) nên không đọc; hãy mở bằng Word và lưu lại",
        "{name}: part {part} is packed abnormally tight (maybe an attack) and is not read; save it again from Word",
    ),
    "reading.docx_encrypted": (
        "{name}: gói .docx bị đặt mật khẩu nén; hãy giải nén bằng mật khẩu rồi lưu lại",
        "{name}: the .docx package is encrypted as a ZIP; unpack it with its password and save it again",
    ),
    "reading.docx_missing_part": (
        "{name}: gói .docx thiếu phần {part}; hãy mở bằng Word và lưu lại, hoặc tải lại tệp",
        "{name}: part {part} is missing from the .docx package; save it again from Word or download it again",
    ),
    "reading.akn_broken": (
        "{name}: tệp Akoma Ntoso bị hỏng hoặc không an toàn ({reason}); hãy xuất lại tệp",
        "{name}: broken or unsafe Akoma Ntoso ({reason}); export it again",
    ),
    "reading.docx_broken_part": (
        "{name}: phần {part} trong gói .docx bị hỏng; hãy mở bằng Word để sửa và lưu lại, hoặc tải lại tệp",
        "{name}: part {part} of the .docx package is broken; repair it in Word or download the file again",
    ),
    "reading.docx_too_heavy": (
        "{name}: phần {part} có quá nhiều phần tử để đọc an toàn; hãy tách nhỏ tệp",
        "{name}: part {part} has too many elements to be read safely; split the document",
    ),
    "reading.docx_no_main": (
        "{name}: gói này không có văn bản Word bên trong; hãy kiểm tra đây có đúng là tệp .docx",
        "{name}: there is no Word document in this package; check that it is a .docx file",
    ),
    "reading.docx_alt_chunk": (
        "tệp chèn một tệp khác làm nội dung (altChunk), phần đó không đọc được; hãy mở bằng Word và lưu lại",
        "another file is embedded as content (altChunk) and was not read; open it in Word and save it again",
    ),
    "reading.tracked_changes": (
        "tệp còn theo dõi sửa đổi: đã đọc như khi chấp nhận mọi sửa đổi; hãy chấp nhận hoặc từ chối trước khi dùng",
        "the file has tracked changes: it was read as if all were accepted; accept or reject them first",
    ),
    # Doubts
    "reading.wrong_extension": (
        "tên tệp ghi đuôi {extension} nhưng nội dung là {kind}; đã đọc theo nội dung",
        "the name ends in {extension} but the content is {kind}; it was read by its content",
    ),
    "reading.legacy_encoding_suspected": (
        "chữ có vẻ ở bảng mã cũ ({encoding}) nên có thể sai dấu; nếu đúng, hãy đọc lại với --encoding (tcvn3, vni …)",
        "the text seems to be in an old encoding ({encoding}) and may be garbled; if so, read again with --encoding",
    ),
    "reading.legacy_font_lost": (
        "chữ có vẻ ở bảng mã cũ ({encoding}) mà phông không cho biết; nếu đúng, hãy đọc lại với --encoding {option}",
        "letters look like an old encoding ({encoding}), but no font tells; if so, read again: --encoding {option}",
    ),
    "reading.legacy_decoded": (
        "chữ ở bảng mã {encoding}, đã chuyển sang Unicode theo mặt chữ; hãy đối chiếu với bản gốc",
        "the letters were converted from {encoding}, as they themselves told; compare with the original",
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
