"""Slips of OCR put right where a closed vocabulary decides; what was read before is kept for the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from thongbao.readers.ocr.engine import Read
from thongbao.vietnamese.documents.kinds import kind_of_line, kind_of_symbol
from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.names.people import COMMON_FAMILIES
from thongbao.vietnamese.spelling.misread import (
    after_pen,
    mended,
    mended_name,
    mended_office,
    mended_pairs,
    mended_place,
    mended_purpose,
    mended_quarter,
    mended_symbol,
)
from thongbao.vietnamese.spelling.syllables import possible

_ISSUED = re.compile(
    r"(?P<place>[^,.\d]*(?:\.[^,.\d]+)?)[,.]\s*ng[^\W\d_]y(?P<day>[^a-zđ]?.{0,9}?)\s*t[hn][^\W\d_]ng\s?(?P<month>.{0,8}?)"
    r"\s*n[^\W\d_]m\s*(?P<year>.{0,8})"
)
_NUMBER = re.compile(r"S[ốóôồòỗỏõ][:.] ?(?=\S)|S[óôồòỗỏõ](?=:)")
_SYMBOL = re.compile(r"(?P<before>\D{0,2}\d{0,5}/?)(?P<kind>[A-ZĐ1]{2,4})(?P<rest>[-/][A-ZĐ].*)")
_SLASHED = re.compile(r"(?P<number>[^/]*\d)[JIl1|!(\[](?P<body>[A-ZĐ]{2,6})(?P<rest>-[A-ZĐ].*)")
_SURE = 0.95
"""A pair of words that was read with so much confidence stays as it was read."""
_GOOD = 0.9
"""A word in small letters with so much confidence is no other word."""
_DASH = re.compile(r"^([-–—])_+$")
"""The marker of an item, and a speck beside it."""
_DASHES = frozenset("¬~«_=")
"""What the marker of an item is read as, by itself before a word."""
_SLASH = re.compile(r"(?<=\w)\u2044(?=\w)")
"""The stroke of fractions, which the Vietnamese model writes for every other slash."""
_ETH = str.maketrans("\u00d0\u00f0", "Đđ")
"""Letters of Iceland that look the same: to a closed vocabulary they are others."""
_TILDE = str.maketrans("Ññ", "Nn")
"""Specks over an N make a letter that Vietnamese has not."""
_MOST_SCRIBBLE, _NAME = 2, 3
"""Words that a seal leaves before a name, and those of a name that is told behind them."""
_LONGEST_PEN = 6
"""Letters that OCR makes of a written "KT." """


class Mend(NamedTuple):
    """What was read, and what stands there now."""

    read: str
    text: str
    word: bool = False
    """Whether it is a word of running text."""


def mend(piece: Sequence[Read]) -> list[Mend]:
    """Put the words of a piece right, in place."""
    if all(read.meant for read in piece):
        return _mend_meant(piece)
    for read in piece:
        read.text = _SLASH.sub("/", read.text.translate(_ETH))
    tildes = [Mend(read.text, plain) for read in piece if (plain := read.text.translate(_TILDE)) != read.text]
    for read in piece:
        read.text = read.text.translate(_TILDE)
    piece[0].text = _DASH.sub(r"\1", piece[0].text)
    if piece[0].text in _DASHES and len(piece) > 1 and piece[1].text[:1].isalpha():
        piece[0].text = "-"
    if len(piece) > 1 and piece[0].text == "Số" and piece[1].text.startswith(":"):
        piece[0].text, piece[1].text = "Số:", piece[1].text[1:]  # type has no blank there; nothing was misread
    words = [read.text for read in piece]
    done = _mend_issued(piece) or _mend_name(piece)
    done += tildes
    if len(done) > len(tildes):
        return done
    if _NUMBER.match(words[0]) and not words[0].startswith("Số: "):
        old_number, words[0] = (
            words[0],
            _NUMBER.sub(lambda match: "Số: " if match.end() - match.start() > 2 else "Số", words[0]),
        )
        piece[0].text = words[0]
        if not old_number.startswith("Số"):
            done.append(Mend(old_number, words[0]))
    for found in (*mended(words), *mended_purpose(words)):
        old = words[found.start : found.start + len(found.words)]
        if any(_well_read(piece[at], word) for at, word in enumerate(found.words, found.start)):
            continue
        for at, word in enumerate(found.words, found.start):
            piece[at].text = word
        done.append(Mend(" ".join(old), " ".join(found.words)))
    words = [read.text for read in piece]
    for found in mended_pairs(words):
        old = words[found.start : found.start + 2]
        if min(read.confidence for read in piece[found.start : found.start + 2]) < _SURE:
            for at, word in enumerate(found.words, found.start):
                piece[at].text = word
            done.append(Mend(" ".join(old), " ".join(found.words), word=True))
    for at, read in enumerate(piece):
        archive = at > 0 and bare(piece[at - 1].text).strip("-: ") == "luu"
        quarter = at > 0 and level(piece[at - 1].text) == "quý"
        right = mended_quarter(read.text) if quarter else None
        right = right or (mended_office(read.text) if archive else mended_symbol(read.text))
        if right is None and (len(piece) == 1 or piece[0].text.startswith("Số")):
            right = after_pen(read.text)
        if right is not None:
            done.append(Mend(read.text, right))
            read.text = right
    return done


def _well_read(read: Read, meant: str) -> bool:
    """Whether a word of other letters than are meant is one: "các xã" is no slip for "cấp xã"."""
    letters, word = bare(read.text).strip(" .,:;-/()"), read.text.strip(" .,:;-/()")
    other = letters != bare(meant).strip(" .,:;-/()")
    return other and read.confidence >= _GOOD and len(letters) > 1 and word.islower() and possible(word)


def _mend_meant(piece: Sequence[Read]) -> list[Mend]:
    old, right = (" ".join(words) for words in zip(*((read.text, read.meant) for read in piece), strict=True))
    for read in piece:
        read.text = read.meant
    return [] if old == right else [Mend(old, right)]


def _mend_name(piece: Sequence[Read]) -> list[Mend]:
    words = [read.text.strip(".,") for read in piece]
    family = mended_name(words)
    if family is None:
        return []
    old, piece[0].text = piece[0].text, family
    return [Mend(" ".join([old, *words[1:]]), " ".join([family, *words[1:]]))]


def _mend_issued(piece: Sequence[Read]) -> list[Mend]:
    """Part the words of the line of issue where a pen ran them together: "ngày27tháng 3năm"."""
    line = " ".join(read.text for read in piece)
    match = _ISSUED.fullmatch(line)
    if match is None or not 2 <= len(match["place"]) <= 40 or not bare(match["place"]).strip():
        return []
    place = mended_place(match["place"])
    day, month, year = (_written(match[part]) for part in ("day", "month", "year"))
    parts = (f"{place},", "ngày", day, "tháng", month, "năm", year)
    right = " ".join(part for part in parts if part)
    if right == line:
        return []
    figures = [read.confidence for read in piece if any(sign.isdigit() for sign in read.text)]
    piece[0].confidence = min(figures or [read.confidence for read in piece])
    for read in piece[1:]:
        read.text = ""
    piece[0].text = right
    return [Mend(line, right)]


def _written(part: str) -> str:
    """Give a part of a date without what is no letter or figure alone: dots to write on, specks."""
    part = part.strip(" .…_*'`\"|:;,-")
    return part if any(sign.isalnum() for sign in part) else ""


def mend_symbol(pieces: Sequence[Sequence[Read]]) -> list[Mend]:
    """Give the symbol of a page's number the kind that is printed as its title, where one letter was misread.

    A stroke before the letters of the body in the letterhead was the slash behind the number.
    """
    lines = [" ".join(read.text for read in piece) for piece in pieces]
    kinds = {found.code for line in lines if (found := kind_of_line(line))}
    bodies = ["".join(word[0] for word in line.split()) for line in lines if line.isupper()]
    done = []
    for piece in pieces:
        if not piece[0].text.startswith("Số"):
            continue
        for read in piece:
            right = _with_slash(read.text, bodies) or _with_kind(read.text, kinds)
            if right is not None:
                done.append(Mend(read.text, right))
                read.text = right
    return done


def _with_slash(text: str, bodies: Sequence[str]) -> str | None:
    match = _SLASHED.fullmatch(text)
    if match is None or kind_of_symbol(match["body"]) or not any(one.startswith(match["body"]) for one in bodies):
        return None
    return f"{match['number']}/{match['body']}{match['rest']}"


def _with_kind(text: str, kinds: set[str | None]) -> str | None:
    match = _SYMBOL.fullmatch(text)
    if match is None or kind_of_symbol(match["kind"]):
        return None
    near = [code for code in kinds if code and len(code) == len(match["kind"])
            and sum(a != b for a, b in zip(code, match["kind"], strict=True)) == 1]  # fmt: skip
    return f"{match['before']}{near[0]}{match['rest']}" if len(near) == 1 else None


def mend_signers(pieces: Sequence[Sequence[Read]]) -> list[Mend]:
    """Put the families of names right that have scribble before them."""
    return [
        done
        for piece in pieces
        for start in range(1, min(_MOST_SCRIBBLE, len(piece) - _NAME) + 1)
        if not any(level(read.text) in COMMON_FAMILIES for read in piece[:start])  # the next is a second name: Tấn
        for done in _mend_name(piece[start:])
    ]


def mend_acting(pieces: Sequence[Sequence[Read]]) -> list[Mend]:
    """Give "KT." to a post over that of its deputy: a pen wrote it, or a seal hid it, but it can be nothing else."""
    done = []
    for upper, lower in pairwise(pieces):
        deputy = " ".join(read.text for read in lower)
        post = " ".join(read.text for read in upper)
        if not deputy.startswith("PHÓ ") or not deputy.isupper():
            continue
        whole = deputy.removeprefix("PHÓ ").strip(" .")
        if not post.endswith(whole) or post.startswith(("PHÓ", "KT.")) or len(post) - len(whole) > _LONGEST_PEN:
            continue
        if lower[0].top - upper[0].bottom > upper[0].size:
            continue
        for read in upper:
            read.text = ""
        upper[0].text = f"KT. {whole}"
        done.append(Mend(post, upper[0].text))
    return done
