"""The exact way from one record to the other, as JSON Patch (RFC 6902): what people are told need not hold it all.

Every operation is ``add``, ``remove`` or ``replace``, made one after the other.
"""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from thongbao.errors import UnreadableError, UsageError
from thongbao.notice.codec import from_plain, to_plain
from thongbao.notice.model import Notice

Operation = dict[str, Any]
_LONG = 400
"""Items of two lists together from which on only what stands at the same place is compared."""


def patch(one: Notice, two: Notice) -> dict[str, Any]:
    """The operations that make the second record of the first, and the checksums of both."""
    before, after = to_plain(one), to_plain(two)
    operations = list(_operations(before, after, ""))
    return {"from": checksum(one), "to": checksum(two), "operations": operations}


def apply(changes: Mapping[str, Any], notice: Notice, name: str = "diff") -> Notice:
    """The other record. ``changes`` is the plain object that ``plain.encoded`` made; ``name`` names it in messages.

    Raises UsageError when the record is not the one that the changes were taken from, UnreadableError when the
    changes are damaged or were taken of tasks alone.
    """
    found = changes.get("patch")
    if not isinstance(found, Mapping) or not isinstance(found.get("operations"), list):
        raise UnreadableError("diff.no_patch", name=name)
    if found.get("from") != checksum(notice):
        raise UsageError("diff.other_record", name=name, record=notice.source.name)
    record = to_plain(notice)
    for operation in found["operations"]:
        try:
            record = _made(record, operation)
        except (KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
            raise UnreadableError("diff.bad_patch", name=name, path=_told(operation)) from error
    result = from_plain(record, name)
    if found.get("to") != checksum(result):
        raise UnreadableError("diff.bad_patch", name=name, path="to")
    return result


def checksum(notice: Notice) -> str:
    """SHA-256 of the record as compact JSON, the same on every machine."""
    text = json.dumps(to_plain(notice), ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _operations(before: Any, after: Any, path: str) -> Iterator[Operation]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() == after.keys():
        for key, value in before.items():
            yield from _operations(value, after[key], f"{path}/{key}")
    elif isinstance(before, list) and isinstance(after, list):
        yield from _of_lists(before, after, path)
    else:
        yield {"op": "replace", "path": path, "value": after}


def _of_lists(before: list[Any], after: list[Any], path: str) -> Iterator[Operation]:
    """From the end to the beginning, so that no index shifts before it is used."""
    for a, b, c, d in reversed(_blocks(before, after)):
        both = min(b - a, d - c)
        for at in reversed(range(a + both, b)):
            yield {"op": "remove", "path": f"{path}/{at}"}
        for at in reversed(range(c + both, d)):
            yield {"op": "add", "path": f"{path}/{a + both}", "value": after[at]}
        for step in range(both):
            yield from _operations(before[a + step], after[c + step], f"{path}/{a + step}")


def _blocks(before: list[Any], after: list[Any]) -> list[tuple[int, int, int, int]]:
    """Runs that differ."""
    if len(before) + len(after) > _LONG:
        return [(0, len(before), 0, len(after))]
    olds, news = ([json.dumps(item, sort_keys=True) for item in items] for items in (before, after))
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    return [block for kind, *block in matcher.get_opcodes() if kind != "equal"]  # type: ignore[misc]


def _made(record: Any, operation: Mapping[str, Any]) -> Any:
    """The record after one operation; the record that is given may be changed."""
    kind, path = operation["op"], operation["path"]
    if path == "":
        return copy.deepcopy(operation["value"])
    first, *steps = path.split("/")
    if first:
        raise ValueError(path)
    target = record
    for step in steps[:-1]:
        target = target[_index(step, len(target) - 1) if isinstance(target, list) else step]
    last = steps[-1]
    if isinstance(target, list):
        at = _index(last, len(target) - (kind != "add"))
        if kind == "add":
            target.insert(at, copy.deepcopy(operation["value"]))
        elif kind == "remove":
            del target[at]
        elif kind == "replace":
            target[at] = copy.deepcopy(operation["value"])
        else:
            raise ValueError(kind)
    elif kind == "replace" and last in target:
        target[last] = copy.deepcopy(operation["value"])
    else:
        raise ValueError(kind)
    return record


def _index(step: str, most: int) -> int:
    at = int(step)
    if not 0 <= at <= most:
        raise IndexError(step)
    return at


def _told(operation: object) -> str:
    return str(operation.get("path", "")) if isinstance(operation, Mapping) else "operations"
