"""Whose clauses a reference names: of several regulations, those that a document is under."""

from __future__ import annotations

import re

SHORT = {
    "NĐ30": "ND30", "TT 01/2011": "TT01", "TT 55/2005": "TT55", "NQ 351/2017": "NQ351",
    "QĐ 933/QĐ-TLĐ": "TLD933", "QĐ 1014/QĐ-TLĐ": "TLD1014", "29-HD/TWĐTN-VP": "TWD29",
}  # fmt: skip
"""How the catalogue shortens regulations, where that is not the id of the regime."""
PRACTICE = "good practice"
"""The reference where no regulation says it."""
_OWNER = re.compile(
    rf"(?P<name>HD\d\d|{'|'.join(map(re.escape, SHORT))})(?![\w/])|(?P<decree>PL\.[IVX]+\b|Điều \d)"
)


def belonging(clause: str, regime: str) -> str | None:
    """The parts of a reference that are in the regulation of a regime; None when there are none.

    >>> belonging("PL.I P.I M.II k.3(b); HD05 P.II M.I k.3.1.2; PL.2 row 3", "HD05")
    'HD05 P.II M.I k.3.1.2; PL.2 row 3'
    >>> belonging("PL.I P.I M.II k.3(b); HD05 P.II M.I k.3.1.2", "ND30")
    'PL.I P.I M.II k.3(b)'
    """
    owner: str | None = None
    found = []
    for part in clause.split("; "):
        match = _OWNER.search(part)
        if match is not None:  # else it goes on in the regulation of the part before
            owner = "ND30" if match["decree"] else SHORT.get(match["name"], match["name"])
        if owner == regime:
            found.append(part)
    return "; ".join(found) or None


def several(clause: str) -> bool:
    """Whether a reference names more than one regulation, side by side."""
    return sum(_OWNER.search(part) is not None for part in clause.split("; ")) > 1
