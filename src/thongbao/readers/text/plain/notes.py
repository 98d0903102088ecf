"""Footnotes of a plain text: "[1] ..." under a rule, and "[1]" behind a word that refers to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thongbao.node import Draft, draft
from thongbao.readers.text.marks import is_rule
from thongbao.readers.text.plain.lines import Line

_NOTE = re.compile(r"\[(\d{1,3}|\*{1,4})\]\s*(?=\S)")
_REFERENCE = re.compile(r"(?<=[^\s\[(])\[(\d{1,3}|\*{1,4})\]")


@draft
class Note(Draft):
    """A note: its mark, and its lines without the mark."""

    marker: str
    lines: list[Line]


def take_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note], list[Line]]:
    """Part content, notes, and the rules above the notes.

    A note is one when the text refers to it. Where it refers to none, a document that ends with notes counted from one
    has them all the same: a record does not say where the marks stood, so a notice set again from one has none.
    """
    lines = list(lines)
    content: list[Line] = []
    notes: list[Note] = []
    rules: list[Line] = []
    referred = {mark for line in lines for mark in references(line.text)}
    at = 0
    while at < len(lines):
        first = _NOTE.match(lines[at + 1].text) if at + 1 < len(lines) and is_rule(lines[at].text) else None
        if first is None or (first[1] not in referred and (referred or not _ends_so(lines, at + 1))):
            content.append(lines[at])
            at += 1
            continue
        rules.append(lines[at])
        end = _end(lines, at + 1)
        for line in lines[at + 1 : end]:
            opened = _NOTE.match(line.text)
            if opened is not None:
                notes.append(Note(opened[1], [replace(line, text=line.text[opened.end() :])]))
            else:
                notes[-1].lines.append(line)
        if end < len(lines):
            lines[end] = replace(lines[end], resumed=True)
        at = end
    return content, notes, rules


def _end(lines: Sequence[Line], start: int) -> int:
    """Where notes end: at the end of their page, or before a blank line that no note follows."""
    for at in range(start + 1, len(lines)):
        line = lines[at]
        new = line.page != lines[start].page or line.resumed or line.blanks > 0
        if new and (line.page != lines[start].page or not _NOTE.match(line.text)):
            return at
    return len(lines)


def _ends_so(lines: Sequence[Line], start: int) -> bool:
    """Whether nothing follows but notes that are counted from one."""
    opened = [found for line in lines[start:] if (found := _NOTE.match(line.text))]
    counted = [found[1] for found in opened] == [str(number) for number in range(1, len(opened) + 1)]
    return counted and _end(lines, start) == len(lines)


def references(text: str) -> list[str]:
    """The marks in brackets right behind a word."""
    return _REFERENCE.findall(text) if "[" in text else []


def without_references(text: str, marks: frozenset[str]) -> str:
    """Leave out the references to notes that there are.

    >>> without_references("đất công[1] dôi dư[2]", frozenset("1"))
    'đất công dôi dư[2]'
    """
    return _REFERENCE.sub(lambda found: "" if found[1] in marks else found[0], text) if marks else text
