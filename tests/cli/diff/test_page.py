"""The page of HTML, as a parser and a browser see it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.browser import FITS, needs_chromium, told
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


@needs_chromium
@pytest.mark.parametrize("width", [360, 1440])
def test_the_page_fits_and_its_filter_works(cli: Cli, two: None, tmp_path: Path, width: int) -> None:
    record(tmp_path / "b.json", "Sở Nội vụ trình đề án", "Công an tỉnh báo cáo", "Sở Y tế " + "x" * 300)
    cli("diff", "a.yaml", "b.json", "-o", "ab.html")
    script = f"""
      page.querySelector('input[value="changed"]').click();
      told.push({FITS});
      for (const item of page.querySelectorAll("li[data-kind]")) told.push(`${{item.dataset.kind}}:${{item.hidden}}`);
      told.push(page.querySelector("output").value);
    """
    shown = told(tmp_path / "ab.html", script, width)
    assert shown == "true,changed:true,inserted:false,Showing 1 of 2 changes"
