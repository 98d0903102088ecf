"""Documents that LibreOffice opens, and letters of before Unicode."""

from __future__ import annotations

import string

from tests.fuzz.inputs.documents import document
from thongbao.readers.legacy.fonts import OLD, old_font
from thongbao.readers.legacy.judge import Judge, proven
from thongbao.readers.legacy.tables import decoded
from thongbao.readers.office.locked import is_locked
from thongbao.readers.sniff import kind_of


def converted(kind: str, data: bytes) -> None:
    """Read a document that LibreOffice opens; what only looks like one is of no use here."""
    if kind_of(data).code == kind:
        document(data)


def heads(data: bytes) -> None:
    """Tell what a file is, and whether it is locked, from its first bytes."""
    kind = kind_of(data)
    assert kind.label
    for code in ("doc", "rtf", "odt", kind.code):
        is_locked(data, code)


def letters(data: bytes) -> None:
    """Read letters of old fonts: the first line names the font, the others are runs in it."""
    name, *runs = data.decode("utf-8", "surrogateescape").split("\n")
    old_font(name)
    text = "".join(runs)
    proven(text)
    judge = Judge()
    for encoding in OLD:
        assert sum(length for _, length in decoded(text, encoding)) == len(text)
        pieces = judge.pieces(runs, encoding)
        if pieces is not None:
            assert len(pieces) == len(runs)
            assert _untouched("".join(pieces)) == _untouched(text)
    judge.encoding()


def _untouched(text: str) -> str:
    """What means the same in every encoding; that of picture fonts is written in private letters."""
    plain = (chr(ord(one) - 0xF000) if "\uf020" <= one <= "\uf07f" else one for one in text)
    return "".join(one for one in plain if one in string.digits + string.punctuation)
