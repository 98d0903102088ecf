"""What the clause before a point of time makes of it: a deadline, a fact, a condition, a purpose."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from thongbao.vietnamese.time.around.setting import Setting

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
