"""Directives in running text: "Giao Sở A …", "Sở A chủ trì …", "phối hợp với …", "báo cáo …" (GRAMMAR 6.1 to 6.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from thongbao.vietnamese.actors import Actors, actors_at
from thongbao.vietnamese.fold import level
from thongbao.vietnamese.words import VERBS


class Directive(NamedTuple):
    """Where a directive begins, to whom it goes (None: to whoever was named before), and where its body begins."""

    start: int
    actors: Actors | None
    body: int
    form: Literal["order", "actor", "modal"]
    """An order verb; an actor and what it does; an actor after a clause, with a modal verb."""


@cache
def _order() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:giao nhiệm vụ cho|giao trách nhiệm cho|giao cho|giao|yêu cầu|đề nghị|phân công|kiến nghị|chỉ đạo)(?!\w)"
    )


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(r"[.;:,()!?…\n“”\"]\s*(?=[^.;:,()!?…\n]*$)")


@cache
def _prelude() -> re.Pattern[str]:
    """What may stand between a boundary and an order verb without making it a report of another order."""
    return re.compile(
        r"^(?:(?:và|nay|đồng thời|trước mắt|do đó|vì vậy|theo đó|trên cơ sở đó|cùng với đó|trong đó|tuy nhiên|mặt khác|nhất trí|thống nhất|"
        r"đồng ý|chấp thuận|tiếp tục|cơ bản|chủ trương|kính|xin|trân trọng|cũng|tôi|chúng tôi|nhất trí với|một lần nữa|đặc biệt|"
        r"[-–+•*]|\d{1,2}[.)]|[a-zđ]\)|thứ nhất|thứ hai|thứ ba|một là|hai là|ba là)\s*)*$"
    )


@cache
def _actions() -> frozenset[str]:
    """Single words that open an action right after an actor."""
    return frozenset((
        "phải", "cần", "gửi", "lập", "trình", "cử", "nộp", "ký", "treo", "mở", "cấp", "đăng", "thu", "nhận", "chọn", "soạn", "làm",
        "tự", "hãy", "rút", "chuyển", "mang", "xem", "tạo", "dành", "nghiêm", "sớm", "đôn", "giúp", "đưa", "họp", "đến", "chịu", "ra",
        "rà", "trong", "trước", "căn", "ngay", "giao", "chậm", "mời", "xin", "định", "bảo", "tổ", "theo",
    ))  # fmt: skip


_NOT_TO_DO = (
    "ghi nhận", "đánh giá cao", "biểu dương", "nhất trí", "cơ bản", "hoan nghênh", "đồng ý", "chúc mừng", "cảm ơn", "nhận được",
    "nhận thấy", "thống nhất với", "thống nhất chủ trương", "thống nhất nội dung", "thống nhất kết luận",
    "thống nhất đánh giá", "thống nhất một số", "thống nhất như", "thống nhất ý", "cho ý kiến", "tổ chức họp", "tổ chức cuộc họp", "báo cáo tình hình như", "chịu trách nhiệm về",
    "chịu trách nhiệm trước", "theo dõi được", "chịu trách nhiệm thi hành", "có ý kiến như sau", "có ý kiến chỉ đạo", "kết luận",
    "thông báo", "xin thông báo", "trân trọng", "chấp thuận", "căn cứ pháp", "mời", "kính mời",
)  # fmt: skip


def opens_action(text: str, low: str, at: int) -> bool:
    """Whether what follows position ``at`` tells what somebody is to do. ``low`` is ``level(text)``."""
    rest = low[at : at + 60].lstrip(" ,")
    if rest.startswith(":"):
        return bool(rest[1:].strip())
    if rest.startswith(_NOT_TO_DO):
        return False
    words = rest.split()
    if not words:
        return False
    first = words[0].strip(",;:.")
    if first in ("đã", "được", "là", "chưa", "còn", "không", "đang", "đạt", "sẽ", "vừa"):
        return first == "không" and len(words) > 1 and words[1] in ("được", "để")
    pair = f"{first} {words[1].strip(',;:.')}" if len(words) > 1 else ""
    if pair in VERBS or first in _actions():
        return True
    if first == "cùng":  # "A cùng B xây dựng …"
        return actors_at(text, low.index("cùng", at) + (8 if pair == "cùng với" else 4)) is not None
    return pair in ("có trách", "có văn", "có kế", "có phương", "có giải", "có biện")


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
    if pair.strip(",") in VERBS or words[0].strip(",") in (
        "cử",
        "lập",
        "gửi",
        "trình",
        "nộp",
        "mời",
        "ký",
        "đăng",
        "chủ",
        "cho",
        "hỗ",
        "có",
        "sớm",
        "không",
        "rà",
        "làm",
        "thu",
    ):
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


def find_directives(text: str) -> list[Directive]:
    """Every directive of a paragraph, in order. Reported orders of other documents are left out."""
    low = level(text)
    orders = list(_orders(text, low))
    found = [
        *orders,
        *(
            d
            for d in _actor_first(text, low)
            if d.form == "actor" or not any(d.start <= order.start < d.body for order in orders)
        ),
    ]
    found.sort(key=lambda d: (d.start, d.form != "order"))
    kept: list[Directive] = []
    for directive in found:
        if kept and directive.start < kept[-1].body:
            continue
        kept.append(directive)
    return kept


_NOT_GIVING = ("thông", "dịch", "ban", "lưu", "tiếp", "nhận", "kết", "thừa", "diện", "mùa")


def _orders(text: str, low: str) -> Iterator[Directive]:
    for match in _order().finditer(low):
        left = low[max(0, match.start() - 220) : match.start()]
        boundary = _boundary().search(left)
        chunk = left[boundary.end() :] if boundary else left
        chunk_start = match.start() - len(chunk)
        if (
            match[0] == "giao"
            and low[match.end() : match.end() + 7].lstrip().startswith(_NOT_GIVING)
            and text[match.end() : match.end() + 2].strip().islower()
        ):
            continue
        bare_chunk = chunk.strip()
        start = chunk_start + (len(chunk) - len(chunk.lstrip()))
        prelude = match[0] != "chỉ đạo" and _prelude().match(bare_chunk)
        if not prelude and not _is_subject(text, chunk_start, match.start()):
            continue
        actors = actors_at(text, match.end())
        if actors is not None and text[match.end() : actors.start].strip(" ") not in (
            "",
            "cho",
            "các đồng chí",
            "đồng chí",
            "các",
            "ông",
            "bà",
            "các ông",
            "các ông (bà)",
            "đ/c",
            "các đ/c",
            "cho đồng chí",
            "cho các đồng chí",
        ):
            actors = None
        if actors is None:
            after = low[match.end() : match.end() + 40].split()
            pair = " ".join(word.strip(",.;:") for word in after[:2])
            if match[0] == "giao" or pair not in VERBS:
                continue
            yield Directive(start, None, match.end(), "order")
            continue
        if low[actors.end : actors.end + 3].lstrip().startswith((")",)):
            continue
        yield Directive(start, actors, actors.end, "order")


def _is_subject(text: str, start: int, end: int) -> bool:
    """Whether the words before an order verb are the one who orders."""
    chunk = text[start:end].strip()
    low = level(chunk)
    for lead in ("và ", "tại cuộc họp ", "nay ", "đồng thời ", "theo đó ", "sau khi xem xét ", "ngoài ra "):
        if low.startswith(lead):
            chunk, low = chunk[len(lead) :], low[len(lead) :]
    low = re.sub(r"\s(?:cũng|tiếp tục|thống nhất|đồng ý|nhất trí|kính|trân trọng|xin)$", "", low)
    found = actors_at(chunk[: len(low)])
    return found is not None and found.end >= len(low) - 1 and len(found.names) <= 2


def _clause_starts(text: str) -> Iterator[tuple[int, str]]:
    """Where sentences and clauses begin, with the mark before them."""
    yield 0, ""
    for match in re.finditer(r"[.;]\s+(?=\S)|\n\s*|\.(?=[^\W\d_a-zà-ỹ])|:\s+(?=\S)", text):
        yield match.end(), match[0].strip()[:1]


@cache
def _sent_in() -> re.Pattern[str]:
    """ "Báo cáo của A gửi về B", "Danh sách gửi về B trước ngày …"."""
    return re.compile(
        r"(?:báo cáo|kết quả|danh sách|hồ sơ|văn bản|ý kiến|kế hoạch|đề xuất|phiếu)(?: [^\W\d_]+){0,5}?(?P<of> của [^.;:]{4,120}?)?"
        r" (?:đề nghị )?(?:gửi|nộp|báo cáo)(?: báo cáo)? (?:về|đến|cho|qua|tới)\s"
    )


def _actor_first(text: str, low: str) -> Iterator[Directive]:
    for start, mark in _clause_starts(text):
        sent = _sent_in().match(low, start)
        if sent and mark != ":":
            sender = actors_at(text, sent.start("of") + 5) if sent["of"] else None
            yield Directive(start, sender, sent.end(), "modal")
            continue
        begin = start
        lead = re.match(
            r"[-–+•*]\s*|(?:đồng thời|trong đó|ngoài ra|riêng|đề nghị|thứ \w+|\w+ là),?\s+",
            low[start : start + 24],
        )
        if lead:
            begin += lead.end()
        if mark == ":" and not re.match(
            r"^\s*(?:(?:về|đối với|liên quan)\s[^.;:]{2,200}|[^.;:]{2,70}):\s*$", low[:start]
        ):
            continue
        actors = actors_at(text, begin)
        if actors is not None and text[begin : actors.start].strip(" ") in (
            "",
            "Các",
            "các",
            "Đồng chí",
            "đồng chí",
            "Các đồng chí",
            "các đồng chí",
        ):
            if opens_action(text, low, actors.end):
                yield Directive(start, actors, actors.end, "actor")
            continue
        if mark == ":":
            continue
        yield from _after_clause(text, low, start)


@cache
def _subordinate() -> re.Pattern[str]:
    return re.compile(
        r"(?:sau khi|sau \d|trường hợp|khi |căn cứ|theo (?!dõi)|để |nhằm|trên cơ sở|trong |trước |nếu |định kỳ|hằng |hàng |từ |qua |do |với |tại |"
        r"chậm nhất|nhân dịp|thực hiện|năm \d|kết thúc|riêng|giao thời)"
    )


def _after_clause(text: str, low: str, start: int) -> Iterator[Directive]:
    """An actor with a modal verb or an action after a leading clause: "Sau khi …, Công ty X có trách nhiệm …"."""
    if not _subordinate().match(low, start):
        return
    stop = re.compile(r"[.;](?:\s|$)").search(low, start)
    end = stop.start() if stop else len(low)
    for comma in re.finditer(r",\s+", low[start:end]):
        at = start + comma.end()
        if text[at].islower() and re.search(
            r"(?:cơ quan|đơn vị|sở|ban|ngành|tổ chức|địa phương|huyện|xã|phường|đoàn thể)$",
            low[: start + comma.start()],
        ):
            continue
        actors = actors_at(text, at)
        if actors is None or actors.start > at + 14 or actors.end > end:
            continue
        if opens_action(text, low, actors.end) and (
            text[at].isupper()
            or low.startswith(("các ", "những ", "mọi ", "chủ ", "thí sinh", "người ", "nhà "), at)
        ):
            yield Directive(start, actors, actors.end, "modal")
            return


@cache
def _role() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:phối(?:\s+kết)?\s+hợp(?:\s+(?:chặt\s+chẽ|đồng\s+bộ|hiệu\s+quả|tốt))?(?:,?\s+thống\s+nhất)?(?:\s+(?:cùng\s+với|cùng|với))?"
        r"|(?:trao\s+đổi,?\s+)?thống\s+nhất\s+với|lấy\s+ý\s+kiến(?:\s+(?:của|tham\s+gia\s+của|góp\s+ý\s+của))?|tham\s+khảo\s+ý\s+kiến(?:\s+của)?"
        r"|cùng(?:\s+với)?(?=\s)|làm\s+việc\s+với)(?!\w)"
    )


@cache
def _governs() -> re.Pattern[str]:
    """Verbs that make somebody else do what follows."""
    return re.compile(
        r"(?<!\w)(?:đôn đốc|chỉ đạo|hướng dẫn|yêu cầu|đề nghị|giao|tạo điều kiện cho|vận động|nhắc nhở|kêu gọi|theo hướng)(?!\w)"
    )


def coordinators_of(text: str, leads: tuple[str, ...]) -> tuple[str, ...]:
    """With whom: the actors after "phối hợp với", "lấy ý kiến", "thống nhất với", those of other actors left out."""
    low = level(text)
    found: list[str] = []
    seen = {level(lead) for lead in leads}
    for match in _role().finditer(low):
        clause = re.split(r"[.;:]\s", low[max(0, match.start() - 260) : match.start()])[-1]
        governed = list(_governs().finditer(clause))
        if governed:
            after = clause[governed[-1].end() :]
            inner = actors_at((after.strip() and text[match.start() - len(after) : match.start()]) or "")
            named = {level(name) for name in inner.names} if inner else set()
            if inner and not named & seen and not re.search(r",\s*(?:\w+\s){0,4}$", after):
                continue
        actors = actors_at(text, match.end())
        if actors is None or text[match.end() : actors.start].strip(" ,") not in (
            "",
            "các",
            "cùng",
            "các đồng chí",
            "đồng chí",
            "của",
            "ông",
            "bà",
        ):
            continue
        if match[0].startswith("làm") and "chủ trì" not in low[: match.start()]:
            continue
        for name in actors.names:
            if level(name) not in seen:
                seen.add(level(name))
                found.append(name)
    return tuple(found)


@cache
def _report() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:báo\s+cáo(?:,?\s+trình)?|trình|gửi|thông\s+báo|tham\s+mưu(?:,\s+đề\s+xuất)?|xin\s+ý\s+kiến)(?!\w)"
    )


@cache
def _toward() -> re.Pattern[str]:
    """From the verb to its receiver: "báo cáo kết quả thực hiện về …"."""
    return re.compile(
        r"(?:,?\s+[^\W\d_]+){0,9}?\s+(?:về|cho|lên|với|tới|đến)(?=\s)|\s+(?:kết\s+quả|bằng\s+văn\s+bản|kịp\s+thời)(?=\s)"
    )


_REPORTING = ("báo", "trình", "gửi", "thông", "tham", "xin")


def reports_to(text: str) -> str | None:
    """Whom the task is to be reported to: the body after "báo cáo", else after "trình", "gửi", "thông báo", "tham mưu"."""
    low = level(text)
    best: tuple[int, str] | None = None
    for match in _report().finditer(low):
        if low[: match.start()].endswith(("chương ", "quá ", "quy ", "công ", "lộ ")):
            continue
        rank = next(place for place, word in enumerate(_REPORTING) if match[0].startswith(word))
        if best is not None and rank >= best[0]:
            continue
        receiver = _receiver(text, match.end()) if rank != _REPORTING.index("thông") else None
        toward = _toward().match(low, match.end())
        receiver = receiver or (_receiver(text, toward.end()) if toward else None)
        if receiver:
            best = (rank, receiver)
    return best[1] if best else None


def _receiver(text: str, at: int) -> str | None:
    actors = actors_at(text, at)
    if actors is None or actors.start > at + 12:
        return None
    return text[actors.start : actors.end].strip()
