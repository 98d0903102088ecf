"""Pages of words with boxes and drawn lines -> blocks, furniture, rules and sheets.

Knows nothing of any file format: text that a PDF stores and text that was recognised in a picture come here
alike. The steps: furniture out, ruled tables out, words to lines, bands side by side, lines to paragraphs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from thongbao.layout.assemble.aside import furniture as off
from thongbao.layout.assemble.aside.footnotes import footnotes
from thongbao.layout.assemble.aside.references import drop_references, without_references
from thongbao.layout.assemble.aside.sheets import sheets
from thongbao.layout.assemble.columns import bands
from thongbao.layout.assemble.flow import Flow, lay_out
from thongbao.layout.assemble.frames import frames_of
from thongbao.layout.assemble.lines import Line, segments
from thongbao.layout.assemble.tables import Table, fill, tables
from thongbao.layout.assemble.words import Page, Stroke, Word
from thongbao.layout.blocks import PLAIN, Block, Footnote, Furnishing, Origin, Para, Role, RuleLine, Sheet
from thongbao.node import Node, node

__all__ = ["Assembled", "Page", "Stroke", "Word", "assemble"]


@node()
class Assembled(Node):
    """The parts of a Layout that come from the pages."""

    blocks: tuple[Block, ...]
    furniture: tuple[Furnishing, ...]
    footnotes: tuple[Footnote, ...]
    rules: tuple[RuleLine, ...]
    sheets: tuple[Sheet, ...]


def _nothing() -> None:
    return None


def assemble(pages: Sequence[Page], check: Callable[[], None] = _nothing) -> Assembled:
    """Pages in order -> blocks and what goes with them. ``check`` is called once a page and may raise."""
    taken: list[tuple[Line, Role]] = []
    grids: list[Table] = []
    lying: list[tuple[int, Stroke]] = []
    pieces: dict[int, list[Line]] = {}
    for page in pages:
        check()
        words, faces = _without_faces(page)
        taken += faces
        found, rest = tables(page.number, page.strokes)
        for table in found:
            words = fill(table, words)
        grids += [table for table in found if any(slot.words for slot in table.slots)]
        lying += [(page.number, stroke) for stroke in rest]
        pieces[page.number] = segments(words, page.number)
        stamped = off.stamps(pieces[page.number], page.height)
        taken += [(line, "stamp") for line in stamped]
        pieces[page.number] = _without(pieces[page.number], stamped)
    outer = [(page.number, page.height, pieces[page.number]) for page in pages]
    numbers = off.page_numbers(outer)
    taken += [(line, "page-number") for line in numbers.values()]
    outer = [(number, height, _without(lines, list(numbers.values()))) for number, height, lines in outer]
    repeated = off.running(outer)
    taken += repeated
    pieces = {number: _without(lines, [line for line, _ in repeated]) for number, _, lines in outer}

    notes: list[Footnote] = []
    for page in pages:
        mine = [stroke for number, stroke in lying if number == page.number]
        found_notes, gone, over = footnotes(pieces[page.number], mine, page.height)
        notes += found_notes
        marks = [note.marker for note in found_notes]
        pieces[page.number] = without_references(_without(pieces[page.number], gone), marks)
        for table in grids:
            if table.page == page.number:
                drop_references(table, marks)
        lying = [(number, stroke) for number, stroke in lying if stroke is not over]

    flow = Flow(pages, pieces, grids)
    found_bands, lines = bands([piece for page in pages for piece in pieces[page.number]], flow.walls)
    beside = [line for band in found_bands for column in band.columns for line in column]
    frames = frames_of(pages, lines, beside, grids)
    blocks, homes = lay_out(flow, found_bands, lines, frames)
    taken.sort(key=lambda item: (item[0].page, item[0].base, item[0].left))
    return Assembled(
        blocks=blocks,
        furniture=tuple(_furnishing(line, role) for line, role in taken),
        footnotes=tuple(notes),
        rules=tuple(_rule(page, stroke, homes) for page, stroke in lying),
        sheets=sheets(pages, flow.extents, frames, numbers),
    )


def _without(lines: list[Line], gone: Sequence[Line]) -> list[Line]:
    ids = {id(line) for line in gone}
    return [line for line in lines if id(line) not in ids] if ids else lines


def _without_faces(page: Page) -> tuple[list[Word], list[tuple[Line, Role]]]:
    """Give the words of a page but for watermarks, turned text and the faces of signatures."""
    taken: list[tuple[Line, Role]] = []
    groups: dict[int, list[Word]] = {}
    words: list[Word] = []
    for word in page.words:
        if off.watermark(word):
            taken.append((Line([word], page.number), "watermark"))
        elif word.turned:
            taken.append((Line([word], page.number), "other"))
        elif word.group:
            groups.setdefault(word.group, []).append(word)
        else:
            words.append(word)
    for group in groups.values():
        lines = segments(group, page.number)
        if off.is_stamp(lines):
            taken += [(line, "stamp") for line in lines]
        else:
            words += group
    return words, taken


def _furnishing(line: Line, role: Role) -> Furnishing:
    style = line.words[0].style if line.words else PLAIN
    return Furnishing(Para(line.text, style, origin=Origin(page=line.page, box=line.box)), role)


def _rule(page: int, stroke: Stroke, homes: Sequence[tuple[Line, int]]) -> RuleLine:
    """Give a drawn line with the text line that it stands under, when one is near."""
    middle = (stroke.left + stroke.right) / 2
    above: tuple[Line, int] | None = None
    for line, block in homes:
        if line.page != page or not line.left - 4 <= middle <= line.right + 4:
            continue
        if 0 <= stroke.top - line.base + 2 <= 1.7 * line.size and (
            above is None or line.base > above[0].base
        ):
            above = (line, block)
    return RuleLine(
        kind="drawn",
        length=round(stroke.right - stroke.left, 1),
        origin=Origin(page=page, box=stroke.box),
        block=above[1] if above else None,
        text_above=above[0].text if above else None,
    )
