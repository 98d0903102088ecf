"""Marks of authority (TM., KT., TL., TUQ., Q.), as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.foot.signers import Line, blocks
from thongbao.rules.checks.form.where import fault, guessed_blanks
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


@checks(
    "ND30-C07-QUYENHAN-VIET-TAT", "TT01-C07-KY-QUYENHAN", "TWD29-C07-QUYENHAN", "HD05-C07-QUYENHAN",
    "HD36-C07-QUYENHAN", "HD11-C07-QUYENHAN",
)  # fmt: skip
def marks(case: Case, rule: Rule) -> Iterator[Finding]:
    """Each mark is written as its regime writes it; marks that the regime does not have get no mend."""
    forbidden = rule.values.get("forbid") or ()
    wanted = {re.sub(r"\W", "", mark): f"{mark} " for mark in rule.values["allowed"] if mark not in forbidden}
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
