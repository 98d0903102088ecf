"""Messages of the rules on how the parts look: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {}
