"""What the tests of mending share: places in a document, and the document after a mend."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

from tests.readers.docx.build import A4, package
from thongbao.layout.blocks import Layout
from thongbao.layout.walking import paras_of
from thongbao.mend import mend
from thongbao.mend.model import Mended, Tracked
from thongbao.readers import read
from thongbao.readers.source import Source
from thongbao.recognise.lines.units import Unit, units_of
from thongbao.rules.edits import Edit, LookEdit, TextEdit
from thongbao.rules.spot import Spot

ROOT = Path(__file__).parents[2]
REAL = sorted((ROOT.parent / "shared" / "corpus" / "files").rglob("*.docx"))
SAMPLES = sorted((ROOT / "samples").glob("*/source.docx"))
CLERK = Tracked("Người rà soát", dt.datetime(2026, 3, 2, 8, 30, tzinfo=dt.UTC))


def docx(body: str, parts: dict[str, str] | None = None, section: str = A4) -> Source:
    """A small document."""
    return Source("thử.docx", package(body, parts, section=section))


def units(source: Source) -> list[Unit]:
    """The printed lines of a document; those of tables of data, too."""
    found: list[Unit] = []
    for unit in units_of(read(source)):
        if unit.table is None:
            found.append(unit)
        else:
            found.extend(Unit(para.text, para) for para in paras_of((unit.table,)))
    return found


def lines(source: Source) -> list[str]:
    """The printed lines as text."""
    return [unit.text for unit in units(source)]


def unit(source: Source, text: str) -> Unit:
    """The line that holds ``text``."""
    return next(one for one in units(source) if text in one.text)


def spot(source: Source, text: str) -> Spot:
    """The place of ``text``."""
    found = unit(source, text)
    start = found.text.index(text)
    return Spot(unit=found, start=start, end=start + len(text))


def put(source: Source, old: str, new: str) -> TextEdit:
    """The edit that makes ``new`` of ``old``."""
    return TextEdit(spot(source, old), new)


def look(source: Source, text: str, **looks: Any) -> LookEdit:
    """The edit that gives ``text`` these looks."""
    return LookEdit(spot(source, text), tuple(looks.items()))


def mended(source: Source, *edits: Edit, tracked: Tracked | None = None) -> Source:
    """The document with every edit made."""
    result = mend(source, [[edit] for edit in edits], tracked)
    assert not result.refused, [(one.reason, one.edit) for one in result.refused]
    return Source(source.name, result.data)


def reason(source: Source, *edits: Edit) -> str:
    """Why a mend is refused; the document stays as it is."""
    result: Mended = mend(source, [edits])
    assert result.data == source.data
    (refused,) = result.refused
    return refused.reason


def xml(source: Source, part: str = "word/document.xml") -> str:
    """A part as text."""
    with zipfile.ZipFile(io.BytesIO(source.data)) as opened:
        return opened.read(part).decode()


def layout(source: Source) -> Layout:
    """The document as it is read."""
    return read(source)
