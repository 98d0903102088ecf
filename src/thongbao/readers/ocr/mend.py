"""Slips of OCR put right where a closed vocabulary decides; what was read before is kept for the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from thongbao.readers.ocr.engine import Read
from thongbao.vietnamese.fold import bare
from thongbao.vietnamese.misread import mended, mended_name, mended_office, mended_place, mended_symbol

_ISSUED = re.compile(
    r"(?P<place>[^,.\d]*(?:\.[^,.\d]+)?)[,.]\s*ng[aàáảãạâ]y(?P<day>[^a-zđ]?.{0,9}?)\s*t[hn][aàáảãạâă]ng\s?(?P<month>.{0,8}?)"
    r"\s*n[aàáảãạâăấ]m\s*(?P<year>.{0,8})"
)
_NUMBER = re.compile(r"S[óôồòỗỏõ](?=:)")
_LONGEST_PEN = 6
"""Letters that OCR makes of a written "KT." """


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
    if _NUMBER.match(words[0]):
        old_number, words[0] = words[0], _NUMBER.sub("Số", words[0])
        piece[0].text = words[0]
        done.append(Mend(old_number, words[0]))
    for found in mended(words):
        old = words[found.start : found.start + len(found.words)]
        for at, word in enumerate(found.words, found.start):
            piece[at].text = word
        done.append(Mend(" ".join(old), " ".join(found.words)))
    for at, read in enumerate(piece):
        archive = at > 0 and bare(piece[at - 1].text).strip("-: ") == "luu"
        right = mended_office(read.text) if archive else mended_symbol(read.text)
        if right is not None:
            done.append(Mend(read.text, right))
            read.text = right
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
