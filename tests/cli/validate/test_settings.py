"""Settings, suppressed findings, baselines, and what git says has changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.validate.conftest import NOTICE, RULE, Judge


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8")


def test_settings_are_found_upwards(judge: Judge, tmp_path: Path) -> None:
    write("thongbao.toml", f'ignore = ["{RULE}"]\n')
    write("a/b/tb.txt", NOTICE.format(number="7"))
    assert judge("a/b/tb.txt").code == 0
    assert judge("a/b/tb.txt", "--isolated").code == 1
    write("a/pyproject.toml", "[tool.other]\nx = 1\n")
    assert judge("a/b/tb.txt").code == 0
    shutil.copy("a/b/tb.txt", "a/tc.txt")
    write("a/b/pyproject.toml", '[tool.thongbao]\nseverity = "error"\n')
    assert judge("a/b/tb.txt").code == 1
    write("own.toml", 'severity = "error"\n')
    assert judge("a/tc.txt", "--config", "own.toml").code == 1
    assert judge("a/tc.txt", "--config", "none.toml").err == "error: --config: none.toml is not found\n"


def test_settings_for_some_files(judge: Judge) -> None:
    for name in ("in/a.txt", "in/old/b.txt", "out/c.txt"):
        write(name, NOTICE.format(number="7"))
    inner = f'[[files]]\nmatch = "in/**/*.txt"\nignore = ["{RULE}"]\n'
    write("thongbao.toml", f'{inner}[[files]]\nmatch = ["c.*"]\nregime = "HD36"\n')
    report = json.loads(judge(".", "-r", "-f", "json").out)
    assert report["findings"] == []
    regimes = {Path(one["file"]).as_posix(): one["regime"] for one in report["files"]}
    assert regimes == {"in/a.txt": "ND30", "in/old/b.txt": "ND30", "out/c.txt": "HD36"}


def test_values_of_the_house(judge: Judge, bad: Path) -> None:
    write("thongbao.toml", f"[rules.{RULE}]\npad_below = 5\n")
    assert judge("bad.txt").code == 0


def test_words_of_the_house_reach_the_rules(judge: Judge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from thongbao.rules import registry
    from thongbao.rules.case import Case, Words
    from thongbao.rules.model import Rule

    seen: list[Words] = []

    def look(case: Case, rule: Rule) -> list[object]:
        seen.append(case.house)
        return []

    monkeypatch.setattr("thongbao.validation.runner.all_checks", lambda: {**registry.all_checks(), RULE: look})
    write("a.txt", NOTICE.format(number="7"))
    words = '[words]\nbodies = ["BAN QUẢN LÝ CHỢ"]\nwords = ["lô-gô"]\n'
    write("thongbao.toml", words + 'abbreviations = { CNTT = "công nghệ thông tin" }\n')
    assert judge("a.txt").code == 0
    assert seen == [Words(("BAN QUẢN LÝ CHỢ",), {"CNTT": "công nghệ thông tin"}, frozenset({"lô-gô"}))]


def test_the_threshold_of_the_settings(judge: Judge, bad: Path) -> None:
    write("thongbao.toml", 'fail-on = "error"\nregime = "TLD933"\n')  # there the rule is a borrowed warning
    assert judge("bad.txt").code == 0
    assert judge("bad.txt", "--fail-on", "info").code == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selct = ["X"]', "selct: unknown key; did you mean 'select'?"),
        ('qqq = 1', "qqq: unknown key; known are: select, ignore,"),
        ('select = [1]', "select: wrong value; expected: a list of texts"),
        ('ignore = ["ND30-C99"]', "ignore: no such rule: 'ND30-C99'; did you mean"),
        ('severity = "bad"', "severity: wrong value; expected: error | warning | info"),
        ('regime = "ND31"', "regime: wrong value; expected: ND30 | TT01"),
        ('words = 1', "words: wrong value; expected: [words]"),
        ('[words]\nbody = []', "words.body: unknown key; did you mean 'bodies'?"),
        ('[words.abbreviations]\nX = 1', "words.abbreviations.X: wrong value; expected: a text"),
        ('[rules.ND30-C03-SO-1]\nx = 1', "rules.ND30-C03-SO-1: unknown key; did you mean 'ND30-C03-SO-"),
        (f'[rules.{RULE}]\npad_bellow = 1', f"rules.{RULE}.pad_bellow: unknown key; did you mean 'pad_below'?"),
        (f'[rules.{RULE}]\npad_below = "x"', f"rules.{RULE}.pad_below: wrong value; expected: a value of"),
        ('[rules.ND30-C03-TU-SO]\nregex = "("', "rules.ND30-C03-TU-SO.regex: wrong value; expected: a regular"),
        ('[rules.ND30-C00-LE-TRAI]\nleft_mm = 30', "rules.ND30-C00-LE-TRAI.left_mm: wrong value; expected: a value of"),
        ('[[files]]\nignore = []', "files[0].match: wrong value"),
        ('[[files]]\nmatch = "*"\nfail-on = "error"', "files[0].fail-on: unknown key"),
        ('[[suppress]]\nquote = "x"', "suppress[0].rule: wrong value; expected: the id of a rule"),
        ('[[suppress]]\nrule = "X-NFC"\nwhy = "x"', "suppress[0].why: unknown key"),
        ('= 1', "no valid TOML: "),
    ],
)  # fmt: skip
def test_mistakes_in_settings_are_one_line_with_file_and_key(judge: Judge, bad: Path, text: str, message: str) -> None:
    write("thongbao.toml", text)
    result = judge("bad.txt")
    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines()[0].partition("thongbao.toml: ")[2].startswith(message)


def test_one_finding_may_be_suppressed_and_is_still_told(judge: Judge, bad: Path) -> None:
    waiver = f'{{ rule = "{RULE}", quote = "SỐ: 7/", reason = "as registered" }}'
    write("thongbao.toml", f'[[files]]\nmatch = "bad.txt"\nsuppress = [{waiver}]\n')
    result = judge("bad.txt")
    assert result.code == 0
    assert f"bad.txt:4:5: suppressed [{RULE}]: as registered" in result.out
    report = json.loads(judge("bad.txt", "-f", "json").out)
    assert report["findings"] == []
    assert [(one["rule"], one["reason"]) for one in report["suppressed"]] == [(RULE, "as registered")]
    write("thongbao.toml", f'[[suppress]]\nrule = "{RULE}"\nquote = "Số: 8/"\n')
    assert judge("bad.txt").code == 1


def test_suppressions_that_meet_nothing_are_told(judge: Judge, good: Path, bad: Path) -> None:
    write("thongbao.toml", f'[[suppress]]\nrule = "{RULE}"\n\n[[suppress]]\nrule = "{RULE}"\nquote = "Số: 8/"\n')
    write("c.txt", f"{NOTICE.format(number='07')}<!-- thongbao: ignore {RULE} -->\n")
    result = judge("good.txt", "bad.txt", "c.txt")
    assert result.code == 0
    idle = [line for line in result.out.splitlines() if "met no finding" in line]
    assert idle == [
        f"settings: the suppression of [{RULE} “Số: 8/”] met no finding in this run",
        f"c.txt:14: the suppression of [{RULE}] met no finding in this run",
    ]
    report = json.loads(judge("good.txt", "bad.txt", "c.txt", "-f", "json").out)
    assert report["unused_suppressions"] == [
        {"file": None, "rules": [RULE], "quote": "Số: 8/", "line": None},
        {"file": "c.txt", "rules": [RULE], "quote": None, "line": 14},
    ]
    assert judge("good.txt", "c.txt", select="X-NFC").out.count("met no finding") == 0  # nobody asked for the rule


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_comment_suppresses_findings_of_its_line_or_the_next_paragraph(
    judge: Judge, encoding: str, ends: str
) -> None:
    plain = NOTICE.format(number="7")
    own = plain.replace("Số:", f"<!-- thongbao: ignore {RULE} (theo sổ) -->\nSố:")
    beside = plain.replace("năm 2026\n\n   ", f"năm 2026  <!-- thongbao: ignore X-NFC, {RULE} -->\n\n   ", 1)
    elsewhere = plain.replace("Nơi nhận", f"<!-- thongbao: ignore {RULE} -->\nNơi nhận")
    whole = plain + f"<!-- thongbao: ignore-file {RULE}: theo sổ -->\n"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    for name, text in (("own", own), ("beside", beside), ("elsewhere", elsewhere), ("whole", whole)):
        Path(f"{name}.txt").write_bytes((mark + text.replace("\n", ends)).encode(encoding))
    report = json.loads(judge("own.txt", "beside.txt", "elsewhere.txt", "whole.txt", "-f", "json").out)
    assert [one["file"] for one in report["findings"]] == ["elsewhere.txt"]
    assert {(one["file"], one["reason"]) for one in report["suppressed"]} == {
        ("own.txt", "theo sổ"), ("beside.txt", ""), ("whole.txt", "theo sổ"),
    }  # fmt: skip


def test_a_comment_is_no_text_of_the_notice(judge: Judge) -> None:
    text = NOTICE.format(number="7")
    write("a.txt", text)
    opening = "\nỦy ban nhân dân tỉnh thông"
    write("b.txt", text.replace(opening, f"\n<!-- thongbao: ignore {RULE} -->{opening}"))
    report = json.loads(judge("a.txt", "b.txt", "-f", "json", select=None).out)
    found = [
        [(one["rule"], one["quote"]) for one in report["findings"] if one["file"] == name]
        for name in ("a.txt", "b.txt")
    ]
    assert found[0] == found[1] != []


def test_a_baseline_leaves_what_is_new(judge: Judge, bad: Path) -> None:
    made = judge("bad.txt", "--write-baseline", "old.json")
    assert (made.code, made.err) == (0, "old.json: written as baseline, findings: 1\n")
    assert judge("bad.txt", "--write-baseline", "old.json").code == 5
    again = judge("bad.txt", "--baseline", "old.json")
    assert again.code == 0
    assert "not counted: 0 suppressed, 1 known before (--baseline)" in again.out
    bad.write_text("\n\n" + bad.read_text("utf-8"), "utf-8")  # lines move
    assert judge("bad.txt", "--baseline", "old.json").code == 0
    bad.write_text(bad.read_text("utf-8").replace("Số: 7/", "Số: 8/"), "utf-8")
    assert judge("bad.txt", "--baseline", "old.json").code == 1
    shutil.copy(bad, "other.txt")
    assert judge("other.txt", "--baseline", "old.json").code == 1


def test_a_baseline_counts(judge: Judge) -> None:
    body = "Đề nghị các cơ quan , đơn vị thực hiện."
    text = NOTICE.format(number="07")
    write("a.txt", text.replace("\nNơi", f"\n{body}\n\nNơi"))
    judge("a.txt", "--write-baseline", "old.json", select="X-DAU-CAU-CACH")
    write("a.txt", text.replace("\nNơi", f"\n{body}\n\n{body}\n\nNơi"))
    report = json.loads(judge("a.txt", "--baseline", "old.json", "-f", "json", select="X-DAU-CAU-CACH").out)
    assert (len(report["findings"]), len(report["suppressed"])) == (1, 1)


def test_a_baseline_that_is_none(judge: Judge, bad: Path) -> None:
    missing = judge("bad.txt", "--baseline", "none.json")
    assert (missing.code, missing.err.splitlines()[1]) == (2, "hint: make it with --write-baseline")
    for text in ("{", "[]", '{"baseline": "x"}', '{"baseline": "thongbao-baseline/1", "files": {"a": [1]}}'):
        write("b.json", text)
        assert judge("bad.txt", "--baseline", "b.json").code == 2


def git(*arguments: str) -> None:
    who = {f"GIT_{part}_{what}": "Trần Văn Mẫu" for part in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *arguments], check=True, capture_output=True, env={**os.environ, **who})


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_only_what_has_changed(judge: Judge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name in ("giữ.txt", "sub/đổi.txt", "xóa.txt"):
        write(name, NOTICE.format(number="7"))
    outside = judge(".", "-r", "--changed-since", "HEAD")
    assert outside.code == 2
    assert "is in no git repository" in outside.err
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "x")
    nothing = judge(".", "-r", "--changed-since", "HEAD")
    assert (nothing.code, nothing.err) == (0, "no document has changed since HEAD\n")
    write("sub/đổi.txt", NOTICE.format(number="8"))
    write("mới.txt", NOTICE.format(number="9"))
    Path("xóa.txt").unlink()
    report = json.loads(judge(".", "-r", "--changed-since", "HEAD", "-f", "json").out)
    assert sorted(Path(one["file"]).as_posix() for one in report["files"]) == ["mới.txt", "sub/đổi.txt"]
    git("add", ".")
    git("commit", "-qm", "y")
    assert judge(".", "-r", "--changed-since", "HEAD", "-q").code == 0
    assert json.loads(judge(".", "-r", "--changed-since", "HEAD~1", "-f", "json").out)["summary"]["files"] == 2
    for rev in ("none", "--output=x"):
        wrong = judge(".", "--changed-since", rev)
        assert (wrong.code, wrong.err.splitlines()[0]) == (2, f"error: --changed-since: the repository has no '{rev}'")
    assert judge("-", "--changed-since", "HEAD").code == 2


def test_git_may_be_missing(judge: Judge, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = judge("bad.txt", "--changed-since", "HEAD")
    assert (result.code, result.err.splitlines()[0]) == (4, "error: --changed-since needs the program git")


def test_a_table_of_words_may_get_new_ones(judge: Judge, bad: Path) -> None:
    write("thongbao.toml", '[rules.X-CHINH-TA.mistaken]\n"lịch nghỉ" = "lịch làm"\n')
    result = judge("bad.txt", select="X-CHINH-TA")
    assert "“lịch nghỉ”" in result.out
    write("thongbao.toml", '[rules.X-CHINH-TA.mistaken]\n"lịch nghỉ" = 1\n')
    assert judge("bad.txt").code == 2
