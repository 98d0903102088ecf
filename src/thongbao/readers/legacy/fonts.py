"""What the name of a font says of the letters typed in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Old = Literal["tcvn3", "vni", "viscii", "vps"]
OLD: tuple[Old, ...] = ("tcvn3", "vni", "viscii", "vps")

_SUBSET = re.compile(r"[A-Z]{6}\+")
# How a name begins -> the encoding; the names inside PDFs have no blanks. Fonts of VISCII had many makers and no
# common beginning but this one.
_BEGINNINGS: tuple[tuple[re.Pattern[str], Old], ...] = (
    (re.compile(r"(?i:[._]vn|tcvn)|Vn(?=[A-Z])"), "tcvn3"),
    (re.compile(r"(?i:vni[- ])"), "vni"),
    (re.compile(r"(?i:vps[- ])|VPS(?=[A-Z][a-z])"), "vps"),
    (re.compile(r"(?i:viscii|vi[- ])|VI(?=[A-Z][a-z])"), "viscii"),
)
_STYLES = re.compile(r"(?i:[ ,-]*(?:bold|italic|oblique|regular|normal|psmt|mt|\d+))+$")
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
    plain = _STYLES.sub("", _SUBSET.sub("", name or "").lstrip("@").strip())
    for beginning, encoding in _BEGINNINGS:
        if begins := beginning.match(plain):
            rest = re.sub(r"[^a-z]", "", plain[begins.end() :].lower())
            face = next((face for starts, face in _FACES if rest.startswith(starts)), None)
            capitals = encoding == "tcvn3" and plain.endswith("h" if plain.islower() else "H")
            return OldFont(encoding, capitals, face)
    return None
