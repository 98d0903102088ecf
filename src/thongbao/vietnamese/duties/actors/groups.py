"""Common nouns for those who act: "các sở, ban, ngành", "Kế toán các trường công lập"."""

from __future__ import annotations

from thongbao.vietnamese.duties.actors.heads import head_at
from thongbao.vietnamese.duties.actors.stops import stops
from thongbao.vietnamese.duties.actors.tokens import Word, phrase, starts
from thongbao.vietnamese.words import AGENTS, DETERMINERS, GOES_ON, GROUPS, MODIFIERS, POSTS, TIERS, word_set

BUSINESS = word_set("business")
_NARROWING = ("có", "được", "thuộc", "trên", "trong", "của", "tại", "nêu", "này", "ở", "với", "cùng", "trực", "khác")


def group_end(words: list[Word], begin: int, end: int) -> int:
    """Where the last common noun of those who act ends, with what narrows it: "các trường công lập"; -1 without one."""
    at = -1
    for i in range(begin, end):
        if words[i].low in DETERMINERS or i == begin:
            first = i + starts(words, i, DETERMINERS, 2)
            n = starts(words, first, GROUPS, 4) or starts(words, first, AGENTS, 4)
            if n and first + n <= end:
                at = first + n
    if at < 0:
        return -1
    while at < end:
        tail = starts(words, at, MODIFIERS, 3) or starts(words, at, GROUPS, 4)
        if words[at].low == "và" or words[at].capital or words[at].low.isdigit():
            tail = tail or 1
        if not tail:
            pairs = {phrase(words, at, 2), phrase(words, at, 3)}
            if words[at].low in _NARROWING or pairs & GOES_ON or pairs & BUSINESS:
                return -1  # a tail that is known: what follows it cannot be told
            break
        at += tail
    return words[at - 1].end


def field_end(words: list[Word], begin: int, end: int) -> int:
    """Where the field of a body ends at the least: a capital and a syllable, "Ban Pháp chế"; -1 without more words."""
    last = max((i for i in range(begin + 1, end) if words[i].capital), default=0)
    at = last + 2
    if not last or at >= end or words[last + 1].gap.strip():
        return -1
    return words[at - 1].end


def narrows_on(words: list[Word], i: int) -> bool:
    """Whether the comma before word ``i`` joins two words that narrow a group: "các trường tiểu học, THCS"."""
    before = any(starts(words, i - n, MODIFIERS, n) == n for n in (1, 2, 3) if i >= n)
    return before and starts(words, i, MODIFIERS, 3) > 0


def trades_on(words: list[Word], at: int, i: int, sort: str) -> bool:
    """Whether the comma before word ``i`` goes on with what a group deals in: "các hộ kinh doanh ăn uống, karaoke"."""
    if sort != "group" or words[i].capital or stops(words, i) or head_at(words, i)[0]:
        return False
    deals = any(phrase(words, k, 2) in BUSINESS for k in range(max(0, at - 2), i - 1))
    rest = range(i + 1, min(i + 8, len(words)))
    return deals and any(stops(words, k) and not words[k].gap.strip() for k in rest)


def new_actor(words: list[Word], i: int) -> bool:
    """Whether an actor of its own begins at word ``i``, and not one more noun of a group."""
    return head_at(words, i)[0] > 0 and not (
        words[i].low in GROUPS
        and not words[i].capital
        and head_at(words, i)[1] == "group"
        and starts(words, i, GROUPS, 4) == 1
    )


def same_group(words: list[Word], at: int, i: int, sort: str) -> bool:
    """Whether a bare common noun goes on a group: các sở, ban, ngành; UBND các huyện, thị xã."""
    if i >= len(words):
        return False
    if sort == "body" and not starts(words, i, TIERS, 2):
        return False
    n = starts(words, i, GROUPS, 4)
    if not n or words[i].low in DETERMINERS:
        return False
    if words[i].low == "trưởng" and starts(words, i, POSTS) > 1:
        return False  # "các Phó Chủ tịch, trưởng các phòng"
    if words[i].capital and i + n < len(words) and words[i + n].capital and not words[i + n].gap.strip():
        return False  # "Sở Nội vụ" after "các sở": an actor of its own
    k = i - 1
    if words[k].low == "và":
        k -= 1
    if words[k].low in TIERS and not (
        starts(words, i, TIERS, 2) or words[k].low in ("sở", "bộ", "ban", "ngành", "tỉnh")
    ):
        return False
    # the noun before it is a common noun too, perhaps with a level or a tail
    for back in range(k, max(k - 4, at - 4), -1):
        if back >= 0 and (starts(words, back, GROUPS, 4) or words[back].low in GROUPS):
            return True
    return False
