"""The body: the outline as hierarchy, its paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thongbao.export import printed
from thongbao.export.akn.identity import slug
from thongbao.export.akn.references import References
from thongbao.export.facts import plain
from thongbao.vietnamese.documents.outline import marker_of

if TYPE_CHECKING:
    from thongbao.notice.model import Notice, Section

_LEVELS = {
    "part": ("part", "part"), "chapter": ("chapter", "chp"), "article": ("article", "art"), "roman": ("section", "sec"),
    "upper": ("section", "sec"), "number": ("paragraph", "para"), "dotted": ("subparagraph", "subpara"),
    "letter": ("point", "point"), "paren": ("point", "point"), "bullet": ("indent", "indent"),
}  # fmt: skip
"""The element of each kind of marker, and how it begins an id."""
_OTHER = ("level", "lvl")


class Body:
    """The body of a notice. ``places`` tells the id of every item by its path: II/2/-1."""

    def __init__(self, notice: Notice, references: References) -> None:
        self.notice, self.references = notice, references
        self.places: dict[str, str] = {}
        self._ids: set[str] = set()

    def lines(self) -> Iterator[str]:
        """The element mainBody, without recursion: items may be nested as deep as their author liked."""
        yield "<mainBody>"
        waiting: list[tuple[Section, str, str] | str] = [*reversed(self._named(self.notice.sections, "", ""))]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                yield one
                continue
            section, at, path = one
            tag, _ = _level(section)
            yield f'<{tag} eId="{at}">'
            yield from self._own(section)
            waiting.append(f"</{tag}>")
            waiting.extend(reversed(self._named(section.children, f"{at}__", f"{path}/")))
        if self.notice.closing:
            yield '<hcontainer name="closing" eId="closing">'
            yield f"<content>{self.paragraph(plain(self.notice.closing))}</content>"
            yield "</hcontainer>"
        elif not self.notice.sections:
            yield "<p/>"
        yield "</mainBody>"

    def paragraph(self, text: str) -> str:
        """A paragraph with its citations."""
        return f"<p>{self.references.marked(text)}</p>"

    def _own(self, section: Section) -> Iterator[str]:
        """Number, heading, and what stands before the items below."""
        label = plain(f"{section.marker or ''}{section.mark or ''}")
        if label:
            yield f"<num>{self.references.marked(label)}</num>"
        if section.title:
            yield f"<heading>{self.references.marked(plain(section.title))}</heading>"
        inside = list(self.parts(printed.with_tables([plain(text) for text in section.text], section.tables)))
        if section.children and not inside:
            return
        tag = "intro" if section.children else "content"
        yield f"<{tag}>"
        yield from inside or ("<p/>",)
        yield f"</{tag}>"

    def parts(self, parts: Iterator[printed.Part]) -> Iterator[str]:
        """Paragraphs and tables."""
        for part in parts:
            if isinstance(part, printed.Paragraph):
                yield self.paragraph(part.text)
                continue
            rows = [row for row in part if row]
            if rows:
                yield "<table>"
                for row in rows:
                    cells = "".join(f"<td>{self.paragraph(cell) if cell else ''}</td>" for cell in row)
                    yield f"<tr>{cells}</tr>"
                yield "</table>"

    def _named(self, sections: tuple[Section, ...], above: str, path: str) -> list[tuple[Section, str, str]]:
        """Items with their ids and paths, as tasks name them: bullets are counted, others without a marker placed."""
        found = []
        counts: dict[str, int] = {}
        for place, section in enumerate(sections, 1):
            tag, short = _level(section)
            marker = section.marker or ""
            if tag == "indent":
                counts[marker] = counts.get(marker, 0) + 1
            name = f"{marker}{counts[marker]}" if tag == "indent" else marker or f"({place})"
            at = self._free(f"{above}{short}_{slug(marker) or place}")
            self.places.setdefault(f"{path}{name}", at)
            found.append((section, at, f"{path}{name}"))
        return found

    def _free(self, wanted: str) -> str:
        at, number = wanted, 1
        while at in self._ids:
            number += 1
            at = f"{wanted}-{number}"
        self._ids.add(at)
        return at


def _level(section: Section) -> tuple[str, str]:
    if not section.marker:
        return _OTHER
    marker = marker_of(f"{section.marker}{section.mark or ''} X")
    return _LEVELS.get(marker.kind, _OTHER) if marker is not None else _OTHER
