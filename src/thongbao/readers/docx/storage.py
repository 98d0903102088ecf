"""The text of a .docx as it is stored, and the traces of its making."""

from __future__ import annotations

import re

from thongbao.errors import UnreadableError
from thongbao.layout.stored import Stored, StoredLine, Traces
from thongbao.readers.docx.context import Context, open_document
from thongbao.readers.docx.document import begin
from thongbao.readers.docx.notes import read_notes
from thongbao.readers.docx.package.names import DC, ID, W_URI, W
from thongbao.readers.docx.pages import Pages
from thongbao.readers.docx.paragraph.trace import Trace
from thongbao.readers.docx.story import Story
from thongbao.readers.source import Source

_PREFIX = re.compile(rb"xmlns:?([\w.-]*)=[\"']" + re.escape(W_URI.encode()) + rb"[\"']")
TRACKED = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "numberingChange",
    "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "cellIns", "cellDel", "cellMerge",
)  # fmt: skip
"""Elements that mark a tracked change."""


def read_stored(source: Source) -> Stored:
    """The stored text and the traces of a .docx."""
    context = open_document(source)
    try:
        return held(context, follow(context))
    finally:
        context.package.close()


def held(context: Context, trace: Trace) -> Stored:
    """The stored text and the traces of a package that was read and is still open."""
    lines = tuple(
        StoredLine(flow.traced.text(), paragraph=flow.paragraph, part="running" if running else "body")
        for flow, running in trace.flows
        if flow.traced is not None
    )
    return Stored(lines, Traces(_tracked(context), _comments(context), len(trace.hidden)), _titles(context))


def follow(context: Context) -> Trace:
    """Read every paragraph with what it was read from, numbered as ``read_document`` numbers them."""
    trace = context.trace = Trace()
    part, body = begin(context)
    Story(context, part).items(body)
    Pages(context).sheets()
    read_notes(context)
    return trace


def _tracked(context: Context) -> int:
    """How many tracked changes the parts with text hold."""
    package = context.package
    kinds = ("header", "footer", "footnotes", "endnotes")
    parts = {relation.target for relation in package.relations(package.main).values() if relation.kind in kinds}
    count = 0
    for name in sorted({package.main, *parts}):
        if not package.has(name):
            continue
        data = package.markup(name)
        for prefix in set(_PREFIX.findall(data)):
            start = b"<" + (re.escape(prefix) + b":" if prefix else b"")
            count += len(re.findall(start + b"(?:" + "|".join(TRACKED).encode() + rb")[\s/>]", data))
    return count


def _comments(context: Context) -> int:
    package = context.package
    part = package.related(package.main, "comments")
    return len({one.get(ID) for one in package.tree(part).iterfind(W + "comment")}) if part else 0


def _titles(context: Context) -> tuple[str, ...]:
    """Title and subject of the properties; broken properties are no reason to refuse the text."""
    part = context.package.related("", "core-properties")
    try:
        root = context.package.tree(part) if part else None
    except UnreadableError:
        return ()
    found = (root.findtext(f"{DC}{name}") for name in ("title", "subject")) if root is not None else ()
    return tuple(" ".join(text.split()) for text in found if text and not text.isspace())
