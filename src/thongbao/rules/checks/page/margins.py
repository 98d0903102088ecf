"""Margins, of front pages and of back pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from thongbao.layout.blocks import Sheet
from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.catalogue import applied
from thongbao.rules.checks.page.paper import MM, sheets_of, where
from thongbao.rules.edits import PageEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks

SIDES = ("top", "bottom", "left", "right")
PDF_ROOM = {"top": 3.0, "bottom": 1.0, "left": 1.0, "right": 1.5}
"""How far, in millimetres, text in a PDF may stand from its margin without saying that the margin is wrong: the
first line of a page begins below its margin, and a letterhead may reach out of it."""


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
        asked = asked_of(case, rule, at, sheet)
        for side in SIDES:
            wanted, shown = asked.get(side), shown_margin(case, sheet, at, side)
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
    if "back_left_mm" in rule.values:
        yield from mixed_backs(case, rule)


def _margins_found(case: Case, rule: Rule, wrong: Sequence[tuple[int, str, float]]) -> Finding:
    from thongbao.messages import number, say

    at = wrong[0][0]
    told = []
    edits = []
    for place, side, shown in wrong:
        wanted = asked_of(case, rule, place, case.layout.sheets[place])[side]
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


def asked_of(case: Case, rule: Rule, at: int, sheet: Sheet) -> dict[str, Any]:
    """The margins that a page should have: those of a back page where one of a PDF is set as such."""
    front = {side: rule.values.get(f"{side}_mm") for side in SIDES}
    back = _back(case)
    if case.format != "pdf" or at % 2 == 0 or back is None or sheet.left is None or front["left"] is None:
        return front
    return {**front, **back} if is_back(sheet, front["left"], back["left"]) else front


def is_back(sheet: Sheet, front: float, back: float) -> bool:
    """Whether the left margin of a page is that of a back page rather than that of a front one."""
    shown = (sheet.left or 0.0) / MM
    return abs(shown - back) < abs(shown - front)


def _back(case: Case) -> dict[str, float] | None:
    """Left and right margin of back pages, where the regime has them."""
    for one in applied(case.regime):
        values = one.rule.values
        if "back_left_mm" in values:
            return {"left": values["back_left_mm"], "right": values["back_right_mm"]}
    return None


def shown_margin(case: Case, sheet: Sheet, at: int, side: str) -> float | None:
    """A margin in millimetres; None where a page does not tell it."""
    value: float | None = getattr(sheet, side)
    if value is None:
        return None
    if case.format == "pdf" and side in ("left", "right") and not _has_wrapped_text(case, at + 1, sheet.left):
        return None
    return value / MM


def _has_wrapped_text(case: Case, page: int, left: float | None) -> bool:
    """Whether a page of a PDF has a paragraph of several lines at its left edge: else its margins are a guess."""
    for unit, label in case.labelled:
        origin, size = unit.para.origin, unit.para.style.size or 14.0
        if origin.box is None or origin.page != page or left is None or label not in (Label.BODY, Label.APPENDIX):
            continue
        seen = origin.confidence is not None  # in a picture, whose edges are those of a scanner
        tall = origin.box.bottom - origin.box.top > 1.7 * size
        if tall and not seen and abs(origin.box.left - left) < 3:
            return True
    return False


@checks("HD05-C00-LE-MAT-SAU")
def backs(case: Case, rule: Rule) -> Iterator[Finding]:
    """Printed on both sides, all back pages are mirrored; what their margins measure is told with the others."""
    if case.format == "docx" and not any(sheet.mirrored for _, sheet in sheets_of(case)):
        raise Unobservable("validate.unseen.sides")
    yield from mixed_backs(case, rule)


def mixed_backs(case: Case, rule: Rule) -> Iterator[Finding]:
    """In a PDF some back pages are mirrored and others are not."""
    if case.format != "pdf":
        return
    front = next((one.rule.values["left_mm"] for one in applied(case.regime) if _is_of_backs(one.rule)), None)
    told = [
        (at, is_back(sheet, front, rule.values["back_left_mm"]))
        for at, sheet in sheets_of(case)
        if front is not None
        and at % 2 == 1
        and sheet.width < sheet.height
        and shown_margin(case, sheet, at, "left") is not None
    ]
    wrong = [at for at, back in told if not back]
    if wrong and len(wrong) < len(told):
        yield Finding(rule=rule.id, key="page.backs", values=(("page", wrong[0] + 1),), spot=where(case, wrong[0]))


def _is_of_backs(rule: Rule) -> bool:
    return "left_mm" in rule.values and not isinstance(rule.values["left_mm"], list)
