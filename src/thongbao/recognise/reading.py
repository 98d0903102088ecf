"""Reading: a notice, the layout it was read from, and where each value stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from thongbao.layout.blocks import Layout, Origin
from thongbao.notice.model import Notice


@dataclass(frozen=True, slots=True)
class Reading:
    """What recognition gives.

    ``evidence`` maps a path in the record ("issued.date", "tasks[2].deadline") to the places it was read from.
    """

    notice: Notice
    layout: Layout
    evidence: Mapping[str, tuple[Origin, ...]]
