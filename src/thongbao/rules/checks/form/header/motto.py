"""Motto of the State (Quốc hiệu, Tiêu ngữ) and headers of the Party and of the Youth Union, as they are worded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, guessed_blanks, mended, on, top
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import DASHES, bare, fold

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


def header_lines(case: Case, name: str) -> list[Unit]:
    """The lines of the header that are, marks and case aside, close to ``name``. Raises Unobservable for a record."""
    lines = case.lines(Label.MOTTO)
    head = bare(name)[:7]
    return [unit for unit in lines if unit.bare.startswith(head)]


def exact(case: Case, rule: Rule, wanted: str, *accepted: str) -> Iterator[Finding]:
    """The header line ``wanted`` is there and is worded so."""
    lines = header_lines(case, wanted)
    if not lines:
        yield fault(rule, "form.header_missing", top(case), wanted=wanted)
        return
    unit = lines[0]
    shown = " ".join(unit.text.split())
    if shown in (wanted, *accepted) or fold(shown) == fold(wanted):
        return  # capitals are a matter of looks
    if case.format == "pdf" and fold(shown.replace("Õ", "Ò")) == fold(wanted):
        return  # some fonts print Ò and store it as Õ
    yield mended(rule, "form.header_words", on(unit), shown, wanted)


@checks("ND30-C01-QH-TEXT")
def country(case: Case, rule: Rule) -> Iterator[Finding]:
    """Quốc hiệu is there, word for word."""
    yield from exact(case, rule, rule.values["text"], *rule.values["accept"])


def exact_country(case: Case, rule: Rule) -> Iterator[Finding]:
    """Quốc hiệu is there and is worded so."""
    yield from exact(case, rule, COUNTRY)


def motto_words(case: Case, rule: Rule, wanted: str = MOTTO) -> Iterator[Finding]:
    """Tiêu ngữ has its three phrases, each with a capital; how they are joined is another matter."""
    lines = header_lines(case, wanted)
    if not lines:
        yield fault(rule, "form.header_missing", top(case), wanted=wanted)
        return
    unit = lines[0]
    phrases = _phrases(unit.text)
    if phrases == _phrases(wanted):
        return
    yield mended(rule, "form.header_words", on(unit), unit.text, wanted)


def _phrases(text: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(f"[{re.escape(DASHES)}]", text)]


@checks("ND30-C01-TN-TEXT")
def motto(case: Case, rule: Rule) -> Iterator[Finding]:
    """Tiêu ngữ is there, word for word."""
    yield from motto_words(case, rule, rule.values["text"])


@checks("ND30-C01-TN-GACH-NOI")
def motto_dashes(case: Case, rule: Rule) -> Iterator[Finding]:
    """Its phrases are joined by a hyphen with a blank on each side."""
    for unit in header_lines(case, MOTTO)[:1]:
        if _phrases(unit.text) != _phrases(MOTTO):
            return
        wanted = " - ".join(_phrases(unit.text))
        if unit.text != wanted and not guessed_blanks(case, unit.text, wanted):
            yield mended(rule, "form.motto_dashes", on(unit), unit.text, wanted)


@checks("HD05-C01-TIEUDE-TEXT")
def party(case: Case, rule: Rule) -> Iterator[Finding]:
    """The Party's header is there, word for word; Quốc hiệu and Tiêu ngữ are not."""
    lines = header_lines(case, rule.values["text"])
    state = header_lines(case, COUNTRY)
    if not lines and state:
        yield fault(rule, "form.state_header", on(state[0]), wanted=rule.values["text"])
        return
    yield from exact(case, rule, rule.values["text"])


@checks("DET-HDR-MIXED")
def mixed(case: Case, rule: Rule) -> Iterator[Finding]:
    """The headers of State and Party do not stand together."""
    state, own = header_lines(case, COUNTRY), header_lines(case, PARTY)
    if state and own:
        yield fault(rule, "form.headers_mixed", on(own[0]), TextEdit(on(own[0]), ""))
