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
from thongbao.vietnamese.letters.fold import level

_OLD = dict(zip("òóỏõọùúủũụ", "ooooouuuuu", strict=True))
_LAST = {"ò": "à", "ó": "á", "ỏ": "ả", "õ": "ã", "ọ": "ạ"}
_LAST_E = {"ò": "è", "ó": "é", "ỏ": "ẻ", "õ": "ẽ", "ọ": "ẹ"}
_LAST_Y = {"ù": "ỳ", "ú": "ý", "ủ": "ỷ", "ũ": "ỹ", "ụ": "ỵ"}


@checks("X-DAU-THANH")
def one_style(case: Case, rule: Rule) -> Iterator[Finding]:
    """All words put the tone mark of oa, oe, uy on the same letter; names of people and places are left alone."""
    prose = prose_of(case)
    newer = _words(prose, _newer())
    if not newer:
        return
    older = _words(prose, _older())
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
    return re.compile(r"[oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ]")


@cache
def _older() -> re.Pattern[str]:
    return re.compile(r"[òóỏõọÒÓỎÕỌ][ae]|[ùúủũụÙÚỦŨỤ]y")


def _words(prose: Prose, rime: re.Pattern[str]) -> list[tuple[int, int]]:
    """Words that end in an open rime and tell the style: no names, no parts of words with hyphens or of addresses."""
    text = prose.text
    found = []
    for match in rime.finditer(text):
        start, end = match.span()
        while start and text[start - 1].isalpha():
            start -= 1
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if after.isalpha() or text[match.start() - 1 : match.start()] in ("q", "Q"):
            continue
        if (before and before in "-/.@_") or (after and after in "-/@_"):
            continue
        word = text[start:end]
        if word.islower() or (word[1:].islower() and level(word) == "ủy"):
            found.append((start, end))
    return found


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
        shown = prose.text[slice(*few[0])]
        mend = _ROMAN[int(shown)] if few is arabic and int(shown) < len(_ROMAN) else None
        yield prose.found(rule, "text.term", *few[0], mend=mend, other=prose.text[slice(*many[0])])


_ROMAN = (
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
    "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
)  # fmt: skip


@cache
def _term() -> re.Pattern[str]:
    return re.compile(r"khóa (?<!\w.{5})(\d{1,2}|[ivx]{1,5})(?![\w/])(?! (?:tháng|tuần|ngày|học))")
