"""Names in archives as they were meant: many programs write them in an encoding and do not say which."""

from __future__ import annotations

import re
import unicodedata

from thongbao.vietnamese.spelling.syllables import possible

_WORD = re.compile(r"[^\x00-@\[-`{-\x7f]+")
"""What stands between ASCII signs that are no letters."""


def meant(raw: bytes, otherwise: str) -> str:
    r"""The name whose bytes are ``raw``: UTF-8, or cp1258 where that gives Vietnamese words; else ``otherwise``.

    >>> meant("Thông báo".encode(), ""), meant(b"Quy\xea\xect \xf0i\xf2nh.txt", ""), meant(b"caf\x82", "café")
    ('Thông báo', 'Quyết định.txt', 'café')
    """
    try:
        return raw.decode()
    except UnicodeError:
        pass
    try:
        name = unicodedata.normalize("NFC", raw.decode("cp1258"))
    except UnicodeError:
        return otherwise
    return name if _is_vietnamese(name) else otherwise


def _is_vietnamese(name: str) -> bool:
    """Whether every word that is not plain ASCII is built like a Vietnamese one."""
    words = [word for word in _WORD.findall(name) if not word.isascii()]
    return bool(words) and all(map(possible, words))
