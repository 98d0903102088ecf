"""Comments in a text that keep findings from counting: ``<!-- thongbao: ignore RULE (why) -->``."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import NamedTuple

from thongbao.readers.source import Source

_COMMENT = re.compile(
    r"[ \t]*<!--[ \t]*thongbao:[ \t]*(?P<word>ignore(?:-file)?)(?P<rules>(?:[ \t,]+[A-Z][A-Z0-9-]*)+)"
    r"[ \t]*(?:[:(][ \t]*(?P<reason>.*?)\)?)?[ \t]*-->[ \t]*(?=[\r\n]|$)",
    re.MULTILINE,
)


class Inline(NamedTuple):
    """A comment in a text: rules that are not to count between two lines, and why."""

    rules: tuple[str, ...]
    first: int
    last: int
    reason: str
    at: int
    """The line that it stands on itself."""


def take_comments(source: Source) -> tuple[Source, tuple[Inline, ...]]:
    """A text without our comments, its lines and columns as they were, and what the comments say.

    A comment at the end of a line is about that line; one on a line of its own is about the paragraph behind it.
    """
    if b"thongbao:" not in source.data.replace(b"\x00", b""):
        return source, ()
    encoding = _encoding(source.data)
    if encoding is None:
        return source, ()
    text = source.data.decode(encoding)
    found: list[Inline] = []
    for match in _COMMENT.finditer(text):
        rules = tuple(re.findall(r"[A-Z][A-Z0-9-]*", match["rules"]))
        first, last = _lines(text, match) if match["word"] == "ignore" else (0, 0)
        at = len(_ends(text[: match.end()]))
        found.append(Inline(rules, first, last, (match["reason"] or "").strip(), at))
    if not found:
        return source, ()
    return replace(source, data=_COMMENT.sub("", text).encode(encoding)), tuple(found)


def _lines(text: str, match: re.Match[str]) -> tuple[int, int]:
    begin = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
    number = len(_ends(text[: match.end()]))
    if text[begin : match.start()].strip():
        return number, number
    lines = text.splitlines()[number:]
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    while at < len(lines) and lines[at].strip():
        at += 1
    return number, number + at


def _ends(text: str) -> list[str]:
    return text.splitlines() if not text.endswith(("\n", "\r")) else [*text.splitlines(), ""]


def _encoding(data: bytes) -> str | None:
    """The encoding, where it is surely Unicode and the bytes that go back are those that came."""
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return name if _survives(data, name) else None
    return "utf-8" if _survives(data, "utf-8") else None


def _survives(data: bytes, encoding: str) -> bool:
    try:
        return data.decode(encoding).encode(encoding) == data
    except UnicodeError:
        return False
