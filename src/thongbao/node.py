"""What the many small classes of a layout and of a record share, so that it is compiled once.

A dataclass writes and compiles its own equality, hash and repr: half a millisecond a class, at every start.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, ClassVar


class Node:
    """Base of a frozen dataclass with slots that is made with ``eq=False, repr=False``.

    Nodes of one class are equal when all their fields are; equal nodes have one hash.
    """

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, Any]]

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(_values(self) == _values(other))

    def __hash__(self) -> int:
        return hash(_values(self))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
        return f"{self.__class__.__qualname__}({shown})"


_GETTERS: dict[type, Any] = {}


def _values(node: Any) -> Any:
    kind = node.__class__
    get = _GETTERS.get(kind)
    if get is None:
        get = _GETTERS[kind] = attrgetter(*node.__dataclass_fields__)
    return get(node)
