"""The lines of the table."""

from __future__ import annotations

from typing import NamedTuple

from paired import Spread

HEAD = (
    "| measure | ours, median | yardstick, median | ratio: least / median / most | target | holds |\n"
    "| --- | --: | --: | --: | --- | --- |"
)


class Row(NamedTuple):
    """A line of the table: what was measured, against what, in what unit, and what it should be."""

    name: str
    ours: Spread
    unit: str
    theirs: Spread | None
    figure: Spread
    """What is compared with the target: the ratio, or the megabytes where there is no yardstick."""
    target: float | None
    kept: bool = True
    """Whether a bound of it may be recorded."""

    @property
    def holds(self) -> bool | None:
        """Whether the target holds; None where there is none."""
        return None if self.target is None else self.figure.middle <= self.target


def line(row: Row) -> str:
    """A row as a line of a Markdown table."""
    theirs = "" if row.theirs is None else f"{row.theirs.middle:.1f} {row.unit}"
    figure = row.figure
    spread = "" if row.theirs is None else f"{figure.least:.3f} / **{figure.middle:.3f}** / {figure.most:.3f}"
    target = "" if row.target is None else f"≤ {row.target:g}"
    holds = {None: "", True: "yes", False: "NO"}[row.holds]
    return f"| {row.name} | {row.ours.middle:.1f} {row.unit} | {theirs} | {spread} | {target} | {holds} |"
