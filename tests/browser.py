"""A page as a browser sees it. Chromium stands in for all; without it the tests are skipped."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

needs_chromium = pytest.mark.skipif(shutil.which("chromium") is None, reason="needs chromium")
FITS = "root.scrollWidth <= root.clientWidth"

_FRAME = """<!DOCTYPE html><title></title>
<iframe style="width:{width}px;height:900px;border:0"></iframe>
<script>
  const frame = document.querySelector("iframe");
  frame.onload = () => {{
    const page = frame.contentDocument, root = page.documentElement;
    const told = [];
    {script}
    document.title = told.join();
  }};
  frame.src = "{name}";
</script>"""


def told(path: Path, script: str, width: int) -> str:
    """What a script tells (``told.push(…)``) of a page that is so wide; nothing may come to the console.

    A frame has that width: a headless window has a least width of its own. The script sees ``page`` and ``root``.
    """
    frame = path.with_name("frame.html")
    frame.write_text(_FRAME.format(width=width, script=script, name=path.name), "utf-8")
    done = subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
         "--disable-background-networking", "--enable-logging=stderr", f"--user-data-dir={path.parent / 'profile'}",
         "--virtual-time-budget=3000", "--dump-dom", frame.as_uri()],
        capture_output=True, timeout=90, check=True,
    )  # fmt: skip
    assert re.findall(r":CONSOLE[:(].*", done.stderr.decode()) == []
    title = re.search(r"<title>(.*?)</title>", done.stdout.decode())
    assert title is not None
    return title[1]
