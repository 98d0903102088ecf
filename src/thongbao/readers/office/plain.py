"""The bare text of a .doc, where LibreOffice is missing and a smaller program is there."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace

from thongbao.errors import UnreadableError
from thongbao.layout.blocks import Layout, LayoutDoubt
from thongbao.programs import located, output
from thongbao.readers.office.converted import format_of
from thongbao.readers.source import MEGABYTE, Source

PROGRAMS = (("antiword", ("-m", "UTF-8.txt", "-w", "0")), ("catdoc", ("-d", "utf-8", "-w")))
"""Programs and their arguments for text in UTF-8 with unbroken paragraphs."""
_VERSION = re.compile(r"Version:?\s+(\d[\d.]*)")
_LEAST_SECONDS = 1.0
_TCVN3 = ".Vn".encode("utf-16-le")
# catdoc leaves soft hyphens out, which are letters in TCVN3; a table of our own names what it is to replace.
_FOR_CATDOC = {
    ".catdocrc": "map_path={place}\n",
    "ascii.specchars": '001C "\\t"\n001E "-"\n001F "\xad"\n',
    "ascii.replchars": "",
}


def read_plain(source: Source) -> Layout | None:
    """The text of a .doc with a doubt that says what is missing; None where no program can get it."""
    if format_of(source) != "doc":
        return None
    # antiword tells paragraphs apart better, but leaves out what is a letter in fonts of TCVN3.
    last = "antiword" if _TCVN3 in source.data else ""
    for name, arguments in sorted(PROGRAMS, key=lambda one: one[0] == last):
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
    from thongbao.office import guarded
    from thongbao.office.folders import folder

    with folder() as place:
        document, printed = place / "document.doc", place / "printed"
        document.write_bytes(source.data)
        for name, content in _FOR_CATDOC.items():  # where the program sees its home
            (place / name).write_text(content.format(place=place), "utf-8")
        left = max(source.limits.seconds - source.clock.seconds, _LEAST_SECONDS)
        try:
            guarded.run([program, *arguments, str(document)], place, printed, left)
        except TimeoutError as error:
            limit = round(source.limits.seconds)
            raise UnreadableError("reading.too_slow", name=source.name, limit=limit) from error
        if not printed.exists() or printed.stat().st_size > source.limits.megabytes * MEGABYTE:
            return b""
        data = printed.read_bytes()
    with contextlib.suppress(UnicodeDecodeError):
        data.decode("utf-8")
        return data
    return b""
