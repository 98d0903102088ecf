"""Names of laws and other documents, and the parts of them that are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.checks.language.capitals import spoken_for
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.gazetteer import law_names


@checks("ND30-CAP-TEN-VAN-BAN", "X-HOA-VAN-BAN")
def documents(case: Case, rule: Rule) -> Iterator[Finding]:
    """A certain document has capitals on its kind and on the first word of its name: Luật Báo chí."""
    if spoken_for(case, rule):
        return
    prose = prose_of(case)
    text, low = prose.text, prose.low
    if "luật " in low:
        for match in _law().finditer(low):
            kind, name = match.span(1), match.span(2)
            if (text[kind[0]].isupper() and text[name[0]].isupper()) or prose.capitals(*match.span()):
                continue
            if low[kind[0] - 1 : kind[0]].isalpha() or (text[kind[0]].islower() and _loose(low, kind[0])):
                continue
            shown = text[name[0] : name[1]]
            mend = f"{text[kind[0]].upper()}{text[kind[0] + 1 : name[0]]}{shown[0].upper()}{shown[1:]}"
            yield prose.found(rule, "text.law", kind[0], name[1], mend=mend)
    if " số " in low:
        for match in _number().finditer(text):
            end = match.start()
            word = next((word for word in _KINDS if text.endswith(word, 0, end)), None)
            if word is None or text[end - len(word) - 1 : end - len(word)].isalpha():
                continue
            start = end - len(word)
            # "Thông báo kết luận số …" has its capital; "pháp luật số" is no document
            if not text.endswith(("Thông báo ", "pháp ", "kỷ "), 0, start):
                yield prose.found(rule, "text.document", start, end, mend=word[0].upper() + word[1:])


def _loose(low: str, at: int) -> bool:
    """Whether "luật" is a part of another word, or speaks of law at large."""
    return low[:at].endswith(("pháp ", "kỷ ", "kỉ ", "quy ", "các ", "những ", "ngành ", "dự án ", "học "))


@cache
def _law() -> re.Pattern[str]:
    listed = "|".join(sorted((re.escape(level(name)) for name in law_names()), key=len, reverse=True))
    return re.compile(rf"(bộ luật |luật )({listed})\b(?! (?:sư|học))")


_KINDS = (
    "bộ luật", "luật", "pháp lệnh", "nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "thông tri",
    "thông báo", "kết luận", "kế hoạch", "chương trình", "công văn", "công điện", "tờ trình", "báo cáo", "hướng dẫn",
    "quy định", "quy chế",
)  # fmt: skip


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r" (?:liên tịch )?số:? \d+(?:/\d{4})?[/-][A-ZĐ]")


@checks("ND30-CAP-VIEN-DAN-DIEU")
def parts(case: Case, rule: Rule) -> Iterator[Finding]:
    """Of a document's parts Phần, Chương, Mục, Tiểu mục, Điều have a capital, khoản and điểm have none."""
    prose = prose_of(case)
    text = prose.text
    for match in _small_part().finditer(text):
        word = match[1]
        if text[match.start() - 1 : match.start()].isalnum():
            continue
        yield prose.found(rule, "text.part", *match.span(1), mend=word[0].upper() + word[1:])
    for match in _capital_part().finditer(text):
        if not prose.begins(match.start(1)) and not prose.capitals(*match.span(1)):
            yield prose.found(rule, "text.part", *match.span(1), mend=match[1].lower())


@cache
def _small_part() -> re.Pattern[str]:
    cited = r"(?:Luật|Bộ luật|Nghị|Thông tư|Quy|Quyết|Hiến|Điều lệ|Pháp lệnh|Chương|Phần|Mục)"
    return re.compile(
        rf"(điều(?= \d{{1,3}}(?![\d.,]\d))|(?:chương|phần|mục|tiểu mục)"
        rf"(?= (?:[IVXLC]+|\d+|[A-D])\b,? (?:của )?{cited}))"
    )


@cache
def _capital_part() -> re.Pattern[str]:
    return re.compile(r"((?:Khoản|Điểm)(?= (?:\d{1,2}|[a-zđ])\b(?!\))))")
