"""Messages of validation: why a rule could not be judged, reports, configuration; key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "validate.unseen.record": (
        "bản ghi không giữ dáng vẻ và dòng in của văn bản",
        "a record does not keep the looks and printed lines of the document",
    ),
    "validate.unseen.headerless": (
        "văn bản không có phần đầu (bản chép lại)",
        "the document has no header (copied text)",
    ),
    "validate.unseen.look": (
        "định dạng này không cho biết dáng vẻ của thành phần",
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
    "validate.unseen.format": (
        "định dạng này không cho biết điều quy tắc hỏi",
        "this format does not hold what the rule asks for",
    ),
}
