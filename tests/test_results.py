"""The public functions that make something of notices."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import thongbao
from thongbao import messages
from thongbao.export import EXPORTERS

FOLDER = Path(__file__).parents[1] / "samples"
SAMPLES = [thongbao.load(FOLDER / name / "notice.yaml") for name in ("cong-doan-2025", "tinh-uy-2026")]
ONE = SAMPLES[0]


def test_two_notices_are_compared() -> None:
    assert thongbao.compare(ONE, ONE).same
    assert not thongbao.compare(*SAMPLES).same
    assert thongbao.compare(*SAMPLES, tasks=True).tasks_only


OTHERS = {"sqlite", "template", "pdf", "edxml", "metadata"}
"""Formats that need more than a notice, or are made slowly."""


@pytest.mark.parametrize("form", [name for name in EXPORTERS if name not in OTHERS])
def test_every_format_is_made(form: str, tmp_path: Path) -> None:
    data = thongbao.convert(ONE, form)
    assert data == thongbao.convert(iter([ONE]), form)
    path = tmp_path / f"a{EXPORTERS[form].ending}"
    thongbao.write([ONE], path)
    assert path.read_bytes() == data
    if EXPORTERS[form].many:
        thongbao.write(SAMPLES, path)
        assert path.read_bytes() == thongbao.convert(SAMPLES, form) != data
    else:
        with pytest.raises(thongbao.ThongbaoError):
            thongbao.write(SAMPLES, path)
        assert path.read_bytes() == data
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_choices_are_those_of_the_command() -> None:
    assert thongbao.convert(ONE, "csv", bom=True)[:3] == b"\xef\xbb\xbf"
    assert b"purpose" in thongbao.convert(ONE, "csv", table="recipients")
    with pytest.raises(TypeError):
        thongbao.convert(ONE, "csv", tables="recipients")
    with pytest.raises(thongbao.ThongbaoError):
        thongbao.convert(ONE, "docx", regime="XX")


def test_the_language_is_that_of_the_call() -> None:
    before = messages.spoken()
    book = openpyxl.load_workbook(io.BytesIO(thongbao.convert(ONE, "xlsx", lang="en")))
    assert "Tasks" in book.sheetnames
    assert '<html lang="en">' in thongbao.overview(ONE, lang="en")
    assert messages.spoken() == before


def test_an_archive_is_brought_up_to_date(tmp_path: Path) -> None:
    from thongbao.export.sqlite import read

    for _ in range(2):
        thongbao.write(SAMPLES, tmp_path / "a.sqlite")
    assert list(read(tmp_path / "a.sqlite")) == SAMPLES
    with pytest.raises(thongbao.ThongbaoError):
        thongbao.convert(SAMPLES, "sqlite")


@pytest.mark.parametrize("given", [{"form": "odd"}, {}])
def test_formats_that_nobody_knows(given: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(thongbao.ThongbaoError, match="csv"):
        thongbao.write(ONE, tmp_path / "a.odd", **given)
    assert list(tmp_path.iterdir()) == []


def test_the_page_is_judged_on_its_day() -> None:
    page = thongbao.overview(SAMPLES, at=dt.date(2000, 1, 1), title="Quý I")
    assert "<h1>Quý I</h1>" in page
    assert "Tính đến ngày 01/01/2000" in page
