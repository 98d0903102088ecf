"""LibreOffice accepts and rejects all changes: the samples among themselves, and samples that a clerk edited."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from pathlib import Path

import pytest

import thongbao
from tests.diff.test_quality import notices, script
from tests.mend.helping import REAL
from tests.office import needs_office, texts, through_office
from tests.settling import settled
from thongbao.diff.compare import diff
from thongbao.export.docx import document
from thongbao.layout.blocks import Layout
from thongbao.mend.model import Tracked
from thongbao.readers import read
from thongbao.readers.source import Source
from thongbao.redline import redline
from thongbao.redline.leaves import leaves_of

CLERK = Tracked("Người sửa", dt.datetime(2026, 3, 2, 8, 30, tzinfo=dt.UTC))
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/source.docx"))
NUMBER = 12


def said(data: bytes) -> list[str]:
    """The text; page numbers, which every program counts anew, and breaks of pages left out."""
    return [text.strip() for text in texts(data) if not text.strip().isdecimal()]


def pairs() -> dict[str, tuple[Source, Layout]]:
    """Two samples that have little in common, and notices before and after a clerk's edits."""
    chance = random.Random(8)
    found: dict[str, tuple[Source, Layout]] = {}
    for at, path in enumerate(chance.sample(SAMPLES, NUMBER)):
        found[f"sample-{at}"] = Source.from_path(path), read(Source.from_path(chance.choice(SAMPLES)))
    bases = notices()
    for at in range(NUMBER):
        before, after, _ = script(at, bases)
        one, two = (Source("a.docx", document(notice, "same")) for notice in (before, after))
        found[f"edited-{at}"] = one, read(two)
    return found


@pytest.mark.slow
@needs_office
def test_accepting_gives_the_other_text_and_rejecting_the_own() -> None:
    drawn = pairs()
    marked = {name: redline(one, two, CLERK).data for name, (one, two) in drawn.items()}
    accepted = through_office(marked, "AcceptAllTrackedChanges")
    rejected = through_office(marked, "RejectAllTrackedChanges")
    wanted = through_office({name: settled(data, accept=True) for name, data in marked.items()}, "")
    before = through_office({name: one.data for name, (one, _) in drawn.items()}, "")
    for name in marked:
        assert said(accepted[name]) == said(wanted[name]), name
        assert said(rejected[name]) == said(before[name]), name


@pytest.mark.parametrize("number", range(0, 60, 5))
def test_accepting_gives_the_other_notice(number: int) -> None:
    before, after, _ = script(number, notices())
    one, two = (Source("a.docx", document(notice, "same")) for notice in (before, after))
    done = redline(one, read(two), CLERK)
    assert texts(settled(done.data, accept=False)) == texts(one.data)
    found = diff(thongbao.parse(settled(done.data, accept=True)), thongbao.parse(two.data))
    assert not [change for change in found.changes if change.part != "tasks"]  # looks help to tell what is a task


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_the_pdf_of_a_document_changes_nothing_in_it(path: Path) -> None:
    printed = path.with_suffix(".pdf")
    if not printed.exists():
        pytest.skip("no PDF")
    source = Source.from_path(path)
    assert redline(source, read(Source.from_path(printed)), CLERK, loose=True).data == source.data


@pytest.mark.parametrize(
    "path", [*SAMPLES, *(pytest.param(path, marks=pytest.mark.corpus) for path in REAL)],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)  # fmt: skip
def test_no_word_of_a_document_is_lost_on_the_way_to_another(path: Path) -> None:
    source = Source.from_path(path)
    for other in SAMPLES[::4]:
        layout = read(Source.from_path(other))
        done = redline(source, layout, CLERK)
        assert texts(settled(done.data, accept=False)) == texts(source.data)
        accepted = read(Source("x.docx", settled(done.data, accept=True)))
        assert Counter([*words(accepted), *(word for text in done.missed for word in text.split())]) == Counter(
            words(layout)
        )


def words(layout: Layout) -> list[str]:
    return [word for leaf in leaves_of(layout) for word in leaf.text.split() if word != "|"]
