"""Lists of actors: a shared head given to each, names that hold a comma or "và" kept whole."""

from __future__ import annotations

import re

from thongbao.vietnamese.actors.heads import head_at
from thongbao.vietnamese.actors.tokens import Word, phrase, words_from
from thongbao.vietnamese.fold import level
from thongbao.vietnamese.words import DETERMINERS, FIELDS, GROUPS, LEVELS, SHORT_BODIES, VERBS


def distributes(words: list[Word], at: int, i: int) -> bool:
    """Whether the head before word ``i`` is shared: các Sở: A, B; các Bộ A, B; UBND các huyện: A, B."""
    if i >= len(words) or not words[i].capital:
        return False
    after = words[i + 2] if i + 2 < len(words) else None
    if phrase(words, i, 2) in VERBS and after is not None and not after.capital and after.low != "và":
        return False  # "các đoàn thể: Tuyên truyền đến hội viên"
    colon = next((k for k in range(at, i + 1) if words[k].gap.strip() == ":"), None)
    head = (colon if colon is not None else at) - 1
    if colon is None and head_at(words, i)[0]:
        return False  # "các Ban Hội đồng nhân dân": what follows is a body of its own
    if colon is None and (words[head].low not in SHORT_BODIES or head < 1 or words[head - 1].low not in DETERMINERS):
        return False
    if words[head].low not in SHORT_BODIES and words[head].low not in GROUPS and words[head].low not in LEVELS:
        return False
    return any(words[k].low in DETERMINERS for k in range(max(0, head - 4), head))


def next_actor(text: str, words: list[Word], at: int) -> int | None:
    """Where the next actor of the list begins, or None at its end."""
    if at >= len(words):
        return None
    mark = words[at].gap.replace("(", "").replace(")", "").strip()
    if mark in (",", ";", "/", "") or (mark == "" and words[at].low in ("và", "cùng")):
        i = at
        if words[i].low in ("và", "cùng") and mark in ("", ",", ";"):
            if words[i].low == "cùng":
                return None
            i += 1
        elif mark == "":
            return None
        if i < len(words) and head_at(words, i)[0] and words[i].gap.strip(" ()") in ("", ",", ";", "/"):
            low = words[i].low
            if low in ("giao", "yêu"):
                return None
            return i
    return None


def distribute(text: str, words: list[Word], first: int, last: int) -> list[str]:
    """One actor, or several with the head that they share."""
    start, end = words[first].start, close_bracket(text, words[last - 1].end)
    whole = text[start:end].strip()
    colon = next((k for k in range(first + 1, last) if words[k].gap.strip() == ":"), None)
    at = colon if colon is not None else first + head_at(words, first)[0]
    if at >= last or not words[at].capital:
        return [whole]
    alone = sum(word.low not in DETERMINERS for word in words[first:at]) == 1
    if colon is None and not (
        words[first].low in DETERMINERS and alone and words[at - 1].low in SHORT_BODIES and not words[at].gap.strip()
    ):
        return [whole]
    parts = split_names(text[words[at].start : end])
    if (len(parts) < 2 and colon is None) or not all(
        part[:1].isupper() or part.startswith(("các ", "cơ quan")) for part in parts
    ):
        return [whole]
    own = [head_at(words_from(part, 0, 8), 0)[0] > 0 for part in parts]
    if colon is None and own[0]:
        return [whole]
    head = " ".join(text[word.start : word.end] for word in words[first:at] if word.low not in DETERMINERS)
    if any(word.gap.strip() == "," for word in words[first + 1 : at]):  # các sở, ngành: Sở A, Sở B
        return parts if all(own) else [whole]
    return [part if has_own else f"{head} {part}" for part, has_own in zip(parts, own, strict=True)]


def split_names(text: str) -> list[str]:
    """Names of fields or places in a list, names that hold a comma or "và" kept whole.

    >>> split_names("Tài chính, Nông nghiệp và Môi trường, Nội vụ và Y tế")
    ['Tài chính', 'Nông nghiệp và Môi trường', 'Nội vụ', 'Y tế']
    """
    low = level(text)
    cuts: list[tuple[int, int]] = []
    shielded = [
        (found, found + len(field))
        for field in FIELDS
        for found in (m.start() for m in re.finditer(re.escape(field), low))
    ]
    for match in re.finditer(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+", low):
        if not any(begin < match.start() < end for begin, end in shielded):
            cuts.append((match.start(), match.end()))
    parts: list[str] = []
    at = 0
    for begin, end in cuts:
        parts.append(text[at:begin].strip())
        at = end
    parts.append(text[at:].strip())
    return [part for part in parts if part]


def close_bracket(text: str, end: int) -> int:
    """Past a closing bracket that was opened inside."""
    if end < len(text) and text[end : end + 1] == ")":
        return end + 1
    return end
