"""Bodies that no longer stood, or did not stand yet, on the day of issue."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.gazetteer import Body, bodies


@checks("X-TEN-COQUAN-HIEU-LUC")
def standing(case: Case, rule: Rule) -> Iterator[Finding]:
    """A body that is asked, told or sent something stood on the day of issue; citations name whom they name."""
    issued = case.issued
    if issued is None:
        return
    prose = prose_of(case)
    grace = dt.timedelta(days=rule.values["grace_days"])
    told: set[str] = set()
    for body in bodies():
        if (
            body.kind not in _KINDS
            or body.name.startswith(_DISTRICT)
            or not ((body.last and issued > body.last + grace) or (body.first and issued < body.first - grace))
        ):
            continue
        for name in (body.name, *filter(_short, body.others)):
            low = level(name)
            at = prose.low.find(low) if prose.holds(low) else -1
            while at >= 0 and body.name not in told:
                end = at + len(low)
                if not prose.low[end : end + 1].isalpha() and not _goes_on(prose, low, at) and _acts(prose, at, end):
                    told.add(body.name)
                    yield _finding(prose, rule, body, (at, end), issued)
                at = prose.low.find(low, end)


def _short(name: str) -> bool:
    """Whether a name holds a short form, and so names one body only: Sở TN&MT."""
    return any(word.isupper() and len(word) > 2 for word in name.split(" "))


def _goes_on(prose: Prose, low: str, at: int) -> bool:
    """Whether a longer name stands there: Ban Dân tộc Hội đồng nhân dân tỉnh."""
    if prose.low.startswith((" hội đồng", " hđnd", " của h", " - ", " và "), at + len(low)):
        return True
    longer = (level(body.name) for body in bodies() if len(body.name) > len(low))
    return any(name.startswith(low) and prose.low.startswith(name, at) for name in longer)


_KINDS = frozenset({"ministry", "department", "party"})
_DISTRICT = ("Huyện ủy", "Ban cán sự đảng", "Đảng đoàn")
"""Bodies of the districts and groups of the Party: the rules on the reform of 2025 speak of them."""


def _finding(prose: Prose, rule: Rule, body: Body, place: tuple[int, int], issued: dt.date) -> Finding:
    if body.last and issued > body.last:
        key = "text.body_ended_into" if body.successor else "text.body_ended"
        return prose.found(rule, key, *place, day=f"{body.last:%d/%m/%Y}", successor=body.successor)
    assert body.first is not None
    return prose.found(rule, "text.body_not_yet", *place, day=f"{body.first:%d/%m/%Y}")


def _acts(prose: Prose, start: int, end: int) -> bool:
    """Whether the body is spoken to or acts now: among the recipients, behind an order, or as the first word."""
    if prose.passage_at(start).kind in ("recipient", "to"):
        return True
    sentence = prose.low[max(prose.low.rfind(stop, 0, start) for stop in (".", "\n", ";")) + 1 : start]
    after = prose.low[end : end + 40]
    if _past().search(sentence) or _past().search(after):
        return False
    return _order().search(sentence) is not None or not sentence.strip(" -+•0123456789).")


@cache
def _order() -> re.Pattern[str]:
    return re.compile(r"\b(?:giao|đề nghị|yêu cầu|phối hợp với|mời)(?: các)? $")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(r"trước đây|trước khi|\bcũ\b|nay là|sáp nhập|hợp nhất|tiền thân|\bđã\b")
