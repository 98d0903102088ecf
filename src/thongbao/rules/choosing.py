"""Which rules are meant by what people write: ids, beginnings of ids, parts, regimes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from thongbao.errors import UsageError
from thongbao.rules.catalogue import regimes, rules
from thongbao.vietnamese.letters.fold import bare


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
            raise no_such_rule(pattern, [*rules(), *_beginnings()])


def _beginnings() -> set[str]:
    """Parts, and beginnings of ids that more than one rule has."""
    steps = (rule.id.split("-") for rule in rules().values())
    begun = Counter("-".join(parts[:count]) for parts in steps for count in range(1, len(parts)))
    return {rule.component for rule in rules().values()} | {name for name, count in begun.items() if count > 1}


def no_such_rule(name: str, known: Iterable[str]) -> UsageError:
    """The error for a name that means no rule."""
    near = nearest(name, known)
    return UsageError("validate.no_such_rule_near" if near else "validate.no_such_rule", id=name, nearest=near)


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
