"""Findings suppressed by the settings, or by comments beside the words in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thongbao.rules.catalogue import rules
from thongbao.rules.choosing import matches
from thongbao.validation.config.model import Choices, Waiver
from thongbao.validation.prints import essence
from thongbao.validation.report import Located, Report, Suppression
from thongbao.validation.waivers.comments import Inline
from thongbao.vietnamese.letters.fold import fold


def waive(report: Report, choices: Choices, inline: Sequence[Inline] = ()) -> Report:
    """The report with the findings suppressed that a waiver or a comment means, and which of these meant none."""
    if not (choices.suppress or inline):
        return report
    used: set[Waiver | Inline] = set()
    findings = tuple(_waived(one, choices.suppress, inline, used) for one in report.findings)
    told = choices.severity in (None, "info")  # else some findings are not there to be suppressed
    suppressions = [
        Suppression((waiver.rule,), waiver.quote, None, waiver in used)
        for waiver in choices.suppress
        if told and _asked((waiver.rule,), choices)
    ]
    suppressions += [
        Suppression(comment.rules, None, comment.at, comment in used)
        for comment in inline
        if told and _asked(comment.rules, choices)
    ]
    return replace(report, findings=findings, suppressions=tuple(suppressions))


def _asked(patterns: tuple[str, ...], choices: Choices) -> bool:
    """Whether some rule that is meant is among those that are judged."""
    meant = [rule for rule in rules().values() if matches(rule.id, rule.component, patterns)]
    return not meant or any(
        (not choices.select or matches(rule.id, rule.component, choices.select))
        and not matches(rule.id, rule.component, choices.ignore)
        for rule in meant
    )


def _waived(
    one: Located, waivers: Sequence[Waiver], inline: Sequence[Inline], used: set[Waiver | Inline]
) -> Located:
    for waiver in waivers:
        if matches(one.rule.id, one.rule.component, (waiver.rule,)) and _about(one, waiver.quote):
            used.add(waiver)
            return replace(one, suppressed=waiver.reason)
    line = one.location.line
    for comment in inline:
        if matches(one.rule.id, one.rule.component, comment.rules) and (
            comment.first == 0 or (line is not None and comment.first <= line <= comment.last)
        ):
            used.add(comment)
            return replace(one, suppressed=comment.reason)
    return one


def _about(one: Located, quote: str | None) -> bool:
    if quote is None:
        return True
    wanted = " ".join(fold(quote).split())
    return wanted == essence(one) or wanted in " ".join(fold(one.passage or "").split())
