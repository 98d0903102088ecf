"""The notice as plain text, set as on the page: head and foot side by side, a paragraph a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from thongbao.export import Choices, printed
from thongbao.export.facts import plain

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_WIDTH = 90
_GAP = 6
_FIRST = " " * 6
"""Indent of a paragraph."""


def to_txt(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """The text of each notice."""
    for notice in notices:
        yield ("\n".join(_lines(notice)).strip("\n") + "\n").encode("utf-8", "replace")


def _lines(notice: Notice) -> Iterator[str]:
    yield from _head(notice)
    for line in printed.title(notice):
        yield line.center(_WIDTH).rstrip()
    yield ""
    for line in printed.addressees(notice):
        yield f"{_FIRST}{line}"
    yield ""
    for part in printed.body(notice):
        yield from _part(part)
    yield ""
    yield from _foot(notice)
    for titles, parts in printed.appendix(notice):
        yield from ("", "", *(title.center(_WIDTH).rstrip() for title in titles), "")
        for part in parts:
            yield from _part(part)
    if notice.leftovers:
        yield ""
        yield from (f"{_FIRST}{plain(text)}" for text in notice.leftovers)
    if notice.footnotes:
        yield from ("", "_" * 20)
        for note in notice.footnotes:
            yield f"[{plain(note.marker)}] {' '.join(map(plain, note.text))}"


def _head(notice: Notice) -> Iterator[str]:
    head = printed.letterhead(notice)
    left, right = [*head.bodies], [*head.motto]
    if right:
        right.append("_" * max(len(head.motto[-1]) - 2, 4))
    if left:
        left.append(head.star or "_______")
    high = max(len(left), len(right))
    left += [""] * (high - len(left))
    right += [""] * (high - len(right))
    left += [head.number, *head.below]
    right.append(head.issued)
    yield from _beside(left, right)
    yield ""


def _foot(notice: Notice) -> Iterator[str]:
    left = list(printed.recipients(notice))
    signers = [_signer(notice, at) for at in range(len(notice.signature))]
    if len(signers) > 1:  # each signer needs a half
        for at in range(0, len(signers), 2):
            pair = _level(signers[at : at + 2])
            yield from _beside(pair[0], pair[1] if len(pair) > 1 else [])
            yield ""
        yield from left
    else:
        yield from _beside(left, signers[0] if signers else [], level=True)


def _signer(notice: Notice, at: int) -> list[str]:
    above, name = printed.signer_lines(notice.signature[at])
    return [*above, "", printed.signed(notice), "", name]


def _level(signers: list[list[str]]) -> list[list[str]]:
    """The names of signers beside one another on one line."""
    high = max(map(len, signers))
    return [[*one[:-1], *[""] * (high - len(one)), one[-1]] for one in signers]


def _beside(left: list[str], right: list[str], *, level: bool = False) -> Iterator[str]:
    """Two columns; the left one centred like a letterhead, or level with the margin like Nơi nhận."""
    wide = max(map(len, left), default=0)
    broad = max(max(map(len, right), default=0), _WIDTH - wide - _GAP)
    for one, other in zip_longest(left, right, fillvalue=""):
        start = one.ljust(wide) if level else one.center(wide)
        yield f"{start}{' ' * _GAP}{other.center(broad)}".rstrip()


def _part(part: printed.Part) -> Iterator[str]:
    if isinstance(part, printed.Paragraph):
        yield f"{_FIRST}{part.label} {part.text}".rstrip() if part.label else f"{_FIRST}{part.text}"
        return
    yield ""
    for row in part:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
    yield ""
