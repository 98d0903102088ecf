"""What a line says of itself: a score for every label that is not out of the question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from thongbao.recognise.lines.labels import HEAD, Label
from thongbao.recognise.lines.place_lines import dated, names_place
from thongbao.recognise.lines.units import Unit
from thongbao.vietnamese.documents.kinds import kind_of_line
from thongbao.vietnamese.documents.outline import marker_of
from thongbao.vietnamese.documents.symbols import is_drafters_mark, read_number_line
from thongbao.vietnamese.letters.classes import UPPER
from thongbao.vietnamese.letters.fold import bare as strip_marks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.people import is_person_name, strip_titles
from thongbao.vietnamese.words import word_tuple

POST_STARTS = word_tuple("post_starts")
AGENCY_WORDS = word_tuple("agency_words")
DECIDERS = word_tuple("deciders")
_BESIDE_MOTTO = 6
"""Units of the left half of a letterhead that come before the motto in the right one."""
_OTHER_PAPER, _APART = 12.0, 4.0


@cache
def _motto() -> re.Pattern[str]:
    return re.compile(
        r"^(?:cong hoa xa hoi|doc lap ?- ?tu do|dang cong san(?: viet ?nam)?$"
        r"|doan (?:tncs|thanh nien(?: cong san)?) (?:ho chi minh|hcm)$|(?:chu )?(?:nghia )?viet nam$|nam$)"
    )


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(
        r"^[\[(]?(?:(?:tuyet |toi |bi )?mat|hoa toc(?: hen gio)?|(?:(?:thuong|rat|toi|dac biet|cuc) )?khan(?: cap)?"
        r"|du thao(?: lan \S+| \d+)?"
        r"|xem xong tra lai|luu hanh noi bo|tai lieu (?:thu hoi|hoi nghi|luu hanh noi bo)"
        r"|khong pho bien(?: tren (?:cac )?phuong tien thong tin dai chung)?|doc xong tra lai)[\])]?$"
    )


@cache
def _authority() -> re.Pattern[str]:
    return re.compile(
        r"^(?:TM|KT|TL|TUQ|TU|Q)\s?[.]\s?\S|^(?:T/M|K/T|T/L|T/UQ|TM|KT|TL|TUQ)[./]?\s+[" + UPPER + r"]{2}"
    )


@cache
def _seal() -> re.Pattern[str]:
    return re.compile(
        r"^[\[(]?\s*(?:da ky|ky ten|da ky,? dong dau|ky, ?dong dau|ky ten,? dong dau|ky, ?ghi ro ho ten"
        r"|chu ky, ?dau|ky dien tu|ky so)[^a-z]*(?:va )?(?:dong dau)?\s*[\])]?$"
    )


@cache
def _archive() -> re.Pattern[str]:
    return re.compile(r"^[^a-z]{0,3}luu\s*(?::|vt\b|van phong|vp\b|van thu|ho so|ht\b)")


@cache
def _flourish() -> re.Pattern[str]:
    """A line of ornament with a ring in it: ``-0-``, ``---o0o---``."""
    return re.compile(r"^[-–—_=~*.][-–—_=~*. ]*[oO0]{1,3}[-–—_=~*. ]*[-–—_=~*.]$")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"^(?:can cu|thuc hien|ngay \d|sau khi|de |nham|theo |kinh gui|tren co so|xet )")


@cache
def _appendix() -> re.Pattern[str]:
    return re.compile(r"^(?:phu luc|bieu (?:mau|so)|mau so|danh sach\b|bang (?:phu luc|tong hop|phan cong)|phieu )")


@cache
def _state_or_party() -> re.Pattern[str]:
    return re.compile(r"^(?:cong hoa xa hoi chu nghia|dang cong san viet nam$)")


def _capitalised(text: str) -> bool:
    """Whether two to six words begin with capitals and go on in small letters, as unusual names do."""
    words = text.split()
    return 2 <= len(words) <= 6 and all(word[:1].isupper() and (word[1:].islower() or len(word) == 1) for word in words)


def scores_of(units: Sequence[Unit]) -> list[dict[int, float]]:
    """For every unit, the score of every label that it could have."""
    scores = [_scores(unit, order) for order, unit in enumerate(units)]
    _close_head(units, scores)
    return scores


def _close_head(units: Sequence[Unit], scores: Sequence[dict[int, float]]) -> None:
    """Speak against a head behind the page where a second motto opens the paper of somebody else."""
    first: int | None = None
    for at, unit in enumerate(units):
        page = unit.para.origin.page
        if page is None or not _state_or_party().match(unit.bare) or len(unit.text) > 150:
            continue
        if first is None:
            first = page
        elif page > first:
            for scored in scores[max(0, at - _BESIDE_MOTTO) :]:
                for label in HEAD & scored.keys():
                    scored[label] -= _OTHER_PAPER
                scored[Label.APPENDIX] = scored.get(Label.APPENDIX, 0.0) + _APART
            return


def _scores(unit: Unit, order: int) -> dict[int, float]:
    one = Label
    if unit.table is not None:
        return {one.BODY: 2.0, one.APPENDIX: 1.0}
    text, bare, length = unit.text, unit.bare, len(unit.text)
    left, right = unit.side == 0, unit.side is not None and unit.side > 0
    aside = unit.side is not None
    has_words = any(c.isalnum() for c in text) and not _flourish().match(text)
    if not has_words:
        return {one.ORNAMENT: 6.0, one.BODY: 0.0, one.APPENDIX: 0.0, one.FOR: -3.0, one.SEAL: -2.0}
    marker = marker_of(text)
    s: dict[int, float] = {
        one.BODY: (-3.0 if aside else 0.0) + (2.0 if length > 120 else 0.0) + (1.0 if marker else 0.0),
        one.APPENDIX: 0.0 + (1.0 if length > 120 else 0.0),
    }
    if length > 450:
        s[one.FOR] = -6.0
        return s
    caps, centred, bold = unit.caps, unit.centred, unit.para.style.bold
    sentence = text.endswith((".", ";")) and length > 60

    def strong(label: Label, value: float, against_body: float = 3.0) -> None:
        s[label] = value
        s[one.BODY] -= against_body

    if _motto().match(bare) and length < 60:
        short = len(bare) < 12
        tail = 5.0 if caps and (right or bare == "nam") else -2.0  # "… CHỦ NGHĨA VIỆT" / "NAM" in a narrow column
        strong(one.MOTTO, tail if short else 9.0, 0.0 if short else 6.0)
    if re.match(r"^[/-] ?[A-ZĐ]{2,}(?: ?[/&-] ?\w+)*$", text):
        strong(one.NUMBER, 6.0, 3.0)
    if _mark().match(bare) and (caps or bold or length < 25):
        strong(one.MARK, 7.0, 4.0)
    number = read_number_line(text) if length < 90 else None
    if number is not None:
        strong(one.NUMBER, 8.0 if aside or order < 14 else 3.0, 4.0)
    basis = bare.startswith(("can cu ", "theo ", "xet ", "thuc hien ")) or text.endswith(";")  # "Căn cứ Luật … ngày …;"
    if length < 90 and "ng" in bare and not basis and names_place(text):
        comma = 8.0 if "," in text else 6.0
        strong(one.PLACE, comma if not marker else 0.0, 4.0)
        s[one.FOOT_PLACE] = comma - 2.0
    if length < 110 and bare.startswith(("v/v", "ve viec", "ve ", "vv ")):
        s[one.LETTER_SUBJECT] = (7.0 if bare.startswith(("v/v", "vv")) else 3.0) + (1.0 if left else -1.0)
    elif length < 110 and not caps and not marker:
        s[one.LETTER_SUBJECT] = 0.5 if left else -2.0
    kind = kind_of_line(text) if length < 80 else None
    exact = kind is not None and bare.rstrip(" :") == strip_marks(kind.name)
    if kind is not None and (caps or text.isupper() or (bold and centred)):
        short = len(bare.split()) <= 3
        strong(
            one.KIND,
            (9.0 if short else 5.0) + (1.0 if centred or bold else 0.0) - (6.0 if aside else 0.0),
            2.0,
        )
        if text.rstrip().endswith(":"):
            s[one.KIND] -= 6.0
            s[one.BODY] += 4.0
    if length < 90 and not marker:
        agency = any(bare.startswith(word) or f" {word}" in f" {bare}" for word in AGENCY_WORDS)
        if caps:
            s[one.AGENCY] = (3.0 if agency else 0.5) + (2.0 if left else -3.0 if right else 0.0)
            s[one.AGENCY] -= 5.0 if exact else 0.0
        elif agency and (left or order < 4) and text[:1].isupper():
            s[one.AGENCY] = 0.0 if left else -2.0
    if not marker:
        subject = 0.0 + (2.0 if centred else 0.0) + (1.5 if bold else -0.5 if bold is False else 0.0)
        subject += 1.0 if bare.startswith(("ve ", "v/v", "ket luan", "y kien", "ket qua")) else 0.0
        subject -= 4.0 if _opening().match(bare) else 0.0
        subject -= 2.0 if text.endswith((":", ";")) else 0.0
        subject -= 4.0 if text.endswith("./.") else 0.0
        subject += 1.5 if length < 200 and not text.endswith((".", ":", ";", ",", ")", "…")) else 0.0
        subject -= 2.0 if length > 250 else 0.0
        subject -= 1.0 if text.endswith(".") and not centred else 0.0
        if caps and length < 90 and level(text).startswith((*POST_STARTS, *DECIDERS)) and not text.endswith("."):
            subject -= 10.0  # who decides, printed between the subject and the legal bases
            s[one.BODY] += 2.0
        subject -= 8.0 if one.PLACE in s or dated().search(bare) else 0.0
        s[one.SUBJECT] = subject - (4.0 if aside else 0.0)
    if bare.startswith(("kinh gui", "kinh trinh")):
        strong(one.TO_HEAD, 10.0, 5.0)
    elif caps and length < 120 and bare.rstrip().endswith((" dien:", " gui:")):
        strong(one.TO_HEAD, 8.0, 3.0)  # công điện: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:"
    s[one.TO] = (
        -1.0
        + (1.5 if text[:1] in "-–+•" else 0.0)
        + (1.0 if text.endswith(";") else 0.0)
        - (2.0 if length > 250 else 0.0)
    )
    if (marker and text[:1] not in "-–—+•*") or _opening().match(bare.lstrip("-–—+ ")):
        s[one.TO] -= 4.0
    if bare.startswith("noi nhan") and length < 200:
        strong(one.FOR_HEAD, 11.0, 8.0)
    if _archive().match(bare):
        strong(one.ARCHIVE, 9.0 if length < 160 else 2.0, 4.0)
    if length < 40 and is_drafters_mark(text):
        s[one.DRAFTER] = 10.0
    s[one.FOR] = (
        (1.0 if left else -2.0 if right else -1.0)
        + (1.5 if text[:1] in "-–—+•*" else 0.0)
        + (1.0 if text.endswith((";", ",")) else 0.0)
        - (3.0 if length > 160 else 0.0)
        - (2.0 if sentence and not left else 0.0)
        - (3.0 if marker and text[:1].isalnum() else 0.0)
    )
    if length < 120:
        if _authority().match(text):
            strong(one.AUTHORITY, 9.0, 6.0)
        elif caps and not marker:
            s[one.AUTHORITY] = -1.0 + (1.0 if right else 0.0)
        post = level(text).lstrip("(").startswith(POST_STARTS)
        if caps and not marker:
            s[one.POST] = (5.0 if post else -1.0) + (2.0 if right else 0.0) - (3.0 if left else 0.0)
        elif post and right:
            s[one.POST] = 2.0
        if _seal().match(bare):
            strong(one.SEAL, 10.0, 5.0)
        name = strip_titles(text)[0] if length < 60 else ""
        if name and not post and (is_person_name(name) or _capitalised(name)):
            s[one.NAME] = 4.0 if is_person_name(name) else 1.0
            s[one.NAME] += 3.0 if right else -4.0 if left else 0.0
            s[one.NAME] -= 2.0 if text.endswith((";", ".", ",")) else 0.0
    if _appendix().match(bare) and length < 120 and not aside:
        s[one.APPENDIX] += 7.0 if caps or centred or bold or length < 16 else 2.0
    if number is not None or one.MOTTO in s or one.FOR_HEAD in s or one.AUTHORITY in s:
        s[one.APPENDIX] += 1.0
    return s
