"""The order of the steps from package to ``Layout``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from thongbao.errors import UnreadableError
from thongbao.layout.blocks import Layout
from thongbao.readers.docx.context import Context, open_document
from thongbao.readers.docx.lost import look_for_lost
from thongbao.readers.docx.notes import read_notes
from thongbao.readers.docx.package import Part
from thongbao.readers.docx.package.names import BODY, SHOWN_BREAK, W
from thongbao.readers.docx.pages import Pages, page_count
from thongbao.readers.docx.paragraph.trace import Trace
from thongbao.readers.docx.settle import rules_of, settle
from thongbao.readers.docx.story import Story
from thongbao.readers.source import Source

if TYPE_CHECKING:
    from thongbao.layout.stored import Stored

_TEXT_WIDTH = 470.0
"""Of A4 with the usual margins, in points: where the document does not say."""


def read_document(source: Source) -> Layout:
    """The document in a .docx."""
    context = open_document(source)
    if source.whole:
        context.trace = Trace()
    try:
        return layout_of(context)
    finally:
        context.package.close()


def begin(context: Context) -> tuple[Part, etree._Element]:
    """The main part and its body, with what must be known before it is read."""
    package, source = context.package, context.source
    part = package.folded(package.main)
    source.check_time()
    body = part.root.find(BODY) if part.root.tag == W + "document" else None
    if body is None:
        raise UnreadableError("reading.docx_no_main", name=source.name)
    look_for_lost(context, part, body)
    if next(part.root.iter(SHOWN_BREAK), None) is not None:
        context.page = 1
    return part, body


def layout_of(context: Context) -> Layout:
    """The layout of a document whose package is open."""
    part, body = begin(context)
    items = Story(context, part).items(body)
    letters = context.characters
    pages = Pages(context)
    sheets = pages.sheets()
    width = _TEXT_WIDTH
    if sheets and sheets[0].left is not None and sheets[0].right is not None:
        width = max(sheets[0].width - sheets[0].left - sheets[0].right, 72.0)
    settled = settle(items, width)
    return Layout(
        format="docx",
        reader=f"lxml {etree.__version__}",
        encoding=context.judge.encoding(),
        blocks=tuple(settled.blocks),
        furniture=(*pages.furniture(), *context.furniture),
        footnotes=read_notes(context),
        rules=rules_of(settled),
        sheets=sheets,
        pages=page_count(context, letters),
        doubts=tuple(context.doubts.values()),
        stored=_stored(context),
    )


def _stored(context: Context) -> Stored | None:
    """What the walk just made has kept, when the source asks for it."""
    if context.trace is None:
        return None
    from thongbao.readers.docx.storage import held

    return held(context, context.trace)
