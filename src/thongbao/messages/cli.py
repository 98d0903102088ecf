"""Messages of the cli area: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {}
