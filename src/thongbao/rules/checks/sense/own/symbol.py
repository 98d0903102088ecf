"""The letters of the symbol against the printed kind, where no rule of the regime says how they are written."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import fault, speaks, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.kinds import code_of_kind, kind_of_symbol, name_of_code

_SPEAKERS = ("ND30-C03-KYHIEU-LOAI", "HD05-C03-KYHIEU-LOAI")
_ALIKE = (frozenset(("QĐ", "QyĐ", "QC")), frozenset(("KL", "KLTT", "TB")), frozenset(("TT", "TTLT")))
_ALSO_BODIES = frozenset(("CT", "TC", "PC", "DA", "HĐ"))


@checks("X-SO-KY-HIEU-KHOP-TEN-LOAI")
def kind(case: Case, rule: Rule) -> Iterator[Finding]:
    """The kind in the symbol is the printed kind."""
    number, printed = case.notice.number, case.notice.kind
    if number is None or number.symbol is None or printed.name is None or any(speaks(case, one) for one in _SPEAKERS):
        return
    code, own = kind_of_symbol(number.symbol), code_of_kind(printed.name)
    if code is None or own is None or own in ("CV", code) or any({code, own} <= group for group in _ALIKE):
        return
    if code in _ALSO_BODIES and "/" not in number.symbol:
        return
    letters = number.symbol.replace("/", "-").split("-")[0]
    at = number.text.rfind(number.symbol)
    spot = within(case, "number.text", number.text, at, at + len(letters)) if at >= 0 else case.locate("number.text")
    edits = (TextEdit(spot, own),) if at >= 0 else ()
    yield fault(
        rule, "symbol_kind", spot, *edits, shown=letters, kind=printed.name, means=name_of_code(code), wanted=own
    )
