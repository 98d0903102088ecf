"""Stored letters -> the letters that were meant, by the table of an encoding."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

from thongbao.readers.legacy.fonts import OLD, Old

# What programs put where the table has a byte: Windows-1252 for the codes that Latin-1 leaves empty, look-alikes
# of PDF producers, and the private letters in which Word keeps fonts that it takes for picture fonts.
_BYTES = {
    **{
        ord(bytes([code]).decode("cp1252")): code
        for code in range(0x80, 0xA0)
        if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    },
    **{0xF000 + code: code for code in range(0x100)},
    0x2212: 0xAD,
    0x2219: 0xB7,
    0x2010: 0xAD,
    0x03BC: 0xB5,
    0x02C9: 0xAF,
}
_1258 = {
    ord(bytes([code]).decode("cp1258")): code
    for code in (0xC3, 0xCC, 0xD0, 0xD2, 0xD5, 0xDD, 0xDE, 0xE3, 0xEC, 0xF0, 0xF2, 0xF5, 0xFD, 0xFE)
}
"""Letters of Windows-1258: how a program shows the same bytes that believes in that code page."""


class Table(NamedTuple):
    """Stored letters, one or two characters each, and what was meant."""

    letters: dict[str, str]
    pairs: bool


@cache
def table(encoding: Old) -> Table:
    """The table of an encoding, read once."""
    from importlib.resources import files

    text = (files("thongbao.readers.legacy") / "data" / "letters.tsv").read_text("utf-8")
    column = OLD.index(encoding) + 1
    letters = {}
    for line in text.splitlines()[1:]:
        fields = line.split("\t")
        if fields[column] != "-":
            stored = "".join(chr(int(code, 16)) for code in fields[column].split())
            letters[stored] = fields[0]
            if len(stored) == 2:  # a mark of either size; the base tells a capital
                letters.setdefault(stored[0] + stored[1].swapcase(), fields[0])
    return Table(letters, any(len(stored) == 2 for stored in letters))


def storable(text: str, *, sure: bool) -> bool:
    """Whether text can be what an old encoding stores; ``sure`` leaves the letters of Windows-1258 out.

    >>> storable("Th«ng b¸o", sure=True), storable("Thống nhất", sure=False), storable("đ", sure=True)
    (True, False, False)
    """
    return all(code < 0x100 or code in _BYTES or (not sure and code in _1258) for code in map(ord, text))


def decoded(text: str, encoding: Old) -> list[tuple[str, int]]:
    """The letters meant, each with how many characters of ``text`` it was stored in.

    >>> "".join(letter for letter, _ in decoded("Th«ng b¸o ®\N{MINUS SIGN}îc", "tcvn3"))
    'Thông báo được'
    >>> decoded("toàò", "vni")
    [('t', 1), ('ồ', 2), ('ị', 1)]
    """
    letters, pairs = table(encoding)
    plain = text.translate(_BYTES)
    if not storable(text, sure=True):
        plain = plain.translate(_1258)
    found: list[tuple[str, int]] = []
    at = 0
    while at < len(plain):
        two = letters.get(plain[at : at + 2]) if pairs and at + 1 < len(plain) else None
        if two is not None:
            found.append((two, 2))
            at += 2
        else:
            found.append((letters.get(plain[at]) or _kept(text[at], plain[at]), 1))
            at += 1
    return found


def _kept(stored: str, plain: str) -> str:
    """A character that stands for no letter: as it is stored, but for the private ones that can be shown."""
    return plain if stored >= "\uf020" else stored


def meant(text: str, encoding: Old) -> str:
    """All letters of ``text`` as they were meant.

    >>> meant("Uûy ban nhaân daân", "vni"), meant("QuyÕt ®Þnh “sè 1”", "tcvn3")
    ('Ủy ban nhân dân', 'Quyết định “số 1”')
    """
    return unicodedata.normalize("NFC", "".join(letter for letter, _ in decoded(text, encoding)))
