"""Settings of a run: which rules, how strict, and what the house adds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from thongbao.errors import UsageError
from thongbao.node import Node, node
from thongbao.rules.case import Stage, Words
from thongbao.rules.catalogue import regimes, rules
from thongbao.rules.model import Severity
from thongbao.vietnamese.fold import bare


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


def matches(name: str, component: str, patterns: tuple[str, ...]) -> bool:
    """Whether a rule is meant by one of the patterns.

    >>> matches("ND30-C03-SO-0", "C03", ("ND30-C03",)), matches("ND30-C03-SO-0", "C03", ("C03",))
    (True, True)
    >>> matches("ND30-C03-SO-0", "C03", ("ND30-C0",)), matches("X-NFC", "X", ("all",))
    (False, True)
    """
    return any(
        pattern in ("all", name, component) or name.startswith(pattern.rstrip("-") + "-") for pattern in patterns
    )


def check_patterns(patterns: Iterable[str]) -> None:
    """Raise UsageError for a pattern that means no rule; it names the nearest one."""
    for pattern in patterns:
        if not any(matches(rule.id, rule.component, (pattern,)) for rule in rules().values()):
            known = [*rules(), *{rule.component for rule in rules().values()}]
            near = nearest(pattern, known)
            key = "validate.no_such_rule_near" if near else "validate.no_such_rule"
            raise UsageError(key, id=pattern, nearest=near)


def check_regime(regime: str | None) -> None:
    """Raise UsageError for a regime that is not known."""
    if regime is not None and regime not in regimes():
        raise UsageError("validate.no_such_regime", id=regime, known=", ".join(regimes()))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that somebody may have meant; letters of either case, with marks or without."""
    from difflib import get_close_matches

    by_fold = {bare(one): one for one in known}
    found = get_close_matches(bare(name), by_fold, 1)
    return by_fold[found[0]] if found else None
