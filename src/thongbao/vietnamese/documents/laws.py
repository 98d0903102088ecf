"""Laws and Party resolutions that are cited by name, without a symbol: "Luật Bảo vệ môi trường năm 2020"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.bodies import read_law


class NamedLaw(NamedTuple):
    """Where a law that is cited by name stands, and its kind."""

    kind: str
    start: int
    end: int


_NOT_AFTER = ("đại học", "công ty", "khoa", "trường", "viện", "ngành", "văn phòng", "hội", "tạp chí", "báo")


_SMALL = ("báo chí", "đất đai", "xây dựng", "đầu tư công", "đấu thầu", "khiếu nại", "tố cáo", "ngân sách nhà nước")


@cache
def _heads() -> re.Pattern[str]:
    small = "|".join(_SMALL)
    return re.compile(
        r"\b(?:(Bộ luật|Luật|Pháp lệnh) (?=[^\W\da-z_])|(Hiến pháp)\b"
        r"|(Nghị quyết|Kết luận|Quy định) (?=(?:Hội nghị|Đại hội|Trung ương|TW)\b)"
        # in small letters, as careless clerks write them, only after a word that asks to keep to it
        rf"|(?:(?<=theo )|(?<=đúng ))luật (?:{small})\b)"
    )


def _end_of_session(text: str, start: int) -> int | None:
    """Where a Party resolution's term or ordinal ends, which identifies it: "Trung ương 4 (khóa XII)"."""
    stops = (i for i in (text.find(sign, start, start + 110) for sign in ",;.\n") if i >= 0)
    low = level(text[start : min(stops, default=min(start + 110, len(text)))])
    end = 0
    for head in ("khóa ", "lần thứ "):
        at = low.find(head)
        if at >= 0:
            number = low[at + len(head) :].split(" ", 1)[0].rstrip(")")
            if number and (number.isdecimal() or not number.strip("xvi")):
                end = max(end, at + len(head) + len(number))
                end += low[end : end + 1] == ")"
    return start + end if end else None


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
            found.append(NamedLaw(match[1] or match[2] or match[3] or "Luật", match.start(), end))
            at = end
    return found


def _end(match: re.Match[str], text: str) -> int | None:
    end = match.end()
    if match[3]:
        return _end_of_session(text, end)
    if match[1]:
        name = read_law(text, end)
        if name is None or level(name).startswith(("số ", "sửa đổi")):
            return None
        end += len(name)
    return _end_of_year(text, end)


def _end_of_year(text: str, at: int) -> int:
    """Past " năm 2020" or " 2020"."""
    start = at + len(" năm") if text.startswith(" năm ", at) else at
    year = text[start + 1 : start + 5]
    whole = text[start : start + 1] == " " and year.isdecimal() and year[:2] in ("19", "20")
    return start + 5 if whole and text[start + 5 : start + 6] not in tuple("0123456789/-") else at


def _is_a_name(text: str, start: int) -> bool:
    """A part of a longer name: Trường Đại học Luật, Công ty Luật."""
    return level(text[max(start - 14, 0) : start]).rstrip().endswith(_NOT_AFTER)
