"""Roman numerals, as divisions, annexes and terms of office have them."""

from __future__ import annotations

_STEPS = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(value: int) -> str:
    """A number below 400 in Roman numerals.

    >>> roman(4), roman(15), roman(49)
    ('IV', 'XV', 'XLIX')
    """
    text = ""
    for number, letters in _STEPS:
        while value >= number:
            text, value = text + letters, value - number
    return text
