"""Scans: values that may have been misread become doubts, and figures that a pen wrote give no value."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.recognise.lines.units import Unit
from thongbao.recognise.notes import Notes

_SURE = 0.75
"""Mean confidence of a line below which its value is in doubt."""


def unsure_figures(notes: Notes, units: Sequence[Unit], *, before: str = "") -> str | None:
    """Give the figures among the doubtful words of some lines, as they were read; those behind ``before`` are left out.

    ``before`` is what follows the figures that matter: the symbol behind a number.
    """
    words = [word.text for unit in units for word in notes.unsure_in(unit)]
    read = [word.partition(before)[0] if before else word for word in words]
    return " ".join(word for word in read if any(sign.isdigit() for sign in word)) or None


def doubt_readings(notes: Notes) -> None:
    """One doubt for every value whose lines were read with little confidence."""
    for path, origins in notes.evidence.items():
        told = [origin.confidence for origin in origins if origin.confidence is not None]
        if told and min(told) < _SURE:
            notes.doubt(path, "unsure_reading", percent=round(100 * min(told)))
