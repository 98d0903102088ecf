"""The line with number and symbol in its pieces, however they are parted: of State documents, of Party ones."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import DASHES, bare

_DASH = re.escape(DASHES)


class Written(NamedTuple):
    """A number line in its pieces, as printed."""

    colon: bool
    """Whether a mark stands behind the word "Số"."""
    at: int
    """Where the number begins, or its place when it is open."""
    number: str
    gap: str
    """Between number and symbol, with its blanks."""
    year: str
    symbol: str
    end: int
    """Where the number and symbol end: a note in brackets may follow."""


@lru_cache(maxsize=512)
def written(text: str) -> Written | None:
    """The pieces of a number line; None when it is of another shape.

    >>> written("Số: 07/TB-UBND")
    Written(colon=True, at=4, number='07', gap='/', year='', symbol='TB-UBND', end=14)
    """
    match = re.match(
        rf"(?P<word>\W*[^\W\d]{{1,3}})\s*(?P<colon>[:.;]?)\s*(?P<number>[\dIVXLC]*)(?P<gap>\s*[/{_DASH}]\s*)"
        rf"(?P<year>(?:19|20)\d\d\s*/\s*)?(?P<symbol>[^\W\d_][^()]*?)\s*(?P<note>\(.*\))?$",
        text,
    )
    if match is None or bare(match["word"])[:1] != "s":
        return None
    return Written(
        bool(match["colon"]),
        match.start("number"),
        match["number"],
        match["gap"],
        match["year"] or "",
        match["symbol"],
        match.end("symbol"),
    )


def tidied(symbol: str) -> str:
    """A symbol with hyphens between its groups and no blanks around them.

    >>> tidied("TB – UBND"), tidied("TB/UBND")
    ('TB-UBND', 'TB-UBND')
    """
    return re.sub(rf"\s*[/{_DASH}]\s*", "-", symbol)


class PartyNumber(NamedTuple):
    """The pieces of a Party number line: "Số 05-QC/BTCTU-BNCTU"."""

    colon: bool
    number: str
    at: int
    kind: str
    body: str
    clean: str
    """The line as it should be, the number padded as it stands."""


@lru_cache(maxsize=256)
def party_number(text: str) -> PartyNumber | None:
    """The pieces of a Party number line; None when it is of another shape.

    >>> party_number("Số: 05 - QC/BTCTU – BNCTU").clean
    'Số 05-QC/BTCTU-BNCTU'
    """
    line = written(text)
    match = re.fullmatch(rf"(?P<kind>[^\W\d_]+)\s*[/{_DASH}]\s*(?P<body>.+)", line.symbol) if line else None
    if line is None or match is None or line.year or not (line.number.isdigit() or not line.number):
        return None
    body = re.sub(rf"\s*[{_DASH}]\s*", "-", match["body"])
    body = re.sub(r"\s*/\s*", "/", body)
    clean = f"Số {line.number}-{match['kind']}/{body}"
    return PartyNumber(line.colon, line.number, line.at, match["kind"], body, clean)
