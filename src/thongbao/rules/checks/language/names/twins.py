"""One body, two spellings in a text: other capitals, or other marks on one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.checks.language.spelling.pairs import strange
from thongbao.rules.prose import Prose, prose_of
from thongbao.vietnamese.letters.fold import bare, level, word_set

Twin = tuple[int, int, str]
"""Characters of a name, and how the text writes it elsewhere."""


def capitals(prose: Prose) -> Iterator[Twin]:
    """Names that stand with other capitals elsewhere: Ban Chỉ đạo, Ban chỉ đạo."""
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for match in _bodies().finditer(prose.text):
        if not match[0].isupper() and not prose.text[match.start() - 1 : match.start()].isalpha():
            found.setdefault(level(match[0]), {}).setdefault(_shape(match[0]), []).append(match.span())
    for ways in found.values():
        if len(ways) > 1:
            (few, *_), *_, (many, *_) = sorted(ways.values(), key=len)
            yield *few, prose.text[slice(*many)]


def _shape(name: str) -> str:
    return "".join("A" if letter.isupper() else "a" for letter in name)


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(
        r"(?:Ban (?:[Cc]hỉ đạo|[Qq]uản lý|[Gg]iám hiệu|[Gg]iám đốc|[Tt]hường vụ|[Cc]hấp hành|[Cc]hỉ huy)"
        r"|Tổ [Cc]ông tác|Đoàn [Kk]iểm tra|Đoàn [Cc]ông tác|Cụm [Cc]ông nghiệp|Hội đồng [Tt]hi)(?!\w)"
    )


_HEADS = word_set("trung ban phòng cục chi công trường hội văn viện bệnh đoàn tổ đội liên hạt trạm quỹ kho ủy")
"""First words of names of bodies."""
_LENGTH = 4
"""Words of a name that are compared: the head and what tells it from others."""


def marks(case: Case) -> Iterator[Twin]:
    """Names that stand at least twice with other marks: Trung tâm Phục vụ, Trung tâm Phúc vụ."""
    prose = prose_of(case)
    found: dict[str, dict[str, list[int]]] = {}
    for at, word in enumerate(prose.words):
        if word not in _HEADS or not prose.text[prose.spans[at][0]].isupper():
            continue
        if all(prose.pair(at + step) for step in range(_LENGTH - 1)):
            name = " ".join(prose.words[at : at + _LENGTH])
            found.setdefault(bare(name), {}).setdefault(name, []).append(at)
    taken = {one.at for one in strange(case) if one.words}
    for ways in found.values():
        few, many = min(ways.values(), key=len), max(ways.values(), key=len)
        if len(ways) > 1 and len(few) < len(many) and taken.isdisjoint(range(few[0], few[0] + _LENGTH)):
            start, end = prose.spans[few[0]][0], prose.spans[few[0] + _LENGTH - 1][1]
            yield start, end, prose.text[prose.spans[many[0]][0] : prose.spans[many[0] + _LENGTH - 1][1]]
