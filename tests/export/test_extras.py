"""A format whose package is not installed names the extra that brings it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from thongbao.cli.app import main
from thongbao.errors import Exit
from thongbao.export import EXPORTERS

SAMPLES = Path(__file__).parents[2] / "samples"
TEMPLATE = SAMPLES / "export/danh-sach-nhiem-vu.md.j2"
PACKAGES = {"xlsx": "xlsxwriter", "ics": "icalendar", "template": "jinja2", "parquet": "pyarrow"}


def test_every_format_with_an_extra_is_tried() -> None:
    assert {name for name, one in EXPORTERS.items() if one.extra} <= set(PACKAGES)


@pytest.mark.parametrize("form", [name for name, one in EXPORTERS.items() if one.extra])
def test_a_missing_package_is_told_with_its_extra(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith(f"thongbao.export.{form}")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGES[form]]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, PACKAGES[form], None)
    extra = ["--template", str(TEMPLATE)] if form == "template" else []
    out = tmp_path / f"out.{form}"
    code = main(["export", str(SAMPLES / "mau-nd30-ket-luan/source.docx"), "--to", form, "-o", str(out), *extra])
    told = capfd.readouterr().err
    assert code == Exit.MISSING_TOOL
    assert f"thongbao[{EXPORTERS[form].extra}]" in told
    assert not out.exists()
