"""The notice as a web page: one file, no network, headings and lists for screen readers, a style for print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.export import Choices, printed
from thongbao.export.facts import date_of, joined, number_and_symbol, plain
from thongbao.webpage import closing, opening

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_DEEPEST = 6
_INDENTS = 6


def to_html(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """The page of each notice."""
    for notice in notices:
        yield ("\n".join(filter(None, _page(notice))) + "\n").encode("utf-8", "replace")


def _page(notice: Notice) -> Iterator[str]:
    name = joined([notice.kind.name, number_and_symbol(notice), notice.subject], " ") or plain(notice.source.name)
    yield opening(name, Path(__file__).with_name("page.css"), lang="vi")
    yield "<article>"
    yield from _head(notice)
    yield from _parts(printed.body(notice), 2)
    yield from _foot(notice)
    for titles, parts in printed.appendix(notice):
        yield '<section class="appendix">'
        yield from (f"<h2>{escape(line)}</h2>" for line in titles[:1])
        yield from (f"<p><b>{escape(line)}</b></p>" for line in titles[1:])
        yield from _parts(parts, 3)
        yield "</section>"
    yield from (f"<p>{escape(plain(text))}</p>" for text in notice.leftovers)
    if notice.footnotes:
        yield '<section class="notes" role="doc-endnotes">\n<hr>'
        for note in notice.footnotes:
            yield f"<p><sup>{escape(plain(note.marker))}</sup> {escape(' '.join(map(plain, note.text)))}</p>"
        yield "</section>"
    yield f"</article>\n{closing()}"


def _head(notice: Notice) -> Iterator[str]:
    head = printed.letterhead(notice)
    left = [*(f"<b>{escape(one)}</b>" for one in head.bodies), *map(escape, filter(None, (head.number, *head.below)))]
    right = [f"<b>{escape(one)}</b>" for one in head.motto]
    if head.issued:
        iso = plain(date_of(notice))
        right.append(f'<time datetime="{escape(iso)}">{escape(head.issued)}</time>' if iso else escape(head.issued))
    yield "<header>"
    if left or right:
        yield f'<div class="beside">\n<p>{"<br>".join(left)}</p>\n<p>{"<br>".join(right)}</p>\n</div>'
    title = [line for line in printed.title(notice) if set(line) - set("-–—_= ")]
    if not title:
        title = [plain(notice.subject)] if notice.subject and not head.below else []
    for at, line in enumerate(title):
        yield f"<h1>{escape(line)}</h1>" if at == 0 else f'<p class="subject">{escape(line)}</p>'
    yield "</header>"
    to = printed.addressees(notice)
    if to:
        yield f'<p class="to">{escape(to[0])}</p>'
        yield from _list(to[1:], "to")


def _parts(parts: Iterable[printed.Part], level: int) -> Iterator[str]:
    for part in parts:
        if not isinstance(part, printed.Paragraph):
            yield from _table(part)
            continue
        marker = f'<span class="marker">{escape(part.label)}</span> ' if part.label else ""
        if part.heading:
            tag = f"h{min(part.depth + level, _DEEPEST)}"
            yield f"<{tag}>{marker}{escape(part.text)}</{tag}>"
        else:
            yield f'<p class="d{min(part.depth, _INDENTS)}">{marker}{escape(part.text)}</p>'


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """A table; its first row is its head. On a narrow screen it is moved sideways by itself."""
    yield '<div class="table" tabindex="0">\n<table>'
    for at, row in enumerate(rows):
        tag, scope = ("td", "") if at else ("th", ' scope="col"')
        yield f"<tr>{''.join(f'<{tag}{scope}>{escape(cell)}</{tag}>' for cell in row)}</tr>"
    yield "</table>\n</div>"


def _foot(notice: Notice) -> Iterator[str]:
    lines, signers = printed.recipients(notice), notice.signature
    if not (lines or signers):
        return
    yield '<footer>\n<div class="beside">'
    if lines:
        yield f'<div class="recipients">\n<p><b><i>{escape(lines[0])}</i></b></p>'
        yield from _list(lines[1:], "")
        yield "</div>"
    for signer in signers:
        above, name = printed.signer_lines(signer)
        posts = "<br>".join(f"<b>{escape(line)}</b>" for line in above)
        below = f'<span class="space">{escape(printed.signed(notice))}</span><b>{escape(name)}</b>'
        yield f'<p class="signer">{posts}{below}</p>'
    yield "</div>\n</footer>"


def _list(lines: Iterable[str], kind: str) -> Iterator[str]:
    items = [f"<li>{escape(line.removeprefix('- '))}</li>" for line in lines]
    if items:
        yield f'<ul class="{kind}">' if kind else "<ul>"
        yield from items
        yield "</ul>"
