"""What somebody is to do, and what is no doing: the words after an actor or at the head of an item."""

from __future__ import annotations

import re
from functools import cache

from thongbao.vietnamese.duties.actors import actors_at
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.words import VERBS, word_set, word_tuple

_ACTIONS = word_set("action_words")
_NOT_TO_DO = word_tuple("not_to_do")
_OPENERS = word_set("openers")
_NO_DEED = word_set("no_deed")
_PASSIVE = ("được giao ", "được phân công ", "được ủy quyền ")
"""An order that is told of who receives it: "Sở A được giao chủ trì …"."""
_FACTS = frozenset({"đã", "chưa", "còn", "đang", "đạt", "là", "vẫn", "sẽ"})
_WORK = (
    "khẩn trương ", "hoàn thành ", "chủ trì", "phối hợp ", "báo cáo ", "rà soát", "thống nhất với ", "chỉ đạo ",
    "bố trí ", "tập trung ", "chủ động ", "kịp thời ",
)  # fmt: skip
_CIRCUMSTANCES = ("trước ", "trong ", "theo ", "chậm ", "căn cứ ", "đến ", "từ ", "định kỳ ")
_LIABLE = (
    "chịu trách nhiệm trước ", "chịu trách nhiệm toàn diện", "chịu trách nhiệm về ", "chịu hoàn toàn trách nhiệm",
)  # fmt: skip
_AFTER_COLON = 1000
"""Characters after a colon that tell whether an action or a list follows."""


def opens_action(text: str, low: str, at: int) -> bool:
    """Whether what follows position ``at`` tells what somebody is to do. ``low`` is ``level(text)``."""
    rest = low[at : at + 60].lstrip(" ,")
    if rest.startswith(":"):
        return _acts_after_colon(text[low.index(":", at) + 1 :])
    if rest.startswith(_NOT_TO_DO):
        return False
    words = rest.split()
    if not words:
        return False
    first = words[0].strip(",;:.")
    if rest.startswith(_PASSIVE) or _serves().match(rest):
        return True
    if first in ("đã", "được", "là", "chưa", "còn", "không", "đang", "đạt", "sẽ", "vừa"):
        return first == "không" and len(words) > 1 and words[1] in ("được", "để", "cho")
    pair = f"{first} {words[1].strip(',;:.')}" if len(words) > 1 else ""
    if pair in ("yêu cầu", "đề nghị", "kiến nghị"):
        return False  # an order of its own, if anything
    if pair in VERBS or first in _ACTIONS:
        return True
    if first == "cùng":  # "A cùng B xây dựng …"
        return actors_at(text, low.index("cùng", at) + (8 if pair == "cùng với" else 4)) is not None
    return pair in ("có trách", "có nhiệm", "có văn", "có kế", "có phương", "có giải", "có biện")


def liable_to(low: str, at: int) -> bool:
    """Whether what follows position ``at`` says no more than who answers for it: "chịu trách nhiệm trước …"."""
    return low[at : at + 60].lstrip(" ,").startswith(_LIABLE)


def work_after(text: str, low: str, at: int) -> bool:
    """Whether the sentence that says who answers for something goes on with work: "…; rà soát …", "…, hoàn thành …"."""
    for mark in re.compile(r"[;,.]\s+").finditer(low, at):
        if mark[0][0] == ".":
            return False
        if mark[0][0] == ";" and starts_with_action(text[mark.end() :]):
            return True
        if low.startswith(_WORK, mark.end()):
            return True
    return False


def tells_action(text: str, low: str, at: int) -> bool:
    """Whether an action follows position ``at``, and not a word of time or manner that may stand after one too."""
    return opens_action(text, low, at) and not _circumstance(low[at : at + 20].lstrip(" ,"))


def _circumstance(rest: str) -> bool:
    return rest.startswith(_CIRCUMSTANCES) and not rest.startswith("theo dõi")


@cache
def _serves() -> re.Pattern[str]:
    """The part that a body has in the work: "là cơ quan thường trực, …"."""
    return re.compile(
        r"(?:là|làm) (?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì|tham mưu|tổng hợp)|(?:là|làm) đầu mối"
    )


def may_act(text: str, at: int) -> bool:
    """Whether a body's name is followed, after a blank, by a small word that is no sign of a fact."""
    rest = text[at : at + 40]
    words = level(rest).split()
    if not rest.startswith(" ") or len(words) < 2 or not rest[1:2].islower():
        return False
    if words[0] in _NO_DEED or _FACTS.intersection(words):
        return False
    return not _FACTS.intersection(words[:8]) and not level(rest).lstrip().startswith(_NOT_TO_DO)


def _acts_after_colon(rest: str) -> bool:
    """Whether what follows "Công an tỉnh:" is something to do, and not a list of names."""
    rest = rest[:_AFTER_COLON]
    inner = actors_at(rest)
    if inner is not None:
        low = level(rest)
        if low[inner.end :].lstrip(" ,").startswith(":"):
            return starts_with_action(rest[low.index(":", inner.end) + 1 :])  # one colon more, and no deeper
        return opens_action(rest, low, inner.end)
    if _serves().match(level(rest).lstrip()):
        return True
    return starts_with_action(rest) or level(rest).split()[:1] in ([word] for word in _ACTIONS)


def starts_with_action(text: str) -> bool:
    """Whether a paragraph opens with what is to be done: "Tập trung …", "Về kho: Tăng cường …"."""
    low = level(text)
    rest = low.lstrip('-–+•* “"')
    if rest.startswith(_NOT_TO_DO) and not rest.startswith(("thông báo", "mời", "kính mời")):
        return False
    topic = re.match(r"(?:về|đối với|liên quan(?: đến)?|riêng)\s[^:.;]{2,160}:\s*", rest)
    if topic:
        rest = rest[topic.end() :]
    words = rest.split()
    if len(words) < 2:
        return False
    pair = f"{words[0]} {words[1].strip(',;:.')}"
    if words[0] == "tự" and pair not in VERBS:
        return pair not in ("tự do", "tự nhiên", "tự hào") and starts_with_action(rest[3:].lstrip())
    if pair.strip(",") in VERBS or words[0].strip(",") in _OPENERS:
        return not (words[0].endswith(",") and words[1] in ("là",)) and pair not in (
            "thông tin",
            "có thể",
            "có nơi",
            "có lúc",
            "cho thấy",
            "cho rằng",
            "không ít",
            "không đạt",
            "làm cho",
            "có nhiều",
        )
    return words[0] in ("khẩn", "kịp", "thường", "nghiêm", "tích") and pair in VERBS
