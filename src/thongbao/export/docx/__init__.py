"""The notice set again as a Word file, from its record alone, in the form that a set of rules prescribes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from thongbao.export import Choices
from thongbao.export.docx.forms.form import form_of, regime_for
from thongbao.export.docx.package import Footnote, pack
from thongbao.export.docx.parts.body import Body
from thongbao.export.docx.parts.foot import Foot
from thongbao.export.docx.parts.head import Head
from thongbao.export.docx.wordml import clean, comment_mark, note_mark
from thongbao.messages import say
from thongbao.notice.model import Notice


def to_docx(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """A file for a notice."""
    for notice in notices:
        yield document(notice, choices.regime)


def document(notice: Notice, regime: str | None = None) -> bytes:
    """The bytes of the file: always the same for the same notice and regime.

    ``regime`` is a set of rules by its id, ``same`` for the one of the notice's own day, None for the one that its
    family has today. What found no place in the record becomes a comment, so that it is seen and settled.
    """
    form = form_of(regime_for(notice.family, notice.regime, regime))
    notes = list(_footnotes(notice))
    comments = [say("export.no_place", text=text) for text in notice.leftovers]
    marks = "".join(note_mark(number, note.sign, form.look("noi-dung")) for number, note in enumerate(notes, 1))
    marks += "".join(comment_mark(number) for number in range(1, len(comments) + 1))
    body = Head(notice, form, count(1)).xml() + Body(notice, form, marks).xml() + Foot(notice, form).xml()
    return pack(body, form, notes, comments, notice.subject or notice.kind.name or "")


def _footnotes(notice: Notice) -> Iterator[Footnote]:
    """The notes, with their marks where Word would count otherwise: it counts those without a mark of their own."""
    counted = 0
    for note in notice.footnotes:
        sign = clean(note.marker)
        if sign in ("", str(counted + 1)):
            counted, sign = counted + 1, ""
        yield Footnote(sign or None, note.text)
