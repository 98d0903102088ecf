"""The kind of a cited document against the letters of its symbol."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import Cited, citations, fault
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.documents.citations import Citation
from thongbao.vietnamese.documents.kinds import KINDS, code_of_kind, kind_of_symbol, name_of_code
from thongbao.vietnamese.letters.fold import level

# Letters that are as often those of a body (Cục Thuế, Tài chính, Pháp chế …): they say nothing in State symbols.
_ALSO_BODIES = frozenset(("CT", "TC", "PC", "DA", "HĐ", "PA", "GM", "BB", "PB", "PG", "SL", "SY", "TrS"))
# A công văn has the letters of a body; only these cannot be those of one.
_NEVER_LETTERS = frozenset(("QĐ", "NQ", "NĐ", "TTr", "CTr", "QyĐ"))
# Kinds that go by each other's letters: they are issued in the dress of another one, or the names are mixed.
_ALIKE = (
    frozenset(("QĐ", "QyĐ", "QC")),
    frozenset(("KL", "KLTT", "TB")),
    frozenset(("NQ", "NQLT")),
    frozenset(("TT", "TTLT")),
)
_TALK = frozenset(("Văn bản",))
FEW = 3
"""Words that may stand between a kind and its number; behind more of them it may be another kind's number."""


@checks("X-VIEN-DAN-KHOP-LOAI")
def kind(case: Case, rule: Rule) -> Iterator[Finding]:
    """The letters of a cited symbol are those of the kind that is named before it."""
    seen = set()
    for cited in citations(case):
        code = disagrees(cited.one)
        if code is None or (cited.one.kind, cited.one.symbol) in seen:
            continue
        seen.add((cited.one.kind, cited.one.symbol))
        yield fault(
            rule, "cited_kind", _spot(cited), kind=_named(cited.one), symbol=cited.one.symbol, means=name_of_code(code)
        )


def disagrees(one: Citation) -> str | None:
    """The code of another kind that the symbol of a citation has, or None."""
    if one.symbol is None or one.kind is None or one.kind in _TALK or one.kind not in KINDS:
        return None
    between = level(one.text[: one.text.find(one.symbol[:1], len(one.kind))]).split()
    if len(between) - len(one.kind.split()) - between.count("số") > FEW:
        return None
    parts = _parts(one.symbol)
    code, own = kind_of_symbol(parts[0]) if parts else None, code_of_kind(one.kind)
    if code is None or own is None or code == own:
        return None
    party = "-" in one.symbol.partition("/")[0]
    if code in _ALSO_BODIES and not party and not _is_issuer(parts[1:]):
        return None
    if own == "CV" and code not in _NEVER_LETTERS:
        return None
    if any(kind_of_symbol(part) == own for part in parts) or any({code, own} <= group for group in _ALIKE):
        return None
    return code


def _is_issuer(parts: list[str]) -> bool:
    """Whether letters behind others are those of a body that issues kinds: CT-TTg, CT-UBND, CT-BYT."""
    return bool(parts) and (parts[0] in ("TTg", "UBND", "HĐND", "CP", "CTN") or parts[0].startswith("B"))


def _parts(symbol: str) -> list[str]:
    pieces = symbol.replace("/", "-").split("-")
    return [piece for piece in pieces if piece and not piece[0].isdigit()]


def _named(one: Citation) -> str:
    """The kind with the words behind it, as printed: Chương trình hành động."""
    words = one.text.split()
    count = next((at for at, word in enumerate(words) if level(word) == "số" or word[0].isdigit()), len(words))
    return " ".join(words[:count])


def _spot(cited: Cited) -> Spot:
    one = cited.one
    at = one.text.find(one.symbol or "")
    return cited.passage.spot(one.start, one.start + at + len(one.symbol or "") if at >= 0 else one.end)
