"""Items that were split in two or more, or merged into one, where that is clear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from thongbao.diff.nodes import Node
from thongbao.diff.pairing.likeness import features, likeness

_WHOLE = 0.85
"""How alike the pieces together and the whole must be."""
_GAIN = 0.12
"""How much more alike than the one piece that was taken for the whole."""
_INSIDE = 0.6
"""Share of a piece that must stand in the whole."""
_PIECES = 4


class Parted(NamedTuple):
    """What was one and is several, or was several and is one."""

    kind: Literal["split", "merged"]
    olds: list[Node]
    news: list[Node]


def parted(nodes: Sequence[Node], kind: Literal["split", "merged"]) -> list[Parted]:
    """Wholes and their pieces; ``nodes`` is the notice that the pieces stand in."""
    found: list[Parted] = []
    for node in nodes:
        whole = node.partner
        if whole is None or node.key == whole.key:
            continue
        pieces = _pieces(node, whole, nodes)
        if len(pieces) > 1:
            found.append(Parted(kind, [whole], pieces) if kind == "split" else Parted(kind, pieces, [whole]))
    return found


def _pieces(node: Node, whole: Node, nodes: Sequence[Node]) -> list[Node]:
    """The run of neighbours around ``node`` that says what ``whole`` says best."""
    best = likeness(node.features, whole.features)
    pieces = [node]
    least = max(_WHOLE, best + _GAIN)
    first, last = node.at, node.at
    while first > 0 and node.at - first < _PIECES and _is_piece(nodes[first - 1], whole):
        first -= 1
    while last + 1 < len(nodes) and last - node.at < _PIECES and _is_piece(nodes[last + 1], whole):
        last += 1
    for start in range(first, node.at + 1):
        for end in range(node.at, last + 1):
            run = list(nodes[start : end + 1])
            value = likeness(features(" ".join(one.words for one in run)), whole.features)
            if len(run) > 1 and value >= least and value > best:
                best, pieces = value, run
    return pieces


def _is_piece(node: Node, whole: Node) -> bool:
    """Whether it has no partner, and most of it stands in the whole."""
    if node.partner is not None or not node.features:
        return False
    shared = sum(min(count, whole.features[key]) for key, count in node.features.items() if key in whole.features)
    return shared >= _INSIDE * node.features.total()
