"""The issuing bodies of a letterhead: which lines name the body above, which the issuer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongbao.notice.model import Issuer
from thongbao.recognise.lines.units import Unit
from thongbao.recognise.notes import Notes
from thongbao.vietnamese.duties.actors import actors_at
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.words import BODIES, POSTS, SHORT_BODIES, word_set

HEADS = word_set("letterhead_heads")
INCOMPLETE = word_set("incomplete")
_LEVELS = (
    "tinh",
    "thanh pho",
    "huyen",
    "quan",
    "thi xa",
    "thi tran",
    "xa",
    "phuong",
    "dac khu",
    "viet nam",
    "tp",
)


_MARKED = frozenset(re.split(r"[\s,(/]", entry)[0] for entry in (*BODIES, *SHORT_BODIES, *POSTS))
"""First words of heads with their marks: "viện" is one, "viên" of "viên chức" is none."""


def _opens(unit: Unit) -> bool:
    """Whether a line begins with the head of a body and not with the name of a level."""
    bare = unit.bare
    words = bare.split()
    if not words or (
        bare.startswith(_LEVELS) and not bare.startswith(("tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy"))
    ):
        return False
    printed = level(unit.text).split()[:1] or [""]
    return (words[0] in HEADS and (printed[0].isascii() or printed[0] in _MARKED)) or " ".join(words[:2]) in HEADS


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
        goes_on = so_far in INCOMPLETE or runs_on or not _opens(line)
        if (
            change
            and not runs_on
            and (so_far not in INCOMPLETE or so_far.startswith("ban chap hanh") or _opens(line))
        ):
            goes_on = False
        if last.para.style.bold is True and line.para.style.bold is False and not _opens(line):
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
    """The body that announces in the closing ("Văn phòng Tỉnh ủy thông báo …"), with a doubt; else nothing."""
    if closing is None:
        return Issuer()
    found = actors_at(closing)
    rest = level(closing[found.end :]).lstrip(" ,") if found else ""
    if (
        found is None
        or len(found.names) != 1
        or not rest.startswith(("thông báo", "xin thông báo", "trân trọng thông báo"))
    ):
        return Issuer()
    notes.doubt("issuer.name", "issuer_inferred", text=found.names[0])
    return Issuer(name=found.names[0])
