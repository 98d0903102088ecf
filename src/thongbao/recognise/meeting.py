"""The meeting that a notice of conclusions reports: date, chair, with whom, who took part."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

from thongbao.notice.model import Meeting, Person
from thongbao.vietnamese.duties.actors import actors_at
from thongbao.vietnamese.letters.classes import UPPER
from thongbao.vietnamese.letters.fold import bare, level, shortened
from thongbao.vietnamese.names.people import FAMILIES, is_person_name, strip_titles
from thongbao.vietnamese.time.dates import find_dates

MAX_PARAGRAPHS = 40
"""Paragraphs of the opening in which the meeting is looked for."""


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"[{UPPER}][^\W\d_]*(?:['’.-][^\W\d_]+)*(?:\s+[{UPPER}][^\W\d_]*(?:['’.-][^\W\d_]+)*){{1,5}}")


def is_conclusion(code: str | None, subject: str | None, opening: Sequence[str]) -> bool:
    """Whether a document gives the conclusions of a meeting."""
    if code not in ("TB", "KL", None):
        return False
    plain = bare(subject or "")
    if re.match(r"^(?:v/v |ve viec |ve )?(?:y kien )?(?:ket luan|chi dao)", plain) or "ket luan" in plain[:60]:
        return True
    text = bare(" ".join(opening))
    return bool(
        re.search(
            r"(?:da )?(?:thong nhat )?ket luan(?:,? (?:va )?chi dao)?"
            r"(?: nhu sau| (?:cac|mot so|nhung) (?:noi dung|van de)(?: nhu)? sau)? ?:",
            text,
        )
    )


def read_meeting(subject: str | None, opening: Sequence[str], issued: dt.date | None) -> Meeting:
    """The meeting's facts from the subject and the opening paragraphs; what they do not say is None."""
    opening = [shortened(paragraph) for paragraph in opening[:MAX_PARAGRAPHS]]
    text = shortened(" ".join(opening))
    chair = chair_of_subject(subject or "") or chair_of_opening(text)
    return Meeting(
        date=_date(text, subject or "", issued),
        chair=chair,
        with_=_with(subject or "", text),
        attendees=_attendees(opening),
    )


def _date(text: str, subject: str, issued: dt.date | None) -> str | None:
    """The first date after "Ngày" in the opening, the dates of cited documents left out."""
    for source in (text, subject):
        low = level(source)
        for written in find_dates(source):
            left = low[max(0, written.start - 24) : written.start]
            if re.search(r"(?:số|[/-][a-zđ]{2,})\S*,?\s*(?:ngày\s*)?$|[/-]\S*,?\s*(?:ngày\s*)?$", left):
                continue
            day = written.date
            if day is None and written.day and written.month and issued:
                for year in (issued.year, issued.year - 1):
                    try:
                        candidate = dt.date(year, written.month, written.day)
                    except ValueError:
                        continue
                    if candidate <= issued:
                        day = candidate
                        break
            if day is not None:
                return day.isoformat()
    return None


def chair_of_subject(subject: str) -> Person | None:
    """The chair of a subject: "kết luận của đồng chí NAME - POSTS tại …", "Kết luận của POST NAME tại …"."""
    match = re.search(r"(?:của|do)\s+", subject)
    if match is None:
        return None
    rest = re.split(
        r"\s+(?:tại|trong|về|khi|sau|nhân dịp|trên|với|chủ trì|ở|qua|đối với)\s+(?!danh)",
        subject[match.end() :],
        maxsplit=1,
    )[0]
    return _person(rest)


def _person(rest: str) -> Person | None:
    """A name with the posts before or after it."""
    rest = re.sub(r"^(?:các\s+)?(?:đồng chí|đ/c|ông|bà|thầy giáo|cô giáo|thầy|cô)\s+", "", rest.strip(), flags=re.I)
    rest = strip_titles(rest)[0]
    after = _name().match(rest)
    if after and is_person_name(after[0]) and not actors_at(rest):
        tail = rest[after.end() :].lstrip()
        posts = tail.lstrip("-–—, ").strip(" ,.;:") if tail[:1] in ("-", "–", "—", ",") else ""
        return Person(name=after[0].strip(), position=posts or None)
    names = list(_name().finditer(rest))
    for found in reversed(names):
        words = found[0].split()
        for cut in range(len(words) - 1):
            name = " ".join(words[cut:])
            if (
                2 <= len(words) - cut <= 5
                and found.end() >= len(rest.rstrip(" ,.;:"))
                and is_person_name(name)
                and _surname(words[cut])
            ):
                position = rest[: rest.rindex(name)].strip(" ,-–—")
                return Person(name=name, position=position or None)
    return None


def _surname(word: str) -> bool:
    return level(word) in FAMILIES


def chair_of_opening(text: str) -> Person | None:
    """Who chaired: "đồng chí NAME - POSTS đã chủ trì", "POST NAME kết luận"."""
    led = re.search(r"dưới sự chủ trì của\s+", text)
    if led is not None:
        person = _person(re.split(r"[;.]\s|\s(?:tại|về)\s|,\s", text[led.end() :], maxsplit=1)[0])
        if person is not None:
            return person
    led = re.search(r"(?:^|[\s,])do\s+(?P<who>[^.;]{4,200}?)\s+(?:làm\s+)?chủ\s+(?:trì|tọa)\b", text)
    if led is not None:
        person = _person(led["who"].strip(" ,"))
        if person is not None:
            return person
    for match in re.finditer(
        r"\s(?:đã\s+)?(?:chủ trì|làm việc với|kết luận|tổ chức làm việc|có buổi làm việc|chủ tọa)", text
    ):
        sentence = re.split(r"[.;]\s+|,\s+(?=đồng chí|ông |bà )|:\s+|\n", text[: match.start()])[-1]
        clause = re.split(r"ngày\s+\d[^,]*,\s*(?:tại [^,]*,\s*)?", sentence, flags=re.I)[-1]
        person = _person(clause.strip(" ,"))
        if person is None:
            parts = [part for part in re.split(r",\s+", clause) if part]
            person = next((p for p in (_person(part) for part in reversed(parts)) if p), None)
        if person is not None:
            return person
    return None


def _with(subject: str, text: str) -> str | None:
    """The body that the meeting was held with: "buổi làm việc với X"."""
    for source in (subject, text):
        match = re.search(r"(?:buổi |cuộc |phiên )?làm việc với\s+(?:tập thể\s+|lãnh đạo\s+|Ban Giám đốc\s+)*", source)
        if match:
            actors = actors_at(source, match.end())
            if actors:
                return source[actors.start : actors.end].strip(" ,")
    return None


@cache
def _attending() -> re.Pattern[str]:
    return re.compile(
        r"(?:cùng\s+)?(?:tham dự|tham gia|dự họp|cùng dự|dự|tham dự họp|dự buổi làm việc)(?:\s+(?:họp|cuộc họp"
        r"|buổi làm việc|hội nghị|phiên họp))*"
        r"\s*(?:có|gồm|gồm có)\s*:?\s*",
        re.I,
    )


def _attendees(opening: Sequence[str]) -> tuple[str, ...]:
    """Who took part, one entry for each part of the list between semicolons, persons with their posts together."""
    for paragraph in opening:
        match = _attending().search(paragraph)
        if match is None:
            continue
        rest = re.split(r"\.\s+(?=[^\W\d_a-z])|\.$|:$", paragraph[match.end() :], maxsplit=1)[0]
        parts = re.split(r";\s*|,\s+(?=(?:các\s+)?đồng chí\s|đại diện\s|ông\s|bà\s)", rest)
        return tuple(part.strip(" .,;") for part in parts if part.strip(" .,;"))
    return ()
