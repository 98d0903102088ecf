"""``thongbao report``: the page as a command makes it and as a browser sees it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser import FITS, needs_chromium, told
from tests.cli.conftest import Cli
from tests.export.overview.test_overview import TASKS, notice, task
from tests.export.test_records import EMPTY
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.notice.model import Kind

ROOT = Path(__file__).parents[2]


@pytest.fixture
def records(tmp_path: Path) -> None:
    long = task("2026-08-30", "Sở " + "x" * 200)
    found = [
        notice("1/TB", *TASKS, cites=("5-CT/TW",)),
        replace(notice("2/CV", task("2026-09-01")), kind=Kind(name="Công văn")),
        EMPTY,
        replace(notice("3/TB", long), kind=Kind(name="Thông báo")),
    ]
    (tmp_path / "all.jsonl").write_bytes(store.encode([to_plain(one) for one in found], "jsonl"))


@pytest.mark.usefixtures("records")
def test_the_page_is_written(cli: Cli, tmp_path: Path) -> None:
    result = cli("report", "all.jsonl", "-o", "r.html", "--at", "15/7/2026", "--title", "Tháng 7")
    assert (result.code, result.err) == (0, "4 documents, 0 failed\n")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert '<html lang="en">' in page
    assert "<h1>Tháng 7</h1>" in page
    assert "As of 15/07/2026 · documents: 4, issued from 05/02/2026 to 05/02/2026" in page
    assert cli("report", "all.jsonl", "-o", "r.html").code == 5
    assert cli("report", "all.jsonl", "--at", "2026-07-15", "--title", "Tháng 7").out == page
    assert "Tình hình" in cli("report", "all.jsonl", "--lang", "vi").out


@pytest.mark.usefixtures("records")
def test_an_archive_makes_the_same_page(cli: Cli) -> None:
    assert cli("export", "all.jsonl", "-o", "a.sqlite").code == 0
    given = ("--at", "15/7/2026")
    assert cli("report", "a.sqlite", *given).out == cli("report", "all.jsonl", *given).out


def test_what_cannot_be(cli: Cli, files: object, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"record": "thongbao/1"}\n')
    result = cli("report", "bad.jsonl", "-o", "r.html")
    assert result.code == 3
    assert not Path("r.html").exists()
    assert cli("report", "bad.jsonl", "--at", "soon").code == 2
    assert cli("report", "none.jsonl", "-o", "r.html").code == 3


@needs_chromium
@pytest.mark.usefixtures("records")
@pytest.mark.parametrize("width", [360, 1440])
def test_the_page_fits_and_its_filters_work(cli: Cli, tmp_path: Path, width: int) -> None:
    assert cli("report", "all.jsonl", "-o", "r.html", "--at", "15/7/2026").code == 0
    script = f"""
      const form = page.querySelector(".filters");
      const shown = () => [...page.querySelectorAll("tr[data-state]")].filter((row) => row.offsetParent).length;
      const set = (name, value) => {{
        form.elements[name].value = value;
        form.elements[name].dispatchEvent(new Event("input", {{ bubbles: true }}));
        told.push(shown());
        form.elements[name].value = "";
      }};
      told.push({FITS}, form.hidden, shown());
      set("words", "viec 2026-07-14");
      set("words", "Việc");
      set("words", "Viéc");
      set("state", "soon");
      set("body", "0");
      set("kind", "Thông báo");
      set("from", "2026-07-22");
      set("to", "2026-07-15");
      page.querySelector('[data-set-state="late"]').click();
      told.push(shown(), page.querySelector('[data-set-state="late"]').getAttribute("aria-pressed"));
      told.push(page.querySelector("output").value);
      page.querySelector('[data-set-state=""]').click();
      told.push(shown(), {FITS});
    """
    found = told(tmp_path / "r.html", script, width)
    assert found == "true,false,8,1,8,0,2,3,1,4,2,1,true,Showing 1 of 8 tasks,8,true"


@needs_chromium
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("name", ["tinh-uy-2026", "cong-doan-2025"])
def test_an_exported_page_fits(cli: Cli, tmp_path: Path, width: int, name: str) -> None:
    assert cli("export", str(ROOT / f"samples/{name}/notice.yaml"), "-o", "n.html").code == 0
    assert told(tmp_path / "n.html", f"told.push({FITS});", width) == "true"
