"""The catalogue: every rule and regime, read from one generated file so that listing them is quick.

The sources are ``scripts/rules/facts/*.yaml`` and ``scripts/rules/regimes.yaml``; ``scripts/generate.py`` makes
``rules/data/catalogue.json`` and ``texts.json`` of them.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from thongbao.node import Node, node
from thongbao.rules.model import SEVERITIES, Rule, Severity
from thongbao.rules.owners import PRACTICE, belonging, several

_DATA = Path(__file__).with_name("data")  # importlib.resources would cost 10 ms of the start


@node()
class Borrowed(Node):
    """Rules that a regime takes from another one, none as worse than ``cap``."""

    regime: str
    cap: Severity
    without: tuple[str, ...]
    """Ids, or beginnings of ids, that do not come along."""


@node()
class Regime(Node):
    """A set of rules of form and the days on which it holds."""

    id: str
    name: str
    family: str
    first: dt.date | None
    last: dt.date | None
    confidence: str
    inherits: Borrowed | None


@node()
class Applied(Node):
    """A rule as a regime applies it."""

    rule: Rule
    severity: Severity
    borrowed: bool = False


@cache
def _data() -> dict[str, Any]:
    text = (_DATA / "catalogue.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the order of the catalogue."""
    return {entry["id"]: _rule(entry) for entry in _data()["rules"]}


def _rule(entry: Mapping[str, Any]) -> Rule:
    plain = dict(entry)
    for name in ("regimes", "observable", "overlaps", "replaces"):
        plain[name] = tuple(plain.get(name, ()))
    return Rule(**plain)


@cache
def regimes() -> Mapping[str, Regime]:
    """Every regime by its id."""
    return {name: _regime(name, entry) for name, entry in _data()["regimes"].items()}


def _regime(name: str, entry: Mapping[str, Any]) -> Regime:
    from_ = entry.get("inherits")
    return Regime(
        name,
        entry["name"],
        entry["family"],
        dt.date.fromisoformat(entry["from"]) if entry["from"] else None,
        dt.date.fromisoformat(entry["to"]) if entry["to"] else None,
        entry["confidence"],
        Borrowed(from_["from"], from_["cap"], tuple(from_["without"])) if from_ else None,
    )


@cache
def texts() -> Mapping[str, Mapping[str, Any]]:
    """What is said of every rule: ``check``, ``why`` (each vi, en), ``bad``, ``good``; at times ``unseen``."""
    loaded: dict[str, Any] = json.loads((_DATA / "texts.json").read_text(encoding="utf-8"))
    return loaded


def milder(one: Severity, other: Severity) -> Severity:
    """The milder of two severities."""
    return max(one, other, key=SEVERITIES.index)


def own_severity(rule: Rule) -> Severity:
    """The rule's severity; a value from memory only is no more than a warning."""
    return milder(rule.severity, "warning") if rule.confidence == "M" else rule.severity


@cache
def applied(regime: str | None) -> Sequence[Applied]:
    """The rules that hold under a regime, those for all first; without a regime only those for all."""
    found = [Applied(_cited(rule, regime), own_severity(rule)) for rule in rules().values() if "ALL" in rule.regimes]
    cap: Severity = "error"
    without: tuple[str, ...] = ()
    borrowed = False
    while regime is not None:
        known = {one.rule.id for one in found}
        for rule in rules().values():
            if regime in rule.regimes and rule.id not in known and not rule.id.startswith(without or ("\0",)):
                found.append(Applied(_cited(rule, regime), milder(own_severity(rule), cap), borrowed))
        come = regimes()[regime].inherits
        if come is None:
            break
        regime, cap, borrowed = come.regime, milder(cap, come.cap), True
        without = (*without, *come.without)
    return tuple(found)


def _cited(rule: Rule, regime: str | None) -> Rule:
    """The rule with the clauses of one regime, where its own are from several."""
    if regime is None or rule.regimes == (regime,):
        return rule
    own = belonging(rule.clause, regime)
    if own is None and "ALL" in rule.regimes and rule.role == "judge" and several(rule.clause):
        own = PRACTICE
    return replace(rule, clause=own) if own is not None and own != rule.clause else rule
