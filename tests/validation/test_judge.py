"""One rule, from the file to the place of its finding."""

from __future__ import annotations

from pathlib import Path

from thongbao.readers.source import Source
from thongbao.validation.document import judge_document
from thongbao.validation.settings import Settings

SAMPLE = Path(__file__).parents[2] / "samples" / "cong-doan-2025" / "source.txt"


def test_a_finding_has_line_and_column() -> None:
    text = SAMPLE.read_text("utf-8").replace("Số: 56/", "Số: 6/")
    report = judge_document(Source("draft.txt", text.encode()), Settings(select=("ND30-C03-SO-0",)))
    (one,) = report.findings
    line = text.splitlines()[(one.location.line or 0) - 1]
    assert one.quote == "6"
    assert line[(one.location.column or 0) - 1 :].startswith("6/TB")
    assert one.severity == "warning"  # unions borrow the decree's values
