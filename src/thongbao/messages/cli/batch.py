"""Messages of `thongbao batch`: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.batch.short": (
        "Đọc cả kho văn bản, chạy tiếp được khi bị ngắt.",
        "Read whole archives; goes on where it was broken off.",
    ),
    "cli.batch.usage": ("[TÙY CHỌN] NGUỒN... ĐÍCH", "[OPTIONS] SOURCE... DEST"),
    "cli.batch.help": (
        (
            "Đọc mọi văn bản trong thư mục (cả thư mục con), mẫu tên, tệp nén (.zip, .tar) và ghi mỗi văn bản một bản "
            "ghi: cây thư mục như nguồn, hoặc một tệp .jsonl. Nhiều tiến trình cùng đọc; tệp làm treo hoặc chết tiến "
            "trình chỉ mất tệp đó.\n"
            "Bị ngắt lúc nào cũng được: chạy lại cùng lệnh thì làm tiếp. Văn bản không đổi không đọc lại, văn bản "
            "trùng nội dung chỉ đọc một lần."
        ),
        (
            "Reads every document of folders (with subfolders), patterns and archives (.zip, .tar) and writes a record "
            "for each: a tree like the source, or one .jsonl file. Several processes read; a file that hangs or kills "
            "its process costs itself alone.\n"
            "It may be broken off at any moment: the same command goes on. Unchanged documents are not read again, "
            "documents with the same bytes are read once."
        ),
    ),
    "cli.batch.examples": (
        (
            "thongbao batch congvan banghi             mỗi văn bản một tệp YAML\n"
            "thongbao batch congvan kho.jsonl          tất cả vào một tệp\n"
            "thongbao batch 2024.zip 2025.tar.gz ra/   đọc thẳng trong tệp nén\n"
            "thongbao batch -j 8 --timeout 20 /kho ra  8 tiến trình, mỗi tệp 20 giây"
        ),
        (
            "thongbao batch notices records            a YAML file for each document\n"
            "thongbao batch notices all.jsonl          all in one file\n"
            "thongbao batch 2024.zip 2025.tar.gz out/  read in the archives where they lie\n"
            "thongbao batch -j 8 --timeout 20 /arc out 8 processes, 20 seconds a document"
        ),
    ),
    "cli.batch.paths": (
        "Nguồn: thư mục, mẫu tên, tệp, tệp nén; cuối cùng là nơi ghi: thư mục hoặc tệp .jsonl.",
        "Sources: folders, patterns, files, archives; last the destination: a folder or a .jsonl file.",
    ),
    "cli.batch.output": (
        "Nơi ghi; khi đó mọi đối số là nguồn.",
        "The destination; all arguments are sources then.",
    ),
    "cli.batch.form": (
        "Định dạng bản ghi; mặc định yaml, với tệp .jsonl là jsonl.",
        "Format of the records; by default yaml, for a .jsonl file jsonl.",
    ),
    "cli.batch.workers": (
        "Số tiến trình đọc; 0 là bằng số bộ xử lý.",
        "Processes that read; 0 for one a processor.",
    ),
    "cli.batch.engine": (
        "Đọc bằng tiến trình của máy này, hay bằng cụm Dask (cần --scheduler).",
        "Read in processes of this machine, or on a Dask cluster (needs --scheduler).",
    ),
    "cli.batch.scheduler": (
        "Địa chỉ bộ lập lịch của cụm Dask: tcp://máy:8786.",
        "Address of the scheduler of a Dask cluster: tcp://host:8786.",
    ),
    "cli.batch.engine_and_scheduler": (
        "--engine dask và --scheduler phải đi cùng nhau",
        "--engine dask and --scheduler go together",
    ),
    "cli.batch.evidence": (
        "Thêm 'evidence': mỗi giá trị đọc từ đâu.",
        "Add 'evidence': where each value was read from.",
    ),
    "cli.batch.reports": (
        "Thư mục cho batch-report.html và failures.csv; mặc định cùng chỗ với bản ghi.",
        "Folder of batch-report.html and failures.csv; by default that of the records.",
    ),
    "cli.batch.redo": ("Đọc lại cả văn bản không đổi.", "Read unchanged documents again, too."),
    "cli.batch.force": (
        "Ghi đè tệp không do lệnh này ghi, hoặc đã bị sửa.",
        "Overwrite files that are not from this command, or were changed.",
    ),
    "cli.batch.no_cache": (
        "Không giữ sổ theo dõi và kết quả OCR: không để lại gì ngoài bản ghi, không chạy tiếp được.",
        "Keep no ledger and no OCR results: nothing stays but the records, and no run can be taken up.",
    ),
    "cli.batch.strict": (
        "Thoát với mã 1 khi có bản ghi có điểm cần xem lại.",
        "Leave with exit code 1 when a record has doubts.",
    ),
    "cli.batch.quiet": ("Chỉ báo lỗi.", "Report errors only."),
    "cli.batch.no_destination": (
        "cần nguồn và nơi ghi: thongbao batch NGUỒN ĐÍCH",
        "a source and a destination are needed: thongbao batch SOURCE DEST",
    ),
    "cli.batch.finding": ("Đang tìm văn bản", "Looking for documents"),
    "cli.batch.bar": (
        "{rate} văn bản/giây, còn {left}, {failed} lỗi",
        "{rate} a second, {left} left, {failed} failed",
    ),
    "cli.batch.line": (
        "{done}/{total} văn bản, {rate}/giây, còn {left}, {failed} lỗi",
        "{done} of {total} documents, {rate} a second, {left} left, {failed} failed",
    ),
    "cli.batch.more_failures": (
        "… còn lỗi nữa; tất cả có trong báo cáo",
        "… more failures; all of them are in the report",
    ),
    "cli.batch.stopped": (
        "đã dừng theo lệnh; chạy lại đúng lệnh này thì làm tiếp",
        "stopped; the same command goes on",
    ),
    "cli.batch.no_room": (
        "phần đã đọc vẫn được giữ; khi nơi ghi kết quả dùng được trở lại, chạy lại đúng lệnh này thì làm tiếp",
        "what is done is kept; when the destination can be written to again, the same command goes on",
    ),
    "cli.batch.sum.total": ("Văn bản", "Documents"),
    "cli.batch.sum.read": ("Đọc được", "Read"),
    "cli.batch.sum.unchanged": ("không đổi, không đọc lại", "unchanged, not read again"),
    "cli.batch.sum.doubts": ("có điểm cần xem lại", "with doubts"),
    "cli.batch.sum.no_notice": ("không phải thông báo", "no notice"),
    "cli.batch.sum.secret": ("có dấu mật", "marked secret"),
    "cli.batch.sum.ocr": ("trang đọc bằng OCR", "pages by OCR"),
    "cli.batch.sum.failed": ("Lỗi", "Failed"),
    "cli.batch.sum.other": ("Tệp loại khác, bỏ qua", "Other files, left out"),
    "cli.batch.sum.report": ("Báo cáo", "Report"),
    "cli.batch.sum.time": ("Thời gian", "Time"),
    "cli.batch.sum.rate": ("{time}, {rate} văn bản/giây", "{time}, {rate} documents a second"),
}
