"""Fields inside the names of bodies, which may hold a comma, a dash or "và"."""

from __future__ import annotations

from thongbao.vietnamese.duties.actors.heads import head_at
from thongbao.vietnamese.duties.actors.tokens import Word, levelled, phrase
from thongbao.vietnamese.words import FIELDS, SINGLE_VERBS, TAIL_WORDS, VERBS, WHOLE_FIELDS

_FIELDS = frozenset(FIELDS)
_SHORT = WHOLE_FIELDS | {"kế hoạch"}
_JOINED = {"": " ", ",": ", ", "-": " - ", "–": " - ", "&": " & "}


def field_words(words: list[Word], at: int) -> int:
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
        if said in _FIELDS and not (_shorter(said) and _does(words, at + n + 1)):
            count = n + 1
    return count


def _shorter(said: str) -> bool:
    """Whether a field is one too without its last pair: "kế hoạch" of "kế hoạch tổng hợp"."""
    return said.rsplit(maxsplit=2)[0] in _SHORT


def _does(words: list[Word], end: int) -> bool:
    """Whether the last pair before word ``end`` is what a body does: "Ban Kế hoạch | tổng hợp, trình …"."""
    if phrase(words, end - 2, 2) not in VERBS or end >= len(words) or words[end].capital:
        return False
    mark = words[end].gap.strip()
    verb = words[end].low in SINGLE_VERBS or phrase(words, end, 2) in VERBS
    return verb if mark == "," else not mark and not verb and words[end].low not in TAIL_WORDS


def field_goes_on(text: str, words: list[Word], i: int) -> bool:
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


def _three_fields(words: list[Word], i: int) -> bool:
    for k in range(i + 1, min(i + 5, len(words) - 1)):
        if words[k].gap.strip():
            return False
        if words[k].low == "và":
            return words[k + 1].capital and not head_at(words, k + 1)[0]
    return False


def office_of_two(words: list[Word], at: int, i: int) -> bool:
    """Whether "và" joins the two councils that one office serves: Văn phòng HĐND và UBND."""
    first = at >= 2 and phrase(words, at - 2, 2) == "văn phòng"
    served = words[i - 1].low in ("hđnd", "đbqh", "dân", "hội")
    return first and served and i + 1 < len(words) and words[i + 1].low in ("ubnd", "hđnd", "ủy")
