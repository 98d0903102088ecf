"""The report as GitLab Code Quality reads it: a JSON array of issues."""

from __future__ import annotations

import json

from thongbao.validation.prints import numbered
from thongbao.validation.reports import Look, words
from thongbao.validation.results import Results

_LEVELS = {"error": "major", "warning": "minor", "info": "info"}


def render(results: Results, look: Look) -> str:
    """The array as text; what could not be read is a blocker."""
    issues = []
    for told, mark in numbered(results.shown):
        one = told.one
        where = words.place(one.location)
        issues.append(
            {
                "description": f"{where}: {one.message}" if where else one.message,
                "check_name": one.rule.id,
                "fingerprint": mark,
                "severity": _LEVELS[one.severity],
                "location": {"path": _path(told.file), "lines": {"begin": one.location.line or 1}},
            }
        )
    for file, message, _ in results.failed:
        issues.append(
            {
                "description": message,
                "check_name": "unreadable",
                "fingerprint": f"unreadable:{_path(file)}",
                "severity": "blocker",
                "location": {"path": _path(file), "lines": {"begin": 1}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _path(file: str) -> str:
    return file.replace("\\", "/").removeprefix("./")
