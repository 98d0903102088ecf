"""Messages of the reading area: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {}
