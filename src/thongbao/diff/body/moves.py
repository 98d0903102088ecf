"""Which items left their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from thongbao.diff.nodes import Node
from thongbao.diff.pairing.order import staying


def moves(ones: Sequence[Node]) -> set[Node]:
    """Nodes of the first notice that stand under another item, or in another order among those under theirs.

    What goes along with the item above it has not moved; nor has what stands under an item that came or went
    around it.
    """
    found: set[Node] = set()
    groups: defaultdict[Node | None, list[Node]] = defaultdict(list)
    for one in ones:
        two = one.partner
        if two is None:
            continue
        left, right = _known_above(one), _known_above(two)
        if (left.partner if left is not None else None) is right:
            groups[left].append(one)
        else:
            found.add(one)
    for nodes in groups.values():
        kept = staying([_place(node) for node in nodes], [_weight(node) for node in nodes])
        found.update(node for at, node in enumerate(nodes) if at not in kept)
    return found


def _weight(node: Node) -> float:
    """As few as can be have moved; of two that changed places, rather one that says what it said, or the shorter."""
    assert node.partner is not None
    return 1.0 + (1e-4 if node.key != node.partner.key else 0.0) + min(len(node.words), 1000) / 1e8


def _known_above(node: Node) -> Node | None:
    """The nearest item above that both notices have."""
    above = node.parent
    while above is not None and above.partner is None:
        above = above.parent
    return above


def _place(node: Node) -> int:
    assert node.partner is not None
    return node.partner.at
