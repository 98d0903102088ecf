"""Stored: what a file holds before its letters are mended and its blanks folded, and what a finished file lacks."""

from __future__ import annotations

from typing import Literal, NamedTuple

from thongbao.node import Node, node


class StoredLine(NamedTuple):
    """Text as it is stored: a paragraph of a .docx, or a line of a text file."""

    text: str
    paragraph: int | None = None
    """Ordinal of the paragraph, as ``Origin.paragraph`` counts."""
    line: int | None = None
    """Number of the line, from 1."""
    part: Literal["body", "running"] = "body"
    """``running``: in a header or footer."""


class Traces(NamedTuple):
    """How many of the things that a finished file should not hold; None where the format cannot hold any."""

    tracked: int | None = None
    comments: int | None = None
    hidden: int | None = None


NO_TRACES = Traces()


@node()
class Stored(Node):
    """The stored text, None where the format has none of its own (PDF), and the traces."""

    lines: tuple[StoredLine, ...] | None = None
    traces: Traces = NO_TRACES
    titles: tuple[str, ...] = ()
    """Title and subject among the properties of the file, those that are filled in."""


NOTHING = Stored()
