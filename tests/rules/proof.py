"""Proofs: for each rule a mutation of a clean notice that breaks just that rule.

A proof is a function in a module of ``tests/rules/mutations/``: it spoils a mutant, and the decorator says which
rule it breaks. ``test_proofs.py`` runs them all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from thongbao.readers.source import Source
from thongbao.validation.document import judge_document
from thongbao.validation.report import Report
from thongbao.validation.settings import Settings

from .mutant import Mutant, clean_print, spoiled_print

Spoil = Callable[[Mutant], object]
SpoilPrint = Callable[[Any], object]
SpoilBytes = Callable[[bytes], bytes]
BASES = {
    "ND30": "nd30-ket-luan",
    "TT01": "tt01-thong-bao",
    "TT55": "tt55-thong-bao",
    "HD05": "hd05-ket-luan",
    "HD36": "hd36-ket-luan",
    "HD11": "hd11-ket-luan",
    "HD01": "hd01-ket-luan",
    "NQ351": "nq351-thong-bao",
    "TLD933": "tld933-thong-bao",
    "TLD1014": "tld1014-thong-bao",
    "TWD29": "twd29-thong-bao",
    "MTTQ": "mttq-thong-bao",
}
MODULES = Path(__file__).parent / "mutations"
TODAY = dt.date(2026, 11, 1)


@dataclass(frozen=True)
class Proof:
    """Which rule a mutation breaks, of which clean notice."""

    rule: str
    regime: str
    base: str
    spoil: Spoil
    fixed: bool
    """Whether the mend restores silence; False where the mend is a person's work."""


@dataclass(frozen=True)
class PrintProof:
    """Which rule a mutation of a clean PDF breaks; a PDF is never mended."""

    rule: str
    base: str
    spoil: SpoilPrint | SpoilBytes
    spoiled: Callable[[], bytes]
    """Makes the spoiled file."""


PROOFS: list[Proof] = []
PRINT_PROOFS: list[PrintProof] = []


def breaks(
    rule: str, *, base: str | None = None, regime: str | None = None, fixed: bool = True
) -> Callable[[Spoil], Spoil]:
    """Say which rule a mutation breaks.

    ``base`` names the clean notice (default: the conclusions of the rule's regime, ND30 for rules of all),
    ``regime`` the regime that is judged by (default: the base's own), ``fixed=False`` that a rule which can be
    mended is not in this case.
    """
    prefix = rule.partition("-")[0]
    name = base or BASES.get(prefix, BASES["ND30"])

    def register(spoil: Spoil) -> Spoil:
        PROOFS.append(Proof(rule, regime or prefix, name, spoil, fixed))
        return spoil

    return register


def breaks_print(rule: str, *, base: str = BASES["ND30"]) -> Callable[[SpoilPrint], SpoilPrint]:
    """Say which rule a mutation of a clean PDF breaks; it gets the ``pypdfium2.PdfDocument``."""

    def register(spoil: SpoilPrint) -> SpoilPrint:
        PRINT_PROOFS.append(PrintProof(rule, base, spoil, lambda: spoiled_print(base, spoil)))
        return spoil

    return register


def breaks_file(rule: str, *, base: str = BASES["ND30"]) -> Callable[[SpoilBytes], SpoilBytes]:
    """Say which rule a mutation of the bytes of a clean PDF breaks."""

    def register(spoil: SpoilBytes) -> SpoilBytes:
        PRINT_PROOFS.append(PrintProof(rule, base, spoil, lambda: spoil(clean_print(base))))
        return spoil

    return register


def print_proofs() -> list[PrintProof]:
    """Every proof with a PDF, sorted by rule."""
    all_proofs()
    return sorted(PRINT_PROOFS, key=lambda proof: proof.rule)


def all_proofs() -> list[Proof]:
    """Every proof, sorted by rule."""
    for path in sorted(MODULES.glob("*.py")):
        if not path.name.startswith("_"):
            import_module(f"{__package__}.mutations.{path.stem}")
    return sorted(PROOFS, key=lambda proof: (proof.rule, proof.base))


def judged(data: bytes, name: str = "notice.docx", **settings: object) -> Report:
    """What all rules say of a file, those in preview too."""
    return judge_document(Source(name, data), Settings(select=("all",), today=TODAY, **settings))  # type: ignore[arg-type]
