"""Numbers and letters of the outline, where no rule of the regime asks for their order."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.body.order import sequence
from thongbao.rules.checks.sense.where import speaks
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks


@checks("X-THU-TU-MUC")
def order(case: Case, rule: Rule) -> Iterator[Finding]:
    """Numbers and letters run on without gap or repeat, under any regime."""
    if not speaks(case, "ND30-C06-THU-TU-SO"):
        yield from sequence(case, rule)
