"""Mending once leaves nothing to mend: what a mend leaves behind is not for the next run to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from thongbao.readers.source import Source
from thongbao.validation.document import judge_document
from thongbao.validation.mending import mended
from thongbao.validation.report import Report
from thongbao.validation.settings import Settings

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "files"
SAMPLES = sorted((ROOT / "samples").glob("*/*.docx"))
REAL = [pytest.param(path, marks=pytest.mark.corpus) for path in sorted(CORPUS.rglob("*.docx"))]


def name_of(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


def judge(source: Source) -> Report:
    return judge_document(source, Settings())


@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=name_of)
def test_a_second_run_changes_nothing(path: Path) -> None:
    once = mended(Source.from_path(path), judge, unsafe=True)
    again = mended(once.source, judge, unsafe=True)
    assert again.made == 0
    assert again.source.data == once.source.data
    assert not again.refused
