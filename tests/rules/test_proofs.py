"""Every rule fires on what breaks it, alone, and falls silent when it is mended; clean notices have no finding."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from thongbao.mend import mend
from thongbao.readers.source import Source
from thongbao.rules.catalogue import rules
from thongbao.rules.registry import all_checks
from thongbao.validation.report import Report

from .mutant import SAMPLES, Mutant
from .proof import BASES, PrintProof, Proof, all_proofs, judged, print_proofs

CLEAN = sorted(path for path in SAMPLES.glob("mau-*/source.*") if path.suffix in (".docx", ".pdf"))


def told(report: Report) -> list[str]:
    """Findings as a person reads them, for a failure that explains itself."""
    assert not report.faults
    return [f"{one.rule.id}: {one.finding.message} [{one.quote}]" for one in report.findings]


def name_of(path: Path) -> str:
    return f"{path.parent.name}{path.suffix}"


def name_of_proof(proof: Proof) -> str:
    return f"{proof.rule}-{proof.spoil.__name__}"


def mends(proof: Proof) -> bool:
    """Whether the fault of a proof can be mended by the program."""
    return proof.fixed and rules()[proof.rule].fix != "none"


@cache
def spoil(proof: Proof) -> bytes:
    """The spoiled notice."""
    notice = Mutant(proof.base)
    proof.spoil(notice)
    return notice.docx()


@pytest.mark.parametrize("path", CLEAN, ids=name_of)
def test_a_clean_notice_has_no_finding(path: Path) -> None:
    assert told(judged(path.read_bytes(), path.name)) == []


def test_every_regime_has_a_clean_notice() -> None:
    for regime, base in BASES.items():
        assert judged(Mutant(base).docx()).regime == regime


@pytest.mark.parametrize("proof", all_proofs(), ids=name_of_proof)
def test_a_mutation_breaks_its_rule_alone(proof: Proof) -> None:
    report = judged(spoil(proof))
    rule = rules()[proof.rule]
    fired = {one.rule.id for one in report.findings}
    assert proof.rule in fired, told(report)
    assert fired - {proof.rule} <= set(rule.overlaps), told(report)


@pytest.mark.parametrize("proof", [proof for proof in all_proofs() if mends(proof)], ids=name_of_proof)
def test_the_mend_restores_silence(proof: Proof) -> None:
    spoiled = spoil(proof)
    report = judged(spoiled)
    groups = [one.finding.edits for one in report.findings if one.rule.id == proof.rule]
    assert all(groups), told(report)
    mended = mend(Source("notice.docx", spoiled), groups)
    assert not mended.refused
    again = judged(mended.data)
    assert {one.rule.id for one in again.findings} <= set(rules()[proof.rule].overlaps), told(again)


@pytest.mark.parametrize("proof", print_proofs(), ids=lambda proof: f"{proof.rule}-{proof.spoil.__name__}")
def test_a_mutation_of_a_print_breaks_its_rule_alone(proof: PrintProof) -> None:
    report = judged(proof.spoiled(), "notice.pdf")
    fired = {one.rule.id for one in report.findings}
    assert proof.rule in fired, told(report)
    assert fired - {proof.rule} <= set(rules()[proof.rule].overlaps), told(report)


def test_every_check_has_a_proof() -> None:
    proven = {proof.rule for proof in all_proofs()} | {proof.rule for proof in print_proofs()}
    assert set(all_checks()) == proven
