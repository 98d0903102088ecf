"""Pages of a PDF: whether they are all there and can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from thongbao.rules.case import Case
from thongbao.rules.checks.page.numbers import numbers_of
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


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


NO_TEXT = (
    "reading.pdf_no_text", "reading.pdf_garbled", "reading.no_tesseract_pages", "reading.no_tesseract_model_pages",
    "reading.ocr_slow", "reading.ocr_failed",
)  # fmt: skip


@checks("X-PDF-CHU-SONG")
def live_text(case: Case, rule: Rule) -> Iterator[Finding]:
    """A PDF has text on its pages, not only a picture of it."""
    if case.format != "pdf":
        raise Unobservable("validate.unseen.format")
    if case.layout.layer != "native":
        origins = [unit.para.origin for unit, _ in case.labelled]
        pictured = [one.page for one in origins if one.confidence is not None and one.page is not None]
        yield Finding(rule=rule.id, key="page.no_text", spot=Spot(page=min(pictured, default=1)))
        return
    for doubt in case.layout.doubts:
        if doubt.key in NO_TEXT:
            yield Finding(rule=rule.id, key="page.no_text", spot=Spot(page=doubt.page or 1))
            return
