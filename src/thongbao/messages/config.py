"""Messages on files of settings: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "config.not_found": ("--config: không tìm thấy {name}", "--config: {name} is not found"),
    "config.unreadable": ("{name}: không đọc được: {reason}", "{name}: cannot be read: {reason}"),
    "config.bad_toml": ("{name}: TOML sai: {reason}", "{name}: no valid TOML: {reason}"),
    "config.unknown": (
        "{name}: {key}: khóa lạ; có thể dùng: {known}",
        "{name}: {key}: unknown key; known are: {known}",
    ),
    "config.unknown_near": (
        "{name}: {key}: khóa lạ; có phải '{nearest}'?",
        "{name}: {key}: unknown key; did you mean '{nearest}'?",
    ),
    "config.wrong_kind": (
        "{name}: {key}: giá trị sai; cần: {wanted}",
        "{name}: {key}: wrong value; expected: {wanted}",
    ),
    "config.wrong": ("{name}: {key}: {reason}", "{name}: {key}: {reason}"),
    "config.no_values": (
        "{name}: {key}: quy tắc này không có giá trị nào để đặt",
        "{name}: {key}: this rule has no values to set",
    ),
    "config.see_rules": ("xem 'thongbao rules'", "see 'thongbao rules'"),
    "config.a_rule": ("mã quy tắc", "the id of a rule"),
    "config.a_text": ("một chuỗi", "a text"),
    "config.texts": ("danh sách các chuỗi", "a list of texts"),
    "config.a_pattern": ("biểu thức chính quy", "a regular expression"),
    "config.like": ("giá trị cùng kiểu với {example}", "a value of the kind of {example}"),
}
