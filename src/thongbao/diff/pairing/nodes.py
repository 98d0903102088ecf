"""Pairs the nodes of two notices by what they say, then by where they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from thongbao.diff.nodes import Node
from thongbao.diff.pairing.assign import best
from thongbao.diff.pairing.likeness import likeness, likenesses

_ALIKE = 0.45
"""From this likeness on two texts are taken for versions of one, wherever they stand."""
_REWORDED = 0.22
"""The same for texts at the same place, between the same neighbours."""
_UNSURE = 0.3
"""The same for one of several texts between the same neighbours."""
_LARGEST_GAP = 2_500


def pair(ones: Sequence[Node], twos: Sequence[Node]) -> None:
    """Set ``partner`` of every node that has one."""
    _same_words(ones, twos)
    _alike(ones, twos)
    _by_place(ones, twos)
    _by_children(ones)


def join(one: Node, two: Node) -> None:
    """Make them partners."""
    one.partner, two.partner = two, one


def _same_words(ones: Sequence[Node], twos: Sequence[Node]) -> None:
    """What stands equally often in both notices, in whatever form; or so often that no neighbours are asked."""
    lefts, rights = _by_key(ones), _by_key(twos)
    for key, nodes in lefts.items():
        others = rights.get(key, [])
        if key and (len(nodes) == len(others) or len(nodes) * len(others) > _LARGEST_GAP):
            for one, two in zip(nodes, others, strict=False):
                join(one, two)


def _by_key(nodes: Sequence[Node]) -> defaultdict[str, list[Node]]:
    found: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        found[node.key].append(node)
    return found


def _alike(ones: Sequence[Node], twos: Sequence[Node]) -> None:
    lefts, rights = _free(ones), _free(twos)
    values = likenesses([node.features for node in lefts], [node.features for node in rights], _ALIKE)
    places = {node: j for j, node in enumerate(rights)}
    by_key = _by_key(rights)
    for i, node in enumerate(lefts):  # signs alone have no syllables
        if node.key:
            values.update({(i, places[other]): 1.0 for other in by_key.get(node.key, ())})
    before, after = _neighbours(ones), _neighbours(twos)
    scale = len(ones) + 1, len(twos) + 1
    gains: dict[tuple[int, int], float] = {}
    for (i, j), value in values.items():
        one, two = lefts[i], rights[j]
        near = sum(
            left is not None and right is not None and left.partner is right
            for left, right in zip(before[one.at], after[two.at], strict=True)
        )
        away = abs(one.at / scale[0] - two.at / scale[1])
        gains[i, j] = value + 0.06 * near + 0.04 * (one.place == two.place) + 0.04 * (1 - away)
    for i, j in best(gains).items():
        join(lefts[i], rights[j])


def _by_place(ones: Sequence[Node], twos: Sequence[Node]) -> None:
    """What was reworded thoroughly: alike a little, and after the same neighbour, or before it."""
    for turned in (False, True):
        gaps: defaultdict[Node | None, tuple[list[Node], list[Node]]] = defaultdict(lambda: ([], []))
        for side, nodes in enumerate((ones, twos)):
            last: Node | None = None
            for node in reversed(nodes) if turned else nodes:
                if node.partner is None:
                    gaps[last][side].append(node)
                else:
                    last = node if side == 0 else node.partner
        for lefts, rights in gaps.values():
            if 0 < len(lefts) * len(rights) <= _LARGEST_GAP:
                _pair_gap(lefts, rights)


def _pair_gap(lefts: list[Node], rights: list[Node]) -> None:
    alone = len(lefts) == len(rights) == 1
    gains: dict[tuple[int, int], float] = {}
    for i, one in enumerate(lefts):
        for j, two in enumerate(rights):
            value = likeness(one.features, two.features)
            here = one.marker is not None and one.place == two.place
            nothing_said = not one.features and not two.features and one.marker == two.marker
            if one.part == two.part and (nothing_said or value >= (_REWORDED if here or alone else _UNSURE)):
                gains[i, j] = value + 0.1 * here + 0.01
    for i, j in best(gains).items():
        join(lefts[i], rights[j])


def _by_children(ones: Sequence[Node]) -> None:
    """A heading whose points found partners under one other heading is that heading, whatever it says now."""
    for one in reversed(ones):
        if one.partner is not None or not one.children:
            continue
        above = Counter(
            child.partner.parent
            for child in one.children
            if child.partner is not None and child.partner.parent is not None and child.partner.parent.partner is None
        )
        if above:
            two, count = above.most_common(1)[0]
            if 2 * count > max(len(one.children), len(two.children)) and one.part == two.part:
                join(one, two)


def _free(nodes: Sequence[Node]) -> list[Node]:
    return [node for node in nodes if node.partner is None]


def _neighbours(nodes: Sequence[Node]) -> list[tuple[Node | None, Node | None, Node | None]]:
    """For each node the one before it, the one after it and the one above it."""
    around = [None, *nodes, None]
    return [(around[at], around[at + 2], node.parent) for at, node in enumerate(nodes)]
