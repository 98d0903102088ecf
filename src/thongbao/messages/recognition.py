"""Messages of recognition, the doubts of a record: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "recognition.second_number": (
        "còn một dòng số, ký hiệu nữa: {text}",
        "there is another line with a number: {text}",
    ),
    "recognition.second_date": (
        "còn một dòng địa danh, ngày tháng nữa: {text}",
        "there is another line with a place and date: {text}",
    ),
    "recognition.blank_number": ("số văn bản để trống", "the number is left blank"),
    "recognition.written_number": (
        "số văn bản viết tay hoặc đọc không chắc ({text}) nên để trống; hãy xem bản quét",
        "the number is handwritten or read with doubt ({text}), so it is left out; look at the scan",
    ),
    "recognition.written_date": (
        "ngày ban hành viết tay hoặc đọc không chắc ({text}) nên để trống; hãy xem bản quét",
        "the date is handwritten or read with doubt ({text}), so it is left out; look at the scan",
    ),
    "recognition.unsure_reading": (
        "nhận dạng chữ không chắc ({percent} %); hãy đối chiếu với bản quét",
        "recognised with little confidence ({percent} %); compare with the scan",
    ),
    "recognition.blank_date": (
        "ngày ban hành để trống hoặc không đọc được trọn",
        "the date of issue is blank or cannot be read whole",
    ),
    "recognition.kind_from_symbol": (
        "không có dòng tên loại; suy từ ký hiệu {symbol}",
        "no kind is printed; it was inferred from the symbol {symbol}",
    ),
    "recognition.mark_from_stamp": (
        "{mark}: đọc từ dấu đỏ đóng trên bản quét; hãy xem lại",
        "{mark}: read from a red stamp on the scan; look again",
    ),
    "recognition.no_lead": ("không rõ ai phải thực hiện", "it is not clear who must do it"),
    "recognition.no_signer_name": ("không có tên người ký", "the signer's name is missing"),
    "recognition.too_long": (
        "mục {item} quá dài: chỉ tìm nhiệm vụ trong {limit} ký tự đầu",
        "item {item} is too long: tasks were looked for in its first {limit} characters only",
    ),
    "recognition.nothing_to_read": (
        "tài liệu không có chữ nào đọc được",
        "the document has no text that can be read",
    ),
    "recognition.family_unknown": (
        "không đủ căn cứ để biết thể thức của Nhà nước, Đảng hay đoàn thể",
        "not enough evidence to tell the family of rules (State, Party, unions …)",
    ),
    "recognition.regime_unknown": (
        "không rõ quy định thể thức nào áp dụng vì thiếu ngày ban hành",
        "the rules of form cannot be told without the date of issue",
    ),
    "recognition.no_regime": (
        "chưa có quy định thể thức nào được biết cho ngày ban hành này",
        "no rules of form are known for this date of issue",
    ),
    "recognition.no_notice": (
        "có lẽ đây không phải văn bản hành chính: không thấy tên loại, số, cơ quan ban hành",
        "this may be no administrative document: no kind, number or issuer was found",
    ),
    "recognition.kind_unknown": ("không rõ tên loại văn bản", "the kind of document is not clear"),
    "recognition.no_issuer": ("không có cơ quan ban hành ở đầu văn bản", "the letterhead names no issuer"),
    "recognition.no_number": ("không có dòng số, ký hiệu", "there is no line with number and symbol"),
    "recognition.no_date": ("không có dòng địa danh, ngày tháng", "there is no line with place and date"),
    "recognition.issuer_inferred": (
        "suy từ câu kết: {text}",
        "inferred from the closing sentence: {text}",
    ),
}
