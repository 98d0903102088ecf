"""Other programs open what was mended: LibreOffice prints it, python-docx reads it."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

import docx as python_docx
import pytest

from tests.mend.helping import CLERK, SAMPLES, lines, look, mended, put, unit
from thongbao.readers import read
from thongbao.readers.source import Source
from thongbao.rules.edits import Edit, PageEdit, RuleLineEdit
from thongbao.rules.spot import Spot

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
SAMPLE = next(path for path in SAMPLES if path.parent.name == "mau-nd30-ket-luan")


def edits(source: Source) -> list[Edit]:
    return [
        put(source, "Hạnh phúc", "Hạnh Phúc"),
        look(source, "THÔNG BÁO", size=20.0, align="left"),
        RuleLineEdit(Spot(unit=unit(source, "Độc lập")), 0.5),
        PageEdit(None, (("page_number", "bottom-right"), ("left", 99.2))),
    ]


@pytest.mark.parametrize("tracked", [None, CLERK], ids=["plain", "tracked"])
def test_python_docx_reads_it(tracked: object) -> None:
    source = Source("a.docx", SAMPLE.read_bytes())
    after = mended(source, *edits(source), tracked=CLERK if tracked else None)
    opened = python_docx.Document(io.BytesIO(after.data))
    assert len(opened.paragraphs) > 5


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_it() -> None:
    source = Source("a.docx", SAMPLE.read_bytes())
    after = mended(source, *edits(source))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "a.docx"
        place.write_bytes(after.data)
        subprocess.run(
            [str(SOFFICE), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", folder, str(place)],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        printed = Source("a.pdf", place.with_suffix(".pdf").read_bytes())
    layout = read(printed)
    assert "Độc lập - Tự do - Hạnh Phúc" in lines(printed)
    assert any(rule.text_above and "Hạnh Phúc" in rule.text_above for rule in layout.rules)
    assert layout.sheets[0].page_number in (None, "bottom-right")
