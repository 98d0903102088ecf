"""What a heading or a lead-in says for the items under it: who acts, and whether they are tasks at all."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

from thongbao.vietnamese.duties.actors import Actors, actors_at, is_actor
from thongbao.vietnamese.duties.orders import find_directives
from thongbao.vietnamese.letters.fold import bare, level


class Sort(Enum):
    """What stands under a heading."""

    DUTIES = auto()
    ASSESSMENT = auto()
    """Results, shortcomings, reasons, opinions: never a task."""
    FACTS = auto()
    """Time, place, who takes part, aims: tasks only where somebody is clearly told to do something."""
    OTHER = auto()


_BEFORE = r"^(?:ve |cong tac |mot so |cac |nhung )*"


@cache
def _assessments() -> re.Pattern[str]:
    return re.compile(
        _BEFORE + r"(?:danh gia|ket qua|uu diem|thanh tich|tinh hinh|han che|ton tai|khuyet diem|nguyen nhan|thuc trang"
        r"|boi canh|quan diem|muc tieu|muc dich|yeu cau(?! doi voi| cac| so| ubnd)|nguyen tac|phuong cham"
        r"|y kien (?:cua|tham gia|phat bieu)|cac y kien|khai quat|nhan xet|bai hoc|vuong mac|kho khan|can cu"
        r"|de xuat, kien nghi cua|phuong an trien khai)"
    )


@cache
def _facts() -> re.Pattern[str]:
    return re.compile(
        _BEFORE
        + r"(?:thoi gian|dia diem|thanh phan|doi tuong|thong tin|kinh phi|le phi|dinh dang|ho so|so luong|tieu chuan"
        r"|dieu kien|lich |noi dung (?:thi|kiem tra|hoi nghi|cuoc hop)|hinh thuc|quy mo|nhu cau"
        r"|che do (?:phu cap|luong)"
        r"|quyen loi|muc (?:thu|chi))"
    )


@cache
def _duties() -> re.Pattern[str]:
    return re.compile(
        r"nhiem vu|giai phap|phan cong|to chuc thuc hien|ket luan|kien nghi|chi dao|chuan bi|trach nhiem"
        r"|yeu cau|bao cao|de xuat|"
        r"trien khai|viec can lam|cong viec|phuong huong|de nghi|thuc hien"
    )


def sort_of_heading(title: str) -> Sort:
    """Whether a heading opens duties, an assessment or facts, or says nothing of what stands under it."""
    plain = bare(title)
    if _assessments().match(plain):
        return Sort.ASSESSMENT
    if _facts().match(plain):
        return Sort.FACTS
    return Sort.DUTIES if _duties().search(plain) else Sort.OTHER


def assessment_before(text: str) -> int:
    """Where the words begin that a label calls an assessment ("Đánh giá chung: …"); 0 without such a label."""
    colon = text.find(":", 0, 60)
    if colon < 0:
        return 0
    label = text[:colon]
    plain = bare(label)
    if plain.startswith("yeu cau") or sort_of_heading(label) is not Sort.ASSESSMENT or is_actor(label):
        return 0
    return colon + 1


@cache
def _before_actor() -> re.Pattern[str]:
    return re.compile(
        r"^(?:(?:nhiệm vụ|trách nhiệm|phần việc|công việc|yêu cầu|kiến nghị|đề nghị|giao nhiệm vụ)?\s*(?:của"
        r"|đối với|cho|về phía|với)\s+"
        r"|(?:giao|đề nghị|yêu cầu|phân công|trách nhiệm)\s+|về phía\s+|phía\s+)"
    )


@cache
def _duty() -> re.Pattern[str]:
    """What a heading may say of its actors without an order of its own: "… có trách nhiệm:"."""
    return re.compile(r"\s+(?:có (?:các )?(?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm)(?: sau| sau đây| như sau)?$", re.I)


def heading_actors(title: str) -> tuple[str, ...] | None:
    """The actors of a heading that names nothing else: "1. Sở Nội vụ:", "Đối với chủ đầu tư", "Giao Sở Y tế"."""
    text = _duty().sub("", title.strip().rstrip(":;. ").strip())
    if text.isupper() and sort_of_heading(text) is not Sort.OTHER:
        return None  # capitals hide whether "TỔ CHỨC" is a team or to organise
    found = is_actor(text)
    if found is None:
        lead = _before_actor().match(level(text))
        if lead is None:
            return None
        found = is_actor(text[lead.end() :])
    return found.names if found else None


@cache
def _introduces() -> re.Pattern[str]:
    return re.compile(
        r"(?:nhiệm vụ|nội dung|công việc|giải pháp|yêu cầu|vấn đề|việc|biện pháp|ý kiến|vấn đề|điểm|kết luận"
        r"|chỉ đạo|công tác|kế hoạch)"
        r"[^.:]{0,80}(?:sau|như sau|sau đây|dưới đây|cụ thể|trọng tâm|nêu trên)[^.]{0,60}:$|như sau:$|sau đây:$|sau:$"
        r"|có (?:các |những )?(?:nhiệm vụ|trách nhiệm|chức năng)(?: và quyền hạn)?:$"
    )


def opens_orders(text: str) -> bool:
    """Whether a line ends in a bare order that opens a list: "Chủ tịch UBND tỉnh yêu cầu:"."""
    return bool(
        re.search(
            r"(?:yêu cầu|đề nghị|chỉ đạo|quyết nghị)(?: như sau| cụ thể| một số nội dung)?[ ,]*:$", level(text.rstrip())
        )
    )


def _only_roles(rest: str) -> bool:
    """Whether nothing but roles follows the actors: "chủ trì, phối hợp với Sở B:"."""
    low = level(rest)
    match = re.match(r"^[\s,]*(?:chủ trì)?[\s,]*(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?|cùng(?: với)?)?\s*", low)
    at = match.end() if match else 0
    if not low[at:].strip(" :"):
        return True
    found = actors_at(rest, at)
    return at > 0 and found is not None and not rest[found.end :].strip(" :")


def is_lead_in(text: str) -> Actors | None:
    """The actors of a line that only hands work down ("yêu cầu Sở A thực hiện các nhiệm vụ sau:"), else None.

    A line that orders something of its own and then opens a list is no lead-in.
    """
    low = level(text.rstrip())
    orders = [d for d in find_directives(text) if d.actors is not None]
    if not orders:
        return None
    last = orders[-1]
    rest = low[last.body :].strip(" ,")
    if _only_roles(text[last.body :]):
        return last.actors
    light = re.match(
        r"^(?:(?:tập trung|khẩn trương|tiếp tục|nghiêm túc|phối hợp|chủ động|tổ chức|triển khai|thực hiện"
        r"|quan tâm|lưu ý|chỉ đạo|làm tốt|tốt|"
        r"nghiêm|ngay|đồng bộ|quyết liệt|có hiệu quả|hiệu quả|đầy đủ|một số|các|những|và|tham mưu|phải|cần"
        r"|theo chức năng|,|"
        r"nhiệm vụ|có nhiệm vụ|lãnh đạo|đẩy mạnh|tăng cường|kịp thời|phát huy|đồng thời"
        r"|được giao|căn cứ|có trách nhiệm|chủ trì|rà soát|nội dung|công việc|công tác|giải pháp"
        r"|yêu cầu|vấn đề|việc|biện pháp|trọng tâm|"
        r"chủ yếu|cụ thể|sau|như|đây|dưới|trong thời gian tới|thời gian tới|cấp bách|quan trọng|theo|quyền hạn"
        r"|chức năng|phạm vi|bảng|phụ lục|phân công|kèm theo)\s*,?\s*)*:?$",
        rest,
    )
    if light is not None and rest.strip(" :") and low.endswith(":"):
        return last.actors  # "Đề nghị Sở A quan tâm chỉ đạo:"
    if not _introduces().search(low):
        return None
    if light is None and (len(rest) > 90 or last.form != "order"):
        return None
    return last.actors
