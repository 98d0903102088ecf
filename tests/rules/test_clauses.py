"""Clauses are spelled out for people, in either language."""

from __future__ import annotations

import re

import pytest

from thongbao import messages
from thongbao.rules.catalogue import applied, regimes, rules
from thongbao.rules.clauses import clause

ENGLISH = "the|and|of|in|to|for|its|own|rule|part|practice|lists?|samples?|header|article|clause|component|block"


def test_no_short_form_and_no_english_is_left_in_vietnamese() -> None:
    for rule in rules().values():
        text = clause(rule)
        assert not re.search(rf"(?<![\w-])(?:{ENGLISH}|reading|row|custom|design)(?![\w-])", text), text
        assert not re.search(r"\b(?:PL|P|M|k)\.[IVX\d]", text), text
        assert not any(re.search(rf"(?<![\w-]){regime}(?![\w-])", text) for regime in regimes()), text


@pytest.mark.parametrize(
    ("rule", "vietnamese", "english"),
    [
        ("ND30-C03-SO-0", "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3 điểm c",
         "Nghị định 30/2020/NĐ-CP, Appendix I, part I, section II, item 3(c)"),
        ("TB-KHONG-KINHGUI",
         ("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 9 điểm c; "
          "Hướng dẫn 05-HD/VPTW, phần II, mục I, khoản 9.2"),
         ("Nghị định 30/2020/NĐ-CP, Appendix I, part I, section II, item 9(c); "
          "Hướng dẫn 05-HD/VPTW, part II, section I, item 9.2")),
        ("X-NFC", "thông lệ soạn thảo", "good practice"),
    ],
)  # fmt: skip
def test_clauses_in_both_languages(rule: str, vietnamese: str, english: str) -> None:
    assert clause(rules()[rule]) == vietnamese
    messages.use("en")
    assert clause(rules()[rule]) == english


@pytest.mark.parametrize(
    ("rule", "regime", "clause"),
    [
        ("X-SO-KY-HIEU-KHOP-TEN-LOAI", "HD05", "HD05 P.II M.I k.3.1.2"),
        ("X-SO-KY-HIEU-KHOP-TEN-LOAI", "ND30", "PL.I P.I M.II k.3(b)"),
        ("X-SO-KY-HIEU-KHOP-TEN-LOAI", "TLD1014", "good practice"),
        ("X-DAU-THANH", "ND30", "good practice"),
        ("HD05-C03-SO-STYLE", "HD05", "HD05 PL.2 row 3; P.II M.I k.3.2.1"),
    ],
)
def test_a_rule_of_several_regulations_cites_that_of_the_document(rule: str, regime: str, clause: str) -> None:
    assert {one.rule.id: one.rule.clause for one in applied(regime)}[rule] == clause
