"""Items that are headings: their first paragraph only names a topic or an actor."""

from __future__ import annotations

from thongbao.recognise.body.headings import heading_actors
from thongbao.recognise.body.items import Item
from thongbao.vietnamese.duties.actions import starts_with_action
from thongbao.vietnamese.duties.orders import find_directives


def name_headings(root: Item) -> None:
    """Items whose first paragraph only names a topic or an actor get it as their title."""
    for item in root.walk():
        if item is root or item.first is None or not item.paras or item.paras[0] is not item.first:
            continue
        if _is_title(item):
            item.title = item.first.words
            item.paras = item.paras[1:]
            item.tables = [(max(after - 1, 0), grid) for after, grid in item.tables]


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
