"""Notes of copies: what kind of copy it is, and its number in the one series of the body that made it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.title.kind import prints_kind
from thongbao.rules.checks.form.where import fault, mended, on
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import fold
from thongbao.vietnamese.letters.numerals import roman_value

_FORM = re.compile(r"^(?:bản )?(?P<form>sao y(?: bản chính)?|sao lục|trích sao|bản trích sao)[.:]?$")


def names_copy(text: str) -> bool:
    """Whether a line is the note of a copy (SAO Y, SAO LỤC, TRÍCH SAO)."""
    return _FORM.match(fold(text).strip(" -–")) is not None


def copy_form(case: Case) -> Unit | None:
    """The line that names the kind of copy. Raises Unobservable for a record."""
    if case.reading is None:
        raise Unobservable("validate.unseen.record")
    lines = [unit for unit, label in case.labelled if label not in (Label.BODY,)]
    return next((unit for unit in lines if names_copy(unit.text)), None)


def copy_words(case: Case, rule: Rule) -> Iterator[Finding]:
    """The kind of copy is one of the forms of the rule."""
    unit = copy_form(case)
    if unit is None:
        return
    shown = " ".join(unit.text.split()).strip(" -–.:")
    if fold(shown) in {fold(one) for one in rule.values["texts"]}:
        return
    best = next((one for one in rule.values["texts"] if fold(one)[:5] == fold(shown)[:5]), rule.values["texts"][0])
    yield mended(rule, "form.copy_form", on(unit), unit.text, best)


checks("TT01-C14-BAN-SAO")(copy_words)


_NUMBER = re.compile(r"Số\s*:?\s*(?P<number>\d+|[IVXLC]+(?!\w)|)(?=[\s./…_]*/)[\s./…_]*/\s*(?P<code>[^\W\d_]+)")
_DATED = re.compile(r"ngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)


@checks("ND30-C14-SO")
def copy_number(case: Case, rule: Rule) -> Iterator[Finding]:
    """A copy has a number of the one series of copies: Arabic, from 01 on, with the code of its form."""
    unit = copy_form(case)
    if unit is None:
        return
    form = fold(unit.text).strip(" -–.:").removesuffix(" bản chính")
    wanted = {fold(name): code for name, code in rule.values["codes"].items()}.get(form)
    if wanted is None:
        return
    found = _numbered(case)
    if found is None:
        if _signed_below(case, unit):
            yield fault(rule, "form.copy_unnumbered", on(unit), shown=unit.text.strip(), wanted=wanted)
        return
    line, match = found
    if match["code"] != wanted:
        spot = on(line, *match.span("code"))
        yield fault(rule, "form.copy_number", spot, TextEdit(spot, wanted), shown=match["code"], wanted=wanted)
        return
    number, spot = match["number"], on(line, *match.span("number"))
    if not number:
        if case.stage == "issued":
            yield fault(rule, "form.copy_unnumbered", on(unit), shown=unit.text.strip(), wanted=wanted)
    elif not number.isdigit():
        yield fault(rule, "form.number_arabic", spot, TextEdit(spot, f"{roman_value(number):02}"), shown=number)
    elif number != (padded := f"{int(number):02}"):
        yield mended(rule, "form.number_padding", spot, number, padded)


def _numbered(case: Case) -> tuple[Unit, re.Match[str]] | None:
    """The line with the number of the copy, which is not that of the notice."""
    main = case.notice.number.text if case.notice.number and prints_kind(case) else ""
    for line, label in case.labelled:
        match = _NUMBER.match(line.text)
        if match is not None and line.text != main and label != Label.BODY:
            return line, match
    return None


def _signed_below(case: Case, form: Unit) -> bool:
    """Whether the note of the copy is more than the line that names it: its body dates or signs it below."""
    units = [unit for unit, _ in case.labelled]
    below = units[next(at for at, unit in enumerate(units) if unit is form) + 1 :][:8]
    return any(_DATED.search(unit.text) and len(unit.text) < 60 for unit in below)
