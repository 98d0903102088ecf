"""Foot- and endnotes that the text refers to."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from thongbao.layout.blocks import Footnote, NotePlace, Para
from thongbao.layout.walking import paras_of
from thongbao.readers.docx.context import Context
from thongbao.readers.docx.package import Part
from thongbao.readers.docx.package.names import ID
from thongbao.readers.docx.settle import settle
from thongbao.readers.docx.story import Story


def read_notes(context: Context) -> tuple[Footnote, ...]:
    """The notes in the order of their marks, each once. Notes without text are left out."""
    stories: dict[str, tuple[Story, dict[str, etree._Element]]] = {}
    found: list[Footnote] = []
    for note in list(context.notes):
        if note.kind not in stories:
            stories[note.kind] = _open(context, note.kind)
        story, elements = stories[note.kind]
        element = elements.pop(note.key, None)
        if element is not None:
            paras = tuple(paras_of(settle(story.items(element), None).blocks))
            if note.typed:
                paras = _without_mark(paras, note.marker)
            if paras:
                found.append(Footnote(note.marker, paras, NotePlace(note.flow.paragraph, note.behind)))
    return tuple(found)


def _without_mark(paras: tuple[Para, ...], mark: str) -> tuple[Para, ...]:
    """The paragraphs of a note whose author typed its mark, without it."""
    if not paras or not mark or not paras[0].text.startswith(mark):
        return paras
    first, *others = paras
    text = first.text[len(mark) :].lstrip()
    cut = len(first.text) - len(text)
    spans = tuple(replace(s, start=max(s.start - cut, 0), end=s.end - cut) for s in first.spans if s.end > cut)
    return (replace(first, text=text, spans=spans), *others) if text else tuple(others)


def _open(context: Context, kind: str) -> tuple[Story, dict[str, etree._Element]]:
    part = context.package.related(context.package.main, kind)
    root = context.package.tree(part) if part else etree.Element("none")
    return Story(context, Part(root)), {element.get(ID, ""): element for element in root}
