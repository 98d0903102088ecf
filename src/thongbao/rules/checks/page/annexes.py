"""Annexes number their own pages; guides that have one rule for all that is asked of page numbers."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.layout.blocks import Sheet
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.annex.appendix import heads
from thongbao.rules.checks.form.annex.copies import names_copy
from thongbao.rules.checks.looks.parts.foot import contact_behind
from thongbao.rules.checks.page.numbers import first_page, looks, numbers_of, place
from thongbao.rules.checks.page.paper import sheets_of
from thongbao.rules.edits import PageEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


def restarted(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every annex numbers its own pages."""
    annex = case.lines(Label.APPENDIX)[len(contact_behind(case)) :]
    if not annex or names_copy(annex[0].text):
        return
    sheets = sheets_of(case)
    if all(sheet.page_number is None for _, sheet in sheets):
        return
    if case.format == "pdf":
        yield from _goes_on(case, rule, annex[0])
        return
    wrong: list[Unit] = []
    edits: list[PageEdit | None] = []
    begun: set[int] = set()
    for first in [annex[0], *(unit for unit, _ in heads(case) if unit is not annex[0])]:
        paragraph = first.para.origin.paragraph
        own = next((at for at, sheet in sheets if sheet.last is None or (paragraph or 0) <= sheet.last), None)
        if paragraph is None or own is None:
            continue
        alone = own > 0 and own not in begun and _opens(case, sheets[own - 1][1], first)
        begun.add(own)
        if not alone or sheets[own][1].number_from != 1:
            wrong.append(first)
            edits.append(PageEdit(own, (("number_from", 1),)) if alone else None)
    if wrong:
        made = tuple(edit for edit in edits if edit is not None)
        mend = made if len(made) == len(wrong) and rule.fix != "none" else ()
        yield Finding(rule=rule.id, key="page.annex_numbers", spot=Spot(unit=wrong[0]), edits=mend)


checks("ND30-C10-SO-TRANG")(restarted)


def _opens(case: Case, before: Sheet, first: Unit) -> bool:
    """Whether a line is the first of the section behind another one."""
    at = before.last
    inside = [unit for unit, _ in case.labelled if at is not None and (unit.para.origin.paragraph or 0) > at]
    return bool(inside) and inside[0] is first


def _goes_on(case: Case, rule: Rule, annex: Unit) -> Iterator[Finding]:
    """In a PDF: whether the first page of an annex shows the number that follows the page before."""
    page = annex.para.origin.page
    shown = {one.para.origin.page: one.para.text.strip() for one in numbers_of(case)}
    if page is None or page == 1 or (page not in shown and page + 1 not in shown):
        raise Unobservable("validate.unseen.format")
    if shown.get(page) == str(page) or shown.get(page + 1) == str(page + 1):
        yield Finding(rule=rule.id, key="page.annex_numbers", spot=Spot(unit=annex))


@checks("TT01-C00-SO-TRANG", "HD05-C00-SO-TRANG", "HD36-C00-SO-TRANG", "HD11-C00-SO-TRANG")
def all_of_it(case: Case, rule: Rule) -> Iterator[Finding]:
    """Place, looks and beginning of the numbers; those of annexes where the guide says so."""
    yield from place(case, rule)
    yield from looks(case, rule)
    yield from first_page(case, rule)
    if rule.values.get("restart"):
        yield from restarted(case, rule)
