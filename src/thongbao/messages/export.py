"""Messages of exporting: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "export.missing_extra": (
        "định dạng {form} cần gói {package}, chưa được cài",
        "the format {form} needs the package {package}, which is not installed",
    ),
    "export.missing_extra.hint": (
        "pip install 'thongbao[{extra}]'",
        "pip install 'thongbao[{extra}]'",
    ),
}
