"""What stands around the body: letterhead and title, recipients and signatures, appendices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from thongbao.export import printed
from thongbao.export.akn.blocks import Body
from thongbao.export.akn.identity import Work
from thongbao.export.akn.meta import identification
from thongbao.export.akn.references import ITSELF, References
from thongbao.export.facts import plain

if TYPE_CHECKING:
    from thongbao.notice.model import Notice


def preface(notice: Notice, references: References) -> Iterator[str]:
    """Letterhead, title, addressees."""
    inside = [*_letterhead(notice, references), *_title(notice)]
    inside += _container("addressees", [f"<p>{escape(line)}</p>" for line in printed.addressees(notice)])
    if inside:
        yield "<preface>"
        yield from inside
        yield "</preface>"


def _letterhead(notice: Notice, references: References) -> Iterator[str]:
    head = printed.letterhead(notice)
    lines = [
        f'<p><organization refersTo="{references.organization(one)}">{escape(one)}</organization></p>'
        for one in head.bodies
    ]
    lines += [f"<p>{escape(one)}</p>" for one in (head.star,) if one]
    if head.number:
        lines.append(f"<p><docNumber>{escape(head.number)}</docNumber></p>")
    lines += [f"<p>{escape(one)}</p>" for one in head.below]
    yield from _container("issuer", lines)
    lines = [f"<p>{escape(one)}</p>" for one in head.motto]
    if head.issued:
        day = Work(notice).day
        issued = f'<docDate date="{day}">{escape(head.issued)}</docDate>' if day else escape(head.issued)
        lines.append(f"<p>{issued}</p>")
    yield from _container("motto", lines)


def _title(notice: Notice) -> Iterator[str]:
    lines = [line for line in printed.title(notice) if set(line) - set("-–—_= ")]
    tags = ("docType", "docTitle") if notice.kind.name else ("docTitle",)
    if lines:
        yield "<longTitle>"
        yield from (f"<p><{tag}>{escape(line)}</{tag}></p>" for tag, line in zip(tags, lines, strict=False))
        yield "</longTitle>"


def conclusions(notice: Notice, references: References) -> Iterator[str]:
    """Recipients, signatures, and what found no place."""
    inside = [*_container("recipients", [f"<p>{escape(line)}</p>" for line in printed.recipients(notice)])]
    signed = printed.signed(notice)
    for signer in notice.signature:
        above, name = printed.signer_lines(signer)
        post = plain(signer.position)
        role = f'<role refersTo="{references.role(post)}">{escape(post)}</role>' if post else ""
        lines = [f"<p>{role if line == post else escape(line)}</p>" for line in above]
        lines += [f"<p>{escape(signed)}</p>"] if signed else []
        if name:
            person = f'<person refersTo="{references.person(name)}">{escape(name)}</person>'
            lines.append(f"<p><signature>{person}</signature></p>")
        inside += _container("signature", lines)
    inside += _container("leftovers", [f"<p>{escape(plain(text))}</p>" for text in notice.leftovers])
    if inside:
        yield "<conclusions>"
        yield from inside
        yield "</conclusions>"


def attachments(notice: Notice, work: Work, references: References) -> Iterator[str]:
    """The appendices, each a document of its own."""
    author = references.organization(notice.issuer.name) if notice.issuer.name else f"#{ITSELF}"
    body = Body(notice, references)
    found = list(printed.appendix(notice))
    if not found:
        return
    yield "<attachments>"
    for number, (titles, parts) in enumerate(found, 1):
        yield f'<attachment eId="att_{number}">'
        yield '<doc name="phu-luc">'
        yield "<meta>"
        yield from identification(work, f"phu-luc_{number}", author)
        yield "</meta>"
        if titles:
            yield "<preface>"
            yield "<longTitle>"
            yield from (f"<p>{escape(title)}</p>" for title in titles)
            yield "</longTitle>"
            yield "</preface>"
        yield "<mainBody>"
        yield from list(body.parts(iter(parts))) or ["<p/>"]
        yield "</mainBody>"
        yield "</doc>"
        yield "</attachment>"
    yield "</attachments>"


def _container(name: str, lines: Iterable[str]) -> list[str]:
    inside = list(lines)
    return [f'<container name="{name}">', *inside, "</container>"] if inside else []
