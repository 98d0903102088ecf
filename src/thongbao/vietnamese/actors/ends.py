"""Where the name of an actor ends: at what it does, at a clause, at a deadline, or before the next actor."""

from __future__ import annotations

import re

from thongbao.vietnamese.actors.heads import head_at
from thongbao.vietnamese.actors.lists import distributes, field_at
from thongbao.vietnamese.actors.tokens import Word, levelled, phrase, starts
from thongbao.vietnamese.words import AGENTS, DETERMINERS, FIELDS, GOES_ON, GROUPS, POSTS, SINGLE_VERBS, TAIL_WORDS, TIERS, VERBS, WHOLE_FIELDS, word_set

_NOUNS = word_set("project_nouns")


_COMPOUNDS = word_set("compounds")


_NAMING = word_set("naming")


_PASSIVE = ("được giao", "được phân", "được ủy")
_GIVEN = ("chủ trì", "phối hợp", "nhiệm vụ", "quản lý", "phụ trách", "thực hiện", "làm chủ", "theo dõi", "kiểm tra")


def _is_many(words: list[Word], i: int) -> bool:
    """Whether those before word ``i`` are a group that what follows may narrow."""
    many = any(word.low in DETERMINERS for word in words[max(0, i - 8) : i])
    return many or (starts(words, 0, GROUPS) > 0 and not any(word.capital for word in words[1:i]))


def _is_in_passive(words: list[Word], i: int) -> bool:
    """Whether word ``i`` goes on with "được giao": "được giao chủ trì nhiệm vụ"."""
    if phrase(words, i - 1, 2) in _PASSIVE:
        return True
    if phrase(words, i, 2) not in _GIVEN:
        return False
    return phrase(words, i - 2, 2) in _PASSIVE or phrase(words, i - 3, 3) in ("được phân công", "được ủy quyền")


_BEFORE_GROUPS = frozenset(re.split(r"[\s,]", entry)[-1] for entry in POSTS) | {"của", "và", "với", "thuộc"}


def _nominal(words: list[Word], i: int) -> bool:
    """Whether a verb names the kind of the noun before it: dự án đầu tư xây dựng, Phòng Quản lý xây dựng."""
    if phrase(words, i, 2) not in _NAMING:
        return False
    k = i
    while k >= 2 and not words[k].gap.strip():
        before = phrase(words, k - 2, 2)
        if before in _NOUNS:
            return True
        if before not in VERBS:
            return False
        k -= 2
    return False


def stops(words: list[Word], i: int) -> bool:
    """Whether the word at ``i`` opens an action, a clause or a deadline."""
    word = words[i]
    if word.capital:
        return False
    if i and not word.gap.strip():
        before = words[i - 1].low
        if words[i - 1].capital and f"{before} {word.low}" in VERBS:
            return False  # Đào tạo, Quản lý: part of a name
        if f"{before} {word.low}" in _COMPOUNDS or before in ("của", "các", "những"):
            return False
        if before == "thuộc" and (i < 2 or words[i - 2].low != "trực"):
            return False
        if _nominal(words, i):
            return False
    if phrase(words, i, 2) in _PASSIVE and not _is_many(words, i):
        return True  # "Sở A được giao chủ trì …"; but "các đơn vị được giao nhiệm vụ" are those that are meant
    if _is_in_passive(words, i):
        return False
    if phrase(words, i, 2) in GOES_ON or phrase(words, i, 3) in GOES_ON:
        return False
    if word.low == "về" and i + 1 < len(words) and len(words[i + 1].low) > 2 and words[i + 1].shout:
        return False  # Phòng Cảnh sát QLHC về TTXH
    if word.low in SINGLE_VERBS:
        return not (word.low == "đề" and words[i - 1].low == "vấn")
    if word.low in ("những", "mọi") and i and not word.gap.strip() and words[i - 1].low not in _BEFORE_GROUPS:
        return True  # "báo cáo Tỉnh ủy những vấn đề …"
    if phrase(words, i, 2) in VERBS or phrase(words, i, 3) in VERBS:
        return True
    if word.low == "trong":
        nxt = words[i + 1].low if i + 1 < len(words) else ""
        return (
            nxt in ("tháng", "quý", "năm", "ngày", "tuần", "vòng", "thời", "quá", "khi", "đó", "việc", "công")
            or nxt.isdigit()
        )
    return (
        word.low in ("có",)
        and i + 1 < len(words)
        and words[i + 1].low in ("trách", "văn", "ý", "kế", "báo", "phương", "giải", "biện", "hướng", "nhiệm", "chức")
    )


def end_of_name(text: str, words: list[Word], at: int, sort: str, whole: bool) -> int:
    """The word after the last one of the actor whose head ends before ``at``."""
    i = at + _field_words(words, at)
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
                if not word.capital and word.low not in _AFTER_DASH:
                    return i
            elif (
                (words[i - 1].low == "phòng" and word.low == "chống")
                or (sort == "group" and phrase(words, i, 2) in _BUSINESS and phrase(words, i - 2, 2) in _BUSINESS)
                or (_same_group(words, at, i, sort) and not words[i].capital)
            ):
                pass
            elif field_at(words, i) and distributes(words, at, i):
                pass
            elif _new_actor(words, i) or not (
                whole or _same_group(words, at, i, sort) or _field_goes_on(text, words, i) or distributes(words, at, i)
            ):
                return i
            i += 1
            continue
        if word.low in ("và", "cùng"):
            if phrase(words, i + 1, 2) in ("tương đương", "các cấp"):
                i += 3
                continue
            if _office_of_two(words, at, i):
                i += 2
                continue
            capital = i + 1 < len(words) and words[i + 1].capital
            head = phrase(words, at - 2, 2) if at >= 2 else ""
            same = (
                _same_group(words, at, i + 1, sort)
                and starts(words, i + 1, _PLAIN, 2) > 0
                and not (head in GROUPS and head not in _PLAIN)
            )
            if sort == "body" and phrase(words, i + 1, 2) in _TRADES:
                i += 3
                continue
            if field_at(words, i + 1) and distributes(words, at, i + 1):
                i += 2
                continue
            if _new_actor(words, i + 1) and (capital or not same):
                return i
            nxt = words[i + 1] if i + 1 < len(words) else None
            if word.low == "cùng" or nxt is None or not (nxt.capital or _same_group(words, at, i + 1, sort) or whole):
                return i
            i += 2
            continue
        if not whole and (stops(words, i) or _name_is_over(words, at, i)):
            if not (
                sort == "group"
                and i >= 2
                and phrase(words, i, 2) in _BUSINESS
                and phrase(words, i - 2, 2) in GROUPS | _BUSINESS
            ):
                return i
            i += 2
            continue
        i += 1
    return i


def _field_words(words: list[Word], at: int) -> int:
    """How many words of a known field stand right after the head: "Lao động - thương binh và xã hội"."""
    if at >= len(words) or not words[at].capital:
        return 0
    said = words[at].low
    count = 0
    for n in range(1, min(11, len(words) - at)):
        word = words[at + n]
        mark = word.gap.strip()
        if mark not in _JOINED:
            break
        said += _JOINED[mark] + word.low
        if said in _FIELDS:
            count = n + 1
    return count


_FIELDS = frozenset(FIELDS)
_JOINED = {"": " ", ",": ", ", "-": " - ", "–": " - ", "&": " & "}


def _office_of_two(words: list[Word], at: int, i: int) -> bool:
    """Whether "và" joins the two councils that one office serves: Văn phòng HĐND và UBND."""
    first = at >= 2 and phrase(words, at - 2, 2) == "văn phòng"
    served = words[i - 1].low in ("hđnd", "đbqh", "dân", "hội")
    return first and served and i + 1 < len(words) and words[i + 1].low in ("ubnd", "hđnd", "ủy")


_AFTER_DASH = word_set("after_dash")


_BUSINESS = word_set("business")


def _name_is_over(words: list[Word], at: int, i: int) -> bool:
    """Whether a small letter after a whole proper name or an abbreviation begins what the body does."""
    word, before = words[i], words[i - 1]
    if word.capital or word.gap.strip() or word.low in TAIL_WORDS or word.low.isdigit() or i - 1 < at - 1:
        return False
    if before.low in _SHOUTED:
        return True
    if before.low in _SEATS and words[i - 2].capital and word.low not in _OF_SEATS:
        return True  # "Công an tỉnh canh gác": the level that a body has without a place
    if words[at - 1].low in ("sở", "bộ", "phòng") and phrase(words, at, i - at) in WHOLE_FIELDS:
        return True
    # "phường Văn Phú tìm kiếm": a place after its level is whole
    k = i - 1
    while k > at and words[k].capital and not words[k].gap.strip() and words[k - 1].capital:
        k -= 1
    return k > 0 and k < i - 1 and words[k - 1].low in TIERS and not words[k].gap.strip()


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
        tail = starts(words, at, _MODIFIERS, 3) or starts(words, at, GROUPS, 4)
        if words[at].low == "và" or words[at].capital or words[at].low.isdigit():
            tail = tail or 1
        if not tail:
            pairs = {phrase(words, at, 2), phrase(words, at, 3)}
            if words[at].low in _NARROWING or pairs & GOES_ON or pairs & _BUSINESS:
                return -1  # a tail that is known: what follows it cannot be told
            break
        at += tail
    return words[at - 1].end


_SEATS = ("tỉnh", "huyện", "xã", "phường")
_OF_SEATS = ("hội", "ủy", "đoàn", "viên", "đội", "lộ", "lỵ")
_NARROWING = ("có", "được", "thuộc", "trên", "trong", "của", "tại", "nêu", "này", "ở", "với", "cùng", "trực", "khác")
_MODIFIERS = word_set("modifiers")
_SHOUTED = word_set("abbreviated")


def _three_fields(words: list[Word], i: int) -> bool:
    for k in range(i + 1, min(i + 5, len(words) - 1)):
        if words[k].gap.strip():
            return False
        if words[k].low == "và":
            return words[k + 1].capital and not head_at(words, k + 1)[0]
    return False


def _new_actor(words: list[Word], i: int) -> bool:
    return head_at(words, i)[0] > 0 and not (
        words[i].low in GROUPS
        and not words[i].capital
        and head_at(words, i)[1] == "group"
        and starts(words, i, GROUPS, 4) == 1
    )


_TRADES = word_set("trades")


_PLAIN = word_set("plain_groups")


def _same_group(words: list[Word], at: int, i: int, sort: str) -> bool:
    """Whether a bare common noun goes on a group: các sở, ban, ngành; UBND các huyện, thị xã."""
    if i >= len(words):
        return False
    if sort == "body" and not starts(words, i, TIERS, 2):
        return False
    n = starts(words, i, GROUPS, 4)
    if not n or words[i].low in DETERMINERS:
        return False
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


def _field_goes_on(text: str, words: list[Word], i: int) -> bool:
    """Whether the comma before word ``i`` stands inside the name of one body."""
    low = levelled(text)
    here = words[i - 1].start
    for field in FIELDS:
        comma = field.find(",")
        while comma >= 0:
            begin = words[i - 1].end - comma
            if begin >= 0 and low.startswith(field, begin) and begin <= here:
                return True
            comma = field.find(",", comma + 1)
    # Company names: "Đầu tư, Xây dựng và Kinh doanh"
    if not words[i].capital or head_at(words, i)[0]:
        return False
    # "Ban Dân chủ, Giám sát và Phản biện": three fields with one "và", all in capitals
    if _three_fields(words, i):
        return True
    return any(phrase(words, k, 2) == "công ty" for k in range(max(0, i - 16), i))
