"""The changes that are found are the edits that were made."""

from __future__ import annotations

import random
from pathlib import Path

import thongbao
from tests.diff.editing import Edit, Editor
from thongbao.diff.compare import diff
from thongbao.diff.model import Change
from thongbao.diff.pairing.likeness import features, likeness
from thongbao.notice.model import Notice

SAMPLES = Path(__file__).parents[2] / "samples"
KINDS = ("insert", "delete", "move", "reword", "renumber", "deadline")
SCRIPTS = 200
LEAST = 0.97


def notices() -> list[Notice]:
    return [thongbao.load(path) for path in sorted(SAMPLES.glob("*/notice.yaml"))]


def script(number: int, bases: list[Notice]) -> tuple[Notice, Notice, list[Edit]]:
    """A notice, what a few edits make of it, and the edits."""
    chance = random.Random(number)
    notice = bases[number % len(bases)]
    own = [features(task.text) for task in notice.tasks]
    pool = [
        task.text
        for other in bases
        for task in other.tasks
        if all(likeness(features(task.text), mine) < 0.3 for mine in own)
    ]
    chance.shuffle(pool)
    editor = Editor(notice, pool, chance)
    kinds = [KINDS[number // len(bases) % len(KINDS)], *chance.choices(KINDS, k=chance.randint(0, 3))]
    edits = [edit for kind in kinds if (edit := editor.edit(kind)) is not None]
    return notice, editor.result(), edits


def untold(edits: list[Edit], changes: tuple[Change, ...]) -> tuple[list[Edit], list[Change]]:
    """Edits that no change tells, and changes that tell no edit."""
    left = list(changes)
    missed: list[Edit] = []
    for edit in edits:
        told = next((change for change in left if edit.is_told_by(change)), None)
        if told is not None:
            left.remove(told)
        elif edit.kind != "renumbered" or not any(change.kind == "renumbered" for change in changes):
            missed.append(edit)
    return missed, left


def test_the_edits_found_are_the_edits_made() -> None:
    bases = notices()
    made = right = 0
    faults: list[str] = []
    for number in range(SCRIPTS):
        before, after, edits = script(number, bases)
        missed, extra = untold(edits, diff(before, after).changes)
        made += max(len(edits), len(edits) - len(missed) + len(extra))
        right += len(edits) - len(missed)
        if missed or extra:
            faults.append(f"{number} {before.subject}: missed {missed}, extra {extra}")
    assert made > SCRIPTS
    assert right / made >= LEAST, f"{right} of {made}\n" + "\n".join(faults)
