"""Nơi nhận: it is there, its items end with semicolons, the archive line closes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.foot.addressees import addresses_nobody, has_addressees
from thongbao.rules.checks.form.where import fault, on, printed, top
from thongbao.rules.edits import Edit, ParagraphEdit, TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import bare, fold

DASHES = ("-", "–", "—", "+", "•", "*")


@dataclass(slots=True)
class Entry:
    """A printed item of Nơi nhận, its wrapped lines joined."""

    units: list[Unit]
    archive: bool

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(unit.text for unit in self.units)


def entries(case: Case) -> list[Entry]:
    """The items below the label. Raises Unobservable for a record."""
    if case.reading is None:
        raise Unobservable("validate.unseen.record")
    labels = [label for _, label in case.labelled]
    begin = labels.index(Label.FOR_HEAD) if Label.FOR_HEAD in labels else 0
    listed = (Label.FOR, Label.ARCHIVE)
    pairs = [(u, x) for u, x in case.labelled[begin:] if x in listed]
    dashed = sum(unit.text[:1] in DASHES for unit, _ in pairs) * 2 >= len(pairs)
    found: list[Entry] = []
    for unit, label in pairs:
        archive = label == Label.ARCHIVE and bare(unit.text).lstrip("-–+•* ").startswith("luu")
        opens = unit.text[:1] in DASHES if dashed else not unit.text.startswith("(")
        if opens or archive or not found:
            found.append(Entry([unit], archive))
        else:
            found[-1].units.append(unit)
    return found


@checks("ND30-C09-NOINHAN-CO")
def present(case: Case, rule: Rule) -> Iterator[Finding]:
    """There is a Nơi nhận block."""
    label = printed(case, Label.FOR_HEAD)
    if not label and not case.notice.recipients and case.notice.archive is None:
        yield fault(rule, "form.recipients_missing", top(case))


@checks("ND30-C09-NOINHAN-CHAM-PHAY")
def semicolons(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every item but the last ends with a semicolon: told once, with a mend each."""
    yield from ends(rule, entries(case), rule.values["item_end"])


def ends(rule: Rule, found: Sequence[Entry], wanted: str) -> Iterator[Finding]:
    """The items before the last end with ``wanted``."""
    wrong = [
        entry
        for entry in found[:-1]
        if not entry.archive and not entry.text.rstrip().endswith((wanted, ":")) and any(map(str.isalpha, entry.text))
    ]
    if not wrong:
        return
    edits: list[Edit] = []
    for entry in wrong:
        unit = entry.units[-1]
        body = unit.text.rstrip().rstrip(";.,/ ")
        edits.append(TextEdit(on(unit, len(body), len(unit.text)), wanted))
    first = wrong[0]
    text = first.units[-1].text
    spot = on(first.units[-1], max(len(text) - 1, 0))
    yield fault(rule, "form.recipient_end", spot, *edits, shown=first.text[-40:], wanted=wanted, count=len(wrong))


_EXEMPT = ("GM", "GGT", "BB", "CĐ", "PG", "PC")


@checks("ND30-C09-NHU-TREN", "HD05-C09-NHU-TREN")
def as_above(case: Case, rule: Rule) -> Iterator[Finding]:
    """The first item is "- Như trên;" when somebody is addressed above, and never otherwise."""
    if case.notice.kind.code in _EXEMPT or not case.notice.recipients:
        return
    if case.reading is not None and (not (found := entries(case)) or found[0].archive):
        return
    first = case.notice.recipients[0].text if case.reading is None else found[0].text.lstrip("-–—+•* ").rstrip(" ;,.")
    above = re.match(r"như (?:trên|kính gửi)", fold(first))
    # Where nobody should be addressed, the rules on that speak.
    addressed = has_addressees(case) and not addresses_nobody(case)
    if rule.id.startswith("HD05"):
        addressed = addressed and case.notice.kind.code in ("CV", "TTr")
    spot = on(found[0].units[0]) if case.reading is not None else Spot(path="recipients[0].text")
    if addressed and (above is None or not fold(first).startswith("như trên")):
        edits = (TextEdit(spot, "- Như trên;"),) if above is not None and fold(first) == "như kính gửi" else ()
        yield fault(rule, "form.as_above_missing", spot, *edits, shown=first)
    elif above is not None and not addressed and (not has_addressees(case) or rule.id.startswith("HD05")):
        key = "form.as_above_kind" if has_addressees(case) else "form.as_above_vain"
        kind = (case.notice.kind.name or "văn bản").lower()
        yield fault(rule, key, spot, *_without(spot), shown=first, kind=kind)


def _without(spot: Spot) -> tuple[Edit, ...]:
    """The mend that takes a line "- Như trên;" away with its paragraph; none when it holds more."""
    unit = spot.unit
    if unit is None or not re.fullmatch(r"\W*như (?:trên|kính gửi)\W*", fold(unit.text)):
        return ()
    return (ParagraphEdit(on(unit), None),)
