"""Roman numerals, as divisions, annexes and terms of office have them."""

from __future__ import annotations

_STEPS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(value: int) -> str:
    """A number in Roman numerals.

    >>> roman(4), roman(15), roman(49)
    ('IV', 'XV', 'XLIX')
    """
    text = ""
    for number, letters in _STEPS:
        while value >= number:
            text, value = text + letters, value - number
    return text


_VALUES = {letters: number for number, letters in _STEPS if len(letters) == 1}


def roman_value(text: str) -> int:
    """The value of a Roman numeral.

    >>> roman_value("XIV"), roman_value("XC")
    (14, 90)
    """
    numbers = [_VALUES.get(letter, 0) for letter in text]
    return sum(-one if one < after else one for one, after in zip(numbers, [*numbers[1:], 0], strict=True))
