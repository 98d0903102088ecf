"""Lists of actors: a shared head given to each, names that hold a comma or "và" kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.vietnamese.duties.actors.heads import head_at
from thongbao.vietnamese.duties.actors.tokens import Word, phrase, starts, words_from
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.words import DETERMINERS, FIELDS, GROUPS, LEVELS, SHORT_BODIES, VERBS, WHOLE_FIELDS


def distributes(words: list[Word], at: int, i: int) -> bool:
    """Whether the head before word ``i`` is shared: các Sở: A, B; các Bộ A, B; UBND các huyện: A, B."""
    if i >= len(words) or not words[i].capital:
        return False
    after = words[i + 2] if i + 2 < len(words) else None
    if phrase(words, i, 2) in VERBS and after is not None and not after.capital and after.low != "và":
        return words[i].gap.strip() == "," and field_at(words, i) > 0  # "các đoàn thể: Tuyên truyền đến hội viên"
    colon = next((k for k in range(at, i + 1) if words[k].gap.strip() == ":"), None)
    if colon is None:
        head = next((k for k in (at - 1, at + 1) if _shares(words, k)), None)
        # "các Ban Hội đồng nhân dân": what follows is a body of its own
        return head is not None and not (head_at(words, i)[0] and not field_at(words, i))
    head = colon - 1
    if words[head].low not in SHORT_BODIES and words[head].low not in GROUPS and words[head].low not in LEVELS:
        return False
    return any(words[k].low in DETERMINERS for k in range(max(0, head - 4), head))


def _shares(words: list[Word], k: int) -> bool:
    """Whether word ``k`` is a head in the plural before a name: "các Sở Tài chính", "Giám đốc các Sở Tài chính"."""
    if not 1 <= k < len(words) - 1 or words[k].low not in SHORT_BODIES or words[k - 1].low not in DETERMINERS:
        return False
    return words[k + 1].capital and not words[k + 1].gap.strip() and not words[k].gap.strip()


def field_at(words: list[Word], i: int) -> int:
    """How many words from ``i`` are the field of a ministry or department, and nothing that goes on: "Công an"."""
    n = starts(words, i, WHOLE_FIELDS, 8)
    if not n or not words[i].capital:
        return 0
    after = words[i + n] if i + n < len(words) else None
    goes_on = after is not None and not after.gap.strip() and (after.capital or after.low in LEVELS)
    return 0 if goes_on else n


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
    at = colon if colon is not None else _after_plural(words, first)
    if at is None or at >= last or not words[at].capital:
        return [_role().sub("", whole)]
    parts = split_names(text[words[at].start : end])
    if (len(parts) < 2 and colon is None) or not all(
        part[:1].isupper() or part.startswith(("các ", "cơ quan")) for part in parts
    ):
        return [whole]
    own = [_is_own(words_from(part, 0, 8)) for part in parts]
    if colon is None and own[0]:
        return [whole]
    head = " ".join(text[word.start : word.end] for word in words[first:at] if word.low not in DETERMINERS)
    if any(word.gap.strip() == "," for word in words[first + 1 : at]):  # các sở, ngành: Sở A, Sở B
        return parts if all(own) else [whole]
    return [part if has_own else f"{head} {part}" for part, has_own in zip(parts, own, strict=True)]


@cache
def _role() -> re.Pattern[str]:
    """A bracket that says what an actor does here, and not which one it is: "(chủ trì)"."""
    return re.compile(
        r"\s*\((?:chủ trì|phối hợp|đầu mối|(?:là )?(?:cơ quan|đơn vị) (?:chủ trì|thường trực|đầu mối))[^()]*\)$", re.I
    )


def _after_plural(words: list[Word], first: int) -> int | None:
    """The word after "các Sở", "Giám đốc các Sở" at word ``first``: where what shares the head begins."""
    at = first + head_at(words, first)[0]
    return next((k + 1 for k in (at - 1, at + 1) if k > first and _shares(words, k)), None)


def _is_own(words: list[Word]) -> bool:
    """Whether a part has a head of its own: "Công an tỉnh", and not the "Công an" of "các bộ: Quốc phòng, Công an"."""
    return head_at(words, 0)[0] > 0 and not field_at(words, 0)


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"(?:,| và|, và) số (\d{1,3})(?!\w)")


def numbered(text: str, names: list[str], end: int) -> tuple[list[str], int]:
    """Names that go on with numbers alone, and where they end: "các Đội số 1, số 2 và số 3" are three."""
    head = re.fullmatch(r"(?:các |những )?(?P<head>.+ số )\d{1,3}", names[-1])
    found = _numbered().match(text, end)
    if head is None or found is None:
        return names, end
    names = [*names[:-1], re.sub(r"^(?:các|những) ", "", names[-1])]
    while found is not None:
        names.append(head["head"] + found[1])
        end = found.end()
        found = _numbered().match(text, end)
    return names, end


def split_names(text: str) -> list[str]:
    """Names of fields or places in a list, names that hold a comma or "và" kept whole.

    >>> split_names("Tài chính, Nông nghiệp và Môi trường, Nội vụ và Y tế")
    ['Tài chính', 'Nông nghiệp và Môi trường', 'Nội vụ', 'Y tế']
    """
    low = level(text)
    cuts = [match.span() for match in re.finditer(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+", low)]
    if cuts:
        shielded = [span for field in FIELDS if field in low for span in _places(field, low)]
        cuts = [cut for cut in cuts if not any(begin < cut[0] < end for begin, end in shielded)]
    parts: list[str] = []
    at = 0
    for begin, end in cuts:
        parts.append(text[at:begin].strip())
        at = end
    parts.append(text[at:].strip())
    return [part for part in parts if part]


def _places(field: str, low: str) -> Iterator[tuple[int, int]]:
    at = low.find(field)
    while at >= 0:
        yield at, at + len(field)
        at = low.find(field, at + len(field))


def close_bracket(text: str, end: int) -> int:
    """Past a closing bracket that was opened inside."""
    if end < len(text) and text[end : end + 1] == ")":
        return end + 1
    return end
