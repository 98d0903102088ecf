"""The forms of a report, a module each with ``render(results, look) -> str``, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from thongbao.validation.results import Results

Form = Literal["text", "json", "sarif", "github", "gitlab", "junit", "html"]
FORMS: tuple[Form, ...] = get_args(Form)
_MODULES = {"json": "json_report"}


class Look(NamedTuple):
    """How a report for a terminal is to look; the other forms leave it alone."""

    color: bool = False
    width: int = 80
    statistics: bool = False
    """Numbers by rule in place of the findings."""
    brief: bool = False
    """The findings only."""


def render(results: Results, form: Form, look: Look | None = None) -> str:
    """The report as text that ends with a line end, or empty."""
    module = import_module(f"thongbao.validation.reports.{_MODULES.get(form, form)}")
    text: str = module.render(results, look or Look())
    return text
