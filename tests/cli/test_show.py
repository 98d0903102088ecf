"""``thongbao show`` and ``thongbao doctor``: for people."""

from __future__ import annotations

import io
import re
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from rich.console import Console

from tests.cli.conftest import Cli
from tests.strategies import notices
from thongbao import messages, programs
from thongbao.cli.commands import doctor
from thongbao.cli.commands.show.panels import panels
from thongbao.messages.install import PIP
from thongbao.notice.files import store
from thongbao.notice.model import (
    Deadline,
    Doubt,
    Issued,
    Issuer,
    Kind,
    Meeting,
    Notice,
    Number,
    Person,
    Recurring,
    Section,
    Signer,
    SourceInfo,
    Task,
)

NOTICE = Notice(
    source=SourceInfo(name="07-TB-UBND.docx", format="docx", pages=3),
    kind=Kind(code="TB", name="Thông báo"),
    issuer=Issuer(parent="ỦY BAN NHÂN DÂN TỈNH AN BÌNH", name="VĂN PHÒNG"),
    number=Number(text="Số: 07/TB-UBND", number="07", symbol="TB-UBND"),
    issued=Issued(text="An Bình, ngày 05 tháng 02 năm 2026", place="An Bình", date="2026-02-05"),
    subject="Kết luận [bold]họp giao ban[/bold] :smile:",
    meeting=Meeting(
        date="2026-02-01", chair=Person(name="Trần Văn Mẫu", position="Chủ tịch"), with_="Sở Y tế"
    ),
    sections=(
        Section(
            marker="I",
            mark=".",
            title="Nhiệm vụ",
            children=(Section(marker="1", mark=".", text=("Rà soát " * 60,)),),
        ),
    ),
    tasks=(
        Task(
            section="I/1",
            text="Rà soát kinh phí của các đơn vị trực thuộc",
            lead=("Sở Tài chính",),
            coordinators=("Sở Y tế",),
            deadline=Deadline(text="trước ngày 15/3", date="2026-03-15"),
            reports_to="Ủy ban nhân dân tỉnh",
        ),
        Task(
            section=None,
            text="Báo cáo",
            deadline=Deadline(text="x", recurring=Recurring(text="ngày 25 hằng tháng")),
        ),
    ),
    signature=(Signer(authority="TL. CHỦ TỊCH", position="CHÁNH VĂN PHÒNG", name="Lê Thị Thử"),),
    doubts=(Doubt(path="tasks[1].lead", message="không rõ ai làm"),),
)


@pytest.fixture(autouse=True)
def record(tmp_path: Path) -> None:
    store.dump(NOTICE, tmp_path / "tb.yaml")


@pytest.mark.parametrize("width", [60, 80, 140])
def test_everything_that_matters_is_shown_within_the_width(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    result = cli("show", "tb.yaml", "--lang", "vi")
    assert (result.code, result.err) == (0, "")
    words = " ".join(re.sub(r"[│├└─]", " ", result.out).split())
    assert max(map(len, result.out.splitlines())) <= width
    assert not any(line.endswith(" ") for line in result.out.splitlines())
    for part in ("07-TB-UBND.docx", "Thông báo - TB", "07/TB-UBND", "An Bình, 05/02/2026", "I. Nhiệm vụ",
                 "15/03/2026", "[bold]họp giao ban[/bold] :smile:", "NHIỆM VỤ (2)",
                 "không rõ ai làm"):  # fmt: skip
        assert part in words, part
    for part in ("Trần Văn Mẫu", "Lê Thị Thử", "Sở Tài chính", "Sở Y tế", "25 hằng tháng"):
        assert set(part.split()) <= set(re.split(r"[ ;,]+", words)), part


def test_output_to_a_pipe_is_plain_and_no_color_is_kept(monkeypatch: pytest.MonkeyPatch, cli: Cli) -> None:
    assert "\x1b" not in cli("show", "tb.yaml").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[36m" in cli("show", "tb.yaml").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[3\d", cli("show", "tb.yaml").out)


@settings(max_examples=25, deadline=None)
@given(notices())
def test_no_document_steers_the_terminal(notice: Notice) -> None:
    out = io.StringIO()
    console = Console(file=out, width=80, markup=False, highlight=False, emoji=False)
    for panel in panels(notice, 80):
        console.print(panel)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out.getvalue())


def test_what_is_left_blank_is_shown_as_printed(cli: Cli, tmp_path: Path) -> None:
    number = Number(text="Số: …/TB-UBND", symbol="TB-UBND")
    issued = Issued(text="An Bình, ngày … tháng 02 năm 2026", place="An Bình")
    store.dump(replace(NOTICE, number=number, issued=issued), tmp_path / "blank.yaml")
    out = cli("show", "blank.yaml").out
    assert "Số: …/TB-UBND" in out
    assert "ngày … tháng 02 năm 2026" in out


def test_a_document_is_read_first(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("nghỉ lễ doubt", "utf-8")
    assert "nghỉ lễ doubt" in cli("show", "a.txt", "--timeout", "5").out
    assert cli("show", "none.txt").code == 3
    assert cli("show", "none.yaml").code == 3
    (tmp_path / "b.txt").write_text("broken", "utf-8")
    assert cli("show", "b.txt").code == 3
    result = cli("show", "*.txt")
    assert (result.code, result.err) == (2, "error: *.txt: 2 documents; show looks at one\n")


def test_a_record_on_standard_input_is_shown_as_one(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = cli("show", "tb.yaml").out
    record = (tmp_path / "tb.yaml").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(record)))
    assert cli("show", "-").out == shown
    assert cli("show", "t*.yaml").out == shown  # not every shell expands patterns
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(record + b"---\n" + record)))
    result = cli("show", "-")
    assert (result.code, result.err[:14]) == (3, "error: stdin: ")


def test_a_deep_outline_is_shown(cli: Cli, tmp_path: Path) -> None:
    section = Section(marker="9", title="đáy")
    for _ in range(60):
        section = Section(marker="1", title="x", children=(section,))
    store.dump(replace(NOTICE, sections=(section,)), tmp_path / "deep.yaml")
    assert cli("show", "deep.yaml").code == 0


def test_doctor_says_what_is_there_and_how_to_get_the_rest(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli("doctor").code == 0
    monkeypatch.setenv("PATH", "")
    result = cli("doctor")
    assert result.code == 0
    for word in ("thongbao", "Python", "lxml", "pypdfium2", "tesseract", "libreoffice", "pdftotext"):
        assert re.search(rf"^ *{word}", result.out, re.MULTILINE), word
    for system in (
        "Debian: sudo apt install tesseract-ocr tesseract-ocr-vie",
        "Windows: winget",
        "macOS: brew",
    ):
        assert system in result.out


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
def test_doctor_asks_the_programs_themselves(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, script in (
        ("tesseract", 'if [ "$1" = --version ]; then echo "tesseract 9.9"; else printf "eng\\nosd\\n"; fi'),
        ("soffice", "exit 3"),
    ):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    result = cli("doctor")
    assert "tesseract 9.9" in result.out
    assert "the data for Vietnamese is missing" in result.out
    assert "libreoffice   found" in result.out
    assert programs.find(programs.PDFTOTEXT) is None


def test_doctor_lists_the_extras(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    known = doctor.extras()
    assert all(messages.known(f"cli.doctor.extra.{name}") for name in known)
    with (Path(__file__).parents[2] / "pyproject.toml").open("rb") as file:
        assert set(known) == set(tomllib.load(file)["project"]["optional-dependencies"]) - {"test"}
    assert "pip install" not in cli("doctor").out
    version = doctor._version
    monkeypatch.setattr(doctor, "_version", lambda package: None if package == "pyarrow" else version(package))
    result = cli("doctor")
    assert (result.code, result.err) == (0, "")
    assert "parquet       not found (export of Parquet tables for analysis)" in result.out
    assert f'{PIP} "thongbao[parquet]"' in result.out
    assert re.search(r"xlsx +XlsxWriter [\d.]+ \(export of Excel workbooks\)", result.out, re.IGNORECASE)
