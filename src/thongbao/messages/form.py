"""Messages of the rules on how the parts are written: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "form.number_padding": (
        "số văn bản ghi là “{shown}”, phải ghi là “{wanted}”",
        "the number is written “{shown}”; it should be “{wanted}”",
    ),
}
