"""Findings that are not to count: suppressed in the settings, beside the words in a text, or known before."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from thongbao.readers.source import Source
from thongbao.rules.choosing import matches
from thongbao.validation.config.model import Waiver
from thongbao.validation.prints import essence
from thongbao.validation.report import Located, Report
from thongbao.vietnamese.fold import fold

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


def waive(report: Report, waivers: Iterable[Waiver], inline: Sequence[Inline] = ()) -> Report:
    """The report with the findings suppressed that a waiver or a comment means."""
    waivers = tuple(waivers)
    if not (waivers or inline):
        return report
    return replace(report, findings=tuple(_waived(one, waivers, inline) for one in report.findings))


def _waived(one: Located, waivers: Sequence[Waiver], inline: Sequence[Inline]) -> Located:
    for waiver in waivers:
        if matches(one.rule.id, one.rule.component, (waiver.rule,)) and _about(one, waiver.quote):
            return replace(one, suppressed=waiver.reason)
    line = one.location.line
    for comment in inline:
        if matches(one.rule.id, one.rule.component, comment.rules) and (
            comment.first == 0 or (line is not None and comment.first <= line <= comment.last)
        ):
            return replace(one, suppressed=comment.reason)
    return one


def _about(one: Located, quote: str | None) -> bool:
    if quote is None:
        return True
    wanted = " ".join(fold(quote).split())
    return wanted == essence(one) or wanted in " ".join(fold(one.passage or "").split())


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
        found.append(Inline(rules, first, last, (match["reason"] or "").strip()))
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
