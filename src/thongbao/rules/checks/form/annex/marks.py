"""Marks of secrecy, urgency, circulation and drafts; kinds of copies and their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.labels import Label
from thongbao.recognise.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.title.kind import prints_kind
from thongbao.rules.checks.form.where import fault, mended, on
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.vietnamese.fold import fold


def one_of(case: Case, rule: Rule, field: str, allowed: list[str]) -> Iterator[Finding]:
    """A mark is one of those that are allowed, in capitals."""
    shown = getattr(case.notice.marks, field)
    if shown is None:
        return
    text = " ".join(shown.split()).strip(" .[]()")
    level = next((one for one in allowed if fold(one) == fold(text)), None)
    spot = case.locate(f"marks.{field}", text)
    if level is None:
        yield fault(rule, "form.mark_unknown", spot, shown=shown, wanted=", ".join(allowed))
    elif not text.isupper():
        yield fault(rule, "form.mark_capitals", spot, TextEdit(spot, level), shown=shown, wanted=level)


@checks("ND30-C11-MAT")
def secrecy(case: Case, rule: Rule) -> Iterator[Finding]:
    """The mark of secrecy is one of the three levels."""
    yield from one_of(case, rule, "secrecy", rule.values["levels"])


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


@checks("ND30-C14-SO")
def copy_number(case: Case, rule: Rule) -> Iterator[Finding]:
    """The symbol of a copy has the code of its form."""
    unit = copy_form(case)
    if unit is None:
        return
    form = fold(unit.text).strip(" -–.:").removesuffix(" bản chính")
    codes = {fold(name): code for name, code in rule.values["codes"].items()}
    wanted = codes.get(form)
    if wanted is None:
        return
    main = case.notice.number.text if case.notice.number and prints_kind(case) else ""
    for line, label in case.labelled:
        match = re.match(r"Số:?\s*\d+\s*/\s*(?P<code>[^\W\d_]+)", line.text)
        if match is None or line.text == main or label == Label.BODY or match["code"] == wanted:
            continue
        spot = on(line, match.start("code"), match.end("code"))
        yield fault(rule, "form.copy_number", spot, TextEdit(spot, wanted), shown=match["code"], wanted=wanted)
        return
