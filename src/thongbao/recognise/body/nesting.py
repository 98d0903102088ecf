"""Which item stands under which: markers nest by the order in which their kinds first come."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.recognise.body.items import Item, Paragraph
from thongbao.recognise.body.titles import name_headings
from thongbao.vietnamese.documents.outline import Marker

# Which bullet may stand under which: a plus under a dash; others say nothing by themselves.
_UNDER = {"+": 2, "-": 1, "–": 1, "—": 1, "−": 1, "*": 0, "•": 0}


_DIVISIONS = ("part", "chapter", "article", "roman", "upper")


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
    name_headings(root)
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
    if marker.kind == "chapter":
        return ("chapter", marker.label.split()[0].lower())
    if marker.kind == "paren":
        return ("paren", "1" if marker.label.isdigit() else "a")
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
    if marker.kind in _DIVISIONS:
        # Divisions nest by the order in which they come: A over I in one notice, I over A in the next.
        while len(stack) > 1 and not (stack[-1].marker is not None and stack[-1].marker.kind in _DIVISIONS):
            stack.pop()
        return
    if marker.kind == "dotted":
        while len(stack) > 1:
            other = stack[-1].marker
            if other is not None and (
                other.kind in _DIVISIONS
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


def _restarts(stack: list[Item], depth: int, marker: Marker) -> bool:
    """Whether "1." begins a list inside an item that has just introduced one, below numbers of its own kind."""
    return marker.label == "1" and depth < len(stack) - 1 and _introduces(stack[-1]) and not stack[-1].children


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
        if coming is not None and next_is_item and stack[-1].children == [] and not _is_bullet(stack[-1]) and not heads:
            stack[-1].paras.append(paragraph)
            return
        depth = _depth_of(stack, coming)
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


def _depth_of(stack: list[Item], coming: Marker | None) -> int | None:
    """Where in the stack an item of the coming marker's rank stands."""
    for depth in range(len(stack) - 1, 0, -1):
        marker = stack[depth].marker
        if coming is not None and marker is not None and _rank(marker) == _rank(coming):
            return depth
    return None


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
