"""A comparison as plain data: one object for JSON and YAML."""

from __future__ import annotations

from typing import Any

from thongbao.diff.model import Change, Diff

VERSION = "thongbao-diff/1"


def encoded(found: Diff, patch: dict[str, Any] | None = None) -> dict[str, Any]:
    """The object: names of both files, ``changes``, ``summary``, and where all was compared the ``patch``."""
    return {
        "diff": VERSION,
        "before": found.before,
        "after": found.after,
        "tasks_only": found.tasks_only,
        "same": found.same,
        "summary": {"total": len(found.changes), **found.summary},
        "changes": [_change(change) for change in found.changes],
        **({"patch": patch} if patch is not None else {}),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "part": change.part,
        "path": change.path,
        "to": change.to,
        "place": change.place,
        "place_after": change.place_after,
        "before": change.before,
        "after": change.after,
        "words": [{"kind": word.kind, "text": word.text} for word in change.words],
        "details": [detail._asdict() for detail in change.details],
        "count": change.count,
    }
