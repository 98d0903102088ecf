"""Foot- and endnotes that only one of the two documents has: they come and go with their marks in the text.

- ``part``: the part of the package that holds them; ``places``: where a mark stands
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from thongbao.layout.blocks import Footnote, Para
from thongbao.layout.walking import paras_of
from thongbao.mend.docx.writing.elements import mark_properties
from thongbao.mend.docx.writing.runs import split_before
from thongbao.mend.docx.writing.track import is_removed
from thongbao.readers.docx.package.names import ENDNOTE_MARK, FOOTNOTE_MARK, ID, TR, P, R, W
from thongbao.redline.leaves import NOTES, Leaf
from thongbao.redline.notes.part import NotePart
from thongbao.redline.notes.places import Place, put_mark
from thongbao.redline.sheet import Sheet
from thongbao.redline.writing.paragraphs import made, may_end, put_in, runs_of

_HOLDERS = {W + "footnote": FOOTNOTE_MARK, W + "endnote": ENDNOTE_MARK}


class Notes:
    """The notes of the two documents, whose leaves are paired."""

    def __init__(self, sheet: Sheet, ones: Sequence[Leaf], twos: Sequence[Leaf]) -> None:
        self._sheet, self._twos = sheet, twos
        self._ones = [group for group in _groups(ones) if self._holder(group) is not None]
        self._new = _groups(twos)
        self.gone = {one.at for group in self._ones for one in group if not _stays(group)}
        """The leaves of the first document whose whole note goes."""

    def take_out(self) -> None:
        """Mark what only the first document has as deleted, and its mark in the text."""
        tracker = self._sheet.tracker
        for group in self._ones:
            holder = self._holder(group)
            marks = [] if _stays(group) or holder is None else self._marks(holder)
            for mark in marks:
                run = mark.getparent()
                if run is not None and run.tag == R and not is_removed(run):
                    run = split_before(run, mark)
                    behind = mark.getnext()
                    if behind is not None and mark.get(W + "customMarkFollows") is None:
                        split_before(run, behind)
                    tracker.delete([run])
            for para in holder.iter(P) if marks and holder is not None else ():
                tracker.delete(runs_of(para))
                if may_end(para):
                    mark_properties(para).insert(0, tracker.mark("del"))

    def put(self, placed: Mapping[int, etree._Element]) -> None:
        """Put what only the other document has; ``placed`` shows where its leaves stand now."""
        ranks = self._ranks()
        part: NotePart | None = None
        for rank, group in enumerate(self._new):
            if _stays(group):
                self._fill(group)
                continue
            note = group[0].note
            place = self._place(note, placed) if note is not None else None
            if note is None or place is None:
                self._sheet.missed.extend(two.text for two in group)
                continue
            part = part or NotePart(self._sheet, self._model())
            later = {mark for mark, at in ranks.items() if at > rank}
            mark = put_mark(self._sheet, place, part.add(note.marker, group), later)
            ranks[mark] = rank
            part.arrange(mark)

    def _fill(self, group: Sequence[Leaf]) -> None:
        """Put the paragraphs that a note has more than before."""
        shown = {two.at: self._sheet.paragraph(two.partner) for two in group if two.partner is not None}
        for at, two in enumerate(group):
            if two.partner is not None:
                continue
            before = next((one for two in reversed(group[:at]) if (one := shown.get(two.at)) is not None), None)
            behind = next((one for two in group[at:] if (one := shown.get(two.at)) is not None), None)
            beside = before if before is not None else behind
            if beside is None:
                self._sheet.missed.append(two.text)
                continue
            like = next((self._sheet.flow(one.partner) for one in group if one.partner is not None), None)
            fresh = made(self._sheet, two.text, like, number=False, style=two.para.style)
            shown[two.at] = put_in(self._sheet, fresh, beside, after=before is not None, mark="ins")

    def _place(self, note: Footnote, placed: Mapping[int, etree._Element]) -> Place | None:
        """Where the mark of a note is put: where the other document says, else behind its running text."""
        running = [two for two in self._twos if two.stream != NOTES and two.at in placed]
        if note.place is not None:
            behind, found = note.place.behind, None
            for two in reversed(running):
                for para in reversed([two.para] if two.cells is None else _paras(two)):
                    if para.origin.paragraph != note.place.paragraph:
                        continue
                    if found is not None:
                        behind -= found.size
                    words = para.text[two.marker :] if two.cells is None else para.text
                    found = Place(placed[two.at], words, behind, para.text)
                    if behind < found.size:
                        return found
            if found is not None:
                return found
        last = next((two for two in reversed(running) if two.stream == () and placed[two.at].tag != TR), None)
        return Place(placed[last.at], last.text[last.marker :], 0, last.text) if last is not None else None

    def _model(self) -> Leaf | None:
        """A note that a new one looks like."""
        return next((group[0] for group in self._ones), None)

    def _ranks(self) -> dict[etree._Element, int]:
        """The marks of notes that stay, with the places of these notes among those of the other document."""
        ranks = {two.at: rank for rank, group in enumerate(self._new) for two in group}
        found: dict[etree._Element, int] = {}
        for group in self._ones:
            holder = self._holder(group)
            partner = next((one.partner for one in group if one.partner is not None), None)
            if holder is not None and partner is not None:
                found.update(dict.fromkeys(self._marks(holder), ranks.get(partner.at, 0)))
        return found

    def _holder(self, group: Sequence[Leaf]) -> etree._Element | None:
        """The element of a note of the first document."""
        para = next((para for one in group if (para := self._sheet.paragraph(one)) is not None), None)
        return next(para.iterancestors(*_HOLDERS), None) if para is not None else None

    def _marks(self, holder: etree._Element) -> list[etree._Element]:
        package = self._sheet.document.package
        marks = package.tree(package.main).iter(_HOLDERS[holder.tag])
        return [mark for mark in marks if mark.get(ID) == holder.get(ID)]


def _groups(leaves: Sequence[Leaf]) -> list[list[Leaf]]:
    """The paragraphs of each note."""
    found: dict[int, list[Leaf]] = {}
    for leaf in leaves:
        if leaf.note is not None:
            found.setdefault(id(leaf.note), []).append(leaf)
    return list(found.values())


def _stays(group: Sequence[Leaf]) -> bool:
    return any(leaf.partner is not None for leaf in group)


def _paras(row: Leaf) -> list[Para]:
    return [para for cell in row.cells or () for para in paras_of(cell.blocks)]
