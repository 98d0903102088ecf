"""The words of a layout, and the words of a record among the fields that quote the document."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from thongbao.layout.blocks import Block, Layout, Para
from thongbao.notice.model import Notice, Section, Table


def words_of(text: str | None) -> Counter[str]:
    """Words without case and punctuation; a letter-spaced or glued word counts as it stands."""
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text or "").lower()))


def total(texts: Iterable[str | None]) -> Counter[str]:
    """The words of all texts."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(words_of(text))
    return found


def words_of_layout(layout: Layout) -> Counter[str]:
    """Every word of blocks, furniture and footnotes."""

    def texts(blocks: Iterable[Block]) -> Iterable[str]:
        for block in blocks:
            if isinstance(block, Para):
                yield block.text
            else:
                for row in block.rows:
                    for cell in row:
                        yield from texts(cell.blocks)

    return total(
        [
            *texts(layout.blocks),
            *(one.para.text for one in layout.furniture),
            *(para.text for note in layout.footnotes for para in note.paras),
        ]
    )


def words_of_notice(notice: Notice, *, kind_printed: bool) -> Counter[str]:
    """Every word of the quoting fields; ``kind_printed`` tells whether the kind stands in the document."""

    def table(one: Table) -> Iterable[str]:
        return (cell for row in one.rows for cell in row)

    def section(one: Section) -> Iterable[str | None]:
        yield from (one.marker, one.title, *one.text)
        for inner in one.tables:
            yield from table(inner)
        for child in one.children:
            yield from section(child)

    marks = notice.marks
    return total(
        [
            notice.kind.name if kind_printed else None,
            notice.issuer.parent,
            # an issuer that was inferred repeats words of the closing
            None if any(d.path == "issuer.name" for d in notice.doubts) else notice.issuer.name,
            notice.number.text if notice.number else None,
            notice.issued.text if notice.issued else None,
            *(marks.secrecy, marks.urgency, marks.circulation, marks.draft),
            notice.subject,
            *notice.addressees,
            *notice.preamble,
            *(text for one in notice.sections for text in section(one)),
            notice.closing,
            *(one.text for one in notice.recipients),
            notice.archive.text if notice.archive else None,
            *(part for one in notice.signature for part in (one.authority, one.position, one.name)),
            *(text for one in notice.appendices for text in (one.title, *one.text)),
            *(cell for one in notice.appendices for inner in one.tables for cell in table(inner)),
            *(text for one in notice.footnotes for text in one.text),
            *notice.furniture,
            *notice.leftovers,
        ]
    )
