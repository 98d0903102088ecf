"""A worksheet of the writing package that does less where our cells need less.

The package looks through every formula for functions of later versions of Excel and through every text for characters
that no cell may hold; ours have been made without either. The methods below are not of its promised interface: should a
later version no longer call them, sheets are written as before, and only slower.
"""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet


class QuickSheet(Worksheet):  # type: ignore[misc, unused-ignore]
    """The sheet. Its texts are ``plain``, its formulas have only functions that every version knows."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")

    def _escape_control_characters(self, data: Any) -> Any:
        """Only what looks like an escaped character is left to look at."""
        return super()._escape_control_characters(data) if "_x" in data else data

    def _escape_attributes(self, attribute: Any) -> Any:
        """Numbers and addresses of cells have nothing to escape."""
        if attribute.__class__ is int or (attribute.__class__ is str and attribute.isalnum()):
            return attribute
        return super()._escape_attributes(attribute)
