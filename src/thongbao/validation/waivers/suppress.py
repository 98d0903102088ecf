"""Findings suppressed by the settings, or by comments beside the words in a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from thongbao.rules.choosing import matches
from thongbao.validation.config.model import Waiver
from thongbao.validation.prints import essence
from thongbao.validation.report import Located, Report
from thongbao.validation.waivers.comments import Inline
from thongbao.vietnamese.fold import fold


def waive(report: Report, waivers: Iterable[Waiver], inline: Sequence[Inline] = ()) -> Report:
    """The report with the findings suppressed that a waiver or a comment means."""
    waivers = tuple(waivers)
    if not (waivers or inline):
        return report
    return replace(report, findings=tuple(_waived(one, waivers, inline) for one in report.findings))


def _waived(one: Located, waivers: Sequence[Waiver], inline: Sequence[Inline]) -> Located:
    for waiver in waivers:
        if matches(one.rule.id, one.rule.component, (waiver.rule,)) and _about(one, waiver.quote):
            return replace(one, suppressed=waiver.reason)
    line = one.location.line
    for comment in inline:
        if matches(one.rule.id, one.rule.component, comment.rules) and (
            comment.first == 0 or (line is not None and comment.first <= line <= comment.last)
        ):
            return replace(one, suppressed=comment.reason)
    return one


def _about(one: Located, quote: str | None) -> bool:
    if quote is None:
        return True
    wanted = " ".join(fold(quote).split())
    return wanted == essence(one) or wanted in " ".join(fold(one.passage or "").split())
