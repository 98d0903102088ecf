"""Judging: the rules of a regime held against a case. A rule that fails costs its own verdict only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from thongbao.errors import fault
from thongbao.rules.case import Case
from thongbao.rules.catalogue import Applied, applied, milder
from thongbao.rules.choosing import matches
from thongbao.rules.model import SEVERITIES, Finding, Severity, Unobservable
from thongbao.rules.registry import all_checks
from thongbao.validation.places import Places
from thongbao.validation.report import Fault, Located, Report, Skipped
from thongbao.validation.settings import Settings

HEADER = ("C01", "C02", "C03", "C04")
"""What copied text without a header cannot show (rule DET-HEADERLESS)."""

OF_PICTURES = ("X-PDF-CHU-SONG",)
"""What can be said of text that was recognised in pictures: a slip in it may be the machine's."""


def judge(case: Case, settings: Settings, places: Places, check_time: Callable[[], None] = lambda: None) -> Report:
    """Every finding of the rules that hold, in reading order. ``check_time`` raises when there is no time left."""
    found: list[Located] = []
    skipped: list[Skipped] = []
    faults: list[Fault] = []
    checked = 0
    checks = all_checks()
    mildest = SEVERITIES.index(settings.severity)
    recognised = case.reading is not None and case.layout.layer == "ocr"
    for one in chosen(case, settings):
        check_time()
        rule = one.rule
        if case.headerless and rule.component in HEADER:
            skipped.append(Skipped(rule, "validate.unseen.headerless"))
            continue
        if recognised and rule.id not in OF_PICTURES:
            skipped.append(Skipped(rule, "validate.unseen.ocr"))
            continue
        told: list[Located] = []
        try:
            for finding in checks[rule.id](case, rule):
                if _recognised(finding) and rule.id not in OF_PICTURES:
                    continue
                told.append(places.located(finding, one, _severity(case, one, finding)))
        except Unobservable as why:
            # What was found before, on the words of a part whose look is unknown, counts all the same.
            if not told:
                skipped.append(Skipped(rule, why.reason))
                continue
        except Exception as error:  # a bug in one rule must not cost the others their verdict
            faults.append(Fault(rule, fault(error)))
            continue
        checked += 1
        found.extend(one for one in told if SEVERITIES.index(one.severity) <= mildest)
    found.sort(key=lambda one: (places.order(one), one.rule.id))
    return Report(
        name=case.notice.source.name,
        regime=case.regime,
        sure=case.sure,
        stage=case.stage,
        findings=tuple(found),
        skipped=tuple(skipped),
        faults=tuple(faults),
        checked=checked,
    )


def _recognised(finding: Finding) -> bool:
    """Whether a finding is on a line that was recognised in a picture, in a file whose other pages have text."""
    unit = finding.spot.unit
    return unit is not None and unit.para.origin.confidence is not None


def chosen(case: Case, settings: Settings) -> Iterator[Applied]:
    """The rules that hold for a case, are asked for, and have a check; with the values of the house."""
    known = all_checks()
    replaced = _replaced(case)
    for one in applied(case.regime):
        rule = one.rule
        if rule.id in replaced or rule.id not in known:
            continue
        if settings.ignore and matches(rule.id, rule.component, settings.ignore):
            continue
        asked = bool(settings.select) and matches(rule.id, rule.component, settings.select)
        if not asked and (settings.select or rule.preview):
            continue
        own = settings.values.get(rule.id)
        yield replace(one, rule=replace(rule, values={**rule.values, **own})) if own else one


def _replaced(case: Case) -> frozenset[str]:
    """Borrowed rules in whose place one of the regime's own speaks: those for notices, in legislation."""
    if not case.legislates:
        return frozenset()
    own = (one.rule for one in applied(case.regime) if one.rule.values.get("only") == "legislation")
    return frozenset(name for rule in own for name in rule.replaces)


def _severity(case: Case, one: Applied, finding: Finding) -> Severity:
    """How bad: never worse than the rule; nothing of a regime that is only inferred is an error."""
    severity = one.severity
    if finding.severity is not None:
        severity = milder(severity, finding.severity)
    if not case.sure and "ALL" not in one.rule.regimes:
        severity = milder(severity, "warning")
    return severity
