"""The issuing bodies of a letterhead: which lines name the body above, which the issuer."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.notice.model import Issuer
from thongbao.recognise.notes import Notes
from thongbao.recognise.units import Unit
from thongbao.vietnamese.actors import actors_at
from thongbao.vietnamese.fold import level

# What the name of a body begins with, without marks; such a line opens a new body.
HEADS = (
    "uy ban", "ubnd", "ub", "hoi dong", "hdnd", "so", "bo", "van phong", "vp", "thanh tra", "cuc", "tong cuc", "chi cuc",
    "vu", "vien", "truong", "dai hoc", "hoc vien", "trung tam", "ban", "phong", "cong an", "dang bo", "dang uy", "tinh uy",
    "thanh uy", "huyen uy", "quan uy", "thi uy", "bch", "hoi", "doan", "lien doan", "cong doan", "tong", "mat tran", "ubmttq",
    "toa an", "kho bac", "ngan hang", "bao hiem", "bhxh", "cong ty", "tap doan", "benh vien", "khoa", "chi bo", "quoc hoi",
    "chinh phu", "dai", "bao", "chi nhanh", "to", "quan khu", "thu vien", "lien minh", "tap chi", "nha", "doi", "tram",
    "chu tich", "thu tuong", "bo chi huy", "bo tu lenh", "ban chi huy", "su doan", "lu doan", "trung doan", "hat", "quy",
)  # fmt: skip
# Heads that name nothing by themselves: the next line goes on.
INCOMPLETE = frozenset((
    "uy ban", "uy ban nhan dan", "hoi dong nhan dan", "so", "bo", "van phong", "cuc", "chi cuc", "tong cuc", "vu", "vien",
    "truong", "truong dai hoc", "truong cao dang", "dai hoc", "hoc vien", "trung tam", "ban", "phong", "cong an", "dang bo",
    "dang uy", "ban chap hanh", "ban thuong vu", "hoi", "doan", "lien doan lao dong", "cong doan", "benh vien", "khoa",
    "chi bo", "cong ty", "tong cong ty", "ngan hang", "kho bac nha nuoc", "bao hiem xa hoi", "toa an nhan dan", "bch doan",
    "vien kiem sat nhan dan", "uy ban mat tran to quoc viet nam", "uy ban mat tran to quoc", "ban chap hanh dang bo",
    "doan dai bieu quoc hoi", "thanh tra", "hoi dong", "ban chi dao", "ban quan ly", "truong thpt", "truong thcs", "ubmttq",
))  # fmt: skip
_LEVELS = ("tinh", "thanh pho", "huyen", "quan", "thi xa", "thi tran", "xa", "phuong", "dac khu", "viet nam", "tp")


def _opens(bare: str) -> bool:
    """Whether a line begins with the head of a body and not with the name of a level."""
    words = bare.split()
    if not words or bare.startswith(_LEVELS) and not bare.startswith(("tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy")):
        return False
    return words[0] in HEADS or " ".join(words[:2]) in HEADS


def bodies_of(lines: Sequence[Unit]) -> list[list[Unit]]:
    """Lines of a letterhead, those of one body together."""
    bodies: list[list[Unit]] = []
    for line in lines:
        if not bodies:
            bodies.append([line])
            continue
        so_far = " ".join(unit.bare for unit in bodies[-1]).strip(" .,-–")
        last = bodies[-1][-1]
        change = last.para.style.bold is False and line.para.style.bold is True
        runs_on = last.bare.rstrip().endswith((" va", ",", "-", "–", " cua", "&", " thuoc"))
        goes_on = so_far in INCOMPLETE or runs_on or not _opens(line.bare)
        if change and not runs_on and (so_far not in INCOMPLETE or so_far.startswith("ban chap hanh") or _opens(line.bare)):
            goes_on = False
        if last.para.style.bold is True and line.para.style.bold is False and not _opens(line.bare):
            goes_on = True
        (bodies[-1].append(line) if goes_on else bodies.append([line]))
    return bodies


def read_issuer(lines: Sequence[Unit], notes: Notes) -> Issuer:
    """The bodies of the letterhead: the last is the issuer, those before it its parent."""
    if not lines:
        return Issuer()
    *above, own = bodies_of(lines)
    parents = [unit for body in above for unit in body]
    notes.saw("issuer.name", own)
    notes.saw("issuer.parent", parents)
    return Issuer(
        parent=" ".join(unit.text for unit in parents) or None,
        name=" ".join(unit.text for unit in own) or None,
    )


def inferred_issuer(closing: str | None, notes: Notes) -> Issuer:
    """The body that announces in the closing ("Văn phòng Tỉnh ủy thông báo …"), with a doubt; nothing when none does."""
    if closing is None:
        return Issuer()
    found = actors_at(closing)
    rest = level(closing[found.end :]).lstrip(" ,") if found else ""
    if found is None or len(found.names) != 1 or not rest.startswith(("thông báo", "xin thông báo", "trân trọng thông báo")):
        return Issuer()
    notes.doubt("issuer.name", "issuer_inferred", text=found.names[0])
    return Issuer(name=found.names[0])
