"""Examples in the docstrings of ``vietnamese`` are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

from thongbao import vietnamese

MODULES = [one.name for one in pkgutil.walk_packages(vietnamese.__path__, "thongbao.vietnamese.") if not one.ispkg]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_docstrings_are_true(name: str) -> None:
    assert not doctest.testmod(importlib.import_module(name)).failed


def test_many_modules_have_examples() -> None:
    tested = [name for name in MODULES if doctest.testmod(importlib.import_module(name)).attempted]
    assert len(tested) > len(MODULES) / 3
