"""Where the tone mark stands in oa, oe, uy (hòa or hoà), and how a term of office is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.fold import level

_OLD = dict(zip("òóỏõọùúủũụ", "ooooouuuuu", strict=True))
_LAST = {"ò": "à", "ó": "á", "ỏ": "ả", "õ": "ã", "ọ": "ạ"}
_LAST_E = {"ò": "è", "ó": "é", "ỏ": "ẻ", "õ": "ẽ", "ọ": "ẹ"}
_LAST_Y = {"ù": "ỳ", "ú": "ý", "ủ": "ỷ", "ũ": "ỹ", "ụ": "ỵ"}


@checks("X-DAU-THANH")
def one_style(case: Case, rule: Rule) -> Iterator[Finding]:
    """All words put the tone mark of oa, oe, uy on the same letter; names of people and places are left alone."""
    prose = prose_of(case)
    newer = [match.span() for match in _newer().finditer(prose.text) if _counts(prose, match)]
    if not newer:
        return
    older = [match.span() for match in _older().finditer(prose.text) if _counts(prose, match)]
    if not older:
        return
    few = older if len(older) < len(newer) else newer
    words = Counter(prose.text[start:end] for start, end in few)
    start, end = few[0]
    edits: list[TextEdit] = []
    for place in few:
        edits.extend(prose.edit(*place, restyled(prose.text[slice(*place)])))
    yield Finding(
        rule=rule.id,
        key="text.tone_style",
        values=(
            ("newer", len(newer)),
            ("older", len(older)),
            ("few", ", ".join(f"{word} ({count})" for word, count in words.most_common())),
        ),
        spot=prose.spot(start, end),
        edits=tuple(edits),
    )


@cache
def _newer() -> re.Pattern[str]:
    return re.compile(r"\b[^\W\d_]*(?:(?<![Qq])(?:[oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ]))\b")


@cache
def _older() -> re.Pattern[str]:
    return re.compile(r"\b[^\W\d_]*(?:[òóỏõọÒÓỎÕỌ][ae]|(?<![Qq])[ùúủũụÙÚỦŨỤ]y)\b")


def _counts(prose: Prose, match: re.Match[str]) -> bool:
    """Whether a word tells the style: no name, no part of a word with hyphens, no address."""
    text, start, end = prose.text, match.start(), match.end()
    if text[start - 1 : start] in ("-", "/", ".", "@", "_") or text[end : end + 1] in ("-", "/", "@", "_"):
        return False
    if match[0].islower():
        return True
    return level(match[0]) == "ủy" and match[0][1:].islower()


def restyled(word: str) -> str:
    """The word in the other style.

    >>> restyled("hóa"), restyled("uỷ"), restyled("Ủy"), restyled("khoẻ")
    ('hoá', 'ủy', 'Uỷ', 'khỏe')
    """
    old = level(word)
    if old != word.lower():
        return "".join(new.upper() if char.isupper() else new for char, new in zip(word, old, strict=True))
    first, last = old[-2], old[-1]
    table = {"a": _LAST, "e": _LAST_E, "y": _LAST_Y}[last]
    changed = old[:-2] + _OLD[first] + table[first]
    return "".join(new.upper() if char.isupper() else new for char, new in zip(word, changed, strict=True))


@checks("X-KHOA-XIII-KHOA")
def term(case: Case, rule: Rule) -> Iterator[Finding]:
    """Terms of office have Roman numerals throughout, or Arabic ones (khóa XIII, khóa 13)."""
    prose = prose_of(case)
    if "khóa " not in prose.low:
        return
    roman: list[tuple[int, int]] = []
    arabic: list[tuple[int, int]] = []
    for match in _term().finditer(prose.low):
        (arabic if match[1].isdecimal() else roman).append(match.span(1))
    if roman and arabic:
        few, many = (arabic, roman) if len(arabic) <= len(roman) else (roman, arabic)
        yield prose.found(rule, "text.term", *few[0], other=prose.text[slice(*many[0])])


@cache
def _term() -> re.Pattern[str]:
    return re.compile(r"\bkhóa (\d{1,2}|[ivx]{1,5})(?![\w/])(?! (?:tháng|tuần|ngày|học))")
