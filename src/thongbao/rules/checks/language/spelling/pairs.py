"""Pairs of words: one wrong mark away from a common word, the wrong way round, or the same word twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import eq
from typing import NamedTuple

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import unmarked, word_set
from thongbao.vietnamese.spelling.compounds import by_letters, compounds, seen, syllables
from thongbao.vietnamese.spelling.syllables import possible
from thongbao.vietnamese.spelling.tonemarks import well_marked
from thongbao.vietnamese.words import SINGLE_VERBS


class Strange(NamedTuple):
    """A pair of neighbours that no table knows: the number of the first word, and what may be meant."""

    at: int
    pair: str
    words: Sequence[str]
    """Common words with the same letters without marks."""
    swapped: Sequence[str]
    """Common words with the same letters the other way round."""


@checks("X-TU-GHEP")
def marked(case: Case, rule: Rule) -> Iterator[Finding]:
    """No pair of words stands where only its marks differ from a common word of two syllables."""
    prose = prose_of(case)
    told: set[str] = set()
    for at, pair, words, _ in strange(case):
        if words and pair not in told and not _kept(prose, at - 1, at + 1) and all(map(_spelled, pair.split(" "))):
            told.add(pair)
            mend = words[0] if len(words) == 1 else None
            start, end = prose.spans[at][0], prose.spans[at + 1][1]
            if mend and prose.text[start].isupper():
                mend = mend[0].upper() + mend[1:]
            yield prose.found(rule, "text.pair", start, end, mend=mend, wanted=" / ".join(words))


def _spelled(word: str) -> bool:
    """Whether a word is built as one should be; what is not is for another rule."""
    return possible(word) and well_marked(word)


@checks("X-TU-DAO")
def in_order(case: Case, rule: Rule) -> Iterator[Finding]:
    """No pair of words is, the other way round and with other marks, a word that the text uses elsewhere."""
    prose = prose_of(case)
    for at, pair, same, swapped in strange(case):
        first, second = pair.split(" ")
        if same or first in _FREE or second in _FREE:
            continue
        words = [word for word in swapped if word in prose.low and _odd((first, second), word)]
        if len(words) == 1 and not _kept(prose, at - 1, at + 1):
            start, end = prose.spans[at][0], prose.spans[at + 1][1]
            yield prose.found(rule, "text.swapped", start, end, mend=words[0])


def _odd(pair: tuple[str, str], word: str) -> bool:
    """Whether what differs from the word is a syllable that no word of the table has: "tuyền" for "tuyên"."""
    wrong = [got for got, meant in zip(reversed(pair), word.split(" "), strict=True) if got != meant]
    return bool(wrong) and not any(syllable in syllables() for syllable in wrong)


# Words that stand before and behind anything.
_FREE = word_set(
    """có về từ để đó tỉnh lại bao bằng toàn đã đến đang được là và của cho với trong ngoài trên dưới các những một
    hai ba bốn năm sáu bảy tám chín mười này khi nếu thì mà như do tại theo vào ra lên xuống đi làm thi nhà cửa xã
    huyện phường bộ sở ban sự việc cái con người trước sau giữa mới cũ lớn nhỏ nước đất không chưa phải cần cùng tổ
    số lần kỳ quý tháng ngày giờ phút điện tủ hơi mặt thường"""
)


def strange(case: Case) -> Sequence[Strange]:
    """Pairs that no table knows, once for all rules."""
    return case.shared(_find_strange)


_NONE: Mapping[str, Sequence[str]] = {}


def _find_strange(case: Case) -> Sequence[Strange]:
    prose = prose_of(case)
    text, known, house, table = prose.text, seen(), case.house.words, by_letters()
    if not prose.words:
        return ()
    distinct = list(set(prose.words))
    plain = unmarked("|".join(distinct)).split("|")
    # of each word its letters, and the words of two syllables that begin with them
    rows = {word: (letters, table.get(letters, _NONE)) for word, letters in zip(distinct, plain, strict=True)}
    found = []
    for at, pair in enumerate(map(" ".join, pairwise(prose.words))):
        if pair in known:
            continue
        first, behind_first = rows[prose.words[at]]
        second, behind_second = rows[prose.words[at + 1]]
        words, swapped = behind_first.get(second), behind_second.get(first)
        if not (words or swapped) or prose.pair(at) != pair or pair in house:
            continue
        (start, end), (after, last) = prose.spans[at], prose.spans[at + 1]
        small = text[start:end].islower() or (text[start + 1 : end].islower() and prose.begins(start))
        if small and text[after:last].islower():
            found.append(Strange(at, pair, words or (), swapped or ()))
    return found


def _kept(prose: Prose, *numbers: int) -> bool:
    """Whether a word makes a known word with its neighbour behind, so that a pair is none."""
    return any(prose.pair(at) in compounds() for at in numbers)


@checks("X-TU-LAP")
def once(case: Case, rule: Rule) -> Iterator[Finding]:
    """No word stands twice in a row, unless doubling makes another word of it (dần dần)."""
    prose = prose_of(case)
    words, spans = prose.words, prose.spans
    for at, (first, second) in enumerate(pairwise(words)):
        if first != second or not prose.pair(at) or not prose.text[spans[at + 1][0]].islower():
            continue
        if first in _NEVER_DOUBLE or _stray(prose, at):
            yield _twice(prose, rule, *spans[at], spans[at + 1][1])
    skip = -1
    for at, same in enumerate(map(eq, words, words[2:])):
        if not same or at <= skip or words[at + 1 : at + 2] != words[at + 3 : at + 4]:
            continue
        whole = prose.pair(at) in compounds() and prose.pair(at + 1) and prose.pair(at + 2)
        if whole and prose.text[spans[at + 2][0]].islower() and _opens(prose, spans[at][0]):
            yield _twice(prose, rule, spans[at][0], spans[at + 1][1], spans[at + 3][1])
            skip = at + 2


def _stray(prose: Prose, at: int) -> bool:
    """Whether a doubled word ends a known word and begins none: đào tạo tạo."""
    ends, begins = prose.pair(at - 1) in compounds(), prose.pair(at + 1) in compounds()
    return ends and not begins and prose.words[at] not in _FREE and prose.words[at] not in SINGLE_VERBS


def _opens(prose: Prose, start: int) -> bool:
    """Whether a word is in small letters, or has its capital from the start of a line: no part of a name."""
    return prose.text[start].islower() or prose.text[start - 1 : start] in ("", "\n")


def _twice(prose: Prose, rule: Rule, start: int, first: int, end: int) -> Finding:
    return prose.found(rule, "text.doubled", start, end, mend=prose.text[start:first])


_NEVER_DOUBLE = word_set(
    """các những và của cho với về trong để theo được là tại do đến đã sẽ không có này khi trên thì mà nên phải việc
    bị hoặc như cũng đang còn chưa rất vào ra bởi vì nếu tuy nhưng thuộc giữa cùng gồm nhằm qua bằng sở ban bộ"""
)
