"""The looks that the rules of a regime bind to the parts of a notice, as this program sets them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from thongbao.export.docx.wordml import Look
from thongbao.rules.catalogue import applied
from thongbao.rules.checks.looks.table import bound

MM = 72 / 25.4
_USUAL_SIZE = 14.0
"""Of the sizes that a rule allows the one nearest to this, so that the parts of a page go together."""
_CENTRED = Look(align="center")
_BOLD = Look(align="center", bold=True)
USUAL: dict[str, Look] = {
    "quoc-hieu": replace(_BOLD, size=13),
    "tieu-ngu": _BOLD,
    "tieu-de-dang": replace(_BOLD, size=15),
    "tieu-de-doan": replace(_BOLD, size=15),
    "chu-quan": _CENTRED,
    "ban-hanh": _BOLD,
    "so-ky-hieu": _CENTRED,
    "dia-danh-ngay": replace(_CENTRED, italic=True),
    "ten-loai": _BOLD,
    "trich-yeu": _BOLD,
    "trich-yeu-cv": _CENTRED,
    "do-khan": _BOLD,
    "luu-hanh": replace(_BOLD, size=13),
    "luu-hanh-dang": replace(_BOLD, size=12),
    "du-thao": replace(_CENTRED, italic=True),
    "noi-dung": Look(align="justify", first_line=10 * MM, after=6),
    "quyen-han": _BOLD,
    "chuc-vu": _BOLD,
    "ho-ten": _BOLD,
    "phu-luc-nhan": _BOLD,
    "phu-luc-tieu-de": _BOLD,
    "phu-luc-kem-theo": replace(_CENTRED, italic=True),
}
"""Looks of parts of which no rule says all."""


def values_of(regime: str) -> dict[str, dict[str, Any]]:
    """Part -> kind of look -> value; of two rules on one part the regime's own goes before what it borrows."""
    found: dict[str, dict[str, Any]] = {}
    for one in applied(regime):
        if one.rule.look is None or one.rule.values.get("only"):
            continue
        for part, chosen, _ in bound(one.rule):
            known = found.setdefault(part, {})
            for kind, value in chosen.items():
                known.setdefault(kind, value)
    return found


def look_of(look: Look, values: Mapping[str, Any]) -> Look:
    """A look with the values of the catalogue."""
    known = {field.name for field in fields(Look)}
    plain = {kind: value for kind, value in values.items() if kind in known}
    if "align" in plain:
        plain["align"] = {"both": "justify"}.get(plain["align"], plain["align"])
    if "size_pt" in values:
        plain["size"] = _nearest(values["size_pt"])
    if "first_line_cm" in values:
        plain["first_line"] = 10 * MM * span(values["first_line_cm"])[0]
    if "first_line_mm" in values:
        plain["first_line"] = MM * float(values["first_line_mm"])
    for kind in ("min_pt", "space_pt"):
        if kind in values:
            plain["after"] = span(values[kind])[0]
    if "space_before_pt" in values:
        plain["before"] = float(values["space_before_pt"])
    if "multiple" in values:
        plain |= {"line": span(values["multiple"])[0], "exact": None}
    for kind in ("line_exact_pt", "line_exact_min_pt"):
        if kind in values:
            plain["exact"] = span(values[kind])[0]
    return replace(look, **plain)


def span(value: Any) -> tuple[float, float]:
    """The least and the most that a value of the catalogue allows."""
    low, high = value if isinstance(value, list | tuple) else (value, value)
    return float(low), float(high)


def _nearest(value: Any) -> float:
    low, high = span(value)
    return min(max(_USUAL_SIZE, low), high)
