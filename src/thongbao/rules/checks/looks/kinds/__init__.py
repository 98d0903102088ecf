"""Kinds of look: one function each, by the name that the values of rules have."""

from __future__ import annotations

from collections.abc import Mapping

from thongbao.rules.checks.looks.kinds import align, indents, letters, places, rulelines, spacing, words
from thongbao.rules.checks.looks.line import Kind

SEEN_KINDS: Mapping[str, Kind] = {
    **letters.KINDS,
    **align.KINDS,
    **indents.KINDS,
    **spacing.KINDS,
    **rulelines.KINDS,
    **places.KINDS,
}
"""What only a format with looks shows."""
WORD_KINDS: Mapping[str, Kind] = words.KINDS
KINDS: Mapping[str, Kind] = {**SEEN_KINDS, **WORD_KINDS}
