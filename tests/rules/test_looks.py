"""Tables of looks: what they bind exists, and every part and kind of look can be said."""

from __future__ import annotations

import pytest

from thongbao.messages import known
from thongbao.rules.catalogue import rules
from thongbao.rules.checks.looks.kinds import KINDS
from thongbao.rules.checks.looks.parts import PARTS
from thongbao.rules.checks.looks.table import bound
from thongbao.rules.model import Rule

BOUND = [rule for rule in rules().values() if rule.look]


@pytest.mark.parametrize("rule", BOUND, ids=lambda rule: rule.id)
def test_a_binding_names_parts_and_kinds_that_are_there(rule: Rule) -> None:
    for part, chosen, _ in bound(rule):
        assert part in PARTS
        assert known(f"looks.part_{part.replace('-', '_')}")
        assert chosen, f"{rule.id} binds nothing to {part}"
        assert set(chosen) <= set(KINDS)
