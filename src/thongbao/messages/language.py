"""Messages of the rules on spelling, letters, punctuation, capitals and names: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {}
