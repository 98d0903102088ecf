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


class Replacement(NamedTuple):
    """Characters of a text file, by lines and columns from 1, and what a mend puts in their place."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


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
    replacements: tuple[Replacement, ...] = ()
    """What its mend would replace in a text file, where that was asked for."""

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


class Suppression(NamedTuple):
    """Something that somebody wrote to keep findings from counting, and whether there was any."""

    rules: tuple[str, ...]
    quote: str | None
    line: int | None
    """Line of the comment in the text; None for one in the settings."""
    used: bool


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
    suppressions: tuple[Suppression, ...] = ()
    """What is meant to suppress findings of rules that were asked for."""

    @property
    def counted(self) -> tuple[Located, ...]:
        """The findings that count."""
        return tuple(one for one in self.findings if one.suppressed is None)
