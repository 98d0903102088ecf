"""Where a regulation says what a rule asks, spelled out for people: its name, article, item and point."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from thongbao.messages import spoken
from thongbao.rules.catalogue import regimes
from thongbao.rules.model import Rule
from thongbao.rules.owners import SHORT

_STEP = re.compile(r"\b(PL|P|M|k)\.([IVX]+(?!\w)|\d+(?:\.\d+)*)((?:\(\w+\))*)|\b(row|mẫu) (\d[\w.]*)")
_WORDS = {
    "PL": ("Phụ lục", "Appendix"), "P": ("phần", "part"), "M": ("mục", "section"), "k": ("khoản", "item"),
    "row": ("hàng", "row"), "mẫu": ("mẫu", "model"),
}  # fmt: skip
_ENGLISH = {"Điều": "Article", "điểm": "point", "Chương": "Chapter", "Luật": "Law", "Quy định": "Regulation"}
_REMARKS = {
    "practice of conclusion notices": "thông lệ của thông báo kết luận",
    "exchange axis practice": "thông lệ của trục liên thông",
    "good practice": "thông lệ soạn thảo",
    "practice": "thông lệ",
    "HD01 design rule": "quy ước của thongbao",
    "HD11 design rule": "quy ước của thongbao",
    "design rule": "quy ước của thongbao",
    "derived from": "suy ra từ",
    "reading of": "theo cách hiểu",
    "reviewer lists": "danh mục rà soát của thongbao",
    "reviewer list": "danh mục rà soát của thongbao",
    "national unit list": "danh mục đơn vị hành chính",
    "custom; samples in": "thông lệ; các mẫu trong",
    "footnote to the table": "ghi chú dưới bảng",
    "as implemented": "theo phần mềm đang dùng",
    "list B": "danh mục B",
    "technical requirements": "yêu cầu kỹ thuật",
    "font, paper, margins part": "phần phông chữ, khổ giấy, lề",
    "page number part": "phần số trang",
    "annex part": "phần phụ lục",
    "font clause": "quy định về phông chữ",
    "language clause": "quy định về ngôn ngữ",
    "its own signature block": "phần ký của chính văn bản",
    "own signature block of": "phần ký của",
    "mandatory components": "thành phần bắt buộc",
    "number component": "thành phần số, ký hiệu",
    "published original": "bản gốc đã công bố",
    "page set-up article": "điều về trình bày trang",
    "font article": "điều về phông chữ",
    "page number rule": "quy định về số trang",
    "letter samples": "các mẫu công văn",
    "header": "phần đầu văn bản",
    "to": "đến",
    "and": "và",
}
"""Words of the catalogue that are no reference."""
_FIRST = re.compile(r"(PL\.|Điều )|\bNĐ30|\bHD\d\d|\b(?:TT|NQ|QĐ|HD) \d|\bLuật |\d+-HD/|\bQCVN")


def regulation(rule: Rule, regime: str | None = None) -> str | None:
    """The name of the regulation that a rule is from: that of ``regime`` where the rule is one of its own."""
    own = regime if regime in rule.regimes else rule.regimes[0]
    known = regimes().get(own) if own is not None else None
    return known.name if known is not None else None


def clause(rule: Rule) -> str:
    """Regulation and place in it.

    >>> from thongbao.rules.catalogue import rules
    >>> clause(rules()["ND30-C03-SO-0"])
    'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3 điểm c'
    """
    vietnamese = spoken() == "vi"
    text = rule.clause
    first = _FIRST.search(text)
    if first is not None and first[1]:  # the decree's own rules leave its name out
        text = f"{text[: first.start()]}NĐ30 {text[first.start() :]}"
    if vietnamese:
        text = _remark().sub(lambda match: _REMARKS[match[0]], text)
    text = re.sub(r"(?<=[\w)])(?<!và)(?<!and) (?=(?:PL|P|M|k)\.|row |mẫu \d|(?:Điều|điểm|Chương) \w)", ", ", text)
    text = _STEP.sub(lambda match: _step(match, vietnamese=vietnamese), text)
    text = _name().sub(lambda match: regimes()[SHORT.get(match[0], match[0])].name, text)
    if not vietnamese:
        text = _word().sub(lambda match: _ENGLISH[match[0]], text)
    return text


@cache
def _remark() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){_any_of(_REMARKS)}(?![A-Za-z])")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_any_of((*SHORT, *regimes()))}(?![\w/])")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_any_of(_ENGLISH)}(?= \w)")


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


def refers(rule: Rule) -> bool:
    """Whether the clause names a regulation at all; good practice has none."""
    return _FIRST.search(rule.clause) is not None


def _step(match: re.Match[str], *, vietnamese: bool) -> str:
    word = _WORDS[match[1] or match[4]][0 if vietnamese else 1]
    points = [point.strip("()") for point in re.findall(r"\(\w+\)", match[3] or "")]
    shown = f"{word} {match[2] or match[5]}"
    if not points:
        return shown
    return f"{shown} điểm {', '.join(points)}" if vietnamese else f"{shown}({', '.join(points)})"
