"""Every rule fires on what breaks it, alone, and falls silent when it is mended; clean notices have no finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from thongbao.rules.catalogue import rules
from thongbao.validation.report import Report

from .mutant import SAMPLES, Mutant
from .proof import BASES, Proof, all_proofs, judged

CLEAN = sorted(path for path in SAMPLES.glob("mau-*/source.*") if path.suffix in (".docx", ".pdf"))


def told(report: Report) -> list[str]:
    """Findings as a person reads them, for a failure that explains itself."""
    assert not report.faults
    return [f"{one.rule.id}: {one.finding.message} [{one.quote}]" for one in report.findings]


def name_of(path: Path) -> str:
    return f"{path.parent.name}{path.suffix}"


@pytest.mark.parametrize("path", CLEAN, ids=name_of)
def test_a_clean_notice_has_no_finding(path: Path) -> None:
    assert told(judged(path.read_bytes(), path.name)) == []


def test_every_regime_has_a_clean_notice() -> None:
    for regime, base in BASES.items():
        assert judged(Mutant(base).docx()).regime == regime


@pytest.mark.parametrize("proof", all_proofs(), ids=lambda proof: f"{proof.rule}-{proof.spoil.__name__}")
def test_a_mutation_breaks_its_rule_alone(proof: Proof) -> None:
    notice = Mutant(proof.base)
    proof.spoil(notice)
    report = judged(notice.docx())
    rule = rules()[proof.rule]
    fired = {one.rule.id for one in report.findings}
    assert proof.rule in fired, told(report)
    assert fired - {proof.rule} <= set(rule.overlaps), told(report)
