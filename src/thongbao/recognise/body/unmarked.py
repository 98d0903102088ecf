"""Texts without markers: each directive paragraph is an item."""

from __future__ import annotations

from thongbao.layout.blocks import Grid
from thongbao.recognise.body.items import Item, Paragraph
from thongbao.recognise.body.tree import Body
from thongbao.vietnamese.duties.no_duty import is_duty
from thongbao.vietnamese.duties.orders import find_directives
from thongbao.vietnamese.letters.fold import level


def items_without_markers(body: Body) -> Body:
    """A text without markers: from the first paragraph that orders something on, each paragraph is an item."""
    if any(item.marker is not None or item.children for item in body.items):
        return body
    flow: list[Paragraph | Grid] = list(body.preamble)
    for item in body.items:
        for place, paragraph in enumerate([*item.paras, None]):
            flow.extend(grid for after, grid in item.tables if after == place)
            flow.extend([paragraph] if paragraph is not None else [])
    first = next(
        (i for i, one in enumerate(flow) if isinstance(one, Grid) or _orders_something(one.text)),
        len(flow),
    )
    items: list[Item] = []
    for one in flow[first:]:
        if isinstance(one, Paragraph):
            items.append(Item(None, one, paras=[one], path=f"({len(items) + 1})"))
        elif items:
            items[-1].tables.append((1, one))
        else:
            items.append(Item(None, None, tables=[(0, one)], path="(1)"))
    preamble = [one for one in flow[:first] if isinstance(one, Paragraph)]
    return Body(preamble, items, body.closing)


def _orders_something(text: str) -> bool:
    if text.rstrip().endswith(":"):
        return False
    return any(
        d.form == "order" or is_duty(level(text[d.body : d.body + 90]).lstrip(" ,")) for d in find_directives(text)
    )
