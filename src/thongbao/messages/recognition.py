"""Messages of the recognition area: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {}
