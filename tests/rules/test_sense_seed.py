"""The first notice: what its sense rules must find, and nothing of what only looks like a fault."""

from __future__ import annotations

from thongbao.readers.source import Source
from thongbao.rules.registry import all_checks
from thongbao.validation.document import judge_document
from thongbao.validation.settings import Settings

from .mutant import SAMPLES


def test_seed() -> None:
    ours = tuple(name for name, check in all_checks().items() if ".checks.sense." in check.__module__)
    path = SAMPLES / "seed-2018" / "source.md"
    report = judge_document(Source(path.name, path.read_bytes()), Settings(select=ours))
    assert [(one.rule.id, one.quote) for one in report.findings] == [
        ("X-NAM-LECH", "năm 2016"),
        ("X-NAM-LECH", "năm 2017"),
        ("X-VIEN-DAN-KHOP-LOAI", "Chương trình hành động số 12-NQ/TU"),
    ]
