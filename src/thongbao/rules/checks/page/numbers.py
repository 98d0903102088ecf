"""Page numbers: where they stand, how they look, and where they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.layout.blocks import Furnishing, Sheet
from thongbao.messages import number
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.page.paper import MM, sheets_of, where
from thongbao.rules.edits import PageEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot

PLACES = {"header": "top", "footer": "bottom"}


def _mend(rule: Rule) -> PageEdit:
    """Numbers as the rule wants them, in every section."""
    edge = PLACES[rule.values.get("where", "header")]
    sizes = rule.values.get("size_pt")
    settings: list[tuple[str, object]] = [
        ("page_number", f"{edge}-{rule.values.get('align', 'center')}"),
        ("first_page_numbered", False),
        ("number_size", float(sizes[1] if sizes else 14)),
    ]
    if "from_top_mm" in rule.values:
        settings.append(("header", rule.values["from_top_mm"] * MM))
    return PageEdit(None, tuple(settings))


def is_long(case: Case) -> bool | None:
    """Whether the document, its annexes apart, has more than one page; None when the format does not know."""
    annex = any(label == Label.APPENDIX for _, label in case.labelled)
    pages = case.layout.pages if not annex else None
    if pages is not None:
        return pages > 1
    seen = [unit.para.origin.page for unit, label in case.labelled if label != Label.APPENDIX]
    known = [page for page in seen if page is not None]
    return max(known) > 1 if known else None


@checks("ND30-C00-SOTRANG-VITRI")
def place(case: Case, rule: Rule) -> Iterator[Finding]:
    """Numbers stand where the rule says, and so far from the edge."""
    edge = PLACES[rule.values.get("where", "header")]
    wanted = f"{edge}-{rule.values.get('align', 'center')}"
    told = [(at, sheet) for at, sheet in sheets_of(case) if sheet.page_number is not None]
    if not told:
        if is_long(case) is None:
            raise Unobservable("validate.unseen.pages")
        if is_long(case):
            yield Finding(rule=rule.id, key="page.no_numbers", spot=where(case, 0), edits=(_mend(rule),))
        return
    for at, sheet in told:
        if sheet.page_number != wanted:
            yield _misplaced(case, rule, at, str(sheet.page_number), wanted)
            return
    yield from _too_far(case, rule, told[0][1])


def _misplaced(case: Case, rule: Rule, at: int, shown: str, wanted: str) -> Finding:
    from thongbao.messages import say

    return Finding(
        rule=rule.id,
        key="page.number_place",
        values=(("shown", say(f"page.place.{shown}")), ("wanted", say(f"page.place.{wanted}"))),
        spot=where(case, at),
        edits=(_mend(rule),),
    )


def _too_far(case: Case, rule: Rule, sheet: Sheet) -> Iterator[Finding]:
    """How far the number stands from the edge: what a .docx says of its header."""
    wanted = rule.values.get("from_top_mm")
    if wanted is None or sheet.header is None:
        return
    shown = sheet.header / MM
    if abs(shown - wanted) > rule.values.get("tolerance_mm", 1.5):
        yield Finding(
            rule=rule.id,
            key="page.number_distance",
            values=(("shown", number(shown, 1)), ("wanted", number(wanted))),
            spot=where(case, 0),
            edits=(PageEdit(None, (("header", wanted * MM),)),),
        )


def numbers_of(case: Case) -> list[Furnishing]:
    """The page numbers that are shown, as furniture."""
    return [one for one in case.layout.furniture if one.role == "page-number"]


@checks("ND30-C00-SOTRANG-KIEU")
def looks(case: Case, rule: Rule) -> Iterator[Finding]:
    """Numbers are Arabic, upright, of the rule's size, with nothing around them."""
    numbers = numbers_of(case)
    if not numbers:
        return
    style = numbers[0].para.style
    text = numbers[0].para.text
    sizes = rule.values.get("size_pt")
    faults = []
    if not re.fullmatch(r"\d+", text.strip()):
        faults.append("page.number_form")
    if sizes and style.size is not None and not sizes[0] - 0.3 <= style.size <= sizes[1] + 0.3:
        faults.append("page.number_size")
    if style.italic:
        faults.append("page.number_italic")
    if faults:
        size = number(style.size) if style.size is not None else "?"
        wanted = "–".join(number(one) for one in sorted(set(sizes or ())))
        yield Finding(
            rule=rule.id,
            key=faults[0],
            values=(("shown", text if faults[0] == "page.number_form" else size), ("wanted", wanted)),
            spot=Spot(unit=Unit(text, numbers[0].para), page=numbers[0].para.origin.page),
            edits=(_mend(rule),),
        )


@checks("ND30-C00-SOTRANG-TRANG1")
def first_page(case: Case, rule: Rule) -> Iterator[Finding]:
    """Numbers begin with 1, which the first page does not show."""
    first = sheets_of(case)[0][1]
    if first.first_page_numbered:
        yield Finding(rule=rule.id, key="page.first_numbered", spot=where(case, 0), edits=(_mend(rule),))
    elif first.number_from not in (None, 1):
        yield Finding(
            rule=rule.id,
            key="page.number_start",
            values=(("shown", first.number_from),),
            spot=where(case, 0),
        )
