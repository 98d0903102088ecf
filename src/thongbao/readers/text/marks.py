"""Signs in a line of Vietnamese office text that tell where paragraphs begin and end."""

from __future__ import annotations

import re

_BULLET = re.compile(r"[-–—+•●▪■*·](?:\s|(?=\w))")
_NUMBERED = re.compile(
    r"(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,4}|[A-Za-zĐđ])(?:[.)](?!\d)|\s?[-–](?=\s))"
    r"|\d{1,2}(?:\.\d{1,2}){1,4}\s|\(\d{1,2}\)\s"
    r"|(?:Điều|Chương|Phần|Mục|Phụ lục|PHỤ LỤC|CHƯƠNG|PHẦN)\s+[\dIVX]+\b"
)
_LOOK = 40
# Words that cannot end a paragraph: what follows belongs to them.
_OPEN_WORDS = re.compile(
    r"khoản|điều|điểm|mục|chương|số|ngày|tháng|năm|quý|và|hoặc|của|các|những|tại|về|theo|với|cho|trên|dưới"
    r"|trong|từ|đến|do|để|bằng|là|bị|được|gồm|cùng|như|nhằm|thuộc|đối|giữa|mà|tỉnh|huyện|xã|phường"
)
# Those of them that may well end a heading: "trong thời gian đến", "các nội dung nêu trên".
_MAY_END = re.compile(
    r"khoản|điều|điểm|mục|chương|số|ngày|tháng|năm|quý|trên|dưới|trong|đến|tỉnh|huyện|xã|phường"
)
_RULE = re.compile(r"(?:[-–—_=~─━]{2,}|\*(?:[ *]*\*)?|[-–—_](?: [-–—_]){2,}|[-–—_=~*─━ ]{3,})\Z")
_CLOSERS = "\"'”’»)]*_ "


def starts_item(text: str) -> str | None:
    """``bullet`` or ``number`` when a line starts as an item of a list or of the outline does.

    >>> starts_item("a) Sở Nội vụ:"), starts_item("- Như trên;"), starts_item("30/6/2026 là hạn cuối")
    ('number', 'bullet', None)
    """
    head = text[:_LOOK]
    if _BULLET.match(head):
        return "bullet"
    return "number" if _NUMBERED.match(head) else None


def text_start(text: str) -> int:
    """Where the words begin after an item's marker; 0 without one."""
    head = text[:_LOOK]
    found = _BULLET.match(head) or _NUMBERED.match(head)
    if found is None:
        return 0
    return found.end() + len(head[found.end() :]) - len(head[found.end() :].lstrip())


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence, an item or a lead-in does."""
    tail = text[-6:].rstrip(_CLOSERS)
    return tail.endswith((".", ";", ":", "!", "?", "…"))


def runs_on(text: str) -> bool:
    """Whether a line ends with a comma, an open bracket or a word that needs another after it.

    >>> runs_on("theo quy định tại Khoản"), runs_on("Nơi nhận")
    (True, False)
    """
    tail = text[-30:].rstrip()
    if tail.endswith((",", "(", "“", "/")):
        return "//" not in text[-300:].rsplit(maxsplit=1)[-1]  # an address of the web may end so
    if not tail or tail.isupper():
        return False
    return _OPEN_WORDS.fullmatch(_last_word(tail)) is not None


def demands(text: str, following: str) -> bool:
    """Whether a line that runs on asks for just what follows, however much room it left.

    >>> demands("trong thời gian đến", "Ngày 03/01"), demands("tại Khoản", "3 - Điều 61")
    (False, True)
    """
    return runs_on(text) and (not following[:1].isupper() or not _MAY_END.fullmatch(_last_word(text[-30:])))


def _last_word(tail: str) -> str:
    words = tail.split()
    return words[-1].strip('(“"').lower() if words else ""


def starts_small(text: str) -> bool:
    """Whether the first letter of a line is a small one and nothing but quotes stands before it."""
    head = text[:_LOOK].lstrip("\"'“‘(« ")
    return bool(head) and head[0].islower() and starts_item(text) is None


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals, and there are at least two.

    >>> is_capitals("KT. CHỦ TỊCH"), is_capitals("Số: 45/TB-UBND")
    (True, False)
    """
    return text.isupper() and sum(1 for char in text[:200] if char.isalpha()) >= 2


def is_rule(text: str) -> bool:
    """Whether a line only draws a rule: dashes, underscores, stars, also with blanks between."""
    return len(text) <= 300 and _RULE.match(text.strip()) is not None
