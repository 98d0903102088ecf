"""What the notice says of its own items: "khoản 5 Điều này", "mục III Thông báo này", "Như Điều 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from thongbao.notice.model import Section
from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import fault, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import fold, level


class Node(NamedTuple):
    """An item of the outline, its path in the record and the items that it stands under, outermost first."""

    section: Section
    path: str
    above: tuple[Section, ...]


@cache
def _kinds() -> str:
    return r"thông báo|quyết định|công văn|kế hoạch|chỉ thị|hướng dẫn|nghị quyết|kết luận|tờ trình|báo cáo|văn bản"


@cache
def _to_document() -> re.Pattern[str]:
    """An item of the document itself, the larger one last."""
    return re.compile(
        r"(?:(?P<point>điểm\s+[a-zđ]\d?)\s*,?\s+)?(?:(?P<clause>khoản\s+\d+)\s*,?\s+)?"
        r"(?P<item>điều\s+\d+|mục\s+(?:[ivxl]+|\d+(?:\.\d+)*)|phần\s+[ivxl]+)\s+(?:của\s+|tại\s+)?(?P<kind>"
        + _kinds()
        + r")\s+này(?!\w)"
    )


@cache
def _to_article() -> re.Pattern[str]:
    return re.compile(r"(?:(?P<point>điểm\s+[a-zđ])\s*,?\s+)?khoản\s+(?P<clause>\d+)\s+(?:của\s+)?điều\s+này(?!\w)")


@cache
def _same_as_article() -> re.Pattern[str]:
    return re.compile(r"^\W*như\s+(?P<item>điều\s+\d+)")


@checks("X-THAM-CHIEU")
def references(case: Case, rule: Rule) -> Iterator[Finding]:
    """An item that the notice points to is in it."""
    nodes = tuple(walk(case.notice.sections))
    labels = {label(node.section) for node in nodes}
    if not labels - {""}:
        return
    for path, text, above in _texts(case, nodes):
        if "này" in text.lower():
            yield from _in_document(case, rule, nodes, path, text)
            yield from _in_article(case, rule, above, path, text)
    if not _has_articles(labels) and case.notice.kind.code in _IN_ARTICLES:
        return
    for at, recipient in enumerate(case.notice.recipients):
        match = _same_as_article().match(level(recipient.text))
        if match is not None and match["item"] not in labels:
            spot = within(case, f"recipients[{at}].text", recipient.text)
            yield fault(rule, "no_article", spot, shown=recipient.text[match.start("item") : match.end("item")])


_IN_ARTICLES = ("QĐ", "NQ")


def _has_articles(labels: set[str]) -> bool:
    return any(name.startswith("điều ") for name in labels)


def _in_document(case: Case, rule: Rule, nodes: Sequence[Node], path: str, text: str) -> Iterator[Finding]:
    own, labels = level(case.notice.kind.name or ""), {label(node.section) for node in nodes}
    for match in _to_document().finditer(level(text)):
        if match["kind"] not in (own, "văn bản"):
            continue  # a rule book that is attached, or a document that was quoted
        item = fold(match["item"])
        if item.startswith("điều") and own in ("quyết định", "nghị quyết") and not _has_articles(labels):
            continue  # its articles were not read as such
        names = {item} if item.startswith("điều") else {item, item.partition(" ")[2]}
        heads = [node.section for node in nodes if label(node.section) in names]
        clause = fold(match["clause"] or "").partition(" ")[2]
        if not labels & names or (clause and all(head.children and not _has(head, clause) for head in heads)):
            spot = within(case, path, text, match.start(), match.end())
            yield fault(rule, "no_item", spot, shown=text[match.start() : match.end()])


def _in_article(case: Case, rule: Rule, above: Sequence[Section], path: str, text: str) -> Iterator[Finding]:
    article = next((one for one in reversed(above) if label(one).startswith("điều ")), None)
    if article is None:
        return
    for match in _to_article().finditer(level(text)):
        if not _has(article, match["clause"]):
            spot = within(case, path, text, match.start(), match.end())
            yield fault(rule, "no_item", spot, shown=text[match.start() : match.end()])


def _has(section: Section, number: str) -> bool:
    return any(label(child) == number for child in section.children)


def label(section: Section) -> str:
    """The marker for comparison: "điều 2", "iii", "1"; those of divisions without their word too."""
    return fold(section.marker or "")


def walk(sections: Sequence[Section], path: str = "sections", above: tuple[Section, ...] = ()) -> Iterator[Node]:
    """Every item with its path, in reading order."""
    for at, section in enumerate(sections):
        here = f"{path}[{at}]"
        yield Node(section, here, above)
        yield from walk(section.children, f"{here}.children", (*above, section))


def _texts(case: Case, nodes: Sequence[Node]) -> Iterator[tuple[str, str, tuple[Section, ...]]]:
    """Texts of the notice with their paths and the items that they stand in."""
    for at, text in enumerate(case.notice.preamble):
        yield f"preamble[{at}]", text, ()
    for node in nodes:
        around = (*node.above, node.section)
        if node.section.title:
            yield f"{node.path}.title", node.section.title, around
        for line, text in enumerate(node.section.text):
            yield f"{node.path}.text[{line}]", text, around
    if case.notice.closing:
        yield "closing", case.notice.closing, ()
