"""docs/export/: a page for each format, from ``scripts/exports/`` with its examples run and filled in."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from exportkit.looking import looked_at
from thongbao import office
from thongbao.export import EXPORTERS

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "scripts" / "exports"
NOTE = "<!-- generated from scripts/exports by scripts/generate.py; do not edit -->\n"
_EXAMPLE = re.compile(r"^\{\{(.*?)(?: \| (\d+))?\}\}$", re.MULTILINE)
_BROAD = 160


def generated(root: Path) -> dict[Path, str]:
    """Every page below the root of the repository that can be made here, and what it should hold."""
    names = [name for name in EXPORTERS if name != "pdf" or office.available()]
    return {root / "docs" / "export" / f"{name}.md": page(name) for name in names}


@cache
def page(name: str) -> str:
    """A page with its examples: ``{{thongbao … | 5}}`` is a command and the first five lines that it gives."""
    text = (PAGES / f"{name}.md").read_text("utf-8")
    title, _, rest = text.partition("\n")
    return f"{title}\n\n{NOTE}{_EXAMPLE.sub(lambda match: _shown(match[1], int(match[2] or 40)), rest)}"


def _shown(command: str, most: int) -> str:
    words = shlex.split(command)
    if words[0] == "cat":
        return _block(command, (ROOT / words[1]).read_text("utf-8"), most)
    with tempfile.TemporaryDirectory() as folder:
        output = words[words.index("-o") + 1] if "-o" in words else None
        real = [str(Path(folder, word)) if word == output else word for word in words]
        printed = _run(real)
        if output is not None:
            printed = looked_at(Path(folder, output))
    return _block(command, printed, most)


def _block(command: str, printed: str, most: int) -> str:
    lines = printed.rstrip("\n").split("\n")
    shown = [line if len(line) <= _BROAD else line[: _BROAD - 1] + "…" for line in lines[:most]]
    return "\n".join(["```console", f"$ {command}", *shown, *(["…"] if len(lines) > most else []), "```"])


def _run(words: list[str]) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "THONGBAO_DEBUG")}
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT, env=environment | {"PYTHONUTF8": "1", "THONGBAO_LANG": "vi"}, stdin=subprocess.DEVNULL,
        capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    return done.stdout.decode("utf-8").replace("\r\n", "\n")
