"""Roman numerals before titles, put right by their order: strokes that stand close are soon miscounted.

Between "II." and "IV." there is only "III.", whatever was read; a numeral without neighbours stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from thongbao.layout.blocks import LayoutDoubt
from thongbao.vietnamese.letters.numerals import roman

if TYPE_CHECKING:
    from thongbao.layout.assemble import Page, Word

_ORDER = tuple(map(roman, range(1, 16)))
"""Numerals of titles, in their order."""
_HEAD = re.compile(r"(?=\S*[IVXHY])(?P<sign>[IVXHTYlí1|ÍÌÏỊỈĨ]{1,6})(?P<mark>[.,-]?)(?= +[^\W\d_a-zđ]|\s*$)")
_STROKES = str.maketrans({"H": "II", "Y": "V", **dict.fromkeys("Tlí1|ÍÌÏỊỈĨ", "I")})
_MARKS = (".", "-")
"""What stands behind a numeral: a stop, or a dash in papers of the Party."""
_LEFT = 0.5
"""Titles begin in the left half of a page."""


class _Head(NamedTuple):
    page: int
    word: Word
    sign: str
    mark: str

    @property
    def sure(self) -> int:
        """What it says as it stands; 0 where it is no numeral."""
        return _ORDER.index(self.sign) + 1 if self.mark in _MARKS and self.sign in _ORDER else 0

    def may_be(self, number: int) -> bool:
        """Whether its strokes, one more or one less, make a numeral."""
        strokes, meant = self.sign.translate(_STROKES), _ORDER[number - 1]
        return strokes.rstrip("I") == meant.rstrip("I") and abs(len(strokes) - len(meant)) <= 1


def mend_numerals(pages: Sequence[Page]) -> Iterator[LayoutDoubt]:
    """Put the numerals of a document right, in place, and tell of each that was read otherwise."""
    run: list[_Head] = []
    for head in [*_heads(pages), None]:
        if head is not None and len(run) < len(_ORDER) and (head.sure == len(run) + 1 or _goes_on(run, head)):
            run.append(head)
        elif head is None or head.sure == 1:
            yield from _mended(run)
            run = [head] if head is not None else []
        elif head.sure:
            yield from _mended(run)
            run = []


def _goes_on(run: Sequence[_Head], head: _Head) -> bool:
    return head.may_be(len(run) + 1) and bool(run or head.sign == "I")


def _heads(pages: Sequence[Page]) -> Iterator[_Head]:
    for page in pages:
        for word in page.words:
            match = _HEAD.match(word.text)
            if match is not None and word.left < _LEFT * page.width:
                yield _Head(page.number, word, match["sign"], match["mark"])


def _mended(run: Sequence[_Head]) -> Iterator[LayoutDoubt]:
    """Put those right that have another behind them that was read as its place says."""
    last = max((at for at, head in enumerate(run) if head.sure == at + 1), default=0)
    mark = run[last].mark if run else "."
    for at, head in enumerate(run[:last]):
        if head.sure == at + 1:
            continue
        read, meant = head.sign + head.mark, f"{_ORDER[at]}{mark}"
        head.word.text = meant + head.word.text[len(read) :]
        yield LayoutDoubt("reading.ocr_mended", (("page", head.page), ("read", read), ("text", meant)), head.page)
