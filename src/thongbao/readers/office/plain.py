"""The bare text of a .doc, where LibreOffice is missing and a smaller program is there."""

from __future__ import annotations

import contextlib
import re
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from thongbao.errors import UnreadableError
from thongbao.layout.blocks import Layout, LayoutDoubt
from thongbao.programs import located, output
from thongbao.readers.office.converted import format_of
from thongbao.readers.source import Source

PROGRAMS = (("antiword", ("-m", "UTF-8.txt", "-w", "0")), ("catdoc", ("-d", "utf-8", "-w")))
"""Programs and their arguments for text in UTF-8 with unbroken paragraphs."""
_VERSION = re.compile(r"Version:?\s+(\d[\d.]*)")


def read_plain(source: Source) -> Layout | None:
    """The text of a .doc with a doubt that says what is missing; None where no program can get it."""
    if format_of(source) != "doc":
        return None
    for name, arguments in PROGRAMS:
        program = located(name)
        data = _output(source, program, arguments) if program is not None else b""
        if data.strip():
            from thongbao.readers import text

            layout = text.read(replace(source, data=data))
            doubt = LayoutDoubt("reading.bare_text", (("program", name),))
            return replace(layout, format="doc", reader=_named(name, program), doubts=(*layout.doubts, doubt))
    return None


def _named(name: str, program: str | None) -> str:
    """A program with its version, where it tells that: antiword in what it says of its use."""
    told = _VERSION.search(output(program, "-V")) if program is not None else None
    return f"{name} {told[1]}" if told else name


def _output(source: Source, program: str, arguments: tuple[str, ...]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="thongbao-") as folder:
        place = Path(folder, "document.doc")
        place.write_bytes(source.data)
        try:
            done = subprocess.run(
                [program, *arguments, str(place)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=source.limits.seconds,
                check=False,
                cwd=folder,
            )
        except subprocess.TimeoutExpired as error:
            limit = round(source.limits.seconds)
            raise UnreadableError("reading.too_slow", name=source.name, limit=limit) from error
        except OSError:
            return b""
    with contextlib.suppress(UnicodeDecodeError):
        done.stdout.decode("utf-8")
        return done.stdout
    return b""
