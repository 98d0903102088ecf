"""A .docx open for mending: its parts, its paragraphs with their stored text, and who tracks the changes."""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from thongbao.layout.blocks import Layout
from thongbao.mend.docx.package import OpenPackage
from thongbao.mend.docx.package.twins import follow_up, twins
from thongbao.mend.docx.writing.apart import keep_apart
from thongbao.mend.docx.writing.spots import Spots
from thongbao.mend.docx.writing.track import Tracker
from thongbao.mend.model import Tracked
from thongbao.readers.docx.context import Context, open_document
from thongbao.readers.docx.document import layout_of
from thongbao.readers.docx.paragraph.trace import Trace
from thongbao.readers.docx.storage import follow
from thongbao.readers.source import Source


class Document:
    """One document being mended."""

    def __init__(self, source: Source, tracked: Tracked | None) -> None:
        self.source = source
        self.package = OpenPackage(source)
        self.tracker = Tracker(tracked, self.stories()) if tracked is not None else None
        self._twins = twins(self.stories())
        self.read_again()

    def read_again(self) -> None:
        """Read the paragraphs anew after a change of the letters themselves."""
        self.__dict__.pop("layout", None)
        self.context: Context = open_document(self.source, self.package)
        self.trace: Trace = follow(self.context)
        self.spots = Spots(self.trace)

    def saved(self) -> bytes:
        """The document as it is now, as bytes."""
        if self.tracker is not None:
            keep_apart(self.stories(), self.tracker)
        follow_up(self._twins)
        return self.package.saved()

    def stories(self) -> list[etree._Element]:
        """The roots of all parts that hold text of the document."""
        return [self.package.tree(name) for name in self.package.stories()]

    @cached_property
    def layout(self) -> Layout:
        """The document as it is read before anything is changed."""
        return layout_of(open_document(self.source, self.package))

    @cached_property
    def drawing_id(self) -> int:
        """The largest number that a drawing has."""
        named = (one.get("id", "0") for root in self.stories() for one in root.iter("{*}docPr"))
        return max((int(one) for one in named if one.isdecimal() and len(one) < 10), default=0)
