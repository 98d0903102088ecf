"""The words around a point of time: what leads to it, its clause, and what that makes of it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import word_set

# Words that lead to a point of time; of two words where one alone does not.
_LEADS = word_set("trước kể tính từ đến tới hết trong ngay vào là cuối đầu giữa nửa khoảng sau vòng ngày")
_PAIRS = word_set(
    """chậm_nhất muộn_nhất trễ_nhất tối_đa không_quá muộn_hơn chậm_hơn trễ_hơn quá_hơn thời_hạn thời_gian
    thời_điểm thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy thứ_2 thứ_3 thứ_4 thứ_5 thứ_6 thứ_7 chủ_nhật"""
)
_COUNTS = word_set("một hai ba bốn năm sáu bảy tám chín mười mươi lăm")
_LABELS = ("thời hạn", "thời gian", "hạn cuối", "hạn chót", "tiến độ", "hạn")
_LABEL_VERBS = ("hoàn thành", "thực hiện", "báo cáo", "gửi", "nộp", "trình", "xong", "cuối cùng", "chậm nhất")
_COMPLETION = (
    "hoàn thành", "hoàn tất", "xong", "nộp", "gửi", "trình", "báo cáo", "kết thúc", "ban hành",
    "bàn giao", "nghiệm thu",
    "quyết toán",
)  # fmt: skip
# Directly before the words of time: what makes them a fact, a base of data or an event.
_FACTS = (
    "tính", "số liệu", "áp dụng", "hiệu lực", "lịch", "diễn ra", "khai mạc", "bế mạc", "giai đoạn",
    "nhiệm kỳ", "khóa", "sinh",
    "phát sinh", "có từ", "tồn tại", "hành vi", "dự kiến", "tầm nhìn", "định hướng", "mục tiêu",
)  # fmt: skip
_CONDITIONS = ("trường hợp ", "trong trường hợp ", "khi ", "quá ", "sau khi ", "đối với ")
_PURPOSES = (" để ", " nhằm ", " phục vụ ", " làm cơ sở ", " làm căn cứ ")
_HANDLING = (
    "tổng hợp", "đăng ký", "nộp", "lập", "báo cáo", "trình",
    "xem xét", "gửi", "thẩm định", "phê duyệt", "có cơ sở", "theo dõi",
)  # fmt: skip
_IDLE = ("thời hạn ", "thời gian ", "thời điểm ", "là ", "khoảng ", "ngày ", " ", "(", ",")
_IN_RANGES = ("hết", "ngày", "giờ", "phút", "cho", "tháng", "quý")
_FIRST = ("trước", "chậm", "muộn", "trong", "đến", "hết", "vào", "cuối", "trễ", "không", "từ", "tối")


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


_OF_LAW = (" hiệu lực ", " ban hành ", " ký ", " luật ", " nghị ", " quyết định ", " của ", " đã ", " được ", " khi ")


def lead_start(low: str, at: int) -> int:
    """Where the words that lead to a point of time start that stands at ``at``: before "chậm nhất là "."""
    start = at
    for _ in range(14):
        end = start
        while end > 0 and start - end < 3 and low[end - 1] in " ,(":
            end -= 1
        if end == 0 or (end == start and start != at) or (end == start and low[end - 1] not in "("):
            break
        one = max(low.rfind(" ", max(end - 24, 0), end), low.rfind("(", max(end - 24, 0), end)) + 1
        word = low[one:end]
        two = low.rfind(" ", max(one - 12, 0), max(one - 1, 0)) + 1
        before = low[two : max(one - 1, 0)].lstrip("(")
        two = one - 1 - len(before)
        if f"{before}_{word}" in _PAIRS or (word in ("giờ", "phút", "h") and before.isdigit()):
            start = two
        elif word == "cuối" and before == "hạn":
            break  # a label
        elif (
            word in _LEADS
            or _is_hour(word, before)
            or _is_count(word, low[end:start], low[start : start + 8])
            or (word in ("lúc", "hồi") and low[start : start + 1].isdigit())
        ):
            start = one
        else:
            break
    return start


def _is_count(word: str, between: str, after: str) -> bool:
    """A number in words before the same number in digits: "mười lăm (15)"."""
    return word in _COUNTS and ("(" in between or after.split(" ", maxsplit=1)[0] in _COUNTS)


def _is_hour(word: str, before: str) -> bool:
    if word.isdigit():
        return before in ("giờ", "h", "g") and len(word) <= 2
    word = word.rstrip("'")
    mark = next((one for one in "hg:" if one in word), " ")
    digits = word.replace(mark, "", 1)
    return digits.isdigit() and digits != word and word[0].isdigit() and len(digits) <= 4


def has_label(clause: str) -> bool:
    """A heading of a deadline ends the clause: "Thời gian hoàn thành: "."""
    low = clause.rstrip()
    if low.endswith(":"):
        low = low[:-1].rstrip()
    elif low.endswith(" là"):
        low = low[:-3].rstrip()
    else:
        return low.endswith(("hạn chót", "hạn cuối", "hạn cuối cùng"))
    for _ in range(4):
        verb = next((one for one in _LABEL_VERBS if low.endswith(f" {one}")), None)
        low = low[: -len(verb)].rstrip() if verb else low
    return low.endswith(_LABELS)


def names_an_event(setting: Setting) -> bool:
    """A bare heading "Thời gian:" before an hour or a day tells when something takes place."""
    return setting.clause.rstrip(" :").endswith("thời gian") and not setting.limit


def completes(words: str) -> bool:
    """A verb of completion is among the words."""
    return any(f" {one} " in f" {words} ".replace(",", " ") for one in _COMPLETION)


def ends_with_completion(words: str) -> bool:
    """A verb of completion stands at the end: "hoàn thành", "báo cáo" at the start of a clause."""
    low = words.rstrip(" ")
    if low.endswith(" xong") or low == "xong":
        return True
    for tail in (" xong", " báo cáo", " hồ sơ"):
        low = low.removesuffix(tail) if not low.endswith((", báo cáo", "; báo cáo")) else low
    if low.endswith("tờ trình"):
        return False
    ends = ("hoàn thành", "hoàn tất", "xong", "nộp", "gửi", "trình")
    return low.endswith(ends) or low.strip() == "báo cáo" or low.endswith((", báo cáo", "; báo cáo"))


def is_due(setting: Setting) -> bool:
    """A verb of duty or "chậm nhất" stands directly before the words of time."""
    verbs = ("phải", "cần", "yêu cầu", "hoàn thành", "xong", "báo cáo", "gửi")
    return "nhất" in setting.prep or setting.clause.rstrip(" ,").endswith(verbs)


def is_fact(clause: str) -> bool:
    """The words before make it a fact: "được phê duyệt trước ngày", "số liệu đến ngày"."""
    low = clause.rstrip()
    if low.endswith(_FACTS) and not low.endswith("tuyển sinh"):
        return not _handed_in().search(low)
    words = low.split()
    return "được" in words[-3:-1] or "đã" in words[-4:-1]


@cache
def _handed_in() -> re.Pattern[str]:
    """Data that somebody is to hand in: "gửi số liệu", "cung cấp đầy đủ số liệu"."""
    return re.compile(r"(?<!\w)(?:gửi|nộp|cung cấp|báo cáo|cập nhật)(?: [^\W\d_]+){0,3}? số liệu$")


def is_past(right: str) -> bool:
    """What follows in the same clause says that it has happened: "… đã phát hiện", "… đạt 80%"."""
    low = right.lstrip(",").replace(";", ",").replace(". ", ", ").split(",", 1)[0]
    words = low.split()[:10]
    pairs = {f"{a} {b}" for a, b in pairwise(words)}
    return bool(
        {"đã", "đạt"} & set(words[:9]) or {"vẫn còn", "vừa qua", "còn chậm", "còn thấp", "còn nhiều"} & pairs
    )


@cache
def _sends() -> re.Pattern[str]:
    """What is to be done when a condition holds: "nếu có sai sót báo về Phòng Nội vụ"."""
    return re.compile(r"(?<!\w)(?:báo|gửi|nộp|phản ánh|thông báo|liên hệ) (?:về|đến|cho|với|tới)(?!\w)")


def condition_before(clause: str) -> str | None:
    """The word that makes the clause a condition: "nếu", or another at its start; None without one."""
    clause = re.sub(r"\([^()]*\)", " ", clause)  # "(nếu có)" is no condition
    last = clause[max(clause.rfind(sign) + 1 for sign in (",", ":", "(")) :]
    if " thì " in last:
        return None
    if "nếu " in last:
        return None if _sends().search(last, last.find("nếu ")) else "nếu"
    low = last.lstrip()
    return next((one.strip() for one in _CONDITIONS if low.startswith(one)), None)


def runs_from_event(setting: Setting, point: str) -> bool:
    """A term that runs from an event whose day is not told: "khi phát hiện ca bệnh … trong vòng 24 giờ"."""
    if "từ" in point or "sau" in point:
        return False
    clause = setting.clause[max(setting.clause.rfind(sign) for sign in (",", ";")) + 1 :]
    return " khi " in f" {clause}" or setting.right.startswith((" khi ", " từ khi ", " sau khi "))


def is_purpose(clause: str) -> bool:
    """The clause says what something is for: "để …", "nhằm …"."""
    return any(one in _plain(clause) for one in _PURPOSES)


def _plain(clause: str) -> str:
    return f" {clause}".replace(" triệt để ", " triệt_để ")


def is_for_others(clause: str) -> bool:
    """The purpose is what comes of the task ("để khởi công …"), not what is done with it ("để tổng hợp, báo cáo …")."""
    text = _plain(clause)
    rest = text[max(text.rfind(one) + len(one) for one in _PURPOSES if one in text) :]
    return not any(rest.startswith(one) or f", {one}" in rest for one in _HANDLING)


def range_start(low: str, at: int) -> int | None:
    """Where "từ ngày 10/5 đến " starts that ends at ``at``; None when no range leads there."""
    window = max(at - 80, 0)
    start = low.rfind("từ ", window, at)
    if start < 0 or (start and low[start - 1].isalpha()):
        return None
    between = low[start + 3 : at]
    for link in (" đến ", " tới ", " - "):
        first, found, rest = between.rpartition(link)
        short = found and len(first) <= 44 and not any(sign in first.removesuffix(",") for sign in ",;:(")
        if short and all(word in _IN_RANGES or word.strip(",hg").isdigit() for word in rest.split()):
            return start
    return None
