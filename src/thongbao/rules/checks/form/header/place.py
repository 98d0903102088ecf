"""The place name before the date of issue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import bare, fold

_UNIT_TAILS = frozenset({"phố", "xã", "trấn", "khu", "tỉnh", "phường", "huyện", "quận"})
_UNIT = re.compile(
    r"^(?:thành phố|tp\.?|tỉnh|thị xã|tx\.?|thị trấn|tt\.?|quận|q\.?|huyện|h\.?|phường|p\.?|xã|x\.?|đặc khu|đk\.?)"
    r"(?=[\s\d]|(?<=\.))\s*",
    re.IGNORECASE,
)
_SHORT = re.compile(r"^(?:tp|tx|tt|q|h|p|x|đk)\.?(?=[\s\d]|(?<=\.))\s*|^tp\.?\s*hcm$|^tphcm$", re.IGNORECASE)


def place_spot(case: Case, start: int = 0, end: int | None = None) -> Spot:
    """Where the place name stands, or characters of it."""
    issued = case.notice.issued
    if issued is None or issued.place is None:
        return case.locate("issued.place")
    at = max(issued.text.find(issued.place), 0)
    stop = at + (len(issued.place) if end is None else end)
    return within(case, "issued.text", issued.text, at + start, stop)


def _place(case: Case) -> str | None:
    return case.notice.issued.place if case.notice.issued else None


@checks("ND30-C04-VIET-HOA")
def capitals(case: Case, rule: Rule) -> Iterator[Finding]:
    """The words of the place name begin with capitals; only the second word of a unit may be small."""
    place = _place(case)
    if not place or place.isupper():
        return
    wanted = list(place)
    for match in re.finditer(r"[^\W\d_]+", place):
        head = match.start() == 0
        if match[0][0].islower() and (head or fold(match[0]) not in _UNIT_TAILS) and place[match.start() - 1] != "-":
            wanted[match.start()] = match[0][0].upper()
    mended = "".join(wanted)
    if mended != place:
        spot = place_spot(case)
        yield fault(rule, "form.place_capitals", spot, TextEdit(spot, mended), shown=place, wanted=mended)


@checks("ND30-C04-DIA-DANH-DAY-DU")
def whole(case: Case, rule: Rule) -> Iterator[Finding]:
    """A unit that is named after a person, a number or an event keeps its designation, in full."""
    place = _place(case)
    if not place:
        return
    spot = place_spot(case)
    short = re.fullmatch(r"(?:tp|thành phố)?\.?\s*hcm|hồ chí minh|tp\.?\s*hồ chí minh", fold(place))
    if short:
        wanted = "Thành phố Hồ Chí Minh"
        yield fault(rule, "form.place_whole", spot, TextEdit(spot, wanted), shown=place, wanted=wanted)
        return
    name = _UNIT.sub("", place)
    special = name.isdigit() or fold(name) in {fold(one) for one in rule.values["names"]}
    if special and (name == place or _SHORT.match(place)):
        yield fault(rule, "form.place_designation", spot, shown=place)


@checks("HD05-C04-DIADANH")
def party_place(case: Case, rule: Rule) -> Iterator[Finding]:
    """A name of one syllable, of a person, of a number or of the province keeps the word for the unit."""
    place = _place(case)
    if not place:
        return
    name = _UNIT.sub("", place)
    special = len(name.split()) == 1 or fold(name) in {fold(one) for one in rule.values["names"]}
    special = special or fold(name) in _namesakes(case)
    if special and name == place:
        yield fault(rule, "form.place_designation", place_spot(case), shown=place)


_PROVINCE = re.compile(r"\b(?:tỉnh ủy|tỉnh|thành ủy|thành phố) (?P<name>.+)$")
_COMMUNE = re.compile(r"\b(?:xã|phường|đặc khu) (?P<name>.+?)(?:,? (?:tỉnh|thành phố)\b.*)?$")


def _namesakes(case: Case) -> frozenset[str]:
    """Names that a body's commune and the province or city above it share."""
    bodies = [fold(body) for body in (case.notice.issuer.parent, case.notice.issuer.name) if body]
    above = {match["name"] for body in bodies if (match := _PROVINCE.search(body))}
    below = {match["name"] for body in bodies if (match := _COMMUNE.search(body))}
    return frozenset(above & below)


@checks("ND30-C04-DIA-DANH-CAP")
def tier(case: Case, rule: Rule) -> Iterator[Finding]:
    """A commune writes its own name; a ministry the name of a province or city. Only where it is plain."""
    place, issuer = _place(case), fold(case.notice.issuer.name or "")
    if not place or not issuer:
        return
    own = re.match(
        r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd) (?:xã|phường|thị trấn|đặc khu) (?P<name>.+)", issuer
    )
    name = re.split(r" (?:huyện|quận|thành phố|thị xã|tỉnh)\b", own["name"])[0] if own else ""
    if own and fold(name) not in fold(place) and bare(name) not in bare(place):
        whole_name = case.notice.issuer.name or ""
        yield fault(rule, "form.place_tier_local", place_spot(case), shown=place, issuer=whole_name)
    central = re.match(r"(?:bộ|văn phòng chính phủ|thanh tra chính phủ)\b(?! chỉ huy| tư lệnh)", issuer)
    if central and case.notice.issuer.parent is None and re.match(r"(?:xã|phường|quận|huyện)\b", fold(place)):
        yield fault(rule, "form.place_tier_central", place_spot(case), shown=place)
