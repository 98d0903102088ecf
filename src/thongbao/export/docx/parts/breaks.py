"""Where long lines of a head break: values of a record are one line, print needs several of like length."""

from __future__ import annotations

import math
import re

from thongbao.layout.letters import printed_width
from thongbao.recognise.parts.letterhead import HEADS
from thongbao.vietnamese.letters.fold import bare

_AUTHORITY = re.compile(r"\s+(?=(?:TM|KT|TL|TUQ|Q)\.\s|(?:T/M|K/T|T/L)\s)")
_JOINTS = ("-", "–", "VÀ")
"""After these a line goes on with another body of the same issuer."""
_ANNEX = re.compile(r"(?P<label>phụ lục(?: số)?(?:\s+(?:[ivxlc]+|\d{1,2}|[a-hđ])(?!\w))?[.:]?)(?:\s+|$)", re.I)
_TO_FILL = re.compile(r"((?:^S[ốô]\s*:?|\bngày|\btháng))\s*(?=[/\-]|tháng\b|năm\b)", re.I)
_ROOM = "\u00a0" * 8
_OUT = 0.03
"""How far, of the room, a line that just fits may reach out at each side, so that no last word falls down alone."""
_REFERENCE = re.compile(r"\s*(?P<words>\((?:kèm theo|ban hành kèm theo)\b.*)$", re.I)


def lines_of_body(name: str, size: float, room: float, *, bold: bool) -> list[str]:
    """The name of a body in as few lines as fit, none of which could be taken for the name of another body."""
    words = name.split()
    whole = printed_width(name, size, bold=bold)
    count = math.ceil(whole / room)
    if count < 2:
        return [name]
    found: list[str] = []
    rest = words
    for more in range(count, 1, -1):
        goal = printed_width(" ".join(rest), size, bold=bold) / more
        places = [at for at in range(1, len(rest)) if rest[at - 1] in _JOINTS or not _opens(rest[at:])]
        fitting = [at for at in places if printed_width(" ".join(rest[:at]), size, bold=bold) <= room]
        if not fitting:
            break
        at = min(fitting, key=lambda one: abs(printed_width(" ".join(rest[:one]), size, bold=bold) - goal))
        found.append(" ".join(rest[:at]))
        rest = rest[at:]
    return [*found, " ".join(rest)]


def _opens(words: list[str]) -> bool:
    plain = [bare(word).strip(".,;-–") for word in words[:2]]
    return plain[0] in HEADS or " ".join(plain) in HEADS or not plain[0]


def evened(text: str, size: float, room: float, *, bold: bool) -> tuple[float, float]:
    """How wide the lines of a wrapped text are when they are about equal, and what to leave free at each side."""
    whole = printed_width(text, size, bold=bold)
    most = room * 0.94
    if whole <= room:
        return whole, 0.0 if whole <= most else -_OUT * room
    each = whole / math.ceil(whole / most)
    longest = max(printed_width(word, size, bold=bold) for word in text.split())
    wide = min(room, max(each * 1.08, longest) + 4 * size)
    return min(each + size, room), (room - wide) / 2


def with_room(text: str) -> str:
    """A line with room for a number or a day that is still to be written in.

    >>> with_room("Số: /TB-SYT").replace("\u00a0", "_")
    'Số:________/TB-SYT'
    """
    return _TO_FILL.sub(lambda match: f"{match[1]}{_ROOM}", text)


def authority_lines(text: str) -> list[str]:
    """Each authority on a line of its own.

    >>> authority_lines("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH")
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']
    """
    return _AUTHORITY.split(text)


def annex_title(title: str) -> tuple[str | None, str | None, str | None]:
    """Label, title and reference of an annex, whose record holds them as one line.

    >>> annex_title("Phụ lục II DANH SÁCH (Kèm theo Thông báo số 1)")
    ('Phụ lục II', 'DANH SÁCH', '(Kèm theo Thông báo số 1)')
    """
    match = _ANNEX.match(title)
    label = match["label"] if match else None
    rest = title[match.end() :] if match else title
    reference = _REFERENCE.search(rest)
    if reference is not None:
        rest = rest[: reference.start()]
    return label, rest.strip() or None, reference["words"] if reference else None
