"""A count -> how a list level writes it."""

from __future__ import annotations

from collections.abc import Callable

from thongbao.vietnamese.letters import numerals

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def roman(count: int) -> str:
    """Upper-case Roman digits.

    >>> roman(14), roman(0)
    ('XIV', '0')
    """
    return numerals.roman(count) if 0 < count < 32_768 else str(count)


def letter(count: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """Letters as Word counts them: z, then aa, bb.

    >>> letter(4), letter(28)
    ('d', 'bb')
    """
    if not 0 < count < 10_000:
        return str(count)
    times, place = divmod(count - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def vietnamese(count: int) -> str:
    """Number words below a hundred.

    >>> vietnamese(15), vietnamese(21)
    ('mười lăm', 'hai mươi mốt')
    """
    if not 0 <= count < 100:
        return str(count)
    tens, units = divmod(count, 10)
    if tens == 0:
        return _DIGITS[units]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if units == 0:
        return head
    tail = "lăm" if units == 5 else "mốt" if units == 1 and tens > 1 else _DIGITS[units]
    return f"{head} {tail}"


def _ordinal(count: int) -> str:
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _enclosed(first: int, last: int) -> Callable[[int], str]:
    return lambda count: chr(first + count - 1) if 0 < count <= last else str(count)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda count: f"{count:02}",
    "upperRoman": roman,
    "lowerRoman": lambda count: roman(count).lower(),
    "upperLetter": lambda count: letter(count).upper(),
    "lowerLetter": letter,
    "ordinal": _ordinal,
    "vietnameseCounting": vietnamese,
    "cardinalText": vietnamese,
    "numberInDash": lambda count: f"- {count} -",
    "hex": lambda count: f"{count:X}",
    "russianLower": lambda count: letter(count, _RUSSIAN),
    "russianUpper": lambda count: letter(count, _RUSSIAN).upper(),
    "decimalEnclosedCircle": _enclosed(0x2460, 20),
    "decimalEnclosedParen": _enclosed(0x2474, 20),
    "decimalEnclosedFullstop": _enclosed(0x2488, 20),
    "chicago": lambda count: (
        "*†‡§"[(count - 1) % 4] * ((count - 1) // 4 + 1) if 0 < count < 400 else str(count)
    ),
    "none": lambda count: "",
    "bullet": lambda count: "",
}


def numeral(count: int, form: str) -> str:
    """``count`` in the number format ``form`` of Word; formats that are not known count in digits.

    A custom format is given by its first value: ``custom:001, 002`` pads to three digits.

    >>> numeral(7, "decimalZero"), numeral(7, "custom:001, 002, 003")
    ('07', '007')
    """
    if form.startswith("custom:"):
        return str(count).zfill(len(form[7:].partition(",")[0].strip()))
    write = _FORMATS.get(form)
    return write(count) if write else str(count)
