"""Units of local government in the name of a body: its own level, and units that stand behind it as its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

DISTRICTS = ("huyện", "quận", "thị xã")
COMMUNES = ("thị trấn", "xã", "phường", "đặc khu")
_HEADS = (
    "ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", "ủy ban mttq", "mặt trận tổ quốc", "phòng", "công an",
    "ban chỉ huy", "tòa án nhân dân", "viện kiểm sát nhân dân", "thanh tra", "đảng ủy", "đảng bộ", "ban tổ chức",
    "ban thường vụ", "ban chấp hành",
)  # fmt: skip
"""How bodies begin that the level of a unit stands behind; schools and hospitals keep old names."""


class Named(NamedTuple):
    """A unit in a name: the word for its kind, and where that word stands."""

    kind: str
    start: int
    end: int


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _HEADS))})(?!\w)")


@cache
def _unit() -> re.Pattern[str]:
    kinds = "|".join((*DISTRICTS, *COMMUNES, "thành phố", "tp", "tỉnh"))
    return re.compile(rf"(?<!hợp tác )(?<!\w)(?:{kinds})(?!\w)(?! hội(?!\w))")


def units(low: str) -> Iterator[Named]:
    """The units that a name in small letters (``fold.level``) speaks of behind the head of a body, in order.

    >>> [one.kind for one in units("ubnd xã tân lập, huyện sơn hòa")]
    ['xã', 'huyện']
    >>> [one.kind for one in units("trường trung học phổ thông thị xã tân lập")]
    []
    """
    head = _head().search(low)
    if head is not None:
        for match in _unit().finditer(low, head.end()):
            yield Named(match[0], *match.span())


def own_units(low: str) -> list[Named]:
    """The units whose body a name is: the first one, and those that are listed with it ("các huyện, thị xã").

    >>> [one.kind for one in own_units("ubnd xã tân lập, huyện sơn hòa")]
    ['xã']
    >>> [one.kind for one in own_units("ubnd các xã, phường, thị trấn")]
    ['xã', 'phường', 'thị trấn']
    """
    found: list[Named] = []
    for unit in units(low):
        if found and re.fullmatch(r"\s*(?:[,-]|và|hoặc)?\s*(?:các )?", low[found[-1].end : unit.start]) is None:
            break
        found.append(unit)
    return found
