"""The numbering part: lists, their levels, and the counter that spells numbers out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from typing import NamedTuple

from lxml import etree

from thongbao.node import Draft, draft
from thongbao.readers.docx.look.properties import ParaLook, RunLook, is_on, read_para, read_run, whole
from thongbao.readers.docx.numbers.numerals import numeral
from thongbao.readers.docx.numbers.symbols import plain_letters
from thongbao.readers.docx.package.names import ALTERNATE, CHOICE, VAL, W

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_LONGEST_CHAIN = 10


class Level(NamedTuple):
    """One level of a list."""

    start: int
    form: str
    text: str
    gap: str
    """What stands between number and text: a blank or nothing."""
    restart: int | None
    """Level (1 the outermost) after which it starts again; 0 never, None after any outer one."""
    legal: bool
    run: RunLook
    para: ParaLook
    style: str | None


@draft
class Abstract(Draft):
    """The definition that several lists can share."""

    levels: dict[int, Level] = field(default_factory=dict)
    style_link: str | None = None


class ListOf(NamedTuple):
    """A list: its definition, and the starts and levels that it changes."""

    abstract: str
    starts: dict[int, int]
    levels: dict[int, Level]


class Numbering:
    """Every list of a document; plain data, never changed after it is read."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstracts: dict[str, Abstract] = {}
        self._lists: dict[str, ListOf] = {}
        for element in root if root is not None else ():
            if element.tag == W + "abstractNum":
                self._abstracts[element.get(W + "abstractNumId", "")] = _abstract(element)
            elif element.tag == W + "num":
                self._lists[element.get(W + "numId", "")] = _list(element)

    def find(self, num_id: str, list_of_style: Callable[[str], str | None]) -> tuple[str, ListOf] | None:
        """The list ``num_id`` and the key that its counts are kept under; links through styles followed."""
        first = self._lists.get(num_id)
        found = first
        for _ in range(_LONGEST_CHAIN):
            abstract = self._abstracts.get(found.abstract) if found else None
            if first is None or found is None or abstract is None:
                return None
            if abstract.style_link is None or abstract.levels:
                return found.abstract, ListOf(found.abstract, first.starts, first.levels)
            linked = list_of_style(abstract.style_link)
            found = self._lists.get(linked) if linked is not None else None
        return None

    def level(self, found: ListOf, index: int) -> Level | None:
        """A level of a list."""
        return found.levels.get(index) or self._abstracts[found.abstract].levels.get(index)

    def level_of_style(self, found: ListOf, style: str | None) -> int:
        """The level that a paragraph style is tied to; the outermost when it is to none."""
        for levels in (found.levels, self._abstracts[found.abstract].levels):
            for index, level in levels.items():
                if style is not None and level.style == style:
                    return index
        return 0


class Number(NamedTuple):
    """An automatic number as it is seen."""

    text: str
    gap: str
    level: int
    run: RunLook
    para: ParaLook


class Counter:
    """Counts the paragraphs of each list of one document, in the order they are read."""

    def __init__(self, numbering: Numbering, list_of_style: Callable[[str], str | None]) -> None:
        self._numbering = numbering
        self._list_of_style = list_of_style
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def peek(self, num_id: str, index: int | None, style: str | None) -> tuple[int, Level] | None:
        """Level and its properties, without counting; None when there is no such list."""
        found = self._numbering.find(num_id, self._list_of_style)
        if found is None:
            return None
        place = self._numbering.level_of_style(found[1], style) if index is None else index
        level = self._numbering.level(found[1], place) if 0 <= place < _LEVELS else None
        return (place, level) if level else None

    def next(self, num_id: str, index: int | None, style: str | None) -> Number | None:
        """Count one more paragraph of the list and give its number."""
        found, at = self._numbering.find(num_id, self._list_of_style), self.peek(num_id, index, style)
        if found is None or at is None:
            return None
        key, of = found
        place, level = at
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        if place in of.starts and (num_id, place) not in self._started:
            counts[place] = of.starts[place] - 1
        self._started.add((num_id, place))
        count = counts[place]
        counts[place] = level.start if count is None else count + 1
        for deeper in range(place + 1, _LEVELS):
            below = self._numbering.level(of, deeper)
            restart = below.restart if below else None
            if restart is None or (restart and place < restart):
                counts[deeper] = None
                self._started.discard((num_id, deeper))
        return Number(self._written(of, level, counts), level.gap, place, level.run, level.para)

    def _written(self, of: ListOf, level: Level, counts: list[int | None]) -> str:
        def place(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            outer = self._numbering.level(of, index)
            count = counts[index]
            if outer is None:
                return ""
            form = "decimal" if level.legal and outer.form not in ("none", "bullet") else outer.form
            return numeral(outer.start if count is None else count, form)

        if level.form == "bullet":
            return plain_letters(level.text, level.run.font)
        return _PLACE.sub(place, level.text)


def _list(element: etree._Element) -> ListOf:
    abstract = element.find(W + "abstractNumId")
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for change in element.iterfind(W + "lvlOverride"):
        index = whole(change.get(W + "ilvl"))
        start, level = change.find(W + "startOverride"), change.find(W + "lvl")
        if index is None:
            continue
        if level is not None:
            levels[index] = _level(level)
        if start is not None:
            starts[index] = whole(start.get(VAL)) or 0
    return ListOf(abstract.get(VAL, "") if abstract is not None else "", starts, levels)


def _abstract(element: etree._Element) -> Abstract:
    found = Abstract()
    for child in element:
        if child.tag == W + "lvl":
            index = whole(child.get(W + "ilvl"))
            if index is not None and 0 <= index < _LEVELS:
                found.levels[index] = _level(child)
        elif child.tag == W + "numStyleLink":
            found.style_link = child.get(VAL)
    return found


def _level(element: etree._Element) -> Level:
    said = {child.tag: child for child in element}

    def value(name: str, default: str = "") -> str:
        child = said.get(W + name)
        return default if child is None else child.get(VAL, default)

    legal, restart, picture = (
        said.get(W + "isLgl"),
        said.get(W + "lvlRestart"),
        said.get(W + "lvlPicBulletId"),
    )
    start = whole(value("start", "0"))
    text = "•" if picture is not None else value("lvlText")
    return Level(
        start=start if start is not None else 0,
        form=_form(said.get(ALTERNATE)) or value("numFmt", "decimal"),
        text=text,
        gap="" if value("suff", "tab") == "nothing" else " ",
        restart=whole(restart.get(VAL)) if restart is not None else None,
        legal=legal is not None and is_on(legal),
        run=read_run(said.get(W + "rPr")),
        para=read_para(said.get(W + "pPr")),
        style=value("pStyle") or None,
    )


def _form(alternate: etree._Element | None) -> str | None:
    """The number format of newer Words, which stands beside an older one."""
    form = alternate.find(f"{CHOICE}/{W}numFmt") if alternate is not None else None
    if form is None:
        return None
    custom = form.get(W + "format")
    return f"custom:{custom}" if custom and custom[:1].isdigit() else form.get(VAL)
