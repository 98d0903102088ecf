"""Messages that every command shares, and those of `thongbao` itself: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.error": ("lỗi: {message}", "error: {message}"),
    "cli.hint": ("gợi ý: {message}", "hint: {message}"),
    "cli.bug": (
        "lỗi chương trình: {where}{what} (đặt THONGBAO_DEBUG=1 để xem chi tiết)",
        "internal error: {where}{what} (set THONGBAO_DEBUG=1 to see the traceback)",
    ),
    "cli.yes_or_no": ("[c = có, Enter = không]", "[y/N]"),
    "cli.yes": ("c có co y yes", "y yes"),
    "cli.overwrite": ("{name} đã có sẵn. Ghi đè?", "{name} exists already. Overwrite it?"),
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
    "cli.empty_tree": (
        "{name}: thư mục và các thư mục con không có văn bản nào đọc được",
        "{name}: no document in this folder and its subfolders",
    ),
    "cli.empty_folder": (
        "{name}: thư mục không có văn bản nào đọc được; thêm -r để tìm cả thư mục con",
        "{name}: no document in this folder; add -r to look in its subfolders",
    ),
    # What options and arguments take
    "cli.name.FILE": ("TỆP", "FILE"),
    "cli.name.IN": ("VÀO", "IN"),
    "cli.name.SOURCE": ("NGUỒN", "SOURCE"),
    "cli.name.DEST": ("ĐÍCH", "DEST"),
    "cli.name.FOLDER": ("THƯ-MỤC", "FOLDER"),
    "cli.name.RECORD": ("BẢN-GHI", "RECORD"),
    "cli.name.PATH": ("ĐƯỜNG-DẪN", "PATH"),
    "cli.name.VALUE": ("GIÁ-TRỊ", "VALUE"),
    "cli.name.NAME": ("TÊN", "NAME"),
    "cli.name.DAY": ("NGÀY", "DAY"),
    "cli.name.DAYS": ("SỐ-NGÀY", "DAYS"),
    "cli.name.DATE": ("NGÀY", "DATE"),
    "cli.name.AUTHOR": ("NGƯỜI-SỬA", "AUTHOR"),
    "cli.name.WORDS": ("TỪ", "WORDS"),
    "cli.name.TEXT": ("CHỮ", "TEXT"),
    "cli.name.NUMBER": ("SỐ", "NUMBER"),
    "cli.name.FORMAT": ("DẠNG", "FORMAT"),
    "cli.name.ADDRESS": ("ĐỊA-CHỈ", "ADDRESS"),
    "cli.name.CHANGES": ("THAY-ĐỔI", "CHANGES"),
    "cli.name.REV": ("BẢN-GIT", "REV"),
    "cli.name.ID": ("MÃ", "ID"),
    "cli.name.MB": ("MB", "MB"),
    "cli.help.usage": ("Cách dùng:", "Usage:"),
    "cli.help.examples": ("Ví dụ", "Examples"),
    "cli.help.commands": ("Lệnh", "Commands"),
    "cli.help.arguments": ("Đối số", "Arguments"),
    "cli.help.options": ("Tùy chọn", "Options"),
    "cli.help.default": ("[mặc định: {value}]", "[default: {value}]"),
    "cli.help.exits": ("Mã thoát", "Exit codes"),
    "cli.exit.ok": ("xong", "done"),
    "cli.exit.findings": (
        "có phát hiện (validate), khác nhau (diff), hoặc điểm cần xem lại (--strict)",
        "there are findings (validate), differences (diff), or doubts (--strict)",
    ),
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
    "cli.any.max_unpacked_mb": (
        "Dung lượng nhiều nhất sau khi giải nén, MB.",
        "Most that a package may unpack to, in MB.",
    ),
    "cli.any.max_ratio": ("Tỉ lệ nén cao nhất.", "Highest compression ratio."),
    "cli.any.max_characters": ("Số ký tự nhiều nhất của một văn bản.", "Most characters of a document."),
    "cli.any.max_depth": ("Số tầng lồng nhau nhiều nhất.", "Deepest nesting that is followed."),
    "cli.any.max_memory": (
        "Bộ nhớ nhiều nhất để đọc một văn bản, MB.",
        "Most memory for reading one document, in MB.",
    ),
    "cli.any.timeout": (
        "Thời gian nhiều nhất cho một văn bản, và cho mỗi trang phải nhận dạng chữ, giây.",
        "Longest time for one document, and for each page that OCR reads, in seconds.",
    ),
    "cli.any.ocr": (
        "Nhận dạng chữ từ hình: trang nào không có chữ dùng được (auto), mọi trang (always), không trang nào (never).",
        "Read pages from their pictures: those without usable text (auto), all (always), none (never).",
    ),
    "cli.any.encoding": (
        "Bảng mã khi phông không cho biết: utf-8, utf-16, cp1258, cp1252, tcvn3, vni, viscii, vps (mặc định: tự nhận).",
        "Encoding where no font tells: utf-8, utf-16, cp1258, cp1252, tcvn3, vni, viscii, vps (default: found out).",
    ),
    "cli.any.no_cache": (
        "Không dùng và không lưu kết quả nhận dạng chữ trên máy.",
        "Neither use nor keep results of OCR on this machine.",
    ),
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
    "cli.show_one": (
        "{name}: có {count} văn bản; lệnh show xem từng văn bản một",
        "{name}: {count} documents; show looks at one",
    ),
    "cli.schema.short": ("In JSON Schema của bản ghi.", "Print the JSON Schema of the record."),
    "cli.schema.usage": ("[TÙY CHỌN]", "[OPTIONS]"),
    "cli.schema.help": (
        "In JSON Schema (2020-12) mà mọi bản ghi YAML và JSON tuân theo.",
        "Print the JSON Schema (2020-12) that every YAML and JSON record follows.",
    ),
    "cli.schema.examples": ("thongbao schema > notice.schema.json", "thongbao schema > notice.schema.json"),
    "cli.no_day": (
        "{option}: '{value}' không phải ngày; ví dụ 2026-06-30, 30/6/2026, today",
        "{option}: '{value}' is no day; write 2026-06-30, 30/6/2026 or today",
    ),
}
