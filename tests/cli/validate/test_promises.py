"""What a report promises it keeps: only what can be mended is said to be; limits hold for the rules too."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path

import pytest

from tests.cli.validate.conftest import NOTICE, Judge
from thongbao.cli.app import main
from thongbao.rules import registry
from thongbao.rules.case import Case
from thongbao.rules.model import Rule
from thongbao.validation import runner
from thongbao.validation.reports.excerpt import excerpt

SAMPLE = Path(__file__).parents[3] / "samples" / "cong-doan-2025"


@pytest.mark.parametrize("name", ["source.pdf", "record.yaml"])
def test_what_cannot_be_mended_is_not_said_to_be(judge: Judge, name: str, tmp_path: Path) -> None:
    if name == "record.yaml":
        (tmp_path / "bad.txt").write_text(NOTICE.format(number="7"), "utf-8")
        assert main(["parse", "bad.txt", "-o", "tb.yaml", "-q"]) == 0
        name = "tb.yaml"
    else:
        shutil.copy(SAMPLE / name, name)
    result = judge(name, "--format", "json", select="all")
    told = json.loads(result.out)
    assert told["findings"]
    assert {finding["fix"] for finding in told["findings"]} == {None}
    assert told["summary"]["fixable"] == {"safe": 0, "confirm": 0}


def test_mending_a_pdf_says_why_it_cannot(judge: Judge) -> None:
    shutil.copy(SAMPLE / "source.pdf", "tb.pdf")
    assert "only .docx and plain text can be mended" in judge("tb.pdf", "--fix", select="all").err


def test_the_time_limit_holds_for_the_rules_too(judge: Judge, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(case: Case, rule: Rule) -> tuple[()]:
        time.sleep(1.1)
        return ()

    slow_checks = dict.fromkeys(registry.all_checks(), slow)
    monkeypatch.setattr(runner, "all_checks", lambda: slow_checks)
    result = judge("bad.txt", "--timeout", "1", select="X-NFC,X-CHINH-TA")
    assert (result.code, "bad.txt: stopped after 1 seconds" in result.err) == (3, True)


def test_a_mistyped_beginning_of_an_id_gets_the_nearest_beginning(judge: Judge, bad: Path) -> None:
    assert "did you mean 'ND30-C03'?" in judge("bad.txt", select="ND30-C3").err


def test_of_an_endless_passage_only_what_is_shown_is_looked_at() -> None:
    text = "một hai " * 200_000
    shown = excerpt(text, 800_000, 800_003, 30)
    assert shown.line == "…hai một hai một hai một hai…"
    assert shown.line[shown.before : shown.before + shown.marks] == "một"
