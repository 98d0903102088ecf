"""Pairs of words: one wrong mark away from a common word, the wrong way round, or the same word twice."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.compounds import compounds, meant, seen
from thongbao.vietnamese.fold import word_set


@checks("X-TU-GHEP")
def marked(case: Case, rule: Rule) -> Iterator[Finding]:
    """No pair of words stands where only its marks differ from a common word of two syllables."""
    prose = prose_of(case)
    told: set[str] = set()
    for pair, at in _strange(case):
        words = meant(pair)
        if words and pair not in told and not _kept(prose, at) and not _kept(prose, at - 1, at + 1):
            told.add(pair)
            mend = words[0] if len(words) == 1 else None
            start, end = prose.words[at].start, prose.words[at + 1].end
            if mend and prose.text[start].isupper():
                mend = mend[0].upper() + mend[1:]
            yield prose.found(rule, "text.pair", start, end, mend=mend, wanted=" / ".join(words))


@checks("X-TU-DAO")
def in_order(case: Case, rule: Rule) -> Iterator[Finding]:
    """No pair of words is, the other way round and with other marks, a word that the text uses elsewhere."""
    prose = prose_of(case)
    for pair, at in _strange(case):
        first, second = pair.split(" ")
        if first in _FREE or second in _FREE or meant(pair):
            continue
        words = [word for word in meant(f"{second} {first}") if word in prose.low and word != f"{second} {first}"]
        if len(words) == 1 and not _kept(prose, at - 1, at + 1):
            start, end = prose.words[at].start, prose.words[at + 1].end
            yield prose.found(rule, "text.swapped", start, end, mend=words[0])


# Words that stand before and behind anything.
_FREE = word_set(
    """có về từ để đó tỉnh lại bao bằng toàn đã đến đang được là và của cho với trong ngoài trên dưới các những một
    hai ba bốn năm sáu bảy tám chín mười này khi nếu thì mà như do tại theo vào ra lên xuống đi làm thi nhà cửa xã
    huyện phường bộ sở ban sự việc cái con người trước sau giữa mới cũ lớn nhỏ nước đất không chưa phải cần cùng tổ
    số lần kỳ quý tháng ngày giờ phút điện tủ hơi mặt thường"""
)


def _strange(case: Case) -> list[tuple[str, int]]:
    """Pairs of neighbours in small letters that no table knows, with the number of the first word."""
    return case.shared(_find_strange)


def _find_strange(case: Case) -> list[tuple[str, int]]:
    prose = prose_of(case)
    text, low, known, house = prose.text, prose.low, seen(), case.house.words
    found = []
    words = prose.words
    for at in range(len(words) - 1):
        a, b = words[at], words[at + 1]
        if b.start != a.end + 1 or low[a.end] != " ":
            continue
        pair = f"{a.low} {b.low}"
        if pair in known or pair in house or not text[b.start : b.end].islower():
            continue
        if text[a.start : a.end].islower() or (text[a.start + 1 : a.end].islower() and prose.begins(a.start)):
            found.append((pair, at))
    return found


def _kept(prose: Prose, *numbers: int) -> bool:
    """Whether a word makes a known word with its neighbour behind, so that a pair is none."""
    return any(_pair(prose, at) in compounds() for at in numbers)


def _pair(prose: Prose, at: int) -> str:
    """The word with this number and the next one, when one blank parts them."""
    words = prose.words
    if not 0 <= at < len(words) - 1 or words[at + 1].start != words[at].end + 1:
        return ""
    return prose.low[words[at].start : words[at + 1].end]


@checks("X-TU-LAP")
def once(case: Case, rule: Rule) -> Iterator[Finding]:
    """No word stands twice in a row, unless doubling makes another word of it (dần dần)."""
    prose = prose_of(case)
    words, low = prose.words, prose.low
    skip = -1
    for at in range(len(words) - 1):
        a, b = words[at], words[at + 1]
        if at < skip or b.start != a.end + 1 or low[a.end] != " ":
            continue
        if a.low == b.low:
            if a.low in _NEVER_DOUBLE and not prose.text[a.end + 1].isupper():
                yield _twice(prose, rule, a.start, a.end, b.end)
            continue
        pair = _pair(prose, at)
        if pair in compounds() and _pair(prose, at + 1) and _pair(prose, at + 2) == pair:
            first = b.end
            if not prose.text[first + 1].isupper():
                yield _twice(prose, rule, a.start, first, words[at + 3].end)
                skip = at + 3


def _twice(prose: Prose, rule: Rule, start: int, first: int, end: int) -> Finding:
    return prose.found(rule, "text.doubled", start, end, mend=prose.text[start:first])


_NEVER_DOUBLE = word_set(
    """các những và của cho với về trong để theo được là tại do đến đã sẽ không có này khi trên thì mà nên phải việc
    bị hoặc như cũng đang còn chưa rất vào ra bởi vì nếu tuy nhưng thuộc giữa cùng gồm nhằm qua bằng sở ban bộ"""
)
