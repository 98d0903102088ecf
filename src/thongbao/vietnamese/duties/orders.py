"""Directives in running text: "Giao Sở A …", "Sở A chủ trì …", "phối hợp với …", "báo cáo …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from thongbao.vietnamese.duties.actions import liable_to, may_act, opens_action, tells_action, work_after
from thongbao.vietnamese.duties.actors import Actors, actors_at, is_actor, narrowed
from thongbao.vietnamese.letters.fold import level, shortened
from thongbao.vietnamese.words import VERBS

_LONGEST_LABEL = 240
_LONGEST_CLAUSE = 2000
"""Characters to look for what ends a label, a clause: text without any end would be looked through for each of them."""


class Directive(NamedTuple):
    """Where a directive begins, to whom it goes (None: to whoever was named before), and where its body begins."""

    start: int
    actors: Actors | None
    body: int
    form: Literal["order", "actor", "modal"]
    """An order verb; an actor and what it does; an actor after a clause, with a modal verb."""
    subject: Actors | None = None
    """Who orders, when the words say it."""
    weak: bool = False
    """What follows the actor is no known action, only a small word that could be one."""


@cache
def _order() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:giao nhiệm vụ cho|giao trách nhiệm cho|giao cho|giao|yêu cầu|đề nghị|phân công|kiến nghị)(?!\w)"
    )


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(r"[.;:,()!?…\n“”\"]\s*(?=[^.;:,()!?…\n]*$)")


@cache
def _prelude() -> re.Pattern[str]:
    """What may stand between a boundary and an order verb without making it a report of another order."""
    return re.compile(
        r"^(?:(?:và|nay|đồng thời|trước mắt|do đó|vì vậy|theo đó|trên cơ sở đó|cùng với đó|trong đó|tuy nhiên"
        r"|mặt khác|nhất trí|thống nhất|"
        r"đồng ý|chấp thuận|tiếp tục|cơ bản|chủ trương|kính|xin|trân trọng|cũng|tôi|chúng tôi|nhất trí với"
        r"|một lần nữa|đặc biệt|"
        r"[-–+•*]|\d{1,2}[.)]|[a-zđ]\)|thứ nhất|thứ hai|thứ ba|một là|hai là|ba là)\s*)*$"
    )


def find_directives(text: str) -> list[Directive]:
    """Every directive of a paragraph, in order. Reported orders of other documents are left out."""
    text = shortened(text)
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
        if boundary and boundary[0].startswith("("):
            continue  # an aside: "(giao Sở A thông báo)"
        bare_chunk = chunk.strip()
        start = chunk_start + (len(chunk) - len(chunk.lstrip()))
        subject = None if _prelude().match(bare_chunk) else _subject(text, chunk_start, match.start())
        if subject is None and not _prelude().match(bare_chunk):
            continue
        actors = actors_at(text, match.end())
        if actors is not None and text[match.end() : actors.start].strip():
            actors = None
        if actors is None:
            after = low[match.end() : match.end() + 40].split()
            pair = " ".join(word.strip(",.;:") for word in after[:2])
            if match[0] == "giao" or pair not in VERBS:
                continue
            yield Directive(start, None, match.end(), "order", subject)
            continue
        actors = _cut(text, low, actors) or actors
        if low[actors.end : actors.end + 3].lstrip().startswith((")",)):
            continue
        yield Directive(start, actors, actors.end, "order", subject)


def _cut(text: str, low: str, actors: Actors) -> Actors | None:
    """The actors cut short where nothing that is to be done follows them: what they do was read as their name."""
    if actors.body:  # what ended its name may be a verb that is not known
        told = opens_action(text, low, actors.end) or may_act(text, actors.end)
    else:
        told = tells_action(text, low, actors.end)
    return None if told else narrowed(text, actors)


def _subject(text: str, start: int, end: int) -> Actors | None:
    """The one who orders, when the words before an order verb name somebody and nothing else."""
    chunk = text[start:end].strip()
    low = level(chunk)
    for lead in ("và ", "tại cuộc họp ", "nay ", "đồng thời ", "theo đó ", "sau khi xem xét ", "ngoài ra "):
        if low.startswith(lead):
            chunk, low = chunk[len(lead) :], low[len(lead) :]
    low = re.sub(
        r"\s(?:thông báo và|thông báo,|cũng|tiếp tục|thống nhất|đồng ý|nhất trí|kính|trân trọng|xin)$", "", low
    )
    found = actors_at(chunk[: len(low)])
    whole = found is not None and found.end >= len(low) - 1 and len(found.names) <= 2
    return found if whole else None


def _clause_starts(text: str) -> Iterator[tuple[int, str]]:
    """Where sentences and clauses begin, with the mark before them."""
    yield 0, ""
    for match in re.finditer(r"[.;]\s+(?=\S)|\n\s*|\.(?=[^\W\d_a-zà-ỹ])|:\s+(?=\S)", text):
        yield match.end(), match[0].strip()[:1]


@cache
def _sent_in() -> re.Pattern[str]:
    """A thing that is to be sent: "Báo cáo của A gửi về B", "Danh sách gửi về B trước ngày …"."""
    return re.compile(
        r"(?:báo cáo|kết quả|danh sách|hồ sơ|văn bản|ý kiến|kế hoạch|đề xuất"
        r"|phiếu)(?: [^\W\d_]+){0,5}?(?P<of> của [^.;:]{4,120}?)?"
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
        labelled = _labelled(text, low, begin) if mark != ":" else None
        if labelled is not None:
            yield labelled
            continue
        actors = actors_at(text, begin)
        if actors is not None and not text[begin : actors.start].strip():
            if liable_to(low, actors.end):  # "A chịu trách nhiệm trước B về …; rà soát …"
                if work_after(text, low, actors.end):
                    yield Directive(start, actors, actors.end, "actor")
                continue
            short = _cut(text, low, actors)
            if short is not None and may_act(text, short.end):
                yield Directive(start, short, short.end, "actor", weak=True)
            elif opens_action(text, low, actors.end):
                yield Directive(start, actors, actors.end, "actor")
            elif may_act(text, actors.end):
                yield Directive(start, actors, actors.end, "actor", weak=True)
            continue
        if mark == ":":
            continue
        yield from _after_clause(text, low, start)


def _labelled(text: str, low: str, begin: int) -> Directive | None:
    """Actors before a colon, what they do after it: "Phòng A, Phòng B: hoàn thành …", "Đối với chủ rừng: …"."""
    most = begin + _LONGEST_LABEL
    stop = re.compile(r"[.;](?:\s|$)|\n").search(low, begin, most + 2)
    end = min(stop.start() if stop else len(low), most)
    topic = re.match(r"(?:đối với|về phía|riêng(?: đối với)?)\s+", low[begin : begin + 20])
    first = begin + (topic.end() if topic else 0)
    for colon in reversed([match.start() for match in re.finditer(":", low[first:end])]):
        found = is_actor(text[first : first + colon])
        if found is not None and (list_ := actors_at(text, first)) is not None and list_.end > first + colon:
            continue  # "các Sở: Xây dựng, Tài chính giải trình …"
        if found is not None and opens_action(text, low, first + colon):
            inner = actors_at(text, first + colon + 1)  # "Phòng A, Phòng B: mỗi phòng đăng ký …"
            body = inner.end if inner else first + colon
            return Directive(begin, Actors(found.names, first, first + colon), body, "actor")
    return None


@cache
def _subordinate() -> re.Pattern[str]:
    return re.compile(
        r"(?:sau khi|sau \d|trường hợp|khi |căn cứ|theo (?!dõi)|để |nhằm|trên cơ sở|trong |trước |nếu |định kỳ"
        r"|hằng |hàng |từ |qua |do |với |tại |"
        r"chậm nhất|nhân dịp|thực hiện|năm \d|kết thúc|riêng|giao thời)"
    )


def _after_clause(text: str, low: str, start: int) -> Iterator[Directive]:
    """An actor with a modal verb or an action after a leading clause: "Sau khi …, Công ty X có trách nhiệm …"."""
    if not _subordinate().match(low, start):
        return
    most = start + _LONGEST_CLAUSE
    stop = re.compile(r"[.;](?:\s|$)").search(low, start, most)
    end = stop.start() if stop else min(len(low), most)
    for comma in re.finditer(r",\s+", low[start:end]):
        at = start + comma.end()
        if text[at : at + 1].islower() and re.search(
            r"(?:cơ quan|đơn vị|sở|ban|ngành|tổ chức|địa phương|huyện|xã|phường|đoàn thể)$",
            low[max(0, start + comma.start() - 20) : start + comma.start()],
        ):
            continue
        actors = actors_at(text, at)
        if actors is None or actors.start > at + 14 or actors.end > end:
            continue
        if opens_action(text, low, actors.end) and (
            text[at].isupper() or low.startswith(("các ", "những ", "mọi ", "chủ ", "thí sinh", "người ", "nhà "), at)
        ):
            yield Directive(start, actors, actors.end, "modal")
            return
