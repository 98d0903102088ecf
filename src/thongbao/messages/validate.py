"""Messages of validation: why a rule could not be judged, reports, configuration; key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "validate.unseen.record": (
        "bản ghi không giữ cách trình bày và dòng in của văn bản",
        "a record does not keep the looks and printed lines of the document",
    ),
    "validate.unseen.ocr": (
        "chữ đọc từ ảnh bằng máy (OCR), không đủ chắc để xét",
        "the text was recognised in pictures (OCR) and is not sure enough to be judged",
    ),
    "validate.unseen.headerless": (
        "văn bản không có phần đầu (bản chép lại)",
        "the document has no header (copied text)",
    ),
    "validate.unseen.look": (
        "loại tệp này không cho biết cách trình bày của thành phần",
        "this format does not tell how the part looks",
    ),
    "validate.unseen.stand_in": (
        "chương trình in đã thay phông chữ bằng phông tương đương",
        "the printing program put a font of the same widths in place of the document's",
    ),
    "validate.unseen.pages": (
        "tệp không cho biết văn bản có mấy trang",
        "the file does not tell how many pages there are",
    ),
    "validate.unseen.sides": (
        "tệp không cho biết văn bản in một mặt hay hai mặt",
        "the file does not tell whether it is printed on one side or on both",
    ),
    "validate.unseen.format": (
        "loại tệp này không có thông tin mà quy tắc cần",
        "this format does not hold what the rule asks for",
    ),
    "validate.unseen.schema": (
        "bản ghi không theo schema",
        "the record does not keep the schema",
    ),
    "validate.no_such_rule": ("không có quy tắc '{id}'", "no such rule: '{id}'"),
    "validate.no_such_rule.hint": ("xem 'thongbao rules'", "see 'thongbao rules'"),
    "validate.no_such_rule_near": (
        "không có quy tắc '{id}'; có phải '{nearest}'?",
        "no such rule: '{id}'; did you mean '{nearest}'?",
    ),
    "validate.no_baseline": ("--baseline: không tìm thấy {name}", "--baseline: {name} is not found"),
    "validate.no_baseline.hint": ("tạo bằng --write-baseline", "make it with --write-baseline"),
    "validate.bad_baseline": (
        "--baseline: {name} không phải tệp mốc đọc được: {reason}",
        "--baseline: {name} is no baseline that can be read: {reason}",
    ),
    "validate.no_such_regime": (
        "không có thể thức '{id}'; các thể thức: {known}",
        "no such set of rules: '{id}'; they are: {known}",
    ),
}
