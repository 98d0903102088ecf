"""How alike two texts are: what share of their syllables, and of their neighbouring pairs, they have in common."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from thongbao.vietnamese.letters.fold import bare

Features = Counter[str]
_COMMON = 150
"""A feature of more texts than this says too little to be worth its time."""
_LONGEST = 20_000
"""Characters that are looked at."""


def features(text: str) -> Features:
    """The syllables of a text without marks and their neighbouring pairs."""
    syllables = re.findall(r"\w+", bare(text[:_LONGEST]))
    return Counter(syllables) + Counter(f"{one} {two}" for one, two in itertools.pairwise(syllables))


def likeness(one: Features, two: Features) -> float:
    """From 0 (nothing in common) to 1 (the same words in the same order)."""
    if not one or not two:
        return 0.0
    if len(two) < len(one):
        one, two = two, one
    shared = sum(min(count, two[key]) for key, count in one.items() if key in two)
    return 2 * shared / (one.total() + two.total())


def likenesses(ones: Sequence[Features], twos: Sequence[Features], least: float) -> dict[tuple[int, int], float]:
    """Every pair at least ``least`` alike, by their indexes."""
    holders: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for j, two in enumerate(twos):
        for key, count in two.items():
            holders[key].append((j, count))
    totals = [two.total() for two in twos]
    found: dict[tuple[int, int], float] = {}
    for i, one in enumerate(ones):
        shared: defaultdict[int, int] = defaultdict(int)
        for key, count in one.items():
            holding = holders.get(key, ())
            if len(holding) <= _COMMON:
                for j, other in holding:
                    shared[j] += min(count, other)
        total = one.total()
        for j, number in shared.items():
            value = 2 * number / (total + totals[j])
            if value >= least:
                found[i, j] = value
    return found
