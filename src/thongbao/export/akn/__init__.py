"""The notice as Akoma Ntoso 3.0 (OASIS LegalDocML): who says it, what it says in which order, and what it refers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from thongbao.export import Choices
from thongbao.export.akn.blocks import Body
from thongbao.export.akn.frame import attachments, conclusions, preface
from thongbao.export.akn.identity import Work
from thongbao.export.akn.meta import meta
from thongbao.export.akn.references import References
from thongbao.export.facts import plain

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def to_akn(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """The document of each notice."""
    for notice in notices:
        yield ("\n".join(_document(notice)) + "\n").encode()


def _document(notice: Notice) -> Iterator[str]:
    work, references = Work(notice), References(notice)
    body = Body(notice, references)
    inside = [*preface(notice, references), *_preamble(notice, body), *body.lines(), *conclusions(notice, references)]
    inside += attachments(notice, work, references)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<akomaNtoso xmlns="{_NAMESPACE}">'
    yield f'<doc name="{work.kind}">'
    yield from meta(notice, work, references, body.places)  # the text is set first: it says what it refers to
    yield from inside
    yield "</doc>"
    yield "</akomaNtoso>"


def _preamble(notice: Notice, body: Body) -> Iterator[str]:
    if notice.preamble:
        yield "<preamble>"
        yield from (body.paragraph(plain(text)) for text in notice.preamble)
        yield "</preamble>"
