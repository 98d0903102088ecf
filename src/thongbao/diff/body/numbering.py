"""Markers that changed, apart from those that had to because something came, went or moved before them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from thongbao.diff.nodes import Node
from thongbao.vietnamese.documents.outline import marker_of, value_of


class _Place(NamedTuple):
    """Kind and number of a marker ("c": letter, 3), and its place among its likes under the same item."""

    kind: str
    number: int
    rank: int


def renumbered(ones: Sequence[Node], twos: Sequence[Node], others: set[Node]) -> list[tuple[Node, Node]]:
    """Pairs with another marker for its own sake; ``others`` are told of anyway."""
    ranks = _ranks(ones) | _ranks(twos)
    found: list[tuple[Node, Node]] = []
    for one in ones:
        two = one.partner
        if two is None or one in others or one.label == two.label:
            continue
        if (one.parent.partner if one.parent is not None else None) is not two.parent:
            continue  # one above it came or went
        left, right = ranks.get(one), ranks.get(two)
        if one.mark != two.mark or left is None or right is None or not _follows(left, right):
            found.append((one, two))
    return found


def _follows(left: _Place, right: _Place) -> bool:
    """Whether the numbers differ as the places do."""
    return left.kind == right.kind and right.number - left.number == right.rank - left.rank


def _ranks(nodes: Sequence[Node]) -> dict[Node, _Place]:
    counts: dict[tuple[Node | None, str], int] = {}
    found: dict[Node, _Place] = {}
    for node in nodes:
        if node.marker is None:
            continue
        marker = marker_of(f"{node.marker}{node.mark or '.'} Xem")
        number = value_of(marker) if marker is not None and marker.label == node.marker else None
        if marker is not None and number is not None:
            counts[node.parent, marker.kind] = rank = counts.get((node.parent, marker.kind), 0) + 1
            found[node] = _Place(marker.kind, number, rank)
    return found
