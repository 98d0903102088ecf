"""The workbook, read back with another library; LibreOffice opens it where it is installed."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import time
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.etree
import openpyxl
import pytest
from hypothesis import given, settings

from tests.export.test_records import EMPTY, exported
from tests.strategies import notices
from thongbao import messages
from thongbao.errors import OutputError
from thongbao.export.xlsx import sheet as one_sheet
from thongbao.export.xlsx.register import COLUMNS
from thongbao.notice.files import store
from thongbao.notice.model import Archive, Deadline, Issued, Kind, Notice, Number, Recipient, Recurring, Signer, Task
from thongbao.programs import PROGRAMS, find
from thongbao.rules.catalogue import rules

ROOT = Path(__file__).parents[2]
NOTICE = replace(
    EMPTY,
    kind=Kind(code="TB", name="Thông báo"),
    number=Number(text="Số: 7/TB-UBND", number="7", symbol="TB-UBND"),
    issued=Issued(text="An Bình, ngày 05 tháng 02 năm 2026", date="2026-02-05"),
    subject="kết luận",
    recipients=(Recipient(text="Sở A"), Recipient(text="Sở B (để b/c)")),
    archive=Archive(text="VT, TH"),
    signature=(Signer(name="Trần Văn An"),),
    tasks=(
        Task(section="1", text="Rà soát", lead=("Sở A", "Sở B"), deadline=Deadline(text="30/6", date="2026-06-30")),
        Task(
            section="2",
            text="=1+1",
            lead=("sở a",),
            deadline=Deadline(text="hằng tháng", recurring=Recurring(text="hằng tháng", rrule="FREQ=MONTHLY")),
            reports_to="UBND tỉnh",
        ),
    ),
)


def book(*given_notices: Notice, **choices: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(exported("xlsx", *given_notices, **choices)))


def test_a_task_is_a_row_with_real_dates() -> None:
    sheet = book(NOTICE)["Nhiệm vụ"]
    head = [cell.value for cell in sheet[2]]
    assert head[:4] == ["STT", "Số, ký hiệu", "Ngày ban hành", "Nội dung nhiệm vụ"]
    first, second = (dict(zip(head, row, strict=True)) for row in sheet["A3:L4"])
    assert first["Số, ký hiệu"].value == "7/TB-UBND"
    assert first["Thời hạn"].value == dt.datetime(2026, 6, 30)
    assert first["Thời hạn"].number_format == "dd/mm/yyyy"
    assert first["Còn lại (ngày)"].value.startswith("=IF(")
    assert second["Nội dung nhiệm vụ"].data_type == "s"
    assert second["Thời hạn"].value is None
    assert second["Thời hạn ghi trong văn bản"].value == "hằng tháng"
    assert second["Báo cáo"].value == "UBND tỉnh"
    assert second["Trạng thái"].value == "Chưa thực hiện"


def test_the_task_sheet_can_be_worked_with() -> None:
    sheet = book(NOTICE)["Nhiệm vụ"]
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:L4"
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.page_setup.orientation == "landscape"
    kinds = {one.type: one for one in sheet.data_validations.dataValidation}
    assert kinds["list"].formula1 == '"Chưa thực hiện,Đang thực hiện,Hoàn thành,Tạm dừng"'
    assert "J3" in kinds["list"].sqref
    assert len(sheet.conditional_formatting) == 1


def test_text_that_looks_like_marks_stays_text() -> None:
    texts = ("<r><t>x</t></r>", "a_x0041_b", "a & <b>", "\uffff \x0b x")
    data = exported("xlsx", replace(NOTICE, tasks=tuple(Task(section="1", text=text) for text in texts)))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        found = lxml.etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    shown = [cell.text for cell in found.iterfind(".//{*}row/{*}c[@t='inlineStr']/{*}is/{*}t")]
    assert {" <r><t>x</t></r>", "a_x005F_x0041_b", "a & <b>"} <= set(shown)


def test_the_registers_have_the_columns_of_the_decree() -> None:
    for kind, rule in (("outgoing", "REG-DI-10COT"), ("incoming", "REG-DEN-10COT")):
        assert [head for head, _ in COLUMNS[kind]] == list(dict(rules()[rule].values)["columns"])


def test_outgoing_and_incoming_rows() -> None:
    row = [cell.value for cell in book(NOTICE)["Văn bản đi"][3]]
    assert row[:6] == [
        "7/TB-UBND", dt.datetime(2026, 2, 5), "Thông báo kết luận", "Trần Văn An", "Sở A; Sở B (để b/c)", "VT, TH",
    ]  # fmt: skip
    assert row[6:] == [None] * 4
    row = [cell.value for cell in book(NOTICE, register="incoming")["Văn bản đến"][3]]
    assert row == [None, None, None, "7/TB-UBND", dt.datetime(2026, 2, 5), "Thông báo kết luận", *[None] * 4]


def test_the_summary_counts_and_draws() -> None:
    sheet = book(NOTICE)["Tổng hợp"]
    figures = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=3, max_col=2)}
    assert figures["Số văn bản"] == 1
    assert figures["Số nhiệm vụ"] == 2
    assert figures["Quá hạn"].startswith("=COUNTIFS(")
    assert figures["Sở A"] == 2
    assert figures["06/2026"] == 1
    assert len(sheet._charts) == 2


def test_english_on_request() -> None:
    messages.use("en")
    assert book(NOTICE).sheetnames == ["Tasks", "Outgoing", "Summary"]


def test_an_empty_record_says_nothing() -> None:
    for sheet in book(EMPTY):
        for row in sheet.iter_rows():
            assert all(cell.value != "None" for cell in row)


def test_the_same_notices_give_the_same_bytes() -> None:
    first = exported("xlsx", NOTICE)
    time.sleep(2.1)  # times in a package count in steps of two seconds
    assert exported("xlsx", NOTICE) == first


def test_a_full_sheet_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_sheet, "_ROWS", 3)
    with pytest.raises(OutputError, match="3"):  # and nothing of the half-made book is left open
        exported("xlsx", NOTICE)


def test_dates_that_no_sheet_knows_stay_text() -> None:
    task = Task(section=None, text="x", deadline=Deadline(text="y", date="1899-01-01"))
    odd = replace(EMPTY, tasks=(task, replace(task, deadline=Deadline(text="y", date="hôm qua"))))
    sheet = book(odd)["Nhiệm vụ"]
    assert [sheet["G3"].value, sheet["G4"].value] == ["1899-01-01", "hôm qua"]


def test_a_long_text_is_cut_where_the_format_ends() -> None:
    sheet = book(replace(EMPTY, tasks=(Task(section=None, text="a" * 40_000),)))["Nhiệm vụ"]
    assert sheet["D3"].value.endswith("a…")


@given(notices())
@settings(deadline=None, max_examples=30)
def test_any_notice_is_a_workbook(notice: Notice) -> None:
    sheet = book(notice)["Nhiệm vụ"]
    assert sheet.max_row >= 2 + len(notice.tasks)
    for row in sheet.iter_rows(min_row=3, max_col=11):
        assert all(cell.data_type != "f" for cell in row)


@pytest.mark.slow
@pytest.mark.skipif(find(PROGRAMS[1]) is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    samples = [store.load(path) for path in sorted(ROOT.glob("samples/*/notice.yaml"))]
    (tmp_path / "a.xlsx").write_bytes(exported("xlsx", *samples))
    office = find(PROGRAMS[1])
    assert office is not None
    subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "a.xlsx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    if not list(tmp_path.glob("*.csv")):
        pytest.skip("LibreOffice has no Calc")
    tasks = (tmp_path / "a-Nhiệm vụ.csv").read_text("utf-8").splitlines()
    assert len(tasks) == 2 + sum(len(one.tasks) for one in samples)
    summary = (tmp_path / "a-Tổng hợp.csv").read_text("utf-8")
    assert f"Số nhiệm vụ,{len(tasks) - 2}" in summary
    assert f"Chưa thực hiện,{len(tasks) - 2}" in summary
    assert not any(word in summary for word in ("#NAME", "Err:", "#REF", "#VALUE"))
