"""Marks of secrecy, urgency, circulation and drafts."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import fold


def one_of(case: Case, rule: Rule, field: str, allowed: list[str]) -> Iterator[Finding]:
    """A mark is one of those that are allowed, in capitals."""
    shown = getattr(case.notice.marks, field)
    if shown is None:
        return
    text = " ".join(shown.split()).strip(" .[]()")
    level = next((one for one in allowed if fold(one) == fold(text)), None)
    spot = case.locate(f"marks.{field}", text)
    if level is None:
        yield fault(rule, "form.mark_unknown", spot, shown=shown, wanted=", ".join(allowed))
    elif not text.isupper():
        yield fault(rule, "form.mark_capitals", spot, TextEdit(spot, level), shown=shown, wanted=level)


@checks("ND30-C11-MAT")
def secrecy(case: Case, rule: Rule) -> Iterator[Finding]:
    """The mark of secrecy is one of the three levels."""
    yield from one_of(case, rule, "secrecy", rule.values["levels"])
