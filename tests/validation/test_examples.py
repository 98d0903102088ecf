"""The examples in the docstrings of rules and validation are true."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

MODULES = (
    "thongbao.rules.choosing",
    "thongbao.rules.clauses",
    "thongbao.rules.owners",
    "thongbao.rules.checks.sense.own.symbol",
    "thongbao.vietnamese.letters.numerals",
    "thongbao.rules.checks.form.header.party_code",
    "thongbao.validation.config.globs",
    "thongbao.validation.config.values",
    "thongbao.validation.reports.excerpt",
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_are_true(name: str) -> None:
    result = doctest.testmod(import_module(name))
    assert result.attempted
    assert not result.failed
