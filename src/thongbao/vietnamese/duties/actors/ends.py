"""Where the name of an actor ends: at what it does, at a clause, at a deadline, or before the next actor."""

from __future__ import annotations

from thongbao.vietnamese.duties.actors.fields import field_goes_on, field_words, office_of_two
from thongbao.vietnamese.duties.actors.groups import BUSINESS, narrows_on, new_actor, same_group, trades_on
from thongbao.vietnamese.duties.actors.lists import distributes, field_at
from thongbao.vietnamese.duties.actors.stops import name_is_over, stops
from thongbao.vietnamese.duties.actors.tokens import Word, phrase, starts
from thongbao.vietnamese.words import GROUPS, VERBS, word_set

_AFTER_DASH = word_set("after_dash")
_TRADES = word_set("trades")
_PLAIN = word_set("plain_groups")
_NAMING = word_set("naming")
_MANNER = frozenset({"đủ", "đầy", "ngay", "kịp", "tốt", "thường", "đúng"})
"""Words behind a verb that tell how: it is what somebody does, and not the trade."""


_COMMITTEES = frozenset({"đồng", "tổ", "ban", "đội", "đoàn", "tâm", "nhóm"})


_DECIDING = frozenset({"nhất trí", "thống nhất", "ghi nhận", "kết luận", "đồng ý", "thông qua"})


def _purpose(words: list[Word], at: int) -> int:
    """How many words after the head of a committee say what it is for: "Hội đồng nghiệm thu | họp"."""
    if not 0 < at < len(words) - 2 or words[at - 1].low not in _COMMITTEES or words[at].gap.strip():
        return 0
    if phrase(words, at, 2) in _DECIDING:
        return 0
    return 2 if phrase(words, at, 2) in VERBS and stops(words, at + 2) and not words[at + 2].gap.strip() else 0


_MODALS = frozenset({"có trách", "có nhiệm", "có nghĩa", "chịu trách", "phải", "cần"})


def _is_attribute(words: list[Word], i: int) -> bool:
    """Whether a verb before a modal says which ones are meant: "các hộ có đất thu hồi | có trách nhiệm"."""
    if words[i].capital or phrase(words, i, 2) not in VERBS or i + 2 >= len(words) or words[i + 2].gap.strip():
        return False
    return phrase(words, i + 2, 2) in _MODALS or words[i + 2].low in _MODALS


def _names_field(words: list[Word], i: int) -> bool:
    """Whether a verb after a dash is the rest of a field: "Địa chính - xây dựng | phối hợp với …"."""
    named = phrase(words, i, 2) in _NAMING and i + 2 < len(words)
    return named and not words[i + 2].gap.strip() and stops(words, i + 2)


def end_of_name(text: str, words: list[Word], at: int, sort: str, whole: bool) -> int:
    """The word after the last one of the actor whose head ends before ``at``."""
    i = at + (field_words(words, at) or _purpose(words, at))
    depth = 0
    while i < len(words):
        word = words[i]
        gap = word.gap
        opened, closed = gap.count("("), gap.count(")")
        if opened or depth:
            depth = max(0, depth + opened - closed)
            if depth:
                i += 1
                continue
        mark = gap.replace("(", "").replace(")", "").strip()
        if any(c in mark for c in '.;:/“”"…'):
            colons = any(words[k].gap.strip() == ":" for k in range(at, i))
            if mark in ("/", ":") and not colons and distributes(words, at, i):
                i += 1
                continue
            return i
        if mark in (",", "-", "–", "—", "&"):
            if mark != ",":
                if not word.capital and word.low not in _AFTER_DASH and not _names_field(words, i):
                    return i
            elif (
                (words[i - 1].low == "phòng" and word.low == "chống")
                or (sort == "group" and phrase(words, i, 2) in BUSINESS and phrase(words, i - 2, 2) in BUSINESS)
                or (same_group(words, at, i, sort) and not words[i].capital)
                or narrows_on(words, i)
                or trades_on(words, at, i, sort)
                or (field_at(words, i) and distributes(words, at, i))
            ):
                pass
            elif new_actor(words, i) or not (
                whole or same_group(words, at, i, sort) or field_goes_on(text, words, i) or distributes(words, at, i)
            ):
                return i
            i += 1
            continue
        if word.low in ("và", "cùng"):
            if phrase(words, i + 1, 2) in ("tương đương", "các cấp"):
                i += 3
                continue
            if office_of_two(words, at, i):
                i += 2
                continue
            capital = i + 1 < len(words) and words[i + 1].capital
            head = phrase(words, at - 2, 2) if at >= 2 else ""
            same = (
                same_group(words, at, i + 1, sort)
                and starts(words, i + 1, _PLAIN, 2) > 0
                and not (head in GROUPS and head not in _PLAIN)
            )
            if sort == "body" and phrase(words, i + 1, 2) in _TRADES:
                i += 3
                continue
            if field_at(words, i + 1) and distributes(words, at, i + 1):
                i += 2
                continue
            if new_actor(words, i + 1) and (capital or not same):
                return i
            nxt = words[i + 1] if i + 1 < len(words) else None
            if word.low == "cùng" or nxt is None or not (nxt.capital or same_group(words, at, i + 1, sort) or whole):
                return i
            i += 2
            continue
        if not whole and _is_attribute(words, i):
            i += 2
            continue
        if not whole and (stops(words, i) or name_is_over(words, at, i)):
            if not (
                sort == "group"
                and i >= 2
                and phrase(words, i, 2) in BUSINESS
                and phrase(words, i - 2, 2) in GROUPS | BUSINESS
                and not (i + 2 < len(words) and words[i + 2].low in _MANNER)
            ):
                return i
            i += 2
            continue
        i += 1
    return i
