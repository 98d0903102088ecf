"""Pages: whether they are all there, can be read, and whether annexes number their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from thongbao.recognise.labels import Label
from thongbao.recognise.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.annex.marks import names_copy
from thongbao.rules.checks.page.numbers import numbers_of
from thongbao.rules.checks.page.paper import sheets_of
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


@checks("ND30-C10-SO-TRANG")
def annexes(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every annex numbers its own pages."""
    annex = case.lines(Label.APPENDIX)
    if not annex or names_copy(annex[0].text):
        return
    sheets = sheets_of(case)
    if all(sheet.page_number is None for _, sheet in sheets):
        return
    if case.format == "pdf":
        yield from _goes_on(case, rule, annex[0])
        return
    at = annex[0].para.origin.paragraph
    own = next((sheet for _, sheet in sheets if sheet.last is None or (at or 0) <= sheet.last), None)
    if at is not None and own is not None and own.number_from != 1:
        yield Finding(rule=rule.id, key="page.annex_numbers", spot=Spot(unit=annex[0]))


def _goes_on(case: Case, rule: Rule, annex: Unit) -> Iterator[Finding]:
    """In a PDF: whether the first page of an annex shows the number that follows the page before."""
    page = annex.para.origin.page
    shown = {one.para.origin.page: one.para.text.strip() for one in numbers_of(case)}
    if page is None or page == 1 or (page not in shown and page + 1 not in shown):
        raise Unobservable("validate.unseen.format")
    if shown.get(page) == str(page) or shown.get(page + 1) == str(page + 1):
        yield Finding(rule=rule.id, key="page.annex_numbers", spot=Spot(unit=annex))


@checks("X-THIEU-TRANG")
def complete(case: Case, rule: Rule) -> Iterator[Finding]:
    """The pages of a PDF are numbered one after the other, and none is blank at its end."""
    if case.format != "pdf":
        raise Unobservable("validate.unseen.format")
    shown = [
        (one.para.origin.page, int(one.para.text))
        for one in numbers_of(case)
        if one.para.origin.page is not None and re.fullmatch(r"\d{1,3}", one.para.text.strip())
    ]
    for (page, number), (later, following) in pairwise(shown):
        if later is not None and page is not None and following not in (number + later - page, 1, 2):
            yield Finding(
                rule=rule.id,
                key="page.missing",
                values=(("before", number), ("after", following)),
                spot=Spot(page=later),
            )
            return
    last = case.layout.pages
    blank = case.layout.sheets[-1] if case.layout.sheets else None
    if last is not None and last > 1 and blank is not None and blank.top is None and not _unread(case):
        yield Finding(rule=rule.id, key="page.blank_end", spot=Spot(page=last))


def _unread(case: Case) -> bool:
    """Whether the reader says that some page has no text that can be read."""
    return any(doubt.key in NO_TEXT for doubt in case.layout.doubts)


NO_TEXT = ("reading.pdf_no_text", "reading.pdf_garbled")


@checks("X-PDF-CHU-SONG")
def live_text(case: Case, rule: Rule) -> Iterator[Finding]:
    """A PDF has text on its pages, not only a picture of it."""
    if case.format != "pdf":
        raise Unobservable("validate.unseen.format")
    for doubt in case.layout.doubts:
        if doubt.key in NO_TEXT:
            yield Finding(rule=rule.id, key="page.no_text", spot=Spot(page=doubt.page or 1))
            return
