"""What the name of a font says of the letters typed in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Old = Literal["tcvn3", "vni", "viscii", "vps"]
OLD: tuple[Old, ...] = ("tcvn3", "vni", "viscii", "vps")

_SUBSET = re.compile(r"[A-Z]{6}\+")
# The first word of a name, without blanks and marks -> the encoding. Fonts of VISCII had many makers and no
# common beginning but this one.
_BEGINNINGS: tuple[tuple[str, Old], ...] = (
    (".vn", "tcvn3"), ("vni-", "vni"), ("vni ", "vni"), ("vps ", "vps"), ("vps-", "vps"), ("vi ", "viscii"),
    ("viscii", "viscii"),
)  # fmt: skip
_FACES = (
    (("time",), "Times New Roman"),
    (("arialnarrow", "helvecondense"), "Arial Narrow"),
    (("arial", "helve"), "Arial"),
    (("courier",), "Courier New"),
)


class OldFont(NamedTuple):
    """A font of before Unicode."""

    encoding: Old
    capitals: bool
    """Its small letters look like capitals: TCVN3 has no codes for those with marks."""
    face: str | None
    """The font of today with these shapes; None where there is no plain one."""


@lru_cache(maxsize=256)
def old_font(name: str | None) -> OldFont | None:
    """What a font is, when it is an old one.

    >>> old_font(".VnTimeH"), old_font("ABCDEF+VNI-Times").encoding, old_font("Times New Roman")
    (OldFont(encoding='tcvn3', capitals=True, face='Times New Roman'), 'vni', None)
    """
    plain = _SUBSET.sub("", name or "").lstrip("@")
    low = plain.lower()
    for beginning, encoding in _BEGINNINGS:
        if low.startswith(beginning):
            rest = re.sub(r"[^a-z]", "", low[len(beginning) :])
            face = next((face for starts, face in _FACES if rest.startswith(starts)), None)
            return OldFont(encoding, encoding == "tcvn3" and plain.rstrip("0123456789").endswith("H"), face)
    return None
