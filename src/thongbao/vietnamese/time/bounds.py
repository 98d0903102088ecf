"""What a point of time bounds, by its setting: before, by, on, in, within; and its last day in time."""

from __future__ import annotations

from datetime import date
from typing import Literal

from thongbao.vietnamese.time.around.clauses import completes, ends_with_completion, names_an_event
from thongbao.vietnamese.time.around.leads import range_start
from thongbao.vietnamese.time.around.setting import Setting
from thongbao.vietnamese.time.points.model import Point
from thongbao.vietnamese.time.workdays import add_days

Kind = Literal[
    "before", "by", "on", "in", "within", "period", "recurring", "event", "immediate", "none", "horizon"
]


def kind_of(point: Point, setting: Setting, labelled: bool, low: str) -> Kind | None:
    """The kind of bound, or None when there is none; ``labelled``: under a heading of a deadline."""
    prep = setting.prep
    if "kể" in prep or "tính" in prep or ({"lúc", "hồi"} & prep and not setting.limit):
        return None
    after_list = "sau" in prep and {"trước", "chậm"} & prep  # "các nhiệm vụ sau trước ngày …"
    if "sau" in prep and not after_list and not (setting.limit and point.unit == "term"):
        return _kind_after(point, setting)
    if point.unit == "term":
        return _kind_of_term(point, setting, labelled, low)
    until = bool({"đến", "tới"} & prep)
    if "từ" in prep and not until:
        return None
    dash = point.unit in ("day", "short") and low[max(point.start - 3, 0) : point.start].rstrip().endswith(
        "-"
    )
    if (until or dash) and range_start(low, point.start) is not None:
        return "period"
    if point.unit in ("day", "short", "weekday", "today"):
        return _kind_of_day(point, setting, labelled, low)
    return _kind_of_stretch(point, setting, labelled, until)


def _kind_after(point: Point, setting: Setting) -> Kind | None:
    """Of "sau 10 ngày kể từ ngày ký" behind what is to be done; before it, it tells when something may begin."""
    term = point.unit == "term" and point.written and point.last is not None
    return "within" if term and setting.words.strip() == "sau" and setting.clause.strip() else None


def _kind_of_term(point: Point, setting: Setting, labelled: bool, low: str) -> Kind | None:
    named = {"trong", "vòng", "hạn", "quá", "nhất", "đa"} & setting.prep or labelled
    if not named or ("năm" in low[point.start : point.end] and not point.written):
        return None
    return None if setting.right.startswith((" trước", " sau khi")) else "within"


def _kind_of_stretch(point: Point, setting: Setting, labelled: bool, until: bool) -> Kind | None:
    """Of a week, month, quarter, half year or year."""
    prep, clause = setting.prep, setting.clause
    if point.unit == "year" and "giai đoạn" in clause[-20:]:
        return "horizon"
    if setting.words.rstrip().endswith("trước"):
        return "before" if point.written else None
    if setting.limit or "cuối" in prep:
        return "by"
    if "trong" in prep:
        return "in" if point.written or point.unit != "year" or point.last else None
    if until:
        return "horizon" if point.unit == "year" and "hoàn thành" not in clause else "by"
    if point.unit == "year" and not labelled:
        return None
    due = setting.right.lstrip().startswith(("phải", "xong", "hoàn thành"))
    if labelled or (prep and (due or completes(clause[-40:]))) or ends_with_completion(clause):
        return "by" if {"vào", "đầu", "giữa"} & prep else "in"
    return None


def _kind_of_day(point: Point, setting: Setting, labelled: bool, low: str) -> Kind | None:
    prep, limit = setting.prep, setting.limit
    if names_an_event(setting):
        return None
    if point.unit == "short" and not (limit or "từ" in prep or labelled):
        return None
    if point.unit == "weekday" and not limit:
        return None
    if "trước" in prep:
        return "before"
    # An hour without a limit is the end of an event: "đến 17 giờ ngày 5/6".
    if limit or ({"đến", "tới"} & prep and ("giờ" not in setting.words or setting.words.startswith("đến"))):
        return "by"
    if point.unit == "today":
        return "on" if "trong" in low[point.start : point.end] or {"trong", "ngay"} & prep else None
    if "trong" in prep:
        return "on"
    if "vào" in prep:
        return (
            "by"
            if any(verb in setting.clause[-30:] for verb in ("hoàn thành", "hoàn tất", " xong"))
            else None
        )
    if labelled:
        return "on"
    if not setting.words.strip() and point.unit == "day" and ends_with_completion(setting.clause):
        return None if setting.right.lstrip(" ,").startswith(("của", "về", "và")) else "on"
    return None


def closing_day(point: Point, setting: Setting) -> tuple[date | None, bool]:
    """The last day in time of a point with what leads to it, and whether it holds by convention only."""
    first, last = point.first, point.last
    if first is None or last is None or point.unit in ("day", "short", "weekday", "today", "term"):
        return last, False
    if setting.words.rstrip().endswith("trước"):
        return add_days(first, -1), False
    if "đầu" in setting.prep:
        if "nửa" in setting.prep and point.unit == "month":
            return first.replace(day=15), True
        return (first if point.unit in ("month", "year") else None), True
    if "giữa" in setting.prep:
        middle = {"month": first.replace(day=15), "year": date(first.year, 6, 30)}
        return middle.get(point.unit), True
    return last, False
