"""The catalogue is whole, and every check belongs to a rule of it."""

from __future__ import annotations

from thongbao.rules.catalogue import applied, regimes, rules
from thongbao.rules.model import SEVERITIES
from thongbao.rules.registry import all_checks


def test_every_check_has_its_rule() -> None:
    assert set(all_checks()) <= set(rules())


def test_only_rules_that_judge_have_checks() -> None:
    assert {rules()[name].role for name in all_checks()} == {"judge"}


def test_regimes_of_rules_are_known() -> None:
    named = {regime for rule in rules().values() for regime in rule.regimes}
    assert named <= {*regimes(), "ALL"}


def test_what_is_borrowed_is_never_worse_than_its_cap() -> None:
    for name, regime in regimes().items():
        if regime.inherits is None:
            continue
        cap = SEVERITIES.index(regime.inherits.cap)
        borrowed = [one for one in applied(name) if one.borrowed]
        assert borrowed
        assert all(SEVERITIES.index(one.severity) >= cap for one in borrowed)


def test_a_value_from_memory_is_no_error() -> None:
    for name in (None, *regimes()):
        assert all(one.severity != "error" for one in applied(name) if one.rule.confidence == "M")
