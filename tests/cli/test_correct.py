"""What a person puts right in a record outlives the next reading of the document."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Cli, Result
from tests.strategies import notices
from thongbao.cli.app import main
from thongbao.errors import Exit
from thongbao.notice.codec import to_plain
from thongbao.notice.files import corrections, store
from thongbao.notice.files.corrections import Correction
from thongbao.notice.model import Notice

TEXT = """ỦY BAN NHÂN DÂN
XÃ SÔNG LAM
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:      /TB-UBND
Sông Lam, ngày 05 tháng 3 năm 2026
THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân xã tại cuộc họp về vệ sinh môi trường
1. Giao Phòng Kinh tế rà soát các điểm tập kết rác, hoàn thành trước ngày 20/3/2026.
2. Giao Công an xã kiểm tra xe quá tải.
"""


@pytest.fixture
def cli(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line with the real readers, in English."""
    monkeypatch.setenv("THONGBAO_LANG", "en")

    def run(*arguments: object) -> Result:
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return run


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "45-TB.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def record(document: Path, cli: Cli) -> Path:
    path = document.with_suffix(".yaml")
    assert cli("parse", document, "-o", path).code == Exit.OK
    return path


def number(record: Path) -> str | None:
    found = store.load(record).number
    return found.number if found is not None else None


def about(notice: Notice, path: str) -> list[str]:
    return [doubt.message for doubt in notice.doubts if doubt.path == path]


def test_a_correction_stands_in_the_record_and_beside_it(record: Path, cli: Cli) -> None:
    done = cli("correct", record, "number.number", "45", "--who", "Trần Thị Mẫu", "--when", "2026-03-06")
    assert done.code == Exit.OK
    assert number(record) == "45"
    (kept,) = corrections.load(record.with_name("45-TB.corrections.yaml"))
    assert (kept.path, kept.value, kept.who, kept.when) == ("number.number", "45", "Trần Thị Mẫu", "2026-03-06")
    assert kept.was is None
    assert kept.document == store.load(record).source.sha256


def test_reading_again_keeps_it_without_a_doubt(document: Path, record: Path, cli: Cli) -> None:
    cli("correct", record, "tasks[1].lead", "[Công an xã, Tổ tự quản]")
    assert cli("parse", document, "-o", record, "--force").code == Exit.OK
    notice = store.load(record)
    assert notice.tasks[1].lead == ("Công an xã", "Tổ tự quản")
    assert about(notice, "tasks[1].lead") == []


def test_a_changed_document_is_told_at_the_place(document: Path, record: Path, cli: Cli) -> None:
    cli("correct", record, "number.number", "45", "--who", "Trần Thị Mẫu", "--when", "2026-03-06")
    document.write_text(TEXT.replace("xe quá tải", "xe chở rác"), encoding="utf-8")
    cli("parse", document, "-o", record, "--force")
    notice = store.load(record)
    assert number(record) == "45"
    (message,) = about(notice, "number.number")
    assert "Trần Thị Mẫu" in message
    assert "2026-03-06" in message


def test_a_place_that_is_gone_is_told_and_nothing_else_changes(document: Path, record: Path, cli: Cli) -> None:
    cli("correct", record, "tasks[1].lead", "[Tổ tự quản]")
    document.write_text("\n".join(TEXT.splitlines()[:-1]), encoding="utf-8")
    cli("parse", document, "-o", record, "--force")
    notice = store.load(record)
    assert len(notice.tasks) == 1
    assert len(about(notice, "tasks[1].lead")) == 1


def test_a_second_correction_of_a_place_takes_the_first_ones(record: Path, cli: Cli) -> None:
    cli("correct", record, "number.number", "45")
    cli("correct", record, "number.number", "46")
    (kept,) = corrections.load(corrections.beside(record))
    assert (kept.value, kept.was) == ("46", None)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("tasks[9].lead", "[A]"),
        ("number.nummer", "1"),
        ("tasks[0].lead", "một chữ"),
        ("source.sha256", "x"),
        ("doubts", "[]"),
        ("issued.date", "mai"),
        ("tasks[0].deadline", "{text: "),
        ("", "x"),
    ],
)
def test_a_wrong_correction_is_refused_and_changes_nothing(path: str, value: str, record: Path, cli: Cli) -> None:
    before = record.read_bytes()
    done = cli("correct", record, path, value)
    assert done.code in (Exit.USAGE, Exit.UNREADABLE)
    assert len(done.err.strip().splitlines()) <= 2
    assert record.read_bytes() == before
    assert not corrections.beside(record).exists()


@pytest.mark.parametrize(
    "text", ["corrections: 3\n", "- x\n", "corrections: [{path: a}]\n", "corrections: [{path: a, value: b, wo: c}]\n"]
)
def test_a_broken_file_of_corrections_is_one_clear_line(text: str, document: Path, record: Path, cli: Cli) -> None:
    corrections.beside(record).write_text(text, encoding="utf-8")
    done = cli("parse", document, "-o", record, "--force")
    assert done.code == Exit.UNREADABLE
    assert "45-TB.corrections.yaml" in done.err


@settings(max_examples=25, deadline=None)
@given(notice=notices(), value=st.text(min_size=1, max_size=20), who=st.text(min_size=1, max_size=20))
def test_any_subject_can_be_corrected_and_comes_back_from_the_file(
    notice: Notice, value: str, who: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("sua") / "x.corrections.yaml"
    made = Correction(path="subject", value=value, who=who, was=to_plain(notice)["subject"])
    corrections.write(path, [made])
    again = corrections.apply(notice, corrections.load(path), path.name)
    assert corrections.load(path) == (made,)
    assert again.subject == value
    assert again.tasks == notice.tasks
