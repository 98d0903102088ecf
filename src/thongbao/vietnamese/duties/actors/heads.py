"""What an actor begins with: "Sở", "UBND", "Thủ trưởng", "các cơ quan"."""

from __future__ import annotations

import re
from functools import cache

from thongbao.vietnamese.duties.actors.tokens import Word, phrase, starts
from thongbao.vietnamese.words import BODIES, DETERMINERS, GROUPS, HONORIFICS, LEVELS, POSTS, SHORT_BODIES, VERBS


@cache
def first_words() -> frozenset[str]:
    """What the first word of an actor can be: most words cannot, and are told by one look."""
    tables = (BODIES, SHORT_BODIES, POSTS, GROUPS, DETERMINERS, HONORIFICS)
    return frozenset(re.split(r"[\s,(/]", entry)[0] for table in tables for entry in table) | {
        "cho",
        "hv/sv",
        "đ/c",
        "ông/bà",
    }


def head_at(words: list[Word], i: int) -> tuple[int, str]:
    """How many words the head at ``i`` takes, and its sort: body, post, group; (0, "") when there is none."""
    if i >= len(words):
        return 0, ""
    skip = starts(words, i, DETERMINERS, 2)
    if skip and i + skip < len(words) and not words[i + skip].gap.strip():
        if words[i + skip].low == "các":
            skip += 1
        if words[i + skip].low.isdigit() if i + skip < len(words) else False:
            skip += 1
        n, sort = _bare_head(words, i + skip, determined=True)
        return (skip + n, sort) if n else (0, "")
    return _bare_head(words, i, determined=False)


def _bare_head(words: list[Word], i: int, *, determined: bool) -> tuple[int, str]:
    if i >= len(words):
        return 0, ""
    after = words[i + 1] if i + 1 < len(words) and not words[i + 1].gap.strip() else None
    if words[i].low == "trưởng" and after is None and i + 1 < len(words) and words[i + 1].low == "phó":
        return 2, "post"
    n = starts(words, i, POSTS)
    if n and words[i].low in ("lãnh", "đại", "tập") and not determined:
        follows = i + n < len(words) and not words[i + n].gap.strip()
        m, sort = head_at(words, i + n) if follows else (0, "")
        if m:
            return n + m, sort
        return (n, "post") if follows and words[i + n].capital else (0, "")
    if n and (i + n < len(words) or determined or words[i].capital):
        return n, "post"
    if determined and not words[i].capital:
        n = starts(words, i, GROUPS, 4)
        if n:
            return n, "group"
    n = starts(words, i, BODIES)
    if n and determined and _is_common(words, i, n):
        return n, "group"
    if n:
        alone = i + n >= len(words) or words[i + n].gap.strip() != ""
        if n == 1 and words[i].low in ("thanh tra",) and alone:
            return 0, ""
        if words[i].capital or words[i].low.upper() == words[i].low or determined or not alone:
            nxt = words[i + n] if i + n < len(words) else None
            if (
                phrase(words, i, 2) in ("thanh tra", "kiểm toán", "bảo hiểm", "thường trực", "văn phòng")
                and nxt
                and not (
                    nxt.capital
                    or nxt.low in LEVELS
                    or nxt.low in ("ubnd", "huyện", "sở", "bộ", "hđnd", "đoàn", "hội", "trường", "công", "đảng")
                )
            ):
                if words[i].low == "văn" and words[i].capital and (nxt.gap.strip() or phrase(words, i + n, 2) in VERBS):
                    return n, "body"  # "Văn phòng đôn đốc, tổng hợp"
                return (n, "body") if determined else (0, "")
            return n, "body"
    n = starts(words, i, SHORT_BODIES, 2)
    if n and i + n < len(words) and not words[i + n].gap.strip():
        nxt = words[i + n]
        if (nxt.capital or (nxt.low in LEVELS and nxt.low != "các")) and (words[i].capital or nxt.capital):
            return n, "body"
    n = starts(words, i, GROUPS, 4)
    if n:
        pair = phrase(words, i, 2)
        if determined:
            return n, "group"
        if words[i].low == "tổ" and pair == "tổ chức":
            nxt = words[i + 2] if i + 2 < len(words) else None
            if nxt is None or (
                not (nxt.gap.strip() == "," and starts(words, i + 2, GROUPS, 3))
                and nxt.low not in ("đảng", "cá", "công", "chính", "có")
            ):
                return 0, ""
            return 2, "group"
        if n >= 2 or words[i].low in ("hv/sv", "sv", "hv"):
            return n, "group"
    return 0, ""


def _is_common(words: list[Word], i: int, n: int) -> bool:
    """Whether a body in a list stands for its kind: "các Tổng cục, Cục, Vụ"."""
    after = i + n
    listed = after + 1 < len(words) and words[after].gap.strip() == "," and starts(words, after, GROUPS, 2) > 0
    return listed and starts(words, i, GROUPS) == n and bool(words[after + 1].gap.strip())
