"""What stands around a point of time: the words that lead to it, its clause, what follows."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.time.around.leads import lead_start

_IDLE = ("thời hạn ", "thời gian ", "thời điểm ", "là ", "khoảng ", "ngày ", " ", "(", ",")
_FIRST = ("trước", "chậm", "muộn", "trong", "đến", "hết", "vào", "cuối", "trễ", "không", "từ", "tối")
_OF_LAW = (" hiệu lực ", " ban hành ", " ký ", " luật ", " nghị ", " quyết định ", " của ", " đã ", " được ", " khi ")


class Setting(NamedTuple):
    """What stands around a point of time, in ``level`` text."""

    start: int
    """Where the words that lead to the point start."""
    words: str
    prep: frozenset[str]
    clause: str
    """From the end of the sentence or part before to ``start``."""
    left: str
    """The text right before the point."""
    right: str

    @property
    def limit(self) -> bool:
        """A word that sets a limit is among those that lead: "trước", "hết", "chậm nhất"."""
        return (
            bool(self.prep & {"nhất", "trước", "hết", "quá", "chậm", "tối", "muộn", "trễ"})
            and "thời điểm trước" not in self.words
        )

    @property
    def idle(self) -> int:
        """How many characters at the front of the words belong to what stands before them."""
        count = 0
        while head := next((one for one in _IDLE if self.words.startswith(one, count)), None):
            if head[0].isalpha() and not self.words.startswith(_FIRST, count + len(head)):
                break
            count += len(head)
        return count


def setting_of(low: str, start: int, end: int) -> Setting:
    """The setting of the point at ``start`` to ``end``."""
    first = lead_start(low, start)
    words = low[first:start]
    named = _named_day().search(low, max(first - 60, 0), first)
    if named is not None and not any(one in f"{named['name']} " for one in _OF_LAW):
        first, words = named.start(), f"{named['limit']} ngày "
    clause = low[max(first - 300, 0) : first]
    clause = clause[max(clause.rfind(sign) + 1 for sign in (";", ". ", "\n")) :]
    prep = frozenset(words.replace(",", " ").replace("(", " ").split())
    return Setting(first, words, prep, clause, low[max(start - 80, 0) : start], low[end : end + 80])


@cache
def _named_day() -> re.Pattern[str]:
    """A limit and the name of a day before its date: "trước ngày khai giảng 05/9", "chậm nhất hết giờ hành chính …"."""
    return re.compile(
        r"(?<!\w)(?P<limit>trước|chậm nhất|muộn nhất)(?: là| vào| đến)?"
        r" (?:ngày|dịp|lễ|tết|hạn|thời hạn|hết giờ|giờ|hết)(?P<name>(?: [^\W\d_]+){0,5}) (?:ngày )?$"
    )
