"""What OCR made of words that can only be one thing: fixed phrases, names of bodies, families, kinds in symbols."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.documents.kinds import KINDS
from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.names.gazetteer import bodies
from thongbao.vietnamese.names.people import COMMON_FAMILIES
from thongbao.vietnamese.spelling.compounds import by_letters, compounds, seen
from thongbao.vietnamese.words import word_tuple

_SYMBOL = re.compile(
    r"(?P<number>[:.]?\d{0,6})(?P<slash>/?)(?P<kind>[A-ZĐ1l|][A-ZĐa-z]{1,5})(?P<rest>[-/][A-ZĐ][\w&./-]*\W*)"
)
_PENNED = re.compile(r"(?P<pen>[^\s/]{1,4}?)[-–]?(?P<kind>[A-ZĐ]{2,4})(?P<rest>[-/][A-ZĐ][\w&./-]*\W*)")
_PRINTED = re.compile(r"\d+[-–]?|[A-Za-zĐđ]+[-–]?")
_WORD = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)
_PURPOSE = re.compile(r"(\()(?:đề|đế|đê|đễ|đẻ|đẽ|dể|dễ|dê)")
_REPORT = re.compile(r"(\(?)[b6]\s?[/⁄][€£e¢]([),;.]*)")
_LONG = 3
"""Words of a phrase that may be mended in running text, or where a letter is wrong."""


class Mended(NamedTuple):
    """Words at ``start`` that were read wrong, and what they are."""

    start: int
    words: tuple[str, ...]


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """First word without marks -> the phrases, longest first, each without marks and with them."""
    known: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    names = [level(name) for body in bodies() for name in (body.name, *body.others)]
    for phrase in (*word_tuple("set_phrases"), *map(level, KINDS), *names):
        words = tuple(re.findall(r"\w+", phrase))
        if len(words) > 1:
            known.setdefault(tuple(map(bare, words)), set()).add(words)
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for letters, marked in known.items():
        if len(marked) == 1:  # else the letters do not decide
            found.setdefault(letters[0], []).append((letters, next(iter(marked))))
    return {first: tuple(sorted(rest, key=lambda one: -len(one[0]))) for first, rest in found.items()}


@cache
def _by_second() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Second word without marks -> the phrases."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrases in _phrases().values():
        for phrase in phrases:
            found.setdefault(phrase[0][1], []).append(phrase)
    return found


@cache
def _families() -> dict[str, str]:
    """Family names without marks -> with them, where only one is common."""
    known: dict[str, set[str]] = {}
    for family in COMMON_FAMILIES:
        known.setdefault(bare(family), set()).add(family)
    return {letters: next(iter(names)) for letters, names in known.items() if len(names) == 1}


def mended(words: Sequence[str]) -> Iterator[Mended]:
    """Give the phrases among the words of a line whose marks, or one of whose letters, were misread.

    >>> list(mended("ỦY BAN NHÂN DÂN THÀNH PHÓ HẢI PHÒNG".split()))
    [Mended(start=4, words=('THÀNH', 'PHỐ', 'HẢI', 'PHÒNG'))]
    >>> list(mended(["Nơi", "nhân:"])), list(mended("giao cho nơi nhân".split()))
    ([Mended(start=0, words=('Nơi', 'nhận:'))], [])
    """
    places = [at for at, word in enumerate(words) if any(sign.isalnum() for sign in word)]
    letters = [bare(_core(words[at])) for at in places]
    capital = _capitals(words)
    at = 0
    while at < len(places):
        least = 2 if capital or (at == 0 and len(places) <= _LONG) else _LONG
        found = next(
            (one for one in _at(letters, at, capital or (at == 0 and len(places) <= _LONG)) if len(one[0]) >= least),
            None,
        )
        if found is None:
            at += 1
            continue
        span = places[at : at + len(found[0])]
        read = [words[place] for place in span]
        right = tuple(map(_as, read, found[1]))
        between = [words[place] for place in range(span[0], span[-1] + 1) if place not in span]
        dashed = found[0][:2] == ("doc", "lap")  # the one phrase that has dashes
        if [level(word) for word in read] != [level(word) for word in right] or (dashed and set(between) - {"-"}):
            kept = iter(right)
            whole = tuple(
                next(kept) if place in span else "-" if dashed else words[place]
                for place in range(span[0], span[-1] + 1)
            )
            yield Mended(span[0], whole)
        at += len(found[0])


def _at(letters: Sequence[str], at: int, near: bool) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the phrases that the words may be, longest first; ``near``: one letter may be wrong in one of them."""
    same = _phrases().get(letters[at], ())
    for phrase in same:
        if tuple(letters[at : at + len(phrase[0])]) == phrase[0]:
            yield phrase
    if not near:
        return
    others = _by_second().get(letters[at + 1], ()) if at + 1 < len(letters) else ()
    for phrase in (*same, *others):  # where one word is wrong, the first one or the second one is right
        here = letters[at : at + len(phrase[0])]
        long = len(phrase[0]) >= _LONG or phrase[0] == ("noi", "nhan")
        if long and len(here) == len(phrase[0]) and _one_off(here, phrase[0]):
            yield phrase


def _one_off(read: Sequence[str], meant: Sequence[str]) -> bool:
    """Whether one word differs, by one letter."""
    wrong = [(a, b) for a, b in zip(read, meant, strict=True) if a != b]
    if len(wrong) != 1:
        return False
    (a, b) = sorted(wrong[0], key=len)
    if len(b) < 3 or len(b) - len(a) > 1:
        return False
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[start + (len(a) == len(b)) :] == b[start + 1 :]


@cache
def _places() -> dict[str, str]:
    """Names of provinces and cities without marks -> with them."""
    names = (body.name.partition(" ")[2] if body.name.startswith("Tỉnh ") else body.name.removeprefix("Thành phố ")
             for body in bodies() if body.kind == "province")  # fmt: skip
    return {bare(name): name for name in names}


def mended_place(place: str) -> str:
    """Give a place of issue with the marks of the province or city that its letters name.

    >>> mended_place("TP. Hô Chí Minh"), mended_place("An Bình")
    ('TP. Hồ Chí Minh', 'An Bình')
    """
    head = re.match(r"(?:tp\.?|t\.?p\.?|thành phố|tỉnh)\s+", place, re.IGNORECASE)
    start = head.end() if head else 0
    return place[:start] + _places().get(bare(place[start:]), place[start:])


def mended_pairs(words: Sequence[str]) -> Iterator[Mended]:
    """Give pairs of words that are no word of two syllables but, without marks, have the letters of just one.

    A pair that is seen in print stays, and so does one whose words make a known word with a neighbour.

    >>> list(mended_pairs("để tô chức thực hiện kê hoạch".split()))
    [Mended(start=1, words=('tổ', 'chức')), Mended(start=5, words=('kế', 'hoạch'))]
    >>> list(mended_pairs("ông Đào Tạo và quyết định".split()))
    []
    """
    low = [level(_core(word)) for word in words]
    for at in range(len(words) - 1):
        pair = f"{low[at]} {low[at + 1]}"
        if not low[at] or not low[at + 1] or pair in seen() or not _running(words, at):
            continue
        found = by_letters().get(bare(low[at]), {}).get(bare(low[at + 1]), ())
        kept = (at and f"{low[at - 1]} {low[at]}" in seen()) or " ".join(low[at + 1 : at + 3]) in compounds()
        if len(found) == 1 and not kept:
            right = tuple(map(_as, words[at : at + 2], found[0].split(" ")))
            yield Mended(at, right)


def _running(words: Sequence[str], at: int) -> bool:
    """Whether two words of running text stand side by side: the second in small letters, nothing in between."""
    first, second = _WORD.fullmatch(words[at]), _WORD.fullmatch(words[at + 1])
    return (
        first is not None
        and second is not None
        and not first[3]
        and not second[1]
        and second[2].islower()
        and (first[2].islower() or first[2][1:].islower())
    )


@cache
def _kinds() -> frozenset[str]:
    return frozenset(letters.upper() for letters in KINDS.values() if letters)


def mended_symbol(word: str) -> str | None:
    """Give a symbol whose kind has a stroke or a letter too many, or lost its slash; None where it is no such slip.

    Party bodies have the dash before the kind, all others behind it.

    >>> [mended_symbol(word) for word in ("/ITB-UBND", "36/QĐĐ-SYT", "12QĐ-UBND", "12TB/HU", "5/TB-SYT")]
    ['/TB-UBND', '36/QĐ-SYT', '12/QĐ-UBND', '12-TB/HU', None]
    """
    match = _SYMBOL.fullmatch(word)
    if match is None:
        return None
    number, slash, kind, rest = match["number"], match["slash"], match["kind"], match["rest"]
    known = _kinds()
    if kind.upper() in known:
        return None if slash or not number.strip(":.") else f"{number}{'-' if rest[0] == '/' else '/'}{kind}{rest}"
    fewer = {kind[1:] for _ in "x" if kind[0] in "I1l|T"} | {
        kind[:at] + kind[at + 1 :] for at in range(1, len(kind)) if kind[at] == kind[at - 1]
    }
    meant = [one for one in fewer if one in known]
    return f"{number}/{meant[0]}{rest}" if len(meant) == 1 and (slash or number) else None


def after_pen(word: str) -> str | None:
    """Give the printed end of a symbol before which a pen wrote the number, where what was read of that is no number.

    >>> [after_pen(word) for word in ("2ŸTB-LĐLĐ", "¿5TB/ĐTN", "ÔTB/HU", "Ì2-TB/HU", "12-TB/HU", "12a/TB-SYT")]
    ['/TB-LĐLĐ', '-TB/ĐTN', '-TB/HU', '-TB/HU', None, None]
    """
    match = _PENNED.fullmatch(word)
    if match is None or match["kind"] not in _kinds() or _PRINTED.fullmatch(match["pen"]):
        return None
    return f"{'-' if match['rest'][0] == '/' else '/'}{match['kind']}{match['rest']}"


def mended_purpose(words: Sequence[str]) -> Iterator[Mended]:
    """Give what a copy is for, behind the name of who gets it: "(để báo cáo)", "(b/c)".

    >>> list(mended_purpose("Thường trực Huyện ủy (đề b/€);".split()))
    [Mended(start=4, words=('(để',)), Mended(start=5, words=('b/c);',))]
    >>> list(mended_purpose("Phòng Y tế (đề án)".split()))
    []
    """
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        if (match := _PURPOSE.fullmatch(word)) and level(after).startswith(word_tuple("copied_for")):
            yield Mended(at, (f"{match[1]}để",))
        behind = at and bare(words[at - 1]).endswith("(de")
        if (behind or word.startswith("(")) and (match := _REPORT.fullmatch(word)):
            yield Mended(at, (f"{match[1]}b/c{match[2]}",))


def mended_quarter(word: str) -> str | None:
    """Give the Roman number of a quarter, behind "quý", with strokes that were read as other strokes.

    >>> mended_quarter("II1/2026"), mended_quarter("lV,"), mended_quarter("1/2026"), mended_quarter("III")
    ('III/2026', 'IV,', None, None)
    """
    match = re.fullmatch(r"(?=.*[IV])(?=[IV]*[1l|])([I1l|]{2,3}|[1l|]V)(/.*|[,.;:)]*)", word)
    return re.sub("[1l|]", "I", match[1]) + match[2] if match else None


def mended_office(word: str) -> str | None:
    """Give VT (the registry, where a copy is kept) for what OCR makes of it behind "Lưu:".

    >>> mended_office("VÍT,"), mended_office("VT,"), mended_office("VP,")
    ('VT,', None, None)
    """
    match = re.fullmatch(r"V[IÍÌl1|.']T?([,;.:]*)|VÏT([,;.:]*)", word)
    return f"VT{match[1] or match[2] or ''}" if match else None


def mended_name(words: Sequence[str]) -> str | None:
    """Give the family of a name whose first word is no family but its letters are those of one, or is a small one.

    >>> [mended_name(name.split()) for name in ("Nguyên Văn An", "guyễn Văn An", "hạm Văn An", "lê An", "Lê An")]
    ['Nguyễn', 'Nguyễn', 'Phạm', 'Lê', None]
    """
    if not 2 <= len(words) <= 4 or not all(word.isalpha() and word[1:].islower() for word in words):
        return None
    if not all(word[0].isupper() for word in words[1:]):
        return None
    first = level(words[0])
    letters = bare(words[0])
    families = _families()
    if first in COMMON_FAMILIES:
        return words[0].capitalize() if words[0].islower() and len(first) > 1 else None
    family = families.get(letters) if words[0][0].isupper() else None
    if family is None and len(letters) > 2 and words[0][0].islower():
        long = len(letters) > 3  # of a short one the marks must be right, too
        cut = [name for plain, name in families.items() if name[1:] == first or (long and plain[1:] == letters)]
        family = cut[0] if len(cut) == 1 else None
    return family.capitalize() if family else None


def _core(word: str) -> str:
    match = _WORD.fullmatch(word)
    return match[2] if match else word


def _as(read: str, meant: str) -> str:
    """Give the word that is meant, with the case and the signs of the one that was read; its own spelling of tones."""
    match = _WORD.fullmatch(read)
    if match is None or level(match[2]) == meant:
        return read
    core = match[2]
    cased = meant.upper() if core.isupper() and len(core) > 1 else meant.capitalize() if core[:1].isupper() else meant
    return f"{match[1]}{cased}{match[3]}"


def _capitals(words: Sequence[str]) -> bool:
    letters = [sign for word in words for sign in word if sign.isalpha()]
    return len(letters) > 3 and sum(sign.isupper() for sign in letters) >= 0.8 * len(letters)
