"""Conclusions and tasks: there are some, and each says who is to act."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import concluded, fault, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks


@checks("TB-KET-LUAN-CO")
def conclusions(case: Case, rule: Rule) -> Iterator[Finding]:
    """Conclusions follow the opening."""
    notice = case.notice
    if not concluded(case) or notice.sections or notice.tasks or notice.appendices:
        return
    if len(notice.preamble) > 2 and sum(len(text.split()) for text in notice.preamble[1:]) > 60:
        return  # conclusions in paragraphs without numbers
    last = len(notice.preamble) - 1
    spot = within(case, f"preamble[{last}]", notice.preamble[last]) if last >= 0 else case.locate("subject")
    yield fault(rule, "no_conclusions", spot)


@checks("TB-NHIEM-VU")
def actors(case: Case, rule: Rule) -> Iterator[Finding]:
    """Each task says who is to act; one finding stands for all that do not."""
    if not concluded(case):
        return
    missing = [at for at, task in enumerate(case.notice.tasks) if not task.lead]
    if missing:
        first = case.notice.tasks[missing[0]]
        spot = within(case, f"tasks[{missing[0]}].text", first.text)
        yield fault(rule, "no_actor", spot, shown=_short(first.text), count=len(missing))


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
