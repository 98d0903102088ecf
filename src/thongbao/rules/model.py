"""Rule and Finding: what the catalogue says, what a check found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal

from thongbao.node import Node, node
from thongbao.rules.spot import NOWHERE, Spot

if TYPE_CHECKING:
    from thongbao.rules.edits import Edit

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""Worst first."""
Fix = Literal["safe", "confirm", "none"]
Role = Literal["judge", "detect", "human", "archive"]
"""judge: gives findings; detect: tells the family, judges nothing; human: a line of the checklist for eyes;
archive: asks something of registers and exchange files, not of a notice."""


@node(kw_only=True)
class Rule(Node):
    """A rule as the catalogue has it. ``clause`` is where its regulation says so."""

    id: str
    regimes: tuple[str, ...]
    component: str
    role: Role
    observable: tuple[str, ...]
    """Which of text, docx, pdf, meta and human show it."""
    severity: Severity
    fix: Fix
    clause: str
    confidence: Literal["S", "M"]
    """M: the value is from memory; no source was read."""
    source: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    look: Mapping[str, Any] | None = None
    """Which parts must look as its values say: part -> kind of look -> path in ``values``; see ``checks/looks``."""
    preview: bool = False
    """Tried, but wrong too often to be on unless it is asked for."""
    overlaps: tuple[str, ...] = ()
    """Rules that may rightly fire on the same fault."""
    replaces: tuple[str, ...] = ()
    """Borrowed rules that are not asked where this one speaks: those for notices, in legislation."""
    uncovered: str | None = None
    """Why no check exists, when none does: a key of the texts (``no-data``, ``set-of-files``, ``image`` …)."""


@node(kw_only=True)
class Finding(Node):
    """One fault. ``key`` and ``values`` make the message: what is there, what should be."""

    rule: str
    key: str
    values: tuple[tuple[str, object], ...] = ()
    spot: Spot = NOWHERE
    edits: tuple[Edit, ...] = ()
    """What would mend it, when the rule knows; all of them or none are made."""
    severity: Severity | None = None
    """Milder than the rule's own, when the check has a reason."""

    @property
    def message(self) -> str:
        """The message in the chosen language."""
        from thongbao.messages import say

        return say(self.key, **dict(self.values))


class Unobservable(Exception):  # noqa: N818 - no error: what a check says when the input cannot show it
    """The input cannot tell whether the rule is kept. ``reason`` is a key of the messages."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
