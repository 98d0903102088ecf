"""Capital letters: of sentences, people, places, bodies, documents and feasts.

The decree rules them for the State (ND30-CAP-…); the same mistakes are none of its matter in Party and other texts,
so some have a second rule for all (X-HOA-…), which is silent where the decree's own rule holds.
"""

from __future__ import annotations

from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.catalogue import applied
from thongbao.rules.model import Rule

_TWINS = {
    "X-HOA-DAU-CAU": "ND30-CAP-DAU-CAU",
    "X-HOA-VAN-BAN": "ND30-CAP-TEN-VAN-BAN",
    "X-HOA-COQUAN": "ND30-CAP-CO-QUAN",
    "X-HOA-CHUC-VU": "ND30-CAP-CHUC-VU",
    "X-HOA-DANG": "ND30-CAP-RIENG-HOA",
}


def spoken_for(case: Case, rule: Rule) -> bool:
    """Whether the decree's own rule holds for the case, so that the rule for all stays silent."""
    twin = _TWINS.get(rule.id)
    return twin is not None and twin in _ids(case.regime)


@cache
def _ids(regime: str | None) -> frozenset[str]:
    return frozenset(one.rule.id for one in applied(regime))
