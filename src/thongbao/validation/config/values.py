"""Values of rules that an office sets: each of the kind of the catalogue's."""

from __future__ import annotations

import re
from typing import Any


def same_kind(known: Any, given: Any) -> bool:
    """Whether a value may stand in place of the catalogue's.

    >>> same_kind([20, 25], [18, 25.5]), same_kind([20, 25], 20), same_kind(["."], [])
    (True, False, True)
    """
    if isinstance(known, bool) or isinstance(given, bool):
        return isinstance(known, bool) and isinstance(given, bool)
    if isinstance(known, int | float):
        return isinstance(given, int | float)
    if isinstance(known, list):
        if not isinstance(given, list):
            return False
        pair = len(known) == 2 and all(isinstance(one, int | float) for one in known)
        return (not pair or len(given) == 2) and all(same_kind(known[0], one) for one in given if known)
    if isinstance(known, dict):
        return isinstance(given, dict) and all(_fits_table(known, key, value) for key, value in given.items())
    return isinstance(given, type(known))


def _fits_table(known: dict[str, Any], key: str, value: Any) -> bool:
    """A table of words may get new ones; one of settings has the keys that it has."""
    if key not in known:
        return isinstance(value, str) and all(isinstance(one, str) for one in known.values())
    return same_kind(known[key], value)


def is_pattern(value: Any) -> bool:
    """Whether a value is a regular expression."""
    try:
        re.compile(value)
    except (re.error, TypeError):
        return False
    return True


def shown(value: Any) -> str:
    """A value as a message can carry it."""
    import json

    return json.dumps(value, ensure_ascii=False)

