"""Lists of short entries (recipients, signers, citations) paired by their words, then by their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from thongbao.diff.pairing.assign import best
from thongbao.diff.pairing.likeness import features, likeness
from thongbao.diff.pairing.order import staying
from thongbao.vietnamese.letters.fold import fold

_ALIKE = 0.45
_MANY = 300
"""From this many entries on only equal ones are paired."""


class Matched(NamedTuple):
    """An entry of the first list, one of the second, and whether it stands in another order."""

    one: int | None
    two: int | None
    moved: bool = False


def matched(ones: Sequence[str], twos: Sequence[str]) -> list[Matched]:
    """Every entry of both lists once, in the order of the second; what is gone where it stood."""
    pairs = _pairs(ones, twos)
    order = sorted(pairs)
    kept = staying([pairs[one] for one in order], [len(ones[one]) + 10.0 for one in order])
    moved = {one for at, one in enumerate(order) if at not in kept}
    partners = {two: one for one, two in pairs.items()}
    found = [(two, 0, Matched(partners.get(two), two, partners.get(two) in moved)) for two in range(len(twos))]
    last = -1
    for one in range(len(ones)):
        if one in pairs:
            last = pairs[one]
        else:
            found.append((last, 1 + one, Matched(one, None)))
    return [match for *_, match in sorted(found, key=lambda row: row[:2])]


def _pairs(ones: Sequence[str], twos: Sequence[str]) -> dict[int, int]:
    places: dict[str, list[int]] = {}
    for two in reversed(range(len(twos))):
        places.setdefault(fold(twos[two]), []).append(two)
    pairs: dict[int, int] = {}
    for one, text in enumerate(ones):
        same = places.get(fold(text))
        if same:
            pairs[one] = same.pop()
    taken = set(pairs.values())
    lefts = [one for one in range(len(ones)) if one not in pairs]
    rights = [two for two in range(len(twos)) if two not in taken]
    if len(lefts) * len(rights) > _MANY**2:
        return pairs
    looks = {one: features(ones[one]) for one in lefts}, {two: features(twos[two]) for two in rights}
    gains = {}
    for one in lefts:
        for two in rights:
            value = likeness(looks[0][one], looks[1][two])
            if value >= _ALIKE:
                gains[one, two] = value + 0.1 / (1 + abs(one - two))
    pairs.update(best(gains))
    return pairs
