"""A document mended by the edits of its findings, as often as that changes something, and judged again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from thongbao.mend import mend, renamed
from thongbao.readers.source import Source
from thongbao.rules.edits import LegacyEdit, SettleEdit
from thongbao.validation.report import Located, Report

if TYPE_CHECKING:
    from thongbao.mend.model import Tracked

_ROUNDS = 5
"""Mends that meet in one place wait for the next round; no document needs more."""


class Outcome(NamedTuple):
    """A document after mending, what is still to be said of it, and what was done."""

    source: Source
    """Of another name when the format is another: a .doc is mended as a .docx."""
    report: Report
    made: int
    """How many findings were mended."""
    refused: Mapping[str, int]
    """Why findings that were to be mended could not be: key of the messages -> how many."""


def mended(
    source: Source, judge: Callable[[Source], Report], *, unsafe: bool = False, tracked: Tracked | None = None
) -> Outcome:
    """Mend what the findings of ``judge`` mark as safe, with ``unsafe`` also what a person should confirm.

    Tracked changes are read as accepted between the rounds, so the last state is that of a plain mend. Nobody's
    tracked changes are accepted for good when mends are to be tracked: that cannot be rejected.
    """
    report = judge(source)
    made = 0
    refused: Counter[str] = Counter()
    for _ in range(_ROUNDS):
        wanted = [one for one in report.counted if _is_wanted(one, unsafe=unsafe, tracks=tracked is not None)]
        if not wanted:
            refused.clear()
            break
        done = mend(source, [one.finding.edits for one in wanted], tracked)
        refused = Counter(one.reason for one in done.refused)
        if done.data == source.data:
            break
        after = replace(source, data=done.data, name=renamed(source.name, done.data))
        report = judge(after)
        source, made = after, made + len(done.made)
    return Outcome(source, report, made, dict(refused))


def _is_wanted(one: Located, *, unsafe: bool, tracks: bool) -> bool:
    """Whether it is to be tried; what cannot be done in this file is then refused with the reason."""
    if tracks and SettleEdit("tracked") in one.finding.edits:
        return False
    sure = all(isinstance(edit, LegacyEdit) and edit.sure for edit in one.finding.edits)
    return bool(one.finding.edits) and (sure or one.rule.fix in (("safe", "confirm") if unsafe else ("safe",)))
