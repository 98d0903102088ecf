"""What is no task: results, reasons, liability, rights, exhortation."""

from __future__ import annotations

import re
from functools import cache

from thongbao.vietnamese.duties.actions import liable_to, work_after
from thongbao.vietnamese.duties.actors import actors_at
from thongbao.vietnamese.letters.fold import bare, level


@cache
def _excluding() -> re.Pattern[str]:
    return re.compile(
        r"^(?:viec |moi chi phi|qua thoi han|tran trong|tren day la|da |vua qua|thoi gian qua"
        r"|trong thoi gian qua|nhin chung|"
        r"tuy nhien|ben canh|nguyen nhan|ket qua|uu diem|han che)|chiu trach nhiem thi hanh (?:quyet dinh"
        r"|chi thi|nghi quyet) nay"
    )


def excluded(words: str) -> bool:
    """Whether the words of a directive are none after all: results, liability, exhortation of everybody."""
    plain = bare(words[:400])
    if _excluding().search(plain):
        return True
    if re.match(r"^(?:[^.;]{3,220}?) chiu trach nhiem (?:ve tinh|truoc phap luat|ve ket qua)", plain):
        return "chu tri" not in plain.split(" chiu trach nhiem ")[0]
    if _is_liability(words) or _entitles().search(level(words[:400])):
        return True
    if _urges_all().match(plain):
        return True
    exhorts = re.search(r"neu cao tinh than trach nhiem|khong dun day|quyet tam cao|phat huy tinh than", plain)
    everybody = re.search(
        r"yeu cau (?:lanh dao |thu truong )?(?:cac (?:so|cap|nganh|co quan)|moi |toan the|can bo)", plain
    )
    return bool(exhorts and everybody)


@cache
def _urges_all() -> re.Pattern[str]:
    return re.compile(
        r"^(?:[^.;]{2,60}, )?(?:toan the|moi|tat ca|dong dao) [^.;]{3,90}"
        r"(?:nang cao|phat huy|neu cao|giu vung) (?:y thuc|tinh than)"
    )


@cache
def _entitles() -> re.Pattern[str]:
    """A right of those who do something by a day: "… nộp đủ hồ sơ trước ngày 20/9 được xét miễn"."""
    return re.compile(
        r"^[^.;]* (?:(?:nộp|đăng ký|hoàn thành|tham gia) [^.;]*\d{1,2}/\d{1,2}(?:/\d{4})?,?"
        r"|có (?:từ|đủ|ít nhất|trên) [^.;]*) (?:thì |sẽ )?được "
        r"(?:nhận|xét|miễn|hưởng|cấp|giảm|ưu tiên|hoàn|cộng|khen|thưởng|tặng)"
    )


def _is_liability(words: str) -> bool:
    """Whether the words say who answers for something and nothing that is to be done."""
    low = level(words)
    if liable_to(low, 0):
        return not work_after(words, low, 0)
    found = actors_at(words)
    if found is None or words[: found.start].strip() or not liable_to(low, found.end):
        return False
    return not work_after(words, low, found.end)


def fact(text: str) -> bool:
    """Whether an item under an actor's name is no directive: liability, results, reasons."""
    plain = bare(text[:300])
    if _excluding().search(plain) or _refuses(text):
        return True
    return bool(
        re.match(r"^(?:nam \d{4}|den nay|hien nay|qua |trong (?:nhung nam|nam)|muc tieu|quan diem)", plain)
        and not obliges(text)
    )


def _refuses(text: str) -> bool:
    """Whether somebody is said not to do something, which forbids nothing: "Trung tâm không hoàn trả hồ sơ …"."""
    found = actors_at(text)
    if found is None or text[: found.start].strip():
        return False
    return re.match(r"không (?!được|để|cho)", level(text[found.end :]).lstrip(" ,")) is not None


def obliges(text: str) -> bool:
    """Whether a sentence without an actor says what must or may only be done."""
    return bool(re.search(r"(?<!\w)(?:phải|chỉ được|có trách nhiệm|không được|nghiêm cấm|cần)(?!\w)", level(text)))


def is_duty(rest: str) -> bool:
    """Whether an actor-first sentence in a document that is no conclusion is a duty and not a fact."""
    return not rest.startswith(
        (
            "trong ",
            "theo chức",
            "theo quy",
            "theo kế",
            "theo nội",
            "trước ",
            "tổ chức họp",
            "tổ chức cuộc",
            "thống nhất nội",
            "ban hành quyết",
            "ban hành kế",
            "định kỳ",
        )
    )
