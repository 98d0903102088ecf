"""Headings of one level: the same sign at the end, the same level, all bold or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from thongbao.messages import say
from thongbao.recognise.body.items import Item
from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


@checks("X-DE-MUC-KHONG-DEU")
def alike(case: Case, rule: Rule) -> Iterator[Finding]:
    """Sibling headings end alike and look alike."""
    case.layout  # noqa: B018 - a record does not keep how headings end
    assert case.reading is not None
    yield from _siblings(rule, case.reading.parts.body.items)


def _siblings(rule: Rule, items: Sequence[Item]) -> Iterator[Finding]:
    headings: dict[str, list[Item]] = {}
    for item in items:
        marker = item.marker if item.title and len(item.title) < 160 and item.first is not None else None
        if marker is not None and marker.kind != "bullet":
            headings.setdefault(marker.kind, []).append(item)
    for group in headings.values():
        yield from _uneven(rule, group)
    for item in items:
        yield from _siblings(rule, item.children)


def _uneven(rule: Rule, group: list[Item]) -> Iterator[Finding]:
    """The first heading of the smaller part, where a group falls into parts."""
    for key, look in (("text.heading_end", _end), ("text.heading_level", _level), ("text.heading_bold", _bold)):
        found = [look(item) for item in group]
        ranked = Counter(one for one in found if one is not None).most_common()
        if len(ranked) > 1:
            usual = ranked[0][0]
            odd = next(i for i, one in enumerate(found) if one is not None and one != usual)
            first = group[odd].first
            assert first is not None
            values = (("label", group[odd].label), ("shown", _said(key, found[odd])), ("usual", _said(key, usual)))
            yield Finding(rule=rule.id, key=key, values=values, spot=Spot(unit=first.units[0]))
            return


def _said(key: str, look: str | None) -> str | None:
    """How a heading ends, in words."""
    if key != "text.heading_end":
        return look
    return say("text.ends_with", sign=look) if look else say("text.ends_bare")


def _end(item: Item) -> str | None:
    assert item.first is not None
    text = item.first.text.rstrip()
    if item.title is None or not text.endswith(item.title[-12:]):
        return None  # text goes on behind the heading
    return text[-1] if text[-1] in ":.;," else ""


def _level(item: Item) -> str | None:
    assert item.first is not None
    level = item.first.units[0].para.shape.heading
    return str(level) if level is not None else None


def _bold(item: Item) -> str | None:
    assert item.first is not None
    if any(unit.para.style.bold is None or unit.para.spans for unit in item.first.units):
        return None
    return "bold" if item.first.bold else "plain"
