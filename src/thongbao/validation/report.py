"""Report: what came out of judging one document, before it is printed in any form."""

from __future__ import annotations

from typing import NamedTuple

from thongbao.layout.blocks import Box
from thongbao.node import Node, node
from thongbao.rules.model import Finding, Rule, Severity


class Location(NamedTuple):
    """Where a person can go and look. Pages, paragraphs, lines and columns count from 1; what is unknown is None."""

    page: int | None = None
    box: Box | None = None
    paragraph: int | None = None
    start: int | None = None
    """First character in the paragraph's text, from 0."""
    end: int | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    path: str | None = None
    """Path in the record."""


@node()
class Located(Node):
    """A finding with its rule, its severity in this run, and where it is."""

    finding: Finding
    rule: Rule
    severity: Severity
    message: str
    """What is there and what should be, in the language of the run."""
    location: Location
    quote: str | None
    """The faulty words."""
    passage: str | None
    """The line or paragraph that they stand in; ``at`` is where they begin in it."""
    at: int = 0
    mendable: bool = True
    """Whether the file is of a kind that can be mended."""
    borrowed: bool = False
    """The rule is another regime's; this one takes its values as a guide."""
    suppressed: str | None = None
    """Why it does not count: the words of the one who suppressed it, or ``baseline``."""

    @property
    def unverified(self) -> bool:
        """Whether the rule's value is from memory only."""
        return self.rule.confidence == "M"


class Skipped(NamedTuple):
    """A rule that could not be judged, and why: a key of the messages."""

    rule: Rule
    reason: str


class Fault(NamedTuple):
    """A rule whose check raised an exception: a bug of ours."""

    rule: Rule
    error: str


@node(kw_only=True)
class Report(Node):
    """What the rules say of one document."""

    name: str
    regime: str | None
    sure: bool
    stage: str
    findings: tuple[Located, ...]
    """In reading order; suppressed ones among them."""
    skipped: tuple[Skipped, ...]
    faults: tuple[Fault, ...]
    checked: int
    """How many rules were judged."""

    @property
    def counted(self) -> tuple[Located, ...]:
        """The findings that count."""
        return tuple(one for one in self.findings if one.suppressed is None)
