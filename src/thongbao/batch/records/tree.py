"""One file a record, in folders like those of the source.

Records are written to a folder of drafts, brought to the disk, noted in the ledger, and only then moved to their
places: a kill between any two of these steps leaves whole files only. The ledger may then name a record that is not in
its place; such a record is not settled, and is held against its checksum before it is believed.
"""

# ruff: noqa: PTH103, PTH108, PTH110, PTH112, PTH113, PTH116, PTH118, PTH120, PTH123 - every Path keeps its parts in a table of the
# interpreter, which would grow with the number of records

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from thongbao.batch.ledger import private
from thongbao.batch.ledger.book import Book, Entry, Spot
from thongbao.batch.model import Item
from thongbao.batch.records import corrections_beside
from thongbao.batch.records.known import Known
from thongbao.notice.files.corrections import name_beside
from thongbao.notice.files.saving import move, reach, refused

_SYNCING = 8
"""Files that are brought to the disk at the same time."""


class Tree(Known):
    """A folder of records."""

    def __init__(self, folder: Path, state: Path, book: Book, *, force: bool) -> None:
        super().__init__(book, force=force)
        self.folder = str(folder)
        self.drafts = state / "new"
        shutil.rmtree(self.drafts, ignore_errors=True)
        private.folder(self.drafts)
        self._waiting: dict[str, str] = {}
        """Place below the folder -> draft."""
        self._count = 0

    def put(self, item: Item, record: bytes) -> Spot:
        """Write a draft. Raises OutputError when the place is taken by a file that is not ours."""
        digest = _digest(record)
        earlier = self._allow(item.target, digest)
        self._count += 1
        draft = f"{self.drafts}{os.sep}{self._count}"
        path = self._path(item.target)
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            if os.path.isdir(path):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            with open(draft, "wb") as file:
                file.write(record)
        except OSError as error:
            raise refused(path, error) from error
        self._waiting[item.target] = draft
        return Spot(item.target, 0, 0, len(record), digest, earlier)

    def keep(self, item: Item, entry: Entry) -> Spot | None:
        """See that the record is there; one that went elsewhere by another name is copied."""
        if entry.spot.target == item.target:
            return entry.spot if self._is_there(entry) else None
        record = self.read(entry.spot)
        return self.put(item, record) if record is not None else None

    def read(self, spot: Spot) -> bytes | None:
        """The record, from its place or from its draft."""
        path = self._waiting.get(spot.target) or self._path(spot.target)
        with suppress(OSError):
            with open(path, "rb") as file:
                record = file.read()
            if _digest(record) == spot.digest:
                return record
        return None

    def corrections(self, item: Item) -> str:
        """Those beside the record."""
        return corrections_beside(self._path(item.target))

    def commit(self) -> None:
        """Drafts to the disk, ledger, then every record to its place."""
        places = {target: self._path(target) for target in self._waiting}
        try:
            self._sync()
            self.book.commit()
            for target, draft in self._waiting.items():
                move(draft, places[target])
            for spot in self._gone:
                if self.read(spot) is not None:
                    os.unlink(self._path(spot.target))
            for folder in {os.path.dirname(path) for path in places.values()}:
                _sync_folder(folder)
        except OSError as error:
            raise refused(error.filename2 or error.filename or self.folder, error) from error
        self._waiting.clear()
        self._gone.clear()
        self.book.settle()  # counts with the next commit

    def close(self) -> None:
        """Leave no drafts."""
        shutil.rmtree(self.drafts, ignore_errors=True)

    def _path(self, target: str) -> str:
        return reach(os.path.join(self.folder, *target.split("/")))

    def _is_there(self, entry: Entry) -> bool:
        if not entry.settled:
            return self.read(entry.spot) is not None
        try:
            return os.stat(self._path(entry.spot.target)).st_size > 0  # of another size, when a person has changed it
        except OSError:
            return False

    def _allow(self, target: str, digest: str) -> str | None:
        """The checksum of the record that will be replaced. Raises OutputError for what is not ours."""
        path = self._path(target)
        if target in self._waiting:
            return None
        try:
            if not os.path.isfile(path):
                return None
            with open(path, "rb") as file:
                found = _digest(file.read())
        except OSError as error:
            raise refused(path, error) from error
        corrected = os.path.exists(name_beside(path))  # what was changed in it will be in the new one
        return self._claim(target, found, digest, path, ours=corrected)

    def _sync(self) -> None:
        if not self._waiting:
            return
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(_SYNCING) as threads:
            list(threads.map(_sync_file, self._waiting.values()))


def _digest(record: bytes) -> str:
    return sha256(record).hexdigest()


def _sync_file(path: str) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: str) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    if os.name == "nt":
        return
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
