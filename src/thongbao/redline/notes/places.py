"""Where the mark of a note stands in a paragraph whose words were changed."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from lxml import etree

from thongbao.mend.docx.writing.elements import outside, plain_copy, set_text, twin
from thongbao.mend.docx.writing.runs import split_before
from thongbao.readers.docx.package.names import (
    DEL,
    ENDNOTE_MARK,
    FALLBACK,
    FOOTNOTE_MARK,
    MOVE_FROM,
    NO_BREAK_HYPHEN,
    RPR,
    P,
    R,
    T,
    W,
)
from thongbao.readers.docx.paragraph.flow import letters
from thongbao.redline.sheet import Sheet

_KEPT = tuple(W + name for name in ("rFonts", "b", "bCs", "i", "iCs", "sz", "szCs"))
"""Looks that a mark shares with the word before it."""


class Place(NamedTuple):
    """A place in a paragraph, or in one of a row."""

    holder: etree._Element
    """The ``w:p`` or ``w:tr``."""
    words: str
    """What the paragraph says there, without its number."""
    behind: int
    """Letters of it behind the place."""
    whole: str
    """What it says with its number."""

    @property
    def size(self) -> int:
        """How many letters it has."""
        return len(letters(self.whole))


def put_mark(sheet: Sheet, place: Place, run: etree._Element, later: Container[etree._Element]) -> etree._Element:
    """Put the run of a mark to its place, behind other marks there that are not ``later`` ones; gives the mark."""
    mark = run.find(FOOTNOTE_MARK)
    assert mark is not None
    wrapper = sheet.tracker.inserted(run)
    para, at = _spot(place)
    before = _cut(para, at)
    if before is None:
        first = next((one for one in para.iter(R) if _is_own(one, para)), None)
        if first is None:
            para.append(wrapper)
        else:
            outside(first, after=False).addprevious(wrapper)
        return mark
    if run.find(f"{RPR}/{W}rStyle") is None:
        _look_like(run, before)
    node = outside(before, after=True)
    for behind in list(node.itersiblings()):
        marks = list(behind.iter(FOOTNOTE_MARK, ENDNOTE_MARK))
        if any(one in later for one in marks) or (not marks and any(True for _ in behind.iter(T))):
            break
        if marks:
            node = behind
    node.addnext(wrapper)
    return mark


def _spot(place: Place) -> tuple[etree._Element, int]:
    """The paragraph, and how many of its letters stand before the place."""
    said = letters(place.words)
    paras = [place.holder] if place.holder.tag == P else list(place.holder.iter(P))
    for para in paras:
        text = "".join(part for _, part in _pieces(para))
        start = text.find(said)
        if start >= 0 and said:
            return para, max(start + len(said) - place.behind, 0)
    para = paras[-1]
    return para, max(sum(len(part) for _, part in _pieces(para)) - place.behind, 0)


def _pieces(para: etree._Element) -> list[tuple[etree._Element, str]]:
    """What shows the words of a paragraph when all changes are accepted, with their letters."""
    found = [one for one in para.iter(T, NO_BREAK_HYPHEN) if _is_own(one, para)]
    return [(one, letters(one.text or "") if one.tag == T else "-") for one in found]


def _is_own(element: etree._Element, para: etree._Element) -> bool:
    above = [*element.iterancestors()]
    return next(one for one in above if one.tag == P) is para and not any(
        one.tag in (DEL, MOVE_FROM, FALLBACK) for one in above
    )


def _cut(para: etree._Element, at: int) -> etree._Element | None:
    """The run that ends with letter number ``at``; None where none does."""
    for element, said in _pieces(para):
        if 0 < at <= len(said):
            text = element.text or ""
            end = next((end for end in range(len(text) + 1) if len(letters(text[:end])) >= at), len(text))
            while end < len(text) and not text[end].isspace() and not letters(text[end]):
                end += 1  # a mark over the letter
            if element.tag == T and text[end:]:
                rest = twin(element)
                element.addnext(rest)
                set_text(element, text[:end])
                set_text(rest, text[end:])
            run = element.getparent()
            behind = element.getnext()
            if run is None or run.tag != R:
                return None
            if behind is not None:
                split_before(run, behind)
            return run
        at -= len(said)
    return None


def _look_like(run: etree._Element, before: etree._Element) -> None:
    """Give a mark the font of the run before it."""
    had, look = plain_copy(before.find(RPR)), run.find(RPR)
    if had is not None and look is not None:
        look[:0] = [one for one in had if one.tag in _KEPT]
