"""Tables of Markdown and of HTML in it -> Grid; letterheads and feet get their lines back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import field

from thongbao.layout.blocks import Cell, Grid, Origin, Para, Shape
from thongbao.node import Draft, Node, draft, node
from thongbao.readers.text.flattened import split_flattened
from thongbao.readers.text.letterhead import AUTHORITY, MOTTO, RECIPIENTS, is_number_and_date
from thongbao.readers.text.markdown.inline import parse_inline
from thongbao.readers.text.markdown.rich import Rich
from thongbao.readers.text.marks import is_capitals, is_rule

_MOST_ROWS, _MOST_COLUMNS = 8, 3
_NUMBER_CELL = re.compile(r"S[ốô]\s*:?\s*[\d…./_\s]*[/-]\s?[A-ZĐ]")
_TAG = re.compile(r"<(/?)(table|caption|tr|td|th|p|div|li)\b([^<>]{0,1000})>", re.IGNORECASE)
_SPAN = re.compile(r"(colspan|rowspan)\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_WIDEST = 100


@node()
class RawCell(Node):
    """A cell before its words are read."""

    text: str
    column: int
    columns: int = 1
    rows: int = 1


@draft
class Table(Draft):
    """A grid, and the rules of characters that stood in it with the line above each."""

    grid: Grid
    rules: list[tuple[int, str | None]] = field(default_factory=list)


def pipe_table(
    rows: Sequence[Sequence[str]], number: int, *, known: bool, parse: Callable[[str], Rich] = parse_inline
) -> Table | None:
    """Build the grid of a pipe table; None when it has no text. ``parse`` reads the words of a cell."""
    raw = [[RawCell(text, at) for at, text in enumerate(row)] for row in rows]
    return _table(raw, number, known=known, parse=parse)


def halves(sides: Sequence[Sequence[str]], number: int) -> Table:
    """Build the grid of two columns of lines whose marks are gone."""
    table = Table(Grid(rows=()))
    cells = []
    for column, side in enumerate(sides):
        paras: list[Para] = []
        for line in side:
            rich = Rich.of([(line, 0)])
            if is_rule(rich.text):
                table.rules.append((len(rich.text), paras[-1].text if paras else None))
            elif rich.text:
                paras.append(rich.para(known=False, shape=Shape(), origin=Origin(line=number)))
        cells.append(Cell(tuple(paras), column))
    table.grid = Grid(rows=(tuple(cells),), ruled=False, origin=Origin(line=number))
    return table


def html_table(source: str, number: int, *, known: bool) -> Table | None:
    """Build the grid of an HTML table (tables inside it run on as its cells); None when it has no text."""
    rows: list[list[RawCell]] = []
    taken: dict[int, int] = {}
    words: list[str] = []
    spans: dict[str, int] = {}
    at, inside = 0, False

    def close() -> None:
        nonlocal inside
        text = "".join(words).strip()
        words.clear()
        if not (inside or text):
            return
        row = rows[-1] if rows else _opened(rows)
        column = sum(cell.columns for cell in row)
        while taken.get(column, 0) >= len(rows):
            column += 1
        wide, high = min(spans.get("colspan", 1), _WIDEST), spans.get("rowspan", 1)
        taken.update((place, len(rows) + high - 1) for place in range(column, column + wide))
        row.append(RawCell(text, column, wide, high))
        inside = False
        spans.clear()

    for tag in _TAG.finditer(source):
        words.append(source[at : tag.start()].replace("\n", " "))
        at = tag.end()
        name = tag[2].lower()
        if name in ("td", "th"):
            close()
            if not tag[1]:
                inside = True
                spans.update((found[1].lower(), max(1, int(found[2]))) for found in _SPAN.finditer(tag[3]))
        elif name in ("tr", "caption", "table"):
            close()
            if name == "tr" and not tag[1]:
                _opened(rows)
        elif words and any(word.strip() for word in words):
            words.append("<br>")
    words.append(source[at:].replace("\n", " "))
    close()
    return _table(rows, number, known=known)


def _opened(rows: list[list[RawCell]]) -> list[RawCell]:
    rows.append([])
    return rows[-1]


def _table(
    rows: Sequence[Sequence[RawCell]],
    number: int,
    *,
    known: bool,
    parse: Callable[[str], Rich] = parse_inline,
) -> Table | None:
    read = [[(cell, parse(cell.text)) for cell in row] for row in rows]
    read = [row for row in read if any(rich.text for _, rich in row)]
    if not read:
        return None
    texts = [rich.text for row in read for _, rich in row]
    aside = _side_by_side(read, texts)
    head = any(MOTTO.search(text) or _NUMBER_CELL.match(text) for text in texts)
    table = Table(Grid(rows=()))
    built = []
    for row in read:
        cells = []
        for cell, rich in row:
            paras = _paras(rich, number, table, aside=aside, head=head, known=known)
            cells.append(Cell(tuple(paras), cell.column, cell.columns, cell.rows))
        built.append(tuple(cells))
    table.grid = Grid(rows=tuple(built), ruled=not aside, origin=Origin(line=number))
    return table


def _side_by_side(rows: Sequence[Sequence[tuple[RawCell, Rich]]], texts: Sequence[str]) -> bool:
    """Whether a table is no data but a letterhead or a foot, by its words."""
    if len(rows) > _MOST_ROWS or max(len(row) for row in rows) > _MOST_COLUMNS:
        return False
    for text in texts:
        if MOTTO.search(text[:300]) or RECIPIENTS.match(text) or is_number_and_date(text):
            return True
        if _NUMBER_CELL.match(text) or (AUTHORITY.match(text) and is_capitals(text.split("\n")[0][:12])):
            return True
    # Two signers: every cell begins with a post in capitals and goes on with a name.
    return (
        len(rows) <= 2
        and len(texts) > 1
        and all(len(split_flattened(text.replace("\n", " "), letterhead=False)) > 1 for text in texts)
    )


def _paras(rich: Rich, number: int, table: Table, *, aside: bool, head: bool, known: bool) -> list[Para]:
    paras: list[Para] = []
    for line in rich.lines():
        pieces = split_flattened(line.text, letterhead=head) if aside else [(0, len(line.text))]
        for start, end in pieces:
            piece = line.cut(start, end)
            if aside and is_rule(piece.text):
                table.rules.append((len(piece.text), paras[-1].text if paras else None))
            elif piece.text:
                paras.append(piece.para(known=known, shape=Shape(), origin=Origin(line=number)))
    return paras
