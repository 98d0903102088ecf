"""The report as SARIF 2.1.0, the exchange format of static analysis."""

from __future__ import annotations

import json
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from thongbao import __version__
from thongbao.rules.clauses import clause, regulation
from thongbao.rules.explain import told as told_of
from thongbao.rules.model import Rule
from thongbao.validation.prints import numbered
from thongbao.validation.report import Located
from thongbao.validation.reports import Look, words
from thongbao.validation.results import Results, Told, fix_of

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(results: Results, look: Look) -> str:
    """The log as text: one run, its rules those that found something."""
    told = (*results.shown, *results.suppressed)
    rules = {one.one.rule.id: one.one.rule for one in told}
    order = {name: at for at, name in enumerate(rules)}
    run: dict[str, Any] = {
        "tool": {
            "driver": {"name": "thongbao", "version": __version__, "rules": [_rule(rule) for rule in rules.values()]}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(results)],
        "results": [_result(one, mark, order) for one, mark in numbered(told)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    said = told_of(rule)
    return {
        "id": rule.id,
        "shortDescription": {"text": said.check},
        **({"fullDescription": {"text": said.why}} if said.why else {}),
        "help": {"text": words.source_of(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "component": rule.component,
            "clause": clause(rule),
            "regulation": regulation(rule),
            "unverified": rule.confidence == "M",
        },
    }


def _result(told: Told, mark: str, order: dict[str, int]) -> dict[str, Any]:
    one = told.one
    found: dict[str, Any] = {
        "ruleId": one.rule.id,
        "ruleIndex": order[one.rule.id],
        "level": _LEVELS[one.severity],
        "message": {"text": one.message},
        "locations": [_location(told)],
        "partialFingerprints": {"thongbao/v1": mark},
        "properties": {"quote": one.quote, "path": one.location.path, "fix": fix_of(one)},
    }
    if one.replacements:
        found["fixes"] = [_fix(told)]
    if one.suppressed is not None:
        found["suppressions"] = [{"kind": "external", "justification": one.suppressed}]
    return found


def _fix(told: Told) -> dict[str, Any]:
    """A mend of a text file, as what is to be replaced in it."""
    replacements = [
        {
            "deletedRegion": {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column},
            "insertedContent": {"text": text},
        }
        for line, column, end_line, end_column, text in told.one.replacements
    ]
    change = {"artifactLocation": {"uri": uri(told.file)}, "replacements": replacements}
    return {"description": {"text": words.fix(told.one) or ""}, "artifactChanges": [change]}


def _location(told: Told) -> dict[str, Any]:
    one = told.one
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(told.file)}}
    region = _region(one)
    if region:
        physical["region"] = region
    found: dict[str, Any] = {"physicalLocation": physical}
    where = words.place(one.location)
    if where:
        found["logicalLocations"] = [{"fullyQualifiedName": where}]
    return found


def _region(one: Located) -> dict[str, Any]:
    place = one.location
    if place.line is None:
        return {}
    named = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    region: dict[str, Any] = {name: value for name, value in named.items() if value is not None}
    if one.quote:
        region["snippet"] = {"text": one.quote}
    return region


def uri(file: str) -> str:
    """A file's name as a URI: relative where the name is."""
    path: PurePath = PureWindowsPath(file) if "\\" in file or file[1:2] == ":" else PurePosixPath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _invocation(results: Results) -> dict[str, Any]:
    notes = [
        {"level": "error", "message": {"text": message}, "locations": [_whole(file)]}
        for file, message, _ in results.failed
    ]
    notes += [
        {"level": "error", "message": {"text": f"{rule.id}: {error}"}, "locations": [_whole(file)]}
        for file, report in results.judged
        for rule, error in report.faults
    ]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _whole(file: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(file)}}}
