"""A .doc, .rtf or .odt as a .docx."""

from __future__ import annotations

import io
import re
import zipfile
from collections import OrderedDict
from dataclasses import replace
from threading import Lock
from typing import Literal, cast

from thongbao import office
from thongbao.errors import UnreadableError
from thongbao.readers.office.locked import is_locked
from thongbao.readers.sniff import kind_of
from thongbao.readers.source import Source

_LEAST_SECONDS = 1.0
_KEPT = 2
_AS_TEXT = b'<w:pStyle w:val="PreformattedText"/>'
_SIGNED = re.compile(rb"<Application>([A-Za-z]+)/([\d.]+)")
_HEAD = 4_000

_made: OrderedDict[bytes, bytes] = OrderedDict()
_lock = Lock()


def format_of(source: Source) -> Literal["doc", "rtf", "odt"]:
    """The format of the document, by its content."""
    return cast("Literal['doc', 'rtf', 'odt']", kind_of(source.data).code)


def as_docx(source: Source) -> Source:
    """The document as a .docx of the same name, limits and clock.

    The last ones are kept, since a document that is judged and mended is asked for more than once.
    Raises UnreadableError and MissingToolError.
    """
    with _lock:
        data = _made.get(source.data)
    if data is None:
        data = _converted(source)
        with _lock:
            _made[source.data] = data
            while len(_made) > _KEPT:
                _made.popitem(last=False)
    source.check_time()
    return replace(source, data=data)


def program_of(made: Source) -> str:
    """The program that wrote a .docx, as it signs: ``LibreOffice 7.4.7.2``."""
    with zipfile.ZipFile(io.BytesIO(made.data)) as package:
        try:
            with package.open("docProps/app.xml") as part:
                signed = _SIGNED.search(part.read(_HEAD))
        except KeyError:
            signed = None
    return f"{signed[1].decode()} {signed[2].decode()}" if signed else "LibreOffice"


def _converted(source: Source) -> bytes:
    kind = format_of(source)
    if is_locked(source.data, kind):
        raise UnreadableError("reading.encrypted_office", name=source.name)
    ending = "fodt" if kind == "odt" and not source.data.startswith(b"PK") else kind
    left = source.limits.seconds - source.clock.seconds
    data = office.convert(source.data, ending, "docx", name=source.name, seconds=max(left, _LEAST_SECONDS))
    if kind == "doc" and _AS_TEXT in _beginning(data):
        # It found no Word document and took the bytes for letters.
        raise UnreadableError("office.refused", name=source.name)
    return data


def _beginning(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package, package.open("word/document.xml") as main:
        return main.read(_HEAD)
