"""Which function checks which rule. A check is registered by standing in a module of ``rules/checks/``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thongbao.rules.case import Case
    from thongbao.rules.model import Finding, Rule

    Check = Callable[[Case, Rule], Iterable[Finding]]

_checks: dict[str, Check] = {}


def checks(*ids: str) -> Callable[[Check], Check]:
    """Say which rules a function checks. One rule has one check; one check may serve rules of several regimes.

    The function gets the case and the rule, whose ``values`` are the catalogue's. It gives findings, raises
    ``Unobservable`` when the input cannot tell, and does nothing where the rule has nothing to say.
    """

    def register(check: Check) -> Check:
        for one in ids:
            if one in _checks:
                raise ValueError(f"{one} has two checks")
            _checks[one] = check
        return check

    return register


@cache
def all_checks() -> Mapping[str, Check]:
    """Every check by the id of its rule."""
    for name in _modules(files("thongbao.rules") / "checks", "thongbao.rules.checks"):
        import_module(name)
    return dict(_checks)


def _modules(folder: Traversable, package: str) -> Iterator[str]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.name.startswith("_"):
            yield from _modules(entry, f"{package}.{entry.name}")
        elif entry.name.endswith(".py") and not entry.name.startswith("_"):
            yield f"{package}.{entry.name.removesuffix('.py')}"
