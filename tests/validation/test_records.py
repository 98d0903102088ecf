"""Records are judged: the schema first, then every rule that needs no looks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from thongbao.errors import UnreadableError
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.validation.records import judge_records
from thongbao.validation.settings import Settings

RECORD = Path(__file__).parents[2] / "samples" / "cong-doan-2025" / "notice.yaml"
RULE = "ND30-C03-SO-0"


def test_a_finding_has_line_and_path() -> None:
    text = RECORD.read_text("utf-8").replace("Số: 56/", "Số: 6/").replace("number: '56'", "number: '6'")
    (report,) = judge_records(text.encode(), "yaml", "r.yaml", Settings(select=(RULE,)))
    (one,) = report.findings
    assert one.location.path == "number.text"
    line = text.splitlines()[(one.location.line or 0) - 1]
    assert line.strip().startswith("text: 'Số: 6/")
    assert (one.location.column, report.name) == (line.index("'") + 1, "r.yaml")
    assert one.passage == "Số: 6/TB-LĐLĐ"


def test_every_fault_against_the_schema_has_its_line() -> None:
    text = RECORD.read_text("utf-8").replace("date: '2025-09-08'", "date: '08/09/2025'").replace("subject:", "subjct:")
    (report,) = judge_records(text.encode(), "yaml", "r.yaml", Settings())
    assert {one.rule.id for one in report.findings} == {"X-BAN-GHI"}
    lines = text.splitlines()
    told = {one.location.path: lines[(one.location.line or 0) - 1].strip() for one in report.findings}
    assert told["issued.date"] == "date: '08/09/2025'"
    assert told["subjct"].startswith("subjct:")
    assert all(skip.reason == "validate.unseen.schema" for skip in report.skipped)
    assert len(report.skipped) > 100


def test_several_records_of_a_file() -> None:
    plain = [to_plain(store.load(RECORD)), to_plain(store.load(RECORD))]
    plain[1]["number"] = {"text": "Số: 6/TB-LĐLĐ", "number": "6", "symbol": "TB-LĐLĐ"}
    for form in ("yaml", "json", "jsonl"):
        first, second = judge_records(store.encode(plain, form), form, f"r.{form}", Settings(select=(RULE,)))
        assert (len(first.findings), len(second.findings)) == (0, 1)
        line = store.encode(plain, form).decode().splitlines()[(second.findings[0].location.line or 0) - 1]
        assert "Số: 6/TB" in line


@pytest.mark.parametrize(
    "text", ["record: thongbao/9\n", "a: 1\n", "- 1\n", "record: [\n", "record: thongbao/1\nrecord: thongbao/1\n"]
)
def test_what_is_no_record_is_unreadable(text: str) -> None:
    with pytest.raises(UnreadableError):
        judge_records(text.encode(), "yaml", "r.yaml", Settings())


def test_a_deep_record_is_told() -> None:
    section: dict[str, object] = {"children": []}
    for _ in range(300):
        section = {"children": [section]}
    text = json.dumps({"record": "thongbao/1", "source": {"name": "x", "format": "text"}, "sections": [section]})
    (report,) = judge_records(text.encode(), "json", "r.json", Settings())
    assert report.findings
