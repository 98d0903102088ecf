"""What comparing two notices costs beside reading them, in seconds of the processor.

python benchmarks/comparing.py [ROUNDS] [TASKS]

Two notices of many tasks are set as Word files; the second is the first after a clerk's edits. The ratio is that of
reading both and comparing them (or marking the first with the second) to reading both.
"""

from __future__ import annotations

import datetime as dt
import random
import statistics
import sys
import time
from dataclasses import replace

import documents
from thongbao.diff.compare import diff
from thongbao.export.docx import document
from thongbao.mend.model import Tracked
from thongbao.notice.files import store
from thongbao.notice.model import Notice, Section
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source
from thongbao.redline import redline

_CLERK = Tracked("thongbao", dt.datetime(2026, 1, 1, tzinfo=dt.UTC))


def notices(tasks: int, seed: int = 1) -> tuple[Notice, Notice]:
    """A notice of ``tasks`` items, and what it became: one item in ten went, came, moved or was reworded."""
    paths = sorted(documents.ROOT.glob("samples/*/notice.yaml"))
    models = [store.load(path) for path in paths]
    texts = [task.text for model in models for task in model.tasks]
    chance = random.Random(seed)
    words = [f"{chance.choice(texts).rstrip('.')}, đợt {at + 1}." for at in range(tasks)]
    edited = list(words)
    for _ in range(max(tasks // 10, 1)):
        edited.insert(chance.randrange(len(edited)), chance.choice(texts))
        edited.pop(chance.randrange(len(edited)))
        edited.insert(chance.randrange(len(edited)), edited.pop(chance.randrange(len(edited))))
        at = chance.randrange(len(edited))
        edited[at] = edited[at].replace(" trước ", " xong trước ", 1)
    return _with(models[0], words), _with(models[0], edited)


def _with(notice: Notice, texts: list[str]) -> Notice:
    sections = tuple(Section(marker=str(at), mark=".", text=(text,)) for at, text in enumerate(texts, 1))
    return replace(notice, sections=sections, tasks=(), citations=())


def ratios(rounds: int, tasks: int) -> dict[str, list[float]]:
    """Each round's ratio of ``diff`` and of ``redline``."""
    one, two = (Source("a.docx", document(notice, "same")) for notice in notices(tasks))
    found: dict[str, list[float]] = {"diff": [], "redline": []}
    for at in range(rounds + 1):
        start = time.process_time()
        first, second = (parse_source(Source(each.name, each.data)) for each in (one, two))
        read = time.process_time()
        diff(first.notice, second.notice)
        compared = time.process_time()
        redline(Source(one.name, one.data), second.layout, _CLERK)
        marked = time.process_time()
        if at:  # the first round warms up
            found["diff"].append((compared - start) / (read - start))
            found["redline"].append((read - start + marked - compared) / (read - start))
    return found


def main() -> None:
    """Print the least, the middle and the greatest ratio of each."""
    asked = [int(word) for word in sys.argv[1:]]
    rounds, tasks = [*asked, *(15, 30)[len(asked) :]]
    for name, each in ratios(rounds, tasks).items():
        print(f"{name}/reading both: {min(each):.2f} / {statistics.median(each):.2f} / {max(each):.2f}")


if __name__ == "__main__":
    main()
