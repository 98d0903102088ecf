"""The page of HTML, as a parser and a browser see it."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.diff.conftest import record


class _Page(HTMLParser):
    """Elements of a page that are open at its end, and what it loads."""

    VOID = ("meta", "input", "br")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loads: list[str] = []
        self.kinds: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.loads += [value for name, value in attrs if name in ("src", "href") and value]
        if tag == "li" and "data-kind" in found:
            self.kinds.append(found["data-kind"] or "")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_stands_alone(cli: Cli, two: None, tmp_path: Path) -> None:
    assert cli("diff", "a.yaml", "b.json", "-o", "ab.html").code == 1
    text = (tmp_path / "ab.html").read_text("utf-8")
    page = _Page(text)
    assert page.open == []
    assert page.loads == []
    assert page.kinds == ["changed", "inserted"]
    assert '<html lang="en">' in text
    assert '<del><span class="said">[removed: </span>kế hoạch<span class="said">]</span></del>' in text
    assert _Page(cli("diff", "a.yaml", "a.yaml", "-f", "html").out).kinds == []


@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs chromium")
@pytest.mark.parametrize("width", [360, 1440])
def test_the_page_fits_and_its_filter_works(cli: Cli, two: None, tmp_path: Path, width: int) -> None:
    record(tmp_path / "b.json", "Sở Nội vụ trình đề án", "Công an tỉnh báo cáo", "Sở Y tế " + "x" * 300)
    cli("diff", "a.yaml", "b.json", "-o", "ab.html")
    # A frame of that width: a headless window has a least width of its own.
    script = """
      const frame = document.querySelector("iframe");
      frame.onload = () => {
        const page = frame.contentDocument, root = page.documentElement;
        page.querySelector('input[value="changed"]').click();
        const hidden = [...page.querySelectorAll("li[data-kind]")].map((item) => `${item.dataset.kind}:${item.hidden}`);
        document.title = [root.scrollWidth <= root.clientWidth, ...hidden, page.querySelector("output").value].join();
      };
      frame.src = "ab.html";
    """
    frame = f'<iframe style="width:{width}px;height:900px;border:0"></iframe><script>{script}</script>'
    (tmp_path / "frame.html").write_text(f"<!DOCTYPE html><title></title>{frame}", "utf-8")
    done = subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
         f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=3000", "--dump-dom",
         (tmp_path / "frame.html").as_uri()],
        capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    title = re.search(r"<title>(.*?)</title>", done.stdout.decode())
    assert title is not None
    assert title[1] == "true,changed:true,inserted:false,Showing 1 of 2 changes"
