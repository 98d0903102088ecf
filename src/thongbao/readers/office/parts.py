"""Parts of an OpenDocument package, read beside LibreOffice, which mends more broken ones than zipfile opens."""

from __future__ import annotations

import io
import zipfile

from thongbao.readers.broken import BROKEN_ZIP


def part(data: bytes, name: str, most: int) -> bytes:
    """The first ``most`` bytes of a part; none where there is no such part, or where it is broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(name) as found:
            return found.read(most)
    except BROKEN_ZIP:
        return b""
