"""Lines of a letterhead or a foot that a converter ran together in one cell, found again by their words."""

from __future__ import annotations

import re
from itertools import pairwise

from thongbao.readers.text.letterhead import AUTHORITY, MOTTO, RECIPIENTS

_LONGEST = 5000
_DASHES = re.compile(r"(?<!\S)(?:[-–—_=]{3,}|\*{1,5}|[-–—](?: [-–—]){2,})(?!\S)")
_ITEM = re.compile(r"(?<=[:;.,)\]]) (?=[-–+•] ?\w)|(?<=:)(?=- \w)")
_HAPPINESS = re.compile(r"(?<=phúc) (?=\S)|(?<=PHÚC) (?=\S)")
_NUMBER = re.compile(r" (?=S[ốô]\s*:?\s*[\d…./_\s]*[/-]\s?[A-ZĐ])")
_ABOUT = re.compile(r" (?=[Vv]/v |Về việc )")
_PARENT = re.compile(r"(?:ỦY BAN|UỶ BAN|UBND|BỘ|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) [ỦU][YỶ]|ĐẢNG BỘ|TỔNG)\b")
_CHILD = re.compile(
    r" (?=(?:SỞ|VĂN PHÒNG|BAN (?:QUẢN LÝ|CHỈ ĐẠO|TỔ CHỨC)|CỤC|CHI CỤC|VỤ|PHÒNG|TRUNG TÂM|TRƯỜNG) [^\W\d_])"
)
_POST = re.compile(
    r"(?<![,.\-–])(?<!\bVÀ) (?=(?:PHÓ )?(?:TỔNG )?"
    r"(?:CHỦ TỊCH|CHỦ NHIỆM|CHÁNH (?:VĂN PHÒNG|THANH TRA|ÁN)|GIÁM ĐỐC|BÍ THƯ"
    r"|(?:BỘ|THỨ|CỤC|VỤ|VIỆN|HIỆU|THỦ|CHI CỤC|TỔNG CỤC) TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG|ĐOÀN|KHOA|TIỂU BAN)"
    r"|TỔNG BIÊN TẬP|(?:ỦY|UỶ) VIÊN|THƯ KÝ)\b)"
)
_PHO = re.compile(r"\b(?:PHÓ|TỔNG|CHI|QUYỀN)\Z")
_TITLE = re.compile(r"(?:(?:GS|PGS|TS|BS|KS|CN|LS)\.? ?)+\Z")
_MOST_NAME_WORDS = 9


def split_flattened(text: str, *, letterhead: bool) -> list[tuple[int, int]]:
    """Tell where the lines of a cell's text begin and end; one pair when nothing tells.

    >>> text = "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Thị Bình"
    >>> [text[start:end].strip() for start, end in split_flattened(text, letterhead=False)]
    ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Bình']
    """
    if len(text) > _LONGEST:
        return [(0, len(text))]
    cuts = {0, len(text)}
    for dashes in _DASHES.finditer(text):
        cuts |= {dashes.start(), dashes.end()}
    if RECIPIENTS.match(text):
        cuts |= {item.start() for item in _ITEM.finditer(text)}
        if ":" in text[:14] and "\n" not in text:
            cuts.add(text.index(":") + 1)
    elif letterhead:
        cuts |= _letterhead_cuts(text)
    else:
        cuts |= _signature_cuts(text)
    ends = sorted(cuts)
    return [(start, end) for start, end in pairwise(ends) if text[start:end].strip()]


def _letterhead_cuts(text: str) -> set[int]:
    cuts = {motto.start() for motto in MOTTO.finditer(text)}
    for pattern in (_NUMBER, _ABOUT) if not MOTTO.search(text) else (_HAPPINESS,):
        cuts |= {found.start() for found in pattern.finditer(text)}
    child = _CHILD.search(text) if _PARENT.match(text) else None
    if child is not None:
        cuts.add(child.start())
    return cuts


def _signature_cuts(text: str) -> set[int]:
    """Cut before each authority, before a further post, and where capitals give way to a name."""
    name = _name_start(text)
    head = text[:name].rstrip()
    if len(head.split()) < 2 or not head.isupper():
        return set()
    cuts = {found.start() for found in AUTHORITY.finditer(head)}
    for found in _POST.finditer(head):
        if not _PHO.search(head[: found.start()]):
            cuts.add(found.start())
    if name < len(text) and len(text[name:].split()) <= _MOST_NAME_WORDS:
        cuts.add(name)
        closing = text.find(") ", name)
        if text[name] == "(" and closing > 0:
            cuts.add(closing + 1)
    return cuts


def _name_start(text: str) -> int:
    """Where the first word that is not all capitals begins, a degree before it taken along."""
    for word in re.finditer(r"\S+", text):
        if word[0][0] == "(" or any(map(str.islower, word[0])):
            title = _TITLE.search(text[: word.start()])
            return title.start() if title is not None else word.start()
    return len(text)
