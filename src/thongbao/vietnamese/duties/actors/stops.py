"""What ends the name of an actor: what it does, a clause, a deadline, or small letters after a whole name."""

from __future__ import annotations

import re

from thongbao.vietnamese.duties.actors.fields import field_words
from thongbao.vietnamese.duties.actors.tokens import Word, phrase, starts
from thongbao.vietnamese.words import (
    BODIES,
    DETERMINERS,
    GOES_ON,
    GROUPS,
    MODIFIERS,
    POSTS,
    SHORT_BODIES,
    SINGLE_VERBS,
    TAIL_WORDS,
    TIERS,
    VERBS,
    WHOLE_FIELDS,
    word_set,
)

_NOUNS = word_set("project_nouns")
_COMPOUNDS = word_set("compounds")
_NAMING = word_set("naming")
_SHOUTED = word_set("abbreviated")
_PASSIVE = ("được giao", "được phân", "được ủy")
_GIVEN = ("chủ trì", "phối hợp", "nhiệm vụ", "quản lý", "phụ trách", "thực hiện", "làm chủ", "theo dõi", "kiểm tra")
_BEFORE_GROUPS = frozenset(re.split(r"[\s,]", entry)[-1] for entry in POSTS) | {"của", "và", "với", "thuộc"}
_SEATS = ("tỉnh", "huyện", "xã", "phường")
_FORMS = frozenset({"tnhh", "mtv", "tmcp", "htx", "clb", "qlda", "đtxd", "tncs", "cntt", "khcn"})
_OF_SEATS = ("hội", "ủy", "đoàn", "viên", "đội", "lộ", "lỵ", "nơi", "sở")


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
    two, three = phrase(words, i, 2), phrase(words, i, 3)
    if two in _PASSIVE and not _is_many(words, i) and phrase(words, i + 3, 3) not in GOES_ON:
        return True  # "Sở A được giao chủ trì …"; but "các đơn vị được giao nhiệm vụ" are those that are meant
    if _is_in_passive(words, i):
        return False
    if two in GOES_ON or three in GOES_ON:
        return word.low == "trực" and words[i - 1].capital  # "Phó Chủ tịch Trần Văn A trực tiếp phụ trách"
    if word.low == "về" and i + 1 < len(words) and len(words[i + 1].low) > 2 and words[i + 1].shout:
        return False  # Phòng Cảnh sát QLHC về TTXH
    if word.low in SINGLE_VERBS:
        return not (word.low == "đề" and words[i - 1].low == "vấn")
    if word.low in ("những", "mọi") and i and not word.gap.strip() and words[i - 1].low not in _BEFORE_GROUPS:
        return True  # "báo cáo Tỉnh ủy những vấn đề …"
    if two in VERBS or three in VERBS:
        return True
    nxt = words[i + 1].low if i + 1 < len(words) else ""
    if word.low == "trực" and nxt not in ("thuộc", "tiếp", "tuyến", "ban") and words[i - 1].low != "thường":
        return True  # "… trực 24/24 giờ"
    if word.low.isdigit() and nxt in ("ngày", "giờ", "lần", "buổi", "tháng", "tuần"):
        return True
    if word.low == "trong":
        return (
            nxt in ("tháng", "quý", "năm", "ngày", "tuần", "vòng", "thời", "quá", "khi", "đó", "việc", "công")
            or nxt.isdigit()
        )
    return (
        word.low in ("có",)
        and i + 1 < len(words)
        and words[i + 1].low in ("trách", "văn", "ý", "kế", "báo", "phương", "giải", "biện", "hướng", "nhiệm", "chức")
    )


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


def _nominal(words: list[Word], i: int) -> bool:
    """Whether a verb names the kind of the noun before it: dự án đầu tư xây dựng, Phòng Quản lý xây dựng."""
    if phrase(words, i, 2) not in _NAMING:
        return False
    k = i
    while k >= 2 and not words[k].gap.strip():
        before = phrase(words, k - 2, 2)
        if before == "công ty" and k > 2 and words[k - 2].capital and words[k - 3].low not in DETERMINERS:
            return False  # "Công đoàn Công ty xây dựng …": the company that is known, not one of builders
        if before in _NOUNS:
            return True
        if before not in VERBS:
            return False
        k -= 2
    return False


def name_is_over(words: list[Word], at: int, i: int) -> bool:
    """Whether a small letter after a whole proper name or an abbreviation begins what the body does."""
    word, before = words[i], words[i - 1]
    tail = word.low in TAIL_WORDS and (word.low != "dự" or phrase(words, i, 2) == "dự án")
    if word.capital or word.gap.strip() or tail or word.low.isdigit() or i - 1 < at - 1:
        return False
    if before.low in _SHOUTED:
        return True
    if before.low in _SEATS and i - 1 >= at and word.low not in _OF_SEATS and not before.gap.strip():
        # "Công an tỉnh canh gác": the level that a body has without a place
        return words[i - 2].low not in DETERMINERS and not starts(words, i, MODIFIERS, 3)
    if words[at - 1].low in ("sở", "bộ", "phòng") and phrase(words, at, i - at) in WHOLE_FIELDS:
        return True
    if i > at and field_words(words, at) == i - at:
        return not starts(words, i, MODIFIERS, 3)  # "phòng Vật tư thiết bị y tế kiểm định máy thở"
    if before.low.isdigit() or _is_short_name(words, i - 1):
        return True  # "Ban Quản lý dự án 12 lập lại", "Trung tâm GDTX siết chặt"
    # "phường Văn Phú tìm kiếm", "Công ty Điện lực An Bình cắt điện": a place after its level or field is whole
    k = i - 1
    while k > at and words[k].capital and not words[k].gap.strip() and words[k - 1].capital:
        k -= 1
    if not 0 < k < i - 1 or words[k].gap.strip():
        return False
    if words[k - 1].low in TIERS:
        return True
    heads = any(starts(words, k, table) for table in (BODIES, SHORT_BODIES, POSTS))
    return k > at and not heads and phrase(words, k, 2) not in VERBS | _NAMING | _NOUNS


def _is_short_name(words: list[Word], i: int) -> bool:
    """Whether word ``i`` is an abbreviated name, and not the head of one or its legal form."""
    word = words[i]
    if not word.shout or len(word.low) < 3 or word.low in _FORMS:
        return False
    return not any(starts(words, i, table, 1) for table in (BODIES, SHORT_BODIES, POSTS, GROUPS))
