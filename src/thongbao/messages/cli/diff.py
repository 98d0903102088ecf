"""Messages of `thongbao diff`: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.diff.short": ("So sánh hai thông báo.", "Compare two notices."),
    "cli.diff.usage": ("[TÙY CHỌN] A B", "[OPTIONS] A B"),
    "cli.diff.help": (
        (
            "So sánh nội dung hai thông báo: văn bản hoặc bản ghi, định dạng có thể khác nhau (bản thảo .docx với bản "
            "PDF đã ký). Các mục được ghép theo ý nghĩa rồi mới so: thêm một mục là một thay đổi, chuyển chỗ là chuyển "
            "chỗ, đánh lại số là một dòng.\n"
            "Mã thoát là 0 khi nội dung như nhau, 1 khi khác nhau."
        ),
        (
            "Compare what two notices say: documents or records, also of different formats (a .docx draft and the "
            "signed PDF). Items are paired by meaning before they are compared: one added item is one change, a move "
            "is a move, new numbers are one line.\n"
            "The exit code is 0 when the content is the same, 1 when it differs."
        ),
    ),
    "cli.diff.examples": (
        (
            "thongbao diff duthao.docx daky.pdf\n"
            "thongbao diff duthao.docx daky.pdf -o thaydoi.html\n"
            "thongbao diff duthao.docx daky.pdf -o theodoi.docx --author \"Văn phòng\"\n"
            "thongbao diff --tasks thang6.docx thang7.docx\n"
            "thongbao diff a.yaml b.yaml --format json > ab.json\n"
            "thongbao diff --apply ab.json a.yaml > b.yaml"
        ),
        (
            "thongbao diff draft.docx signed.pdf\n"
            "thongbao diff draft.docx signed.pdf -o changes.html\n"
            "thongbao diff draft.docx signed.pdf -o tracked.docx --author \"The office\"\n"
            "thongbao diff --tasks june.docx july.docx\n"
            "thongbao diff a.yaml b.yaml --format json > ab.json\n"
            "thongbao diff --apply ab.json a.yaml > b.yaml"
        ),
    ),
    "cli.diff.files": (
        "Hai thông báo: văn bản, bản ghi, hoặc '-' để đọc từ stdin. Với --apply: một bản ghi.",
        "Two notices: documents, records, or '-' for standard input. With --apply: one record.",
    ),
    "cli.diff.form": (
        "Dạng kết quả; mặc định theo đuôi của --output, không thì text. docx: văn bản A với thay đổi được theo dõi.",
        "Form of the result; by the ending of --output, else text. docx: document A with tracked changes.",
    ),
    "cli.diff.output": ("Ghi kết quả vào tệp này.", "Write the result to this file."),
    "cli.diff.force": ("Ghi đè tệp đã có.", "Replace a file that exists."),
    "cli.diff.tasks": (
        "Chỉ so nhiệm vụ của hai thông báo khác ngày: chuyển tiếp, đổi thời hạn, mới, không còn.",
        "Compare only the tasks of two notices of different dates: carried over, changed deadline, new, gone.",
    ),
    "cli.diff.ignore_form": (
        "Bỏ qua chỗ chỉ khác cách đặt dấu, chữ hoa, khoảng trắng, lỗi nhận dạng chữ.",
        "Leave out what differs only in tone placement, case, blanks or slips of OCR.",
    ),
    "cli.diff.apply": (
        "Áp dụng các thay đổi (tệp từ --format json) vào bản ghi A và ghi ra bản ghi B.",
        "Apply changes (a file from --format json) to record A and write record B.",
    ),
    "cli.diff.author": (
        "Dạng docx: tên người sửa ghi ở các thay đổi được theo dõi; mặc định thongbao.",
        "For docx: who made the tracked changes; thongbao by default.",
    ),
    "cli.diff.date": (
        "Dạng docx: ngày (giờ) ghi ở các thay đổi, như 2026-07-15 hoặc 2026-07-15T08:30; mặc định là ngày của B.",
        "For docx: date (and time) of the tracked changes, as 2026-07-15 or 2026-07-15T08:30; that of B by default.",
    ),
    "cli.diff.bad_date": (
        "--date: '{date}' không phải ngày; hãy viết như 2026-07-15 hoặc 2026-07-15T08:30",
        "--date: '{date}' is no date; write it as 2026-07-15 or 2026-07-15T08:30",
    ),
    "cli.diff.no_author": ("--author: thiếu tên người sửa", "--author: the name of the author is missing"),
    "cli.diff.only_docx": (
        "--author và --date chỉ dùng khi ghi ra dạng docx",
        "--author and --date are for the form docx only",
    ),
    "cli.diff.docx_output": (
        "dạng docx cần --output để ghi ra tệp",
        "the form docx needs --output, a file to write to",
    ),
    "cli.diff.docx_tasks": (
        "--tasks không ghi ra dạng docx: hai thông báo khác nhau không thành một văn bản",
        "--tasks has no form docx: two different notices make no one document",
    ),
    "cli.diff.missed": (
        "{name}: {count} đoạn của B không có chỗ đặt trong A: {text}",
        "{name}: texts of B that found no place in A: {count}: {text}",
    ),
    "cli.diff.quiet": ("Không in gì; chỉ trả mã thoát.", "Print nothing; the exit code tells."),
    "cli.diff.two": ("cần đúng hai thông báo để so sánh, nhận được {count}", "two notices are compared, not {count}"),
    "cli.diff.one_each": (
        "{name}: có {count} văn bản; mỗi bên chỉ so một văn bản",
        "{name}: it holds {count} documents; each side is one document",
    ),
    "cli.diff.one_stdin": ("chỉ một bên đọc được từ stdin", "only one side can be standard input"),
    "cli.diff.apply_one": ("--apply cần đúng một bản ghi, nhận được {count}", "--apply takes one record, not {count}"),
    "cli.diff.apply_alone": (
        "--apply không đi cùng --tasks hay --ignore-form",
        "--apply goes with neither --tasks nor --ignore-form",
    ),
    "cli.diff.apply_form": ("--apply chỉ ghi ra yaml hoặc json", "--apply writes yaml or json"),
    "cli.diff.no_changes": (
        "{name}: không phải kết quả của 'thongbao diff --format json'",
        "{name}: this is no result of 'thongbao diff --format json'",
    ),
    "cli.diff.written": ("{name}: đã ghi {count} thay đổi", "{name}: changes written: {count}"),
}
