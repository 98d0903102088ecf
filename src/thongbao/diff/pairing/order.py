"""What keeps its order: the heaviest run of pairs whose places rise in both notices."""

from __future__ import annotations

import itertools
from collections.abc import Sequence


def staying(places: Sequence[int], weights: Sequence[float]) -> set[int]:
    """Indexes into ``places`` (all different) that rise and together weigh the most; the others have moved.

    >>> sorted(staying([0, 3, 1, 2], [1, 1, 1, 1]))
    [0, 2, 3]
    """
    if all(one < two for one, two in itertools.pairwise(places)):
        return set(range(len(places)))
    rank = {place: at + 1 for at, place in enumerate(sorted(places))}
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(places) + 1)  # best weight and its last index, up to a rank
    before = [-1] * len(places)
    for at, place in enumerate(places):
        top, slot = (0.0, -1), rank[place] - 1
        while slot:
            top = max(top, tree[slot])
            slot -= slot & -slot
        before[at] = top[1]
        found, slot = (top[0] + weights[at], at), rank[place]
        while slot < len(tree):
            tree[slot] = max(tree[slot], found)
            slot += slot & -slot
    top, slot = (0.0, -1), len(places)
    while slot:
        top = max(top, tree[slot])
        slot -= slot & -slot
    kept: set[int] = set()
    at = top[1]
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept
