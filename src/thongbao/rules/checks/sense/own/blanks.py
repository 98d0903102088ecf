"""Blanks and placeholders that were to be filled in before issue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import RUNNING, fault
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks

MOST = 12
"""Blanks in one document; one with more is a form to be filled in by others."""

ELLIPSIS = 5
"""Dots behind a word that are still an ellipsis with a full stop."""


@cache
def _blanks() -> re.Pattern[str]:
    """A day, a number or a symbol without its digits."""
    return re.compile(
        r"(?<!\w)[Nn]gày(?:\s{2,}|\s*[.…_]+\s*)(?:/(?:\s|[.…_])*(?=/)|tháng(?!\w))"
        r"|(?<!\w)[Nn]gày\s+tháng\s+\d|(?<!\w)tháng\s*[.…_]+\s*(?:năm(?!\w)|/\s?\d)"
        r"|(?<!\w)[Nn]gày\s+\d{1,2}\s+tháng(?:\s{2,}|\s*[.…_]{2,}\s*)năm(?!\w)"
        r"|(?<!\w)[Ss]ố:?(?:\s{2,}|\s*[.…_]{2,}\s*)[-/]\s?[A-ZĐ]{2,}[\w/.-]*"
    )


@cache
def _open() -> re.Pattern[str]:
    """What every such blank holds; found several times as fast, since each way begins with a letter."""
    return re.compile(
        r"gày(?:\s*[.…_]|\s\s|\s+tháng)|tháng(?:\s*[.…_]|\s\s)|gày\s+\d{1,2}\s+tháng|ố:?(?:\s*[.…_]|\s\s)"
    )


@checks("X-CHO-TRONG")
def placeholders(case: Case, rule: Rule) -> Iterator[Finding]:
    """Nothing is left to be filled in; a draft may have blanks, and so may a form."""
    if case.stage == "draft":
        return
    found: list[Finding] = []
    pattern = re.compile(rule.values["regex"])
    for passage in case.passages():
        if passage.kind not in RUNNING or passage.kind == "cell":
            continue
        text = passage.text
        spans = [match.span() for match in _blanks().finditer(text)] if _open().search(text) else []
        for match in pattern.finditer(text):
            inside = any(start <= match.start() < end for start, end in spans)
            if not inside and _is_placeholder(match, text):
                spans.append((match.start(), match.end()))
        found.extend(
            fault(rule, "blank", passage.spot(start, end), shown=text[start:end].strip())
            for start, end in sorted(spans)
        )
    if len(found) <= MOST:
        yield from found


def _is_placeholder(match: re.Match[str], text: str) -> bool:
    words = match[0]
    if words[0] == "[":
        inner = words[1:-1].strip()
        return not inner.isdigit() and (len(inner) != 1 or not inner.isalpha())  # [1] and [a] are notes
    if words[0].isalpha():
        return not (text[match.start() - 1 : match.start()].isalnum() or text[match.end() : match.end() + 1].isalnum())
    attached = text[match.start() - 1 : match.start()].isalpha() and not text[match.end() : match.end() + 1].isalnum()
    return not attached or len(words) > ELLIPSIS
