"""All records in one file of JSON lines, in the order of the documents.

A part is a draft of the file. Lines go to its end; the ledger knows how long it was when it was last brought to the
disk, and what a kill tore off behind that is cut away. The file itself appears when it is complete.

A run begins with the draft or the file that is there, and goes along it as long as every document has its line next.
Where they differ, because a document is new, has changed or is gone, a new part begins with what was right, and what
still holds is copied from the old one.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from thongbao.batch.ledger.book import Book, Entry, Spot
from thongbao.batch.model import Item
from thongbao.batch.records import corrections_beside
from thongbao.batch.sources import is_address
from thongbao.errors import OutputError
from thongbao.notice.files.saving import move, reach, refused


class Lines:
    """A file of JSON lines. One that the ledger does not know is left alone, unless ``force`` is set."""

    def __init__(self, path: Path, state: Path, book: Book, *, force: bool) -> None:
        self.path, self.state, self.book = path, state, book
        self._complete()
        self._out: BinaryIO | None = None
        self._part = book.number("part")
        """The last part; the file itself holds one that is finished."""
        self._final = book.number("final")
        self._old = {int(part) for part in book.note("old").split()}
        self._end = self._found(force=force)
        self._at = 0
        """How far the lines that are there are right."""
        for draft in state.glob("lines-*"):
            if draft not in {self._draft(part) for part in (self._part, *self._old)}:
                draft.unlink(missing_ok=True)

    def put(self, item: Item, record: bytes) -> Spot:
        """Add a line."""
        try:
            out = self._writing()
            out.write(record)
        except OSError as error:
            raise self._refused(error) from error
        spot = Spot("", self._part, self._at, len(record), _digest(record))
        self._at += len(record)
        return spot

    def keep(self, item: Item, entry: Entry) -> Spot | None:
        """Go along the line, or copy it."""
        spot = entry.spot
        if self._out is None and (spot.part, spot.at) == (self._part, self._at) and spot.at + spot.length <= self._end:
            self._at += spot.length
            return spot
        record = self.read(spot)
        return self.put(item, record) if record is not None else None

    def read(self, spot: Spot) -> bytes | None:
        """A line, from whichever part has it."""
        if not spot.length:
            return None
        with suppress(OSError):
            if self._out is not None and spot.part == self._part:
                self._out.flush()
            with self._file(spot.part).open("rb") as file:
                file.seek(spot.at)
                record = file.read(spot.length)
            if _digest(record) == spot.digest:
                return record
        return None

    def skip(self, item: Item, *, stays: bool) -> Spot:
        """A document without a record has a place, and no line."""
        return Spot("", self._part, self._at)

    def corrections(self, item: Item) -> str:
        """Those beside the document, when it is a file."""
        return corrections_beside(reach(item.place)) if item.member < 0 and not is_address(item.place) else ""

    def commit(self) -> None:
        """Lines to the disk, then the ledger with the length that now counts."""
        if self._out is not None:
            try:
                self._out.flush()
                os.fsync(self._out.fileno())
            except OSError as error:
                raise self._refused(error) from error
            self.book.put_note("length", self._at)
        self.book.commit()

    def finish(self) -> None:
        """Put the file in its place, unless it is there and all of it is right."""
        if self._out is None and self._part == self._final and self._at == self._end and self._final:
            self.commit()
            return
        try:
            self._writing()
        except OSError as error:
            raise self._refused(error) from error
        self.commit()
        self.close()
        self.book.put_note("stage", "finishing")
        self.book.commit()
        self._complete()

    def close(self) -> None:
        """Let go; a draft stays for the next run."""
        if self._out is not None:
            with suppress(OSError):
                self._out.close()
            self._out = None

    def _complete(self) -> None:
        """Do what is left of finishing, now or after a kill."""
        if self.book.note("stage") != "finishing":
            return
        part = self.book.number("part")
        try:
            if self._draft(part).exists():
                move(self._draft(part), self.path)
        except OSError as error:
            raise self._refused(error) from error
        self.book.put_note("final", part)
        self.book.put_note("old", "")
        self.book.put_note("stage", "final")
        self.book.commit()
        for draft in self.state.glob("lines-*"):
            draft.unlink(missing_ok=True)

    def _found(self, *, force: bool) -> int:
        """How many bytes there are to go along. Raises OutputError for a file that is not ours."""
        length = self.book.number("length")
        size = _size(self.path)
        known = self._final and (self.book.note("stage") != "final" or size == length)
        if size is not None and not known and not force:
            raise OutputError("batch.edited" if self._final else "notice.exists", name=str(self.path))
        if self._part == self._final:
            return length if size == length else 0
        draft = _size(self._draft(self._part))
        return length if draft is not None and draft >= length else 0

    def _writing(self) -> BinaryIO:
        """The end of the part that is written; a new part, where the last one goes on in another way."""
        if self._out is not None:
            return self._out
        base, old = self._file(self._part), self._part
        drafted = old not in (0, self._final)
        if drafted and self._at == self._end and base.exists():
            self._out = base.open("r+b")
            self._out.truncate(self._at)
            self._out.seek(self._at)
            return self._out
        if drafted:
            self._old.add(old)
        self._part = old + 1
        with suppress(FileExistsError):
            self._draft(self._part).unlink(missing_ok=True)
        self._out = self._draft(self._part).open("xb")
        if self._at:
            with base.open("rb") as source:
                _copy(source, self._out, self._at)
        self.book.move(old, self._part, self._at)
        for name, value in (("part", self._part), ("stage", "draft"), ("length", self._at)):
            self.book.put_note(name, value)
        self.book.put_note("old", " ".join(map(str, sorted(self._old))))
        return self._out

    def _file(self, part: int) -> Path:
        return self.path if part == self._final and part else self._draft(part)

    def _draft(self, part: int) -> Path:
        return self.state / f"lines-{part}"

    def _refused(self, error: OSError) -> OutputError:
        return refused(self.path, error)


def _copy(source: BinaryIO, out: BinaryIO, length: int) -> None:
    while length:
        piece = source.read(min(length, 1 << 20))
        if not piece:
            raise OSError("the draft is shorter than it was")
        out.write(piece)
        length -= len(piece)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _digest(record: bytes) -> str:
    return sha256(record).hexdigest()
