"""A look at one document: what it is, what reading it would ask for. A few are read, to learn how long that takes."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from thongbao import messages
from thongbao.batch.model import Failure
from thongbao.errors import MissingToolError, ThongbaoError
from thongbao.readers.sniff import kind_of
from thongbao.readers.source import Clock, Limits, Source

if TYPE_CHECKING:
    from thongbao.layout.blocks import Layout

_OFFICE = ("doc", "rtf", "odt")
_TIMED = {"docx": 10, "pdf": 10, "text": 10, "doc": 2, "rtf": 2, "odt": 2}
"""How many documents of a kind each worker reads whole."""
_FEW = 3
"""Most pages of a scan that is recognised for its time."""
_FONTS = {"tcvn3": (b".VnTime", b".VnArial", b".VnTimeH"), "vni": (b"VNI-Times", b"VNI-Helve")}

_timed: Counter[str] = Counter()


def look_one(name: str, data: bytes, recipe: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """What there is to say of a document; for one that cannot be read, also why."""
    messages.use(recipe["lang"])
    kind = kind_of(data)
    facts: dict[str, Any] = {"kind": kind.code, "label": kind.label}
    source = Source(name, data, replace(Limits(**recipe["limits"]), ocr="never", cache=False))
    try:
        if kind.code == "image":
            from thongbao.readers.image import count

            facts["pages"] = facts["pictures"] = count(source)
        elif kind.code in _OFFICE:
            facts["encoding"] = _font(data)
        else:
            from thongbao.readers import read

            facts |= _told(read(source))
        facts |= _times(kind.code, source, facts)
    except ThongbaoError as error:
        failure = Failure.of(error)
        facts |= {"error": failure.key, "values": failure.values, "exit": failure.exit}
    return {"facts": facts}, b""


def _told(layout: Layout) -> dict[str, Any]:
    pages = {doubt.key: _count(dict(doubt.values).get("pages")) for doubt in layout.doubts}
    return {
        "pages": layout.pages,
        "pictures": pages.get("reading.pdf_no_text", 0),
        "garbled": pages.get("reading.pdf_garbled", 0),
        "encoding": layout.encoding,
    }


def _count(ranges: object) -> int:
    """How many pages "1-3, 7" are."""
    total = 0
    for part in str(ranges or "").split(","):
        first, _, last = part.strip().partition("-")
        if first.isdecimal():
            total += int(last or first) - int(first) + 1
    return total


def _font(data: bytes) -> str:
    """The encoding that the names of old fonts in a file tell."""
    found = [
        encoding
        for encoding, names in _FONTS.items()
        if any(name in data or name.decode().encode("utf-16-le") in data for name in names)
    ]
    return found[0] if len(found) == 1 else "mixed" if found else "unicode"


def _times(kind: str, source: Source, facts: dict[str, Any]) -> dict[str, float]:
    """Seconds to read this document, and those for a page by OCR, where there is still something to learn."""
    from thongbao.pipeline import parse_source

    found: dict[str, float] = {}
    if _timed[kind] < _TIMED.get(kind, 0):
        _timed[kind] += 1
        started = time.monotonic()
        parse_source(replace(source, clock=Clock()))
        found["seconds"] = time.monotonic() - started
    pictures = facts.get("pictures", 0)
    if 0 < pictures <= _FEW and not _timed["ocr"]:
        _timed["ocr"] += 1
        clock = Clock()
        try:
            parse_source(replace(source, limits=replace(source.limits, ocr="auto"), clock=clock))
        except MissingToolError:
            return found
        found["page_seconds"] = clock.apart / pictures
    return found
