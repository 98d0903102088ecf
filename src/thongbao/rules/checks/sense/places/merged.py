"""Provinces that were no more on the day of issue, and the names that they left behind."""

from __future__ import annotations

import re
from collections.abc import Mapping

from thongbao.rules.case import Case
from thongbao.vietnamese.letters.fold import fold, level
from thongbao.vietnamese.names.gazetteer import Body, bodies


def named(name: str) -> str:
    """A province's name in small letters without the word for what it is."""
    return fold(name).removeprefix("tỉnh ").removeprefix("thành phố ")


def merged(case: Case) -> Mapping[str, Body]:
    """Provinces that were no more on the day of issue, by their folded names without "tỉnh"."""
    return case.shared(_merged)


def _merged(case: Case) -> Mapping[str, Body]:
    day = case.issued
    if day is None:
        return {}
    return {
        named(name): one
        for one in bodies()
        if one.kind == "province" and one.last is not None and one.last < day
        for name in (one.name, *one.others)
    }


def old_names(case: Case) -> str | None:
    """The names of merged provinces as alternatives of a pattern, longest first; None when there are none."""
    old = merged(case)
    return "|".join(sorted((re.escape(level(name)) for name in old), key=len, reverse=True)) if old else None


def city_of_old(case: Case, low: str, start: int) -> str | None:
    """The city of a merged province that stands at ``start``: it was a unit of the district level.

    A province of one name with a city of its own ("thành phố Hà Nội") is none of them.
    """
    names = old_names(case)
    match = re.compile(rf"(?:thành phố|tp\.?)\s+({names})(?!\w)").match(low, start) if names else None
    return match[0] if match and not merged(case)[match[1]].name.startswith("Thành phố") else None
