"""What people put right in a record, kept in a file beside it so that reading the document again does not lose it.

``45-TB.yaml`` has its corrections in ``45-TB.corrections.yaml``: path in the record, value, who, when, and what was
read there at that time. They are put on top of every later reading.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, TypeVar

from thongbao.errors import UnreadableError, UsageError
from thongbao.messages import say
from thongbao.node import Node, node
from thongbao.notice.codec import from_plain, to_plain
from thongbao.notice.files import store, yaml_text
from thongbao.notice.files.saving import save
from thongbao.notice.model import Doubt, Notice

SUFFIX = ".corrections.yaml"
_KEYS = ("path", "value", "who", "when", "was", "document")
_OURS = ("record", "source", "doubts")
"""What is said of the reading, not of the document: nobody corrects it."""
P = TypeVar("P", bound=PurePath)
UNSAID = ...
"""Nobody noted what had been read."""
_STEP = re.compile(r"\.?([A-Za-z_]\w*)|\[(\d+)\]", re.ASCII)


@node(kw_only=True)
class Correction(Node):
    """One value that a person gave."""

    path: str
    value: Any
    """Plain data, as the record holds it at the path."""
    who: str | None = None
    when: str | None = None
    was: Any = UNSAID
    """What had been read there."""
    document: str | None = None
    """SHA-256 of the document that the person had before them."""


def beside(record: P) -> P:
    """The file of corrections of a record's file."""
    return record.with_name(name_beside(record.name))


def name_beside(name: str) -> str:
    """The name of the file of corrections of a file that has this name, or this path.

    >>> name_beside("2026/45-TB.yaml"), name_beside("2026.d/.yaml")
    ('2026/45-TB.corrections.yaml', '2026.d/.yaml.corrections.yaml')
    """
    return os.path.splitext(name)[0] + SUFFIX  # noqa: PTH122 - asked for every document: a Path costs more


def load(path: Path) -> tuple[Correction, ...]:
    """The corrections in a file; none when there is no file. Raises UnreadableError for what is no such file."""
    if not os.path.exists(path):  # noqa: PTH110 - the method raises for a name that is too long
        return ()
    return parse(store.bytes_of(path), path.name)


def parse(data: bytes, name: str) -> tuple[Correction, ...]:
    """The corrections in the bytes of a file that is called ``name``. Raises UnreadableError."""
    found = list(store.read_plain(data, "yaml", name))
    entries = found[0].get("corrections") if len(found) == 1 and isinstance(found[0], Mapping) else None
    if not isinstance(entries, list):
        raise UnreadableError("notice.corrections.shape", name=name)
    return tuple(_entry(entry, at, name) for at, entry in enumerate(entries, start=1))


def write(path: Path, corrections: Iterable[Correction]) -> None:
    """Write the file, which is complete or untouched. Raises OutputError."""
    entries: list[object] = [
        {key: value for key in _KEYS if (value := getattr(one, key)) is not UNSAID} for one in corrections
    ]
    save(path, store.to_bytes(yaml_text.dump({"corrections": entries})))


def apply(notice: Notice, corrections: Iterable[Correction], name: str) -> Notice:
    """The notice with the corrections on top; ``name`` is their file.

    A doubt at the path is settled by the correction. A new one stands there when the document is another than the
    person saw, or is now read otherwise at that place; and when the place is gone, so that nothing was corrected.
    Raises UnreadableError for a value that the record cannot hold there.
    """
    record: dict[str, Any] = to_plain(notice)
    doubts = list(notice.doubts)
    for one in corrections:
        try:
            now = value_at(record, one.path)
        except UsageError:
            doubts.append(_doubt(one, "gone"))
            continue
        if not _same(now, one.value):
            doubts = [doubt for doubt in doubts if not _within(doubt.path, one.path)]
            _put(record, one.path, one.value)
            if one.document not in (None, notice.source.sha256):
                doubts.append(_doubt(one, "document"))
            elif one.was is not UNSAID and not _same(now, one.was):
                doubts.append(_doubt(one, "reading"))
    return replace(from_plain(record, name), doubts=tuple(doubts))


def value_at(record: dict[str, Any], path: str) -> Any:
    """The plain value at a path that may be corrected. Raises UsageError when there is none."""
    value: Any = record
    for key in _steps(path):
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            raise UsageError("notice.no_such_path", path=path, at=str(key)) from None
    return value


def _put(record: dict[str, Any], path: str, value: Any) -> None:
    *way, last = _steps(path)
    for key in way:
        record = record[key]
    record[last] = value


def _steps(path: str) -> list[Any]:
    steps: list[Any] = []
    at = 0
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None:
            raise UsageError("notice.bad_path", path=path, at=path[at:])
        steps.append(step[1] if step[1] is not None else int(step[2]))
        at = step.end()
    if not steps or steps[0] in _OURS:
        raise UsageError("notice.corrections.ours", path=path, parts=", ".join(_OURS))
    return steps


def _same(one: Any, two: Any) -> bool:
    """Whether plain values are alike, numbers and truth values as the text that YAML gives."""
    if isinstance(one, dict) and isinstance(two, dict):
        return one.keys() == two.keys() and all(_same(value, two[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(two, list):
        return len(one) == len(two) and all(map(_same, one, two))
    return bool(one == two) or (one is not None and two is not None and str(one).lower() == str(two).lower())


def _within(path: str, whole: str) -> bool:
    return path == whole or path.startswith((f"{whole}.", f"{whole}["))


def _doubt(one: Correction, kind: str) -> Doubt:
    known = {"who": one.who or "?", "when": one.when or "?"}
    return Doubt(path=one.path, message=say(f"notice.corrections.{kind}", **known))


def _entry(entry: object, at: int, name: str) -> Correction:
    if not isinstance(entry, Mapping) or not isinstance(entry.get("path"), str) or "value" not in entry:
        raise UnreadableError("notice.corrections.entry", name=name, number=at)
    unknown = [str(key) for key in entry if key not in _KEYS]
    if unknown:
        raise UnreadableError(
            "notice.corrections.key", name=name, number=at, unknown=unknown[0], known=", ".join(_KEYS)
        )
    return Correction(**entry)
