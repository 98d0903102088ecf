"""Where rules on looks speak and where they rightly say nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from thongbao.layout.blocks import Box, Origin, Para, Shape
from thongbao.recognise.lines.units import Unit
from thongbao.rules.checks.looks.kinds.align import align
from thongbao.rules.checks.looks.line import Asked, Fault, Line

from . import mutant
from .mutant import Mutant, W
from .proof import judged


def fired(notice: Mutant) -> set[str]:
    """The rules on looks that find something."""
    return {one.rule.id for one in judged(notice.docx()).findings}


def typed_rule(notice: Mutant, words: str, signs: str) -> None:
    """Put a row of signs where a line was drawn."""
    para = notice.para(words)
    notice.undraw(para)
    para.twin(signs).look(b=False)


def test_a_row_of_underscores_is_a_rule_line() -> None:
    notice = Mutant("nd30-ket-luan")
    typed_rule(notice, "Độc lập", "_" * 25)
    assert fired(notice) == set()


@pytest.mark.parametrize("signs", ["-" * 30, "*", "-----"])
def test_typed_hyphens_and_stars_are_none(signs: str) -> None:
    notice = Mutant("nd30-ket-luan")
    typed_rule(notice, "Độc lập", signs)
    assert fired(notice) == {"ND30-C01-TN-KE"}


def test_words_that_are_set_apart_in_a_paragraph_are_no_fault() -> None:
    notice = Mutant("nd30-ket-luan")
    notice.para("Thời gian qua").raw(
        "<w:r><w:rPr><w:b/><w:i/><w:sz w:val='28'/></w:rPr><w:t> Xin nhắc lại.</w:t></w:r>"
    )
    assert fired(notice) == set()


def test_a_remark_in_brackets_may_be_italic() -> None:
    notice = Mutant("nd30-ket-luan")
    notice.para("Thời gian qua").twin("(Có danh sách các trường kèm theo.)").look(i=True)
    assert fired(notice) == set()


def spacing(para: mutant.Para, **values: str) -> None:
    element = para.element.find(f"{W}pPr/{W}spacing")
    for name, value in values.items():
        element.set(W + name, value)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"line": "300", "lineRule": "exact"}, False),  # 15 points at size 14: set solid
        ({"line": "240", "lineRule": "atLeast"}, False),  # a minimum below the height of a line changes nothing
        ({"line": "360", "lineRule": "auto"}, False),
        ({"line": "240", "lineRule": "exact"}, True),
        ({"line": "600", "lineRule": "atLeast"}, True),
    ],
)
def test_heights_of_lines(values: dict[str, str], found: bool) -> None:
    notice = Mutant("nd30-ket-luan")
    for para in notice.body():
        spacing(para, **values)
    assert ("ND30-C06-CACH-DONG" in fired(notice)) is found


def test_a_line_that_is_centred_by_blanks_is_not_judged() -> None:
    notice = Mutant("nd30-ket-luan")
    notice.para("Độc lập").shape(align="left").say("          Độc lập - Tự do - Hạnh phúc")
    assert "ND30-C01-TN-CANH-GIUA" not in fired(notice)


def test_a_head_in_one_column_is_one_finding() -> None:
    notice = Mutant("nd30-ket-luan")
    head = next(notice.root.iter(W + "tbl"))
    left, right, *below = head.iter(W + "tc")
    lines = [line for cell in (right, left, *below) for line in cell.findall(W + "p")]
    for line in reversed(lines):
        head.addnext(line)
    parent = head.getparent()
    assert parent is not None
    parent.remove(head)
    assert fired(notice) == {"ND30-C02-KHOI-DAU"}


def test_lines_about_a_table_are_no_running_text() -> None:
    notice = Mutant("nd30-ket-luan")
    notice.para("Thời gian qua").twin("Ghi chú: Số liệu đến ngày 10/3/2026.").look(sz=11, i=True).shape(first_line=0)
    assert not fired(notice) & {"ND30-C06-COCHU", "ND30-C06-LUI-DAU-DONG"}


def test_faults_of_many_paragraphs_are_one_finding() -> None:
    notice = Mutant("nd30-ket-luan")
    for para in notice.body():
        para.shape(first_line=20)
    (one,) = judged(notice.docx()).findings
    assert one.rule.id == "ND30-C06-LUI-DAU-DONG"
    assert dict(one.finding.values)["count"] == len(one.finding.edits) > 5


def test_the_spot_is_the_stretch_that_looks_wrong() -> None:
    notice = Mutant("nd30-ket-luan")
    notice.para("Số: 45").raw(
        "<w:r><w:rPr><w:b/><w:sz w:val='26'/></w:rPr><w:t xml:space='preserve'> (bản chính)</w:t></w:r>"
    )
    (one,) = [one for one in judged(notice.docx()).findings if one.rule.id == "ND30-C03-STYLE"]
    assert (one.quote or "").strip() == "(bản chính)"


@pytest.mark.parametrize(("left", "faults"), [(273.7, 0), (120.0, 1)])
def test_a_kind_right_under_the_letterhead_is_held_against_the_page(left: float, faults: int) -> None:
    origin = Origin(page=1, box=Box(left, 125.8, left + 82.5, 140.4))
    unit = Unit("QUYẾT ĐỊNH", Para("QUYẾT ĐỊNH", origin=origin, shape=Shape(align="left")), side=1, group=1)
    sheet = SimpleNamespace(width=595.3, left=85.3, right=51.2)
    case: Any = SimpleNamespace(format="pdf", layout=SimpleNamespace(sheets=[sheet]), labelled=[])
    verdicts = list(align(Asked(case, "ten-loai", (Line(unit),), "center", {})))
    assert sum(isinstance(one, Fault) for one in verdicts) == faults
