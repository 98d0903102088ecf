"""Patterns of file names, as .gitignore has them: ``*`` within a folder, ``**`` through folders."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import PurePath


def fits(pattern: str, path: PurePath) -> bool:
    """Whether a path fits. A pattern without a slash may fit in any folder; one for a folder takes all below it.

    >>> fits("*.docx", PurePath("2025/tb.docx")), fits("2025/*", PurePath("2025/q1/tb.docx"))
    (True, False)
    >>> fits("2025/**/tb*", PurePath("2025/q1/tb.docx")), fits("2025/", PurePath("2025/q1/tb.docx"))
    (True, True)
    """
    return _compiled(pattern).fullmatch(unicodedata.normalize("NFC", path.as_posix())) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = unicodedata.normalize("NFC", pattern).removeprefix("./")
    if pattern.endswith("/"):
        pattern += "**"
    if "/" not in pattern:
        pattern = f"**/{pattern}"
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.removeprefix("/"))
    signs = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(signs.get(part, re.escape(part)) for part in parts))
