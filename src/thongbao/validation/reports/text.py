"""The report for people at a terminal: a finding, its passage with the fault underlined, and where that is ruled."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.messages import say
from thongbao.messages.visible import visible
from thongbao.rules.catalogue import regimes
from thongbao.rules.explain import told as told_of
from thongbao.rules.model import Severity
from thongbao.validation.report import Report
from thongbao.validation.reports import Look, words
from thongbao.validation.reports.excerpt import cells, excerpt
from thongbao.validation.reports.wrapping import wrapped
from thongbao.validation.results import Results, Told, for_eyes

_COLORS: dict[Severity | str, str] = {"error": "1;31", "warning": "1;33", "info": "1;36", "dim": "2", "bold": "1"}
_INDENT = "    "
_FEW = 3
"""Files of a run that each get a line of their own."""


def render(results: Results, look: Look) -> str:
    """The whole report."""
    return "".join(f"{line}\n" for line in _lines(results, look))


def _lines(results: Results, look: Look) -> Iterator[str]:
    if look.statistics:
        yield from _numbers(results)
    else:
        for told in results.shown:
            yield from _finding(told, look)
            if not look.brief:
                yield ""
    if look.brief:
        return
    for told in results.suppressed:
        if told.one.suppressed != "baseline":
            reason = visible(told.one.suppressed or say("report.no_reason"))
            shown = say("report.suppressed_one", rule=told.one.rule.id, reason=reason)
            yield from _broken(f"{_where(told)}: {shown}", "dim", look)
    for idle in results.idle:
        quoted = f" “{idle.quote}”" if idle.quote is not None else ""
        shown = visible(say("report.idle", rule=f"{', '.join(idle.rules)}{quoted}"))
        where = say("report.settings") if idle.file is None else visible(f"{idle.file}:{idle.line}")
        yield from _broken(f"{where}: {shown}", "dim", look)
    if results.checklist:
        yield from _checklist(results)
    for text, color in _summary(results):
        yield from _broken(text, color, look)


def _finding(told: Told, look: Look) -> Iterator[str]:
    one = told.one
    where, head = _where(told), f"{words.severity(one.severity)} [{one.rule.id}]"
    first, *rest = wrapped(visible(one.message), look.width, cells(f"{where}: {head} "), len(_INDENT))
    yield f"{_paint(where, 'bold', look)}: {_paint(head, one.severity, look)} {first}".rstrip()
    yield from (f"{_INDENT}{line}" for line in rest)
    if one.passage:
        length = len(one.quote or "")
        part = excerpt(one.passage, one.at, one.at + length, max(look.width - len(_INDENT), 20))
        yield f"{_INDENT}{part.line}"
        yield f"{_INDENT}{' ' * part.before}{_paint('^' * part.marks, one.severity, look)}"
    place = words.place(one.location)
    notes = [visible(place)] if place and one.location.line is not None else []
    notes.append(words.source(one))
    mend = words.fix(one)
    if mend is not None:
        notes.append(mend)
    for line in wrapped("; ".join(notes), look.width, len(_INDENT), len(_INDENT)):
        yield _paint(f"{_INDENT}{line}", "dim", look)


def _broken(text: str, color: str | None, look: Look) -> Iterator[str]:
    """A line, with the rest of a long one indented below it."""
    first, *rest = wrapped(text, look.width, 0, len(_INDENT))
    for line in (first, *(f"{_INDENT}{more}" for more in rest)):
        yield _paint(line, color, look) if color is not None else line


def _where(told: Told) -> str:
    """``tb.txt:12:5`` where there are lines; ``tb.docx: trang 2, đoạn 7`` where there are none."""
    line, place = words.at(told.one.location), words.place(told.one.location)
    if line:
        return visible(f"{told.file}:{line}")
    return visible(f"{told.file}: {place}" if place else told.file)


def _numbers(results: Results) -> Iterator[str]:
    by_rule = results.by_rule
    worst = {told.one.rule.id: told.one.severity for told in reversed(results.counted)}
    broad = max(map(len, by_rule), default=0)
    for rule, count in by_rule.items():
        yield f"{count:>6}  {rule:<{broad}}  {words.severity(worst[rule])}"


def _checklist(results: Results) -> Iterator[str]:
    for file, report in results.judged:
        yield f"{visible(file)}: {say('report.checklist')}"
        asked = list(for_eyes(report))
        for one in asked:
            yield f"{_INDENT}[ ] {told_of(one.rule).check} [{one.rule.id}; {words.source_of(one.rule)}]"
        if not asked:
            yield f"{_INDENT}{say('report.no_checklist')}"
        yield ""


def _summary(results: Results) -> Iterator[tuple[str, str | None]]:
    """The lines at the end, and the colour of each."""
    if len(results.judged) <= _FEW:
        for file, report in results.judged:
            yield visible(f"{file}: {judged(report)}"), None
    if results.most is not None and len(results.counted) > results.most:
        yield say("report.more", count=len(results.counted) - results.most), None
    fixable = results.fixable
    if any(fixable.values()):
        yield say("report.fixable", **fixable), None
    if results.suppressed:
        old = sum(told.one.suppressed == "baseline" for told in results.suppressed)
        yield say("report.suppressed", waived=len(results.suppressed) - old, known=old), None
    unseen = results.unseen
    if unseen:
        reasons = "; ".join(f"{words.why_unseen(reason)} ({count})" for reason, count in unseen.items())
        key = "report.unseen" if len(results.judged) == 1 else "report.unseen_often"
        yield say(key, count=sum(unseen.values()), reasons=reasons), "dim"
    if results.judged:
        numbers = results.severities
        total = say("report.total", **numbers, files=len(results.judged))
        yield total if results.counted else say("report.clean"), None


def judged(report: Report) -> str:
    """Under which rules a document was judged, and how many of them could be."""
    if report.regime is None:
        regime = say("report.no_regime")
    else:
        name = regimes()[report.regime].name
        regime = name if report.sure else say("report.inferred", name=name)
    stage = say(f"report.{report.stage}")
    return say("report.judged", regime=regime, stage=stage, checked=report.checked, skipped=len(report.skipped))


def _paint(text: str, color: str, look: Look) -> str:
    return f"\x1b[{_COLORS[color]}m{text}\x1b[0m" if look.color else text
