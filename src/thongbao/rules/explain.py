"""What is said of a rule to people: what it asks, why, and an example each of wrong and right."""

from __future__ import annotations

from typing import NamedTuple

from thongbao.messages import spoken
from thongbao.rules.catalogue import texts
from thongbao.rules.clauses import clause
from thongbao.rules.model import Rule


class Told(NamedTuple):
    """The texts of a rule in the chosen language; None where none is written."""

    check: str
    why: str | None
    bad: str | None
    good: str | None
    unseen: str | None = None
    """What of it no file shows, and why."""


def told(rule: Rule) -> Told:
    """The texts of a rule; what it asks is its clause where no text is written."""
    said = texts().get(rule.id, {})
    check, why, bad, good, unseen = (_text(said.get(name)) for name in ("check", "why", "bad", "good", "unseen"))
    return Told(check or clause(rule), why, bad, good, unseen)


def _text(said: object) -> str | None:
    """A text that may stand in both languages, or once for both."""
    if isinstance(said, dict):
        said = said.get(spoken())
    if isinstance(said, list):
        said = "\n".join(map(str, said))
    return str(said).strip() or None if said is not None else None
