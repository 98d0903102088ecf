"""Reading: a notice, the layout it was read from, and where each value stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from thongbao.layout.blocks import Layout, Origin
from thongbao.node import Node, node
from thongbao.notice.model import Notice
from thongbao.recognise.body.tree import Body
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit


@node()
class Parts(Node):
    """Which lines of the layout are which part of the notice: what rules on looks are held against."""

    units: Sequence[Unit]
    labels: Sequence[Label]
    """The label of each unit."""
    body: Body


@node()
class Reading(Node):
    """What recognition gives.

    ``evidence`` maps a path in the record ("issued.date", "tasks[2].deadline") to the places it was read from.
    """

    notice: Notice
    layout: Layout
    evidence: Mapping[str, tuple[Origin, ...]]
    parts: Parts
