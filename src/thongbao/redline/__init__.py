"""A document with the text of another one as tracked changes: accepting all gives the other, rejecting all its own.

- ``leaves``, ``pairing``: which paragraph is which, whatever the two documents were
- ``sheet``: the document that is marked; ``writing``: words, paragraphs, moves, rows
- ``notes``: foot- and endnotes that only one of the two has
- ``marking``: the order in which it is done
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from thongbao.layout.blocks import Layout
    from thongbao.mend.model import Tracked
    from thongbao.readers.source import Source


class Redlined(NamedTuple):
    """A document with tracked changes."""

    data: bytes
    missed: tuple[str, ...]
    """Texts of the other document that found no place."""


def redline(
    source: Source, layout: Layout, tracked: Tracked, *, loose: bool = False, ignore_form: bool = False
) -> Redlined:
    """The .docx of ``source`` with what ``layout`` says otherwise as tracked changes.

    ``loose``: the two were set by different programs, and lines may break elsewhere. ``ignore_form`` leaves alone
    what differs in form only. Raises UnreadableError when the document cannot be read, UsageError when it is signed.
    """
    from thongbao.redline.marking import mark

    return Redlined(*mark(source, layout, tracked, loose=loose, ignore_form=ignore_form))
