"""Text of documents as it may be shown: what could steer a terminal becomes a sign."""

from __future__ import annotations

import re

_CONTROLS = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"


def visible(text: str) -> str:
    """Text that cannot steer a terminal: signs for controls and direction marks; line ends and tabs stay.

    Every character becomes one, so that places in the text still count.
    """
    return re.sub(_CONTROLS, _sign, text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
