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
    "validate.unseen.format": (
        "định dạng này không cho biết điều quy tắc hỏi",
        "this format does not hold what the rule asks for",
    ),
}
