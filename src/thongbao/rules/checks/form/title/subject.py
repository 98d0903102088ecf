"""The subject (trích yếu): it is there, ends without a mark, and what stands under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.form.signs import signs_below, typed_signs
from thongbao.rules.checks.form.title.kind import prints_kind
from thongbao.rules.checks.form.where import between, fault, last_of, mended, on, printed, top, within
from thongbao.rules.edits import ParagraphEdit, TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks

WITHOUT = ("GGT", "GNP", "PG", "PC", "PB", "GUQ", "HĐ", "BB", "GĐĐ", "CĐ")
"""Papers whose models have no subject."""


@checks("ND30-C05-TRICHYEU-CO")
def present(case: Case, rule: Rule) -> Iterator[Finding]:
    """There is a subject, and it is short."""
    subject, kind = case.notice.subject, case.notice.kind
    if subject is None:
        if kind.code is not None and kind.code not in WITHOUT:
            spot = case.locate("kind") if prints_kind(case) else top(case)
            yield fault(rule, "form.subject_missing", spot)
    elif len(subject) > rule.values["max_chars"]:
        spot = case.locate("subject")
        yield fault(rule, "form.subject_long", spot, length=len(subject), most=rule.values["max_chars"])


@checks("ND30-C05-TRICHYEU-DAU-CUOI")
def end(case: Case, rule: Rule) -> Iterator[Finding]:
    """The subject ends without a full stop, colon, semicolon or comma."""
    subject = case.notice.subject
    if not subject:
        return
    mark = subject.rstrip()[-1:]
    if mark not in rule.values["forbid_end"] or subject.endswith(("...", "…")):
        return
    unit = last_of(case, Label.SUBJECT, Label.LETTER_SUBJECT)
    if unit is not None and unit.text.endswith(mark):
        spot = on(unit, len(unit.text) - 1, path="subject")
    else:
        spot = within(case, "subject", subject, len(subject) - 1)
    yield fault(rule, "form.subject_end", spot, TextEdit(spot, ""), shown=mark)


_TITLE = frozenset({Label.KIND, Label.SUBJECT})
_AFTER = frozenset({Label.BODY, Label.TO_HEAD, Label.FOR_HEAD})


def hyphens(case: Case, rule: Rule, wanted: str) -> Iterator[Finding]:
    """The line of signs under the subject is ``wanted``."""
    if case.reading is None:
        raise Unobservable("validate.unseen.record")
    above = last_of(case, Label.KIND, Label.SUBJECT)
    if above is None or case.notice.kind.code == "CV":
        return
    signs = [unit for unit in between(case, _TITLE, _AFTER) if re.search(r"[-–—_*=]", unit.text)]
    if not signs and (typed := signs_below(case, above)) is not None:  # read as a drawn line
        if typed.shown.replace(" ", "") != wanted:
            yield fault(rule, "form.separator", typed.spot, typed.written(wanted), shown=typed.shown, wanted=wanted)
        return
    if not signs and wanted in (typed_signs(case) or ()):
        return
    if not signs:
        drawn = any(line.text_above == above.text for line in case.layout.rules)
        key = "form.separator_rule" if drawn else "form.hyphens_missing"
        edit = ParagraphEdit(on(above), wanted, (("align", "center"),))
        yield fault(rule, key, on(above), edit, wanted=wanted)
        return
    shown = signs[0].text.strip()
    if shown != wanted and shown.replace(" ", "") != wanted:
        yield mended(rule, "form.separator", on(signs[0]), shown, wanted)


@checks("HD05-C05-TRICHYEU-5GACH")
def five(case: Case, rule: Rule) -> Iterator[Finding]:
    """Exactly five hyphens stand under the subject."""
    yield from hyphens(case, rule, rule.values["text"])


@checks("HD11-C05-TENLOAI")
def some_sign(case: Case, rule: Rule) -> Iterator[Finding]:
    """A short line of signs, or a drawn one, stands under the subject."""
    if case.reading is None:
        raise Unobservable("validate.unseen.record")
    above = last_of(case, Label.KIND, Label.SUBJECT)
    if above is None or case.notice.kind.code == "CV" or any(between(case, _TITLE, _AFTER)):
        return
    if not any(line.text_above == above.text for line in case.layout.rules):
        yield fault(rule, "form.hyphens_missing", on(above), wanted="-----")


def lower_start(case: Case, rule: Rule) -> Iterator[Finding]:
    """The subject of a Party document begins with a small letter."""
    subject = case.notice.subject
    if not subject or case.notice.kind.code == "CV":
        return
    lines = printed(case, Label.SUBJECT)
    first = next((unit for unit in lines if not unit.text.isupper()), None)
    text = first.text if first is not None else subject
    word = re.match(r"[^\W\d_]+", text)
    if word is None or not word[0][0].isupper() or word[0].isupper() or text.isupper():
        return
    spot = on(first, 0, 1, "subject") if first is not None else within(case, "subject", subject, 0, 1)
    yield fault(rule, "form.subject_lower", spot, TextEdit(spot, text[0].lower()), shown=word[0])


def letter_prefix(case: Case, rule: Rule) -> Iterator[Finding]:
    """The subject of a công văn begins with "V/v" (State), or not with it (Party: "về việc")."""
    if case.notice.kind.code != "CV" or not case.notice.subject:
        return
    lines = printed(case, Label.LETTER_SUBJECT, Label.SUBJECT)
    text = lines[0].text if lines else case.notice.subject
    wanted: str | None = rule.values.get("prefix")
    if (wanted is not None and text.startswith(wanted)) or (wanted is None and not text.lower().startswith("v/v")):
        return
    match = re.match(r"(?:V/v(?: việc)?|Về việc|V\.v\.?|V/V)\s*:?\s*", text, re.IGNORECASE)
    head = match.end() if match else 0
    spot = on(lines[0], 0, head, "subject") if lines else within(case, "subject", text, 0, head)
    good = wanted or "về việc"
    yield fault(rule, "form.letter_prefix", spot, TextEdit(spot, f"{good} "), shown=text[:30], wanted=good)


def assembly_name(case: Case, rule: Rule) -> Iterator[Finding]:
    """Names of laws and ordinances are in capitals, titles of other legislation in small letters."""
    law = any(unit.bare.startswith(("luat", "bo luat", "phap lenh")) for unit in printed(case, Label.KIND))
    lines = [unit for unit in printed(case, Label.SUBJECT) if not unit.text.lstrip().startswith("(")]
    for unit in lines[:1]:
        letters = [char for char in unit.text if char.isalpha()]
        capitals = sum(map(str.isupper, letters))
        if law and capitals < 0.9 * len(letters):
            edits = () if unit.para.generated else (TextEdit(on(unit), unit.text.upper()),)
            yield fault(rule, "form.name_case_upper", on(unit), *edits, shown=unit.text[:60])
        elif not law and capitals > 0.9 * len(letters) and len(letters) > 12:
            yield fault(rule, "form.name_case_lower", on(unit), shown=unit.text[:60])
