"""Messages of the rules on paper, margins, page numbers and fonts: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {}
