"""The notice as Markdown: head and foot as tables, headings, lists, bold where a page has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from thongbao.export import Choices, printed
from thongbao.export.facts import plain

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_MARKS = re.compile(r"[\\`*_\[\]<>|~&]")
_BEGINS = re.compile(r"(?:(?P<before>\d{1,9})(?=[.)](?:\s|\Z)))|(?=[#+=:-])")
_BULLETS = ("-", "+", "*")
_DEEPEST = 6


def to_md(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """The Markdown of each notice."""
    for notice in notices:
        blocks = filter(None, (block.strip("\n") for block in _blocks(notice)))
        yield ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def _blocks(notice: Notice) -> Iterator[str]:
    yield _head(notice)
    yield from _title(notice)
    lines = printed.addressees(notice)
    yield "\n".join(_line(line) for line in lines[:1])
    yield "\n".join(_item(line) for line in lines[1:])
    yield from _parts(printed.body(notice))
    yield from _foot(notice)
    for titles, parts in printed.appendix(notice):
        yield from ("---", f"## {escaped(titles[0])}" if titles else "")
        yield from (f"**{escaped(title)}**" for title in titles[1:])
        yield from _parts(parts)
    yield from (_line(plain(text)) for text in notice.leftovers)
    for note in notice.footnotes:
        yield f"[^{plain(note.marker)}]: {escaped(' '.join(map(plain, note.text)))}"


def _head(notice: Notice) -> str:
    head = printed.letterhead(notice)
    left = [*(f"**{escaped(one)}**" for one in head.bodies), escaped(head.star)]
    right = [f"**{escaped(one)}**" for one in head.motto]
    below = [escaped(one) for one in (head.number, *head.below)]
    issued = f"*{escaped(head.issued)}*" if head.issued else ""
    if not any((*left, *right, *below, issued)):
        return ""
    return _table([(_cell(left), _cell(right)), (_cell(below), issued)])


def _title(notice: Notice) -> Iterator[str]:
    for at, line in enumerate(printed.title(notice)):
        if set(line) <= set("-–—_= "):
            yield "-----"
        else:
            yield f"## {escaped(line)}" if at == 0 and notice.kind.name else f"**{escaped(line)}**"


def _parts(parts: Iterable[printed.Part]) -> Iterator[str]:
    for part in parts:
        if not isinstance(part, printed.Paragraph):
            yield _table([tuple(map(escaped, row)) for row in part])
        elif part.heading:
            level = "#" * min(part.depth + 3, _DEEPEST)
            yield f"{level} {escaped(f'{part.label} {part.text}'.strip())}"
        elif part.label in _BULLETS:
            yield f"{'  ' * max(part.depth - 1, 0)}{part.label} {escaped(part.text)}".rstrip()
        else:
            yield _line(f"{part.label} {part.text}".strip())


def _foot(notice: Notice) -> Iterator[str]:
    left = printed.recipients(notice)
    if left:
        yield f"**{escaped(left[0])}**"
        yield "\n".join(_item(line) for line in left[1:])
    signers = [_signer(notice, at) for at in range(len(notice.signature))]
    if len(signers) > 1:
        yield _table([tuple(map(_cell, signers))])
    else:
        yield from (line for signer in signers for line in signer)


def _signer(notice: Notice, at: int) -> list[str]:
    above, name = printed.signer_lines(notice.signature[at])
    signed = printed.signed(notice)
    bold = [*above, *([signed] if signed else []), name]
    return [f"**{escaped(line)}**" for line in bold if line]


def _cell(lines: Iterable[str]) -> str:
    return "<br>".join(line for line in lines if line)


def _table(rows: list[tuple[str, ...]]) -> str:
    """A table; its first row is its head, since a table of Markdown must have one."""
    if not rows:
        return ""
    wide = max(map(len, rows))
    filled = [f"| {' | '.join(cell for cell, _ in zip_longest(row, range(wide), fillvalue=''))} |" for row in rows]
    return "\n".join([filled[0], f"|{' --- |' * wide}", *filled[1:]])


def _item(line: str) -> str:
    return f"- {escaped(line.removeprefix('- '))}"


def _line(text: str) -> str:
    """A paragraph that no reader of Markdown takes for a list, a heading or a rule."""
    shown = escaped(text)
    begins = _BEGINS.match(shown)
    if begins is None:
        return shown
    before = begins["before"] or ""
    return f"{before}\\{shown[len(before) :]}"


def escaped(text: str) -> str:
    r"""Text whose signs are no marks of Markdown or HTML.

    >>> escaped("a*b* <script> | x")
    'a\\*b\\* \\<script\\> \\| x'
    """
    return _MARKS.sub(r"\\\g<0>", text)
