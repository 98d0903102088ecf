"""One rule, from the file to the place of its finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from thongbao.pipeline import parse_source
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


def test_a_slip_in_recognised_text_may_be_the_machines() -> None:
    text = SAMPLE.read_text("utf-8").replace("Số: 56/", "Số: 6/")
    source = Source("scan.txt", text.encode())
    reading = parse_source(source)
    seen = replace(reading, layout=replace(reading.layout, layer="ocr"))
    report = judge_document(source, Settings(select=("ND30-C03-SO-0", "X-PDF-CHU-SONG")), lambda _: seen)
    assert report.findings == ()
    assert [(skip.rule.id, skip.reason) for skip in report.skipped] == [
        ("X-PDF-CHU-SONG", "validate.unseen.format"), ("ND30-C03-SO-0", "validate.unseen.ocr"),
    ]  # fmt: skip
