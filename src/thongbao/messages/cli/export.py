"""Messages of ``thongbao export``: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.export.short": ("Xuất sang định dạng khác.", "Export to other formats."),
    "cli.export.usage": ("[TÙY CHỌN] VÀO...", "[OPTIONS] IN..."),
    "cli.export.help": (
        (
            "Xuất văn bản, bản ghi (.yaml, .json, .jsonl) hoặc cả thư mục sang định dạng khác. Tệp hỏng được báo trên "
            "stderr, các tệp khác vẫn được xuất; mã thoát cao nhất được giữ. Mỗi định dạng có một trang trong "
            "docs/export."
        ),
        (
            "Export documents, records (.yaml, .json, .jsonl) or whole folders to another format. A broken file is "
            "reported on stderr and the others are still exported; the highest exit code wins. Every format has a page "
            "in docs/export."
        ),
    ),
    "cli.export.examples": (
        (
            "thongbao export -r congvan -o tatca.jsonl       mỗi dòng một bản ghi\n"
            "thongbao export tatca.jsonl --bom -o nv.csv     bảng nhiệm vụ cho Excel\n"
            "thongbao export -r congvan -o theodoi.xlsx      theo dõi nhiệm vụ, sổ văn bản\n"
            "thongbao export tatca.jsonl -o thoihan.ics      thời hạn vào lịch\n"
            "thongbao export -r congvan -o kho.sqlite        thêm vào kho lưu trữ, tìm kiếm\n"
            "thongbao export -r congvan --to html -o web/    mỗi văn bản một trang\n"
            "thongbao export congvan -t csv --table documents  bảng văn bản ra màn hình\n"
            "thongbao export tb.docx -o tb.pdf               in đúng thể thức hiện hành\n"
            "thongbao export tb.docx --template phieu.docx -o phieu/   điền mẫu của cơ quan"
        ),
        (
            "thongbao export -r notices -o all.jsonl         one record a line\n"
            "thongbao export all.jsonl --bom -o tasks.csv    table of tasks for Excel\n"
            "thongbao export -r notices -o tasks.xlsx        task sheet, register, summary\n"
            "thongbao export all.jsonl -o deadlines.ics      deadlines for a calendar\n"
            "thongbao export -r notices -o archive.sqlite    into the archive, for search\n"
            "thongbao export -r notices --to html -o web/    a page for each\n"
            "thongbao export notices -t csv --table documents  documents to the screen\n"
            "thongbao export tb.docx -o tb.pdf               print it in today's form\n"
            "thongbao export tb.docx --template slip.docx -o slips/   fill your own form"
        ),
    ),
    "cli.export.files": (
        "Văn bản, bản ghi, thư mục, mẫu tên (*.docx), hoặc '-' để đọc từ stdin.",
        "Documents, records, folders, patterns (*.docx), or '-' for standard input.",
    ),
    "cli.export.to": (
        (
            "Định dạng: json, jsonl, yaml, csv, xlsx, docx, md, txt, html, ics, parquet, sqlite, edxml, metadata, "
            "akn, template, pdf; mặc định theo đuôi của --output."
        ),
        (
            "Format: json, jsonl, yaml, csv, xlsx, docx, md, txt, html, ics, parquet, sqlite, edxml, metadata, "
            "akn, template, pdf; by default by the ending of --output."
        ),
    ),
    "cli.export.output": (
        "Tệp kết quả; hoặc thư mục (đã có, hoặc kết thúc bằng '/') để mỗi văn bản một tệp: json, yaml, docx, md, txt …",
        "File of the result; or a folder (existing, or ending with '/') for a file each: json, yaml, docx, md, txt …",
    ),
    "cli.export.table": (
        "csv, parquet: bảng nào; mặc định tasks (nhiệm vụ).",
        "csv, parquet: which table; tasks by default.",
    ),
    "cli.export.bom": (
        "csv: thêm dấu BOM ở đầu để Excel đọc đúng chữ tiếng Việt.",
        "csv: begin with a byte order mark, without which Excel misreads Vietnamese.",
    ),
    "cli.export.register": (
        "xlsx, metadata: sổ đăng ký văn bản đi (outgoing, mặc định) hay văn bản đến (incoming).",
        "xlsx, metadata: register of outgoing documents (the default) or of incoming ones.",
    ),
    "cli.export.alarm": (
        "ics: nhắc trước hạn bao nhiêu ngày, lúc 9 giờ.",
        "ics: days before a deadline on which to ring, at nine o'clock.",
    ),
    "cli.export.regime": (
        (
            "docx, pdf: trình bày theo quy định nào (ND30, HD05 …); mặc định là quy định hiện hành của hệ thống văn "
            "bản đó; same: quy định của ngày ban hành."
        ),
        (
            "docx, pdf: the rules of form to set it by (ND30, HD05 …); by default those that its family has today; "
            "same: those of its date of issue."
        ),
    ),
    "cli.export.template": (
        "Tệp mẫu của người dùng: văn bản có dấu Jinja (.md, .html …) hoặc .docx.",
        "The user's own form: text with marks of Jinja (.md, .html …), or a .docx file.",
    ),
    "cli.export.template_alone": (
        "--template không dùng với --to {form}",
        "--template does not go with --to {form}",
    ),
    "cli.export.set_": (
        "edxml, metadata, template: giá trị mà văn bản không có, như From.OrganId=H37; dùng được nhiều lần.",
        "edxml, metadata, template: a value that the notice does not hold, such as From.OrganId=H37; may be repeated.",
    ),
    "cli.export.values": (
        "Như --set, nhưng ghi trong một tệp TOML, cho mọi văn bản hoặc riêng từng văn bản.",
        "As --set, but written in a TOML file, for all documents or for single ones.",
    ),
    "cli.export.bad_set": ("--set {pair}: cần TÊN=GIÁ-TRỊ", "--set {pair}: expected NAME=VALUE"),
    "cli.export.no_values_file": ("--values: không tìm thấy {name}", "--values: {name} is not found"),
    "cli.export.recursive": ("Đọc cả các thư mục con.", "Read subfolders, too."),
    "cli.export.force": ("Ghi đè tệp đã có.", "Overwrite files that exist."),
    "cli.export.quiet": ("Chỉ báo lỗi.", "Report errors only."),
    "cli.export.summary": ("đã xuất {done} văn bản, {failed} lỗi", "{done} documents exported, {failed} failed"),
    "cli.export.no_format": (
        "chưa rõ định dạng: thêm --to, hoặc -o với đuôi tệp quen thuộc",
        "no format is told: give --to, or -o with a known ending",
    ),
    "cli.export.needs_file": (
        "{form} gộp mọi văn bản vào một tệp: -o cần tên tệp, ví dụ ketqua{ending}",
        "{form} puts all documents into one file: -o needs the name of a file, such as result{ending}",
    ),
    "cli.export.needs_folder": (
        "{form} ghi mỗi văn bản một tệp: -o cần một thư mục, ví dụ ketqua/",
        "{form} writes a file for each document: -o needs a folder, such as results/",
    ),
    "cli.export.not_on_screen": (
        "{form} không hiện được trên màn hình: thêm -o ketqua{ending}",
        "{form} cannot be shown on a screen: give -o result{ending}",
    ),
}
