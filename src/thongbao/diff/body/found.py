"""A change of the text while its details are gathered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from thongbao.diff.model import Change, Detail, Kind, Segment
from thongbao.diff.nodes import Node
from thongbao.diff.words import segments


@dataclass(slots=True, eq=False)
class Found:
    """Nodes of the first notice and of the second, and what happened to them."""

    kind: Kind
    olds: list[Node]
    news: list[Node]
    before: str | None
    after: str | None
    count: int = 1
    details: list[Detail] = field(default_factory=list)
    also: list[Node] = field(default_factory=list)
    """All nodes that came or went together."""

    def nodes(self) -> Iterator[Node]:
        """Every node that the change is about."""
        yield from self.olds
        yield from self.news
        yield from self.also

    def frozen(self, *, ignore_form: bool) -> Change:
        """The change as it is shown."""
        one, two = next(iter(self.olds), None), next(iter(self.news), None)
        node = one or two
        assert node is not None
        differ = self.before is not None and self.after is not None and self.before != self.after
        words: tuple[Segment, ...] = ()
        if differ and self.kind != "renumbered":
            parted = self.kind in ("split", "merged")
            words = segments(self.before or "", self.after or "", ignore_form=ignore_form, ignore_blanks=parted)
        return Change(
            kind=self.kind,
            part=node.part,
            path=node.path,
            to=two.path if two is not None else None,
            place=node.place or None,
            place_after=(two.place or None) if two is not None else None,
            before=self.before,
            after=self.after,
            words=words,
            details=tuple(self.details),
            count=self.count,
        )
