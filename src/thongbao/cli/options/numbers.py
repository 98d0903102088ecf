"""Numbers on the command line."""

from __future__ import annotations

from math import isnan

import typer


def finite(value: float | None) -> float | None:
    """``value``, which the option's range has passed; NaN passes every range and is refused here."""
    if value is not None and isnan(value):
        raise typer.BadParameter("nan")
    return value
