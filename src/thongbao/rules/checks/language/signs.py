"""Quotation marks and dashes: one kind of each in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import prose_of
from thongbao.rules.registry import checks


@checks("X-NGOAC-KEP")
def quotes(case: Case, rule: Rule) -> Iterator[Finding]:
    """Quotation marks are all straight or all curly."""
    text = prose_of(case).text
    if '"' not in text:
        return
    straight = [match.start() for match in _straight().finditer(text)]
    curly = [match.start() for match in _curly().finditer(text)]
    if not straight or not curly:
        return
    few = straight if len(straight) <= len(curly) else curly
    yield _mixed(case, rule, "text.quotes", few, max(len(straight), len(curly)))


@cache
def _straight() -> re.Pattern[str]:
    return re.compile(r"\"(?<![\d.,].)")  # behind a number it stands for inches or seconds


@cache
def _curly() -> re.Pattern[str]:
    return re.compile("[“”„]")


@checks("X-GACH-NGANG")
def dashes(case: Case, rule: Rule) -> Iterator[Finding]:
    """Dashes between words are all hyphens or all en dashes; those that open an item are left alone."""
    text = prose_of(case).text
    if " – " not in text and " — " not in text:
        return
    hyphens: list[int] = []
    longer: list[int] = []
    for match in _dash().finditer(text):
        (hyphens if match[0] == "-" else longer).append(match.start())
    if hyphens and longer:
        few = longer if len(longer) <= len(hyphens) else hyphens
        yield _mixed(case, rule, "text.dashes", few, max(len(hyphens), len(longer)))


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"[-–—](?<=[^\W\d_)\"”»] .)(?= [^\W\d_(\"“«])")


def _mixed(case: Case, rule: Rule, key: str, few: list[int], many: int) -> Finding:
    prose = prose_of(case)
    text = prose.text
    edits: list[TextEdit] = []
    for at in few:
        edits.extend(prose.edit(at, at + 1, _other(text, at)))
    return Finding(
        rule=rule.id,
        key=key,
        values=(("shown", text[few[0]]), ("count", len(few)), ("many", many), ("wanted", _other(text, few[0]))),
        spot=prose.spot(few[0], few[0] + 1),
        edits=tuple(edits),
    )


def _other(text: str, at: int) -> str:
    """The sign of the other kind in the same place."""
    if text[at] == '"':
        return "“" if at == 0 or text[at - 1] in " \n([“" else "”"
    return {"-": "–", "–": "-", "—": "-"}.get(text[at], '"')
