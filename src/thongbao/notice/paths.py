"""Paths in a record, as doubts and evidence write them: ``tasks[2].deadline.text``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from thongbao.errors import UsageError
from thongbao.notice.codec import key_of
from thongbao.notice.model import Notice

_STEP = re.compile(r"\.?([A-Za-z_]\w*)|\[(\d+)\]", re.ASCII)


def get(notice: Notice, path: str) -> Any:
    """The value at ``path``: text, number, None, a tuple or a part of the model.

    Raises UsageError, which names the part of the path that leads nowhere.
    """
    value: Any = notice
    at = 0
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None or (step[1] is not None and (at == 0) is (path[at] == ".")):
            raise UsageError("notice.bad_path", path=path, at=path[at:])
        at = step.end()
        key, index = step.groups()
        if key is not None and is_dataclass(value):
            names = {key_of(item.name): item.name for item in fields(value)}
            if key in names:
                value = getattr(value, names[key])
                continue
        elif index is not None and isinstance(value, tuple) and int(index) < len(value):
            value = value[int(index)]
            continue
        raise UsageError("notice.no_such_path", path=path, at=path[:at])
    return value


def walk(value: Any, path: str = "") -> Iterator[tuple[str, str | int | bool | None]]:
    """Every leaf of a notice, or of a part of one, in the record's order: (path, value).

    An empty list has no leaf; a part that is None is a leaf.
    """
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, f"{path}[{index}]")
    elif is_dataclass(value):
        for field in fields(value):
            key = key_of(field.name)
            yield from walk(getattr(value, field.name), f"{path}.{key}" if path else key)
    else:
        yield path, value
