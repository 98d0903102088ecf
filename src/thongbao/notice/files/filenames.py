"""File names that every system takes."""

from __future__ import annotations

import os
import re

_FORBIDDEN = r'[<>:"/\\|?*\x00-\x1f]'
_RESERVED = r"(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)"
_LONGEST = 240
"""Bytes of a file name; most systems take 255."""


def shown(name: str) -> str:
    r"""A name as a message can carry it: line ends and bytes that are no text may stand in one.

    >>> shown("a\nb"), shown("a\udcff"), shown("Thông báo")
    ('a\ufffdb', 'a\ufffd', 'Thông báo')
    """
    if name.isprintable():
        return name
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)


def is_plain(name: str) -> bool:
    """Whether Windows takes the last part of a path for the name of a file.

    ``con.yaml`` is a device there, and ``2026: a.yaml`` a hidden stream of the file ``2026``.

    >>> is_plain("con.yaml"), is_plain("2026: a.yaml"), is_plain("constant.yaml")
    (False, False, True)
    """
    return not (re.search(_FORBIDDEN, name) or re.match(_RESERVED, name) or name.endswith((".", " ")))


def safe_name(stem: str, form: str) -> str:
    """A file name that Windows, too, can write: no reserved device, forbidden sign or over-long name."""
    return f"{safe_part(stem)}.{form}"


def safe_part(name: str) -> str:
    """One part of a path that stays one part: it goes neither up nor elsewhere.

    >>> safe_part(".."), safe_part("nul.txt"), safe_part("a/b")
    ('_', 'nul_.txt', 'a_b')
    """
    name = re.sub(_FORBIDDEN, "_", name)
    reserved = re.match(_RESERVED, name)
    name = f"{reserved[0]}_{name[reserved.end() :]}" if reserved else name
    name = name.rstrip(". ") or "_"
    while len(os.fsencode(name)) > _LONGEST:
        name = name[:-1]
    return name
