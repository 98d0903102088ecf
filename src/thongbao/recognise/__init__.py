"""Layout -> Reading: which words of a document are which part of a notice, and what they mean."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

from thongbao import __version__
from thongbao.layout.blocks import Layout
from thongbao.messages import say
from thongbao.notice.model import DigitalSignature, Doubt, Issuer, Note, Notice, Section, SourceInfo
from thongbao.readers.source import Source
from thongbao.recognise.body.items import Item, Paragraph
from thongbao.recognise.body.tables import table_of
from thongbao.recognise.body.tree import Body, read_body
from thongbao.recognise.body.unmarked import items_without_markers
from thongbao.recognise.citing import read_citations
from thongbao.recognise.family import read_family, regime_of
from thongbao.recognise.legibility import doubt_readings
from thongbao.recognise.lines.clues import scores_of
from thongbao.recognise.lines.labels import HEAD, Label, best_path
from thongbao.recognise.lines.units import Unit, units_of
from thongbao.recognise.meeting import is_conclusion, read_meeting
from thongbao.recognise.notes import Notes
from thongbao.recognise.parts.appendix import read_appendices
from thongbao.recognise.parts.foot import read_recipients, read_signers
from thongbao.recognise.parts.header import Header, read_header, with_stamps
from thongbao.recognise.parts.letterhead import inferred_issuer
from thongbao.recognise.reading import Parts, Reading
from thongbao.recognise.tasks.context import Dates
from thongbao.recognise.tasks.reader import read_appendix_tasks, read_tasks


def recognise(layout: Layout, source: Source) -> Reading:
    """The notice in a layout. Never refuses: what is missing is None, what is odd becomes a doubt."""
    notes = Notes(source.check_time, layout.unsure)
    units = units_of(layout)
    labels = best_path(units, scores_of(units))
    notes.check_time()
    parts = {label: [u for u, x in zip(units, labels, strict=True) if x == label] for label in Label}
    head = [(u, x) for u, x in zip(units, labels, strict=True) if x in HEAD or x == Label.FOOT_PLACE]
    header = read_header([u for u, _ in head], [x for _, x in head], notes)
    header = with_stamps(header, layout.stamped, notes)
    body = items_without_markers(read_body(parts[Label.BODY]))
    recipients, archive = read_recipients(
        [u for u, x in zip(units, labels, strict=True) if x in (Label.FOR_HEAD, Label.FOR, Label.ARCHIVE)],
        notes,
    )
    for unit in parts[Label.DRAFTER]:
        notes.set_aside(unit.text)
    signature = read_signers(units, labels, notes)
    appendices = read_appendices(parts[Label.APPENDIX], notes)
    closing = " ".join(p.text for p in body.closing) or None
    issued = dt.date.fromisoformat(header.issued.date) if header.issued and header.issued.date else None
    issuer_words = " ".join(filter(None, (header.issuer.parent, header.issuer.name)))
    symbol = (header.number.symbol if header.number else None) or ""
    family, _ = read_family(units, labels, issuer_words, symbol, closing or "")
    preamble = [p.text for p in body.preamble]
    concluded = is_conclusion(header.kind.code, header.subject, preamble)
    meeting = read_meeting(header.subject, preamble, issued) if concluded else None
    met = dt.date.fromisoformat(meeting.date) if meeting and meeting.date else None
    dates = Dates(issued, met, header.month)
    tasks = read_tasks(body, dates, notes, concluded=concluded, issuer=header.issuer.name)
    tasks += read_appendix_tasks(parts[Label.APPENDIX], dates)
    issuer = header.issuer
    if issuer == Issuer():
        issuer = inferred_issuer(closing, notes)
    _doubts(notes, layout=layout, header=header, family=family, issued=issued, empty=not units)
    for furnishing in layout.furniture:
        notes.set_aside(furnishing.para.text.replace("\n", " "))
    sections = tuple(_section(item) for item in body.items)
    footnotes = tuple(
        Note(marker=note.marker or None, text=tuple(p.text for p in note.paras)) for note in layout.footnotes
    )
    _evidence(notes, body, met=meeting is not None)
    doubt_readings(notes)
    notice = Notice(
        source=SourceInfo(
            name=source.name,
            format=layout.format,
            layer=layout.layer,
            reader=f"thongbao {__version__}" + (f" ({layout.reader})" if layout.reader else ""),
            ocr=layout.ocr,
            encoding=layout.encoding,
            pages=layout.pages,
            sha256=hashlib.sha256(source.data).hexdigest(),
        ),
        family=family,
        regime=regime_of(family, issued),
        kind=header.kind,
        issuer=issuer,
        number=header.number,
        issued=header.issued,
        marks=header.marks,
        subject=header.subject,
        addressees=header.addressees,
        preamble=tuple(preamble),
        meeting=meeting,
        sections=sections,
        tasks=tasks,
        closing=closing,
        recipients=recipients,
        archive=archive,
        signature=signature,
        appendices=appendices,
        citations=read_citations(_passages(body, header, footnotes), notes),
        footnotes=footnotes,
        digital_signatures=tuple(
            DigitalSignature(signer=s.signer, organisation=s.organisation, time=s.time, intact=s.intact)
            for s in layout.signatures
        ),
        furniture=tuple(notes.furniture),
        leftovers=tuple(notes.leftovers),
        doubts=tuple(notes.doubts),
    )
    return Reading(notice, layout, notes.evidence, Parts(units, labels, body))


def _section(item: Item) -> Section:
    """An item of the outline as the record keeps it."""
    return Section(
        marker=item.marker.label if item.marker else None,
        mark=(item.marker.mark or None) if item.marker else None,
        title=item.title,
        text=tuple(p.words if p is item.first else p.text for p in item.paras),
        tables=tuple(table_of(grid, after) for after, grid in item.tables),
        children=tuple(_section(child) for child in item.children),
    )


def _passages(body: Body, header: Header, footnotes: Sequence[Note]) -> list[tuple[str, Sequence[Unit]]]:
    """The texts in which documents are cited: all of the notice but its appendices and its own number."""
    found: list[tuple[str, Sequence[Unit]]] = [(text, ()) for text in (header.subject or "", *header.addressees)]
    found.extend((p.text, p.units) for p in body.preamble)
    for item in body.items:
        for one in item.walk():
            if one.title is not None and one.first is not None:
                found.append((one.title, one.first.units))
            found.extend((p.words if p is one.first else p.text, p.units) for p in one.paras)
            for _, grid in one.tables:
                found.extend((cell, ()) for row in table_of(grid, 0).rows for cell in row if cell)
    found.extend((p.text, p.units) for p in body.closing)
    found.extend((text, ()) for note in footnotes for text in note.text)
    return found


def _evidence(notes: Notes, body: Body, *, met: bool) -> None:
    """Where the paragraphs of the body stand."""

    def walk(items: Sequence[Item], path: str) -> None:
        for place, item in enumerate(items):
            here = f"{path}[{place}]"
            notes.saw(here, [unit for p in _own(item) for unit in p.units])
            walk(item.children, f"{here}.children")

    for place, paragraph in enumerate(body.preamble):
        notes.saw(f"preamble[{place}]", paragraph.units)
    walk(body.items, "sections")
    notes.saw("meeting", [unit for p in body.preamble for unit in p.units] if met else [])
    notes.saw("closing", [unit for p in body.closing for unit in p.units])


def _own(item: Item) -> list[Paragraph]:
    return [item.first, *item.paras] if item.first is not None and item.first not in item.paras else item.paras


def _doubts(
    notes: Notes,
    *,
    layout: Layout,
    header: Header,
    family: str | None,
    issued: dt.date | None,
    empty: bool,
) -> None:
    for doubt in layout.doubts:
        notes.doubts.append(Doubt(path=doubt.path, message=say(doubt.key, **dict(doubt.values))))
    if empty:
        notes.doubt("source", "nothing_to_read")
        return
    if family is None:
        notes.doubt("family", "family_unknown")
    elif issued is None:
        notes.doubt("regime", "regime_unknown")
    elif regime_of(family, issued) is None:
        notes.doubt("regime", "no_regime")
    if header.kind.code is None and header.number is None and (header.issued is None or header.issuer == Issuer()):
        notes.doubt("kind", "no_notice")
    elif header.kind.code is None:
        notes.doubt("kind", "kind_unknown")
    if header.issuer.name is None:
        notes.doubt("issuer.name", "no_issuer")
    if header.number is None:
        notes.doubt("number", "no_number")
    if header.issued is None:
        notes.doubt("issued", "no_date")
