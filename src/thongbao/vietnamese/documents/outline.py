"""Markers at the start of a paragraph: "I.", "1.", "1.1.", "a)", "-", "Điều 2."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from thongbao.vietnamese.letters.classes import UPPER
from thongbao.vietnamese.letters.numerals import roman_value

Kind = Literal["part", "chapter", "article", "roman", "upper", "number", "dotted", "letter", "paren", "bullet"]
BULLETS = "-–—−+•*·●○◦▪■□➢►▶✓✔✦❖o\uf0b7\uf02d\uf0a7\uf0d8"


class Marker(NamedTuple):
    """A marker: its kind, the label as printed without the mark after it, that mark, and where the text begins."""

    kind: Kind
    label: str
    mark: str
    end: int

    @property
    def depth(self) -> int:
        """How many numbers a dotted marker has; 1 for all others."""
        return self.label.count(".") + 1 if self.kind == "dotted" else 1


_UP = f"[{UPPER}]"
_PATTERNS: tuple[tuple[Kind, tuple[str, ...], str], ...] = (
    ("article", ("điều",), rf"(?P<l>Điều\s+\d{{1,3}}[a-zđ]?)\s*(?P<m>[.:\-–]|(?=\s+{_UP}))\s*"),
    (
        "part",
        ("phần",),
        (
            r"(?P<l>(?:Phần|Phần thứ|PHẦN|PHẦN THỨ)\s+(?:[IVXL]+|\d{1,2}|nhất|hai|ba|tư|NHẤT|HAI|BA|TƯ)\b)"
            r"\s*(?P<m>[.:\-–]?)\s*"
        ),
    ),
    ("chapter", ("chương", "mục"), r"(?i:(?P<l>(?:Chương|Mục)\s+(?:[IVXL]+|\d{1,2})\b)\s*(?P<m>[.:\-–]?)\s*)"),
    (
        "dotted",
        ("0", "i", "v", "x"),
        rf"(?P<l>(?:\d{{1,2}}|[IVX]{{1,4}})(?:\.\d{{1,2}}){{1,4}})(?P<m>[.)\-/:]*)(?:(?<=[.)\-/:])\s*(?=\D)|\s+(?={_UP}))",
    ),
    ("number", ("0",), rf"(?P<l>\d{{1,3}})(?P<m>\.-|/-|[.)\-/:]|,(?=\s{_UP}))(?:\s+(?=\S)|(?=[{UPPER}“\"(]))"),
    (
        "roman",
        ("i", "v", "x"),
        (
            rf"(?P<l>X{{0,3}}(?:IX|IV|V?I{{0,4}}))(?P<m>\.-|[.)\-/:]|,(?=\s{_UP})|\s?[-–—](?=\s*{_UP}\w))"
            rf"(?:\s+|(?={_UP}))"
        ),
    ),
    ("letter", tuple("abcdefghijklmnopqrstuvwxyzđ"), r"(?P<l>[a-zđ])(?P<m>\.-|/-|[.)\-/])(?:\s+|(?<=\))(?=\w))"),
    ("upper", tuple("abcdefghđ"), r"(?P<l>[A-HĐ])(?P<m>[.)\-/])\s+"),
    ("paren", ("(",), r"\((?P<l>\d{1,2}|[ivx]{1,4}|[a-zđ])(?P<m>\))\s+"),
)
"""Kinds of markers: how each begins (in small letters; 0 is any digit), and its pattern, compiled for such a line."""


@lru_cache(maxsize=4096)
def marker_of(text: str) -> Marker | None:
    """The marker that a paragraph starts with, or None.

    >>> marker_of("1.1. Tại điểm cầu")
    Marker(kind='dotted', label='1.1', mark='.', end=5)
    >>> marker_of("II - Nhiệm vụ")
    Marker(kind='roman', label='II', mark='-', end=5)
    >>> marker_of("30/6/2018 là hạn cuối") is None
    True
    """
    first = text[:1]
    if not first:
        return None
    if first in BULLETS:
        rest = text[1:]
        if first == "o":
            return Marker("bullet", "o", "", 2) if rest[:1] == " " and rest[1:2].isupper() else None
        body = rest.lstrip()
        if not body or not any(c.isalnum() for c in body) or (first == "*" and "*" in body[-2:] and rest[:1] == "*"):
            return None
        if first in "-–—−+" and body[0].isdigit() and rest[:1].isdigit():
            return None  # a negative number or a range
        return Marker("bullet", first, "", len(text) - len(body))
    if not (first.isalnum() or first == "("):
        return None
    begin = "0" if first.isdecimal() else text[:6].lower()
    for kind, beginnings, pattern in _PATTERNS:
        match = re.match(pattern, text) if begin.startswith(beginnings) else None
        if match and match["l"] and match.end() < len(text) + (kind in ("article", "part", "chapter")):
            if kind == "number" and match["m"] in ("/", ":") and text[match.end() : match.end() + 1].isdigit():
                continue
            if kind == "number" and match["m"] == "-" and text[match.end() - 1 : match.end()] == "-":
                continue  # "5-Sở" is one, "5-7 ngày" is not: the pattern's look-ahead has seen a capital
            return Marker(kind, " ".join(match["l"].split()), match["m"].strip(), match.end())
    return None


def value_of(marker: Marker) -> int | None:
    """The ordinal of a numbered or lettered marker, or None: I is 1, đ is 5 of a, b, c, d, đ, e."""
    if marker.kind in ("number", "paren") and marker.label.isdigit():
        return int(marker.label)
    if marker.kind == "roman":
        return roman_value(marker.label)
    if marker.kind == "letter":
        order = "abcdđeghiklmnopqrstuvxy"
        return order.index(marker.label) + 1 if marker.label in order else None
    if marker.kind == "dotted":
        return int(marker.label.rsplit(".", 1)[1])
    if marker.kind == "article":
        digits = re.sub(r"\D", "", marker.label)
        return int(digits) if digits else None
    return None
