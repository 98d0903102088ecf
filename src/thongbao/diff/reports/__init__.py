"""The forms of a comparison, a module each with ``render(found, look) -> str``, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Literal, NamedTuple

from thongbao.diff.model import Diff

Form = Literal["text", "markdown", "html"]
SIDE_BY_SIDE = 120
"""From this many columns on, a terminal shows both texts side by side."""


class Look(NamedTuple):
    """How a report for a terminal is to look; the other forms leave it alone."""

    color: bool = False
    width: int = 100
    beside: bool = False
    """Both texts side by side."""


def render(found: Diff, form: Form, look: Look | None = None) -> str:
    """The report as text that ends with a line end."""
    text: str = import_module(f"thongbao.diff.reports.{form}").render(found, look or Look())
    return text
