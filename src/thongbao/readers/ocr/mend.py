"""Slips of OCR put right where a closed vocabulary decides; what was read before is kept for the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from thongbao.readers.ocr.engine import Read
from thongbao.vietnamese.fold import bare
from thongbao.vietnamese.misread import mended, mended_name, mended_place

_ISSUED = re.compile(
    r"(?P<place>[^,.\d]*(?:\.[^,.\d]+)?)[,.]\s*ng[aàáảãạâ]y(?P<day>[^a-zđ]?.{0,9}?)\s*t[hn][aàáảãạâă]ng\s?(?P<month>.{0,8}?)"
    r"\s*n[aàáảãạâăấ]m\s*(?P<year>.{0,8})"
)


class Mend(NamedTuple):
    """What was read, and what stands there now."""

    read: str
    text: str


def mend(piece: Sequence[Read]) -> list[Mend]:
    """Put the words of a piece right, in place."""
    words = [read.text for read in piece]
    done = _mend_issued(piece) or _mend_name(piece)
    if done:
        return done
    for found in mended(words):
        old = words[found.start : found.start + len(found.words)]
        for at, word in enumerate(found.words, found.start):
            piece[at].text = word
        done.append(Mend(" ".join(old), " ".join(found.words)))
    return done


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
    parts = (f"{place},", "ngày", match["day"].strip(), "tháng", match["month"].strip(), "năm", match["year"].strip())
    right = " ".join(part for part in parts if part)
    if right == line:
        return []
    for read in piece[1:]:
        read.text = ""
    piece[0].text = right
    return [Mend(line, right)]
