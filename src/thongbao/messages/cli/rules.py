"""Messages of ``thongbao rules``: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.rules.short": ("Liệt kê các quy tắc.", "List the rules."),
    "cli.rules.usage": ("[TÙY CHỌN]", "[OPTIONS]"),
    "cli.rules.help": (
        (
            "Liệt kê các quy tắc thể thức, mỗi dòng một quy tắc: mã, mức, nội dung. Với --regime thì chỉ các quy tắc "
            "có hiệu lực theo thể thức đó, kể cả quy tắc áp dụng theo."
        ),
        (
            "List the rules of form, one a line: id, severity, what it asks. With --regime those that hold under this "
            "set of rules, borrowed ones among them."
        ),
    ),
    "cli.rules.examples": (
        (
            "thongbao rules --regime ND30            các quy tắc của Nghị định 30\n"
            "thongbao rules --component C03          các quy tắc về số, ký hiệu\n"
            "thongbao rules --select X --format json cho phần mềm khác dùng"
        ),
        (
            "thongbao rules --regime ND30            the rules of Decree 30\n"
            "thongbao rules --component C03          the rules on number and symbol\n"
            "thongbao rules --select X --format json for other programs"
        ),
    ),
    "cli.rules.regime": (
        "Chỉ các quy tắc có hiệu lực theo thể thức này (ND30, HD36, ...).",
        "Only the rules that hold under this set of rules (ND30, HD36, ...).",
    ),
    "cli.rules.component": (
        "Chỉ các quy tắc về thành phần này (C03, TB, X, ...).",
        "Only the rules on this part (C03, TB, X, ...).",
    ),
    "cli.rules.select": (
        "Chỉ các quy tắc có mã này, hoặc mã bắt đầu như thế.",
        "Only the rules with this id, or with ids that begin so.",
    ),
    "cli.rules.form": ("Định dạng.", "Format."),
    "cli.rules.detect": ("nhận dạng", "detects"),
    "cli.rules.human": ("người xem", "for eyes"),
    "cli.rules.archive": ("sổ sách", "registers"),
}
