"""Paper: its size, and which way it is turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thongbao.layout.blocks import Grid, Sheet
from thongbao.rules.case import Case
from thongbao.rules.edits import PageEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot

MM = 72 / 25.4
SMALL = ("GGT", "GNP", "GM", "PG", "PC", "PB", "GUQ")
"""Kinds that may stand on A5."""


def sheets_of(case: Case) -> Sequence[tuple[int, Sheet]]:
    """Every section or page with its index. Raises Unobservable for formats without paper."""
    sheets = case.layout.sheets
    if not sheets:
        raise Unobservable("validate.unseen.format")
    return tuple(enumerate(sheets))


def where(case: Case, at: int) -> Spot:
    """The place of a section (.docx) or page (PDF)."""
    return Spot(section=at, page=at + 1 if case.format == "pdf" else None)


@checks("ND30-C00-KHO-GIAY-A4", "TT01-C00-KHO-GIAY", "HD05-C00-KHO-GIAY", "HD36-C00-KHO-GIAY")
def size(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every section is A4; some papers may be A5."""
    values = rule.values
    allowed = [tuple(values.get("A4_mm") or (values["width_mm"], values["height_mm"]))]
    if "A5_mm" in values and case.notice.kind.code in SMALL:
        allowed.append(tuple(values["A5_mm"]))
    room = values.get("tolerance_mm", 1)
    wrong = [(at, sheet) for at, sheet in sheets_of(case) if not any(_near(sheet, one, room) for one in allowed)]
    if wrong:
        at, sheet = wrong[0]
        turned = sheet.width > sheet.height
        width, height = (side * MM for side in (allowed[0][::-1] if turned else allowed[0]))
        yield Finding(
            rule=rule.id,
            key="page.paper" if len(allowed) == 1 else "page.paper_small",
            values=(("shown", f"{sheet.width / MM:.0f} × {sheet.height / MM:.0f}"), ("count", len(wrong))),
            spot=where(case, at),
            edits=tuple(PageEdit(one, (("width", width), ("height", height))) for one, _ in wrong),
        )


def _near(sheet: Sheet, size: Sequence[float], room: float) -> bool:
    pairs = zip(sorted((sheet.width / MM, sheet.height / MM)), sorted(size), strict=True)
    return all(abs(shown - wanted) <= room for shown, wanted in pairs)


@checks("ND30-C00-HUONG-GIAY", "HD05-C00-HUONG-GIAY")
def orientation(case: Case, rule: Rule) -> Iterator[Finding]:
    """A page is turned only for tables."""
    first = 0
    wrong = []
    for at, sheet in sheets_of(case):
        last = sheet.last if sheet.last is not None else 1 << 30
        if sheet.width > sheet.height and not _has_table(case, at, first, last):
            wrong.append((at, sheet))
        first = last
    if wrong:
        yield Finding(
            rule=rule.id,
            key="page.turned",
            spot=where(case, wrong[0][0]),
            edits=tuple(
                PageEdit(at, (("width", sheet.height), ("height", sheet.width))) for at, sheet in wrong
            ),
        )


def _has_table(case: Case, at: int, first: int, last: int) -> bool:
    """Whether a table of data stands on a page (PDF) or in a section (its paragraphs are first+1 to last)."""
    for block in case.layout.blocks:
        if isinstance(block, Grid) and block.ruled is not False:
            if case.format == "pdf" and block.origin.page in (None, at + 1):
                return True
            if block.origin.paragraph is not None and first < block.origin.paragraph <= last:
                return True
    return False
