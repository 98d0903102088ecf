"""What the Assembly's resolution asks of legislation; its notices are no legislation and are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.body.citing import first
from thongbao.rules.checks.form.body.tree import Node, nodes
from thongbao.rules.checks.form.where import fault
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.documents.citations import find_citations
from thongbao.vietnamese.letters.fold import fold, level
from thongbao.vietnamese.letters.numerals import roman

DIVISIONS = ("phần", "chương", "mục", "tiểu mục")


@checks("NQ351-C06-BO-CUC")
def layout(case: Case, rule: Rule) -> Iterator[Finding]:
    """One of the layouts of the resolution, titles from phần to điều, and nothing below a điểm."""
    if not case.legislates:
        return
    every = {node.path: node for node in nodes(case)}
    yield from _divided(case, rule, every)
    yield from _titled(case, rule, every)
    letters = {path for path, node in every.items() if node.marker is not None and node.marker.kind == "letter"}
    for node in every.values():
        if node.parent in letters and node.marker is not None and node.marker.kind == "bullet":
            yield fault(rule, "form.point_marks", node.spot(case), shown=node.section.marker or "")
            return
    for path in letters:
        if len(every[path].section.text) > 1:
            yield fault(rule, "form.point_ideas", every[path].spot(case), shown=every[path].section.marker or "")
            return


def _word(node: Node) -> str:
    """The word of a division or article: phần, chương, mục, điều; empty for others."""
    kind = node.marker.kind if node.marker is not None else ""
    return fold(node.section.marker or "").split()[0] if kind in ("part", "chapter", "article") else ""


def _divided(case: Case, rule: Rule, every: dict[str, Node]) -> Iterator[Finding]:
    """What stands above the first article is a layout of the resolution; khoản and điểm stand in articles."""
    divided = any(_word(node) for node in every.values())
    above: list[str] = []
    for node in every.values():
        word = _word(node)
        if word in DIVISIONS:
            above = [*(one for one in above if DIVISIONS.index(one) < DIVISIONS.index(word)), word]
            if not any(layout[: len(above)] == above for layout in rule.values["layouts"]):
                yield fault(rule, "form.layout", node.spot(case), shown=" → ".join(above))
                return
            if word != "mục" and any(map(_is_lowest, _lines(node))):
                yield fault(rule, "form.layout", node.spot(case), shown=" → ".join([*above, DIVISIONS[-1]]))
                return
        elif word == "điều" and above not in rule.values["layouts"]:
            yield fault(rule, "form.layout", node.spot(case), shown=" → ".join([*above, word]))
            return
        elif node.marker is not None and node.marker.kind == "number" and not _in_article(node, every):
            key = "form.layout_clause" if divided else "form.layout_no_article"
            yield fault(rule, key, node.spot(case), shown=node.section.marker or "")
            return


def _lines(node: Node) -> Iterator[str]:
    """The lines of a node that have no marker of their own."""
    for section in (node.section, *(child for child in node.section.children if child.marker is None)):
        yield from (section.title or "", *section.text)


def _is_lowest(text: str) -> bool:
    """Whether a line is the heading of a tiểu mục, which is read as text."""
    return re.match(r"tiểu mục (?:\d|[ivx])", fold(text)) is not None


def _in_article(node: Node, every: dict[str, Node]) -> bool:
    path = node.parent
    while path in every:
        if _word(every[path]) == "điều":
            return True
        path = every[path].parent
    return False


def _titled(case: Case, rule: Rule, every: dict[str, Node]) -> Iterator[Finding]:
    """Phần, chương, mục and điều have a title: told once."""
    bare = [node for node in every.values() if _word(node) and not _has_title(node)]
    if bare:
        yield fault(rule, "form.headings_untitled", bare[0].spot(case), shown=bare[0].section.marker, count=len(bare))


def _has_title(node: Node) -> bool:
    section = node.section
    if section.title:
        return True
    first = section.children[0] if section.children else None
    if _word(node) != "điều":  # the line below it, where it was not read as the title
        return bool(section.text) or (first is not None and first.marker is None)
    words = section.text[0].rstrip() if section.text else ""
    return bool(words) and len(words) < 150 and not words.endswith((".", ";", ":", ","))


@checks("NQ351-C06-VIEN-DAN")
def cited(case: Case, rule: Rule) -> Iterator[Finding]:
    """Laws and ordinances are cited with their number, others in full; parts from the small to the large."""
    if not case.legislates:
        return
    yield from first(case, rule)
    numbered = True
    for passage in case.passages():
        if passage.kind not in ("body", "heading", "closing"):
            continue
        for one in find_citations(passage.text):
            if numbered and one.kind in ("Luật", "Pháp lệnh") and one.symbol is None:
                yield fault(rule, "form.law_number", passage.spot(one.start, one.end), shown=one.text)
                numbered = False
        for match in _DOWNWARD.finditer(level(passage.text)):
            shown = passage.text[match.start() : match.end()]
            yield fault(rule, "form.parts_order", passage.spot(match.start(), match.end()), shown=shown)


_DOWNWARD = re.compile(
    r"(?<!\w)(?:điều \d+[a-zđ]?,? (?:của |ở )?(?:khoản \d+|điểm [a-zđ](?!\w))|khoản \d+[a-zđ]?,? điểm [a-zđ](?!\w))"
    r"(?!(?:,? (?:và |đến )?điểm [a-zđ](?!\w))*,? (?:và |đến )?(?:khoản|điều) \d)"
)
"""A part and a smaller one behind it; not where the smaller one goes on to a larger one of its own."""


@checks("NQ351-C06-SO")
def numerals(case: Case, rule: Rule) -> Iterator[Finding]:
    """Phần, Chương and the term of the Assembly have Roman numerals, all others Arabic ones."""
    if not case.legislates:
        return
    for node in nodes(case):
        words = (node.section.marker or "").split()
        kind = node.marker.kind if node.marker is not None else ""
        if kind not in ("part", "chapter", "article") or len(words) < 2:
            continue
        is_roman = re.fullmatch("[IVXLC]+", words[-1]) is not None
        if is_roman != (words[0].lower() in ("phần", "chương")) and (is_roman or words[-1].isdigit()):
            yield fault(rule, "form.numeral", node.spot(case), shown=node.section.marker or "")
    for passage in case.passages():
        for match in re.finditer(r"quốc hội (?:nước [^,.;]{0,45} )?khóa (\d{1,2})(?![\w/])", level(passage.text)):
            spot = passage.spot(match.start(1), match.end(1))
            wanted = roman(int(match[1]))
            yield fault(rule, "form.term_numeral", spot, TextEdit(spot, wanted), shown=match[1], wanted=wanted)
