"""PDFs that were made to harm: time runs out for them alone, and nothing that they ask for is done."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.readers.pdf.writer import Sheet, pdf
from thongbao.errors import UnreadableError
from thongbao.pipeline import parse_source
from thongbao.readers.source import Limits, Source

LEVELS = 8
"""Of drawings in drawings, each ten times in the next: a hundred million, from a few hundred bytes."""


def objects(content: dict[int, bytes]) -> bytes:
    """A PDF of these objects; a reader finds them without a table of their places."""
    made = b"".join(b"%d 0 obj\n%s\nendobj\n" % one for one in content.items())
    return b"%PDF-1.7\n" + made + b"trailer<</Root 1 0 R>>\n"


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), more, content)


def page(catalogue: bytes = b"", rest: bytes = b"", kids: bytes = b"3 0 R", count: int = 1) -> dict[int, bytes]:
    return {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%s>>" % rest,
        4: stream(b"/X0 Do"),
    }


def drawings_in_drawings() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    made = page(rest=b"/Resources<</XObject<</X0 10 0 R>>>>")
    for level in range(LEVELS):
        inner = b"/Resources<</XObject<</X0 %d 0 R>>>>" % (11 + level)
        made[10 + level] = stream(b"/X0 Do " * 10, form + inner)
    made[10 + LEVELS] = stream(b"0 0 m 9 9 l S", form)
    return objects(made)


def test_what_draws_without_end_costs_only_itself(tmp_path: Path) -> None:
    """In a process of its own: a call into PDFium that was given up goes on until the process ends."""
    (tmp_path / "a.pdf").write_bytes(drawings_in_drawings())
    (tmp_path / "b.txt").write_text("THÔNG BÁO\nVề việc trực\n", "utf-8")
    (tmp_path / "c.pdf").write_bytes(pdf(Sheet().text(100, 100, "THÔNG BÁO")))
    started = time.monotonic()
    names = ("a.pdf", "b.txt", "c.pdf")
    done = subprocess.run(
        [sys.executable, "-m", "thongbao", "--lang", "en", "parse", "--timeout", "3", *names, "-o", "out"],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False, encoding="utf-8",
    )  # fmt: skip
    assert time.monotonic() - started < 50
    assert done.returncode == 3
    assert "a.pdf: stopped after 3 seconds" in done.stderr
    assert "Traceback" not in done.stderr
    written = {path.name for path in (tmp_path / "out").iterdir()}
    # On a busy machine the time may be over before PDFium is even asked.
    assert written == ({"b.yaml"} if "c.pdf: a PDF before this one" in done.stderr else {"b.yaml", "c.yaml"})


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (objects(page(kids=b"2 0 R 2 0 R", count=900)), None),
        (objects(page(kids=b"3 0 R", count=100_000)), "reading.too_many_pages"),
        (objects(page(kids=b"3 0 R", count=2_000_000_000)), None),
        (objects(page(rest=b"/UserUnit 1000000/MediaBox[-2147483648 0 2147483647 1e30]")), None),
        (objects(page(b"/X " + b"[" * 100_000)), None),
    ],
    ids=["pages in a circle", "too many pages", "pages that are not there", "no size of paper", "brackets"],
)
def test_comes_to_an_end(data: bytes, key: str | None) -> None:
    source = Source("x.pdf", data, Limits(seconds=20, ocr="never"))
    try:
        parse_source(source)
    except UnreadableError as error:
        assert key is None or error.key == key
    else:
        assert key is None


def test_nothing_is_run_opened_or_taken_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    mark = tmp_path / "ran"
    launch = f"<</S/Launch/F(/bin/touch)/P({mark})/Win<</F(cmd.exe)>>>>".encode()
    attached = {6: b"<</Type/Filespec/F(../../x.txt)/EF<</F 7 0 R>>>>", 7: stream(b"x")}
    catalogue = (
        b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\))>>/AA<</WC%s>>"
        b"/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>" % launch
    )
    annotation = b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A%s>>]" % launch
    parse_source(Source("x.pdf", objects(page(catalogue, annotation) | attached), Limits(ocr="never")))
    assert list(tmp_path.iterdir()) == []
