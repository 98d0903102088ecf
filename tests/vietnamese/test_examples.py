from __future__ import annotations

import doctest
import importlib

import pytest

MODULES = (
    "fold", "dates", "kinds", "symbols", "workdays", "deadlines", "citations", "bodies", "names", "actors",
    "actors.lists",
)  # fmt: skip


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_docstrings_are_true(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"thongbao.vietnamese.{name}"))
    assert result.attempted
    assert not result.failed
