"""One file a record, in folders like those of the source.

Records are written to a folder of drafts, brought to the disk, noted in the ledger, and only then moved to their
places: a kill between any two of these steps leaves whole files only. The ledger may then name a record that is not in
its place; such a record is not settled, and is held against its checksum before it is believed.
"""

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
from thongbao.notice.files.saving import move, reach, refused

_SYNCING = 8
"""Files that are brought to the disk at the same time."""


class Tree(Known):
    """A folder of records."""

    def __init__(self, folder: Path, state: Path, book: Book, *, force: bool) -> None:
        super().__init__(book, force=force)
        self.folder = folder
        self.drafts = state / "new"
        shutil.rmtree(self.drafts, ignore_errors=True)
        private.folder(self.drafts)
        self._waiting: dict[str, Path] = {}
        self._count = 0

    def put(self, item: Item, record: bytes) -> Spot:
        """Write a draft. Raises OutputError when the place is taken by a file that is not ours."""
        digest = _digest(record)
        earlier = self._allow(item.target, digest)
        self._count += 1
        draft = self.drafts / str(self._count)
        path = self._path(item.target)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            draft.write_bytes(record)
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
            record = path.read_bytes()
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
                    self._path(spot.target).unlink()
            for folder in {path.parent for path in places.values()}:
                _sync_folder(folder)
        except OSError as error:
            raise refused(Path(error.filename2 or error.filename or self.folder), error) from error
        self._waiting.clear()
        self._gone.clear()
        self.book.settle()  # counts with the next commit

    def close(self) -> None:
        """Leave no drafts."""
        shutil.rmtree(self.drafts, ignore_errors=True)

    def _path(self, target: str) -> Path:
        return Path(reach(str(self.folder / target)))

    def _is_there(self, entry: Entry) -> bool:
        if not entry.settled:
            return self.read(entry.spot) is not None
        try:
            return self._path(entry.spot.target).stat().st_size > 0  # of another size, when a person has changed it
        except OSError:
            return False

    def _allow(self, target: str, digest: str) -> str | None:
        """The checksum of the record that will be replaced. Raises OutputError for what is not ours."""
        path = self._path(target)
        if target in self._waiting:
            return None
        try:
            there = path.read_bytes() if path.is_file() else None
        except OSError as error:
            raise refused(path, error) from error
        if there is None:
            return None
        found = _digest(there)
        corrected = bool(corrections_beside(path))  # what was changed in it will be in the new one
        return self._claim(target, found, digest, str(path), ours=corrected)

    def _sync(self) -> None:
        if not self._waiting:
            return
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(_SYNCING) as threads:
            list(threads.map(_sync_file, self._waiting.values()))


def _digest(record: bytes) -> str:
    return sha256(record).hexdigest()


def _sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    if os.name == "nt":
        return
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
