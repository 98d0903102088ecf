"""Blanks: one between words, none before a full stop, none at the ends, no empty paragraphs to make room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.layout.stored import StoredLine
from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.edits import Edit, ParagraphEdit, TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.prose import Prose, prose_of
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.classes import LOWER, UPPER
from thongbao.vietnamese.letters.fold import word_set
from thongbao.vietnamese.spelling.syllables import possible


@checks("X-KHOANG-TRANG")
def single(case: Case, rule: Rule) -> Iterator[Finding]:
    """In the body one blank parts two words, no tab stands in a sentence, no empty paragraph makes room."""
    if case.reading is None or case.stored.lines is None or case.format not in ("docx", "markdown"):
        raise Unobservable("validate.unseen.format")
    inside = _body_lines(case)
    doubled: list[tuple[StoredLine, int, int]] = []
    ends: list[tuple[StoredLine, int, int]] = []
    empty: list[StoredLine] = []
    for at, line in enumerate(case.stored.lines):
        place = line.paragraph if line.paragraph is not None else line.line
        if place in inside and line.part == "body":
            # wide gaps and bars of a text file set columns
            wide = line.paragraph is None and ("|" in line.text or "    " in line.text.strip())
            if not wide and ("  " in line.text or "\t" in line.text):
                doubled.extend((line, *match.span(1)) for match in _doubled().finditer(line.text))
            bare_end = line.paragraph is None or not line.text[-1:].isspace()
            if not bare_end and (match := _trailing().search(line.text)):
                ends.append((line, *match.span()))
        elif line.paragraph is not None and not line.text.strip() and _between(case, at, inside):
            empty.append(line)
    yield from _told(rule, "text.blanks", doubled, " ")
    yield from _told(rule, "text.blanks_at_end", ends, "")
    if empty:
        spots = [Spot(raw=line.text, paragraph=line.paragraph, line=line.line, start=0, end=0) for line in empty]
        edits: tuple[Edit, ...] = tuple(ParagraphEdit(spot, None) for spot in spots)
        yield Finding(
            rule=rule.id, key="text.empty_paragraphs", values=(("count", len(empty)),), spot=spots[0], edits=edits
        )


def _told(rule: Rule, key: str, places: list[tuple[StoredLine, int, int]], text: str) -> Iterator[Finding]:
    if places:
        spots = [
            Spot(raw=line.text, paragraph=line.paragraph, line=line.line, start=start, end=end)
            for line, start, end in places
        ]
        edits: tuple[Edit, ...] = tuple(TextEdit(spot, text) for spot in spots)
        yield Finding(
            rule=rule.id,
            key=key,
            values=(("count", len(places)),),
            spot=spots[0],
            edits=edits,
            severity="info" if not text else None,
        )


def _body_lines(case: Case) -> frozenset[int]:
    """Numbers of the stored lines that hold the body's text."""
    origins = [unit.para.origin for unit in case.lines(Label.BODY) if unit.side is None and unit.table is None]
    return frozenset(
        place for o in origins if (place := o.paragraph if o.paragraph is not None else o.line) is not None
    )


def _between(case: Case, at: int, inside: frozenset[int]) -> bool:
    """Whether a stored paragraph stands between two of the body."""
    lines = case.stored.lines or ()
    return (
        0 < at < len(lines) - 1
        and lines[at - 1].paragraph in inside
        and next((line.paragraph in inside for line in lines[at + 1 :] if line.text.strip()), False)
    )


@cache
def _doubled() -> re.Pattern[str]:
    # behind a marker a tab or wide gap is its indent; dots and dashes to fill in keep their room
    return re.compile(r"(?<=[^\W_]{2}|[^\W_][,;:])( {2,}| *\t[ \t]*)(?=[^\s.…_-])")


@cache
def _trailing() -> re.Pattern[str]:
    return re.compile(r"(?<=\S)[ \t]+$")


@checks("X-DAU-CAU-CACH")
def spaced(case: Case, rule: Rule) -> Iterator[Finding]:
    """No blank before a sign of punctuation or inside brackets, and one behind it."""
    if case.format == "pdf":
        raise Unobservable("validate.unseen.format")  # blanks of a PDF are guessed from gaps
    prose = prose_of(case)
    for key, pattern in (("text.blank_before", _before()), ("text.blank_inside", _inside())):
        for match in pattern.finditer(prose.text):
            sign = match[0].strip()
            before = prose.text[max(0, match.start() - 2) : match.start()]
            if sign in "([" or before[-1:].isalnum():
                yield prose.found(rule, key, *match.span(), mend=sign, sign=sign)
    for match in _behind().finditer(prose.text):
        if not _code(prose, match.start()):
            at = match.start()
            yield prose.found(rule, "text.blank_behind", at, at + 1, mend=f"{match[0]} ", sign=match[0])


@cache
def _before() -> re.Pattern[str]:
    # "./." ends a notice, dots and a colon alone may stand for something to fill in
    return re.compile(r" +(?:[,;:!?]|\.(?![./]))(?=\s|$)")


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(r"[(\[] +(?=[^\W_])| +[)\]]")


@cache
def _behind() -> re.Pattern[str]:
    # one class in front: a pattern of two beginnings is searched half as fast
    return re.compile(rf"[,;:.](?:(?<!\.)(?=[^\W\d_]{{2}})|(?<=\.)(?=[{UPPER}][{LOWER}]))")


_SHORT = word_set("tp tx tt ths ts bs ks gs pgs st tr tel fax vv vd stt mr ms dr www http https p q h x v")


def _code(prose: Prose, at: int) -> bool:
    """Whether the sign at a place belongs to an address, an abbreviation or a list of codes."""
    text = prose.text
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    end = text.find(" ", at)
    token = text[start : end if end >= 0 else len(text)]
    before = text[start:at].lstrip('("“')
    low = before.lower()
    if "@" in token or "://" in token or "www" in token:
        return True
    return not before[1:].islower() or not before.isalpha() or low in _SHORT or not possible(low)
