"""``thongbao validate``: what is found, where it is shown, and with which exit code we leave."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.validate.conftest import NOTICE, RULE, Judge
from thongbao.cli.app import main
from thongbao.messages import known
from thongbao.rules import registry
from thongbao.rules.case import Case, finding
from thongbao.rules.catalogue import rules
from thongbao.rules.model import Rule
from thongbao.rules.spot import Spot

SAMPLES = Path(__file__).parents[3] / "samples"


def test_a_finding_says_what_where_and_by_which_clause(judge: Judge, bad: Path) -> None:
    result = judge("bad.txt")
    lines = result.out.splitlines()
    assert (result.code, result.err) == (1, "")
    assert lines[0] == f"bad.txt:4:5: error [{RULE}] the number is written “7”; it should be “07”"
    assert (lines[1], lines[2]) == ("    Số: 7/TB-UBND", "        ^")
    assert lines[3] == "    Nghị định 30/2020/NĐ-CP, Appendix I, part I, section II, item 3(c); mended by --fix"
    assert "bad.txt: Nghị định 30/2020/NĐ-CP, issued; 1 rules judged, 0 could not be" in lines
    assert lines[-1] == "errors: 1, warnings: 0, info: 0; documents: 1"


def test_vietnamese_is_the_default(judge: Judge, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("THONGBAO_LANG")
    out = judge("bad.txt").out
    assert "lỗi [ND30-C03-SO-0] số văn bản ghi là “7”, phải ghi là “07”" in out
    assert "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3 điểm c" in out


def test_nothing_found_is_zero(judge: Judge, good: Path) -> None:
    result = judge("good.txt")
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[-1] == "no findings"


def test_thresholds(judge: Judge, bad: Path) -> None:
    assert judge("bad.txt", "--exit-zero").code == 0
    assert judge("bad.txt", "--severity", "error").code == 1
    shutil.copy(SAMPLES / "cong-doan-2025" / "source.txt", "union.txt")
    text = Path("union.txt").read_text("utf-8").replace("Số: 56/", "Số: 6/")
    Path("union.txt").write_text(text, "utf-8")
    borrowed = judge("union.txt")  # unions borrow the decree's value: a warning
    assert (borrowed.code, "taken as a guide" in borrowed.out) == (1, True)
    assert judge("union.txt", "--fail-on", "error").code == 0
    assert judge("union.txt", "--fail-on", "warning").code == 1
    hidden = judge("union.txt", "--severity", "error")
    assert (hidden.code, RULE in hidden.out) == (0, False)


def test_a_regime_may_be_set(judge: Judge, bad: Path) -> None:
    assert judge("bad.txt", "--regime", "hd36").code == 0
    result = judge("bad.txt", "--regime", "ND31")
    assert result.code == 2
    assert result.err.startswith("error: no such set of rules: 'ND31'; they are: ND30, TT01")


def test_select_and_ignore(judge: Judge, bad: Path) -> None:
    assert judge("bad.txt", select="C03").out.count(RULE) == 1
    assert judge("bad.txt", "--ignore", "ND30-C03", select="C03,X-NFC").code == 0
    wrong = judge("bad.txt", select="ND30-C03-SO-O")
    assert wrong.code == 2
    assert wrong.err.startswith("error: no such rule: 'ND30-C03-SO-O'; did you mean 'ND30-C03-SO-")
    assert judge("bad.txt", select="QQQ").err.splitlines()[1] == "hint: see 'thongbao rules'"


def test_files_that_cannot_be_read_do_not_hide_the_others(judge: Judge, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 nothing")
    result = judge("bad.txt", "broken.docx", "none.txt", "-f", "json")
    assert result.code == 3
    report = json.loads(result.out)
    assert [found["file"] for found in report["findings"]] == ["bad.txt"]
    assert sorted(one["file"] for one in report["unreadable"]) == ["broken.docx", "none.txt"]
    assert result.err.count("error: ") == 2


def test_json_is_one_object(judge: Judge, bad: Path, good: Path) -> None:
    report = json.loads(judge("bad.txt", "good.txt", "--format", "json").out)
    (one,) = report["findings"]
    assert {"file": "bad.txt", "rule": RULE, "severity": "error", "quote": "7", "fix": "safe"}.items() <= one.items()
    assert one["message"] == "the number is written “7”; it should be “07”"
    assert (one["location"]["line"], one["location"]["column"], one["location"]["end_column"]) == (4, 5, 6)
    assert one["clause"].startswith("Nghị định 30/2020/NĐ-CP, Appendix I")
    assert one["regulation"] == "Nghị định 30/2020/NĐ-CP"
    assert one["unverified"] is False
    assert report["skipped"] == []
    assert report["summary"]["files"] == 2
    assert report["summary"]["rules"] == {RULE: 1}
    assert report["summary"]["fixable"] == {"safe": 1, "confirm": 0}
    assert [(file["file"], file["regime"], file["findings"]) for file in report["files"]] == [
        ("bad.txt", "ND30", 1), ("good.txt", "ND30", 0),
    ]  # fmt: skip


def test_what_cannot_be_observed_is_told_and_is_not_passed(judge: Judge) -> None:
    shutil.copy(SAMPLES / "cong-doan-2025" / "notice.yaml", "r.yaml")
    report = json.loads(judge("r.yaml", "-f", "json", "--exit-zero", select=None).out)
    why = {(one["rule"], one["why"]) for one in report["skipped"]}
    assert {reason for _, reason in why} >= {"record"}
    assert report["files"][0]["skipped"] == len(report["skipped"]) > 0
    out = judge("r.yaml", "--exit-zero", select=None).out
    assert "rules that could not be judged: " in out


def test_statistics_and_max_findings(judge: Judge, bad: Path, tmp_path: Path) -> None:
    for name in "abc":
        shutil.copy(bad, tmp_path / f"{name}.txt")
    result = judge(".", "--statistics")
    assert result.code == 1
    assert result.out.splitlines()[0].split() == ["4", RULE, "error"]
    result = judge(".", "--max-findings", "3")
    assert result.out.count(f"[{RULE}]") == 3
    assert "findings not shown: 1 (--max-findings)" in result.out
    assert judge(".", "--max-findings", "0").code == 1
    summary = json.loads(judge(".", "-f", "json", "--max-findings", "1").out)["summary"]
    assert (summary["findings"], summary["shown"]) == (4, 1)
    assert judge(".", "--statistics", "-f", "json").code == 2


def test_checklist(judge: Judge, good: Path) -> None:
    out = judge("good.txt", "--checklist").out
    assert "For a person to check:" in out
    assert re.search(r"^    \[ \] .+ND30-C08-GIAP-LAI", out, re.MULTILINE)
    listed = json.loads(judge("good.txt", "--checklist", "-f", "json").out)["checklist"]
    assert {"ND30-C08-GIAP-LAI", "ND30-C03-TU-VAN"} <= {one["rule"] for one in listed}
    assert judge("good.txt", "--checklist", "-f", "sarif").code == 2


def test_the_report_goes_to_a_file_that_is_kept_without_force(judge: Judge, bad: Path) -> None:
    result = judge("bad.txt", "-o", "out/report.json")
    assert (result.code, result.out, result.err) == (1, "", "out/report.json: written, findings: 1\n")
    assert json.loads(Path("out/report.json").read_text("utf-8"))["summary"]["findings"] == 1
    again = judge("bad.txt", "-o", "out/report.json")
    assert again.code == 5
    assert "exists already" in again.err
    quiet = judge("bad.txt", "-o", "out/report.json", "--force", "-q")
    assert (quiet.code, quiet.err) == (1, "")
    assert list(Path("out").iterdir()) == [Path("out/report.json")]


def test_quiet_gives_the_findings_only(judge: Judge, bad: Path, good: Path) -> None:
    result = judge("bad.txt", "good.txt", "--quiet")
    assert result.out.count("\n") == 4
    assert judge("good.txt", "--quiet").out == ""


def test_folders_hold_documents_and_records(judge: Judge, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    shutil.copy(SAMPLES / "cong-doan-2025" / "notice.yaml", tmp_path / "sub")
    (tmp_path / "sub" / "settings.yaml").write_text("a: 1\n")
    (tmp_path / "sub" / "data.json").write_text("[1]\n")
    files = [one["file"] for one in json.loads(judge(".", "-f", "json").out)["files"]]
    assert files == ["bad.txt"]
    files = [one["file"] for one in json.loads(judge(".", "-r", "-f", "json").out)["files"]]
    assert [Path(file).as_posix() for file in files] == ["bad.txt", "sub/notice.yaml"]


@pytest.mark.parametrize("form", ["yaml", "json", "jsonl", "txt"])
def test_stdin(judge: Judge, bad: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if form != "txt":
        assert main(["parse", "bad.txt", "-o", f"r.{form}", "-q"]) == 0
    data = bad.read_bytes() if form == "txt" else Path(f"r.{form}").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
    result = judge("-", "-f", "json")
    (one,) = json.loads(result.out)["findings"]
    assert (one["file"], one["rule"], one["location"]["line"] is not None) == ("-", RULE, True)


def test_a_line_that_is_no_record_costs_only_itself(judge: Judge, bad: Path, tmp_path: Path) -> None:
    assert main(["parse", "bad.txt", "-o", "r.jsonl", "-q"]) == 0
    record = (tmp_path / "r.jsonl").read_bytes().strip()
    foreign = record.replace(b"thongbao/1", b"thongbao/9", 1)
    lines = [record, b'{"record": ', b"", b"\xff\xfe", foreign, b'{"a": 1, "a": 2}', record]
    (tmp_path / "r.jsonl").write_bytes(b"\n".join(lines))
    result = judge("r.jsonl", "-f", "json")
    report = json.loads(result.out)
    assert result.code == 3
    assert [one["location"]["line"] for one in report["findings"]] == [1, 7]
    told = result.err.splitlines()
    assert [number for line in told for number in re.findall(r"r\.jsonl:(\d)|at line (\d)", line)] == [
        ("", "2"), ("4", ""), ("5", ""), ("6", ""),
    ]  # fmt: skip
    assert len(report["unreadable"]) == 4


def test_limits_bound_the_reading(judge: Judge, bad: Path) -> None:
    result = judge("bad.txt", "--max-characters", "10")
    assert result.code == 3
    assert "bad.txt" in result.err


def test_colour_is_for_terminals(judge: Judge, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in judge("bad.txt").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m^\x1b[0m" in judge("bad.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in judge("bad.txt").out


def test_documents_cannot_steer_the_terminal(
    judge: Judge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loud(case: Case, rule: Rule) -> object:
        text = "a \x1b[31m red\u202e text"
        yield finding(rule, "form.number_padding", Spot(raw=text, start=2, end=7, line=1), shown="\x1b[2J", wanted="\r")

    monkeypatch.setattr("thongbao.validation.runner.all_checks", lambda: {**registry.all_checks(), RULE: loud})
    name = "x.txt" if os.name == "nt" else "\x1bx.txt"
    (tmp_path / name).write_text(NOTICE.format(number="07"), "utf-8")
    for form in ("text", "html", "junit", "github"):
        out = judge(".", "-f", form).out
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out), form


def test_a_rule_that_fails_costs_its_own_verdict_only(
    judge: Judge, bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(case: Case, rule: Rule) -> object:
        raise ZeroDivisionError("nothing to divide by")

    monkeypatch.setattr(
        "thongbao.validation.runner.all_checks", lambda: {**registry.all_checks(), "X-NFC": broken}
    )
    result = judge("bad.txt", "-f", "json", select=f"X-NFC,{RULE}")
    assert result.code == 70
    report = json.loads(result.out)
    (fault,) = report["faults"]
    assert (fault["file"], fault["rule"]) == ("bad.txt", "X-NFC")
    assert fault["error"].startswith("ZeroDivisionError (validate/test_validate.py:")
    assert [one["rule"] for one in report["findings"]] == [RULE]
    assert "internal error: bad.txt: rule X-NFC: ZeroDivisionError" in result.err


def test_contradictions_are_refused(judge: Judge, bad: Path) -> None:
    assert judge("bad.txt", "--config", "x.toml", "--isolated").code == 2
    assert judge("bad.txt", "--baseline", "a", "--write-baseline", "b").code == 2
    assert judge("bad.txt", "--format", "xml").code == 2


def test_every_reason_for_no_check_has_its_words() -> None:
    for rule in rules().values():
        if rule.uncovered is not None:
            assert known(f"cli.rule.uncovered_{rule.uncovered.replace('-', '_')}"), rule.id
        for seen in rule.observable:
            assert known(f"cli.rule.seen_{seen}"), rule.id


def test_rules_are_listed_and_explained(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THONGBAO_LANG", "en")

    def run(*arguments: str) -> str:
        assert main(arguments) == 0
        return capfd.readouterr().out

    assert RULE in run("rules")
    assert RULE in run("rules", "--regime", "tld933", "--component", "C03")
    assert RULE not in run("rules", "--regime", "HD36")
    listed = json.loads(run("rules", "--select", "ND30-C03", "-f", "json"))
    assert {one["component"] for one in listed} == {"C03"}
    assert all(one["clause"] and one["check"] for one in listed)
    page = run("rule", RULE.lower())
    assert page.startswith(f"{RULE}\n")
    assert "    pad_below = 10" in page
    assert json.loads(run("rule", RULE, "-f", "json"))["values"]["pad_below"] == 10
    assert main(["rule", "ND30-C03-SO-KYHIEU-FORMT"]) == 2
    assert "did you mean 'ND30-C03-SO-KYHIEU-FORMAT'?" in capfd.readouterr().err
    assert main(["rules", "--component", "C99"]) == 2
