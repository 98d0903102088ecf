"""Number and symbol (số, ký hiệu), as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks


@checks("ND30-C03-SO-0", "HD05-C03-SO-0")
def padded(case: Case, rule: Rule) -> Iterator[Finding]:
    """A number below ten has a zero in front; a larger one has none."""
    number = case.notice.number
    if number is None or number.number is None or not re.fullmatch(r"\d+", number.number):
        return
    shown, value = number.number, int(number.number)
    wanted = f"{value:02}" if value < rule.values["pad_below"] else str(value)
    if shown != wanted:
        spot = case.locate("number.text", shown)
        yield Finding(
            rule=rule.id,
            key="form.number_padding",
            values=(("shown", shown), ("wanted", wanted)),
            spot=spot,
            edits=(TextEdit(spot, wanted),),
        )
