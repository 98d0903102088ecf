"""Body of a notice: preamble, outline and closing, as a tree of items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from thongbao.layout.blocks import Grid
from thongbao.recognise.headings import heading_actors
from thongbao.recognise.units import Unit
from thongbao.vietnamese.fold import bare
from thongbao.vietnamese.orders import find_directives, starts_with_action
from thongbao.vietnamese.outline import Marker, marker_of

# Which bullet may stand under which: a plus under a dash; others say nothing by themselves.
_UNDER = {"+": 2, "-": 1, "–": 1, "—": 1, "−": 1, "*": 0, "•": 0}


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the body, its wrapped and forced lines joined; or a table of data."""

    text: str
    units: list[Unit]
    marker: Marker | None = None
    table: Grid | None = None

    @property
    def words(self) -> str:
        """The text after the marker."""
        return self.text[self.marker.end :].strip() if self.marker else self.text

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(unit.para.style.bold is True and not unit.para.spans for unit in self.units)

    @property
    def heading(self) -> bool:
        """Whether the format itself says that it is a heading."""
        return any(unit.para.shape.heading is not None for unit in self.units)


@dataclass(slots=True)
class Item:
    """An item of the outline while it is built."""

    marker: Marker | None
    first: Paragraph | None
    title: str | None = None
    paras: list[Paragraph] = field(default_factory=list)
    tables: list[tuple[int, Grid]] = field(default_factory=list)
    children: list[Item] = field(default_factory=list)
    path: str = ""

    def walk(self) -> Iterator[Item]:
        """It and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def label(self) -> str:
        """The marker's label, or empty."""
        return self.marker.label if self.marker else ""


@dataclass(slots=True)
class Body:
    """Preamble, items and closing."""

    preamble: list[Paragraph]
    items: list[Item]
    closing: list[Paragraph]


def read_body(units: Sequence[Unit]) -> Body:
    """The body's units as preamble, outline and closing. A table ends the preamble."""
    paragraphs = paragraphs_of(units)
    closing: list[Paragraph] = []
    while paragraphs and _closes(paragraphs[-1]):
        closing.insert(0, paragraphs.pop())
    first = next(
        (i for i, p in enumerate(paragraphs) if p.table is not None or _opens_outline(paragraphs, i)),
        len(paragraphs),
    )
    return Body(paragraphs[:first], build_outline(paragraphs[first:]), closing)


def paragraphs_of(units: Sequence[Unit]) -> list[Paragraph]:
    """Units with forced line breaks joined again, unless a line opens an item of its own."""
    found: list[Paragraph] = []
    for unit in units:
        if unit.table is not None:
            found.append(Paragraph("", [unit], table=unit.table))
            continue
        marker = marker_of(unit.text)
        if unit.joined and found and found[-1].table is None and marker is None:
            last = found[-1]
            found[-1] = Paragraph(f"{last.text} {unit.text}", [*last.units, unit], last.marker)
        else:
            found.append(Paragraph(unit.text, [unit], marker))
    return found


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(
        r"^(?:trong qua trinh (?:trien khai,? |to chuc )*thuc hien,? ?(?:neu )?(?:co|gap|phat sinh).{0,40}(?:kho khan|vuong mac)"
        r"|tren day la|tran trong|nay,? |rat mong|kinh mong|kinh de nghi quy|can cu (?:y kien|noi dung|thong bao|ket luan)"
        r"|(?:van phong|ubnd|uy ban|so|truong|ban|bo|tinh uy|thanh uy|huyen uy|dang uy|phong|cuc|hoi|doan|lien doan|cong doan"
        r"|thua (?:lenh|uy quyen)|tong|vien|trung tam|cong ty|benh vien|chi cuc|thanh tra|bhxh|bao hiem|nha truong|ban thuong vu)"
        r"\b.{0,160}?\b(?:xin )?(?:thong bao|kinh moi|tran trong)\b.*(?:biet|thuc hien|trien khai|du hop|tham du|nghiem tuc|dung)"
        r"|(?:thong bao|ket luan|chi thi|ke hoach|van ban|huong dan|quyet dinh|nghi quyet|cong van) nay.{0,60}"
        r"(?:pho bien|thay (?:cho )?(?:giay moi|cong van)|co hieu luc|duoc gui|de )"
        r"|\((?:thong bao|giay moi|van ban|cong van) nay )"
        r"|(?:de nghi|yeu cau)\b.{3,160}?(?:trien khai,? )?thuc hien (?:dung|nghiem|tot|day du|cac|noi dung|theo)?.{0,60}"
        r"(?:thong bao|cong van|van ban|ket luan|chi thi|ke hoach) nay"
    )


def _closes(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the formal end of the body."""
    if paragraph.table is not None or paragraph.marker is not None or len(paragraph.text) > 1200:
        return False
    plain = bare(paragraph.text).lstrip("“\"'- ")
    return bool(_closing().match(plain)) or bool(_urging().match(plain))


@cache
def _urging() -> re.Pattern[str]:
    """A last sentence that asks everybody to carry out the whole: no date, no object of its own."""
    return re.compile(
        r"^(?:nhan duoc (?:thong bao|cong van|van ban|ke hoach)[^,]{0,30}, ?)?(?:de nghi|yeu cau|kinh de nghi|mong)\b[^\d;]{5,220}"
        r"(?:trien khai|thuc hien|chap hanh)[^\d;]{0,70}$"
    )


def _opens_outline(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the outline begins with this paragraph."""
    here = paragraphs[at]
    if here.table is not None:
        return False
    if here.marker is not None:
        # "- Căn cứ …" and "- Theo …" are legal bases, whatever their dash.
        return not (
            here.marker.kind == "bullet" and bare(here.words).startswith(("can cu", "theo de nghi", "xet "))
        )
    return here.heading and at > 0


def build_outline(paragraphs: Sequence[Paragraph]) -> list[Item]:
    """The tree of items. Markers nest by the order in which their kinds first come; see ``_place``."""
    root = Item(None, None)
    stack: list[Item] = [root]
    for at, paragraph in enumerate(paragraphs):
        if paragraph.table is not None:
            stack[-1].tables.append((len(stack[-1].paras), paragraph.table))
        elif paragraph.marker is None:
            _place_unmarked(stack, paragraph, paragraphs[at + 1 :])
        else:
            item = Item(paragraph.marker, paragraph, paras=[paragraph])
            _place(stack, item, paragraph)
            stack[-1].children.append(item)
            stack.append(item)
    _name_headings(root)
    _number_paths(root.children, "")
    if root.paras or root.tables:
        loose = Item(None, root.paras[0] if root.paras else None, paras=root.paras, tables=root.tables)
        loose.path = "(0)"
        return [loose, *root.children]
    return root.children


def _rank(marker: Marker) -> tuple[str, int | str]:
    """Markers of one rank are siblings."""
    if marker.kind == "dotted":
        return ("dotted", marker.depth)
    if marker.kind == "bullet":
        return ("bullet", "-" if marker.label in "-–—−" else marker.label)
    return (marker.kind, (marker.mark == ")" and marker.kind in ("number", "letter", "roman") and 1) or 0)


def _place(stack: list[Item], item: Item, paragraph: Paragraph) -> None:
    """Pop the stack to the item that ``item`` belongs under."""
    marker = item.marker
    assert marker is not None
    rank = _rank(marker)
    for depth in range(len(stack) - 1, 0, -1):
        other = stack[depth].marker
        if other is not None and _rank(other) == rank:
            if marker.kind == "number" and _restarts(stack, depth, marker):
                break
            del stack[depth:]
            return
    if marker.kind in ("part", "chapter", "article", "roman", "upper"):
        order = ("part", "chapter", "roman", "upper", "article")
        while len(stack) > 1 and not (
            stack[-1].marker is not None
            and stack[-1].marker.kind in order
            and order.index(stack[-1].marker.kind) < order.index(marker.kind)
        ):
            stack.pop()
        return
    if marker.kind == "dotted":
        while len(stack) > 1:
            other = stack[-1].marker
            if other is not None and (
                other.kind in ("part", "chapter", "article", "roman", "upper")
                or (other.kind == "number" and marker.label.startswith(other.label + "."))
                or (other.kind == "dotted" and marker.label.startswith(other.label + "."))
            ):
                return
            stack.pop()
        return
    if marker.kind == "number":
        # A number never stands under a bullet that does not introduce it, nor under a letter of the same style.
        while len(stack) > 1 and _is_bullet(stack[-1]) and not _introduces(stack[-1]):
            stack.pop()
        return
    if marker.kind == "letter":
        while len(stack) > 1 and _is_bullet(stack[-1]) and not _introduces(stack[-1]):
            stack.pop()
        return
    if marker.kind == "bullet":
        while len(stack) > 1 and _is_bullet(stack[-1]) and not _below(stack[-1], item, paragraph):
            stack.pop()
            if len(stack) > 1 and _is_bullet(stack[-1]):
                break
        # a sibling of another sign stands beside the bullet that was popped, not under what that one stood under


def _restarts(stack: list[Item], depth: int, marker: Marker) -> bool:
    """Whether "1." begins a list inside an item that has just introduced one, below numbers of its own kind."""
    return (
        marker.label == "1" and depth < len(stack) - 1 and _introduces(stack[-1]) and not stack[-1].children
    )


def _is_bullet(item: Item) -> bool:
    return item.marker is not None and item.marker.kind == "bullet"


def _introduces(item: Item) -> bool:
    last = item.paras[-1].text if item.paras else ""
    return last.rstrip().endswith(":")


def _below(above: Item, item: Item, paragraph: Paragraph) -> bool:
    """Whether a bullet of a new sign stands under the bullet above it."""
    assert above.marker is not None and item.marker is not None
    if _introduces(above):
        return True
    upper, lower = above.paras[0].units[0].para.level if above.paras else None, paragraph.units[0].para.level
    if upper is not None and lower is not None and upper != lower:
        return lower > upper
    ranks = _UNDER.get(above.marker.label), _UNDER.get(item.marker.label)
    if ranks[0] is not None and ranks[1] is not None and ranks[0] != ranks[1]:
        if ranks[1] > ranks[0]:
            return ranks[1] == 2 or _short_heading(above)
        return False
    return ranks[1] is None and _deeper(above, paragraph)


def _deeper(above: Item, paragraph: Paragraph) -> bool:
    left = above.paras[0].units[0].para.shape.left
    own = paragraph.units[0].para.shape.left
    return left is not None and own is not None and own > left + 6


def _short_heading(item: Item) -> bool:
    text = item.paras[-1].text.rstrip() if item.paras else ""
    return len(text) < 90 and not text.endswith((".", ";", ",", "…"))


def _place_unmarked(stack: list[Item], paragraph: Paragraph, following: Sequence[Paragraph]) -> None:
    """Text without a marker belongs to the item above it, unless it introduces or heads what follows."""
    text = paragraph.text.rstrip()
    heads = (paragraph.bold or paragraph.heading) and len(text) < 200 and not text.endswith((".", ";"))
    if (heads or text.endswith(":")) and len(stack) > 1:
        coming = next((p.marker for p in following if p.marker is not None), None)
        next_is_item = bool(following) and following[0].marker is not None
        if (
            coming is not None
            and next_is_item
            and stack[-1].children == []
            and not _is_bullet(stack[-1])
            and not heads
        ):
            stack[-1].paras.append(paragraph)
            return
        depth = next(
            (
                d
                for d in range(len(stack) - 1, 0, -1)
                if coming and stack[d].marker and _rank(stack[d].marker) == _rank(coming)
            ),
            None,
        )
        if depth is not None and (next_is_item or heads):
            del stack[depth:]
            item = Item(None, paragraph, paras=[paragraph])
            stack[-1].children.append(item)
            stack.append(item)
            return
        if heads and coming is not None and next_is_item and coming.kind == "bullet":
            while len(stack) > 1 and (_is_bullet(stack[-1]) or stack[-1].marker is None):
                stack.pop()
            item = Item(None, paragraph, paras=[paragraph])
            stack[-1].children.append(item)
            stack.append(item)
            return
    stack[-1].paras.append(paragraph)


def _name_headings(root: Item) -> None:
    """Items whose first paragraph only names a topic or an actor get it as their title."""
    for item in root.walk():
        if item is root or item.first is None or not item.paras or item.paras[0] is not item.first:
            continue
        if _is_title(item):
            item.title = item.first.words
            item.paras = item.paras[1:]


def _is_title(item: Item) -> bool:
    first = item.first
    assert first is not None
    text = first.words.rstrip()
    if not text or len(text) > 260:
        return False
    if first.heading:
        return True
    kind = item.marker.kind if item.marker else None
    below = bool(item.children) or len(item.paras) > 1 or bool(item.tables)
    if text.endswith((".", ";", "./.", ",")) and not (first.bold and kind in ("roman", "part", "chapter")):
        return False
    if kind in ("roman", "part", "chapter", "upper"):
        return first.bold or below
    if first.bold and len(text) < 200:
        return True
    if kind is None:
        return first.bold or (text.endswith(":") and len(text) < 60)
    if not below or len(text) >= 200 or ". " in text:
        return False
    if heading_actors(text) is not None:
        return True
    if any(directive.actors for directive in find_directives(text)):
        return False
    if kind == "bullet" and not first.bold:
        return not starts_with_action(text)
    return not (starts_with_action(text) and (";" in text or len(text) > 60))


def _number_paths(items: Sequence[Item], above: str) -> None:
    """Paths of markers; bullets are counted (-1, -2), items without a marker by their place in brackets."""
    counts: dict[str, int] = {}
    for place, item in enumerate(items, 1):
        if item.marker is None:
            name = f"({place})"
        elif item.marker.kind == "bullet":
            counts[item.label] = counts.get(item.label, 0) + 1
            name = f"{item.label}{counts[item.label]}"
        else:
            name = item.label
        item.path = f"{above}/{name}" if above else name
        _number_paths(item.children, item.path)
