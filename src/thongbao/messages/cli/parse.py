"""Messages of `thongbao parse`: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.parse.short": (
        "Đọc văn bản, ghi bản ghi YAML hoặc JSON.",
        "Read documents, write YAML or JSON records.",
    ),
    "cli.parse.usage": ("[TÙY CHỌN] TỆP...", "[OPTIONS] FILE..."),
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
    "cli.parse.progress": ("Đang đọc", "Reading"),
    "cli.parse.summary": ("đã đọc {done} văn bản, {failed} lỗi", "{done} documents read, {failed} failed"),
    "cli.parse.doubts": ("{name}: {count} điểm cần xem lại", "{name}: {count} doubts"),
}
