"""A page for who leads: what is late and what comes, whose it is, which papers came out and what they build on.

The page is one file without a network: its charts are drawn here, its script only hides rows. A record does not tell
whether a task is done; so late means that its day has passed, and the page says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from thongbao.export.overview.asked import Asked
from thongbao.export.overview.figures import Figures
from thongbao.export.overview.page import page

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

__all__ = ["Asked", "to_page"]


def to_page(notices: Iterable[Notice], asked: Asked) -> Iterator[bytes]:
    """The page of all notices."""
    figures = Figures(asked)
    for notice in notices:
        figures.add(notice)
    for piece in page(figures):
        yield f"{piece}\n".encode("utf-8", "replace")
