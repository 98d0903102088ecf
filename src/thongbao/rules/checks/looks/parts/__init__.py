"""The parts of a notice by name, and the printed lines of each: what tables of looks are held against."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.recognise.parts.header import URGENT
from thongbao.recognise.parts.letterhead import bodies_of
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.line import Find, Line
from thongbao.rules.checks.looks.parts import body, foot
from thongbao.vietnamese.letters.fold import bare


def lines_of(case: Case, part: str) -> Sequence[Line]:
    """The lines of a part; empty when the notice has no such part. Raises Unobservable for a record."""
    return case.shared(_MAKERS[part])


def _motto(*beginnings: str) -> Find:
    def find(case: Case) -> list[Unit]:
        return [unit for unit in case.lines(Label.MOTTO) if unit.bare.startswith(beginnings)]

    return find


def _labelled(*labels: Label) -> Find:
    def find(case: Case) -> list[Unit]:
        return case.lines(*labels)

    return find


def _issuer(case: Case) -> list[Unit]:
    bodies = _bodies(case)
    return bodies[-1] if bodies else []


def _parents(case: Case) -> list[Unit]:
    return [unit for body in _bodies(case)[:-1] for unit in body]


def _bodies(case: Case) -> list[list[Unit]]:
    """The bodies of the letterhead; none when several issue it, since which is whose parent is open."""
    numbers = case.notice.number.symbol if case.notice.number else None
    if numbers is not None and numbers.count("/") > 1:
        return []
    return bodies_of(case.lines(Label.AGENCY))


def _subject(case: Case) -> list[Unit]:
    """The subject under the name of the kind; not what stands under the number of a công văn, nor a remark."""
    return [unit for unit in case.lines(Label.SUBJECT) if not unit.bare.startswith(("v/v", "("))]


def _letter_subject(case: Case) -> list[Unit]:
    own = case.lines(Label.LETTER_SUBJECT)
    return own or [unit for unit in case.lines(Label.SUBJECT) if unit.bare.startswith("v/v")]


def _attached(case: Case) -> list[Unit]:
    """The notes in brackets under the name of a text that a document puts into force."""
    lines = [*case.lines(Label.SUBJECT), *case.lines(Label.APPENDIX)]
    return [unit for unit in lines if unit.table is None and unit.bare.startswith(("(ban hanh kem theo", "(kem theo"))]


def _mark(*beginnings: str) -> Find:
    def find(case: Case) -> list[Unit]:
        return [unit for unit in case.lines(Label.MARK) if unit.bare.strip("[]() ").startswith(beginnings)]

    return find


_CIRCULATED = ("xem xong", "luu hanh", "khong pho bien", "tai lieu thu hoi", "tai lieu hoi nghi", "tai lieu luu hanh")


_LONGEST_NOTE = 60


def _circulation(case: Case) -> list[Unit]:
    """Notes on circulation wherever they stand: marks, headers and footers, lines behind the signature."""
    furniture = [
        Unit(one.para.text, one.para, bare=bare(one.para.text))
        for one in case.layout.furniture
        if one.role in ("header", "footer")
    ]
    marks = [unit for unit in [*case.lines(Label.MARK), *furniture] if unit.bare.strip("[]() ").startswith(_CIRCULATED)]
    for unit in case.lines(Label.APPENDIX):
        words = unit.bare.strip("[]() .")
        short = unit.table is None and len(words) < _LONGEST_NOTE
        if short and words.startswith(_CIRCULATED) and (unit.caps or words.startswith(_CIRCULATED[2])):
            marks.append(unit)
    return marks


PARTS: dict[str, Find] = {
    "quoc-hieu": _motto("cong h"),
    "tieu-ngu": _motto("doc lap"),
    "tieu-de-dang": _motto("dang cong san"),
    "tieu-de-doan": _motto("doan tncs", "doan thanh nien"),
    "chu-quan": _parents,
    "ban-hanh": _issuer,
    "so-ky-hieu": _labelled(Label.NUMBER),
    "dia-danh-ngay": _labelled(Label.PLACE),
    "ten-loai": _labelled(Label.KIND),
    "trich-yeu": _subject,
    "trich-yeu-cv": _letter_subject,
    "ban-hanh-kem-theo": _attached,
    "do-khan": _mark(*URGENT),
    "luu-hanh": _mark("xem xong", "luu hanh", "khong pho bien"),
    "luu-hanh-dang": _circulation,
    "du-thao": _mark("du thao"),
    **body.PARTS,
    **foot.PARTS,
}
"""Part -> its lines, or stretches of them (unit, start, end)."""


def _maker(find: Find) -> Callable[[Case], tuple[Line, ...]]:
    return lambda case: tuple(Line(*one) if isinstance(one, tuple) else Line(one) for one in find(case))


_MAKERS = {part: _maker(find) for part, find in PARTS.items()}
