"""Changes of the text: what came, went, moved, was reworded, split or merged, or only got another number."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.diff.body.found import Found
from thongbao.diff.body.moves import moves
from thongbao.diff.body.numbering import renumbered
from thongbao.diff.body.parted import Parted, parted
from thongbao.diff.model import Detail, Kind
from thongbao.diff.nodes import Node
from thongbao.diff.words import same_words


def changes(ones: Sequence[Node], twos: Sequence[Node]) -> list[Found]:
    """The changes between paired nodes, in the order of the second notice; what is gone where it stood."""
    parts = parted(twos, "split") + parted(ones, "merged")
    done = {node for part in parts for node in (*part.olds, *part.news)}
    moved = moves(ones)
    found = [_of_parts(part) for part in parts]
    for two in twos:
        one = two.partner
        if two in done:
            continue
        if one is not None:
            found.extend(_changed(one, two, moved=one in moved))
        elif _is_top(two, done):
            found.append(_whole("inserted", two, done))
    found.extend(_whole("deleted", one, done) for one in ones if one not in done and _is_top(one, done))
    found.sort(key=_Order(ones))
    numbers = renumbered(ones, twos, moved | done)
    if numbers:
        found.append(_renumbering(numbers))
    return found


def _is_top(node: Node, done: set[Node]) -> bool:
    """Whether it came or went, and the one above it did not."""
    if node.partner is not None:
        return False
    return node.parent is None or node.parent.partner is not None or node.parent in done


def _whole(kind: Kind, top: Node, done: set[Node]) -> Found:
    """What came or went with all under it that came or went, too."""
    nodes: list[Node] = []
    waiting = [top]
    while waiting:
        node = waiting.pop()
        nodes.append(node)
        waiting.extend(child for child in reversed(node.children) if child.partner is None and child not in done)
    text = "\n".join(node.words if node is top else node.printed for node in nodes)
    if kind == "deleted":
        return Found(kind, [top], [], text, None, count=len(nodes), also=nodes)
    return Found(kind, [], [top], None, text, count=len(nodes), also=nodes)


def _of_parts(part: Parted) -> Found:
    before, after = ("\n".join(node.words for node in nodes) for nodes in (part.olds, part.news))
    return Found(part.kind, part.olds, part.news, before, after, count=max(len(part.olds), len(part.news)))


def _changed(one: Node, two: Node, *, moved: bool) -> list[Found]:
    if moved:
        count = sum(node.partner is not None for node in one.walk())
        return [Found("moved", [one], [two], one.words, two.words, count=count)]
    if one.words == two.words:
        return []
    return [Found("form" if same_words(one.words, two.words) else "changed", [one], [two], one.words, two.words)]


def _renumbering(pairs: list[tuple[Node, Node]]) -> Found:
    """All new numbers as one change."""
    before, after = (", ".join(node.label or "()" for node in nodes) for nodes in zip(*pairs, strict=True))
    one, two = pairs[0]
    details = [Detail(left.path, "marker", left.label or None, right.label or None) for left, right in pairs]
    return Found("renumbered", [one], [two], before, after, count=len(pairs), details=details)


class _Order:
    """Sorts by the place in the second notice; what is gone stands after what stood before it."""

    def __init__(self, ones: Sequence[Node]) -> None:
        self.last: dict[Node, int] = {}
        at = -1
        for node in ones:
            if node.partner is not None:
                at = node.partner.at
            self.last[node] = at

    def __call__(self, found: Found) -> tuple[int, int, int]:
        if found.news:
            return found.news[0].at, 0, 0
        return self.last[found.olds[0]], 1, found.olds[0].at
