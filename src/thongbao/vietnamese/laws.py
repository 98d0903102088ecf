"""Laws and Party resolutions that are cited by name, without a symbol: "Luật Bảo vệ môi trường năm 2020"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.bodies import read_law
from thongbao.vietnamese.fold import level


class NamedLaw(NamedTuple):
    """Where a law that is cited by name stands, and its kind."""

    kind: str
    start: int
    end: int


_NOT_AFTER = ("đại học", "công ty", "khoa", "trường", "viện", "ngành", "văn phòng", "hội", "tạp chí", "báo")


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(Bộ luật|Luật|Pháp lệnh) (?=[^\W\da-z_])|(Hiến pháp)\b"
        r"|(Nghị quyết|Kết luận|Quy định) (?=(?:Hội nghị|Đại hội|Trung ương|TW)\b))"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r" (?:năm )?(?:19|20)\d\d\b(?![/\-])")


@cache
def _session() -> re.Pattern[str]:
    """Of a Party resolution: up to its term or ordinal, which identify it."""
    return re.compile(
        r"(?:Hội nghị|Đại hội|Trung ương|TW)\b[^,;.()\n]{0,90}?(?:\(?[Kk]h[oó][aá] [XVI]{1,5}\)?|lần thứ [XVI\d]{1,5}|[0-9]{1,2}(?= \(?[Kk]h))"
        r"(?: \(?[Kk]h[oó][aá] [XVI]{1,5}\)?)?(?: (?:của Đảng|Đảng bộ [^,;.()\n]{3,30}))?"
    )


def find_laws(text: str, taken: list[tuple[int, int]], most: int) -> list[NamedLaw]:
    """Up to ``most`` laws and resolutions cited by name outside the spans that are ``taken``, in order."""
    if not any(
        word in text
        for word in ("uật ", "Pháp lệnh ", "Hiến pháp", "Hội nghị", "Đại hội", "Trung ương", " TW")
    ):
        return []
    found: list[NamedLaw] = []
    spans = iter([*taken, (len(text), len(text) + 1)])
    span = next(spans)
    at = 0
    while len(found) < most and (match := _heads().search(text, at)):
        at = match.end()
        while span[1] <= match.start():
            span = next(spans)
        end = _end(match, text)
        if end is not None and span[0] >= end and not _is_a_name(text, match.start()):
            found.append(NamedLaw(match[1] or match[2] or match[3], match.start(), end))
            at = end
    return found


def _end(match: re.Match[str], text: str) -> int | None:
    end = match.end()
    if match[3]:
        session = _session().match(text, end)
        return session.end() if session else None
    if match[1]:
        name = read_law(text, end)
        if name is None or level(name).startswith(("số ", "sửa đổi")):
            return None
        end += len(name)
    year = _year().match(text, end)
    return year.end() if year else end


def _is_a_name(text: str, start: int) -> bool:
    """A part of a longer name: Trường Đại học Luật, Công ty Luật."""
    return level(text[max(start - 14, 0) : start]).rstrip().endswith(_NOT_AFTER)
