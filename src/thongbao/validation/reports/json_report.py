"""The report as JSON: one object with ``findings``, ``skipped`` and ``summary``."""

from __future__ import annotations

import json
from typing import Any

from thongbao import __version__
from thongbao.rules.clauses import clause, regulation
from thongbao.validation.reports import Look
from thongbao.validation.reports.words import why_unseen
from thongbao.validation.results import Judged, Results, Told, fix_of, for_eyes


def render(results: Results, look: Look) -> str:
    """The object as text."""
    return json.dumps(plain(results), ensure_ascii=False, indent=2) + "\n"


def plain(results: Results) -> dict[str, Any]:
    """The report as plain data."""
    found: dict[str, Any] = {
        "report": "thongbao-report/1",
        "version": __version__,
        "files": [_file(one) for one in results.judged],
        "findings": [finding(told) for told in results.shown],
        "suppressed": [{**finding(told), "reason": told.one.suppressed} for told in results.suppressed],
        "unused_suppressions": [one._asdict() for one in results.idle],
        "skipped": [
            {"file": file, "rule": rule.id, "why": reason.rpartition(".")[2], "message": why_unseen(reason)}
            for file, report in results.judged
            for rule, reason in report.skipped
        ],
        "unreadable": [{"file": file, "message": message} for file, message, _ in results.failed],
        "faults": [
            {"file": file, "rule": rule.id, "error": error}
            for file, report in results.judged
            for rule, error in report.faults
        ],
    }
    if results.checklist:
        found["checklist"] = [
            {"file": file, "rule": one.rule.id, "clause": clause(one.rule)}
            for file, report in results.judged
            for one in for_eyes(report)
        ]
    return {**found, "summary": _summary(results)}


def finding(told: Told) -> dict[str, Any]:
    """One finding as plain data."""
    one = told.one
    place = one.location._asdict()
    if one.location.box is not None:
        place["box"] = [round(float(edge), 1) for edge in one.location.box]
    return {
        "file": told.file,
        "rule": one.rule.id,
        "severity": one.severity,
        "message": one.message,
        "quote": one.quote,
        "location": place,
        "clause": clause(one.rule),
        "regulation": regulation(one.rule, told.report.regime),
        "borrowed": one.borrowed,
        "unverified": one.unverified,
        "fix": fix_of(one),
    }


def _file(judged: Judged) -> dict[str, Any]:
    report = judged.report
    return {
        "file": judged.file,
        "regime": report.regime,
        "regime_sure": report.sure,
        "stage": report.stage,
        "checked": report.checked,
        "skipped": len(report.skipped),
        "findings": len(report.counted),
    }


def _summary(results: Results) -> dict[str, Any]:
    return {
        "files": len(results.judged),
        "unreadable": len(results.failed),
        "findings": len(results.counted),
        "shown": len(results.shown),
        **{str(severity): count for severity, count in results.severities.items()},
        "fixable": results.fixable,
        "suppressed": len(results.suppressed),
        "skipped": sum(results.unseen.values()),
        "faults": sum(len(report.faults) for _, report in results.judged),
        "rules": results.by_rule,
    }
