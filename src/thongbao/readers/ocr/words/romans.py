"""Roman numbers of headings, whose strokes are soon too few: their order says which number a heading has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from thongbao.layout.assemble import Word
from thongbao.readers.ocr.words.mend import Mend

_HEADING = re.compile(r"(?P<read>(?=[1l|]*[IVXH])[IVXH1l|]{1,4})(?P<mark>[.)/-]?)(?:\s+[A-ZÀ-ỸĐ].*|\s*)", re.DOTALL)
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_STROKES = str.maketrans({"1": "I", "l": "I", "|": "I", "H": "II"})


class _Found(NamedTuple):
    """A line that may be a heading, and its number as it was read, where that is one."""

    word: Word
    read: str
    mark: str
    value: int | None


def mend_romans(words: Sequence[Word]) -> list[tuple[Word, Mend]]:
    """Put the numbers of headings right, in place, and say where; ``words`` are the lines of a document in their order.

    A number is another one where the headings around it leave no choice: II, II, IV, or I, HI, III.
    """
    found = [_found(word, match) for word in words if (match := _HEADING.fullmatch(word.text))]
    done: list[tuple[Word, Mend]] = []
    for at, one in enumerate(found):
        before = found[at - 1] if at else None
        after = found[at + 1] if at + 1 < len(found) else None
        right, mark = _number(one, before, after), one.mark
        if not mark and after is not None and after.mark and after.value == 2 and (right or one.value) == 1:
            mark = after.mark
        if right is None and mark == one.mark:
            continue
        value = right or one.value
        assert value is not None
        text = f"{_NUMERALS[value - 1]}{mark}"
        done.append((one.word, Mend(f"{one.read}{one.mark}", text)))
        one.word.text = text + one.word.text[len(one.read) + len(one.mark) :]
        found[at] = one._replace(read=_NUMERALS[value - 1], mark=mark, value=value)
    return done


def _found(word: Word, match: re.Match[str]) -> _Found:
    read = match["read"]
    return _Found(word, read, match["mark"], _NUMERALS.index(read) + 1 if read in _NUMERALS else None)


def _number(one: _Found, before: _Found | None, after: _Found | None) -> int | None:
    """What number a heading has where that is another one than was read."""
    last = before.value if before is not None and before.mark else None
    following = after.value if after is not None and after.mark else None
    first = 1 if one.value is None and following == 2 else None
    wanted = first if last is None else last + 1
    if wanted is None or wanted > len(_NUMERALS) or one.value == wanted or not one.mark:
        return None
    strokes = one.read.translate(_STROKES)
    if abs(len(strokes) - len(_NUMERALS[wanted - 1])) > 1 or set(strokes) - set(_NUMERALS[wanted - 1]):
        return None
    again = one.value is not None and one.value == last and wanted > 2  # a list that begins anew begins with I
    return wanted if one.value is None or again or following == wanted + 1 else None
