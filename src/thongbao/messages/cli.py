"""Messages of the cli area: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Frames
    "cli.error": ("lỗi: {message}", "error: {message}"),
    "cli.hint": ("gợi ý: {message}", "hint: {message}"),
    "cli.bug": (
        "lỗi chương trình: {where}{what} (đặt THONGBAO_DEBUG=1 để xem chi tiết)",
        "internal error: {where}{what} (set THONGBAO_DEBUG=1 to see the traceback)",
    ),
    "cli.overwrite": ("{name} đã có sẵn. Ghi đè?", "{name} exists already. Overwrite it?"),
    # Wrong options
    "cli.bad_lang": (
        "--lang: cần 'vi' hoặc 'en', gặp '{value}'",
        "--lang: 'vi' or 'en' is expected, found '{value}'",
    ),
    "cli.log_file": ("--log: không ghi được {name}: {reason}", "--log: {name} cannot be written: {reason}"),
    "cli.no_such_command": (
        "không có lệnh '{name}'; các lệnh: {known}",
        "no such command '{name}'; the commands are: {known}",
    ),
    "cli.no_such_command_near": (
        "không có lệnh '{name}'; có phải '{nearest}'?",
        "no such command '{name}'; did you mean '{nearest}'?",
    ),
    "cli.no_such_option": ("không có tùy chọn {option}", "no such option: {option}"),
    "cli.no_such_option.hint": ("xem '{command} --help'", "see '{command} --help'"),
    "cli.no_such_option_near": (
        "không có tùy chọn {option}; có phải {nearest}?",
        "no such option: {option}; did you mean {nearest}?",
    ),
    "cli.missing": ("thiếu {what}", "{what} is missing"),
    "cli.missing.hint": ("xem '{command} --help'", "see '{command} --help'"),
    "cli.bad_value": ("{what}: giá trị sai; cần: {wanted}", "{what}: wrong value; expected: {wanted}"),
    "cli.too_many": ("thừa đối số: {what}", "too many arguments: {what}"),
    "cli.too_many.hint": ("xem '{command} --help'", "see '{command} --help'"),
    "cli.takes_no_value": ("{option} không nhận giá trị", "{option} takes no value"),
    "cli.needs_a_value": ("{option} cần một giá trị", "{option} needs a value"),
    "cli.usage": ("dùng sai lệnh: {message}", "{message}"),
    "cli.usage.hint": ("xem '{command} --help'", "see '{command} --help'"),
    "cli.beside_and_output": (
        "--beside và --output không dùng cùng lúc",
        "--beside and --output exclude each other",
    ),
    "cli.beside_stdin": (
        "--beside cần tệp trên đĩa, không dùng với '-'",
        "--beside needs files on disk, not '-'",
    ),
    "cli.output_is_file": (
        "--output: {name} là một tệp, cần thư mục vì có nhiều văn bản",
        "--output: {name} is a file, a folder is needed for several documents",
    ),
    "cli.no_match": ("{name}: không có tệp nào khớp", "{name}: no file matches"),
    "cli.empty_folder": (
        "{name}: thư mục không có văn bản nào đọc được; thêm -r để tìm cả thư mục con",
        "{name}: no document in this folder; add -r to look in its subfolders",
    ),
    # Help
    "cli.help.usage": ("Cách dùng:", "Usage:"),
    "cli.help.examples": ("Ví dụ", "Examples"),
    "cli.help.commands": ("Lệnh", "Commands"),
    "cli.help.arguments": ("Đối số", "Arguments"),
    "cli.help.options": ("Tùy chọn", "Options"),
    "cli.help.default": ("[mặc định: {value}]", "[default: {value}]"),
    "cli.help.exits": ("Mã thoát", "Exit codes"),
    "cli.exit.ok": ("xong", "done"),
    "cli.exit.findings": ("có điểm cần xem lại (--strict)", "there are doubts (--strict)"),
    "cli.exit.usage": ("tùy chọn sai", "wrong options"),
    "cli.exit.unreadable": ("có tệp không đọc được", "an input cannot be read"),
    "cli.exit.missing_tool": (
        "thiếu chương trình cần cho tệp (xem 'thongbao doctor')",
        "a program that an input needs is missing (see 'thongbao doctor')",
    ),
    "cli.exit.output": (
        "không ghi được kết quả, hoặc tệp đã có sẵn",
        "a result cannot be written, or exists already",
    ),
    "cli.exit.bug": ("lỗi của chương trình", "a fault of the program itself"),
    "cli.exit.interrupted": ("ngắt bằng Ctrl-C", "interrupted with Ctrl-C"),
    "cli.exit.pipe": (
        "chương trình nhận kết quả đã dừng (| head)",
        "the program that took the output has ended (| head)",
    ),
    "cli.any.help": ("Hiện trợ giúp này.", "Show this help."),
    "cli.any.max_mb": ("Tệp lớn nhất được đọc, MB.", "Largest file that is read, in MB."),
    "cli.any.max_pages": ("Số trang PDF nhiều nhất được đọc.", "Most pages of a PDF that are read."),
    "cli.any.timeout": (
        "Thời gian nhiều nhất cho một văn bản, giây.",
        "Longest time for one document, in seconds.",
    ),
    # thongbao
    "cli.main.usage": ("[TÙY CHỌN] LỆNH ...", "[OPTIONS] COMMAND ..."),
    "cli.main.help": (
        (
            "Đọc thông báo hành chính (.docx, PDF, Markdown, văn bản thuần) và ghi thành bản ghi có "
            "cấu trúc.\n"
            "Tùy chọn chung đứng trước lệnh; riêng --lang đứng đâu cũng được."
        ),
        (
            "Reads Vietnamese administrative notices (.docx, PDF, Markdown, plain text) and writes "
            "structured records.\n"
            "General options stand before the command; --lang may stand anywhere."
        ),
    ),
    "cli.main.examples": (
        (
            "thongbao parse 45-TB-UBND.docx          ghi bản ghi YAML ra màn hình\n"
            "thongbao parse -r congvan -o banghi/    cả thư mục, mỗi văn bản một tệp\n"
            "thongbao show 45-TB-UBND.pdf            xem tóm tắt, bố cục, nhiệm vụ"
        ),
        (
            "thongbao parse 45-TB-UBND.docx          print the YAML record\n"
            "thongbao parse -r notices -o records/   a whole folder, a file for each notice\n"
            "thongbao show 45-TB-UBND.pdf            look at summary, outline and tasks"
        ),
    ),
    "cli.main.version": ("Hiện phiên bản.", "Show the version."),
    "cli.main.lang": (
        "Ngôn ngữ của thông điệp; mặc định lấy từ THONGBAO_LANG, nếu không có thì vi.",
        "Language of messages; by default that of THONGBAO_LANG, else vi.",
    ),
    "cli.main.verbose": (
        "Ghi nhật ký (tiếng Anh) ra stderr.",
        "Log to stderr (in English).",
    ),
    "cli.main.log": ("Ghi nhật ký vào cuối tệp này.", "Log to the end of this file."),
    "cli.main.install_completion": (
        "Cài tự hoàn thành lệnh cho shell đang dùng.",
        "Install completion for the current shell.",
    ),
    "cli.main.show_completion": (
        "In mã tự hoàn thành lệnh để tự cài.",
        "Print the completion script, to install it by hand.",
    ),
    # parse
    "cli.parse.short": (
        "Đọc văn bản, ghi bản ghi YAML hoặc JSON.",
        "Read documents, write YAML or JSON records.",
    ),
    "cli.parse.usage": ("[TÙY CHỌN] FILE...", "[OPTIONS] FILE..."),
    "cli.parse.help": (
        (
            "Đọc từng văn bản và ghi bản ghi của nó. Nhiều văn bản: YAML cách nhau bằng '---', JSON "
            "là một mảng, "
            "jsonl mỗi dòng một bản ghi. Tệp hỏng được báo trên stderr, các tệp khác vẫn được đọc; "
            "mã thoát cao nhất được giữ."
        ),
        (
            "Read each document and write its record. Several documents: YAML is separated by '---', "
            "JSON is one array, "
            "jsonl has one record a line. A broken file is reported on stderr and the others are "
            "still read; "
            "the highest exit code wins."
        ),
    ),
    "cli.parse.examples": (
        (
            "thongbao parse tb.docx                    YAML ra màn hình\n"
            "thongbao parse tb.pdf -o tb.json          định dạng theo đuôi tệp\n"
            "thongbao parse *.docx --beside            tb.yaml cạnh tb.docx\n"
            "thongbao parse -r congvan -o banghi/      cả thư mục con\n"
            "thongbao parse --format jsonl -r congvan  mỗi dòng một bản ghi\n"
            "cat tb.txt | thongbao parse - --strict    mã thoát 1 nếu có điểm cần xem lại"
        ),
        (
            "thongbao parse tb.docx                    YAML to the screen\n"
            "thongbao parse tb.pdf -o tb.json          format by the ending\n"
            "thongbao parse *.docx --beside            tb.yaml beside tb.docx\n"
            "thongbao parse -r notices -o records/     subfolders, too\n"
            "thongbao parse --format jsonl -r notices  one record a line\n"
            "cat tb.txt | thongbao parse - --strict    exit code 1 when there are doubts"
        ),
    ),
    "cli.parse.files": (
        "Tệp, thư mục, mẫu tên (*.docx), hoặc '-' để đọc từ stdin.",
        "Files, folders, patterns (*.docx), or '-' for standard input.",
    ),
    "cli.parse.output": (
        "Tệp kết quả; hoặc thư mục: đã có, kết thúc bằng dấu '/', hay khi có nhiều văn bản (trừ jsonl).",
        (
            "File of the result; or a folder: an existing one, ending with '/', or for several documents "
            "(jsonl excepted)."
        ),
    ),
    "cli.parse.beside": ("Ghi bản ghi cạnh văn bản gốc.", "Write the record beside the document."),
    "cli.parse.form": (
        "Định dạng; mặc định theo đuôi của --output, nếu không thì yaml.",
        "Format; by default by the ending of --output, else yaml.",
    ),
    "cli.parse.evidence": (
        "Thêm 'evidence': mỗi giá trị đọc từ trang, khung, đoạn, dòng nào.",
        "Add 'evidence': from which page, box, paragraph or line each value was read.",
    ),
    "cli.parse.recursive": ("Đọc cả các thư mục con.", "Read subfolders, too."),
    "cli.parse.force": ("Ghi đè tệp đã có.", "Overwrite files that exist."),
    "cli.parse.strict": (
        "Thoát với mã 1 khi bản ghi có điểm cần xem lại.",
        "Leave with exit code 1 when a record has doubts.",
    ),
    "cli.parse.quiet": ("Chỉ báo lỗi.", "Report errors only."),
    "cli.parse.max_unpacked_mb": (
        "Dung lượng nhiều nhất sau khi giải nén, MB.",
        "Most that a package may unpack to, in MB.",
    ),
    "cli.parse.max_ratio": ("Tỉ lệ nén cao nhất.", "Highest compression ratio."),
    "cli.parse.max_characters": ("Số ký tự nhiều nhất của một văn bản.", "Most characters of a document."),
    "cli.parse.max_depth": ("Số tầng lồng nhau nhiều nhất.", "Deepest nesting that is followed."),
    "cli.parse.progress": ("Đang đọc", "Reading"),
    "cli.parse.summary": ("đã đọc {done} văn bản, {failed} lỗi", "{done} documents read, {failed} failed"),
    "cli.parse.doubts": ("{name}: {count} điểm cần xem lại", "{name}: {count} doubts"),
    # show
    "cli.show.short": ("Xem tóm tắt, bố cục và nhiệm vụ.", "Look at summary, outline and tasks."),
    "cli.show.usage": ("[TÙY CHỌN] FILE", "[OPTIONS] FILE"),
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
    # schema
    "cli.schema.short": ("In JSON Schema của bản ghi.", "Print the JSON Schema of the record."),
    "cli.schema.usage": ("[TÙY CHỌN]", "[OPTIONS]"),
    "cli.schema.help": (
        "In JSON Schema (2020-12) mà mọi bản ghi YAML và JSON tuân theo.",
        "Print the JSON Schema (2020-12) that every YAML and JSON record follows.",
    ),
    "cli.schema.examples": ("thongbao schema > notice.schema.json", "thongbao schema > notice.schema.json"),
    # doctor
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
    "cli.doctor.tesseract": ("để nhận dạng bản quét; bản này chưa dùng", "for scans; not used yet"),
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
    "cli.doctor.libreoffice": ("cho .doc, .rtf, .odt; bản này chưa dùng", "for .doc, .rtf and .odt; not used yet"),
    "cli.doctor.libreoffice.debian": (
        "sudo apt install libreoffice-writer",
        "sudo apt install libreoffice-writer",
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
    "cli.show_one": (
        "{name}: có {count} văn bản; lệnh show xem từng văn bản một",
        "{name}: {count} documents; show looks at one",
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
