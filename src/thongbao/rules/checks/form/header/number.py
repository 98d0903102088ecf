"""Number and symbol (số, ký hiệu) of State documents, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.header.pieces import Written, tidied, written
from thongbao.rules.checks.form.where import fault, guessed_blanks, mended, top, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import bare
from thongbao.vietnamese.letters.numerals import roman_value


def is_letter(case: Case) -> bool:
    """Whether it is a công văn, which has no code of a kind in its symbol."""
    return case.notice.kind.code == "CV"


def blank(case: Case) -> bool:
    """Whether a draft leaves the number open."""
    return case.notice.number is not None and case.notice.number.number is None


@checks("ND30-C03-SO-CO")
def present(case: Case, rule: Rule) -> Iterator[Finding]:
    """An issued document has its number."""
    if case.stage == "draft" or (case.notice.kind.name is None and case.notice.number is None):
        return
    number = case.notice.number
    if number is None:
        yield fault(rule, "form.number_missing", top(case))
    elif number.number is None:
        pieces = written(number.text)
        if pieces is None or not pieces.number:
            yield fault(rule, "form.number_blank", within(case, "number.text", number.text), shown=number.text)


@checks("ND30-C03-SO-0", "HD05-C03-SO-0")
def padded(case: Case, rule: Rule) -> Iterator[Finding]:
    """A number below ten has a zero in front; a larger one has none."""
    number = case.notice.number
    if number is None or number.number is None or not re.fullmatch(r"\d+", number.number):
        return
    shown, value = number.number, int(number.number)
    wanted = f"{value:02}" if value < rule.values["pad_below"] else str(value)
    if shown == wanted:
        return
    at = number.text.find(shown)
    spot = within(case, "number.text", number.text, at, at + len(shown)) if at >= 0 else case.locate("number.text")
    yield mended(rule, "form.number_padding", spot, shown, wanted)


@checks("ND30-C03-TU-SO")
def word(case: Case, rule: Rule) -> Iterator[Finding]:
    """The line begins with "Số:", in small letters, the colon right behind it."""
    number = case.notice.number
    if number is None or re.match(rule.values["regex"], number.text):
        return
    match = re.match(r"\W*[^\W\d]{1,3}\s*[:.;]?(?=[\s\d/…._-]|$)", number.text)
    if match is None or bare(match[0]).strip(" :.;")[:1] != "s" or case.notice.source.layer != "native":
        return
    if guessed_blanks(case, match[0], "Số:"):
        return
    lead = "" if number.text[match.end() : match.end() + 1] in (" ", "") else " "
    spot = within(case, "number.text", number.text, 0, match.end())
    yield fault(rule, "form.number_word", spot, TextEdit(spot, "Số:" + lead), shown=match[0].strip())


@checks("ND30-C03-SO-A-RAP")
def arabic(case: Case, rule: Rule) -> Iterator[Finding]:
    """The number is written in Arabic digits."""
    number = case.notice.number
    pieces = written(number.text) if number else None
    if number is None or pieces is None or not re.search("[IVXLC]", pieces.number):
        return
    spot = within(case, "number.text", number.text, pieces.at, pieces.at + len(pieces.number))
    mend = TextEdit(spot, f"{roman_value(pieces.number):02}")
    yield fault(rule, "form.number_arabic", spot, mend, shown=pieces.number)


def guessed_gap(case: Case, pieces: Written) -> bool:
    """Whether a blank before the slash may be only the gap where a number was stamped in."""
    return case.format in ("pdf", "image", "text") and pieces.gap == " /"


@checks("ND30-C03-DAU-NGAN")
def separators(case: Case, rule: Rule) -> Iterator[Finding]:
    """A slash stands between number and symbol, hyphens between groups, without blanks."""
    number = case.notice.number
    pieces = written(number.text) if number else None
    if number is None or pieces is None:
        return
    slash, hyphen = rule.values["number_symbol_sep"], rule.values["group_sep"]
    blank_form = not pieces.number and pieces.gap.strip() == slash
    good_gap = pieces.gap == slash or blank_form or guessed_gap(case, pieces)
    wanted = tidied(pieces.symbol).replace("-", hyphen)
    if good_gap and (wanted == pieces.symbol or guessed_blanks(case, pieces.symbol, wanted)):
        return
    start = pieces.at
    shown = number.text[start : pieces.end]
    year = pieces.year.replace(" ", "")
    spot = within(case, "number.text", number.text, start, pieces.end)
    yield mended(rule, "form.number_separators", spot, shown, f"{pieces.number}{slash}{year}{wanted}")
