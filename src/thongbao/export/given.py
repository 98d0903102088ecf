"""What a person adds to a record: values that a notice does not hold, for all notices or for one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from thongbao.errors import UsageError
from thongbao.export.facts import number_and_symbol

if TYPE_CHECKING:
    from thongbao.notice.model import Notice


class Given(NamedTuple):
    """Values by name. Those of a document stand under its number and symbol (45/TB-UBND) or the name of its file."""

    everywhere: Mapping[str, str] = {}
    documents: Mapping[str, Mapping[str, str]] = {}

    def __bool__(self) -> bool:
        return bool(self.everywhere or self.documents)

    def of(self, notice: Notice) -> dict[str, str]:
        """The values that hold for a notice: its own before those of all."""
        found = dict(self.everywhere)
        for name in (notice.source.name, number_and_symbol(notice)):
            found |= self.documents.get(name, {})
        return found

    def check(self, known: Iterable[str], free: str) -> None:
        """Refuse a name that is neither known nor begins with ``free`` and a full stop."""
        names = list(known)
        for values in (self.everywhere, *self.documents.values()):
            for name in values:
                if name not in names and not name.startswith(f"{free}."):
                    near = get_close_matches(name, names, 1)
                    raise UsageError(
                        "export.given.unknown", name=name, known=near[0] if near else f"{', '.join(names)}, {free}.…"
                    )
