"""Where documents come from: folders, patterns, files, archives, and stores that are named by an address.

Finding fills the inventory; reading gives the bytes of one item. What cannot be opened is an item with a problem, so
that nothing is passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Protocol

from thongbao.batch.sources.found import Found, kind_of_name
from thongbao.readers.source import Limits

__all__ = ["Found", "Store", "find", "is_address", "kind_of_name", "store_of"]


class Store(Protocol):
    """A place that holds files."""

    def find(self, name: str, avoid: str | None) -> Iterator[Found]:
        """The files that a name on the command line means; what lies below the folder ``avoid`` is left out."""

    def read(self, place: str, limits: Limits) -> bytes:
        """The bytes of a file. Raises UnreadableError."""

    def open(self, place: str) -> BinaryIO:
        """A file to read parts of. Raises UnreadableError."""


def is_address(name: str) -> bool:
    """Whether a name is the address of a store, not a path.

    >>> is_address("s3://bucket/a"), is_address("C:/a"), is_address("a/b")
    (True, False, False)
    """
    scheme, mark, _ = name.partition("://")
    return bool(mark) and len(scheme) > 1 and scheme.replace("+", "").isalnum()


def store_of(name: str) -> Store:
    """The store that a name belongs to. Raises MissingToolError when its package is not installed."""
    if is_address(name):
        from thongbao.batch.sources.remote import Remote

        return Remote(name)
    from thongbao.batch.sources.local import Local

    return Local()


def find(names: Iterable[str], limits: Limits, avoid: str | None = None) -> Iterator[tuple[int, Found]]:
    """Everything that the names mean, archives opened, each with the number of its name; in no order."""
    from thongbao.batch.sources.archives import members

    for number, name in enumerate(names):
        store = store_of(name)
        for found in store.find(name, avoid):
            if found.problem is None and found.kind in ("zip", "tar"):
                yield from ((number, member) for member in members(store, found, limits))
            else:
                yield number, found
