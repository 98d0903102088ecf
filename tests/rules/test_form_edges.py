"""Rules on form: where they speak and where they must not, beyond what the proofs show."""

from __future__ import annotations

from .mutant import Mutant
from .proof import judged


def told(notice: Mutant) -> list[str]:
    report = judged(notice.docx())
    assert not report.faults
    return [one.rule.id for one in report.findings]


def test_the_circular_forbids_no_zero_before_a_month() -> None:
    notice = Mutant("tt01-thong-bao")
    notice.replace("ngày 03 tháng 9 năm", "ngày 03 tháng 09 năm")
    assert told(notice) == []
