"""The forms of a report, each read by a program that others use."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

from tests.cli.validate.conftest import NOTICE, RULE, Judge

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.fixture
def several(tmp_path: Path, bad: Path, good: Path) -> tuple[str, ...]:
    """A clean file, one with two faults of which one is suppressed, a Word file, a record, and a broken file."""
    text = NOTICE.format(number="7") + "<!-- thongbao: ignore-file X-DAU-CAU-CACH: of old -->\n"
    (tmp_path / "an, ninh: 100%.txt").write_text(text.replace("cơ quan biết, thực", "cơ quan biết , thực"), "utf-8")
    shutil.copy(SAMPLES / "cong-doan-2025" / "source.docx", tmp_path / "a.docx")
    shutil.copy(SAMPLES / "cong-doan-2025" / "notice.yaml", tmp_path / "r.yaml")
    (tmp_path / "x.docx").write_bytes(b"PK\x03\x04 nothing")
    return ("good.txt", "an, ninh: 100%.txt", "a.docx", "r.yaml", "x.docx")


def every(judge: Judge, files: tuple[str, ...], form: str) -> str:
    return judge(*files, "-f", form, select=None).out


def test_sarif_keeps_its_schema(judge: Judge, several: tuple[str, ...]) -> None:
    text = every(judge, several, "sarif")
    Sarif.model_validate_json(text)
    (run,) = json.loads(text)["runs"]
    driver = run["tool"]["driver"]
    ids = [rule["id"] for rule in driver["rules"]]
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
    (one,) = [
        result
        for result in run["results"]
        if result["ruleId"] == RULE and "ninh" in str(result["locations"][0]["physicalLocation"])
    ]
    place = one["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "an%2C%20ninh%3A%20100%25.txt"
    assert place["region"] == {
        "startLine": 4, "startColumn": 5, "endLine": 4, "endColumn": 6, "snippet": {"text": "7"},
    }  # fmt: skip
    assert any("of old" in str(result.get("suppressions")) for result in run["results"])
    assert run["invocations"][0]["executionSuccessful"] is False
    prints = [result["partialFingerprints"]["thongbao/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_sarif_says_what_a_mend_would_replace(judge: Judge, tmp_path: Path, ends: str) -> None:
    text = NOTICE.format(number="7").replace("cơ quan biết, thực", "cơ quan biết , thực").replace("VT.", "VT")
    path = tmp_path / "a.txt"
    path.write_bytes(text.replace("\n", ends).encode())
    log = judge("a.txt", "-f", "sarif", select=None).out
    Sarif.model_validate_json(log)
    found = [result for result in json.loads(log)["runs"][0]["results"] if "fixes" in result]
    assert {result["ruleId"] for result in found} >= {RULE, "ND30-C09-NOINHAN-LUU"}
    whole = path.read_bytes().decode()
    starts = [0, *(at + 1 for at, letter in enumerate(whole) if letter == "\n")]
    changes = []
    for result in found:
        assert result["properties"]["fix"] in ("safe", "confirm")
        (fix,) = result["fixes"]
        (change,) = fix["artifactChanges"]
        assert (change["artifactLocation"]["uri"], bool(fix["description"]["text"])) == ("a.txt", True)
        for one in change["replacements"]:
            gone = one["deletedRegion"]
            begin = starts[gone["startLine"] - 1] + gone["startColumn"] - 1
            end = starts[gone["endLine"] - 1] + gone["endColumn"] - 1
            changes.append((begin, end, one["insertedContent"]["text"]))
    for begin, end, words in sorted(set(changes), reverse=True):
        whole = whole[:begin] + words + whole[end:]
    assert judge("a.txt", "--unsafe-fixes", select=None).code in (0, 1)
    assert whole == (tmp_path / "a.fixed.txt").read_bytes().decode()


def test_sarif_has_no_fixes_for_what_is_no_text(judge: Judge, several: tuple[str, ...]) -> None:
    results = json.loads(every(judge, several, "sarif"))["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results if "fixes" in result]
    assert {place["artifactLocation"]["uri"] for place in places} == {"an%2C%20ninh%3A%20100%25.txt", "good.txt"}


def test_long_messages_break_between_words(
    judge: Judge, several: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    broad = " ".join(judge(*several, select=None).out.split())
    monkeypatch.setenv("COLUMNS", "80")
    lines = judge(*several, select=None).out.splitlines()
    assert max(map(len, lines)) <= 80
    narrow = " ".join("\n".join(lines).split())
    assert narrow.count("should be") == broad.count("should be") > 0


def test_junit_is_read_by_others(judge: Judge, several: tuple[str, ...]) -> None:
    xml = JUnitXml.fromstring(every(judge, several, "junit").encode())
    suites = {suite.name: suite for suite in xml}
    assert set(suites) == set(several)
    for suite in suites.values():
        kinds = [type(result) for case in suite for result in case.result]
        assert suite.tests == len(list(suite))
        assert suite.failures == kinds.count(Failure)
        assert suite.skipped == kinds.count(Skipped)
        assert suite.errors == kinds.count(Error)
    assert suites["x.docx"].errors == 1
    cases = [case for case in suites["an, ninh: 100%.txt"] if case.name == f"{RULE} (4:5)"]
    assert cases[0].result[0].message == "the number is written “7”; it should be “07”"


def test_gitlab_has_what_code_quality_needs(judge: Judge, several: tuple[str, ...]) -> None:
    issues = json.loads(every(judge, several, "gitlab"))
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("/", "./"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert any(issue["severity"] == "blocker" and issue["location"]["path"] == "x.docx" for issue in issues)


def test_github_commands_are_escaped(judge: Judge, several: tuple[str, ...]) -> None:
    lines = every(judge, several, "github").splitlines()
    assert all(re.match(r"::(error|warning|notice) file=[^,:]+[,:]", line) for line in lines)
    (one,) = [line for line in lines if RULE in line and "ninh" in line]
    assert one.startswith(
        f"::error file=an%2C ninh%3A 100%25.txt,line=4,col=5,endLine=4,endColumn=6,title={RULE}::the number"
    )
    assert any(line.startswith("::error file=x.docx::") for line in lines)


class Page(HTMLParser):
    """What a browser would make of a page: elements that are opened and closed, and the texts of some."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.marked = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked += data


def test_html_stands_alone_and_is_well_formed(judge: Judge, several: tuple[str, ...]) -> None:
    text = every(judge, several, "html")
    page = Page()
    page.feed(text)
    assert page.open == []
    tags = [tag for tag, _ in page.seen]
    assert tags.count("h1") == tags.count("main") == 1
    assert not {"link", "img", "iframe"} & set(tags)
    assert not any({"src", "href"} & set(attributes) for _, attributes in page.seen)
    assert "http" not in text.replace("http-equiv", "")
    assert ("html", {"lang": "en"}) in page.seen
    assert any(attributes.get("data-rule") == RULE for _, attributes in page.seen)
    assert "7" in page.marked
    assert "of old" in text


def test_html_shows_documents_as_text(judge: Judge, tmp_path: Path) -> None:
    body = "Đề nghị các đơn vị  <script>alert(1)</script> & <b>thực hiện</b> nghiêm túc."
    text = NOTICE.format(number="7").replace("Ủy ban nhân dân tỉnh thông", f"{body} Thông")
    (tmp_path / "a.txt").write_text(text, "utf-8")
    text = judge("a.txt", "-f", "html", select=None).out
    assert text.count("<script>") == 1
    assert "<b>" not in text


def test_the_form_follows_the_ending_of_the_output(judge: Judge, bad: Path) -> None:
    begins = {"r.sarif": '{\n  "$schema"', "r.xml": "<?xml", "r.html": "<!DOCTYPE", "r.out": "bad.txt:4"}
    for name, begin in begins.items():
        assert judge("bad.txt", "-o", name).code == 1
        assert Path(name).read_text("utf-8").startswith(begin)


@pytest.mark.parametrize("width", [40, 70, 200])
def test_long_passages_are_cut_around_the_fault(
    judge: Judge, tmp_path: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện "
    body = f"Đề nghị {words * 8}và , {words * 8}."
    text = NOTICE.format(number="07").replace("Ủy ban nhân dân tỉnh thông", f"{body} Ủy ban nhân dân tỉnh thông")
    (tmp_path / "a.txt").write_text(text, "utf-8")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = judge("a.txt", "-q", select="X-DAU-CAU-CACH").out.splitlines()
    marks = next(line for line in lines if line.strip().startswith("^"))
    passage = lines[lines.index(marks) - 1]
    assert len(passage) <= width
    assert passage.strip().startswith("…")
    assert passage.endswith("…")
    assert passage[marks.index("^") : marks.rindex("^") + 1] == " ,"
