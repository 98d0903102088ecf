"""Messages of ``thongbao validate``: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.validate.short": ("Kiểm tra thể thức.", "Check the rules of form."),
    "cli.validate.usage": ("[TÙY CHỌN] TỆP...", "[OPTIONS] FILE..."),
    "cli.validate.help": (
        (
            "Đối chiếu văn bản, hoặc bản ghi (.yaml, .json, .jsonl), với các quy tắc thể thức của cơ quan ban hành vào "
            "ngày ban hành. Mỗi phát hiện nói có gì, phải thế nào, ở đâu, theo điều khoản nào. Điều mà tệp không cho "
            "biết thì được nêu là không xét được, không coi là đạt.\n"
            "Mã thoát 1 khi có phát hiện từ mức --fail-on trở lên. Cấu hình: thongbao.toml, docs/validate.md."
        ),
        (
            "Hold documents, or records (.yaml, .json, .jsonl), against the rules of form of their issuer on the day "
            "of issue. A finding says what is there, what should be, where, and which clause says so. What the input "
            "cannot tell is listed as not judged, never as passed.\n"
            "Exit code 1 when a finding is as bad as --fail-on. Settings: thongbao.toml, see docs/validate.md."
        ),
    ),
    "cli.validate.examples": (
        (
            "thongbao validate 45-TB-UBND.docx            chỗ sai được gạch dưới\n"
            "thongbao validate -r congvan --statistics    số phát hiện theo quy tắc\n"
            "thongbao validate tb.pdf -o ketqua.html      trang để xem và in\n"
            "thongbao validate tb.docx --select C03,X     chỉ một số quy tắc\n"
            "thongbao validate -r . --write-baseline m.json  lấy hiện trạng làm mốc\n"
            "thongbao validate -r . --baseline m.json     chỉ báo những gì mới"
        ),
        (
            "thongbao validate 45-TB-UBND.docx            the faults underlined\n"
            "thongbao validate -r notices --statistics    how many of each rule\n"
            "thongbao validate tb.pdf -o report.html      a page to read and print\n"
            "thongbao validate tb.docx --select C03,X     some rules only\n"
            "thongbao validate -r . --write-baseline b.json  keep what is there today\n"
            "thongbao validate -r . --baseline b.json     tell only what is new"
        ),
    ),
    "cli.validate.files": (
        "Văn bản, bản ghi, thư mục, mẫu tên (*.docx), hoặc '-' để đọc từ stdin.",
        "Documents, records, folders, patterns (*.docx), or '-' for standard input.",
    ),
    "cli.validate.select": (
        "Chỉ xét các quy tắc này: mã, phần đầu của mã (ND30-C03), thành phần (C03), hoặc all.",
        "Only these rules: ids, beginnings of ids (ND30-C03), parts (C03), or all.",
    ),
    "cli.validate.ignore": (
        "Không xét các quy tắc này; thêm vào những gì cấu hình bỏ.",
        "Not these rules; adds to what the settings ignore.",
    ),
    "cli.validate.severity": (
        "Bỏ qua phát hiện nhẹ hơn mức này; mặc định info (không bỏ gì).",
        "Leave out what is milder; info by default (nothing is left out).",
    ),
    "cli.validate.fail_on": (
        "Mã thoát 1 chỉ khi có phát hiện từ mức này trở lên; mặc định là mọi phát hiện được hiện.",
        "Exit code 1 only for findings as bad as this; by default for every one that is shown.",
    ),
    "cli.validate.regime": (
        "Thể thức (ND30, HD36, ...); mặc định theo cơ quan và ngày ban hành.",
        "Set of rules (ND30, HD36, ...); by default that of the issuer and the day of issue.",
    ),
    "cli.validate.stage": (
        "Dự thảo (draft) được để trống số, ngày; mặc định theo văn bản.",
        "A draft may leave number and day blank; by default as the document tells.",
    ),
    "cli.validate.form": (
        "Định dạng; mặc định theo đuôi của --output, nếu không thì text.",
        "Format; by default by the ending of --output, else text.",
    ),
    "cli.validate.output": ("Ghi kết quả vào tệp này.", "Write the report to this file."),
    "cli.validate.force": ("Ghi đè tệp đã có.", "Overwrite files that exist."),
    "cli.validate.statistics": (
        "In số phát hiện theo quy tắc thay cho từng phát hiện.",
        "Print numbers by rule in place of the findings.",
    ),
    "cli.validate.checklist": (
        "Thêm những điều chỉ người mới kiểm tra được, để đánh dấu.",
        "Add what only a person can check, as a list to tick.",
    ),
    "cli.validate.max_findings": (
        "Hiện nhiều nhất chừng này phát hiện; mã thoát không đổi.",
        "Show so many findings at most; the exit code stays.",
    ),
    "cli.validate.exit_zero": ("Mã thoát 0 cả khi có phát hiện.", "Exit code 0 even with findings."),
    "cli.validate.recursive": ("Tìm cả trong thư mục con.", "Look in subfolders, too."),
    "cli.validate.quiet": ("Chỉ in các phát hiện, không tổng kết.", "The findings only, no summary."),
    "cli.validate.config": (
        "Dùng cấu hình trong tệp này cho mọi văn bản.",
        "Use the settings of this file for all documents.",
    ),
    "cli.validate.isolated": ("Không đọc tệp cấu hình nào.", "Read no file of settings."),
    "cli.validate.baseline": (
        "Không tính các phát hiện đã ghi trong tệp này.",
        "Do not count the findings that this file has.",
    ),
    "cli.validate.write_baseline": (
        "Ghi các phát hiện hiện có vào tệp này, cho --baseline.",
        "Write the findings of today to this file, for --baseline.",
    ),
    "cli.validate.changed_since": (
        "Chỉ xét các tệp mà git cho là đã đổi từ BẢN-GIT.",
        "Only files that git says have changed since REV.",
    ),
    "cli.validate.fix": (
        "Sửa những gì sửa được mà không đổi nghĩa, vào bản sao TÊN.fixed.docx, hoặc vào --output.",
        "Mend what can be mended without a change of meaning, in a copy NAME.fixed.docx, or in --output.",
    ),
    "cli.validate.unsafe_fixes": (
        "Sửa cả những gì nên có người xem lại.",
        "Mend also what a person should look at.",
    ),
    "cli.validate.diff": (
        "Chỉ hiện sẽ sửa gì, không ghi tệp nào; mã thoát 1 nếu có.",
        "Show what would be mended, write nothing; exit code 1 if anything.",
    ),
    "cli.validate.in_place": (
        "Sửa ngay trong tệp, sau khi lưu bản cũ thành TÊN.bak.",
        "Mend the file itself, after a backup NAME.bak.",
    ),
    "cli.validate.track_changes": (
        "Sửa thành thay đổi được theo dõi của người này, để chấp nhận hoặc từ chối trong Word.",
        "Mend as tracked changes of this author, to accept or reject in Word.",
    ),
    "cli.validate.statistics_text": (
        "--statistics chỉ dùng với dạng text; json có sẵn số liệu trong 'summary'",
        "--statistics is for text; json has the numbers in 'summary'",
    ),
    "cli.validate.checklist_form": (
        "--checklist chỉ dùng với: {forms}",
        "--checklist works with: {forms}",
    ),
    "cli.validate.config_and_isolated": (
        "--config và --isolated không dùng cùng lúc",
        "--config and --isolated exclude each other",
    ),
    "cli.validate.two_baselines": (
        "--baseline và --write-baseline không dùng cùng lúc",
        "--baseline and --write-baseline exclude each other",
    ),
    "cli.validate.fix_and_baseline": (
        "--fix không dùng cùng --baseline hay --write-baseline",
        "--fix goes with neither --baseline nor --write-baseline",
    ),
    "cli.validate.in_place_alone": (
        "--in-place không dùng cùng --output hay --diff",
        "--in-place goes with neither --output nor --diff",
    ),
    "cli.validate.no_author": (
        "--track-changes: thiếu tên người sửa",
        "--track-changes: the name of the author is missing",
    ),
    "cli.validate.fix_stdin": (
        "--fix với '-' cần --output hoặc --diff",
        "--fix with '-' needs --output or --diff",
    ),
    "cli.validate.copy_on": (
        "{name}: bản đã sửa sẽ đè lên {target}",
        "{name}: the mended copy would take the place of {target}",
    ),
    "cli.validate.copy_on.hint": (
        "chọn --output khác; muốn sửa ngay trong tệp thì dùng --in-place",
        "choose another --output; to mend the file itself use --in-place",
    ),
    "cli.validate.backup": ("{name}: đã lưu bản cũ thành {backup}", "{name}: the old file is kept as {backup}"),
    "cli.validate.fixed": (
        "{name}: đã sửa {count} phát hiện, ghi vào {target}",
        "{name}: findings mended: {count}, in {target}",
    ),
    "cli.validate.nothing_fixed": ("{name}: không có gì để sửa", "{name}: nothing to mend"),
    "cli.validate.not_fixed": (
        "{name}: {count} phát hiện chưa sửa được: {reason}",
        "{name}: findings that could not be mended: {count}: {reason}",
    ),
    "cli.validate.changed_stdin": (
        "--changed-since cần tệp trên đĩa, không dùng với '-'",
        "--changed-since needs files on disk, not '-'",
    ),
    "cli.validate.no_git": (
        "--changed-since cần chương trình git",
        "--changed-since needs the program git",
    ),
    "cli.validate.no_git.hint": (
        "cài git, hoặc bỏ --changed-since",
        "install git, or leave --changed-since out",
    ),
    "cli.validate.no_repository": (
        "--changed-since: {name} không nằm trong kho git nào",
        "--changed-since: {name} is in no git repository",
    ),
    "cli.validate.no_revision": (
        "--changed-since: kho git không có '{rev}'",
        "--changed-since: the repository has no '{rev}'",
    ),
    "cli.validate.no_revision.hint": (
        "trong CI, hãy lấy đủ lịch sử (fetch-depth: 0)",
        "in CI, fetch the whole history (fetch-depth: 0)",
    ),
    "cli.validate.nothing_changed": (
        "không có văn bản nào đổi từ {rev}",
        "no document has changed since {rev}",
    ),
    "cli.validate.fault": (
        "lỗi chương trình: {name}: quy tắc {rule}: {what}; các quy tắc khác vẫn được xét",
        "internal error: {name}: rule {rule}: {what}; the other rules were judged",
    ),
    "cli.validate.written": ("{name}: đã ghi, {count} phát hiện", "{name}: written, findings: {count}"),
    "cli.validate.baseline_written": (
        "{name}: đã ghi {count} phát hiện làm mốc",
        "{name}: written as baseline, findings: {count}",
    ),
}
