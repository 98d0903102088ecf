"""PDFs that were made to harm: time runs out for them alone, and nothing that they ask for is done."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest

from tests.readers.pdf.writer import Sheet, pdf
from thongbao.errors import UnreadableError
from thongbao.pipeline import parse_source
from thongbao.readers import apart
from thongbao.readers.source import Limits, Source

STOPPED = r"error: a\.pdf: stopped (after 3 seconds|at 1024 MB of memory); .* or raise the limit"
"""It depends on the machine which limit is met first."""
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


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "thongbao", "--lang", "en", *arguments],
        cwd=folder, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8",
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One PDF that draws without end, and what stands behind it on the command line."""
    (tmp_path / "a.pdf").write_bytes(drawings_in_drawings())
    (tmp_path / "b.txt").write_text("THÔNG BÁO\nVề việc trực\n", "utf-8")
    for name in ("c.pdf", "d.pdf"):
        (tmp_path / name).write_bytes(pdf(Sheet().text(100, 100, f"THÔNG BÁO {name}")))
    return tmp_path


def test_what_draws_without_end_costs_only_itself(folder: Path) -> None:
    started = time.monotonic()
    done = run(folder, "parse", "--timeout", "3", "a.pdf", "b.txt", "c.pdf", "d.pdf", "-o", "out")
    assert time.monotonic() - started < 60
    assert done.returncode == 3
    assert re.match(STOPPED, done.stderr)
    assert "3 documents read, 1 failed" in done.stderr
    assert {path.name for path in (folder / "out").iterdir()} == {"b.yaml", "c.yaml", "d.yaml"}


@pytest.mark.parametrize("command", ["validate", "tasks", "export", "diff", "report"])
def test_the_other_commands_go_on_behind_it(folder: Path, command: str) -> None:
    more = {"export": ("--to", "jsonl"), "report": ("-o", "page.html")}.get(command, ())
    names = ("a.pdf", "c.pdf") if command == "diff" else ("a.pdf", "c.pdf", "d.pdf")
    done = run(folder, command, "--timeout", "3", *names, *more)
    told = [line for line in done.stderr.splitlines() if line.startswith("error")]
    assert len(told) == 1
    assert re.match(STOPPED, told[0])
    assert done.returncode == 3
    if command in ("validate", "export"):
        assert "c.pdf" in done.stdout
        assert "d.pdf" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the watch may be slower than the document")
def test_memory_is_bounded(folder: Path) -> None:
    done = run(folder, "parse", "--max-memory", "200", "a.pdf", "c.pdf", "-o", "out")
    assert "error: a.pdf: stopped at 200 MB of memory; check the file" in done.stderr
    assert done.returncode == 3
    assert [path.name for path in (folder / "out").iterdir()] == ["c.yaml"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the watch may be slower than the document")
@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (("--max-memory", "200"), "stopped at 200 MB of memory; check the file"),
        (("--timeout", "1", "--max-memory", "9000"), "stopped after 1 seconds"),
    ],
)
def test_one_by_itself_is_bounded_in_this_process(folder: Path, limits: tuple[str, ...], told: str) -> None:
    started = time.monotonic()
    done = run(folder, "parse", *limits, "a.pdf")
    assert time.monotonic() - started < 30
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith(f"error: a.pdf: {told}")
    assert done.stdout == ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the watch may be slower than the document")
def test_pictures_and_packed_pages_keep_to_it_too(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGBA", (5000, 5000), "white").save(tmp_path / "a.png")
    Image.new("L", (5000, 5000), 255).save(tmp_path / "b.jp2")
    block = zlib.compressobj(wbits=-15)
    piece = block.compress(b"0 0 m 1 1 l S\n" * 70_000) + block.flush(zlib.Z_FULL_FLUSH)
    bomb = b"x\x9c" + 500 * piece + b"\x03\0\0\0\0\1"
    (tmp_path / "c.pdf").write_bytes(objects(page() | {4: stream(bomb, b"/Filter/FlateDecode")}))
    done = run(tmp_path, "parse", "--max-memory", "150", "a.png", "b.jp2", "c.pdf")
    assert done.returncode == 3
    assert [line[7:12].rstrip(":") for line in done.stderr.splitlines() if "stopped at 150 MB of memory" in line] == [
        "a.png", "b.jp2", "c.pdf",
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_killed_command_leaves_nothing_running(folder: Path) -> None:
    limits = ["--timeout", "500", "--max-memory", "100000"]
    command = [sys.executable, "-m", "thongbao", "parse", *limits, "a.pdf", "b.txt", "-o", "out"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 60
    while not (child := _child(process.pid)) and time.monotonic() < until:
        time.sleep(0.05)
    assert child
    time.sleep(1)
    process.kill()
    process.wait()
    while Path(f"/proc/{child}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(f"/proc/{child}").exists()


def _child(pid: int) -> str:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().strip()


def test_without_another_process_it_is_read_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    monkeypatch.setattr(apart, "_impossible", [])
    monkeypatch.setenv("A_CHANGE", "so that no worker of before is taken")
    assert parse_source(Source("x.pdf", pdf(Sheet().text(100, 100, "THÔNG BÁO")))).notice.kind.name
    assert not apart.wanted()


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
