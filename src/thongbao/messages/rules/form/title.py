"""Messages of the rules on form about place and date, kind and subject: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Place and date
    "form.date_shape": (
        "địa danh, ngày ghi là “{shown}”, phải theo mẫu “Địa danh, ngày … tháng … năm …”",
        "place and date are written “{shown}”; the pattern is “Place, ngày … tháng … năm …”",
    ),
    "form.date_impossible": ("không có ngày như “{shown}”", "there is no such day: “{shown}”"),
    "form.date_open": (
        "văn bản ban hành chưa ghi đủ ngày, tháng, năm: “{shown}”",
        "the date of the issued document is not complete: “{shown}”",
    ),
    "form.day_padding": (
        "ngày ghi là “{shown}”, phải ghi là “{wanted}”",
        "the day is written “{shown}”; it should be “{wanted}”",
    ),
    "form.month_padding": (
        "tháng ghi là “{shown}”, phải ghi là “{wanted}”",
        "the month is written “{shown}”; it should be “{wanted}”",
    ),
    "form.month_bare": (
        "tháng ghi là “{shown}”, phải ghi là “{wanted}” (chỉ tháng 1, tháng 2 thêm số 0)",
        "the month is written “{shown}”; it should be “{wanted}” (only months 1 and 2 take a zero)",
    ),
    "form.place_comma": (
        "sau địa danh phải có dấu phẩy rồi cách chữ: “{shown}”",
        "a comma and a blank should follow the place: “{shown}”",
    ),
    "form.place_capitals": (
        "địa danh ghi là “{shown}”, phải ghi là “{wanted}”",
        "the place is written “{shown}”; it should be “{wanted}”",
    ),
    "form.place_whole": (
        "địa danh ghi là “{shown}”, phải ghi đầy đủ “{wanted}”",
        "the place is written “{shown}”; in full it is “{wanted}”",
    ),
    "form.place_designation": (
        "địa danh “{shown}” phải ghi kèm tên đầy đủ của cấp đơn vị hành chính (Thành phố, Phường, Xã …)",
        "the place “{shown}” should have the word for its unit in full (Thành phố, Phường, Xã …)",
    ),
    "form.place_tier_local": (
        "địa danh “{shown}” không phải nơi đóng trụ sở của {issuer}",
        "the place “{shown}” is not where {issuer} sits",
    ),
    "form.place_tier_central": (
        "cơ quan trung ương ghi tên tỉnh hoặc thành phố, không ghi “{shown}”",
        "a central body writes the province or city, not “{shown}”",
    ),
    "form.undated_open": (
        "không có ngày ban hành nên không biết bộ quy tắc nào áp dụng",
        "without a date of issue it is not known which rules held",
    ),
    "form.undated": (
        "không có ngày ban hành: bộ quy tắc {regime} chỉ được suy đoán",
        "without a date of issue the rules of {regime} are only inferred",
    ),
    "form.parts_missing": ("thiếu thành phần: {missing}", "parts are missing: {missing_en}"),
    # Title
    "form.kind_missing": ("không thấy tên loại văn bản ({kind})", "the kind of the document ({kind}) is not printed"),
    "form.kind_unknown": (
        "“{shown}” không có trong danh mục tên loại văn bản",
        "“{shown}” is none of the kinds that the regulation lists",
    ),
    "form.letter_kind": (
        "có tên loại “CÔNG VĂN”, phải bỏ: công văn không ghi tên loại",
        "the kind “CÔNG VĂN” should go: a công văn does not print it",
    ),
    "form.subject_missing": ("thiếu trích yếu nội dung", "the subject is missing"),
    "form.subject_long": (
        "trích yếu dài {length} ký tự, nhiều nhất {most}",
        "the subject has {length} characters; {most} are the most",
    ),
    "form.subject_end": (
        "cuối trích yếu có dấu “{shown}”, phải bỏ",
        "the subject ends with “{shown}”, which should go",
    ),
    "form.subject_lower": (
        "trích yếu bắt đầu bằng “{shown}”, phải viết chữ thường",
        "the subject begins with “{shown}”; it should begin with a small letter",
    ),
    "form.letter_prefix": (
        "trích yếu công văn bắt đầu bằng “{shown}”, phải bắt đầu bằng “{wanted}”",
        "the subject begins with “{shown}”; it should begin with “{wanted}”",
    ),
    "form.hyphens_missing": (
        "dưới trích yếu thiếu dòng “{wanted}”",
        "the line “{wanted}” is missing under the subject",
    ),
}
