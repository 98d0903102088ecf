"""Names of people, and posts beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.checks.language.capitals import spoken_for
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.classes import UPPER
from thongbao.vietnamese.names.people import FAMILIES

_MIDDLES = (
    "văn|thị|đức|ngọc|minh|quang|thanh|hữu|xuân|công|đình|quốc|hồng|thu|kim|bá|trọng|viết|duy|mạnh|tuấn|anh|thế|tiến"
    "|huy|hoàng|gia|đăng|phú|chí|vĩnh|bảo"
)


@checks("ND30-CAP-TEN-NGUOI")
def names(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every syllable of a person's name has a capital."""
    prose = prose_of(case)
    text = prose.text
    for match in _middle().finditer(text):
        start = text.rfind(" ", 0, match.start()) + 1
        family = text[max(start, text.rfind("\n", 0, match.start()) + 1) : match.start()]
        if family.lower() not in FAMILIES or not family[:1].isupper():
            continue
        # a middle name that is nothing else, or any one behind a word of address
        if match[1] in ("văn", "thị") or prose.low.endswith(_ADDRESS, 0, start):
            yield prose.found(rule, "text.person", start, match.end(), mend=text[start : match.end()].title())


_ADDRESS = ("đồng chí ", "đ/c ", "ông ", "bà ")


@cache
def _middle() -> re.Pattern[str]:
    return re.compile(rf" ({_MIDDLES}) [{UPPER}][^\W\d_]*(?!\w)")


@checks("ND30-CAP-CHUC-VU", "X-HOA-CHUC-VU")
def posts(case: Case, rule: Rule) -> Iterator[Finding]:
    """A post that stands before a person's name, or that only one person holds, has a capital."""
    if spoken_for(case, rule):
        return
    prose = prose_of(case)
    for word in _post_word().finditer(prose.text):
        match = _post().match(prose.text, word.start())
        if match is None:
            continue
        name = match["name"]
        if name is not None and name.split(" ")[0].lower() not in FAMILIES:
            continue
        if prose.text.endswith(("các ", "những "), 0, match.start()) or prose.text[match.start() - 1].isalnum():
            continue
        start, end = match.span("post")
        yield prose.found(rule, "text.post", start, end, mend=match["post"][0].upper() + match["post"][1:])


@cache
def _post_word() -> re.Pattern[str]:
    """First words of posts: quickly found, and then looked at."""
    return re.compile("(?:chủ|phó|giám|bí|bộ|thủ|trưởng|hiệu|viện|cục|vụ|chánh|tổng|thứ|giáo|tiến) ")


@cache
def _post() -> re.Pattern[str]:
    posts = (
        "(?:phó )?(?:chủ tịch|giám đốc|bí thư|bộ trưởng|thủ tướng|trưởng ban|trưởng phòng|hiệu trưởng|viện trưởng"
        "|cục trưởng|vụ trưởng|chánh văn phòng|chánh thanh tra|tổng giám đốc|chủ nhiệm)"
        "|thứ trưởng|tổng bí thư|giáo sư|tiến sĩ"
    )
    single = "chủ tịch nước|chủ tịch Quốc hội|thủ tướng Chính phủ|tổng bí thư Ban Chấp hành|phó thủ tướng Chính phủ"
    capital = f"[{UPPER}][^\\W\\d_]+"
    return re.compile(rf"(?P<post>(?:{single})(?!\w)|(?:{posts})(?= (?P<name>{capital}(?: {capital}){{1,3}})))")
