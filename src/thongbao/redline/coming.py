"""What only the other document says, put where it stands there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from lxml import etree

from thongbao.mend.docx.writing.elements import following, make, mark_properties
from thongbao.readers.docx.package.names import BODY, SECTPR, TBL, P
from thongbao.redline.leaves import NOTES, Leaf, Stream
from thongbao.redline.sheet import Sheet
from thongbao.redline.writing.moves import Move
from thongbao.redline.writing.paragraphs import made, put_in
from thongbao.redline.writing.rows import new_row, new_table, top_of

_NEAR = 3
_WIDTH = 460.0
"""Points that a new table takes where the page does not say."""


class Coming:
    """Puts new leaves beside those that stay. ``rows`` are the table rows of the first document's leaves."""

    def __init__(
        self, sheet: Sheet, twos: Sequence[Leaf], moves: Mapping[int, Move], rows: Mapping[int, etree._Element]
    ) -> None:
        self._sheet, self._twos, self._moves, self._rows = sheet, twos, moves, rows
        self._streams: defaultdict[Stream, list[Leaf]] = defaultdict(list)
        self._placed: dict[int, etree._Element] = {}
        for two in twos:
            self._streams[two.stream].append(two)
            one = two.partner
            if one is not None and one.at not in moves:
                element = rows.get(one.at) if one.cells is not None else sheet.paragraph(one)
                if element is not None:
                    self._placed[two.at] = element

    def shown(self) -> list[tuple[etree._Element, str]]:
        """The paragraphs that show the leaves of the other document, with the numbers that stand before them there."""
        return [
            (self._placed[two.at], two.text[: two.marker].strip())
            for two in self._twos
            if two.at in self._placed and two.cells is None
        ]

    def places(self) -> Mapping[int, etree._Element]:
        """The paragraph, or row, that shows each leaf of the other document."""
        return self._placed

    def put(self) -> None:
        """Put everything but notes, in the order of the other document."""
        for two in self._twos:
            one = two.partner
            if two.at in self._placed:
                continue
            if two.stream == NOTES:
                continue
            if two.cells is not None:
                self._put_row(two)
            elif one is None or one.at in self._moves:
                self._put_paragraph(two)

    def _put_paragraph(self, two: Leaf) -> None:
        beside, after = self._place(two)
        if two.partner is not None:
            self._placed[two.at] = self._moves[two.partner.at].here(beside, after=after, told=two.text)
            return
        model = self._model(two)
        flow = self._sheet.flow(model) if model is not None else None
        numbered = model is not None and model.number > 0 and model.kind == two.kind
        text = two.text[two.marker :] if numbered else two.text
        fresh = made(self._sheet, text, flow, number=numbered, style=two.para.style)
        self._placed[two.at] = put_in(self._sheet, fresh, beside, after=after, mark="ins")

    def _place(self, two: Leaf) -> tuple[etree._Element, bool]:
        """The paragraph or table beside which a leaf is put, and whether behind it."""
        if two.stream:
            stream = self._streams[two.stream]
            at = stream.index(two)
            for others, after in ((stream[:at][::-1], True), (stream[at + 1 :], False)):
                near = next((self._placed[one.at] for one in others if one.at in self._placed), None)
                if near is not None and near.tag == P:
                    return near, after
        at = self._twos.index(two)
        for rest, after in ((self._twos[:at][::-1], True), (self._twos[at + 1 :], False)):
            near = next((self._placed[one.at] for one in rest if self._is_running(one)), None)
            if near is not None:
                return top_of(near), after
        return self._end()

    def _is_running(self, two: Leaf) -> bool:
        """Whether it stands in the text itself; a note does not."""
        return two.at in self._placed and two.stream != NOTES

    def _end(self) -> tuple[etree._Element, bool]:
        """The last paragraph, of a document of which nothing stays."""
        document = self._sheet.document
        body = document.package.tree(document.package.main).find(BODY)
        assert body is not None
        blocks = [one for one in body if one.tag in (P, TBL)]
        if not blocks:
            blocks = [make("p")]
            section = body.find(SECTPR)
            body.insert(body.index(section) if section is not None else len(body), blocks[0])
        return blocks[-1], True

    def _model(self, two: Leaf) -> Leaf | None:
        """The leaf that a new one looks like: a neighbour with the same kind of number, else the one before it."""
        stream = [one for one in self._streams[two.stream] if one is two or self._is_like(one)]
        if len(stream) == 1:
            stream = [one for one in self._twos if one is two or self._is_like(one)]
        at = stream.index(two)
        near = [*reversed(stream[max(at - _NEAR, 0) : at]), *stream[at + 1 : at + 1 + _NEAR]]
        chosen = next((one for one in near if one.kind == two.kind), near[0] if near else None)
        return chosen.partner if chosen is not None else None

    def _is_like(self, two: Leaf) -> bool:
        one = two.partner
        return one is not None and one.cells is None and two.stream != NOTES and self._sheet.flow(one) is not None

    def _put_row(self, two: Leaf) -> None:
        stream = self._streams[two.stream]
        at = stream.index(two)
        sheet = self._sheet
        for others, after in ((stream[:at][::-1], True), (stream[at + 1 :], False)):
            near = next((self._placed[one.at] for one in others if one.at in self._placed), None)
            if near is not None:
                row = new_row(sheet, two.cells or (), near)
                if after:
                    near.addnext(row)
                else:
                    near.addprevious(row)
                self._placed[two.at] = row
                return
        beside, after = self._place(two)
        table = new_table(sheet, stream, self._width())
        self._placed.update({one.at: row for one, row in zip(stream, table.iterchildren("{*}tr"), strict=True)})
        if after:
            beside.addnext(table)
        else:
            beside.addprevious(table)
        behind = following(table)
        if behind is None or behind.tag != P:  # two tables would become one, and a page ends with a paragraph
            last = make("p")
            mark_properties(last).insert(0, sheet.tracker.mark("ins"))
            table.addnext(last)

    def _width(self) -> float:
        sheets = self._sheet.document.layout.sheets
        first = sheets[0] if sheets else None
        if first is None or first.left is None or first.right is None:
            return _WIDTH
        return first.width - first.left - first.right
