"""What looks like letters to an engine and is none: seals, signatures, initials, specks.

A piece of a line is kept where enough of it reads like Vietnamese text or was read with confidence. What is taken
out is handed back: a person may want to look there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongbao.readers.ocr.engine import Read
from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.names.people import FAMILIES
from thongbao.vietnamese.spelling.syllables import possible

_AROUND = "\"'`.,;:!?()[]{}<>“”‘’«»…-–—_/\\|*+=~^°¬"
_MARKER = re.compile(r"[-–—+•*▪●]|\d{1,2}[.)/]|[a-zđA-ZĐ][.)]|[IVX]{1,5}[.)]?|\d{1,2}(?:\.\d{1,2}){1,3}\.?")
_SPECK = re.compile(r"[.,'`\"~_^|°¬‘’“”:;\\]+")
_ENDING = re.compile(r"[./,]{2,4}$")
_NUMBER = re.compile(r"[\d.,:/%-]*\d[\d.,:/%-]*")
_SYMBOL = re.compile(r"\d{0,6}/?(?:\d{4}/)?[A-ZĐ][\wĐđ&.]*(?:[-/][\wĐđ&]+){0,6}")
_SHORT = re.compile(r"[A-ZĐÂÊÔƠƯ&]{2,7}")
_NUMBER_LINE = re.compile(r"[SŠ][ốồôóòốo6](?:[:.\-–]|$)")
_ISSUED = re.compile(r"ngay.{0,9}?thang|thang.{0,9}?nam \d")
_KIND_OF = re.compile(r"(?:^|\s)/ ?[A-ZĐ1]{2,6} ?[-–] ?[A-ZĐ]")
_FOREIGN = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{2,5}\d{1,5}")
_MAIL = re.compile(r"(?:https?://|www\.)\S+|\S+@[\w.-]+")
_CUT = re.compile(r"[a-zđ]{1,3}(?:/[a-zđ]{1,3})+", re.IGNORECASE)
"""What a copy is for, cut short: "b/c", "t/h", "p/hợp"."""
_LEADING = re.compile(r"^[.,'`~_^|°¬‘’“”:;\\]+(?=\w)")
_ODD = 0.6
_SURE, _FAIR, _POOR = 0.85, 0.5, 0.35
_LONG = 3
_NAME = 4
_HANGING = 6.0
"""A marker belongs to text that begins within so many sizes behind it."""


def sort_out(pieces: Sequence[Sequence[Read]]) -> tuple[list[list[Read]], list[str]]:
    """Give the pieces that are text, ends that are none cut off; and what was taken out."""
    kept: list[list[Read]] = []
    out: list[str] = []
    cut: list[list[str]] = [[] for _ in pieces]
    trimmed = [_trimmed(piece, ends) for piece, ends in zip(pieces, cut, strict=True)]
    for at, piece in enumerate(trimmed):
        if not piece:
            continue
        after = trimmed[at + 1] if at + 1 < len(trimmed) else []
        text = _is_text(piece) or _goes_on(kept, piece) or _NUMBER_LINE.match(piece[0].text) or _opens(piece, after)
        if text:
            kept.append(piece)
            out += cut[at]
        else:
            out.append(" ".join(read.text for read in pieces[at]))
    return kept, out


def _trimmed(piece: Sequence[Read], out: list[str]) -> list[Read]:
    """Give a piece without specks at its ends, and without what was scribbled behind the end of the text."""
    left = [read for read in piece if read.text] or list(piece)  # a mend puts all its words into the first one
    for at, read in enumerate(left[:-1]):
        if _ENDING.search(read.text) and at > 0 and all(_weak(one) for one in left[at + 1 :]):
            out.append(" ".join(one.text for one in left[at + 1 :]))
            left = left[: at + 1]
            break
    while left and _is_speck(left[0]):
        left = left[1:]  # a dot is no loss
    if left:
        left[0].text = _LEADING.sub("", left[0].text)
    if is_name(left):
        return left
    while len(left) > 1 and (_is_scrap(left[-1]) or _is_odd(left[-1], left[:-1])) and not _ends(left):
        if not _SPECK.fullmatch(left[-1].text):
            out.append(left[-1].text)
        left.pop()
    while len(left) > 1 and (_is_scrap(left[0]) or _is_odd(left[0], left[1:])) and not _opening(left[0].text):
        out.append(left[0].text)
        left = left[1:]
    return left


def _ends(piece: Sequence[Read]) -> bool:
    """Whether the last word of a piece, odd as it looks, belongs there: as a unit that files, or in brackets."""
    last = piece[-1].text
    kept = any(bare(read.text).strip("-: ") == "luu" for read in piece[:2])
    if kept and _SHORT.fullmatch(last.strip(_AROUND)) is not None:
        return True
    before = " ".join(read.text for read in piece[:-1])
    return before.count("(") > before.count(")") and any(sign.isalpha() for sign in last)


def _opening(text: str) -> bool:
    """Whether a word opens a line by itself: a marker, or the word before a number that a hand wrote."""
    return _MARKER.fullmatch(text) is not None or _NUMBER_LINE.match(text) is not None


def _is_speck(read: Read) -> bool:
    return _SPECK.fullmatch(read.text) is not None


def _is_scrap(read: Read) -> bool:
    """Whether a word at the end of a piece is no word."""
    if _is_speck(read):
        return read.text not in {".", ";", ":", ",", '"', "”"} or read.confidence < _SURE
    return read.confidence < _POOR and (not plausible(read.text) or len(read.text.strip(_AROUND)) <= 2)


def _is_odd(read: Read, others: Sequence[Read]) -> bool:
    """Whether a doubtful word in small letters stands at the end of a line in capitals."""
    capital = all(one.text.isupper() for one in others if any(sign.isalpha() for sign in one.text))
    return capital and len(others) > 1 and not read.text.isupper() and read.confidence < _ODD and read.text.isalpha()


def _weak(read: Read) -> bool:
    return read.confidence < _SURE or not plausible(read.text)


def _is_text(piece: Sequence[Read]) -> bool:
    if not any(sign.isalnum() for read in piece for sign in read.text):
        return False
    text = " ".join(read.text for read in piece)
    if _ISSUED.search(bare(text)) or _KIND_OF.search(text) or is_name(piece):
        return True
    letters = sum(len(read.text) for read in piece)
    good = sum(len(read.text) for read in piece if _good(read, alone=len(piece) == 1))
    return good >= (0.5 if len(piece) <= _LONG else 0.3) * letters


def is_name(piece: Sequence[Read]) -> bool:
    """Whether a piece is the name of a person, however a seal over it was read."""
    words = [read.text.strip(_AROUND) for read in piece]
    return (
        2 <= len(words) <= _NAME
        and all(word[:1].isupper() and (word[1:].islower() or len(word) == 1) and possible(word) for word in words)
        and level(words[0]) in FAMILIES
        and (max(read.confidence for read in piece) >= _SURE or all(read.meant for read in piece))
    )


def _good(read: Read, *, alone: bool) -> bool:
    if not plausible(read.text):
        return read.confidence >= (0.93 if alone else _SURE)
    short = len(read.text.strip(_AROUND)) <= 2
    return read.confidence >= (0.7 if short else _FAIR)


def plausible(text: str) -> bool:
    """Whether a word is built like one of an official text.

    >>> [plausible(word) for word in ("nghiệp,", "12/3/2026", "45/TB-UBND", "UBND", "Z⁄⁄⁄”", "tQvðNg")]
    [True, True, True, True, False, False]
    """
    core = text.strip(_AROUND)
    if not core:
        return _MARKER.fullmatch(text) is not None or _ENDING.search(text) is not None
    if _FOREIGN.fullmatch(core) or _NUMBER.fullmatch(core) or _SHORT.fullmatch(core) or _MAIL.fullmatch(core):
        return True
    if _CUT.fullmatch(core):
        return True
    mixed = core[1:] != core[1:].lower() and core != core.upper()
    if not mixed and all(possible(part) for part in re.split(r"[-–/.:]", core) if part):
        return True
    return _SYMBOL.fullmatch(core) is not None and ("/" in core or "-" in core)


def _goes_on(kept: Sequence[Sequence[Read]], piece: Sequence[Read]) -> bool:
    """Whether a word, read with doubt, stands behind text as its next word would in letters set wide."""
    last = kept[-1][-1] if kept else None
    if last is None or last.line != piece[0].line or not 0 <= piece[0].left - last.right < 2 * last.size:
        return False
    letters = sum(sign.isalnum() for read in piece for sign in read.text)
    return letters >= _LONG or (
        piece[0].confidence >= _POOR and plausible(piece[0].text) and last.text.isupper() == piece[0].text.isupper()
    )


def _opens(piece: Sequence[Read], after: Sequence[Read]) -> bool:
    """Whether a piece is the marker of the text that hangs behind it."""
    if len(piece) != 1 or not after or _MARKER.fullmatch(piece[0].text) is None or not _is_text(after):
        return False
    gap = after[0].left - piece[0].right
    return piece[0].line == after[0].line and 0 <= gap <= _HANGING * piece[0].size
