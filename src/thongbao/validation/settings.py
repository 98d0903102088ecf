"""Settings of a run: which rules, how strict, and what the house adds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from thongbao.node import Node, node
from thongbao.rules.case import Stage, Words
from thongbao.rules.model import Severity


@node(kw_only=True)
class Settings(Node):
    """What a run is asked. An empty ``select`` means every rule that is not in preview."""

    select: tuple[str, ...] = ()
    """Ids, beginnings of ids up to a hyphen, or components (``C03``)."""
    ignore: tuple[str, ...] = ()
    severity: Severity = "info"
    """Milder findings are left out."""
    regime: str | None = None
    """Holds whatever family and date say."""
    stage: Stage | None = None
    """None: told from the document."""
    house: Words = field(default_factory=Words)
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """House rules: values of a rule that replace those of the catalogue, by id."""
    today: dt.date | None = None
