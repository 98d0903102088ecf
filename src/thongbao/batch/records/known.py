"""What trees of records have in common, wherever they stand: whose file is whose, by the ledger."""

from __future__ import annotations

from thongbao.batch.ledger.book import Book, Spot
from thongbao.batch.model import Item
from thongbao.errors import OutputError


class Known:
    """Records by their ledger. Files that it does not know are left alone, unless ``force`` is set."""

    def __init__(self, book: Book, *, force: bool) -> None:
        self.book, self.force = book, force
        self._gone: list[Spot] = []

    def skip(self, item: Item, *, stays: bool) -> Spot:
        """A document without a record takes no place; one that it had before, and nobody has changed, goes."""
        earlier = self.book.find(item.identity)
        if earlier is None or earlier.spot.target != item.target:
            return Spot("")
        if stays:
            return earlier.spot
        self._gone.append(earlier.spot)
        return Spot("")

    def commit(self) -> None:
        """Bring what was taken to its place."""
        raise NotImplementedError

    def finish(self) -> None:
        """All is in its place already."""
        self.commit()
        self.book.commit()

    def _claim(self, target: str, found: str, digest: str, name: str, *, ours: bool = False) -> str:
        """Give ``found``, the checksum of the file in the place; raise OutputError for a file that is not ours."""
        owner = self.book.owner(target)
        ours = ours or (owner is not None and found in (owner.spot.digest, owner.spot.earlier))
        if not (self.force or ours or found == digest):
            raise OutputError("batch.edited" if owner is not None else "notice.exists", name=name)
        return found
