"""A baseline: the findings of one day, so that later runs tell only of new ones."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from thongbao.errors import UsageError
from thongbao.validation.prints import essence
from thongbao.validation.report import Located
from thongbao.validation.results import Failed, Judged, Results

VERSION = "thongbao-baseline/1"
KNOWN = "baseline"
"""Why a finding does not count that was known before."""

Baseline = Mapping[str, Counter[tuple[str, str]]]
"""File -> how often each rule and quotation was found in it."""


def encode(results: Results, folder: Path) -> bytes:
    """The findings that count as a file, names relative to ``folder``, in an order that does not change."""
    found: dict[str, Counter[tuple[str, str]]] = {}
    for told in results.counted:
        found.setdefault(named(told.file, folder), Counter())[told.one.rule.id, essence(told.one)] += 1
    files = {
        file: [
            {"rule": rule, "quote": quote, "count": count} for (rule, quote), count in sorted(found[file].items())
        ]
        for file in sorted(found)
    }
    return (json.dumps({"baseline": VERSION, "files": files}, ensure_ascii=False, indent=1) + "\n").encode()


def load(path: Path) -> Baseline:
    """The baseline in a file. Raises UsageError."""
    try:
        plain = json.loads(path.read_text("utf-8"))
        return _read(plain)
    except FileNotFoundError:
        raise UsageError("validate.no_baseline", name=str(path)) from None
    except OSError as error:
        raise UsageError("validate.bad_baseline", name=str(path), reason=error.strerror or str(error)) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError("validate.bad_baseline", name=str(path), reason=type(error).__name__) from None


def _read(plain: Any) -> Baseline:
    if plain["baseline"] != VERSION:
        raise ValueError(plain["baseline"])
    return {
        file: Counter({(entry["rule"], entry["quote"]): int(entry["count"]) for entry in entries})
        for file, entries in plain["files"].items()
    }


def known(results: Results, baseline: Baseline, folder: Path) -> Results:
    """The results with every finding suppressed that the baseline has, each as often as it stands there."""
    left = {file: Counter(found) for file, found in baseline.items()}
    files: list[Judged | Failed] = []
    for item in results.files:
        if isinstance(item, Failed):
            files.append(item)
            continue
        waiting = left.get(named(item.file, folder), Counter())
        findings = tuple(_known(one, waiting) for one in item.report.findings)
        files.append(Judged(item.file, replace(item.report, findings=findings)))
    return replace(results, files=tuple(files))


def _known(one: Located, waiting: Counter[tuple[str, str]]) -> Located:
    key = (one.rule.id, essence(one))
    if one.suppressed is not None or not waiting[key]:
        return one
    waiting[key] -= 1
    return replace(one, suppressed=KNOWN)


def named(file: str, folder: Path) -> str:
    """A file's name in the baseline: relative to the folder of the baseline where it can be."""
    path = Path(file).absolute()
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, ValueError):
        return Path(file).as_posix()
