"""Conclusions and tasks: there are some, and each says who is to act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thongbao.notice.model import Task
from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import concluded, fault, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.alike import plain_name

_ANYBODY = re.compile(r"(?:các )?(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|cá nhân|ban|ngành|sở|và) ?)+(?:có )?liên quan")


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
    """Each task says who is to act, and with whom else; one finding stands for all that do not.

    Deadlines that are no dates or come too early have rules of their own.
    """
    if not concluded(case):
        return
    tasks = case.notice.tasks
    for key, fails in (("no_actor", _of_nobody), ("any_actor", _of_anybody)):
        missing = [at for at, task in enumerate(tasks) if fails(task.lead)]
        if missing:
            text = tasks[missing[0]].text
            spot = within(case, f"tasks[{missing[0]}].text", text)
            yield fault(rule, key, spot, shown=_short(text), count=len(missing))
    for at, task in enumerate(tasks):
        match = _with_itself(task)
        if match is not None:
            spot = within(case, f"tasks[{at}].text", task.text, *match.span("again"))
            yield fault(rule, "own_partner", spot, shown=task.text[slice(*match.span("again"))])


def _with_itself(task: Task) -> re.Match[str] | None:
    """Where a body that leads a task is named among those whom it is to work with; the record names it once."""
    if not task.lead:
        return None
    names = "|".join(re.escape(level(one)) for one in task.lead)
    others = "|".join(re.escape(level(one)) for one in task.coordinators) or r"\b\B"
    joined = rf"phối hợp (?:chặt chẽ )?(?:với |cùng )+(?:(?:{others})(?:, | và ))*(?P<again>{names})(?!\w)"
    return re.compile(joined).search(level(task.text))


def _of_nobody(lead: Sequence[str]) -> bool:
    return not lead


def _of_anybody(lead: Sequence[str]) -> bool:
    """Whether all who are to act are "các đơn vị liên quan", so that nobody in particular is."""
    return bool(lead) and all(_ANYBODY.fullmatch(plain_name(one)) for one in lead)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
