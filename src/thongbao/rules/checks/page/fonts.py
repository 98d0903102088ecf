"""Fonts: their family and colour, and letters of before Unicode."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from thongbao.layout.blocks import Style
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.catalogue import applied
from thongbao.rules.edits import LegacyEdit, LookEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot

STAND_INS = frozenset(
    {"liberation serif", "tinos", "nimbus roman", "nimbus roman no9 l", "tex gyre termes", "freeserif", "times"}
)
"""Fonts with the widths of Times New Roman that programs put into a PDF where it is not installed."""
OLD = (".vn", "vni ")
"""How names of fonts of before Unicode begin; their letters are the business of the rule on Unicode."""
LINK = re.compile(r"https?://|www\.|\S@\S")


class Stretch(NamedTuple):
    """Characters of one look in a line."""

    unit: Unit
    start: int
    end: int
    style: Style

    @property
    def spot(self) -> Spot:
        """Where they stand."""
        return Spot(unit=self.unit, start=self.start, end=self.end)


def stretches(case: Case) -> Iterator[Stretch]:
    """Every stretch of letters of one look, tables too, in reading order."""
    for passage in case.passages():
        unit = passage.unit
        if unit is None:
            raise Unobservable("validate.unseen.record")
        spans = [(span.start, span.end, span.style) for span in unit.para.spans]
        for start, end, style in spans or [(0, len(unit.text), unit.para.style)]:
            if any(map(str.isalnum, unit.text[start:end])):
                yield Stretch(unit, start, end, style)


def _family(name: str) -> str:
    return " ".join(name.replace("-", " ").split()).casefold()


@checks("ND30-C00-PHONG-TNR", "HD05-C00-PHONG", "HD36-C00-PHONG", "HD11-C00-PHONG", "NQ351-C00-PHONG")
def one_font(case: Case, rule: Rule) -> Iterator[Finding]:
    """All text is in the font that the rule names; HD05 asks for black in the same breath."""
    wanted = rule.values["font"]
    found: list[Stretch] = []
    known = 0
    stand_in = False
    for one in stretches(case):
        if one.style.font is None:
            continue
        family = _family(one.style.font)
        if case.format == "pdf" and family in STAND_INS:
            stand_in = True
            continue
        known += 1
        if family != _family(wanted) and not family.startswith(OLD):
            found.append(one)
    if not known and not found:
        raise Unobservable("validate.unseen.stand_in" if stand_in else "validate.unseen.look")
    if found:
        names = list(dict.fromkeys(str(one.style.font) for one in found))
        yield Finding(
            rule=rule.id,
            key="page.font",
            values=(("shown", ", ".join(names[:4])), ("wanted", wanted), ("count", len(found))),
            spot=found[0].spot,
            edits=tuple(LookEdit(one.spot, (("font", wanted),)) for one in found),
        )
    if "color" in rule.values:
        yield from _coloured(case, rule)


@checks("ND30-C00-MAU-DEN")
def black(case: Case, rule: Rule) -> Iterator[Finding]:
    """Text is black or automatic; marks that are stamped in red, and links, are not text of the clerk."""
    yield from _coloured(case, rule)


def _coloured(case: Case, rule: Rule) -> Iterator[Finding]:
    marks = {id(unit) for unit in case.lines(Label.MARK)}
    found = [
        one
        for one in stretches(case)
        if one.style.color not in (None, "000000")
        and _is_seen(str(one.style.color))
        and id(one.unit) not in marks
        and not LINK.search(one.unit.text[one.start : one.end])
    ]
    if case.format not in ("docx", "pdf"):
        raise Unobservable("validate.unseen.look")
    if found:
        yield Finding(
            rule=rule.id,
            key="page.colour",
            values=(("shown", f"#{found[0].style.color}"), ("count", len(found))),
            spot=found[0].spot,
            edits=tuple(LookEdit(one.spot, (("color", "000000"),)) for one in found),
        )


def _is_seen(color: str) -> bool:
    """Whether an eye tells the colour from black: very dark greys come from printers and themes."""
    try:
        return max(bytes.fromhex(color)) > 0x40
    except ValueError:
        return False


ON_UNICODE = ("ND30-C00-UNICODE", "TT01-C00-PHONG")


@checks(*ON_UNICODE)
def unicode(case: Case, rule: Rule) -> Iterator[Finding]:
    """Letters are Unicode; those in fonts of before it turn into others on a machine without these fonts."""
    yield from legacy(case, rule)


def legacy(case: Case, rule: Rule) -> Iterator[Finding]:
    """The finding on a document whose letters are those of before Unicode, if it is one."""
    encoding = case.notice.source.encoding
    if encoding == "unicode":
        return
    first = next(stretches(case), None) if case.reading is not None else None
    yield Finding(
        rule=rule.id,
        key="page.legacy",
        values=(("encoding", encoding.upper()),),
        spot=first.spot if first is not None else Spot(path="source.encoding"),
        edits=(LegacyEdit("Times New Roman", sure=case.format == "docx"),),
    )


@checks("X-FONT-TRON")
def mixed(case: Case, rule: Rule) -> Iterator[Finding]:
    """One family of fonts. Where a rule of the regime names the font, that rule speaks."""
    if any("font" in one.rule.values and one.rule.id != rule.id for one in applied(case.regime)):
        return
    letters: dict[str, int] = {}
    first: dict[str, Stretch] = {}
    for one in stretches(case):
        if one.style.font is not None and not _family(one.style.font).startswith(OLD):
            family = _family(one.style.font)
            letters[family] = letters.get(family, 0) + one.end - one.start
            first.setdefault(family, one)
    if not letters:
        raise Unobservable("validate.unseen.look")
    if len(letters) > rule.values["max_families"]:
        yield _mixed_found(case, rule, letters, first)


def _mixed_found(case: Case, rule: Rule, letters: Mapping[str, int], first: Mapping[str, Stretch]) -> Finding:
    main = max(letters, key=lambda family: letters[family])
    name = first[main].style.font
    others = [family for family in first if family != main]
    wrong = [one for one in stretches(case) if one.style.font is not None and _family(one.style.font) != main]
    return Finding(
        rule=rule.id,
        key="page.fonts",
        values=(
            ("main", name),
            ("others", ", ".join(str(first[family].style.font) for family in others[:4])),
            ("count", len(wrong)),
        ),
        spot=wrong[0].spot,
        edits=tuple(LookEdit(one.spot, (("font", name),)) for one in wrong),
    )
