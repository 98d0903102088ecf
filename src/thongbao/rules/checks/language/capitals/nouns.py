"""Nhân dân, Nhà nước, Đảng: common words that are names here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.checks.language.capitals import spoken_for
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import word_set


@checks("ND30-CAP-DAC-BIET-TU")
def people_and_state(case: Case, rule: Rule) -> Iterator[Finding]:
    """Nhân dân and Nhà nước have a capital where they stand for the people and the State."""
    prose = prose_of(case)
    places = [
        match.span()
        for match in _noun().finditer(prose.text)
        if prose.low.endswith(_FRONTS, max(0, match.start() - 14), match.start())
    ]
    if places:
        start, end = places[0]
        found = prose.found(rule, "text.noun", start, end, mend=prose.text[start:end].capitalize(), count=len(places))
        edits = tuple(edit for at, to in places for edit in prose.edit(at, to, prose.text[at:to].capitalize()))
        yield Finding(rule=found.rule, key=found.key, values=found.values, spot=found.spot, edits=edits)


_FRONTS = (
    " của ", " cho ", " do ", " với ", " phục vụ ", " trong ", " và ", " được ", " vì ", " tầng lớp ", " đến ",
    " giúp ",
)  # fmt: skip
"""Words behind which the noun can be nothing else."""


@cache
def _noun() -> re.Pattern[str]:
    # not before what it would describe
    return re.compile(r"nhân dân(?! tệ)|nhà nước(?= (?:và|giao|cấp|ban|quy|đầu|hỗ|thu|ta)\b|[,.;])")


@checks("ND30-CAP-RIENG-HOA", "X-HOA-DANG")
def party(case: Case, rule: Rule) -> Iterator[Finding]:
    """Đảng has a capital where it stands for the Party; in small letters it only forms other words (đảng viên)."""
    if spoken_for(case, rule):
        return
    prose = prose_of(case)
    if "đảng" not in prose.text:
        return
    for match in _party().finditer(prose.text):
        before = prose.low[max(0, match.start() - 9) : match.start()].rpartition("\n")[2].split()
        if not before or before[-1] not in _BEFORE:
            yield prose.found(rule, "text.party", *match.span(), before=before[-1] if before else "")


_BEFORE = word_set(
    """chức ủy uỷ bộ sự tác hoạt chính nạp sinh trừ ngoài trong vào ra lệ luật ngành khối tính các nhiều một hai những
    sở quan ban việc sản phòng vụ nội lý huy dựng lập đa đối phí"""
)


@cache
def _party() -> re.Pattern[str]:
    follow = "viên|ủy|uỷ|bộ|đoàn|phái|phí|tịch|tính|vụ|sâm|hội|trưởng|phong|cử|huy|kỳ|ta|cầm|đối"
    return re.compile(rf"đảng(?<![\w-]đảng)(?![\w-])(?! (?:{follow})\b)")
