"""Actors in running text: who must act, or with whom (GRAMMAR 6.2 and 11).

An actor is read from its head ("Sở", "UBND", "Thủ trưởng", "các cơ quan") up to the first word that opens an action, a
clause or a deadline. Lists are split where each part is an actor of its own, and a shared head goes to each of its parts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from thongbao.vietnamese.fold import level
from thongbao.vietnamese.words import (
    BODIES,
    DETERMINERS,
    GOES_ON,
    GROUPS,
    HONORIFICS,
    LEVELS,
    POSTS,
    SHORT_BODIES,
    SINGLE_VERBS,
    VERBS,
)

# Names of fields that hold a comma, a dash or "và": one body, not two.
FIELDS = (
    "kế hoạch và đầu tư", "tài nguyên và môi trường", "nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn",
    "nông nghiệp & phát triển nông thôn", "giáo dục và đào tạo", "khoa học và công nghệ", "thông tin và truyền thông",
    "văn hóa, thể thao và du lịch", "văn hóa, thông tin và du lịch", "văn hóa và thể thao", "văn hóa - thể thao và du lịch",
    "lao động - thương binh và xã hội", "lao động, thương binh và xã hội", "dân tộc và tôn giáo", "kinh tế và hạ tầng",
    "tuyên giáo và dân vận", "kinh tế và ngân sách", "văn hóa và thông tin", "y tế và dân số", "văn hóa, khoa học và thông tin",
    "tài chính và kế hoạch", "kinh tế, hạ tầng và đô thị", "văn hóa - xã hội", "phát thanh và truyền hình", "kinh tế và đô thị",
    "phòng, chống thiên tai và tìm kiếm cứu nạn", "phòng, chống tham nhũng", "phòng, chống ma túy", "phòng, chống tội phạm",
    "nhà, đất", "phát thanh, truyền hình", "phát thanh và truyền hình", "báo và phát thanh, truyền hình",
    "phòng, chống thiên tai", "lao động - thương binh và xã hội", "chính trị - xã hội", "truyền thông, báo chí",
    "đổi mới sáng tạo, chuyển đổi xanh và khuyến công", "nội chính và phòng, chống tham nhũng", "xây dựng và quản lý đô thị",
)  # fmt: skip
MAX_WORDS = 70


class Actors(NamedTuple):
    """Actors as printed (a shared head given to each), and where in the text they stand."""

    names: tuple[str, ...]
    start: int
    end: int


class _Word(NamedTuple):
    low: str
    start: int
    end: int
    capital: bool
    gap: str
    """What stands between it and the word before."""


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[A-ZĐ]{1,4}/[A-ZĐ]{1,4}\b|[^\W_]+(?:[&'’-](?=[^\W_])[^\W_]+)*")


_level = lru_cache(maxsize=64)(level)


@cache
def _first_words() -> frozenset[str]:
    """What the first word of an actor can be: most words cannot, and are told by one look."""
    tables = (BODIES, SHORT_BODIES, POSTS, GROUPS, DETERMINERS, HONORIFICS)
    return frozenset(re.split(r"[\s,(/]", entry)[0] for table in tables for entry in table) | {"cho", "hv/sv", "đ/c", "ông/bà"}


def _words(text: str, start: int, limit: int) -> list[_Word]:
    low = _level(text)
    found: list[_Word] = []
    at = start
    for match in _token().finditer(text, start):
        found.append(_Word(low[match.start() : match.end()], match.start(), match.end(), match[0][:1].isupper(), text[at : match.start()]))
        at = match.end()
        if len(found) >= limit:
            break
    return found


def _phrase(words: list[_Word], i: int, n: int) -> str:
    """Words i to i+n joined by one space when only blanks stand between them, else empty."""
    if i + n > len(words) or any(word.gap.strip() for word in words[i + 1 : i + n]):
        return ""
    return " ".join(word.low for word in words[i : i + n])


def _starts(words: list[_Word], i: int, table: frozenset[str], longest: int = 4) -> int:
    """How many words from ``i`` are an entry of the table; 0 for none."""
    for n in range(min(longest, len(words) - i), 0, -1):
        if _phrase(words, i, n) in table:
            return n
    return 0


def _head(words: list[_Word], i: int) -> tuple[int, str]:
    """How many words the head at ``i`` takes, and its sort: body, post, group; (0, "") when there is none."""
    if i >= len(words):
        return 0, ""
    skip = _starts(words, i, DETERMINERS, 2)
    if skip and i + skip < len(words) and not words[i + skip].gap.strip():
        if words[i + skip].low == "các":
            skip += 1
        if words[i + skip].low.isdigit() if i + skip < len(words) else False:
            skip += 1
        n, sort = _bare_head(words, i + skip, determined=True)
        return (skip + n, sort) if n else (0, "")
    return _bare_head(words, i, determined=False)


def _bare_head(words: list[_Word], i: int, *, determined: bool) -> tuple[int, str]:
    if i >= len(words):
        return 0, ""
    after = words[i + 1] if i + 1 < len(words) and not words[i + 1].gap.strip() else None
    if words[i].low == "trưởng" and after is None and i + 1 < len(words) and words[i + 1].low == "phó":
        return 2, "post"
    n = _starts(words, i, POSTS)
    if n and words[i].low in ("lãnh", "đại", "tập") and not determined:
        m = _head(words, i + n)[0] if i + n < len(words) and not words[i + n].gap.strip() else 0
        return (n, "post") if m or (i + n < len(words) and words[i + n].capital and not words[i + n].gap.strip()) else (0, "")
    if n and (i + n < len(words) or determined or words[i].capital):
        return n, "post"
    n = _starts(words, i, BODIES)
    if n:
        alone = i + n >= len(words) or words[i + n].gap.strip() != ""
        if n == 1 and words[i].low in ("thanh tra",) and alone:
            return 0, ""
        if words[i].capital or words[i].low.upper() == words[i].low or determined or not alone:
            nxt = words[i + n] if i + n < len(words) else None
            if _phrase(words, i, 2) in ("thanh tra", "kiểm toán", "bảo hiểm", "thường trực", "văn phòng") and nxt and not (
                nxt.capital or nxt.low in LEVELS or nxt.low in ("ubnd", "huyện", "sở", "bộ", "hđnd", "đoàn")
            ):
                return (n, "body") if determined else (0, "")
            return n, "body"
    n = _starts(words, i, SHORT_BODIES, 2)
    if n and i + n < len(words) and not words[i + n].gap.strip():
        nxt = words[i + n]
        if (nxt.capital or (nxt.low in LEVELS and nxt.low != "các")) and (words[i].capital or nxt.capital):
            return n, "body"
    n = _starts(words, i, GROUPS, 4)
    if n:
        pair = _phrase(words, i, 2)
        if determined:
            return n, "group"
        if words[i].low == "tổ" and pair == "tổ chức":
            nxt = words[i + 2] if i + 2 < len(words) else None
            if nxt is None or not (nxt.gap.strip() == "," and _starts(words, i + 2, GROUPS, 3)) and nxt.low not in ("đảng", "cá", "công", "chính", "có"):
                return 0, ""
            return 2, "group"
        if n >= 2 or words[i].low in ("hv/sv", "sv", "hv"):
            return n, "group"
    return 0, ""


_NOUNS = frozenset((
    "dự án", "công trình", "cơ sở", "vốn", "hạ tầng", "chương trình", "công tác", "hoạt động", "dịch vụ", "gói thầu",
    "cổ phần", "thành viên", "công ty"))


_COMPOUNDS = frozenset((
    "quan đến", "quan tới", "công trình", "chương trình", "quá trình", "quy trình", "lộ trình", "giáo trình", "đào tạo",
    "chế tạo", "bàn giao", "dân cử", "bầu cử", "điện tử", "thông báo", "đối với", "tương đương", "ngang cấp", "trung cấp",
    "nghệ thông", "công lập", "dân lập", "độc lập", "tư thục", "cao cấp", "phân cấp", "các cấp", "sơ cấp", "cùng cấp", "mọi cấp", "đảng cấp", "tuyến đến",
))  # fmt: skip


_NAMING = frozenset((
    "đầu tư", "xây dựng", "quản lý", "phát triển", "cải tạo", "sản xuất", "kinh doanh", "thi công", "sử dụng", "khai thác",
    "đào tạo", "thông tin", "tư vấn", "vận hành", "hỗ trợ", "thanh tra", "kiểm tra", "giám sát", "bảo vệ",
))  # fmt: skip


def _nominal(words: list[_Word], i: int) -> bool:
    """Whether a verb names the kind of the noun before it: dự án đầu tư xây dựng."""
    k = i
    while k >= 2 and _phrase(words, k - 2, 2) in VERBS and not words[k].gap.strip():
        k -= 2
    naming = _phrase(words, i, 2) in _NAMING
    return naming and k >= 2 and _phrase(words, k - 2, 2) in _NOUNS and not words[k].gap.strip()


def _stops(words: list[_Word], i: int) -> bool:
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
    if _phrase(words, i, 2) in GOES_ON or _phrase(words, i, 3) in GOES_ON:
        return False
    if word.low in SINGLE_VERBS:
        return True
    if _phrase(words, i, 2) in VERBS or _phrase(words, i, 3) in VERBS:
        return True
    if word.low == "trong":
        nxt = words[i + 1].low if i + 1 < len(words) else ""
        return nxt in ("tháng", "quý", "năm", "ngày", "tuần", "vòng", "thời", "quá", "khi", "đó", "việc", "công") or nxt.isdigit()
    return word.low in ("có",) and i + 1 < len(words) and words[i + 1].low in ("trách", "văn", "ý", "kế", "báo", "phương", "giải", "biện", "hướng", "nhiệm")


def actors_at(text: str, start: int = 0, *, whole: bool = False) -> Actors | None:
    """The actors named at ``start``, or None when no actor begins there.

    With ``whole`` verbs do not end an actor (a heading that is nothing but its actor).

    >>> actors_at("Sở Tài chính, Sở Nội vụ và các cơ quan liên quan rà soát").names
    ('Sở Tài chính', 'Sở Nội vụ', 'các cơ quan liên quan')
    """
    first = _token().search(text, start)
    if first is None or _level(text)[first.start() : first.end()] not in _first_words():
        return None
    words = _words(text, start, MAX_WORDS)
    i = 0
    while i < len(words) and not (words[i].gap.strip() and i):
        n = _starts(words, i, HONORIFICS, 2)
        plural = words[i].low == "các" and _starts(words, i + 1, HONORIFICS, 2)
        if plural:
            i += 1 + plural
        elif n:
            i += n
        elif words[i].low == "cho" and i == 0:
            i += 1
        else:
            break
    honoured = i > 0 and words[i - 1].low != "cho"
    n, sort = _head(words, i)
    if not n:
        if honoured and i < len(words) and words[i].capital:
            return _person(text, words, i)
        return None
    pieces: list[tuple[int, int]] = []  # word ranges
    begin, at = i, i + n
    while True:
        at = _end_of_name(text, words, at, sort, whole)
        pieces.append((begin, at))
        nxt = _next_actor(text, words, at)
        if nxt is None:
            break
        begin = nxt
        n, sort = _head(words, begin)
        at = begin + n
    names: list[str] = []
    for first, last in pieces:
        names.extend(_distribute(text, words, first, last))
    end = _close_bracket(text, words[pieces[-1][1] - 1].end)
    return Actors(tuple(names), words[pieces[0][0]].start, end)


def _person(text: str, words: list[_Word], i: int) -> Actors:
    last = i
    while last + 1 < len(words) and words[last + 1].capital and not words[last + 1].gap.strip() and last - i < 5:
        last += 1
    return Actors((text[words[i].start : words[last].end],), words[i].start, words[last].end)


def _end_of_name(text: str, words: list[_Word], at: int, sort: str, whole: bool) -> int:
    """The word after the last one of the actor whose head ends before ``at``."""
    i = at
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
        if any(c in mark for c in ".;:/“”\"…"):
            colons = any(words[k].gap.strip() == ":" for k in range(at, i))
            if mark in ("/", ":") and not colons and _distributes(words, at, i):
                i += 1
                continue
            return i
        if mark in (",", "-", "–", "—", "&"):
            if mark != ",":
                if not word.capital and word.low not in _AFTER_DASH:
                    return i
            elif words[i - 1].low == "phòng" and word.low == "chống":
                pass
            elif sort == "group" and _phrase(words, i, 2) in _BUSINESS and _phrase(words, i - 2, 2) in _BUSINESS:
                pass
            elif _same_group(words, at, i, sort) and not words[i].capital:
                pass
            elif _new_actor(words, i):
                return i
            elif not (whole or _same_group(words, at, i, sort) or _field_goes_on(text, words, i) or _distributes(words, at, i)):
                return i
            i += 1
            continue
        if word.low in ("và", "cùng"):
            if _phrase(words, i + 1, 2) in ("tương đương", "các cấp"):
                i += 3
                continue
            capital = i + 1 < len(words) and words[i + 1].capital
            head = _phrase(words, at - 2, 2) if at >= 2 else ""
            same = (
                _same_group(words, at, i + 1, sort)
                and _starts(words, i + 1, _PLAIN, 2) > 0
                and not (head in GROUPS and head not in _PLAIN)
            )
            if sort == "body" and _phrase(words, i + 1, 2) in _TRADES:
                i += 3
                continue
            if _new_actor(words, i + 1) and (capital or not same):
                return i
            nxt = words[i + 1] if i + 1 < len(words) else None
            if word.low == "cùng" or nxt is None or not (nxt.capital or _same_group(words, at, i + 1, sort) or whole):
                return i
            i += 2
            continue
        if not whole and (_stops(words, i) or _name_is_over(words, at, i)):
            if not (sort == "group" and i >= 2 and _phrase(words, i, 2) in _BUSINESS and _phrase(words, i - 2, 2) in GROUPS | _BUSINESS):
                return i
            i += 2
            continue
        i += 1
    return i


_AFTER_DASH = frozenset(("xã", "truyền", "thương", "thể", "du", "đầu", "đào", "môi", "kinh", "an", "kỹ", "nghệ", "ngân", "tài"))
# What an actor does for a living, right after the noun: các đơn vị sản xuất, kinh doanh.
_BUSINESS = frozenset((
    "sản xuất", "kinh doanh", "hoạt động", "thi công", "chế biến", "khai thác", "sử dụng", "bảo quản", "vận chuyển",
    "báo chí", "xuất bản", "truyền hình", "xuất khẩu", "nhập khẩu", "cung ứng", "dịch vụ", "tiêu thụ", "chăn nuôi", "nuôi trồng",
))  # fmt: skip
# Small words that go on with a name whose own words are all capitals.
_TAIL_WORDS = frozenset(
    "tỉnh thành huyện quận thị xã phường đặc các của và thuộc trên có liên trực cấp trung ương nhà nước khu số vực quốc tế gia địa "
    "phương nhân dân công nghiệp kinh ngành được đóng phụ nêu này tại trong ở khóa nhiệm miền vùng đã hạng loại theo dõi chuyên "
    "ubnd hđnd tp với cổ phần chi nhánh một thành viên cùng cũ mới bộ ban sở dự án".split()
)


def _name_is_over(words: list[_Word], at: int, i: int) -> bool:
    """Whether a small letter after a whole proper name or an abbreviation begins what the body does."""
    word, before = words[i], words[i - 1]
    if word.capital or word.gap.strip() or word.low in _TAIL_WORDS or word.low.isdigit() or i - 1 < at - 1:
        return False
    if before.low in _SHOUTED:
        return True
    # "phường Văn Phú tìm kiếm": a place of two capitals after its level is whole
    return i - 3 >= 0 and before.capital and words[i - 2].capital and words[i - 3].low in _TIERS and not before.gap.strip()


_SHOUTED = frozenset(("gtvt", "tnmt", "nnmt", "nn&ptnt", "nnptnt", "tttt", "khđt", "gdđt", "gd&đt", "vhttdl", "lđtbxh", "khcn", "evn", "vnpt"))


def _new_actor(words: list[_Word], i: int) -> bool:
    return _head(words, i)[0] > 0 and not (words[i].low in GROUPS and not words[i].capital and _head(words, i)[1] == "group" and _starts(words, i, GROUPS, 4) == 1)


_TIERS = frozenset(("huyện", "quận", "xã", "phường", "thị xã", "thị trấn", "thành phố", "đặc khu", "thôn", "tổ dân phố", "tỉnh"))


_TRADES = frozenset(("giao thông", "thương mại", "dịch vụ", "xây dựng", "phát triển", "môi trường", "hạ tầng", "công nghệ"))
_PLAIN = frozenset(("cơ quan", "đơn vị", "địa phương", "tổ chức", "cá nhân", "doanh nghiệp", "đoàn thể", "ban", "ngành", *_TIERS))


def _same_group(words: list[_Word], at: int, i: int, sort: str) -> bool:
    """Whether a bare common noun goes on a group: các sở, ban, ngành; UBND các huyện, thị xã."""
    if i >= len(words):
        return False
    if sort == "body" and not _starts(words, i, _TIERS, 2):
        return False
    n = _starts(words, i, GROUPS, 4)
    if not n or words[i].low in DETERMINERS:
        return False
    if words[i].capital and i + n < len(words) and words[i + n].capital and not words[i + n].gap.strip():
        return False  # "Sở Nội vụ" after "các sở": an actor of its own
    k = i - 1
    if words[k].low == "và":
        k -= 1
    if words[k].low in _TIERS and not (_starts(words, i, _TIERS, 2) or words[k].low in ("sở", "bộ", "ban", "ngành", "tỉnh")):
        return False
    # the noun before it is a common noun too, perhaps with a level or a tail
    for back in range(k, max(k - 4, at - 4), -1):
        if back >= 0 and (_starts(words, back, GROUPS, 4) or words[back].low in GROUPS):
            return True
    return False


@cache
def _field_starts() -> tuple[str, ...]:
    return tuple(field for field in FIELDS)


def _field_goes_on(text: str, words: list[_Word], i: int) -> bool:
    """Whether the comma before word ``i`` stands inside the name of one body."""
    low = _level(text)
    here = words[i - 1].start
    for field in _field_starts():
        comma = field.find(",")
        while comma >= 0:
            begin = words[i - 1].end - comma
            if begin >= 0 and low.startswith(field, begin) and begin <= here:
                return True
            comma = field.find(",", comma + 1)
    # Company names: "Đầu tư, Xây dựng và Kinh doanh"
    if not words[i].capital or _head(words, i)[0]:
        return False
    company = any(_phrase(words, k, 2) == "công ty" for k in range(max(0, i - 16), i))
    return company


def _distributes(words: list[_Word], at: int, i: int) -> bool:
    """Whether the head before word ``i`` is shared: các Sở: A, B; các Bộ A, B; UBND các huyện: A, B."""
    if i >= len(words) or not words[i].capital:
        return False
    colon = next((k for k in range(at, i + 1) if words[k].gap.strip() == ":"), None)
    head = (colon if colon is not None else at) - 1
    if colon is None and (words[head].low not in SHORT_BODIES or head < 1 or words[head - 1].low not in DETERMINERS):
        return False
    if words[head].low not in SHORT_BODIES and words[head].low not in GROUPS and words[head].low not in LEVELS:
        return False
    return any(words[k].low in DETERMINERS for k in range(max(0, head - 4), head))


def _next_actor(text: str, words: list[_Word], at: int) -> int | None:
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
        if i < len(words) and _head(words, i)[0] and not (words[i].gap.strip() not in ("", ",", ";", "/")):
            low = words[i].low
            if low in ("giao", "yêu"):
                return None
            return i
    return None


def _distribute(text: str, words: list[_Word], first: int, last: int) -> list[str]:
    """One actor, or several with the head that they share."""
    start, end = words[first].start, _close_bracket(text, words[last - 1].end)
    whole = text[start:end].strip()
    colon = next((k for k in range(first + 1, last) if words[k].gap.strip() == ":"), None)
    at = colon if colon is not None else first + _head(words, first)[0]
    if at >= last or not words[at].capital:
        return [whole]
    alone = sum(word.low not in DETERMINERS for word in words[first:at]) == 1
    if colon is None and not (words[first].low in DETERMINERS and alone and words[at - 1].low in SHORT_BODIES and not words[at].gap.strip()):
        return [whole]
    parts = split_names(text[words[at].start : end])
    if (len(parts) < 2 and colon is None) or not all(part[:1].isupper() or part.startswith(("các ", "cơ quan")) for part in parts):
        return [whole]
    own = [_head(_words(part, 0, 8), 0)[0] > 0 for part in parts]
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


def _close_bracket(text: str, end: int) -> int:
    """Past a closing bracket that was opened inside."""
    if end < len(text) and text[end : end + 1] == ")":
        return end + 1
    return end


_TAILS = ("có ", "liên quan", "thuộc ", "trên ", "được ", "tham gia ", "trong ", "đã ", "ở ", "tại ", "trực thuộc ", "hoạt động ", "với ")


def is_actor(text: str) -> Actors | None:
    """The actors, when a heading names actors and nothing else."""
    text = text.rstrip(" :;.")
    found = actors_at(text)
    if found is None:
        return None
    if found.end >= len(text):
        return found
    rest = level(text[found.end :]).strip(" ,")
    if (rest.startswith(_TAILS) or text[found.end] == ",") and not rest.startswith(("có trách nhiệm", "tham mưu", "có ý kiến", "có văn bản", "được biết")):
        whole = actors_at(text, whole=True)
        return whole if whole and whole.end >= len(text) else None
    return None
