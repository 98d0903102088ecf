"""Records in a remote store. The ledger stays on this machine: no store can keep one as safely as a disk."""

from __future__ import annotations

import posixpath
from hashlib import sha256
from pathlib import Path, PurePosixPath

from thongbao.batch.ledger.book import Book, Entry, Spot
from thongbao.batch.model import Item
from thongbao.batch.records.far import Far
from thongbao.batch.records.known import Known
from thongbao.batch.records.lines import Lines
from thongbao.errors import OutputError, UnreadableError

_SENDING = 8
"""Records that are sent at the same time."""


class RemoteTree(Known):
    """One file a record. They are sent in groups: ledger first, and settled when all are there, as in a folder."""

    def __init__(self, far: Far, book: Book, *, force: bool) -> None:
        super().__init__(book, force=force)
        self.far = far
        self._waiting: dict[str, bytes] = {}

    def put(self, item: Item, record: bytes) -> Spot:
        """Keep a record until the next commit. Raises OutputError when a file that is not ours has its place."""
        digest = sha256(record).hexdigest()
        earlier = self._allow(item.target, digest)
        self._waiting[item.target] = record
        return Spot(item.target, 0, 0, len(record), digest, earlier)

    def keep(self, item: Item, entry: Entry) -> Spot | None:
        """See that the record is there; one that went elsewhere by another name is copied."""
        if entry.spot.target == item.target and entry.settled:
            return entry.spot if self.far.there(item.target) else None
        record = self.read(entry.spot)
        if record is None or entry.spot.target == item.target:
            return entry.spot if record is not None else None
        return self.put(item, record)

    def read(self, spot: Spot) -> bytes | None:
        """The record, if it is as it was written."""
        record = self._waiting.get(spot.target)
        if record is None:
            record = self.far.read(spot.target)
        return record if record is not None and sha256(record).hexdigest() == spot.digest else None

    def corrections(self, item: Item) -> str:
        """Those that somebody has put beside the record."""
        path = _corrections_of(item.target)
        try:
            data = self.far.read(path) if self.far.there(path) else None
        except OutputError as error:
            reason = str(error.values.get("reason", ""))
            raise UnreadableError("batch.corrections", name=f"{self.far.address}/{path}", reason=reason) from error
        return (data or b"").decode("utf-8", "surrogateescape")

    def commit(self) -> None:
        """Ledger, then every record to its place."""
        self.book.commit()
        if self._waiting:
            from concurrent.futures import ThreadPoolExecutor

            with ThreadPoolExecutor(_SENDING) as threads:
                list(threads.map(self.far.write, self._waiting, self._waiting.values()))
            self._waiting.clear()
        for spot in self._gone:
            if self.read(spot) is not None:
                self.far.remove(spot.target)
        self._gone.clear()
        self.book.settle()  # counts with the next commit

    def close(self) -> None:
        """Nothing is open."""

    def _allow(self, target: str, digest: str) -> str | None:
        if target in self._waiting or not self.far.there(target):
            return None
        found = sha256(self.far.read(target) or b"").hexdigest()
        corrected = self.far.there(_corrections_of(target))  # what was changed in it will be in the new one
        return self._claim(target, found, digest, f"{self.far.address}/{target}", ours=corrected)


def _corrections_of(target: str) -> str:
    from thongbao.notice.files import corrections

    return corrections.beside(PurePosixPath(target)).as_posix()


class RemoteLines(Lines):
    """One file of JSON lines, made here and sent when it is complete."""

    def __init__(self, far: Far, name: str, state: Path, book: Book, *, force: bool) -> None:
        self.far, self.name = far, name
        if far.there(name) and not book.note("sent") and not force:
            raise OutputError("notice.exists", name=posixpath.join(far.address, name))
        super().__init__(state / "all.jsonl", state, book, force=True)

    def finish(self) -> None:
        """Send the file, unless it is there and has not changed."""
        super().finish()
        if self.book.note("sent") == self.book.note("final") and self.far.there(self.name):
            return
        self.far.send(self.path, self.name)
        self.book.put_note("sent", self.book.note("final"))
        self.book.commit()
