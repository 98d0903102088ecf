"""A notice as it is printed: its lines and paragraphs in order, for every format that sets the notice again.

The record keeps mottos, labels and rules in ``furniture``; they are put back where they belong. What has no known place
(page numbers, stamps) stays out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from thongbao.export.facts import plain

if TYPE_CHECKING:
    from thongbao.notice.model import Notice, Section, Signer, Table

_MOTTO = re.compile(
    r"CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH|Độc lập\s*[-–—]\s*Tự do", re.IGNORECASE
)
_RULE = re.compile(r"[-–—_*=\s]+")
_LABEL = re.compile(r"(phụ lục(?: [IVX]+| \d+)?)(?:[ .:]+|\Z)", re.IGNORECASE)
_STARS = re.compile(r"\*+")


class Paragraph(NamedTuple):
    """A paragraph of the body: ``label`` is its marker with the mark after it."""

    text: str
    label: str = ""
    depth: int = 0
    heading: bool = False


Part = Paragraph | tuple[tuple[str, ...], ...]
"""A paragraph, or the rows of a table."""


class Letterhead(NamedTuple):
    """The head: bodies and number on the left, motto and date on the right."""

    bodies: tuple[str, ...]
    star: str
    number: str
    below: tuple[str, ...]
    motto: tuple[str, ...]
    issued: str


def letterhead(notice: Notice) -> Letterhead:
    """The head of the first page. An issuer that was inferred from a copy without any head is not printed."""
    marks = notice.marks
    subject = plain(notice.subject) if is_letter(notice) else ""
    below = [subject, *(plain(one) for one in (marks.secrecy, marks.urgency, marks.circulation, marks.draft))]
    number = plain(notice.number.text) if notice.number else ""
    issued = plain(notice.issued.text) if notice.issued else ""
    motto = tuple(plain(one) for one in notice.furniture if _MOTTO.search(one))
    bodies = (notice.issuer.parent, notice.issuer.name) if number or issued or motto else ()
    return Letterhead(
        bodies=tuple(plain(one) for one in bodies if one),
        star=next((one for one in notice.furniture if _STARS.fullmatch(one)), ""),
        number=number,
        below=tuple(filter(None, below)),
        motto=motto,
        issued=issued,
    )


def is_letter(notice: Notice) -> bool:
    """Whether it is a công văn, which prints no kind and has its subject below the number."""
    return notice.kind.code == "CV"


def title(notice: Notice) -> tuple[str, ...]:
    """Kind and subject, and the short rule below where the notice had typed one."""
    if is_letter(notice):
        return ()
    rule = next((one for one in notice.furniture if _RULE.fullmatch(one) and not _STARS.fullmatch(one)), "")
    return tuple(filter(None, (plain(notice.kind.name).upper(), plain(notice.subject), rule)))


def addressees(notice: Notice) -> tuple[str, ...]:
    """Kính gửi, one line each."""
    to = [plain(one) for one in notice.addressees]
    if len(to) == 1:
        return (f"Kính gửi: {to[0]}.",)
    return ("Kính gửi:", *_listed(to)) if to else ()


def body(notice: Notice) -> Iterator[Part]:
    """Preamble, outline with its tables, closing."""
    yield from (Paragraph(plain(text)) for text in notice.preamble)
    waiting = [(section, 0) for section in reversed(notice.sections)]
    while waiting:  # no recursion: an outline may be as deep as its author liked
        section, depth = waiting.pop()
        yield from _section(section, depth)
        waiting.extend((child, depth + 1) for child in reversed(section.children))
    if notice.closing:
        yield Paragraph(plain(notice.closing))


def _section(section: Section, depth: int) -> Iterator[Part]:
    label = plain(f"{section.marker or ''}{section.mark or ''}")
    texts = [plain(text) for text in section.text]
    if section.title:
        yield Paragraph(plain(section.title), label, depth, heading=True)
    elif label:
        if any(table.after == 0 for table in section.tables) or not texts:
            yield Paragraph("", label, depth)
        else:
            yield Paragraph(texts[0], label, depth)
            yield from with_tables(texts, section.tables, 1, depth)
            return
    yield from with_tables(texts, section.tables, 0, depth)


def with_tables(texts: list[str], tables: tuple[Table, ...], first: int = 0, depth: int = 0) -> Iterator[Part]:
    """The paragraphs from ``first`` on, each table after as many paragraphs as it says."""
    for at in range(first, len(texts) + 1):
        for table in tables:
            if min(table.after, len(texts)) == at:
                yield tuple(tuple(map(plain, row)) for row in table.rows)
        if at < len(texts):
            yield Paragraph(texts[at], depth=depth)


def recipients(notice: Notice) -> tuple[str, ...]:
    """The lines of Nơi nhận with the archive line."""
    lines = _listed([plain(one.text) for one in notice.recipients], last=";" if notice.archive else ".")
    if notice.archive:
        kept = "Lưu:" if any(one.startswith("Lưu:") for one in notice.furniture) else "Lưu"
        lines.append(f"- {kept} {plain(notice.archive.text)}.")
    return ("Nơi nhận:", *lines) if lines else ()


def signer_lines(signer: Signer) -> tuple[tuple[str, ...], str]:
    """The lines above the signature, and the name."""
    return tuple(plain(one) for one in (signer.authority, signer.position) if one), plain(signer.name)


def signed(notice: Notice) -> str:
    """What stands in place of a signature in a copy: (Đã ký)."""
    return next((plain(one) for one in notice.furniture if "đã ký" in one.casefold()), "")


def appendix(notice: Notice) -> Iterator[tuple[tuple[str, ...], list[Part]]]:
    """Title lines and parts of every appendix."""
    for one in notice.appendices:
        texts = [plain(text) for text in one.text]
        yield _title_lines(plain(one.title)), list(with_tables(texts, one.tables))


def _title_lines(text: str) -> tuple[str, ...]:
    """Label, title and reference of an appendix, a line each, as they are printed.

    >>> _title_lines("Phụ lục II DANH MỤC (Kèm theo Quyết định số 1/QĐ-UBND)")
    ('Phụ lục II', 'DANH MỤC', '(Kèm theo Quyết định số 1/QĐ-UBND)')
    """
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    reference = rest.find("(Kèm theo")
    cut = reference if reference >= 0 else len(rest)
    return tuple(filter(None, (label[1] if label else "", rest[:cut].strip(), rest[cut:].strip())))


def _listed(texts: list[str], last: str = ".") -> list[str]:
    return [f"- {text}{last if at == len(texts) else ';'}" for at, text in enumerate(texts, 1)]
