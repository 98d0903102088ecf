"""A file that was found, and what its name says of it."""

from __future__ import annotations

from typing import NamedTuple

from thongbao.batch.model import Failure
from thongbao.readers.endings import SUFFIXES

_ARCHIVES = {
    ".zip": "zip",
    ".tar": "tar",
    ".tar.gz": "tar",
    ".tgz": "tar",
    ".tar.bz2": "tar",
    ".tbz2": "tar",
    ".tar.xz": "tar",
    ".txz": "tar",
}


class Found(NamedTuple):
    """A file in a folder, an archive or a remote store."""

    place: str
    """Its path or address; for what is in an archive, that of the archive."""
    below: str
    """Its place under what was asked for, with ``/`` between the parts."""
    kind: str = "file"
    """How it is opened: ``file``, ``zip``, ``tar``; ``other`` is not taken for a document, only counted."""
    size: int = 0
    stamp: str = ""
    """What changes when the file does; empty where nobody can tell."""
    key: str = ""
    """What it is ordered by, where that is not ``below``."""
    member: int = -1
    name: str = ""
    problem: Failure | None = None
    """Why it cannot be opened."""


def kind_of_name(name: str) -> str:
    """``zip`` and ``tar`` for archives, ``file`` for documents, ``other`` for the rest.

    >>> [kind_of_name(name) for name in ("a.DOCX", "a.tar.gz", "a.b.zip", "a.xlsx", "a.tar.docx")]
    ['file', 'tar', 'zip', 'other', 'file']
    """
    lower = name.lower()
    for ending, kind in _ARCHIVES.items():
        if lower.endswith(ending):
            return kind
    dot = lower.rfind(".")
    return "file" if dot >= 0 and lower[dot:] in SUFFIXES else "other"
