"""Paper: its size, which way it is turned, and the margins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thongbao.layout.blocks import Grid, Sheet
from thongbao.recognise.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.edits import PageEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot

MM = 72 / 25.4
SMALL = ("GGT", "GNP", "GM", "PG", "PC", "PB", "GUQ")
"""Kinds that may stand on A5."""
SIDES = ("top", "bottom", "left", "right")
PDF_ROOM = {"top": 3.0, "bottom": 1.0, "left": 1.0, "right": 1.5}
"""How far, in millimetres, text in a PDF may stand from its margin without saying that the margin is wrong: the
first line of a page begins below its margin, and a letterhead may reach out of it."""


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


@checks(
    "ND30-C00-LE-TREN-DUOI", "ND30-C00-LE-TRAI", "ND30-C00-LE-PHAI", "TT01-C00-LE", "TT55-C00-LE", "HD05-C00-LE",
    "HD36-C00-LE", "HD11-C00-LE", "TWD29-C00-LE",
)  # fmt: skip
def margins(case: Case, rule: Rule) -> Iterator[Finding]:
    """The margins are inside their range, or at their one value."""
    wrong: list[tuple[int, str, float]] = []
    seen = False
    for at, sheet in sheets_of(case):
        if sheet.width > sheet.height:
            continue  # a turned page has its margins turned, too
        for side in SIDES:
            wanted, shown = rule.values.get(f"{side}_mm"), _shown(case, rule, sheet, at, side)
            if wanted is None or shown is None:
                continue
            seen = True
            low, high = wanted if isinstance(wanted, list) else (wanted, wanted)
            room = rule.values.get("tolerance_mm", 0.5)
            most = PDF_ROOM[side] if case.format == "pdf" else 0
            open_end = case.format == "pdf" and side in ("top", "bottom", "right")
            if shown < low - room - most / 2 or (shown > high + room + most and not open_end):
                wrong.append((at, side, shown))
    if not seen:
        raise Unobservable("validate.unseen.format")
    if wrong:
        yield _margins_found(case, rule, wrong)


def _margins_found(case: Case, rule: Rule, wrong: Sequence[tuple[int, str, float]]) -> Finding:
    from thongbao.messages import number, say

    at = wrong[0][0]
    told = []
    edits = []
    for place, side, shown in wrong:
        wanted = rule.values[f"{side}_mm"]
        low, high = wanted if isinstance(wanted, list) else (wanted, wanted)
        nearest = min(max(shown, low), high)
        edits.append(PageEdit(place, ((side, nearest * MM),)))
        if place == at:
            span = number(low) if low == high else f"{number(low)}–{number(high)}"
            told.append(say("page.margin", side=say(f"page.side.{side}"), shown=number(shown, 1), wanted=span))
    return Finding(
        rule=rule.id,
        key="page.margins",
        values=(("margins", "; ".join(told)),),
        spot=where(case, at),
        edits=tuple(edits),
    )


def _shown(case: Case, rule: Rule, sheet: Sheet, at: int, side: str) -> float | None:
    """A margin in millimetres. Back pages of a PDF may be mirrored where the rule says so."""
    value: float | None = getattr(sheet, side)
    if value is None:
        return None
    if case.format == "pdf" and side in ("left", "right"):
        mirrored = at % 2 == 1 and "back_left_mm" in rule.values
        if mirrored or not _has_wrapped_text(case, at + 1, sheet.left):
            return None
    return value / MM


def _has_wrapped_text(case: Case, page: int, left: float | None) -> bool:
    """Whether a page of a PDF has a paragraph of several lines at its left edge: else its margins are a guess."""
    for unit, label in case.labelled:
        origin, size = unit.para.origin, unit.para.style.size or 14.0
        if label == Label.BODY and origin.page == page and origin.box is not None and left is not None:
            tall = origin.box.bottom - origin.box.top > 1.7 * size
            if tall and abs(origin.box.left - left) < 3:
                return True
    return False
