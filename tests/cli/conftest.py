"""A command line with a fake reader behind it: what it recognises is the document's first line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from thongbao.cli.app import main
from thongbao.errors import MissingToolError, UnreadableError
from thongbao.layout.blocks import Box, Layout, Origin
from thongbao.notice.model import Doubt, Issued, Notice, SourceInfo
from thongbao.readers.source import Source
from thongbao.recognise.body.tree import Body
from thongbao.recognise.reading import Parts, Reading


def fake(source: Source) -> Reading:
    """A reading whose subject is the document's text; some words make it fail."""
    text = source.data.decode()
    if "broken" in text:
        raise UnreadableError("reading.not_found", name=source.name)
    if "tool" in text:
        raise MissingToolError("reading.not_found", name=source.name)
    if "bug" in text:
        raise ZeroDivisionError("nothing to divide by")
    if "stop" in text:
        raise KeyboardInterrupt
    notice = Notice(
        source=SourceInfo(name=source.name, format="text"),
        subject=text.strip() or None,
        issued=Issued(text="An Bình, ngày 05 tháng 02 năm 2026", date="2026-02-05"),
        furniture=(f"{source.limits.megabytes:g} {source.limits.seconds:g}",),
        doubts=(Doubt(path="subject", message="?"),) if "doubt" in text else (),
    )
    places = (Origin(page=1, box=Box(1, 2.34, 3, 4), paragraph=5), Origin(line=7))
    return Reading(notice, Layout(format="text"), {"issued.date": places}, Parts([], [], Body([], [], [])))


@dataclass
class Result:
    """What one run of the command line gave."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Cli = Callable[..., Result]


@pytest.fixture
def cli(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """Run the command line, in English and in a folder of its own, with the fake reader."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THONGBAO_LANG", "en")

    def run(*arguments: str) -> Result:
        code = main(arguments, read=fake)
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return run


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., None]:
    """Write documents: ``files(**{"in/a.txt": "words"})``."""

    def write(**documents: str) -> None:
        for name, text in documents.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    return write
