"""Legal bases (căn cứ) at the head of a body: their marks, one a paragraph, each complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, on, within
from thongbao.rules.edits import ParagraphEdit, TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import level


class Basis(NamedTuple):
    """One paragraph of the legal bases: its words and where they stand."""

    text: str
    path: str

    def spot(self, case: Case, start: int = 0, end: int | None = None) -> Spot:
        """Where characters of it stand."""
        return spot_in(case, self.path, self.text, start, end)


def spot_in(case: Case, path: str, text: str, start: int, end: int | None = None) -> Spot:
    """Where characters of a paragraph stand that may be made of several lines."""
    stop = len(text) if end is None else end
    if case.reading is None:
        return within(case, path, text, start, stop)
    origins = case.reading.evidence.get(path, ())
    at = 0
    for unit in (one for one in case.reading.parts.units if one.para.origin in origins):
        here = text.find(unit.text, at)
        if here < 0:
            continue
        at = here + len(unit.text)
        if here <= start <= at and stop <= at:
            return on(unit, start - here, stop - here, path)
    return within(case, path, text, start, stop)


_OPENS = re.compile(r"^(?:[-–+•]\s*)?(?:căn cứ|theo (?:đề nghị|ý kiến)|xét (?:đề nghị|tờ trình))(?!\w)")
_DOES = re.compile(
    r",\s+(?:nay,?\s+)?(?:sở|ubnd|ủy ban|văn phòng|phòng|trường|nhà trường|ban|cục|chi cục|bộ|hội|trung tâm|công ty"
    r"|chủ tịch|giám đốc|hiệu trưởng|học viện|bệnh viện|đảng ủy|công đoàn)\b[^,;]{0,120}?"
    r"\b(?:thông báo|đề nghị|yêu cầu|báo cáo|kính|trình|ban hành|công bố|triển khai|hướng dẫn|tổ chức|có ý kiến"
    r"|chấp thuận|kết luận|xây dựng|lập)\b"
)


class Bases(NamedTuple):
    """The run of legal bases; ``closed`` when the last one of it is the last of all."""

    items: list[Basis]
    closed: bool


def bases(case: Case) -> Bases:
    """The run of paragraphs that are legal bases; an opening sentence that begins as one ends the run, open."""
    found: list[Basis] = []
    for at, text in enumerate(case.notice.preamble):
        low = level(text)
        if not _OPENS.match(low):
            if found:
                break
            continue
        if _is_sentence(low):
            return Bases(found, closed=False)
        found.append(Basis(text, f"preamble[{at}]"))
    return Bases(found, closed=True)


def _is_sentence(low: str) -> bool:
    """Whether a paragraph goes on to say what somebody does: "Căn cứ …, Sở Nội vụ thông báo như sau:"."""
    if low.rstrip().endswith(":") or ". " in low.rstrip(". "):
        return True
    if low.rstrip().endswith(";"):
        return False
    return _DOES.search(low) is not None or not low.rstrip().endswith((".", ",", "/"))


def marks(case: Case, rule: Rule) -> Iterator[Finding]:
    """Each basis ends with ``item_end``, the last one with ``last_end``; those of the Party begin with a dash."""
    found, closed = bases(case)
    bullet = rule.values.get("bullet")
    for order, basis in enumerate(found):
        last = closed and order == len(found) - 1
        wanted = rule.values.get("last_end") if last else rule.values.get("item_end")
        text = basis.text.rstrip()
        if bullet is not None and not text.startswith(("-", "–")):
            spot = basis.spot(case, 0, 0)
            yield fault(rule, "form.basis_dash", spot, TextEdit(spot, bullet), shown=text[:30])
        if wanted is None or text.endswith(wanted):
            continue
        body = text.rstrip(".;,:/ ")
        shown = text[len(body) :]
        spot = basis.spot(case, len(body), len(text))
        key = "form.basis_last" if last else "form.basis_end"
        yield fault(rule, key, spot, TextEdit(spot, wanted), shown=shown or "∅", wanted=wanted)


checks("ND30-C06-CANCU-DAU", "TT01-C06-CANCU-PHAY")(marks)


@checks("ND30-C06-CANCU-XUONG-DONG")
def one_each(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every basis is a paragraph of its own."""
    for basis in bases(case).items:
        match = re.search(r"[;.,]\s+(?=Căn cứ\s)", basis.text)
        if match:
            spot = basis.spot(case, match.end(), match.end() + 7)
            tail = basis.spot(case, match.start() + 1, len(basis.text))
            whole = tail.unit is not None and tail.unit.text.endswith(basis.text[match.start() + 1 :])
            edits = (TextEdit(tail, ""), ParagraphEdit(tail, basis.text[match.end() :])) if whole else ()
            yield fault(rule, "form.basis_own_line", spot, *edits)
