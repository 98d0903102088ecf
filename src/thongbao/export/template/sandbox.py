"""Jinja without access to files and objects, with limits of time and size; nothing prints None."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import ChainableUndefined, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from thongbao.export.csv_tables import disarmed
from thongbao.export.facts import without_controls
from thongbao.export.md import escaped
from thongbao.messages import say

SECONDS = 30.0
"""The longest that one file may take."""
_LONGEST = 10_000_000
_LARGEST_NUMBER = 100_000
_WIDE = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map"})


class Unknown(StrictUndefined):
    """A name that nobody knows is an error; one below None is blank."""

    def __new__(cls, hint: str | None = None, obj: Any = missing, *rest: Any, **named: Any) -> Any:
        """What stands below a value that a notice does not have is empty, however deep one asks."""
        return ChainableUndefined() if obj is None else super().__new__(cls)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of a template. ``start`` begins the time of one file."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=Unknown, finalize=_shown, **options)
        self.filters = {name: _limited(one) for name, one in self.filters.items()}
        self.filters |= {"day": day, "md": lambda text: escaped(str(_shown(text))), "cell": cell}
        self.globals = {name: self.globals[name] for name in ("range", "dict", "cycler", "joiner", "namespace")}
        self.end = 0.0

    def start(self) -> None:
        """Count the time from now."""
        self.end = time.monotonic() + SECONDS

    def tick(self) -> str:
        """Called in every turn of a loop and every call of a macro."""
        if time.monotonic() > self.end:
            raise _over(f"{SECONDS:g} s")
        return ""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """A template whose loops and macros look at the clock."""
        tree = super()._parse(source, name, filename)
        loops: list[nodes.For | nodes.Macro] = [*tree.find_all(nodes.For), *tree.find_all(nodes.Macro)]
        for one in loops:
            clock = nodes.EnvironmentAttribute("tick")
            one.body.insert(0, nodes.ExprStmt(nodes.Call(clock, [], [], None, None), lineno=one.lineno))
        tree.set_environment(self)
        return tree

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic that cannot fill the memory."""
        sizes = [len(one) for one in (left, right) if isinstance(one, str | list | tuple)]
        numbers = [abs(one) for one in (left, right) if isinstance(one, int | float)]
        if operator == "*" and sizes and numbers and sizes[0] * numbers[0] > _LONGEST:
            raise _over("*")
        if operator == "**" and (max(numbers, default=0) > 1000):
            raise _over("**")
        if operator == "+" and sum(sizes) > _LONGEST:
            raise _over("+")
        if operator == "%" and isinstance(left, str):
            raise _over("%")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No methods of text that make it as wide as one likes."""
        return not (isinstance(obj, str) and attr in _WIDE) and super().is_safe_attribute(obj, attr, value)


def _over(what: str) -> SecurityError:
    return SecurityError(say("export.template.limit", what=what))


def day(text: object) -> str:
    """An ISO day as it is written in Vietnamese.

    >>> day("2026-06-30"), day(None)
    ('30/06/2026', '')
    """
    shown = str(_shown(text))
    parts = shown.split("-")
    return "/".join(reversed(parts)) if [len(one) for one in parts] == [4, 2, 2] else shown


def cell(text: object) -> str:
    r"""Text as a cell of a CSV table, which no program takes for a formula.

    >>> cell("=1+1"), cell(None)
    ('"\'=1+1"', '""')
    """
    shown = disarmed(str(_shown(text))).replace('"', '""')
    return f'"{shown}"'


def _shown(value: Any) -> Any:
    """Nothing for None; text without characters that steer a terminal or that XML does not know."""
    if value is None:
        return ""
    if isinstance(value, Markup):
        return Markup(without_controls(str(value)))
    return without_controls(value) if isinstance(value, str) else value


def _limited(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that takes no number that would make it work for hours."""

    @wraps(function)
    def work(*values: Any, **named: Any) -> Any:
        for one in (*values[1:], *named.values()):
            if isinstance(one, int) and abs(one) > _LARGEST_NUMBER:
                raise _over(str(one))
        return function(*values, **named)

    return work
