"""What recognition gathers beside the values: evidence, doubts, furniture and leftovers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field

from thongbao.layout.blocks import Origin, Unsure
from thongbao.messages import say
from thongbao.node import Draft, draft
from thongbao.notice.model import Doubt
from thongbao.recognise.lines.units import Unit


@draft
class Notes(Draft):
    """Gathers while the parts of a notice are read."""

    check_time: Callable[[], None] = lambda: None
    """Raises when the document's time is up."""
    unsure: Sequence[Unsure] = ()
    """Words that were recognised in pictures with doubt."""
    evidence: dict[str, tuple[Origin, ...]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)

    def saw(self, path: str, units: Iterable[Unit]) -> None:
        """The value at ``path`` was read from these units."""
        origins = tuple(unit.para.origin for unit in units)
        if origins:
            self.evidence[path] = origins

    def unsure_in(self, unit: Unit) -> list[Unsure]:
        """The doubtful words of a unit."""
        origin = unit.para.origin
        box = origin.box
        if box is None or not self.unsure:
            return []
        return [
            word
            for word in self.unsure
            if word.page == origin.page
            and box.left - 1 <= (word.box.left + word.box.right) / 2 <= box.right + 1
            and box.top - 1 <= (word.box.top + word.box.bottom) / 2 <= box.bottom + 1
        ]

    def doubt(self, path: str, key: str, **values: object) -> None:
        """The value at ``path`` is in doubt, for the reason under ``key`` in the catalogue."""
        self.doubts.append(Doubt(path=path, message=say(f"recognition.{key}", **values)))

    def set_aside(self, text: str) -> None:
        """Words that are read but are not content."""
        if text.strip():
            self.furniture.append(text.strip())
