"""Where records go: a tree of files that mirrors the source, or one file of JSON lines; here or in a remote store."""

from __future__ import annotations

import errno
from typing import Protocol

from thongbao.batch.ledger.book import Entry, Spot
from thongbao.batch.model import Item
from thongbao.errors import UnreadableError

_NOT_THERE = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL)
"""What the system says of files that are not there, and of names that no file can have."""


class Records(Protocol):
    """The destination of a run. What it takes is visible when ``commit`` returns, complete or not at all."""

    def put(self, item: Item, record: bytes) -> Spot:
        """Take the record of a document. Raises OutputError."""

    def keep(self, item: Item, entry: Entry) -> Spot | None:
        """Leave the record of an unchanged document where it is, or bring it to its place; None when it is gone."""

    def read(self, spot: Spot) -> bytes | None:
        """A record that was written; None when it is gone or was changed since."""

    def skip(self, item: Item, *, stays: bool) -> Spot:
        """Take note that a document has no record; in a tree, that of an earlier run ``stays``, or goes."""

    def corrections(self, item: Item) -> str:
        """What people put right in the record of a document: the text of their file, or nothing.

        Raises UnreadableError.
        """

    def commit(self) -> None:
        """Bring what was taken to the disk, then into the ledger. Raises OutputError."""

    def finish(self) -> None:
        """Bring everything to its last place."""

    def close(self) -> None:
        """Let go; what was not committed is forgotten."""


def corrections_beside(path: str) -> str:
    """The text of the file of corrections beside a file, or nothing.

    Raises UnreadableError for one that is there and cannot be read: a record without them would be a step back.
    """
    from thongbao.notice.files.corrections import name_beside

    name = name_beside(path)
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - asked for every document, see ``Tree``
            return file.read().decode("utf-8", "surrogateescape")
    except ValueError:  # no file can have such a name
        return ""
    except OSError as error:
        if error.errno in _NOT_THERE:
            return ""
        raise UnreadableError("batch.corrections", name=name, reason=error.strerror or str(error)) from error
