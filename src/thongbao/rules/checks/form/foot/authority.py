"""Marks of authority (TM., KT., TL., TUQ., Q.), as they are written."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.foot.signers import Line, blocks
from thongbao.rules.checks.form.where import fault, guessed_blanks
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule, Spot
from thongbao.rules.registry import checks

STATE = {"TM": "TM. ", "KT": "KT. ", "TL": "TL. ", "TUQ": "TUQ. ", "Q": "Q. "}
PARTY = {"TM": "T/M ", "KT": "K/T ", "TL": "T/L ", "Q": "Q. "}


def _marks(case: Case, rule: Rule, wanted: dict[str, str]) -> Iterator[Finding]:
    """Each mark is written as its regime writes it; marks that the regime does not have get no mend."""
    for block in blocks(case):
        for line in block.marked:
            prefix = line.prefix
            assert prefix is not None
            good = wanted.get(prefix.name)
            if good is not None and (good == prefix.shown or guessed_blanks(case, prefix.shown, good)):
                continue
            spot = _spot(line, prefix.end)
            if good is None:
                yield fault(rule, "form.authority_unknown", spot, shown=prefix.shown.strip())
                continue
            yield fault(
                rule, "form.authority_mark", spot, TextEdit(spot, good), shown=prefix.shown, wanted=good.strip()
            )


def _spot(line: Line, end: int) -> Spot:
    if line.spot.unit is None:
        return line.spot
    return Spot(unit=line.spot.unit, path=line.spot.path, start=0, end=end)


@checks("ND30-C07-QUYENHAN-VIET-TAT", "TT01-C07-KY-QUYENHAN", "TWD29-C07-QUYENHAN")
def state(case: Case, rule: Rule) -> Iterator[Finding]:
    """TM., KT., TL., TUQ. and Q. have a full stop and a blank behind them."""
    yield from _marks(case, rule, STATE)


@checks("HD05-C07-QUYENHAN", "HD36-C07-QUYENHAN", "HD11-C07-QUYENHAN")
def party(case: Case, rule: Rule) -> Iterator[Finding]:
    """T/M, K/T and T/L have a slash, Q. a full stop."""
    yield from _marks(case, rule, PARTY)
