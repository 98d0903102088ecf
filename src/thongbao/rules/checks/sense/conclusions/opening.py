"""Title and opening of a notice of conclusions: whose, of what, when, who was there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.recognise.meeting import chair_of_opening, chair_of_subject
from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import concluded, fault, shown, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import fold, level
from thongbao.vietnamese.names.alike import plain_name
from thongbao.vietnamese.time.dates import iso_day


@cache
def _occasion() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:của|tại|cuộc họp|buổi|phiên|hội nghị|hội ý|giao ban|kỳ họp|chuyến|đợt|họp|toàn thể)(?!\w)"
    )


@checks("TB-TRICHYEU")
def title(case: Case, rule: Rule) -> Iterator[Finding]:
    """The title says whose conclusions they are, or of which meeting."""
    subject = case.notice.subject
    if not concluded(case) or subject is None:
        return
    words = re.sub(r"^(?:v/v|về việc|về)\s+", "", subject.strip(), flags=re.IGNORECASE)
    if re.search(rule.values["regex"], words, re.IGNORECASE):
        return
    low = level(words)
    if re.search(r"kết luận|chỉ đạo|ý kiến", low) and _occasion().search(low):
        return
    yield fault(rule, "title_of_conclusions", within(case, "subject", subject), shown=subject)


@checks("TB-MO-DAU")
def opening(case: Case, rule: Rule) -> Iterator[Finding]:
    """The opening gives the day, the chair, the occasion and who took part."""
    meeting, preamble = case.notice.meeting, case.notice.preamble
    if not concluded(case) or meeting is None:
        return
    low = level(" ".join(preamble))
    together = concludes_together(low)
    there = {
        "ngày họp": meeting.date is not None or re.search(r"(?<!\w)ngày\s+\d", low),
        "chủ trì": together
        or meeting.chair is not None
        or re.search(r"chủ trì|kết luận của|chủ tọa|làm việc với", low),
        "thành phần": together or meeting.attendees or re.search(_attending(), low),
        "nội dung": len(low.split()) > 20,
    }
    missing = [name for name in rule.values["fields"] if not there.get(name, True)]
    if not missing:
        return
    text = preamble[0] if preamble else ""
    spot = within(case, "preamble[0]", text, 0, len(text)) if text else _anywhere(case)
    only_minor = missing == ["thành phần"]
    yield fault(rule, "opening_lacks", spot, severity="info" if only_minor else None, missing=", ".join(missing))


def concludes_together(opening: str) -> bool:
    """Whether a body concludes as one (Ban Thường vụ …), without a chair of its own."""
    return _together().search(level(opening)) is not None


@cache
def _together() -> re.Pattern[str]:
    return re.compile(
        r"(?:ban thường vụ|thường trực|ban chấp hành|tập thể|ban cán sự|hội đồng|đảng ủy|chi bộ|ủy ban nhân dân)"
        r"[^.;:]{0,60}?(?:kết luận|thống nhất|có ý kiến)"
    )


@cache
def _attending() -> re.Pattern[str]:
    return re.compile(
        r"tham dự|dự họp|cùng dự|tham gia|thành phần|đại biểu|đại diện|các thành viên|dự buổi|dự hội nghị|có mặt"
        r"|lãnh đạo|ý kiến của|ý kiến phát biểu|các sở|các đồng chí|các cơ quan"
    )


def _anywhere(case: Case) -> Spot:
    return within(case, "subject", case.notice.subject) if case.notice.subject else Spot(path="preamble")


@cache
def _posts() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)((?:phó\s+|thứ\s+)?(?:chủ tịch|bí thư|giám đốc|thủ tướng|bộ trưởng|chủ nhiệm|hiệu trưởng|trưởng ban"
        r"|chánh văn phòng|cục trưởng|vụ trưởng|viện trưởng|trưởng phòng)|thứ trưởng)(?!\w)"
    )


@checks("TB-CHU-TRI-KHOP")
def chair(case: Case, rule: Rule) -> Iterator[Finding]:
    """The one whose conclusions the title announces is the chair of the opening: one name, one post."""
    notice = case.notice
    if not concluded(case) or notice.subject is None or not notice.preamble:
        return
    text = " ".join(notice.preamble)
    first, second = chair_of_subject(notice.subject), chair_of_opening(text)
    if second is None or second.name is None or re.search(r"ủy quyền|thay mặt|ủy nhiệm", level(text)):
        return
    path, quote = _paragraph(case, second.name)
    if first is not None and first.name is not None:
        one, two = fold(first.name), fold(second.name)
        if one not in two and two not in one and one not in fold(text):
            yield fault(
                rule, "chair_name", within(case, path, quote[0], *quote[1:]), shown=second.name, wanted=first.name
            )
            return
    said = plain_name(first.position if first and first.position else _of_subject(notice.subject))
    posts, heads = set(_posts().findall(said)), set(_posts().findall(plain_name(second.position or "")))
    if posts and heads and not posts & heads and "ban thường vụ" not in said:
        yield fault(
            rule,
            "chair_post",
            within(case, path, quote[0], *quote[1:]),
            name=second.name,
            shown=second.position,
            wanted=", ".join(sorted(posts)),
        )


def _of_subject(subject: str) -> str:
    """The words between "của" and the occasion, where no name stands there."""
    found = re.search(r"của\s+(.+?)(?:\s+(?:tại|về|sau|trong|khi|với)\s|$)", subject)
    return found[1] if found else ""


def _paragraph(case: Case, name: str) -> tuple[str, tuple[str, int, int]]:
    for at, text in enumerate(case.notice.preamble):
        found = text.find(name)
        if found >= 0:
            return f"preamble[{at}]", (text, found, found + len(name))
    text = case.notice.preamble[0]
    return "preamble[0]", (text, 0, len(text))


@checks("TB-NGAY-HOP")
def gap(case: Case, rule: Rule) -> Iterator[Finding]:
    """The conclusions come out not long after the meeting."""
    meeting, issued = case.notice.meeting, case.issued
    met = iso_day(meeting.date) if meeting is not None else None
    if met is None or issued is None or case.notice.issued is None:
        return
    days = (issued - met).days
    if days > rule.values["max_days"]:
        spot = within(case, "issued.text", case.notice.issued.text)
        yield fault(rule, "long_after", spot, days=days, most=rule.values["max_days"], met=shown(met.isoformat()))
