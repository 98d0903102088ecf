"""Kinds of look: one function each, by the name that the values of rules have."""

from __future__ import annotations

from collections.abc import Mapping

from thongbao.rules.checks.looks.kinds import (
    align,
    circulation,
    contact,
    indents,
    letters,
    places,
    rulelines,
    spacing,
    words,
)
from thongbao.rules.checks.looks.line import Kind

_WORDED = frozenset({"initial"})
"""What letters show in every format."""
SEEN_KINDS: Mapping[str, Kind] = {
    **{name: kind for name, kind in letters.KINDS.items() if name not in _WORDED},
    **align.KINDS,
    **indents.KINDS,
    **spacing.KINDS,
    **rulelines.KINDS,
    **places.KINDS,
    **contact.KINDS,
    **circulation.KINDS,
}
"""What only a format with looks shows."""
WORD_KINDS: Mapping[str, Kind] = {**words.KINDS, **{name: letters.KINDS[name] for name in _WORDED}}
KINDS: Mapping[str, Kind] = {**SEEN_KINDS, **WORD_KINDS}
