"""Recipients that stand twice, or that are the issuer itself."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import fault, within
from thongbao.rules.edits import Edit, ParagraphEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.names.alike import plain_name


@checks("X-TRUNG-NOI-NHAN")
def repeats(case: Case, rule: Rule) -> Iterator[Finding]:
    """A recipient stands once, and is not the body that issues the notice."""
    inferred = any(doubt.path == "issuer.name" for doubt in case.notice.doubts)
    issuer = "" if inferred else plain_name(case.notice.issuer.name or "")
    known: dict[str, str] = {}
    for at, recipient in enumerate(case.notice.recipients):
        name = plain_name(recipient.name or recipient.text)
        if not name:
            continue
        spot = within(case, f"recipients[{at}].text", recipient.text)
        if name in known:
            yield fault(rule, "recipient_twice", spot, *_without(spot), shown=recipient.name or recipient.text)
        elif len(name.split()) > 2 and _is_issuer(name, issuer):
            yield fault(rule, "recipient_issuer", spot, shown=recipient.name or recipient.text)
        known[name] = recipient.text


def _without(spot: Spot) -> tuple[Edit, ...]:
    """The mend: the line goes, when it holds nothing else and closes nothing."""
    unit = spot.unit
    if unit is None or spot.end is None or unit.text.strip() != unit.para.text.strip():
        return ()  # one of several lines of a paragraph
    alone = unit.text.strip(" -–+•*")[spot.end - spot.start :] == ";"
    return (ParagraphEdit(Spot(unit=unit), None),) if alone else ()


def _is_issuer(name: str, issuer: str) -> bool:
    """Whether a name is that of the issuer, with or without the name of its place."""
    if name == issuer:
        return True
    return issuer.startswith(name + " ") and name.endswith((" tỉnh", " thành phố", " xã", " phường", " huyện", " quận"))
