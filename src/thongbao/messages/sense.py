"""Messages of the rules on whether what is said fits together: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {}
