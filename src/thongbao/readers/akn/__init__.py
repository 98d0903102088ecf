"""Akoma Ntoso 3.0 -> Layout: what ``thongbao export`` writes, and other documents of that standard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from thongbao.errors import UnreadableError
from thongbao.layout.blocks import Footnote, Layout
from thongbao.layout.cleanup import clean_text, mend_letters
from thongbao.readers.akn.walk import Walk, children, name_of

if TYPE_CHECKING:
    from thongbao.readers.source import Source


def read(source: Source) -> Layout:
    """Read a document.

    Raises UnreadableError for broken XML, for a document type declaration, and for what is over the limits.
    """
    root = _parsed(source)
    source.check_time()
    document = next(iter(children(root)), None)
    if document is None:
        raise UnreadableError("reading.akn_broken", name=source.name, reason="akomaNtoso")
    characters = sum(len(text) for text in document.itertext())
    if characters > source.limits.characters:
        raise UnreadableError("reading.too_many_characters", name=source.name, limit=source.limits.characters)
    walk = Walk(source)
    walk.document(document)
    notes = (one for meta in children(document) if name_of(meta) == "meta" for one in meta.iter("{*}note"))
    return Layout(
        format="akn",
        reader=f"lxml {etree.__version__}",
        blocks=tuple(walk.blocks),
        footnotes=tuple(Footnote(_text(one.get("marker")), tuple(walk.paragraphs(one))) for one in notes),
    )


def _text(text: str | None) -> str:
    return clean_text(mend_letters(text or ""))


def _parsed(source: Source) -> etree._Element:
    if b"<!DOCTYPE" in source.data or b"<!ENTITY" in source.data:
        raise UnreadableError("reading.akn_broken", name=source.name, reason="DOCTYPE")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(source.data, parser)
    except etree.XMLSyntaxError as error:
        if "xcessive depth" in str(error):
            raise UnreadableError("reading.too_deep", name=source.name, limit=source.limits.depth) from error
        raise UnreadableError("reading.akn_broken", name=source.name, reason=error.msg) from error
